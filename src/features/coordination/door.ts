// What other features may use of coordination between units.
export { coordinationCard } from './card.page.tsx';
export { coordinationPapers } from './papers.ts';
export { tellOfLateAnswers } from './late.ts';
