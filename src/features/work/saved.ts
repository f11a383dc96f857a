import { z } from 'zod';
import { command } from '../../core/command.ts';
import { NotFound } from '../../core/errors.ts';
import { id, text, ticked } from '../input.ts';
import { deleteFilter, insertFilter } from './saved-queries.ts';

/** The lists whose conditions can be kept by name. */
export const savedLists = {
  '/petitions': 'Sổ đơn',
  '/due': 'Đến hạn, quá hạn',
  '/board': 'Bảng theo dõi của đơn vị',
  '/transfers/sent': 'Đơn đã chuyển đi',
  '/notices': 'Thông báo của các đơn vị',
} as const;
export type SavedList = keyof typeof savedLists;

// The page and key at the edge belong to one look at the list, not to its conditions.
const cleanQuery = (given: string): string => {
  const params = new URLSearchParams(given);
  for (const name of ['before', 'after', 'submitId']) params.delete(name);
  return params.toString();
};

/** Keeps the conditions of a list by name: for oneself, or for the whole unit. */
export const saveFilter = command({
  name: 'filter.save',
  summary: 'Lưu điều kiện lọc của một danh sách',
  permission: 'filter.save',
  input: z.object({
    name: text(80, 'Đặt tên cho danh sách.'),
    path: z.enum(Object.keys(savedLists) as [SavedList, ...SavedList[]], {
      error: 'Danh sách này không lưu được.',
    }),
    query: z.string().max(2_000, 'Điều kiện quá dài.').default('').transform(cleanQuery),
    share: ticked,
  }),
  async run({ tx, actor }, { share, ...filter }) {
    const filterId = await insertFilter(tx, {
      ...filter,
      official_id: actor.officialId,
      unit_id: share ? actor.unitId : null,
    });
    return { events: [], result: { filterId, href: addressOf(filter) } };
  },
});

/** Forgets one of one's own saved lists. */
export const dropFilter = command({
  name: 'filter.delete',
  summary: 'Xóa danh sách đã lưu của mình',
  permission: 'filter.save',
  input: z.object({ filterId: id }),
  async run({ tx, actor }, { filterId }) {
    if (!(await deleteFilter(tx, filterId, actor.officialId))) throw new NotFound();
    return { events: [], result: { filterId } };
  },
});

/** The address of a list with its conditions. */
export const addressOf = ({ path, query }: { path: string; query: string }): string =>
  query === '' ? path : `${path}?${query}`;
