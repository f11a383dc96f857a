import type { FastifyInstance } from 'fastify';
import type { Routes, Site } from '../../core/web.tsx';
import { Card } from '../../ui/index.ts';
import { framed } from '../frame.tsx';

/** The book of law and the reckoning of time limits. */
export function lawRoutes(app: FastifyInstance, _site: Site, routes: Routes): void {
  app.get('/law', routes.page('post.choose', (visit) => framed(visit, { title: 'Căn cứ pháp lý', children: <Card>…</Card> })));
}
