import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import { plainFacts, type Facts } from '../../law/handling/facts.ts';
import { propose } from '../../law/handling/propose.ts';
import { overlayRows, type OverlayRow } from '../../law/handling/rows.ts';
import { dayField, id, oneOf, optionalText } from '../input.ts';
import { petitionEvent } from './events.ts';
import { getPetition, newestClassification, type Petition } from './queries.ts';

const dutyIds = overlayRows.map((row) => row.id) as [string, ...string[]];

export type Duty = { row: OverlayRow; doneOn: Day | undefined; by: string | undefined };

/** The duties beside the outcome that the law sets for this petition, and which of them are done. */
export async function dutiesOf(tx: Tx, petition: Petition): Promise<Duty[]> {
  const kept = (await newestClassification(tx, petition.id))?.facts;
  const given: Partial<Facts> = typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? kept : {};
  const facts: Facts = {
    ...plainFacts,
    ...given,
    urgent: petition.urgent || given.urgent === true,
    originalsAttached: petition.originals || given.originalsAttached === true,
  };
  const { main, overlays } = propose(facts, petition.received_on);
  // What is accepted keeps its originals until the decision.
  const accepted = kept !== undefined && main?.outcome === 'accept';
  const due = overlays.filter((row) => !(row.id === 'M09' && (accepted || kept === undefined)));
  const done = await doneOf(tx, petition.id);
  return due
    .filter((row) => kept !== undefined || row.id === 'M04')
    .map((row) => {
      const found = done.find(({ duty }) => duty === row.id);
      return { row, doneOn: found?.happened_on, by: found?.full_name };
    });
}

async function doneOf(tx: Tx, petitionId: number) {
  const { rows } = await sql<{ duty: string; happened_on: Day; full_name: string }>`
    select e.data->>'duty' as duty, e.happened_on, o.full_name
      from event e join official o on o.id = e.official_id
     where e.petition_id = ${petitionId} and e.type = 'petition.duty-done' order by e.id desc`.execute(tx);
  return rows;
}

/** Notes that a duty beside the outcome has been done. */
export const doDuty = command({
  name: 'petition.duty',
  summary: 'Ghi nhận đã làm việc kèm theo hướng xử lý',
  permission: 'petition.classify',
  input: z.object({
    petitionId: id,
    duty: oneOf(dutyIds, 'Không có việc này.'),
    doneOn: dayField('Nhập ngày làm.'),
    note: optionalText(500),
  }),
  async run({ tx, today }, input) {
    const petition = await getPetition(tx, input.petitionId);
    const found = (await dutiesOf(tx, petition)).find(({ row }) => row.id === input.duty);
    if (!found) throw new Refused('Pháp luật không đặt ra việc này cho đơn đang xem.');
    if (found.doneOn !== undefined) throw new Refused('Việc này đã được ghi nhận.');
    if (input.doneOn > today) throw new Invalid({ doneOn: 'Ngày làm không được sau ngày hôm nay.' });
    if (input.doneOn < petition.received_on)
      throw new Invalid({ doneOn: 'Ngày làm không được trước ngày nhận đơn.' });
    const event = petitionEvent(petition, 'petition.duty-done', input.doneOn, {
      duty: input.duty,
      ground: [found.row.duty, input.note].filter(Boolean).join(': '),
    });
    return { events: [event], result: { petitionId: petition.id } };
  },
});
