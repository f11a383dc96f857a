import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { addDays, formatDay } from '../../law/day.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  DataTable,
  dayText,
  DefinitionList,
  EmptyState,
  Filters,
  numberText,
  Results,
  SelectField,
  withQuery,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { ChoiceForm } from './choice.page.tsx';
import { hrefOf, sumsOf, type Line, type Sum } from './lines.ts';
import { recordNames } from './propose.ts';
import { asked, readHandover, type Whole } from './read.ts';
import { barOf } from './scope.ts';

const shown = 300;

/** One hand-over: what ends, who continues, every record with from whom to whom; before it is carried out with the choices. */
export async function handoverPage(visit: Visit, draft?: Draft): Promise<VNode> {
  const whole = await visit.read((tx) => readHandover(tx, visit));
  const { handover, lines } = whole;
  const path = `/handovers/${handover.id}`;
  const lastDay = addDays(handover.ends_on, -1);
  const may = allows(visit.actor.role, 'handover.carry-out') && barOf(visit.actor, handover) === undefined;
  return framed(visit, {
    title: `Bàn giao: ${handover.unit}`,
    breadcrumbs: [{ label: 'Bàn giao', href: '/handovers' }, { label: handover.unit }],
    marks: <StateMark done={handover.carried_out_on !== null} />,
    actions: (
      <>
        {may && (
          <ButtonLink href={`${path}/carry-out`} kind="primary" icon="check">
            Thực hiện bàn giao
          </ButtonLink>
        )}
        {lines.length > 0 && (
          <>
            <ButtonLink href={withQuery(`${path}.xlsx`, visit.query)} icon="download" download>
              Danh mục (XLSX)
            </ButtonLink>
            <ButtonLink href={`${path}/minutes.docx`} icon="file-text" download>
              Biên bản bàn giao
            </ButtonLink>
          </>
        )}
      </>
    ),
    children: (
      <>
        {may && visit.today < lastDay && (
          <Alert tone="info">
            <p>
              Rà soát danh mục trước; bàn giao được thực hiện từ ngày làm việc cuối cùng, {formatDay(lastDay)}
              .
            </p>
          </Alert>
        )}
        <Facts whole={whole} />
        {lines.length > 0 && <Sums sums={sumsOf(lines)} path={path} />}
        <Endings whole={whole} />
        <List whole={whole} visit={visit} draft={draft} mayChoose={may} />
      </>
    ),
  });
}

const StateMark = ({ done }: { done: boolean }) =>
  done ? (
    <Badge tone="success" icon="check">
      Đã bàn giao
    </Badge>
  ) : (
    <Badge tone="warning">Chưa bàn giao</Badge>
  );

const Facts = ({ whole: { handover } }: { whole: Whole }) => (
  <DefinitionList
    items={[
      { term: 'Thôi hoạt động từ ngày', value: dayText(handover.ends_on) },
      { term: 'Theo văn bản', value: handover.basis },
      { term: 'Cấp trên tiếp nhận', value: handover.above ?? 'Không có' },
      {
        term: 'Người cũ được xem',
        value:
          handover.readable_until === null
            ? 'Không'
            : `đến hết ngày ${formatDay(addDays(handover.readable_until, -1))}`,
      },
      ...(handover.carried_out_on === null
        ? []
        : [
            { term: 'Ngày bàn giao', value: dayText(handover.carried_out_on) },
            { term: 'Người thực hiện', value: handover.carried_out_by ?? '' },
          ]),
    ]}
  />
);

const Endings = ({ whole: { ending } }: { whole: Whole }) => (
  <details class="more-fields" open={ending.length < 6}>
    <summary>{numberText(ending.length)} đơn vị kết thúc hoạt động và đơn vị kế thừa</summary>
    <DataTable
      caption="Đơn vị kết thúc hoạt động và đơn vị kế thừa"
      rows={ending}
      rowKey={({ id }) => id}
      columns={[
        { key: 'unit', label: 'Kết thúc hoạt động', cell: ({ name }) => name },
        { key: 'heirs', label: 'Kế thừa', cell: ({ heirs }) => heirs.join('; ') },
      ]}
    />
  </details>
);

const Sums = ({ sums, path }: { sums: readonly Sum[]; path: string }) => (
  <Card title="Số hồ sơ theo nơi tiếp nhận" flush>
    <DataTable
      caption="Số hồ sơ theo nơi tiếp nhận"
      rows={sums}
      rowKey={({ toId }) => toId ?? 'none'}
      rowHref={({ toId }) => withQuery(path, { to: String(toId ?? 'none') })}
      columns={[
        { key: 'to', label: 'Nơi tiếp nhận', cell: ({ to }) => to },
        { key: 'open', label: 'Đang giải quyết', numeric: true, cell: ({ open }) => numberText(open) },
        { key: 'closed', label: 'Đã xong, lưu', numeric: true, cell: ({ closed }) => numberText(closed) },
      ]}
      totals={{
        to: 'Cộng',
        open: numberText(sums.reduce((sum, { open }) => sum + open, 0)),
        closed: numberText(sums.reduce((sum, { closed }) => sum + closed, 0)),
      }}
    />
  </Card>
);

type ListProps = { whole: Whole; visit: Visit; draft: Draft | undefined; mayChoose: boolean };

function List({ whole, visit, draft, mayChoose }: ListProps): VNode {
  const { handover, lines, heirs } = whole;
  const path = `/handovers/${handover.id}`;
  const { query } = visit;
  const found = asked(lines, query);
  const table = (
    <DataTable
      caption="Danh mục hồ sơ bàn giao"
      rows={found.slice(0, shown)}
      rowKey={({ record, id }) => `${record}-${id}`}
      rowHref={hrefOf}
      columns={mayChoose ? [tick, ...columns] : columns}
      empty={
        <EmptyState
          title="Không có hồ sơ nào mà chức vụ đang dùng được xem"
          text={
            handover.carried_out_on === null
              ? 'Nơi tiếp nhận thấy hồ sơ khi việc bàn giao được thực hiện.'
              : undefined
          }
          icon="archive"
        />
      }
    />
  );
  return (
    <>
      <h2>Danh mục hồ sơ bàn giao</h2>
      {lines.length > 0 && (
        <Filters path={path} query={query}>
          <SelectField
            name="record"
            label="Loại hồ sơ"
            placeholder="Tất cả"
            options={Object.entries(recordNames).map(([value, label]) => ({ value, label }))}
          />
          <SelectField
            name="from"
            label="Từ đơn vị"
            placeholder="Tất cả"
            options={[...new Set(lines.map(({ from }) => from))].map((value) => ({ value, label: value }))}
          />
          <SelectField
            name="to"
            label="Nơi tiếp nhận"
            placeholder="Tất cả"
            options={sumsOf(lines).map(({ toId, to }) => ({ value: String(toId ?? 'none'), label: to }))}
          />
          <SelectField
            name="state"
            label="Tình trạng"
            placeholder="Tất cả"
            options={[
              { value: 'open', label: 'Đang giải quyết' },
              { value: 'closed', label: 'Đã xong, lưu' },
            ]}
          />
        </Filters>
      )}
      <Results>
        <p>
          {numberText(found.length)} hồ sơ
          {found.length > shown && `, hiện ${numberText(shown)} hồ sơ đầu; danh mục XLSX có đủ`}.
        </p>
        {mayChoose && found.length > 0 ? (
          <ChoiceForm path={path} query={query} draft={draft} heirs={heirs} count={found.length}>
            {table}
          </ChoiceForm>
        ) : (
          table
        )}
      </Results>
    </>
  );
}

const tick: Column<Line> = {
  key: 'tick',
  label: 'Chọn',
  narrow: true,
  cell: ({ record, id, number, about }) => (
    <input
      class="form-check-input"
      type="checkbox"
      name="keys"
      value={`${record}-${id}`}
      aria-label={`Chọn hồ sơ ${number || about}`}
    />
  ),
};

const columns: readonly Column<Line>[] = [
  { key: 'number', label: 'Số', narrow: true, cell: ({ number }) => number || 'Không số' },
  { key: 'about', label: 'Nội dung', main: true, cell: ({ about }) => about },
  { key: 'kind', label: 'Loại', cell: ({ kind }) => kind },
  { key: 'came', label: 'Ngày nhận', narrow: true, cell: ({ cameOn }) => (cameOn ? dayText(cameOn) : '') },
  {
    key: 'due',
    label: 'Thời hạn',
    narrow: true,
    cell: ({ dueOn, open }) => (open ? (dueOn ? dayText(dueOn) : 'Không tính') : 'Đã xong'),
  },
  { key: 'from', label: 'Từ', cell: ({ from }) => from },
  {
    key: 'to',
    label: 'Đến',
    cell: ({ to }) => to || <Badge tone="danger">Chưa có</Badge>,
  },
  { key: 'why', label: 'Vì sao', wideOnly: true, cell: ({ why }) => <small>{why}</small> },
];
