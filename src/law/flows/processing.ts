/** Who acts in the processing of a petition; whoever has handed his unit over does not. */
export type ProcessingRole =
  'desk' | 'handler' | 'head' | 'chairman' | 'clerk' | 'inspector' | 'admin' | 'former';

export const petitionStates = {
  received: 'Đã tiếp nhận',
  classified: 'Đã phân loại',
  proposed: 'Đã trình văn bản',
  reviewed: 'Đã thẩm tra',
  signed: 'Đã ký',
  issued: 'Đã ban hành',
  filed: 'Đã xếp lưu',
  withdrawn: 'Đã rút đơn',
  voided: 'Hủy do vào nhầm',
  split: 'Đã tách thành các phần',
} as const;
export type PetitionState = keyof typeof petitionStates;

/** States after which nothing is left to do in the processing. */
export const closedStates: readonly PetitionState[] = ['issued', 'filed', 'withdrawn', 'voided', 'split'];

export type ProcessingAction =
  | 'classify'
  | 'propose'
  | 'file'
  | 'review'
  | 'return'
  | 'sign'
  | 'issue'
  | 'withdraw'
  | 'void'
  | 'split'
  | 'rejoin';

/** How long the office's approval chain is: with or without a review before the signature. */
export type Chain = 'short' | 'with-review';

export type ProcessingStep = {
  readonly action: ProcessingAction;
  readonly label: string;
  readonly from: readonly PetitionState[];
  readonly to: PetitionState;
  readonly by: readonly ProcessingRole[];
  /** Only in offices with this chain. */
  readonly chain?: Chain;
  /** What must lie in the file before, or be given with the step. */
  readonly needs?: readonly ('paper' | 'reason' | 'withdrawal')[];
  /** Only with these outcomes of the handling matrix. */
  readonly outcomes?: readonly string[];
  /** What it does to the running time limits: 'starts' those of the matrix row, 'meets' or 'cancels' all. */
  readonly clocks?: 'starts' | 'meets' | 'cancels';
  readonly basis: string;
};

const circular = 'Thông tư 05/2021/TT-TTCP';
const clerical = 'Nghị định 30/2020/NĐ-CP, Điều 10 đến Điều 15';
const writers = ['desk', 'handler'] as const;
const heads = ['head', 'chairman'] as const;

/** The processing of one petition, from the book to the issued paper. */
export const processingFlow: readonly ProcessingStep[] = [
  {
    action: 'classify',
    label: 'Phân loại, đề xuất hướng xử lý',
    from: ['received', 'classified'],
    to: 'classified',
    by: writers,
    clocks: 'starts',
    basis: `${circular}, Điều 6`,
  },
  {
    action: 'propose',
    label: 'Trình văn bản',
    from: ['classified'],
    to: 'proposed',
    by: writers,
    needs: ['paper'],
    basis: circular,
  },
  {
    action: 'file',
    label: 'Xếp lưu đơn',
    from: ['classified'],
    to: 'filed',
    by: heads,
    outcomes: ['file', 'attach-duplicate'],
    clocks: 'meets',
    basis: `${circular}, Điều 28`,
  },
  {
    action: 'review',
    label: 'Thẩm tra, đồng ý trình ký',
    from: ['proposed'],
    to: 'reviewed',
    by: ['head'],
    chain: 'with-review',
    needs: ['paper'],
    basis: clerical,
  },
  {
    action: 'return',
    label: 'Trả lại để sửa',
    from: ['proposed', 'reviewed', 'signed'],
    to: 'classified',
    by: heads,
    needs: ['paper', 'reason'],
    basis: clerical,
  },
  {
    action: 'sign',
    label: 'Duyệt, ký',
    from: ['reviewed'],
    to: 'signed',
    by: heads,
    chain: 'with-review',
    needs: ['paper'],
    basis: clerical,
  },
  {
    action: 'sign',
    label: 'Duyệt, ký',
    from: ['proposed'],
    to: 'signed',
    by: heads,
    chain: 'short',
    needs: ['paper'],
    basis: clerical,
  },
  {
    action: 'issue',
    label: 'Cấp số, ban hành',
    from: ['signed'],
    to: 'issued',
    by: ['head', 'chairman', 'clerk'],
    needs: ['paper'],
    clocks: 'meets',
    basis: clerical,
  },
];

/** What may end the processing from any open state. */
export const interruptions: readonly ProcessingStep[] = [
  {
    action: 'withdraw',
    label: 'Ghi nhận việc rút đơn',
    from: ['received', 'classified', 'proposed', 'reviewed', 'signed'],
    to: 'withdrawn',
    by: writers,
    needs: ['withdrawal', 'reason'],
    clocks: 'cancels',
    basis: 'Luật Khiếu nại 2011, Điều 10; Luật Tố cáo 2018, Điều 33',
  },
  {
    action: 'void',
    label: 'Hủy do vào sổ nhầm',
    from: ['received'],
    to: 'voided',
    by: ['desk', 'handler', 'clerk'],
    needs: ['reason'],
    clocks: 'cancels',
    basis: 'Nghiệp vụ vào sổ: số đã cấp giữ nguyên, ghi rõ lý do hủy, không dùng lại',
  },
  {
    action: 'split',
    label: 'Tách thành nhiều phần',
    from: ['received', 'classified'],
    to: 'split',
    by: writers,
    clocks: 'cancels',
    basis: `${circular}; Luật Tiếp công dân 2013, Điều 25 khoản 3`,
  },
  {
    action: 'rejoin',
    label: 'Ghép các phần lại',
    from: ['split'],
    to: 'received',
    by: writers,
    clocks: 'starts',
    basis: 'Nghiệp vụ xử lý đơn: chỉ khi chưa phần nào được phân loại',
  },
];

export type Standing = {
  state: PetitionState;
  chain: Chain;
  hasPaper: boolean;
  outcome?: string | undefined;
};
export type Refusal = { refused: string };

const allSteps = [...processingFlow, ...interruptions];

/** What this role may do now: the step, or why not in words for the person. Asked by buttons, commands and messages alike. */
export function take(action: ProcessingAction, at: Standing, role: ProcessingRole): ProcessingStep | Refusal {
  const steps = allSteps.filter((row) => row.action === action && (row.chain ?? at.chain) === at.chain);
  const step = steps.find(({ from }) => from.includes(at.state));
  const label = steps[0]?.label ?? allSteps.find((row) => row.action === action)?.label ?? action;
  if (!step) return { refused: `Không thể “${label}” khi đơn ở trạng thái “${petitionStates[at.state]}”.` };
  if (!step.by.includes(role)) return { refused: `Chức vụ đang dùng không được “${label}”.` };
  if (step.needs?.includes('paper') && !at.hasPaper) return { refused: `Chưa có văn bản để “${label}”.` };
  if (step.outcomes && !step.outcomes.includes(at.outcome ?? '')) {
    return { refused: `Hướng xử lý đã chọn không cho phép “${label}”.` };
  }
  return step;
}

/** The steps that this role may take now, in the order of the procedure. */
export function actionsFor(at: Standing, role: ProcessingRole): ProcessingStep[] {
  const names = [...new Set(allSteps.map(({ action }) => action))];
  return names.flatMap((action) => {
    const outcome = take(action, at, role);
    return 'refused' in outcome ? [] : [outcome];
  });
}
