// What other features may use of dialogues.
export { dialogueCard } from './card.page.tsx';
export { dialogueTexts } from './papers.ts';
