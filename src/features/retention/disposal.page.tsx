import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { Alert, ButtonLink, DataTable, dayText, DefinitionList, EmptyState } from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { framed } from '../frame.tsx';
import { kindText, senderText } from '../petition/door.ts';
import { sendSheet } from '../sheets.ts';
import { disposed, getDisposal, type Disposal, type Filed } from './queries.ts';
import { aboutColumns, crumbs } from './retention.page.tsx';

async function decisionOf(visit: Visit): Promise<{ disposal: Disposal; rows: Filed[] }> {
  return visit.read(async (tx) => {
    const disposal = await getDisposal(tx, Number(visit.params['disposalId']) || 0);
    return { disposal, rows: await disposed(tx, disposal.id) };
  });
}

/** A decision with its list, as it is printed and kept. */
export async function disposalPage(visit: Visit): Promise<VNode> {
  const { disposal, rows } = await decisionOf(visit);
  return framed(visit, {
    title: `Danh mục đơn tiêu hủy theo Quyết định số ${disposal.number}`,
    breadcrumbs: crumbs(`Quyết định số ${disposal.number}`),
    actions: (
      <ButtonLink href={`/retention/${disposal.id}.xlsx`} icon="download" download>
        Tải XLSX
      </ButtonLink>
    ),
    children: (
      <>
        <DefinitionList
          items={[
            { term: 'Ngày quyết định', value: dayText(disposal.decided_on) },
            { term: 'Người quyết định', value: disposal.by },
            { term: 'Lý do, căn cứ', value: disposal.reason, wide: true },
          ]}
        />
        {!visit.actor.handlesDenunciations && (
          <Alert tone="info">Danh mục dưới đây không gồm đơn mật mà chức vụ đang dùng không được xem.</Alert>
        )}
        <DataTable
          caption="Danh mục đơn tiêu hủy"
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/petitions/${id}`}
          columns={aboutColumns}
          empty={
            <EmptyState title="Danh mục không có đơn nào mà chức vụ đang dùng được xem" icon="archive" />
          }
        />
      </>
    ),
  });
}

/** The list of a decision as a sheet of Excel. */
export async function disposalSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { disposal, rows } = await decisionOf(visit);
  return sendSheet(visit, reply, `danh-muc-tieu-huy-${disposal.id}`, {
    title: 'DANH MỤC ĐƠN TIÊU HỦY',
    subtitle: `Kèm theo Quyết định số ${disposal.number} ngày ${formatDay(disposal.decided_on)}`,
    columns: [
      { number: '1', heading: 'STT', width: 12, align: 'center' },
      { number: '2', heading: 'Số đơn', width: 22, align: 'center' },
      { number: '3', heading: 'Ngày nhận', width: 26, align: 'center' },
      { number: '4', heading: 'Người gửi', width: 45 },
      { number: '5', heading: 'Nội dung', width: 90 },
      { number: '6', heading: 'Loại đơn', width: 30 },
      { number: '7', heading: 'Ngày xếp lưu', width: 26, align: 'center' },
    ],
    rows: rows.map((row, index) => [
      index + 1,
      bookNumber(row),
      formatDay(row.received_on),
      senderText(row),
      row.secret ? 'Nội dung mật' : row.summary,
      kindText(row),
      formatDay(row.closed_on),
    ]),
  });
}
