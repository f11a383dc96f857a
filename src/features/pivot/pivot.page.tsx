import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Alert,
  ButtonLink,
  Card,
  EmptyState,
  numberText,
  Results,
  StackedBars,
  withQuery,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { namedUnits, windowText, type NamedUnit, type NotAsked } from '../report/door.ts';
import { unitsOn } from '../unit-queries.ts';
import { SavedFilters, savedOn } from '../work/door.ts';
import { queryOf, readPivot, type PivotAsked } from './asked.ts';
import { PivotFilters, pivotChips, type PivotChoices } from './filters.page.tsx';
import { PivotGrid } from './grid.page.tsx';
import { pivotTable, type Line, type PivotTable } from './table.ts';
import { dimensionName, measureMeanings, measureNames, measureNouns } from './words.ts';

type Found = { asked: PivotAsked; table: PivotTable } | NotAsked;

async function found(visit: Visit, tx: Tx): Promise<Found> {
  const asked = await readPivot(visit, tx);
  return 'faults' in asked ? asked : { asked, table: await pivotTable(tx, asked) };
}

/** Petitions, cases or visits counted by two dimensions: filters, table with sums, chart; each figure opens its records. */
export async function pivotPage(visit: Visit): Promise<VNode> {
  const { actor, today } = visit;
  const { shown, choices, saved } = await visit.read(async (tx) => ({
    shown: await found(visit, tx),
    choices: {
      units: await namedUnits(tx, actor.unitIds, today),
      places: (await unitsOn(tx, today)).filter(({ level }) => level !== 'office'),
    },
    saved: await savedOn(tx, '/pivot'),
  }));
  const sheet = 'asked' in shown && withQuery('/pivot/sheet.xlsx', queryOf(shown.asked, visit.query));
  return framed(visit, {
    title: 'Bảng tổng hợp theo hai chiều',
    breadcrumbs: [{ label: 'Báo cáo thống kê', href: '/reports' }, { label: 'Bảng tổng hợp' }],
    actions: sheet && (
      <ButtonLink href={sheet} icon="download" download>
        Tải XLSX
      </ButtonLink>
    ),
    children: (
      <>
        <SavedFilters visit={visit} path="/pivot" saved={saved} />
        <PivotFilters visit={visit} asked={'asked' in shown ? shown.asked : undefined} choices={choices} />
        <Results>
          {'faults' in shown ? (
            <Faults faults={shown.faults} />
          ) : (
            <Shown visit={visit} {...shown} choices={choices} />
          )}
        </Results>
      </>
    ),
  });
}

const Faults = ({ faults }: NotAsked): VNode => (
  <Alert tone="danger" title="Chưa lập được bảng">
    <ul>
      {Object.entries(faults).map(([field, fault]) => (
        <li key={field}>{fault}</li>
      ))}
    </ul>
  </Alert>
);

type ShownProps = { visit: Visit; asked: PivotAsked; table: PivotTable; choices: PivotChoices };

const Shown = ({ visit, asked, table, choices }: ShownProps): VNode => {
  const query = queryOf(asked, visit.query);
  return (
    <section class="report-sheet stack">
      <div class="report-title">
        <h2>{titleOf(asked)}</h2>
        <p>{underTitle(asked)}</p>
      </div>
      {asked.narrowed && (
        <Alert tone="info" title="Chỉ số liệu trong phạm vi được xem">
          <p>Bảng nêu {asked.unit.name}; ở đây chỉ tính các đơn vị mà chức vụ đang dùng được xem.</p>
        </Alert>
      )}
      {pivotChips(visit, asked, choices)}
      {table.total === 0 ? (
        <Card>
          <EmptyState
            title="Không phát sinh"
            text="Không có hồ sơ nào trong thời gian và điều kiện đã chọn. Thử đổi kỳ số liệu hoặc bỏ bớt điều kiện."
            icon="chart-bar"
          />
        </Card>
      ) : (
        <>
          <div class={table.columns.length <= 4 ? 'beside' : 'stack'}>
            <PivotGrid asked={asked} table={table} query={query} />
            <PivotChart asked={asked} table={table} />
          </div>
          <p class="form-hint">
            {measureMeanings[asked.measure]} Hồ sơ mật được tính vào số liệu như trong báo cáo thống kê; mở
            được danh sách nhưng nội dung chỉ người có thẩm quyền mới xem được. Dòng, cột không có số liệu
            không hiện. Bấm vào một số để mở danh sách.
          </p>
        </>
      )}
    </section>
  );
};

/** "Đơn tiếp nhận trong kỳ theo lĩnh vực và tháng". */
export const titleOf = ({ measure, rows, columns }: PivotAsked): string =>
  `${measureNames[measure]} theo ${dimensionName(rows, measure).toLowerCase()} và ${dimensionName(columns, measure).toLowerCase()}`;

/** Whose, of which days. */
export const underTitle = ({ unit, units, window }: PivotAsked): string =>
  `${whose(unit, units)} · ${windowText(window)} (số liệu từ ${formatDay(window.from)} đến ${formatDay(window.to)})`;

const whose = (unit: NamedUnit, units: readonly NamedUnit[]): string =>
  units.length > 1
    ? `${unit.name} và cấp dưới (${numberText(units.length)} đơn vị)`
    : (units[0]?.name ?? unit.name);

const [mostBars, mostSeries] = [15, 7];

/** The greatest rows as bars, parted by the greatest columns; the rest stand together. */
function PivotChart({ asked, table }: { asked: PivotAsked; table: PivotTable }): VNode {
  const bars = asked.rows === 'month' ? table.rows : greatest(table.rows, mostBars);
  const series = table.columns.length <= mostSeries + 1 ? table.columns : greatest(table.columns, mostSeries);
  const restOf = ({ value, sum }: Line): number =>
    sum - series.reduce((all, column) => all + table.cell(value, column.value), 0);
  const withRest = series.length < table.columns.length;
  return (
    <div>
      <StackedBars
        title={`${titleOf(asked)}; số liệu trong bảng bên cạnh`}
        series={[...series.map(({ name }) => name), ...(withRest ? ['Các cột còn lại'] : [])]}
        bars={bars.map((row) => ({
          label: row.name,
          values: [
            ...series.map((column) => table.cell(row.value, column.value)),
            ...(withRest ? [restOf(row)] : []),
          ],
        }))}
      />
      {bars.length < table.rows.length && (
        <p class="form-hint">
          Biểu đồ vẽ {bars.length} dòng có số lớn nhất trong {table.rows.length} dòng; đơn vị:{' '}
          {measureNouns[asked.measure]}.
        </p>
      )}
    </div>
  );
}

/** The lines with the greatest sums, in the order in which they stand. */
function greatest(lines: readonly Line[], size: number): Line[] {
  const chosen = new Set(lines.toSorted((a, b) => b.sum - a.sum).slice(0, size));
  return lines.filter((line) => chosen.has(line));
}
