import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay, type Day } from '../../law/day.ts';
import {
  Badge,
  Card,
  CheckboxGroup,
  DataTable,
  DateField,
  dayText,
  Form,
  FormActions,
  SubmitButton,
  TextField,
  withQuery,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { unitsOn } from '../unit-queries.ts';
import { campaignsOf, progressOf, type Campaign, type Progress } from './queries.ts';

const home = { label: 'Vụ việc tồn đọng', href: '/backlog' };

/** Asks for the name, days and units of a campaign of review. */
export async function campaignForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const units = await visit.read((tx) => unitsOn(tx, today));
  const title = 'Mở đợt rà soát';
  return framed(visit, {
    title,
    breadcrumbs: [home, { label: title }],
    narrow: true,
    children: (
      <Form
        action="/backlog/campaigns/new"
        draft={{ ...draft, values: { fromOn: formatDay(today), ...draft.values } }}
        label={title}
      >
        <TextField name="name" label="Tên đợt rà soát" required width="full" />
        <TextField name="basis" label="Văn bản chỉ đạo" optional width="full" />
        <DateField name="fromOn" label="Từ ngày" required />
        <DateField name="untilOn" label="Đến ngày" required />
        <CheckboxGroup
          name="units"
          label="Đơn vị rà soát"
          required
          width="full"
          options={units
            .filter(({ id }) => actor.unitIds.includes(id))
            .map(({ id, short_name }) => ({ value: String(id), label: short_name }))}
        />
        <FormActions cancel="/backlog">
          <SubmitButton icon="check">Mở đợt rà soát</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** How far the units of a campaign are; each official sees those that he watches over. */
export async function campaignPage(visit: Visit): Promise<VNode> {
  const { actor, today } = visit;
  const { campaign, progress } = await visit.read(async (tx) => {
    const found = (await campaignsOf(tx)).find(({ id }) => id === Number(visit.params['id']));
    if (!found) throw new NotFound();
    const seen = found.units.filter((unit) => actor.unitIds.includes(unit));
    return { campaign: found, progress: await progressOf(tx, found, seen, today) };
  });
  const sum = (key: 'cases' | 'filled' | 'planned' | 'done'): number =>
    progress.reduce((total, row) => total + row[key], 0);
  return framed(visit, {
    title: campaign.name,
    breadcrumbs: [home, { label: campaign.name }],
    children: (
      <Card title={`Tiến độ từ ${dayText(campaign.from_on)} đến ${dayText(campaign.until_on)}`}>
        {campaign.basis && <p>Theo {campaign.basis}</p>}
        <DataTable
          caption="Tiến độ của các đơn vị"
          rows={progress}
          rowKey={({ unit_id }) => unit_id}
          rowHref={({ unit_id }) => withQuery('/backlog', {}, { unit: String(unit_id) })}
          totals={{
            unit: 'Cộng',
            cases: sum('cases'),
            filled: sum('filled'),
            planned: sum('planned'),
            done: sum('done'),
          }}
          columns={[
            { key: 'unit', label: 'Đơn vị', main: true, cell: ({ name }) => name },
            { key: 'cases', label: 'Phải rà soát', numeric: true, cell: ({ cases }) => cases },
            { key: 'filled', label: 'Đã ghi phương hướng', numeric: true, cell: ({ filled }) => filled },
            {
              key: 'planned',
              label: 'Trong kế hoạch đã duyệt',
              numeric: true,
              cell: ({ planned }) => planned,
            },
            { key: 'done', label: 'Đã giải quyết xong', numeric: true, cell: ({ done }) => done },
            {
              key: 'state',
              label: 'Tình trạng',
              cell: (row) => <StateOf {...stateOf(row, campaign, today)} />,
            },
          ]}
        />
      </Card>
    ),
  });
}

type State = { tone: 'neutral' | 'success' | 'warning' | 'danger'; text: string };

const StateOf = ({ tone, text }: State) => <Badge tone={tone}>{text}</Badge>;

// A unit has reviewed when every case of it is done or written about.
function stateOf({ cases, filled, done, planned }: Progress, { until_on }: Campaign, today: Day): State {
  if (cases === 0) return { tone: 'neutral', text: 'Không phát sinh' };
  if (planned + done >= cases) return { tone: 'success', text: 'Đã có kế hoạch' };
  if (today > until_on) return { tone: 'danger', text: 'Quá hạn rà soát' };
  return filled + done >= cases
    ? { tone: 'warning', text: 'Chờ phê duyệt' }
    : { tone: 'warning', text: `Còn ${cases - filled} chưa ghi` };
}
