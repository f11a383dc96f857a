import { complaintGrounds } from './grounds/complaint.ts';
import { denunciationGrounds } from './grounds/denunciation.ts';
import type { Ground, GroundList } from './grounds/row.ts';
import type { Day } from './day.ts';
import { isInForce } from './period.ts';

export { groundListNames, type Ground, type GroundList } from './grounds/row.ts';

/** Every ground, in the order of the lists. */
export const grounds: readonly Ground[] = [...complaintGrounds, ...denunciationGrounds];

/** The grounds of a list that may be chosen on the day. */
export function groundsOn(list: GroundList, on: Day): Ground[] {
  return grounds.filter((row) => row.list === list && isInForce(row.inForce, on));
}
