import type { Calendar } from './calendar.ts';
import { choicesOf, type Choice } from './choices.ts';
import type { Day } from './day.ts';
import { reckon } from './deadline.ts';
import type { Procedure } from './flows/case/row.ts';
import { ruleFor } from './rule-for.ts';

/** A form of publication, with what must be kept with it. */
export const publicationForm = (form: string): Choice | undefined =>
  choicesOf('publication').find(({ id }) => id === form);

/** By which step of the procedure a publication in this form counts; undefined where the procedure publishes nothing. */
export function publicationAction({ rows }: Pick<Procedure, 'rows'>, form: string): string | undefined {
  const has = (action: string): boolean => rows.some((row) => row.action === action);
  if (has('publish')) return 'publish';
  const keeps = publicationForm(form)?.keeps ?? [];
  const action = keeps.includes('meeting')
    ? 'hold-meeting'
    : keeps.includes('issues')
      ? 'publish-in-press'
      : 'post';
  return has(action) ? action : undefined;
}

/** The first day on which a posting that began on `from` may end, with its article; undefined where no text says how long. */
export function earliestEnd(
  { rows }: Pick<Procedure, 'rows'>,
  from: Day,
  calendar: Calendar,
): { day: Day; basis: string } | undefined {
  const step = rows.find(({ action }) => action === 'finish-posting')?.timings[0]?.step;
  if (step === undefined || 'refused' in ruleFor(step, {}, from)) return undefined;
  const { due, basis } = reckon({ step, day0: from, calendar });
  return due === undefined ? undefined : { day: due, basis };
}
