import type { Tx } from '../../core/db.ts';
import { addDays } from '../../law/day.ts';
import { getUnitOn, signerOf } from '../unit-queries.ts';
import type { Whole } from './read.ts';

export type Party = { unit: string; people: { name: string; capacity: string }[] };

/** Who hands over, as it was called on its last day, with its heading; and who takes over what is listed. */
export async function partiesOf(tx: Tx, { handover, lines }: Whole) {
  const lastDay = addDays(handover.ends_on, -1);
  const unit = await getUnitOn(tx, handover.unit_id, lastDay);
  const signer = await signerOf(tx, handover.unit_id, lastDay, null);
  const heirs = [...new Set(lines.flatMap(({ toId }) => toId ?? []))];
  const taking: Party[] = [];
  for (const heir of heirs) {
    const { name } = await getUnitOn(tx, heir, handover.ends_on);
    const head = await signerOf(tx, heir, handover.ends_on, null);
    taking.push({ unit: name, people: head ? [{ name: head.full_name, capacity: head.title }] : [] });
  }
  return {
    unit,
    signer,
    giving: {
      unit: unit.name,
      people: signer ? [{ name: signer.full_name, capacity: signer.title }] : [],
      heading: {
        ...(unit.superior_name ? { parentAgency: unit.superior_name } : {}),
        agency: unit.name,
        place: unit.place,
      },
    },
    taking,
  };
}
