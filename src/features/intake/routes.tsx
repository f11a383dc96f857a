import type { FastifyInstance, FastifyReply } from 'fastify';
import { readBody } from '../../core/body.ts';
import { execute, type Command } from '../../core/command.ts';
import type { Routes, Site, Visit } from '../../core/web.tsx';
import { dropDraftCommand, keepDraft } from '../drafts.ts';
import { enterBag, undoBag } from './bag.ts';
import { bagForm, bagPage } from './bag.page.tsx';
import { addFiles, labelFile } from './files.ts';
import { fileRoutes } from './file-routes.tsx';
import { saveSignatories } from './signatories.ts';
import { previewSignatories, signatoriesForm, signatoriesSheet } from './signatories.page.tsx';
import { forwardedPage, forwardedSheet } from './forwarded.page.tsx';

/** The commands of intake by bag and of drafts. */
export const intakeCommands = ({ keys }: Site): readonly Command[] => [
  enterBag(keys),
  undoBag,
  saveSignatories(keys),
  keepDraft(keys),
  dropDraftCommand,
  addFiles,
  labelFile,
];

/** Serial entry of bags, and the drafts of the forms of intake. */
export function intakeRoutes(app: FastifyInstance, site: Site, routes: Routes): void {
  const { page, form, raw, submit } = routes;
  fileRoutes(app, routes);
  app.get('/intake/bag', form('petition.receive', bagForm));
  app.post(
    '/intake/bag',
    submit(enterBag(site.keys), {
      form: bagForm,
      goTo: ({ bagId }) => `/intake/bag/${bagId}`,
      flash: ({ count, first, last }) =>
        count === 1 ? `Đã vào sổ đơn số ${first}.` : `Đã vào sổ ${count} đơn, từ số ${first} đến số ${last}.`,
    }),
  );
  app.get('/intake/bag/:bagId', form('petition.receive', bagPage));
  app.post(
    '/intake/bag/:bagId/undo',
    submit(undoBag, {
      form: bagPage,
      goTo: ({ bagId }) => `/intake/bag/${bagId}`,
      flash: () => 'Đã hủy túi thư. Các số đã cấp giữ nguyên trong sổ.',
    }),
  );
  app.get('/intake/forwarded', page('petition.see', forwardedPage));
  app.get('/intake/forwarded.xlsx', raw('petition.see', forwardedSheet));
  app.get('/petitions/:petitionId/signatories', form('petition.receive', signatoriesForm));
  app.get('/petitions/:petitionId/signatories.xlsx', raw('petition.see', signatoriesSheet));
  app.post('/petitions/:petitionId/signatories/preview', raw('petition.receive', previewSignatories));
  app.post(
    '/petitions/:petitionId/signatories',
    submit(saveSignatories(site.keys), {
      form: signatoriesForm,
      goTo: ({ petitionId }) => `/petitions/${petitionId}`,
      flash: ({ count }) => `Đã lưu danh sách ${count} người ký.`,
    }),
  );
  app.post(
    '/drafts/:form/keep',
    raw('petition.receive', (visit, reply) => keepTyped(site, visit, reply)),
  );
  app.post(
    '/drafts/:form/drop',
    submit(dropDraftCommand, {
      form: bagForm,
      goTo: (result) => (result.form === 'bag' ? '/intake/bag' : '/petitions/new'),
      flash: () => 'Đã bỏ bản nháp.',
    }),
  );
}

// The submit id belongs to the sending of the form: a draft is kept as often as it changes.
async function keepTyped(site: Site, visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { values } = await readBody(reply.request, site, visit.actor);
  const { db, keys } = site;
  await execute({ db, actor: visit.actor, today: visit.today }, keepDraft(keys), {
    form: visit.params['form'],
    values,
  });
  return reply.code(204).send();
}
