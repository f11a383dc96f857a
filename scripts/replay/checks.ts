import { checkReport, number } from '../../src/law/reports/check.ts';
import type { FormValues } from '../../src/law/reports/evaluate.ts';
import { percentHolds } from '../../src/law/reports/indicators.ts';
import { Refused, termsIn, type ReportFile, type Row } from './report-file.ts';

/** What of the published figures does not agree with itself; empty when everything holds. */
export function failuresIn(report: ReportFile): string[] {
  return [...declaredFailures(report), ...report.rows.flatMap((row) => formFailures(report, row))];
}

/** The relations and percentages that the file itself names. */
function declaredFailures({ rows, checks }: ReportFile): string[] {
  const figures = new Map(rows.flatMap((row) => Object.entries(row.figures)));
  return checks.flatMap((check) => {
    if ('relation' in check) return relationFailures(check.relation, figures);
    const [done, of] = [sideOf(check.done, figures), sideOf(check.of, figures)];
    if (percentHolds(done.sum, of.sum, check.percent, check.decimals)) return [];
    const percent = number((done.sum / of.sum) * 100);
    return [
      `Tỷ lệ ${check.done} / ${check.of} không phải ${number(check.percent)} % mà là ${percent} % (${[...done.cells, ...of.cells].join('; ')}).`,
    ];
  });
}

type Figures = ReadonlyMap<string, Row['figures'][string]>;

function relationFailures(relation: string, figures: Figures): string[] {
  const [, left = '', is = '', right = ''] = /^(.+?) (==|<=|>=) (.+)$/.exec(relation) ?? [];
  const [a, b] = [sideOf(left, figures), sideOf(right, figures)];
  if (is === '==' ? a.sum === b.sum : is === '<=' ? a.sum <= b.sum : a.sum >= b.sum) return [];
  return [
    `Phép kiểm ${relation} không đúng: ${number(a.sum)} so với ${number(b.sum)} (${[...a.cells, ...b.cells].join('; ')}).`,
  ];
}

/** "5 * doan + KN - 146" added up, with the figures that it names. */
function sideOf(side: string, figures: Figures): { sum: number; cells: string[] } {
  const cells: string[] = [];
  let sum = 0;
  for (const term of side.replaceAll(' - ', ' + -').split(' + ')) {
    const [, minus, times, word = ''] = /^(-)?(?:(\d+) \* )?(\d+|[A-Za-z]\w*)$/.exec(term) ?? [];
    const figure = figures.get(word);
    if (!figure && !/^\d+$/.test(word)) throw new Refused(`Không đọc được "${side}" trong phép kiểm.`);
    if (figure) cells.push(`${word}${figure.cell ? ` [${figure.cell}]` : ''} = ${number(figure.value)}`);
    sum += (minus ? -1 : 1) * Number(times ?? 1) * (figure?.value ?? Number(word));
  }
  return { sum, cells };
}

/** The checks of the forms whose cells are all published one by one. */
function formFailures({ regime }: ReportFile, row: Row): string[] {
  const values = new Map<string, FormValues>();
  for (const { cell, value } of Object.values(row.figures)) {
    const [only, ...more] = cell === undefined ? [] : termsIn(cell);
    if (only && more.length === 0) values.set(only.form, { ...values.get(only.form), [only.column]: value });
  }
  return checkReport(regime, Object.fromEntries(values))
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => `${row.unit ?? 'Toàn bộ'}: ${message}`);
}
