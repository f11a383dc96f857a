import { allows, type Actor } from '../../core/policy.ts';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { decides, otherKindsFor, paperStatesFor, statesFor } from './role-work.ts';
import {
  otherWork,
  overviewFor,
  petitionsToDo,
  standingInFor,
  unreadNotices,
  type OtherWork,
  type Overview,
  type PetitionWork,
} from './work-queries.ts';

const limit = 200;

export type Waiting = {
  petitions: PetitionWork[];
  others: OtherWork[];
  notices: number;
  absent: Awaited<ReturnType<typeof standingInFor>>;
  /** Only for who leads. */
  overview: Overview | undefined;
};

/** Everything that waits for a post today: four questions to the database, five for who leads. */
export async function waitingFor(
  tx: Tx,
  { role, unitId, unitIds, postId }: Pick<Actor, 'role' | 'unitId' | 'unitIds' | 'postId'>,
  today: Day,
): Promise<Waiting> {
  const states = statesFor(role);
  const scope = { unitId, postId, today };
  const flow = { states, toFile: allows(role, 'petition.sign'), ofOthers: decides(role) };
  return {
    petitions: states.length > 0 ? await petitionsToDo(tx, scope, flow, limit) : [],
    others: await otherWork(tx, scope, {
      unitIds: [unitId],
      watched: role === 'inspector' ? unitIds : [],
      kinds: otherKindsFor(role),
      paperStates: paperStatesFor(role),
      limit,
    }),
    notices: await unreadNotices(tx, unitId),
    absent: await standingInFor(tx, scope),
    overview: allows(role, 'board.see') ? await overviewFor(tx, unitIds, scope) : undefined,
  };
}
