import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes } from '../../core/web.tsx';
import { answerRequest, urgeRequest } from './answer.ts';
import { askUnit } from './ask.ts';
import { askForm, requestForm, requestPage } from './request.page.tsx';

/** Every command about what units ask of each other. */
export const coordinationCommands: readonly Command[] = [askUnit, answerRequest, urgeRequest];

/** Requests between units about a case. */
export function coordinationRoutes(app: FastifyInstance, { page, form, submit }: Routes): void {
  app.get('/resolutions/:id/coordination', form('coordination.ask', askForm));
  app.post(
    '/resolutions/:id/coordination',
    submit(askUnit, {
      form: askForm,
      goTo: ({ coordinationId }) => `/coordination/${coordinationId}`,
      flash: () => 'Đã gửi yêu cầu.',
    }),
  );
  app.get('/coordination/:id', page('coordination.see', requestPage));
  const goTo = ({ id }: { id: number }): string => `/coordination/${id}`;
  app.post(
    '/coordination/:id/answer',
    submit(answerRequest, { form: requestForm, goTo, flash: () => 'Đã gửi trả lời.' }),
  );
  app.post(
    '/coordination/:id/urge',
    submit(urgeRequest, {
      form: requestForm,
      goTo,
      flash: () => 'Đã ghi đôn đốc, thông báo cơ quan cấp trên.',
    }),
  );
}
