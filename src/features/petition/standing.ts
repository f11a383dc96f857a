import type { Context } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { Refused } from '../../core/errors.ts';
import {
  petitionStates,
  take,
  type Chain,
  type PetitionState,
  type ProcessingAction,
  type ProcessingStep,
  type Standing,
} from '../../law/flows/processing.ts';
import { findPaper } from '../paper/queries.ts';
import { newestClassification, type Petition } from './queries.ts';

/** Where a petition stands in the flow, as the law's table asks it. */
export async function standingOf(
  tx: Tx,
  petition: Pick<Petition, 'id' | 'state' | 'handler_unit_id'>,
): Promise<Standing> {
  const [paper, classification, chain] = [
    await findPaper(tx, petition.id),
    await newestClassification(tx, petition.id),
    await chainOf(tx, petition.handler_unit_id),
  ];
  return {
    state: stateOf(petition.state),
    chain,
    hasPaper: paper !== undefined,
    outcome: classification?.outcome,
  };
}

/** The step of the flow, or a refusal with its reason. @throws Refused */
export async function step(
  { tx, actor }: Context,
  petition: Pick<Petition, 'id' | 'state' | 'handler_unit_id'>,
  action: ProcessingAction,
): Promise<ProcessingStep> {
  const outcome = take(action, await standingOf(tx, petition), actor.role);
  if ('refused' in outcome) throw new Refused(outcome.refused);
  return outcome;
}

/** The state as the flow knows it. @throws Error when the table holds another word */
export function stateOf(text: string): PetitionState {
  if (text in petitionStates) return text as PetitionState;
  throw new Error(`Unknown petition state "${text}"`);
}

/** How the unit approves papers; short unless the office has set otherwise. */
export async function chainOf(tx: Tx, unitId: number): Promise<Chain> {
  const row = await tx
    .selectFrom('office_setting')
    .select('value')
    .where('unit_id', '=', unitId)
    .where('name', '=', 'approval-chain')
    .executeTakeFirst();
  return row?.value === 'with-review' ? 'with-review' : 'short';
}
