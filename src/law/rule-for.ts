import { formatDay, type Day } from './day.ts';
import { type Authority, type DeadlineRule, type Trait, type Traits } from './deadline-rule.ts';
import { deadlineRules } from './deadlines.ts';
import { isInForce } from './period.ts';
import type { Step } from './steps.ts';

/** The row that applies; beside it the row of another text that gives another number for the same duty. */
export type RuleChoice = { rule: DeadlineRule; parallel?: DeadlineRule };

/** Why no row could be chosen, in Vietnamese. */
export type NoRule = { refused: 'not-in-force' | 'ambiguous'; message: string };

/**
 * The row in force on the deciding day: of those whose traits the case has, the most specific one.
 * The law and another text may stand beside each other; the law comes first.
 */
export function ruleFor(
  step: Step,
  traits: Traits,
  on: Day,
  rules: readonly DeadlineRule[] = deadlineRules,
): RuleChoice | NoRule {
  const known = withImplied(traits);
  const matching = rules.filter(
    (rule) => rule.steps.includes(step) && isInForce(rule.inForce, on) && applies(rule, known),
  );
  const best = [mostSpecific(matching.filter(isLaw)), mostSpecific(matching.filter((rule) => !isLaw(rule)))];
  if (best.some((rows) => rows.length > 1)) {
    return {
      refused: 'ambiguous',
      message: `Có nhiều quy định cùng áp dụng cho bước "${step}" vào ngày này.`,
    };
  }
  const [rule, parallel] = best.flat();
  if (!rule) return { refused: 'not-in-force', message: noneMessage(step, on, rules) };
  return parallel ? { rule, parallel } : { rule };
}

// A case that is very complex meets two criteria, hence also the one that makes it complex (Nghị định 31/2019/NĐ-CP, Điều 3).
const implied: readonly { trait: Trait; implies: Trait }[] = [{ trait: 'veryComplex', implies: 'complex' }];

function withImplied(traits: Traits): Traits {
  const added = implied.filter(({ trait }) => traits[trait]).map(({ implies }) => [implies, true] as const);
  return { ...traits, ...Object.fromEntries(added) };
}

const lawful: readonly Authority[] = ['law'];
const isLaw = (rule: DeadlineRule): boolean => lawful.includes(rule.authority);

const wanted = (rule: DeadlineRule): readonly Trait[] => Object.keys(rule.when ?? {}) as Trait[];
const applies = (rule: DeadlineRule, traits: Traits): boolean =>
  wanted(rule).every((trait) => traits[trait] === true);

function mostSpecific(rules: readonly DeadlineRule[]): DeadlineRule[] {
  const most = Math.max(0, ...rules.map((rule) => wanted(rule).length));
  return rules.filter((rule) => wanted(rule).length === most);
}

function noneMessage(step: Step, on: Day, rules: readonly DeadlineRule[]): string {
  const of = rules.filter((rule) => rule.steps.includes(step));
  const periods = [
    ...new Set(
      of.map(
        ({ inForce: { from, until } }) =>
          `từ ${formatDay(from)}${until ? ` đến trước ${formatDay(until)}` : ''}`,
      ),
    ),
  ];
  return `Ngày ${formatDay(on)} không có quy định nào về thời hạn của bước "${step}" đang có hiệu lực (${periods.join('; ')}).`;
}
