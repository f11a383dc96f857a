import { sql } from 'kysely';
import { z } from 'zod';
import { parse } from '../../core/command.ts';
import { as, type Database } from '../../core/db.ts';
import { Forbidden, NotFound } from '../../core/errors.ts';
import type { Keys } from '../../core/keys.ts';
import { allows, type Actor } from '../../core/policy.ts';
import { unsealIdentities, type Identity } from '../../core/vault.ts';
import type { Day } from '../../law/day.ts';
import { id } from '../input.ts';

const openInput = z.object({
  visitId: id,
  purpose: z
    .string({ error: 'Ghi mục đích mở danh tính.' })
    .trim()
    .min(10, 'Ghi rõ mục đích mở danh tính (ít nhất 10 ký tự).')
    .max(500, 'Dài quá 500 ký tự.'),
});

type Sealed = { wrapped_key: Buffer; position: number; sealed: Buffer };

/**
 * Opens who denounced at a visit: the purpose is asked, the trace is committed first, only then anything is unsealed.
 * Not a command: its result is never kept for repeats, and each look leaves its own trace.
 * @throws Forbidden, Invalid, NotFound
 */
export async function openVisitIdentity(
  site: { db: Database; keys: Keys },
  actor: Actor,
  today: Day,
  form: unknown,
): Promise<Identity[]> {
  if (!allows(actor.role, 'identity.open') || !actor.handlesDenunciations) throw new Forbidden();
  const { visitId, purpose } = parse(openInput, form);
  const rows = await as(site.db, actor, async (tx) => {
    const opened =
      await sql<Sealed>`select * from open_visit_identity(${visitId}, ${purpose}, ${today}::date)`
        .execute(tx)
        .catch(noSuch);
    return opened.rows;
  });
  return unsealIdentities(
    site.keys,
    { visitId },
    rows.map(({ wrapped_key: wrappedKey, position, sealed }) => ({ wrappedKey, position, sealed })),
  );
}

function noSuch(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === '02000') throw new NotFound();
  throw error;
}
