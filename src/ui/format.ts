import { formatDay, isDay } from '../law/day.ts';

/** A day as officials write it: 05/02/2024. Anything that is no ISO day comes back as it is. */
export const dayText = (given: string): string => (isDay(given) ? formatDay(given) : given);

/** A moment as the database prints it, or as its driver gives it. */
export type Moment = string | { toISOString(): string };

/** A moment in Việt Nam: 14:05 ngày 06/02/2024. */
export const momentText = (moment: Moment): string =>
  `${inVietNam(moment).toPlainTime().toString({ smallestUnit: 'minute' })} ngày ${dayOfMomentText(moment)}`;

/** The day, dd/mm/yyyy, on which a moment fell in Việt Nam. */
export const dayOfMomentText = (moment: Moment): string =>
  dayText(inVietNam(moment).toPlainDate().toString());

const inVietNam = (moment: Moment): Temporal.ZonedDateTime =>
  Temporal.Instant.from(isoOf(moment)).toZonedDateTimeISO('Asia/Ho_Chi_Minh');

// PostgreSQL prints "2024-02-06 14:05:00+07".
const isoOf = (moment: Moment): string =>
  typeof moment === 'string'
    ? moment.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')
    : moment.toISOString();

const whole = new Intl.NumberFormat('vi-VN');

/** A number with the points of thousands: 12.345. */
export const numberText = (count: number): string => whole.format(count);

/** A file's size in kB or MB. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${whole.format(Math.ceil(bytes / 1000))} kB`
    : `${whole.format(Math.round(bytes / 100_000) / 10)} MB`;
