import type { FastifyReply } from 'fastify';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { sendSheet } from '../sheets.ts';
import { sentCounts } from './card-queries.ts';
import { period } from './lists.page.tsx';

const number = { width: 28, align: 'right' } as const;

/** "Thống kê đơn chuyển giải quyết" as a sheet of Excel. */
export async function statisticsSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { actor, today, query } = visit;
  const { from, until } = period(query);
  const rows = await visit.read((tx) => sentCounts(tx, actor.unitIds, { from, until, today }));
  const sum = (key: 'total' | 'silent' | 'answered' | 'decided'): number =>
    rows.reduce((total, row) => total + row[key], 0);
  return sendSheet(visit, reply, 'thong-ke-don-chuyen', {
    title: 'THỐNG KÊ ĐƠN CHUYỂN GIẢI QUYẾT',
    subtitle: `${from ? `Từ ngày ${formatDay(from)} đến` : 'Đến'} ngày ${formatDay(until ?? today)}`,
    columns: [
      { number: '1', heading: 'STT', width: 12, align: 'center' },
      { number: '2', heading: 'Cơ quan nhận đơn', width: 90 },
      { number: '3', heading: 'Tổng số đơn đã giao', ...number },
      { number: '4', heading: 'Chưa có', group: 'Báo cáo', ...number },
      { number: '5', heading: 'Đã có', group: 'Báo cáo', ...number },
      { number: '6', heading: 'Đã ban hành giải quyết', ...number },
    ],
    rows: [
      ...rows.map((row, index) => [index + 1, row.to_name, row.total, row.silent, row.answered, row.decided]),
      ['', 'Cộng', sum('total'), sum('silent'), sum('answered'), sum('decided')],
    ],
  });
}
