import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import { emptyDraft, sendHtml, type Draft, type Routes, type Site, type Visit } from '../../core/web.tsx';
import { doDuty } from './duties.ts';
import { petitionPage } from './petition.page.tsx';
import { splitForm } from './split.page.tsx';
import { rejoinPetition, splitPetition } from './split.ts';

/** The commands that divide a letter and note what was done beside its outcome. */
export const partCommands = (site: Site): readonly Command[] => [splitPetition(site), rejoinPetition, doDuty];

// The command reads the id of the address under its own name; the pages under theirs.
const byId = (visit: Visit): Visit => ({
  ...visit,
  params: { ...visit.params, id: visit.params['petitionId'] ?? '' },
});
const again = (visit: Visit, { problem, errors }: Draft) =>
  petitionPage({ ...byId(visit), flash: problem ?? Object.values(errors)[0] });
const toFile = ({ petitionId }: { petitionId: number }): string => `/petitions/${petitionId}`;

/** Splitting a letter, rejoining its parts, and the duties beside an outcome. */
export function partRoutes(app: FastifyInstance, site: Site, { raw, submit }: Routes): void {
  app.get(
    '/petitions/:petitionId/split',
    raw('petition.split', async (visit, reply) =>
      sendHtml(reply, await splitForm(byId(visit), emptyDraft(visit.query))),
    ),
  );
  app.post(
    '/petitions/:petitionId/split',
    submit(splitPetition(site), {
      form: (visit, draft) => splitForm(byId(visit), draft),
      goTo: toFile,
      flash: ({ parts }) => `Đã tách đơn thành ${parts.length} phần.`,
    }),
  );
  app.post(
    '/petitions/:petitionId/rejoin',
    submit(rejoinPetition, { form: again, goTo: toFile, flash: () => 'Đã ghép các phần lại.' }),
  );
  app.post(
    '/petitions/:petitionId/duty',
    submit(doDuty, { form: again, goTo: toFile, flash: () => 'Đã ghi nhận.' }),
  );
}
