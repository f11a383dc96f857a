import type { Context } from '../../core/command.ts';
import { Refused } from '../../core/errors.ts';
import type { Actor } from '../../core/policy.ts';
import { formatDay } from '../../law/day.ts';
import type { Handover } from './queries.ts';

/** Why this post may not hand over, in words; undefined when it may. */
export function barOf(actor: Actor, handover: Handover): string | undefined {
  if (!actor.unitIds.includes(handover.unit_id))
    return 'Người đứng đầu đơn vị kết thúc hoạt động, hoặc cơ quan cấp trên, lập và thực hiện việc bàn giao.';
  if (!actor.handlesDenunciations)
    return 'Hồ sơ bàn giao gồm cả tố cáo: người thực hiện phải giữ chức vụ được giao xử lý tố cáo.';
  return handover.carried_out_on === null
    ? undefined
    : `Đã bàn giao ngày ${formatDay(handover.carried_out_on)}, không sửa nữa.`;
}

/** @throws Refused with the reason when this post may not hand over */
export function checkMayHandOver({ actor }: Context, handover: Handover): void {
  const bar = barOf(actor, handover);
  if (bar !== undefined) throw new Refused(bar);
}
