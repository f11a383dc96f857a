import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Badge,
  ButtonLink,
  Card,
  Checkbox,
  DataTable,
  DateField,
  EmptyState,
  Fieldset,
  Form,
  FormActions,
  SubmitButton,
  Tabs,
  TextArea,
  TextField,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { registrationsIn, type Registration, type RegistrationState } from './registration-queries.ts';

/** What may become of a request. */
export const registrationStates: Readonly<Record<RegistrationState, string>> = {
  waiting: 'Đang chờ',
  placed: 'Đã xếp lịch',
  refused: 'Từ chối',
  withdrawn: 'Đã rút',
  received: 'Đã được tiếp',
};
/** The way back to the queue. */
export const registrationCrumb = { label: 'Đăng ký gặp lãnh đạo', href: '/registrations' };

/** Who asked to be received by the leader: the waiting list, who has a day, what was decided. */
export async function registrationsPage(visit: Visit): Promise<VNode> {
  const { actor, query } = visit;
  const decided = query['view'] === 'decided';
  const wanted: RegistrationState[] = decided ? ['received', 'refused', 'withdrawn'] : ['waiting', 'placed'];
  const rows = await visit.read((tx) => registrationsIn(tx, actor.unitIds, wanted));
  return framed(visit, {
    title: 'Đăng ký gặp lãnh đạo',
    breadcrumbs: [{ label: 'Lịch tiếp công dân', href: '/sessions' }, { label: registrationCrumb.label }],
    actions: allows(actor.role, 'session.hold') && (
      <ButtonLink href="/registrations/new" kind="primary" icon="plus" keys="n">
        Ghi đăng ký
      </ButtonLink>
    ),
    children: (
      <>
        <Tabs
          label="Nhóm đăng ký"
          items={[
            { href: '/registrations', label: 'Đang chờ, đã xếp', current: !decided },
            { href: '/registrations?view=decided', label: 'Đã giải quyết', current: decided },
          ]}
        />
        <Card flush>
          <DataTable
            caption="Đăng ký gặp lãnh đạo"
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/registrations/${id}`}
            empty={
              <EmptyState
                title={decided ? 'Chưa có đăng ký nào đã giải quyết' : 'Không có ai đang chờ'}
                text="Công dân đăng ký gặp lãnh đạo được ghi ở đây rồi xếp vào buổi tiếp theo thứ tự."
                icon="users"
              />
            }
          />
        </Card>
      </>
    ),
  });
}

const columns: readonly Column<Registration>[] = [
  { key: 'day', label: 'Ngày đăng ký', narrow: true, cell: ({ registered_on }) => formatDay(registered_on) },
  { key: 'name', label: 'Công dân', main: true, cell: ({ full_name }) => full_name },
  { key: 'content', label: 'Nội dung', cell: ({ content }) => content },
  { key: 'people', label: 'Số người', narrow: true, numeric: true, cell: ({ people }) => people },
  {
    key: 'state',
    label: 'Tình trạng',
    narrow: true,
    cell: ({ state, held_on, position }) => (
      <Badge tone={state === 'waiting' ? 'warning' : state === 'refused' ? 'danger' : 'info'}>
        {registrationStates[state]}
        {state === 'placed' && held_on && ` ngày ${formatDay(held_on)}, thứ tự ${position}`}
      </Badge>
    ),
  },
];

/** Asks who wishes to be received by the leader, and about what. */
export const registerForm = (visit: Visit, draft: Draft): VNode =>
  framed(visit, {
    title: 'Ghi đăng ký gặp lãnh đạo',
    breadcrumbs: [registrationCrumb, { label: 'Ghi đăng ký' }],
    narrow: true,
    children: (
      <Form
        action="/registrations/new"
        draft={{ ...draft, values: { registeredOn: visit.today, people: '1', ...draft.values } }}
        label="Ghi đăng ký gặp lãnh đạo"
      >
        <Checkbox
          name="secret"
          label="Nội dung tố cáo"
          hint="Danh tính người tố cáo phải giữ bí mật: hệ thống chỉ ghi “Người tố cáo (hẹn số …)”. Đưa phiếu hẹn cho công dân; họ tên chỉ ghi vào kho bảo mật khi tiếp."
        />
        <Fieldset legend="Công dân" hint="Bỏ trống khi là nội dung tố cáo.">
          <TextField name="fullName" label="Họ và tên" width="half" maxLength={120} autoFocus />
          <TextField name="address" label="Địa chỉ" width="half" maxLength={300} />
          <TextField name="idNumber" label="Số định danh cá nhân/CCCD/hộ chiếu" optional maxLength={20} />
          <TextField name="phone" label="Số điện thoại" type="tel" inputMode="tel" optional maxLength={20} />
          <TextField name="people" label="Số người" inputMode="numeric" width="short" />
        </Fieldset>
        <Fieldset legend="Nội dung">
          <DateField name="registeredOn" label="Ngày đăng ký" required />
          <TextField
            name="petition"
            label="Đơn liên quan (số/năm)"
            hint="Ví dụ 12/2024"
            optional
            width="short"
          />
          <TextArea name="content" label="Nội dung đề nghị được tiếp" required rows={4} />
        </Fieldset>
        <FormActions cancel="/registrations">
          <SubmitButton icon="check">Ghi vào danh sách chờ</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
