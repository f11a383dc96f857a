import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { crowdRule } from '../../law/crowd.ts';
import { addDays, type Day } from '../../law/day.ts';
import { hotSpotSigns, hotSpotWindow, type HotSpotSign } from '../../law/hotspot.ts';

type Counted = {
  matter_id: number | null;
  people: number;
  crowd_visits: number;
  visits: number;
  last_month: number;
  month_before: number;
  newest_on: Day;
  summary: string;
  secret: boolean;
  place: string | null;
  visit_id: number | null;
  petition_id: number | null;
  units: string[];
};

/** A matter that shows signs of a hot spot, with why and where it is going. */
export type HotSpot = Counted & { signs: readonly HotSpotSign[]; trend: 'up' | 'down' | 'same' };

/** For how long a matter that nobody brings forward any more is still watched. */
const watchedFor = 90;
const month = 30;

/** Matters with signs of a hot spot on that day, the most people first. A visit or petition without a matter is its own. */
export async function hotSpots(tx: Tx, on: Day): Promise<HotSpot[]> {
  const counted = await countMatters(tx, on);
  return counted
    .map((one) => ({ ...one, signs: hotSpotSigns(countsOf(one), on), trend: trendOf(one) }))
    .filter(({ signs }) => signs.length > 0)
    .toSorted((a, b) => b.signs.length - a.signs.length || b.people - a.people);
}

const countsOf = ({ people, crowd_visits, visits, units }: Counted) => ({
  people,
  crowdVisits: crowd_visits,
  visits,
  units: units.length,
});

function trendOf({ last_month, month_before }: Counted): HotSpot['trend'] {
  if (last_month === month_before) return 'same';
  return last_month > month_before ? 'up' : 'down';
}

const since = (on: Day, days: number | undefined): Day => addDays(on, -(days ?? 3_650));

async function countMatters(tx: Tx, on: Day): Promise<Counted[]> {
  const crowdsFrom = since(on, hotSpotWindow('crowdVisits'));
  const visitsFrom = since(on, hotSpotWindow('visits'));
  const { rows } = await sql<Counted>`
    with member as (
      select coalesce('m' || matter_id, 'v' || id) as key, matter_id, id as visit_id, null::bigint as petition_id, received_on,
             people, content as summary, secret, matter_place_unit_id as place_id, unit_id
        from visit where state <> 'refused' and received_on between ${since(on, 365)}::date and ${on}::date
      union all
      select coalesce('m' || matter_id, 'v' || visit_id, 'p' || id), matter_id, null, id, received_on, signatory_count, summary,
             secret, place_unit_id, unit_id
        from petition where part = 0 and origin_id is null and received_on between ${since(on, 365)}::date and ${on}::date
         -- Alone, of few people, it is no hot spot, and few are anything else.
         and (matter_id is not null or visit_id is not null or signatory_count >= ${sql.lit(crowdRule.people)})),
    counted as (
      select key, max(matter_id) as matter_id, max(people) as people,
             (count(visit_id) filter (where people >= ${crowdRule.people} and received_on > ${crowdsFrom}::date))::int as crowd_visits,
             (count(visit_id) filter (where received_on > ${visitsFrom}::date))::int as visits,
             (count(*) filter (where received_on > ${addDays(on, -month)}::date))::int as last_month,
             (count(*) filter (where received_on between ${addDays(on, -2 * month)}::date + 1 and ${addDays(on, -month)}::date))::int as month_before,
             max(received_on) as newest_on, (array_agg(summary order by received_on desc))[1] as summary, bool_or(secret) as secret,
             (array_agg(place_id order by received_on desc) filter (where place_id is not null))[1] as place_id,
             (array_agg(visit_id order by received_on desc, visit_id desc) filter (where visit_id is not null))[1] as visit_id,
             (array_agg(petition_id order by received_on desc) filter (where petition_id is not null))[1] as petition_id,
             array_agg(distinct unit_id) as own_units
        from member group by key
       having max(received_on) > ${addDays(on, -watchedFor)}::date
          and (max(matter_id) is not null or max(people) >= ${crowdRule.people}))
    select c.matter_id, c.people, c.crowd_visits, c.visits, c.last_month, c.month_before, c.newest_on, c.summary, c.secret,
           c.visit_id, c.petition_id,
           (select n.short_name from unit_name n where n.unit_id = c.place_id and n.valid @> ${on}::date) as place,
           array(select n.short_name from unit_name n
                  where n.valid @> ${on}::date and n.unit_id in (
                    select unnest(c.own_units) union select matter_units(c.matter_id)) order by n.short_name) as units
      from counted c order by c.people desc limit 300`.execute(tx);
  return rows;
}
