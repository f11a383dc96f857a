import type { ProcessingRole } from './processing.ts';

/** Where a paper stands that has a course of its own: a report, an invitation, a receipt beside the paper of the outcome. */
export const paperStates = {
  draft: 'Dự thảo',
  proposed: 'Đã trình',
  reviewed: 'Đã thẩm tra',
  signed: 'Đã ký',
  issued: 'Đã ban hành',
  void: 'Đã hủy',
} as const;
export type PaperState = keyof typeof paperStates;

export type PaperAction = 'write' | 'propose' | 'return' | 'sign' | 'issue' | 'complete' | 'void';

export type PaperStep = {
  readonly action: PaperAction;
  readonly label: string;
  readonly from: readonly PaperState[];
  readonly to: PaperState;
  readonly by: readonly ProcessingRole[];
  /** Only for papers with a number, or only for those without (minutes, receipts). */
  readonly numbered?: boolean;
  readonly basis: string;
};

const clerical = 'Nghị định 30/2020/NĐ-CP, Điều 10 đến Điều 15';
const writers = ['desk', 'handler', 'head', 'inspector', 'chairman'] as const;
const heads = ['head', 'chairman', 'inspector'] as const;

/** The course of a paper that is not the paper of the outcome. */
export const paperFlow: readonly PaperStep[] = [
  { action: 'write', label: 'Soạn, sửa', from: ['draft'], to: 'draft', by: writers, basis: clerical },
  {
    action: 'propose',
    label: 'Trình người có thẩm quyền',
    from: ['draft'],
    to: 'proposed',
    by: writers,
    numbered: true,
    basis: clerical,
  },
  {
    action: 'return',
    label: 'Trả lại để sửa',
    from: ['proposed', 'signed'],
    to: 'draft',
    by: heads,
    numbered: true,
    basis: clerical,
  },
  {
    action: 'sign',
    label: 'Duyệt, ký',
    from: ['proposed'],
    to: 'signed',
    by: heads,
    numbered: true,
    basis: clerical,
  },
  {
    action: 'issue',
    label: 'Cấp số, ban hành',
    from: ['signed'],
    to: 'issued',
    by: [...heads, 'clerk'],
    numbered: true,
    basis: clerical,
  },
  {
    action: 'complete',
    label: 'Hoàn tất, in',
    from: ['draft'],
    to: 'issued',
    by: writers,
    numbered: false,
    basis: clerical,
  },
  {
    action: 'void',
    label: 'Hủy dự thảo',
    from: ['draft', 'proposed'],
    to: 'void',
    by: writers,
    basis: clerical,
  },
];

export type PaperStanding = { state: PaperState; numbered: boolean };

/** What this role may do with the paper now: the step, or why not. */
export function takePaper(
  action: PaperAction,
  { state, numbered }: PaperStanding,
  role: ProcessingRole,
): PaperStep | { refused: string } {
  const step = paperFlow.find((row) => row.action === action);
  if (!step) return { refused: 'Không có việc này.' };
  if ((step.numbered ?? numbered) !== numbered || !step.from.includes(state))
    return { refused: `Không thể “${step.label}” khi văn bản ở tình trạng “${paperStates[state]}”.` };
  if (!step.by.includes(role)) return { refused: `Chức vụ đang dùng không được “${step.label}”.` };
  return step;
}

/** The steps that this role may take now. */
export function paperActions(at: PaperStanding, role: ProcessingRole): PaperAction[] {
  return paperFlow.flatMap(({ action }) => ('refused' in takePaper(action, at, role) ? [] : [action]));
}
