import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Alert,
  Card,
  DataTable,
  DateField,
  DefinitionList,
  EmptyState,
  Fieldset,
  Form,
  FormActions,
  SelectField,
  SubmitButton,
  Tabs,
  TextArea,
  TextField,
  UnitField,
  type Column,
} from '../../ui/index.ts';
import { sessionDutiesOf } from '../../law/reception/sessions.ts';
import { framed } from '../frame.tsx';
import { unitsOn } from '../unit-queries.ts';
import { NoVisit } from './hold.page.tsx';
import { getSession } from './queries.ts';
import type { Now } from '../due.ts';
import { TaskDue, whoText } from './session-parts.page.tsx';
import { getTask, tasksWhere, visitsOf, type Task } from './task-queries.ts';
import { longDay, numberIn, secretName } from './words.tsx';

const views = { '': 'Được giao', given: 'Đã giao đi', done: 'Đã xong' } as const;

/** Instructions given to the post's units, or by them, by due day. */
export async function tasksPage(visit: Visit): Promise<VNode> {
  const { actor, today, query } = visit;
  const view = query['view'] === 'given' || query['view'] === 'done' ? query['view'] : '';
  const units = [...actor.unitIds];
  const rows = await visit.read((tx) =>
    view === 'given'
      ? tasksWhere(tx, { givers: units, states: ['open'] })
      : tasksWhere(tx, { owners: units, states: view === 'done' ? ['done', 'cancelled'] : ['open'] }),
  );
  const late = rows.filter(({ state, due_on }) => state === 'open' && due_on < today).length;
  return framed(visit, {
    title: 'Việc được giao',
    children: (
      <>
        <Tabs
          label="Nhóm việc"
          items={Object.entries(views).map(([key, label]) => ({
            href: key === '' ? '/tasks' : `/tasks?view=${key}`,
            label,
            current: view === key,
          }))}
        />
        {late > 0 && (
          <Alert tone="danger">
            <p>{late} việc đã quá hạn.</p>
          </Alert>
        )}
        <Card flush>
          <DataTable
            caption={views[view]}
            columns={columns(visit)}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/tasks/${id}`}
            empty={
              <EmptyState
                title="Không có việc nào"
                text="Việc giao theo kết luận của lãnh đạo sau buổi tiếp công dân, sau đối thoại hiện ở đây, việc gấp đứng trước."
                icon="circle-check"
              />
            }
          />
        </Card>
      </>
    ),
  });
}

const columns = (now: Now): readonly Column<Task>[] => [
  { key: 'title', label: 'Việc phải làm', main: true, cell: ({ title }) => title },
  { key: 'owner', label: 'Chủ trì', cell: ({ owner_name }) => owner_name },
  { key: 'giver', label: 'Giao từ', cell: sourceText },
  {
    key: 'answer',
    label: 'Hẹn trả lời dân',
    narrow: true,
    cell: ({ answer_on }) => answer_on && formatDay(answer_on),
  },
  { key: 'due', label: 'Thời hạn', narrow: true, cell: (task) => <TaskDue task={task} now={now} /> },
];

const sourceText = ({ giver_name, held_on, visit_number, visit_year, ...rest }: Task): string =>
  [
    giver_name,
    held_on && `buổi tiếp ngày ${formatDay(held_on)}`,
    visit_number !== null && `lượt ${visit_number}/${visit_year}`,
    rest.case_number !== null && `vụ việc số ${rest.case_number}/${rest.case_year}`,
  ]
    .filter(Boolean)
    .join(', ');

/** One instruction, and what came of it. */
export async function taskPage(visit: Visit, draft: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const task = await visit.read((tx) => getTask(tx, numberIn(visit.params, 'taskId')));
  const open = task.state === 'open';
  return framed(visit, {
    title: 'Việc được giao',
    breadcrumbs: [{ label: 'Việc được giao', href: '/tasks' }, { label: `Việc số ${task.id}` }],
    marks: <TaskDue task={task} now={visit} />,
    narrow: true,
    children: (
      <>
        <Card title={task.title}>
          <DefinitionList items={factsOf(task)} />
        </Card>
        {open && allows(actor.role, 'task.do') && actor.unitIds.includes(task.owner_unit_id) && (
          <Card title="Báo cáo kết quả">
            <Form
              action={`/tasks/${task.id}/done`}
              draft={{ ...draft, values: { doneOn: today, ...draft.values } }}
              version={task.version}
              label="Báo cáo kết quả"
            >
              <DateField name="doneOn" label="Ngày hoàn thành" required />
              <TextArea
                name="result"
                label="Kết quả thực hiện"
                hint="Nêu văn bản (số, ngày) đã trả lời công dân nếu có."
                required
              />
              <FormActions cancel="/tasks">
                <SubmitButton icon="circle-check">Báo cáo hoàn thành</SubmitButton>
              </FormActions>
            </Form>
          </Card>
        )}
        {open && allows(actor.role, 'session.conclude') && actor.unitIds.includes(task.unit_id) && (
          <details class="card">
            <summary class="card-header">Thôi giao việc này</summary>
            <div class="card-body">
              <Form
                action={`/tasks/${task.id}/cancel`}
                version={task.version}
                guard={false}
                label="Thôi giao việc"
              >
                <TextField name="result" label="Lý do thôi giao" required width="full" />
                <FormActions>
                  <SubmitButton kind="danger">Thôi giao</SubmitButton>
                </FormActions>
              </Form>
            </div>
          </details>
        )}
      </>
    ),
  });
}

// Whoever was given a task of another unit's case reads where it is from without the case.
const SourceLink = ({ task }: { task: Task }) => {
  if (task.session_id !== null) return <a href={`/sessions/${task.session_id}`}>{sourceText(task)}</a>;
  if (task.case_number !== null)
    return <a href={`/resolutions/${task.resolution_id}#dialogue`}>{sourceText(task)}</a>;
  return <>{sourceText(task)}</>;
};

const factsOf = (task: Task) => [
  { term: 'Chủ trì', value: [task.owner_name, task.owner_person].filter(Boolean).join(', ') },
  { term: 'Thời hạn', value: formatDay(task.due_on) },
  {
    term: 'Giao từ',
    value: <SourceLink task={task} />,
  },
  { term: 'Công dân', value: task.secret && secretName },
  { term: 'Hẹn trả lời công dân', value: task.answer_on && formatDay(task.answer_on) },
  { term: 'Người công dân liên hệ', value: task.contact },
  { term: 'Ngày hoàn thành', value: task.done_on && formatDay(task.done_on) },
  { term: task.state === 'cancelled' ? 'Lý do thôi giao' : 'Kết quả', value: task.result, wide: true },
];

/** Gives an instruction of the conclusion. */
export async function giveTaskForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { session, visits, units } = await visit.read(async (tx) => {
    const one = await getSession(tx, numberIn(visit.params, 'sessionId'));
    return { session: one, visits: await visitsOf(tx, one.id), units: await unitsOn(tx, visit.today) };
  });
  const back = `/sessions/${session.id}`;
  const [only] = visits.length === 1 ? visits : [];
  const first = { visitId: String(only?.id ?? ''), title: only?.conclusion ?? '' };
  const { kind, mode, held_on: on } = session;
  const asked = new Set(
    sessionDutiesOf({ kind, mode, on, received: true, unanswered: true }).map(({ need }) => need),
  );
  return framed(visit, {
    title: 'Giao việc theo kết luận',
    breadcrumbs: [
      { label: 'Lịch tiếp công dân', href: '/sessions' },
      { label: longDay(session.held_on), href: back },
      { label: 'Giao việc' },
    ],
    narrow: true,
    children:
      visits.length === 0 ? (
        <NoVisit session={session} />
      ) : (
        <Form
          action={`${back}/tasks/new`}
          draft={{ ...draft, values: { ...first, ...draft.values } }}
          label="Giao việc"
        >
          <Fieldset legend="Việc phải làm">
            <SelectField
              name="visitId"
              label="Lượt tiếp"
              required
              width="full"
              options={visits.map((one) => ({
                value: String(one.id),
                label: `${one.book_number}/${one.book_year}: ${whoText(one)}`,
              }))}
            />
            <TextArea
              name="title"
              label="Việc giao"
              hint="Không ghi họ tên, địa chỉ của người tố cáo."
              required
              rows={3}
            />
            <UnitField
              name="ownerUnitId"
              label="Cơ quan chủ trì"
              required
              width="half"
              units={units.map(({ id, short_name }) => ({ id, label: short_name }))}
            />
            <DateField name="dueOn" label="Thời hạn hoàn thành" required />
          </Fieldset>
          <Fieldset legend="Đã nói với công dân">
            <DateField name="answerOn" label="Ngày trả lời công dân" required={asked.has('answer-day')} />
            <TextField
              name="contact"
              label="Người cần liên hệ để biết kết quả"
              required={asked.has('contact-person')}
              hint="Họ tên, chức vụ, số điện thoại."
              width="half"
              maxLength={200}
            />
          </Fieldset>
          <FormActions cancel={back}>
            <SubmitButton icon="send">Giao việc</SubmitButton>
          </FormActions>
        </Form>
      ),
  });
}
