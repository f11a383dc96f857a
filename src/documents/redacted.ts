import { parsePaper, type PaperData } from './papers.ts';

const hidden = '[giữ bí mật]';
/** Stands for who denounces wherever a paper has a field for him. */
export const hiddenDenouncer = { address: 'người tố cáo', name: hidden, place: hidden };
/** Stands in the text of a paper where it says who denounces: the name comes from the paper's field when it is printed. */
export const whereDenouncer = '⟨người tố cáo⟩';

/** Fields that hold the people of the matter, never those of the office or the accused. */
const people = new Set([
  'sender',
  'giver',
  'receiver',
  'denouncer',
  'visitor',
  'visitors',
  'citizen',
  'complainants',
  'denouncers',
  'protectedPeople',
  'people',
]);
/** A list of names in a text field is no field of people. */
const holdsPeople = (key: string, value: unknown): boolean =>
  people.has(key) && [value].flat().every((one) => typeof one === 'object' && one !== null);
/** What the office says of itself; a place name in it gives nobody away. */
const ofOffice = new Set([
  'form',
  'parentAgency',
  'agency',
  'agencyInText',
  'place',
  'symbol',
  'archive',
  'signer',
]);

/**
 * The same paper without who denounces: name, place, phone and identity paper are taken out of their fields and wherever
 * they occur in the texts (Luật Tố cáo 2018, Điều 56). A paraphrase that gives the person away must still be removed by
 * a human reader.
 */
export function redacted(data: PaperData): PaperData {
  const words = wordsOfPeople(data)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => new RegExp(RegExp.escape(word), 'giu'));
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    ofOffice.has(key) ? value : without(words, key, value),
  ]);
  const rendition = 'rendition' in data ? { rendition: 'redacted' } : {};
  const identity = 'identity' in data ? { identity: undefined } : {};
  return parsePaper({ ...Object.fromEntries(entries), ...identity, ...rendition });
}

function wordsOfPeople(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOfPeople);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    holdsPeople(key, inner) ? [inner].flat().flatMap(telling) : wordsOfPeople(inner),
  );
}

function telling(person: unknown): string[] {
  if (typeof person !== 'object' || person === null) return [];
  const field = (key: string) => Object.entries(person).find(([name]) => name === key)?.[1];
  const identity: unknown = field('identity');
  const number = typeof identity === 'object' && identity !== null && 'number' in identity && identity.number;
  return [field('name'), field('place'), field('phone'), number].filter(
    (word) => typeof word === 'string' && word !== '',
  );
}

function without(words: readonly RegExp[], key: string, value: unknown): unknown {
  if (holdsPeople(key, value))
    return Array.isArray(value) ? value.slice(0, 1).map(() => hiddenDenouncer) : hiddenDenouncer;
  if (typeof value === 'string') return words.reduce((line, word) => line.replaceAll(word, hidden), value);
  if (Array.isArray(value)) return value.map((inner) => without(words, '', inner));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, without(words, name, inner)]),
  );
}
