import type { Tx } from '../../core/db.ts';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { handedLine, proposedLine, type Line } from './lines.ts';
import { proposedFor } from './propose.ts';
import { continuing, endingUnits, getHandover, type Ending, type Handover, type Heir } from './queries.ts';
import { handedRecords } from './record-queries.ts';

export type Whole = {
  handover: Handover;
  ending: Ending[];
  heirs: Heir[];
  lines: Line[];
};

/** A hand-over with the lines that the actor may see: as proposed before it is carried out, as it was done afterwards. */
export async function readHandover(tx: Tx, visit: Visit): Promise<Whole> {
  const handover = await getHandover(tx, Number(visit.params['handoverId']) || 0);
  const heirs = await continuing(tx, handover.ends_on);
  return {
    handover,
    heirs,
    ending: await endingUnits(tx, handover.id),
    // Whoever keeps the accounts sees what ends and who continues, not the records.
    lines: allows(visit.actor.role, 'petition.see') ? await linesOf(tx, handover, heirs) : [],
  };
}

async function linesOf(tx: Tx, handover: Handover, heirs: readonly Heir[]): Promise<Line[]> {
  if (handover.carried_out_on !== null) return (await handedRecords(tx, handover.id)).map(handedLine);
  const names = new Map(heirs.map(({ id, short_name }) => [id, short_name]));
  return (await proposedFor(tx, handover)).map((row) => proposedLine(row, names));
}

/** The lines that the address asks for. */
export const asked = (lines: readonly Line[], query: Readonly<Record<string, string>>): Line[] => {
  const { record = '', from = '', to = '', state = '' } = query;
  return lines.filter(
    (line) =>
      (record === '' || line.record === record) &&
      (from === '' || line.from === from) &&
      (to === '' || (to === 'none' ? line.toId === undefined : String(line.toId) === to)) &&
      (state === '' || (state === 'open') === line.open),
  );
};
