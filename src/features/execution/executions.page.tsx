import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { choicesOf } from '../../law/choices.ts';
import { formatDay } from '../../law/day.ts';
import { percentOf } from '../../law/execution.ts';
import {
  Badge,
  ButtonLink,
  Chips,
  DataTable,
  dayText,
  DueBadge,
  EmptyState,
  Filters,
  KeysetPager,
  Results,
  SelectField,
  UnitField,
  withQuery,
  type Column,
} from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { dueOf } from '../due.ts';
import { framed } from '../frame.tsx';
import { offsetIn, pagesAround } from '../paging.ts';
import { caseStateText, procedureText } from '../resolution/door.ts';
import { sendSheet } from '../sheets.ts';
import { shares } from '../target-cases.ts';
import { unitsOn } from '../unit-queries.ts';
import { progress } from './card.page.tsx';
import { decisionsToExecute, type ToExecute } from './lists.ts';
import { kindText } from './obligation.ts';
import { obligationsOf, obstaclesOf, partsOf } from './queries.ts';
import { obligationsToday, type Obligation } from './state.ts';
import { statusText } from './words.ts';

const path = '/executions';
const size = 50;
const states = { done: 'Đã thi hành xong', none: 'Không có nghĩa vụ', all: 'Tất cả' } as const;
const dues = { overdue: 'Có nghĩa vụ quá hạn', blocked: 'Có vướng mắc' } as const;
const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

type Line = ToExecute & { obligations: readonly Obligation[]; percent: number | undefined };

const linesOf = (visit: Visit, page?: { size: number; offset: number }): Promise<Line[]> =>
  visit.read(async (tx) => {
    const decisions = await decisionsToExecute(tx, visit.query, visit.today, page);
    const cases = decisions.map(({ id }) => id);
    const all = obligationsToday(
      await obligationsOf(tx, cases),
      await partsOf(tx, cases),
      await obstaclesOf(tx, cases),
      visit.today,
    );
    const byCase = Map.groupBy(all, ({ resolution_id }) => resolution_id);
    return decisions.map((one) => {
      const obligations = byCase.get(one.id) ?? [];
      return { ...one, obligations, percent: percentOf(obligations.map(({ share }) => share)) };
    });
  });

/** The register of decisions and conclusions that must be executed, how far each is and what is overdue. */
export async function executionsPage(visit: Visit): Promise<VNode> {
  const { query, today } = visit;
  const offset = offsetIn(query);
  const lines = await linesOf(visit, { size: size + 1, offset });
  const units = await visit.read((tx) => unitsOn(tx, today));
  return framed(visit, {
    title: 'Thi hành quyết định, kết luận',
    actions: (
      <ButtonLink href={withQuery('/executions.xlsx', query)} icon="download" download>
        Tải XLSX
      </ButtonLink>
    ),
    children: (
      <>
        <Filters path={path} query={query} keep={['counted', 'owner']}>
          <SelectField
            name="state"
            label="Tình trạng"
            placeholder="Chưa thi hành xong"
            options={options(states)}
          />
          <SelectField name="due" label="Cần chú ý" placeholder="Tất cả" options={options(dues)} />
          <SelectField name="kind" label="Nghĩa vụ" placeholder="Tất cả" options={kinds} />
          <UnitField
            name="unit"
            label="Cơ quan tham mưu"
            placeholder="Tất cả"
            units={units
              .filter(({ id }) => visit.actor.unitIds.includes(id))
              .map(({ id, short_name }) => ({ id, label: short_name }))}
          />
        </Filters>
        <Results>
          <Chips path={path} query={query} chips={chipsOf(query, units)} />
          <DataTable
            caption="Quyết định, kết luận phải thi hành, đến hạn trước đứng trước"
            columns={columns(visit)}
            rows={lines.slice(0, size)}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/resolutions/${id}#execution`}
            empty={
              <EmptyState
                title="Không có quyết định, kết luận nào"
                text="Quyết định giải quyết khiếu nại, kết luận nội dung tố cáo hiện ở đây từ ngày ban hành."
                icon="list-check"
              />
            }
          />
          <KeysetPager
            path={path}
            query={query}
            {...pagesAround({ offset, size, more: lines.length > size })}
            note={`${size} quyết định, kết luận mỗi trang`}
          />
        </Results>
      </>
    ),
  });
}

const kinds = choicesOf('obligation').map(({ id, text }) => ({ value: id, label: text }));

const columns = (visit: Visit): readonly Column<Line>[] => [
  { key: 'number', label: 'Vụ việc', narrow: true, cell: bookNumber },
  {
    key: 'decided',
    label: 'Ngày quyết định, kết luận',
    narrow: true,
    cell: (line) => dayText(line.decided_on),
  },
  {
    key: 'title',
    label: 'Nội dung',
    main: true,
    cell: ({ title, procedure }) => (
      <span class="clamp">
        {title} ({procedureText(procedure)})
      </span>
    ),
  },
  { key: 'handler', label: 'Cơ quan tham mưu', cell: ({ handler }) => handler },
  { key: 'obligations', label: 'Nghĩa vụ', cell: ({ obligations }) => obligations.length || 'Chưa ghi' },
  {
    key: 'percent',
    label: 'Đã thi hành',
    numeric: true,
    cell: ({ percent }) => (percent === undefined ? '' : `${percent}%`),
  },
  {
    key: 'state',
    label: 'Tình trạng',
    cell: ({ procedure, state }) => caseStateText(procedure, state, 'execution'),
  },
  {
    key: 'due',
    label: 'Hạn gần nhất',
    narrow: true,
    cell: ({ next_due, obligations }) => (
      <>
        {next_due !== null && <DueBadge {...dueOf({ due_on: next_due }, visit)} withDay />}{' '}
        {obligations.some(({ status }) => status === 'khong-the' || status === 'tam-dung') && (
          <Badge tone="warning">Vướng mắc</Badge>
        )}
      </>
    ),
  },
];

function chipsOf(query: Visit['query'], units: readonly { id: number; short_name: string }[]) {
  const say: readonly (readonly [string, string, (value: string) => string | undefined])[] = [
    ['state', 'Tình trạng', (value) => states[value as 'done']],
    ['due', 'Cần chú ý', (value) => dues[value as 'overdue']],
    ['kind', 'Nghĩa vụ', kindText],
    ['counted', 'Tỷ lệ thi hành trong kỳ', (value) => shares[value as 'of']],
    ['owner', 'Cơ quan giải quyết', (value) => units.find(({ id }) => String(id) === value)?.short_name],
    ['unit', 'Cơ quan', (value) => units.find(({ id }) => String(id) === value)?.short_name],
  ];
  return say.flatMap(([name, label, words]) => {
    const value = query[name];
    return value ? [{ name, label, text: words(value) ?? value }] : [];
  });
}

/** The same as a sheet of Excel, a line for each obligation. */
export async function executionsSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const lines = await linesOf(visit);
  return sendSheet(visit, reply, 'thi-hanh-quyet-dinh', {
    title: 'DANH SÁCH QUYẾT ĐỊNH, KẾT LUẬN PHẢI THI HÀNH',
    subtitle: `Đến ngày ${formatDay(visit.today)}`,
    columns: [
      { number: '1', heading: 'Vụ việc', width: 18 },
      { number: '2', heading: 'Ngày quyết định, kết luận', width: 24 },
      { number: '3', heading: 'Nội dung', width: 60 },
      { number: '4', heading: 'Nghĩa vụ', width: 50 },
      { number: '5', heading: 'Người phải thi hành', width: 36 },
      { number: '6', heading: 'Đã/phải thi hành', width: 36 },
      { number: '7', heading: 'Hạn', width: 22 },
      { number: '8', heading: 'Tình trạng', width: 26 },
      { number: '9', heading: 'Đã thi hành cả quyết định (%)', width: 22, align: 'right' },
    ],
    rows: lines.flatMap((line) => {
      const head = [bookNumber(line), formatDay(line.decided_on), line.title];
      if (line.obligations.length === 0)
        return [
          [...head, 'Chưa ghi', '', '', '', caseStateText(line.procedure, line.state, 'execution'), ''],
        ];
      return line.obligations.map((one) => [
        ...head,
        `${kindText(one.kind)}: ${one.content}`,
        one.obliged,
        progress(one),
        one.due_on === null ? '' : formatDay(one.due_on),
        statusText(one.status) + (one.overdue ? ', quá hạn' : ''),
        line.percent ?? '',
      ]);
    }),
  });
}
