import { number } from '../check.ts';
import type { ReportValues } from '../evaluate.ts';
import { rounded } from '../evaluate.ts';
import type { RegimeId } from '../fact.ts';
import { indicators, meets, rateOf } from '../indicators.ts';
import { readCell } from '../relation.ts';
import type { Cells, ProseRow, SaidPart, SaidTable, Saying } from './saying.ts';
import { prose2021 } from './tt02.ts';
import { prose2024 } from './tt01.ts';
import { prose2025 } from './tt06.ts';
import { results2025 } from './tt06-results.ts';

/** What each part of a narrative says of the figures, by regime. */
export const proseRows: readonly ProseRow[] = [...prose2021, ...prose2024, ...prose2025, ...results2025];

/** The figures of a period beside: "kỳ trước", "cùng kỳ năm trước". */
export type Beside = { readonly name: string; readonly values: ReportValues };
export type ProseFigures = {
  readonly now: ReportValues;
  readonly beside: readonly Beside[];
  /** The period runs from the beginning of the year: its rates are those that a target of the year speaks of. */
  readonly cumulated: boolean;
};

/** What a part of a narrative says: sentences by paragraph, then a table whose cells stand between "|"; empty where its figures are not known. */
export function proseOf(regime: RegimeId, part: string, figures: ProseFigures): string {
  const row = proseRows.find((one) => one.regime === regime && one.part === part);
  if (!row) return '';
  const paragraphs = (row.says ?? []).map((sayings) =>
    sayings.flatMap((saying) => sentenceOf(saying, figures) ?? []).join(' '),
  );
  const rates = (row.rates ?? []).flatMap((id) => rateSaid(id, regime, figures) ?? []);
  return [...paragraphs, rates.join(' '), tableOf(row.table ?? [], figures)]
    .filter((one) => one !== '')
    .join('\n');
}

function sentenceOf(saying: Saying, figures: ProseFigures): string | undefined {
  const { of, say, nil, compared = '', lead = '', parts = [], shares } = saying;
  const own = of === undefined ? undefined : sumOf(of, figures.now);
  if (of !== undefined && own === undefined) return undefined;
  const beside = of === undefined ? [] : besideOf(of, figures.beside);
  if (own === 0) return nil && `${nil}${before(beside, compared)}.`;
  const said = filled(say, own, figures.now);
  const shown = parts.flatMap((part) => partSaid(part, figures.now, shares ? own : undefined) ?? []);
  if (said === undefined || (of === undefined && shown.length === 0)) return undefined;
  if (lead !== '' && compared === '' && shown.length === 0) return undefined;
  const behind = shown.length === 0 ? '' : `${joint(saying)} ${listed(shown)}`;
  const against = compared === '' ? '' : difference(own ?? 0, beside, compared);
  return `${said}${against}${doneSaid(saying, figures.now)}${behind}.`;
}

function doneSaid({ done }: Saying, now: ReportValues): string {
  const value = done && sumOf(done.of, now);
  if (!done || value === undefined) return '';
  return `, ${value === 0 ? done.none : (filled(done.say, value, now) ?? done.none)}`;
}

const joint = ({ lead = '', of }: Saying): string => {
  if (lead === 'có') return ` ${lead}`;
  return `${of === undefined ? ' đã' : ','} ${lead}`;
};

function partSaid({ of, say }: SaidPart, now: ReportValues, whole: number | undefined): string | undefined {
  const value = sumOf(of, now);
  if (value === undefined || value === 0) return undefined;
  const said = filled(say, value, now);
  return said && (whole ? `${said} (${percent(value, whole)})` : said);
}

const listed = (parts: readonly string[]): string =>
  parts.some((part) => part.includes(',')) || parts.length < 2
    ? parts.join('; ')
    : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1) ?? ''}`;

/** The words with their figures; undefined where one is not known or a percentage has no base. */
function filled(words: string, own: number | undefined, now: ReportValues): string | undefined {
  let known = true;
  const said = words.replaceAll(/\{([^}]+)\}/g, (_, inner: string) => {
    if (inner === 'n') return number(own ?? 0);
    // The bar with blanks around it is a division, the one in a form's number is not.
    const [top = '', base] = inner.split(' / ');
    const value = sumOf(top, now);
    const whole = base === undefined ? undefined : sumOf(base, now);
    if (value === undefined || (base !== undefined && !whole)) known = false;
    return whole ? percent(value ?? 0, whole) : number(value ?? 0);
  });
  return known ? said : undefined;
}

function sumOf(cells: Cells, values: ReportValues): number | undefined {
  let sum = 0;
  for (const cell of cells.split(' + ')) {
    const { form = '', column } = readCell(cell);
    const value = values[form]?.[column];
    if (value === undefined) return undefined;
    sum += value;
  }
  return rounded(sum);
}

const besideOf = (of: Cells, beside: readonly Beside[]): { name: string; value: number }[] =>
  beside.flatMap(({ name, values }) => {
    const value = sumOf(of, values);
    return value === undefined ? [] : [{ name, value }];
  });

type Was = ReturnType<typeof besideOf>;

/** " (tăng 5 đơn, 12,5% so với kỳ trước; bằng cùng kỳ năm trước)". */
function difference(now: number, beside: Was, unit: string): string {
  const said = beside.map(({ name, value }) => {
    if (value === now) return `bằng ${name}`;
    if (value === 0) return `${name} không phát sinh`;
    const more = rounded(Math.abs(now - value));
    return `${now > value ? 'tăng' : 'giảm'} ${number(more)} ${unit}, ${percent(more, value)} so với ${name}`;
  });
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}

/** What there was before where there is nothing now. */
function before(beside: Was, unit: string): string {
  const some = beside.filter(({ value }) => value > 0);
  return some.length === 0
    ? ''
    : ` (${some.map(({ name, value }) => `${name}: ${number(value)} ${unit}`).join('; ')})`;
}

const percent = (value: number, whole: number): string =>
  `${((value / whole) * 100).toLocaleString('vi-VN', { maximumFractionDigits: 1 })}%`;

function tableOf(table: SaidTable, { now, beside }: ProseFigures): string {
  const rows = table.flatMap(({ of, label }) => {
    const all = [now, ...beside.map(({ values }) => values)].map((values) => sumOf(of, values));
    return all.some((value) => value !== undefined && value !== 0) ? [{ label, all }] : [];
  });
  // A few figures are read in their sentence.
  if (rows.length < 4 || beside.length === 0) return '';
  const names = beside.map(({ name }) => `${name.slice(0, 1).toLocaleUpperCase('vi')}${name.slice(1)}`);
  const head = ['Chỉ tiêu', 'Kỳ này', ...names];
  const lines = rows.map(({ label, all }) => [
    label,
    ...all.map((value) => (value === undefined ? '' : number(value))),
  ]);
  return [head, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rateSaid(id: string, regime: RegimeId, { now, cumulated }: ProseFigures): string | undefined {
  const indicator = indicators.find((one) => one.id === id);
  const found = indicator && rateOf(indicator, regime, now);
  if (!indicator || !found) return undefined;
  const { done, of, percent: share } = found;
  if (share === undefined) return `${indicator.name} theo số liệu của biểu: không phát sinh.`;
  // Cut off, never rounded up to a target.
  const shown = (Math.floor(share * 100) / 100).toLocaleString('vi-VN', { maximumFractionDigits: 2 });
  const { target } = indicator;
  const asked = target && `${target.is === '>=' ? 'từ' : 'trên'} ${number(target.percent)}%`;
  const met = meets(indicator, found) ? 'đạt mục tiêu' : 'chưa đạt mục tiêu';
  const against = asked && cumulated ? `, ${met} ${asked}` : '';
  return `${indicator.name} theo số liệu của biểu đạt ${shown}% (${number(done)}/${number(of)} ${indicator.unit})${against}.`;
}
