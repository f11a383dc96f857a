import type { Fact } from '../flows/case/facts.ts';
import type { Confidence, InForce } from '../period.ts';

/** The lists of grounds from which a step must name one. */
export const groundListNames = {
  'complaint.decline': 'Không thụ lý khiếu nại',
  'complaint.suspend': 'Tạm đình chỉ giải quyết khiếu nại',
  'complaint.terminate': 'Đình chỉ giải quyết khiếu nại',
  'complaint.complex': 'Vụ việc khiếu nại phức tạp',
  'denunciation.decline': 'Không thụ lý tố cáo',
  'denunciation.suspend': 'Tạm đình chỉ giải quyết tố cáo',
  'denunciation.terminate': 'Đình chỉ giải quyết tố cáo',
  'denunciation.continue': 'Vẫn giải quyết dù người tố cáo rút tố cáo',
  'denunciation.complex': 'Vụ việc tố cáo phức tạp',
  'denunciation.reopen': 'Giải quyết lại vụ việc tố cáo',
  'denunciation.takeover': 'Cấp trên trực tiếp giải quyết tố cáo',
  'denunciation.protect': 'Bảo vệ người tố cáo',
  'denunciation.unprotect': 'Chấm dứt bảo vệ người tố cáo',
} as const;
export type GroundList = keyof typeof groundListNames;

/** One ground of the law. */
export type Ground = {
  readonly id: string;
  readonly list: GroundList;
  readonly text: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  /** Facts that must be so before the ground can be used. */
  readonly needs?: readonly Fact[];
  /** A fact that takes the ground away, with the words and article of the refusal. */
  readonly unless?: { readonly fact: Fact; readonly refusal: string; readonly basis: string };
  readonly note?: string;
};

/** Rows of one list: its name, article and period are the same for all. */
export const groundsOf =
  (list: GroundList, article: string, inForce: InForce, confidence: Confidence = 'high') =>
  (id: string, point: string, text: string, more: Partial<Ground> = {}): Ground => ({
    id,
    list,
    text,
    basis: point ? `${article} ${point}` : article,
    inForce,
    confidence,
    ...more,
  });
