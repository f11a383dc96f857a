import type { Context, NewEvent } from '../../core/command.ts';
import type { Day } from '../../law/day.ts';
import { cancelClocks, startClocks } from '../clocks.ts';
import { checkMayTurn, sealRecord, type Safe } from '../sealing.ts';
import { identityOf } from '../vault-queries.ts';
import { petitionEvent } from './events.ts';
import { changePetition, getPetition, indexPetition, takePersonsOut, type Petition } from './queries.ts';

/** Seals who sent a petition that is secret by now, and the letter from which it was split: it tells what the part is about. */
export async function sealPetition(
  context: Context,
  safe: Safe,
  petition: Petition,
  on: Day,
): Promise<NewEvent[]> {
  const { tx } = context;
  const events: NewEvent[] = [];
  const letter = petition.part_of === null ? undefined : await getPetition(tx, petition.part_of);
  if (letter && !letter.secret) {
    checkMayTurn(context, letter.recorded_by, 'kind');
    await changePetition(tx, letter.id, letter.version, { secret: true });
  }
  for (const one of letter && !letter.secret ? [petition, letter] : [petition]) {
    const persons = await takePersonsOut(tx, one.id);
    await sealRecord(tx, safe, { petitionId: one.id }, persons.map(identityOf));
    await indexPetition(tx, one.id);
    events.push(petitionEvent({ ...one, secret: true }, 'petition.sealed', on, { persons: persons.length }));
  }
  return events;
}

/** A petition that nobody has classified turns out to be a denunciation, as when the visit it came of is corrected. */
export async function turnIntoDenunciation(
  context: Context,
  safe: Safe,
  petitionId: number,
): Promise<NewEvent[]> {
  const { tx, today } = context;
  const petition = await getPetition(tx, petitionId);
  const kind = 'denunciation';
  await changePetition(tx, petitionId, petition.version, { secret: true, stated_kind: kind });
  await cancelClocks(tx, { petitionId }, [], today, 'Lượt tiếp được đính chính là tố cáo');
  const { received_on: on, channel } = petition;
  await startClocks(tx, { petitionId, event: 'received', on, kind, channel });
  return sealPetition(context, safe, petition, today);
}
