import { formatDay, isDay } from '../law/day.ts';

/** A day as officials write it: 05/02/2024. Anything that is no ISO day comes back as it is. */
export const dayText = (given: string): string => (isDay(given) ? formatDay(given) : given);

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment in Việt Nam: 14:05 ngày 06/02/2024. */
export function momentText(moment: Date | string): string {
  const [date, time] = clock.format(instant(moment)).split(', ');
  return `${time} ngày ${date}`;
}

/** The day, dd/mm/yyyy, on which a moment fell in Việt Nam. */
export const dayOfMomentText = (moment: Date | string): string => clock.format(instant(moment)).slice(0, 10);

// PostgreSQL prints "2024-02-06 14:05:00+07".
const instant = (moment: Date | string): Date =>
  typeof moment === 'string' ? new Date(moment.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')) : moment;

const whole = new Intl.NumberFormat('vi-VN');

/** A number with the points of thousands: 12.345. */
export const numberText = (count: number): string => whole.format(count);

/** A file's size in kB or MB. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000
    ? `${whole.format(Math.ceil(bytes / 1000))} kB`
    : `${whole.format(Math.round(bytes / 100_000) / 10)} MB`;
