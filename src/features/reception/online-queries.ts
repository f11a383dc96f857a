import type { Tx } from '../../core/db.ts';

type Point = { position: number; role: 'central' | 'component'; place: string; attendants: string | null };

/** The ends of an online session, the central one first. */
export function pointsOf(tx: Tx, sessionId: number) {
  return tx
    .selectFrom('session_point')
    .select(['position', 'role', 'place', 'attendants'])
    .where('session_id', '=', sessionId)
    .orderBy('position')
    .execute();
}

/** Makes the ends of an online session what they are now. */
export async function setPoints(tx: Tx, sessionId: number, points: readonly Point[]): Promise<void> {
  await tx.deleteFrom('session_point').where('session_id', '=', sessionId).execute();
  if (points.length === 0) return;
  await tx
    .insertInto('session_point')
    .values(points.map((point) => ({ session_id: sessionId, ...point })))
    .execute();
}
