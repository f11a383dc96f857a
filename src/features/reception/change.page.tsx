import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import {
  Alert,
  DateField,
  Dialog,
  Form,
  FormActions,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { getSession, type Session } from './queries.ts';
import { hourText, longDay, numberIn } from './words.tsx';

const open = (visit: Visit): Promise<Session> =>
  visit.read((tx) => getSession(tx, numberIn(visit.params, 'sessionId')));

const crumbs = (session: Session, label: string) => [
  { label: 'Lịch tiếp công dân', href: '/sessions' },
  { label: longDay(session.held_on), href: `/sessions/${session.id}` },
  { label },
];

/** Asks for the new day and the reason, which the public notice states. */
export async function postponeForm(visit: Visit, draft: Draft): Promise<VNode> {
  const session = await open(visit);
  const back = `/sessions/${session.id}`;
  const first = { fromTime: hourText(session.from_time), toTime: hourText(session.to_time) };
  return framed(visit, {
    title: 'Lùi lịch tiếp công dân',
    breadcrumbs: crumbs(session, 'Lùi lịch'),
    narrow: true,
    children: (
      <Dialog title={`Lùi buổi tiếp ${longDay(session.held_on)}`} back={back}>
        <Form
          action={`${back}/postpone`}
          draft={{ ...draft, values: { ...first, ...draft.values } }}
          version={session.version}
        >
          <p>
            Ngày tiếp mới được thông báo cùng lịch; thành phần dự và công dân đã xếp được chuyển sang buổi
            mới.
          </p>
          <TextArea name="reason" label="Lý do lùi lịch" required rows={3} />
          <DateField name="newDay" label="Ngày tiếp mới" required />
          <TextField name="fromTime" label="Từ giờ" required width="short" />
          <TextField name="toTime" label="Đến giờ" required width="short" />
          <FormActions cancel={back}>
            <SubmitButton icon="calendar-due">Lùi lịch, thông báo ngày mới</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    ),
  });
}

/** Asks why a session is called off. */
export async function cancelForm(visit: Visit, draft: Draft): Promise<VNode> {
  const session = await open(visit);
  const back = `/sessions/${session.id}`;
  return framed(visit, {
    title: 'Hủy buổi tiếp công dân',
    breadcrumbs: crumbs(session, 'Hủy'),
    narrow: true,
    children: (
      <Dialog title={`Hủy buổi tiếp ${longDay(session.held_on)}`} back={back}>
        <Form action={`${back}/cancel`} draft={draft} version={session.version}>
          <Alert tone="warning">
            <p>Luật cho phép lùi lịch và thông báo ngày mới. Chỉ hủy khi không ấn định được ngày thay thế.</p>
          </Alert>
          <TextArea name="reason" label="Lý do hủy" required rows={3} />
          <FormActions cancel={back}>
            <SubmitButton kind="danger" icon="x">
              Hủy buổi tiếp
            </SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    ),
  });
}
