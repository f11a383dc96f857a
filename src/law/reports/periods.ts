import { addDays, addMonths, day, yearOf, type Day } from '../day.ts';
import { reportRegimeOn, type ReportRegime } from '../fields.ts';
import { between, since } from '../deadline-rule.ts';
import type { Confidence, InForce } from '../period.ts';

export type PeriodCode = 'Q1' | 'Q2' | 'M6' | 'Q3' | 'M9' | 'Q4' | 'YEAR';
/** The days whose records a report counts, both included. */
export type Window = { readonly from: Day; readonly to: Day };

/** A period that reports are made for every year (kỳ báo cáo). */
export type PeriodRow = {
  readonly code: PeriodCode;
  readonly name: string;
  /** Day and month; from 15/12 it lies in the year before. */
  readonly from: { readonly day: number; readonly month: number };
  readonly to: { readonly day: number; readonly month: number };
  /** Whether the narrative (báo cáo lời) goes with the forms. */
  readonly narrative: boolean;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const basis = 'Thông tư 02/2021, 01/2024, 06/2025/TT-TTCP, Điều 7 khoản 1';
const inForce = since('2021-05-10');
const formsOnly =
  'Chỉ gửi biểu (Thông tư 06/2025, Điều 4 khoản 2; Thông tư 01/2024). Thông tư 02/2021 chưa xác minh: lập cả báo cáo.';
const yearStart = { day: 15, month: 12 } as const;
const always = { basis, inForce, confidence: 'high', narrative: true } as const;
const quarter = { ...always, narrative: false, note: formsOnly } as const;

export const reportPeriods: readonly PeriodRow[] = [
  { code: 'Q1', name: 'Quý I', from: yearStart, to: { day: 14, month: 3 }, ...always },
  { code: 'Q2', name: 'Quý II', from: { day: 15, month: 3 }, to: { day: 14, month: 6 }, ...quarter },
  { code: 'M6', name: '6 tháng', from: yearStart, to: { day: 14, month: 6 }, ...always },
  { code: 'Q3', name: 'Quý III', from: { day: 15, month: 6 }, to: { day: 14, month: 9 }, ...quarter },
  { code: 'M9', name: '9 tháng', from: yearStart, to: { day: 14, month: 9 }, ...always },
  { code: 'Q4', name: 'Quý IV', from: { day: 15, month: 9 }, to: { day: 14, month: 12 }, ...quarter },
  { code: 'YEAR', name: 'Năm', from: yearStart, to: { day: 14, month: 12 }, ...always },
];

/** The period of a code. */
export function getPeriod(code: PeriodCode): PeriodRow {
  const period = reportPeriods.find((one) => one.code === code);
  if (!period) throw new RangeError(`Không có kỳ báo cáo ${code}`);
  return period;
}

/** The days of a period of the reporting year: year N runs from 15/12 of N−1 to 14/12 of N. */
export function windowOf(code: PeriodCode, year: number): Window {
  const { from, to } = getPeriod(code);
  const fromYear = from.month === yearStart.month ? year - 1 : year;
  return { from: dayOf(fromYear, from.month, from.day), to: dayOf(year, to.month, to.day) };
}

/** The reporting year to which a day belongs: from 15/12 on, the next one. */
export function reportYearOf(on: Day): number {
  return on >= dayOf(yearOf(on), yearStart.month, yearStart.day) ? yearOf(on) + 1 : yearOf(on);
}

/** The periods of a reporting year whose last day is past. */
export function periodsEnded(year: number, on: Day): PeriodCode[] {
  return reportPeriods.map(({ code }) => code).filter((code) => windowOf(code, year).to < on);
}

/** The shorter periods that make up a longer one, in order; only itself for a quarter. */
export function partsOf(code: PeriodCode): PeriodCode[] {
  const quarters: readonly PeriodCode[] = ['Q1', 'Q2', 'Q3', 'Q4'];
  const longer: Partial<Record<PeriodCode, number>> = { M6: 2, M9: 3, YEAR: 4 };
  const count = longer[code];
  return count === undefined ? [code] : quarters.slice(0, count);
}

/** The same period of the year before, and the one that ends the day before this begins: with what the narrative compares. */
export function comparedWith(code: PeriodCode, year: number): { sameLastYear: Window; before?: Window } {
  const { from } = windowOf(code, year);
  const earlier = reportPeriods
    .map((period) => windowOf(period.code, from.endsWith('12-15') ? year - 1 : year))
    .find((window) => addDays(window.to, 1) === from && isQuarterLike(window));
  const sameLastYear = windowOf(code, year - 1);
  return earlier ? { sameLastYear, before: earlier } : { sameLastYear };
}

// Quarters follow each other; the half year and the nine months begin with the year.
const isQuarterLike = ({ from, to }: Window): boolean => addDays(addMonths(from, 3), -1) === to;

const dayOf = (year: number, month: number, date: number): Day =>
  day(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

/** What a window is called that reports are made for: a period of a reporting year, a month by the calendar or from 15 to 14. */
export function nameOfWindow({ from, to }: Window): string | undefined {
  const year = reportYearOf(to);
  const period = reportPeriods.find(({ code }) => isStatutory(code, year, { from, to }));
  if (period) return period.code === 'YEAR' ? `Năm ${year}` : `${period.name} năm ${year}`;
  const next = addMonths(day(`${to.slice(0, 8)}01`), 1);
  const ends = (reading: MonthlyReading, month: Day): boolean => {
    const window = monthlyWindow(yearOf(month), Number(month.slice(5, 7)), reading);
    return window.from === from && window.to === to;
  };
  if (ends('calendar', next) || ends('15-14', next)) return `Tháng ${to.slice(5, 7)} năm ${to.slice(0, 4)}`;
  return undefined;
}

/** The quarter in which a day lies. */
export function quarterOf(on: Day): { code: PeriodCode; year: number } {
  const year = reportYearOf(on);
  const code = (['Q1', 'Q2', 'Q3'] as const).find((one) => windowOf(one, year).to >= on);
  return { code: code ?? 'Q4', year };
}

/** Whether the window is the statutory one of its code (check ALL/07). */
export function isStatutory(code: PeriodCode, year: number, { from, to }: Window): boolean {
  const window = windowOf(code, year);
  return window.from === from && window.to === to;
}

/** The last day on which the report of a window must reach the top, the 20th of its last month: it decides the regime. */
export function lastDue({ to }: Window): Day {
  return day(`${to.slice(0, 8)}20`);
}

/**
 * The regime of a report: the one in force on its last due day (own rule, medium); undefined before 10/05/2021.
 * Quý I/2024 falls under Thông tư 01/2024, the year 2025 under Thông tư 06/2025.
 */
export function regimeOf(window: Window): ReportRegime | undefined {
  return reportRegimeOn(lastDue(window));
}

/** Windows beside the seven periods. */
export type OtherWindow = {
  readonly id: string;
  readonly name: string;
  readonly window: string;
  readonly due: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

export const otherWindows: readonly OtherWindow[] = [
  {
    id: 'KY-QH',
    name: 'Báo cáo chuyên đề công tác tiếp công dân, giải quyết khiếu nại, tố cáo hằng năm (Quốc hội)',
    window: 'Từ 01/8 năm trước đến 31/7',
    due: 'Trước 05/8',
    basis: 'Công văn hằng năm của Thanh tra Chính phủ',
    inForce: since('2021-01-01'),
    confidence: 'medium',
    note: 'Theo báo chí về công văn các năm 2021, 2022, 2025.',
  },
  {
    id: 'KY-THANG',
    name: 'Báo cáo định kỳ hằng tháng',
    window: 'Từ 15 tháng trước đến 14 trong tháng',
    due: 'Do nơi ban hành quy định, cách ngày chốt số liệu ít nhất 01 ngày làm việc',
    basis: 'Nghị định 09/2019/NĐ-CP, Điều 8, Điều 12 khoản 1',
    inForce: since('2019-03-12'),
    confidence: 'high',
  },
  {
    id: 'KY-THANG-LB',
    name: 'Báo cáo tháng của Ban Tiếp công dân huyện',
    window: 'Không nêu: tham số, mặc định tháng dương lịch trước',
    due: 'Trước ngày 10 hằng tháng, gửi Ủy ban nhân dân huyện qua Thanh tra huyện',
    basis: 'Kế hoạch năm 2024 của Ủy ban nhân dân huyện Lộc Bình, mục 1.2',
    inForce: between('2024-01-01', '2025-07-01'),
    confidence: 'high',
    note: 'Kỳ 15 đến 14 kết thúc sau ngày 10 nên không thể là kỳ của chính tháng đó.',
  },
];

/** How the window of the plan's monthly report is taken. */
export type MonthlyReading = 'calendar' | '15-14' | '10-9';

/** The window that a monthly report due before the 10th of this month counts: a parameter, the calendar month before by default. */
export function monthlyWindow(year: number, month: number, reading: MonthlyReading = 'calendar'): Window {
  const first = dayOf(year, month, 1);
  if (reading === 'calendar') return { from: addMonths(first, -1), to: addDays(first, -1) };
  if (reading === '15-14')
    return { from: addDays(addMonths(first, -2), 14), to: addDays(addMonths(first, -1), 13) };
  return { from: addDays(addMonths(first, -1), 9), to: addDays(first, 8) };
}
