import type { FastifyInstance, FastifyReply } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { readBody } from '../../core/body.ts';
import type { Command } from '../../core/command.ts';
import { nest, textOf } from '../../core/form.ts';
import type { Routes, Site, Visit } from '../../core/web.tsx';
import type { Likeness } from '../petition-keys.ts';
import { CandidatesBar } from './candidates.page.tsx';
import { candidatesFor } from './candidates.ts';
import { finishMatter, reopenMatter } from './finish.ts';
import { linkMatter, unlinkMatter } from './link.ts';
import { finishForm, linkAgain, reopenForm, settleAgain, unlinkForm } from './matter-forms.page.tsx';
import { matterPage } from './matter.page.tsx';
import { settlePetition } from './settled.ts';

/** The commands about matters. */
export const matterCommands = (site: Site): readonly Command[] => [
  linkMatter,
  unlinkMatter,
  finishMatter,
  reopenMatter,
  settlePetition(site),
];

const toMatter = ({ matterId }: { matterId: number }): string => `/matters/${matterId}`;

/** The pages of matters, the hint while a petition is typed, and the reply by a decision. */
export function matterRoutes(app: FastifyInstance, site: Site, { page, form, raw, submit }: Routes): void {
  app.post('/matters/candidates', raw('petition.see', candidatesWhileTyping));
  app.post(
    '/matters/link',
    submit(linkMatter, { form: linkAgain, goTo: toMatter, flash: () => 'Đã ghép vào cùng một vụ việc.' }),
  );
  app.get('/matters/finish', form('matter.finish', finishForm));
  app.post(
    '/matters/finish',
    submit(finishMatter, {
      form: finishForm,
      goTo: toMatter,
      flash: () => 'Đã ghi nhận quyết định giải quyết cuối cùng.',
    }),
  );
  app.get('/matters/decisions/:decisionId/reopen', form('matter.finish', reopenForm));
  app.post(
    '/matters/decisions/:decisionId/reopen',
    submit(reopenMatter, { form: reopenForm, goTo: toMatter, flash: () => 'Đã rút ghi nhận.' }),
  );
  app.get('/matters/:id', page('petition.see', matterPage));
  app.get('/matters/:matterId/unlink', form('matter.link', unlinkForm));
  app.post(
    '/matters/:matterId/unlink',
    submit(unlinkMatter, { form: unlinkForm, goTo: toMatter, flash: () => 'Đã tách khỏi vụ việc.' }),
  );
  app.post(
    '/petitions/:petitionId/settled',
    submit(settlePetition(site), {
      form: settleAgain,
      goTo: ({ petitionId }) => `/petitions/${petitionId}`,
      flash: () => 'Đã phân loại và soạn văn bản trả lời theo quyết định đã có.',
    }),
  );
}

async function candidatesWhileTyping(visit: Visit, reply: FastifyReply) {
  const { values } = await readBody(reply.request, visit.site, visit.actor);
  const asked = typed(nest(values));
  const enough = asked.content.length >= 20 || asked.idNumbers.length > 0 || asked.names.length > 0;
  const candidates = enough ? await visit.read((tx) => candidatesFor(tx, visit.site.keys, asked)) : [];
  return reply
    .type('text/html; charset=utf-8')
    .send(renderToString(<CandidatesBar candidates={candidates} />));
}

// A form that is still being filled: whatever is there is taken, nothing is asked for.
function typed(values: Record<string, unknown>): Likeness {
  const persons = Array.isArray(values['persons']) ? (values['persons'] as unknown[]) : [];
  const of = (name: string): string[] => persons.slice(0, 5).flatMap((one) => textIn(one, name) || []);
  const own = (name: string): string => textIn(values, name);
  return {
    names: of('fullName'),
    addresses: of('address'),
    idNumbers: of('idNumber'),
    phones: of('phone'),
    respondent: own('respondentName') || undefined,
    content: `${own('summary')} ${own('request')}`.trim(),
    placeUnitId: Number(own('placeUnitId')) || undefined,
    fieldCode: own('fieldCode') || undefined,
  };
}

const textIn = (record: unknown, name: string): string => {
  if (typeof record !== 'object' || record === null) return '';
  const value = (record as Record<string, unknown>)[name];
  return typeof value === 'string' ? textOf({ value: value.slice(0, 2_000) }, 'value') : '';
};
