import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** What about an open or closed record decides who continues it when its unit ends. */
export type SuccessionFacts = {
  readonly kind: string | undefined;
  /** It is resolved at second instance, or denounced again. */
  readonly second: boolean;
  /** The chairman or vice-chairman of a commune is denounced. */
  readonly communeHead: boolean;
  /** Whoever hands over may not know of it, because it is about him. */
  readonly hidden?: boolean;
  /** How many units now cover the places where the matter arose; 0 where no place is known. */
  readonly heirs: number;
};

/** To whom a record goes: the authority above, the unit that now covers the place, or the main successor of its unit. */
export type SuccessionTarget = 'above' | 'place' | 'main';

/** A row of who continues what when a unit ends. The first that holds proposes; a person may choose otherwise. */
export type SuccessionRule = {
  readonly id: string;
  readonly text: string;
  readonly when: Partial<Pick<SuccessionFacts, 'second' | 'communeHead' | 'hidden'>> & {
    readonly kind?: string;
    readonly heirs?: 'one' | 'several';
  };
  readonly to: SuccessionTarget;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const twoTier: InForce = { from: day('2025-07-01') };
const ever: InForce = { from: day('2012-07-01') };
const guidance = 'Hướng dẫn của Thanh tra Chính phủ tháng 12/2025; Luật 72/2025/QH15, Điều 54 khoản 8';

export const successionRules: readonly SuccessionRule[] = [
  {
    id: 'BG-0',
    text: 'Hồ sơ mà người thực hiện bàn giao không được tham gia, không được biết: chuyển cấp trên, không qua tay người đó',
    when: { hidden: true },
    to: 'above',
    basis: 'Luật Khiếu nại 2011, Điều 7; Nghị định 31/2019/NĐ-CP, Điều 10 (áp dụng cho việc bàn giao)',
    inForce: ever,
    confidence: 'low',
  },
  {
    id: 'BG-1',
    text: 'Khiếu nại lần hai, tố cáo tiếp: chuyển cấp trên của đơn vị kế thừa (Chủ tịch Ủy ban nhân dân cấp tỉnh)',
    when: { second: true },
    to: 'above',
    basis: 'Luật Khiếu nại 2011, Điều 21 khoản 2; Nghị định 141/2025/NĐ-CP',
    inForce: twoTier,
    confidence: 'medium',
    note: 'Nguyên văn Nghị định 141/2025/NĐ-CP chưa đối chiếu; từ 01/07/2026 theo Luật 136/2025/QH15, Điều 2.',
  },
  {
    id: 'BG-2',
    text: 'Tố cáo Chủ tịch, Phó Chủ tịch Ủy ban nhân dân cấp xã: chuyển Chủ tịch Ủy ban nhân dân cấp tỉnh',
    when: { kind: 'denunciation', communeHead: true },
    to: 'above',
    basis: 'Luật Tố cáo 2018, Điều 13; Nghị định 141/2025/NĐ-CP',
    inForce: twoTier,
    confidence: 'medium',
  },
  {
    id: 'BG-3',
    text: 'Vụ việc liên quan từ hai đơn vị hành chính cấp xã mới trở lên: chuyển cấp tỉnh',
    when: { heirs: 'several' },
    to: 'above',
    basis: guidance,
    inForce: twoTier,
    confidence: 'medium',
  },
  {
    id: 'BG-4',
    text: 'Vụ việc phát sinh tại địa bàn nào: Ủy ban nhân dân cấp xã mới của địa bàn đó tiếp tục giải quyết',
    when: { heirs: 'one' },
    to: 'place',
    basis: guidance,
    inForce: ever,
    confidence: 'medium',
  },
  {
    id: 'BG-5',
    text: 'Không rõ địa bàn: đơn vị kế thừa chính của đơn vị kết thúc hoạt động',
    when: {},
    to: 'main',
    basis: 'Văn bản về việc kết thúc hoạt động, kế thừa nhiệm vụ',
    inForce: ever,
    confidence: 'low',
  },
];

const counted = { one: (heirs: number) => heirs === 1, several: (heirs: number) => heirs > 1 };

function holds({ when }: SuccessionRule, facts: SuccessionFacts): boolean {
  return (
    (when.hidden === undefined || when.hidden === facts.hidden) &&
    (when.second === undefined || when.second === facts.second) &&
    (when.communeHead === undefined || when.communeHead === facts.communeHead) &&
    (when.kind === undefined || when.kind === facts.kind) &&
    (when.heirs === undefined || counted[when.heirs](facts.heirs))
  );
}

/** The row that says who continues a record of a unit which ends on that day. */
export function whoContinues(facts: SuccessionFacts, endsOn: Day): SuccessionRule {
  const found = successionRules.find((rule) => isInForce(rule.inForce, endsOn) && holds(rule, facts));
  if (!found) throw new RangeError(`No rule of succession on ${endsOn}`);
  return found;
}
