import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { calendarMark, useCalendar, type CalendarHold } from './calendar.ts';
import type { DB } from './db.types.ts';
import type { Actor } from './policy.ts';

// A DATE is a day on the calendar, not a moment: the default parser gives the evening before (brianc/node-pg-types#50).
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Moments are read as text too, so that only core/clock.ts and law/day.ts ever interpret time.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => text);
// bigint identities stay exact: ours never pass 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

export type Database = Kysely<DB>;
/** A transaction that already belongs to somebody; made only by {@link as} and {@link asTask}. */
export type Tx = Transaction<DB>;

/** Opens a pool for one database role. Close it with `destroy()`. */
export function openDatabase(url: string, poolSize = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  pool.on('error', () => undefined); // an idle connection that broke is replaced at the next query
  pool.on('connect', prepareStatements);
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

// What is asked again and again is parsed and planned once for each connection: row security makes that take longer than the
// work itself. Only what is planned alike whatever its values are: inserts, what a transaction begins with, the rows of one record.
function prepareStatements(client: pg.PoolClient): void {
  const names = new Map<string, string>();
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostPrepared || !plannedAlike(text)) return known;
    const name = `prepared-${names.size + 1}`;
    names.set(text, name);
    return name;
  };
  const prepared = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined;
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
  };
  client.query = prepared as typeof client.query;
}

const mostPrepared = 250;

// Long inserts, of many rows, differ each time.
const plannedAlike = (text: string): boolean =>
  text.startsWith('insert into')
    ? text.length <= 2_000 && !partial.test(text)
    : text.startsWith('select set_config') || ofOneRecord.test(text);

// A plan for any values cannot tell which partial index a conflict with values of its own means.
const partial = /on conflict \([^)]*\) where/;
const ofOneRecord =
  /^\s*select\b[^]*?\bwhere (?:"?\w+"?\.)?"?(?:id|(?:petition|visit|session|resolution|matter|paper)_id)"? = \$\d+/;

/**
 * The only way to business data: a transaction which the database itself narrows to what this actor may see, with the calendar
 * in force (`calendarOf`). Whoever stores what he reckons holds it until he commits.
 */
export function as<T>(
  db: Database,
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  hold: CalendarHold = 'read',
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    // Whoever has handed his unit's work over reads: what he once recorded is not his own any more either.
    const former = actor.role === 'former';
    if (former) await sql`set transaction read only`.execute(tx);
    const { rows } = await sql<{
      mark: number;
    }>`select set_config('app.units', ${actor.unitIds.join(',')}, true),
      set_config('app.official', ${String(actor.officialId)}, true),
      set_config('app.former', ${former ? 'on' : ''}, true),
      set_config('app.post', ${String(actor.postId)}, true),
      set_config('app.secret', ${actor.handlesDenunciations ? 'on' : 'off'}, true),
      set_config('app.excluded_petition', petition::text, true), set_config('app.excluded_visit', visit::text, true),
      set_config('app.excluded_resolution', resolution::text, true), set_config('app.excluded_matter', matter::text, true),
      ${calendarMark(hold)} as mark
      from exclusions_of(${actor.officialId}::int)`.execute(tx);
    await useCalendar(db, tx, rows[0]?.mark ?? 0);
    return work(tx);
  });
}

/** A transaction for a task of the system that has no actor yet, such as signing in. Sees no business rows. */
export function asTask<T>(
  db: Database,
  task: 'sign-in' | 'clockwork',
  work: (tx: Tx) => Promise<T>,
  hold: CalendarHold = task === 'clockwork' ? 'write' : 'read',
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      mark: number;
    }>`select set_config('app.task', ${task}, true), ${calendarMark(hold)} as mark`.execute(tx);
    await useCalendar(db, tx, rows[0]?.mark ?? 0);
    return work(tx);
  });
}
