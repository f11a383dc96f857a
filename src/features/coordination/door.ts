// What other features may use of coordination between units.
export { coordinationCard } from './request.page.tsx';
