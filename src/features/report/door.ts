// What other features may use of reports.
export { figuresOf, listBehind } from './figures.ts';
