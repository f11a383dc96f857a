import { complaintFormRows, complaintRows } from './complaint.ts';
import { denunciationRows } from './denunciation.ts';
import type { Facts } from './facts.ts';
import { feedbackFormRows, feedbackRows, otherBodyRows } from './feedback.ts';
import { gateRows, mixedRows } from './gate.ts';
import type { Block, HandlingRow } from './row.ts';

export { overlayRows } from './overlays.ts';
export type { HandlingRow, OverlayRow } from './row.ts';

/** Rows that decide what becomes of the petition. */
export const mainRows: readonly HandlingRow[] = [
  ...gateRows,
  ...mixedRows,
  ...complaintFormRows,
  ...complaintRows,
  ...denunciationRows,
  ...feedbackFormRows,
  ...feedbackRows,
  ...otherBodyRows,
];

/**
 * Which blocks are asked for a kind, in which order. A denunciation comes to other bodies last: its own rows already transfer it
 * in 05 working days, which is stricter than "guide or transfer".
 */
export const blocksOf: Readonly<Record<Facts['kind'], readonly Block[]>> = {
  complaint: ['gate', 'complaint-form', 'other-body', 'complaint'],
  denunciation: ['gate', 'denunciation', 'other-body'],
  feedback: ['gate', 'feedback-form', 'other-body', 'feedback'],
  mixed: ['gate', 'mixed'],
};

/** The blocks in the words of the field. */
export const blockNames: Readonly<Record<Block, string>> = {
  gate: 'Mọi đơn',
  mixed: 'Đơn có nhiều nội dung',
  'complaint-form': 'Khiếu nại: điều kiện xử lý',
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  'feedback-form': 'Kiến nghị, phản ánh: điều kiện xử lý',
  feedback: 'Kiến nghị, phản ánh',
  'other-body': 'Thẩm quyền của cơ quan khác',
};
