// What other features may use of visits. Nothing behind it imports petitions' pages: those stand on this.
export { VisitHits, visitSuggestions } from './hits.page.tsx';
export { visitPapers } from './papers.ts';
export { hotSpots } from './hotspots.ts';
export { contentKinds } from './input.ts';
export { kindName } from './words.ts';
