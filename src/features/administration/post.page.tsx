import type { VNode } from 'preact';
import { roleNames } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import {
  Checkbox,
  DateField,
  Fieldset,
  Form,
  FormActions,
  SelectField,
  SubmitButton,
  TextField,
  UnitField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { unitsOn } from '../unit-queries.ts';
import { getOfficial, getPost } from './official-queries.ts';
import { givenRoles } from './posts.ts';
import { administered, checkAdministered } from './scope.ts';

const crumbs = (official: { id: number; full_name: string }, last: string) => [
  { label: 'Cán bộ, công chức', href: '/officials' },
  { label: official.full_name, href: `/officials/${official.id}` },
  { label: last },
];

/** Asks which post an official is given: where, what he does in the system, since when. */
export async function newPostForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const officialId = Number(visit.params['officialId']) || 0;
  const { official, units } = await visit.read(async (tx) => {
    const own = await administered(tx, actor, today);
    return {
      official: await getOfficial(tx, officialId),
      units: (await unitsOn(tx, today))
        .filter(({ id }) => own.includes(id))
        .map(({ id, name }) => ({ id, label: name })),
    };
  });
  return framed(visit, {
    title: `Giao chức vụ: ${official.full_name}`,
    breadcrumbs: crumbs(official, 'Giao chức vụ'),
    narrow: true,
    children: (
      <Form
        action={`/officials/${officialId}/posts/new`}
        draft={{ ...draft, values: { from: today, ...draft.values } }}
        label="Giao chức vụ"
      >
        <div class="form-grid">
          <UnitField name="unitId" label="Đơn vị" required units={units} width="full" />
          <TextField
            name="title"
            label="Chức vụ"
            required
            width="full"
            maxLength={150}
            hint="Như ghi trong quyết định."
          />
          <SelectField
            name="role"
            label="Vai trò trong hệ thống"
            required
            options={givenRoles.map((value) => ({ value, label: roleNames[value] }))}
          />
          <TextField
            name="signsAs"
            label="Ghi trên chữ ký"
            optional
            maxLength={80}
            hint="Ví dụ CHỦ TỊCH, TRƯỞNG BAN."
          />
          <UnitField
            name="scopeUnitId"
            label="Phạm vi được xem"
            optional
            units={units}
            width="full"
            placeholder="Đơn vị của chức vụ và cấp dưới"
          />
          <DateField name="from" label="Từ ngày" required />
          <DateField name="until" label="Thôi giữ từ ngày" optional />
        </div>
        <Fieldset legend="Tố cáo" hint="Chỉ chức vụ được giao xử lý tố cáo mới biết có hồ sơ tố cáo.">
          <Checkbox name="handlesDenunciations" label="Được giao tiếp nhận, xử lý tố cáo" />
          <TextField
            name="basis"
            label="Văn bản giao"
            optional
            width="full"
            maxLength={300}
            hint="Số, ngày, người ký."
          />
        </Fieldset>
        <FormActions cancel={`/officials/${officialId}`}>
          <SubmitButton icon="check">Giao chức vụ</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks when and why a post ends. */
export async function endPostForm(visit: Visit, draft: Draft): Promise<VNode> {
  const postId = Number(visit.params['postId']) || 0;
  const { post, official } = await visit.read(async (tx) => {
    const found = await getPost(tx, postId);
    await checkAdministered({ tx, ...visit }, found.unit_id);
    return { post: found, official: await getOfficial(tx, found.official_id) };
  });
  return framed(visit, {
    title: `Kết thúc chức vụ: ${post.title}`,
    breadcrumbs: crumbs(official, 'Kết thúc chức vụ'),
    narrow: true,
    children: (
      <Form
        action={`/posts/${postId}/end`}
        draft={{ ...draft, values: { on: visit.today, ...draft.values } }}
        label="Kết thúc chức vụ"
      >
        <p>
          {official.full_name}, {post.title}, {post.unit}. Việc đã làm vẫn ghi tên người này; việc đang giao
          thì người đứng đầu giao lại.
        </p>
        <div class="form-grid">
          <DateField name="on" label="Thôi giữ từ ngày" required />
          <TextField name="reason" label="Lý do" required width="full" maxLength={300} />
        </div>
        <FormActions cancel={`/officials/${official.id}`}>
          <SubmitButton kind="danger">Kết thúc</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}
