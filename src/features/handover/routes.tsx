import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import { forgetSession } from '../../core/session.ts';
import type { Routes } from '../../core/web.tsx';
import { carryOut } from './carry-out.ts';
import { chooseHeir } from './choose.ts';
import { endUnit } from './declare.ts';
import { endForm } from './end.page.tsx';
import { handoverPage } from './handover.page.tsx';
import { carryOutForm, handoversPage } from './list.page.tsx';
import { minutes } from './minutes.ts';
import { handoverSheet } from './sheet.ts';

/** The commands by which a unit ends and hands over what it had. */
export const handoverCommands = (): readonly Command[] => [endUnit, chooseHeir, carryOut];

/** Units that end: who continues, what is handed over, the list and the minutes. */
export function handoverRoutes(app: FastifyInstance, { page, form, raw, submit }: Routes): void {
  app.get('/units/:unitId/end', form('unit.manage', endForm));
  app.post(
    '/units/:unitId/end',
    submit(endUnit, {
      form: endForm,
      goTo: ({ handoverId }) => done(handoverId),
      flash: () => 'Đã ghi nhận kết thúc hoạt động. Người đứng đầu đơn vị rà soát, bàn giao hồ sơ tại đây.',
    }),
  );
  app.get('/handovers', page('handover.see', handoversPage));
  app.get('/handovers/:handoverId', page('handover.see', handoverPage));
  app.post(
    '/handovers/:handoverId/choose',
    submit(chooseHeir, {
      form: handoverPage,
      goTo: ({ handoverId }) => `/handovers/${handoverId}`,
      flash: ({ count }) => `Đã chọn nơi tiếp nhận cho ${count} hồ sơ.`,
    }),
  );
  app.get('/handovers/:handoverId/carry-out', form('handover.carry-out', carryOutForm));
  app.post(
    '/handovers/:handoverId/carry-out',
    submit(carryOut, {
      form: carryOutForm,
      goTo: ({ handoverId }) => done(handoverId),
      flash: ({ count }) => `Đã bàn giao ${count} hồ sơ.`,
    }),
  );
  app.get('/handovers/:handoverId.xlsx', raw('petition.see', handoverSheet));
  app.get('/handovers/:handoverId/minutes.docx', raw('petition.see', minutes));
}

// Which units a post sees has changed.
function done(handoverId: number): string {
  forgetSession();
  return `/handovers/${handoverId}`;
}
