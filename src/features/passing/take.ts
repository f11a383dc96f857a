import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, NotFound, Refused } from '../../core/errors.ts';
import { shareFiles } from '../../core/files.ts';
import { unsealIdentities } from '../../core/vault.ts';
import type { Site } from '../../core/web.tsx';
import type { Day } from '../../law/day.ts';
import { nextNumber } from '../book.ts';
import { startClocks } from '../clocks.ts';
import { dayField, id, text, version } from '../input.ts';
import { getUnitOn } from '../unit-queries.ts';
import { sealInto } from '../vault-queries.ts';
import {
  changeTransfer,
  getPassed,
  getTransfer,
  giveBack,
  insertTaken,
  passedFiles,
  passedIdentity,
  type PassedPetition,
  type Transfer,
} from './queries.ts';

/** Enters a petition that another unit passed on in the book of the own unit: its people, files and limits go along. */
export const takeTransfer = (site: Site) =>
  command({
    name: 'transfer.take',
    summary: 'Tiếp nhận đơn do cơ quan khác trong hệ thống chuyển đến',
    permission: 'transfer.take',
    input: z.object({ transferId: id, version, receivedOn: dayField('Nhập ngày nhận đơn.') }),
    async run(context, input) {
      const { tx, actor } = context;
      const transfer = await getWaiting(context, input.transferId);
      checkDay(context, transfer, input.receivedOn, 'receivedOn', 'Ngày nhận đơn');
      const passed = await getPassed(tx, transfer.id);
      const year = Number(input.receivedOn.slice(0, 4));
      const number = await nextNumber(tx, actor.unitId, 'petition', year);
      const petitionId = await insertTaken(
        tx,
        await rowOf(context, transfer, passed, input.receivedOn, number),
        passed,
      );
      if (transfer.secret) await reseal(context, site, transfer, petitionId);
      const files = await passedFiles(tx, transfer.id);
      await shareFiles(tx, site.dataDir, actor, files, { petitionId }, transfer.secret);
      await startClocks(tx, {
        petitionId,
        event: 'received',
        on: input.receivedOn,
        kind: passed.kind ?? passed.stated_kind,
        channel: 'forwarded',
      });
      await changeTransfer(tx, transfer.id, input.version, {
        taken_on: input.receivedOn,
        taken_petition_id: petitionId,
        taken_number: `${number}/${year}`,
      });
      return {
        events: eventsOf(context, transfer, {
          petitionId,
          number: `${number}/${year}`,
          on: input.receivedOn,
        }),
        result: { petitionId, number: `${number}/${year}` },
      };
    },
  });

async function rowOf(
  { tx, actor }: Context,
  transfer: Transfer,
  passed: PassedPetition,
  receivedOn: Day,
  number: number,
) {
  return {
    unit_id: actor.unitId,
    book_year: Number(receivedOn.slice(0, 4)),
    book_number: number,
    received_on: receivedOn,
    recorded_by: actor.officialId,
    origin_id: passed.petition_id,
    secret: transfer.secret,
    forwarder_name: (await getUnitOn(tx, transfer.unit_id, transfer.sent_on)).name,
    forwarder_number: transfer.number,
    forwarder_on: transfer.sent_on,
    forwarder_reply_due_on: transfer.reply_due_on,
  };
}

// The plain names exist between two seals only, in this process; both petitions keep a trace of it.
async function reseal(
  { tx, today }: Context,
  { keys }: Site,
  transfer: Transfer,
  petitionId: number,
): Promise<void> {
  const rows = await passedIdentity(tx, transfer.id, today);
  const [first] = rows;
  if (!first) return;
  const identities = unsealIdentities(
    keys,
    { petitionId: first.petition_id },
    rows.map(({ wrapped_key: wrappedKey, position, sealed }) => ({ wrappedKey, position, sealed })),
  );
  await sealInto(tx, keys, { petitionId }, identities);
}

function eventsOf(
  { actor, today }: Context,
  transfer: Transfer,
  taken: { petitionId: number; number: string; on: Day },
): NewEvent[] {
  const { secret } = transfer;
  const mine = { petitionId: taken.petitionId, unitId: actor.unitId, secret };
  const received: NewEvent = {
    ...mine,
    type: 'petition.received',
    happenedOn: taken.on,
    data: { number: taken.number, channel: 'forwarded', transfer: transfer.id },
  };
  const told: NewEvent = {
    type: 'transfer.taken',
    happenedOn: taken.on,
    petitionId: transfer.petition_id,
    unitId: transfer.unit_id,
    secret,
    data: { ground: `${transfer.to_name}, số đơn ${taken.number}` },
  };
  const identity: NewEvent = { ...mine, type: 'identity.received', happenedOn: today };
  return secret ? [received, told, identity] : [received, told];
}

/** Gives a petition that was passed on here back to its sender, with the reason: it is work there again. */
export const sendTransferBack = command({
  name: 'transfer.send-back',
  summary: 'Trả lại đơn do cơ quan khác trong hệ thống chuyển đến, nêu lý do',
  permission: 'transfer.take',
  input: z.object({
    transferId: id,
    returnedOn: dayField('Nhập ngày trả lại.'),
    reason: text(1_000, 'Ghi rõ lý do trả lại, ví dụ: không thuộc thẩm quyền theo điều, khoản nào.').pipe(
      z.string().min(5, 'Ghi rõ lý do trả lại (ít nhất 5 ký tự).'),
    ),
  }),
  async run(context, input) {
    const transfer = await getWaiting(context, input.transferId);
    checkDay(context, transfer, input.returnedOn, 'returnedOn', 'Ngày trả lại');
    await giveBack(context.tx, transfer.id, input.returnedOn, input.reason);
    return { events: [], result: { transferId: transfer.id } };
  },
});

async function getWaiting({ tx, actor }: Context, transferId: number): Promise<Transfer> {
  const transfer = await getTransfer(tx, transferId);
  if (transfer.to_unit_id !== actor.unitId) throw new NotFound();
  if (transfer.taken_on !== null)
    throw new Refused(`Đơn này đã được tiếp nhận, số đơn ${transfer.taken_number}.`);
  if (transfer.returned_on !== null) throw new Refused('Đơn này đã được trả lại cơ quan chuyển.');
  return transfer;
}

function checkDay({ today }: Context, { sent_on }: Transfer, on: Day, field: string, name: string): void {
  if (on > today) throw new Invalid({ [field]: `${name} không được sau ngày hôm nay.` });
  if (on < sent_on) throw new Invalid({ [field]: `${name} không được trước ngày văn bản chuyển đơn.` });
}
