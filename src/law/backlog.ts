import { addMonths, day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** What of a pending case decides whether it comes first. */
export type PendingFacts = { receivedOn: Day; people: number; fromAbove: boolean };

/** Why a pending case is to be resolved before others. */
export type PriorityRule = {
  readonly id: string;
  readonly text: string;
  /** Pending for so many months at least. */
  readonly months?: number;
  /** So many people at least. */
  readonly people?: number;
  readonly fromAbove?: true;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const plan = {
  basis: 'Kế hoạch thực hiện nhiệm vụ trọng tâm năm 2024 của UBND huyện Lộc Bình, mục II.2.1',
  inForce: { from: day('2024-01-01') },
} as const;

export const priorityRules: readonly PriorityRule[] = [
  { id: 'TD-1', text: 'Tồn đọng từ 03 tháng trở lên', months: 3, ...plan, confidence: 'high' },
  {
    id: 'TD-2',
    text: 'Đông người tham gia',
    people: 5,
    ...plan,
    confidence: 'medium',
    note: 'Kế hoạch không nêu số người; từ 05 người trở lên theo hướng dẫn ghi Biểu 01/TCD, Luật Tiếp công dân 2013, Điều 29.',
  },
  { id: 'TD-3', text: 'Do cấp trên chuyển đến', fromAbove: true, ...plan, confidence: 'high' },
];

const rulesOn = (on: Day): PriorityRule[] => priorityRules.filter(({ inForce }) => isInForce(inForce, on));

/** Why a pending case comes first on that day; none for the others. */
export function prioritiesOf(facts: PendingFacts, on: Day): PriorityRule[] {
  return rulesOn(on).filter(
    ({ months, people, fromAbove }) =>
      (months === undefined || addMonths(facts.receivedOn, months) <= on) &&
      (people === undefined || facts.people >= people) &&
      (fromAbove === undefined || facts.fromAbove),
  );
}

/** The bounds of the rules on that day, for asking many cases at once: a bound that is not set holds for none. */
export function priorityBounds(on: Day): {
  months: number | undefined;
  people: number | undefined;
  fromAbove: boolean;
} {
  const rules = rulesOn(on);
  return {
    months: rules.find((rule) => rule.months !== undefined)?.months,
    people: rules.find((rule) => rule.people !== undefined)?.people,
    fromAbove: rules.some((rule) => rule.fromAbove),
  };
}

/** The priority of that number. */
export const priorityText = (id: string): string => priorityRules.find((rule) => rule.id === id)?.text ?? id;
