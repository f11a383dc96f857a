import type { Tx } from '../../core/db.ts';
import { Invalid } from '../../core/errors.ts';
import { hourParts } from '../input.ts';
import {
  linesOf,
  memberIn,
  textsOf,
  type About,
  type PaperKind,
  type PaperText,
  type Texts,
} from '../paper/door.ts';
import { sessionEvent } from './events.ts';
import { noteInvited, participantsOf } from './people-queries.ts';
import { getSession, type Session } from './queries.ts';
import { registrationsOf } from './registration-queries.ts';
import { tasksOfSession, visitsOf, type SessionVisit, type Task } from './task-queries.ts';

export const kindWords = { regular: 'thường xuyên', periodic: 'định kỳ', extraordinary: 'đột xuất' } as const;
const modeWords = { in_person: 'trực tiếp', online: 'trực tuyến' } as const;

const chairOf = (session: Session) => ({
  name: session.receiver_name ?? session.leader_name ?? 'Cán bộ tiếp công dân',
  capacity: session.receiver_title ?? session.leader_title ?? 'Cán bộ tiếp công dân',
});
const chairText = (session: Session): string => {
  const { name, capacity } = chairOf(session);
  return `đồng chí ${name}, ${capacity}`;
};

/** A visitor as papers name him; of who denounces only that he does. */
const visitorOf = ({ secret, full_name, address }: SessionVisit) =>
  secret || full_name === null
    ? { name: 'Người tố cáo (danh tính được giữ bí mật)', place: 'giữ bí mật' }
    : { address: 'ông (bà)', name: full_name, place: address ?? '' };

/** What minutes of a session say of its frame. */
async function minutesOf(tx: Tx, session: Session, texts: Texts) {
  const people = (await participantsOf(tx, session.id)).filter(
    ({ attendance }) => attendance !== 'absent' && attendance !== null,
  );
  const secretary = memberIn(texts['secretary']);
  return {
    kind: kindWords[session.kind],
    mode: modeWords[session.mode],
    at: {
      ...hourParts(session.began_at ?? session.from_time),
      on: session.held_on,
      where: session.place_name,
    },
    ended: hourParts(session.ended_at ?? session.to_time),
    chair: chairOf(session),
    members: people.map((one) => ({ name: one.substitute ?? 'Đại diện', capacity: one.name })),
    secretary: { ...secretary, capacity: secretary.capacity || 'người ghi biên bản' },
  };
}

const visited = async (tx: Tx, { id }: About): Promise<boolean> => (await visitsOf(tx, id)).length > 0;

const secretaryText: PaperText = {
  name: 'secretary',
  label: 'Người ghi biên bản (họ tên, chức vụ)',
  required: true,
};

const minutes: PaperKind = {
  code: 'TH-03',
  fieldOf: { visitors: 'content', at: 'content', chair: 'content' },
  form: 'TH-03',
  title: 'Biên bản tiếp công dân',
  subject: 'session',
  texts: [
    secretaryText,
    { name: 'content', label: 'Công dân trình bày, mỗi ý một dòng', rows: 6, required: true },
    { name: 'requests', label: 'Yêu cầu, kiến nghị', rows: 3 },
    { name: 'documents', label: 'Tài liệu công dân cung cấp', rows: 2 },
    { name: 'conclusion', label: 'Kết luận của người chủ trì', rows: 4, required: true },
    { name: 'visitorOpinion', label: 'Ý kiến của công dân về biên bản', rows: 2 },
    { name: 'copies', label: 'Số bản', required: true },
  ],
  async draft(tx, { id }) {
    const [session, visits] = [await getSession(tx, id), await visitsOf(tx, id)];
    const conclusions = visits.flatMap(({ conclusion }) => (conclusion === null ? [] : [conclusion]));
    return {
      content: visits.map(({ content }) => content).join('\n'),
      requests: visits.flatMap(({ request }) => (request === null ? [] : [request])).join('\n'),
      conclusion: [...conclusions, session.conclusion ?? ''].filter(Boolean).join('\n'),
      copies: '2',
      secretary: session.note_taker ?? '',
    };
  },
  async fill(tx, { id }, texts) {
    const [session, visits] = [await getSession(tx, id), await visitsOf(tx, id)];
    const people = await participantsOf(tx, id);
    const named = visits.filter(({ state }) => state !== 'refused');
    const headcount = named.reduce((sum, { people: count }) => sum + count, 0);
    return {
      ...(await minutesOf(tx, session, texts)),
      visitors: named.map(visitorOf),
      ...(headcount > named.length ? { headcount } : {}),
      ...(named.every(({ secret }) => secret) ? { rendition: 'redacted' } : {}),
      content: linesOf(texts['content']),
      requests: linesOf(texts['requests']),
      documents: linesOf(texts['documents']),
      opinions: people.flatMap(({ name, opinion }) =>
        opinion === null ? [] : [{ who: name, said: opinion }],
      ),
      conclusion: linesOf(texts['conclusion']),
      visitorOpinion: linesOf(texts['visitorOpinion']),
      copies: Number(texts['copies']) || 0,
    };
  },
  offered: visited,
};

const emptyMinutes: PaperKind = {
  code: 'TH-03K',
  form: 'TH-03K',
  title: 'Biên bản buổi tiếp không có công dân đến',
  subject: 'session',
  texts: [
    secretaryText,
    { name: 'expected', label: 'Công dân đã mời, đã đăng ký nhưng không đến, mỗi người một dòng', rows: 3 },
    { name: 'note', label: 'Ghi chú', rows: 2 },
  ],
  async draft(tx, { id }) {
    const placed = await registrationsOf(tx, id);
    const { note_taker } = await getSession(tx, id);
    return {
      secretary: note_taker ?? '',
      expected: placed.map((one) => `${one.full_name}, ${one.address}`).join('\n'),
    };
  },
  fill: async (tx, { id }, texts) => ({
    ...(await minutesOf(tx, await getSession(tx, id), texts)),
    expected: linesOf(texts['expected']),
    note: linesOf(texts['note']),
  }),
  offered: async (tx, about) => !(await visited(tx, about)),
};

const conclusion: PaperKind = {
  code: 'TH-05',
  form: 'TH-05',
  title: 'Thông báo kết luận việc tiếp công dân',
  subject: 'session',
  texts: [{ name: 'members', label: 'Thành phần dự, mỗi cơ quan một dòng', rows: 4 }],
  async draft(tx, { id }) {
    const people = await participantsOf(tx, id);
    const tasks = await openTasks(tx, id);
    return {
      members: people
        .filter(({ attendance }) => attendance !== 'absent')
        .map(({ name }) => name)
        .join('\n'),
      recipients: [...new Set(tasks.map(({ owner_full_name }) => owner_full_name))].join('\n'),
    };
  },
  async fill(tx, { id }, texts) {
    const session = await getSession(tx, id);
    const [visits, tasks] = [await visitsOf(tx, id), await openTasks(tx, id)];
    return {
      kind: kindWords[session.kind],
      on: session.held_on,
      where: session.place_name,
      chair: chairText(session),
      members: linesOf(texts['members']),
      items: visits
        .map((visit) =>
          itemOf(
            visit,
            tasks.filter(({ visit_id }) => visit_id === visit.id),
          ),
        )
        .filter((item) => item.tasks.length > 0),
    };
  },
  offered: async (tx, { id }) => (await openTasks(tx, id)).length > 0,
};

const openTasks = async (tx: Tx, sessionId: number): Promise<Task[]> =>
  (await tasksOfSession(tx, sessionId)).filter(({ state }) => state !== 'cancelled');

const itemOf = (visit: SessionVisit, tasks: readonly Task[]) => ({
  visitor: visitorOf(visit),
  secret: visit.secret,
  matter: visit.content,
  conclusion: visit.conclusion === null ? tasks.map(({ title }) => title) : linesOf(visit.conclusion),
  tasks: tasks.map((task) => ({
    unit: task.owner_full_name,
    work: task.title,
    dueOn: task.due_on,
    contact: task.contact ?? task.owner_full_name,
  })),
});

const invitationTexts: readonly PaperText[] = [
  { name: 'invitees', label: 'Kính gửi, mỗi nơi một dòng', rows: 4, required: true },
  { name: 'inviteeAddress', label: 'Địa chỉ (khi mời công dân)' },
  { name: 'where', label: 'Địa điểm', required: true },
  { name: 'content', label: 'Nội dung, mỗi ý một dòng', rows: 3, required: true },
  { name: 'bring', label: 'Tài liệu mang theo, mỗi thứ một dòng', rows: 2 },
  { name: 'asks', label: 'Đề nghị khác', rows: 2 },
  { name: 'contactName', label: 'Người liên hệ', required: true },
  { name: 'contactPhone', label: 'Điện thoại liên hệ' },
];

const invitation = (
  code: string,
  title: string,
  more: Pick<PaperKind, 'draft' | 'offered' | 'onIssued'>,
): PaperKind => ({
  code,
  form: 'TH-08',
  title,
  subject: 'session',
  texts: invitationTexts,
  fieldOf: { contact: 'contactName', at: 'where' },
  async fill(tx, { id }, texts) {
    const session = await getSession(tx, id);
    return {
      invitees: linesOf(texts['invitees']),
      inviteeAddress: texts['inviteeAddress'] || undefined,
      kind: kindWords[session.kind],
      mode: modeWords[session.mode],
      at: { ...hourParts(session.from_time), on: session.held_on, where: texts['where'] },
      chair: chairText(session),
      content: linesOf(texts['content']),
      bring: linesOf(texts['bring']),
      asks: linesOf(texts['asks']),
      contact: { name: texts['contactName'], phone: texts['contactPhone'] || undefined },
    };
  },
  ...more,
});

async function commonDraft(tx: Tx, session: Session) {
  const registered = await registrationsOf(tx, session.id);
  return {
    where: session.place_name,
    content: session.contents ?? registered.map(({ content }) => content).join('\n'),
  };
}

const invitationOfBodies = invitation('TH-08', 'Giấy mời cơ quan dự buổi tiếp', {
  async draft(tx, { id }) {
    const session = await getSession(tx, id);
    const people = await participantsOf(tx, id);
    const uninvited = people.filter(({ invited_on }) => invited_on === null);
    const { where, content } = await commonDraft(tx, session);
    return {
      invitees: (uninvited.length > 0 ? uninvited : people).map(({ name }) => name).join('\n'),
      where,
      content,
      bring: 'Hồ sơ, tài liệu liên quan đến vụ việc',
      asks: 'Đề nghị cử đại diện lãnh đạo dự và cử người ghi chép, nhận tài liệu.',
    };
  },
  offered: async (tx, { id }) => (await participantsOf(tx, id)).length > 0,
  async onIssued(context, about, paper) {
    const names = linesOf(textsOf(paper)['invitees']);
    if (paper.issued_on === null) throw new Invalid({ issuedOn: 'Nhập ngày ban hành.' });
    await noteInvited(context.tx, about.id, names, paper.issued_on);
    return [sessionEvent({ id: about.id, unit_id: about.unitId }, 'session.invited', paper.issued_on)];
  },
});

const invitationOfCitizen = invitation('TH-08.citizen', 'Giấy mời công dân', {
  async draft(tx, { id }) {
    const session = await getSession(tx, id);
    const { where } = await commonDraft(tx, session);
    const [first] = (await registrationsOf(tx, id)).filter(
      ({ secret, state }) => !secret && state === 'placed',
    );
    return {
      invitees: first ? `Ông (bà) ${first.full_name}` : '',
      inviteeAddress: first?.address ?? '',
      where,
      content: first?.content ?? '',
      bring: 'Giấy mời này\ngiấy tờ tùy thân\ntài liệu có liên quan',
    };
  },
  // Who denounces is told of the day without a paper that names him.
  offered: async (tx, { id }) => (await registrationsOf(tx, id)).some(({ secret }) => !secret),
});

/** The papers of a session: invitations, minutes, the notice of conclusion. */
export const sessionPapers: readonly PaperKind[] = [
  invitationOfBodies,
  invitationOfCitizen,
  minutes,
  emptyMinutes,
  conclusion,
];
