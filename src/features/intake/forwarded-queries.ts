import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

export type ForwardedFilters = {
  body?: number | undefined;
  /** open: not answered; late: past the day asked for; answered */
  answer?: string | undefined;
  /** Passed on by a superior body only. */
  above?: boolean | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
};

const notVoid = sql<boolean>`petition.state <> 'voided' and petition.part = 0`;
const late = (today: Day) =>
  sql<boolean>`petition.forwarder_replied_on is null and petition.forwarder_reply_due_on < ${today}::date`;

/** The petitions that other bodies passed on, newest first, a page of them or all. Only what the actor's post may see. */
export function forwardedPetitions(
  tx: Tx,
  { body, answer, above, from, to }: ForwardedFilters,
  today: Day,
  page?: { size: number; offset: number },
) {
  let query = tx
    .selectFrom('petition')
    .leftJoin('body', 'body.id', 'petition.forwarder_id')
    .select([
      'petition.id',
      'book_number',
      'book_year',
      'received_on',
      'summary',
      'petition.kind',
      'stated_kind',
      'secret',
      'state',
      'signatory_count',
      'forwarder_number',
      'forwarder_on',
      'forwarder_reply_due_on',
      'forwarder_replied_on',
    ])
    .select(sql<string>`coalesce(body.name, petition.forwarder_name)`.as('body_name'))
    .select(
      sql<
        string | null
      >`(select q.full_name from petition_person q where q.petition_id = petition.id order by q.position limit 1)`.as(
        'person',
      ),
    )
    .where('petition.forwarder_name', 'is not', null)
    .where(notVoid)
    .orderBy('received_on', 'desc')
    .orderBy('petition.id', 'desc');
  if (page) query = query.limit(page.size).offset(page.offset);
  if (body !== undefined) query = query.where('petition.forwarder_id', '=', body);
  if (above) query = query.where('body.superior', '=', true);
  if (from) query = query.where('received_on', '>=', from);
  if (to) query = query.where('received_on', '<=', to);
  if (answer === 'answered') query = query.where('forwarder_replied_on', 'is not', null);
  if (answer === 'open') query = query.where('forwarder_replied_on', 'is', null);
  if (answer === 'late') query = query.where(late(today));
  return query.execute();
}

export type Forwarded = Awaited<ReturnType<typeof forwardedPetitions>>[number];

/** How many petitions each body passed on in that time, how many were answered, how many are past the day asked for. */
export function countByBody(tx: Tx, { from, to }: ForwardedFilters, today: Day) {
  let query = tx
    .selectFrom('petition')
    .innerJoin('body', 'body.id', 'petition.forwarder_id')
    .select(['body.id', 'body.name', 'body.kind', 'body.listed', 'body.superior'])
    .select(sql<number>`count(*)::int`.as('all'))
    .select(sql<number>`(count(*) filter (where forwarder_replied_on is not null))::int`.as('answered'))
    .select(sql<number>`(count(*) filter (where ${late(today)}))::int`.as('late'))
    .where(notVoid)
    .groupBy('body.id')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('body.id');
  if (from) query = query.where('received_on', '>=', from);
  if (to) query = query.where('received_on', '<=', to);
  return query.execute();
}

export type BodyCount = Awaited<ReturnType<typeof countByBody>>[number];

/** Petitions of the unit whose forwarder waits for an answer until that day or longer: for a notice on My work. */
export function repliesDue(tx: Tx, unitId: number, until: Day) {
  return tx
    .selectFrom('petition')
    .select([
      'id',
      'book_number',
      'book_year',
      'summary',
      'secret',
      'forwarder_name',
      'forwarder_reply_due_on',
    ])
    .where('handler_unit_id', '=', unitId)
    .where('forwarder_reply_due_on', '<=', until)
    .where('forwarder_replied_on', 'is', null)
    .where(notVoid)
    .orderBy('forwarder_reply_due_on')
    .limit(50)
    .execute();
}
