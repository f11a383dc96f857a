import type { FastifyInstance, FastifyReply } from 'fastify';
import { readBody } from '../../core/body.ts';
import type { Command } from '../../core/command.ts';
import { emptyDraft, sendHtml, type Routes, type Visit } from '../../core/web.tsx';
import { decideDisposal } from './decide.ts';
import { disposalPage, disposalSheet } from './disposal.page.tsx';
import { decideForm, retentionPage } from './retention.page.tsx';

/** The command by which a head decides on filed petitions after the time of keeping. */
export const retentionCommands = (): readonly Command[] => [decideDisposal];

/** Filed petitions, how long they are kept, and the decisions about them. */
export function retentionRoutes(app: FastifyInstance, { page, raw, submit }: Routes): void {
  app.get('/retention', page('petition.see', retentionPage));
  app.post('/retention/choose', raw('disposal.decide', chooseFiled));
  app.post(
    '/retention/decide',
    submit(decideDisposal, {
      form: decideForm,
      goTo: ({ disposalId }) => `/retention/${disposalId}`,
      flash: ({ count }) => `Đã ghi quyết định về ${count} đơn.`,
    }),
  );
  app.get('/retention/:disposalId', page('petition.see', disposalPage));
  app.get('/retention/:disposalId.xlsx', raw('petition.see', disposalSheet));
}

// The ticks of the list come as a form.
async function chooseFiled(visit: Visit, reply: FastifyReply) {
  const { values } = await readBody(reply.request, visit.site, visit.actor);
  const chosen = values['petitionIds'];
  if (chosen === undefined)
    return sendHtml(
      reply,
      await retentionPage({ ...visit, flash: 'Chọn ít nhất một đơn trong danh sách.' }),
      422,
    );
  return sendHtml(reply, await decideForm(visit, emptyDraft({ petitionIds: chosen })));
}
