import { Refused } from '../../core/errors.ts';
import { isWorked } from '../../law/calendar.ts';
import { calendarOver } from '../../core/calendar.ts';
import { addDays, formatDay, type Day } from '../../law/day.ts';
import { lateNotice } from '../../law/flows/case/dialogue-duty.ts';
import { answerRequest } from '../coordination/answer.ts';
import { askUnit } from '../coordination/ask.ts';
import { holdDialogue } from '../dialogue/hold.ts';
import { inviteToDialogue } from '../dialogue/invite.ts';
import { planDialogue } from '../dialogue/plan.ts';
import { dialoguesOf, guestsOf } from '../dialogue/queries.ts';
import { contentsOf, type Resolution } from '../resolution/queries.ts';
import { recordMinutes } from '../verification/minutes.ts';
import { planVerification } from '../verification/plan.ts';
import { reportVerification } from '../verification/report.ts';
import { setVerifiers } from '../verification/verifiers.ts';
import type { Play } from './cast.ts';

/** What is recorded in a case of the demo beside its steps, or instead of one. */
export type CaseRecord = keyof typeof caseRecords;

type Recording = {
  play: Play;
  who: string;
  /** The day of the record, and the one on which it is entered. */
  on: Day;
  today: Day;
  resolution: Resolution;
  form: Readonly<Record<string, unknown>>;
};
type Keeps = (recording: Recording) => Promise<void>;

/** The office that knows the land. */
const landOffice = 'tnmt';

const besides = ({ resolution, form }: Recording): object => ({
  resolutionId: resolution.id,
  version: resolution.version,
  ...form,
});

const verifiers: Keeps = async (one) => {
  const { play, who, on, today, resolution } = one;
  const input = {
    ...besides(one),
    mode: 'team',
    headPostId: resolution.handler_post_id ?? play.cast(who).postId,
    memberPostIds: [play.cast(landOffice).postId],
    others: 'Nông Văn Bình, Công chức Địa chính - Nông nghiệp - Xây dựng và Môi trường',
    decidedOn: formatDay(on),
    untilOn: formatDay(addDays(on, 12)),
    content: resolution.title,
  };
  await play.run(who, today, setVerifiers, input, `verify-${resolution.id}`);
};

const plan: Keeps = async (one) => {
  const { play, who, on, today, resolution } = one;
  const input = {
    ...besides(one),
    planOn: formatDay(on),
    purpose: 'Làm rõ từng nội dung, làm căn cứ giải quyết đúng pháp luật.',
    content: resolution.title,
    bodies: `${resolution.respondent_name}; Phòng Tài nguyên và Môi trường; trưởng thôn nơi có đất`,
    timetable: 'Tuần 1: thu thập hồ sơ. Tuần 2: kiểm tra thực địa, làm việc với các bên. Sau đó báo cáo.',
    means: 'Máy đo diện tích, xe của cơ quan',
  };
  await play.run(who, today, planVerification, input, `plan-${resolution.id}`);
};

const minutes =
  (what: { kind: 'site' | 'respondent'; content: string }): Keeps =>
  async (one) => {
    const { play, who, on, today, resolution } = one;
    const input = {
      ...besides(one),
      kind: what.kind,
      heldOn: formatDay(on),
      fromHour: '08:00',
      untilHour: '10:30',
      place: what.kind === 'site' ? 'Tại thôn, nơi phát sinh vụ việc' : 'Trụ sở cơ quan',
      ours: 'Tổ xác minh',
      theirs: what.kind === 'site' ? 'Trưởng thôn; các hộ liền kề' : resolution.respondent_name,
      content: what.content,
      copies: '3',
      signature: 'signed',
    };
    await play.run(who, today, recordMinutes, input, `minutes-${what.kind}-${resolution.id}`);
  };

const contents = ({ play, who, resolution }: Recording) =>
  play.see(who, (tx) => contentsOf(tx, resolution.id));

// On each content what makes the finding on the whole.
const findingsOn = (whole: string, count: number): string[] => {
  const prefix = whole.startsWith('tc-') ? 'tc-' : '';
  return Array.from({ length: count }, (_, at) =>
    whole.endsWith('dung-mot-phan') ? (count === 1 ? whole : `${prefix}${at === 0 ? 'dung' : 'sai'}`) : whole,
  );
};

const resultOf = (finding: string): string =>
  finding.endsWith('sai')
    ? 'Hồ sơ địa chính và kết quả đo đạc cho thấy việc đã làm đúng quy định.'
    : 'Kết quả đo đạc lại cho thấy số liệu trước đây còn thiếu; nội dung nêu là có cơ sở.';

const report: Keeps = async (one) => {
  const { play, who, on, today, resolution, form } = one;
  const found = await contents(one);
  const findings = findingsOn(String(form['choice']), found.length);
  const input = {
    ...besides(one),
    reportedOn: formatDay(on),
    findings: found.map(({ id: contentId }, at) => ({
      contentId,
      finding: findings[at],
      result: resultOf(findings[at] ?? ''),
      basis: 'Hồ sơ địa chính, biên bản kiểm tra thực địa; Luật Đất đai và các nghị định hướng dẫn',
    })),
    recommendation: 'Giải quyết theo kết luận về từng nội dung nêu trên.',
  };
  await play.run(who, today, reportVerification, input, `report-${resolution.id}`);
};

// A working day as soon as the notice that the law asks for allows.
function dayOfDialogue(sentOn: Day): Day {
  const calendar = calendarOver([]);
  let on = addDays(sentOn, 8);
  while (!isWorked(on, calendar) || lateNotice(sentOn, on, calendar) !== undefined) on = addDays(on, 1);
  return on;
}

const dialoguePlan: Keeps = async (one) => {
  const { play, who, on, today, resolution } = one;
  const input = {
    ...besides(one),
    on: formatDay(on),
    purpose: 'Làm rõ nội dung, yêu cầu và hướng giải quyết.',
    demands: 'Đúng thành phần; công khai, dân chủ; lập biên bản.',
    content: resolution.title,
    chair: play.cast(who).postTitle,
    chairIs: 'resolver',
    participants: `Người khiếu nại; ${resolution.respondent_name}; Tổ xác minh; Mặt trận Tổ quốc xã`,
    plannedOn: formatDay(dayOfDialogue(on)),
    plannedAt: '08:30',
    place: 'Phòng tiếp công dân',
    preparation: 'Ban Tiếp công dân chuẩn bị tài liệu, giấy mời; văn thư ghi biên bản.',
  };
  await play.run(who, today, planDialogue, input, `dialogue-plan-${resolution.id}`);
};

const plannedDialogue = async ({ play, who, resolution }: Recording) => {
  const planned = await play.see(who, async (tx) => (await dialoguesOf(tx, resolution.id)).at(-1));
  if (!planned) throw new Refused('Chưa có kế hoạch đối thoại.');
  return planned;
};

const invitation: Keeps = async (one) => {
  const { play, who, on, today, resolution } = one;
  const petitioner = await play.see(who, (tx) =>
    tx
      .selectFrom('petition_person')
      .select('full_name')
      .where('petition_id', '=', resolution.petition_id)
      .orderBy('position')
      .executeTakeFirst(),
  );
  const input = {
    ...besides(one),
    dialogueId: (await plannedDialogue(one)).id,
    guests: [
      { name: petitioner?.full_name ?? 'Người khiếu nại', capacity: 'petitioner' },
      { name: resolution.respondent_name, capacity: 'respondent' },
    ],
    how: 'direct',
    sentOn: formatDay(on),
    receivedOn: formatDay(on),
    proof: 'Ký nhận tại sổ giao văn bản',
  };
  await play.run(who, today, inviteToDialogue, input, `invite-${resolution.id}`);
};

const dialogue: Keeps = async (one) => {
  const { play, who, today, resolution, form } = one;
  const { id: dialogueId, planned_on: heldOn } = await plannedDialogue(one);
  if (heldOn > today) throw new Refused('Chưa đến ngày đối thoại.');
  const guests = await play.see(who, (tx) => guestsOf(tx, resolution.id));
  const found = await contents(one);
  const findings = findingsOn(String(form['choice']), found.length);
  const input = {
    resolutionId: resolution.id,
    version: resolution.version,
    dialogueId,
    heldOn: formatDay(heldOn),
    fromHour: '08:30',
    untilHour: '10:45',
    secretary: 'Lương Thu Hà, Văn thư',
    opinions: 'Người khiếu nại giữ yêu cầu đo đạc lại; cơ quan bị khiếu nại trình bày hồ sơ, bản đồ.',
    conclusion: 'Giao hoàn thiện dự thảo quyết định theo kết quả xác minh và ý kiến tại buổi đối thoại.',
    copies: '3',
    guests: guests
      .filter((guest) => guest.dialogue_id === dialogueId)
      .map(({ id: guestId }) => ({ guestId, attendance: 'present' })),
    results: found.map(({ id: contentId }, at) => ({
      contentId,
      agreed: findings[at]?.endsWith('sai') ? 'no' : 'yes',
      opinions: findings[at]?.endsWith('sai')
        ? 'Hai bên còn khác nhau.'
        : 'Hai bên thống nhất với kết quả đo lại.',
    })),
  };
  await play.run(who, today, holdDialogue, input, `dialogue-${resolution.id}`);
};

const requestOf = ({ play, resolution }: Recording) =>
  play.see(landOffice, (tx) =>
    tx
      .selectFrom('coordination')
      .select(['id', 'version', 'answered_on'])
      .where('resolution_id', '=', resolution.id)
      .executeTakeFirst(),
  );

const request: Keeps = async (one) => {
  const { play, who, on, today, resolution } = one;
  if ((await requestOf(one)) !== undefined) return;
  const input = {
    resolutionId: resolution.id,
    version: resolution.version,
    kind: 'documents',
    askedUnitId: play.cast(landOffice).unitId,
    about: 'Cung cấp hồ sơ địa chính, trích lục bản đồ và hồ sơ thu hồi, bồi thường của thửa đất.',
    number: `${String(200 + resolution.id)}/CV`,
    askedOn: formatDay(on),
  };
  await play.run(who, today, askUnit, input, `ask-${resolution.id}`);
};

const requestAnswer: Keeps = async (one) => {
  const { play, on, today, resolution } = one;
  const known = await requestOf(one);
  if (known === undefined || known.answered_on !== null) return;
  const input = {
    id: known.id,
    version: known.version,
    answer: 'Gửi kèm bản sao hồ sơ địa chính và trích lục; diện tích theo bản đồ đo đạc năm 2008.',
    answeredOn: formatDay(on),
    number: `${String(60 + resolution.id)}/CV-TNMT`,
    responsible: 'Chu Đình Sơn, Trưởng phòng',
  };
  await play.run(landOffice, today, answerRequest, input, `answer-${resolution.id}`);
};

/** How each record is made, through the command of its form. */
export const caseRecords = {
  verifiers,
  plan,
  'site-minutes': minutes({
    kind: 'site',
    content: 'Đã đo đạc, đối chiếu ranh giới với bản đồ; các hộ liền kề xác nhận hiện trạng sử dụng.',
  }),
  'respondent-minutes': minutes({
    kind: 'respondent',
    content: 'Người được làm việc giải trình từng nội dung và cung cấp tài liệu liên quan.',
  }),
  report,
  'dialogue-plan': dialoguePlan,
  invitation,
  dialogue,
  request,
  'request-answer': requestAnswer,
} as const;
