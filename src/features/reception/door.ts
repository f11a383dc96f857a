// What other features may use of reception.
export { placesOf, type Place } from './place-queries.ts';
export {
  changeRegistration,
  getRegistration,
  registrationsOf,
  type Registration,
} from './registration-queries.ts';
export { sessionPapers } from './papers.ts';
export { insertTask, tasksOfCase, type Task as CaseTask } from './task-queries.ts';
