import { hotSpotDuties, hotSpotSignRows } from '../hotspot.ts';
import { conductNames, conductRules } from '../reception/conduct.ts';
import { extraordinaryTriggers } from '../reception/extraordinary.ts';
import { capacityNames, capacityPapers, identityPapers } from '../reception/identity-papers.ts';
import { identityDemands } from '../reception/identity.ts';
import { deskAssignments, receptionDuties, type ReceptionDuty } from '../reception/leaders.ts';
import { onlineCases, onlineDenunciation, receptionModes } from '../reception/online.ts';
import {
  visitAnswers,
  visitOutcomeNames,
  visitOutcomeRows,
  type VisitCompetence,
} from '../reception/outcomes.ts';
import { publicationDuties, publicationTimes } from '../reception/publish.ts';
import { registerVersions, type RegisterColumn } from '../reception/register.ts';
import { sessionKindNames, type ContentKind, type ReceptionRow, type SessionKind } from '../reception/row.ts';
import { localSteps, sessionDuties } from '../reception/sessions.ts';
import { visitClockStarts } from '../visit-clock-starts.ts';
import { lawTable, withNote, type BookTable } from './table.ts';

/** Who receives when, what is published, online and leader's sessions. */
export function sessionTables(): BookTable[] {
  return [
    lawTable(
      'lich-tiep',
      'Ai tiếp, bao nhiêu ngày',
      ['Người tiếp', 'Ít nhất', 'Nơi tiếp'],
      receptionDuties,
      (row) => [withNote(row.receiver, row.note), rhythm(row), row.place],
    ),
    plainTable('tiep-thuong-xuyen', 'Phân công tiếp thường xuyên', 'Nội dung', deskAssignments),
    plainTable('tiep-dot-xuat', 'Khi nào tiếp đột xuất', 'Trường hợp', extraordinaryTriggers),
    lawTable('niem-yet', 'Niêm yết, công bố', ['Nội dung', 'Nơi niêm yết'], publicationDuties, (row) => [
      withNote(row.text, row.note),
      row.where,
    ]),
    lawTable('han-cong-bo', 'Thời hạn công bố lịch', ['Buổi tiếp', 'Quy định'], publicationTimes, (row) => [
      row.of === 'rescheduled' ? 'Buổi tiếp lùi lịch' : sessionKindNames[row.of],
      withNote(row.text, row.note),
    ]),
    lawTable('hinh-thuc-tiep', 'Hình thức tiếp', ['Hình thức'], receptionModes, (row) => [row.label]),
    plainTable('truc-tuyen', 'Vụ việc được tiếp trực tuyến', 'Trường hợp', [
      ...onlineCases,
      onlineDenunciation,
    ]),
    lawTable('buoi-tiep', 'Buổi tiếp phải có', ['Buổi tiếp', 'Yêu cầu', 'Mẫu'], sessionDuties, (row) => [
      sessionsText(row.kinds) + (row.mode === 'online' ? ' (trực tuyến)' : ''),
      withNote(row.text, row.note),
      row.form ?? '',
    ]),
    lawTable(
      'ung-xu',
      'Quyền, nghĩa vụ, trách nhiệm, điều cấm khi tiếp công dân',
      ['Của ai', 'Nội dung'],
      conductRules,
      (row) => [conductNames[row.whose], row.text],
    ),
    plainTable(
      'mau-dia-phuong',
      'Quy định mẫu của một địa phương (không phải pháp luật)',
      'Việc',
      localSteps,
    ),
  ];
}

/** What is asked of a citizen, how a visit ends, what is written down. */
export function visitTables(): BookTable[] {
  return [
    plainTable('nhan-than', 'Xác định nhân thân', 'Phải có', identityDemands),
    lawTable('giay-to', 'Giấy tờ tùy thân', ['Giấy tờ', 'Dạng số'], identityPapers, (row) => [
      withNote(row.label, row.note),
      row.shapeText,
    ]),
    lawTable('tu-cach', 'Giấy tờ theo tư cách', ['Tư cách', 'Phải xuất trình'], capacityPapers, (row) => [
      capacityNames[row.capacity],
      withNote(row.text, row.note),
    ]),
    lawTable(
      'ket-qua-tiep',
      'Kết quả tiếp',
      ['Kết quả', 'Khi', 'Cách làm', 'Mẫu'],
      visitOutcomeRows,
      (row) => [
        visitOutcomeNames[row.outcome],
        `${kindsText(row.kinds)} (${competencesText(row.competences)})`,
        withNote(row.text, row.note),
        row.forms.join(', '),
      ],
    ),
    lawTable('tra-loi', 'Nội dung trả lời công dân', ['Trả lời', 'Về'], visitAnswers, (row) => [
      row.text,
      kindsText(row.kinds),
    ]),
    lawTable('thoi-han-tiep', 'Việc tiếp công dân bắt đầu thời hạn nào', ['Khi'], visitClockStarts, (row) => [
      row.text,
    ]),
    lawTable('so-tiep', 'Sổ tiếp công dân', ['Mẫu', 'Các cột'], registerVersions, (row) => [
      row.number,
      withNote(row.columns.map(columnText).join('; '), row.note),
    ]),
    plainTable('diem-nong', 'Dấu hiệu điểm nóng và việc phải làm', 'Nội dung', [
      ...hotSpotSignRows.map((row) => ({ ...row, text: signText(row) })),
      ...hotSpotDuties,
    ]),
  ];
}

const plainTable = (
  id: string,
  title: string,
  column: string,
  rows: readonly (ReceptionRow & { readonly text: string })[],
): BookTable => lawTable(id, title, [column], rows, (row) => [withNote(row.text, row.note)]);

const rhythm = ({ count, per }: ReceptionDuty): string =>
  per === 'working-day'
    ? 'Mọi ngày làm việc'
    : `0${count} ngày trong 01 ${per === 'week' ? 'tuần' : 'tháng'}`;

const sessionsText = (kinds: readonly SessionKind[]): string =>
  kinds.map((kind) => sessionKindNames[kind].replace('Tiếp công dân ', '')).join(', ');

const kindNames: Readonly<Record<ContentKind, string>> = {
  complaint: 'khiếu nại',
  denunciation: 'tố cáo',
  feedback: 'kiến nghị, phản ánh',
  mixed: 'nhiều nội dung',
  other: 'nội dung khác',
};
const kindsText = (kinds: readonly ContentKind[]): string =>
  kinds.length === 5 ? 'mọi nội dung' : kinds.map((kind) => kindNames[kind]).join('; ');

const competenceNames: Readonly<Record<VisitCompetence, string>> = {
  own: 'thuộc thẩm quyền',
  lower: 'thuộc cấp dưới, chưa giải quyết',
  other: 'thuộc cơ quan khác',
  resolved: 'đã giải quyết đúng pháp luật',
  unknown: 'chưa rõ',
};
const competencesText = (competences: readonly VisitCompetence[]): string =>
  competences.length === 5 ? 'mọi trường hợp' : competences.map((of) => competenceNames[of]).join('; ');

const columnText = ({ number, heading, group }: RegisterColumn): string =>
  `${number} ${group ? `${group}: ` : ''}${heading}`;

const signText = ({ text, atLeast, within, measure }: (typeof hotSpotSignRows)[number]): string =>
  `${text}: từ ${atLeast} ${measureNames[measure]}${within === undefined ? '' : ` trong ${within} ngày`}`;
const measureNames = { people: 'người', crowdVisits: 'lượt', units: 'đơn vị', visits: 'lượt' } as const;
