import type { FastifyInstance, FastifyReply } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { readBody } from '../../core/body.ts';
import type { Command } from '../../core/command.ts';
import { Invalid } from '../../core/errors.ts';
import { openFile } from '../../core/files.ts';
import { emptyDraft, sendHtml, type Routes, type Site, type Visit } from '../../core/web.tsx';
import { toPdf } from '../../documents/pdf.ts';
import { previewHtml } from '../../documents/preview.ts';
import { classifyForm } from './classify.page.tsx';
import { classifyPetition } from './classify.ts';
import { paperData } from './draft.ts';
import { identityForm } from './identity.page.tsx';
import { searchPage, suggestions } from './lists.page.tsx';
import { petitionsPage } from './register.page.tsx';
import { registerSheet } from './register-sheet.ts';
import { newestPetitions, rowKey } from './lists.ts';
import { fileForm, withdrawForm } from './closing.page.tsx';
import { issueForm, openPaper, paperForm, returnForm } from './paper.page.tsx';
import {
  contentOf,
  filePetition,
  issuePaper,
  mainPaper,
  proposePaper,
  returnPaper,
  reviewPaper,
  signPaper,
} from './papers.ts';
import { partCommands, partRoutes } from './parts-routes.tsx';
import { petitionPage } from './petition.page.tsx';
import { previewPage } from './preview.page.tsx';
import { fileName, originalAt, paperContent } from '../paper/door.ts';
import { getPetition } from './queries.ts';
import { receiveForm } from './receive.page.tsx';
import { receivePetition } from './receive.ts';
import { clocksOf } from '../clocks.ts';
import { openIdentity } from '../identity.ts';
import { identityShown } from '../identity.page.tsx';
import { withdrawPetition } from './withdraw.ts';

export { mainPaper } from './papers.ts';

/** Every command about petitions, as forms, API and the permission table use them. */
export const petitionCommands = (site: Site): readonly Command[] => {
  const all = commandsOf(site);
  return [
    all.receive,
    all.classify,
    proposePaper,
    reviewPaper,
    returnPaper,
    signPaper,
    all.issue,
    filePetition,
    withdrawPetition,
    ...partCommands(site),
  ];
};

const commandsOf = ({ keys, dataDir }: Site) => ({
  receive: receivePetition(keys),
  classify: classifyPetition({ keys, dataDir }),
  issue: issuePaper(dataDir),
});

const toFile = (result: { petitionId: number }): string => `/petitions/${result.petitionId}`;

/** The pages and forms of a petition, in the order of the procedure. */
export function petitionRoutes(app: FastifyInstance, site: Site, routes: Routes): void {
  const { page, form, raw, submit } = routes;
  partRoutes(app, site, routes);
  const { receive, classify, issue } = commandsOf(site);
  app.get('/petitions', page('petition.see', petitionsPage));
  app.get('/petitions.xlsx', raw('petition.see', registerSheet));
  app.get('/search', page('petition.see', searchPage));
  app.get(
    '/search/suggest',
    raw('petition.see', async (visit, reply) =>
      reply.type('text/html; charset=utf-8').send(renderToString(await suggestions(visit))),
    ),
  );

  app.get('/petitions/new', form('petition.receive', receiveForm));
  app.post(
    '/petitions/new',
    submit(receive, {
      form: receiveForm,
      // Whoever is complained of or denounced himself has entered it and does not see it any more.
      goTo: (result) => (result.outOfSight ? '/petitions' : toFile(result)),
      flash: ({ number, outOfSight }) =>
        outOfSight
          ? `Đã vào sổ đơn số ${number}. Người đang dùng không được tham gia đơn này nên không mở lại được.`
          : `Đã vào sổ đơn số ${number}.`,
    }),
  );
  app.get('/petitions/:id', page('petition.see', petitionPage));

  const flash = {
    classified: 'Đã lưu phân loại.',
    proposed: 'Đã trình văn bản.',
    reviewed: 'Đã đồng ý trình ký.',
    signed: 'Đã duyệt, ký văn bản.',
    returned: 'Đã trả lại văn bản.',
  };
  app.get(
    '/petitions/:petitionId/classify',
    raw('petition.classify', async (visit, reply) =>
      sendHtml(reply, await classifyForm(withId(visit), emptyDraft(visit.query))),
    ),
  );
  app.post('/petitions/:petitionId/classify/preview', raw('petition.classify', previewClassification));
  app.post(
    '/petitions/:petitionId/classify',
    submit(classify, {
      form: (visit, draft) => classifyForm(withId(visit), draft),
      // The petition is about whoever classified it: he does not see it any more.
      goTo: (result) => (result.outOfSight ? '/petitions' : toFile(result)),
      flash: () => flash.classified,
    }),
  );

  app.get('/petitions/:id/paper', form('petition.propose', paperForm));
  app.post(
    '/petitions/:id/paper',
    submit(proposePaper, { form: paperForm, goTo: toFile, flash: () => flash.proposed }),
  );
  app.post(
    '/petitions/:id/paper/review',
    submit(reviewPaper, { form: petitionAgain, goTo: toFile, flash: () => flash.reviewed }),
  );
  app.get('/petitions/:id/paper/return', form('petition.return', returnForm));
  app.post(
    '/petitions/:id/paper/return',
    submit(returnPaper, { form: returnForm, goTo: toFile, flash: () => flash.returned }),
  );
  app.post(
    '/petitions/:id/paper/sign',
    submit(signPaper, { form: petitionAgain, goTo: toFile, flash: () => flash.signed }),
  );
  app.get('/petitions/:id/paper/issue', form('petition.issue', issueForm));
  app.post(
    '/petitions/:id/paper/issue',
    submit(issue, {
      form: issueForm,
      goTo: toFile,
      flash: ({ number }) => `Đã ban hành văn bản số ${number}.`,
    }),
  );
  app.get(
    '/petitions/:petitionId/file',
    raw('petition.sign', async (visit, reply) =>
      sendHtml(reply, await fileForm(withId(visit), emptyDraft())),
    ),
  );
  app.post(
    '/petitions/:petitionId/file',
    submit(filePetition, {
      form: (visit, draft) => fileForm(withId(visit), draft),
      goTo: toFile,
      flash: () => 'Đã xếp lưu đơn.',
    }),
  );
  app.get(
    '/petitions/:petitionId/withdraw',
    raw('petition.withdraw', async (visit, reply) =>
      sendHtml(reply, await withdrawForm(withId(visit), emptyDraft())),
    ),
  );
  app.post(
    '/petitions/:petitionId/withdraw',
    submit(withdrawPetition, {
      form: (visit, draft) => withdrawForm(withId(visit), draft),
      goTo: toFile,
      flash: () => 'Đã ghi nhận việc rút đơn.',
    }),
  );

  app.get(
    '/petitions/:id/paper/preview',
    raw('petition.see', async (visit, reply) =>
      sendHtml(reply, previewPage(visit, previewHtml(await paperDocx(visit)), await originalOf(visit))),
    ),
  );
  app.get('/petitions/:id/paper/docx', raw('petition.see', sendPaper));
  app.get(
    '/petitions/:id/paper/pdf',
    raw('petition.see', async (visit, reply) =>
      reply.type('application/pdf').send(await toPdf(await paperDocx(visit))),
    ),
  );
  app.get('/files/:id', raw('petition.see', sendFile));

  app.get('/petitions/:id/identity', form('identity.open', identityForm));
  app.post('/petitions/:id/identity', raw('identity.open', sendIdentity));

  app.get('/api/v1/petitions', raw('petition.see', listAsJson));
  app.get('/api/v1/petitions/:id', raw('petition.see', petitionAsJson));
}

// The command reads the id of the address under its own name; the pages under theirs.
const withId = (visit: Visit): Visit => ({
  ...visit,
  params: { ...visit.params, id: visit.params['petitionId'] ?? '' },
});

// A refused button: the file is shown again as it is now, with the reason on top.
const petitionAgain = async (
  visit: Visit,
  { problem, errors }: { problem: string | undefined; errors: Readonly<Record<string, string>> },
) => petitionPage({ ...visit, flash: problem ?? Object.values(errors)[0] });

async function previewClassification(visit: Visit, reply: FastifyReply) {
  const { values } = await readBody(reply.request, visit.site, visit.actor);
  const { outcome: _dropped, ...kept } = values;
  return sendHtml(reply, await classifyForm(withId(visit), { ...emptyDraft(kept) }));
}

/** The paper as a Word file: what was issued, or the draft as it would be now. */
async function paperDocx(visit: Visit): Promise<Buffer> {
  const { petition, paper } = await openPaper(visit);
  return visit.read((tx) =>
    paperContent(tx, visit.site.dataDir, paper, () =>
      paperData(tx, petition, paper, contentOf(paper), visit.today),
    ),
  );
}

const originalOf = async (visit: Visit): Promise<string | undefined> =>
  originalAt(visit, { kinds: [], main: mainPaper }, (await openPaper(visit)).paper);

async function sendPaper(visit: Visit, reply: FastifyReply) {
  const { paper } = await openPaper(visit);
  const name = `${fileName(paper.form_code)}-${paper.number ?? 'du-thao'}.docx`;
  return reply
    .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(await paperDocx(visit));
}

async function sendFile(visit: Visit, reply: FastifyReply) {
  const id = /^[0-9a-f-]{36}$/.test(visit.params['id'] ?? '')
    ? (visit.params['id'] ?? '')
    : '00000000-0000-0000-0000-000000000000';
  const file = await visit.read((tx) => openFile(tx, visit.site.dataDir, id));
  return reply
    .type(file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .send(file.content);
}

async function sendIdentity(visit: Visit, reply: FastifyReply) {
  const { values } = await readBody(reply.request, visit.site, visit.actor);
  try {
    const identities = await openIdentity(visit.site, visit, 'petition', {
      ...values,
      id: visit.params['id'],
    });
    return sendHtml(reply, identityShown(visit, identities, 'Đơn không ghi danh tính người tố cáo.'));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return sendHtml(
      reply,
      await identityForm(visit, { ...emptyDraft(values), errors: error.errors }),
      error.status,
    );
  }
}

async function listAsJson(visit: Visit, reply: FastifyReply) {
  const { kind, state, after } = visit.query;
  const rows = await visit.read((tx) => newestPetitions(tx, visit.actor.unitIds, { kind, state, after }, 50));
  const shown = rows.slice(0, 50);
  const last = shown.at(-1);
  return reply.send({ petitions: shown, next: rows.length > 50 && last ? rowKey(last) : null });
}

async function petitionAsJson(visit: Visit, reply: FastifyReply) {
  const id = Number(visit.params['id']);
  const found = await visit.read(async (tx) => ({
    petition: await getPetition(tx, id),
    clocks: await clocksOf(tx, { petitionId: id }),
  }));
  return reply.header('etag', `"v${found.petition.version}"`).send(found);
}
