import { parseVietnameseDay, type Day } from '../../law/day.ts';

// What an official types in a paper, and how it is read. The names and shapes are those of the features' PaperText.

/** A text that the official types; everything else of the paper comes from the case. */
export type AskedText = {
  name: string;
  label: string;
  hint?: string;
  /** Rows of a text area; one line without. */
  rows?: number;
  required?: boolean;
  /** One of these and nothing else. */
  options?: readonly { value: string; label: string }[];
  /** A day, typed as dd/mm/yyyy. */
  day?: boolean;
};
export type Typed = Readonly<Record<string, string>>;

type More = Omit<AskedText, 'name' | 'label'>;

/** A text without which the paper does not go on. */
export const asked = (name: string, label: string, more: More = {}): AskedText => ({
  name,
  label,
  required: true,
  ...more,
});
/** A text that may stay empty. */
export const optional = (name: string, label: string, more: More = {}): AskedText => ({
  name,
  label,
  ...more,
});
/** Several lines, each a paragraph, a person or an office. */
export const lines = (name: string, label: string, rows = 3, more: More = {}): AskedText =>
  asked(name, label, { rows, ...more });
export const optionalLines = (name: string, label: string, rows = 2, more: More = {}): AskedText =>
  optional(name, label, { rows, ...more });
export const dayAsked = (name: string, label: string, more: More = {}): AskedText =>
  asked(name, label, { day: true, ...more });
export const oneOf = (name: string, label: string, values: readonly string[]): AskedText =>
  asked(name, label, {
    options: values.map((value) => ({
      value,
      label: value.slice(0, 1).toLocaleUpperCase('vi') + value.slice(1),
    })),
  });

/** A text as it stands in a sentence; dots in a draft where nothing was typed yet. */
export const said = (typed: Typed, name: string): string => tidied(typed[name]) ?? '……………';
/** The text, or nothing. */
export const tidied = (given: string | undefined): string | undefined => given?.trim() || undefined;

/** The lines of a text, without blanks, empty ones and the marks of a list. */
export const linesIn = (given: string | undefined): string[] =>
  (given ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^[-+•]\s+/, ''))
    .filter((line) => line !== '');

/** The lines as a dashed list with its marks. */
export const dashed = (given: string | undefined): string[] =>
  linesIn(given).map(
    (line, index, all) => `- ${line.replace(/[.;]+$/, '')}${index === all.length - 1 ? '.' : ';'}`,
  );

/** "Lộc Văn Bình, Thanh tra viên": a name and what he is. */
export function memberOf(line: string): { name: string; capacity: string } {
  const [name = '', ...capacity] = line.split(',');
  return { name: name.trim(), capacity: capacity.join(',').trim() };
}
/** Each line a name and an office. */
export const membersIn = (given: string | undefined): { name: string; capacity: string }[] =>
  linesIn(given).map(memberOf);

/** A day typed dd/mm/yyyy; what is no day is given back for the schema to refuse. */
export const dayTyped = (given: string | undefined): Day | string | undefined => {
  const text = tidied(given);
  return text === undefined ? undefined : (parseVietnameseDay(text) ?? text);
};
/** A whole number; undefined when it is none, which the schema then names. */
export const numberTyped = (given: string | undefined): number | undefined =>
  /^\d+$/.test((given ?? '').trim()) ? Number(given) : undefined;

/** "08:30", "8 giờ 30", "8h30", "8 giờ": an hour of the day. */
export function hourTyped(given: string | undefined): { hour: number; minute: number } | undefined {
  const found = /^(\d{1,2})\s*(?:[:hg]|giờ)?\s*(\d{1,2})?(?:\s*phút)?$/i.exec((given ?? '').trim());
  return found ? { hour: Number(found[1]), minute: Number(found[2] ?? 0) } : undefined;
}

/** "08 giờ 30 phút" of an hour as typed. */
export function hourSaid(typed: Typed, name = 'hour'): string {
  const found = hourTyped(typed[name]);
  const two = (value: number): string => String(value).padStart(2, '0');
  return found ? `${two(found.hour)} giờ ${two(found.minute)} phút` : said(typed, name);
}

/** Hour, day and place of a meeting, under the names `hour`, `day` and `where`. */
export const meetingAsked: readonly AskedText[] = [
  asked('hour', 'Bắt đầu lúc (giờ:phút)'),
  dayAsked('day', 'Ngày'),
  asked('where', 'Tại'),
];
/** Where the faults of such a meeting belong. */
export const meetingFields = { at: 'hour', 'at.on': 'day', 'at.where': 'where', ended: 'endHour' } as const;
export const endAsked: readonly AskedText[] = [
  asked('endHour', 'Kết thúc lúc (giờ:phút)'),
  asked('copies', 'Số bản'),
];
/** Hour, day and place as typed, for a schema's `at`. */
export const meetingTyped = (typed: Typed): Readonly<Record<string, unknown>> => ({
  ...hourTyped(typed['hour']),
  on: dayTyped(typed['day']),
  where: typed['where'],
});
