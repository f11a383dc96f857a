import type { FastifyReply } from 'fastify';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { reportSheetOf } from '../../documents/report-sheet.ts';
import { sheetType } from '../sheets.ts';
import { signerOf } from '../unit-queries.ts';
import { formIn, readAsked, slugOf } from './asked.ts';
import { liveReport } from './report.ts';

/** The form as a workbook in the layout of the circular, a draft: its report has no number yet. */
export async function sendReportSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { asked, form, report, signer } = await visit.read(async (tx) => {
    const read = await readAsked(visit, tx);
    if ('faults' in read) throw new NotFound(Object.values(read.faults)[0]);
    const wanted = formIn(read.regime, visit.params['form'] ?? '');
    if (!wanted || wanted.columns.length === 0) throw new NotFound();
    return {
      asked: read,
      form: wanted,
      report: await liveReport(tx, read),
      signer: await signerOf(tx, read.unit.id, read.window.to, null),
    };
  });
  const total = report.totals[form.code];
  const sheet = await reportSheetOf({
    form,
    window: asked.window,
    attached: { by: asked.unit.name },
    lines: report.rows.map(({ unit, values }) => ({ unit: unit.name, values: values[form.code] ?? {} })),
    ...(total ? { total } : {}),
    ...(signer ? { signed: { capacity: signer.signs_as ?? signer.title, name: signer.full_name } } : {}),
  });
  const name = `bieu-${slugOf(form)}-${asked.window.from}-${asked.window.to}`;
  return reply
    .type(sheetType)
    .header('content-disposition', `attachment; filename="${name}.xlsx"`)
    .send(sheet);
}
