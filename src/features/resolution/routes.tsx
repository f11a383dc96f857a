import type { FastifyInstance } from 'fastify';
import { readBody } from '../../core/body.ts';
import type { Command } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { emptyDraft, sendHtml, type Routes, type Site } from '../../core/web.tsx';
import { openIdentity } from '../identity.ts';
import { identityShown } from '../identity.page.tsx';
import type { PaperKind } from '../paper/door.ts';
import { chargeResolution } from './charge.ts';
import { deliverPaper, receiveDelivery } from './deliver.ts';
import { casesPage } from './list.page.tsx';
import { casesSheet } from './list-sheet.ts';
import { issueNotices, notifyParties } from './notify.ts';
import { notifyForm } from './notify.page.tsx';
import { openForm } from './open.page.tsx';
import { openResolution } from './open.ts';
import { prepareStepPaper } from './prepare.ts';
import { resolutionPage, type CaseCards } from './resolution.page.tsx';
import { caseSheetPage } from './sheet.page.tsx';
import { caseIdentityForm, chargeForm, deliverForm, receivedForm, voidForm } from './side.page.tsx';
import { innerDueForm } from './inner-due.page.tsx';
import { setInnerDue } from './inner-due.ts';
import { sendPaper } from './send.ts';
import { sendForm } from './send.page.tsx';
import { stepForm } from './step.page.tsx';
import { takeCaseStep, voidCaseStep } from './take.ts';

/** Every command about cases. */
export const resolutionCommands = (site: Site, kinds: readonly PaperKind[]): readonly Command[] => [
  openResolution,
  takeCaseStep,
  voidCaseStep,
  prepareStepPaper(site.dataDir, kinds),
  chargeResolution,
  setInnerDue,
  deliverPaper,
  receiveDelivery,
  sendPaper,
  notifyParties(site.dataDir, kinds),
  issueNotices(site.dataDir, kinds),
];

const toCase = (result: { resolutionId: number }): string => `/resolutions/${result.resolutionId}`;

/** The pages and forms of a case. */
export function resolutionRoutes(
  app: FastifyInstance,
  site: Site,
  { page, form, raw, submit }: Routes,
  { kinds, cards }: { kinds: readonly PaperKind[]; cards: CaseCards },
): void {
  const step = stepForm(kinds);
  app.get('/resolutions', page('resolution.see', casesPage));
  app.get('/resolutions.xlsx', raw('resolution.see', casesSheet));
  app.get('/resolutions/new', form('resolution.open', openForm));
  app.post(
    '/resolutions/new',
    submit(openResolution, {
      form: openForm,
      goTo: (result) => (result.outOfSight ? '/resolutions' : toCase(result)),
      flash: ({ number }) => `Đã mở vụ việc số ${number}.`,
    }),
  );
  app.get('/resolutions/:id', page('resolution.see', resolutionPage(kinds, cards)));
  app.get('/resolutions/:id/sheet', page('resolution.see', caseSheetPage));

  app.get('/resolutions/:id/steps/:action', form('resolution.act', step));
  app.post(
    '/resolutions/:id/steps/:action',
    submit(takeCaseStep, {
      form: step,
      goTo: toCase,
      flash: () => 'Đã ghi nhận. Các thời hạn đã được tính lại.',
    }),
  );
  app.post(
    '/resolutions/:id/steps/:action/paper',
    submit(prepareStepPaper(site.dataDir, kinds), {
      form: step,
      goTo: ({ paperId }) => `/papers/${paperId}`,
      flash: () => 'Đã lưu văn bản.',
    }),
  );
  app.get('/resolutions/:id/void/:stepId', form('resolution.act', voidForm));
  app.post(
    '/resolutions/:id/void/:stepId',
    submit(voidCaseStep, { form: voidForm, goTo: toCase, flash: () => 'Đã hủy bước ghi nhầm.' }),
  );
  app.get('/resolutions/:id/charge', form('resolution.charge', chargeForm));
  app.post(
    '/resolutions/:id/charge',
    submit(chargeResolution, { form: chargeForm, goTo: toCase, flash: () => 'Đã giao vụ việc.' }),
  );
  app.get('/resolutions/:id/inner-due', form('resolution.charge', innerDueForm));
  app.post(
    '/resolutions/:id/inner-due',
    submit(setInnerDue, { form: innerDueForm, goTo: toCase, flash: () => 'Đã lưu thời hạn nội bộ.' }),
  );
  app.get('/resolutions/:id/deliver', form('resolution.act', deliverForm));
  app.post(
    '/resolutions/:id/deliver',
    submit(deliverPaper, { form: deliverForm, goTo: toCase, flash: () => 'Đã ghi việc gửi văn bản.' }),
  );
  app.get('/resolutions/:id/send/:paperId', form('resolution.act', sendForm));
  app.post(
    '/resolutions/:id/send/:paperId',
    submit(sendPaper, { form: sendForm, goTo: toCase, flash: () => 'Đã ghi việc gửi văn bản.' }),
  );
  const notices = notifyForm(kinds);
  app.get('/resolutions/:id/notify', form('paper.write', notices));
  app.post(
    '/resolutions/:id/notify',
    submit(notifyParties(site.dataDir, kinds), {
      form: notices,
      goTo: toCase,
      flash: ({ count }) => `Đã lập ${count} thông báo.`,
    }),
  );
  app.post(
    '/resolutions/:id/notify/issue',
    submit(issueNotices(site.dataDir, kinds), {
      form: notices,
      goTo: toCase,
      flash: ({ count }) => `Đã ký, ban hành ${count} thông báo.`,
    }),
  );
  app.get('/resolutions/:id/deliveries/:deliveryId', form('resolution.act', receivedForm));
  app.post(
    '/resolutions/:id/deliveries/:deliveryId',
    submit(receiveDelivery, { form: receivedForm, goTo: toCase, flash: () => 'Đã ghi ngày nhận.' }),
  );

  app.get('/resolutions/:id/identity', form('identity.open', caseIdentityForm));
  app.post(
    '/resolutions/:id/identity',
    raw('identity.open', async (visit, reply) => {
      const { values } = await readBody(reply.request, site, visit.actor);
      try {
        const form = { ...values, id: visit.params['id'] };
        const identities = await openIdentity(site, visit, 'resolution', form);
        return sendHtml(reply, identityShown(visit, identities, 'Đơn không ghi danh tính người tố cáo.'));
      } catch (error) {
        if (!(error instanceof Invalid)) throw error;
        const again = { ...emptyDraft(values), errors: error.errors };
        return sendHtml(reply, await caseIdentityForm(visit, again), error.status);
      }
    }),
  );
}
