import { sql } from 'kysely';
import { asTask, type Database, type Tx } from '../../core/db.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { getRequest } from './queries.ts';
import { tellLate } from './urge.ts';

/**
 * Tells the asked unit, the one above and the inspectorate of every request whose day has passed without an answer; once for each
 * day that was set, whether or not anybody has urged. Run again it finds nothing to do. Gives how many were told of.
 */
export async function tellOfLateAnswers(db: Database): Promise<number> {
  const late = await asTask(db, 'clockwork', async (tx) => {
    const { rows } = await sql<{ id: number; today: Day }>`
      select id, day_of_unit(unit_id) as today from coordination
       where answered_on is null and told_on is null and due_on < day_of_unit(unit_id) order by id`.execute(
      tx,
    );
    return rows;
  });
  for (const { id, today } of late) await asTask(db, 'clockwork', (tx) => tell(tx, id, today));
  return late.length;
}

async function tell(tx: Tx, id: number, today: Day): Promise<void> {
  const request = await getRequest(tx, id);
  const due = request.due_on === null ? '' : formatDay(request.due_on);
  await tellLate(tx, request, today, {
    from: request.unit_id,
    kind: 'late',
    text: `Quá hạn trả lời: yêu cầu của ${request.asking} ngày ${formatDay(request.asked_on)}, hạn ngày ${due}, đến nay ${request.asked} chưa trả lời.`,
  });
  await tx.updateTable('coordination').set({ told_on: today }).where('id', '=', id).execute();
  await tx
    .insertInto('event')
    .values({
      resolution_id: request.resolution_id,
      unit_id: request.unit_id,
      type: 'coordination.late',
      happened_on: today,
      secret: request.secret,
      data: JSON.stringify({ request: id, to: request.asked, ground: `Hạn ${due}` }),
    })
    .execute();
}
