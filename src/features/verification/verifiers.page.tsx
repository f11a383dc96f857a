import type { VNode } from 'preact';
import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay, type Day } from '../../law/day.ts';
import { leastOf } from '../../law/verification.ts';
import {
  Checkbox,
  CheckboxGroup,
  DateField,
  Fieldset,
  RadioGroup,
  SelectField,
  TextArea,
} from '../../ui/index.ts';
import { keptOut } from '../exclusion/door.ts';
import { besideOf, caseIn, recordForm, secretHint, stepNamed } from '../resolution/door.ts';
import { contentsOf, type Resolution } from '../resolution/queries.ts';
import { resolveLimit } from './checks.ts';
import { membersOf, verificationOf } from './queries.ts';

// Who may verify: the posts of the unit in charge and of the resolver, without those kept from the case.
async function candidates(tx: Tx, resolution: Resolution, on: Day) {
  const out = (await keptOut(tx, 'resolution', [resolution.id])).map(({ official_id }) => official_id);
  const posts = await tx
    .selectFrom('post')
    .innerJoin('official', 'official.id', 'post.official_id')
    .select(['post.id', 'post.official_id', 'full_name', 'title', 'handles_denunciations'])
    .where('post.unit_id', 'in', [resolution.handler_unit_id, resolution.unit_id])
    .where('role', 'in', ['handler', 'head', 'inspector', 'desk'])
    .where('active', '=', true)
    .where(sql<boolean>`valid @> ${on}::date`)
    .orderBy('post.unit_id')
    .orderBy('post.id')
    .execute();
  return posts
    .filter((one) => !out.includes(one.official_id) && (!resolution.secret || one.handles_denunciations))
    .map(({ id, full_name, title }) => ({ value: String(id), label: `${full_name}, ${title}` }));
}

/** Asks who verifies, until when and what. */
export async function verifiersForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const { people, contents, limit } = await visit.read(async (tx) => ({
    people: await candidates(tx, resolution, visit.today),
    contents: await contentsOf(tx, resolution.id),
    limit: await resolveLimit(tx, resolution.id),
  }));
  const least = leastOf('team', resolution.procedure, visit.today);
  return recordForm(visit, {
    resolution,
    title: 'Quyết định xác minh',
    at: 'verification',
    draft,
    beside: besideOf(visit, resolution, stepNamed(resolution, 'verify')),
    button: 'Ghi người xác minh',
    values: {
      mode: 'team',
      decidedOn: formatDay(visit.today),
      content: contents.map(({ text }) => text).join('\n'),
    },
    children: (
      <>
        <Fieldset legend="Ai xác minh">
          <RadioGroup
            name="mode"
            label="Giao xác minh cho"
            required
            inline
            options={[
              { value: 'one', label: 'Một người' },
              { value: 'team', label: 'Đoàn (Tổ) xác minh' },
            ]}
          />
          <SelectField
            name="headPostId"
            label="Người xác minh, Trưởng đoàn (Tổ trưởng)"
            options={people}
            combobox
            width="full"
          />
          <CheckboxGroup
            name="memberPostIds"
            label="Thành viên"
            options={people}
            hint={
              least
                ? `Ít nhất ${least.atLeast} người, kể cả người phụ trách (${least.basis}). Người không được tham gia không có trong danh sách.`
                : 'Người không được tham gia không có trong danh sách.'
            }
          />
          <TextArea
            name="others"
            label="Thành viên ngoài hệ thống"
            hint="Mỗi người một dòng: họ tên, chức vụ. Đặt dấu * trước họ tên nếu là người phụ trách."
            rows={2}
          />
        </Fieldset>
        <Fieldset legend="Thời gian, nội dung xác minh">
          <DateField name="decidedOn" label="Ngày quyết định" required />
          <DateField
            name="untilOn"
            label="Xác minh đến ngày"
            hint={limit && `Không vượt thời hạn giải quyết: ${formatDay(limit)}.`}
          />
          <TextArea
            name="content"
            label="Nội dung xác minh"
            required
            rows={4}
            hint={secretHint(resolution)}
          />
        </Fieldset>
      </>
    ),
  });
}

/** Asks who leaves the verification and who comes. */
export async function membersForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const { people, members } = await visit.read(async (tx) => ({
    people: await candidates(tx, resolution, visit.today),
    members: await membersOf(tx, resolution.id),
  }));
  return recordForm(visit, {
    resolution,
    title: 'Thay đổi thành viên xác minh',
    at: 'verification/members',
    draft,
    button: 'Ghi thay đổi',
    values: { on: formatDay(visit.today) },
    children: (
      <>
        <DateField name="on" label="Ngày thay đổi" required />
        <CheckboxGroup
          name="leave"
          label="Thôi tham gia"
          options={members
            .filter(({ left_on }) => left_on === null)
            .map(({ id, full_name, title, head }) => ({
              value: String(id),
              label: [full_name, title, head && 'phụ trách'].filter(Boolean).join(', '),
            }))}
        />
        <CheckboxGroup name="join" label="Tham gia thay" options={people} />
        <Checkbox name="joinAsHead" label="Người tham gia thay là người phụ trách" />
        <TextArea name="reason" label="Lý do, văn bản thay đổi" required rows={2} />
      </>
    ),
  });
}

/** Asks for the plan of the verification. */
export async function planForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const { known, members } = await visit.read(async (tx) => ({
    known: await verificationOf(tx, resolution.id),
    members: await membersOf(tx, resolution.id),
  }));
  const working = members.filter(({ left_on }) => left_on === null).map(({ full_name }) => `${full_name}: `);
  return recordForm(visit, {
    resolution,
    title: 'Kế hoạch xác minh',
    at: 'verification/plan',
    draft,
    beside: besideOf(visit, resolution, stepNamed(resolution, 'plan-verification')),
    button: 'Ghi kế hoạch',
    values: {
      planOn: formatDay(known?.plan_on ?? visit.today),
      purpose: known?.plan_purpose ?? '',
      content: known?.plan_content ?? known?.content ?? '',
      bodies: known?.plan_bodies ?? resolution.respondent_name,
      timetable: known?.plan_timetable ?? working.join('\n'),
      means: known?.plan_means ?? '',
      progress: known?.plan_progress ?? '',
    },
    children: (
      <>
        <DateField name="planOn" label="Ngày lập kế hoạch" required />
        <TextArea name="purpose" label="Mục đích, yêu cầu" required rows={3} />
        <TextArea name="content" label="Nội dung xác minh" required rows={4} hint={secretHint(resolution)} />
        <TextArea
          name="bodies"
          label="Cơ quan, tổ chức, cá nhân phải làm việc"
          required
          rows={3}
          hint={secretHint(resolution)}
        />
        <TextArea name="timetable" label="Tiến độ, phân công từng thành viên" required rows={4} />
        <TextArea name="means" label="Phương tiện, kinh phí và điều kiện khác" rows={2} />
        <TextArea name="progress" label="Chế độ báo cáo tiến độ" rows={2} />
      </>
    ),
  });
}
