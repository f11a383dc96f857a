import type { NewEvent } from '../../core/command.ts';
import type { Day } from '../../law/day.ts';
import type { Request } from './queries.ts';

/** What happened to a request, in the story of its case: also what the asked unit did, which does not see the case itself. */
export const toldInCase = (
  request: Pick<Request, 'id' | 'resolution_id' | 'secret'>,
  unitId: number,
  type: string,
  on: Day,
  data: object,
): NewEvent => ({
  type,
  happenedOn: on,
  resolutionId: request.resolution_id,
  unitId,
  secret: request.secret,
  data: { request: request.id, ...data },
});
