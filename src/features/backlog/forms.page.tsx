import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Badge,
  ButtonLink,
  Card,
  CheckboxGroup,
  DataTable,
  DateField,
  dayText,
  Form,
  FormActions,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { priorityText } from '../../law/backlog.ts';
import { framed } from '../frame.tsx';
import { unitsOn } from '../unit-queries.ts';
import { getResolution } from '../resolution/queries.ts';
import {
  campaignsOf,
  getPlan,
  noteOf,
  planRows,
  progressOf,
  revisionsOf,
  type PendingKind,
} from './queries.ts';
import { followUp, numberText, personText, recordHref } from './words.ts';

const home = { label: 'Vụ việc tồn đọng', href: '/backlog' };

/** Asks what the plan wants to know of a pending case. */
export async function fillForm(visit: Visit, draft: Draft): Promise<VNode> {
  const of: PendingKind = visit.params['of'] === 'petition' ? 'petition' : 'case';
  const id = Number(visit.params['id']) || 0;
  const { note, record } = await visit.read(async (tx) => ({
    note: await noteOf(tx, of, id),
    record:
      of === 'case'
        ? await getResolution(tx, id)
        : await tx
            .selectFrom('petition')
            .select(['book_number', 'book_year', 'secret', 'summary as title'])
            .where('id', '=', id)
            .executeTakeFirst(),
  }));
  if (!record) throw new NotFound();
  const title = `Kế hoạch giải quyết: ${numberText({ of, ...record }).toLowerCase()}`;
  const hint = record.secret ? 'Không ghi họ tên, địa chỉ người tố cáo.' : undefined;
  const values = {
    causes: note?.causes ?? '',
    difficulties: note?.difficulties ?? '',
    direction: note?.direction ?? '',
    finishBy: note ? formatDay(note.finish_by) : '',
  };
  return framed(visit, {
    title,
    breadcrumbs: [home, { label: title }],
    narrow: true,
    children: (
      <>
        <p>
          <a href={recordHref({ of, id })}>{record.title}</a>
        </p>
        <Form
          action={`/backlog/${of}/${id}`}
          draft={{ ...draft, values: { ...values, ...draft.values } }}
          version={(note?.version ?? 0) + 1}
          label={title}
        >
          <TextArea
            name="causes"
            label="Nguyên nhân, diễn biến phát sinh đơn"
            required
            rows={4}
            hint={hint}
          />
          <TextArea name="difficulties" label="Khó khăn, vướng mắc" required rows={3} hint={hint} />
          <TextArea name="direction" label="Dự kiến phương hướng giải quyết" required rows={3} hint={hint} />
          <DateField name="finishBy" label="Thời hạn giải quyết" required />
          <FormActions cancel="/backlog">
            <SubmitButton icon="check">Ghi vào kế hoạch</SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  });
}

/** Asks under what name and day the plan is approved. */
export async function approveForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const { revision, campaigns } = await visit.read(async (tx) => ({
    revision: await revisionsOf(tx, actor.unitId),
    campaigns: (await campaignsOf(tx)).filter(({ units }) => units.includes(actor.unitId)),
  }));
  const title = 'Phê duyệt kế hoạch giải quyết vụ việc tồn đọng';
  const values = {
    title: `Kế hoạch giải quyết các vụ việc tồn đọng năm ${today.slice(0, 4)}`,
    approvedOn: formatDay(today),
  };
  return framed(visit, {
    title,
    breadcrumbs: [home, { label: 'Phê duyệt kế hoạch' }],
    narrow: true,
    children: (
      <Form
        action="/backlog/plans/new"
        draft={{ ...draft, values: { ...values, ...draft.values } }}
        version={revision + 1}
        label={title}
      >
        <p class="form-hint">
          Kế hoạch gồm các vụ việc của đơn vị đã ghi đủ nguyên nhân, khó khăn, phương hướng, thời hạn. Nội
          dung được giữ nguyên như lúc phê duyệt; thay đổi sau này cần phê duyệt lần mới.
        </p>
        <TextField name="title" label="Tên kế hoạch" required width="full" />
        <TextField name="number" label="Số, ký hiệu văn bản" optional />
        <DateField name="approvedOn" label="Ngày phê duyệt" required />
        <SelectField
          name="campaignId"
          label="Thuộc đợt rà soát"
          placeholder="Không thuộc đợt nào"
          options={campaigns.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <FormActions cancel="/backlog">
          <SubmitButton icon="check">Phê duyệt</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** An approved plan as it was approved, and what became of each case since. */
export async function planPage(visit: Visit): Promise<VNode> {
  const { today } = visit;
  const { plan, rows } = await visit.read(async (tx) => {
    const found = await getPlan(tx, Number(visit.params['id']) || 0, today);
    return { plan: found, rows: await planRows(tx, found.id, today) };
  });
  const at = `/backlog/plans/${plan.id}`;
  return framed(visit, {
    title: plan.title,
    breadcrumbs: [home, { label: plan.title }],
    actions: ['docx', 'xlsx'].map((type) => (
      <ButtonLink key={type} href={`${at}.${type}`} icon="download" download>
        Tải {type.toUpperCase()}
      </ButtonLink>
    )),
    children: (
      <Card
        title={`${plan.short_name}: phê duyệt lần ${plan.revision}, ngày ${dayText(plan.approved_on)}, ${plan.approver}`}
      >
        <DataTable
          caption="Vụ việc trong kế hoạch"
          rows={rows}
          rowKey={(row) => `${row.of}-${row.id}`}
          rowHref={recordHref}
          columns={[
            { key: 'who', label: 'Họ, tên công dân', cell: personText },
            {
              key: 'title',
              label: 'Nội dung',
              main: true,
              cell: (row) => <span class="clamp">{row.title}</span>,
            },
            {
              key: 'causes',
              label: 'Nguyên nhân, diễn biến',
              cell: ({ causes }) => <span class="clamp">{causes}</span>,
            },
            {
              key: 'hard',
              label: 'Khó khăn, vướng mắc',
              cell: ({ difficulties }) => <span class="clamp">{difficulties}</span>,
            },
            {
              key: 'how',
              label: 'Phương hướng',
              cell: ({ direction }) => <span class="clamp">{direction}</span>,
            },
            { key: 'first', label: 'Ưu tiên', cell: ({ reasons }) => reasons.map(priorityText).join('; ') },
            { key: 'by', label: 'Thời hạn', narrow: true, cell: ({ finish_by }) => dayText(finish_by) },
            {
              key: 'now',
              label: 'Kết quả',
              cell: (row) => {
                const { tone, text } = followUp(row, today);
                return <Badge tone={tone}>{text}</Badge>;
              },
            },
          ]}
        />
      </Card>
    ),
  });
}

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

/** How far the units of a campaign are. */
export async function campaignPage(visit: Visit): Promise<VNode> {
  const { campaign, progress } = await visit.read(async (tx) => {
    const found = (await campaignsOf(tx)).find(({ id }) => id === Number(visit.params['id']));
    if (!found) throw new NotFound();
    return { campaign: found, progress: await progressOf(tx, found) };
  });
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
          columns={[
            { key: 'unit', label: 'Đơn vị', main: true, cell: ({ name }) => name },
            { key: 'cases', label: 'Vụ việc phải rà soát', numeric: true, cell: ({ cases }) => cases },
            { key: 'filled', label: 'Đã ghi phương hướng', numeric: true, cell: ({ filled }) => filled },
            {
              key: 'planned',
              label: 'Trong kế hoạch đã duyệt',
              numeric: true,
              cell: ({ planned }) => planned,
            },
            { key: 'done', label: 'Đã giải quyết xong', numeric: true, cell: ({ done }) => done },
          ]}
        />
      </Card>
    ),
  });
}
