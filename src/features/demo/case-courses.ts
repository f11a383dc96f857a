import type { Day } from '../../law/day.ts';
import type { CaseRecord } from './case-records.ts';

/** A case of the demo, as far as its course depends on it. */
export type CaseStory = { id: number; procedure: string; receivedOn: Day };

/** A step of a course: so many days after the petition came, by whom, with what the form says. */
export type CourseStep = {
  after: number;
  by: 'handler' | 'decides' | 'head';
  action: string;
  form?: Readonly<Record<string, unknown>>;
  /** The record that is kept beside the step, or instead of one. */
  record?: CaseRecord;
};

const step = (
  after: number,
  by: CourseStep['by'],
  action: string,
  form?: CourseStep['form'],
): CourseStep => ({
  after,
  by,
  action,
  ...(form ? { form } : {}),
});
const kept = (
  after: number,
  by: CourseStep['by'],
  action: string,
  record: CaseRecord,
  form?: CourseStep['form'],
): CourseStep => ({ ...step(after, by, action, form), record });
const paper = (number: number, symbol: string): { outsidePaper: string } => ({
  outsidePaper: `${number}/${symbol}`,
});

// How a case ends, in the proportions of the district's year.
const findings = ['sai', 'dung-mot-phan', 'sai', 'dung', 'dung-mot-phan', 'sai', 'sai'] as const;

function complaint(story: CaseStory): CourseStep[] {
  const { id } = story;
  const start = [step(2, 'handler', 'sort'), step(7, 'decides', 'accept', paper(20 + id, 'TB-UBND'))];
  if (id % 11 === 5)
    return [
      ...start,
      step(12, 'handler', 'withdraw-all', { asked: 'withdrawnByAll', facts: { withdrawnByAll: 'on' } }),
      step(14, 'decides', 'terminate', paper(25 + id, 'QĐ-UBND')),
    ];
  const finding = findings[id % findings.length] ?? 'sai';
  const differs = id % 3 !== 0;
  const verified = [
    ...start,
    step(9, 'handler', 'recheck'),
    kept(12, 'decides', 'verify', 'verifiers', paper(40 + id, 'QĐ-UBND')),
    kept(13, 'handler', 'plan-verification', 'plan'),
    ...asks(story),
    kept(15, 'handler', 'work', 'site-minutes'),
    kept(22, 'handler', 'report', 'report', {
      ...paper(60 + id, 'BC-TTr'),
      choice: finding,
      asked: 'demandDiffers',
      facts: differs ? { demandDiffers: 'on' } : {},
    }),
  ];
  // Now and then the office lets a case lie.
  if (id % 9 === 4) return verified;
  const talked = differs
    ? [
        kept(23, 'decides', 'plan-dialogue', 'dialogue-plan'),
        kept(23, 'decides', 'call-dialogue', 'invitation', paper(80 + id, 'TB-UBND')),
        kept(31, 'decides', 'hold-dialogue', 'dialogue', { choice: finding }),
        step(32, 'handler', 'draft'),
      ]
    : [step(26, 'handler', 'skip-dialogue')];
  return [
    ...verified,
    ...talked,
    ...(id % 4 === 0 ? [kept(34, 'handler', 'answer', 'request-answer')] : []),
    step(35, 'decides', 'decide', { ...paper(100 + id, 'QĐ-UBND'), choice: finding }),
    step(37, 'handler', 'send'),
    step(40, 'handler', 'record-receipt'),
    step(44, 'handler', 'post', { choice: 'niem-yet' }),
    step(62, 'handler', 'finish-posting', { choice: 'niem-yet' }),
    step(63, 'handler', 'close-file'),
    ...carriedOut(story, finding),
  ];
}

// Every other case needs papers of the land office, which answers every other request late.
function asks({ id }: CaseStory): CourseStep[] {
  // Where the office lets the case lie, nobody has answered either.
  if (id % 9 === 4) return [kept(13, 'handler', 'ask', 'request')];
  if (id % 2 === 1) return [];
  if (id % 4 === 2)
    return [kept(13, 'handler', 'ask', 'request'), kept(18, 'handler', 'answer', 'request-answer')];
  return [kept(13, 'handler', 'ask', 'request')];
}

// Thirty days after its issue a decision is in effect; what it lays down is then carried out, now and then only in part.
function carriedOut({ id }: CaseStory, finding: string): CourseStep[] {
  if (finding === 'sai')
    return [
      step(75, 'decides', 'note-no-obligation', { asked: 'noObligation', facts: { noObligation: 'on' } }),
      step(76, 'handler', 'archive'),
    ];
  return [
    step(75, 'decides', 'direct-execution', { ...paper(120 + id, 'CV-UBND'), choice: 'tra-lai-tien' }),
    { after: 76, by: 'decides', action: 'oblige' },
    ...(id % 4 === 0
      ? []
      : [
          { after: 101, by: 'handler', action: 'carry-out' } as const,
          step(103, 'handler', 'finish-execution'),
          step(104, 'handler', 'archive'),
        ]),
  ];
}

function denunciation({ id }: CaseStory): CourseStep[] {
  const finding = (['tc-sai', 'tc-dung-mot-phan', 'tc-dung'] as const)[id % 3] ?? 'tc-sai';
  return [
    step(2, 'handler', 'check-identity'),
    step(7, 'decides', 'accept', paper(30 + id, 'QĐ-UBND')),
    step(9, 'decides', 'notify-acceptance', paper(31 + id, 'TB-UBND')),
    kept(10, 'decides', 'verify', 'verifiers', paper(32 + id, 'QĐ-UBND')),
    kept(11, 'handler', 'plan-verification', 'plan'),
    kept(14, 'handler', 'work', 'site-minutes'),
    kept(18, 'handler', 'hear-respondent', 'respondent-minutes'),
    kept(25, 'handler', 'report', 'report', { ...paper(33 + id, 'BC-TXM'), choice: finding }),
    ...(id % 5 === 2
      ? []
      : [
          step(33, 'decides', 'conclude', { ...paper(34 + id, 'KL-UBND'), choice: finding }),
          step(35, 'handler', 'send-conclusion', { ...paper(35 + id, 'TB-UBND') }),
          step(36, 'decides', 'handle', paper(36 + id, 'QĐ-UBND')),
          step(38, 'handler', 'post', { choice: 'niem-yet', asked: 'redacted', facts: { redacted: 'on' } }),
          step(56, 'handler', 'finish-posting', {
            choice: 'niem-yet',
            asked: 'redacted',
            facts: { redacted: 'on' },
          }),
          step(57, 'decides', 'note-no-obligation', { asked: 'noObligation', facts: { noObligation: 'on' } }),
          step(58, 'handler', 'close-file'),
          step(59, 'handler', 'archive'),
        ]),
  ];
}

function feedback({ id }: CaseStory): CourseStep[] {
  return [
    step(1, 'handler', 'sort'),
    step(4, 'head', 'assign'),
    step(8, 'handler', 'work'),
    ...(id % 6 === 1
      ? []
      : [
          step(20, 'head', 'answer', {
            ...paper(50 + id, 'CV'),
            choice: id % 2 === 0 ? 'tiep-thu' : 'giai-thich',
          }),
          step(24, 'handler', 'publish', {
            choice: 'niem-yet',
            asked: 'redacted',
            facts: { redacted: 'on' },
          }),
          step(26, 'handler', 'finish'),
        ]),
  ];
}

/** What the office did in the case, in the order of its days. */
export function courseOf(story: CaseStory): CourseStep[] {
  if (story.procedure.startsWith('denunciation')) return denunciation(story);
  return story.procedure === 'feedback' ? feedback(story) : complaint(story);
}
