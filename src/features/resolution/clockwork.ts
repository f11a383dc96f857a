import { sql } from 'kysely';
import { asTask, type Database, type Tx } from '../../core/db.ts';
import { calendarOf } from '../../core/calendar.ts';
import { citedOn } from '../../law/citation.ts';
import type { Day } from '../../law/day.ts';
import { nextWake } from '../../law/flows/case/wake.ts';
import { holdResolution, type Resolution } from './queries.ts';
import { keepStanding, procedureFor } from './standing.ts';

/**
 * Takes every step that time alone takes and that is due: a decision comes into effect, a limit runs out. Each case in a
 * transaction of its own; run again it finds nothing to do. Gives how many cases moved. `until`: as of an earlier day than today.
 */
export async function moveWithTime(db: Database, until: Day | null = null): Promise<number> {
  const due = await asTask(db, 'clockwork', async (tx) => {
    const { rows } = await sql<{ id: number; today: Day }>`
      select id, least(day_of_unit(unit_id), ${until}::date) as today from resolution
       where wake_on <= least(day_of_unit(unit_id), ${until}::date) order by id`.execute(tx);
    return rows;
  });
  for (const { id, today } of due) await asTask(db, 'clockwork', (tx) => wake(tx, id, today));
  return due.length;
}

async function wake(tx: Tx, id: number, today: Day): Promise<void> {
  const resolution = await holdResolution(tx, id);
  const procedure = procedureFor(resolution);
  const calendar = calendarOf(tx);
  let { standing } = resolution;
  for (let next = nextWake(procedure, standing, calendar); next && next.on <= today;) {
    await store(tx, resolution, next);
    ({ standing } = next);
    next = nextWake(procedure, standing, calendar);
  }
  await keepStanding(tx, id, standing, today, 'Đến ngày mà pháp luật quy định.');
}

async function store(
  tx: Tx,
  { id, unit_id, secret, procedure }: Resolution,
  { row, on }: NonNullable<ReturnType<typeof nextWake>>,
) {
  await tx
    .insertInto('resolution_step')
    .values({
      resolution_id: id,
      action: row.action,
      row_id: row.id,
      region: row.region,
      happened_on: on,
      role: 'system',
    })
    .execute();
  await tx
    .insertInto('event')
    .values({
      resolution_id: id,
      unit_id,
      type: 'resolution.step',
      happened_on: on,
      secret,
      data: JSON.stringify({
        action: row.action,
        label: row.label,
        basis: citedOn(row.basis, on, procedureFor({ procedure }).basis),
      }),
    })
    .execute();
}
