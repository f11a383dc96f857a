import { createHash, createHmac } from 'node:crypto';
import { derive, type Keys } from '../core/keys.ts';
import { digits, plainHome, plainName, tellingNumbers, tellingWords } from './likeness.ts';

/** What a key stands for; the number is stored with it. */
export const keyKinds = {
  idNumber: 1,
  phone: 2,
  name: 3,
  home: 4,
  respondent: 5,
  content: 6,
  number: 7,
} as const;
export type KeyKind = keyof typeof keyKinds;

/** One key of a petition: petitions that share it may be the same matter. */
export type PetitionKey = { kind: KeyKind; key: bigint };

/** What is known of a petition, or has been typed of one so far. */
export type Likeness = {
  names: readonly string[];
  addresses: readonly string[];
  idNumbers: readonly string[];
  phones: readonly string[];
  respondent?: string | undefined;
  content: string;
  placeUnitId?: number | undefined;
  fieldCode?: string | undefined;
};

type Entered = {
  persons: readonly {
    fullName: string;
    address: string;
    idNumber?: string | undefined;
    phone?: string | undefined;
  }[];
  respondentName?: string | undefined;
  summary: string;
  request?: string | undefined;
  placeUnitId?: number | undefined;
  fieldCode?: string | undefined;
};

// A collective petition is found by its first people: representatives stand first.
const peopleLookedAt = 5;

/** A petition as it was entered, for finding its like. */
export function likenessOf({
  persons,
  respondentName,
  summary,
  request,
  placeUnitId,
  fieldCode,
}: Entered): Likeness {
  const people = persons.slice(0, peopleLookedAt);
  return {
    names: people.map(({ fullName }) => fullName),
    addresses: people.map(({ address }) => address),
    idNumbers: people.flatMap(({ idNumber }) => idNumber ?? []),
    phones: people.flatMap(({ phone }) => phone ?? []),
    respondent: respondentName,
    content: `${summary} ${request ?? ''}`,
    placeUnitId,
    fieldCode,
  };
}

/**
 * The keys under which a petition is found again. Everything that says who wrote is a keyed HMAC, for every petition alike:
 * whoever has the database alone can neither read nor try out a name, and a denouncer is found without opening the vault.
 */
export function petitionKeys(
  keys: Keys,
  { names, addresses, idNumbers, phones, respondent, content }: Likeness,
): PetitionKey[] {
  const secret = derive(keys, 'petition-keys');
  const words = tellingWords(content);
  const about = plainName(respondent ?? '');
  const of = (kind: KeyKind, given: readonly (string | undefined)[]): PetitionKey[] =>
    given.flatMap((one) => (one ? [{ kind, key: number64(secret, `${kind}:${one}`) }] : []));
  const homes = [...new Set(addresses.map(plainHome))].filter((home) => home.includes(' ')).slice(0, 2);
  const all = [
    ...of(
      'idNumber',
      idNumbers.map((one) => digits(one, 8)),
    ),
    ...of(
      'phone',
      phones.map((one) => digits(one, 8)),
    ),
    ...of(
      'name',
      names.map(plainName).filter((name) => name.includes(' ')),
    ),
    ...of(
      'home',
      homes.flatMap((home) => bands(words, 6, 1).map((band) => `${home}:${band}`)),
    ),
    ...of('respondent', about.length > 3 ? bands(words, 6, 2).map((band) => `${about}:${band}`) : []),
    ...of('content', words.length >= 5 ? bands(words, 6, 3) : []),
    ...of('number', tellingNumbers(content).slice(0, 6)),
  ];
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

// The first 8 bytes, as PostgreSQL's bigint.
const number64 = (secret: Buffer, text: string): bigint =>
  createHmac('sha256', secret).update(text).digest().readBigInt64BE(0);

/**
 * MinHash: `count` bands of `width` words each. Two texts share a band with the chance (words in common / all words) ^ width.
 */
export function bands(words: readonly string[], count: number, width: number): string[] {
  if (words.length === 0) return [];
  const hashed = words.map((word) => ({ word, hash: createHash('sha1').update(word).digest() }));
  return Array.from({ length: count }, (_, band) => {
    const least = Array.from({ length: width }, (_one, row) => leastWord(hashed, band * width + row));
    return `${band}:${least.join(' ')}`;
  });
}

function leastWord(hashed: readonly { word: string; hash: Buffer }[], n: number): string {
  const factor = 0x9e3779b1 + 2 * Math.imul(n + 1, 0x85ebca6b);
  let [least, lowest] = ['', Number.POSITIVE_INFINITY];
  for (const { word, hash } of hashed) {
    const value = Math.imul(hash.readInt32BE((n % 4) * 4), factor | 1) >>> 0;
    if (value < lowest) [least, lowest] = [word, value];
  }
  return least;
}
