import type { VNode } from 'preact';
import { calendarOf } from '../../core/calendar.ts';
import type { Tx } from '../../core/db.ts';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { dialogueDuty, dutyNames, type DialogueDuty } from '../../law/flows/case/dialogue-duty.ts';
import { Alert, Badge, ButtonLink, Card, DataTable, dayText, DefinitionList } from '../../ui/index.ts';
import { tasksOfCase, type CaseTask } from '../reception/door.ts';
import { deliveryWays, procedureFor, stepNamed } from '../resolution/door.ts';
import { stepsOf, type Resolution } from '../resolution/queries.ts';
import {
  dialoguesOf,
  guestsOf,
  resultsOf,
  type ContentResult,
  type Dialogue,
  type Guest,
} from './queries.ts';
import { attendanceNames, capacityNames, outcomeNames, partNames, stateNames } from './words.ts';

type Shown = {
  resolution: Resolution;
  visit: Visit;
  dialogue: Dialogue;
  guests: readonly Guest[];
  results: readonly ContentResult[];
};

/** The card of a case: whether a dialogue is due, held or not needed and why; each with its plan, who came, what was agreed. */
export async function dialogueCard(tx: Tx, resolution: Resolution, visit: Visit): Promise<VNode | undefined> {
  const { id, accepted_on: acceptedOn } = resolution;
  const taken = (await stepsOf(tx, id)).filter(({ voided_at }) => voided_at === null);
  const duty = dialogueDuty(
    procedureFor(resolution),
    resolution.standing,
    taken.map(({ action }) => action),
    visit.today,
    calendarOf(tx),
  );
  const dialogues = await dialoguesOf(tx, id);
  if (
    dialogues.length === 0 &&
    (acceptedOn === null || duty.duty === 'optional') &&
    !canPlan(resolution, visit)
  )
    return undefined;
  const guests = await guestsOf(tx, id);
  const results = await resultsOf(tx, id);
  const tasks = await tasksOfCase(tx, id);
  const open = dialogues.some(({ state }) => state === 'planned');
  return (
    <Card title="Đối thoại" id="dialogue">
      <Duty duty={duty} />
      {dialogues.map((dialogue) => (
        <One
          key={dialogue.id}
          {...{ resolution, visit, dialogue }}
          guests={guests.filter(({ dialogue_id }) => dialogue_id === dialogue.id)}
          results={results.filter(({ dialogue_id }) => dialogue_id === dialogue.id)}
        />
      ))}
      <Tasks tasks={tasks} />
      {!open && duty.duty !== 'none' && canPlan(resolution, visit) && (
        <div class="form-actions no-print">
          <ButtonLink href={`/resolutions/${id}/dialogues/new`} icon="users" small>
            Lập kế hoạch đối thoại
          </ButtonLink>
          <ButtonLink href="/dialogues" small>
            Danh sách đối thoại
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

const canPlan = (resolution: Resolution, visit: Visit): boolean =>
  resolution.decided_on === null && resolution.ended_on === null && allows(visit.actor.role, 'dialogue.plan');

const tones = {
  held: 'success',
  missed: 'warning',
  skipped: 'info',
  admitted: 'info',
  mandatory: 'warning',
  open: 'info',
  optional: 'info',
  none: 'info',
} as const;

const Duty = ({ duty: { duty, why, basis } }: { duty: DialogueDuty }) => (
  <Alert tone={tones[duty]} title={dutyNames[duty]}>
    <p>
      {why} <span class="fact-hint">{basis}</span>
    </p>
  </Alert>
);

const One = ({ resolution, visit, dialogue, guests, results }: Shown) => {
  const { id, state, planned_on, planned_at, held_on } = dialogue;
  return (
    <section>
      <h3>
        {held_on ? `Buổi ngày ${dayText(held_on)}` : `Buổi dự kiến ${planned_at} ngày ${dayText(planned_on)}`}{' '}
        <Badge tone={state === 'held' ? 'success' : state === 'planned' ? 'info' : 'neutral'}>
          {stateNames[state]}
        </Badge>
      </h3>
      <Waiting resolution={resolution} dialogue={dialogue} />
      <Plan {...dialogue} />
      <Guests {...{ resolution, visit, dialogue, guests, results }} />
      <Results dialogue={dialogue} results={results} />
      {allows(visit.actor.role, 'dialogue.plan') && (
        <div class="form-actions no-print">
          {linksOf(resolution, dialogue).map(([where, label]) => (
            <ButtonLink key={where} href={`/resolutions/${resolution.id}/dialogues/${id}/${where}`} small>
              {label}
            </ButtonLink>
          ))}
        </div>
      )}
    </section>
  );
};

const linksOf = ({ ended_on }: Resolution, { state }: Dialogue): readonly (readonly [string, string])[] => {
  if (state === 'held' && ended_on === null) return [['tasks', 'Giao việc sau đối thoại']];
  if (state !== 'planned') return [];
  return [
    ['invite', 'Ghi thông báo, giấy mời'],
    ['hold', 'Ghi biên bản đối thoại'],
    ['edit', 'Sửa kế hoạch'],
    ['cancel', 'Hủy, lùi'],
  ];
};

// The minutes are kept, and the step that counts in law is still to be taken.
const Waiting = ({ resolution, dialogue }: Pick<Shown, 'resolution' | 'dialogue'>) => {
  const action = dialogue.state === 'absent' ? 'note-absence' : 'hold-dialogue';
  if (!['held', 'absent'].includes(dialogue.state) || dialogue.stepped || !stepNamed(resolution, action))
    return null;
  if (resolution.standing.facts.dialogueSettled) return null;
  return (
    <Alert tone="warning" title="Đã ghi biên bản nhưng bước đối thoại của thủ tục chưa thực hiện.">
      <p>
        <a href={`/resolutions/${resolution.id}/steps/${action}`}>Soạn văn bản hoặc ghi nhận bước</a>
      </p>
    </Alert>
  );
};

const Plan = (one: Dialogue) => (
  <details open={one.state === 'planned'}>
    <summary>Kế hoạch đối thoại</summary>
    <DefinitionList
      items={[
        { term: partNames.purpose, value: one.purpose, wide: true },
        { term: partNames.demands, value: one.demands, wide: true },
        { term: partNames.content, value: one.content, wide: true },
        {
          term: partNames.participants,
          value: `${one.chair} chủ trì${one.chair_by ? ` (${one.chair_by})` : ''}; ${one.participants.split('\n').join('; ')}`,
          wide: true,
        },
        {
          term: partNames.place,
          value: `${one.planned_at} ngày ${dayText(one.planned_on)}, ${one.place}`,
          wide: true,
        },
        { term: partNames.preparation, value: one.preparation, wide: true },
        { term: 'Lý do hủy, lùi', value: one.ended_why, wide: true },
      ]}
    />
  </details>
);

const Guests = ({ resolution, visit, guests }: Shown) =>
  guests.length === 0 ? (
    <p class="form-hint">Chưa ghi thông báo, giấy mời.</p>
  ) : (
    <DataTable
      caption="Người được mời"
      rows={guests}
      rowKey={({ id }) => id}
      columns={[
        { key: 'who', label: 'Người được mời', main: true, cell: ({ name }) => name },
        { key: 'capacity', label: 'Tư cách', cell: ({ capacity }) => capacityNames[capacity] },
        {
          key: 'sent',
          label: 'Mời',
          cell: ({ sent_on, how, paper }) =>
            [dayText(sent_on), deliveryWays[how as 'post'], paper].filter(Boolean).join(', '),
        },
        {
          key: 'got',
          label: 'Bằng chứng nhận',
          cell: ({ id, received_on, proof, name }) =>
            received_on ? (
              [dayText(received_on), proof].filter(Boolean).join(', ')
            ) : allows(visit.actor.role, 'dialogue.plan') ? (
              <a
                href={`/resolutions/${resolution.id}/dialogue-guests/${id}`}
                aria-label={`Ghi ngày nhận: ${name}`}
              >
                Ghi ngày nhận
              </a>
            ) : (
              'Chưa có'
            ),
        },
        {
          key: 'came',
          label: 'Có mặt',
          cell: ({ attendance, absence }) =>
            attendance && [attendanceNames[attendance], absence].filter(Boolean).join(': '),
        },
      ]}
    />
  );

const Results = ({ dialogue, results }: Pick<Shown, 'dialogue' | 'results'>) =>
  dialogue.held_on === null ? null : (
    <>
      <DefinitionList
        items={[
          { term: 'Kết quả', value: dialogue.result && outcomeNames[dialogue.result] },
          { term: 'Thư ký', value: dialogue.secretary },
          { term: 'Ý kiến của các bên', value: dialogue.opinions, wide: true },
          { term: 'Kết luận của người chủ trì', value: dialogue.conclusion, wide: true },
        ]}
      />
      {results.length > 0 && (
        <DataTable
          caption="Kết quả đối thoại từng nội dung"
          rows={results}
          rowKey={({ id }) => id}
          columns={[
            { key: 'content', label: 'Nội dung', main: true, cell: ({ text }) => text },
            {
              key: 'agreed',
              label: 'Kết quả',
              narrow: true,
              cell: ({ agreed }) => (
                <Badge tone={agreed ? 'success' : 'warning'}>{agreed ? 'Thống nhất' : 'Còn khác nhau'}</Badge>
              ),
            },
            { key: 'points', label: 'Điểm thống nhất, khác nhau', cell: ({ opinions }) => opinions },
          ]}
        />
      )}
    </>
  );

const Tasks = ({ tasks }: { tasks: readonly CaseTask[] }) =>
  tasks.length === 0 ? null : (
    <section>
      <h3>Việc sau đối thoại</h3>
      <ul>
        {tasks.map(({ id, title, owner_name, due_on, state }) => (
          <li key={id}>
            <a href={`/tasks/${id}`}>{title}</a>: {owner_name}, hạn {dayText(due_on)}{' '}
            <Badge tone={state === 'done' ? 'success' : 'neutral'}>
              {state === 'done' ? 'Đã xong' : state === 'open' ? 'Đang làm' : 'Thôi giao'}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
