import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

export type ListedTransfer = {
  id: number;
  petition_id: number;
  from_unit: string;
  to_name: string;
  secret: boolean;
  number: string | null;
  sent_on: Day;
  reply_due_on: Day | null;
  taken_on: Day | null;
  taken_number: string | null;
  taken_petition_id: number | null;
  returned_on: Day | null;
  returned_why: string | null;
  replied_on: Day | null;
  decided: boolean;
  urged: number;
  urged_on: Day | null;
  reported_on: Day | null;
  book: string | null;
  /** Of the petition as this unit may see it: what it sent, what waits for it, what it took. */
  summary: string | null;
};

const listed = sql`
  select t.id, t.petition_id, n.short_name as from_unit, t.to_name, t.secret, t.number, t.sent_on, t.reply_due_on, t.taken_on,
         t.taken_number, t.taken_petition_id, t.returned_on, t.returned_why, t.urged, t.urged_on, t.reported_on,
         p.book_number || '/' || p.book_year as book, coalesce(p.summary, k.summary, w.summary) as summary, r.replied_on, coalesce(r.decided, false) as decided
    from transfer t
    join unit_name n on n.unit_id = t.unit_id and n.valid @> t.sent_on
    left join petition p on p.id = t.petition_id
    left join petition k on k.id = t.taken_petition_id
    left join lateral (select summary from passed_petition(t.id) where p.id is null and k.id is null) w on true
    left join lateral (select max(replied_on) as replied_on, bool_or(final) as decided
                         from transfer_reply where transfer_id = t.id) r on true`;

const inboxStates = {
  waiting: sql`t.taken_on is null and t.returned_on is null`,
  taken: sql`t.taken_on is not null`,
  returned: sql`t.returned_on is not null`,
} as const;
export type InboxState = keyof typeof inboxStates;

/** What was passed on to a unit: what waits oldest first, the rest newest first. */
export async function inboxOf(
  tx: Tx,
  unitId: number,
  state: InboxState,
  size: number,
): Promise<ListedTransfer[]> {
  const order = state === 'waiting' ? sql`t.sent_on, t.id` : sql`t.sent_on desc, t.id desc`;
  const { rows } = await sql<ListedTransfer>`
    ${listed} where t.to_unit_id = ${unitId} and ${inboxStates[state]} order by ${order} limit ${size}`.execute(
    tx,
  );
  return rows;
}

/** How many petitions wait to be taken by a unit. */
export async function passedWaiting(tx: Tx, unitId: number): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*) as waiting from transfer t where t.to_unit_id = ${unitId} and ${inboxStates.waiting}`.execute(
    tx,
  );
  return rows[0]?.waiting ?? 0;
}

const unanswered = sql`t.returned_on is null and not coalesce(r.decided, false)`;
const sentStates = (today: Day) => ({
  open: unanswered,
  overdue: sql`${unanswered} and t.reply_due_on < ${today}::date`,
  returned: inboxStates.returned,
  all: sql`true`,
});
export type SentState = keyof ReturnType<typeof sentStates>;
export type SentFilters = {
  state: SentState;
  to?: string | undefined;
  from?: Day | undefined;
  until?: Day | undefined;
};

/** What the units passed on: what is awaited first due first, the rest newest first. */
export async function sentBy(
  tx: Tx,
  unitIds: readonly number[],
  { state, to, from, until }: SentFilters,
  { today, size }: { today: Day; size: number },
): Promise<ListedTransfer[]> {
  const order =
    state === 'open' || state === 'overdue'
      ? sql`t.reply_due_on nulls last, t.sent_on, t.id`
      : sql`t.sent_on desc, t.id desc`;
  const { rows } = await sql<ListedTransfer>`
    ${listed}
     where (t.unit_id = any (${[...unitIds]}::int[]) or t.heir_unit_id = any (${[...unitIds]}::int[])) and ${sentStates(today)[state]}
       and (${to ?? null}::text is null or fold(t.to_name) like '%' || fold(${to ?? ''}) || '%')
       and (${from ?? null}::date is null or t.sent_on >= ${from ?? null}::date)
       and (${until ?? null}::date is null or t.sent_on <= ${until ?? null}::date)
     order by ${order} limit ${size}`.execute(tx);
  return rows;
}

export type SentCount = {
  to_name: string;
  total: number;
  answered: number;
  silent: number;
  decided: number;
  overdue: number;
};

/** "Thống kê đơn chuyển giải quyết": by receiving body, what was passed on and what was reported back. */
export async function sentCounts(
  tx: Tx,
  unitIds: readonly number[],
  { from, until, today }: { from: Day | undefined; until: Day | undefined; today: Day },
): Promise<SentCount[]> {
  const { rows } = await sql<SentCount>`
    select t.to_name, count(*) as total, count(r.replied_on) as answered, count(*) - count(r.replied_on) as silent,
           count(*) filter (where r.decided) as decided,
           count(*) filter (where not coalesce(r.decided, false) and t.reply_due_on < ${today}::date) as overdue
      from transfer t
      left join lateral (select max(replied_on) as replied_on, bool_or(final) as decided
                           from transfer_reply where transfer_id = t.id) r on true
     where (t.unit_id = any (${[...unitIds]}::int[]) or t.heir_unit_id = any (${[...unitIds]}::int[])) and t.returned_on is null
       and (${from ?? null}::date is null or t.sent_on >= ${from ?? null}::date)
       and (${until ?? null}::date is null or t.sent_on <= ${until ?? null}::date)
     group by t.to_name
     order by total desc, t.to_name collate "vi-x-icu"`.execute(tx);
  return rows;
}
