import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid, NotFound } from '../../core/errors.ts';
import type { Tx } from '../../core/db.ts';
import { id, text } from '../input.ts';
import { continuing, getHandover, type Handover } from './queries.ts';
import { proposedFor, recordKey, type Proposed } from './propose.ts';
import { checkMayHandOver } from './scope.ts';

const keys = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()))
  .pipe(z.array(z.string().regex(/^[a-z]+-\d{1,12}$/, 'Hồ sơ không hợp lệ.')).max(20_000));

const word = z.string().max(200).optional();
const groupFields = { record: word, from: word, to: word, state: word };

/** Chooses who continues records: those ticked, or the whole group that the list shows. The reason is kept with each. */
export const chooseHeir = command({
  name: 'handover.choose',
  summary: 'Chọn đơn vị tiếp nhận hồ sơ khác đề xuất',
  permission: 'handover.choose',
  input: z.object({
    handoverId: id,
    toUnitId: z.coerce.number({ error: 'Chọn đơn vị tiếp nhận.' }).int().positive('Chọn đơn vị tiếp nhận.'),
    reason: text(500, 'Ghi lý do chọn khác đề xuất.'),
    keys,
    whole: z.string().optional(),
    group: z.object(groupFields).default({}),
  }),
  async run(context, { handoverId, toUnitId, reason, keys: ticked, whole, group }) {
    const { tx, actor, today } = context;
    const handover = await getHandover(tx, handoverId);
    checkMayHandOver(context, handover);
    if (!(await continuing(tx, handover.ends_on)).some((one) => one.id === toUnitId))
      throw new Invalid({ toUnitId: 'Chọn đơn vị hoạt động vào ngày bàn giao.' });
    const all = (await proposedFor(tx, handover)).filter(({ stays }) => stays === null);
    const wanted =
      whole === undefined ? all.filter((one) => ticked.includes(recordKey(one))) : inGroup(all, group);
    if (wanted.length === 0) throw new Invalid({ keys: 'Chọn ít nhất một hồ sơ trong danh sách.' });
    if (whole === undefined && wanted.length !== new Set(ticked).size) throw new NotFound();
    await keepChoices(context, handover, wanted, { toUnitId, reason });
    const data = { handoverId, count: wanted.length, toUnitId, reason };
    return {
      events: [
        {
          type: 'handover.chosen',
          happenedOn: today,
          unitId: handover.unit_id,
          data,
          secret: actor.handlesDenunciations,
        },
      ],
      result: { handoverId, count: wanted.length },
    };
  },
});

type Group = Readonly<Partial<Record<'record' | 'from' | 'to' | 'state', string | undefined>>>;

// The records that the list showed under its filter.
const inGroup = (records: readonly Proposed[], { record, from, to, state }: Group): Proposed[] =>
  records.filter(
    (one) =>
      (!record || one.record === record) &&
      (!from || one.from_name === from) &&
      (!to || (to === 'none' ? one.to === undefined : one.to === Number(to))) &&
      (!state || (state === 'open') === one.open),
  );

async function keepChoices(
  { tx, actor }: Context,
  handover: Handover,
  records: readonly Proposed[],
  { toUnitId, reason }: { toUnitId: number; reason: string },
): Promise<void> {
  await forgetChoices(tx, handover.id, records);
  await insertItems(
    tx,
    handover.id,
    records.map((one) => ({ ...one, to: toUnitId, ruleId: 'chosen', reason })),
    actor.postId,
  );
}

async function forgetChoices(tx: Tx, handoverId: number, records: readonly Proposed[]): Promise<void> {
  for (const [record, ids] of byKind(records))
    await tx
      .deleteFrom('handover_item')
      .where('handover_id', '=', handoverId)
      .where(columnOf[record], 'in', ids)
      .execute();
}

const columnOf = {
  petition: 'petition_id',
  visit: 'visit_id',
  resolution: 'resolution_id',
  task: 'task_id',
  transfer: 'transfer_id',
  registration: 'registration_id',
} as const;

const byKind = (records: readonly Proposed[]): Map<Proposed['record'], number[]> =>
  new Map(
    [...Map.groupBy(records, ({ record }) => record)].map(([record, own]) => [
      record,
      own.map(({ id: one }) => one),
    ]),
  );

const atOnce = 1_000;

/** Writes lines of a hand-over, many at once. */
export async function insertItems(
  tx: Tx,
  handoverId: number,
  records: readonly (Proposed & { to: number })[],
  chosenBy: number | null,
): Promise<void> {
  for (let from = 0; from < records.length; from += atOnce)
    await tx
      .insertInto('handover_item')
      .values(
        records.slice(from, from + atOnce).map((one) => ({
          handover_id: handoverId,
          [columnOf[one.record]]: one.id,
          from_unit_id: one.from_unit,
          to_unit_id: one.to,
          rule: one.ruleId,
          reason: one.reason,
          chosen_by: chosenBy,
        })),
      )
      .execute();
}
