import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { parse } from '../core/command.ts';
import { as, type Database, type Tx } from '../core/db.ts';
import { Forbidden, NotFound } from '../core/errors.ts';
import type { Keys } from '../core/keys.ts';
import { allows, type Actor } from '../core/policy.ts';
import { unsealIdentities, type Identity, type SealedSubject } from '../core/vault.ts';
import type { Day } from '../law/day.ts';
import { id } from './input.ts';
import { tellingPattern } from './telling.ts';

const openInput = z.object({
  id,
  purpose: z
    .string({ error: 'Ghi mục đích mở danh tính.' })
    .trim()
    .min(10, 'Ghi rõ mục đích mở danh tính (ít nhất 10 ký tự).')
    .max(500, 'Dài quá 500 ký tự.'),
});

type Sealed = { wrapped_key: Buffer; position: number; sealed: Buffer };
/** `subject`: under which record the people were sealed. */
type Opened = { subject: (rows: readonly Sealed[]) => SealedSubject; query: RawBuilder<Sealed> };

// The only doors of the database to the vault; each writes down who looks and why.
const doors = {
  petition: (petitionId: number, purpose: string, on: Day): Opened => ({
    subject: () => ({ petitionId }),
    query: sql<Sealed>`select * from open_identity(${petitionId}, ${purpose}, ${on}::date)`,
  }),
  visit: (visitId: number, purpose: string, on: Day): Opened => ({
    subject: () => ({ visitId }),
    query: sql<Sealed>`select * from open_visit_identity(${visitId}, ${purpose}, ${on}::date)`,
  }),
  // The people of a case lie sealed with its petition, which may stand in the book of another unit.
  resolution: (resolutionId: number, purpose: string, on: Day): Opened => ({
    subject: (rows) => ({
      petitionId: (rows[0] as (Sealed & { petition_id: number }) | undefined)?.petition_id ?? 0,
    }),
    query: sql<Sealed>`select * from open_case_identity(${resolutionId}, ${purpose}, ${on}::date)`,
  }),
};

/**
 * Opens who denounced in a petition or at a visit: the purpose is asked, the trace is committed first, only then anything is
 * unsealed. Not a command: its result is never kept for repeats, and each look leaves its own trace. `what`: what is made of it.
 * @throws Forbidden, Invalid, NotFound
 */
export async function openIdentity(
  site: { db: Database; keys: Keys },
  { actor, today }: { actor: Actor; today: Day },
  kind: keyof typeof doors,
  form: unknown,
  what?: string,
): Promise<Identity[]> {
  if (!allows(actor.role, 'identity.open') || !actor.handlesDenunciations) throw new Forbidden();
  const given = parse(openInput, form);
  const purpose = what === undefined ? given.purpose : `${given.purpose} (${what})`;
  const { subject, query } = doors[kind](given.id, purpose, today);
  const { rows } = await as(site.db, actor, (tx) => query.execute(tx).catch(noSuch));
  return unsealIdentities(
    site.keys,
    subject(rows),
    rows.map(({ wrapped_key: wrappedKey, position, sealed }) => ({ wrappedKey, position, sealed })),
  );
}

function noSuch(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '02000') throw new NotFound();
  throw error;
}

/**
 * What finds in a text whoever denounces in a case, for taking it out: nobody is shown, and the door of the database leaves its
 * trace in the transaction that keeps the text. What is rolled back tells nothing.
 * @throws NotFound
 */
export async function denouncerPattern(
  tx: Tx,
  keys: Keys,
  resolutionId: number,
  on: Day,
): Promise<string | undefined> {
  const { subject, query } = doors.resolution(
    resolutionId,
    'Lược bỏ danh tính khỏi văn bản sẽ công khai',
    on,
  );
  const { rows } = await query.execute(tx).catch(noSuch);
  if (rows.length === 0) return undefined;
  const sealed = rows.map(({ wrapped_key: wrappedKey, position, sealed: one }) => ({
    wrappedKey,
    position,
    sealed: one,
  }));
  return tellingPattern(unsealIdentities(keys, subject(rows), sealed), true);
}
