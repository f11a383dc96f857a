import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import { formatDay } from '../../law/day.ts';
import type { ReportValues } from '../../law/reports/evaluate.ts';
import { formsOf } from '../../law/reports/forms.ts';
import { optionalText, text } from '../input.ts';
import { listAllBehind } from '../report/door.ts';
import { formVersion, makeReport, remarksWanted, seenFigures, type Made } from './made.ts';
import { narrativeOf } from './narrative.ts';
import { hasNarrative } from './periods.ts';
import { draftOf, holdReport, sentBy, standing, type ReportDraft, type Sent } from './queries.ts';
import { ownScope, reportFields, type Scope } from './scope.ts';

/** Signs a report and sends it: its figures, the records behind each and the wording of the forms stay as they are now. */
export const sendReport = command({
  name: 'report.send',
  summary: 'Ký và gửi báo cáo định kỳ; gửi lại sau khi bị trả, hoặc gửi báo cáo thay thế có lý do',
  permission: 'report.send',
  input: z.object({
    ...reportFields,
    seen: z.string().max(40),
    /** The newest report that the page knew of. */
    last: z.coerce.number().int().nonnegative().default(0),
    number: text(60, 'Ghi số, ký hiệu của báo cáo.'),
    reason: optionalText(1_000),
  }),
  run: async (context, form) => {
    const { tx, actor, today } = context;
    const scope = await ownScope(tx, actor, form);
    const { period, unit } = scope;
    if (period.window.to >= today)
      throw new Refused(
        `Kỳ báo cáo đến hết ngày ${formatDay(period.window.to)} mới chốt số liệu; chưa gửi được.`,
      );
    await holdReport(tx, unit.id, period.key);
    const sent = await sentBy(tx, [unit.id], [period.key]);
    refuseOvertaken(sent, form.last);
    if (standing(sent) && !form.reason)
      throw new Invalid({
        reason:
          'Báo cáo đã gửi chỉ được thay thế bằng báo cáo khác: ghi lý do thay thế (Nghị định 30/2020/NĐ-CP).',
      });
    const draft = await draftOf(tx, unit.id, period.key);
    const made = await makeReport(tx, period, unit, draft);
    if (seenFigures(made) !== form.seen)
      throw new Stale('Số liệu vừa thay đổi so với lúc mở trang. Hãy xem lại số liệu mới dưới đây rồi ký.');
    refuse(made, draft);
    const narrative = await narrativeSigned(tx, scope, made.values);
    const reportId = await freeze(context, scope, { made, draft, sent, narrative, ...form });
    const data = { period: period.key, reportId, number: form.number };
    const type = standing(sent) ? 'report.replaced' : 'report.sent';
    return {
      events: [{ type, happenedOn: today, unitId: unit.id, data }],
      result: { unitId: unit.id, period: period.key, reportId },
    };
  },
});

// Somebody has signed or returned since the page was opened; what was typed stays in the form.
function refuseOvertaken([newest]: readonly Sent[], seen: number): void {
  if (newest === undefined || newest.id === seen) return;
  throw new Stale(
    `Báo cáo của kỳ này vừa được ${newest.signer} ký, gửi ngày ${formatDay(newest.submitted_on)}, số ${newest.number}. Bản vừa gửi giữ nguyên; chỉ gửi tiếp nếu phải thay thế bản đó, có lý do.`,
  );
}

function refuse(made: Made, { notes }: ReportDraft): void {
  const errors = made.failures.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Refused(`Chưa gửi được: ${errors.length} phép kiểm không đúng. ${errors[0]?.message ?? ''}`);
  if (remarksWanted(made).length > 0 && notes === '')
    throw new Refused('Chưa gửi được: ghi chú, giải trình những điều nêu dưới đây trước khi ký.');
}

/** Every part of the narrative as it stands now: what it compares with may change afterwards. */
async function narrativeSigned(
  tx: Context['tx'],
  { period, unit }: Scope,
  values: ReportValues,
): Promise<Record<string, string>> {
  if (!hasNarrative(period)) return {};
  const narrative = await narrativeOf(tx, period, unit, { own: true, values });
  return Object.fromEntries(narrative?.parts.map(({ key, text: said }) => [key, said]) ?? []);
}

type Signed = {
  made: Made;
  draft: ReportDraft;
  sent: readonly Sent[];
  narrative: Readonly<Record<string, string>>;
  number: string;
  reason?: string | undefined;
};

async function freeze(
  { tx, actor, today }: Context,
  { period, unit }: Scope,
  { made, draft, sent, narrative, number, reason }: Signed,
): Promise<number> {
  const { id } = await tx
    .insertInto('report_submission')
    .values({
      unit_id: unit.id,
      receiver_id: unit.receiver_id,
      period: period.key,
      from_day: period.window.from,
      to_day: period.window.to,
      regime: period.regime,
      form_version: formVersion(period.regime),
      number,
      notes: draft.notes,
      narrative: JSON.stringify(narrative),
      typed: JSON.stringify(draft.typed),
      warnings: JSON.stringify(remarksWanted(made)),
      missing: made.missing.map((one) => one.unit.id),
      signed_by: actor.postId,
      submitted_on: today,
      replaces_id: sent[0]?.id ?? null,
      reason: standing(sent) ? (reason ?? null) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepCells({ tx }, id, { period, unit }, made);
  const parts = made.below.flatMap((one) => (one.sent ? [{ report_id: id, part_id: one.sent.id }] : []));
  if (parts.length > 0) await tx.insertInto('report_part').values(parts).execute();
  return id;
}

async function keepCells(
  { tx }: Pick<Context, 'tx'>,
  report_id: number,
  { period, unit }: Pick<Scope, 'period' | 'unit'>,
  made: Made,
): Promise<void> {
  const forms = formsOf(period.regime);
  const behind = unit.has_accounts
    ? await listAllBehind(tx, forms, { unitIds: [unit.id], window: period.window })
    : [];
  const by = Map.groupBy(behind, ({ form, column }) => `${form} ${column}`);
  const rows = forms.flatMap((form) =>
    form.columns.flatMap(({ id }) => {
      const value = made.values[form.code]?.[id];
      if (value === undefined) return [];
      const found = (by.get(`${form.code} ${id}`) ?? []).map(({ subject, records }) => ({
        subject,
        records,
      }));
      const own = made.own[form.code]?.[id] ?? null;
      const typed = made.typed[form.code]?.includes(id) ?? false;
      return [
        { report_id, form: form.code, column_id: id, value, own, typed, records: JSON.stringify(found) },
      ];
    }),
  );
  if (rows.length > 0) await tx.insertInto('report_cell').values(rows).execute();
}
