import type { Role } from '../../core/policy.ts';
import { paperStates, type PaperState } from '../../law/flows/papers.ts';
import type { WorkItem } from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { dueOf, type Now } from '../due.ts';
import { formTitle } from '../paper/door.ts';
import { kindText, senderText, stateText } from '../petition/door.ts';
import { caseStateText, procedureText } from '../resolution/door.ts';
import { nextStep } from './role-work.ts';
import type { OtherKind, OtherWork, PetitionWork } from './work-queries.ts';

export type WorkKind = 'petition' | OtherKind;

export const workKinds: Readonly<Record<WorkKind, string>> = {
  petition: 'Đơn',
  paper: 'Văn bản',
  transfer: 'Đơn chuyển đến',
  visit: 'Trả lời công dân',
  task: 'Nhiệm vụ',
  forwarder: 'Trả lời nơi chuyển đơn',
  sent: 'Cần đôn đốc',
  resolution: 'Vụ việc giải quyết',
  coordination: 'Phối hợp giữa các cơ quan',
};

/** A petition as a line of a work list; `role` says what it would do next. */
export function petitionItem(row: PetitionWork, role: Role, now: Now): WorkItem {
  const step = nextStep(row.state, role);
  const who = row.own
    ? 'Giao cho tôi'
    : row.handler
      ? `Người xử lý: ${row.handler}`
      : 'Chưa giao người xử lý';
  return {
    id: `petition-${row.id}`,
    href: `/petitions/${row.id}`,
    code: bookNumber(row),
    title: `${row.urgent ? '[Khẩn] ' : ''}${row.summary}`,
    note: [kindText(row), senderText(row), step ? `Việc tiếp theo: ${step}` : stateText(row.state), who].join(
      ' · ',
    ),
    due: dueOf(row, now),
  };
}

const otherTexts: Readonly<Record<OtherKind, (row: OtherWork) => { title: string; note: string }>> = {
  paper: ({ title, note }) => ({
    title: formTitle(title),
    note: `Văn bản: ${paperStates[note as PaperState].toLowerCase()}`,
  }),
  transfer: ({ title, note }) => ({
    title: `${title} chuyển đơn đến`,
    note: `Chờ tiếp nhận, văn bản ngày ${note}`,
  }),
  visit: ({ title }) => ({ title, note: 'Trả lời công dân về kết quả tiếp' }),
  task: ({ title, note }) => ({ title, note: `Nhiệm vụ do ${note} giao` }),
  forwarder: ({ title, note }) => ({ title, note: `Trả lời nơi chuyển đơn: ${note}` }),
  sent: ({ title, note }) => ({
    title: `${title} chưa trả lời đơn đã chuyển`,
    note: note === '0' ? 'Quá hạn trả lời: đôn đốc' : `Đã đôn đốc ${note} lần`,
  }),
  coordination: ({ title, note }) => ({ title, note: `Yêu cầu phối hợp: ${note}` }),
  resolution: ({ title, note }) => {
    const [procedure = '', state = '', inner] = note.split(' ');
    const stands = `${procedureText(procedure)}: ${caseStateText(procedure, state).toLowerCase()}`;
    return { title, note: inner ? `${stands} · Thời hạn nội bộ ${inner}` : stands };
  },
};

/** Anything else that waits, as a line of a work list. */
export function otherItem(row: OtherWork, now: Now): WorkItem {
  return {
    id: `${row.kind}-${row.id}`,
    href: row.href,
    code: row.code || undefined,
    ...otherTexts[row.kind](row),
    due: dueOf(row, now),
  };
}
