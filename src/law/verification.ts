import type { Day } from './day.ts';
import { between, since } from './deadline-rule.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** Something of which the law asks a least number. */
export const countedNames = {
  team: 'thành viên Đoàn (Tổ) xác minh',
  minutes: 'bản của biên bản làm việc',
  'minutes.difference': 'bản của biên bản làm việc về kết quả xác minh khác nhau',
  'minutes.dialogue': 'bản của biên bản đối thoại',
} as const;
export type Counted = keyof typeof countedNames;

/** How many the law asks for at least. */
export type LeastRule = {
  readonly id: string;
  readonly of: Counted;
  readonly kinds: readonly ('complaint' | 'denunciation')[];
  readonly atLeast: number;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

const decree = 'Nghị định 124/2020/NĐ-CP';

export const leastRules: readonly LeastRule[] = [
  {
    id: 'XM-TC-TO',
    of: 'team',
    kinds: ['denunciation'],
    atLeast: 2,
    basis: 'Nghị định 31/2019/NĐ-CP, Điều 10',
    inForce: since('2019-05-28'),
    confidence: 'high',
  },
  {
    id: 'XM-KN-BB',
    of: 'minutes',
    kinds: ['complaint'],
    atLeast: 2,
    basis: `${decree}, Điều 19 đến Điều 23`,
    inForce: since('2020-12-10'),
    confidence: 'high',
  },
  {
    id: 'XM-TC-BB',
    of: 'minutes',
    kinds: ['denunciation'],
    atLeast: 2,
    basis: 'Nghị định 31/2019/NĐ-CP, Điều 11 đến Điều 13',
    inForce: since('2019-05-28'),
    confidence: 'high',
  },
  {
    id: 'XM-KN-BB-KHAC',
    of: 'minutes.difference',
    kinds: ['complaint'],
    atLeast: 3,
    basis: `${decree}, Điều 25`,
    inForce: since('2020-12-10'),
    confidence: 'high',
  },
  {
    id: 'DT-BB',
    of: 'minutes.dialogue',
    kinds: ['complaint'],
    atLeast: 3,
    basis: `${decree}, Điều 28 khoản 4 (sửa đổi bởi Nghị định 155/2026/NĐ-CP, Điều 11)`,
    inForce: since('2026-07-01'),
    confidence: 'high',
  },
  {
    id: 'DT-BB-2020',
    of: 'minutes.dialogue',
    kinds: ['complaint'],
    atLeast: 3,
    basis: `${decree}, Điều 28`,
    inForce: between('2020-12-10', '2026-07-01'),
    confidence: 'medium',
  },
];

/** The rule that asks for a least number on that day; none where no text does. */
export const leastOf = (of: Counted, procedure: string, on: Day): LeastRule | undefined =>
  leastRules.find(
    (rule) =>
      rule.of === of && rule.kinds.some((kind) => procedure.startsWith(kind)) && isInForce(rule.inForce, on),
  );

/** Why so many are too few, with the article; undefined when they are enough. */
export function tooFew(of: Counted, count: number, procedure: string, on: Day): string | undefined {
  const rule = leastOf(of, procedure, on);
  if (!rule || count >= rule.atLeast) return undefined;
  return `Phải có ít nhất ${String(rule.atLeast).padStart(2, '0')} ${countedNames[of]} (${rule.basis}).`;
}
