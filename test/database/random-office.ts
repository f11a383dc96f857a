import fc from 'fast-check';
import { sql } from 'kysely';
import type { Tx } from '../../src/core/db.ts';
import { addDays, day, type Day } from '../../src/law/day.ts';
import { fields } from '../../src/law/fields.ts';
import { plainFacts, type Facts } from '../../src/law/handling/facts.ts';
import { outcomes, type Outcome } from '../../src/law/handling/outcomes.ts';

// Offices that work at random: whatever officials may enter, in an order in which it can happen.

export const firstDay = day('2023-11-01');
const span = 500;
const outcomeNames = Object.keys(outcomes) as Outcome[];
// Most petitions are fit to be processed, and get somewhere.
const often = fc.integer({ min: 0, max: 5 }).map((n) => n > 0);
const facts: fc.Arbitrary<Facts> = fc
  .record({
    kind: fc.constantFrom('complaint', 'denunciation', 'feedback', 'mixed'),
    eligible: often,
    duplicate: often.map((yes) => !yes),
    competent: fc.boolean(),
    instance: fc.constantFrom('first', 'second'),
    continued: fc.constantFrom('none', 'lawful', 'wrong-competence', 'reopen', 'overdue', 'overdue-serious'),
    decisionInForce: fc.boolean(),
    courtSeized: fc.boolean(),
    lowerLevelOverdue: fc.boolean(),
  } as const)
  .map((given) => ({ ...plainFacts, ...given }));

const petition = fc.record({
  unit: fc.nat(1),
  on: fc.nat(span),
  stated: fc.constantFrom('complaint', 'denunciation', 'feedback', 'mixed', 'unclear'),
  channel: fc.constantFrom('post', 'in_person', 'drop_box', 'forwarded'),
  signers: fc.nat(7),
  field: fc.option(fc.constantFrom(...fields.map(({ code }) => code)), { nil: null }),
  matter: fc.option(fc.nat(4), { nil: null }),
  facts,
  outcome: fc.oneof(
    fc.constantFrom<Outcome[]>('accept', 'guide', 'transfer', 'demand-resolution'),
    fc.constantFrom(...outcomeNames),
  ),
  /** Days until it is classified, from there until it ends, and how; undefined: not yet. */
  after: fc.option(fc.nat(60), { nil: undefined, freq: 9 }),
  ends: fc.option(fc.nat(90), { nil: undefined, freq: 9 }),
  ending: fc.constantFrom('issued', 'issued', 'issued', 'filed', 'withdrawn', 'voided', 'split'),
  reply: fc.option(fc.nat(90), { nil: undefined }),
  /** The case that it leads to, if the unit is competent: when accepted, when and how resolved, when carried out. */
  case: fc.option(
    fc.record({
      accepted: fc.nat(20),
      ends: fc.option(fc.nat(120), { nil: undefined, freq: 5 }),
      how: fc.constantFrom('decided', 'decided', 'decided', 'terminated', 'declined'),
      late: fc.boolean(),
      withdrawn: fc.boolean(),
      finding: fc.nat(2),
      executed: fc.option(fc.nat(150), { nil: undefined }),
    }),
    { nil: undefined, freq: 4 },
  ),
});
const visit = fc.record({
  unit: fc.nat(1),
  on: fc.nat(span),
  kind: fc.constantFrom('regular', 'periodic', 'extraordinary'),
  delegated: fc.boolean(),
  announced: fc.boolean(),
  people: fc.integer({ min: 1, max: 9 }),
  first: fc.boolean(),
  matter: fc.option(fc.nat(4), { nil: null }),
  secret: fc.boolean(),
  refused: fc.boolean(),
});
export const office = fc.record({
  petitions: fc.array(petition, { minLength: 10, maxLength: 40, size: 'max' }),
  visits: fc.array(visit, { maxLength: 25, size: 'max' }),
});
type Office = typeof office extends fc.Arbitrary<infer T> ? T : never;
type Petition = Office['petitions'][number];

/** Two units of the demo district and somebody who works there; who they are is asked anew for each deed. */
export type Ground = { unitIds: readonly [number, number]; official: number; post: number; place: number };
type Deed = { on: Day; does: (tx: Tx) => Promise<void> };

/** What the office does, day by day; the work of a day stands together. */
export function deedsOf({ petitions, visits }: Office, ground: Ground): Map<Day, Deed[]> {
  const deeds = [
    ...petitions.flatMap((one, n) => petitionDeeds(one, n + 1, ground)),
    ...visits.map((one, n) => visitDeed(one, n + 1, ground)),
  ];
  return Map.groupBy(
    deeds.toSorted((a, b) => a.on.localeCompare(b.on)),
    ({ on }) => on,
  );
}

function petitionDeeds(one: Petition, number: number, ground: Ground): Deed[] {
  const received = addDays(firstDay, one.on);
  const classified = one.after === undefined ? undefined : addDays(received, one.after);
  const ended = classified && one.ends !== undefined ? addDays(classified, one.ends) : undefined;
  let id = 0;
  const deeds: Deed[] = [
    {
      on: received,
      does: async (tx) => {
        id = await insertPetition(tx, one, number, received, ground);
      },
    },
  ];
  if (classified) deeds.push({ on: classified, does: (tx) => classify(tx, id, one, classified, ground) });
  if (ended) deeds.push({ on: ended, does: (tx) => end(tx, id, one.ending, ended) });
  if (classified && one.reply !== undefined) {
    const replied = addDays(classified, one.reply);
    deeds.push({ on: replied, does: (tx) => answer(tx, id, classified, replied, one, ground) });
  }
  const accepts = one.facts.competent && one.facts.kind !== 'mixed' && one.matter === null;
  if (classified && one.case && accepts && !['voided', 'split', 'withdrawn'].includes(one.ending))
    deeds.push(...caseDeeds(one, one.case, number, classified, () => id, ground));
  return deeds;
}

type Course = NonNullable<Petition['case']>;
const findings = {
  complaint: ['dung', 'dung-mot-phan', 'sai'],
  second: ['lan-hai-dung', 'lan-hai-dung-mot-phan', 'lan-hai-sai'],
  denunciation: ['tc-dung', 'tc-dung-mot-phan', 'tc-sai'],
} as const;

// What the steps of a case leave in its row (src/features/resolution), from the opening to the execution.
function caseDeeds(
  { facts: given, unit }: Petition,
  course: Course,
  number: number,
  opened: Day,
  petitionId: () => number,
  ground: Ground,
): Deed[] {
  const { kind, instance, continued } = given;
  const procedure =
    kind === 'complaint'
      ? `complaint.${instance}`
      : kind === 'denunciation'
        ? `denunciation${continued === 'none' ? '' : '.further'}`
        : 'feedback';
  const acceptedOn = addDays(opened, course.accepted);
  const declined = course.how === 'declined' && kind !== 'feedback';
  const deeds: Deed[] = [
    {
      on: opened,
      does: async (tx) => {
        const at = ground.unitIds[unit === 0 ? 0 : 1];
        await sql`
          insert into resolution (unit_id, book_unit_id, book_year, book_number, handler_unit_id, procedure, petition_id, secret, title,
            respondent_name, standing, state, received_on, recorded_by)
          values (${at}, ${at}, ${Number(opened.slice(0, 4))}, ${number}, ${at}, ${procedure}, ${petitionId()}, ${kind === 'denunciation'},
            'x', 'x', '{"states":{},"since":{},"facts":{},"dates":{}}', 'received', ${opened}, ${ground.official})`.execute(
          tx,
        );
      },
    },
  ];
  const changed = (on: Day, state: string, kept: Kept, states: object = {}): void => {
    const standing = {
      states: { main: state, ...states },
      since: { main: on, ...(kept.executed ? { execution: kept.executed } : {}) },
      facts: { withdrawnByAll: course.withdrawn },
      dates: kept.terminated ? { terminated: kept.terminated } : {},
    };
    deeds.push({
      on: kept.executed ?? on,
      does: async (tx) => {
        await sql`update resolution set state = ${state}, standing = ${JSON.stringify(standing)}, accepted_on = ${kept.accepted ?? null},
            decided_on = ${kept.decided ?? null}, finding = ${kept.finding ?? null}, ended_on = ${kept.ended ?? null}
          where petition_id = ${petitionId()}`.execute(tx);
      },
    });
  };
  const ended = course.ends === undefined ? undefined : addDays(acceptedOn, course.ends);
  if (declined) {
    if (ended) changed(ended, 'declined', { ended });
    return deeds;
  }
  changed(acceptedOn, 'accepted', { accepted: acceptedOn });
  if (!ended) return deeds;
  const oversight = course.late ? { oversight: 'overdue' } : {};
  if (kind === 'feedback') changed(ended, 'finished', { accepted: acceptedOn, ended });
  else if (course.how === 'terminated')
    changed(ended, 'terminated', { accepted: acceptedOn, terminated: ended, ended }, oversight);
  else {
    const list = kind === 'denunciation' ? 'denunciation' : instance === 'second' ? 'second' : 'complaint';
    const kept = { accepted: acceptedOn, decided: ended, finding: findings[list][course.finding] };
    changed(ended, 'decided', kept, oversight);
    if (course.executed !== undefined) {
      const executed = addDays(ended, course.executed);
      changed(ended, 'decided', { ...kept, executed }, { ...oversight, execution: 'executed' });
    }
  }
  return deeds;
}

type Kept = {
  accepted?: Day;
  decided?: Day;
  terminated?: Day;
  ended?: Day;
  executed?: Day;
  finding?: string | undefined;
};

async function insertPetition(
  tx: Tx,
  one: Petition,
  number: number,
  on: Day,
  ground: Ground,
): Promise<number> {
  const unit = ground.unitIds[one.unit === 0 ? 0 : 1];
  const { rows } = await sql<{ id: number }>`
    insert into petition (unit_id, book_year, book_number, handler_unit_id, channel, received_on, stated_kind, secret, field_code,
      summary, signatory_count, state, recorded_by, matter_id)
    values (${unit}, ${Number(on.slice(0, 4))}, ${number}, ${unit}, ${one.channel}, ${on}, ${one.stated},
      ${one.stated === 'denunciation'}, ${one.field}, 'x', ${one.signers}, 'received', ${ground.official}, ${await matterOf(tx, one.matter, ground)})
    returning id`.execute(tx);
  return rows[0]?.id ?? 0;
}

// Matters of an office are numbered from its own first one.
async function matterOf(tx: Tx, n: number | null, { unitIds, official }: Ground): Promise<number | null> {
  if (n === null) return null;
  await sql`insert into matter (id, unit_id, opened_by) overriding system value
    values (${900_000 + n}, ${unitIds[0]}, ${official}) on conflict do nothing`.execute(tx);
  return 900_000 + n;
}

async function classify(tx: Tx, id: number, one: Petition, on: Day, { post }: Ground): Promise<void> {
  const kind = one.facts.kind;
  await sql`update petition set state = 'classified', kind = ${kind}, secret = secret or ${kind === 'denunciation'} where id = ${id}`.execute(
    tx,
  );
  await sql`insert into classification (petition_id, facts, proposed_rule, outcome, basis, classified_by, happened_on)
    values (${id}, ${JSON.stringify(one.facts)}, 'x', ${one.outcome}, 'x', ${post}, ${on})`.execute(tx);
}

async function end(tx: Tx, id: number, state: string, on: Day): Promise<void> {
  await sql`update petition set state = ${state}, closed_on = ${on} where id = ${id}`.execute(tx);
}

async function answer(tx: Tx, id: number, sent: Day, on: Day, one: Petition, ground: Ground): Promise<void> {
  const unit = ground.unitIds[one.unit === 0 ? 0 : 1];
  const { rows } = await sql<{ id: number }>`
    insert into transfer (petition_id, unit_id, to_name, form_code, sent_on) values (${id}, ${unit}, 'x', 'x', ${sent}) returning id`.execute(
    tx,
  );
  await sql`insert into transfer_reply (transfer_id, replied_on, body_name, content, final, recorded_by)
    values (${rows[0]?.id ?? 0}, ${on}, 'x', 'x', false, ${ground.official})`.execute(tx);
}

function visitDeed(one: Office['visits'][number], number: number, ground: Ground): Deed {
  const on = addDays(firstDay, one.on);
  return {
    on,
    does: async (tx) => {
      const unit = ground.unitIds[one.unit === 0 ? 0 : 1];
      let session: number | null = null;
      if (one.kind !== 'regular') {
        const hour = `${String(number % 20).padStart(2, '0')}:00`;
        const { rows } = await sql<{ id: number }>`
          insert into reception_session (unit_id, place_id, kind, held_on, from_time, to_time, leader_post_id, state, published_on, delegation_paper, recorded_by)
          values (${unit}, ${ground.place}, ${one.kind}, ${on}, ${hour}, '23:59', ${ground.post}, 'held',
            ${one.announced ? on : null}, ${one.delegated ? '12/UQ' : null}, ${ground.official}) returning id`.execute(
          tx,
        );
        session = rows[0]?.id ?? null;
      }
      await sql`
        insert into visit (unit_id, book_year, book_number, place_id, session_id, kind, received_on, receiver_post_id, people, first_time,
          content_kind, secret, content, matter_id, state, refusal_ground, recorded_by)
        values (${unit}, ${Number(on.slice(0, 4))}, ${number}, ${ground.place}, ${session}, ${one.kind}, ${on}, ${ground.post}, ${one.people},
          ${one.first}, ${one.secret ? 'denunciation' : 'complaint'}, ${one.secret}, 'x', ${await matterOf(tx, one.matter, ground)},
          ${one.refused ? 'refused' : 'open'}, ${one.refused ? 'x' : null}, ${ground.official})`.execute(tx);
    },
  };
}
