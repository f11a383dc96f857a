import pg from 'pg';
import { addDays, daysBetween, yearOf, type Day } from '../../src/law/day.ts';
import { plainFacts } from '../../src/law/handling/facts.ts';
import type { Outcome } from '../../src/law/handling/outcomes.ts';
import type { PetitionPlan, PetitionShape } from './petitions.ts';
import type { Window } from './report-file.ts';
import type { VisitPlan } from './visits.ts';

/** A unit of the throw-away database with somebody who works there. */
export type Ground = {
  readonly unit: number;
  readonly official: number;
  readonly post: number;
  readonly place: number;
};
type Fields = Readonly<Record<string, unknown>>;

const batchOf = 1_000;

/** A unit of that name with a head and a place of reception; all invented but the name. */
export async function addGround(client: pg.Client, name: string, number: number): Promise<Ground> {
  const one = async (text: string, values: unknown[]): Promise<number> => {
    const { rows } = await client.query<{ id: number }>(text, values);
    return rows[0]?.id ?? 0;
  };
  const since = '2000-01-01';
  const unit = await one(`insert into unit (code, level, since) values ($1, 'province', $2) returning id`, [
    `replay-${number}`,
    since,
  ]);
  await client.query(
    `insert into unit_name (unit_id, name, short_name, symbol, place, valid) values ($1, $2, $2, 'X', $2, daterange($3, null))`,
    [unit, name, since],
  );
  const official = await one('insert into official (login, full_name) values ($1, $2) returning id', [
    `replay-${number}`,
    'Nguyễn Văn Thử',
  ]);
  const post = await one(
    `insert into post (official_id, unit_id, role, title, handles_denunciations, valid)
     values ($1, $2, 'head', 'Trưởng ban', true, daterange($3, null)) returning id`,
    [official, unit, since],
  );
  const place = await one(
    `insert into reception_place (unit_id, name, address, hours, since) values ($1, 'Trụ sở', 'Trụ sở', 'Giờ hành chính', $2) returning id`,
    [unit, since],
  );
  return { unit, official, post, place };
}

/** Loads the planned records of a row, a batch at a time. */
export async function loadRow(
  client: pg.Client,
  ground: Ground,
  window: Window,
  plan: { petitions: readonly PetitionPlan[]; visits: VisitPlan },
): Promise<void> {
  await loadVisits(client, ground, window, plan.visits);
  for (const batch of inBatches(petitionsOf(plan.petitions)))
    await loadPetitions(client, ground, window, batch);
}

async function insert(client: pg.Client, table: string, rows: readonly Fields[]): Promise<void> {
  const [sample] = rows;
  if (!sample) return;
  const columns = Object.keys(sample).join(', ');
  await client.query(
    `insert into ${table} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}

function* inBatches<T>(all: Iterable<T>): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < batchOf) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

// ------------------------------------------------ petitions and their cases

type Numbered = { readonly shape: PetitionShape; readonly n: number; readonly matter: number | undefined };

/** One by one; a later petition of a matter comes after all first ones. */
function* petitionsOf(plan: readonly PetitionPlan[]): Generator<Numbered> {
  const key = (shape: PetitionShape): string => JSON.stringify({ ...shape, again: false });
  const shared = new Map<string, number>();
  for (const { shape } of plan) if (shape.again) shared.set(key(shape), shared.size + 1);
  const begun = new Set<string>();
  let n = 0;
  for (const { shape, count } of plan)
    for (let done = 0; done < count; done += 1) {
      const matter = shared.get(key(shape));
      const joins = matter !== undefined && (shape.again || !begun.has(key(shape)));
      begun.add(key(shape));
      n += 1;
      yield { shape, n, matter: joins ? matter : undefined };
    }
}

const outcomeOf = ({ kind, fate }: PetitionShape): Outcome => {
  if (fate === 'competent') return kind === 'feedback' ? 'resolve-answer' : 'accept';
  return (
    {
      guide: 'guide',
      transfer: 'transfer',
      urge: 'demand-resolution',
      unfit: 'file',
      waiting: 'file',
    } as const
  )[fate];
};

async function loadPetitions(
  client: pg.Client,
  ground: Ground,
  window: Window,
  batch: readonly Numbered[],
): Promise<void> {
  const { unit, official, post } = ground;
  const base = unit * 10_000_000;
  const matterId = (matter: number): number => base + matter;
  await client.query(
    `insert into matter (id, unit_id, opened_by) overriding system value select unnest($1::bigint[]), $2, $3 on conflict do nothing`,
    [batch.flatMap(({ matter }) => (matter === undefined ? [] : [matterId(matter)])), unit, official],
  );
  const days = (one: Numbered) => daysOf(one, window);
  const processed = batch.filter(({ shape }) => shape.fate !== 'waiting');
  await insert(
    client,
    'petition',
    batch.map((one) => {
      const { shape, n, matter } = one;
      const { received, processed: on } = days(one);
      const open = shape.fate === 'waiting';
      return {
        id: base + n,
        unit_id: unit,
        book_year: yearOf(received),
        book_number: n,
        handler_unit_id: unit,
        channel: shape.reception ? 'in_person' : 'post',
        received_on: received,
        stated_kind: shape.kind,
        kind: open ? null : shape.kind,
        secret: shape.kind === 'denunciation',
        summary: 'Đơn dựng lại từ số liệu đã công bố',
        signatory_count: { many: 3, one: 1, none: 0 }[shape.signers],
        state: open ? 'received' : shape.fate === 'unfit' ? 'filed' : 'issued',
        closed_on: open ? null : on,
        recorded_by: official,
        recorded_at: `${received}T09:00:00+07:00`,
        version: 1,
        matter_id: matter === undefined ? null : matterId(matter),
      };
    }),
  );
  await insert(
    client,
    'classification',
    processed.map((one) => ({
      id: base + one.n,
      petition_id: base + one.n,
      facts: factsOf(one.shape),
      proposed_rule: 'replay',
      outcome: outcomeOf(one.shape),
      basis: 'Số liệu đã công bố',
      classified_by: post,
      happened_on: days(one).processed,
      recorded_at: `${days(one).processed}T09:00:00+07:00`,
    })),
  );
  await insert(
    client,
    'resolution',
    processed
      .filter(({ shape }) => shape.course && !shape.again)
      .map((one) => caseRow(one, ground, days(one))),
  );
}

const factsOf = ({ kind, fate, instance }: PetitionShape): Fields => ({
  ...plainFacts,
  kind,
  eligible: fate !== 'unfit',
  competent: fate === 'competent' || fate === 'unfit',
  instance: instance === 'second' ? 'second' : 'first',
  continued: instance === 'continued' ? 'lawful' : 'none',
});

const findings = {
  complaint: ['dung', 'dung-mot-phan', 'sai'],
  second: ['lan-hai-dung', 'lan-hai-dung-mot-phan', 'lan-hai-sai'],
  denunciation: ['tc-dung', 'tc-dung-mot-phan', 'tc-sai'],
} as const;
const procedures = {
  complaint: { first: 'complaint.first', second: 'complaint.second', continued: 'complaint.first' },
  denunciation: { first: 'denunciation', second: 'denunciation', continued: 'denunciation.further' },
  feedback: { first: 'feedback', second: 'feedback', continued: 'feedback' },
} as const;

/** What the steps of the case leave in its row (src/features/resolution). */
function caseRow({ shape, n }: Numbered, { unit, official }: Ground, days: Days): Fields {
  const course = shape.course ?? { how: 'running', late: false };
  const decided = course.how === 'decided';
  const terminated = course.how === 'withdrawn' || course.how === 'terminated';
  const main = decided ? 'decided' : terminated ? 'terminated' : 'accepted';
  const list =
    shape.kind === 'denunciation' ? 'denunciation' : shape.instance === 'second' ? 'second' : 'complaint';
  return {
    id: unit * 10_000_000 + n,
    unit_id: unit,
    book_unit_id: unit,
    book_year: yearOf(days.received),
    book_number: n,
    handler_unit_id: unit,
    watching: [],
    procedure: procedures[shape.kind][shape.instance],
    petition_id: unit * 10_000_000 + n,
    secret: shape.kind === 'denunciation',
    title: 'Vụ việc dựng lại từ số liệu đã công bố',
    respondent_name: 'Người bị khiếu nại, tố cáo',
    people: 1,
    given: {},
    standing: {
      states: { main, ...(course.late ? { oversight: 'overdue' } : {}) },
      since: { main: main === 'accepted' ? days.processed : days.ended },
      facts: { withdrawnByAll: course.how === 'withdrawn' },
      dates: terminated ? { terminated: days.ended } : {},
    },
    state: main,
    received_on: days.received,
    accepted_on: days.processed,
    decided_on: decided ? days.ended : null,
    finding: decided ? findings[list][course.result ?? 0] : null,
    ended_on: terminated ? days.ended : null,
    recorded_by: official,
    recorded_at: `${days.processed}T09:00:00+07:00`,
    version: 1,
  };
}

type Days = { readonly received: Day; readonly processed: Day; readonly ended: Day };

/** Days over the whole window in turn; what was carried over came before it and was processed in it. */
function daysOf({ shape, n }: Numbered, window: Window): Days {
  const within = dayIn(window, n);
  const later = (on: Day, days: number): Day =>
    addDays(on, days) < window.to ? addDays(on, days) : window.to;
  const received = shape.carried ? addDays(window.from, -1 - (n % 20)) : within;
  const processed = later(shape.carried ? window.from : received, 5);
  return { received, processed, ended: later(processed, 30) };
}

const dayIn = ({ from, to }: Window, n: number): Day => addDays(from, n % (daysBetween(from, to) + 1));

// ------------------------------------------------ visits

const kinds = { desk: 'regular', head: 'periodic', delegate: 'periodic' } as const;

async function loadVisits(
  client: pg.Client,
  ground: Ground,
  window: Window,
  { visits, sessions }: VisitPlan,
): Promise<void> {
  const { unit, official, post, place } = ground;
  const base = unit * 10_000_000;
  const offset = { desk: 0, head: 1_000_000, delegate: 2_000_000 };
  for (const by of ['head', 'delegate'] as const) {
    // Whoever was received by the head came on one of his days, told or not.
    const days = sessions.get(by) ?? (visits.some((one) => one.by === by) ? 1 : 0);
    const held = Array.from({ length: days }, (_, n) => ({
      id: base + offset[by] + n,
      unit_id: unit,
      place_id: place,
      kind: kinds[by],
      mode: 'in_person',
      held_on: dayIn(window, n),
      from_time: by === 'head' ? '08:00' : '13:30',
      to_time: by === 'head' ? '11:30' : '17:00',
      leader_post_id: post,
      state: 'held',
      published_on: dayIn(window, n),
      delegation_paper: by === 'delegate' ? '01/UQ' : null,
      recorded_by: official,
      version: 1,
    }));
    for (const batch of inBatches(held)) await insert(client, 'reception_session', batch);
  }
  let n = 0;
  for (const batch of inBatches(visits)) {
    const matterOf = ({ by, matter }: (typeof batch)[number]): number =>
      base + 3_000_000 + offset[by] + matter;
    await client.query(
      `insert into matter (id, unit_id, opened_by) overriding system value select unnest($1::bigint[]), $2, $3 on conflict do nothing`,
      [batch.map(matterOf), unit, official],
    );
    await insert(
      client,
      'visit',
      batch.map((one) => {
        n += 1;
        const on = dayIn(window, one.by === 'desk' ? n : 0);
        return {
          id: base + n,
          unit_id: unit,
          book_year: yearOf(on),
          book_number: n,
          place_id: place,
          session_id: one.by === 'desk' ? null : base + offset[one.by],
          kind: kinds[one.by],
          mode: 'in_person',
          received_on: on,
          receiver_post_id: post,
          people: one.people,
          first_time: one.first,
          content_kind: 'complaint',
          secret: false,
          content: 'Lượt tiếp dựng lại từ số liệu đã công bố',
          matter_id: matterOf(one),
          state: 'done',
          recorded_by: official,
          recorded_at: `${on}T09:00:00+07:00`,
          version: 1,
        };
      }),
    );
  }
}
