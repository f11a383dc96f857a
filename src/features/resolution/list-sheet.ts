import type { FastifyReply } from 'fastify';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { bookNumber } from '../book.ts';
import { soonEnd } from '../due.ts';
import { sendSheet } from '../sheets.ts';
import { partyText } from './list.page.tsx';
import { newestCases } from './lists.ts';
import { nextDeed } from './next.ts';
import { procedureText, stateText } from './words.ts';

const most = 5_000;

/** The register of cases as a sheet of Excel, with the same conditions; nobody of a denunciation is named. */
export async function casesSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { query, today } = visit;
  const rows = await visit.read((tx) =>
    newestCases(tx, { ...query, today, soon: soonEnd(visit) }, { size: most, offset: 0 }),
  );
  return sendSheet(visit, reply, 'vu-viec-giai-quyet', {
    title: 'DANH SÁCH VỤ VIỆC GIẢI QUYẾT',
    subtitle: `Đến ngày ${formatDay(today)}`,
    columns: [
      { number: '1', heading: 'Số', width: 12 },
      { number: '2', heading: 'Ngày nhận', width: 14 },
      { number: '3', heading: 'Người gửi', width: 30 },
      { number: '4', heading: 'Nội dung', width: 60 },
      { number: '5', heading: 'Thủ tục', width: 30 },
      { number: '6', heading: 'Cơ quan tham mưu', width: 26 },
      { number: '7', heading: 'Tình trạng', width: 28 },
      { number: '8', heading: 'Việc tiếp theo', width: 30 },
      { number: '9', heading: 'Hạn', width: 14 },
    ],
    rows: rows.map((row) => [
      bookNumber(row),
      formatDay(row.received_on),
      partyText(row),
      row.title,
      procedureText(row.procedure),
      row.handler,
      stateText(row.procedure, row.state),
      nextDeed(visit, row),
      row.ended_on === null ? (row.due_on === null ? '' : formatDay(row.due_on)) : 'Kết thúc',
    ]),
  });
}
