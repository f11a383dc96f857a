import { ButtonLink, Card, DataTable, dayText } from '../../ui/index.ts';
import type { Campaign, Pending, Plan } from './queries.ts';

type Texts = Pick<Pending, 'causes' | 'difficulties' | 'direction'>;

/** What the plan asks of a case, one below the other: as columns they leave no room for words on a screen. */
export const PlanTexts = ({ row }: { row: Texts }) =>
  row.causes === null && row.difficulties === null && row.direction === null ? (
    <span class="fact-hint">Chưa ghi nguyên nhân, vướng mắc, phương hướng</span>
  ) : (
    <dl class="named-texts">
      {(
        [
          ['Nguyên nhân', row.causes],
          ['Vướng mắc', row.difficulties],
          ['Phương hướng', row.direction],
        ] as const
      ).map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class="clamp">{text}</dd>
        </div>
      ))}
    </dl>
  );

/** The approved plans. */
export const PlansCard = ({ plans }: { plans: readonly Plan[] }) => (
  <Card title="Kế hoạch đã phê duyệt">
    {plans.length === 0 ? (
      <p class="form-hint">Chưa có kế hoạch nào được phê duyệt.</p>
    ) : (
      <DataTable
        caption="Kế hoạch giải quyết đã phê duyệt"
        rows={plans}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/backlog/plans/${id}`}
        columns={[
          { key: 'title', label: 'Kế hoạch', main: true, cell: ({ title }) => title },
          { key: 'unit', label: 'Đơn vị', cell: ({ short_name }) => short_name },
          { key: 'revision', label: 'Lần', narrow: true, cell: ({ revision }) => revision },
          {
            key: 'on',
            label: 'Ngày phê duyệt',
            narrow: true,
            cell: ({ approved_on }) => dayText(approved_on),
          },
          {
            key: 'by',
            label: 'Người phê duyệt',
            cell: ({ approver, approver_title }) => `${approver}, ${approver_title}`,
          },
        ]}
      />
    )}
  </Card>
);

/** The campaigns of review. */
export const CampaignsCard = ({ campaigns, may }: { campaigns: readonly Campaign[]; may: boolean }) => (
  <Card
    title="Đợt rà soát"
    actions={
      may && (
        <ButtonLink href="/backlog/campaigns/new" icon="plus" small>
          Mở đợt rà soát
        </ButtonLink>
      )
    }
  >
    {campaigns.length === 0 ? (
      <p class="form-hint">Chưa có đợt rà soát nào.</p>
    ) : (
      <DataTable
        caption="Đợt rà soát"
        rows={campaigns}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/backlog/campaigns/${id}`}
        columns={[
          { key: 'name', label: 'Đợt rà soát', main: true, cell: ({ name }) => name },
          { key: 'from', label: 'Từ ngày', narrow: true, cell: ({ from_on }) => dayText(from_on) },
          { key: 'until', label: 'Đến ngày', narrow: true, cell: ({ until_on }) => dayText(until_on) },
          { key: 'units', label: 'Đơn vị', narrow: true, numeric: true, cell: ({ units }) => units.length },
        ]}
      />
    )}
  </Card>
);
