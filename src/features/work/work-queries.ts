import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { innerDue } from '../inner-limits.ts';
import { isOpen, pressing, weekEnd } from '../pressing.ts';

export type PetitionWork = {
  id: number;
  book_number: number;
  book_year: number;
  part: number;
  summary: string;
  kind: string | null;
  stated_kind: string;
  secret: boolean;
  state: string;
  signatory_count: number;
  urgent: boolean;
  person: string | null;
  handler: string | null;
  unit: string;
  due_on: Day | null;
  own: boolean;
  total: number;
};

// Own work, and that of whom one stands in for today.
const postsOf = (postId: number, today: Day) => sql`(
  select ${postId}::int union
  select s.post_id from substitution s where s.substitute_post_id = ${postId} and s.valid @> ${today}::date)`;

// Chosen and counted first: names and heads are looked up for the rows of the page alone.
const listed = (chosen: ReturnType<typeof sql>, today: Day) => sql<PetitionWork>`
  with chosen as (${chosen})
  select petition.id, book_number, book_year, part, summary, kind, stated_kind, secret, state, signatory_count, urgent,
         (select q.full_name from petition_person q where q.petition_id = petition.id order by q.position limit 1) as person,
         ho.full_name as handler, hn.short_name as unit, c.due_on, c.own, c.total
    from chosen c join petition on petition.id = c.id
    left join post hp on hp.id = petition.handler_post_id left join official ho on ho.id = hp.official_id
    left join unit_name hn on hn.unit_id = petition.handler_unit_id and hn.valid @> ${today}::date`;

const chosenColumns = (postId: number, today: Day) => sql`
  petition.id, ${pressing} as due_on, coalesce(handler_post_id in ${postsOf(postId, today)}, false) as own,
  count(*) over () as total`;

export type Scope = { unitId: number; postId: number; today: Day };

/**
 * Open petitions of the unit in these states, what presses most first, own before what nobody has; without what others
 * have unless the post decides for the unit. With `toFile` also those which await filing.
 */
export async function petitionsToDo(
  tx: Tx,
  { unitId, postId, today }: Scope,
  { states, toFile, ofOthers }: { states: readonly string[]; toFile: boolean; ofOthers: boolean },
  limit: number,
): Promise<PetitionWork[]> {
  const chosen = sql`
    select ${chosenColumns(postId, today)} from petition
     where petition.handler_unit_id = ${unitId} and ${isOpen}
       and (state = any (${[...states]}::text[])
            or (${toFile} and state = 'classified' and not exists
                 (select from paper where paper.petition_id = petition.id and paper.role = 'main' and paper.state <> 'void')))
       and (${ofOthers} or handler_post_id is null or handler_post_id in ${postsOf(postId, today)})
     order by own desc, due_on, petition.id limit ${limit}`;
  const { rows } =
    await sql<PetitionWork>`${listed(chosen, today)} order by c.own desc, c.due_on, c.id`.execute(tx);
  return rows;
}

export type DueWhen = 'week' | 'overdue';

/** Open petitions of the units that are overdue, or due before the week ends. */
export async function petitionsDue(
  tx: Tx,
  unitIds: readonly number[],
  when: DueWhen,
  { postId, today }: Scope,
  limit: number,
): Promise<PetitionWork[]> {
  const chosen = sql`
    select ${chosenColumns(postId, today)} from petition
     where petition.handler_unit_id = any (${[...unitIds]}::int[]) and ${isOpen} and ${between(pressing, when, today)}
     order by due_on, petition.id limit ${limit}`;
  const { rows } = await sql<PetitionWork>`${listed(chosen, today)} order by c.due_on, c.id`.execute(tx);
  return rows;
}

const between = (day: typeof pressing, when: DueWhen | undefined, today: Day) =>
  when === undefined
    ? sql`true`
    : when === 'overdue'
      ? sql`${day} < ${today}::date`
      : sql`${day} between ${today}::date and ${weekEnd(today)}`;

export const otherKinds = [
  'paper',
  'transfer',
  'visit',
  'task',
  'forwarder',
  'sent',
  'resolution',
  'coordination',
] as const;
export type OtherKind = (typeof otherKinds)[number];

export type OtherWork = {
  kind: OtherKind;
  id: number;
  href: string;
  code: string;
  title: string;
  note: string;
  due_on: Day | null;
  own: boolean;
  total: number;
};

type Asked = {
  unitIds: readonly number[];
  /** Units whose lateness towards others is this post's to follow. */
  watched?: readonly number[];
  kinds: readonly OtherKind[];
  paperStates: readonly string[];
  when?: DueWhen | undefined;
  limit: number;
};

const book = sql`book_number || '/' || book_year`;

// A unit that ended keeps its last name, and its work goes on in those that continue it.
const unitName = (unit: 'k.unit_id' | 'k.asked_unit_id') =>
  sql`(select n.short_name from unit_name n where n.unit_id = ${sql.ref(unit)} order by lower(n.valid) desc limit 1)`;
const continuedBy = (unitIds: readonly number[]) =>
  sql`(select s.from_unit_id from unit_succession s where s.to_unit_id = any (${[...unitIds]}::int[]))`;

const branches = ({ unitIds, watched = [], paperStates }: Asked, { postId, today }: Scope) => {
  const units = sql`any (${[...unitIds]}::int[])`;
  const posts = postsOf(postId, today);
  return {
    paper: sql`
      select 'paper' as kind, a.id, '/papers/' || a.id as href, '' as code, a.form_code as title, a.state as note,
             null::date as due_on, coalesce(a.proposed_by in ${posts}, false) as own
        from paper a
       where (a.unit_id = ${units} or (a.resolution_id is not null and a.state <> 'draft'
              and exists (select from resolution r where r.id = a.resolution_id and r.unit_id = ${units})))
         and a.role = 'side' and a.state = any (${[...paperStates]}::text[])
         and (a.state <> 'draft' or a.proposed_by is null or a.proposed_by in ${posts})`,
    transfer: sql`
      select 'transfer', t.id, '/transfers/' || t.id, coalesce(t.number, ''), n.short_name,
             to_char(t.sent_on, 'DD/MM/YYYY'), t.reply_due_on, false
        from transfer t join unit_name n on n.unit_id = t.unit_id and n.valid @> t.sent_on
       where t.to_unit_id = ${units} and t.taken_on is null and t.returned_on is null`,
    visit: sql`
      select 'visit', v.id, '/visits/' || v.id, ${book}, left(v.content, 300), '', v.due_on,
             v.receiver_post_id in ${posts}
        from visit v where (v.unit_id = ${units} and v.heir_unit_id is null or v.heir_unit_id = ${units}) and v.answered_on is null and v.due_on is not null and v.state = 'open'`,
    task: sql`
      select 'task', k.id, '/tasks/' || k.id, '', k.title, n.short_name, k.due_on, coalesce(k.owner_post_id in ${posts}, false)
        from task k join unit_name n on n.unit_id = k.unit_id and n.valid @> ${today}::date
       where k.state = 'open' and k.owner_unit_id = ${units} and (k.owner_post_id is null or k.owner_post_id in ${posts})`,
    forwarder: sql`
      select 'forwarder', p.id, '/petitions/' || p.id, ${book}, p.summary, coalesce(p.forwarder_name, ''),
             p.forwarder_reply_due_on, coalesce(p.handler_post_id in ${posts}, false)
        from petition p where p.handler_unit_id = ${units} and p.forwarder_reply_due_on is not null
         and p.forwarder_replied_on is null`,
    resolution: sql`
      select 'resolution', r.id, '/resolutions/' || r.id, ${book}, left(r.title, 300),
             concat_ws(' ', r.procedure, r.state, to_char(o.inner_due_on, 'DD/MM/YYYY')), coalesce(r.due_on, o.inner_due_on),
             coalesce(r.handler_post_id in ${posts}, false)
        from resolution r cross join lateral (select ${innerDue} as inner_due_on) o
       where r.ended_on is null and (r.handler_unit_id = ${units} or r.unit_id = ${units})`,
    coordination: sql`
      select 'coordination', k.id, '/coordination/' || k.id, coalesce(k.number, ''), left(k.about, 300),
             ${unitName('k.unit_id')} || '→' || ${unitName('k.asked_unit_id')}, k.due_on, false
        from coordination k
       where k.answered_on is null
         and (k.asked_unit_id = ${units} or k.asked_unit_id in ${continuedBy(unitIds)}
              or (k.due_on < ${today}::date
                  and (k.unit_id = ${units} or k.unit_id in ${continuedBy(unitIds)} or k.asked_unit_id = any (${[...watched]}::int[]))))`,
    sent: sql`
      select 'sent', t.id, '/transfers/' || t.id, coalesce(t.number, ''), t.to_name, t.urged::text, t.reply_due_on, false
        from transfer t
       where (t.unit_id = ${units} and t.heir_unit_id is null or t.heir_unit_id = ${units}) and t.returned_on is null and t.reply_due_on < ${today}::date
         and not exists (select from transfer_reply r where r.transfer_id = t.id and r.final)`,
  } as const;
};

/** Everything but petitions that waits in the units, of the kinds asked for, in one question. */
export async function otherWork(tx: Tx, scope: Scope, asked: Asked): Promise<OtherWork[]> {
  if (asked.kinds.length === 0) return [];
  const all = branches(asked, scope);
  const union = sql.join(
    asked.kinds.map((kind) => all[kind]),
    sql` union all `,
  );
  const { rows } = await sql<OtherWork>`
    with waiting (kind, id, href, code, title, note, due_on, own) as (${union}),
         counted as (select w.*, count(*) over (partition by kind) as total,
                            row_number() over (partition by kind order by own desc, due_on, id) as place
                       from waiting w where ${between(sql<Day | null>`due_on`, asked.when, scope.today)})
    select kind, id, href, code, title, note, due_on, own, total from counted where place <= ${asked.limit}
     order by own desc, due_on, kind, id`.execute(tx);
  return rows;
}

/** How many notices of other units nobody here has read. */
export async function unreadNotices(tx: Tx, unitId: number): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from notice where to_unit_id = ${unitId} and read_at is null`.execute(tx);
  return rows[0]?.unread ?? 0;
}

/** For whom this post stands in today. */
export async function standingInFor(tx: Tx, { postId, today }: Scope) {
  const { rows } = await sql<{ name: string; until: Day }>`
    select o.full_name as name, upper(s.valid) - 1 as until
      from substitution s join post p on p.id = s.post_id join official o on o.id = p.official_id
     where s.substitute_post_id = ${postId} and s.valid @> ${today}::date`.execute(tx);
  return rows;
}

export type Overview = { overdue: number; session: { id: number; held_on: Day; from_time: string } | null };

/** What a leader looks at first: how much is overdue in all his units, and the next session that is his to hold. */
export async function overviewFor(
  tx: Tx,
  unitIds: readonly number[],
  { postId, today }: Scope,
): Promise<Overview> {
  const { rows } = await sql<Overview>`
    select (select count(*)::int from petition
             where handler_unit_id = any (${[...unitIds]}::int[]) and ${isOpen} and ${pressing} < ${today}::date) as overdue,
           (select json_build_object('id', s.id, 'held_on', s.held_on, 'from_time', to_char(s.from_time, 'HH24:MI'))
              from reception_session s
             where s.leader_post_id = ${postId} and s.held_on >= ${today}::date and s.state in ('planned', 'published')
             order by s.held_on, s.from_time limit 1) as session`.execute(tx);
  return rows[0] ?? { overdue: 0, session: null };
}
