import type { Tx } from '../../core/db.ts';
import { formatDay } from '../../law/day.ts';
import type { RecordTexts } from '../resolution/door.ts';
import {
  complaintReportTexts,
  complaintRulingTexts,
  denunciationTexts,
  landTexts,
  resultTexts,
} from './found-texts.ts';
import { expertsOf, membersOf, minutesOf, receiptsOf, requestsOf, verificationOf } from './queries.ts';

/** What the papers of a verification say of what was recorded: the first words of their drafts. */
export const verificationTexts: RecordTexts = async (tx, resolutionId, form) => {
  switch (form) {
    case 'NĐ124-05':
    case 'NĐ31-07':
      return decisionTexts(tx, resolutionId);
    case 'KN-KEHOACH-XM':
      return planTexts(tx, resolutionId);
    case 'NĐ124-06':
    case 'NĐ31-08':
      return minutesTexts(tx, resolutionId);
    case 'NĐ124-07':
      return requestTexts(tx, resolutionId);
    case 'NĐ124-08':
      return receiptTexts(tx, resolutionId);
    case 'NĐ124-09':
    case 'NĐ124-10':
    case 'NĐ31-09':
      return expertTexts(tx, resolutionId);
    case 'NĐ124-13':
      return complaintReportTexts(tx, resolutionId);
    case 'NĐ124-15':
    case 'NĐ124-16':
      return complaintRulingTexts(tx, resolutionId);
    case 'NĐ31-10':
    case 'NĐ31-11':
    case 'NĐ31-12':
      return denunciationTexts(tx, resolutionId);
    case 'KN-TB-KETQUA':
    case 'KN-TB-TUNGNGUOI':
      return resultTexts(tx, resolutionId, 'khiếu nại');
    case 'TC-TB-KETLUAN':
      return resultTexts(tx, resolutionId, 'tố cáo');
    case 'DD-BC':
    case 'DD-QD':
      return landTexts(tx, resolutionId);
    default:
      return {};
  }
};

async function workingOf(tx: Tx, resolutionId: number): Promise<string> {
  const members = (await membersOf(tx, resolutionId)).filter(({ left_on }) => left_on === null);
  return members.map(({ full_name, title }) => [full_name, title].filter(Boolean).join(', ')).join('\n');
}

async function decisionTexts(tx: Tx, resolutionId: number) {
  const known = await verificationOf(tx, resolutionId);
  if (!known) return {};
  return { contents: known.content, members: await workingOf(tx, resolutionId) };
}

async function planTexts(tx: Tx, resolutionId: number) {
  const known = await verificationOf(tx, resolutionId);
  if (!known || known.plan_on === null) return {};
  return {
    purpose: known.plan_purpose,
    contents: known.plan_content,
    bodies: known.plan_bodies,
    timetable: known.plan_timetable,
    means: known.plan_means,
    progress: known.plan_progress,
  };
}

async function minutesTexts(tx: Tx, resolutionId: number) {
  const last = (await minutesOf(tx, resolutionId)).at(-1);
  if (!last) return { verifiers: await workingOf(tx, resolutionId) };
  return {
    hour: last.from_hour,
    day: formatDay(last.held_on),
    where: last.place,
    verifiers: last.ours,
    heard: last.theirs,
    content: last.content,
    unsigned: last.refusal,
    witnesses: last.witness,
    endHour: last.until_hour,
    copies: String(last.copies),
  };
}

async function requestTexts(tx: Tx, resolutionId: number) {
  const last = (await requestsOf(tx, resolutionId)).at(-1);
  if (!last) return {};
  return { addressees: last.addressee, items: last.about, dueOn: last.due_on && formatDay(last.due_on) };
}

async function receiptTexts(tx: Tx, resolutionId: number) {
  const all = await receiptsOf(tx, resolutionId);
  const last = all.at(-1);
  if (!last) return {};
  return {
    day: formatDay(last.received_on),
    giver: last.giver,
    receiver: last.receiver,
    copies: String(Math.max(2, last.copies)).padStart(2, '0'),
    items: all
      .filter(({ id }) => id === last.id)
      .map(({ name, pages, original, condition }) =>
        [
          'văn bản',
          'giấy',
          name,
          pages === null ? 'không đếm' : String(pages).padStart(2, '0'),
          [original ? 'bản chính' : 'bản sao', condition].filter(Boolean).join(', '),
        ].join('; '),
      )
      .join('\n'),
  };
}

async function expertTexts(tx: Tx, resolutionId: number) {
  const last = (await expertsOf(tx, resolutionId)).at(-1);
  if (!last) return {};
  const due = last.answer_by && formatDay(last.answer_by);
  return {
    items: last.object,
    questions: `Giám định ${last.object.charAt(0).toLocaleLowerCase('vi')}${last.object.slice(1)}`,
    reason: last.reason,
    organisation: last.body,
    addressees: last.body,
    assessment: last.paper && `Quyết định số ${last.paper}`,
    dueOn: due,
    resultBy: due,
  };
}
