/** Who acts in the processing of a petition. */
export type ProcessingRole = 'desk' | 'handler' | 'head' | 'chairman' | 'clerk' | 'inspector' | 'admin';

export const petitionStates = {
  received: 'Đã tiếp nhận',
  classified: 'Đã phân loại',
  proposed: 'Đã trình văn bản',
  reviewed: 'Đã thẩm tra',
  signed: 'Đã ký',
  issued: 'Đã ban hành',
  filed: 'Đã xếp lưu',
} as const;
export type PetitionState = keyof typeof petitionStates;

export type ProcessingAction = 'classify' | 'propose' | 'file' | 'review' | 'return' | 'sign' | 'issue';

/** How long the office's approval chain is: with or without a review before the signature. */
export type Chain = 'short' | 'with-review';

export type ProcessingStep = {
  action: ProcessingAction;
  label: string;
  from: readonly PetitionState[];
  to: PetitionState;
  by: readonly ProcessingRole[];
  /** Only in offices with this chain. */
  chain?: Chain;
  /** What must lie in the file before. */
  needs?: readonly ('paper' | 'reason')[];
  basis: string;
};

const circular = 'Thông tư 05/2021/TT-TTCP';
const clerical = 'Nghị định 30/2020/NĐ-CP, Điều 10 đến Điều 15';
const writers = ['desk', 'handler'] as const;
const heads = ['head', 'chairman'] as const;

/** The processing of one petition, from the book to the issued paper. */
export const processingFlow: readonly ProcessingStep[] = [
  { action: 'classify', label: 'Phân loại, đề xuất hướng xử lý', from: ['received', 'classified'], to: 'classified', by: writers, basis: `${circular}, Điều 6` },
  { action: 'propose', label: 'Trình văn bản', from: ['classified'], to: 'proposed', by: writers, needs: ['paper'], basis: circular },
  { action: 'file', label: 'Xếp lưu đơn', from: ['classified'], to: 'filed', by: heads, basis: `${circular}, Điều 28` },
  { action: 'review', label: 'Thẩm tra, đồng ý trình ký', from: ['proposed'], to: 'reviewed', by: ['head'], chain: 'with-review', needs: ['paper'], basis: clerical },
  { action: 'return', label: 'Trả lại để sửa', from: ['proposed', 'reviewed', 'signed'], to: 'classified', by: heads, needs: ['paper'], basis: clerical },
  { action: 'sign', label: 'Duyệt, ký', from: ['reviewed'], to: 'signed', by: heads, chain: 'with-review', needs: ['paper'], basis: clerical },
  { action: 'sign', label: 'Duyệt, ký', from: ['proposed'], to: 'signed', by: heads, chain: 'short', needs: ['paper'], basis: clerical },
  { action: 'issue', label: 'Cấp số, ban hành', from: ['signed'], to: 'issued', by: ['head', 'chairman', 'clerk'], needs: ['paper'], basis: clerical },
];

export type Standing = { state: PetitionState; chain: Chain; hasPaper: boolean; outcome?: string | undefined };
export type Refusal = { refused: string };

/** What this role may do now: the step, or why not in words for the person. Asked by buttons, commands and messages alike. */
export function take(action: ProcessingAction, at: Standing, role: ProcessingRole): ProcessingStep | Refusal {
  const steps = processingFlow.filter((step) => step.action === action && (step.chain === undefined || step.chain === at.chain));
  const step = steps.find(({ from }) => from.includes(at.state));
  const label = steps[0]?.label ?? action;
  if (!step) return { refused: `Không thể “${label}” khi đơn ở trạng thái “${petitionStates[at.state]}”.` };
  if (!step.by.includes(role)) return { refused: `Chức vụ đang dùng không được “${label}”.` };
  if (step.needs?.includes('paper') && !at.hasPaper) return { refused: `Chưa có văn bản để “${label}”.` };
  if (action === 'file' && at.outcome !== 'file' && at.outcome !== 'attach-duplicate') {
    return { refused: 'Chỉ xếp lưu khi hướng xử lý là xếp lưu hoặc ghép đơn trùng.' };
  }
  return step;
}

/** The steps which this role may take now, in the order of the procedure. */
export function actionsFor(at: Standing, role: ProcessingRole): ProcessingStep[] {
  const names = [...new Set(processingFlow.map(({ action }) => action))];
  return names.map((action) => take(action, at, role)).filter((outcome): outcome is ProcessingStep => !('refused' in outcome));
}
