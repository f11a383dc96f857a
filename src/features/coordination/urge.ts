import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Forbidden, Invalid, Refused, Stale } from '../../core/errors.ts';
import type { Tx } from '../../core/db.ts';
import type { Actor } from '../../core/policy.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { dayField, id, text, version } from '../input.ts';
import { insertNotice, type NoticeKind } from '../passing/door.ts';
import { getUnitOn } from '../unit-queries.ts';
import { holdRequest, inspectorateOf, unitAbove, worksFor, type Request } from './queries.ts';
import { toldInCase } from './told.ts';

/** Why a request cannot be urged on that day; nothing when it can. @throws Invalid at `field`, Refused */
export function checkLate(request: Request, on: Day, field: string): void {
  if (request.answered_on !== null) throw new Refused('Yêu cầu này đã được trả lời.');
  if (request.due_on === null || on <= request.due_on)
    throw new Invalid({ [field]: 'Chưa quá hạn trả lời vào ngày này.' });
  if (request.urged_on !== null && on < request.urged_on)
    throw new Invalid({ [field]: `Không thể trước lần đôn đốc trước (${formatDay(request.urged_on)}).` });
}

/** The asking unit urges; the inspectorate does for the units it watches. @throws Forbidden */
export async function checkUrger(
  tx: Tx,
  { role, unitId, unitIds }: Actor,
  { unit_id, asked_unit_id }: Request,
): Promise<void> {
  if (await worksFor(tx, unitId, unit_id)) return;
  if (role === 'inspector' && unitIds.includes(asked_unit_id) && unitId !== asked_unit_id) return;
  throw new Forbidden('Chỉ cơ quan đã yêu cầu hoặc cơ quan thanh tra được đôn đốc.');
}

/** What is told to the asked unit and to those who watch over it. */
export async function tellLate(
  tx: Tx,
  request: Request,
  on: Day,
  { from, kind, text: words }: { from: number; kind: NoticeKind; text: string },
): Promise<number | undefined> {
  const above = await unitAbove(tx, request.asked_unit_id, on);
  const inspectorate = await inspectorateOf(tx, request.asked_unit_id, on);
  const told = new Set([request.asked_unit_id, above, inspectorate]);
  for (const unit of told)
    if (unit !== undefined && unit !== from)
      await insertNotice(tx, {
        to_unit_id: unit,
        from_unit_id: from,
        resolution_id: request.resolution_id,
        coordination_id: request.id,
        kind,
        secret: request.secret,
        title: `${request.asked} chậm trả lời yêu cầu phối hợp`,
        text: words,
        happened_on: on,
      });
  return above;
}

type Urging = { on: Day; number: string | undefined; paperId?: number };

/** Notes one more urging, tells whom it concerns, and gives its event. */
export async function noteUrging(
  { tx, actor }: Context,
  request: Request,
  { on, number, paperId }: Urging,
): Promise<NewEvent> {
  const round = request.urged + 1;
  const own = await worksFor(tx, actor.unitId, request.unit_id);
  const { short_name: urger } = await getUnitOn(tx, own ? request.unit_id : actor.unitId, on);
  const due = request.due_on === null ? '' : `, hạn trả lời ngày ${formatDay(request.due_on)}`;
  const above = await tellLate(tx, request, on, {
    from: actor.unitId,
    kind: 'urged',
    text: `${urger} đôn đốc lần ${round}: yêu cầu của ${request.asking} ngày ${formatDay(request.asked_on)}${due}, đến nay ${request.asked} chưa trả lời.`,
  });
  await tx
    .insertInto('coordination_urging')
    .values({
      coordination_id: request.id,
      round,
      urged_on: on,
      number: number ?? null,
      told_unit_id: above ?? null,
      paper_id: paperId ?? null,
      by_unit_id: own ? null : actor.unitId,
      recorded_by: actor.officialId,
    })
    .execute();
  await tx
    .updateTable('coordination')
    .set({ urged: round, urged_on: on, version: sql<number>`version + 1` })
    .where('id', '=', request.id)
    .execute();
  return toldInCase(request, actor.unitId, 'coordination.urged', on, {
    round,
    to: `${request.asked}, lần ${round}`,
    ...(number ? { number } : {}),
  });
}

/** Notes an urging letter that was made outside the system. */
export const urgeRequest = command({
  name: 'coordination.urge',
  summary: 'Ghi văn bản đôn đốc lập ngoài hệ thống, báo cơ quan cấp trên và cơ quan thanh tra',
  permission: 'coordination.urge',
  input: z.object({
    id,
    version,
    urgedOn: dayField('Nhập ngày đôn đốc.'),
    number: text(60, 'Nhập số, ký hiệu văn bản đôn đốc.'),
  }),
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const request = await holdRequest(tx, form.id);
    await checkUrger(tx, actor, request);
    if (request.version !== form.version) throw new Stale();
    if (form.urgedOn > today) throw new Invalid({ urgedOn: 'Không được sau ngày hôm nay.' });
    checkLate(request, form.urgedOn, 'urgedOn');
    const event = await noteUrging(context, request, { on: form.urgedOn, number: form.number });
    return { events: [event], result: { id: request.id } };
  },
});
