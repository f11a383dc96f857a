// What other features may use of reception.
export { sessionsOn, type Listed as SessionListed } from './queries.ts';
export { requiredParticipants } from './people-queries.ts';
export { placesOf, type Place } from './place-queries.ts';
export {
  changeRegistration,
  getRegistration,
  registrationsOf,
  type Registration,
} from './registration-queries.ts';
export { hoursText, kindNames } from './words.tsx';
export { sessionPapers } from './papers.ts';
