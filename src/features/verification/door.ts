// What other features may use of the verification of a case.
export { verificationCard } from './card.page.tsx';
export { verificationTexts } from './papers.ts';
export { evidenceLimit } from './evidence.ts';
