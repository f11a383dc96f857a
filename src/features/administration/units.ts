import { z } from 'zod';
import { command, type Context, type Faults } from '../../core/command.ts';
import { Refused } from '../../core/errors.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { dayField, id, oneOf, optionalText, text, ticked } from '../input.ts';
import { unitIn } from '../unit-queries.ts';
import { administered, checkAdministered } from './scope.ts';
import {
  getUnit,
  insertUnit,
  isBelow,
  levels,
  namesOf,
  nameTaken,
  parentsOf,
  placeUnder,
  renameFrom,
  setPlaceOnTheWay,
} from './unit-queries.ts';

const name = {
  name: text(200, 'Nhập tên đầy đủ của đơn vị.'),
  shortName: text(80, 'Nhập tên viết gọn.'),
  symbol: text(30, 'Nhập ký hiệu dùng trong số văn bản, ví dụ UBND, BTCD.').pipe(
    z.string().regex(/^[\p{L}\p{N}&.-]+$/u, 'Ký hiệu chỉ gồm chữ, số, dấu gạch nối, không có dấu cách.'),
  ),
  superiorName: optionalText(200),
  place: text(80, 'Nhập địa danh ghi trên văn bản.'),
};
const optionalId = id.optional();
const ofNobody = 'Ban Tiếp công dân, cơ quan thanh tra phải thuộc một cơ quan: chọn cơ quan cấp trên.';

const createInput = z.object({
  ...name,
  level: oneOf(levels, 'Chọn cấp của đơn vị.'),
  parentId: optionalId,
  since: dayField('Nhập ngày bắt đầu hoạt động.'),
  board: ticked,
  inspectorate: ticked,
});

/** Adds a unit from a day, under a superior or under none. */
export const createUnit = command({
  name: 'unit.create',
  summary: 'Thêm cơ quan, đơn vị',
  permission: 'unit.manage',
  input: createInput,
  faults: createFaults,
  async run(context, { level, parentId, since, board, inspectorate, ...names }) {
    const { tx } = context;
    const unitId = await insertUnit(tx, { level, since, name: names });
    await placeUnder(tx, unitId, parentId, since);
    if (parentId !== undefined) await setPlaceOnTheWay(tx, unitId, parentId, { board, inspectorate });
    const data = { name: names.name, parentId: parentId ?? null };
    return {
      events: [{ type: 'unit.created', happenedOn: since, unitId, data }],
      result: { unitId },
    };
  },
});

async function createFaults(
  context: Context,
  { name: full, parentId, since, board, inspectorate }: Partial<z.output<typeof createInput>>,
): Promise<Faults> {
  const { tx } = context;
  const faults: Record<string, string> = {};
  if ((board || inspectorate) && parentId === undefined) faults['parentId'] = ofNobody;
  if (parentId !== undefined && since !== undefined && !(await mayHold(context, parentId, since)))
    faults['parentId'] = 'Chọn cơ quan cấp trên đang hoạt động vào ngày này, trong phạm vi quản trị.';
  if (full !== undefined && since !== undefined && (await nameTaken(tx, full, since, null)))
    faults['name'] = 'Đã có đơn vị mang tên này.';
  return faults;
}

async function mayHold({ tx, actor, today }: Context, parentId: number, on: Day): Promise<boolean> {
  return (await administered(tx, actor, today)).includes(parentId) && (await unitIn(tx, parentId, on));
}

const renameInput = z.object({ ...name, unitId: id, from: dayField('Nhập ngày bắt đầu dùng tên mới.') });

/** Gives a unit another name, symbol or place name from a day on. Papers of before keep what it was called then. */
export const renameUnit = command({
  name: 'unit.rename',
  summary: 'Đổi tên, ký hiệu, địa danh của đơn vị từ một ngày',
  permission: 'unit.manage',
  input: renameInput,
  async faults({ tx }, { unitId, name: full, from }) {
    if (unitId === undefined || from === undefined) return {};
    const [current] = await namesOf(tx, unitId);
    if (current && current.until !== null) return {};
    if (current && from < current.from)
      return { from: `Tên hiện nay dùng từ ngày ${formatDay(current.from)}: chọn ngày sau đó.` };
    return full !== undefined && (await nameTaken(tx, full, from, unitId))
      ? { name: 'Đã có đơn vị khác mang tên này.' }
      : {};
  },
  async run(context, { unitId, from, ...names }) {
    await checkOpen(context, unitId);
    const [before] = await namesOf(context.tx, unitId);
    await renameFrom(context.tx, unitId, names, from);
    const data = { before: before?.name, after: names.name, symbol: names.symbol };
    return {
      events: [{ type: 'unit.renamed', happenedOn: from, unitId, data }],
      result: { unitId },
    };
  },
});

async function checkOpen(context: Context, unitId: number): Promise<void> {
  await checkAdministered(context, unitId);
  const { until } = await getUnit(context.tx, unitId);
  if (until !== null)
    throw new Refused(`Đơn vị kết thúc hoạt động từ ngày ${formatDay(until)}, không sửa nữa.`);
}

const placeInput = z.object({
  unitId: id,
  parentId: optionalId,
  from: dayField('Nhập ngày bắt đầu.'),
  board: ticked,
  inspectorate: ticked,
});

/** Places a unit under another superior from a day on, and says whether it is its reception board or its inspectorate. */
export const placeUnit = command({
  name: 'unit.place',
  summary: 'Đặt đơn vị trực thuộc cơ quan cấp trên từ một ngày',
  permission: 'unit.manage',
  input: placeInput,
  faults: placeFaults,
  async run(context, { unitId, parentId, from, board, inspectorate }) {
    const { tx } = context;
    await checkOpen(context, unitId);
    const [before] = await parentsOf(tx, unitId);
    if ((before?.until === null ? before.parent_id : undefined) !== parentId)
      await placeUnder(tx, unitId, parentId, from);
    await setPlaceOnTheWay(tx, unitId, parentId ?? null, { board, inspectorate });
    const data = { before: before?.parent_id ?? null, after: parentId ?? null, board, inspectorate };
    return {
      events: [{ type: 'unit.placed', happenedOn: from, unitId, data }],
      result: { unitId },
    };
  },
});

async function placeFaults(
  context: Context,
  { unitId, parentId, from, board, inspectorate }: Partial<z.output<typeof placeInput>>,
): Promise<Faults> {
  if ((board || inspectorate) && parentId === undefined) return { parentId: ofNobody };
  if (unitId === undefined || from === undefined) return {};
  const [current] = await parentsOf(context.tx, unitId);
  if (current && from < current.from)
    return {
      from: `Đơn vị trực thuộc cơ quan hiện nay từ ngày ${formatDay(current.from)}: chọn ngày sau đó.`,
    };
  if (parentId === undefined) return {};
  if (await isBelow(context.tx, parentId, unitId, from))
    return { parentId: 'Đơn vị không thể trực thuộc chính mình hoặc đơn vị cấp dưới của mình.' };
  return (await mayHold(context, parentId, from))
    ? {}
    : { parentId: 'Chọn cơ quan cấp trên đang hoạt động vào ngày này, trong phạm vi quản trị.' };
}
