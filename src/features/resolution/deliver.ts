import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, NotFound, Refused, Stale } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { dayField, fileIds, id, oneOf, optionalDay, optionalText, text, version } from '../input.ts';
import { getPaper } from '../paper/queries.ts';
import { caseEvent } from './events.ts';
import { getResolution } from './queries.ts';

/** How a paper reaches somebody. */
export const deliveryWays = {
  direct: 'Giao trực tiếp, có ký nhận',
  post: 'Gửi bưu điện bảo đảm',
  electronic: 'Gửi văn bản điện tử',
  posted: 'Niêm yết',
} as const;

const fields = {
  recipient: text(300, 'Nhập nơi nhận, người nhận.'),
  how: oneOf(
    Object.keys(deliveryWays) as ['direct', ...('post' | 'electronic' | 'posted')[]],
    'Chọn cách gửi.',
  ),
  sentOn: dayField('Nhập ngày gửi, ngày giao.'),
  receivedOn: optionalDay,
  proof: optionalText(500),
  files: fileIds,
};

/** Records to whom a paper of a case was delivered, how, and the proof. */
export const deliverPaper = command({
  name: 'resolution.deliver',
  summary: 'Ghi việc giao, gửi văn bản của vụ việc và bằng chứng',
  permission: 'resolution.act',
  input: z.object({ resolutionId: id, paperId: id, ...fields }),
  run: async (
    { tx, actor, today },
    { resolutionId, paperId, recipient, how, sentOn, receivedOn, proof, files },
  ) => {
    const resolution = await getResolution(tx, resolutionId);
    const paper = await getPaper(tx, paperId);
    if (paper.resolution_id !== resolutionId) throw new NotFound();
    if (paper.state !== 'issued' || paper.issued_on === null)
      throw new Refused('Văn bản chưa ban hành thì chưa gửi được.');
    checkDays(paper.issued_on, sentOn, receivedOn, today);
    await attachFiles(tx, files, { resolutionId }, resolution.secret);
    await tx
      .insertInto('delivery')
      .values({
        paper_id: paperId,
        recipient,
        how,
        sent_on: sentOn,
        received_on: receivedOn ?? null,
        proof: proof ?? null,
        file_id: files[0] ?? null,
        recorded_by: actor.officialId,
      })
      .execute();
    const event = caseEvent(resolution, 'resolution.delivered', sentOn, { form: paper.form_code, how });
    return { events: [event], result: { resolutionId } };
  },
});

/** Records the day on which a delivered paper was received. */
export const receiveDelivery = command({
  name: 'resolution.delivery-received',
  summary: 'Ghi ngày nhận văn bản đã gửi và bằng chứng',
  permission: 'resolution.act',
  input: z.object({
    resolutionId: id,
    deliveryId: id,
    version,
    receivedOn: dayField('Nhập ngày nhận.'),
    proof: text(500, 'Ghi bằng chứng nhận (số vận đơn, giấy báo phát, ký nhận).'),
  }),
  run: async ({ tx, today }, { resolutionId, deliveryId, version: seen, receivedOn, proof }) => {
    const resolution = await getResolution(tx, resolutionId);
    const row = await tx
      .selectFrom('delivery')
      .select(['sent_on', 'version'])
      .where('id', '=', deliveryId)
      .executeTakeFirst();
    if (!row) throw new NotFound();
    if (row.sent_on === null) throw new Refused('Văn bản chưa gửi nơi này: ghi việc gửi trước.');
    checkDays(row.sent_on, row.sent_on, receivedOn, today);
    const { numUpdatedRows } = await tx
      .updateTable('delivery')
      .set((eb) => ({ received_on: receivedOn, proof, version: eb('version', '+', 1) }))
      .where('id', '=', deliveryId)
      .where('version', '=', seen)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Stale();
    return { events: [caseEvent(resolution, 'resolution.received', receivedOn)], result: { resolutionId } };
  },
});

/** What is wrong with the days of a delivery, by its field. */
export function dayFaults(
  issuedOn: string,
  sentOn: string,
  receivedOn: string | undefined,
  today: string,
): Record<string, string> {
  if (sentOn < issuedOn) return { sentOn: 'Ngày gửi không thể trước ngày ban hành văn bản.' };
  if (sentOn > today) return { sentOn: 'Ngày gửi không được sau ngày hôm nay.' };
  if (receivedOn !== undefined && receivedOn < sentOn)
    return { receivedOn: 'Ngày nhận không thể trước ngày gửi.' };
  if (receivedOn !== undefined && receivedOn > today)
    return { receivedOn: 'Ngày nhận không được sau ngày hôm nay.' };
  return {};
}

function checkDays(issuedOn: string, sentOn: string, receivedOn: string | undefined, today: string): void {
  const faults = dayFaults(issuedOn, sentOn, receivedOn, today);
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
}
