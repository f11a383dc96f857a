import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes, Site } from '../../core/web.tsx';
import { answerForm } from './answer.page.tsx';
import { answerVisit } from './answer.ts';
import { correctForm } from './correct.page.tsx';
import { correctVisit } from './correct.ts';
import { hotspotsPage } from './hotspots.page.tsx';
import { identityForm, sendIdentity } from './identity.page.tsx';
import { registerPage, registerSheets } from './register.page.tsx';
import { visitsPage } from './list.page.tsx';
import { formAgain, receiveForm } from './receive.page.tsx';
import { receiveVisit } from './receive.ts';
import { visitPage } from './visit.page.tsx';

/** Every command about visits. */
export const visitCommands = (site: Site): readonly Command[] => [
  receiveVisit(site),
  answerVisit,
  correctVisit(site),
];

const toVisit = ({ visitId }: { visitId: number }): string => `/visits/${visitId}`;

/** The desk, the register of reception and each visit. */
export function visitRoutes(app: FastifyInstance, site: Site, { page, form, raw, submit }: Routes): void {
  app.get('/hotspots', page('visit.watch', hotspotsPage));
  app.get('/visits', page('visit.see', visitsPage));
  app.get('/visits/new', form('visit.receive', receiveForm));
  app.post('/visits/new/again', raw('visit.receive', formAgain));
  app.post(
    '/visits/new',
    submit(receiveVisit(site), {
      form: receiveForm,
      // The citizen complained of whoever received him: he does not see it any more.
      goTo: (result) => (result.outOfSight ? '/visits' : toVisit(result)),
      flash: ({ number, petitions }) =>
        `Đã ghi sổ lượt tiếp số ${number}${petitions > 0 ? ` và vào sổ ${petitions} đơn` : ''}.`,
    }),
  );
  app.get('/visits/register', page('visit.see', registerPage));
  app.get('/visits/register.xlsx', raw('visit.see', registerSheets));
  app.get('/visits/:id', page('visit.see', visitPage));
  app.get('/visits/:id/answer', form('visit.answer', answerForm));
  app.post(
    '/visits/:visitId/answer',
    submit(answerVisit, { form: answerForm, goTo: toVisit, flash: () => 'Đã ghi trả lời công dân.' }),
  );
  app.get('/visits/:id/correct', form('visit.correct', correctForm));
  app.post(
    '/visits/:visitId/correct',
    submit(correctVisit(site), {
      form: correctForm,
      goTo: toVisit,
      flash: ({ number }) => `Đã đính chính lượt tiếp số ${number}.`,
    }),
  );
  app.get('/visits/:id/identity', form('identity.open', identityForm));
  app.post('/visits/:id/identity', raw('identity.open', sendIdentity));
}
