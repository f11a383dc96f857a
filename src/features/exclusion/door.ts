// What other features may use of who takes no part in a record.
export { ExcludedCard, exclusionCard, exclusionsOf } from './card.page.tsx';
export { keptOut, releaseExcluded } from './queries.ts';
export { nameRespondent, officialChoice, respondentOptions } from './respondent.ts';
