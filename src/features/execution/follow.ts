import type { Context, NewEvent } from '../../core/command.ts';
import { Refused } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import { procedureFor, takeInCase } from '../resolution/door.ts';
import { getResolution, type Resolution } from '../resolution/queries.ts';
import { obligationsOf } from './queries.ts';

/** Where the execution of a case stands in law: new, executing, coercing, executed, nothing; undefined where it has none. */
export const executionState = ({ procedure, standing }: Resolution): string | undefined =>
  procedureFor({ procedure }).states.execution && (standing.states.execution ?? 'new');

/** What was finished in law is not changed behind its back. @throws Refused */
export function checkOpen(resolution: Resolution): void {
  const state = executionState(resolution);
  if (state === undefined) throw new Refused('Thủ tục này không có phần thi hành.');
  if (resolution.decided_on === null)
    throw new Refused('Chưa có quyết định, kết luận thì chưa có nghĩa vụ phải thi hành.');
  if (state === 'executed')
    throw new Refused('Đã ghi nhận thi hành xong. Muốn sửa thì hủy bước “Ghi nhận thi hành xong” trước.');
  if (state === 'nothing')
    throw new Refused('Đã ghi nhận không có nghĩa vụ phải thi hành. Muốn thêm thì hủy bước đó trước.');
}

/** Whether every obligation of the case is done; one that lays down nothing is not. */
export async function allDone({ tx }: Context, resolutionId: number): Promise<boolean> {
  const rows = await obligationsOf(tx, resolutionId);
  return rows.length > 0 && rows.every(({ done_on }) => done_on !== null);
}

const records = ({ procedure }: Resolution): boolean =>
  procedureFor({ procedure }).rows.some(({ action }) => action === 'record-execution');

/** Takes the step by which a part is recorded in law, on its own day; refused with the article where it is too early. */
export async function recordStep(
  context: Context,
  resolution: Resolution,
  on: Day,
  note?: string,
): Promise<{ stepId: number | null; events: readonly NewEvent[] }> {
  if (!records(resolution)) return { stepId: null, events: [] };
  const given = { facts: { obligationsDone: await allDone(context, resolution.id) } };
  return takeInCase(context, resolution, { action: 'record-execution', on, given, note }, context.actor.role);
}

/**
 * Keeps the fact on which the end of the execution depends in step with the obligations: where it is not, a step of today says
 * so. Nothing before the execution was directed: then the fact does not hold anyway.
 */
export async function keepInStep(context: Context, resolutionId: number): Promise<readonly NewEvent[]> {
  const resolution = await getResolution(context.tx, resolutionId);
  if (!records(resolution)) return [];
  if (!['executing', 'coercing'].includes(executionState(resolution) ?? '')) return [];
  const done = await allDone(context, resolutionId);
  if ((resolution.standing.facts.obligationsDone ?? false) === done) return [];
  const { events } = await takeInCase(
    context,
    resolution,
    { action: 'record-execution', on: context.today, given: { facts: { obligationsDone: done } } },
    context.actor.role,
  );
  return events;
}
