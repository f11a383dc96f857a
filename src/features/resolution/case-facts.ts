import type { Tx } from '../../core/db.ts';
import type { CaseFacts, CaseRefs, Ref } from '../../documents/case-papers.ts';
import { numberAndSymbol } from '../../documents/papers.ts';
import type { Day } from '../../law/day.ts';
import { textsOf } from '../paper/door.ts';
import { authorityOf, identityOfSender, matterOf, writerNow } from '../petition/door.ts';
import { getUnitOn } from '../unit-queries.ts';
import { clocksOf } from '../clocks.ts';
import { copiesOfCase } from './case-copies.ts';
import { contentsOf, getResolution, peopleOfCase, stepsOf, type Resolution } from './queries.ts';

// By which papers, or by which step where the paper was made outside, a later paper refers back.
const refForms: Readonly<Record<keyof CaseRefs, { forms: readonly string[]; actions: readonly string[] }>> = {
  accepted: { forms: ['NĐ124-03', 'NĐ31-04'], actions: ['accept'] },
  assignment: { forms: ['KN-NHIEMVU', 'TC-GIAO-XM'], actions: [] },
  verification: { forms: ['NĐ124-05', 'NĐ31-07'], actions: ['verify'] },
  extension: {
    forms: ['NĐ31-01', 'KN-GIAHAN-XM'],
    actions: ['extend', 'extend-again', 'extend-verification'],
  },
  assessment: { forms: ['NĐ124-09', 'NĐ31-09'], actions: ['order-expert'] },
  report: { forms: ['NĐ124-13', 'NĐ31-11', 'NĐ31-10'], actions: ['report'] },
  dialogueNotice: { forms: ['KN-TB-DOITHOAI'], actions: ['call-dialogue'] },
  stay: { forms: ['NĐ124-11'], actions: ['stay'] },
  suspension: { forms: ['NĐ124-14a', 'TC-TDC'], actions: ['suspend'] },
  firstRuling: { forms: [], actions: [] },
  ruling: {
    forms: ['NĐ124-15', 'NĐ124-16', 'NĐ31-12', 'PA-TRALOI'],
    actions: ['decide', 'conclude', 'answer'],
  },
  protection: { forms: ['TC-BAOVE-QD'], actions: ['protect'] },
};

/** What the papers of a case take from it. Never who denounces: whoever needs the name opens the vault. */
export async function caseFacts(tx: Tx, resolutionId: number, on: Day): Promise<CaseFacts> {
  const resolution = await getResolution(tx, resolutionId);
  const contents = await contentsOf(tx, resolutionId);
  const refs = await refsOf(tx, resolution);
  const earlier =
    resolution.earlier_id === null
      ? undefined
      : await refsOf(tx, await getResolution(tx, resolution.earlier_id));
  const accused = accusedOf(resolution);
  const handler = await getUnitOn(tx, resolution.handler_unit_id, on);
  return {
    kind: kindOf(resolution),
    instance: resolution.procedure.endsWith('second') ? 'lần hai' : 'lần đầu',
    discipline: resolution.procedure.startsWith('complaint.discipline'),
    dismissal: resolution.standing.facts.dismissal ?? false,
    remote: resolution.standing.facts.remote ?? false,
    onRegulation: resolution.procedure === 'feedback.regulation',
    ...(await petitionersOf(tx, resolution)),
    respondent: {
      name: accused.name,
      capacity: accused.capacity,
      place: resolution.respondent_address ?? undefined,
    },
    accused: [accused],
    contested: resolution.contested ?? undefined,
    matter: matterOf(resolution.title),
    contents: contents.filter(({ withdrawn_on }) => withdrawn_on === null).map(({ text }) => text),
    receivedOn: resolution.received_on,
    petitionOn: await writtenOn(tx, resolution),
    dueOn: await limitOf(tx, resolutionId),
    resolver: await authorityOf(tx, resolution.unit_id, on),
    verifier: handler.name,
    writer: await writerNow(tx),
    office: (await getUnitOn(tx, resolution.unit_id, on)).name,
    refs: { ...refs, ...(earlier?.ruling ? { firstRuling: earlier.ruling } : {}) },
    conclusion: await conclusionOf(tx, resolution),
    copies: await copiesOfCase(tx, resolution, on),
  };
}

// A person with an office is addressed; the office itself, and who already is, are not.
function accusedOf({ respondent_name: name, respondent_title: title }: Resolution) {
  const bare =
    title === null ||
    /^(ông|bà|ủy ban|ubnd|chủ tịch|phòng|ban|sở|hội đồng|công an|công ty|trường|chi cục|cục|trưởng)\s/i.test(
      name,
    );
  return { address: bare ? undefined : 'ông (bà)', name, capacity: title ?? undefined };
}

// Whoever withdrew is no longer a party; of a group the representatives are named.
async function petitionersOf(tx: Tx, resolution: Resolution) {
  const all = await peopleOfCase(tx, resolution.id);
  const people = all.filter(({ withdrawn_on }) => withdrawn_on === null);
  const said = people.map(({ full_name, address, phone }) => ({
    address: 'ông (bà)',
    name: full_name,
    place: address,
    phone: phone ?? undefined,
  }));
  const named = said.filter((_, at) => people[at]?.representative);
  const identity =
    resolution.petition_id === null
      ? undefined
      : await identityOfSender(tx, { ...resolution, id: resolution.petition_id });
  return {
    petitioners: named.length > 0 ? named : said.slice(0, 3),
    parties: said,
    headcount: Math.max(1, resolution.people - (all.length - people.length)),
    identity,
  };
}

// Its extract begins with the words of the conclusion.
async function conclusionOf(tx: Tx, { id, secret }: Resolution) {
  if (!secret) return undefined;
  const paper = await tx
    .selectFrom('paper')
    .select('content')
    .where('resolution_id', '=', id)
    .where('form_code', '=', 'NĐ31-12')
    .where('state', '=', 'issued')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return paper && textsOf(paper);
}

function kindOf({ procedure }: Resolution): CaseFacts['kind'] {
  if (procedure.startsWith('complaint')) return 'khiếu nại';
  if (procedure.startsWith('denunciation')) return 'tố cáo';
  return procedure === 'land' ? 'tranh chấp đất đai' : 'kiến nghị, phản ánh';
}

async function writtenOn(tx: Tx, { petition_id }: Resolution): Promise<Day | undefined> {
  if (petition_id === null) return undefined;
  const row = await tx
    .selectFrom('petition')
    .select('written_on')
    .where('id', '=', petition_id)
    .executeTakeFirst();
  return row?.written_on ?? undefined;
}

async function limitOf(tx: Tx, resolutionId: number): Promise<Day | undefined> {
  const clocks = await clocksOf(tx, { resolutionId });
  const running = clocks.find(
    ({ step, met_on, cancelled_on }) => step.endsWith('resolve') && met_on === null && cancelled_on === null,
  );
  return running?.due_on ?? undefined;
}

async function refsOf(tx: Tx, resolution: Resolution): Promise<Partial<CaseRefs>> {
  const papers = await tx
    .selectFrom('paper')
    .select(['form_code', 'number', 'symbol', 'issued_on', 'unit_id'])
    .where('resolution_id', '=', resolution.id)
    .where('state', '=', 'issued')
    .orderBy('id', 'desc')
    .execute();
  const steps = (await stepsOf(tx, resolution.id)).filter(({ voided_at }) => voided_at === null).toReversed();
  const by = await authorityOf(tx, resolution.unit_id, resolution.received_on);
  const reporter = (await getUnitOn(tx, resolution.handler_unit_id, resolution.received_on)).name;
  const from = (name: string): string => (name === 'report' ? reporter : by);
  const found = Object.entries(refForms).flatMap(([name, { forms, actions }]): [string, Ref][] => {
    const paper = papers.find(({ form_code }) => forms.includes(form_code));
    if (paper && paper.number !== null && paper.symbol !== null && paper.issued_on !== null)
      return [
        [name, { number: numberAndSymbol(paper.number, paper.symbol), on: paper.issued_on, by: from(name) }],
      ];
    const step = steps.find(
      ({ action, outside_paper }) => outside_paper !== null && actions.includes(action),
    );
    return step
      ? [[name, { number: numberIn(step.outside_paper ?? ''), on: step.happened_on, by: from(name) }]]
      : [];
  });
  return Object.fromEntries(found);
}

// "15/TB-UBND ngày 11/03/2024" was typed whole; the day is the day of the step.
const numberIn = (typed: string): string =>
  typed
    .replace(/^(số\s+)/i, '')
    .replace(/[,\s]*ngày.*$/i, '')
    .trim();
