import { z } from 'zod';
import { sql } from 'kysely';
import { command, type Context } from '../../core/command.ts';
import { Invalid, NotFound, Refused, Stale } from '../../core/errors.ts';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { id, optionalDay, optionalText, version } from '../input.ts';
import { getPaper } from '../paper/queries.ts';
import { dayFaults, deliveryWays } from './deliver.ts';
import { caseEvent } from './events.ts';
import { getResolution } from './queries.ts';

/** That a recipient needs no copy is said beside the ways of sending. */
export const noCopy = 'none';
const ways = ['direct', 'post', 'electronic', 'posted', noCopy, ''] as const;

const line = z.object({
  deliveryId: id,
  version,
  how: z.enum(ways).default(''),
  sentOn: optionalDay,
  receivedOn: optionalDay,
  proof: optionalText(500),
});
type Line = z.output<typeof line>;
type Sent = Line & { how: keyof typeof deliveryWays | typeof noCopy };

/** Records for several recipients of a paper at once how and when each was sent it, and the proof. */
export const sendPaper = command({
  name: 'resolution.send-paper',
  summary: 'Ghi cách gửi, ngày gửi, bằng chứng cho từng nơi nhận của văn bản',
  permission: 'resolution.act',
  input: z.object({
    resolutionId: id,
    paperId: id,
    /** For every recipient who has no way of his own. */
    allHow: z.enum(ways).default(''),
    allSentOn: optionalDay,
    lines: z.array(line).max(300).default([]),
  }),
  run: async (context, { resolutionId, paperId, allHow, allSentOn, lines }) => {
    const { tx } = context;
    const resolution = await getResolution(tx, resolutionId);
    const { issued_on: issuedOn, form_code: form, resolution_id: of } = await getPaper(tx, paperId);
    if (of !== resolutionId) throw new NotFound();
    if (issuedOn === null) throw new Refused('Văn bản chưa ban hành thì chưa gửi được.');
    const filled = lines.map((one) => ({ ...one, how: one.how || allHow, sentOn: one.sentOn ?? allSentOn }));
    check(context, issuedOn, filled);
    const sent = filled.filter((one): one is Sent => one.how !== '');
    if (sent.length === 0) throw new Invalid({ allHow: 'Chọn cách gửi cho ít nhất một nơi nhận.' });
    for (const one of sent) await store(tx, paperId, one);
    const days = sent.flatMap(({ how, sentOn }) => (how === noCopy || !sentOn ? [] : [sentOn]));
    const on = days.toSorted().at(0) ?? context.today;
    const event = caseEvent(resolution, 'resolution.delivered', on, { form, count: days.length });
    return { events: [event], result: { resolutionId } };
  },
});

function check({ today }: Context, issuedOn: Day, lines: readonly Line[]): void {
  const errors: Record<string, string> = {};
  lines.forEach(({ how, sentOn, receivedOn, proof }, at) => {
    const say = (name: string, fault: string): void => {
      errors[`lines.${at}.${name}`] = fault;
    };
    if (how === noCopy) {
      if (proof === undefined) say('proof', 'Ghi lý do không phải gửi.');
    } else if (how === '') {
      if (receivedOn !== undefined) say('how', 'Chọn cách gửi.');
    } else if (sentOn === undefined) say('sentOn', 'Nhập ngày gửi.');
    else
      for (const [name, fault] of Object.entries(dayFaults(issuedOn, sentOn, receivedOn, today)))
        say(name, fault);
  });
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

async function store(tx: Tx, paperId: number, sent: Sent): Promise<void> {
  const { deliveryId, how, sentOn, receivedOn, proof } = sent;
  const { numUpdatedRows } = await tx
    .updateTable('delivery')
    .set(
      how === noCopy
        ? { skipped_why: proof ?? null, version: sql<number>`version + 1` }
        : {
            how,
            sent_on: sentOn ?? null,
            received_on: receivedOn ?? null,
            proof: proof ?? null,
            version: sql<number>`version + 1`,
          },
    )
    .where('id', '=', deliveryId)
    .where('paper_id', '=', paperId)
    .where('version', '=', sent.version)
    .where('sent_on', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Stale();
}
