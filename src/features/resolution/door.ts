// What other features may use of cases.
export { ResolutionCard } from './petition-card.page.tsx';
export { caseOfPetition } from './queries.ts';
export { moveWithTime } from './clockwork.ts';
export type { CaseCard } from './cards.ts';
export { casePaperKinds } from './papers.ts';
export { petitionTexts } from './petition-texts.ts';
export { caseEvent } from './events.ts';
export { openResolution } from './open.ts';
export { takeCaseStep, takeInCase } from './take.ts';
export { deedsNow } from './next.ts';
export { caseTitle, procedureText, stateText as caseStateText } from './words.ts';
export { besideFields, holdSeen, stepNamed, takeBeside, touchCase } from './beside.ts';
export { besideOf } from './beside.page.tsx';
export { caseIn, recordForm, secretHint } from './record.page.tsx';
export { procedureFor } from './standing.ts';
export { deliveryWays } from './deliver.ts';
export { filledFrom, type RecordTexts } from './recorded.ts';
