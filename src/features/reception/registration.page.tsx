import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { addMonths, formatDay } from '../../law/day.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  DefinitionList,
  Form,
  FormActions,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { sessionsBetween } from './queries.ts';
import { getRegistration, type Registration } from './registration-queries.ts';
import { registrationCrumb as crumb, registrationStates as states } from './registrations.page.tsx';
import { whoText } from './session-parts.page.tsx';
import { visitsOf, type SessionVisit } from './task-queries.ts';
import { leaderText, longDay, numberIn } from './words.tsx';

/** One request: place it in a session, refuse it, or note that it was withdrawn. */
export async function registrationPage(visit: Visit, draft: Draft): Promise<VNode> {
  const { today, actor } = visit;
  const { row, sessions, visits } = await visit.read(async (tx) => {
    const one = await getRegistration(tx, numberIn(visit.params, 'registrationId'));
    const coming = await sessionsBetween(tx, { from: today, to: addMonths(today, 6), unitId: one.unit_id });
    const received = one.session_id === null ? [] : await visitsOf(tx, one.session_id);
    return { row: one, sessions: coming, visits: received };
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
        {open && row.state === 'placed' && visits.length > 0 && (
          <ReceivedCard row={row} visits={visits} draft={draft} />
        )}
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

const ReceivedCard = ({
  row,
  visits,
  draft,
}: {
  row: Registration;
  visits: readonly SessionVisit[];
  draft: Draft;
}) => (
  <Card title="Đã được tiếp">
    <Form
      action={`/registrations/${row.id}/receive`}
      draft={draft}
      version={row.version}
      label="Ghi đã được tiếp"
    >
      <SelectField
        name="visitId"
        label="Lượt tiếp trong buổi"
        required
        width="full"
        options={visits.map((one) => ({
          value: String(one.id),
          label: `${one.book_number}/${one.book_year}: ${whoText(one)}`,
        }))}
      />
      <FormActions>
        <SubmitButton icon="check">Ghi đã được tiếp</SubmitButton>
      </FormActions>
    </Form>
  </Card>
);

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
  {
    term: 'Lượt tiếp',
    value: row.visit_id !== null && <a href={`/visits/${row.visit_id}`}>Xem lượt tiếp</a>,
  },
  { term: 'Nội dung', value: row.content, wide: true },
  {
    term: row.state === 'refused' ? 'Lý do từ chối' : 'Lý do',
    value:
      row.decision_reason && `${row.decision_reason} (${row.decided_on ? formatDay(row.decided_on) : ''})`,
    wide: true,
  },
];
