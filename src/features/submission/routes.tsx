import type { FastifyInstance } from 'fastify';
import type { ZodType } from 'zod';
import type { Command } from '../../core/command.ts';
import type { Routes } from '../../core/web.tsx';
import { entryForm, readEntrySheet } from './entry.page.tsx';
import { enterFigures, keepNarrative, keepNotes } from './keep.ts';
import { submissionsPage } from './list.page.tsx';
import { narrativeForm } from './narrative.page.tsx';
import { sendNarrative } from './narrative-file.ts';
import { returnReport, urgeReport } from './receive.ts';
import { reportPage } from './report.page.tsx';
import { reportAddress } from './scope.ts';
import { sendReport } from './send.ts';
import { sendDraftSheets, sendFrozenSheets } from './sheet.ts';
import { sentCellPage, sentPage } from './sent.page.tsx';

/** Every command about periodic reports. */
export const submissionCommands = (): readonly Command[] => [
  keepNotes,
  keepNarrative,
  enterFigures,
  sendReport,
  returnReport,
  urgeReport,
];

type Named = { unitId: number; period: string };

/** Periodic reports: preparing, signing and sending, receiving, consolidating. */
export function submissionRoutes(app: FastifyInstance, { page, form, raw, submit }: Routes): void {
  const at = '/submissions/:unitId/:period';
  app.get('/submissions', page('report.see', submissionsPage));
  app.get(at, form('report.see', reportPage));
  const act = <Input extends ZodType, Result extends Named>(
    path: string,
    wanted: Command<Input, Result>,
    said: string,
  ): void => {
    app.post(at + path, submit(wanted, { form: reportPage, goTo: reportAddress, flash: () => said }));
  };
  act('/notes', keepNotes, 'Đã lưu ghi chú.');
  act('/send', sendReport, 'Đã ký, gửi báo cáo. Số liệu được giữ nguyên như khi ký.');
  act('/return', returnReport, 'Đã trả lại báo cáo.');
  act('/urge', urgeReport, 'Đã đôn đốc.');
  app.get(`${at}/sheets.xlsx`, raw('report.see', sendDraftSheets));
  app.get(`${at}/narrative`, form('report.prepare', narrativeForm));
  app.post(
    `${at}/narrative`,
    submit(keepNarrative, {
      form: narrativeForm,
      goTo: (result) => `${reportAddress(result)}/narrative`,
      flash: () => 'Đã lưu lời văn.',
    }),
  );
  app.get(`${at}/narrative.docx`, raw('report.see', sendNarrative));
  app.get(`${at}/entries/:form`, form('report.prepare', entryForm));
  app.post(
    `${at}/entries/:form`,
    submit(enterFigures, { form: entryForm, goTo: reportAddress, flash: () => 'Đã lưu số liệu.' }),
  );
  app.post(`${at}/entries/:form/sheet`, raw('report.prepare', readEntrySheet));
  app.get(`${at}/sent/:reportId`, page('report.see', sentPage));
  app.get(`${at}/sent/:reportId/sheets.xlsx`, raw('report.see', sendFrozenSheets));
  app.get(`${at}/sent/:reportId/:form/:column`, page('report.see', sentCellPage));
}
