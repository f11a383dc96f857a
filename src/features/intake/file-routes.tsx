import type { FastifyInstance, FastifyReply } from 'fastify';
import { Invalid, NotFound } from '../../core/errors.ts';
import { openFile, stageFile } from '../../core/files.ts';
import type { Routes, Visit } from '../../core/web.tsx';
import { addFiles, labelFile, pagePicture } from './files.ts';
import { filesForm } from './files.page.tsx';
import { findFile } from './file-queries.ts';

/** The files of a petition: pages, more of them, what each page is; and uploads one by one as they are dropped. */
export function fileRoutes(app: FastifyInstance, { form, raw, submit }: Routes): void {
  app.get('/petitions/:petitionId/files', form('petition.see', filesForm));
  app.post(
    '/petitions/:petitionId/files',
    submit(addFiles, {
      form: filesForm,
      goTo: ({ petitionId }) => `/petitions/${petitionId}/files`,
      flash: ({ count }) => `Đã thêm ${count} tệp.`,
    }),
  );
  app.post(
    '/files/:fileId/labels',
    submit(labelFile, {
      form: async (visit, draft) => filesForm(await ofFile(visit), draft),
      goTo: ({ petitionId }) => `/petitions/${petitionId}/files`,
      flash: () => 'Đã lưu loại giấy tờ.',
    }),
  );
  app.post('/files/stage', raw('petition.see', stage));
  app.get('/files/:id/pages/:page', raw('petition.see', sendPicture));
  app.get('/files/:id/view', raw('petition.see', sendInline));
}

/** The petition to which the file of the address belongs. */
async function ofFile(visit: Visit): Promise<Visit> {
  const file = await visit.read((tx) => findFile(tx, visit.params['fileId'] ?? ''));
  return { ...visit, params: { ...visit.params, petitionId: String(file?.petition_id ?? 0) } };
}

// One file as it is dropped on a form; the form sends its id.
async function stage(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const upload = await reply.request.file();
  if (!upload) throw new NotFound();
  const { db, dataDir } = visit.site;
  try {
    const { id, name, bytes } = await stageFile(db, dataDir, visit.actor, upload.filename, upload.file);
    return await reply.send({ id, name, bytes });
  } catch (error) {
    upload.file.resume();
    if (!(error instanceof Invalid)) throw error;
    return reply.code(422).send({ fault: error.errors['files'] ?? error.message });
  }
}

async function sendPicture(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const page = Number(/^(\d{1,3})\.png$/.exec(visit.params['page'] ?? '')?.[1] ?? 0);
  if (page < 1) throw new NotFound();
  const { dataDir } = visit.site;
  const picture = await visit.read((tx) => pagePicture(tx, dataDir, visit.params['id'] ?? '', page));
  return reply.type('image/png').send(picture);
}

const shownInline = ['application/pdf', 'image/jpeg', 'image/png'];

async function sendInline(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const file = await visit.read(async (tx) => {
    const found = await findFile(tx, visit.params['id'] ?? '');
    if (!found) throw new NotFound();
    return openFile(tx, visit.site.dataDir, found.id);
  });
  if (!shownInline.includes(file.mediaType)) return reply.redirect(`/files/${file.id}`, 303);
  return reply
    .type(file.mediaType)
    .header('content-disposition', 'inline')
    .header('x-content-type-options', 'nosniff')
    .send(file.content);
}
