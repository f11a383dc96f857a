import { fold } from './fold.ts';

// The same thing written long or short: brought to the short form before anything is compared.
const short: readonly (readonly [RegExp, string])[] = [
  [/giay chung nhan quyen su dung dat|\bgcnqsdd\b|\bso do\b/g, 'gcn'],
  [/uy ban nhan dan/g, 'ubnd'],
  [/giai phong mat bang/g, 'gpmb'],
  [/quyen su dung dat/g, 'qsdd'],
  [/giay chung nhan/g, 'gcn'],
  [/quyet dinh/g, 'qd'],
  [/cong chuc dia chinh|can bo dia chinh/g, 'dcx'],
  [/quoc lo/g, 'ql'],
  [/xu phat vi pham hanh chinh|\bxpvphc\b|\bvphc\b/g, 'xphc'],
  [/tai dinh cu/g, 'tdc'],
  [/(tt|thi tran) (?=\w)/g, 'xa '],
  [/m²/g, 'm2'],
];

// Words of every petition: they say nothing of which matter it is.
const common = new Set(
  `khieu nai to cao phan anh kien nghi don de viec ve cua tai cho va la cac nhung toi chung gia dinh ong ba duoc bi da dang
  khong co theo thi nay do voi tu den trong khi doi mot xin kinh gui xem xet giai quyet lai vua hoac nen vi so ngay thang nam
  xa thon huyen tinh hanh vi qd ubnd dat nguoi ho hay cung o thuoc`.split(/\s+/),
);

/** Text brought to the form in which petitions are compared: accent-blind, short forms, single blanks. */
export function plain(text: string): string {
  const folded = fold(text).replaceAll(/\s+/g, ' ');
  return short.reduce((words, [long, brief]) => words.replaceAll(long, brief), folded);
}

/** The words by which a petition is told from others, each once. Numbers are compared apart. */
export function tellingWords(text: string): string[] {
  const words = plain(text).match(/[a-z]+\d*/g) ?? [];
  return [...new Set(words.filter((word) => word.length > 1 && !common.has(word)))];
}

/** The numbers that name something: of a decision, a parcel, an amount. Days, years and numbers below 100 are left out. */
export function tellingNumbers(text: string): string[] {
  const undated = plain(text)
    .replaceAll(/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b/g, ' ')
    .replaceAll(/\b(nam|thang|ngay) [\d/]+/g, ' ')
    .replaceAll(/\bql ?\d+\w?\b/g, ' ')
    .replaceAll(/(\d)[.](?=\d{3}\b)/g, '$1');
  const found = undated.match(/\b\d{2,}(?=\b|m2|ha)/g) ?? [];
  const bare = found.map((one) => one.replace(/^0+(?=\d)/, ''));
  return [...new Set(bare.filter((one) => one.length > 2 && !/^(19|20)\d\d$/.test(one)))];
}

/** How much of two texts is the same, 0 to 1: words in common and words that follow each other in both, a typing error forgiven. */
export function similarity(one: readonly string[], other: readonly string[]): number {
  const matched = wordsInCommon(one, other);
  const words = share(matched.filter(Boolean).length, one.length, other.length);
  const pairs = new Set(pairsOf(other));
  const followed = pairsOf(matched).filter((pair) => pairs.has(pair)).length;
  return (words + share(followed, one.length - 1, other.length - 1)) / 2;
}

/** How many of the words of two short texts are the same, 0 to 1 (Dice). */
export const wordShare = (one: readonly string[], other: readonly string[]): number =>
  share(wordsInCommon(one, other).filter(Boolean).length, one.length, other.length);

const share = (common: number, mine: number, theirs: number): number =>
  mine > 0 && theirs > 0 ? Math.min(1, (2 * common) / (mine + theirs)) : 0;

// Each word of the one as the other has it, '' where it has none.
function wordsInCommon(one: readonly string[], other: readonly string[]): string[] {
  const theirs = new Set(other);
  const own = new Set(one);
  const left = other.filter((word) => !own.has(word));
  return one.map((word) => (theirs.has(word) ? word : (left.find((near) => isMistyped(word, near)) ?? '')));
}

const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).flatMap((word, place) => (word && words[place] ? [`${words[place]} ${word}`] : []));

/** Whether two words of four letters or more differ by one letter added, left out, changed or swapped with its neighbour. */
export function isMistyped(one: string, other: string): boolean {
  const [brief, long] = one.length <= other.length ? [one, other] : [other, one];
  if (brief.length < 4 || long.length - brief.length > 1) return false;
  let at = 0;
  while (at < brief.length && brief[at] === long[at]) at += 1;
  if (brief.length < long.length) return brief.slice(at) === long.slice(at + 1);
  if (brief.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    brief[at] === long[at + 1] && brief[at + 1] === long[at] && brief.slice(at + 2) === long.slice(at + 2)
  );
}

/** A name as names are compared: folded, one blank between its words. */
export const plainName = (name: string): string =>
  fold(name)
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();

/** Whether two names are one with a typing error in at most one word. */
export function isNearName(one: string, other: string): boolean {
  const [mine, theirs] = [plainName(one).split(' '), plainName(other).split(' ')];
  if (mine.length !== theirs.length || mine.length < 2) return false;
  const wrong = mine.flatMap((word, place) => (word === theirs[place] ? [] : [[word, theirs[place] ?? '']]));
  return wrong.length === 1 && wrong.every(([a = '', b = '']) => isMistyped(`x${a}`, `x${b}`));
}

/** An address as addresses are compared: its two narrowest places (village and commune), without the words for their kind. */
export function plainHome(address: string): string {
  const parts = fold(address)
    .split(',')
    .map((part) =>
      part.replace(/^\s*(so nha|so|thon|lang|khu|xa|thi tran|tt|phuong|huyen|tinh|duong)\b\.?/, ' '),
    )
    .map((part) => part.replaceAll(/[^a-z0-9]+/g, ' ').trim())
    .filter((part) => part !== '');
  return parts.slice(0, 2).join(' ');
}

/** Only the digits of an identity or telephone number; too few of them say nothing. */
export function digits(number: string | undefined | null, least: number): string | undefined {
  const found = (number ?? '').replaceAll(/\D/g, '');
  return found.length >= least ? found : undefined;
}
