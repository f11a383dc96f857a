import type { Context } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';

const tables = { visit: 'visit', petition: 'petition' } as const;

/** The matter of an earlier visit or petition, opened now if it had none; null when nothing earlier was named. */
export async function joinMatter({ tx, actor }: Context, sameAs: string | undefined): Promise<number | null> {
  if (sameAs === undefined) return null;
  const [kind, id] = sameAs.split(':');
  const table = tables[kind as keyof typeof tables];
  const earlier = await tx
    .selectFrom(table)
    .select(['matter_id', 'unit_id'])
    .where('id', '=', Number(id))
    .executeTakeFirst();
  if (!earlier) throw new Invalid({ sameAs: 'Không tìm thấy lượt tiếp, đơn trước đã chọn.' });
  if (earlier.matter_id !== null) return earlier.matter_id;
  const { id: matterId } = await tx
    .insertInto('matter')
    .values({ unit_id: actor.unitId, opened_by: actor.officialId })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.updateTable(table).set({ matter_id: matterId }).where('id', '=', Number(id)).execute();
  return matterId;
}
