import { daysBetween, formatDay, type Day } from './day.ts';
import { traitNames } from './deadline-rule.ts';
import { durationText, type Ledger, type Reckoned } from './deadline.ts';

/** A due day as an official would reason it, one thought a line, the result before the remarks. */
export function explain(ledger: Ledger): string[] {
  const { pauses, extensions, parallel, warnings, note } = ledger;
  return [
    ...startText(ledger),
    ...skippedText(ledger),
    ...[...pauses, ...extensions].map(
      ({ text, basis }) => `${upperFirst(text)}${basis ? ` (${basis})` : ''}.`,
    ),
    ...movedText(ledger),
    `${resultText(ledger)}.`,
    ...(parallel
      ? [`Theo ${parallel.basis}: ${durationText(parallel.duration)}, ${lowerFirst(resultText(parallel))}.`]
      : []),
    ...(note ? [note] : []),
    ...warnings.filter(({ code }) => code !== 'not-counted').map(({ text }) => `Lưu ý: ${text}`),
  ];
}

/** The same in one sentence, for a line on screen or in print. */
export function explainInOne(ledger: Ledger): string {
  const counted = [...ledger.pauses, ...ledger.extensions].filter((row) => row.counted);
  const day0 = `${upperFirst(ledger.event)} ${formatDay(ledger.day0)}`;
  const parts = isCounted(ledger)
    ? [
        `${day0} không tính`,
        lengthText(ledger),
        ...skippedText(ledger).map(asPart),
        ...counted.map(({ text }) => text),
        ...movedText(ledger).map(asPart),
      ]
    : [day0];
  return `${parts.join('; ')}; ${lowerFirst(resultText(ledger))} (${ledger.basis}).`;
}

const isCounted = ({ duration }: Reckoned): boolean => 'amount' in duration && duration.unit !== 'hour';
const asPart = (text: string): string => lowerFirst(text).replace(/\.$/, '');

function startText(ledger: Ledger): string[] {
  const day0 = `${upperFirst(ledger.event)} ${formatDay(ledger.day0)}`;
  if (!isCounted(ledger)) return [`${day0}${traitText(ledger)} (${ledger.basis}).`];
  return [
    `${day0} không tính vào thời hạn.`,
    `Thời hạn ${lengthText(ledger)}${traitText(ledger)} (${ledger.basis}).`,
  ];
}

const lengthText = ({ duration, direction, event }: Ledger): string =>
  `${durationText(duration)}${direction === 'backward' ? ` trước ${event}` : ''}`;

function traitText({ traits }: Ledger): string {
  return traits.length === 0 ? '' : `, ${traits.map((trait) => traitNames[trait]).join(', ')}`;
}

function resultText({ due, direction, atLeast, bound, duration }: Reckoned): string {
  if (duration.unit === 'immediate') return `Phải thực hiện ${duration.words}`;
  if (!due)
    return 'amount' in duration ? 'Thời hạn đang tạm dừng' : `Không có ngày hết hạn: ${duration.words}`;
  if (duration.unit === 'hour')
    return `Chậm nhất ${durationText(duration)} trước giờ bắt đầu ngày ${formatDay(due)}`;
  if (direction === 'backward') return `Chậm nhất ngày ${formatDay(due)}`;
  return atLeast || bound === 'effect' ? `Đến hết ngày ${formatDay(due)}` : `Hết hạn ngày ${formatDay(due)}`;
}

function movedText({ moved, direction }: Reckoned): string[] {
  if (!moved) return [];
  const next =
    direction === 'backward' ? 'lùi về ngày làm việc trước đó' : 'chuyển sang ngày làm việc tiếp theo';
  return [
    `Ngày cuối ${formatDay(moved.from)} là ngày nghỉ (${plainName(moved.why)}), ${next} ${formatDay(moved.to)}.`,
  ];
}

const weekendNames: readonly string[] = ['Thứ Bảy', 'Chủ nhật'];

// Days off next to each other make one stretch, named after its holidays; weekends that stand alone are said once.
function skippedText({ skipped, duration }: Reckoned): string[] {
  if (duration.unit !== 'working' || skipped.length === 0) return [];
  const holidays = stretches(skipped).filter(({ names }) => names.length > 0);
  const weekends = skipped.some(({ why }) => weekendNames.includes(why)) ? ['thứ Bảy, Chủ nhật'] : [];
  return [`Nghỉ ${[...weekends, ...holidays.map(({ text }) => text)].join('; ')}.`];
}

function stretches(skipped: Reckoned['skipped']): { names: string[]; text: string }[] {
  const runs: { from: Day; to: Day; names: string[] }[] = [];
  for (const { day, why } of skipped) {
    const last = runs.at(-1);
    const name = weekendNames.includes(why) ? [] : [plainName(why)];
    if (last && daysBetween(last.to, day) === 1)
      Object.assign(last, { to: day, names: [...last.names, ...name] });
    else runs.push({ from: day, to: day, names: name });
  }
  return runs.map(({ from, to, names }) => {
    const span = from === to ? formatDay(from) : `${formatDay(from).slice(0, 5)}–${formatDay(to)}`;
    return { names, text: `${span} (${[...new Set(names)].join(', ')})` };
  });
}

/** "Nghỉ bù Tết Nguyên đán (mùng 4)" is Tết Nguyên đán to whoever reads a due day. */
const plainName = (name: string): string => name.replace(/\s*\(.*\)$/, '').replace(/^Nghỉ bù /, '');
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
