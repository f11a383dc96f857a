import type pg from 'pg';
import { calendarOver } from '../../core/calendar.ts';
import type { Keys } from '../../core/keys.ts';
import { sealIdentities } from '../../core/vault.ts';
import { stepsStartedBy } from '../../law/clock-starts.ts';
import { addDays, type Day } from '../../law/day.ts';
import { reckon, type Ledger } from '../../law/deadline.ts';
import type { Step } from '../../law/steps.ts';
import { keyKinds, likenessOf, petitionKeys } from '../petition-keys.ts';
import { type Desk, type Invented, last, bookKey, inventPetitions } from './invent.ts';

export type Loading = {
  client: pg.Client;
  keys: Keys;
  seed: number;
  wanted: number;
  onBatch?: (done: number) => void;
};

/** Loads so many invented petitions as the owner of the database, a batch a transaction, on the demo's units. Gives how many. */
export async function loadPetitions({ client, keys, seed, wanted, onBatch }: Loading): Promise<number> {
  const [desks, lastNumbers] = [await desksOf(client), await lastNumbersOf(client)];
  let id = await lastId(client);
  let done = 0;
  await gatherWords(client, true);
  try {
    for await (const batch of inventPetitions({ seed, wanted, desks, lastNumbers })) {
      await inTransaction(client, () => loadBatch(client, keys, id, batch));
      id += batch.length;
      done += batch.length;
      onBatch?.(done);
    }
  } finally {
    await gatherWords(client, false);
  }
  return done;
}

// Words of many petitions go into the index together, several times faster; afterwards each goes in by itself again.
async function gatherWords(client: pg.Client, on: boolean): Promise<void> {
  await client.query(`alter index petition_search_words set (fastupdate = ${on ? 'on' : 'off'})`);
  if (!on) await client.query(`select gin_clean_pending_list('petition_search_words')`);
}

// The district's reception board takes half, every commune an equal part of the rest.
async function desksOf(client: pg.Client): Promise<Desk[]> {
  const { rows } = await client.query<Desk>(
    `select u.id as "unitId",
            case when u.level = 'commune' then regexp_replace(n.name, '^Ủy ban nhân dân ', '') else 'thị trấn Lộc Bình' end as "communeName",
            p.official_id as "officialId", p.id as "postId",
            case when u.level = 'commune' then 1 else 21 end as share
       from unit u join unit_name n on n.unit_id = u.id and n.valid @> $1::date
       cross join lateral (select id, official_id from post where role = 'desk' order by post.unit_id <> u.id, id limit 1) p
      where u.level = 'commune' or u.code = 'ban-tcd' order by u.id`,
    [last],
  );
  return rows;
}

async function lastNumbersOf(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ unit_id: number; year: number; last_number: number }>(
    `select unit_id, year, last_number from book where kind = 'petition'`,
  );
  return new Map(rows.map((row) => [bookKey(row.unit_id, row.year), row.last_number]));
}

async function lastId(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ id: string | number }>(
    'select coalesce(max(id), 0) as id from petition',
  );
  return Number(rows[0]?.id ?? 0);
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

type Row = Readonly<Record<string, unknown>>;

async function loadBatch(
  client: pg.Client,
  keys: Keys,
  before: number,
  batch: readonly Invented[],
): Promise<void> {
  const numbered = batch.map((one, n) => ({ ...one, id: before + 1 + n, clocks: clocksFor(one) }));
  await insert(client, 'petition', numbered.map(petitionRow));
  await insert(client, 'petition_person', numbered.flatMap(personRows));
  await insert(client, 'clock', numbered.flatMap(clockRows));
  await insert(client, 'event', numbered.flatMap(eventRows));
  await insertSealed(client, keys, numbered.filter(isSecret));
  await insert(
    client,
    'petition_key',
    numbered.flatMap((one) => keyRows(keys, one)),
  );
  await insert(
    client,
    'book',
    bookRows(batch),
    'on conflict (unit_id, kind, year) do update set last_number = excluded.last_number',
  );
  // The same words by the same function as for a petition that is entered by hand.
  await client.query('select index_petition(variadic $1::bigint[])', [numbered.map(({ id }) => id)]);
  await client.query(`select setval(pg_get_serial_sequence('petition', 'id'), $1)`, [before + batch.length]);
}

// The columns come from this file's own rows, never from outside.
async function insert(
  client: pg.Client,
  table: string,
  rows: readonly Row[],
  onConflict = '',
): Promise<void> {
  const [sample] = rows;
  if (!sample) return;
  const columns = Object.keys(sample).join(', ');
  await client.query(
    `insert into ${table} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${table}, $1::json) ${onConflict}`,
    [JSON.stringify(rows)],
  );
}

type Numbered = Invented & { id: number; clocks: readonly Ledger[] };

const isSecret = ({ story }: Invented): boolean => story.kind === 'denunciation';

function petitionRow(one: Numbered): Row {
  const { id, desk, story, receivedOn, finishedOn, clocks } = one;
  const dues = clocks.flatMap(({ due }) => due ?? []).toSorted();
  return {
    id,
    unit_id: desk.unitId,
    book_year: one.bookYear,
    book_number: one.bookNumber,
    handler_unit_id: desk.unitId,
    channel: one.channel,
    received_on: receivedOn,
    written_on: addDays(receivedOn, -3),
    stated_kind: story.kind,
    kind: one.state === 'received' ? null : story.kind,
    secret: isSecret(one),
    field_code: story.fieldCode,
    summary: story.summary,
    request: story.request,
    respondent_name: story.respondentName || null,
    signatory_count: story.persons.length,
    state: one.state,
    due_on: finishedOn ? null : (dues[0] ?? null),
    closed_on: finishedOn ?? null,
    recorded_by: desk.officialId,
    recorded_at: `${receivedOn}T09:00:00+07:00`,
    version: 1,
  };
}

function personRows(one: Numbered): Row[] {
  if (isSecret(one)) return [];
  return one.story.persons.map(({ fullName, address, idNumber, phone }, position) => ({
    petition_id: one.id,
    position,
    full_name: fullName,
    address,
    id_number: idNumber,
    phone,
  }));
}

const keyRows = (keys: Keys, { id, story }: Numbered): Row[] =>
  petitionKeys(keys, likenessOf(story)).map(({ kind, key }) => ({
    key: String(key),
    petition_id: id,
    kind: keyKinds[kind],
  }));

const clocksFor = ({ receivedOn, story, channel }: Invented): Ledger[] =>
  stepsStartedBy({ event: 'received', on: receivedOn, kind: story.kind, channel }).map((step) =>
    ledgerOf(step, receivedOn),
  );

// Petitions come in order of days: the ledgers of one day are all that is kept.
const calendar = calendarOver([]);
const ledgers = { on: '', bySteps: new Map<Step, Ledger>() };

function ledgerOf(step: Step, day0: Day): Ledger {
  if (ledgers.on !== day0) {
    ledgers.on = day0;
    ledgers.bySteps.clear();
  }
  const known = ledgers.bySteps.get(step) ?? reckon({ step, day0, calendar });
  ledgers.bySteps.set(step, known);
  return known;
}

const clockRows = ({ id, receivedOn, finishedOn, clocks }: Numbered): Row[] =>
  clocks.map((ledger) => ({
    petition_id: id,
    step: ledger.step,
    day0: receivedOn,
    due_on: ledger.due ?? null,
    ledger,
    met_on: finishedOn ?? null,
  }));

function eventRows(one: Numbered): Row[] {
  const { id, desk, receivedOn, finishedOn, bookNumber, channel, story, state } = one;
  const about = {
    petition_id: id,
    unit_id: desk.unitId,
    official_id: desk.officialId,
    post_id: desk.postId,
    secret: isSecret(one),
  };
  const event = (type: string, on: Day, data: Row): Row => ({
    ...about,
    type,
    happened_on: on,
    recorded_at: `${on}T09:00:00+07:00`,
    data,
  });
  const received = event('petition.received', receivedOn, {
    number: bookNumber,
    channel,
    statedKind: story.kind,
    files: 0,
  });
  if (finishedOn === undefined) return [received];
  return [received, event(state === 'filed' ? 'petition.filed' : 'paper.issued', finishedOn, {})];
}

async function insertSealed(client: pg.Client, keys: Keys, secrets: readonly Numbered[]): Promise<void> {
  const sealed = secrets.map(({ id, story }) => ({
    id,
    ...sealIdentities(keys, { petitionId: id }, story.persons),
  }));
  const bytes = (given: Buffer): string => `\\x${given.toString('hex')}`;
  await insert(
    client,
    'vault_key',
    sealed.map(({ id, wrappedKey }) => ({ petition_id: id, wrapped_key: bytes(wrappedKey) })),
  );
  await insert(
    client,
    'vault_identity',
    sealed.flatMap((one) =>
      one.sealed.map((text, position) => ({ petition_id: one.id, position, sealed: bytes(text) })),
    ),
  );
}

// The last number of each book in this batch: numbers only grow, so the last one seen is the highest.
function bookRows(batch: readonly Invented[]): Row[] {
  const books = new Map<string, Row>();
  for (const { desk, bookYear, bookNumber } of batch) {
    books.set(bookKey(desk.unitId, bookYear), {
      unit_id: desk.unitId,
      kind: 'petition',
      year: bookYear,
      last_number: bookNumber,
    });
  }
  return [...books.values()];
}
