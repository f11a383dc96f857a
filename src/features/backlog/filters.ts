import type { Visit } from '../../core/web.tsx';
import type { PendingFilters } from './queries.ts';

/** What the address of the register asks for. */
export const filtersOf = ({ query }: Visit): PendingFilters => ({
  q: query['q'],
  unit: query['unit'],
  kind: query['kind'],
  first: query['first'],
  filled: query['filled'],
});
