// What other features may use of matters. Pages of petitions and visits stand on this: nothing here imports theirs.
export { CandidatesCard, CandidatesWhileTyping } from './candidates.page.tsx';
export { candidatesFor } from './candidates.ts';
export { factsKnown, type KnownFacts } from './known.ts';
export { KnownFactsNote } from './known.page.tsx';
export { MatterAlert, MatterCards, matterOfPetition } from './matter-card.page.tsx';
export { matterPapers } from './papers.ts';
export { endingOutcome } from './ending.ts';
