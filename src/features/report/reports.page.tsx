import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { formatDay, type Day } from '../../law/day.ts';
import { getRegime } from '../../law/reports/forms.ts';
import {
  nameOfWindow,
  regimeOf,
  reportPeriods,
  reportYearOf,
  windowOf,
  type PeriodRow,
  type Window,
} from '../../law/reports/periods.ts';
import {
  Badge,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  Filters,
  SelectField,
  UnitField,
  withQuery,
  type Column,
  type Query,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { shownForms, slugOf } from './asked.ts';
import { namedUnits, reportUnits } from './unit-queries.ts';

const firstYear = 2021;

/** The periods of a reporting year with the regime of each, for a unit. */
export async function reportsPage(visit: Visit): Promise<VNode> {
  const { query, today, actor } = visit;
  const newest = reportYearOf(today);
  const asked = Number(query['year']);
  const year = asked >= firstYear && asked <= newest ? asked : newest;
  const units = await visit.read(async (tx) => namedUnits(tx, await reportUnits(tx), today));
  const wanted = Number(query['unit']);
  const unitId = units.some(({ id }) => id === wanted) ? wanted : actor.unitId;
  const shown = { unit: String(unitId), year: String(year) };
  const periods = reportPeriods.filter((period) => regimeOf(windowOf(period.code, year)) !== undefined);
  const years = Array.from({ length: newest - firstYear + 1 }, (_, n) => String(newest - n));
  return framed(visit, {
    title: 'Báo cáo thống kê',
    actions: (
      <ButtonLink href="/law" icon="scale">
        Biểu mẫu, cách đếm
      </ButtonLink>
    ),
    children: (
      <>
        <Filters path="/reports" query={shown}>
          <SelectField
            name="year"
            label="Năm báo cáo"
            options={years.map((one) => ({ value: one, label: one }))}
          />
          {units.length > 1 && (
            <UnitField
              name="unit"
              label="Đơn vị"
              units={units.map(({ id, name }) => ({ id, label: name }))}
            />
          )}
        </Filters>
        <Card title={`Các kỳ báo cáo năm ${year}`} flush>
          <DataTable
            caption={`Các kỳ báo cáo năm ${year}`}
            columns={columns(year, today)}
            rows={periods}
            rowKey={({ code }) => code}
            rowHref={({ code }) => addressOf(windowOf(code, year), { unit: shown.unit })}
            empty={
              <EmptyState
                title="Không có kỳ báo cáo nào"
                text="Hệ thống có biểu mẫu từ Thông tư 02/2021/TT-TTCP (hiệu lực 10/05/2021)."
              />
            }
          />
        </Card>
      </>
    ),
  });
}

/** The first form of a window's regime. */
function addressOf(window: Window, query: Query): string | undefined {
  const regime = regimeOf(window);
  const [first] = regime ? shownForms(regime.id) : [];
  if (!first) return undefined;
  return withQuery(`/reports/${slugOf(first)}`, {
    from: formatDay(window.from),
    to: formatDay(window.to),
    ...query,
  });
}

const columns = (year: number, today: Day): readonly Column<PeriodRow>[] => [
  { key: 'name', label: 'Kỳ', main: true, cell: ({ code }) => nameOfWindow(windowOf(code, year)) ?? code },
  {
    key: 'window',
    label: 'Số liệu từ ngày đến ngày',
    cell: ({ code }) => {
      const { from, to } = windowOf(code, year);
      return `${formatDay(from)} – ${formatDay(to)}`;
    },
  },
  {
    key: 'regime',
    label: 'Chế độ báo cáo',
    cell: ({ code }) => {
      const regime = regimeOf(windowOf(code, year));
      return regime ? getRegime(regime.id).basis.split(',')[0] : '';
    },
  },
  {
    key: 'state',
    label: 'Tình trạng',
    narrow: true,
    cell: ({ code }) => standing(windowOf(code, year), today),
  },
];

function standing({ from, to }: Window, today: Day): VNode {
  if (from > today) return <Badge>Chưa bắt đầu</Badge>;
  if (to >= today) return <Badge tone="info">Đang trong kỳ</Badge>;
  return <Badge tone="success">Đã chốt số liệu</Badge>;
}
