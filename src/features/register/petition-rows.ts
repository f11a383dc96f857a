import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { inField } from '../in-field.ts';
import type { Asked } from './row.ts';

/** A petition with all that registers say of it; of a denunciation the people stay in the vault. */
export type PetitionRow = {
  id: number;
  book_number: number;
  book_year: number;
  part: number;
  received_on: Day;
  written_on: Day | null;
  channel: string;
  forwarder_name: string | null;
  forwarder_number: string | null;
  summary: string;
  kind: string | null;
  stated_kind: string;
  secret: boolean;
  field_code: string | null;
  state: string;
  due_on: Day | null;
  signatory_count: number;
  respondent_name: string | null;
  person: string | null;
  address: string | null;
  place: string | null;
  entered_by: string | null;
  unit: string | null;
  handler: string | null;
  outcome: string | null;
  facts: Readonly<Record<string, unknown>> | null;
  papers: string | null;
  sent_to: string | null;
  urged: number | null;
  replies: string | null;
  procedure: string | null;
  case_state: string | null;
  finding: string | null;
  accepted_on: Day | null;
  decided_on: Day | null;
};

/** The petitions of those days in the order of the book, entries made by mistake left out. `indirect`: not handed in by hand. */
export async function petitionRows(tx: Tx, asked: Asked, indirect: boolean): Promise<PetitionRow[]> {
  const { from, to, unitIds, kind, field, size, offset } = asked;
  const { rows } = await sql<PetitionRow>`
    select p.id, p.book_number, p.book_year, p.part, p.received_on, p.written_on, p.channel, p.forwarder_name, p.forwarder_number,
           p.summary, p.kind, p.stated_kind, p.secret, p.field_code, p.state, p.due_on, p.signatory_count, p.respondent_name,
           q.full_name as person, q.address, pn.short_name as place, e.full_name as entered_by, n.short_name as unit, h.full_name as handler,
           c.outcome, c.facts, a.papers, t.sent_to, t.urged, t.replies, r.procedure, r.state as case_state, r.finding, r.accepted_on, r.decided_on
      from (select petition.* from petition
             where unit_id = any (${unitIds}::int[]) and received_on between ${from}::date and ${to}::date and state <> 'voided'
               and ${kind ? sql<boolean>`coalesce(kind, stated_kind) = ${kind}` : sql<boolean>`true`}
               and ${field ? inField(field) : sql<boolean>`true`}
               and ${indirect ? sql<boolean>`channel <> 'in_person' and visit_id is null` : sql<boolean>`true`}
             order by book_year, unit_id, book_number, part limit ${size} offset ${offset}) p
      left join lateral (select full_name, address from petition_person where petition_id = p.id order by position limit 1) q on true
      left join official e on e.id = p.recorded_by
      left join post hp on hp.id = p.handler_post_id left join official h on h.id = hp.official_id
      left join unit_name n on n.unit_id = p.handler_unit_id and n.valid @> p.received_on
      left join unit_name pn on pn.unit_id = p.place_unit_id and pn.valid @> p.received_on
      left join lateral (select outcome, facts from classification where petition_id = p.id order by id desc limit 1) c on true
      left join lateral (select string_agg(number || '/' || symbol || ' ngày ' || to_char(issued_on, 'DD/MM/YYYY'), '; ' order by id) as papers
                           from paper where petition_id = p.id and state = 'issued' and number is not null) a on true
      left join lateral (select string_agg(to_name, '; ' order by id) as sent_to, sum(urged)::int as urged,
                                string_agg((select string_agg(coalesce(y.number, y.body_name) || ' ngày ' || to_char(y.replied_on, 'DD/MM/YYYY'), '; ')
                                              from transfer_reply y where y.transfer_id = transfer.id), '; ' order by id) as replies
                           from transfer where petition_id = p.id) t on true
      left join lateral (select procedure, state, finding, accepted_on, decided_on from resolution where petition_id = p.id
                          order by id desc limit 1) r on true
     order by p.book_year, p.unit_id, p.book_number, p.part`.execute(tx);
  return rows;
}
