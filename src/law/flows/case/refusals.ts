import { formatDay, type Day } from '../../day.ts';
import { reckon, ruleFor } from '../../deadline.ts';
import { isInForce } from '../../period.ts';
import { runningDue, traitsOf } from './clocks.ts';
import { dateNames } from './facts.ts';
import type { Circumstances } from './circumstances.ts';
import { regionNames, type CaseStep, type Guard, type Refused, type Timing } from './row.ts';

const no = (refused: string, basis: string): Refused => ({ refused, basis });

/** Whether the row has not begun to apply, or no longer applies. */
export function notInForce({ label, inForce, basis }: CaseStep, on: Day): Refused | undefined {
  if (isInForce(inForce, on)) return undefined;
  return on < inForce.from
    ? no(`“${label}” chỉ áp dụng từ ngày ${formatDay(inForce.from)}.`, basis)
    : no(`“${label}” theo quy định này không còn áp dụng từ ngày ${formatDay(inForce.until ?? on)}.`, basis);
}

/** Whether the region is in none of the states from which the row leads. */
export function outOfState(
  { region, from, label, basis }: CaseStep,
  { standing, procedure }: Circumstances,
): Refused | undefined {
  const state = standing.states[region];
  if (state !== undefined && from.includes(state)) return undefined;
  const name = procedure.states[region]?.[state ?? '']?.name ?? 'Không có';
  const where = region === 'main' ? 'vụ việc' : `“${regionNames[region]}”`;
  return no(`Không thể “${label}” khi ${where} ở trạng thái “${name}”.`, basis);
}

/** Whether another region is not where the row needs it. */
export function unmetWhile(
  { whiles, basis }: CaseStep,
  { standing, on }: Circumstances,
): Refused | undefined {
  const unmet = whiles
    .filter(({ inForce }) => !inForce || isInForce(inForce, on))
    .find((one) => !one.in.includes(standing.states[one.region] ?? ''));
  return unmet && no(unmet.refusal, basis);
}

/** Whether the day lies before what led to the step. */
export function outOfOrder(
  { region, whiles, label, basis }: CaseStep,
  { standing, on }: Circumstances,
): Refused | undefined {
  const causes = [region, ...whiles.map((one) => one.region)].flatMap((one) => standing.since[one] ?? []);
  const cause = causes.find((since) => on < since);
  return (
    cause &&
    no(
      `Ngày “${label}” ${formatDay(on)} không thể trước ngày của việc dẫn đến nó (${formatDay(cause)}).`,
      basis,
    )
  );
}

/** The first condition that the facts do not meet. */
export function unmetGuard({ guards }: CaseStep, at: Circumstances): Refused | undefined {
  const facts = { ...at.standing.facts, ...at.given?.facts };
  const unmet = guards
    .filter(({ inForce }) => !inForce || isInForce(inForce, at.on))
    .filter(({ asked }) => !asked || at.given)
    .filter(({ when }) => !when || facts[when])
    .find((guard) => !meets(guard, facts));
  return unmet && no(unmet.refusal, unmet.basis);
}

function meets(guard: Guard, facts: Circumstances['standing']['facts']): boolean {
  if ('fact' in guard)
    return (facts[guard.fact] ?? false) === guard.is || (guard.or !== undefined && facts[guard.or] === true);
  const count = facts[guard.count] ?? 0;
  return 'atLeast' in guard ? count >= guard.atLeast : count <= guard.atMost;
}

/** The first limit that the day does not keep. */
export function unmetTiming({ timings }: CaseStep, at: Circumstances): Refused | undefined {
  for (const timing of timings) {
    const fault = timing.how === 'before' ? tooLateBefore(timing, at) : outside(timing, at);
    if (fault) return fault;
  }
  return undefined;
}

// The day to come must have been named when the step is really taken; a button does not know it yet.
function tooLateBefore({ step, since, refusal }: Timing, at: Circumstances): Refused | undefined {
  if (!at.given) return undefined;
  const ahead = at.given.dates?.[since] ?? at.standing.dates[since];
  const chosen = ruleFor(step, traitsOf(at.standing.facts), ahead ?? at.on);
  if ('refused' in chosen) return undefined;
  if (!ahead) return no(`Chưa ghi ${dateNames[since]}.`, chosen.rule.basis);
  const { due, basis } = reckon({ step, day0: ahead, calendar: at.calendar });
  return due && at.on > due ? no(`${refusal}: chậm nhất ${formatDay(due)}.`, basis) : undefined;
}

function outside({ how, step, since, unless, refusal }: Timing, at: Circumstances): Refused | undefined {
  const facts = { ...at.standing.facts, ...at.given?.facts };
  const day0 = at.given?.dates?.[since] ?? at.standing.dates[since];
  if (day0 === undefined || (unless && facts[unless])) return undefined;
  const traits = traitsOf(facts);
  const chosen = ruleFor(step, traits, day0);
  if ('refused' in chosen) return undefined;
  const due =
    runningDue(at.standing, step, at.calendar) ?? reckon({ step, day0, traits, calendar: at.calendar }).due;
  const kept = due === undefined || (how === 'within' ? at.on <= due : at.on > due);
  return kept ? undefined : no(`${refusal} (${until(how, due)}).`, chosen.rule.basis);
}

const until = (how: Timing['how'], due: Day): string =>
  how === 'within' ? `hết hạn ngày ${formatDay(due)}` : `từ sau ngày ${formatDay(due)}`;
