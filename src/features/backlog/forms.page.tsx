import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  DateField,
  Form,
  FormActions,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { getResolution } from '../resolution/queries.ts';
import { campaignsOf, noteBefore, noteOf, revisionsOf, type PendingKind } from './queries.ts';
import { numberText, recordHref } from './words.ts';

const home = { label: 'Vụ việc tồn đọng', href: '/backlog' };

/** Asks what the plan wants to know of a pending case. */
export async function fillForm(visit: Visit, draft: Draft): Promise<VNode> {
  const of: PendingKind = visit.params['of'] === 'petition' ? 'petition' : 'case';
  const id = Number(visit.params['id']) || 0;
  const { note, before, record } = await visit.read(async (tx) => ({
    note: await noteOf(tx, of, id),
    before: of === 'case' ? await noteBefore(tx, id) : undefined,
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
  const known = note ?? before;
  const values = {
    causes: known?.causes ?? '',
    difficulties: known?.difficulties ?? '',
    direction: known?.direction ?? '',
    finishBy: known ? formatDay(known.finish_by) : '',
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
  const running = campaigns.find(({ from_on, until_on }) => from_on <= today && today <= until_on);
  const title = 'Phê duyệt kế hoạch giải quyết vụ việc tồn đọng';
  const values = {
    title: `Kế hoạch giải quyết các vụ việc tồn đọng năm ${today.slice(0, 4)}`,
    approvedOn: formatDay(today),
    campaignId: running ? String(running.id) : '',
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
