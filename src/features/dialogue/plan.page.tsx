import type { VNode } from 'preact';
import { calendarOf } from '../../core/calendar.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { dialogueDuty, dutyNames } from '../../law/flows/case/dialogue-duty.ts';
import { Alert, Card, DateField, Fieldset, Hidden, RadioGroup, TextArea, TextField } from '../../ui/index.ts';
import { besideOf, caseIn, procedureFor, recordForm, stepNamed } from '../resolution/door.ts';
import { contentsOf, partiesOfCase, stepsOf } from '../resolution/queries.ts';
import { getUnitOn } from '../unit-queries.ts';
import { getDialogue, type Dialogue } from './queries.ts';
import { partNames } from './words.ts';

/** The number of the dialogue in the address. */
export const dialogueIn = ({ params }: Visit): number => Number(params['dialogueId']) || 0;

const Parts = () => (
  <>
    <Fieldset legend={`1. ${partNames.purpose}`}>
      <TextArea name="purpose" label={partNames.purpose} required rows={3} />
    </Fieldset>
    <Fieldset legend={`2. ${partNames.demands}`}>
      <TextArea name="demands" label={partNames.demands} required rows={3} />
    </Fieldset>
    <Fieldset legend={`3. ${partNames.content}`}>
      <TextArea name="content" label={partNames.content} required rows={4} />
    </Fieldset>
    <Fieldset legend={`4. ${partNames.participants}`}>
      <TextField name="chair" label="Chủ thể: người chủ trì đối thoại" required width="full" />
      <RadioGroup
        name="chairIs"
        label="Người chủ trì là"
        required
        options={[
          { value: 'resolver', label: 'Người giải quyết, người đứng đầu' },
          { value: 'assigned', label: 'Người được phân công bằng văn bản' },
        ]}
      />
      <TextField
        name="chairBy"
        label="Văn bản phân công chủ trì (số, ngày)"
        hint="Chỉ khi người giải quyết không tự chủ trì."
        width="full"
      />
      <TextArea name="participants" label="Đối tượng tham gia, mỗi người, nơi một dòng" required rows={4} />
    </Fieldset>
    <Fieldset legend={`5. ${partNames.place}`}>
      <DateField name="plannedOn" label="Ngày đối thoại" required />
      <TextField name="plannedAt" label="Giờ" width="short" required hint="Ví dụ 08:00." />
      <TextField name="place" label="Địa điểm" required width="full" />
    </Fieldset>
    <Fieldset legend={`6. ${partNames.preparation}`}>
      <TextArea
        name="preparation"
        label="Mỗi việc một dòng: đơn vị, cá nhân, việc, thời hạn"
        required
        rows={4}
      />
    </Fieldset>
  </>
);

/** Asks for the six parts of the plan. */
export async function planDialogueForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const { contents, people, unit, duty } = await visit.read(async (tx) => ({
    contents: await contentsOf(tx, resolution.id),
    people: await partiesOfCase(tx, resolution.id),
    unit: await getUnitOn(tx, resolution.unit_id, resolution.received_on),
    duty: dialogueDuty(
      procedureFor(resolution),
      resolution.standing,
      (await stepsOf(tx, resolution.id)).filter((one) => one.voided_at === null).map(({ action }) => action),
      visit.today,
      calendarOf(tx),
    ),
  }));
  const named = people.filter(({ representative }) => representative);
  const parties = [
    ...(named.length > 0 ? named : people.slice(0, 3)).map(
      ({ full_name, address }) => `${full_name}, ${address}`,
    ),
    resolution.respondent_name,
  ];
  return recordForm(visit, {
    resolution,
    title: 'Kế hoạch đối thoại',
    at: 'dialogues/new',
    draft,
    beside: besideOf(visit, resolution, stepNamed(resolution, 'plan-dialogue'), { known: ['dialogue'] }),
    button: 'Ghi kế hoạch đối thoại',
    values: {
      on: formatDay(visit.today),
      purpose:
        'Trao đổi, làm rõ nội dung vụ việc, yêu cầu của công dân và hướng giải quyết; đạt được sự thống nhất về các nội dung còn khác nhau.',
      demands: 'Dân chủ, công khai, đúng pháp luật; chuẩn bị đầy đủ hồ sơ; ghi đầy đủ ý kiến của các bên.',
      content: ['Kết quả xác minh nội dung vụ việc', ...contents.map(({ text }) => text)].join('\n'),
      chair: unit.name.startsWith('Ủy ban') ? `Chủ tịch ${unit.name}` : `Thủ trưởng ${unit.name}`,
      chairIs: 'resolver',
      participants: parties.join('\n'),
    },
    before: (
      <Alert tone={duty.duty === 'none' ? 'danger' : 'info'} title={dutyNames[duty.duty]}>
        <p>
          {duty.why} {duty.basis}.
        </p>
      </Alert>
    ),
    children: (
      <>
        <DateField name="on" label="Ngày lập kế hoạch" required />
        <Parts />
      </>
    ),
  });
}

const valuesOf = (one: Dialogue) => ({
  purpose: one.purpose,
  demands: one.demands,
  content: one.content,
  chair: one.chair,
  chairIs: one.chair_by === null ? 'resolver' : 'assigned',
  chairBy: one.chair_by ?? '',
  participants: one.participants,
  plannedOn: formatDay(one.planned_on),
  plannedAt: one.planned_at,
  place: one.place,
  preparation: one.preparation,
});

/** Asks what changes in a plan. */
export async function changeDialogueForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const dialogue = await visit.read((tx) => getDialogue(tx, resolution.id, dialogueIn(visit)));
  return recordForm(visit, {
    resolution,
    title: 'Sửa kế hoạch đối thoại',
    at: `dialogues/${dialogue.id}/edit`,
    draft,
    button: 'Lưu kế hoạch',
    values: valuesOf(dialogue),
    children: (
      <>
        <Hidden name="dialogueId" value={dialogue.id} />
        <Parts />
      </>
    ),
  });
}

/** Asks why a dialogue is cancelled or postponed. */
export async function cancelDialogueForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const dialogue = await visit.read((tx) => getDialogue(tx, resolution.id, dialogueIn(visit)));
  return recordForm(visit, {
    resolution,
    title: 'Hủy, lùi buổi đối thoại',
    at: `dialogues/${dialogue.id}/cancel`,
    draft,
    button: 'Hủy, lùi buổi này',
    children: (
      <Card title={`Buổi dự kiến ${dialogue.planned_at} ngày ${formatDay(dialogue.planned_on)}`}>
        <Hidden name="dialogueId" value={dialogue.id} />
        <TextArea
          name="why"
          label="Lý do"
          required
          rows={3}
          hint="Buổi mới lập kế hoạch và thông báo lại. Hủy buổi này không làm mất nghĩa vụ đối thoại nếu luật bắt buộc."
        />
      </Card>
    ),
  });
}
