import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import { forgetSession } from '../../core/session.ts';
import type { Routes } from '../../core/web.tsx';
import { newOfficialForm, officialPage, officialsPage, passwordForm } from './official.page.tsx';
import { createOfficial, lockOfficial, resetPassword } from './officials.ts';
import { endPostForm, newPostForm } from './post.page.tsx';
import { endPost, givePost } from './posts.ts';
import { newUnitForm, placeForm, renameForm } from './unit-forms.page.tsx';
import { unitPage } from './unit.page.tsx';
import { createUnit, placeUnit, renameUnit } from './units.ts';

/** The commands by which an administrator keeps units, officials and posts. */
export const administrationCommands = (): readonly Command[] => [
  createUnit,
  renameUnit,
  placeUnit,
  createOfficial,
  resetPassword,
  lockOfficial,
  givePost,
  endPost,
];

/** Units, officials and posts for whoever administers them. */
export function administrationRoutes(app: FastifyInstance, routes: Routes): void {
  unitRoutes(app, routes);
  officialRoutes(app, routes);
}

function unitRoutes(app: FastifyInstance, { page, form, submit }: Routes): void {
  app.get('/units/new', form('unit.manage', newUnitForm));
  app.post(
    '/units/new',
    submit(createUnit, { form: newUnitForm, goTo: toUnit, flash: () => 'Đã thêm đơn vị.' }),
  );
  app.get('/units/:unitId', page('unit.manage', unitPage));
  app.get('/units/:unitId/rename', form('unit.manage', renameForm));
  app.post(
    '/units/:unitId/rename',
    submit(renameUnit, { form: renameForm, goTo: toUnit, flash: () => 'Đã ghi tên mới.' }),
  );
  app.get('/units/:unitId/place', form('unit.manage', placeForm));
  app.post(
    '/units/:unitId/place',
    submit(placeUnit, { form: placeForm, goTo: toUnit, flash: () => 'Đã ghi cơ quan cấp trên.' }),
  );
}

const toUnit = ({ unitId }: { unitId: number }): string => {
  forgetSession();
  return `/units/${unitId}`;
};

function officialRoutes(app: FastifyInstance, { page, form, submit }: Routes): void {
  app.get('/officials', page('official.manage', officialsPage));
  app.get('/officials/new', form('official.manage', newOfficialForm));
  app.post(
    '/officials/new',
    submit(createOfficial, {
      form: newOfficialForm,
      goTo: ({ officialId }) => `/officials/${officialId}/posts/new`,
      flash: () => 'Đã thêm. Tiếp theo là giao chức vụ.',
    }),
  );
  app.get('/officials/:officialId', page('official.manage', officialPage));
  app.get('/officials/:officialId/password', form('official.manage', passwordForm));
  app.post(
    '/officials/:officialId/password',
    submit(resetPassword, { form: passwordForm, goTo: toOfficial, flash: () => 'Đã cấp mật khẩu lần đầu.' }),
  );
  app.post(
    '/officials/:officialId/lock',
    submit(lockOfficial, {
      form: officialPage,
      goTo: toOfficial,
      flash: ({ active }) => (active ? 'Đã mở lại tài khoản.' : 'Đã khóa tài khoản.'),
    }),
  );
  app.get('/officials/:officialId/posts/new', form('official.manage', newPostForm));
  app.post(
    '/officials/:officialId/posts/new',
    submit(givePost, { form: newPostForm, goTo: toOfficial, flash: () => 'Đã giao chức vụ.' }),
  );
  app.get('/posts/:postId/end', form('official.manage', endPostForm));
  app.post(
    '/posts/:postId/end',
    submit(endPost, { form: endPostForm, goTo: toOfficial, flash: () => 'Đã ghi việc thôi giữ chức vụ.' }),
  );
}

// What a post may do is remembered with the session.
const toOfficial = ({ officialId }: { officialId: number }): string => {
  forgetSession();
  return `/officials/${officialId}`;
};
