import type { Calendar } from './calendar.ts';
import { count, type Counted } from './count.ts';
import type { Day } from './day.ts';
import {
  eventNames,
  type Authority,
  type CountedUnit,
  type DeadlineRule,
  type Duration,
  type Trait,
  type Traits,
} from './deadline-rule.ts';
import { deadlineRules } from './deadlines.ts';
import { agreedGaps, type LedgerPause, type Pause } from './pauses.ts';
import type { Confidence } from './period.ts';
import { ruleFor } from './rule-for.ts';
import type { Step } from './steps.ts';
import { warningsOf, type Warning } from './warnings.ts';

export { ruleFor } from './rule-for.ts';
export type { LedgerPause, Pause } from './pauses.ts';
export type { Warning } from './warnings.ts';

/** An extension as decided. */
export type Extension = { readonly decidedOn: Day; readonly paper?: string };

export type Reckoning = {
  step: Step;
  day0: Day;
  traits?: Traits;
  pauses?: readonly Pause[];
  extensions?: readonly Extension[];
  calendar: Calendar;
  /** The day that decides which text applies, where it is not day 0. */
  decidedOn?: Day;
  /** Only these rows, when a certain row is asked for. */
  rules?: readonly DeadlineRule[];
};

/** One text's reckoning of a limit. */
export type Reckoned = {
  ruleId: string;
  name: string;
  basis: string;
  authority: Authority;
  confidence: Confidence;
  duration: Duration;
  direction: 'forward' | 'backward';
  atLeast: boolean;
  /** Whose limit it is, when it is not the agency's. */
  bound?: NonNullable<DeadlineRule['bound']>;
  /** None while the clock stands still, and where the law gives no number. */
  due?: Day;
  skipped: Counted['skipped'];
  moved?: NonNullable<Counted['moved']>;
  note?: string;
};

export type LedgerExtension = {
  decidedOn: Day;
  paper?: string;
  text: string;
  basis: string;
  counted: boolean;
};

/** Everything that led to a due day: the same on screen, in print, in the API and on the command line. Plain JSON. */
export type Ledger = Reckoned & {
  step: Step | 'count';
  event: string;
  day0: Day;
  traits: readonly Trait[];
  pauses: readonly LedgerPause[];
  extensions: readonly LedgerExtension[];
  /** The other text that gives another number for the same duty; the earlier day is the operative one. */
  parallel?: Reckoned;
  /** From this day on the limit is to be watched although it has not ended: the new limit of a changed law. */
  warnFrom?: Day;
  warnings: readonly Warning[];
};

/**
 * Reckons the due day of a step from day 0, with its whole ledger. Where two texts give different numbers the earlier day is
 * operative and the other stands in `parallel`.
 * @throws RangeError when no rule is in force on the deciding day: ask `ruleFor` first where that can happen
 */
export function reckon(given: Reckoning): Ledger {
  if (given.rules) return reckonAnew(given);
  const { calendar, ...rest } = given;
  const kept = known.get(calendar) ?? new Map<string, Ledger>();
  const key = JSON.stringify(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const ledger = kept.get(key) ?? reckonAnew(given);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, ledger);
  known.set(calendar, kept);
  return ledger;
}

// A list of cases asks the same of many, and a new calendar asks all of them: what was reckoned by a calendar stays right.
const known = new WeakMap<Calendar, Map<string, Ledger>>();
const mostKept = 10_000;

function reckonAnew(given: Reckoning): Ledger {
  const { step, day0, decidedOn = day0, rules = deadlineRules } = given;
  const traits = given.traits ?? {};
  const chosen = ruleFor(step, traits, decidedOn, rules);
  if ('refused' in chosen) throw new RangeError(chosen.message);
  const grown = extend(chosen.rule, given);
  const first = reckonRow(grown.rule, grown.added, given);
  const second = chosen.parallel && reckonRow(chosen.parallel, 0, given);
  const [operative, parallel] = second && earlier(second, first) ? [second, first] : [first, second];
  const pauses = agreedGaps(grown.rule, given.pauses ?? [], day0).pauses;
  const ledger = {
    ...operative,
    step,
    event: eventNames[grown.rule.startsOn],
    day0,
    traits: (Object.keys(traits) as Trait[]).filter((trait) => traits[trait]),
    pauses,
    extensions: grown.extensions,
    ...(parallel ? { parallel } : {}),
  };
  return { ...ledger, ...warningsOf(ledger, given.calendar) };
}

/** Counts so many days without any rule: what `--days` asks for. */
export function reckonDays(
  day0: Day,
  amount: number,
  unit: CountedUnit,
  direction: 'forward' | 'backward',
  calendar: Calendar,
): Ledger {
  const rule: DeadlineRule = {
    id: 'count',
    steps: [],
    name: 'Đếm ngày',
    startsOn: 'ground',
    duration: { unit, amount },
    ...(direction === 'backward' ? { direction } : {}),
    authority: 'law',
    basis: 'Bộ luật Dân sự 2015, Điều 147 và Điều 148',
    inForce: { from: day0 },
    confidence: 'high',
  };
  const counted = reckonRow(rule, 0, { day0, calendar });
  const ledger = {
    ...counted,
    step: 'count' as const,
    event: 'ngày bắt đầu',
    day0,
    traits: [],
    pauses: [],
    extensions: [],
  };
  return { ...ledger, ...warningsOf(ledger, calendar) };
}

type Grown = { rule: DeadlineRule; added: number; extensions: LedgerExtension[] };

// A ceiling is the row of the same step for the trait; additive extensions lengthen the row itself.
function extend(
  rule: DeadlineRule,
  { step, traits, extensions = [], decidedOn, day0, rules }: Reckoning,
): Grown {
  const may = rule.extension;
  if (extensions.length === 0) return { rule, added: 0, extensions: [] };
  if (may?.how === 'ceiling') {
    const longer = ruleFor(step, { ...traits, [may.trait]: true }, decidedOn ?? day0, rules);
    if (!('refused' in longer))
      return { rule: longer.rule, added: 0, extensions: asCeiling(longer.rule, extensions) };
  }
  const allowed = may?.how === 'adds' ? may : undefined;
  const listed = extensions.map((extension, index) => additive(extension, index, allowed));
  const counted = listed.filter((extension) => extension.counted).length;
  return { rule, added: counted * (allowed?.amount ?? 0), extensions: listed };
}

function asCeiling(longer: DeadlineRule, extensions: readonly Extension[]): LedgerExtension[] {
  return extensions.map((extension, index) => ({
    ...extension,
    text:
      index === 0
        ? `kéo dài, không quá ${durationText(longer.duration)} tính từ ngày bắt đầu`
        : 'đã kéo dài đến mức tối đa',
    basis: longer.basis,
    counted: index === 0,
  }));
}

function additive(
  extension: Extension,
  index: number,
  allowed: { amount: number; times: number; basis: string } | undefined,
): LedgerExtension {
  const counted = allowed !== undefined && index < allowed.times;
  const text = counted ? `gia hạn lần ${index + 1}: thêm ${allowed.amount} ngày` : 'không được gia hạn thêm';
  return { ...extension, text, basis: allowed?.basis ?? '', counted };
}

type Frame = Pick<Reckoning, 'day0' | 'pauses' | 'calendar'>;

function reckonRow(rule: DeadlineRule, added: number, { day0, pauses = [], calendar }: Frame): Reckoned {
  const { duration } = rule;
  const backward = rule.direction === 'backward';
  const common = {
    ruleId: rule.id,
    name: rule.name,
    basis: rule.basis,
    authority: rule.authority,
    confidence: rule.confidence,
    duration,
    direction: backward ? ('backward' as const) : ('forward' as const),
    atLeast: rule.atLeast ?? false,
    ...(rule.bound ? { bound: rule.bound } : {}),
    ...(rule.note ? { note: rule.note } : {}),
  };
  // "At once" and hours have no day to count: due on day 0 itself.
  if (duration.unit === 'immediate' || duration.unit === 'hour') return { ...common, due: day0, skipped: [] };
  if (!('amount' in duration)) return { ...common, skipped: [] };
  const { gaps, openFrom } = agreedGaps(rule, pauses, day0);
  const amount = duration.amount + added;
  const counted = count({
    day0,
    amount,
    unit: duration.unit,
    backward,
    gaps,
    calendar,
  });
  return openFrom !== undefined && openFrom <= counted.due
    ? { ...common, skipped: [] }
    : { ...common, ...counted };
}

const earlier = (a: Reckoned, b: Reckoned): boolean =>
  a.due !== undefined && (b.due === undefined || a.due < b.due);

const unitWords: Readonly<Record<CountedUnit | 'hour', string>> = {
  working: 'ngày làm việc',
  calendar: 'ngày',
  month: 'tháng',
  year: 'năm',
  hour: 'giờ',
};

/** The length in the words of the law: 07 ngày làm việc, 30 ngày, 06 tháng, ngay. */
export function durationText(duration: Duration): string {
  if (!('amount' in duration)) return duration.words;
  return `${String(duration.amount).padStart(2, '0')} ${unitWords[duration.unit]}`;
}
