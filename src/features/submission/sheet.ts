import type { FastifyReply } from 'fastify';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { reportSheetsOf, type ReportLine, type ReportSheet } from '../../documents/report-sheet.ts';
import { formatDay } from '../../law/day.ts';
import type { ReportForm } from '../../law/reports/form.ts';
import { shownForms, slugOf } from '../report/door.ts';
import { sheetType } from '../sheets.ts';
import { frozenReport, type Frozen } from './frozen.ts';
import type { Made } from './made.ts';
import type { TypedBy } from './queries.ts';
import type { ReportPeriod } from './periods.ts';
import { wholeOf, type Whole } from './whole.ts';

/** A signed report as a workbook in the layout of the circular, a sheet for each form or the one asked: the figures as they were signed. */
export async function sendFrozenSheets(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const frozen = await visit.read((tx) => frozenReport(visit, tx));
  const { scope, sent } = frozen;
  const sheets = formsAsked(visit, scope.period).map((form) => frozenSheet(form, frozen));
  return sendWorkbook(reply, `bieu-${scope.period.key}-${sent.id}`, sheets);
}

/** The report as it would be sent now; number and day are left open. */
export async function sendDraftSheets(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const whole = await visit.read((tx) => wholeOf(visit, tx));
  const { period } = whole.scope;
  const sheets = formsAsked(visit, period).map((form) => draftSheet(form, whole));
  return sendWorkbook(reply, `bieu-${period.key}-du-thao`, sheets);
}

async function sendWorkbook(
  reply: FastifyReply,
  name: string,
  sheets: readonly ReportSheet[],
): Promise<FastifyReply> {
  return reply
    .type(sheetType)
    .header('content-disposition', `attachment; filename="${name}.xlsx"`)
    .send(await reportSheetsOf(sheets));
}

function formsAsked(visit: Visit, { regime }: ReportPeriod): ReportForm[] {
  const asked = visit.query['form'];
  const forms = shownForms(regime);
  const found = asked === undefined ? forms : forms.filter((form) => slugOf(form) === asked);
  if (found.length === 0) throw new NotFound();
  return found;
}

function frozenSheet(form: ReportForm, { scope, sent, figures, parts }: Frozen): ReportSheet {
  const { period, unit } = scope;
  const alone = parts.length === 0;
  const own = figures.own[form.code] ?? {};
  const typed = figures.typed[form.code] ?? [];
  const authority = unit.level === 'office' ? {} : { authority: 'TM. Ủy ban nhân dân' };
  return {
    form,
    window: period.window,
    attached: { number: sent.number, on: sent.submitted_on, by: unit.name },
    lines: [
      { unit: unit.name, values: own, typed },
      ...parts.map((part): ReportLine => ({
        unit: part.name,
        ...(part.figures
          ? { values: part.figures.values[form.code] ?? {}, typed: part.figures.typed[form.code] ?? [] }
          : {}),
      })),
    ],
    ...(alone ? {} : { total: figures.values[form.code] ?? {} }),
    note: sent.notes,
    ...typedNote(form, sent.typed, typed.length > 0 ? 'own' : typedBelow(form, parts)),
    signed: { ...authority, capacity: sent.signs_as, name: sent.signer },
  };
}

function draftSheet(form: ReportForm, { scope, made, draft }: Whole): ReportSheet {
  const { period, unit } = scope;
  const typed = made.typed[form.code] ?? [];
  return {
    form,
    window: period.window,
    attached: { by: unit.name },
    lines: [
      { unit: unit.name, values: made.own[form.code] ?? {}, typed },
      ...made.below.map((one): ReportLine => ({
        unit: one.unit.name,
        ...(one.values ? { values: one.values[form.code] ?? {} } : {}),
      })),
    ],
    ...(made.below.length > 0 ? { total: made.values[form.code] ?? {} } : {}),
    note: draft.notes,
    ...typedNote(form, draft.typed, typed.length > 0 ? 'own' : undefined),
  };
}

/** What stands below the form about the figures in italics. */
function typedNote(
  { code }: ReportForm,
  typed: TypedBy,
  whose: 'own' | 'below' | undefined,
): Pick<ReportSheet, 'typedNote'> {
  const by = typed[code];
  if (whose === 'below') return { typedNote: 'Số in nghiêng do đơn vị nhập, không tính từ hồ sơ.' };
  if (!whose || !by) return {};
  return { typedNote: `Số in nghiêng do ${by.by} nhập ngày ${formatDay(by.on)}, không tính từ hồ sơ.` };
}

const typedBelow = ({ code }: ReportForm, parts: Frozen['parts']): 'below' | undefined =>
  parts.some(({ figures }) => (figures?.typed[code] ?? []).length > 0) ? 'below' : undefined;

/** The same words for the page. */
export const typedWords = (
  form: ReportForm,
  typed: TypedBy,
  made: Made['typed'],
  parts: Frozen['parts'] = [],
): string | undefined =>
  typedNote(form, typed, (made[form.code] ?? []).length > 0 ? 'own' : typedBelow(form, parts)).typedNote;
