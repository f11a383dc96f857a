import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes, Site } from '../../core/web.tsx';
import { editForm, prepareForm, proveForm, withdrawForm } from './forms.page.tsx';
import { publicationsPage } from './list.page.tsx';
import { preparePublication } from './prepare.ts';
import { publicationPage, publishForm } from './publication.page.tsx';
import { provePublication, publishResult, withdrawPublication } from './publish.ts';

/** Every command about the publication of results. */
export const publicationCommands = (site: Site): readonly Command[] => [
  preparePublication(site),
  publishResult,
  provePublication,
  withdrawPublication,
];

const toPublication = ({ publicationId }: { publicationId: number }): string =>
  `/publications/${publicationId}`;

/** The results to publish, and each publication. */
export function publicationRoutes(app: FastifyInstance, site: Site, { page, form, submit }: Routes): void {
  const saved = ({ removed }: { removed: number }): string =>
    removed > 0
      ? `Đã lưu. Lược bỏ ở ${removed} chỗ; hãy đọc lại.`
      : 'Đã lưu. Hãy đọc lại trước khi công khai.';
  app.get('/publications', page('resolution.see', publicationsPage));
  app.get('/resolutions/:id/publications/new', form('publication.prepare', prepareForm));
  app.post(
    '/resolutions/:id/publications/new',
    submit(preparePublication(site), { form: prepareForm, goTo: toPublication, flash: saved }),
  );
  app.get('/publications/:id', page('resolution.see', publicationPage));
  app.get('/publications/:id/edit', form('publication.prepare', editForm));
  app.post(
    '/publications/:id/edit',
    submit(preparePublication(site), { form: editForm, goTo: toPublication, flash: saved }),
  );
  app.get('/publications/:id/publish', form('resolution.act', publishForm));
  app.post(
    '/publications/:id/publish',
    submit(publishResult, { form: publishForm, goTo: toPublication, flash: () => 'Đã ghi nhận công khai.' }),
  );
  app.get('/publications/:id/prove', form('resolution.act', proveForm));
  app.post(
    '/publications/:id/prove',
    submit(provePublication, { form: proveForm, goTo: toPublication, flash: () => 'Đã ghi chứng cứ.' }),
  );
  app.get('/publications/:id/withdraw', form('publication.prepare', withdrawForm));
  app.post(
    '/publications/:id/withdraw',
    submit(withdrawPublication, { form: withdrawForm, goTo: toPublication, flash: () => 'Đã gỡ.' }),
  );
}
