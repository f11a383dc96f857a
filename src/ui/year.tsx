import { dayText } from './format.ts';

export type YearDay = {
  /** ISO. */
  on: string;
  /** Why nobody works on the day. */
  off?: string | undefined;
  /** Why a day of the weekend is worked. */
  worked?: string | undefined;
  /** Monday to Friday off, or a weekend worked: what the calendar is looked up for. */
  special: boolean;
  today: boolean;
};

export type YearMonth = { title: string; weeks: readonly (readonly (YearDay | undefined)[])[] };

const names = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'];

/** Twelve small months: what is off, what is worked instead, and why, at one look. */
export const YearCalendar = ({ months }: { months: readonly YearMonth[] }) => (
  <div class="year">
    {months.map(({ title, weeks }) => (
      <table key={title}>
        <caption>{title}</caption>
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
          {weeks.map((week, index) => (
            <tr key={index}>
              {week.map((day, place) => (
                <YearCell key={day?.on ?? `${index}-${place}`} day={day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ))}
  </div>
);

function YearCell({ day }: { day: YearDay | undefined }) {
  if (!day) return <td />;
  const { on, off, worked, special, today } = day;
  const marks = [off && (special ? 'is-holiday' : 'is-off'), worked && 'is-worked', today && 'is-today'];
  const why = worked ?? (special ? off : undefined);
  return (
    <td class={marks.filter(Boolean).join(' ') || undefined} title={why}>
      <time datetime={on}>{Number(on.slice(8))}</time>
      {why && <span class="visually-hidden">{` ${dayText(on)}: ${why}`}</span>}
    </td>
  );
}
