import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import { prioritiesOf, priorityBounds, type PriorityRule } from '../../law/backlog.ts';
import type { Day } from '../../law/day.ts';
import { isOpen } from '../pressing.ts';

export type PendingKind = 'case' | 'petition';

export type Pending = {
  of: PendingKind;
  id: number;
  book_number: number;
  book_year: number;
  kind: string;
  secret: boolean;
  title: string;
  person: string | null;
  people: number;
  from_above: boolean;
  received_on: Day;
  due_on: Day | null;
  unit_id: number;
  handler_unit_id: number;
  unit: string;
  causes: string | null;
  difficulties: string | null;
  direction: string | null;
  finish_by: Day | null;
  total: number;
};

export type PendingFilters = {
  q?: string | undefined;
  unit?: string | undefined;
  kind?: string | undefined;
  first?: string | undefined;
  filled?: string | undefined;
};

// By which outcome a petition is in the office's own competence and waits to be resolved.
const ownOutcomes = ['accept', 'resolve-answer', 'take-over', 'reopen'];

// What was written while it was a petition still holds until something is written about the case.
const noteOfCase = sql`
  select w.id, w.causes, w.difficulties, w.direction, w.finish_by from backlog_note w
   where w.resolution_id = r.id or w.petition_id = r.petition_id order by w.resolution_id is null limit 1`;

const pending = (today: Day) => sql`
  select 'case' as of, r.id, r.book_number, r.book_year,
         case when r.procedure like 'complaint%' then 'complaint' when r.procedure like 'denunciation%' then 'denunciation'
              when r.procedure like 'land%' then 'land' else 'feedback' end as kind,
         r.secret, r.title, (select p.full_name from resolution_person p where p.resolution_id = r.id order by p.position limit 1) as person,
         r.people, coalesce(b.superior, false) as from_above, r.received_on, r.due_on, r.unit_id, r.handler_unit_id,
         n.causes, n.difficulties, n.direction, n.finish_by
    from resolution r
    left join petition p on p.id = r.petition_id left join body b on b.id = p.forwarder_id
    left join lateral (${noteOfCase}) n on true
   where r.ended_on is null
  union all
  select 'petition', petition.id, petition.book_number, petition.book_year, coalesce(petition.kind, petition.stated_kind),
         petition.secret, petition.summary,
         (select q.full_name from petition_person q where q.petition_id = petition.id order by q.position limit 1),
         greatest(petition.signatory_count, 1), coalesce(b.superior, false), petition.received_on, petition.due_on,
         petition.unit_id, petition.handler_unit_id, n.causes, n.difficulties, n.direction, n.finish_by
    from petition
    left join body b on b.id = petition.forwarder_id
    left join backlog_note n on n.petition_id = petition.id
   where (${isOpen} or petition.state = 'issued') and petition.received_on <= ${today}::date
     and (select c.outcome from classification c where c.petition_id = petition.id order by c.id desc limit 1) = any (${ownOutcomes}::text[])
     and not exists (select from resolution r where r.petition_id = petition.id)`;

const conditions: Readonly<
  Record<keyof PendingFilters, (value: string, today: Day) => ReturnType<typeof sql<boolean>>>
> = {
  q: (value) =>
    sql<boolean>`fold(w.title || ' ' || coalesce(w.person, '')) like '%' || fold(${value}) || '%'`,
  unit: (value) => sql<boolean>`w.handler_unit_id = ${Number(value) || 0}`,
  kind: (value) => sql<boolean>`w.kind = ${value}`,
  first: () => sql<boolean>`w.urgency > 0`,
  filled: (value, today) =>
    value === 'no'
      ? sql<boolean>`w.finish_by is null`
      : value === 'late'
        ? sql<boolean>`w.finish_by < ${today}::date`
        : sql<boolean>`w.finish_by is not null`,
};

/** The pending cases and petitions that the actor may see: what the plan puts first stands first, then the oldest. */
export async function pendingCases(
  tx: Tx,
  today: Day,
  {
    filters = {},
    ofUnit,
    size,
    offset = 0,
  }: { filters?: PendingFilters; ofUnit?: number; size: number; offset?: number },
): Promise<Pending[]> {
  const bounds = priorityBounds(today);
  const asked = Object.entries(conditions).flatMap(([name, condition]) => {
    const value = filters[name as keyof PendingFilters];
    return value ? [condition(value, today)] : [];
  });
  if (ofUnit !== undefined)
    asked.push(sql<boolean>`(w.unit_id = ${ofUnit} or w.handler_unit_id = ${ofUnit})`);
  const where = asked.length > 0 ? sql`where ${sql.join(asked, sql` and `)}` : sql``;
  const { rows } = await sql<Pending>`
    with pending as (${pending(today)}),
         weighed as (select p.*, coalesce(((p.received_on + make_interval(months => ${bounds.months ?? null}::int))::date <= ${today}::date)::int, 0)
                              + coalesce((p.people >= ${bounds.people ?? null}::int)::int, 0)
                              + (p.from_above and ${bounds.fromAbove})::int as urgency from pending p),
         chosen as (select w.*, count(*) over () as total from weighed w ${where}
                     order by w.urgency desc, w.received_on, w.of, w.id limit ${size} offset ${offset})
    select c.of, c.id, c.book_number, c.book_year, c.kind, c.secret, c.title, c.person, c.people, c.from_above, c.received_on,
           c.due_on, c.unit_id, c.handler_unit_id, coalesce(h.short_name, '') as unit, c.causes, c.difficulties, c.direction, c.finish_by, c.total
      from chosen c left join unit_name h on h.unit_id = c.handler_unit_id and h.valid @> ${today}::date
     order by c.urgency desc, c.received_on, c.of, c.id`.execute(tx);
  return rows;
}

/** Why a pending case comes first. */
export const reasonsOf = (
  row: Pick<Pending, 'received_on' | 'people' | 'from_above'>,
  today: Day,
): PriorityRule[] =>
  prioritiesOf({ receivedOn: row.received_on, people: row.people, fromAbove: row.from_above }, today);

/** What is written about a case or petition, held; undefined when nothing is. */
export function noteOf(tx: Tx, of: PendingKind, id: number) {
  return tx
    .selectFrom('backlog_note')
    .select(['id', 'causes', 'difficulties', 'direction', 'finish_by', 'version'])
    .where(of === 'case' ? 'resolution_id' : 'petition_id', '=', id)
    .executeTakeFirst();
}

/** What was written about a case while it was a petition. */
export function noteBefore(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('backlog_note as n')
    .innerJoin('resolution as r', 'r.petition_id', 'n.petition_id')
    .select(['n.causes', 'n.difficulties', 'n.direction', 'n.finish_by'])
    .where('r.id', '=', resolutionId)
    .executeTakeFirst();
}

/** The plans that were approved, newest first. */
export function plansOf(tx: Tx, today: Day) {
  return tx
    .selectFrom('backlog_plan as b')
    .innerJoin('unit_name as n', (join) =>
      join.onRef('n.unit_id', '=', 'b.unit_id').on(sql<boolean>`n.valid @> ${today}::date`),
    )
    .innerJoin('post', 'post.id', 'b.approved_post_id')
    .innerJoin('official', 'official.id', 'post.official_id')
    .select([
      'b.id',
      'b.unit_id',
      'b.revision',
      'b.title',
      'b.number',
      'b.approved_on',
      'b.campaign_id',
      'n.short_name',
    ])
    .select(['official.full_name as approver', 'post.title as approver_title'])
    .orderBy('b.approved_on', 'desc')
    .orderBy('b.id', 'desc')
    .limit(200)
    .execute();
}
export type Plan = Awaited<ReturnType<typeof plansOf>>[number];

/** How often a unit has approved a plan. */
export async function revisionsOf(tx: Tx, unitId: number): Promise<number> {
  const row = await tx
    .selectFrom('backlog_plan')
    .select((eb) => eb.fn.max('revision').as('revision'))
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row?.revision ?? 0;
}

/** A plan that the actor may see. @throws NotFound */
export async function getPlan(tx: Tx, id: number, today: Day): Promise<Plan> {
  const found = (await plansOf(tx, today)).find((plan) => plan.id === id);
  if (!found) throw new NotFound();
  return found;
}

export type PlanRow = Omit<Pending, 'total' | 'from_above' | 'due_on' | 'unit_id' | 'handler_unit_id'> & {
  reasons: string[];
  finish_by: Day;
  ended_on: Day | null;
};

/** The cases of an approved plan which the actor may see, and when each was done. */
export async function planRows(tx: Tx, planId: number, today: Day): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select case when w.resolution_id is null then 'petition' else 'case' end as of, coalesce(w.resolution_id, w.petition_id) as id,
           coalesce(r.book_number, p.book_number) as book_number, coalesce(r.book_year, p.book_year) as book_year,
           coalesce(p.kind, '') as kind, coalesce(r.secret, p.secret) as secret, coalesce(r.title, p.summary) as title,
           coalesce((select q.full_name from resolution_person q where q.resolution_id = r.id order by q.position limit 1),
                    (select q.full_name from petition_person q where q.petition_id = p.id order by q.position limit 1)) as person,
           coalesce(r.people, greatest(p.signatory_count, 1)) as people, coalesce(r.received_on, p.received_on) as received_on,
           coalesce(h.short_name, '') as unit, w.causes, w.difficulties, w.direction, w.finish_by, w.reasons,
           coalesce(r.ended_on, (select later.ended_on from resolution later where later.petition_id = w.petition_id)) as ended_on
      from backlog_plan_row w
      left join resolution r on r.id = w.resolution_id left join petition p on p.id = w.petition_id
      left join unit_name h on h.unit_id = coalesce(r.handler_unit_id, p.handler_unit_id) and h.valid @> ${today}::date
     where w.plan_id = ${planId} order by w.position`.execute(tx);
  return rows;
}

/** The campaigns of review which the actor's units take part in, newest first. */
export function campaignsOf(tx: Tx) {
  return tx
    .selectFrom('review_campaign')
    .select(['id', 'unit_id', 'name', 'basis', 'from_on', 'until_on', 'units'])
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
}
export type Campaign = Awaited<ReturnType<typeof campaignsOf>>[number];

export type Progress = {
  unit_id: number;
  name: string;
  cases: number;
  filled: number;
  planned: number;
  done: number;
};

/**
 * How far each of these units is with a campaign: what was pending while it ran, written about, in a plan approved for it, and done.
 * Petitions in the own competence without a case count as the register shows them.
 */
export async function progressOf(
  tx: Tx,
  { id, from_on, until_on }: Campaign,
  unitIds: readonly number[],
  today: Day,
): Promise<Progress[]> {
  const { rows } = await sql<Progress>`
    with reviewed as (
      select p.of, p.id, p.handler_unit_id, p.finish_by is not null as filled, false as done
        from (${pending(today)}) p where p.received_on <= ${until_on}::date
      union all
      select 'case', r.id, r.handler_unit_id, n.id is not null, true
        from resolution r left join lateral (${noteOfCase}) n on true
       where r.ended_on >= ${from_on}::date and r.received_on <= ${until_on}::date)
    select u.id as unit_id, (select n.short_name from unit_name n where n.unit_id = u.id order by lower(n.valid) desc limit 1) as name,
           count(r.id)::int as cases, (count(*) filter (where r.filled))::int as filled,
           (count(*) filter (where exists (
             select from backlog_plan_row w join backlog_plan k on k.id = w.plan_id
              where k.campaign_id = ${id} and (case r.of when 'case' then w.resolution_id else w.petition_id end = r.id
                     or (r.of = 'case' and w.petition_id = (select c.petition_id from resolution c where c.id = r.id))))))::int as planned,
           (count(*) filter (where r.done))::int as done
      from unnest(${[...unitIds]}::int[]) u (id) left join reviewed r on r.handler_unit_id = u.id
     group by u.id order by cases desc, name`.execute(tx);
  return rows;
}
