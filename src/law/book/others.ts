import { calendarDays } from '../calendar-days.ts';
import { competenceRules, type CompetenceRule } from '../competence-rules.ts';
import { bodyClasses } from '../competence.ts';
import { crowdRule, representativeRules } from '../crowd.ts';
import { formatDay, weekday, yearOf, type Day } from '../day.ts';
import { fieldPath, fields, reportBucket, reportRegimes } from '../fields.ts';
import { formChapters } from '../forms.ts';
import { openPoints } from '../open-points.ts';
import { refusalGrounds } from '../refusal.ts';
import { ruleSets } from '../rule-sets.ts';
import { lawTable, periodText, withNote, type BookTable } from './table.ts';

/** Which texts govern in which period. */
export function ruleSetTable(): BookTable {
  return {
    id: 'thoi-ky-1',
    title: 'Văn bản áp dụng theo thời kỳ',
    columns: ['Mã', 'Thời kỳ', 'Văn bản', 'Hiệu lực'],
    rows: ruleSets.map(({ id, name, texts, note, inForce, confidence }) => ({
      id,
      cells: [id, withNote(name, note), texts.join('; '), periodText(inForce)],
      confidence,
    })),
  };
}

/** Refusal to receive, representatives, crowds. */
export function receptionTables(): BookTable[] {
  const crowd = { ...crowdRule, people: { from: crowdRule.people }, representatives: undefined };
  return [
    lawTable('tu-choi', 'Từ chối tiếp công dân', ['Trường hợp', 'Cách từ chối'], refusalGrounds, (row) => [
      withNote(row.text, row.note),
      row.how === 'oral' ? 'Giải thích trực tiếp' : `Thông báo bằng văn bản (${row.form ?? ''})`,
    ]),
    lawTable(
      'dai-dien',
      'Nhiều người cùng nội dung',
      ['Số người', 'Người đại diện'],
      [...representativeRules, crowd],
      (row) => [
        withNote(
          'to' in row.people && row.people.to
            ? `${row.people.from}–${row.people.to}`
            : `Từ ${row.people.from} người`,
          row.note,
        ),
        row.representatives ? representativesText(row.representatives) : 'Là đoàn đông người',
      ],
    ),
  ];
}

const representativesText = ({ min, max }: { min: number; max: number }): string =>
  min === max ? String(min) : `${min}–${max}`;

/** Who is competent, and the classes of bodies to which petitions are passed on. */
export function competenceTables(): BookTable[] {
  const of = (kind: CompetenceRule['kind']) => competenceRules.filter((row) => row.kind === kind);
  return [
    lawTable(
      'tham-quyen-khieu-nai',
      'Giải quyết khiếu nại',
      ['Người giải quyết', 'Lần đầu', 'Lần hai'],
      of('complaint'),
      (row) => [row.resolver, withNote(row.over, row.note), row.second ?? ''],
    ),
    lawTable(
      'tham-quyen-to-cao',
      'Giải quyết tố cáo',
      ['Người giải quyết', 'Đối với'],
      of('denunciation'),
      (row) => [row.resolver, withNote(row.over, row.note)],
    ),
    lawTable('nhom-co-quan', 'Nhóm cơ quan để hướng dẫn, chuyển đơn', ['Nhóm'], bodyClasses, (row) => [
      row.label,
    ]),
  ];
}

/** The field tree with its report columns, and the reporting regimes. */
export function fieldTables(): BookTable[] {
  const columns = (code: string, regime: 'TT-01-2024' | 'TT-06-2025') =>
    (['complaint', 'denunciation', 'feedback'] as const).map(
      (kind) => reportBucket(code, kind, regime)?.label ?? '',
    );
  const table = (id: string, title: string, regime: 'TT-01-2024' | 'TT-06-2025'): BookTable => ({
    id,
    title,
    columns: ['Mã', 'Lĩnh vực', 'Khiếu nại', 'Tố cáo', 'Kiến nghị, phản ánh'],
    rows: fields.map(({ code, confidence }) => ({
      id: code,
      cells: [
        code,
        fieldPath(code)
          .map(({ label }) => label)
          .join(' › '),
        ...columns(code, regime),
      ],
      confidence,
    })),
  });
  return [
    table('linh-vuc-1', 'Danh mục lĩnh vực, cột đếm theo Thông tư 06/2025/TT-TTCP', 'TT-06-2025'),
    table('linh-vuc-3', 'Danh mục lĩnh vực, cột đếm theo Thông tư 02/2021 và 01/2024/TT-TTCP', 'TT-01-2024'),
    lawTable('linh-vuc-2', 'Chế độ báo cáo', ['Ghi chú'], reportRegimes, ({ note }) => [note ?? '']),
  ];
}

/** Every form by issuer. */
export function formTables(): BookTable[] {
  return formChapters.map(({ title, rows }, index) =>
    lawTable(
      `mau-van-ban-${index + 1}`,
      title,
      ['Mẫu', 'Tên văn bản', 'Khi nào'],
      rows.map((form) => ({ ...form, id: form.code, basis: form.issuer })),
      (form) => [form.number, withNote(form.title, form.note), form.when],
    ),
  );
}

/** Days off and worked Saturdays, by year. */
export function calendarTables(): BookTable[] {
  return [...Map.groupBy(calendarDays, ({ date }) => yearOf(date))].map(([year, days]) => ({
    id: `ngay-nghi-${year}`,
    title: `Năm ${year}`,
    columns: ['Ngày', 'Nghỉ hay làm', 'Lý do', 'Căn cứ'],
    rows: days.map(({ date, isWorked, name, basis, confidence }) => ({
      id: date,
      cells: [dayWithWeekday(date), isWorked ? 'Làm bù' : 'Nghỉ', name, basis],
      confidence,
    })),
  }));
}

function dayWithWeekday(date: Day): string {
  const names = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
  return `${formatDay(date)} (${names[weekday(date)]})`;
}

/** What is still open. */
export function openPointTable(): BookTable {
  return {
    id: 'diem-mo-1',
    title: 'Điểm chưa rõ, cần đối chiếu văn bản gốc',
    columns: ['Mã', 'Câu hỏi', 'Ảnh hưởng', 'Tạm thời'],
    rows: openPoints.map(({ id, question, matters, meanwhile }) => ({
      id,
      cells: [id, question, matters, meanwhile],
      confidence: 'unknown',
    })),
  };
}
