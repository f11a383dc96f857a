import {
  isNearName,
  plainHome,
  plainName,
  similarity,
  tellingNumbers,
  tellingWords,
  wordShare,
} from '../likeness.ts';
import type { KeyKind, Likeness } from '../petition-keys.ts';

/** What each agreement or difference counts, out of about 100. */
export const weights = {
  idNumber: 40,
  phone: 32,
  name: 26,
  nameElsewhere: 8,
  nearName: 16,
  home: 16,
  respondent: 6,
  number: 28,
  numberElsewhere: 12,
  place: 4,
  field: 4,
  /** A content that is wholly the same; a part of it counts in proportion. */
  content: 66,
  otherIdNumber: -26,
  otherHome: -30,
  otherPlace: -16,
  otherNumber: -40,
} as const;
export type Evidence = keyof typeof weights;

/** From which score a petition is shown as perhaps the same matter. */
export const shownFrom = 50;
/** From which score, with the person the same, the system takes it for the same. */
export const sureFrom = 78;
/** The same person or house with a content less alike than this writes of something else. */
const leastAlike = 0.2;

/** How keys weigh while candidates are looked for, in the order of their numbers (petition-keys.ts). */
export const keyWeights: readonly number[] = [10, 8, 5, 2, 1, 1.5, 4];

/** A petition that shares a key with what is asked, as the actor may see it: without names when it is secret. */
export type Found = Likeness & { keys: readonly KeyKind[] };

export type Scored = { score: number; reasons: string[]; samePerson: boolean };

/** How likely two petitions are one matter, and why in words for an official. */
export function score(asked: Likeness, found: Found): Scored {
  const places = new Set(
    [...asked.addresses, ...found.addresses].flatMap((home) => plainHome(home).split(' ')),
  );
  const [mine, theirs] = [asked, found].map(({ content }) =>
    tellingWords(content).filter((word) => !places.has(word)),
  );
  const alike = similarity(mine ?? [], theirs ?? []);
  const home = sameHome(asked.addresses, found.addresses) ?? (found.keys.includes('home') || undefined);
  const seen = [...person(asked, found, home), ...circumstances(asked, found, home)];
  const against = seen.filter((one) => weights[one] < 0);
  const together = seen.reduce((sum, one) => sum + weights[one], 0) + alike * weights.content;
  const enough = alike >= leastAlike || (alike >= 0.1 && seen.some((one) => one === 'number'));
  const theirNumbers = tellingNumbers(found.content);
  const numbers = tellingNumbers(asked.content).filter((one) => theirNumbers.includes(one));
  const percent = Math.round(alike * 100);
  return {
    score: Math.max(0, Math.min(100, Math.round(enough ? together : Math.min(together, shownFrom - 10)))),
    reasons: [
      ...reasonsFor(seen),
      ...(numbers.length > 0 ? [`cùng số nêu trong đơn: ${numbers.slice(0, 3).join(', ')}`] : []),
      ...(percent >= 20 ? [`nội dung giống ${percent}\u00a0%`] : []),
      ...wordsOf(against),
    ],
    samePerson:
      seen.some((one) => one === 'idNumber' || one === 'phone') ||
      (seen.includes('name') && !seen.includes('otherIdNumber')),
  };
}

function person(asked: Likeness, found: Found, home: boolean | undefined): Evidence[] {
  const has = (kind: KeyKind): boolean => found.keys.includes(kind);
  const otherId = !has('idNumber') && asked.idNumbers.length > 0 && found.idNumbers.length > 0;
  const evidence: Evidence[] = [];
  if (has('idNumber')) evidence.push('idNumber');
  else if (has('phone')) evidence.push('phone');
  else if (has('name')) evidence.push(home === false ? 'nameElsewhere' : 'name');
  else if (home === true && nearName(asked, found)) evidence.push('nearName');
  if (has('name') && otherId && !has('phone')) evidence.push('otherIdNumber');
  return evidence;
}

const nearName = (asked: Likeness, found: Likeness): boolean =>
  asked.names.some((name) => found.names.some((other) => isNearName(name, other)));

function circumstances(asked: Likeness, found: Found, home: boolean | undefined): Evidence[] {
  const evidence: Evidence[] = [];
  if (home !== undefined) evidence.push(home ? 'home' : 'otherHome');
  const numbers = agreement(tellingNumbers(asked.content), tellingNumbers(found.content));
  if (numbers !== undefined)
    evidence.push(!numbers ? 'otherNumber' : home === false ? 'numberElsewhere' : 'number');
  const [mine, theirs] = [plainName(asked.respondent ?? ''), plainName(found.respondent ?? '')];
  if (mine !== '' && mine === theirs) evidence.push('respondent');
  if (asked.placeUnitId !== undefined && found.placeUnitId !== undefined)
    evidence.push(asked.placeUnitId === found.placeUnitId ? 'place' : 'otherPlace');
  if (asked.fieldCode !== undefined && asked.fieldCode === found.fieldCode) evidence.push('field');
  return evidence;
}

// Undefined where one of the two says nothing.
function agreement(mine: readonly string[], theirs: readonly string[]): boolean | undefined {
  if (mine.length === 0 || theirs.length === 0) return undefined;
  return mine.some((one) => theirs.includes(one));
}

function sameHome(mine: readonly string[], theirs: readonly string[]): boolean | undefined {
  const homes = [mine, theirs].map((all) => all.map(plainHome).filter((home) => home.includes(' ')));
  const [ours = [], other = []] = homes;
  if (ours.length === 0 || other.length === 0) return undefined;
  return ours.some((one) => other.some((two) => wordShare(one.split(' '), two.split(' ')) >= 0.85));
}

// The content and its numbers say for themselves how much and which.
type Unworded = 'content' | 'number' | 'numberElsewhere';
const reasonWords: Readonly<Record<Exclude<Evidence, Unworded>, string>> = {
  idNumber: 'cùng số CCCD, giấy tờ',
  phone: 'cùng số điện thoại',
  name: 'cùng họ tên',
  nameElsewhere: 'cùng họ tên',
  nearName: 'họ tên gần giống',
  home: 'cùng địa chỉ',
  respondent: 'cùng người, cơ quan bị khiếu nại, tố cáo',
  place: 'cùng địa bàn',
  field: 'cùng lĩnh vực',
  otherIdNumber: 'nhưng khác số giấy tờ',
  otherHome: 'nhưng khác địa chỉ',
  otherPlace: 'nhưng khác địa bàn',
  otherNumber: 'nhưng khác số quyết định, số thửa nêu trong đơn',
};

function reasonsFor(seen: readonly Evidence[]): string[] {
  const both = seen.includes('name') && seen.includes('home');
  const words = wordsOf(
    seen.filter((one) => weights[one] > 0 && !(both && (one === 'name' || one === 'home'))),
  );
  return both ? ['cùng họ tên và địa chỉ', ...words] : words;
}

const wordsOf = (seen: readonly Evidence[]): string[] =>
  seen.flatMap((one) =>
    one === 'content' || one === 'number' || one === 'numberElsewhere' ? [] : reasonWords[one],
  );
