import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import type { ReportValues } from '../../law/reports/evaluate.ts';
import type { ColumnId } from '../../law/reports/form.ts';
import type { TallySubject } from '../../law/reports/counted.ts';
import { stepsOf, type ChainStep } from '../../law/reports/chain.ts';
import type { ReportPeriod } from './periods.ts';

export type Place = {
  readonly id: number;
  readonly level: string;
  /** Who receives its report of the period; nobody in the system at the top. */
  readonly receiver_id: number | null;
  readonly receiver_level: string | null;
  /** What it is on the way of the report. */
  readonly step: ChainStep;
  /** Whether anybody of it works in the system. */
  readonly has_accounts: boolean;
};

/** Where units stand among those that report, by the tree valid at the end of the period: each sends to the next step of the chain that there is. */
export async function placesOf(
  tx: Tx,
  { code, window }: ReportPeriod,
  { units, under }: { units?: readonly number[]; under?: number },
): Promise<Place[]> {
  const steps = stepsOf(code);
  const { rows } = await sql<Place>`
    with there as (
      select u.*, p.parent_id from unit u
        left join unit_parent p on p.unit_id = u.id and p.valid @> ${window.to}::date
       where u.since <= ${window.to}::date and (u.until is null or u.until > ${window.to}::date)),
    marked as (
      select t.id, t.level, t.parent_id, coalesce(s.step, 'unit') as step from there t
        left join lateral (select s.step from (values
          ('committee', exists (select from there b where t.id in (b.board_of, b.inspectorate_of))),
          ('board', t.board_of = t.parent_id), ('inspectorate', t.inspectorate_of = t.parent_id)) s(step, so)
          where s.so and s.step = any (${steps}::text[]) and ${steps.length}::int > 2 limit 1) s on true),
    place as (
      select m.*, (
        select c.id from (values
          ('board', (select min(b.id) from there b where b.board_of = m.parent_id)),
          ('inspectorate', (select min(i.id) from there i where i.inspectorate_of = m.parent_id)),
          ('committee', case when m.step <> 'committee' then m.parent_id end),
          ('superior', case when m.step = 'committee' then m.parent_id end)) c(step, id)
         where array_position(${steps}::text[], c.step) > array_position(${steps}::text[], m.step) and c.id <> m.id
         order by array_position(${steps}::text[], c.step) limit 1) as receiver_id
        from marked m)
    select l.id, l.level, l.receiver_id, l.step,
           (select level from unit where id = l.parent_id) as receiver_level,
           exists (select from post o where o.unit_id = l.id and o.role <> 'former') as has_accounts
      from place l
     where l.id = any (${units ?? []}::int[]) or l.receiver_id = ${under ?? null}::int`.execute(tx);
  return rows;
}

/** Who typed the figures of a form last, and when. */
export type TypedBy = Readonly<Record<string, { readonly by: string; readonly on: Day }>>;

/** What people have added to a report that is not sent. */
export type ReportDraft = {
  readonly notes: string;
  readonly entered: ReportValues;
  readonly typed: TypedBy;
  readonly narrative: Readonly<Record<string, string>>;
  readonly version: number;
};

/** What has been added so far; nothing for one that nobody has touched. */
export async function draftOf(tx: Tx, unitId: number, period: string): Promise<ReportDraft> {
  const row = await tx
    .selectFrom('report_draft')
    .select((eb) => [
      'notes',
      eb.ref('entered').$castTo<ReportValues>().as('entered'),
      eb.ref('narrative').$castTo<ReportDraft['narrative']>().as('narrative'),
      eb.ref('typed').$castTo<TypedBy>().as('typed'),
      'version',
    ])
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .executeTakeFirst();
  return row ?? { notes: '', entered: {}, typed: {}, narrative: {}, version: 0 };
}

export type Sent = {
  readonly id: number;
  readonly unit_id: number;
  readonly receiver_id: number | null;
  readonly period: string;
  readonly number: string;
  readonly notes: string;
  readonly narrative: Readonly<Record<string, string>>;
  readonly typed: TypedBy;
  readonly warnings: readonly string[];
  readonly missing: readonly number[];
  readonly form_version: string;
  readonly submitted_on: Day;
  readonly signed_by: number;
  readonly signer: string;
  /** What stands above the name. */
  readonly signs_as: string;
  readonly replaces_id: number | null;
  readonly reason: string | null;
  readonly returned_on: Day | null;
  readonly return_reason: string | null;
};

/** The reports that these units have sent for these periods, newest first, those returned or replaced too. */
export async function sentBy(
  tx: Tx,
  unitIds: readonly number[],
  periods: readonly string[],
): Promise<Sent[]> {
  if (unitIds.length === 0 || periods.length === 0) return [];
  return tx
    .selectFrom('report_submission as r')
    .innerJoin('post', 'post.id', 'r.signed_by')
    .innerJoin('official', 'official.id', 'post.official_id')
    .select((eb) => [
      'r.id',
      'r.unit_id',
      'r.receiver_id',
      'r.period',
      'r.number',
      'r.notes',
      eb.ref('r.narrative').$castTo<Sent['narrative']>().as('narrative'),
      eb.ref('r.typed').$castTo<TypedBy>().as('typed'),
      eb.ref('r.warnings').$castTo<Sent['warnings']>().as('warnings'),
      'r.missing',
      'r.form_version',
      'r.submitted_on',
      'r.replaces_id',
      'r.reason',
      'r.returned_on',
      'r.return_reason',
      'r.signed_by',
      'official.full_name as signer',
      sql<string>`coalesce(post.signs_as, post.title)`.as('signs_as'),
    ])
    .where('r.unit_id', 'in', [...unitIds])
    .where('r.period', 'in', [...periods])
    .orderBy('r.id', 'desc')
    .execute();
}

/**
 * Holds a report until the transaction ends: of two who sign, return or urge at once the second sees what the first has done.
 */
export async function holdReport(tx: Tx, unitId: number, period: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`report:${unitId}:${period}`}, 0))`.execute(tx);
}

/** The one that counts: the newest that was not returned. */
export const standing = (sent: readonly Sent[]): Sent | undefined =>
  sent.find(({ returned_on }) => returned_on === null);

type CellRow = {
  report_id: number;
  form: string;
  column_id: string;
  value: number;
  own: number | null;
  typed: boolean;
};
export type Figures = {
  readonly values: ReportValues;
  readonly own: ReportValues;
  /** The columns whose own figure was typed, by form. */
  readonly typed: Readonly<Record<string, readonly ColumnId[]>>;
};

/** The figures of reports that were sent, as they were signed. */
export async function figuresSent(tx: Tx, ids: readonly number[]): Promise<Map<number, Figures>> {
  const rows: CellRow[] =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('report_cell')
          .select(['report_id', 'form', 'column_id', 'value', 'own', 'typed'])
          .where('report_id', 'in', [...ids])
          .execute();
  const by = Map.groupBy(rows, ({ report_id }) => report_id);
  return new Map(ids.map((id) => [id, figuresIn(by.get(id) ?? [])]));
}

function figuresIn(rows: readonly CellRow[]): Figures {
  const values: Record<string, Record<string, number>> = {};
  const own: Record<string, Record<string, number>> = {};
  const typed: Record<string, ColumnId[]> = {};
  for (const row of rows) {
    (values[row.form] ??= {})[row.column_id] = row.value;
    if (row.own !== null) (own[row.form] ??= {})[row.column_id] = row.own;
    if (row.typed) (typed[row.form] ??= []).push(row.column_id as ColumnId);
  }
  return { values, own, typed };
}

/** Records of one subject behind a cell, and what each adds. */
type RecordsOfCell = { subject: TallySubject; records: { id: number; amount: number }[] };

/** The records behind a cell of a report that was sent, as they were then. */
export async function recordsSent(tx: Tx, id: number, form: string, columns: readonly string[]) {
  const rows = await tx
    .selectFrom('report_cell')
    .select((eb) => eb.ref('records').$castTo<RecordsOfCell[]>().as('records'))
    .where('report_id', '=', id)
    .where('form', '=', form)
    .where('column_id', 'in', [...columns])
    .execute();
  return rows.flatMap(({ records }) => records);
}

/** The reports of units below that a report consolidated. */
export function partsOfSent(tx: Tx, id: number) {
  return tx
    .selectFrom('report_part')
    .innerJoin('report_submission as r', 'r.id', 'part_id')
    .select(['r.id', 'r.unit_id'])
    .where('report_id', '=', id)
    .execute();
}

/** How units were urged to send a report of the period, newest first. */
export function urgingsOf(tx: Tx, unitIds: readonly number[], period: string) {
  return tx
    .selectFrom('report_urging')
    .select(['unit_id', 'urged_on', 'message', 'period'])
    .where('unit_id', 'in', [...unitIds, 0])
    .where('period', '=', period)
    .orderBy('id', 'desc')
    .execute();
}
