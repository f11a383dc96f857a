import type { Context, NewEvent } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import type { Identity } from '../../core/vault.ts';
import { turnIntoDenunciation } from '../petition/door.ts';
import { sealRecord, type Safe } from '../sealing.ts';
import { namedFaults, tellingPattern, withoutTelling } from '../telling.ts';
import { identityOf } from '../vault-queries.ts';
import { takeVisitorsOut, unclassifiedOf, visitorsOf } from './queries.ts';

/** Whose names leave the open tables, and the petitions of the visit that nobody has classified yet. */
export type Turned = { people: Identity[]; petitions: number[] };
type Change = { label: string; before: string; after: string };

/** Takes out of the open tables who came. @throws Invalid where what is typed now names him */
export async function takeDenouncersOut(
  { tx }: Context,
  visitId: number,
  typed: Readonly<Record<string, string | undefined>>,
): Promise<Turned> {
  const named = namedFaults((await visitorsOf(tx, visitId)).map(identityOf), typed);
  if (Object.keys(named).length > 0) throw new Invalid(named);
  const petitions = await unclassifiedOf(tx, visitId);
  return { people: (await takeVisitorsOut(tx, visitId)).map(identityOf), petitions };
}

/** Seals them once the visit is secret, and the petitions which say the same. */
export async function sealVisit(
  context: Context,
  safe: Safe,
  visitId: number,
  { people, petitions }: Turned,
): Promise<NewEvent[]> {
  await sealRecord(context.tx, safe, { visitId }, people);
  const events: NewEvent[] = [];
  for (const one of petitions) events.push(...(await turnIntoDenunciation(context, safe, one)));
  return events;
}

/** What was changed, as the story may tell it of a visit that turned secret. */
export function toldOf(changes: readonly Change[], turned: Turned | undefined): Change[] {
  const pattern = tellingPattern(turned?.people ?? []);
  return changes.map(({ label, before, after }) => ({
    label,
    before: withoutTelling(pattern, before),
    after: withoutTelling(pattern, after),
  }));
}
