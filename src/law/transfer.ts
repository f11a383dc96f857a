import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

export type TransferKind = 'complaint' | 'denunciation' | 'feedback' | 'mixed';

/** What speaks against passing a petition on to a body. */
export type TransferFaultKind = 'own-body' | 'loop' | 'same-body' | 'again' | 'guided-again';

/** A bar to passing a petition on. What the law forbids stays forbidden; an internal rule gives way to a written reason. */
export type TransferBar = {
  readonly id: string;
  readonly fault: TransferFaultKind;
  readonly kinds: readonly TransferKind[];
  readonly text: string;
  readonly reasonSuffices: boolean;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const every: readonly TransferKind[] = ['complaint', 'denunciation', 'feedback', 'mixed'];
const circular: InForce = { from: day('2021-11-15') };
const internal = 'Quy định nội bộ (chống chuyển đơn lòng vòng)';

export const transferBars: readonly TransferBar[] = [
  {
    id: 'CD-1',
    fault: 'again',
    kinds: ['denunciation'],
    text: 'Tố cáo đã được chuyển một lần về cùng nội dung: không chuyển lần nữa',
    reasonSuffices: false,
    basis: 'Thông tư 05/2021/TT-TTCP, Điều 14 khoản 1',
    inForce: circular,
    confidence: 'high',
    note: 'Chỉ chuyển một lần đối với tố cáo có cùng nội dung; đơn sau xếp lưu (M39).',
  },
  {
    id: 'CD-2',
    fault: 'guided-again',
    kinds: ['complaint'],
    text: 'Khiếu nại đã được hướng dẫn một lần về cùng nội dung: không hướng dẫn, không chuyển lần nữa',
    reasonSuffices: false,
    basis: 'Thông tư 05/2021/TT-TTCP, Điều 8 khoản 1, Điều 6 khoản 2 điểm b',
    inForce: circular,
    confidence: 'medium',
    note: 'Chưa đối chiếu được nguyên văn Điều 8 (điểm mở U1).',
  },
  {
    id: 'CD-3',
    fault: 'own-body',
    kinds: every,
    text: 'Đơn đang ở chính cơ quan này',
    reasonSuffices: false,
    basis: internal,
    inForce: circular,
    confidence: 'low',
  },
  {
    id: 'CD-4',
    fault: 'loop',
    kinds: every,
    text: 'Cơ quan này đã chuyển đơn đi: chuyển trở lại là chuyển lòng vòng',
    reasonSuffices: true,
    basis: internal,
    inForce: circular,
    confidence: 'low',
    note: 'Chỉ chuyển lại khi cơ quan trước đã chuyển không đúng thẩm quyền, có nêu lý do bằng văn bản.',
  },
  {
    id: 'CD-5',
    fault: 'same-body',
    kinds: every,
    text: 'Đơn đã được chuyển đến cơ quan này',
    reasonSuffices: true,
    basis: internal,
    inForce: circular,
    confidence: 'low',
    note: 'Đã chuyển mà chưa giải quyết thì đôn đốc, không chuyển lại.',
  },
  {
    id: 'CD-6',
    fault: 'again',
    kinds: ['complaint', 'feedback', 'mixed'],
    text: 'Đơn có cùng nội dung đã được chuyển đến cơ quan khác',
    reasonSuffices: true,
    basis: internal,
    inForce: circular,
    confidence: 'low',
    note: 'Pháp luật không giới hạn số lần chuyển kiến nghị, phản ánh; chuyển lần nữa cần nêu lý do bằng văn bản.',
  },
];

/** A petition that is to be passed on. Bodies are known by any stable id. */
export type Transfer = {
  readonly kind: TransferKind;
  readonly on: Day;
  /** The bodies that held the petition, from the first sender to the one that holds it now. */
  readonly chain: readonly string[];
  readonly to: string;
  /** The bodies to which this one has passed on a petition of the same content. */
  readonly passedTo: readonly string[];
  /** The sender has been guided once about the same content. */
  readonly guidedBefore?: boolean;
};

/** The first bar to this transfer: a bar of law before one that a written reason lifts; undefined when it may go there. */
export function transferFault(transfer: Transfer): TransferBar | undefined {
  const faults = new Set(faultsOf(transfer));
  const bars = transferBars.filter(
    ({ fault, kinds, inForce }) =>
      faults.has(fault) && kinds.includes(transfer.kind) && isInForce(inForce, transfer.on),
  );
  return bars.find(({ reasonSuffices }) => !reasonSuffices) ?? bars[0];
}

function faultsOf({ chain, to, passedTo, guidedBefore }: Transfer): TransferFaultKind[] {
  const earlier = chain.slice(0, -1);
  return [
    ...(chain.at(-1) === to ? (['own-body'] as const) : []),
    ...(earlier.includes(to) ? (['loop'] as const) : []),
    ...(passedTo.includes(to) ? (['same-body'] as const) : []),
    ...(passedTo.length > 0 ? (['again'] as const) : []),
    ...(guidedBefore === true ? (['guided-again'] as const) : []),
  ];
}
