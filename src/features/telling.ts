import { fold } from './fold.ts';
import { digits } from './likeness.ts';

/** What of a person tells who he is. */
export type Named = {
  fullName?: string | undefined;
  address?: string | null | undefined;
  idNumber?: string | null | undefined;
  phone?: string | null | undefined;
};

/** Stands wherever something that told who denounces was taken out. */
export const hiddenWords = '[giữ bí mật]';

/**
 * Finds in a text whatever tells who these people are, with accents or without: as a regular expression that PostgreSQL and
 * JavaScript read alike. Undefined when nothing tells: a name of one word stands in too many texts. `villages`: also an address
 * without a house number, as a paper names it beside the person.
 */
export function tellingPattern(people: readonly Named[], villages = false): string | undefined {
  const words = people.flatMap(({ fullName = '', address, idNumber, phone }) => [
    ...(/\S\s+\S/.test(fullName.trim()) ? [spaced(fullName)] : []),
    ...(address && (villages || isOneHouse(address)) ? [spaced(address)] : []),
    ...[idNumber, phone].flatMap((number) => digits(number, 8) ?? []).map(loose),
  ]);
  const all = [...new Set(words.flatMap((word) => [word, fold(word)]))];
  return all.length === 0 ? undefined : `(${all.toSorted((a, b) => b.length - a.length).join('|')})`;
}

// A village is where many live, and often where the matter is; a house number is where one lives.
const isOneHouse = (address: string): boolean => /\d/.test(address.split(',')[0] ?? '');

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const spaced = (text: string): string =>
  escaped(text.normalize('NFC').trim()).replaceAll(/\s+/g, String.raw`\s+`);
// A number as people write it: with blanks and dots between its digits.
const loose = (number: string): string => number.split('').join('[ .]?');

/** The pattern for this language: whole words, upper and lower case alike. */
export const tellingWords = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'giu');

/** The text without what tells who these people are. */
export const withoutTelling = (pattern: string | undefined, text: string): string =>
  pattern === undefined ? text : text.replaceAll(tellingWords(pattern), hiddenWords);

/** A fault at every text that names a denouncer: there the name would stand in the open. */
export function namedFaults(
  people: readonly Named[],
  texts: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const pattern = tellingPattern(people);
  if (pattern === undefined) return {};
  const named = Object.entries(texts).filter(([, text]) => {
    const found = tellingWords(pattern);
    return (
      text !== undefined && (found.test(text.normalize('NFC')) || tellingWords(pattern).test(fold(text)))
    );
  });
  return Object.fromEntries(named.map(([field]) => [field, namedFault]));
}

const namedFault =
  'Ô này nêu họ tên, địa chỉ, số giấy tờ hoặc điện thoại của người tố cáo. Viết “người tố cáo”: danh tính chỉ lưu trong kho bảo mật (Luật Tố cáo 2018, Điều 56).';
