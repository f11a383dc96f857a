import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Refused } from '../../core/errors.ts';
import { allows, type Role } from '../../core/policy.ts';
import { id, text } from '../input.ts';
import { changeFilter, getOwnFilter, insertFilter } from './saved-queries.ts';

/** The lists whose conditions can be kept by name. */
export const savedLists = {
  '/petitions': 'Sổ đơn',
  '/due': 'Đến hạn, quá hạn',
  '/board': 'Bảng theo dõi của đơn vị',
  '/transfers/sent': 'Đơn đã chuyển đi',
  '/notices': 'Thông báo của các đơn vị',
  '/pivot': 'Bảng tổng hợp theo hai chiều',
} as const;
export type SavedList = keyof typeof savedLists;

/** Whether a post of this role may open the list. */
export const mayOpen = (role: Role, { path }: { path: string }): boolean =>
  path !== '/pivot' || allows(role, 'report.see');

/** With whom a list may be shared. */
export const sharings = {
  unit: 'Đơn vị tôi',
  below: 'Đơn vị tôi và các đơn vị cấp dưới',
  above: 'Đơn vị tôi và các đơn vị cấp trên',
} as const;

// The page and key at the edge belong to one look at the list, not to its conditions.
const cleanQuery = (given: string): string => {
  const params = new URLSearchParams(given);
  for (const name of ['before', 'after', 'submitId']) params.delete(name);
  return params.toString();
};

const name = text(80, 'Đặt tên cho danh sách.');
const share = z
  .enum(['', ...(Object.keys(sharings) as (keyof typeof sharings)[])], { error: 'Chọn chia sẻ với ai.' })
  .default('');
const shareOf = (unitId: number, how: z.output<typeof share>) =>
  how === '' ? { unit_id: null, shared: null } : { unit_id: unitId, shared: how };

/** Keeps the conditions of a list by name: for oneself, or shared with the own unit, those below or those above. */
export const saveFilter = command({
  name: 'filter.save',
  summary: 'Lưu điều kiện lọc của một danh sách',
  permission: 'filter.save',
  input: z.object({
    name,
    path: z.enum(Object.keys(savedLists) as [SavedList, ...SavedList[]], {
      error: 'Danh sách này không lưu được.',
    }),
    query: z.string().max(2_000, 'Điều kiện quá dài.').default('').transform(cleanQuery),
    share,
  }),
  async run({ tx, actor }, { share: how, ...filter }) {
    const filterId = await insertFilter(tx, {
      ...filter,
      official_id: actor.officialId,
      ...shareOf(actor.unitId, how),
    });
    return { events: [], result: { filterId, href: addressOf(filter) } };
  },
});

/** Gives one of one's own saved lists another name, or shares it with others. */
export const renameFilter = command({
  name: 'filter.rename',
  summary: 'Đổi tên, đổi chia sẻ danh sách đã lưu của mình',
  permission: 'filter.save',
  input: z.object({ filterId: id, name, share }),
  async run({ tx, actor }, { filterId, name: wanted, share: how }) {
    const filter = await getOwnFilter(tx, filterId, actor.officialId);
    if (filter.deleted_at !== null) throw new Refused('Danh sách này đã xóa; khôi phục rồi đổi tên.');
    await changeFilter(tx, filterId, { name: wanted, ...shareOf(actor.unitId, how) });
    return { events: [], result: { filterId } };
  },
});

/** Deletes one of one's own saved lists; it may be brought back. */
export const dropFilter = command({
  name: 'filter.delete',
  summary: 'Xóa danh sách đã lưu của mình; khôi phục được',
  permission: 'filter.save',
  input: z.object({ filterId: id }),
  async run({ tx, actor }, { filterId }) {
    await getOwnFilter(tx, filterId, actor.officialId);
    await changeFilter(tx, filterId, { deleted: true });
    return { events: [], result: { filterId } };
  },
});

/** Brings a deleted list back as it was. */
export const restoreFilter = command({
  name: 'filter.restore',
  summary: 'Khôi phục danh sách đã xóa của mình',
  permission: 'filter.save',
  input: z.object({ filterId: id }),
  async run({ tx, actor }, { filterId }) {
    await getOwnFilter(tx, filterId, actor.officialId);
    await changeFilter(tx, filterId, { deleted: false });
    return { events: [], result: { filterId } };
  },
});

/** The address of a list with its conditions. */
export const addressOf = ({ path, query }: { path: string; query: string }): string =>
  query === '' ? path : `${path}?${query}`;
