import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

export type RecordKind = 'petition' | 'visit' | 'resolution' | 'task' | 'transfer' | 'registration';

export type RecordFacts = {
  record: RecordKind;
  id: number;
  from_unit: number;
  from_name: string;
  stays: number | null;
  /** Its number in the book of the unit that entered it. */
  number: string | null;
  book: string | null;
  about: string;
  secret: boolean;
  kind: string | null;
  came_on: Day | null;
  due_on: Day | null;
  open: boolean;
  second: boolean;
  commune_head: boolean;
  /** Who now covers the places of its matter. */
  heirs: number[];
  main_heir: number | null;
  chosen: number | null;
  reason: string | null;
  rule: string | null;
};

// Who covers a place on the day: whoever succeeded it, or itself while it goes on.
const heirsOf = (place: ReturnType<typeof sql>) => sql`
  coalesce((select array_agg(s.to_unit_id) from unit_succession s where s.from_unit_id = ${place} and s.on_day <= h.ends_on),
           case when (select u.until is null or u.until > h.ends_on from unit u where u.id = ${place}) then array[${place}] else '{}' end)`;

const commune = sql`'chủ tịch.*(xã|phường|thị trấn|đặc khu)'`;
const closed = sql`('issued', 'filed', 'withdrawn', 'split', 'voided')`;

/**
 * The records of a hand-over that the actor may see, with what decides who continues each and what was chosen by hand. A
 * matter of several places has the successors of them all.
 */
export async function recordsOf(tx: Tx, handoverId: number): Promise<RecordFacts[]> {
  const { rows } = await sql<RecordFacts>`
    with r as materialized (select * from records_of_handover(${handoverId})), facts as (
      select r.*, p.book_number || '/' || p.book_year || case when p.part > 0 then '-' || p.part else '' end as number, p.unit_id as book_unit,
             p.summary as about, p.secret, coalesce(p.kind, p.stated_kind) as kind, p.received_on as came_on, p.due_on,
             p.state not in ${closed} as open, p.matter_id, p.place_unit_id as place,
             coalesce((select c.answers->>'instance' from classification c where c.petition_id = p.id order by c.id desc limit 1), '') = 'second' as second,
             coalesce(lower(p.respondent_name) ~ ${commune}, false) as commune_head
        from r join petition p on p.id = r.id where r.record = 'petition'
      union all
      select r.*, v.book_number || '/' || v.book_year, v.unit_id, v.content, v.secret, v.content_kind, v.received_on, v.due_on,
             v.answered_on is null and v.due_on is not null and v.state = 'open', v.matter_id, v.matter_place_unit_id, false,
             coalesce(lower(v.respondent_name) ~ ${commune}, false)
        from r join visit v on v.id = r.id where r.record = 'visit'
      union all
      select r.*, c.book_number || '/' || c.book_year, c.book_unit_id, c.title, c.secret, split_part(c.procedure, '.', 1), c.received_on, c.due_on,
             c.ended_on is null, c.matter_id, c.place_unit_id, c.procedure ~ 'second|further',
             coalesce(lower(concat_ws(' ', c.respondent_title, c.respondent_name)) ~ ${commune}, false)
        from r join resolution c on c.id = r.id where r.record = 'resolution'
      union all
      select r.*, null, null, k.title, k.secret, null, k.recorded_at::date, k.due_on, true,
             coalesce(p.matter_id, v.matter_id), coalesce(p.place_unit_id, v.matter_place_unit_id), false, false
        from r join task k on k.id = r.id left join petition p on p.id = k.petition_id left join visit v on v.id = k.visit_id
       where r.record = 'task'
      union all
      select r.*, t.number, t.unit_id, 'Đơn do ' || (select n.name from unit_name n where n.unit_id = t.unit_id and n.valid @> t.sent_on) || ' chuyển đến, chưa tiếp nhận',
             t.secret, null, t.sent_on, t.reply_due_on, true, null, null, false, false
        from r join transfer t on t.id = r.id where r.record = 'transfer'
      union all
      select r.*, null, null, g.content, g.secret, null, g.registered_on, null, true, null, null, false, false
        from r join session_registration g on g.id = r.id where r.record = 'registration'
    )
    select f.record, f.id, f.from_unit, f.stays, f.number, f.about, f.secret, f.kind, f.came_on, f.due_on, f.open, f.second, f.commune_head,
           fn.short_name as from_name, bn.short_name as book,
           array(select distinct q from unnest(
             ${heirsOf(sql`coalesce(f.place, case when fu.level = 'commune' then f.from_unit end)`)}
             || coalesce((select array_agg(o) from petition m cross join lateral unnest(${heirsOf(sql`m.place_unit_id`)}) o
                   where m.matter_id = f.matter_id and m.place_unit_id is not null), '{}')) q) as heirs,
           coalesce((select s.to_unit_id from unit_succession s where s.from_unit_id = f.from_unit and s.main),
                    (select s.to_unit_id from unit_succession s where s.from_unit_id = h.unit_id and s.main)) as main_heir,
           i.to_unit_id as chosen, i.reason, i.rule
      from facts f join handover h on h.id = ${handoverId} join unit fu on fu.id = f.from_unit
      join unit_name fn on fn.unit_id = f.from_unit and fn.valid @> h.ends_on - 1
      left join unit_name bn on bn.unit_id = f.book_unit and bn.valid @> coalesce(f.came_on, h.ends_on - 1)
      left join handover_item i on i.handover_id = h.id and f.id = case f.record
        when 'petition' then i.petition_id when 'visit' then i.visit_id when 'resolution' then i.resolution_id
        when 'task' then i.task_id when 'transfer' then i.transfer_id else i.registration_id end
     order by f.open desc, f.from_unit, array_position(array['resolution', 'petition', 'visit', 'task', 'transfer', 'registration'], f.record), f.came_on, f.id`.execute(
    tx,
  );
  return rows;
}

export type HandedRecord = {
  record: RecordKind;
  id: number;
  from_name: string;
  to_id: number;
  to_name: string;
  number: string | null;
  book: string | null;
  about: string;
  secret: boolean;
  kind: string | null;
  came_on: Day | null;
  due_on: Day | null;
  open: boolean;
  rule: string;
  reason: string | null;
};

/** The lines of a hand-over that was carried out, as far as the actor may see the records; to one unit only, when named. */
export async function handedRecords(tx: Tx, handoverId: number): Promise<HandedRecord[]> {
  const { rows } = await sql<HandedRecord>`
    select case when i.petition_id is not null then 'petition' when i.visit_id is not null then 'visit'
                when i.resolution_id is not null then 'resolution' when i.task_id is not null then 'task'
                when i.transfer_id is not null then 'transfer' else 'registration' end as record,
           coalesce(i.petition_id, i.visit_id, i.resolution_id, i.task_id, i.transfer_id, i.registration_id) as id,
           fn.short_name as from_name, i.to_unit_id as to_id, tn.short_name as to_name, i.rule, i.reason,
           coalesce(p.book_number || '/' || p.book_year || case when p.part > 0 then '-' || p.part else '' end,
                    v.book_number || '/' || v.book_year, c.book_number || '/' || c.book_year, t.number) as number,
           (select n.short_name from unit_name n where n.unit_id = coalesce(p.unit_id, v.unit_id, c.book_unit_id)
              and n.valid @> coalesce(p.received_on, v.received_on, c.received_on)) as book,
           coalesce(p.summary, v.content, c.title, k.title, g.content, 'Đơn chuyển đến') as about,
           coalesce(p.secret, v.secret, c.secret, k.secret, t.secret, g.secret) as secret,
           coalesce(p.kind, p.stated_kind, v.content_kind, split_part(c.procedure, '.', 1)) as kind,
           coalesce(p.received_on, v.received_on, c.received_on, t.sent_on, g.registered_on) as came_on,
           coalesce(p.due_on, v.due_on, c.due_on, k.due_on, t.reply_due_on) as due_on,
           case when p.id is not null then p.state not in ${closed} when v.id is not null then v.answered_on is null and v.state = 'open'
                when c.id is not null then c.ended_on is null when k.id is not null then k.state = 'open' else true end as open
      from handover_item i join handover h on h.id = i.handover_id
      join unit_name fn on fn.unit_id = i.from_unit_id and fn.valid @> h.ends_on - 1
      join unit_name tn on tn.unit_id = i.to_unit_id and tn.valid @> h.ends_on
      left join petition p on p.id = i.petition_id left join visit v on v.id = i.visit_id left join resolution c on c.id = i.resolution_id
      left join task k on k.id = i.task_id left join transfer t on t.id = i.transfer_id left join session_registration g on g.id = i.registration_id
     where i.handover_id = ${handoverId}
     order by open desc, i.from_unit_id, i.id`.execute(tx);
  return rows;
}
