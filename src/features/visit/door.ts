// What other features may use of visits.
export { visitPapers } from './papers.ts';
