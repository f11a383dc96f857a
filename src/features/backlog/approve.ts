import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import { dayField, id, optionalText, text, version } from '../input.ts';
import { campaignsOf, pendingCases, reasonsOf, revisionsOf } from './queries.ts';

/** More than any office has pending. */
const most = 5_000;

/** Approves the plan of the own unit: every case of which all is written stands in it as it is now, whatever changes later. */
export const approvePlan = command({
  name: 'backlog.approve',
  summary: 'Phê duyệt kế hoạch giải quyết vụ việc tồn đọng',
  permission: 'backlog.approve',
  input: z.object({
    version,
    title: text(300, 'Nhập tên kế hoạch.'),
    number: optionalText(60),
    approvedOn: dayField('Nhập ngày phê duyệt.'),
    campaignId: z.union([z.literal('').transform(() => undefined), id]).optional(),
  }),
  run: async ({ tx, actor, today }, { version: seen, title, number, approvedOn, campaignId }) => {
    if (approvedOn > today) throw new Invalid({ approvedOn: 'Không được sau ngày hôm nay.' });
    await sql`select pg_advisory_xact_lock(hashtextextended('backlog-plan:' || ${actor.unitId}::text, 0))`.execute(
      tx,
    );
    const revision = (await revisionsOf(tx, actor.unitId)) + 1;
    if (revision !== seen) throw new Stale();
    const campaign = (await campaignsOf(tx)).find((one) => one.id === campaignId);
    if (campaignId !== undefined && !campaign?.units.includes(actor.unitId))
      throw new Invalid({ campaignId: 'Đơn vị không tham gia đợt rà soát này.' });
    const rows = await pendingCases(tx, today, {
      ofUnit: actor.unitId,
      filters: { filled: 'yes' },
      size: most,
    });
    if (rows.length === 0)
      throw new Refused(
        'Chưa vụ việc nào được ghi đủ nguyên nhân, khó khăn, phương hướng, thời hạn để đưa vào kế hoạch.',
      );
    const { id: planId } = await tx
      .insertInto('backlog_plan')
      .values({
        unit_id: actor.unitId,
        revision,
        campaign_id: campaignId ?? null,
        title,
        number: number ?? null,
        approved_on: approvedOn,
        approved_post_id: actor.postId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('backlog_plan_row')
      .values(
        rows.map((row, position) => ({
          plan_id: planId,
          position,
          resolution_id: row.of === 'case' ? row.id : null,
          petition_id: row.of === 'petition' ? row.id : null,
          causes: row.causes ?? '',
          difficulties: row.difficulties ?? '',
          direction: row.direction ?? '',
          finish_by: row.finish_by ?? today,
          reasons: reasonsOf(row, today).map((reason) => reason.id),
        })),
      )
      .execute();
    const event = {
      type: 'backlog.approved',
      happenedOn: approvedOn,
      unitId: actor.unitId,
      data: { plan: planId, revision, count: rows.length },
    };
    return { events: [event], result: { planId, count: rows.length } };
  },
});
