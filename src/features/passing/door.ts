// What other features may use of passing on.
export { PassingCard, passingOfPetition } from './card.page.tsx';
export { checkPassing, passingInput, targetOf, whatItDoes } from './guard.ts';
export { passingPapers } from './kinds.ts';
export { PassingFields } from './fields.tsx';
export { passOn } from './pass-on.ts';
export { insertNotice, type NoticeKind } from './notice-queries.ts';
