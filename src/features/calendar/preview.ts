import { createHash } from 'node:crypto';
import { calendarOf, calendarOver, enteredDays, type EnteredDay } from '../../core/calendar.ts';
import type { Tx } from '../../core/db.ts';
import { isWorked, whyOff, type Calendar } from '../../law/calendar.ts';
import { addDays, formatDay, type Day } from '../../law/day.ts';
import { differences, type Differences } from './differences.ts';
import { movedLimits, type Moved } from './moved.ts';
import { enteredAlready, getChange, sessionsOn } from './queries.ts';
import { rulesDifferences } from './rules-mark.ts';

/** What a change would do: what would be stored, and the part of it which the actor may see. */
export type Preview = {
  found: Differences;
  moved: readonly Moved[];
  /** Stands for the list as it was shown: another list later is another mark. */
  seen: string;
};

/** One stretch of days off or worked, with the document that says so. */
export type Wanted = { kind: 'off' | 'worked'; from: Day; until: Day; name: string; basis: string };

/** The longest stretch that is entered at once. */
export const longestStretch = 31;

/** Days of the stretch which are not already as wanted. */
export function daysToEnter({ kind, from, until }: Wanted, calendar: Calendar): Day[] {
  const days: Day[] = [];
  for (let on = from; on <= until && days.length < longestStretch; on = addDays(on, 1))
    if (isWorked(on, calendar) === (kind === 'off')) days.push(on);
  return days;
}

/** Why the stretch cannot be entered, by field. */
export async function faultsOfWanted(tx: Tx, wanted: Partial<Wanted>): Promise<Record<string, string>> {
  const { kind, from, until = from, name = '', basis = '' } = wanted;
  if (from === undefined || until === undefined || kind === undefined) return {};
  if (until < from) return { until: 'Đến ngày phải từ ngày bắt đầu trở đi.' };
  if (addDays(from, longestStretch) <= until) return { until: `Mỗi lần nhập tối đa ${longestStretch} ngày.` };
  const calendar = calendarOf(tx);
  const days = daysToEnter({ kind, from, until, name, basis }, calendar);
  if (days.length === 0) return { from: alreadySo(kind, from, until, calendar) };
  const doubled = await enteredAlready(tx, days);
  return doubled[0] === undefined
    ? {}
    : { from: `Ngày ${formatDay(doubled[0])} đã nhập rồi. Rút ngày đã nhập trước khi nhập khác đi.` };
}

function alreadySo(kind: Wanted['kind'], from: Day, until: Day, calendar: Calendar): string {
  const which = from === until ? `Ngày ${formatDay(from)}` : 'Mọi ngày trong khoảng này';
  if (kind === 'worked') return `${which} đã là ngày làm việc.`;
  return `${which} đã là ngày nghỉ${from === until ? ` (${whyOff(from, calendar) ?? 'nghỉ hằng tuần'})` : ''}.`;
}

/** The days as they are stored and counted. */
export const entriesOf = (wanted: Wanted, calendar: Calendar): EnteredDay[] =>
  daysToEnter(wanted, calendar).map((day) => ({
    day,
    kind: wanted.kind,
    name: wanted.name,
    basis: wanted.basis,
  }));

/** What entering these days would move. */
export async function previewOfDays(tx: Tx, entries: readonly EnteredDay[], today: Day): Promise<Preview> {
  const calendar = calendarOver([...(await enteredDays(tx)), ...entries]);
  return previewBy(
    tx,
    calendar,
    entries.map(({ day }) => day),
    today,
  );
}

/** What withdrawing a day that was entered would move back. @throws NotFound */
export async function previewOfWithdrawal(tx: Tx, changeId: number, today: Day): Promise<Preview> {
  const { day } = await getChange(tx, changeId);
  const rest = (await enteredDays(tx)).filter((one) => one.day !== day);
  return previewBy(tx, calendarOver(rest), [day], today);
}

/** What the rules of this version would move; undefined when they move nothing. */
export async function previewOfRules(tx: Tx, today: Day): Promise<Preview | undefined> {
  const found = await rulesDifferences(tx);
  return found && shown(tx, found, today);
}

async function previewBy(tx: Tx, calendar: Calendar, days: readonly Day[], today: Day): Promise<Preview> {
  return shown(tx, await differences(tx, calendar, days), today);
}

async function shown(tx: Tx, found: Differences, today: Day): Promise<Preview> {
  const moved = await movedLimits(tx, found, today);
  const list = moved.map(({ id, was, becomes }) => `${id} ${was ?? ''} ${becomes ?? ''}`).join('\n');
  return { found, moved, seen: createHash('sha256').update(list).digest('base64url') };
}

/** Sessions already planned on days that are to be off. */
export const sessionsHit = (tx: Tx, { kind }: Wanted, days: readonly Day[]) =>
  kind === 'off' && days.length > 0 ? sessionsOn(tx, days) : Promise.resolve([]);
