import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Draft, Routes, Site, Visit } from '../../core/web.tsx';
import { toPdf } from '../../documents/pdf.ts';
import { sendWord } from './content.ts';
import { fileName } from './issue.ts';
import type { PaperKind } from './kinds.ts';
import { originalForm, sendOriginal, type MainPaper } from './original.page.tsx';
import { beginForm, editForm, issueForm, returnForm, sidePaperFile, sidePaperPage } from './paper.page.tsx';
import { sidePaperCommands, type SideResult } from './write.ts';

/** The commands by which papers beside the paper of the outcome are written, signed and issued. */
export const paperCommands = (site: Site, kinds: readonly PaperKind[]): readonly Command[] =>
  Object.values(sidePaperCommands(site.dataDir, kinds));

const toPaper = ({ paperId }: SideResult): string => `/papers/${paperId}`;

/** The pages of side papers; which kinds there are is told by the features they belong to. */
export function paperRoutes(
  app: FastifyInstance,
  site: Site,
  { page, form, raw, submit }: Routes,
  kinds: readonly PaperKind[],
  main: MainPaper,
): void {
  const { write, sign, sendBack, void: setAside, issue } = sidePaperCommands(site.dataDir, kinds);
  const show = sidePaperPage(kinds);
  const again = (visit: Visit, { problem, errors }: Draft) =>
    show({ ...visit, flash: problem ?? Object.values(errors)[0] });
  const byId = (visit: Visit): Visit => ({
    ...visit,
    params: { ...visit.params, id: visit.params['paperId'] ?? '' },
  });

  app.get('/papers/new', form('paper.write', beginForm(kinds)));
  app.post(
    '/papers/new',
    submit(write, { form: beginForm(kinds), goTo: toPaper, flash: () => 'Đã lưu văn bản.' }),
  );
  app.get('/papers/:id', page('petition.see', show));
  app.get('/papers/:id/edit', form('paper.write', editForm(kinds)));
  app.post(
    '/papers/:paperId/edit',
    submit(write, {
      form: (visit, draft) => editForm(kinds)(byId(visit), draft),
      goTo: toPaper,
      flash: () => 'Đã lưu văn bản.',
    }),
  );
  const acts = [
    { path: 'sign', act: sign, said: 'Đã duyệt, ký văn bản.' },
    { path: 'void', act: setAside, said: 'Đã hủy dự thảo.' },
  ] as const;
  for (const { path, act, said } of acts)
    app.post(
      `/papers/:paperId/${path}`,
      submit(act, {
        form: (visit, draft) => again(byId(visit), draft),
        goTo: path === 'void' ? ({ href }) => href : toPaper,
        flash: () => said,
      }),
    );
  app.get('/papers/:id/return', form('paper.sign', returnForm(kinds)));
  app.post(
    '/papers/:paperId/return',
    submit(sendBack, {
      form: (visit, draft) => returnForm(kinds)(byId(visit), draft),
      goTo: toPaper,
      flash: () => 'Đã trả lại văn bản.',
    }),
  );
  app.get('/papers/:id/issue', form('petition.issue', issueForm(kinds)));
  app.post(
    '/papers/:paperId/issue',
    submit(issue, {
      form: (visit, draft) => issueForm(kinds)(byId(visit), draft),
      goTo: toPaper,
      flash: () => 'Đã ban hành văn bản.',
    }),
  );
  app.get(
    '/papers/:id/docx',
    raw('petition.see', async (visit, reply) => {
      const { paper, kind, content } = await sidePaperFile(visit, kinds);
      return sendWord(reply, `${fileName(kind.code)}-${paper.number ?? paper.id}.docx`, content);
    }),
  );
  app.get(
    '/papers/:id/pdf',
    raw('petition.see', async (visit, reply) =>
      reply.type('application/pdf').send(await toPdf((await sidePaperFile(visit, kinds)).content)),
    ),
  );
  app.get('/papers/:id/original', form('identity.open', originalForm({ kinds, main })));
  app.post('/papers/:id/original', raw('identity.open', sendOriginal({ kinds, main })));
}
