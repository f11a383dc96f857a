import { z } from 'zod';
import { command, type Context, type Faults } from '../../core/command.ts';
import { Refused } from '../../core/errors.ts';
import type { Keys } from '../../core/keys.ts';
import { take, type PetitionState } from '../../law/flows/processing.ts';
import { id, oneOf, text, ticked } from '../input.ts';
import { enterPetitions, petitionEvent, type Entry } from '../petition/door.ts';
import { dropDraft } from '../drafts.ts';
import { bagRow, isFilled, placeChoices, readRow, type ReadRow } from './bag-rows.ts';
import { bagPetitions, getBag, insertBag, undoBagRows } from './queries.ts';

const bagInput = z.object({
  channel: oneOf(['post', 'drop_box'], 'Chọn nguồn đơn.'),
  rows: z.array(bagRow).max(200, 'Tối đa 200 đơn một lần; phần còn lại nhập lần sau.').default([]),
  keptDraft: ticked,
});
type BagInput = z.output<typeof bagInput>;

export type BagEntered = { bagId: number; count: number; first: string; last: string };

/** Enters the letters of a bag in the order of its rows: all or none, with numbers in a row. */
export const enterBag = (keys: Keys) =>
  command({
    name: 'petition.bag.enter',
    summary: 'Vào sổ liền nhiều đơn của một túi thư, hộp thư góp ý',
    permission: 'petition.receive',
    input: bagInput,
    faults: bagFaults,
    async run(context, input) {
      const { tx, actor, today } = context;
      const rows = await readRows(context, input);
      const entries = rows.flatMap(({ read }): Entry[] => ('entry' in read ? [read.entry] : []));
      const bagId = await insertBag(tx, actor, { channel: input.channel, on: today, count: entries.length });
      const entered = await enterPetitions(context, keys, entries, { bagId });
      if (input.keptDraft) await dropDraft(tx, actor, 'bag');
      return {
        events: entered.map(({ event }) => event),
        result: {
          bagId,
          count: entered.length,
          first: entered[0]?.number ?? '',
          last: entered.at(-1)?.number ?? '',
        } satisfies BagEntered,
      };
    },
  });

async function bagFaults(context: Context, given: Partial<BagInput>): Promise<Faults> {
  if (given.rows === undefined) return {};
  const rows = await readRows(context, { channel: given.channel ?? 'post', rows: given.rows });
  if (rows.length === 0) return { 'rows.0.fullName': 'Nhập ít nhất một đơn.' };
  const faults = rows.flatMap(({ read, at }) =>
    'faults' in read
      ? Object.entries(read.faults).map(
          ([name, message]) => [`rows.${at}.${name}`, `Dòng ${at + 1}: ${message}`] as const,
        )
      : [],
  );
  return Object.fromEntries(faults);
}

/** The filled rows, each read as a petition, with its place in the form. */
async function readRows(
  context: Context,
  { channel, rows }: Pick<BagInput, 'channel' | 'rows'>,
): Promise<{ at: number; read: ReadRow }[]> {
  const places = await placeChoices(context.tx, context.today);
  const read: { at: number; read: ReadRow }[] = [];
  for (const [at, row] of rows.entries())
    if (isFilled(row)) read.push({ at, read: await readRow(context, channel, row, places) });
  return read;
}

/** Takes a bag back that was entered by mistake: the same official, the same day, before anything else was done. */
export const undoBag = command({
  name: 'petition.bag.undo',
  summary: 'Hủy túi thư vừa vào sổ nhầm; số đã cấp giữ nguyên',
  permission: 'petition.receive',
  input: z.object({ bagId: id, reason: text(500, 'Ghi lý do hủy.') }),
  async run(context, { bagId, reason }) {
    const { tx, actor, today } = context;
    const bag = await getBag(tx, bagId);
    if (bag.undone_on !== null) throw new Refused('Túi thư này đã được hủy.');
    if (bag.official_id !== actor.officialId || bag.entered_on !== today)
      throw new Refused('Chỉ người đã nhập túi thư được hủy, và chỉ trong ngày nhập.');
    const petitions = await bagPetitions(tx, bagId);
    for (const { state, book_number } of petitions) {
      const outcome = take(
        'void',
        { state: state as PetitionState, chain: 'short', hasPaper: false },
        actor.role,
      );
      if ('refused' in outcome) throw new Refused(`Đơn số ${book_number}: ${outcome.refused}`);
    }
    await undoBagRows(tx, bagId, { on: today, reason });
    return {
      events: petitions.map((one) => petitionEvent(one, 'petition.voided', today, { ground: reason })),
      result: { bagId },
    };
  },
});
