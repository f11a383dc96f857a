import type { ReportRegime } from '../fields.ts';

// What a column counts, as data: a query reads it later, a person reads it in words (fact-words.ts).

export type PetitionKind = 'complaint' | 'denunciation' | 'feedback';
/** Who received: the desk at regular reception, the head in person, somebody for the head. */
export type Receiver = 'desk' | 'head' | 'delegate';
export type Signers = 'many' | 'one' | 'none';
export type Handled = 'guide' | 'transfer' | 'urge';
/** Settled by whom it concerns, whoever is competent, as it stands when the petition is processed. */
export type Settlement =
  | 'settled'
  | 'settled-first'
  | 'settled-second'
  | 'settled-repeatedly'
  | 'judged'
  | 'concluded'
  | 'in-progress'
  | 'not-settled'
  | 'not-settled-in-time'
  | 'overdue'
  /** In progress or not settled: the newer forms do not part them. */
  | 'unfinished';
/** First or second complaint; first or continued denunciation (tố cáo tiếp). */
export type Instance = 'first' | 'second' | 'continued';

/** Turns, people, crowds or matters received (lượt, người, đoàn, vụ việc). */
export type VisitFact = {
  readonly subject: 'visit' | 'person' | 'group' | 'heard-matter';
  readonly by: Receiver;
  /** Only those who came as a crowd (đoàn đông người). */
  readonly crowd?: true;
  readonly heard?: 'first' | 'again';
  /** A matter that the head received too in the period counts there only. */
  readonly unlessHead?: true;
};
/** Days on which the head receives, in person or by a delegate; announced: only the published ones. */
export type SessionFact = {
  readonly subject: 'session';
  readonly by: 'head' | 'delegate';
  readonly announced?: true;
};
/** Petitions, or the distinct matters in them. */
export type PetitionFact = {
  readonly subject: 'petition' | 'matter';
  /** in-hand: carried over or received; unsettled-before: its case was not settled when the period began. */
  readonly period: 'carried-over' | 'received' | 'in-hand' | 'unsettled-before';
  readonly source?: 'reception';
  readonly kind?: PetitionKind;
  readonly signers?: Signers;
  /** The examination of eligibility was finished by the end of the period, or was not. */
  readonly processed?: boolean;
  readonly eligible?: true;
  readonly competent?: boolean;
  readonly handled?: Handled;
  /** The bucket of src/law/fields.ts. */
  readonly field?: string;
  readonly settlement?: Settlement;
  readonly instance?: Instance;
};
/** Replies received in the period from those to whom petitions were passed on. */
export type ReplyFact = {
  readonly subject: 'reply';
  readonly kind?: PetitionKind;
  readonly handled?: 'transfer';
};
/** Cases that the unit itself must resolve. */
export type CaseFact = {
  readonly subject: 'case';
  readonly kind: PetitionKind | 'accusation';
  /** of-petitions: whose petitions the form's column 1 counts. */
  readonly period: 'open' | 'ended' | 'open-at-end' | 'of-petitions';
  readonly instance?: Instance;
  readonly stage?: 'examining' | 'accepted' | 'not-accepted' | 'ended-early';
  readonly ending?: 'withdrawn' | 'withdrawn-whole' | 'other';
  readonly inTime?: boolean;
};
export type Result = 'right' | 'wrong' | 'partly-right' | 'mixed' | 'upheld' | 'changed';
export type Amount =
  | 'state-money'
  | 'state-land'
  | 'return-money'
  | 'return-land'
  | 'organisation-money'
  | 'organisation-land'
  | 'person-money'
  | 'person-land'
  | 'organisations-restored'
  | 'persons-restored'
  | 'organisations-to-discipline'
  | 'persons-to-discipline'
  | 'officials-to-discipline'
  | 'persons-to-investigation'
  | 'officials-to-investigation';
/** Decisions on complaints and conclusions on denunciations issued in the period, or what they order. */
export type RulingFact = {
  readonly subject: 'ruling';
  readonly of: 'decision' | 'conclusion';
  readonly instance?: Instance;
  readonly result?: Result;
  readonly toInvestigation?: true;
  readonly amount?: Amount;
};
/** Rulings to be carried out in the period, or carried out in it, or what of them. */
export type ExecutionFact = {
  readonly subject: 'execution';
  readonly of: 'decision' | 'conclusion';
  readonly period: 'due' | 'done';
  readonly amount?: Amount;
};
export type SanctionFact = {
  readonly subject: 'sanction';
  readonly of: 'decision' | 'conclusion';
  readonly who: 'organisation' | 'person' | 'official';
};
export type ProsecutionFact = {
  readonly subject: 'prosecution';
  readonly of: 'decision' | 'conclusion';
  readonly count: 'case' | 'person' | 'official';
};
/** The work of state management: documents, training, inspections of responsibility. */
export type ManagementFact = {
  readonly subject: 'management';
  readonly what:
    | 'document-new'
    | 'document-amended'
    | 'document-cancelled'
    | 'class'
    | 'participant'
    | 'inspection'
    | 'inspected-unit'
    | 'inspection-conclusion'
    | 'organisation-to-discipline'
    | 'person-to-discipline'
    | 'person-to-investigation'
    | 'conclusion-due'
    | 'organisation-disciplined'
    | 'person-disciplined'
    | 'prosecution'
    | 'suspect';
};
/** A remark in words: counts nothing. */
export type RemarkFact = { readonly subject: 'remark' };
/** What it counts is not established: typed by hand, never computed. */
export type UnknownFact = { readonly subject: 'unknown'; readonly why: string };

export type Fact =
  | VisitFact
  | SessionFact
  | PetitionFact
  | ReplyFact
  | CaseFact
  | RulingFact
  | ExecutionFact
  | SanctionFact
  | ProsecutionFact
  | ManagementFact
  | RemarkFact
  | UnknownFact;

/** Whether records can be counted for the column: not when its meaning is not established, nor for a remark. */
export function isCountable(fact: Fact): boolean {
  return fact.subject !== 'unknown' && fact.subject !== 'remark';
}

export type RegimeId = ReportRegime['id'];
