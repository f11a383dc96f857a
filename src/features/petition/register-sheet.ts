import type { FastifyReply } from 'fastify';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { findField } from '../../law/fields.ts';
import type { SheetColumn, SheetValue } from '../../documents/sheet.ts';
import { bookNumber } from '../book.ts';
import { sendSheet } from '../sheets.ts';
import { petitionsForSheet } from './lists.ts';
import { filtersOf } from './register.page.tsx';
import { channelNames, isClosed, kindText, senderText, stateText } from './words.tsx';

/** More rows than any office prints at once. */
const size = 5_000;
const masked = 'Danh tính được giữ bí mật';

type Row = Awaited<ReturnType<typeof petitionsForSheet>>[number];
type Cell = {
  heading: string;
  width: number;
  align?: 'center';
  value: (row: Row, index: number) => SheetValue;
};

const cells: readonly Cell[] = [
  { heading: 'STT', width: 10, align: 'center', value: (_row, index) => index + 1 },
  { heading: 'Số đơn', width: 18, align: 'center', value: bookNumber },
  { heading: 'Ngày nhận', width: 22, align: 'center', value: ({ received_on }) => formatDay(received_on) },
  { heading: 'Nguồn đơn', width: 24, value: ({ channel }) => channelNames[channel] ?? '' },
  { heading: 'Cơ quan chuyển đến', width: 30, value: ({ forwarder_name }) => forwarder_name ?? '' },
  { heading: 'Số văn bản', width: 22, value: ({ forwarder_number }) => forwarder_number ?? '' },
  { heading: 'Người gửi', width: 34, value: senderText },
  { heading: 'Địa chỉ', width: 34, value: ({ secret, address }) => (secret ? masked : (address ?? '')) },
  // A denunciation's words may give its sender away: a file that leaves the system does not carry them.
  { heading: 'Nội dung', width: 60, value: ({ secret, summary }) => (secret ? 'Nội dung mật' : summary) },
  { heading: 'Loại đơn', width: 24, value: kindText },
  {
    heading: 'Lĩnh vực',
    width: 26,
    value: ({ field_code }) => (field_code && findField(field_code)?.label) || '',
  },
  { heading: 'Đơn vị xử lý', width: 28, value: ({ unit }) => unit ?? '' },
  { heading: 'Người xử lý', width: 28, value: ({ handler }) => handler ?? '' },
  { heading: 'Tình trạng', width: 24, value: ({ state }) => stateText(state) },
  {
    heading: 'Thời hạn',
    width: 22,
    align: 'center',
    value: ({ state, due_on }) => (isClosed(state) || due_on === null ? '' : formatDay(due_on)),
  },
];

const columns: readonly SheetColumn[] = cells.map(({ heading, width, align }, index) => ({
  number: String(index + 1),
  heading,
  width,
  align: align ?? 'left',
}));

/** The register as it is filtered, as a sheet of Excel; nothing of a denunciation but number, day and state. */
export async function registerSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { actor, today } = visit;
  const rows = await visit.read((tx) =>
    petitionsForSheet(tx, actor.unitIds, filtersOf(visit), { size, today }),
  );
  return sendSheet(visit, reply, 'so-don', {
    title: 'SỔ ĐƠN',
    subtitle: `${rows.length} đơn, đến ngày ${formatDay(today)}`,
    columns,
    rows: rows.map((row, index) => cells.map(({ value }) => value(row, index))),
  });
}
