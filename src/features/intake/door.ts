// What other features may use of intake.
export { repliesDue } from './forwarded-queries.ts';
