import { formatDay, type Day } from '../../law/day.ts';
import { crowdRule } from '../../law/crowd.ts';
import { Card, DataTable, EmptyState, numberText, type Column } from '../../ui/index.ts';
import type { LateUnit } from './needs-queries.ts';

export type Needs = {
  units: readonly LateUnit[];
  hotSpots: number;
  forwarded: number;
  unexecuted: number;
  soon: Day;
};

const total = (units: readonly LateUnit[], key: Exclude<keyof LateUnit, 'unit' | 'unit_id'>): number =>
  units.reduce((sum, unit) => sum + unit[key], 0);

type Need = { figure: number; text: string; href: string; pressing?: boolean };

const needsOf = ({ units, hotSpots, forwarded, unexecuted, soon }: Needs): Need[] => [
  {
    figure: total(units, 'petitions_late'),
    text: 'đơn quá hạn',
    href: '/petitions?due=overdue&book=all',
    pressing: true,
  },
  {
    figure: total(units, 'cases_late'),
    text: 'vụ việc có thời hạn đã quá',
    href: '/resolutions?due=overdue',
    pressing: true,
  },
  {
    figure: total(units, 'petitions_soon'),
    text: `đơn đến hạn trong 05 ngày làm việc (đến ${formatDay(soon)})`,
    href: '/petitions?due=soon&book=all',
  },
  {
    figure: total(units, 'cases_soon'),
    text: `vụ việc đến hạn trong 05 ngày làm việc (đến ${formatDay(soon)})`,
    href: '/resolutions?due=soon',
  },
  { figure: hotSpots, text: 'vụ việc có dấu hiệu điểm nóng', href: '/hotspots', pressing: true },
  {
    figure: total(units, 'crowds'),
    text: `đơn đang xử lý của đoàn đông người (từ ${crowdRule.people} người)`,
    href: '/petitions?crowd=yes&open=yes&book=all',
  },
  { figure: lateOnes(units).length, text: 'đơn vị có việc quá hạn', href: '#late-units', pressing: true },
  {
    figure: forwarded,
    text: 'đơn cấp trên chuyển đến chưa trả lời',
    href: '/intake/forwarded?answer=open&above=yes',
  },
  {
    figure: unexecuted,
    text: 'quyết định, kết luận có hiệu lực chưa thi hành xong',
    href: '/executions?counted=left',
  },
];

const lateOnes = (units: readonly LateUnit[]) =>
  units.filter(({ petitions_late, cases_late }) => petitions_late + cases_late > 0);

/** What waits for the leader: each figure opens its list. */
export const NeedsCard = ({ needs }: { needs: Needs }) => (
  <Card title="Việc cần chỉ đạo" id="needs">
    <ul class="need-tiles">
      {needsOf(needs).map(({ figure, text, href, pressing }) => (
        <li key={href}>
          <a href={href} class={pressing && figure > 0 ? 'pressing' : undefined}>
            <strong>{numberText(figure)}</strong>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </Card>
);

/** Which units are late with what. */
export const LateUnitsCard = ({ units }: { units: readonly LateUnit[] }) => (
  <Card title="Đơn vị có việc quá hạn" id="late-units" flush>
    <DataTable
      caption="Việc quá hạn, sắp đến hạn theo đơn vị xử lý"
      rows={lateOnes(units)}
      rowKey={({ unit_id }) => unit_id}
      columns={lateColumns}
      empty={<EmptyState title="Không có đơn vị nào có việc quá hạn" icon="circle-check" />}
    />
  </Card>
);

const linked = (figure: number, href: string) =>
  figure === 0 ? '0' : <a href={href}>{numberText(figure)}</a>;

const lateColumns: readonly Column<LateUnit>[] = [
  { key: 'unit', label: 'Đơn vị xử lý', main: true, cell: ({ unit }) => unit },
  {
    key: 'petitions',
    label: 'Đơn quá hạn',
    numeric: true,
    cell: ({ unit_id, petitions_late }) =>
      linked(petitions_late, `/petitions?due=overdue&book=all&unit=${unit_id}`),
  },
  {
    key: 'cases',
    label: 'Vụ việc quá hạn',
    numeric: true,
    cell: ({ unit_id, cases_late }) => linked(cases_late, `/resolutions?due=overdue&unit=${unit_id}`),
  },
  {
    key: 'soon',
    label: 'Đơn sắp đến hạn',
    numeric: true,
    cell: ({ unit_id, petitions_soon }) =>
      linked(petitions_soon, `/petitions?due=soon&book=all&unit=${unit_id}`),
  },
];
