// What other features may use of petitions.
export { enterPetition, type Entered, type Entry as ReceiveInput } from './enter.ts';
export { entryFaults } from './receive.ts';
export { fieldTree } from './receive.page.tsx';
export { petitionPapers } from './side-papers.ts';
export { aboutPetition } from './record.ts';
