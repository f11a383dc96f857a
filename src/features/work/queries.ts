// What other features may ask of the work lists.
export { loads, type Load } from './assign-queries.ts';
