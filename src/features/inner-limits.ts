import { sql } from 'kysely';
import { z } from 'zod';
import { calendarOf } from '../core/calendar.ts';
import type { Tx } from '../core/db.ts';
import type { Day } from '../law/day.ts';
import { reckonDays } from '../law/deadline.ts';
import { fieldPath, findField } from '../law/fields.ts';

// How long an office gives itself for proposals and feedback, by field. The law gives no number: these are the office's own, and
// are said to be so wherever they are shown.

const limit = z.object({ amount: z.number().int().positive(), unit: z.enum(['working', 'calendar']) });
const stored = z.record(z.string(), limit);

/** So many days, counted as working days or as calendar days. */
export type InnerLimit = z.output<typeof limit>;
/** By the code of the field; '' for every field without a limit of its own. */
export type InnerLimits = Readonly<Record<string, InnerLimit>>;

/** Under which name an office keeps them among its settings. */
export const innerLimitsName = 'inner-limits';

/** The limits that a unit has set for itself. */
export async function innerLimitsOf(tx: Tx, unitId: number): Promise<InnerLimits> {
  const row = await tx
    .selectFrom('office_setting')
    .select('value')
    .where('unit_id', '=', unitId)
    .where('name', '=', innerLimitsName)
    .executeTakeFirst();
  return row === undefined ? {} : stored.parse(row.value);
}

/** "20 ngày làm việc" */
export const innerLimitText = ({ amount, unit }: InnerLimit): string =>
  `${String(amount).padStart(2, '0')} ${unit === 'working' ? 'ngày làm việc' : 'ngày'}`;

/** The limit for a field: its own, that of what it stands under, or the one for all; with the words that say why. */
export function innerLimitFor(
  limits: InnerLimits,
  fieldCode: string | null,
): { limit: InnerLimit; why: string } | undefined {
  const path = fieldCode === null ? [] : fieldPath(fieldCode).map(({ code }) => code);
  for (const code of [...path.toReversed(), '']) {
    const own = limits[code];
    if (own) {
      const of = code === '' ? 'mọi lĩnh vực' : `lĩnh vực ${findField(code)?.label ?? code}`;
      return { limit: own, why: `Thời hạn nội bộ cho ${of}: ${innerLimitText(own)} từ ngày giao` };
    }
  }
  return undefined;
}

/** The day on which such a limit ends. */
export const innerLimitEnd = (tx: Tx, { amount, unit }: InnerLimit, from: Day): Day =>
  reckonDays(from, amount, unit, 'forward', calendarOf(tx)).due ?? from;

/** The office's own day of a case `r` that is not answered yet, in SQL: the last one whose step was not taken back. */
export const innerDue = sql<Day | null>`case when r.decided_on is null then (
  select i.due_on from inner_due i left join resolution_step s on s.id = i.step_id
   where i.resolution_id = r.id and s.voided_at is null order by i.id desc limit 1) end`;
