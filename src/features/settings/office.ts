import { z } from 'zod';
import { command } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { unitIdField, unitInScope } from './scope.ts';

/** How a paper reaches the signature (src/law/flows/processing.ts has the steps). */
export const chains = {
  short: 'Cán bộ xử lý đề xuất, người có thẩm quyền ký',
  'with-review': 'Cán bộ xử lý đề xuất, người đứng đầu đơn vị soát, người có thẩm quyền ký',
} as const;
export type ChainName = keyof typeof chains;

const settingName = 'approval-chain';

/** Sets how many steps a paper passes in this unit before it is signed. Papers under way follow at their next step. */
export const setChain = command({
  name: 'office.set',
  summary: 'Đặt quy trình trình ký của đơn vị',
  permission: 'office.set',
  input: z.object({
    chain: z.enum(['short', 'with-review'], { error: 'Chọn quy trình trình ký.' }),
    unitId: unitIdField,
  }),
  async run({ tx, actor, today }, { chain, unitId: wanted }) {
    const unitId = unitInScope(actor, wanted);
    const before = await chainIn(tx, unitId);
    const value = JSON.stringify(chain);
    await tx
      .insertInto('office_setting')
      .values({ unit_id: unitId, name: settingName, value })
      .onConflict((conflict) => conflict.columns(['unit_id', 'name']).doUpdateSet({ value }))
      .execute();
    const events =
      before === chain
        ? []
        : [
            {
              type: 'office.set',
              happenedOn: today,
              unitId,
              data: { name: settingName, before, after: chain },
            },
          ];
    return { events, result: { unitId, chain } };
  },
});

/** The chain in force in the unit; short unless it has set otherwise. */
export async function chainIn(tx: Tx, unitId: number): Promise<ChainName> {
  const row = await tx
    .selectFrom('office_setting')
    .select('value')
    .where('unit_id', '=', unitId)
    .where('name', '=', settingName)
    .executeTakeFirst();
  return row?.value === 'with-review' ? 'with-review' : 'short';
}
