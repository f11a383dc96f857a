import type { FastifyInstance } from 'fastify';
import type { Routes, Site } from '../../core/web.tsx';
import { Card } from '../../ui/index.ts';
import { framed } from '../frame.tsx';

/** Units, templates and what an office decided for itself. */
export function settingsRoutes(app: FastifyInstance, _site: Site, routes: Routes): void {
  app.get('/units', routes.page('post.choose', (visit) => framed(visit, { title: 'Cơ quan, đơn vị', children: <Card>…</Card> })));
}
