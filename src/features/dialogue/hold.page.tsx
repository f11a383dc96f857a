import type { VNode } from 'preact';
import { calendarOf } from '../../core/calendar.ts';
import { acceptedFiles } from '../../core/files.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { latestNotice } from '../../law/flows/case/dialogue-duty.ts';
import { leastOf } from '../../law/verification.ts';
import {
  Alert,
  DateField,
  Fieldset,
  FileField,
  Form,
  FormActions,
  Hidden,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
  UnitField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import {
  besideOf,
  caseIn,
  caseTitle,
  deliveryWays,
  procedureFor,
  recordForm,
  stepNamed,
} from '../resolution/door.ts';
import { contentsOf, partiesOfCase, type Resolution } from '../resolution/queries.ts';
import { unitsOn } from '../unit-queries.ts';
import { dialogueIn } from './plan.page.tsx';
import { getDialogue, guestsOf } from './queries.ts';
import { attendanceNames, capacityNames } from './words.ts';

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

const guestRows = 6;

/** Asks who is invited, how and when. */
export async function inviteForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const { dialogue, guests, people, latest } = await visit.read(async (tx) => {
    const one = await getDialogue(tx, resolution.id, dialogueIn(visit));
    return {
      dialogue: one,
      guests: (await guestsOf(tx, resolution.id)).filter(({ dialogue_id }) => dialogue_id === one.id),
      people: await partiesOfCase(tx, resolution.id),
      latest: isStatutory(resolution) ? latestNotice(one.planned_on, calendarOf(tx)) : undefined,
    };
  });
  const first = guests.length === 0;
  const named = people.filter(({ representative }) => representative);
  const offered = first
    ? [
        ...(named.length > 0 ? named : people)
          .slice(0, guestRows - 2)
          .map(({ full_name, address }) => ({ name: `${full_name}, ${address}`, capacity: 'petitioner' })),
        { name: resolution.respondent_name, capacity: 'respondent' },
      ]
    : [];
  return recordForm(visit, {
    resolution,
    title: 'Thông báo, mời đối thoại',
    at: `dialogues/${dialogue.id}/invite`,
    draft,
    beside: first
      ? besideOf(visit, resolution, stepNamed(resolution, 'call-dialogue'), { known: ['dialogue'] })
      : undefined,
    button: 'Ghi việc mời',
    values: {
      sentOn: formatDay(visit.today),
      ...(draft.values['resolutionId'] === undefined
        ? Object.fromEntries(
            offered.flatMap(({ name, capacity }, at) => [
              [`guests.${at}.name`, name],
              [`guests.${at}.capacity`, capacity],
            ]),
          )
        : {}),
    },
    before: (
      <Alert title={`Buổi đối thoại ${dialogue.planned_at} ngày ${formatDay(dialogue.planned_on)}`}>
        <p>
          {latest
            ? `Phải thông báo chậm nhất ngày ${formatDay(latest.due)} (${latest.basis}).`
            : 'Không có quy định về số ngày phải báo trước cho buổi này; báo trước hợp lý.'}
        </p>
      </Alert>
    ),
    children: (
      <>
        <Hidden name="dialogueId" value={dialogue.id} />
        {Array.from({ length: guestRows }, (_, at) => (
          <Fieldset key={at} legend={`Người, cơ quan được mời ${at + 1}`}>
            <TextField
              name={`guests.${at}.name`}
              label="Họ tên, cơ quan, địa chỉ"
              width="full"
              required={at === 0}
            />
            <SelectField
              name={`guests.${at}.capacity`}
              label="Tư cách"
              required={at === 0}
              options={options(capacityNames)}
            />
          </Fieldset>
        ))}
        <Fieldset legend="Gửi">
          <SelectField name="how" label="Cách gửi" required options={options(deliveryWays)} />
          <DateField name="sentOn" label="Ngày gửi" required />
          <DateField name="receivedOn" label="Ngày nhận" hint="Để trống nếu chưa có xác nhận." />
          <TextField name="proof" label="Bằng chứng (số vận đơn, ký nhận)" width="full" />
        </Fieldset>
      </>
    ),
  });
}

const isStatutory = (resolution: Resolution): boolean =>
  procedureFor(resolution).rows.some(({ action }) => action === 'call-dialogue');

/** Asks when an invitation was received. */
export async function invitationReceivedForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const guestId = Number(visit.params['guestId']) || 0;
  const guest = await visit.read(async (tx) =>
    (await guestsOf(tx, resolution.id)).find(({ id }) => id === guestId),
  );
  const back = `/resolutions/${resolution.id}`;
  return framed(visit, {
    title: 'Ghi ngày nhận giấy mời đối thoại',
    breadcrumbs: [
      { label: 'Vụ việc giải quyết', href: '/resolutions' },
      { label: caseTitle(resolution), href: back },
      { label: 'Ngày nhận giấy mời' },
    ],
    narrow: true,
    children: (
      <Form
        action={`${back}/dialogue-guests/${guestId}`}
        draft={{ ...draft, values: { receivedOn: formatDay(visit.today), ...draft.values } }}
        version={guest?.version}
      >
        <Hidden name="resolutionId" value={resolution.id} />
        <p>{guest?.name}</p>
        <DateField name="receivedOn" label="Ngày nhận" required />
        <TextField
          name="proof"
          label="Bằng chứng (số vận đơn, giấy báo phát, ký nhận)"
          required
          width="full"
        />
        <FormActions cancel={back}>
          <SubmitButton icon="check">Ghi nhận</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks for the minutes: who came, what was said and agreed. */
export async function holdDialogueForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const { dialogue, guests, contents } = await visit.read(async (tx) => {
    const one = await getDialogue(tx, resolution.id, dialogueIn(visit));
    return {
      dialogue: one,
      guests: (await guestsOf(tx, resolution.id)).filter(({ dialogue_id }) => dialogue_id === one.id),
      contents: (await contentsOf(tx, resolution.id)).filter(({ withdrawn_on }) => withdrawn_on === null),
    };
  });
  const least = leastOf('minutes.dialogue', resolution.procedure, visit.today);
  return recordForm(visit, {
    resolution,
    title: 'Biên bản đối thoại',
    at: `dialogues/${dialogue.id}/hold`,
    draft,
    files: true,
    beside: besideOf(visit, resolution, stepNamed(resolution, 'hold-dialogue')),
    button: 'Ghi biên bản đối thoại',
    values: {
      heldOn: formatDay(dialogue.planned_on),
      fromHour: dialogue.planned_at,
      secretary: visit.actor.fullName,
      copies: String(least?.atLeast ?? 2),
    },
    before: guests.length === 0 && (
      <Alert tone="warning" title="Chưa ghi ai được mời.">
        <p>
          <a href={`/resolutions/${resolution.id}/dialogues/${dialogue.id}/invite`}>
            Ghi thông báo, giấy mời trước
          </a>
        </p>
      </Alert>
    ),
    children: (
      <>
        <Hidden name="dialogueId" value={dialogue.id} />
        <Fieldset legend="Thời gian">
          <DateField name="heldOn" label="Ngày đối thoại" required />
          <TextField name="fromHour" label="Từ giờ" width="short" required />
          <TextField name="untilHour" label="Đến giờ" width="short" />
          <TextField name="secretary" label="Thư ký" required width="full" />
        </Fieldset>
        {guests.map((guest, at) => (
          <Fieldset key={guest.id} legend={`${guest.name} (${capacityNames[guest.capacity]})`}>
            <Hidden name={`guests.${at}.guestId`} value={guest.id} />
            <RadioGroup
              name={`guests.${at}.attendance`}
              label="Có mặt hay vắng mặt"
              required
              inline
              options={options(attendanceNames)}
            />
            <TextField name={`guests.${at}.absence`} label="Lý do vắng mặt" width="full" />
          </Fieldset>
        ))}
        <Fieldset legend="Ý kiến của các bên">
          <TextArea
            name="opinions"
            label="Ý kiến của người chủ trì và các bên"
            required
            rows={8}
            hint="Người khiếu nại vắng mặt thì ghi diễn biến buổi làm việc."
          />
        </Fieldset>
        {contents.map((content, at) => (
          <Fieldset key={content.id} legend={`Kết quả nội dung ${at + 1}: ${content.text}`}>
            <Hidden name={`results.${at}.contentId`} value={content.id} />
            <RadioGroup
              name={`results.${at}.agreed`}
              label="Kết quả"
              inline
              options={[
                { value: 'yes', label: 'Thống nhất' },
                { value: 'no', label: 'Còn khác nhau' },
              ]}
            />
            <TextArea name={`results.${at}.opinions`} label="Điểm thống nhất, điểm còn khác nhau" rows={2} />
          </Fieldset>
        ))}
        <Fieldset legend="Kết quả">
          <TextArea name="conclusion" label="Kết quả, kết luận của người chủ trì" rows={3} />
          <TextField
            name="copies"
            label="Số bản biên bản"
            required
            width="short"
            hint={least && `Ít nhất ${least.atLeast} bản (${least.basis}).`}
          />
          <FileField name="files" label="Bản chụp biên bản" accept={acceptedFiles} maxMegabytes={25} />
        </Fieldset>
      </>
    ),
  });
}

/** Asks who must do what after a dialogue. */
export async function followUpForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const { dialogue, units } = await visit.read(async (tx) => ({
    dialogue: await getDialogue(tx, resolution.id, dialogueIn(visit)),
    units: await unitsOn(tx, visit.today),
  }));
  return recordForm(visit, {
    resolution,
    title: 'Giao việc sau đối thoại',
    at: `dialogues/${dialogue.id}/tasks`,
    draft,
    button: 'Giao việc',
    values: { ownerUnitId: String(resolution.handler_unit_id) },
    children: (
      <>
        <Hidden name="dialogueId" value={dialogue.id} />
        <TextArea name="title" label="Việc phải làm" required rows={3} />
        <UnitField
          name="ownerUnitId"
          label="Cơ quan chủ trì"
          required
          width="full"
          units={units.map(({ id, name }) => ({ id, label: name }))}
        />
        <DateField name="dueOn" label="Thời hạn hoàn thành" required />
      </>
    ),
  });
}
