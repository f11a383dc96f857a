import type { Day } from '../day.ts';
import { since } from '../deadline-rule.ts';
import type { Confidence } from '../period.ts';
import {
  capacityPapersFor,
  identityPapers,
  identityPapersOn,
  type Capacity,
  type IdentityPaperId,
} from './identity-papers.ts';
import { before2026, rowsOn, since2014, since2026, type ContentKind, type ReceptionRow } from './row.ts';

type IdentityField = 'name' | 'address' | 'number' | 'contact';

/** What the receptionist must ask of whoever comes. */
export type IdentityDemand = ReceptionRow & {
  readonly field: IdentityField;
  readonly text: string;
  /** Not asked where this one is given instead. */
  readonly unless?: IdentityField;
  readonly kinds?: readonly ContentKind[];
};

const clause7 = 'Luật Tiếp công dân 2013, Điều 7 khoản 2 điểm a';
const old = { basis: clause7, inForce: before2026, confidence: 'high' } as const;
const now = {
  basis: `${clause7} (sửa đổi bởi Luật 136/2025/QH15, Điều 1 khoản 3); Nghị định 154/2026/NĐ-CP, Điều 12 khoản 1`,
  inForce: since2026,
  confidence: 'high',
} as const;

export const identityDemands: readonly IdentityDemand[] = [
  {
    id: 'NT-TEN',
    field: 'name',
    text: 'Họ và tên',
    basis: 'Luật Tiếp công dân 2013, Điều 25 khoản 2',
    inForce: since2014,
    confidence: 'high',
  },
  {
    id: 'NT-DC',
    field: 'address',
    text: 'Địa chỉ, hoặc xuất trình giấy tờ tùy thân',
    unless: 'number',
    ...old,
  },
  { id: 'NT-DC-2026', field: 'address', text: 'Địa chỉ', ...now },
  {
    id: 'NT-SO-2026',
    field: 'number',
    text: 'Số căn cước, giấy chứng nhận căn cước, số định danh cá nhân hoặc số hộ chiếu',
    ...now,
  },
  {
    id: 'NT-LH',
    field: 'contact',
    text: 'Cách thức liên hệ với người tố cáo',
    kinds: ['denunciation'],
    basis: 'Luật Tố cáo 2018, Điều 23 khoản 1',
    inForce: since('2019-01-01'),
    confidence: 'high',
  },
];

/** What a citizen gave about himself; `shown` are the papers of capacity that he laid before the receptionist. */
export type GivenIdentity = {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly number?: string | undefined;
  readonly contact?: string | undefined;
  readonly kind?: ContentKind | undefined;
  readonly capacity: Capacity;
  readonly shown: readonly string[];
};

/** Something that is still to be asked; for papers of capacity `paper` says which. */
export type MissingIdentity = {
  readonly field: IdentityField | 'papers';
  readonly paper?: string;
  readonly text: string;
  readonly basis: string;
  readonly confidence: Confidence;
  readonly note?: string;
};

/** What the law of the day asks of this citizen that is not there yet. */
export function missingIdentity(given: GivenIdentity, on: Day): MissingIdentity[] {
  const has = (field: IdentityField): boolean => (given[field] ?? '').trim() !== '';
  const demands = rowsOn(identityDemands, on).filter(
    ({ field, unless, kinds }) =>
      !has(field) &&
      !(unless && has(unless)) &&
      (kinds === undefined || (given.kind !== undefined && kinds.includes(given.kind))),
  );
  const papers = capacityPapersFor(given.capacity, on).filter(({ paper }) => !given.shown.includes(paper));
  return [
    ...demands.map(({ field, text, basis, confidence }) => ({ field, text, basis, confidence })),
    ...papers.map(({ paper, text, basis, confidence, note }) => ({
      field: 'papers' as const,
      paper,
      text,
      basis,
      confidence,
      ...(note ? { note } : {}),
    })),
  ];
}

/** What is wrong with a number of identity; `soft` may be passed over. */
export type IdentityFault = { readonly soft: boolean; readonly text: string; readonly basis: string };

/**
 * Whether the number has the shape of its paper, and the paper is one that the law of the day names.
 * @param history the number is copied from an older record: papers of earlier law are then accepted
 */
export function identityFault(
  paper: IdentityPaperId,
  number: string,
  on: Day,
  history = false,
): IdentityFault | undefined {
  const accepted = identityPapersOn(on).find((row) => row.paper === paper);
  const known = accepted ?? identityPapers.find((row) => row.paper === paper);
  if (!known) return undefined;
  if (!accepted && !history) {
    const names = identityPapersOn(on).map(({ label }) => label.toLowerCase());
    const basis = identityPapersOn(on)[0]?.basis ?? known.basis;
    return { soft: false, text: `${known.label} không còn được dùng; cần ${names.join(', ')}.`, basis };
  }
  if (new RegExp(known.shape).test(number.replaceAll(/[\s.]/g, '').toUpperCase())) return undefined;
  return {
    soft: known.soft ?? false,
    text: `Số ${known.label.toLowerCase()} gồm ${known.shapeText}.`,
    basis: known.basis,
  };
}
