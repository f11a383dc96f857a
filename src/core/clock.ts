import { day, type Day } from '../law/day.ts';

/** The calendar day in Việt Nam right now. The only place that asks what time it is; everything else is told. */
export function todayInVietnam(): Day {
  return day(Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').toString());
}

/** The hour and minute in Việt Nam right now, "08:05": a first value for forms, never a rule. */
export function timeInVietnam(): string {
  return Temporal.Now.plainTimeISO('Asia/Ho_Chi_Minh').toString({ smallestUnit: 'minute' });
}

/** Milliseconds since the epoch, for expiry and throttling; never for a day. */
export function nowMs(): number {
  return Temporal.Now.instant().epochMilliseconds;
}

/** A moment so many milliseconds from now, as PostgreSQL reads it. */
export function momentFromNow(ms: number): string {
  return Temporal.Now.instant().add({ milliseconds: ms }).toString();
}
