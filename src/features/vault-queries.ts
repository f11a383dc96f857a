import type { Tx } from '../core/db.ts';
import { sealIdentities, type Identity, type SealedSubject } from '../core/vault.ts';
import type { Keys } from '../core/keys.ts';

/** Seals who denounced and puts it into the vault; the application can write there and never read. */
export async function sealInto(
  tx: Tx,
  keys: Keys,
  subject: SealedSubject,
  identities: readonly Identity[],
): Promise<void> {
  const { wrappedKey, sealed } = sealIdentities(keys, subject, identities);
  const of =
    'petitionId' in subject
      ? { petition_id: subject.petitionId, visit_id: null }
      : { petition_id: null, visit_id: subject.visitId };
  await tx
    .insertInto('vault_key')
    .values({ ...of, wrapped_key: wrappedKey })
    .execute();
  if (sealed.length === 0) return;
  await tx
    .insertInto('vault_identity')
    .values(sealed.map((one, position) => ({ ...of, position, sealed: one })))
    .execute();
}
