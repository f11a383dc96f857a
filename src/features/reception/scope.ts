import { Forbidden } from '../../core/errors.ts';
import type { Actor } from '../../core/policy.ts';

/** The wanted unit, or the actor's own. @throws Forbidden when it is outside what the post looks after */
export function unitInScope(actor: Actor, wanted: number | undefined): number {
  const unitId = wanted ?? actor.unitId;
  if (!actor.unitIds.includes(unitId))
    throw new Forbidden('Đơn vị này không thuộc phạm vi của chức vụ đang dùng.');
  return unitId;
}
