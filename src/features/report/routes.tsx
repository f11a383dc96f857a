import type { FastifyInstance } from 'fastify';
import type { Routes } from '../../core/web.tsx';
import { behindPage } from './behind.page.tsx';
import { formPage } from './form.page.tsx';
import { reportsPage } from './reports.page.tsx';
import { sendReportSheet } from './sheet.ts';

/** Statutory reports from the records: periods, forms, the records behind a cell. */
export function reportRoutes(app: FastifyInstance, { page, raw }: Routes): void {
  app.get('/reports', page('report.see', reportsPage));
  app.get('/reports/:form', page('report.see', formPage));
  app.get('/reports/:form/sheet.xlsx', raw('report.see', sendReportSheet));
  app.get('/reports/:form/:column', page('report.see', behindPage));
}
