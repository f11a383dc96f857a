import type { FastifyReply } from 'fastify';
import type { Visit } from '../../core/web.tsx';
import { tableDocument } from '../../documents/book.ts';
import { dayInWords } from '../../documents/papers.ts';
import { priorityText } from '../../law/backlog.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { wordType } from '../paper/door.ts';
import { sendSheet } from '../sheets.ts';
import { getUnitOn } from '../unit-queries.ts';
import { getPlan, pendingCases, planRows, reasonsOf, type Pending, type PlanRow } from './queries.ts';
import { filtersOf } from './filters.ts';
import { followUp, numberText, personText } from './words.ts';

/** More than any office prints at once. */
const most = 5_000;

type Print = { name: string; title: string; subtitle: string; columns: readonly Column[]; rows: string[][] };
type Column = { heading: string; width: number };

// Narrow enough for one sheet of A4, wide enough that no day and no "STT" breaks.
const planColumns: readonly Column[] = [
  { heading: 'STT', width: 17 },
  { heading: 'Vụ việc, đơn', width: 35 },
  { heading: 'Họ, tên công dân', width: 32 },
  { heading: 'Nội dung', width: 44 },
  { heading: 'Nguyên nhân, diễn biến phát sinh đơn', width: 50 },
  { heading: 'Khó khăn, vướng mắc', width: 42 },
  { heading: 'Dự kiến phương hướng giải quyết', width: 42 },
  { heading: 'Thời hạn giải quyết', width: 34 },
  { heading: 'Cơ quan giải quyết', width: 28 },
  { heading: 'Ưu tiên', width: 28 },
];

const withheld = '(nội dung mật, xem hồ sơ)';
// A denunciation's words may give its sender away: a file that leaves the system does not carry them.
const open = (row: { secret: boolean }, text: string | null): string =>
  row.secret ? withheld : (text ?? '');

function line(
  row: Omit<Pending, 'total' | 'from_above' | 'due_on' | 'unit_id' | 'handler_unit_id'>,
  index: number,
  reasons: readonly string[],
): string[] {
  return [
    String(index + 1),
    `${numberText(row)}, nhận ngày ${formatDay(row.received_on)}`,
    personText(row),
    open(row, row.title),
    open(row, row.causes),
    open(row, row.difficulties),
    open(row, row.direction),
    row.finish_by === null ? '' : formatDay(row.finish_by),
    row.unit,
    reasons.join('; '),
  ];
}

async function pendingPrint(visit: Visit): Promise<Print> {
  const { today } = visit;
  const rows = await visit.read((tx) => pendingCases(tx, today, { filters: filtersOf(visit), size: most }));
  return {
    name: 'vu-viec-ton-dong',
    title: 'Danh mục vụ việc tồn đọng và kế hoạch giải quyết',
    subtitle: `${rows.length} vụ việc, đơn, đến ngày ${formatDay(today)}`,
    columns: planColumns,
    rows: rows.map((row, index) =>
      line(
        row,
        index,
        reasonsOf(row, today).map(({ text }) => text),
      ),
    ),
  };
}

async function planPrint(visit: Visit): Promise<Print> {
  const { today } = visit;
  const { plan, rows } = await visit.read(async (tx) => {
    const found = await getPlan(tx, Number(visit.params['id']) || 0, today);
    return { plan: found, rows: await planRows(tx, found.id, today) };
  });
  return {
    name: `ke-hoach-giai-quyet-${plan.id}`,
    title: plan.title,
    subtitle: [
      `${plan.short_name}, ${plan.number ? `số ${plan.number}, ` : ''}phê duyệt ngày ${formatDay(plan.approved_on)}`,
      `${rows.length} vụ việc, đơn`,
    ].join('; '),
    columns: [...planColumns, { heading: 'Kết quả thực hiện', width: 28 }],
    rows: rows.map((row: PlanRow, index) => [
      ...line(row, index, row.reasons.map(priorityText)),
      followUp(row, today).text,
    ]),
  };
}

const sheet =
  (print: (visit: Visit) => Promise<Print>) =>
  async (visit: Visit, reply: FastifyReply): Promise<FastifyReply> => {
    const { name, title, subtitle, columns, rows } = await print(visit);
    const numbered = columns.map((column, index) => ({ ...column, number: String(index + 1) }));
    return sendSheet(visit, reply, name, {
      title: title.toLocaleUpperCase('vi'),
      subtitle,
      columns: numbered,
      rows,
    });
  };

const word =
  (print: (visit: Visit) => Promise<Print>) =>
  async (visit: Visit, reply: FastifyReply): Promise<FastifyReply> => {
    const { name, title, subtitle, columns, rows } = await print(visit);
    const { actor, today } = visit;
    const unit = await visit.read((tx) => getUnitOn(tx, actor.unitId, today));
    const content = tableDocument({
      title,
      subject: subtitle,
      ...(unit.superior_name ? { parentAgency: unit.superior_name } : {}),
      agency: unit.name,
      placeAndDay: placed(unit.place, today),
      sections: [{ heading: 'Danh mục', columns: [...columns], rows }],
    });
    return reply
      .type(wordType)
      .header('content-disposition', `attachment; filename="${name}-${today}.docx"`)
      .send(content);
  };

const placed = (place: string, on: Day): string => `${place}, ${dayInWords(on)}`;

/** The register of pending cases as it is filtered. */
export const pendingSheet = sheet(pendingPrint);
export const pendingWord = word(pendingPrint);
/** An approved plan, with what became of each case. */
export const planSheet = sheet(planPrint);
export const planWord = word(planPrint);
