import { complaintProcedures } from './complaint.ts';
import { denunciationProcedures } from './denunciation.ts';
import { feedbackProcedure } from './feedback.ts';
import { landProcedure } from './land.ts';
import { regulationProcedure } from './regulation.ts';
import type { Procedure, ProcedureId } from './row.ts';

/** Every procedure of resolution. */
export const procedures: readonly Procedure[] = [
  ...complaintProcedures,
  ...denunciationProcedures,
  feedbackProcedure,
  regulationProcedure,
  landProcedure,
];

/** The procedure of this name. @throws RangeError when there is none */
export function procedureOf(id: ProcedureId): Procedure {
  const found = procedures.find((one) => one.id === id);
  if (!found) throw new RangeError(`Không có thủ tục "${id}"`);
  return found;
}
