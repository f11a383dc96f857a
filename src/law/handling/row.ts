import { day } from '../day.ts';
import type { Confidence, InForce } from '../period.ts';
import type { Step } from '../steps.ts';
import type { Facts } from './facts.ts';
import type { Outcome } from './outcomes.ts';

/** The blocks of the matrix; in which order they are asked for each kind stands in rows.ts. */
export type Block =
  | 'gate'
  | 'mixed'
  | 'complaint-form'
  | 'complaint'
  | 'denunciation'
  | 'feedback-form'
  | 'feedback'
  | 'other-body';

type Common = {
  /** The number in the matrix; a letter behind it marks a variant by period or condition. */
  readonly id: string;
  /** The condition in the words of the field. */
  readonly condition: string;
  /** Every named fact must have one of these values. */
  readonly when: { readonly [Name in keyof Facts]?: readonly Facts[Name][] };
  /** The paper that the system drafts. */
  readonly form?: string;
  /** The paper as the law calls it, where it says more than the form. */
  readonly document?: string;
  /** The time limits that this row sets running or must keep. */
  readonly deadlines?: readonly Step[];
  readonly basis: string;
  readonly confidence: Confidence;
  readonly inForce: InForce;
  readonly note?: string;
};

/** One row of the handling matrix: the facts that lead there, what to do, with which paper, why. */
export type HandlingRow = Common & { readonly block: Block; readonly outcome: Outcome };

/** A duty beside the main outcome. */
export type OverlayRow = Common & { readonly duty: string };

export const always: InForce = { from: day('2021-11-15') };
export const until2026: InForce = { from: day('2021-11-15'), until: day('2026-07-01') };
export const from2026: InForce = { from: day('2026-07-01') };
export const circular05 = 'Thông tư 05/2021/TT-TTCP';
/** For articles of the circular which were not read in the original: they are not cited more finely than the circular. */
export const unread = 'Chưa đối chiếu được nguyên văn điều khoản (điểm mở U1).';
export const yes = [true] as const;
export const no = [false] as const;
