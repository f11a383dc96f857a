import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Day } from '../law/day.ts';
import { as, type Database, type Tx } from './db.ts';
import { Forbidden, Invalid, Refused } from './errors.ts';
import { allows, type Actor, type Permission } from './policy.ts';

export type Context = { tx: Tx; actor: Actor; today: Day };

/** What happened, to be written by the runner in the same transaction. `data` never holds a denouncer's name. */
export type NewEvent = {
  type: string;
  happenedOn: Day;
  petitionId?: number | undefined;
  visitId?: number | undefined;
  sessionId?: number | undefined;
  resolutionId?: number | undefined;
  unitId: number;
  secret?: boolean;
  data?: Readonly<Record<string, unknown>>;
};

/** `result` is what the caller needs to go on (ids, numbers): it is kept for repeated submits, so no names in it. */
export type Change<Result> = { events: readonly NewEvent[]; result: Result };

/** Messages by field path. */
export type Faults = Readonly<Record<string, string>>;

export type Command<Input extends z.ZodType = z.ZodType, Result = unknown> = {
  name: string;
  /** One Vietnamese line for the API description. */
  summary: string;
  permission: Permission;
  /** Changes what days are reckoned by: it waits until nobody writes, and everybody waits for it. */
  changesCalendar?: true;
  input: Input;
  /**
   * What is wrong between fields or against the records, by field path. Asked with the fields that could be read even when
   * others could not, so that one round tells a person everything. Nothing runs while anything is wrong.
   */
  faults?: (context: Context, given: Partial<z.output<Input>>) => Promise<Faults>;
  run: (context: Context, input: z.output<Input>) => Promise<Change<Result>>;
};

/** Declares a command. It does not compile without a permission, and there is no other way to write. */
export function command<Input extends z.ZodType, Result>(
  given: Command<Input, Result>,
): Command<Input, Result> {
  return given;
}

export type Execution = { db: Database; actor: Actor; today: Day; submitId?: string | undefined };

/**
 * Carries out a command: permission, input, the change and its events in one transaction.
 * The same `submitId` again gives the first result and does nothing.
 * @throws Forbidden, Invalid (messages by field), Refused, Stale, NotFound
 */
export async function execute<Input extends z.ZodType, Result>(
  { db, actor, today, submitId }: Execution,
  wanted: Command<Input, Result>,
  form: unknown,
): Promise<Result> {
  const { name, permission, input, run } = wanted;
  if (!allows(actor.role, permission)) throw new Forbidden();
  const parsed = wanted.faults ? await readWhole({ db, actor, today }, wanted, form) : parse(input, form);
  const change = async (tx: Tx): Promise<Result> => {
    const key = submitId === undefined ? undefined : submissionKey(actor, submitId);
    if (key !== undefined) {
      const earlier = await earlierResult(tx, key, name);
      if (earlier) return earlier.result as Result;
    }
    const context = { tx, actor, today };
    const faults = (await wanted.faults?.(context, parsed)) ?? {};
    if (Object.keys(faults).length > 0) throw new Invalid({ ...faults });
    const { events, result } = await run(context, parsed);
    await writeEvents(tx, actor, events);
    if (key !== undefined) await keepResult(tx, actor, key, name, result);
    return result;
  };
  return as(db, actor, change, wanted.changesCalendar ? 'change' : 'write');
}

/** Reads typed values into the command's input, or throws Invalid with a message for each field. */
export function parse<Input extends z.ZodType>(input: Input, form: unknown): z.output<Input> {
  const outcome = input.safeParse(form);
  if (outcome.success) return outcome.data;
  const errors: Record<string, string> = {};
  for (const issue of outcome.error.issues) errors[issue.path.join('.')] ??= issue.message;
  throw new Invalid(errors);
}

// What can be read is asked about too, before everything that is wrong is told at once.
async function readWhole<Input extends z.ZodType, Result>(
  { db, actor, today }: Execution,
  { input, faults }: Command<Input, Result>,
  form: unknown,
): Promise<z.output<Input>> {
  try {
    return parse(input, form);
  } catch (error) {
    if (!(error instanceof Invalid) || !faults || !(input instanceof z.ZodObject)) throw error;
    const readable = fieldsOf(input, form) as Partial<z.output<Input>>;
    const more = await as(db, actor, (tx) => faults({ tx, actor, today }, readable));
    throw new Invalid({ ...more, ...error.errors });
  }
}

/** The fields of a form that can be read each by itself. */
function fieldsOf(input: z.ZodObject, form: unknown): Record<string, unknown> {
  const given = typeof form === 'object' && form !== null ? (form as Record<string, unknown>) : {};
  const read = Object.entries(input.shape).map(([name, schema]) => {
    const outcome = z.safeParse(schema, given[name]);
    return [name, outcome] as const;
  });
  return Object.fromEntries(read.flatMap(([name, { success, data }]) => (success ? [[name, data]] : [])));
}

// The key is the official's own: nobody can ask for another's result with a guessed key.
const submissionKey = (actor: Actor, submitId: string): string =>
  createHash('sha256').update(`${actor.officialId}:${submitId}`).digest('base64url');

async function earlierResult(tx: Tx, key: string, name: string): Promise<{ result: unknown } | undefined> {
  // Two at once with the same key: the second waits here until the first has committed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  const row = await tx
    .selectFrom('submission')
    .select(['command', 'result'])
    .where('id', '=', key)
    .executeTakeFirst();
  if (row && row.command !== name)
    throw new Refused('Mã gửi này đã dùng cho một việc khác. Xin mở lại biểu mẫu.');
  return row && { result: row.result };
}

async function keepResult(tx: Tx, actor: Actor, id: string, name: string, result: unknown): Promise<void> {
  await tx
    .insertInto('submission')
    .values({ id, official_id: actor.officialId, command: name, result: JSON.stringify(result ?? null) })
    .execute();
}

async function writeEvents(tx: Tx, actor: Actor, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insertInto('event')
    .values(
      events.map((event) => ({
        petition_id: event.petitionId ?? null,
        visit_id: event.visitId ?? null,
        session_id: event.sessionId ?? null,
        resolution_id: event.resolutionId ?? null,
        unit_id: event.unitId,
        type: event.type,
        happened_on: event.happenedOn,
        official_id: actor.officialId,
        post_id: actor.postId,
        secret: event.secret ?? false,
        data: JSON.stringify(event.data ?? {}),
      })),
    )
    .execute();
}
