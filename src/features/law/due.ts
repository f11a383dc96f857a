import type { Calendar } from '../../law/calendar.ts';
import { explain } from '../../law/explain.ts';
import { reckon, reckonDays, type Ledger } from '../../law/deadline.ts';
import { deadlineChapters, deadlineRules } from '../../law/deadlines.ts';
import { traitNames, type CountedUnit, type DeadlineRule } from '../../law/deadline-rule.ts';
import { formatDay, parseVietnameseDay, type Day } from '../../law/day.ts';
import { isInForce } from '../../law/period.ts';
import { reach } from '../../law/reach.ts';
import { ruleFor } from '../../law/rule-for.ts';
import { isStep, type Step } from '../../law/steps.ts';

/** How days are counted, in the words of the form. */
export const counts: Readonly<Record<CountedUnit, string>> = {
  working: 'ngày làm việc',
  calendar: 'ngày (tính cả ngày nghỉ)',
  month: 'tháng',
  year: 'năm',
};

export type DueAnswer = { ledger: Ledger; explanation: string[] };
/** The reckoning, or what is wrong with the question, by field. */
export type Due = { answer: DueAnswer } | { faults: Readonly<Record<string, string>> };

const most = 3_660;

/** Reckons what the parameters ask for: from, and step with its traits ("on"), or days with count and direction. */
export function dueFor(given: Readonly<Record<string, string>>, calendar: Calendar): Due {
  const from = parseVietnameseDay(given['from'] ?? '');
  if (!from) return { faults: { from: 'Nhập ngày bắt đầu theo dạng ngày/tháng/năm, ví dụ 05/02/2024.' } };
  if (from < reach.petition || from > reach.last)
    return {
      faults: {
        from: `Ngày bắt đầu phải từ ${formatDay(reach.petition)} đến ${formatDay(reach.last)}.`,
      },
    };
  const step = given['step'] ?? '';
  return step === '' ? byDays(from, given, calendar) : byStep(from, step, given, calendar);
}

function byDays(
  from: Day,
  { days = '', count = 'working', direction = '' }: Readonly<Record<string, string>>,
  calendar: Calendar,
): Due {
  const amount = /^\d{1,4}$/.test(days.trim()) ? Number(days) : 0;
  if (amount < 1 || amount > most)
    return { faults: { days: `Nhập một số từ 1 đến ${most}, hoặc chọn một thời hạn theo quy định.` } };
  if (!isCount(count)) return { faults: { count: 'Chọn cách đếm.' } };
  if (count === 'year' && amount > 50) return { faults: { days: 'Tối đa 50 năm.' } };
  if (count === 'month' && amount > 600) return { faults: { days: 'Tối đa 600 tháng.' } };
  return answer(reckonDays(from, amount, count, direction === 'backward' ? 'backward' : 'forward', calendar));
}

const isCount = (text: string): text is CountedUnit => Object.hasOwn(counts, text);

function byStep(from: Day, step: string, given: Readonly<Record<string, string>>, calendar: Calendar): Due {
  if (!isStep(step)) return { faults: { step: 'Không có thời hạn này.' } };
  const traits = Object.fromEntries(Object.keys(traitNames).map((trait) => [trait, given[trait] === 'on']));
  const chosen = ruleFor(step, traits, from);
  if ('refused' in chosen) return { faults: { step: chosen.message } };
  return answer(reckon({ step, day0: from, traits, calendar }));
}

const answer = (ledger: Ledger): Due => ({ answer: { ledger, explanation: explain(ledger) } });

export type StepChoice = { step: Step; name: string };

/** The steps that have a time limit, by chapter, under the name of the text in force on the day or the last one. */
export function stepChoices(on: Day): { title: string; steps: StepChoice[] }[] {
  const named = new Set<Step>();
  return deadlineChapters.map(({ title, rows }) => {
    const steps = rows.flatMap((rule) => rule.steps).filter((step) => !named.has(step) && named.add(step));
    return { title, steps: distinct(steps.map((step) => ({ step, name: nameOf(step, on) }))) };
  });
}

// One sentence of the law may set the limit of several steps: then the step says which is meant.
const kinds: Readonly<Record<string, string>> = {
  first: 'lần đầu',
  second: 'lần hai',
  discipline: 'quyết định kỷ luật',
  province: 'cấp tỉnh',
  head: 'cơ quan khác',
};

function distinct(choices: StepChoice[]): StepChoice[] {
  return choices.map((one) => {
    const kind = kinds[one.step.split('.').at(-1) ?? ''];
    const shared = choices.some(({ step, name }) => name === one.name && step !== one.step);
    return shared && kind ? { ...one, name: `${one.name} (${kind})` } : one;
  });
}

function nameOf(step: Step, on: Day): string {
  const rules = deadlineRules.filter(({ steps }) => steps.includes(step));
  const rule: DeadlineRule | undefined =
    rules.find(({ inForce, when }) => isInForce(inForce, on) && !when) ?? rules.at(-1);
  return rule?.name ?? step;
}
