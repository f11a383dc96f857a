import { petitionWords } from '../petition/door.ts';
import { getResolution } from './queries.ts';
import type { RecordTexts } from './recorded.ts';

/** What the page of the petition would say first in a paper that the case makes too. */
export const petitionTexts: RecordTexts = async (tx, resolutionId, form, today) => {
  const { petition_id } = await getResolution(tx, resolutionId);
  if (petition_id === null) return {};
  // The petition may lie with a unit whose records this post does not see.
  const seen = await tx.selectFrom('petition').select('id').where('id', '=', petition_id).executeTakeFirst();
  return seen ? petitionWords(tx, petition_id, form, today) : {};
};
