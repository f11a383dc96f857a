// What other features may use of petitions.
export { petitionPapers } from './side-papers.ts';
