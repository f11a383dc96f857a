import type { FastifyInstance, FastifyRequest } from 'fastify';
import { marked, sendHtml, type Site } from '../../core/web.tsx';
import { addDays } from '../../law/day.ts';
import {
  isDemo,
  publicDocuments,
  publicPlaces,
  publicResults,
  publicSessions,
  publishingUnits,
} from './queries.ts';
import { PublicResults } from './results.page.tsx';
import { NothingPublished, PublicSchedule } from './schedule.page.tsx';

/** Pages for everybody, without signing in. */
export function portalRoutes(app: FastifyInstance, { publicDb }: Site): void {
  app.get(
    '/lich-tiep-cong-dan',
    marked('public', async (request, reply) => {
      const units = await publishingUnits(publicDb);
      const unit = units.find(({ code }) => code === wanted(request)) ?? units[0];
      if (!unit) return sendHtml(reply, <NothingPublished />);
      const { today } = unit;
      const [places, sessions, documents] = await Promise.all([
        publicPlaces(publicDb, unit.id),
        publicSessions(publicDb, unit.id, addDays(today, -14), addDays(today, 92)),
        publicDocuments(publicDb, unit.id, today),
      ]);
      return sendHtml(reply, <PublicSchedule {...{ unit, units, places, sessions, documents }} />);
    }),
  );
  app.get(
    '/ket-qua-giai-quyet',
    marked('public', async (_request, reply) => {
      const [results, demo] = await Promise.all([publicResults(publicDb), isDemo(publicDb)]);
      return sendHtml(reply, <PublicResults results={results} demo={demo} />);
    }),
  );
}

const wanted = ({ query }: FastifyRequest): string => {
  const value: unknown =
    typeof query === 'object' && query !== null && 'don-vi' in query ? query['don-vi'] : '';
  return typeof value === 'string' ? value : '';
};
