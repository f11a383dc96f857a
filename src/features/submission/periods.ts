import { addDays, addMonths, day, yearOf, type Day } from '../../law/day.ts';
import {
  getPeriod,
  monthlyWindow,
  nameOfWindow,
  otherWindows,
  regimeOf,
  reportPeriods,
  reportYearOf,
  windowOf,
  type PeriodCode,
  type Window,
} from '../../law/reports/periods.ts';
import { legOf, type ChainStep } from '../../law/reports/chain.ts';
import type { RegimeId } from '../../law/reports/fact.ts';
import { submissionOf, type SubmissionRow } from '../../law/reports/submission.ts';
import { isInForce } from '../../law/period.ts';

/** A period that opens by itself: one of the circular's, or a month of the plan. */
export type ReportPeriod = {
  /** As an address names it: "Q1-2024", "T03-2024". */
  readonly key: string;
  readonly code: PeriodCode | 'month';
  readonly year: number;
  readonly name: string;
  readonly window: Window;
  readonly regime: RegimeId;
};

const monthly = otherWindows.find(({ id }) => id === 'KY-THANG-LB');

function periodFor(key: string, code: ReportPeriod['code'], year: number, window: Window) {
  const regime = regimeOf(window);
  const name = nameOfWindow(window);
  return regime && name ? { key, code, year, name, window, regime: regime.id } : undefined;
}

/** The day by which the plan's report of a month must be there: before the 10th of the next one. */
const monthDue = ({ to }: Window): Day => addDays(to, 9);

function monthIn(year: number, month: number): ReportPeriod | undefined {
  const next = addMonths(day(`${year}-${String(month).padStart(2, '0')}-01`), 1);
  const window = monthlyWindow(yearOf(next), Number(next.slice(5, 7)));
  if (!monthly || !isInForce(monthly.inForce, monthDue(window))) return undefined;
  return periodFor(`T${String(month).padStart(2, '0')}-${year}`, 'month', year, window);
}

/** The period that an address names. */
export function findPeriod(key: string): ReportPeriod | undefined {
  const [, code = '', year = ''] = /^(Q[1-4]|M6|M9|YEAR|T\d\d)-(20\d\d)$/.exec(key) ?? [];
  if (code.startsWith('T')) {
    const month = Number(code.slice(1));
    return month >= 1 && month <= 12 ? monthIn(Number(year), month) : undefined;
  }
  const row = reportPeriods.find((one) => one.code === code);
  return row && periodFor(key, row.code, Number(year), windowOf(row.code, Number(year)));
}

/** The periods of a reporting year that have begun, newest first. */
export function periodsOpen(year: number, today: Day): ReportPeriod[] {
  const statutory = reportPeriods.map(({ code }) => findPeriod(`${code}-${year}`));
  const months = Array.from({ length: 12 }, (_, index) => monthIn(year, index + 1));
  return [...statutory, ...months]
    .filter((one) => one !== undefined)
    .filter(({ window }) => window.from <= today)
    .toSorted((a, b) => b.window.to.localeCompare(a.window.to) || a.key.localeCompare(b.key));
}

/** The reporting year of a day. */
export const yearOn = reportYearOf;

export type Due = { readonly on?: Day; readonly basis: string; readonly proposed?: true };

type Sender = {
  readonly level: string;
  readonly receiver_level: string | null;
  readonly step: ChainStep;
};

/** By which day a unit must send the report; a proposal where the law's own day is not established. */
export function dueOf({ code, window }: ReportPeriod, unit: Sender): Due {
  if (code === 'month') return dueInChain(unit.step, window);
  const found = submissionOf(senderOf(unit.level, unit.receiver_level ?? undefined), window);
  if (!found) return { basis: '' };
  const { row, due, suggested } = found;
  if (due) return { on: due, basis: row.basis };
  return suggested ? { on: suggested, basis: row.basis, proposed: true } : { basis: row.basis };
}

function dueInChain(step: ChainStep, window: Window): Due {
  const leg = legOf(step, window);
  if (!leg) return { basis: monthly?.basis ?? '' };
  const { row, due } = leg;
  return { basis: row.basis, ...(due ? { on: due } : {}), ...(row.suggested ? { proposed: true } : {}) };
}

function senderOf(level: string, above: string | undefined): SubmissionRow['from'] {
  if (level === 'office') return above === 'province' ? 'province-office' : 'district-office';
  return level === 'province' || level === 'district' ? level : 'commune';
}

/** Whether the narrative goes with the forms. */
export const hasNarrative = ({ code }: ReportPeriod): boolean =>
  code === 'month' || getPeriod(code).narrative;
