import type { Calendar } from '../../calendar.ts';
import type { Day } from '../../day.ts';
import { formatDay } from '../../day.ts';
import { reckon, ruleFor } from '../../deadline.ts';
import { unmetGuard } from './refusals.ts';
import type { Procedure, Standing } from './row.ts';

/** Whether a dialogue is due in a case, and why. */
export type DialogueDuty = {
  readonly duty: 'held' | 'missed' | 'skipped' | 'admitted' | 'mandatory' | 'open' | 'optional' | 'none';
  readonly why: string;
  readonly basis: string;
};

/** What the duties are called. */
export const dutyNames: Readonly<Record<DialogueDuty['duty'], string>> = {
  held: 'Đã đối thoại',
  missed: 'Người khiếu nại vắng mặt, đã lập biên bản',
  skipped: 'Không phải đối thoại',
  admitted: 'Không phải đối thoại',
  mandatory: 'Bắt buộc đối thoại',
  open: 'Chưa xác định',
  optional: 'Đối thoại khi cần',
  none: 'Không đối thoại',
};

const ends = { 'hold-dialogue': 'held', 'note-absence': 'missed', 'skip-dialogue': 'skipped' } as const;

const noDialogue: DialogueDuty = {
  duty: 'none',
  why: 'Giải quyết tố cáo không đối thoại với người tố cáo: danh tính phải được giữ bí mật.',
  basis: 'Luật Tố cáo 2018, Điều 8 khoản 3 và Điều 56',
};
const byChoice: DialogueDuty = {
  duty: 'optional',
  why: 'Không phải đối thoại trong giải quyết khiếu nại; tổ chức theo kế hoạch khi cần.',
  basis: 'Kế hoạch, mục II.3',
};

/**
 * Whether a dialogue is due, held, not needed or left to choice, read from the rows of the procedure: where no row lets it be
 * left out it is mandatory; where one does, its condition decides. `taken`: the actions that were taken, the last last.
 */
export function dialogueDuty(
  procedure: Procedure,
  standing: Standing,
  taken: readonly string[],
  on: Day,
  calendar: Calendar,
): DialogueDuty {
  const { rows } = procedure;
  const hold = rows.find(({ action }) => action === 'hold-dialogue');
  if (!hold) return procedure.id.startsWith('denunciation') ? noDialogue : byChoice;
  const last = taken.findLast((action): action is keyof typeof ends => action in ends);
  const row = last && rows.find(({ action }) => action === last);
  if (last && row) return { duty: ends[last], why: row.label, basis: row.basis };
  if (!rows.some(({ action }) => action === 'decide'))
    return { duty: 'optional', why: hold.note ?? hold.label, basis: hold.basis };
  if (taken.includes('admit'))
    return {
      duty: 'admitted',
      why: 'Kiểm tra lại thấy khiếu nại đúng, ra quyết định giải quyết ngay.',
      basis: rows.find(({ action }) => action === 'admit')?.basis ?? hold.basis,
    };
  const skip = rows.find(({ action }) => action === 'skip-dialogue');
  if (!skip)
    return {
      duty: 'mandatory',
      why: `${procedure.name}: bắt buộc đối thoại trước khi ra quyết định, không được bỏ qua.`,
      basis: hold.basis,
    };
  const unmet = unmetGuard(skip, { procedure, standing, on, calendar });
  if (unmet) return { duty: 'mandatory', why: unmet.refused, basis: unmet.basis };
  return {
    duty: 'open',
    why: 'Chỉ bắt buộc khi yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau; không đối thoại thì phải ghi nhận bước “Không phải đối thoại”.',
    basis: skip.basis,
  };
}

/** The last day on which a dialogue of that day may be notified; none where no text sets a period. */
export function latestNotice(dialogueOn: Day, calendar: Calendar): { due: Day; basis: string } | undefined {
  const step = 'complaint.dialogue.notice';
  if ('refused' in ruleFor(step, {}, dialogueOn)) return undefined;
  const { due, basis } = reckon({ step, day0: dialogueOn, calendar });
  return due && { due, basis };
}

/** Why an invitation sent on that day is too late for a dialogue of that day; undefined when in time or no text sets a period. */
export function lateNotice(sentOn: Day, dialogueOn: Day, calendar: Calendar): string | undefined {
  const latest = latestNotice(dialogueOn, calendar);
  return latest && sentOn > latest.due
    ? `Phải gửi chậm nhất ngày ${formatDay(latest.due)} cho buổi đối thoại ngày ${formatDay(dialogueOn)} (${latest.basis}).`
    : undefined;
}
