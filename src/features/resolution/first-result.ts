import { sql } from 'kysely';
import type { Context } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { firstResultOf } from '../../law/challenge.ts';
import type { Day } from '../../law/day.ts';
import type { CaseStep, Standing } from '../../law/flows/case/row.ts';
import { numberAndSymbol } from '../../documents/papers.ts';
import { getUnitOn } from '../unit-queries.ts';
import type { Resolution } from './queries.ts';
import { caseTitle } from './words.ts';

/** What the decision just taken makes of that of the first instance; nothing where there is none, or nobody decided first. */
export const resultForFirst = (
  { earlier_id }: Resolution,
  row: CaseStep,
  standing: Standing,
  choice: string | undefined,
): string | undefined =>
  row.chooses === 'finding.second' && row.dates === 'decided' && earlier_id !== null
    ? standing.facts.firstResolved && !standing.facts.firstResultKept
      ? firstResultOf(choice)
      : undefined
    : undefined;

type Decision = {
  on: Day;
  choice?: string | undefined;
  paperId?: number | undefined;
  outsidePaper?: string | undefined;
};

/** Writes into the file of the first instance what became of its decision, with the paper of the second. */
export async function keepFirstResult(
  { tx }: Context,
  second: Resolution,
  decision: Decision,
): Promise<void> {
  const { on, choice } = decision;
  const { name } = await getUnitOn(tx, second.unit_id, on);
  await sql`select keep_first_result(${second.id}, ${choice}, ${name}, ${await paperOf(tx, second, decision)}, ${on}::date)`.execute(
    tx,
  );
}

async function paperOf(tx: Tx, second: Resolution, { paperId, outsidePaper }: Decision): Promise<string> {
  const { number = null, symbol = null } =
    (paperId !== undefined &&
      (await tx
        .selectFrom('paper')
        .select(['number', 'symbol'])
        .where('id', '=', paperId)
        .executeTakeFirst())) ||
    {};
  return number !== null && symbol !== null
    ? numberAndSymbol(number, symbol)
    : (outsidePaper ?? caseTitle(second)).slice(0, 100);
}

/** Takes back what was written into the file of the first instance, where the decision of the second no longer stands. */
export async function followFirst(
  { tx, today }: Context,
  { id, standing: before }: Resolution,
  after: Standing,
): Promise<void> {
  if (!before.facts.firstResultKept || after.facts.firstResultKept) return;
  await sql`select drop_first_result(${id}, 'Quyết định giải quyết lần hai đã hủy ghi', ${today}::date)`.execute(
    tx,
  );
}
