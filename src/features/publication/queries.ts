import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

const columns = [
  'id',
  'resolution_id',
  'form',
  'title',
  'body',
  'as_denunciation',
  'place',
  'from_on',
  'until_on',
  'issues',
  'meeting_on',
  'on_portal',
  'published_on',
  'withdrawn_on',
  'withdrawn_why',
  'version',
] as const;

/** What of a case was or will be made known. */
export function publicationsOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('publication')
    .select([...columns])
    .where('resolution_id', '=', resolutionId)
    .orderBy('id')
    .execute();
}
export type Publication = Awaited<ReturnType<typeof publicationsOf>>[number];

/** One publication. @throws NotFound */
export async function getPublication(tx: Tx, id: number): Promise<Publication> {
  const row = await tx
    .selectFrom('publication')
    .select([...columns])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** The proofs of a publication. */
export function proofsOf(tx: Tx, publicationId: number) {
  return tx
    .selectFrom('publication_proof')
    .select(['id', 'shown_on', 'note', 'file_id'])
    .where('publication_id', '=', publicationId)
    .orderBy('shown_on')
    .orderBy('id')
    .execute();
}

/** The day by which the result must be published, while that limit runs. */
export async function publishDue(tx: Tx, resolutionId: number): Promise<Day | undefined> {
  const row = await tx
    .selectFrom('clock')
    .select('due_on')
    .where('resolution_id', '=', resolutionId)
    .where('step', 'like', '%.publish%')
    .where('step', 'not like', '%.posting')
    .where('step', 'not like', '%.meeting')
    .where('met_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .where('due_on', 'is not', null)
    .orderBy('due_on')
    .limit(1)
    .executeTakeFirst();
  return row?.due_on ?? undefined;
}

export type ListedPublication = {
  id: number;
  book_number: number;
  book_year: number;
  procedure: string;
  title: string;
  decided_on: Day;
  state: string;
  due_on: Day | null;
  until_on: Day | null;
};

const wanted: Readonly<Record<string, (today: Day) => ReturnType<typeof sql<boolean>>>> = {
  late: (today) => sql<boolean>`l.state in ('new', 'called') and l.due_on < ${today}::date`,
  waiting: () => sql<boolean>`l.state in ('new', 'called')`,
  posted: () => sql<boolean>`l.state = 'posted'`,
  over: (today) => sql<boolean>`l.state = 'posted' and l.until_on < ${today}::date`,
  published: () => sql<boolean>`l.state in ('published', 'private')`,
};

/** Results that are to be published, those whose limit ends first before the others. */
export async function casesToPublish(
  tx: Tx,
  state: string | undefined,
  today: Day,
  page: { size: number; offset: number },
): Promise<ListedPublication[]> {
  const condition = (wanted[state ?? 'waiting'] ?? (() => sql<boolean>`true`))(today);
  const { rows } = await sql<ListedPublication>`
    select l.* from (
      select r.id, r.book_number, r.book_year, r.procedure, r.title, r.decided_on,
             coalesce(r.standing -> 'states' ->> 'publication', 'new') as state,
             (select min(c.due_on) from clock c where c.resolution_id = r.id and c.step like '%.publish%' and c.step not like '%.posting'
                 and c.step not like '%.meeting' and c.met_on is null and c.cancelled_on is null) as due_on,
             (select max(p.until_on) from publication p where p.resolution_id = r.id and p.published_on is not null and p.withdrawn_on is null) as until_on
        from resolution r
       where r.decided_on is not null and r.procedure not in ('land', 'denunciation.information')) l
     where ${condition}
     order by l.due_on nulls last, l.decided_on, l.id limit ${page.size} offset ${page.offset}`.execute(tx);
  return rows;
}
