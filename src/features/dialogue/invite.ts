import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, NotFound, Stale } from '../../core/errors.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { dayField, id, oneOf, optionalDay, optionalText, text, version } from '../input.ts';
import {
  besideFields,
  caseEvent,
  deliveryWays,
  holdSeen,
  stepNamed,
  takeBeside,
} from '../resolution/door.ts';
import { getResolution } from '../resolution/queries.ts';
import { checkNotice, openDialogue } from './plan.ts';
import { guestsOf } from './queries.ts';
import { capacityNames } from './words.ts';

const ways = Object.keys(deliveryWays) as ['direct', ...('post' | 'electronic' | 'posted')[]];
const capacities = Object.keys(capacityNames) as ['petitioner', ...('respondent' | 'interested' | 'body')[]];

const guest = z.object({
  name: text(300, 'Nhập người, cơ quan được mời.'),
  capacity: oneOf(capacities, 'Chọn tư cách.'),
});

/** Invites to a dialogue in writing; the first invitation takes the step of the notice, within its legal period. */
export const inviteToDialogue = command({
  name: 'dialogue.invite',
  summary: 'Ghi thông báo, giấy mời đối thoại',
  permission: 'dialogue.plan',
  input: z.object({
    ...besideFields,
    dialogueId: id,
    guests: z
      .array(guest, { error: 'Ghi ít nhất một người được mời.' })
      .min(1, 'Ghi ít nhất một người được mời.')
      .max(50),
    how: oneOf(ways, 'Chọn cách gửi.'),
    sentOn: dayField('Nhập ngày gửi.'),
    receivedOn: optionalDay,
    proof: optionalText(500),
  }),
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const resolution = await holdSeen(context, form);
    const dialogue = await openDialogue(context, form);
    checkDays(form, dialogue.planned_on, today);
    checkNotice(context, resolution, form.sentOn, dialogue.planned_on);
    const invited = (await guestsOf(tx, resolution.id)).some((one) => one.dialogue_id === dialogue.id);
    const action = invited ? undefined : stepNamed(resolution, 'call-dialogue');
    const { stepId, events } = await takeBeside(
      context,
      resolution,
      { action, on: form.sentOn, given: { dates: { dialogue: dialogue.planned_on } } },
      form,
    );
    await tx
      .insertInto('dialogue_guest')
      .values(
        form.guests.map(({ name, capacity }) => ({
          resolution_id: resolution.id,
          dialogue_id: dialogue.id,
          name,
          capacity,
          how: form.how,
          paper: form.outsidePaper ?? null,
          sent_on: form.sentOn,
          received_on: form.receivedOn ?? null,
          proof: form.proof ?? null,
          step_id: stepId,
          recorded_by: actor.officialId,
        })),
      )
      .execute();
    const event = caseEvent(resolution, 'dialogue.invited', form.sentOn, {
      to: form.guests.map(({ name }) => name).join(', '),
      dialogueId: dialogue.id,
    });
    return { events: [event, ...events], result: { resolutionId: resolution.id, dialogueId: dialogue.id } };
  },
});

type Sent = { sentOn: Day; receivedOn?: Day | undefined };

function checkDays({ sentOn, receivedOn }: Sent, plannedOn: Day, today: Day): void {
  const errors: Record<string, string> = {};
  if (sentOn > today) errors['sentOn'] = 'Không được sau ngày hôm nay.';
  else if (sentOn > plannedOn) errors['sentOn'] = `Không thể sau ngày đối thoại (${formatDay(plannedOn)}).`;
  if (receivedOn && receivedOn < sentOn) errors['receivedOn'] = 'Ngày nhận không thể trước ngày gửi.';
  if (receivedOn && receivedOn > today) errors['receivedOn'] = 'Không được sau ngày hôm nay.';
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

/** Records the proof that an invitation was received. */
export const receiveInvitation = command({
  name: 'dialogue.invitation-received',
  summary: 'Ghi ngày nhận giấy mời đối thoại và bằng chứng',
  permission: 'dialogue.plan',
  input: z.object({
    resolutionId: id,
    guestId: id,
    version,
    receivedOn: dayField('Nhập ngày nhận.'),
    proof: text(500, 'Ghi bằng chứng nhận (số vận đơn, giấy báo phát, ký nhận).'),
  }),
  run: async ({ tx, today }, { resolutionId, guestId, version: seen, receivedOn, proof }) => {
    const resolution = await getResolution(tx, resolutionId);
    const one = (await guestsOf(tx, resolutionId)).find(({ id: wanted }) => wanted === guestId);
    if (!one) throw new NotFound();
    if (receivedOn < one.sent_on) throw new Invalid({ receivedOn: 'Ngày nhận không thể trước ngày gửi.' });
    if (receivedOn > today) throw new Invalid({ receivedOn: 'Không được sau ngày hôm nay.' });
    const { numUpdatedRows } = await tx
      .updateTable('dialogue_guest')
      .set((eb) => ({ received_on: receivedOn, proof, version: eb('version', '+', 1) }))
      .where('id', '=', guestId)
      .where('version', '=', seen)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Stale();
    return {
      events: [caseEvent(resolution, 'dialogue.notice-received', receivedOn, { to: one.name })],
      result: { resolutionId, dialogueId: one.dialogue_id },
    };
  },
});
