import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { formatDay } from '../../law/day.ts';
import { sessionDutiesOf } from '../../law/reception/sessions.ts';
import { id, oneOf, optionalHour, optionalText, ticked, version } from '../input.ts';
import { sidePapersOf } from '../paper/queries.ts';
import { sessionEvent } from './events.ts';
import { noteAttendance, receiversOf } from './people-queries.ts';
import { changeSession, getOwnSession, type Session } from './queries.ts';
import { registrationsOf } from './registration-queries.ts';
import { countVisits } from './task-queries.ts';

const attendance = z.object({
  id,
  attendance: oneOf(['present', 'represented', 'absent'], 'Chọn có mặt, dự thay hoặc vắng.').optional(),
  substitute: optionalText(200),
  absenceReason: optionalText(500),
  opinion: optionalText(4_000),
});

const input = z.object({
  sessionId: id,
  version,
  receiverPostId: z.coerce.number().int().positive().optional(),
  delegationPaper: optionalText(300),
  delegationReason: optionalText(1_000),
  noteTaker: optionalText(200),
  beganAt: optionalHour,
  endedAt: optionalHour,
  nobodyCame: ticked,
  participants: z.array(attendance).max(60).default([]),
  noConclusionReason: optionalText(1_000),
  next: z.enum(['keep', 'close']).default('keep'),
});
type Given = z.output<typeof input>;

/** Notes who received, who took part and how a session went; `close` ends it, when nothing of what the law asks is missing. */
export const holdSession = command({
  name: 'session.hold',
  summary: 'Ghi diễn biến và kết thúc một buổi tiếp công dân',
  permission: 'session.hold',
  input,
  async run(context, given) {
    const { tx, actor, today } = context;
    const session = await getOwnSession(tx, actor, given.sessionId);
    if (session.state !== 'planned' && session.state !== 'published')
      throw new Refused('Buổi tiếp đã kết thúc, đã lùi hoặc đã hủy.');
    if (session.held_on > today)
      throw new Refused(`Buổi tiếp diễn ra ngày ${formatDay(session.held_on)}; chưa đến ngày tiếp.`);
    await checkDelegation(context, session, given);
    checkAttendance(given);
    if (given.next === 'close') await checkClosing(context, session, given);
    const delegated = isDelegated(session, given);
    await changeSession(tx, session.id, given.version, {
      receiver_post_id: given.receiverPostId ?? session.leader_post_id,
      delegation_paper: delegated ? (given.delegationPaper ?? null) : null,
      delegation_reason: delegated ? (given.delegationReason ?? null) : null,
      note_taker: given.noteTaker ?? null,
      began_at: given.beganAt ?? null,
      ended_at: given.endedAt ?? null,
      nobody_came: given.nobodyCame,
      no_conclusion_reason: given.noConclusionReason ?? null,
      ...(given.next === 'close' ? { state: 'held' as const } : {}),
    });
    for (const one of given.participants)
      await noteAttendance(tx, session.id, {
        id: one.id,
        attendance: one.attendance ?? null,
        substitute: one.attendance === 'represented' ? (one.substitute ?? null) : null,
        absence_reason: one.attendance === 'present' ? null : (one.absenceReason ?? null),
        opinion: one.opinion ?? null,
      });
    const type = given.next === 'close' ? 'session.held' : 'session.attended';
    const data = { delegated, nobodyCame: given.nobodyCame };
    return {
      events: [sessionEvent(session, type, given.next === 'close' ? session.held_on : today, data)],
      result: { sessionId: session.id, closed: given.next === 'close' },
    };
  },
});

const isDelegated = (session: Session, { receiverPostId }: Given): boolean =>
  session.leader_post_id !== null &&
  receiverPostId !== undefined &&
  receiverPostId !== session.leader_post_id;

// The leader receives in person; whoever receives in his stead does so by a document and for a reason.
async function checkDelegation({ tx }: Context, session: Session, given: Given): Promise<void> {
  const errors: Record<string, string> = {};
  if (given.receiverPostId !== undefined) {
    const possible = await receiversOf(tx, session.unit_id, session.leader_post_id, session.held_on);
    if (!possible.some((one) => one.id === given.receiverPostId))
      errors['receiverPostId'] = 'Người tiếp không giữ chức vụ tại đơn vị vào ngày tiếp.';
  }
  if (isDelegated(session, given)) {
    if (given.delegationPaper === undefined) errors['delegationPaper'] = 'Ghi văn bản ủy quyền (số, ngày).';
    if (given.delegationReason === undefined)
      errors['delegationReason'] = 'Ghi lý do ủy quyền tiếp công dân.';
  }
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

function checkAttendance({ participants, beganAt, endedAt }: Given): void {
  const errors: Record<string, string> = {};
  participants.forEach((one, place) => {
    if (one.attendance === 'represented' && one.substitute === undefined)
      errors[`participants.${place}.substitute`] = 'Ghi họ tên, chức vụ người dự thay.';
    if (one.attendance === 'absent' && one.absenceReason === undefined)
      errors[`participants.${place}.absenceReason`] = 'Ghi lý do vắng mặt.';
  });
  if (beganAt !== undefined && endedAt !== undefined && endedAt <= beganAt)
    errors['endedAt'] = 'Giờ kết thúc phải sau giờ bắt đầu.';
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

async function checkClosing({ tx }: Context, session: Session, given: Given): Promise<void> {
  const errors: Record<string, string> = {};
  const { visits, received: many } = await countVisits(tx, session.id);
  const received = many > 0;
  if (given.beganAt === undefined) errors['beganAt'] = 'Ghi giờ bắt đầu thực tế.';
  if (given.endedAt === undefined) errors['endedAt'] = 'Ghi giờ kết thúc thực tế.';
  if (given.nobodyCame && visits > 0)
    errors['nobodyCame'] =
      `Buổi tiếp đã có ${visits} lượt tiếp trong sổ, không thể ghi là không có công dân đến.`;
  if (!given.nobodyCame && visits === 0)
    errors['nobodyCame'] =
      'Chưa có lượt tiếp nào trong sổ. Ghi lượt tiếp, hoặc đánh dấu không có công dân đến.';
  const needs = sessionDutiesOf({
    kind: session.kind,
    mode: session.mode,
    on: session.held_on,
    received,
    unanswered: false,
  });
  const asks = (need: string) => needs.find((one) => one.need === need);
  const noteTaker = asks('note-taker');
  if (noteTaker && given.noteTaker === undefined)
    errors['noteTaker'] = `Ghi họ tên, chức vụ người ghi chép (${noteTaker.basis}).`;
  const conclusion = asks('conclusion');
  if (conclusion && given.noConclusionReason === undefined && !(await hasNotice(tx, session.id)))
    errors['noConclusionReason'] =
      `Chưa soạn Thông báo kết luận việc tiếp công dân (${conclusion.basis}). Soạn thông báo, hoặc ghi lý do không có nội dung phải kết luận.`;
  if (asks('recording') && session.recording === null)
    errors['nobodyCame'] ??=
      'Buổi tiếp trực tuyến phải được ghi âm, ghi hình: ghi nơi lưu bản ghi ở mục “Tiếp trực tuyến”.';
  const waiting = (await registrationsOf(tx, session.id)).filter(({ state }) => state === 'placed');
  if (given.nobodyCame && waiting.some(({ visit_id }) => visit_id !== null))
    errors['nobodyCame'] ??= 'Đã có công dân đăng ký được tiếp trong buổi này.';
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

async function hasNotice(tx: Context['tx'], sessionId: number): Promise<boolean> {
  const papers = await sidePapersOf(tx, 'session', sessionId);
  return papers.some(({ form_code }) => form_code === 'TH-05');
}
