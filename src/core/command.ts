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
  unitId: number;
  secret?: boolean;
  data?: Readonly<Record<string, unknown>>;
};

/** `result` is what the caller needs to go on (ids, numbers): it is kept for repeated submits, so no names in it. */
export type Change<Result> = { events: readonly NewEvent[]; result: Result };

export type Command<Input extends z.ZodType = z.ZodType, Result = unknown> = {
  name: string;
  /** One Vietnamese line for the API description. */
  summary: string;
  permission: Permission;
  input: Input;
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
  { name, permission, input, run }: Command<Input, Result>,
  form: unknown,
): Promise<Result> {
  if (!allows(actor.role, permission)) throw new Forbidden();
  const parsed = parse(input, form);
  return as(db, actor, async (tx) => {
    const key = submitId === undefined ? undefined : submissionKey(actor, submitId);
    if (key !== undefined) {
      const earlier = await earlierResult(tx, key, name);
      if (earlier) return earlier.result as Result;
    }
    const { events, result } = await run({ tx, actor, today }, parsed);
    await writeEvents(tx, actor, events);
    if (key !== undefined) await keepResult(tx, actor, key, name, result);
    return result;
  });
}

/** Reads typed values into the command's input, or throws Invalid with a message for each field. */
export function parse<Input extends z.ZodType>(input: Input, form: unknown): z.output<Input> {
  const outcome = input.safeParse(form);
  if (outcome.success) return outcome.data;
  const errors: Record<string, string> = {};
  for (const issue of outcome.error.issues) errors[issue.path.join('.')] ??= issue.message;
  throw new Invalid(errors);
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
