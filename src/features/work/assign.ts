import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, NotFound, Refused, Stale } from '../../core/errors.ts';
import { closedStates, type PetitionState } from '../../law/flows/processing.ts';
import { formatDay } from '../../law/day.ts';
import { bookNumber } from '../book.ts';
import { keptOut } from '../exclusion/door.ts';
import { id, optionalDay, optionalText, recordIds, seenRecords, text } from '../input.ts';
import { getUnitOn, unitIn } from '../unit-queries.ts';
import {
  assignable,
  endAssignments,
  giveTo,
  loads,
  setHandler,
  type Assignable,
  type Load,
} from './assign-queries.ts';

// "29" a unit, "29:14" a person in it: one choice in the form, two numbers here.
const assignee = z
  .string({ error: 'Chọn đơn vị hoặc người xử lý.' })
  .regex(/^\d{1,9}(:\d{1,9})?$/, 'Chọn đơn vị hoặc người xử lý.')
  .transform((given) => {
    const [unitId = 0, postId] = given.split(':').map(Number);
    return { unitId, postId };
  });

const assignInput = z.object({
  petitionIds: recordIds.pipe(z.array(z.number()).min(1, 'Chọn ít nhất một đơn.')),
  assignee,
  dueOn: optionalDay,
  note: optionalText(1_000),
  seen: seenRecords,
});
type AssignInput = z.output<typeof assignInput>;

/** Gives petitions to a unit and a person, with a due day; one or several at once. */
export const assignPetitions = command({
  name: 'petition.assign',
  summary: 'Giao đơn cho đơn vị, người xử lý, có thời hạn',
  permission: 'petition.assign',
  input: assignInput,
  async run(context, input) {
    const { tx, actor, today } = context;
    const petitions = await open(context, input.petitionIds, input.seen);
    const unit = await unitFor(context, input.assignee.unitId);
    const person = await personFor(context, input);
    await checkTakesPart(context, petitions, person);
    petitions.forEach((petition) => check(context, input, petition, person));
    for (const petition of petitions)
      await giveTo(tx, {
        petition_id: petition.id,
        unit_id: input.assignee.unitId,
        post_id: input.assignee.postId ?? null,
        due_on: input.dueOn ?? null,
        note: input.note ?? null,
        assigned_by: actor.postId,
        assigned_on: today,
      });
    const due = input.dueOn ? `, hạn ${formatDay(input.dueOn)}` : '';
    const ground = `${person ? `${person.full_name}, ` : ''}${unit.name}${due}`;
    return {
      events: petitions.map((one) => eventOf(context, one, 'petition.assigned', ground)),
      result: { petitionIds: petitions.map((one) => one.id), count: petitions.length },
    };
  },
});

const eventOf = ({ today }: Context, petition: Assignable, type: string, ground: string): NewEvent => ({
  type,
  happenedOn: today,
  petitionId: petition.id,
  unitId: petition.unit_id,
  secret: petition.secret,
  data: { ground },
});

type Seen = AssignInput['seen'];

// The rows are locked: of two officials at once the later sees what the first has done, and is told.
async function open({ tx }: Context, ids: readonly number[], seen: Seen): Promise<Assignable[]> {
  const petitions = await assignable(tx, ids);
  if (petitions.length !== new Set(ids).size) throw new NotFound();
  const changed = petitions.find(({ id, version }) => (seen.get(id) ?? version) !== version);
  if (changed)
    throw new Stale(
      `Đơn số ${bookNumber(changed)} vừa được người khác giao hoặc cập nhật. Xin xem lại rồi gửi lại.`,
    );
  const closed = petitions.find(({ state }) => closedStates.includes(state as PetitionState));
  if (closed) throw new Refused(`Đơn số ${bookNumber(closed)} đã xử lý xong, không giao được.`);
  return petitions;
}

async function unitFor({ tx, actor, today }: Context, unitId: number) {
  if (!actor.unitIds.includes(unitId) || !(await unitIn(tx, unitId, today)))
    throw new Invalid({ assignee: 'Chọn một đơn vị thuộc phạm vi phụ trách.' });
  return getUnitOn(tx, unitId, today);
}

async function personFor(
  { tx, today }: Context,
  { assignee: { unitId, postId } }: AssignInput,
): Promise<Load | undefined> {
  if (postId === undefined) return undefined;
  const person = (await loads(tx, [unitId], today)).find((one) => one.id === postId);
  if (!person) throw new Invalid({ assignee: 'Người này không làm việc ở đơn vị đã chọn.' });
  return person;
}

// Of whoever may take no part nothing is said but that: the reason stands with the petition.
async function checkTakesPart(
  { tx }: Context,
  petitions: readonly Assignable[],
  person: Load | undefined,
): Promise<void> {
  if (!person) return;
  const out = await keptOut(
    tx,
    'petition',
    petitions.map((one) => one.id),
  );
  const barred = petitions.find((one) => out.some((row) => row.id === one.id && row.post_id === person.id));
  if (barred)
    throw new Invalid({
      assignee: `${person.full_name} không được tham gia đơn số ${bookNumber(barred)}: chọn người khác.`,
    });
}

function check(
  { today }: Context,
  { dueOn }: AssignInput,
  petition: Assignable,
  person: Load | undefined,
): void {
  const number = bookNumber(petition);
  if (petition.secret && person && !person.handles_denunciations)
    throw new Invalid({ assignee: `Đơn số ${number} là đơn tố cáo: chọn người được giao xử lý tố cáo.` });
  if (dueOn === undefined) return;
  if (dueOn < today) throw new Invalid({ dueOn: 'Hạn hoàn thành không được trước ngày hôm nay.' });
  if (petition.due_on !== null && petition.due_on >= today && dueOn > petition.due_on)
    throw new Invalid({
      dueOn: `Hạn hoàn thành sau thời hạn của đơn số ${number} (${formatDay(petition.due_on)}).`,
    });
}

/** Takes a petition of the own unit that nobody handles, or that another of the unit has, as one's own work. */
export const takeOver = command({
  name: 'petition.take-over',
  summary: 'Nhận xử lý một đơn của đơn vị',
  permission: 'petition.take-over',
  input: z.object({ petitionId: id, seen: seenRecords }),
  async run(context, { petitionId, seen }) {
    const { tx, actor, today } = context;
    const petition = await openOne(context, petitionId, seen);
    if (petition.handler_post_id === actor.postId) throw new Refused('Đơn này đã do người đang dùng xử lý.');
    await giveTo(tx, {
      petition_id: petition.id,
      unit_id: actor.unitId,
      post_id: actor.postId,
      due_on: petition.assigned_due_on,
      note: null,
      assigned_by: actor.postId,
      assigned_on: today,
    });
    return {
      events: [eventOf(context, petition, 'petition.taken-over', actor.fullName)],
      result: { petitionId },
    };
  },
});

/** Gives work that was assigned to oneself back to the unit, with the reason. */
export const releasePetition = command({
  name: 'petition.release',
  summary: 'Trả lại đơn được giao, nêu lý do',
  permission: 'petition.take-over',
  input: z.object({ petitionId: id, reason: text(1_000, 'Ghi rõ lý do trả lại.'), seen: seenRecords }),
  async run(context, { petitionId, reason, seen }) {
    const { tx, actor, today } = context;
    const petition = await openOne(context, petitionId, seen);
    if (petition.handler_post_id !== actor.postId)
      throw new Refused('Đơn này không giao cho người đang dùng.');
    await endAssignments(tx, petition.id, today, reason);
    await setHandler(tx, petition.id, { handler_post_id: null });
    return {
      events: [eventOf(context, petition, 'petition.released', reason)],
      result: { petitionId },
    };
  },
});

async function openOne(context: Context, petitionId: number, seen: Seen): Promise<Assignable> {
  const [petition] = await open(context, [petitionId], seen);
  if (!petition || petition.handler_unit_id !== context.actor.unitId)
    throw new Refused('Đơn này không do đơn vị của người đang dùng xử lý.');
  return petition;
}
