import type { FastifyInstance, FastifyReply } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { readBody } from '../../core/body.ts';
import type { Command } from '../../core/command.ts';
import { emptyDraft, sendHtml, type Draft, type Routes, type Visit } from '../../core/web.tsx';
import { assignForm, releaseForm } from './assign.page.tsx';
import { assignPetitions, releasePetition, takeOver } from './assign.ts';
import { boardPage } from './board.page.tsx';
import { duePage } from './due.page.tsx';
import { myWorkPage } from './my-work.page.tsx';
import { filterForm, filtersPage, savedLinks } from './saved.page.tsx';
import { dropFilter, renameFilter, restoreFilter, saveFilter } from './saved.ts';
import { endSubstitution, setSubstitute } from './substitute.ts';
import { substituteForm, substitutesPage } from './substitutes.page.tsx';

/** The commands of assigning, standing in and saved lists. */
export const workCommands = (): readonly Command[] => [
  assignPetitions,
  takeOver,
  releasePetition,
  setSubstitute,
  endSubstitution,
  saveFilter,
  renameFilter,
  dropFilter,
  restoreFilter,
];

/** What waits for whom: own work, the unit's board, what is due, who has what. */
export function workRoutes(app: FastifyInstance, { page, form, raw, submit }: Routes): void {
  app.get('/', page('post.choose', myWorkPage));
  app.get('/due', page('petition.see', duePage));
  app.get('/board', page('board.see', boardPage));

  app.get('/assign', form('petition.assign', assignForm));
  app.post('/assign/choose', raw('petition.assign', chooseAssignee));
  app.post(
    '/assign',
    submit(assignPetitions, {
      form: assignForm,
      goTo: ({ petitionIds, count }) => (count === 1 ? `/petitions/${petitionIds[0]}` : '/petitions'),
      flash: ({ count }) => `Đã giao ${count} đơn.`,
    }),
  );
  const toPetition = ({ petitionId }: { petitionId: number }): string => `/petitions/${petitionId}`;
  app.get('/petitions/:petitionId/release', form('petition.take-over', releaseForm));
  app.post(
    '/petitions/:petitionId/release',
    submit(releasePetition, {
      form: releaseForm,
      goTo: toPetition,
      flash: () => 'Đã trả lại việc cho đơn vị.',
    }),
  );
  app.post(
    '/petitions/:petitionId/take-over',
    submit(takeOver, {
      form: (visit, draft) => myWorkPage({ ...visit, flash: faultIn(draft) }),
      goTo: toPetition,
      flash: () => 'Đã nhận việc.',
    }),
  );

  app.get('/substitutes', page('petition.see', substitutesPage));
  app.get('/substitutes/new', form('substitution.set', substituteForm));
  app.post(
    '/substitutes/new',
    submit(setSubstitute, {
      form: substituteForm,
      goTo: () => '/substitutes',
      flash: () => 'Đã cử người làm thay.',
    }),
  );
  app.post(
    '/substitutes/:substitutionId/end',
    submit(endSubstitution, {
      form: substitutesPage,
      goTo: () => '/substitutes',
      flash: () => 'Đã kết thúc.',
    }),
  );

  app.get('/filters', page('filter.save', filtersPage));
  app.get(
    '/filters/links',
    raw('filter.save', async (visit, reply) =>
      reply.type('text/html; charset=utf-8').send(renderToString(await savedLinks(visit))),
    ),
  );
  app.post(
    '/filters',
    submit(saveFilter, { form: filtersPage, goTo: ({ href }) => href, flash: () => 'Đã lưu danh sách.' }),
  );
  app.post(
    '/filters/:filterId/delete',
    submit(dropFilter, {
      form: filtersPage,
      goTo: () => '/filters',
      flash: () => 'Đã xóa; khôi phục được ở cuối trang này.',
    }),
  );
  app.post(
    '/filters/:filterId/restore',
    submit(restoreFilter, { form: filtersPage, goTo: () => '/filters', flash: () => 'Đã khôi phục.' }),
  );
  app.get('/filters/:filterId/edit', form('filter.save', filterForm));
  app.post(
    '/filters/:filterId/edit',
    submit(renameFilter, { form: filterForm, goTo: () => '/filters', flash: () => 'Đã lưu.' }),
  );
}

const faultIn = ({ problem, errors }: Draft): string | undefined => problem ?? Object.values(errors)[0];

// The ticks of a list come as a form, so that any number of them works without script.
async function chooseAssignee(visit: Visit, reply: FastifyReply) {
  const { values } = await readBody(reply.request, visit.site, visit.actor);
  const draft = emptyDraft('petitionIds' in values ? { petitionIds: values['petitionIds'] ?? '' } : {});
  const none = draft.values['petitionIds'] === undefined;
  return sendHtml(
    reply,
    await assignForm(visit, none ? { ...draft, problem: 'Chọn ít nhất một đơn trong danh sách.' } : draft),
    none ? 422 : 200,
  );
}
