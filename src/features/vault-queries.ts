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

/** Seals people who are added to a denunciation later, at places from `from` on, under a key of their own. */
export async function sealMore(
  tx: Tx,
  keys: Keys,
  { petitionId, from }: { petitionId: number; from: number },
  identities: readonly Identity[],
): Promise<void> {
  if (identities.length === 0) return;
  const { wrappedKey, sealed } = sealIdentities(keys, { petitionId }, identities, from);
  await tx
    .insertInto('vault_identity')
    .values(
      sealed.map((one, index) => ({
        petition_id: petitionId,
        position: from + index,
        sealed: one,
        wrapped_key: wrappedKey,
      })),
    )
    .execute();
}

type PersonRow = {
  full_name: string;
  address: string;
  id_kind: string | null;
  id_number: string | null;
  id_issued_on: string | null;
  id_issued_by: string | null;
  phone: string | null;
  birth_year: number | null;
  ethnicity: string | null;
  residence_unit_id: number | null;
  representative: boolean;
  signed?: boolean;
};

/** A person of an open table as he is sealed when the record turns out to be a denunciation. */
export const identityOf = (person: PersonRow): Identity => ({
  fullName: person.full_name,
  address: person.address,
  idKind: person.id_kind ?? undefined,
  idNumber: person.id_number ?? undefined,
  idIssuedOn: person.id_issued_on ?? undefined,
  idIssuedBy: person.id_issued_by ?? undefined,
  phone: person.phone ?? undefined,
  birthYear: person.birth_year ?? undefined,
  ethnicity: person.ethnicity ?? undefined,
  residenceUnitId: person.residence_unit_id ?? undefined,
  representative: person.representative,
  signed: person.signed,
});
