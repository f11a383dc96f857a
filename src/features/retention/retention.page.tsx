import type { VNode } from 'preact';
import { textsOf } from '../../core/form.ts';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { addMonths, formatDay, type Day } from '../../law/day.ts';
import { mayBeDisposed, retentionRules } from '../../law/retention.ts';
import {
  Alert,
  Button,
  Card,
  Confidence,
  DataTable,
  DateField,
  dayText,
  EmptyState,
  Form,
  FormActions,
  SubmitButton,
  Tabs,
  TextArea,
  TextField,
  type Column,
} from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { framed } from '../frame.tsx';
import type { Now } from '../due.ts';
import { kindText, senderText } from '../petition/door.ts';
import { disposalsOf, filedBefore, filedSince, undecided, type Filed } from './queries.ts';

const size = 300;
/** Where a page below the list of filed petitions stands. */
export const crumbs = (label: string) => [{ label: 'Đơn xếp lưu', href: '/retention' }, { label }];

const tabs = (current: string) => (
  <Tabs
    label="Đơn xếp lưu"
    items={[
      { href: '/retention', label: 'Đã hết thời hạn lưu', current: current === 'over' },
      { href: '/retention?state=kept', label: 'Đang lưu', current: current === 'kept' },
      { href: '/retention?state=decided', label: 'Quyết định tiêu hủy', current: current === 'decided' },
    ]}
  />
);

// A year is the least: nothing filed later can be over. Whether it is, the law's own reckoning says.
const yearBefore = (today: Day): Day => addMonths(today, -12);

/** Filed petitions: whose time of keeping is over, those still kept, and what was decided. */
export async function retentionPage(visit: Visit): Promise<VNode> {
  const asked = visit.query['state'] ?? '';
  const state = asked === 'kept' || asked === 'decided' ? asked : 'over';
  const show = { over: OverList, kept: KeptList, decided: DecidedList }[state];
  return framed(visit, {
    title: 'Đơn xếp lưu',
    children: (
      <>
        {tabs(state)}
        {await show(visit)}
      </>
    ),
  });
}

const rule = retentionRules.find(({ of }) => of === 'filed-petition');

async function OverList(visit: Visit): Promise<VNode> {
  const { actor, today } = visit;
  const found = await visit.read((tx) => filedBefore(tx, actor.unitId, yearBefore(today), size));
  const rows = found.filter(({ closed_on }) => mayBeDisposed(closed_on, today, visit.calendar)?.allowed);
  const mayDecide = allows(actor.role, 'disposal.decide');
  return (
    <>
      {rule && (
        <Alert tone="info" title={rule.text}>
          <p>
            {rule.basis} <Confidence level={rule.confidence} />. Hệ thống không tự xóa; sau quyết định, thông
            tin trong hệ thống vẫn còn để nhận biết đơn trùng.
          </p>
        </Alert>
      )}
      <form method="post" action="/retention/choose" aria-label="Chọn đơn để quyết định tiêu hủy">
        {mayDecide && rows.length > 0 && (
          <div class="bulk-bar no-print">
            <span>Với các đơn đã chọn:</span>
            <Button icon="archive" small>
              Quyết định tiêu hủy
            </Button>
          </div>
        )}
        <DataTable
          caption="Đơn đã hết thời hạn lưu"
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/petitions/${id}`}
          columns={[...(mayDecide ? [tick] : []), ...columns(visit)]}
          empty={<EmptyState title="Không có đơn nào đã hết thời hạn lưu" icon="archive" />}
        />
      </form>
    </>
  );
}

async function KeptList(visit: Visit): Promise<VNode> {
  const { actor, today } = visit;
  const rows = await visit.read((tx) => filedSince(tx, actor.unitId, addMonths(today, -13), size));
  return (
    <DataTable
      caption="Đơn đang lưu"
      rows={rows.filter(({ closed_on }) => !mayBeDisposed(closed_on, today, visit.calendar)?.allowed)}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/petitions/${id}`}
      columns={columns(visit)}
      empty={<EmptyState title="Không có đơn nào đang lưu" icon="archive" />}
    />
  );
}

async function DecidedList(visit: Visit): Promise<VNode> {
  const rows = await visit.read((tx) => disposalsOf(tx, visit.actor.unitId));
  return (
    <DataTable
      caption="Quyết định tiêu hủy"
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/retention/${id}`}
      columns={[
        { key: 'number', label: 'Số quyết định', main: true, cell: ({ number }) => number },
        { key: 'on', label: 'Ngày', narrow: true, cell: ({ decided_on }) => dayText(decided_on) },
        { key: 'by', label: 'Người quyết định', cell: ({ by }) => by },
        { key: 'count', label: 'Số đơn', numeric: true, cell: ({ count }) => count },
        { key: 'reason', label: 'Lý do', cell: ({ reason }) => reason },
      ]}
      empty={<EmptyState title="Chưa có quyết định nào" icon="archive" />}
    />
  );
}

const tick: Column<Filed> = {
  key: 'tick',
  label: 'Chọn',
  narrow: true,
  cell: (row) => (
    <input
      class="form-check-input"
      type="checkbox"
      name="petitionIds"
      value={row.id}
      aria-label={`Chọn đơn số ${bookNumber(row)}`}
    />
  ),
};

/** What a list of filed petitions says of each. */
export const aboutColumns: readonly Column<Filed>[] = [
  { key: 'number', label: 'Số đơn', narrow: true, cell: bookNumber },
  { key: 'received', label: 'Ngày nhận', narrow: true, cell: ({ received_on }) => dayText(received_on) },
  { key: 'sender', label: 'Người gửi', cell: senderText },
  {
    key: 'summary',
    label: 'Nội dung',
    main: true,
    cell: ({ summary }) => <span class="clamp">{summary}</span>,
  },
  { key: 'kind', label: 'Loại đơn', cell: kindText },
  { key: 'filed', label: 'Ngày xếp lưu', narrow: true, cell: ({ closed_on }) => dayText(closed_on) },
];

const columns = ({ today, calendar }: Now): readonly Column<Filed>[] => [
  ...aboutColumns,
  {
    key: 'from',
    label: 'Được xem xét tiêu hủy từ ngày',
    narrow: true,
    cell: ({ closed_on }) => {
      const standing = mayBeDisposed(closed_on, today, calendar);
      return standing ? dayText(standing.from) : 'Không có quy định';
    },
  },
];

/** Asks for the number, day and reason of a decision about the ticked petitions. */
export async function decideForm(visit: Visit, draft: Draft): Promise<VNode> {
  const ids = textsOf(draft.values, 'petitionIds').map(Number).filter(Boolean);
  const rows = ids.length === 0 ? [] : await visit.read((tx) => undecided(tx, visit.actor.unitId, ids));
  return framed(visit, {
    title: 'Quyết định tiêu hủy đơn hết thời hạn lưu',
    breadcrumbs: crumbs('Quyết định tiêu hủy'),
    children: (
      <>
        <Card title={`Danh mục: ${rows.length} đơn`} flush>
          <DataTable
            caption="Đơn được chọn"
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns(visit)}
            empty={<EmptyState title="Chưa chọn đơn nào" />}
          />
        </Card>
        <Form
          action="/retention/decide"
          draft={{ ...draft, values: { decidedOn: formatDay(visit.today), ...draft.values } }}
          label="Quyết định tiêu hủy"
        >
          {rows.map(({ id }) => (
            <input key={id} type="hidden" name="petitionIds" value={id} />
          ))}
          <div class="form-grid">
            <TextField name="number" label="Số, ký hiệu quyết định" required />
            <DateField name="decidedOn" label="Ngày quyết định" required />
            <TextArea
              name="reason"
              label="Lý do, căn cứ"
              hint="Bản giấy được tiêu hủy; số, ngày, người gửi, nội dung, hướng xử lý vẫn còn trong hệ thống."
              required
              rows={3}
            />
          </div>
          <FormActions cancel="/retention">
            <SubmitButton kind="danger" icon="archive">
              Ghi quyết định
            </SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  });
}
