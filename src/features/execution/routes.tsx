import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes } from '../../core/web.tsx';
import { executionsPage, executionsSheet } from './executions.page.tsx';
import {
  endObstacleForm,
  obligationForm,
  obstacleForm,
  partForm,
  voidObligationForm,
} from './forms.page.tsx';
import { obligationPage } from './obligation.page.tsx';
import { addObligation, voidObligation } from './obligation.ts';
import { endObstacle, noteObstacle } from './obstacle.ts';
import { recordPart, voidPart } from './part.ts';

/** Every command about the execution of decisions and conclusions. */
export const executionCommands: readonly Command[] = [
  addObligation,
  voidObligation,
  recordPart,
  voidPart,
  noteObstacle,
  endObstacle,
];

const toObligation = ({ obligationId }: { obligationId: number }): string => `/obligations/${obligationId}`;
const toCase = ({ resolutionId }: { resolutionId: number }): string =>
  `/resolutions/${resolutionId}#execution`;

/** The register of decisions to execute, and each obligation. */
export function executionRoutes(app: FastifyInstance, { page, form, raw, submit }: Routes): void {
  app.get('/executions', page('resolution.see', executionsPage));
  app.get('/executions.xlsx', raw('resolution.see', executionsSheet));
  app.get('/resolutions/:id/obligations/new', form('execution.record', obligationForm));
  app.post(
    '/resolutions/:id/obligations/new',
    submit(addObligation, { form: obligationForm, goTo: toCase, flash: () => 'Đã thêm nghĩa vụ.' }),
  );
  app.get('/obligations/:id', page('resolution.see', obligationPage));
  app.get('/obligations/:id/part', form('execution.record', partForm));
  app.post(
    '/obligations/:id/part',
    submit(recordPart, {
      form: partForm,
      goTo: toObligation,
      flash: ({ done }) => (done ? 'Đã ghi kết quả: nghĩa vụ đã thi hành xong.' : 'Đã ghi kết quả.'),
    }),
  );
  app.get('/obligations/:id/obstacle', form('execution.record', obstacleForm));
  app.post(
    '/obligations/:id/obstacle',
    submit(noteObstacle, { form: obstacleForm, goTo: toObligation, flash: () => 'Đã ghi vướng mắc.' }),
  );
  app.get('/obligations/:id/obstacles/:obstacleId/end', form('execution.record', endObstacleForm));
  app.post(
    '/obligations/:id/obstacles/:obstacleId/end',
    submit(endObstacle, { form: endObstacleForm, goTo: toObligation, flash: () => 'Đã ghi nhận.' }),
  );
  app.get('/obligations/:id/void', form('execution.record', voidObligationForm));
  app.post(
    '/obligations/:id/void',
    submit(voidObligation, { form: voidObligationForm, goTo: toObligation, flash: () => 'Đã hủy nghĩa vụ.' }),
  );
  app.get('/obligations/:id/parts/:partId/void', form('execution.record', voidObligationForm));
  app.post(
    '/obligations/:id/parts/:partId/void',
    submit(voidPart, { form: voidObligationForm, goTo: toObligation, flash: () => 'Đã hủy kết quả.' }),
  );
}
