import type { FastifyInstance } from 'fastify';
import type { Routes } from '../../core/web.tsx';
import { registersPage } from './index.page.tsx';
import { registerPage, registerSheetOf } from './register.page.tsx';

/** The registers and lists that offices print: which there are, each with its columns, as a page and as a sheet. */
export function registerRoutes(app: FastifyInstance, { page, raw }: Routes): void {
  app.get('/registers', page('petition.see', registersPage));
  app.get('/registers/:register', page('petition.see', registerPage));
  app.get('/registers/:register.xlsx', raw('petition.see', registerSheetOf));
}
