import type { Gap } from './count.ts';
import { daysBetween, formatDay, type Day } from './day.ts';
import { pauseNames, type DeadlineRule, type PauseKind } from './deadline-rule.ts';

/** A pause as decided: from the day of the decision until the day of the decision to go on; without `until` it still lasts. */
export type Pause = { readonly kind: PauseKind; readonly from: Day; readonly until?: Day };

/** A pause in the ledger: how many days it takes out, or why it takes none. */
export type LedgerPause = Pause & { text: string; basis: string; counted: boolean; days: number };

export type AgreedGaps = {
  gaps: readonly Gap[];
  /** The day from which the clock stands still up to now. */
  openFrom?: Day;
  pauses: readonly LedgerPause[];
};

/** Which of the pauses the rule lets out of the count. Overlapping pauses are counted once. */
export function agreedGaps(rule: DeadlineRule, pauses: readonly Pause[], day0: Day): AgreedGaps {
  const judged = [...pauses]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((pause) => judge(rule, pause, day0));
  const counted = judged.filter((pause) => pause.counted);
  const open = counted.find((pause) => pause.until === undefined);
  const gaps = merge(counted.flatMap(({ from, until }) => (until ? [{ from, until }] : [])));
  return { gaps, pauses: judged, ...(open ? { openFrom: open.from } : {}) };
}

function judge(rule: DeadlineRule, pause: Pause, day0: Day): LedgerPause {
  const allowed = rule.pausable?.find(({ on, from }) => on === pause.kind && from <= pause.from);
  const days = pause.until ? Math.max(0, daysBetween(pause.from, pause.until)) : 0;
  const why = whyNot(rule, pause, day0, allowed !== undefined);
  const name = pauseNames[pause.kind];
  if (why)
    return {
      ...pause,
      text: `không trừ thời gian ${name}: ${why}`,
      basis: allowed?.basis ?? '',
      counted: false,
      days: 0,
    };
  const span = pause.until ? `đến ${formatDay(pause.until)} (${days} ngày)` : 'đến nay';
  return {
    ...pause,
    text: `trừ thời gian ${name} từ ${formatDay(pause.from)} ${span}`,
    basis: allowed?.basis ?? '',
    counted: true,
    days,
  };
}

function whyNot(
  rule: DeadlineRule,
  { kind, from, until }: Pause,
  day0: Day,
  allowed: boolean,
): string | undefined {
  if (until !== undefined && until < from) return 'ngày tiếp tục trước ngày bắt đầu';
  if (from < day0) return 'trước ngày bắt đầu tính thời hạn';
  if (allowed) return undefined;
  const later = rule.pausable?.find((row) => row.on === kind);
  return later ? `chỉ được trừ từ ${formatDay(later.from)}` : 'pháp luật không quy định cho thời hạn này';
}

function merge(gaps: readonly Gap[]): Gap[] {
  return gaps.reduce<Gap[]>((merged, gap) => {
    const last = merged.at(-1);
    if (!last || gap.from > last.until) return [...merged, gap];
    return [
      ...merged.slice(0, -1),
      { from: last.from, until: gap.until > last.until ? gap.until : last.until },
    ];
  }, []);
}
