import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes } from '../../core/web.tsx';
import { withQuery } from '../../ui/index.ts';
import { calendarPage } from './calendar.page.tsx';
import { applyRules, enterDays, withdrawDay } from './change.ts';
import { newDaysPage, rulesPage, withdrawPage } from './change.page.tsx';

/** The commands by which days are reckoned otherwise from now on. */
export const calendarCommands: readonly Command[] = [enterDays, withdrawDay, applyRules];

/** The calendar of days off, and what changes of it or of the rules move. */
export function calendarRoutes(app: FastifyInstance, { page, form, submit }: Routes): void {
  const flash = ({ moved }: { moved: number }): string =>
    moved === 0 ? 'Đã áp dụng; không có thời hạn nào thay đổi.' : `Đã áp dụng và tính lại ${moved} thời hạn.`;
  const goTo = ({ year }: { year: string }): string => withQuery('/calendar', { year });
  app.get('/calendar', page('post.choose', calendarPage));
  app.get('/calendar/new', form('calendar.set', newDaysPage));
  app.post('/calendar/new', submit(enterDays, { form: newDaysPage, goTo, flash }));
  app.get('/calendar/rules', form('calendar.set', rulesPage));
  app.post('/calendar/rules', submit(applyRules, { form: rulesPage, goTo, flash }));
  app.get('/calendar/:changeId/withdraw', form('calendar.set', withdrawPage));
  app.post('/calendar/:changeId/withdraw', submit(withdrawDay, { form: withdrawPage, goTo, flash }));
}
