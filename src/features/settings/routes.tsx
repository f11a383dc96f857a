import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes, Site, Visit } from '../../core/web.tsx';
import { builtInTemplate } from '../../documents/forms.ts';
import { withQuery } from '../../ui/index.ts';
import { KitPage } from '../../ui/kit.page.tsx';
import { frameOf } from '../frame.tsx';
import { innerLimitsPage } from './inner-limits.page.tsx';
import { setInnerLimit } from './inner-limits.ts';
import { officePage } from './office.page.tsx';
import { setChain } from './office.ts';
import { unitOf } from './scope.ts';
import { templatePage, templatesPage } from './templates.page.tsx';
import {
  inUse,
  sheetOf,
  slugOf,
  templateContent,
  templateVersions,
  uploadTemplate,
  withdrawTemplate,
} from './templates.ts';
import { unitsPage } from './units.page.tsx';

/** The commands by which an office changes its templates and settings. */
export const settingsCommands = (site: Site): readonly Command[] => [
  uploadTemplate(site),
  withdrawTemplate,
  setChain,
  setInnerLimit,
];

/** Units, templates and what an office decided for itself. */
export function settingsRoutes(app: FastifyInstance, site: Site, routes: Routes): void {
  app.get('/units', routes.page('post.choose', unitsPage));
  app.get('/templates', routes.page('template.change', templatesPage));
  app.get('/templates/:form', routes.form('template.change', templatePage));
  app.get('/templates/:form/download', routes.raw('template.change', download));
  app.post(
    '/templates/:form',
    routes.submit(uploadTemplate(site), {
      form: templatePage,
      goTo: backToTemplate,
      flash: ({ version }) => `Đã kiểm tra và đưa bản ${version} của đơn vị vào sử dụng.`,
    }),
  );
  app.post(
    '/templates/:form/withdraw',
    routes.submit(withdrawTemplate, {
      form: templatePage,
      goTo: backToTemplate,
      flash: ({ version }) => `Đã rút bản ${version}.`,
    }),
  );
  app.get(
    '/kit',
    routes.page('post.choose', (visit) => <KitPage {...frameOf(visit)} />),
  );
  app.get('/office', routes.form('office.set', officePage));
  app.post(
    '/office',
    routes.submit(setChain, {
      form: officePage,
      goTo: ({ unitId }) => withQuery('/office', { unitId: String(unitId) }),
      flash: () => 'Đã lưu quy trình của đơn vị.',
    }),
  );
  app.get('/office/inner-limits', routes.form('inner-limit.set', innerLimitsPage));
  app.post(
    '/office/inner-limits',
    routes.submit(setInnerLimit, {
      form: innerLimitsPage,
      goTo: ({ unitId }) => withQuery('/office/inner-limits', { unitId: String(unitId) }),
      flash: ({ set }) => (set ? 'Đã lưu thời hạn nội bộ.' : 'Đã bỏ thời hạn nội bộ.'),
    }),
  );
}

const backToTemplate = ({ form, unitId }: { form: string; unitId: number }): string =>
  withQuery(`/templates/${form}`, { unitId: String(unitId) });

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

// ?version= one of the unit's, 0 the one that came with the system; without it the one in use.
async function download(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const sheet = sheetOf(visit.params['form'] ?? '');
  const unitId = unitOf(visit);
  const content = await visit.read(async (tx) => {
    const wanted =
      visit.query['version'] ?? String(inUse(await templateVersions(tx, unitId), sheet.form)?.version ?? 0);
    const version = /^\d{1,6}$/.test(wanted) ? Number(wanted) : -1;
    return version === 0 ? builtInTemplate(sheet.form) : templateContent(tx, unitId, sheet.form, version);
  });
  return reply
    .type(wordType)
    .header('content-disposition', `attachment; filename="${slugOf(sheet)}.docx"`)
    .send(content);
}
