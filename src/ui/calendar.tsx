import type { ComponentChildren } from 'preact';
import { Badge, type Tone } from './basics.tsx';
import { dayText } from './format.ts';

export type CalendarItem = {
  href: string;
  /** The hours. */
  when: string;
  title: string;
  mark: string;
  tone: Tone;
};

export type CalendarDay = {
  /** ISO. */
  on: string;
  /** Why nobody works that day. */
  off?: string | undefined;
  today?: boolean | undefined;
  /** Belongs to the month before or after. */
  outside?: boolean | undefined;
  items: readonly CalendarItem[];
};

const names = ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'CN'];

export type MonthCalendarProps = {
  caption: string;
  /** Whole weeks, from a Monday on. */
  weeks: readonly (readonly CalendarDay[])[];
  /** What may be added on a day, at its foot. */
  add?: ((on: string) => ComponentChildren) | undefined;
};

/** A month by weeks; on a phone only the days on which something happens, below each other. */
export const MonthCalendar = ({ caption, weeks, add }: MonthCalendarProps) => (
  <table class="month">
    <caption class="visually-hidden">{caption}</caption>
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {weeks.map((week) => (
        <tr key={week[0]?.on}>
          {week.map((day) => (
            <DayCell key={day.on} {...day} add={add} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const DayCell = ({
  on,
  off,
  today,
  outside,
  items,
  add,
}: CalendarDay & { add: MonthCalendarProps['add'] }) => (
  <td
    class={[off && 'is-off', today && 'is-today', outside && 'is-outside', items.length === 0 && 'is-empty']
      .filter(Boolean)
      .join(' ')}
  >
    <div class="month-day">
      <time datetime={on} title={off}>
        <span class="month-number">{Number(on.slice(8))}</span>
        <span class="month-whole">{dayText(on)}</span>
      </time>
      {today && <span class="month-today">Hôm nay</span>}
      {!outside && add?.(on)}
    </div>
    {items.length > 0 && (
      <ul>
        {items.map(({ href, when, title, mark, tone }) => (
          <li key={href}>
            <a href={href}>
              {when} {title}
            </a>
            <Badge tone={tone}>{mark}</Badge>
          </li>
        ))}
      </ul>
    )}
  </td>
);
