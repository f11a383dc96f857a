import type { Tx } from '../../core/db.ts';
import { formatDay } from '../../law/day.ts';
import { truthOf } from '../../law/findings.ts';
import type { RecordTexts } from '../resolution/door.ts';
import { contentsOf } from '../resolution/queries.ts';
import { findingText } from './finding.ts';
import { findingsInForce, membersOf, minutesOf, reportOf, requestsOf, verificationOf } from './queries.ts';

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
    case 'NĐ124-13':
      return reportTexts(tx, resolutionId);
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

const verdicts = { right: 'đúng toàn bộ', partly: 'đúng một phần', wrong: 'sai toàn bộ' } as const;

async function reportTexts(tx: Tx, resolutionId: number) {
  const report = await reportOf(tx, resolutionId);
  if (!report) return {};
  const findings = await findingsInForce(tx, resolutionId);
  const contents = await contentsOf(tx, resolutionId);
  const told = contents.flatMap(({ id, text }) => {
    const one = findings.find(({ content_id }) => content_id === id);
    return one ? [`# ${text}\n${one.result}\nKết luận: ${findingText(one.finding).toLowerCase()}.`] : [];
  });
  const truth = truthOf(report.finding);
  return {
    until: formatDay(report.reported_on),
    matters: told.join('\n\n'),
    verdict: truth && verdicts[truth],
    conclusion: [...findings.map(({ basis }) => basis), report.finding_why].filter(Boolean).join('\n'),
    recommendations: [report.recommendation, ...findings.map(({ recommendation }) => recommendation)]
      .filter(Boolean)
      .join('\n'),
  };
}
