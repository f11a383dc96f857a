import { formatDay, weekday, type Day } from '../../law/day.ts';
import { dayInWords } from '../papers.ts';

/** What stands in the place of the tags of a template: texts, conditions, and rows for loops. */
export type TagValue = string | boolean | readonly TagValues[];
export type TagValues = { readonly [tag: string]: TagValue };

type Person = { address?: string | undefined; name: string };
type Identity = {
  kind?: string | undefined;
  number?: string | undefined;
  issuedOn?: Day | undefined;
  issuedBy?: string | undefined;
};
type Moment = { hour: number; minute: number };

/** "ông Lương Văn Thắng". */
export const named = ({ address, name }: Person): string =>
  address === undefined ? name : `${address} ${name}`;

/** "Số căn cước 020…, ngày cấp 12/8/2021, nơi cấp …"; empty without one. */
export function identityText(identity: Identity | undefined): string {
  if (!identity?.number) return '';
  const issued = [
    identity.issuedOn && `ngày cấp ${formatDay(identity.issuedOn)}`,
    identity.issuedBy && `nơi cấp ${identity.issuedBy}`,
  ];
  return [`${identity.kind ?? 'Giấy tờ tùy thân'} ${identity.number}`, ...issued.filter(Boolean)].join(', ');
}

export const identityTags = ({ identity }: { identity?: Identity | undefined }): TagValues => ({
  'giấy tờ tùy thân': identityText(identity),
});

/** "09 giờ 05 phút". */
export const clockText = ({ hour, minute }: Moment): string => `${two(hour)} giờ ${two(minute)} phút`;

/** "09 giờ 05 phút cùng ngày", or the day it ended. */
export const endText = (ended: Moment & { on?: Day | undefined }, began: Day): string =>
  `${clockText(ended)} ${ended.on === undefined || ended.on === began ? 'cùng ngày' : dayInWords(ended.on)}`;

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** "thứ Hai" … "Chủ nhật". */
export const weekdayName = (given: Day): string => weekdays[weekday(given) - 1] ?? '';

const two = (value: number): string => String(value).padStart(2, '0');

/** Paragraphs as rows; the last closes the paper with "./." when asked. */
export const paragraphs = (lines: readonly string[], closes = false): TagValues[] =>
  lines.map((line, index) => ({
    dòng: closes && index === lines.length - 1 ? `${line.replace(/[./]+$/, '')}./.` : line,
  }));

/** The lines, or one that says there is nothing. */
export const orNone = (lines: readonly string[], none = 'Không có.'): TagValues[] =>
  paragraphs(lines.length === 0 ? [none] : lines);

/** One addressee stands on the line; several go below each other, each with its mark. */
export const addressees = (names: readonly string[]): string =>
  names.length === 1
    ? (names[0] ?? '')
    : names.map((name, index) => `\n- ${name}${index === names.length - 1 ? '.' : ';'}`).join('');

export const enumeration = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`;

/** Dashed lines, the last with a full stop. */
export const list = (lines: readonly string[]): TagValues[] =>
  lines.map((line, index) => ({
    dòng: `- ${line.replace(/[.;]+$/, '')}${index === lines.length - 1 ? '.' : ';'}`,
  }));

/** "… có thẩm quyền." — a full stop unless it has one. */
export const sentence = (line: string): string => (/[.!?…]$/.test(line) ? line : `${line}.`);

export const capitals = (words: string): string => words.toLocaleUpperCase('vi');
export const capitalised = (words: string): string =>
  words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);
