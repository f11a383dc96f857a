import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Draft, Routes, Visit } from '../../core/web.tsx';
import type { PaperKind } from '../paper/door.ts';
import { cancelSession, postponeSession } from './change.ts';
import { cancelForm, postponeForm } from './change.page.tsx';
import { concludeSession } from './conclude.ts';
import { concludeForm, holdForm } from './hold.page.tsx';
import { holdSession } from './hold.ts';
import { prepareOnline } from './online.ts';
import { onlineForm } from './online.page.tsx';
import { addDocument, addPlace, editPlace } from './places.ts';
import { documentForm, documentPage } from './documents.page.tsx';
import { placeForm, placesPage } from './places.page.tsx';
import { editForm, planForm } from './plan.page.tsx';
import { editSession, planSession, removeSession } from './plan.ts';
import { printDocument, printRegistration, printSchedule } from './prints.ts';
import { publishForm } from './publish.page.tsx';
import { publishSessions } from './publish.ts';
import { decideRegistration, placeRegistration, receiveRegistration, registerCitizen } from './register.ts';
import { registrationPage } from './registration.page.tsx';
import { registerForm, registrationsPage } from './registrations.page.tsx';
import { schedulePage } from './schedule.page.tsx';
import { seriesForm } from './series.page.tsx';
import { planSeries } from './series.ts';
import { sessionPage } from './session.page.tsx';
import { cancelTask, doTask, giveTask } from './tasks.ts';
import { giveTaskForm, taskPage, tasksPage } from './tasks.page.tsx';

/** The commands by which reception is planned, announced, held and followed up. */
export const receptionCommands: readonly Command[] = [
  addPlace,
  editPlace,
  addDocument,
  planSession,
  editSession,
  removeSession,
  planSeries,
  publishSessions,
  postponeSession,
  cancelSession,
  holdSession,
  prepareOnline,
  concludeSession,
  giveTask,
  doTask,
  cancelTask,
  registerCitizen,
  placeRegistration,
  receiveRegistration,
  decideRegistration,
] as readonly Command[];

/** The pages of reception; `kinds` are the papers that a session may have. */
export function receptionRoutes(app: FastifyInstance, routes: Routes, kinds: readonly PaperKind[]): void {
  scheduleRoutes(app, routes);
  sessionRoutes(
    app,
    routes,
    kinds.filter(({ subject }) => subject === 'session'),
  );
  followUpRoutes(app, routes);
  placeRoutes(app, routes);
}

const toSession = ({ sessionId }: { sessionId: number }): string => `/sessions/${sessionId}`;

function scheduleRoutes(app: FastifyInstance, { page, form, raw, submit }: Routes): void {
  app.get('/sessions', page('session.see', schedulePage));
  app.get('/sessions/print', raw('session.see', printSchedule));
  app.get('/sessions/new', form('session.plan', planForm));
  app.post(
    '/sessions/new',
    submit(planSession, {
      form: planForm,
      goTo: toSession,
      flash: () => 'Đã lập buổi tiếp. Công bố khi lịch đã được duyệt.',
    }),
  );
  app.get('/sessions/series', form('session.plan', seriesForm));
  app.post(
    '/sessions/series',
    submit(planSeries, {
      form: seriesForm,
      goTo: ({ month }) => `/sessions?month=${month}`,
      flash: ({ made, kept }) =>
        `Đã lập ${made} buổi tiếp.${kept > 0 ? ` ${kept} ngày đã có buổi tiếp của lãnh đạo nên giữ nguyên.` : ''}`,
    }),
  );
  app.get('/sessions/publish', form('session.publish', publishForm));
  app.post(
    '/sessions/publish',
    submit(publishSessions, {
      form: publishForm,
      goTo: ({ month }) => `/sessions?month=${month}`,
      flash: ({ sessionIds, late }) =>
        `Đã công bố ${sessionIds.length} buổi tiếp.${late > 0 ? ` ${late} buổi mang dấu công bố muộn.` : ''}`,
    }),
  );
}

function sessionRoutes(
  app: FastifyInstance,
  { page, form, submit }: Routes,
  kinds: readonly PaperKind[],
): void {
  const show = sessionPage(kinds);
  const again = (visit: Visit, { problem, errors }: Draft) =>
    show({ ...visit, flash: problem ?? Object.values(errors)[0] });
  app.get('/sessions/:sessionId', page('session.see', show));
  app.get('/sessions/:sessionId/edit', form('session.plan', editForm));
  app.post(
    '/sessions/:sessionId/edit',
    submit(editSession, { form: editForm, goTo: toSession, flash: () => 'Đã sửa buổi tiếp.' }),
  );
  app.post(
    '/sessions/:sessionId/remove',
    submit(removeSession, {
      form: again,
      goTo: ({ month }) => `/sessions?month=${month}`,
      flash: () => 'Đã bỏ buổi tiếp dự kiến.',
    }),
  );
  app.get('/sessions/:sessionId/postpone', form('session.publish', postponeForm));
  app.post(
    '/sessions/:sessionId/postpone',
    submit(postponeSession, {
      form: postponeForm,
      goTo: toSession,
      flash: () => 'Đã lùi lịch. Đây là buổi tiếp mới.',
    }),
  );
  app.get('/sessions/:sessionId/cancel', form('session.publish', cancelForm));
  app.post(
    '/sessions/:sessionId/cancel',
    submit(cancelSession, { form: cancelForm, goTo: toSession, flash: () => 'Đã hủy buổi tiếp.' }),
  );
  app.get('/sessions/:sessionId/hold', form('session.hold', holdForm));
  app.post(
    '/sessions/:sessionId/hold',
    submit(holdSession, {
      form: holdForm,
      goTo: toSession,
      flash: ({ closed }) => (closed ? 'Đã kết thúc buổi tiếp.' : 'Đã lưu.'),
    }),
  );
  app.get('/sessions/:sessionId/online', form('session.hold', onlineForm));
  app.post(
    '/sessions/:sessionId/online',
    submit(prepareOnline, { form: onlineForm, goTo: toSession, flash: () => 'Đã lưu.' }),
  );
  app.get('/sessions/:sessionId/conclude', form('session.conclude', concludeForm));
  app.post(
    '/sessions/:sessionId/conclude',
    submit(concludeSession, { form: concludeForm, goTo: toSession, flash: () => 'Đã lưu kết luận.' }),
  );
  app.get('/sessions/:sessionId/tasks/new', form('session.conclude', giveTaskForm));
  app.post(
    '/sessions/:sessionId/tasks/new',
    submit(giveTask, { form: giveTaskForm, goTo: toSession, flash: () => 'Đã giao việc.' }),
  );
}

function followUpRoutes(app: FastifyInstance, { page, form, raw, submit }: Routes): void {
  app.get('/tasks', page('session.see', tasksPage));
  app.get('/tasks/:taskId', form('session.see', taskPage));
  app.post(
    '/tasks/:taskId/done',
    submit(doTask, { form: taskPage, goTo: () => '/tasks', flash: () => 'Đã báo cáo hoàn thành.' }),
  );
  app.post(
    '/tasks/:taskId/cancel',
    submit(cancelTask, {
      form: taskPage,
      goTo: ({ taskId }) => `/tasks/${taskId}`,
      flash: () => 'Đã thôi giao việc.',
    }),
  );
  app.get('/registrations', page('session.see', registrationsPage));
  app.get('/registrations/new', form('session.hold', registerForm));
  app.post(
    '/registrations/new',
    submit(registerCitizen, {
      form: registerForm,
      goTo: ({ registrationId }) => `/registrations/${registrationId}`,
      flash: () => 'Đã ghi vào danh sách chờ.',
    }),
  );
  app.get('/registrations/:registrationId', form('session.see', registrationPage));
  app.get('/registrations/:registrationId/print', raw('session.see', printRegistration));
  app.post(
    '/registrations/:registrationId/place',
    submit(placeRegistration, {
      form: registrationPage,
      goTo: ({ registrationId }) => `/registrations/${registrationId}`,
      flash: () => 'Đã xếp vào buổi tiếp.',
    }),
  );
  app.post(
    '/registrations/:registrationId/receive',
    submit(receiveRegistration, {
      form: registrationPage,
      goTo: ({ registrationId }) => `/registrations/${registrationId}`,
      flash: () => 'Đã ghi là đã được tiếp.',
    }),
  );
  app.post(
    '/registrations/:registrationId/decide',
    submit(decideRegistration, {
      form: registrationPage,
      goTo: () => '/registrations',
      flash: () => 'Đã ghi kết quả.',
    }),
  );
}

function placeRoutes(app: FastifyInstance, { page, form, raw, submit }: Routes): void {
  const toPlaces = ({ unitId }: { unitId: number }): string => `/places?unitId=${unitId}`;
  app.get('/places', page('post.choose', placesPage));
  app.get('/places/new', form('reception.set', placeForm));
  app.post(
    '/places/new',
    submit(addPlace, { form: placeForm, goTo: toPlaces, flash: () => 'Đã thêm nơi tiếp công dân.' }),
  );
  app.get('/places/:placeId', form('reception.set', placeForm));
  app.post(
    '/places/:placeId',
    submit(editPlace, { form: placeForm, goTo: toPlaces, flash: () => 'Đã lưu nơi tiếp công dân.' }),
  );
  app.get('/places/documents/new', form('reception.set', documentForm));
  app.post(
    '/places/documents/new',
    submit(addDocument, {
      form: documentForm,
      goTo: ({ documentId }) => `/places/documents/${documentId}`,
      flash: () => 'Đã lưu bản mới; bản trước vẫn tra cứu được.',
    }),
  );
  app.get('/places/documents/:documentId', page('post.choose', documentPage));
  app.get('/places/documents/:documentId/print', raw('post.choose', printDocument));
}
