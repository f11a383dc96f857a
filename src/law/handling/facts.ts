/** What an official answers about a petition when he classifies it. Nothing here is guessed: what is not answered is false. */
export type Facts = {
  kind: 'complaint' | 'denunciation' | 'feedback' | 'mixed';
  arrival: 'in-person' | 'written' | 'forwarded';
  /** All conditions of Thông tư 05/2021, Điều 6 khoản 2 điểm a for its kind are met. */
  eligible: boolean;
  /** Content against the line of Party and State, or insulting (KDK4), or torn, altered, illegible (KDK5). */
  unfit: boolean;
  competent: boolean;
  /** Which kind of body is competent when this one is not. */
  competentBody:
    | 'administrative'
    | 'elected'
    | 'judicial'
    | 'audit'
    | 'organisation'
    | 'public-service'
    | 'party'
    | 'unknown';
  duplicate: boolean;
  previouslyGuided: boolean;
  copiedToCompetent: boolean;
  alreadyTransferred: boolean;
  severalBodies: boolean;
  aboutRegulation: boolean;
  landDispute: boolean;
  /** A ground for not accepting the complaint (Luật Khiếu nại, Điều 11). */
  nonAcceptance: 'none' | 'curable' | 'final';
  groupPapersMissing: boolean;
  manySignatories: boolean;
  instance: 'first' | 'second';
  discipline: boolean;
  courtSeized: boolean;
  decisionInForce: boolean;
  signsOfIllegality: boolean;
  lowerLevelOverdue: boolean;
  forwarder: 'none' | 'listed' | 'other';
  anonymous: boolean;
  clearEvidence: boolean;
  crimeSigns: boolean;
  partyDiscipline: boolean;
  fromResolvedComplaint: boolean;
  newEvidence: boolean;
  continued: 'none' | 'lawful' | 'wrong-competence' | 'reopen' | 'overdue' | 'overdue-serious';
  urgent: boolean;
  complexOrTense: boolean;
  originalsAttached: boolean;
};

/** Nothing special: a written complaint, eligible and competent. */
export const plainFacts: Facts = {
  kind: 'complaint',
  arrival: 'written',
  eligible: true,
  unfit: false,
  competent: true,
  competentBody: 'administrative',
  duplicate: false,
  previouslyGuided: false,
  copiedToCompetent: false,
  alreadyTransferred: false,
  severalBodies: false,
  aboutRegulation: false,
  landDispute: false,
  nonAcceptance: 'none',
  groupPapersMissing: false,
  manySignatories: false,
  instance: 'first',
  discipline: false,
  courtSeized: false,
  decisionInForce: false,
  signsOfIllegality: false,
  lowerLevelOverdue: false,
  forwarder: 'none',
  anonymous: false,
  clearEvidence: false,
  crimeSigns: false,
  partyDiscipline: false,
  fromResolvedComplaint: false,
  newEvidence: false,
  continued: 'none',
  urgent: false,
  complexOrTense: false,
  originalsAttached: false,
};
