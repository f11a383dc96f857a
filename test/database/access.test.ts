import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPetitions } from '../../src/features/demo/generate.ts';
import { loadDistrict } from '../../src/features/demo/load.ts';
import { freshDatabase } from '../setup/database.ts';

// What every official may read: who works where, how units are called and what abbreviations mean. No petition, no person of one.
const openTables = ['abbreviation', 'body', 'calendar_state', 'demo_clock', 'demo_office'];
// Who works where and how units are called: read by every official, changed by who administers them.
const administeredTables = ['official', 'post', 'unit', 'unit_name', 'unit_parent', 'unit_succession'];
// What the migrations themselves keep; no role may read it.
const ownerTables = ['migration'];
const sealedTables = ['vault_identity', 'vault_key'];
// Reached through functions alone: the application holds no right on them (vault: it may put in).
const closedTables = [...sealedTables, 'petition_key', 'petition_search', 'tally'];

let owner: pg.Client;
let securedTables: string[];
const actors: Record<string, Acting> = {};

type Acting = { units: number[]; official: number; post: number; secret: boolean };

beforeAll(async () => {
  owner = new pg.Client({ connectionString: await freshDatabase() });
  await owner.connect();
  await loadDistrict(owner);
  await loadPetitions({ client: owner, keys: { master: Buffer.alloc(32, 7) }, seed: 11, wanted: 1_500 });
  await giveEveryTableARow();
  securedTables = await column<string>(
    `select relname from pg_class where relkind = 'r' and relrowsecurity order by relname`,
  );
  for (const login of ['tiepnhan', 'xuly', 'truongban', 'thanhtra', 'chutich', 'xa', 'chutichxa'])
    actors[login] = await actorOf(login);
});
afterAll(() => owner.end());

// The generator fills what a petition needs; the other secured tables get a row here, so that "reads nothing" says something.
async function giveEveryTableARow(): Promise<void> {
  await owner.query(`
    update petition set handler_unit_id = (select id from unit where code = 'ubnd-tu-doan') where id % 13 = 0;
    select index_petition(id) from petition where id % 13 = 0;
    insert into session (token_hash, official_id, expires_at) select '\\x01', min(id), now() + interval '1 hour' from official;
    insert into submission (id, official_id, command, result) select 'one', min(id), 'petition.receive', '{}' from official;
    insert into office_setting (unit_id, name, value) select min(id), 'approval-chain', '"short"' from unit;
    insert into document_template (unit_id, form_code, version, docx, uploaded_by)
      select (select min(id) from unit), 'CV', 1, '\\x00', min(id) from official;
    insert into stored_file (unit_id, petition_id, name, media_type, bytes, sha256, stored_by)
      select unit_id, id, 'don.pdf', 'application/pdf', 1, 'x', recorded_by from petition limit 1;
    insert into classification (petition_id, facts, proposed_rule, outcome, basis, classified_by, happened_on)
      select id, '{}', 'x', 'file', 'x', (select min(id) from post), received_on from petition limit 1;
    insert into paper (petition_id, unit_id, form_code, content, state) select id, unit_id, 'CV', '{}', 'draft' from petition limit 1;
    insert into reception_place (unit_id, name, address, hours, since) select id, 'Nơi tiếp công dân', 'x', 'x', '2020-01-01' from unit;
    insert into reception_document (unit_id, kind, title, revision, in_force_from, recorded_by)
      select min(u.id), 'rules', 'Nội quy', 1, '2024-01-02', min(o.id) from unit u, official o;
    insert into reception_session (unit_id, place_id, kind, held_on, from_time, to_time, state, recorded_by)
      select unit_id, id, 'regular', '2024-03-01', '8:00', '11:00', 'published', (select min(id) from official) from reception_place;
    insert into session_point (session_id, position, role, place) select min(id), 0, 'central', 'x' from reception_session;
    insert into session_participant (session_id, unit_id, name, required)
      select min(s.id), (select id from unit where code = 'tnmt'), 'Phòng TN&MT', true from reception_session s;
    insert into session_registration (unit_id, registered_on, full_name, address, content, state, recorded_by)
      select unit_id, '2024-03-01', 'x', 'x', 'x', 'waiting', (select min(id) from official) from reception_session;
    insert into visit (unit_id, book_year, book_number, place_id, kind, received_on, receiver_post_id, content_kind, secret, content, state, recorded_by)
      select p.unit_id, 2024, n, p.id, 'regular', '2024-03-01', (select min(id) from post), case n when 1 then 'denunciation' else 'complaint' end, n = 1, 'x', 'done',
             (select max(id) from official) from reception_place p, generate_series(1, 2) n;
    insert into visit_person (visit_id, position, full_name, address) select id, 0, 'x', 'x' from visit where not secret;
    select index_visit(id) from visit;
    insert into received_item (visit_id, position, name, pages, condition) select id, 0, 'x', 1, 'x' from visit;
    insert into disposal (unit_id, number, decided_on, decided_by, reason) select min(u.id), '1', '2024-03-01', min(p.id), 'x' from unit u, post p;
    insert into assignment (petition_id, unit_id, assigned_by, assigned_on)
      select id, unit_id, (select min(id) from post), received_on from petition limit 5;
    insert into substitution (post_id, substitute_post_id, valid, reason, recorded_by)
      select min(id), max(id), daterange('2024-03-01', '2024-03-09'), 'x', min(official_id) from post;
    insert into transfer (petition_id, unit_id, to_name, secret, form_code, sent_on) select id, unit_id, 'x', secret, 'CV', received_on from petition limit 50;
    insert into transfer_reply (transfer_id, replied_on, body_name, content, final, recorded_by)
      select id, sent_on, 'x', 'x', true, (select min(id) from official) from transfer;
    insert into notice (to_unit_id, from_unit_id, kind, title, text, happened_on) select min(id), max(id), 'x', 'x', 'x', '2024-03-01' from unit;
    insert into task (unit_id, title, owner_unit_id, due_on, state, recorded_by)
      select min(u.id), 'x', max(u.id), '2024-03-01', 'open', (select min(id) from official) from unit u;
    insert into calendar_change (day, kind, name, basis, entered_by, entered_on) select '2024-09-09', 'off', 'x', 'x', min(id), '2024-09-08' from official;
    insert into saved_filter (official_id, name, path, query) select min(id), 'x', '/petitions', '' from official;
    insert into bag (unit_id, official_id, channel, entered_on, petitions) select id, (select min(id) from official), 'post', '2024-03-01', 1 from unit;
    insert into form_draft (official_id, form, sealed) select id, 'petition', '\\x00' from official;
    insert into matter (unit_id, opened_by) select unit_id, recorded_by from petition limit 5;
    insert into final_decision (matter_id, kind, body_name, number, decided_on, content, recorded_by)
      select id, 'second', 'x', 'x', '2024-03-01', 'x', opened_by from matter;
    insert into resolution (unit_id, book_unit_id, book_year, book_number, handler_unit_id, procedure, petition_id, secret, title, respondent_name, standing,
                            state, received_on, recorded_by)
      select unit_id, unit_id, 2024, row_number() over (), handler_unit_id, case when secret then 'denunciation' else 'complaint.first' end, id, secret,
             'x', 'x', '{}', 'received', received_on, recorded_by from petition where id % 50 = 0;
    insert into resolution_person (resolution_id, position, full_name, address) select id, 0, 'x', 'x' from resolution where not secret;
    insert into resolution_content (resolution_id, position, text) select id, 0, 'x' from resolution;
    insert into resolution_step (resolution_id, action, row_id, region, happened_on, role)
      select id, 'receive', 'KN1:receive', 'main', received_on, 'desk' from resolution;
    insert into verification (resolution_id, team, decided_on, content, recorded_by)
      select id, false, received_on, 'x', recorded_by from resolution;
    insert into verification_member (resolution_id, full_name, title, head, since) select id, 'x', 'x', true, received_on from resolution;
    insert into work_minutes (resolution_id, kind, held_on, from_hour, place, ours, content, copies, signature, recorded_by)
      select id, 'site', received_on, '08:00', 'x', 'x', 'x', 2, 'signed', recorded_by from resolution;
    insert into evidence_request (resolution_id, kind, addressee, about, asked_on, recorded_by)
      select id, 'evidence', 'x', 'x', received_on, recorded_by from resolution;
    insert into evidence_receipt (resolution_id, kind, received_on, receiver, copies, recorded_by)
      select id, 'evidence', received_on, 'x', 2, recorded_by from resolution;
    insert into evidence_item (resolution_id, receipt_id, position, name, original) select resolution_id, id, 0, 'x', true from evidence_receipt;
    insert into expert_assessment (resolution_id, body, object, reason, ordered_on, recorded_by)
      select id, 'x', 'x', 'x', received_on, recorded_by from resolution;
    insert into verification_report (resolution_id, reported_on, finding, recommendation, recorded_by)
      select id, received_on, 'dung', 'x', recorded_by from resolution;
    insert into content_finding (resolution_id, content_id, stage, finding, result, basis, recorded_by)
      select c.resolution_id, c.id, 'report', 'dung', 'x', 'x', r.recorded_by from resolution_content c join resolution r on r.id = c.resolution_id;
    insert into dialogue (resolution_id, purpose, demands, content, chair, participants, planned_on, planned_at, place, preparation, state, recorded_by)
      select id, 'x', 'x', 'x', 'x', 'x', received_on, '08:00', 'x', 'x', 'planned', recorded_by from resolution;
    insert into dialogue_guest (resolution_id, dialogue_id, name, capacity, how, sent_on, recorded_by)
      select resolution_id, id, 'x', 'body', 'post', planned_on, recorded_by from dialogue;
    insert into dialogue_result (resolution_id, dialogue_id, content_id, agreed, opinions)
      select d.resolution_id, d.id, c.id, true, 'x' from dialogue d join resolution_content c on c.resolution_id = d.resolution_id;
    insert into review_campaign (unit_id, name, from_on, until_on, units, recorded_by)
      select id, 'x', '2024-03-01', '2024-03-02', array[id], (select min(id) from official) from unit;
    insert into backlog_note (resolution_id, causes, difficulties, direction, finish_by, recorded_by)
      select id, 'x', 'x', 'x', received_on, recorded_by from resolution;
    insert into backlog_plan (unit_id, revision, title, approved_on, approved_post_id) select id, 1, 'x', '2024-03-01', (select min(id) from post) from unit;
    insert into backlog_plan_row (plan_id, position, resolution_id, causes, difficulties, direction, finish_by, reasons)
      select (select min(id) from backlog_plan), id, id, 'x', 'x', 'x', received_on, '{}' from resolution;
    insert into coordination (resolution_id, unit_id, asked_unit_id, kind, about, asked_on, secret, recorded_by)
      select r.id, r.unit_id, (select min(u.id) from unit u where u.id <> r.unit_id), 'information', 'x', r.received_on, r.secret, r.recorded_by from resolution r;
    insert into coordination_urging (coordination_id, round, urged_on, recorded_by) select id, 1, asked_on, recorded_by from coordination;
    insert into inner_due (resolution_id, due_on, why) select id, received_on, 'x' from resolution;
    insert into coordination_return (coordination_id, round, answer, answered_on, responsible, answered_by, returned_on, why, recorded_by)
    select id, 1, 'x', asked_on, 'x', recorded_by, asked_on, 'x', recorded_by from coordination;
    insert into delivery (paper_id, recipient, how, sent_on, recorded_by)
      select min(id), 'x', 'post', '2024-03-01', (select min(id) from official) from paper;
    insert into handover (unit_id, ends_on, basis, declared_by) select min(u.id), '2025-07-01', 'x', min(o.id) from unit u, official o;
    insert into handover_item (handover_id, petition_id, from_unit_id, to_unit_id, rule)
      select h.id, p.id, p.unit_id, h.unit_id, 'BG-5' from handover h, petition p limit 20;
    insert into custody (petition_id, unit_id, handler_unit_id, valid, handover_id)
      select i.petition_id, i.to_unit_id, i.to_unit_id, daterange('2025-07-01', null), i.handover_id from handover_item i;
    insert into obligation (resolution_id, kind, content, obliged, obliged_sort, people, ordered_on, recorded_by)
      select id, 'ky-luat', 'x', 'x', 'person', 2, '2024-03-01', recorded_by from resolution;
    insert into obligation_part (obligation_id, resolution_id, done_on, people, recorded_by)
      select id, resolution_id, '2024-03-02', 1, recorded_by from obligation;
    insert into obligation_obstacle (obligation_id, resolution_id, kind, since, reason, recorded_by)
      select id, resolution_id, 'paused', '2024-03-02', 'x', recorded_by from obligation;
    insert into publication (resolution_id, form, title, body, as_denunciation, prepared_by)
      select id, 'niem-yet', 'x', 'x', secret, recorded_by from resolution;
    insert into publication_proof (publication_id, resolution_id, shown_on, note, recorded_by)
      select id, resolution_id, '2024-03-02', 'x', prepared_by from publication;
    insert into challenge (resolution_id, result, body_name, number, decided_on, recorded_by)
      select id, 'upheld', 'x', 'x', '2024-03-02', recorded_by from resolution;
    insert into report_draft (unit_id, period) select id, 'q1-2024' from unit;
    insert into report_submission (unit_id, receiver_id, period, from_day, to_day, regime, form_version, number, notes, narrative,
                                   warnings, missing, signed_by, submitted_on)
      select u.id, nullif((select min(id) from unit), u.id), 'q1-2024', '2023-12-15', '2024-03-14', 'TT-01-2024', 'x', '1', '', '{}',
             '[]', '{}', (select min(id) from post), '2024-03-14' from unit u;
    insert into report_cell (report_id, form, column_id, value, records) select id, 'x', '1', 1, '[]' from report_submission;
    insert into report_part (report_id, part_id)
      select min(id), max(id) from report_submission;
    insert into report_urging (unit_id, receiver_id, period, urged_on, urged_by, message)
      select unit_id, receiver_id, period, submitted_on, signed_by, 'x' from report_submission where receiver_id is not null;
    insert into file_page (file_id, page, label) select id, 1, 'x' from stored_file;
    insert into exclusion (official_id, visit_id, relation, since)
      select (select id from official where login = 'xuly2'), id, 'respondent', '2024-03-01' from visit`);
}

async function column<T>(text: string, values: unknown[] = [], client: pg.ClientBase = owner): Promise<T[]> {
  const { rows } = await client.query<T[]>({ text, values, rowMode: 'array' });
  return rows.flatMap((row) => row.slice(0, 1));
}

async function actorOf(login: string): Promise<Acting> {
  const { rows } = await owner.query<Acting>(
    `select array(select unit_subtree(coalesce(p.scope_unit_id, p.unit_id), '2024-03-15')) as units,
            p.official_id as official, p.id as post, p.handles_denunciations as secret
       from post p join official o on o.id = p.official_id where o.login = $1 order by p.id limit 1`,
    [login],
  );
  const [found] = rows;
  if (!found) throw new Error(`no post for ${login}`);
  return found;
}

/** Does the work as a database role, in a transaction that is rolled back, with the settings of an actor if one is given. */
async function acting<T>(
  role: 'tiepdan_app' | 'tiepdan_public',
  actor: Acting | undefined,
  work: () => Promise<T>,
): Promise<T> {
  await owner.query('begin');
  try {
    await owner.query(`set local role ${role}`);
    if (actor) {
      await owner.query(
        `select set_config('app.units', $1, true), set_config('app.official', $2, true), set_config('app.post', $3, true), set_config('app.secret', $4, true)`,
        [actor.units.join(','), String(actor.official), String(actor.post), actor.secret ? 'on' : 'off'],
      );
    }
    return await work();
  } finally {
    await owner.query('rollback');
  }
}

/** The same inside a transaction that is already open, and stays so. */
async function inside<T>(role: 'tiepdan_app', actor: Acting, work: () => Promise<T>): Promise<T> {
  await owner.query('savepoint inside');
  try {
    await owner.query(`set local role ${role}`);
    await owner.query(
      `select set_config('app.units', $1, true), set_config('app.official', $2, true), set_config('app.post', $3, true), set_config('app.secret', $4, true)`,
      [actor.units.join(','), String(actor.official), String(actor.post), actor.secret ? 'on' : 'off'],
    );
    return await work();
  } finally {
    await owner.query('rollback to savepoint inside');
  }
}

const called = (login: string): Acting => {
  const found = actors[login];
  if (!found) throw new Error(`no actor ${login}`);
  return found;
};

describe('row security', () => {
  test('every table has it, or is on the short list of what everybody may read', async () => {
    const without = await column<string>(
      `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relrowsecurity order by relname`,
    );
    expect(without).toEqual([...openTables, ...ownerTables].toSorted());
  });

  test('a table that is secured has a policy, and none is bypassed by a role of the site', async () => {
    const bare = await column(
      `select relname from pg_class c where relkind = 'r' and relrowsecurity and not exists (select from pg_policy where polrelid = c.oid)`,
    );
    expect(bare).toEqual([]);
    const mighty = await column(
      `select rolname from pg_roles where rolname like 'tiepdan\\_%' and (rolbypassrls or rolsuper)`,
    );
    expect(mighty).toEqual([]);
  });

  test('without an actor the application reads no row of any secured table', async () => {
    const readable = securedTables.filter(
      (table) => !closedTables.includes(table) && !administeredTables.includes(table),
    );
    for (const table of readable) {
      expect(
        await column(`select count(*)::int from ${table}`),
        `${table} is empty: the test says nothing`,
      ).not.toEqual([0]);
      const seen = await acting('tiepdan_app', undefined, () => column(`select count(*)::int from ${table}`));
      expect(seen, table).toEqual([0]);
    }
  });

  test('without an actor search and the door to identities give nothing', async () => {
    expect(
      await acting('tiepdan_app', undefined, () =>
        column(`select petition_id from search_petitions('khieu nai', 10)`),
      ),
    ).toEqual([]);
    const door = acting('tiepdan_app', undefined, () =>
      owner.query(`select * from open_identity(1, 'mục đích đủ dài', '2024-03-15')`),
    );
    await expect(door).rejects.toMatchObject({ code: '02000' });
  });

  test('an actor sees the petitions of his units alone, secret ones only where he handles denunciations', async () => {
    for (const [login, { units, secret, official }] of Object.entries(actors)) {
      const expected = await column<number>(
        `select id from petition where (unit_id = any ($1) or handler_unit_id = any ($1)) and (not secret or $2 or recorded_by = $3) order by id`,
        [units, secret, official],
      );
      const seen = await acting('tiepdan_app', called(login), () =>
        column<number>('select id from petition order by id'),
      );
      expect(seen, login).toEqual(expected);
    }
  });

  test('rows that belong to a petition are seen with it, never without it', async () => {
    for (const table of ['petition_person', 'clock', 'event', 'stored_file', 'classification', 'paper']) {
      const strange = await acting('tiepdan_app', called('xa'), () =>
        column(
          `select count(*)::int from ${table} t where petition_id is not null and not exists (select from petition p where p.id = t.petition_id)`,
        ),
      );
      expect(strange, table).toEqual([0]);
    }
  });

  test('nobody moves a petition out of his sight or writes an event in the name of another', async () => {
    const { units, official } = called('xa');
    const moved = acting('tiepdan_app', called('xa'), () =>
      owner.query(
        `update petition set unit_id = (select min(id) from unit), handler_unit_id = (select min(id) from unit) where unit_id = $1`,
        [units[0]],
      ),
    );
    await expect(moved).rejects.toMatchObject({ code: '42501' });
    const forged = acting('tiepdan_app', called('xa'), () =>
      owner.query(
        `insert into event (unit_id, type, happened_on, official_id) values ($1, 'x', '2024-01-02', $2)`,
        [units[0], official + 1],
      ),
    );
    await expect(forged).rejects.toMatchObject({ code: '42501' });
  });
});

describe('who takes no part', () => {
  /** Tables in which a record or anything that hangs on it stands, with the columns that name it. */
  const hanging = async () =>
    (
      await owner.query<{ name: string; columns: string[] }>(
        `select c.table_name as name, array_agg(c.column_name::text order by c.column_name) as columns
           from information_schema.columns c join information_schema.tables b using (table_schema, table_name)
          where c.table_schema = 'public' and b.table_type = 'BASE TABLE'
            and case when c.table_name in ('petition', 'visit', 'resolution', 'matter') then c.column_name = 'id'
                     else c.column_name in ('petition_id', 'visit_id', 'resolution_id') end
          group by 1 order by 1`,
      )
    ).rows;

  test('every table with a record in it asks one function, for every command', async () => {
    const tables = await hanging();
    expect(tables.length).toBeGreaterThan(20);
    for (const { name, columns } of tables) {
      const [policy] = await column<string>(
        `select qual from pg_policies where tablename = $1 and permissive = 'RESTRICTIVE' and cmd = 'ALL'`,
        [name],
      );
      for (const one of columns)
        expect(policy, `${name}.${one}`).toMatch(
          new RegExp(`${one} = ANY .*app_excluded\\('${one === 'id' ? name : one.replace('_id', '')}'`),
        );
    }
  });

  test('every door that looks past the policies asks it too', async () => {
    // Write, or tell nothing of a record. Statutory figures are the unit's, whoever reads them: what stands behind a figure is
    // read through the policies. A new calendar reckons the limits of every case; which of them moved is read through the policies too.
    const silent = [
      'index_petition',
      'index_visit',
      'key_petitions',
      'move_limits',
      'running_cases',
      'tally_groups',
      'tally_rows',
    ];
    const askingThrough = {
      awaited_transfer: ['passed_petition', 'passed_files', 'passed_identity', 'send_back'],
      excluded_from: ['release_excluded'],
    };
    const doors = await column<string>(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and prorettype <> 'trigger'::regtype
          and has_function_privilege('tiepdan_app', oid, 'execute')
          and prosrc ~ '\\m(petition|visit|resolution|transfer|paper|tally|petition_search|petition_key)\\M'
          and prosrc !~ 'app_excluded|from exclusion e where e.official_id = wanted' order by 1`,
    );
    for (const [asked, through] of Object.entries(askingThrough))
      expect(
        await column(`select proname from pg_proc where proname = any ($1) and prosrc ~ $2 order by 1`, [
          through,
          asked,
        ]),
      ).toEqual(through.toSorted());
    const through = Object.values(askingThrough).flat();
    expect(doors.filter((one) => !through.includes(one))).toEqual(silent);
  });

  /** Everything the actor reads of some records, table by table; empty when he sees none of them. */
  async function seenOf(login: string, records: Record<string, number[]>): Promise<string[]> {
    const found: string[] = [];
    for (const { name, columns } of await hanging()) {
      if (closedTables.includes(name)) continue;
      const where = columns
        .map((one) => {
          const kind = one === 'id' ? name : one.replace('_id', '');
          return `${one} = any ('{${(records[kind] ?? []).join(',')}}'::bigint[])`;
        })
        .join(' or ');
      const [count] = await column<number>(`select count(*)::int from ${name} where ${where}`);
      if (count) found.push(name);
    }
    const asked = await column<string>(
      `select petition_id from search_petitions('khieu nai to cao', 100000)`,
    );
    if (asked.map(Number).some((id) => records['petition']?.includes(id))) found.push('search');
    expect(login).not.toBe('');
    return found;
  }

  test('of an excluded record and all that stands together with it nothing is read, in no table; the others lose nothing', async () => {
    await owner.query('begin');
    try {
      const [first, second, third] = (
        await column<string>(
          `select p.id from petition p join unit u on u.id = p.unit_id where u.code = 'ban-tcd' and p.secret and p.part = 0 order by p.id limit 3`,
        )
      ).map(Number);
      const [visit] = (
        await column<string>(
          `select v.id from visit v join unit u on u.id = v.unit_id where u.code = 'ban-tcd' order by v.id limit 1`,
        )
      ).map(Number);
      const [matter] = await column<number>(
        `insert into matter (unit_id, opened_by) select unit_id, recorded_by from petition where id = $1 returning id`,
        [first],
      );
      // first ← copy of second; second and the visit are one matter; third is a part of first; a case of each.
      await owner.query(`update petition set origin_id = $2 where id = $1`, [first, second]);
      await owner.query(`update petition set matter_id = $2 where id = $1`, [second, matter]);
      await owner.query(`update visit set matter_id = $2 where id = $1`, [visit, matter]);
      await owner.query(`update petition set part_of = $2, part = 1 where id = $1`, [third, first]);
      const [resolution] = await column<string>(`select id from resolution order by id limit 1`);
      await owner.query(
        `update resolution set petition_id = null, matter_id = $2, secret = true, unit_id = (select unit_id from petition where id = $3) where id = $1`,
        [resolution, matter, first],
      );
      await owner.query(
        `insert into notice (to_unit_id, from_unit_id, petition_id, kind, title, text, happened_on, secret)
         select unit_id, unit_id, id, 'x', 'x', 'x', received_on, true from petition where id = $1`,
        [third],
      );
      const records = {
        petition: [first ?? 0, second ?? 0, third ?? 0],
        visit: [visit ?? 0],
        matter: [matter ?? 0],
        resolution: [Number(resolution)],
      };
      const look = (login: string) =>
        inside('tiepdan_app', called(login), async () => ({
          of: await seenOf(login, records),
          petitions: await column(`select count(*)::int from petition`),
        }));
      const before = await look('xuly');
      expect(before.of).toEqual(
        expect.arrayContaining(['petition', 'visit', 'matter', 'resolution', 'event', 'notice', 'transfer']),
      );
      const others = await look('truongban');
      await owner.query(
        `insert into exclusion (official_id, visit_id, relation, rule, confirmed_on, since) values ($1, $2, 'respondent', 'XD-TC-5', '2024-03-02', '2024-03-02')`,
        [called('xuly').official, visit],
      );
      const after = await look('xuly');
      expect(after.of).toEqual([]);
      expect(after.petitions).toEqual([Number(before.petitions[0]) - 3]);
      expect(await look('truongban')).toEqual(others);
      await expect(
        inside('tiepdan_app', called('xuly'), () =>
          owner.query(`select * from open_identity($1, 'mục đích đủ dài', '2024-03-15')`, [first]),
        ),
      ).rejects.toMatchObject({ code: '02000' });
    } finally {
      await owner.query('rollback');
    }
  });

  test('nobody gives him the work, by whatever door', async () => {
    await owner.query('begin');
    try {
      const [petition] = await column<string>(`select min(id) from petition`);
      const { official, post } = called('xuly');
      await owner.query(
        `insert into exclusion (official_id, petition_id, relation, since) values ($1, $2, 'interested', '2024-03-02')`,
        [official, petition],
      );
      await expect(
        owner.query(`update petition set handler_post_id = $2 where id = $1`, [petition, post]),
      ).rejects.toMatchObject({ code: '23514', constraint: 'handler_is_not_excluded' });
    } finally {
      await owner.query('rollback');
    }
  });

  test('the first resolver sees the complaint against himself while it is one, no denunciation beside it', async () => {
    await owner.query('begin');
    try {
      const [complaint, other] = await column<string>(
        `select p.id from petition p join unit u on u.id = p.unit_id
          where u.code = 'ubnd-tu-doan' and not p.secret and p.part = 0 and coalesce(p.kind, p.stated_kind) = 'complaint' order by p.id limit 2`,
      );
      const sees = () =>
        inside('tiepdan_app', called('chutichxa'), async () =>
          (
            await column<string>(`select id from petition where id = any ($1) order by id`, [
              [complaint, other],
            ])
          ).map(String),
        );
      await owner.query(
        `insert into exclusion (official_id, petition_id, relation, resolves, since) values ($1, $2, 'respondent', true, '2024-03-02')`,
        [called('chutichxa').official, complaint],
      );
      expect(await sees()).toEqual([complaint, other].map(String));
      await owner.query(
        `update petition set part_of = $2, part = 1, kind = 'denunciation', secret = true where id = $1`,
        [other, complaint],
      );
      expect(await sees()).toEqual([String(complaint)]);
      await owner.query(`update petition set kind = 'denunciation', secret = true where id = $1`, [
        complaint,
      ]);
      expect(await sees()).toEqual([]);
    } finally {
      await owner.query('rollback');
    }
  });

  test('a namesake of the respondent is kept out until somebody says whether it is he', async () => {
    await owner.query('begin');
    try {
      const proposed = (name: string) =>
        owner
          .query(`update petition set respondent_name = $1 where id = (select min(id) from petition)`, [name])
          .then(() =>
            column<string>(
              `select o.login from exclusion e join official o on o.id = e.official_id
                where e.petition_id = (select min(id) from petition) and e.ended_on is null order by 1`,
            ),
          );
      expect(await proposed('ông Hoàng văn Kiên - chuyên viên')).toEqual(['xuly']);
      expect(await proposed('Hoàng Văn Kiên và Vi Quang Thành')).toEqual(['truongban', 'xuly']);
      expect(await proposed('Hoàng Văn Kiênh')).toEqual([]);
    } finally {
      await owner.query('rollback');
    }
  });
});

test('the public role reads what is published and nothing else', async () => {
  expect(
    (await acting('tiepdan_public', undefined, () => column('select id from public_unit'))).length,
  ).toBeGreaterThan(20);
  const others = (
    await column<string>(
      `select relname from pg_class where relkind in ('r', 'v', 'm', 'p') and relnamespace = 'public'::regnamespace`,
    )
  ).filter(
    (name) =>
      !['public_unit', 'public_place', 'public_session', 'public_document', 'public_result'].includes(name),
  );
  expect(others.length).toBeGreaterThan(20);
  for (const table of others) {
    const reading = acting('tiepdan_public', undefined, () => owner.query(`select count(*) from ${table}`));
    await expect(reading, table).rejects.toMatchObject({ code: '42501' });
  }
});

describe('events are only ever added', () => {
  test.each(['update event set type = type', 'delete from event', 'truncate event'])(
    '%s is refused, even to the owner',
    async (statement) => {
      await expect(owner.query(statement)).rejects.toMatchObject({ code: '23001' });
    },
  );

  test.each(['update event set type = type', 'delete from event', 'truncate event'])(
    '%s is no right of the application',
    async (statement) => {
      await expect(
        acting('tiepdan_app', called('thanhtra'), () => owner.query(statement)),
      ).rejects.toMatchObject({ code: '42501' });
    },
  );
});

describe('the vault', () => {
  const purpose = 'Liên hệ để làm rõ nội dung tố cáo';
  const open = (as: Acting, petition: number, why: string) =>
    acting('tiepdan_app', as, async () => {
      const { rows } = await owner.query('select * from open_identity($1, $2, $3)', [
        petition,
        why,
        '2024-03-15',
      ]);
      const traces = await column<{ purpose: string }>(
        `select data from event where petition_id = $1 and type = 'identity.opened' and official_id = $2`,
        [petition, as.official],
      );
      return { rows, traces };
    });
  const denunciationOf = async (code: string): Promise<number> =>
    (
      await column<string>(
        `select p.id from petition p join unit u on u.id = p.unit_id where p.secret and u.code = $1 order by p.id limit 1`,
        [code],
      )
    ).map(Number)[0] ?? 0;

  test.each(closedTables)('the application neither reads nor changes nor deletes in %s', async (table) => {
    for (const statement of [
      `select * from ${table}`,
      `update ${table} set ${table === 'tally' ? 'subject_id' : 'petition_id'} = 1`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      await expect(
        acting('tiepdan_app', called('thanhtra'), () => owner.query(statement)),
        statement,
      ).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('opens for a post that handles denunciations of its unit, and leaves the trace', async () => {
    const { rows, traces } = await open(called('xuly'), await denunciationOf('ban-tcd'), purpose);
    expect(rows).toHaveLength(1);
    expect(traces).toEqual([{ purpose }]);
  });

  test.each(['', '   ', 'ngắn', '         a'])('refuses the purpose "%s"', async (why) => {
    await expect(open(called('xuly'), await denunciationOf('ban-tcd'), why)).rejects.toMatchObject({
      code: '22023',
    });
  });

  test('refuses another unit’s denunciation, and a post that does not handle them, in the same words', async () => {
    await expect(open(called('xuly'), await denunciationOf('ubnd-tu-doan'), purpose)).rejects.toMatchObject({
      code: '02000',
    });
    await expect(open(called('tiepnhan'), await denunciationOf('ban-tcd'), purpose)).rejects.toMatchObject({
      code: '02000',
    });
    await expect(open(called('xuly'), 999_999_999, purpose)).rejects.toMatchObject({ code: '02000' });
  });

  test('no denouncer stands in the open tables or among the words of search', async () => {
    expect(
      await column(
        `select count(*)::int from petition_person q join petition p on p.id = q.petition_id where p.secret`,
      ),
    ).toEqual([0]);
    expect(await column(`select count(*)::int from vault_identity`)).not.toEqual([0]);
  });
});

describe('search', () => {
  test.each(['khieu nai', 'ĐẤT', 'to cao', 'nong van', 'ubnd', 'Khòn Chè', '0209', 'khong co tu nay'])(
    'finds for "%s" exactly what the policies show to each actor',
    async (asked) => {
      const matching = await column<string>(
        `select petition_id from petition_search where words @@ search_query($1)`,
        [asked],
      );
      for (const login of Object.keys(actors)) {
        const [found, shown] = await acting('tiepdan_app', called(login), async () => [
          await column<string>('select petition_id from search_petitions($1, 100000)', [asked]),
          await column<string>(
            'select id from petition where id = any ($1) order by received_on desc, id desc',
            [matching],
          ),
        ]);
        expect(found, login).toEqual(shown);
      }
    },
  );

  test('whatever part of a unit’s petitions is looked at first, the page is the same or the rest is asked too', async () => {
    for (const login of ['tiepnhan', 'xuly', 'xa', 'chutichxa']) {
      const { units, secret, official } = called(login);
      const long = await acting('tiepdan_app', called(login), () =>
        column<string>(`select petition_id from search_petitions('khieu nai', 100000)`),
      );
      for (const recent of [3, 40, 200, 5_000]) {
        const [found] = await column<(string | number)[] | null>(
          `select search_newest_of_unit(search_query('khieu nai'), $1, $2, $3, '{}', 10, $4)`,
          [units[0], secret, official, recent],
        );
        if (found) expect(found.map(Number), `${login} ${recent}`).toEqual(long.slice(0, 10));
        else expect(recent).toBeLessThan(5_000);
      }
    }
  });

  test('a short page is the beginning of the long one, and says how many there are', async () => {
    for (const login of Object.keys(actors)) {
      const [short, long, totals] = await acting('tiepdan_app', called(login), async () => [
        await column<string>(`select petition_id from search_petitions('khieu nai', 7)`),
        await column<string>(`select petition_id from search_petitions('khieu nai', 100000)`),
        (
          await owner.query<{ total: number; more: boolean }>(
            `select total, more from search_petitions('khieu nai', 7) limit 1`,
          )
        ).rows[0],
      ]);
      expect(short, login).toEqual(long.slice(0, 7));
      if (totals?.more === false) expect(totals.total, login).toBe(long.length);
      if (totals?.more) expect(long.length, login).toBeGreaterThan(totals.total);
    }
  });
});

describe('units in time', () => {
  const subtree = (code: string, on: string) =>
    column<string>(
      `select u.code from unit_subtree((select id from unit where code = $1), $2) t(id) join unit u on u.id = t.id order by u.code`,
      [code, on],
    );

  test('a unit stands under its parent on the days on which it did, and is continued by another', async () => {
    await owner.query('begin');
    try {
      await owner.query(`
        insert into unit (code, level, since) values ('xa-moi', 'commune', '2025-07-01'), ('tinh', 'province', '2020-01-01');
        update unit set until = '2025-07-01' where code in ('ubnd-tu-doan', 'ubnd-huyen-loc-binh');
        update unit_parent set valid = daterange(lower(valid), '2025-07-01')
         where unit_id = (select id from unit where code = 'ubnd-tu-doan');
        insert into unit_parent select a.id, b.id, '[2025-07-01,)' from unit a, unit b where a.code = 'xa-moi' and b.code = 'tinh';
        insert into unit_succession select a.id, b.id, '2025-07-01', 'Nghị quyết sắp xếp đơn vị hành chính' from unit a, unit b
         where a.code = 'ubnd-tu-doan' and b.code = 'xa-moi'`);
      expect(await subtree('ubnd-huyen-loc-binh', '2025-06-30')).toContain('ubnd-tu-doan');
      expect(await subtree('ubnd-huyen-loc-binh', '2025-07-01')).not.toContain('ubnd-tu-doan');
      expect(await subtree('tinh', '2025-06-30')).toEqual(['tinh']);
      expect(await subtree('tinh', '2025-07-01')).toEqual(['tinh', 'xa-moi']);
      const continued = `select b.code from unit_succession s join unit a on a.id = s.from_unit_id join unit b on b.id = s.to_unit_id where a.code = 'ubnd-tu-doan'`;
      expect(await column(continued)).toEqual(['xa-moi']);
    } finally {
      await owner.query('rollback');
    }
  });

  test('a unit has one name and one parent on a day', async () => {
    const twice = owner.query(
      `insert into unit_parent select unit_id, parent_id, '[2022-01-01,2023-01-01)' from unit_parent limit 1`,
    );
    await expect(twice).rejects.toMatchObject({ code: '23P01' });
    const renamed = owner.query(
      `insert into unit_name select unit_id, 'Tên khác', 'x', 'x', null, 'x', '[2022-01-01,2023-01-01)' from unit_name limit 1`,
    );
    await expect(renamed).rejects.toMatchObject({ code: '23P01' });
  });
});
