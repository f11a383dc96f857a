import type { VNode } from 'preact';
import { textOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { parseVietnameseDay, type Day } from '../../law/day.ts';
import { modesOn, receptionModes } from '../../law/reception/online.ts';
import { extraordinaryTriggers } from '../../law/reception/extraordinary.ts';
import {
  Alert,
  ButtonLink,
  Checkbox,
  DateField,
  Fieldset,
  Form,
  FormActions,
  Hidden,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { formChoices, ParticipantFields, startDetails, type FormChoices } from './plan-fields.tsx';
import { participantsOf } from './people-queries.ts';
import { getSession, type Session } from './queries.ts';
import { unitInScope } from './scope.ts';
import { hourText, kindNames, numberIn } from './words.tsx';

const kinds = Object.entries(kindNames).map(([value, label]) => ({ value, label }));

/** Plans one session; what the leader's last session had is filled in. */
export async function planForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const unitId = unitInScope(actor, Number(textOf(draft.values, 'unitId')) || undefined);
  const on = parseVietnameseDay(textOf(draft.values, 'heldOn')) ?? today;
  const leader = Number(textOf(draft.values, 'leaderPostId')) || undefined;
  const { choices, first } = await visit.read(async (tx) => {
    const found = await formChoices(tx, unitId, on);
    return { choices: found, first: await startDetails(tx, found, { unitId, on, wanted: leader }) };
  });
  return page(visit, 'Lập buổi tiếp công dân', '/sessions', {
    choices,
    on,
    form: {
      action: '/sessions/new',
      draft: { ...draft, values: { kind: 'periodic', mode: 'in_person', ...first, ...draft.values } },
    },
    unitId,
    submit: 'Lập buổi tiếp',
  });
}

/** Changes a session that is not announced yet. */
export async function editForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { session, people, choices } = await visit.read(async (tx) => {
    const one = await getSession(tx, numberIn(visit.params, 'sessionId'));
    const found = await formChoices(tx, one.unit_id, one.held_on);
    return { session: one, people: await participantsOf(tx, one.id), choices: found };
  });
  const ids = people.flatMap(({ unit_id }) => (unit_id === null ? [] : [String(unit_id)]));
  const others = people.filter(({ unit_id }) => unit_id === null).map(({ name }) => name);
  const back = `/sessions/${session.id}`;
  const values = { ...valuesOf(session), units: ids, communes: ids, others: others.join('\n') };
  return page(visit, 'Sửa buổi tiếp dự kiến', back, {
    choices,
    on: session.held_on,
    form: {
      action: `${back}/edit`,
      draft: { ...draft, values: { ...values, ...draft.values } },
      version: session.version,
    },
    unitId: session.unit_id,
    submit: 'Lưu',
  });
}

const valuesOf = (session: Session) => ({
  kind: session.kind,
  mode: session.mode,
  heldOn: session.held_on,
  fromTime: hourText(session.from_time),
  toTime: hourText(session.to_time),
  placeId: String(session.place_id),
  leaderPostId: String(session.leader_post_id ?? ''),
  contents: session.contents ?? '',
  ground: session.ground ?? '',
});

type Shown = {
  choices: FormChoices;
  on: Day;
  form: { action: string; draft: Draft; version?: number };
  unitId: number;
  submit: string;
};

const page = (
  visit: Visit,
  title: string,
  back: string,
  { choices, on, form, unitId, submit }: Shown,
): VNode =>
  framed(visit, {
    title,
    breadcrumbs: [{ label: 'Lịch tiếp công dân', href: '/sessions' }, { label: title }],
    narrow: true,
    children:
      choices.places.length === 0 ? (
        <NoPlace />
      ) : (
        <Form {...form} label={title}>
          <Hidden name="unitId" value={unitId} />
          <Fieldset legend="Thời gian, hình thức">
            <RadioGroup name="kind" label="Loại buổi tiếp" options={kinds} inline required />
            {modesOn(on).length > 1 && (
              <RadioGroup
                name="mode"
                label="Hình thức"
                inline
                options={receptionModes.map(({ mode, label }) => ({ value: mode, label }))}
              />
            )}
            <DateField name="heldOn" label="Ngày tiếp" required />
            <TextField name="fromTime" label="Từ giờ" required width="short" placeholder="07:30" />
            <TextField name="toTime" label="Đến giờ" required width="short" placeholder="11:30" />
            <Checkbox name="offDay" label="Vẫn tiếp nếu là ngày nghỉ" />
            <TextArea
              name="ground"
              label="Lý do, căn cứ tiếp đột xuất"
              hint={extraordinaryTriggers.map(({ text, basis }) => `${text} (${basis}).`).join(' ')}
              rows={2}
            />
          </Fieldset>
          <DetailFields choices={choices} />
          <FormActions cancel={back}>
            <SubmitButton icon="check">{submit}</SubmitButton>
          </FormActions>
        </Form>
      ),
  });

/** Place, leader, who takes part and what is expected: the same for one session and for a series. */
export const DetailFields = ({ choices }: { choices: FormChoices }): VNode => (
  <>
    <Fieldset legend="Nơi tiếp, người tiếp">
      <SelectField
        name="leaderPostId"
        label="Lãnh đạo tiếp công dân"
        width="half"
        placeholder="Cán bộ tiếp công dân (tiếp thường xuyên)"
        options={choices.leaders.map(({ id, fullName, title }) => ({
          value: String(id),
          label: `${fullName}, ${title}`,
        }))}
      />
      <SelectField
        name="placeId"
        label="Nơi tiếp"
        required
        width="half"
        options={choices.places.map(({ id, name, address }) => ({
          value: String(id),
          label: `${name} (${address})`,
        }))}
      />
    </Fieldset>
    <ParticipantFields choices={choices} />
    <Fieldset legend="Nội dung">
      <TextArea
        name="contents"
        label="Dự kiến nội dung tiếp"
        hint="Được công bố cùng lịch. Không ghi họ tên, địa chỉ của người tố cáo."
        rows={3}
      />
    </Fieldset>
  </>
);

/** Said where a unit has no place to receive citizens yet. */
export const NoPlace = (): VNode => (
  <Alert tone="warning" title="Đơn vị chưa khai nơi tiếp công dân.">
    <p>
      Lịch tiếp phải nêu nơi tiếp đã công bố. Người đứng đầu khai nơi tiếp một lần, dùng cho các lịch sau.
    </p>
    <ButtonLink href="/places" icon="building">
      Mở nơi tiếp công dân
    </ButtonLink>
  </Alert>
);
