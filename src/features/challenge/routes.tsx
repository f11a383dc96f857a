import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes } from '../../core/web.tsx';
import { challengeForm, challengesPage, voidChallengeForm } from './challenges.page.tsx';
import { recordChallenge, voidChallenge } from './record.ts';

/** Every command about what became of decisions. */
export const challengeCommands: readonly Command[] = [recordChallenge, voidChallenge];

const toCase = ({ resolutionId }: { resolutionId: number }): string =>
  `/resolutions/${resolutionId}#challenge`;

/** Later results of decisions. */
export function challengeRoutes(app: FastifyInstance, { page, form, submit }: Routes): void {
  app.get('/challenges', page('resolution.see', challengesPage));
  app.get('/resolutions/:id/challenges/new', form('execution.record', challengeForm));
  app.post(
    '/resolutions/:id/challenges/new',
    submit(recordChallenge, { form: challengeForm, goTo: toCase, flash: () => 'Đã ghi kết quả.' }),
  );
  app.get('/resolutions/:id/challenges/:challengeId/void', form('execution.record', voidChallengeForm));
  app.post(
    '/resolutions/:id/challenges/:challengeId/void',
    submit(voidChallenge, { form: voidChallengeForm, goTo: toCase, flash: () => 'Đã hủy kết quả.' }),
  );
}
