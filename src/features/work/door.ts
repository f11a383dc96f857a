// What other features may use of the work lists.
export { AssignmentCard, assignmentOfPetition } from './assign.page.tsx';
export { SavedFilters, savedOn } from './saved.page.tsx';
