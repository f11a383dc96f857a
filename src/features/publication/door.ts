// What other features may use of publication.
export { publicationCard } from './card.page.tsx';
