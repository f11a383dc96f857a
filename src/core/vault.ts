import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derive, type Keys } from './keys.ts';

/** Who denounced; never stored or logged in the clear. */
export type Identity = {
  fullName: string;
  address: string;
  idKind?: string | undefined;
  idNumber?: string | undefined;
  idIssuedOn?: string | undefined;
  idIssuedBy?: string | undefined;
  phone?: string | undefined;
  birthYear?: number | undefined;
  ethnicity?: string | undefined;
  residenceUnitId?: number | undefined;
  representative?: boolean | undefined;
  signed?: boolean | undefined;
};

/** What is sealed: the people of a petition or of a visit. */
export type SealedSubject = { petitionId: number } | { visitId: number };

// Ties a sealed text to its record; petitions keep the plain number that they have always had.
const refOf = (subject: SealedSubject): string =>
  'petitionId' in subject ? String(subject.petitionId) : `visit-${subject.visitId}`;

export type SealedCase = { wrappedKey: Buffer; sealed: Buffer[] };

/**
 * Seals identities of one denunciation under a data key of their own (AES-256-GCM). People who are added to a record later
 * begin at a later place and bring another key.
 */
export function sealIdentities(
  keys: Keys,
  subject: SealedSubject,
  identities: readonly Identity[],
  from = 0,
): SealedCase {
  const ref = refOf(subject);
  const dataKey = randomBytes(32);
  return {
    wrappedKey: seal(derive(keys, 'identity-vault'), dataKey, `key:${ref}`),
    sealed: identities.map((one, index) =>
      seal(dataKey, Buffer.from(JSON.stringify(one)), `id:${ref}:${from + index}`),
    ),
  };
}

/** A sealed identity as the vault gives it out: its key, its place in the record. */
export type SealedIdentity = { wrappedKey: Buffer; position: number; sealed: Buffer };

/** Opens what {@link sealIdentities} sealed. Throws when the key is another's or a byte was changed. */
export function unsealIdentities(
  keys: Keys,
  subject: SealedSubject,
  rows: readonly SealedIdentity[],
): Identity[] {
  const ref = refOf(subject);
  const opened = new Map<string, Buffer>();
  const keyOf = (wrapped: Buffer): Buffer => {
    const name = wrapped.toString('base64');
    const key = opened.get(name) ?? unseal(derive(keys, 'identity-vault'), wrapped, `key:${ref}`);
    opened.set(name, key);
    return key;
  };
  return rows.map(
    ({ wrappedKey, position, sealed }) =>
      JSON.parse(unseal(keyOf(wrappedKey), sealed, `id:${ref}:${position}`).toString('utf8')) as Identity,
  );
}

// Layout: 12 bytes nonce, 16 bytes tag, ciphertext. `bound` ties the text to its petition: a row moved elsewhere won't open.
/** Seals bytes; `bound` has to be said again to open them. */
export function seal(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** Opens what {@link seal} sealed. Throws when the key or what it is bound to is another's, or a byte was changed. */
export function unseal(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
