import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes } from '../../core/web.tsx';
import { answerRequest, returnAnswer } from './answer.ts';
import { askUnit } from './ask.ts';
import { askForm } from './forms.page.tsx';
import { coordinationPage, coordinationSheet } from './list.page.tsx';
import { requestForm, requestPage } from './request.page.tsx';
import { urgeRequest } from './urge.ts';

/** Every command about what units ask of each other. */
export const coordinationCommands: readonly Command[] = [askUnit, answerRequest, returnAnswer, urgeRequest];

/** Requests between units about a case. */
export function coordinationRoutes(app: FastifyInstance, { page, form, raw, submit }: Routes): void {
  app.get('/coordination', page('coordination.see', coordinationPage));
  app.get('/coordination.xlsx', raw('coordination.see', coordinationSheet));
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
  const again = { form: requestForm, goTo };
  app.post('/coordination/:id/answer', submit(answerRequest, { ...again, flash: () => 'Đã gửi trả lời.' }));
  app.post(
    '/coordination/:id/return',
    submit(returnAnswer, { ...again, flash: () => 'Đã trả lại, yêu cầu bổ sung.' }),
  );
  app.post(
    '/coordination/:id/urge',
    submit(urgeRequest, {
      ...again,
      flash: () => 'Đã ghi đôn đốc, thông báo cơ quan cấp trên và thanh tra.',
    }),
  );
}
