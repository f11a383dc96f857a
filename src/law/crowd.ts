import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** How many representatives a group appoints. */
export type RepresentativeRule = {
  readonly id: string;
  readonly people: { readonly from: number; readonly to?: number };
  readonly representatives: { readonly min: number; readonly max: number };
  /** The law fixes no number: a default that may be passed over. */
  readonly soft: boolean;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const reception: InForce = { from: day('2014-07-01') };
const citizens = 'Luật Tiếp công dân 2013, Điều 29';

export const representativeRules: readonly RepresentativeRule[] = [
  {
    id: 'DN-2-4',
    people: { from: 2, to: 4 },
    representatives: { min: 1, max: 1 },
    soft: true,
    basis: 'Luật Tiếp công dân 2013, Điều 7 khoản 2 (cử người đại diện)',
    inForce: reception,
    confidence: 'low',
    note: 'Điều 29 không nêu số người đại diện khi có 02 đến 04 người (điểm mở U9).',
  },
  {
    id: 'DN-5-10',
    people: { from: 5, to: 10 },
    representatives: { min: 1, max: 2 },
    soft: false,
    basis: `${citizens}; Nghị định 124/2020/NĐ-CP, Điều 6 khoản 2`,
    inForce: reception,
    confidence: 'high',
  },
  {
    id: 'DN-11',
    people: { from: 11 },
    representatives: { min: 1, max: 5 },
    soft: false,
    basis: `${citizens}; Nghị định 124/2020/NĐ-CP, Điều 6 khoản 2`,
    inForce: reception,
    confidence: 'high',
  },
];

/** From how many people on a group is a crowd (đoàn đông người). */
export const crowdRule = {
  id: 'DN-DOAN',
  people: 5,
  basis: 'Thông tư 06/2025/TT-TTCP, Biểu 01/TCD; Luật Tiếp công dân 2013, Điều 29',
  inForce: reception,
  confidence: 'high',
  note: 'Ngưỡng "đơn có nhiều người đứng tên" của các biểu cũ chưa xác minh (điểm mở U9): giữ nguyên số người.',
} as const;

/** How many representatives so many people appoint on the day; undefined for one person. */
export function representativesFor(people: number, on: Day): RepresentativeRule | undefined {
  return representativeRules.find(
    (rule) =>
      isInForce(rule.inForce, on) && people >= rule.people.from && people <= (rule.people.to ?? Infinity),
  );
}

/** Whether so many people are a crowd for reception and reports. */
export function isCrowd(people: number): boolean {
  return people >= crowdRule.people;
}
