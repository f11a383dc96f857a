import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Context, type Faults } from '../../core/command.ts';
import { Refused } from '../../core/errors.ts';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { checkAdministered, getUnit } from '../administration/door.ts';
import { dayField, id, optionalDay, text, ticked } from '../input.ts';
import { unitIn } from '../unit-queries.ts';

const heir = z.coerce.number({ error: 'Chọn đơn vị kế thừa.' }).int().positive('Chọn đơn vị kế thừa.');
const endInput = z.object({
  unitId: id,
  endsOn: dayField('Nhập ngày đơn vị thôi hoạt động.'),
  basis: text(500, 'Nhập văn bản: số, ngày, cơ quan ban hành, trích yếu.'),
  mainHeirId: heir,
  aboveUnitId: id.optional(),
  readableUntil: optionalDay,
  below: z
    .array(z.object({ unitId: id, ends: ticked, heirId: id.optional() }))
    .max(300)
    .default([]),
});
type EndInput = z.output<typeof endInput>;

/**
 * Says that a unit ends on a day by a document, with whom of those below it, and who continues the work of each. Names, places and
 * posts end with it; records are handed over by the head's own command.
 */
export const endUnit = command({
  name: 'unit.end',
  summary: 'Ghi nhận đơn vị kết thúc hoạt động và đơn vị kế thừa',
  permission: 'unit.manage',
  input: endInput,
  faults: endFaults,
  async run(context, input) {
    const { tx, actor } = context;
    await checkAdministered(context, input.unitId);
    const { until } = await getUnit(tx, input.unitId);
    if (until !== null) throw new Refused('Đơn vị này đã được ghi nhận kết thúc hoạt động.');
    const ending = endingOf(input);
    const { id: handoverId } = await tx
      .insertInto('handover')
      .values({
        unit_id: input.unitId,
        ends_on: input.endsOn,
        basis: input.basis,
        above_unit_id: input.aboveUnitId ?? null,
        readable_until: input.readableUntil ?? null,
        declared_by: actor.officialId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const { unitId, heirId } of ending) await succeed(tx, unitId, heirId, input);
    await endAll(
      tx,
      ending.map(({ unitId }) => unitId),
      input.endsOn,
    );
    return {
      events: ending.map(({ unitId }) => ({
        type: 'unit.ended',
        happenedOn: input.endsOn,
        unitId,
        data: { basis: input.basis, handoverId },
      })),
      result: { handoverId },
    };
  },
});

type Ended = { unitId: number; heirId: number };

// A unit below that names no successor has the main one.
const endingOf = ({ unitId, mainHeirId, below }: EndInput): Ended[] => [
  { unitId, heirId: mainHeirId },
  ...below
    .filter(({ ends, unitId: one }) => ends && one !== unitId)
    .map(({ unitId: one, heirId }) => ({ unitId: one, heirId: heirId ?? mainHeirId })),
];

async function succeed(tx: Tx, from: number, to: number, { endsOn, basis }: EndInput): Promise<void> {
  await tx
    .insertInto('unit_succession')
    .values({ from_unit_id: from, to_unit_id: to, on_day: endsOn, basis, main: true })
    .execute();
}

// What stood under a unit that ends and goes on itself stands under none until it is placed anew.
async function endAll(tx: Tx, unitIds: readonly number[], on: Day): Promise<void> {
  const units = sql`any (${[...unitIds]}::int[])`;
  await sql`update unit set until = ${on}::date where id = ${units}`.execute(tx);
  await sql`update unit_name set valid = daterange(lower(valid), ${on}::date) where unit_id = ${units} and upper_inf(valid)`.execute(
    tx,
  );
  await sql`
    update unit_parent set valid = daterange(lower(valid), ${on}::date)
     where (unit_id = ${units} or parent_id = ${units}) and upper_inf(valid)`.execute(tx);
  await sql`
    update post set valid = daterange(lower(valid), ${on}::date)
     where unit_id = ${units} and valid @> ${on}::date`.execute(tx);
}

async function endFaults(context: Context, given: Partial<EndInput>): Promise<Faults> {
  const { tx, today } = context;
  const { unitId, endsOn, mainHeirId, aboveUnitId, readableUntil, below = [] } = given;
  if (unitId === undefined || endsOn === undefined) return {};
  const faults: Record<string, string> = {};
  if (endsOn <= today)
    faults['endsOn'] =
      'Ngày thôi hoạt động phải sau ngày hôm nay: hồ sơ được bàn giao trước hoặc trong ngày làm việc cuối.';
  const gone = [unitId, ...below.filter(({ ends }) => ends).map((one) => one.unitId)];
  if (mainHeirId !== undefined)
    Object.assign(faults, await heirFault(tx, 'mainHeirId', mainHeirId, gone, endsOn));
  if (aboveUnitId !== undefined)
    Object.assign(faults, await heirFault(tx, 'aboveUnitId', aboveUnitId, gone, endsOn));
  for (const [place, { ends, heirId }] of below.entries())
    if (ends && heirId !== undefined)
      Object.assign(faults, await heirFault(tx, `below.${place}.heirId`, heirId, gone, endsOn));
  for (const { ends, unitId: one } of below) if (ends) await checkAdministered(context, one);
  if (readableUntil !== undefined && readableUntil <= endsOn)
    faults['readableUntil'] = 'Ngày thôi được xem phải sau ngày thôi hoạt động.';
  if (!(await someoneAdministers(tx, gone, endsOn)))
    faults['endsOn'] ??=
      'Từ ngày này không còn ai quản trị hệ thống: giao chức vụ quản trị ở đơn vị kế thừa trước.';
  return faults;
}

async function heirFault(tx: Tx, field: string, heirId: number, gone: number[], on: Day): Promise<Faults> {
  if (gone.includes(heirId))
    return { [field]: 'Đơn vị kế thừa không thể là đơn vị cùng kết thúc hoạt động.' };
  return (await unitIn(tx, heirId, on)) ? {} : { [field]: 'Chọn đơn vị hoạt động vào ngày bàn giao.' };
}

async function someoneAdministers(tx: Tx, gone: readonly number[], on: Day): Promise<boolean> {
  const { rows } = await sql`
    select from post p join official o on o.id = p.official_id
     where p.role = 'admin' and o.active and p.unit_id <> all (${[...gone]}::int[]) and p.valid @> ${on}::date limit 1`.execute(
    tx,
  );
  return rows.length > 0;
}
