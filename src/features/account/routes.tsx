import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readBody } from '../../core/body.ts';
import { Invalid, NotFound, Refused } from '../../core/errors.ts';
import { nest, textOf, type Values } from '../../core/form.ts';
import { passwordFault } from '../../core/password.ts';
import { changePassword, choosePost, findSession, forgetSession, knowsPassword } from '../../core/session.ts';
import {
  emptyDraft,
  enter,
  marked,
  sendHtml,
  setFlash,
  tokenOf,
  type Draft,
  type Routes,
  type Site,
  type Visit,
} from '../../core/web.tsx';
import { dayText } from '../../ui/index.ts';
import { demoLogins, twoTierLogins } from '../demo/logins.ts';
import { setDemoDay } from './demo.ts';
import { demoPage } from './demo.page.tsx';
import { passwordPage } from './password.page.tsx';
import { demoOf, leave, localPath, signer } from './sign-in.ts';
import { SignInPage } from './sign-in.page.tsx';
import { awaitsSetUp, setUp } from './set-up.ts';
import { SetUpPage } from './set-up.page.tsx';
import { throttle, TooMany, type Throttle } from './throttle.ts';

/** Signing in and out, the post in use, the own password, the day of the demo. */
export function accountRoutes(app: FastifyInstance, site: Site, routes: Routes): void {
  signInRoutes(app, site);
  setUpRoutes(app, site);
  const guesses = throttle(10, 10);
  app.post(
    '/session/end',
    marked('public', async (request, reply) => {
      await leave(site, request, reply);
      return reply.redirect('/sign-in', 303);
    }),
  );
  app.post(
    '/session/post',
    marked('submit', (request, reply) => takePost(site, request, reply)),
  );
  app.get('/password', routes.form('password.change', passwordPage));
  app.post(
    '/password',
    marked('submit', (request, reply) => setPassword(site, guesses, request, reply)),
  );
  app.get('/demo', routes.form('demo.day', demoPage));
  app.post(
    '/demo/day',
    routes.submit(setDemoDay, {
      form: demoPage,
      goTo: afterDemoDay,
      flash: ({ today }) => `Bản dùng thử đã chuyển sang ngày ${dayText(today)}.`,
    }),
  );
}

function signInRoutes(app: FastifyInstance, site: Site): void {
  const sign = signer(site);
  app.get(
    '/sign-in',
    marked('public', async (request, reply) => {
      const next = localPath(fieldOf(request.query, 'next'));
      const session = await findSession(site.db, tokenOf(request));
      if (session?.actor) return reply.redirect(next, 303);
      if (await awaitsSetUp(site.db)) return reply.redirect('/set-up', 303);
      return showSignIn(site, reply, emptyDraft({ next }), 200);
    }),
  );
  app.post(
    '/session',
    marked('public', async (request, reply) => {
      const login = fieldOf(request.body, 'login');
      const next = localPath(fieldOf(request.body, 'next'));
      try {
        checkFilled(login, fieldOf(request.body, 'password'));
        await sign.enter(request, reply, login, fieldOf(request.body, 'password'));
        return await reply.redirect(next, 303);
      } catch (error) {
        return refuseSignIn(site, reply, error, { login, next });
      }
    }),
  );
  app.post(
    '/api/v1/session',
    marked('api', async (request, reply) => {
      const [login, password] = [fieldOf(request.body, 'login'), fieldOf(request.body, 'password')];
      checkFilled(login, password);
      const session = await sign.enter(request, reply, login, password);
      return reply.send({
        officialId: session?.officialId,
        posts: session?.posts ?? [],
        mustChangePassword: session?.mustChangePassword,
      });
    }),
  );
}

// Only while nobody can sign in; afterwards there is no such address.
function setUpRoutes(app: FastifyInstance, site: Site): void {
  const sign = signer(site);
  const guesses = throttle(10, 10);
  app.get(
    '/set-up',
    marked('public', async (request, reply) => {
      if (!(await awaitsSetUp(site.db))) throw new NotFound('Hệ thống đã được thiết lập.');
      return sendHtml(reply, <SetUpPage draft={emptyDraft({ token: fieldOf(request.query, 'token') })} />);
    }),
  );
  app.post(
    '/set-up',
    marked('public', async (request, reply) => {
      if (!(await awaitsSetUp(site.db))) throw new NotFound('Hệ thống đã được thiết lập.');
      const typed = { ...(request.body as Values | undefined) };
      try {
        guesses.begin(request.ip);
        const { login, password } = await setUp(site, nest(typed));
        guesses.succeed(request.ip);
        await sign.enter(request, reply, login, password);
        return await reply.redirect('/units', 303);
      } catch (error) {
        if (!(error instanceof Invalid || error instanceof Refused)) throw error;
        if (error instanceof Invalid && error.errors['token'] === undefined) guesses.succeed(request.ip);
        const draft = {
          ...emptyDraft({ ...typed, password: '', again: '' }),
          errors: error instanceof Invalid ? error.errors : {},
          problem: error instanceof Refused ? error.message : undefined,
        };
        return sendHtml(reply, <SetUpPage draft={draft} />, error.status);
      }
    }),
  );
}

function refuseSignIn(
  site: Site,
  reply: FastifyReply,
  error: unknown,
  values: { login: string; next: string },
): Promise<FastifyReply> {
  if (!(error instanceof Invalid || error instanceof Refused)) throw error;
  if (error instanceof TooMany) void reply.header('retry-after', String(error.waitSeconds));
  const problem = error instanceof Refused ? error.message : undefined;
  const errors = error instanceof Invalid ? error.errors : {};
  return showSignIn(site, reply, { ...emptyDraft(values), errors, problem }, error.status);
}

async function showSignIn(
  site: Site,
  reply: FastifyReply,
  draft: Draft,
  status: number,
): Promise<FastifyReply> {
  const demo = await demoOf(site);
  const logins = demo && (demo.twoTier ? twoTierLogins : demoLogins);
  return sendHtml(reply, <SignInPage draft={draft} demoLogins={logins} />, status);
}

function checkFilled(login: string, password: string): void {
  const errors: Record<string, string> = {};
  if (login.trim() === '') errors['login'] = 'Nhập tên đăng nhập.';
  if (password === '') errors['password'] = 'Nhập mật khẩu.';
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

// What a form or JSON sent under a name, when it is text.
function fieldOf(given: unknown, name: string): string {
  const value: unknown =
    typeof given === 'object' && given !== null
      ? Object.entries(given).find(([key]) => key === name)?.[1]
      : undefined;
  return typeof value === 'string' ? value : '';
}

async function takePost(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { session } = await enter(site, request, reply, 'post.choose');
  const postId = Number(fieldOf(request.body, 'postId'));
  const token = tokenOf(request);
  await choosePost(site.db, token, session, postId);
  forgetSession(token);
  const chosen = session.posts.find(({ id }) => id === postId);
  if (chosen) setFlash(request, reply, `Đang dùng chức vụ: ${chosen.label}.`);
  return reply.redirect('/', 303);
}

async function setPassword(
  site: Site,
  guesses: Throttle,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const visit = await enter(site, request, reply, 'password.change');
  const { values } = await readBody(request, site, visit.actor);
  const typed = {
    current: textOf(values, 'current'),
    password: textOf(values, 'password'),
    again: textOf(values, 'again'),
  };
  try {
    await checkPassword(site, guesses, visit, typed);
  } catch (error) {
    if (!(error instanceof Invalid || error instanceof Refused)) throw error;
    const problem = error instanceof Refused ? error.message : undefined;
    const errors = error instanceof Invalid ? error.errors : {};
    return sendHtml(reply, passwordPage(visit, { ...emptyDraft(), errors, problem }), error.status);
  }
  await changePassword(site.db, tokenOf(request), visit.session.officialId, typed.password);
  forgetSession();
  setFlash(request, reply, 'Đã đổi mật khẩu. Các phiên đăng nhập khác của tài khoản này đã kết thúc.');
  return reply.redirect('/', 303);
}

type TypedPasswords = { current: string; password: string; again: string };

async function checkPassword(
  site: Site,
  guesses: Throttle,
  { session }: Visit,
  { current, password, again }: TypedPasswords,
): Promise<void> {
  const who = String(session.officialId);
  guesses.begin(who);
  if (!(await knowsPassword(site.db, session.officialId, current)))
    throw new Invalid({ current: 'Mật khẩu hiện nay không đúng.' });
  guesses.succeed(who);
  const fault =
    passwordFault(password, session.login) ??
    (password === current ? 'Mật khẩu mới phải khác mật khẩu hiện nay.' : undefined);
  if (fault) throw new Invalid({ password: fault });
  if (password !== again) throw new Invalid({ again: 'Hai lần nhập mật khẩu mới không giống nhau.' });
}

// The day is part of every remembered session.
function afterDemoDay(): string {
  forgetSession();
  return '/';
}
