import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';

export const noticeKinds = {
  guided: 'Hướng dẫn người gửi',
  'passed-on': 'Chuyển đơn',
  urged: 'Đôn đốc phối hợp',
  late: 'Chậm trả lời phối hợp',
  answered: 'Trả lời phối hợp',
  campaign: 'Đợt rà soát',
} as const;
export type NoticeKind = keyof typeof noticeKinds;

export type NewNotice = {
  to_unit_id: number;
  from_unit_id: number;
  petition_id?: number;
  resolution_id?: number;
  coordination_id?: number;
  kind: NoticeKind;
  secret: boolean;
  title: string;
  text: string;
  happened_on: Day;
};

/** Tells another unit what was done; never who denounced. */
export async function insertNotice(tx: Tx, row: NewNotice): Promise<void> {
  await tx.insertInto('notice').values(row).execute();
}

export type NoticeFilters = {
  kind?: string | undefined;
  fromUnitId?: number | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
  unread?: boolean | undefined;
  before?: number | undefined;
};

const chosen = (tx: Tx, unitId: number, filters: NoticeFilters) => {
  let query = tx.selectFrom('notice').where('to_unit_id', '=', unitId);
  if (filters.kind) query = query.where('notice.kind', '=', filters.kind);
  if (filters.fromUnitId) query = query.where('from_unit_id', '=', filters.fromUnitId);
  if (filters.from) query = query.where('happened_on', '>=', filters.from);
  if (filters.to) query = query.where('happened_on', '<=', filters.to);
  if (filters.unread) query = query.where('read_at', 'is', null);
  return query;
};

/** What a unit was told, newest first; one more than `size` when there is more. */
export function noticesOf(tx: Tx, unitId: number, filters: NoticeFilters, size: number) {
  let query = chosen(tx, unitId, filters)
    .leftJoin('official', 'official.id', 'read_by')
    .select([
      'notice.id',
      'notice.kind',
      'title',
      'text',
      'happened_on',
      'read_at',
      'full_name as read_by_name',
    ])
    .select(['petition_id', 'coordination_id'])
    .select(sql<boolean>`exists (select from petition p where p.id = notice.petition_id)`.as('visible'))
    .orderBy('notice.id', 'desc')
    .limit(size + 1);
  if (filters.before) query = query.where('notice.id', '<', filters.before);
  return query.execute();
}
export type Notice = Awaited<ReturnType<typeof noticesOf>>[number];

/** How many notices each unit sent, by kind, under the same filters. */
export function noticeCounts(tx: Tx, unitId: number, filters: NoticeFilters) {
  return chosen(tx, unitId, filters)
    .innerJoin('unit_name', (join) =>
      join
        .onRef('unit_name.unit_id', '=', 'from_unit_id')
        .on(sql<boolean>`unit_name.valid @> notice.happened_on`),
    )
    .select(['from_unit_id', sql<string>`max(short_name)`.as('name')])
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      sql<number>`count(*) filter (where notice.kind = 'guided')`.as('guided'),
      sql<number>`count(*) filter (where notice.kind = 'passed-on')`.as('passed'),
      sql<number>`count(*) filter (where read_at is null)`.as('unread'),
    ])
    .groupBy('from_unit_id')
    .orderBy('total', 'desc')
    .execute();
}

/** Marks notices of a unit as read; those read before keep who read them first. Gives how many. */
export async function markRead(
  tx: Tx,
  unitId: number,
  ids: readonly number[] | undefined,
  officialId: number,
): Promise<number> {
  let query = tx
    .updateTable('notice')
    .set({ read_by: officialId, read_at: sql<string>`now()` })
    .where('to_unit_id', '=', unitId)
    .where('read_at', 'is', null);
  if (ids) query = query.where('id', 'in', [...ids]);
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
