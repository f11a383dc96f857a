import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { addMonths, formatDay } from '../../law/day.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  Checkbox,
  DataTable,
  DateField,
  DefinitionList,
  EmptyState,
  Fieldset,
  Form,
  FormActions,
  RadioGroup,
  SelectField,
  SubmitButton,
  Tabs,
  TextArea,
  TextField,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { sessionsBetween } from './queries.ts';
import {
  getRegistration,
  registrationsIn,
  type Registration,
  type RegistrationState,
} from './registration-queries.ts';
import { leaderText, longDay, numberIn } from './words.tsx';

const states: Readonly<Record<RegistrationState, string>> = {
  waiting: 'Đang chờ',
  placed: 'Đã xếp lịch',
  refused: 'Từ chối',
  withdrawn: 'Đã rút',
  received: 'Đã được tiếp',
};
const crumb = { label: 'Đăng ký gặp lãnh đạo', href: '/registrations' };

/** Who asked to be received by the leader: the waiting list, who has a day, what was decided. */
export async function registrationsPage(visit: Visit): Promise<VNode> {
  const { actor, query } = visit;
  const decided = query['view'] === 'decided';
  const wanted: RegistrationState[] = decided ? ['received', 'refused', 'withdrawn'] : ['waiting', 'placed'];
  const rows = await visit.read((tx) => registrationsIn(tx, actor.unitIds, wanted));
  return framed(visit, {
    title: 'Đăng ký gặp lãnh đạo',
    breadcrumbs: [{ label: 'Lịch tiếp công dân', href: '/sessions' }, { label: crumb.label }],
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
        {states[state]}
        {state === 'placed' && held_on && ` ngày ${formatDay(held_on)}, thứ tự ${position}`}
      </Badge>
    ),
  },
];

/** Asks who wishes to be received by the leader, and about what. */
export const registerForm = (visit: Visit, draft: Draft): VNode =>
  framed(visit, {
    title: 'Ghi đăng ký gặp lãnh đạo',
    breadcrumbs: [crumb, { label: 'Ghi đăng ký' }],
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

/** One request: place it in a session, refuse it, or note that it was withdrawn. */
export async function registrationPage(visit: Visit, draft: Draft): Promise<VNode> {
  const { today, actor } = visit;
  const { row, sessions } = await visit.read(async (tx) => {
    const one = await getRegistration(tx, numberIn(visit.params, 'registrationId'));
    const coming = await sessionsBetween(tx, { from: today, to: addMonths(today, 6), unitId: one.unit_id });
    return { row: one, sessions: coming };
  });
  const possible = sessions.filter(
    ({ state, leader_post_id }) => leader_post_id !== null && (state === 'planned' || state === 'published'),
  );
  const open = (row.state === 'waiting' || row.state === 'placed') && allows(actor.role, 'session.hold');
  return framed(visit, {
    title: row.full_name,
    breadcrumbs: [crumb, { label: row.full_name }],
    marks: <Badge>{states[row.state]}</Badge>,
    narrow: true,
    actions: (
      <ButtonLink href={`/registrations/${row.id}/print`} icon="printer" download>
        In phiếu đăng ký
      </ButtonLink>
    ),
    children: (
      <>
        {row.final_number !== null && open && (
          <Alert tone="warning" title="Vụ việc đã được giải quyết cuối cùng.">
            <p>
              Văn bản số {row.final_number}, ngày {row.final_on && formatDay(row.final_on)}. Nếu không có tình
              tiết mới, có thể từ chối đăng ký và nêu văn bản này.
            </p>
          </Alert>
        )}
        <Card title="Nội dung đăng ký">
          <DefinitionList items={factsOf(row)} />
        </Card>
        {open && (
          <>
            <Card title="Xếp vào buổi tiếp">
              <Form
                action={`/registrations/${row.id}/place`}
                draft={draft}
                version={row.version}
                label="Xếp lịch"
              >
                <SelectField
                  name="intoSessionId"
                  label="Buổi tiếp"
                  required
                  width="full"
                  hint={
                    possible.length === 0
                      ? 'Chưa có buổi tiếp nào sắp tới của lãnh đạo; lập lịch trước.'
                      : undefined
                  }
                  options={possible.map((one) => ({
                    value: String(one.id),
                    label: `${longDay(one.held_on)}: ${leaderText(one)}`,
                  }))}
                />
                <FormActions>
                  <SubmitButton icon="calendar-event">Xếp vào buổi này</SubmitButton>
                </FormActions>
              </Form>
            </Card>
            <Card title="Từ chối hoặc rút đăng ký">
              <Form
                action={`/registrations/${row.id}/decide`}
                draft={draft}
                version={row.version}
                label="Từ chối hoặc rút"
              >
                <RadioGroup
                  name="state"
                  label="Kết quả"
                  inline
                  options={[
                    { value: 'refused', label: 'Từ chối đăng ký' },
                    { value: 'withdrawn', label: 'Công dân rút đăng ký' },
                  ]}
                />
                <TextArea
                  name="reason"
                  label="Lý do"
                  hint="Ví dụ: đã được lãnh đạo tiếp, đã có quyết định giải quyết cuối cùng (số, ngày) và không có tình tiết mới."
                  required
                  rows={2}
                />
                <FormActions>
                  <SubmitButton kind="secondary">Ghi kết quả</SubmitButton>
                </FormActions>
              </Form>
            </Card>
          </>
        )}
      </>
    ),
  });
}

const factsOf = (row: Registration) => [
  { term: 'Ngày đăng ký', value: formatDay(row.registered_on) },
  { term: 'Số người', value: row.people },
  { term: 'Địa chỉ', value: row.address },
  { term: 'Số giấy tờ', value: row.id_number },
  { term: 'Điện thoại', value: row.phone },
  {
    term: 'Đơn liên quan',
    value: row.petition_id !== null && row.book_number !== null && (
      <a href={`/petitions/${row.petition_id}`}>
        {row.book_number}/{row.book_year}
      </a>
    ),
  },
  {
    term: 'Buổi tiếp',
    value: row.session_id !== null && row.held_on && (
      <a href={`/sessions/${row.session_id}`}>
        {longDay(row.held_on)}, thứ tự {row.position}
      </a>
    ),
  },
  { term: 'Nội dung', value: row.content, wide: true },
  {
    term: row.state === 'refused' ? 'Lý do từ chối' : 'Lý do',
    value:
      row.decision_reason && `${row.decision_reason} (${row.decided_on ? formatDay(row.decided_on) : ''})`,
    wide: true,
  },
];
