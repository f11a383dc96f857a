import type { FastifyInstance } from 'fastify';
import type { Routes } from '../../core/web.tsx';
import { leaderPage } from './leader.page.tsx';

/** The leader's view. */
export function leaderRoutes(app: FastifyInstance, { page }: Routes): void {
  app.get('/leader', page('board.see', leaderPage));
}
