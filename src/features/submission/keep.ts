import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import { isLeaf, type FormValues } from '../../law/reports/evaluate.ts';
import type { ReportColumn, ReportForm } from '../../law/reports/form.ts';
import { findReportForm } from '../../law/reports/forms.ts';
import { optionalText } from '../input.ts';
import { figuresOf } from '../report/door.ts';
import { figureTyped } from './figure.ts';
import { narrativeOf } from './narrative.ts';
import { draftOf, type ReportDraft } from './queries.ts';
import { ownScope, reportFields, type Scope } from './scope.ts';

const seenVersion = z.coerce
  .number({ error: 'Biểu mẫu thiếu phiên bản. Xin mở lại trang.' })
  .int()
  .nonnegative();

/** Keeps the notes of a report that is not sent. */
export const keepNotes = command({
  name: 'report.notes',
  summary: 'Ghi chú, giải trình của báo cáo định kỳ',
  permission: 'report.prepare',
  input: z.object({ ...reportFields, version: seenVersion, notes: optionalText(4_000) }),
  run: async (context, form) => {
    const scope = await ownScope(context.tx, context.actor, form);
    return keep(context, scope, form.version, { notes: form.notes ?? '' });
  },
});

const paragraphs = z.record(z.string().regex(/^[\w-]{1,20}$/), z.string().max(8_000));

/** Keeps the text of the narrative, part by part of its outline. */
export const keepNarrative = command({
  name: 'report.narrative',
  summary: 'Soạn lời văn của báo cáo định kỳ theo đề cương',
  permission: 'report.prepare',
  input: z.object({ ...reportFields, version: seenVersion, narrative: paragraphs.default({}) }),
  run: async (context, form) => {
    const scope = await ownScope(context.tx, context.actor, form);
    // Text that is still what the figures say is not kept: it goes on following them.
    const made = await narrativeOf(context.tx, scope.period, scope.unit, { own: false });
    const saying = new Map(made?.parts.map(({ key, text: said }) => [key, said]));
    const typed = Object.entries(form.narrative).map(
      ([key, said]) => [key, said.replace(/\r\n?/g, '\n').trim()] as const,
    );
    const changed = typed.filter(([key, said]) => saying.has(key) && said !== saying.get(key));
    return keep(context, scope, form.version, { narrative: Object.fromEntries(changed) });
  },
});

const cells = z.record(z.string().regex(/^c\d{1,3}$/), z.string().max(30));

/** Keeps figures that no records give: typed, or read from a sheet of the same form. */
export const enterFigures = command({
  name: 'report.enter',
  summary: 'Nhập số liệu của biểu mà hồ sơ không có, hoặc của đơn vị chưa dùng hệ thống',
  permission: 'report.prepare',
  input: z.object({
    ...reportFields,
    form: z.string().max(20),
    version: seenVersion,
    cells: cells.default({}),
  }),
  run: async (context, given) => {
    const { tx, actor } = context;
    const scope = await ownScope(tx, actor, given);
    const form = findReportForm(scope.period.regime, given.form.replace('-', '/'));
    if (!form) throw new Refused('Chế độ báo cáo của kỳ này không có biểu đó.');
    const draft = await draftOf(tx, scope.unit.id, scope.period.key);
    const values = readCells(await enteredColumns(context, scope, form), given.cells);
    const { [form.code]: _, ...others } = draft.typed;
    const by = { by: actor.fullName, on: context.today };
    const typed = Object.keys(values).length > 0 ? { ...others, [form.code]: by } : others;
    const entered = { ...draft.entered, [form.code]: values };
    return keep(context, scope, given.version, { entered, typed });
  },
});

/** The columns of a form that people type: those that no records give; all of a unit without accounts. */
export async function enteredColumns(
  { tx }: Pick<Context, 'tx'>,
  { period, unit }: Pick<Scope, 'period' | 'unit'>,
  form: ReportForm,
): Promise<ReportColumn[]> {
  const leaves = form.columns.filter((column) => isLeaf(column) && column.unit !== 'chữ');
  if (!unit.has_accounts) return leaves;
  const figures = await figuresOf(tx, [form], { unitIds: [unit.id], window: period.window });
  const counted = figures.get(unit.id)?.[form.code] ?? {};
  return leaves.filter(({ id }) => counted[id] === undefined);
}

function readCells(columns: readonly ReportColumn[], typed: Readonly<Record<string, string>>): FormValues {
  const faults: Record<string, string> = {};
  const values = columns.flatMap((column) => {
    const given = (typed[column.id] ?? '').trim();
    if (given === '') return [];
    const value = figureTyped(given, column.unit);
    if (typeof value === 'number') return [[column.id, value] as const];
    faults[`cells.${column.id}`] = value.fault;
    return [];
  });
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  return Object.fromEntries(values);
}

async function keep(
  { tx, today }: Context,
  { unit, period }: Scope,
  version: number,
  changed: Partial<ReportDraft>,
): Promise<{
  events: { type: string; happenedOn: typeof today; unitId: number; data: { period: string } }[];
  result: { unitId: number; period: string };
}> {
  const draft = await draftOf(tx, unit.id, period.key);
  if (draft.version !== version)
    throw new Stale(
      'Báo cáo vừa được người khác sửa. Nội dung đã nhập vẫn giữ nguyên dưới đây; hãy xem lại rồi gửi lại.',
    );
  const next = { ...draft, ...changed };
  const row = {
    notes: next.notes,
    entered: JSON.stringify(next.entered),
    narrative: JSON.stringify(next.narrative),
    typed: JSON.stringify(next.typed),
  };
  const kept = await tx
    .insertInto('report_draft')
    .values({ unit_id: unit.id, period: period.key, ...row, version: version + 1 })
    .onConflict((on) =>
      on
        .columns(['unit_id', 'period'])
        .doUpdateSet({ ...row, version: version + 1 })
        .where('report_draft.version', '=', version),
    )
    .returning(sql<number>`version`.as('version'))
    .executeTakeFirst();
  if (!kept) throw new Stale();
  return {
    events: [{ type: 'report.prepared', happenedOn: today, unitId: unit.id, data: { period: period.key } }],
    result: { unitId: unit.id, period: period.key },
  };
}
