import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Relation } from '../../law/conflicts.ts';
import type { Day } from '../../law/day.ts';
import { subjectIds, type Subject, type SubjectKind } from './subject.ts';

/** Who takes no part in a record, and why. */
export type Excluded = {
  id: number;
  official_id: number;
  full_name: string;
  title: string | null;
  relation: Relation;
  rule: string | null;
  resolves: boolean;
  note: string | null;
  since: Day;
  confirmed_on: Day | null;
  by: string | null;
  /** Said of this very record, not of one that stands together with it. */
  own: boolean;
};

const titleOf = (official: ReturnType<typeof sql.ref>, on: Day) => sql<string | null>`(
  select string_agg(p.title, '; ' order by p.id) from post p where p.official_id = ${official} and p.valid @> ${on}::date)`;

/** Everybody who takes no part in a record or in what stands together with it. The actor must see the record. */
export async function excludedFrom(
  tx: Tx,
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
  today: Day,
): Promise<Excluded[]> {
  const { rows } = await sql<Excluded>`
    select e.id, e.official_id, o.full_name, ${titleOf(sql.ref('o.id'), today)} as title, e.relation, e.rule, e.resolves, e.note,
           e.since, e.confirmed_on, r.full_name as by, e.own
      from excluded_from(${kind}, ${id}) e join official o on o.id = e.official_id
      left join official r on r.id = e.recorded_by`.execute(tx);
  return rows;
}

/** Whom it concerned before: ended, with the reason. */
export async function endedOf(tx: Tx, { kind, id }: Pick<Subject, 'kind' | 'id'>) {
  return tx
    .selectFrom('exclusion')
    .innerJoin('official', 'official.id', 'exclusion.official_id')
    .select(['exclusion.id', 'full_name', 'since', 'ended_on', 'ended_why'])
    .where(`${kind}_id`, '=', id)
    .where('ended_on', 'is not', null)
    .orderBy('exclusion.id', 'desc')
    .execute();
}

export type Choosable = { id: number; full_name: string; title: string; unit: string; decides: boolean };

/** The officials of the whole tree of units in which a unit stands, to choose from: by unit, then by name. */
export async function officialsAround(tx: Tx, unitId: number, today: Day): Promise<Choosable[]> {
  const { rows } = await sql<Choosable>`
    with recursive above as (
      select ${unitId}::int as id, 0 as steps
      union all
      select p.parent_id, a.steps + 1 from above a join unit_parent p on p.unit_id = a.id and p.valid @> ${today}::date
       where a.steps < 9)
    select o.id, o.full_name, string_agg(distinct p.title, '; ') as title, min(n.name) as unit,
           bool_or(p.role in ('head', 'chairman')) as decides
      from unit_subtree((select id from above order by steps desc limit 1), ${today}::date) u(id)
      join post p on p.unit_id = u.id and p.valid @> ${today}::date and p.role <> 'admin'
      join official o on o.id = p.official_id and o.active
      join unit_name n on n.unit_id = u.id and n.valid @> ${today}::date
     group by o.id, o.full_name order by min(n.name) collate "vi-x-icu", o.full_name collate "vi-x-icu"`.execute(
    tx,
  );
  return rows;
}

/** An official of today, and whether he decides for a unit. */
export async function findOfficial(tx: Tx, id: number, today: Day) {
  const { rows } = await sql<{ id: number; full_name: string; decides: boolean }>`
    select o.id, o.full_name,
           exists (select from post p where p.official_id = o.id and p.valid @> ${today}::date and p.role in ('head', 'chairman')) as decides
      from official o where o.id = ${id}`.execute(tx);
  return rows[0];
}

export type NewExclusion = {
  officialId: number;
  relation: Relation;
  rule: string;
  resolves: boolean;
  note: string | null;
  by: number;
  on: Day;
};

/** Keeps an official out of a record; a namesake that was proposed becomes certain. */
export async function insertExclusion(tx: Tx, subject: Subject, one: NewExclusion): Promise<void> {
  const facts = {
    relation: one.relation,
    rule: one.rule,
    resolves: one.resolves,
    note: one.note,
    confirmed_on: one.on,
    recorded_by: one.by,
  };
  const { numUpdatedRows } = await tx
    .updateTable('exclusion')
    .set(facts)
    .where('official_id', '=', one.officialId)
    .where(`${subject.kind}_id`, '=', subject.id)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) return;
  await tx
    .insertInto('exclusion')
    .values({
      ...facts,
      ...subjectIds(subject.kind, subject.id),
      official_id: one.officialId,
      since: one.on,
    })
    .execute();
}

/** Ends what keeps an official out; it stays with the reason. */
export async function endExclusion(tx: Tx, id: number, by: number, on: Day, why: string): Promise<void> {
  await tx
    .updateTable('exclusion')
    .set({ ended_on: on, ended_why: why, ended_by: by })
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .execute();
}

/** Work that lies with somebody who takes no part any more goes back to its unit. Gives how many pieces. */
export async function releaseExcluded(
  tx: Tx,
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
  on: Day,
): Promise<number> {
  const { rows } = await sql<{ freed: number }>`
    select release_excluded(${kind}, ${id}, ${on}::date) as freed`.execute(tx);
  return rows[0]?.freed ?? 0;
}

/** Whether the record is out of the actor's sight from now on. */
export async function isOutOfSight(tx: Tx, kind: SubjectKind, id: number): Promise<boolean> {
  const { rows } = await sql<{ out: boolean }>`
    select ${id} = any (app_excluded_anew(${kind})) as out`.execute(tx);
  return rows[0]?.out ?? false;
}

/** Who of these posts may take part in none of the records: their officials, with the first such record. */
export async function keptOut(tx: Tx, kind: SubjectKind, ids: readonly number[]) {
  const { rows } = await sql<{ id: number; official_id: number; post_id: number }>`
    select s.id, e.official_id, p.id as post_id
      from unnest(${[...ids]}::bigint[]) s(id) cross join lateral excluded_from(${kind}, s.id) e
      join post p on p.official_id = e.official_id`.execute(tx);
  return rows;
}

export type Left = { deciders: number; decidersLeft: number; handlers: number; handlersLeft: number };

/** How many of a unit could decide on a record and handle it, and how many of them are left. */
export async function whoIsLeft(tx: Tx, subject: Subject, today: Day): Promise<Left> {
  const { rows } = await sql<Left>`
    with out as (select official_id, resolves from excluded_from(${subject.kind}, ${subject.id})),
         mine as (
           select p.official_id, p.role in ('head', 'chairman') as decides, p.role in ('handler', 'desk') as handles
             from post p join official o on o.id = p.official_id and o.active
            where p.unit_id = ${subject.handlerUnitId} and p.valid @> ${today}::date
              and (p.handles_denunciations or not ${subject.secret}::boolean))
    select count(*) filter (where decides)::int as deciders,
           count(*) filter (where decides and not exists (select from out where out.official_id = m.official_id and not out.resolves))::int as "decidersLeft",
           count(*) filter (where handles)::int as handlers,
           count(*) filter (where handles and not exists (select from out where out.official_id = m.official_id))::int as "handlersLeft"
      from mine m`.execute(tx);
  return rows[0] ?? { deciders: 0, decidersLeft: 0, handlers: 0, handlersLeft: 0 };
}

export type Superior = { unit_id: number; unit: string; person: string | null; title: string | null };

/** The unit directly above, with who leads it and takes part. */
export async function superiorOf(tx: Tx, subject: Subject, today: Day): Promise<Superior | undefined> {
  const { rows } = await sql<Superior>`
    select n.unit_id, n.name as unit, h.full_name as person, h.title
      from unit_parent u join unit_name n on n.unit_id = u.parent_id and n.valid @> ${today}::date
      left join lateral (
        select o.full_name, p.title from post p join official o on o.id = p.official_id and o.active
         where p.unit_id = u.parent_id and p.valid @> ${today}::date and p.role in ('chairman', 'head')
           and o.id not in (select official_id from excluded_from(${subject.kind}, ${subject.id}))
         order by p.id limit 1) h on true
     where u.unit_id = ${subject.handlerUnitId} and u.valid @> ${today}::date`.execute(tx);
  return rows[0];
}
