// What other features may use of matters. Pages of petitions and visits stand on this: nothing here imports theirs.
export { candidatesFor, candidatesOf, type Candidate } from './candidates.ts';
export { factsKnown, type KnownFact, type KnownFacts } from './known.ts';
