import type { Tx } from '../../core/db.ts';
import { candidatesOf } from './candidates.ts';
import { finalDecisionOf, lettersOf, type FinalDecision } from './queries.ts';
import { sureFrom } from './score.ts';

/** By which decision the matter of a petition was ended: of its own matter, or of the one it surely belongs to. */
export async function decisionFor(tx: Tx, petitionId: number): Promise<FinalDecision | undefined> {
  const [petition] = await lettersOf(tx, [petitionId]);
  if (!petition) return undefined;
  if (petition.matter_id !== null) return finalDecisionOf(tx, [petition.matter_id]);
  const sure = (await candidatesOf(tx, petitionId)).filter((one) => one.samePerson && one.score >= sureFrom);
  return finalDecisionOf(
    tx,
    sure.flatMap((one) => one.petition.matter_id ?? []),
  );
}
