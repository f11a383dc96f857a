import type { FastifyInstance } from 'fastify';
import type { Routes } from '../../core/web.tsx';
import { pivotListPage } from './list.page.tsx';
import { pivotPage } from './pivot.page.tsx';
import { sendPivotSheet } from './sheet.ts';

/** Tables of one's own making: what is counted, by any two dimensions, with the records behind each figure. */
export function pivotRoutes(app: FastifyInstance, { page, raw }: Routes): void {
  app.get('/pivot', page('report.see', pivotPage));
  app.get('/pivot/list', page('report.see', pivotListPage));
  app.get('/pivot/sheet.xlsx', raw('report.see', sendPivotSheet));
}
