// What other features may ask of the work lists.
export { loads } from './assign-queries.ts';
