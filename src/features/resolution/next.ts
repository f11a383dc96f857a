import type { Visit } from '../../core/web.tsx';
import type { AllowedStep, RefusedStep } from '../../law/flows/case/may.ts';
import { actionsNow } from '../../law/flows/case/may.ts';
import { carriesOn, offCourse, type Outset } from '../../law/flows/case/outlook.ts';
import { ofTime, type Standing } from '../../law/flows/case/row.ts';
import { procedureFor } from './standing.ts';

/** What this post may do now with the case, and what not, with the reason. */
export function deedsNow(
  { actor, today, calendar }: Pick<Visit, 'actor' | 'today' | 'calendar'>,
  { procedure, standing }: { procedure: string; standing: Standing },
): { allowed: AllowedStep[]; refused: RefusedStep[] } {
  const deeds = actionsNow(procedureFor({ procedure }), standing, actor.role, today, calendar).filter(
    ({ row }) => !ofTime(row),
  );
  return {
    allowed: deeds.filter((one): one is AllowedStep => !('refused' in one)),
    refused: deeds.filter((one): one is RefusedStep => 'refused' in one),
  };
}

/** The case on the day and by the calendar on which somebody looks at it. */
export const outsetOf = (
  { today, calendar }: Pick<Visit, 'today' | 'calendar'>,
  { procedure, standing }: { procedure: string; standing: Standing },
): Outset => ({ procedure: procedureFor({ procedure }), standing, on: today, calendar });

/** The allowed steps, those that carry the main course on first. */
export const inOrder = (allowed: readonly AllowedStep[]): AllowedStep[] =>
  allowed.toSorted((a, b) => offCourse(a.row) - offCourse(b.row));

/** The step by which this post carries the case on, for a line of a list; nothing when it is another's turn. */
export function nextDeed(
  visit: Pick<Visit, 'actor' | 'today' | 'calendar'>,
  row: { procedure: string; standing: Standing; ended_on: string | null },
): string {
  if (row.ended_on !== null) return '';
  const [first] = inOrder(deedsNow(visit, row).allowed);
  return first && carriesOn(first.row) ? first.row.label : '';
}
