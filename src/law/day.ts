/** A day on the calendar of Việt Nam, as 'YYYY-MM-DD'. Never a moment; two days compare as strings. */
export type Day = string & { readonly __day: unique symbol };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists, as 'YYYY-MM-DD'. */
export function isDay(text: string): text is Day {
  const found = shape.exec(text);
  return found !== null && exists(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** The text as a day. @throws RangeError when there is no such day */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Không có ngày "${text}"`);
  return text;
}

/** A day as people type it: 5/2/2024, 05-02-2024, 5.2.2024 or 2024-02-05; undefined when there is no such day. */
export function parseVietnameseDay(text: string): Day | undefined {
  const typed = text.trim();
  if (isDay(typed)) return typed;
  const found = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  if (!found) return undefined;
  const [, d = '', m = '', y = ''] = found;
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

/** The day as dd/mm/yyyy. */
export function formatDay(given: Day): string {
  return `${given.slice(8)}/${given.slice(5, 7)}/${given.slice(0, 4)}`;
}

/** The day so many calendar days later; earlier when negative. @throws RangeError beyond the years 0 to 9999 */
export function addDays(given: Day, days: number): Day {
  return fromCount(countOf(given) + days);
}

/** The same day number so many months later; the last day of that month when it has no such number. */
export function addMonths(given: Day, months: number): Day {
  return fromPlain(plain(given).add({ months }, { overflow: 'constrain' }));
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return countOf(to) - countOf(from);
}

/** 1 Monday … 7 Sunday. */
export function weekday(given: Day): number {
  return ((((countOf(given) + 2) % 7) + 7) % 7) + 1;
}

/** The year of the day. */
export function yearOf(given: Day): number {
  return Number(given.slice(0, 4));
}

/** The calendar day in Việt Nam of a moment: ISO text with offset, as PostgreSQL or Temporal print it, or milliseconds since the epoch. */
export function dayOfMoment(moment: string | number): Day {
  return fromPlain(instant(moment).toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate());
}

// PostgreSQL prints "2024-02-06 14:05:00+07".
const instant = (moment: string | number): Temporal.Instant =>
  typeof moment === 'number'
    ? Temporal.Instant.fromEpochMilliseconds(moment)
    : Temporal.Instant.from(moment.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00'));

// Lists reckon hundreds of days for a page, and Temporal makes an object for each. Here years begin in March, so that the day
// added every fourth year is the last of its year.
const [daysIn400Years, daysIn5Months] = [146_097, 153];

/** Days since 1 March of the year 0. */
function countOf(given: Day): number {
  const month = Number(given.slice(5, 7));
  const year = Number(given.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const inYear = Math.floor((daysIn5Months * ((month + 9) % 12) + 2) / 5) + Number(given.slice(8)) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + inYear;
}

function fromCount(count: number): Day {
  const era = Math.floor(count / daysIn400Years);
  const inEra = count - era * daysIn400Years;
  const ofEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100));
  const place = Math.floor((5 * inYear + 2) / daysIn5Months);
  const date = inYear - Math.floor((daysIn5Months * place + 2) / 5) + 1;
  const month = place < 10 ? place + 3 : place - 9;
  const year = era * 400 + ofEra + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9_999)) throw new RangeError(`Không có ngày thứ ${count}`);
  return `${String(year).padStart(4, '0')}-${twoFigures(month)}-${twoFigures(date)}` as Day;
}

const twoFigures = (n: number): string => (n < 10 ? `0${n}` : String(n));

const plain = (given: Day): Temporal.PlainDate => Temporal.PlainDate.from(given);
const fromPlain = (given: Temporal.PlainDate): Day => day(given.toString());

function exists(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1) return false;
  const lengths = [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date <= (lengths[month - 1] ?? 0);
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
