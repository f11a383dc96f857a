import type { Tx } from '../../core/db.ts';
import { Invalid } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import { recordIds } from '../input.ts';
import { contentsOf, partiesOfCase, peopleOfCase, type Resolution } from './queries.ts';

// Of those who complain together some may withdraw, or one of the contents: the case goes on for the others.

/** What a step of withdrawal says beside its day: who withdraws, or which contents are withdrawn. */
export const withdrawnFields = { withdrawnPeople: recordIds, withdrawnContents: recordIds };
export type Withdrawn = { people: readonly number[]; contents: readonly number[] };

export const withdrawnIn = (form: { withdrawnPeople: number[]; withdrawnContents: number[] }): Withdrawn => ({
  people: form.withdrawnPeople,
  contents: form.withdrawnContents,
});

type Some = { id: number; withdrawn_on: Day | null };
const still = <One extends Some>(all: readonly One[]): One[] =>
  all.filter(({ withdrawn_on }) => withdrawn_on === null);

/** Who may withdraw by this step, or which contents; neither where it is no partial withdrawal. */
export async function withdrawable(
  tx: Tx,
  { id, secret }: Pick<Resolution, 'id' | 'secret'>,
  action: string,
) {
  return {
    people: action === 'withdraw-some' && !secret ? await partiesOfCase(tx, id) : [],
    contents: action === 'withdraw-part' ? still(await contentsOf(tx, id)) : [],
  };
}

/** Notes who withdrew or what was withdrawn by the step; everybody or everything together is another step. @throws Invalid */
export async function keepWithdrawn(
  tx: Tx,
  resolution: Pick<Resolution, 'id' | 'secret' | 'people'>,
  { action, on, stepId }: { action: string; on: Day; stepId: number },
  { people, contents }: Withdrawn,
): Promise<void> {
  const open = await withdrawable(tx, resolution, action);
  if (action === 'withdraw-some' && !resolution.secret) {
    const named = await peopleOfCase(tx, resolution.id);
    const unnamed = Math.max(0, resolution.people - named.length);
    const fault = faultOf(open.people, people, unnamed, {
      none: 'Chọn người rút khiếu nại.',
      all: 'Tất cả cùng rút: dùng “Ghi nhận rút toàn bộ khiếu nại”.',
    });
    if (fault) throw new Invalid({ withdrawnPeople: fault });
    await mark(tx, 'resolution_person', people, on, stepId);
  }
  // Who of several denouncers withdraws is not named: then no content is.
  if (action === 'withdraw-part' && !(resolution.secret && contents.length === 0)) {
    const fault = faultOf(open.contents, contents, 0, {
      none: 'Chọn nội dung được rút.',
      all: 'Rút mọi nội dung: dùng bước ghi nhận rút toàn bộ.',
    });
    if (fault) throw new Invalid({ withdrawnContents: fault });
    await mark(tx, 'resolution_content', contents, on, stepId);
  }
}

function faultOf(
  open: readonly Some[],
  chosen: readonly number[],
  others: number,
  words: { none: string; all: string },
): string | undefined {
  if (chosen.length === 0 || chosen.some((id) => !open.some((one) => one.id === id))) return words.none;
  return chosen.length >= open.length + others ? words.all : undefined;
}

async function mark(
  tx: Tx,
  table: 'resolution_person' | 'resolution_content',
  ids: readonly number[],
  on: Day,
  stepId: number,
): Promise<void> {
  await tx
    .updateTable(table)
    .set({ withdrawn_on: on, withdrawn_step: stepId })
    .where('id', 'in', [...ids])
    .execute();
}

/** Takes the withdrawal back with its step. */
export async function undoWithdrawn(tx: Tx, stepId: number): Promise<void> {
  for (const table of ['resolution_person', 'resolution_content'] as const)
    await tx
      .updateTable(table)
      .set({ withdrawn_on: null, withdrawn_step: null })
      .where('withdrawn_step', '=', stepId)
      .execute();
}
