import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { findField } from '../../law/fields.ts';
import { bookNumber } from '../book.ts';
import { cancelClocks, refreshDue, startClocks } from '../clocks.ts';
import { dayField, id, oneOf, optionalText, text, version } from '../input.ts';
import { voidPapers } from '../paper/queries.ts';
import { checkMayTurn, sealRecord, type Safe } from '../sealing.ts';
import { namedFaults } from '../telling.ts';
import { identityOf, sealInto } from '../vault-queries.ts';
import { petitionEvent } from './events.ts';
import { copyPersons, familyOf, insertPart, lastPart, setPartsAside } from './part-queries.ts';
import {
  changePetition,
  getPetition,
  indexPetition,
  personsOf,
  takePersonsOut,
  type Petition,
} from './queries.ts';
import { step } from './standing.ts';

const part = z.object({
  kind: oneOf(['complaint', 'denunciation', 'feedback'], 'Chọn loại của phần này.'),
  summary: text(2_000, 'Nhập nội dung của phần này.'),
  request: optionalText(2_000),
  respondentName: optionalText(200),
  respondentAddress: optionalText(300),
  fieldCode: optionalText(40),
});
export type SplitPart = z.output<typeof part>;
const splitInput = z.object({
  petitionId: id,
  version,
  happenedOn: dayField('Nhập ngày tách đơn.'),
  parts: z.array(part).min(2, 'Nhập ít nhất hai phần.').max(9, 'Tối đa 9 phần.'),
});
type SplitInput = z.output<typeof splitInput>;

/** Splits a letter of several contents into parts, each with kind, limits and paper of its own from the day it came. */
export const splitPetition = (safe: Safe) =>
  command({
    name: 'petition.split',
    summary: 'Tách đơn có nhiều nội dung thành các phần',
    permission: 'petition.split',
    input: splitInput,
    async run(context, input) {
      const { tx } = context;
      const letter = await getPetition(tx, input.petitionId);
      const { to } = await step(context, letter, 'split');
      await check(context, letter, input);
      const from = await lastPart(tx, letter.id);
      const made: Made[] = [];
      for (const [index, given] of input.parts.entries())
        made.push(await makePart(context, safe, letter, given, from + index + 1));
      const secret = letter.secret || made.some((one) => one.secret);
      await changePetition(tx, letter.id, input.version, { state: to, secret, closed_on: input.happenedOn });
      if (secret && !letter.secret) await seal(context, safe, letter);
      await closeLetter(context, letter, input);
      return {
        events: [
          petitionEvent({ ...letter, secret }, 'petition.split', input.happenedOn, {
            ground: `Tách thành ${made.length} phần`,
          }),
          ...made.map(({ event }) => event),
        ],
        result: { petitionId: letter.id, parts: made.map(({ partId }) => partId) },
      };
    },
  });

/** Puts the parts of a letter together again while nobody has worked on any of them. */
export const rejoinPetition = command({
  name: 'petition.rejoin',
  summary: 'Ghép lại các phần của đơn đã tách',
  permission: 'petition.split',
  input: z.object({ petitionId: id, version }),
  async run(context, input) {
    const { tx, today } = context;
    const letter = await getPetition(tx, input.petitionId);
    const { to } = await step(context, letter, 'rejoin');
    const parts = (await familyOf(tx, letter)).filter((one) => one.part > 0);
    if (parts.some(({ state }) => state !== 'received'))
      throw new Refused('Đã có phần được phân loại, xử lý: không ghép lại được.');
    await setPartsAside(
      tx,
      parts.map(({ id: partId }) => partId),
      today,
    );
    for (const { id: partId } of parts)
      await cancelClocks(tx, { petitionId: partId }, [], today, 'Ghép lại vào đơn gốc');
    await changePetition(tx, letter.id, input.version, { state: to, closed_on: null });
    const { received_on: on, channel } = letter;
    await startClocks(tx, {
      petitionId: letter.id,
      event: 'received',
      on,
      kind: letter.kind ?? letter.stated_kind,
      channel,
    });
    return {
      events: [petitionEvent(letter, 'petition.rejoined', today)],
      result: { petitionId: letter.id },
    };
  },
});

async function check(context: Context, letter: Petition, { happenedOn, parts }: SplitInput): Promise<void> {
  const { tx, today } = context;
  if (letter.part > 0) throw new Refused('Đây đã là một phần của đơn.');
  const errors: Record<string, string> = {};
  if (happenedOn > today) errors['happenedOn'] = 'Ngày tách đơn không được sau ngày hôm nay.';
  if (happenedOn < letter.received_on) errors['happenedOn'] = 'Ngày tách đơn không được trước ngày nhận đơn.';
  for (const [index, { fieldCode }] of parts.entries())
    if (fieldCode && !findField(fieldCode))
      errors[`parts.${index}.fieldCode`] = 'Lĩnh vực không có trong danh mục.';
  const secret = parts.flatMap(({ kind, summary, request }, index) =>
    kind === 'denunciation'
      ? Object.entries({ summary, request }).map(([name, text]) => [`parts.${index}.${name}`, text])
      : [],
  );
  const denounced = parts.findIndex(({ kind }) => kind === 'denunciation');
  if (denounced >= 0 && !letter.secret) checkMayTurn(context, letter.recorded_by, `parts.${denounced}.kind`);
  const people = (await personsOf(tx, letter.id)).map(identityOf);
  Object.assign(errors, namedFaults(people, Object.fromEntries(secret)));
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

type Made = { partId: number; secret: boolean; event: NewEvent };

async function makePart(
  { tx, actor }: Context,
  { keys }: Safe,
  letter: Petition,
  given: SplitPart,
  number: number,
): Promise<Made> {
  // Of a secret letter every part stays secret: its people are in the vault and nowhere else.
  const secret = letter.secret || given.kind === 'denunciation';
  const partId = await insertPart(
    tx,
    letter.id,
    { part: number, secret, recordedBy: actor.officialId },
    given,
  );
  if (!secret) await copyPersons(tx, letter.id, partId);
  else if (!letter.secret)
    await sealInto(tx, keys, { petitionId: partId }, (await personsOf(tx, letter.id)).map(identityOf));
  const { received_on: on, channel } = letter;
  await startClocks(tx, { petitionId: partId, event: 'received', on, kind: given.kind, channel });
  await indexPetition(tx, partId);
  const event = petitionEvent({ ...letter, id: partId, secret }, 'petition.received', on, {
    number: bookNumber({ ...letter, part: number }),
    channel,
    statedKind: given.kind,
  });
  return { partId, secret, event };
}

async function seal({ tx }: Context, safe: Safe, letter: Petition): Promise<void> {
  const persons = await takePersonsOut(tx, letter.id);
  await sealRecord(tx, safe, { petitionId: letter.id }, persons.map(identityOf));
}

async function closeLetter({ tx }: Context, letter: Petition, { happenedOn }: SplitInput): Promise<void> {
  await voidPapers(tx, letter.id);
  await cancelClocks(tx, { petitionId: letter.id }, [], happenedOn, 'Đã tách thành các phần');
  await refreshDue(tx, { petitionId: letter.id });
  await indexPetition(tx, letter.id);
}
