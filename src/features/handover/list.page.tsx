import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { addDays, formatDay } from '../../law/day.ts';
import {
  Alert,
  Badge,
  Checkbox,
  DataTable,
  dayText,
  EmptyState,
  Form,
  FormActions,
  Hidden,
  numberText,
  SubmitButton,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { sumsOf } from './lines.ts';
import { allHandovers, handoversOf } from './queries.ts';
import { readHandover } from './read.ts';
import { barOf } from './scope.ts';

/** The hand-overs of which the own units are a side. */
export async function handoversPage(visit: Visit): Promise<VNode> {
  const { actor } = visit;
  const rows = await visit.read((tx) =>
    allows(actor.role, 'unit.manage') ? allHandovers(tx) : handoversOf(tx, actor.unitIds),
  );
  return framed(visit, {
    title: 'Bàn giao khi kết thúc hoạt động',
    children: (
      <DataTable
        caption="Các đợt bàn giao"
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/handovers/${id}`}
        columns={[
          { key: 'unit', label: 'Đơn vị kết thúc hoạt động', cell: ({ unit }) => unit },
          { key: 'ends', label: 'Thôi hoạt động từ', narrow: true, cell: ({ ends_on }) => dayText(ends_on) },
          { key: 'basis', label: 'Theo văn bản', cell: ({ basis }) => basis },
          {
            key: 'state',
            label: 'Tình trạng',
            cell: ({ carried_out_on }) =>
              carried_out_on === null ? (
                <Badge tone="warning">Chưa bàn giao</Badge>
              ) : (
                <Badge tone="success">Đã bàn giao ngày {formatDay(carried_out_on)}</Badge>
              ),
          },
        ]}
        empty={
          <EmptyState
            title="Không có đợt bàn giao nào"
            text="Khi một đơn vị kết thúc hoạt động, quản trị hệ thống ghi nhận tại trang của đơn vị đó."
            icon="archive"
          />
        }
      />
    ),
  });
}

/** Asks once more before everything is handed over: how many go where. */
export async function carryOutForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { handover, lines } = await visit.read((tx) => readHandover(tx, visit));
  const bar = barOf(visit.actor, handover);
  return framed(visit, {
    title: 'Thực hiện bàn giao',
    breadcrumbs: [
      { label: 'Bàn giao', href: '/handovers' },
      { label: handover.unit, href: `/handovers/${handover.id}` },
      { label: 'Thực hiện' },
    ],
    narrow: true,
    children: (
      <>
        {bar !== undefined && <Alert tone="warning">{bar}</Alert>}
        <p>
          Từ ngày {formatDay(handover.ends_on)} hồ sơ do nơi tiếp nhận phụ trách. Số, ngày, thời hạn, diễn
          biến giữ nguyên. {handover.unit} phụ trách đến hết ngày {formatDay(addDays(handover.ends_on, -1))};
          báo cáo của thời gian đó không đổi.
        </p>
        <DataTable
          caption="Số hồ sơ theo nơi tiếp nhận"
          rows={sumsOf(lines)}
          rowKey={({ toId }) => toId ?? 'none'}
          columns={[
            { key: 'to', label: 'Nơi tiếp nhận', cell: ({ to }) => to },
            { key: 'open', label: 'Đang giải quyết', numeric: true, cell: ({ open }) => numberText(open) },
            { key: 'closed', label: 'Đã xong, lưu', numeric: true, cell: ({ closed }) => numberText(closed) },
          ]}
          empty={<EmptyState title="Không có hồ sơ nào" icon="archive" />}
        />
        <Form
          action={`/handovers/${handover.id}/carry-out`}
          draft={draft}
          version={handover.version}
          label="Thực hiện bàn giao"
        >
          <Hidden name="handoverId" value={handover.id} />
          <Checkbox name="checked" label="Đã rà soát danh mục, nơi tiếp nhận đúng" />
          <FormActions cancel={`/handovers/${handover.id}`}>
            <SubmitButton icon="check">Bàn giao {numberText(lines.length)} hồ sơ</SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  });
}
