// What other features may use of later results of decisions.
export { challengeCard } from './challenges.page.tsx';
