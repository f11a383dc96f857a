import type { Context, NewEvent } from '../../core/command.ts';
import { attachFiles } from '../../core/files.ts';
import type { Tx } from '../../core/db.ts';
import type { Keys } from '../../core/keys.ts';
import { stepsStartedBy } from '../../law/clock-starts.ts';
import { yearOf } from '../../law/day.ts';
import { bodyNamed, findBody } from '../bodies.ts';
import { nextNumbers } from '../book.ts';
import { firstClocks, insertClocks } from '../clocks.ts';
import { likenessOf, petitionKeys } from '../petition-keys.ts';
import { sealInto } from '../vault-queries.ts';
import { indexPetitions, insertPersons, insertPetitions, type NewPetition } from './queries.ts';
import type { ReceiveInput } from './receive.ts';

// What may be left out by a caller that has no form before it.
type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: T[K];
};
type Person = ReceiveInput['persons'][number];
export type EntryPerson = Given<Omit<Person, 'representative' | 'signed'>> & {
  representative?: boolean;
  signed?: boolean;
};
type Ticked = 'anonymous' | 'urgent' | 'originals' | 'forwarderListed' | 'forwarderSuperior' | 'keptDraft';
export type Entry = Given<Omit<ReceiveInput, 'persons' | 'files' | Ticked>> & { [K in Ticked]?: boolean } & {
  persons: readonly EntryPerson[];
  files?: readonly string[];
};

/** Where a petition comes from when it is not the form of intake: a visit, another unit's book, a matter, a bag. */
export type EntryFrom = {
  visitId?: number | undefined;
  originId?: number | undefined;
  matterId?: number | undefined;
  /** The bag with which it was entered. */
  bagId?: number | undefined;
};

export type Entered = { petitionId: number; number: string; event: NewEvent };

/**
 * Enters one petition in the book of the actor's unit inside the caller's command: number, clocks, search words, files.
 * The caller has asked {@link entryFaults} before, and returns `event` among its own.
 */
export async function enterPetition(
  context: Context,
  keys: Keys,
  entry: Entry,
  from: EntryFrom = {},
): Promise<Entered> {
  const [entered] = await enterPetitions(context, keys, [entry], from);
  if (!entered) throw new Error('A petition was not entered.');
  return entered;
}

/** Enters several petitions at once, with numbers in their order: all or none. */
export async function enterPetitions(
  context: Context,
  keys: Keys,
  entries: readonly Entry[],
  from: EntryFrom = {},
): Promise<Entered[]> {
  const { tx } = context;
  const prepared = await Promise.all(entries.map((entry) => prepare(tx, entry, from)));
  const ids = await insertPetitions(tx, context, await numbered(context, prepared));
  const made = prepared.map((one, place) => ({ ...one, petitionId: ids[place] ?? 0 }));
  for (const { secret, entry, petitionId } of made) {
    if (secret) await sealInto(tx, keys, { petitionId }, entry.persons);
    await attachFiles(tx, entry.files ?? [], { petitionId }, secret);
  }
  await insertPersons(
    tx,
    made.flatMap(({ secret, entry: { persons }, petitionId }) =>
      secret ? [] : persons.map((person, position) => ({ ...person, petitionId, position })),
    ),
  );
  await insertClocks(
    tx,
    made.flatMap(({ clocks, petitionId }) => clocks.map((clock) => ({ ...clock, petition_id: petitionId }))),
  );
  await indexPetitions(
    tx,
    made.map(({ entry, petitionId: id }) => ({ id, keys: petitionKeys(keys, likenessOf(entry)) })),
  );
  return made.map((one) => ({
    petitionId: one.petitionId,
    number: `${one.number}/${one.year}`,
    event: receivedEvent(context, one),
  }));
}

type Prepared = Omit<NewPetition, 'number'> & { number: number; clocks: ReturnType<typeof firstClocks> };

// Everything that needs no number: the book is held by nobody meanwhile.
async function prepare(tx: Tx, entry: Entry, from: EntryFrom): Promise<Prepared> {
  const { receivedOn: on, statedKind: kind, channel } = entry;
  const clocks = firstClocks(tx, stepsStartedBy({ event: 'received', on, kind, channel }), on);
  const dues = clocks.flatMap(({ due_on }) => due_on ?? []).toSorted();
  return {
    entry,
    from,
    secret: kind === 'denunciation',
    year: yearOf(on),
    number: 0,
    clocks,
    due: dues[0] ?? null,
    forwarder: await forwarderOf(tx, entry),
  };
}

// A name that nobody has typed before becomes one of the bodies to choose from.
async function forwarderOf(tx: Tx, entry: Entry): Promise<{ id: number; name: string } | undefined> {
  if (entry.forwarderId !== undefined) return findBody(tx, entry.forwarderId);
  if (!entry.forwarderName) return undefined;
  const { forwarderName: name, forwarderKind, forwarderListed, forwarderSuperior } = entry;
  const id = await bodyNamed(tx, {
    name,
    kind: forwarderKind ?? 'unknown',
    listed: forwarderListed ?? false,
    superior: forwarderSuperior ?? false,
  });
  return { id, name };
}

async function numbered({ tx, actor }: Context, prepared: readonly Prepared[]): Promise<readonly Prepared[]> {
  const byYear = Map.groupBy(prepared, ({ year }) => year);
  for (const [year, some] of [...byYear].toSorted(([a], [b]) => a - b)) {
    const first = await nextNumbers(tx, {
      unitId: actor.unitId,
      kind: 'petition',
      year,
      count: some.length,
    });
    some.forEach((one, place) => (one.number = first + place));
  }
  return prepared;
}

function receivedEvent({ actor }: Context, made: Prepared & { petitionId: number }): NewEvent {
  const { channel, statedKind, receivedOn, files = [] } = made.entry;
  return {
    type: 'petition.received',
    happenedOn: receivedOn,
    petitionId: made.petitionId,
    visitId: made.from.visitId,
    unitId: actor.unitId,
    secret: made.secret,
    data: { number: made.number, channel, statedKind, files: files.length },
  };
}
