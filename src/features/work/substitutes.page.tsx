import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Badge,
  ButtonLink,
  DataTable,
  DateField,
  dayText,
  EmptyState,
  Form,
  FormActions,
  SelectField,
  SubmitButton,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { loads, substitutionsOf } from './assign-queries.ts';

const standings = { now: 'Đang làm thay', coming: 'Sắp tới', past: 'Đã kết thúc' } as const;

/** Who stands in for whom, now, soon and before. */
export async function substitutesPage(visit: Visit, draft?: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const rows = await visit.read((tx) => substitutionsOf(tx, actor.unitIds, today));
  const maySet = allows(actor.role, 'substitution.set');
  return framed(
    { ...visit, flash: draft?.problem ?? visit.flash },
    {
      title: 'Làm thay khi vắng mặt',
      actions: maySet && (
        <ButtonLink href="/substitutes/new" kind="primary" icon="plus">
          Cử người làm thay
        </ButtonLink>
      ),
      children: (
        <DataTable
          caption="Người làm thay khi vắng mặt"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'absent', label: 'Người vắng mặt', main: true, cell: ({ absent }) => absent },
            { key: 'substitute', label: 'Người làm thay', cell: ({ substitute }) => substitute },
            { key: 'from', label: 'Từ ngày', narrow: true, cell: ({ from }) => dayText(from) },
            { key: 'until', label: 'Đến hết ngày', narrow: true, cell: ({ until }) => dayText(until) },
            { key: 'reason', label: 'Lý do', cell: ({ reason }) => reason },
            {
              key: 'standing',
              label: 'Tình trạng',
              narrow: true,
              cell: ({ standing }) => (
                <Badge tone={standing === 'now' ? 'info' : 'neutral'}>{standings[standing]}</Badge>
              ),
            },
            {
              key: 'end',
              label: 'Kết thúc',
              narrow: true,
              cell: ({ id, standing, absent }) =>
                maySet &&
                standing !== 'past' && (
                  <Form action={`/substitutes/${id}/end`} guard={false} label={`Kết thúc: ${absent}`}>
                    <SubmitButton kind="ghost" icon="check">
                      Kết thúc
                    </SubmitButton>
                  </Form>
                ),
            },
          ]}
          empty={
            <EmptyState
              title="Chưa cử ai làm thay"
              text="Khi một người vắng mặt, việc của người đó hiện trong “Việc của tôi” của người làm thay."
              icon="users"
            />
          }
        />
      ),
    },
  );
}

/** Asks who is away, who stands in, and when. */
export async function substituteForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const people = await visit.read((tx) => loads(tx, actor.unitIds, today));
  const options = people.map(({ id, full_name, title }) => ({
    value: String(id),
    label: `${full_name}, ${title}`,
  }));
  return framed(visit, {
    title: 'Cử người làm thay',
    breadcrumbs: [{ label: 'Làm thay khi vắng mặt', href: '/substitutes' }, { label: 'Cử người làm thay' }],
    narrow: true,
    children: (
      <Form
        action="/substitutes/new"
        draft={{ ...draft, values: { from: formatDay(today), ...draft.values } }}
        label="Cử người làm thay"
      >
        <p>
          Người làm thay thấy việc của người vắng trong “Việc của tôi”; quyền của mỗi người vẫn theo chức vụ
          của mình.
        </p>
        <div class="form-grid">
          <SelectField
            name="postId"
            label="Người vắng mặt"
            required
            combobox
            options={options}
            width="full"
          />
          <SelectField
            name="substituteId"
            label="Người làm thay"
            required
            combobox
            options={options}
            width="full"
          />
          <DateField name="from" label="Vắng từ ngày" required />
          <DateField name="until" label="Đến hết ngày" required />
          <TextField name="reason" label="Lý do" required width="full" />
        </div>
        <FormActions cancel="/substitutes">
          <SubmitButton icon="check">Cử người làm thay</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}
