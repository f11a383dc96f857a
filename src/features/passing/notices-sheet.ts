import type { FastifyReply } from 'fastify';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { sendSheet } from '../sheets.ts';
import { noticeKinds, noticesOf, type NoticeKind } from './notice-queries.ts';
import { filtersIn } from './notices.page.tsx';

const most = 5_000;

/** The notices under the filters of the page as a sheet of Excel, which prints as it stands. */
export async function noticesSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const filters = { ...filtersIn(visit), before: undefined };
  const rows = await visit.read((tx) => noticesOf(tx, visit.actor.unitId, filters, most));
  return sendSheet(visit, reply, 'thong-bao-cua-cac-don-vi', {
    title: 'Thông báo của các đơn vị',
    columns: [
      { number: '1', heading: 'STT', width: 12, align: 'center' },
      { number: '2', heading: 'Ngày', width: 24, align: 'center' },
      { number: '3', heading: 'Việc', width: 34 },
      { number: '4', heading: 'Tiêu đề', width: 70 },
      { number: '5', heading: 'Nội dung', width: 110 },
      { number: '6', heading: 'Tình trạng', width: 28 },
    ],
    rows: rows
      .slice(0, most)
      .map(({ happened_on, kind, title, text, read_at }, index) => [
        index + 1,
        formatDay(happened_on),
        noticeKinds[kind as NoticeKind] ?? kind,
        title,
        text,
        read_at === null ? 'Chưa xem' : 'Đã xem',
      ]),
  });
}
