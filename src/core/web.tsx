import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { z } from 'zod';
import type { Calendar } from '../law/calendar.ts';
import type { Day } from '../law/day.ts';
import { calendarNow } from './calendar.ts';
import { execute, type Command } from './command.ts';
import { as, type Database, type Tx } from './db.ts';
import { Forbidden, Invalid, isKnown, Refused, SignedOut, Stale } from './errors.ts';
import { flatten, nest, textOf, type Values } from './form.ts';
import type { Keys } from './keys.ts';
import { allows, type Actor, type Permission } from './policy.ts';
import { readBody } from './body.ts';
import { findSession, type Session } from './session.ts';

/** What the running site works with. */
export type Site = { db: Database; publicDb: Database; keys: Keys; dataDir: string };

/** What features are given to declare their routes with. */
export type Routes = ReturnType<typeof routesFor>;

/** One request of a signed-in official. */
export type Visit = {
  site: Site;
  session: Session;
  actor: Actor;
  today: Day;
  /** The days off and worked as the last read found them. */
  readonly calendar: Calendar;
  path: string;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** htmx asks for a part of the page only. */
  partial: boolean;
  flash: string | undefined;
  read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

/** What was typed and why it was not accepted; an untouched form has neither. */
export type Draft = {
  values: Values;
  errors: Readonly<Record<string, string>>;
  /** A refusal that belongs to no field. */
  problem: string | undefined;
  submitId: string;
};

export const emptyDraft = (values: Values = {}): Draft => ({
  values,
  errors: {},
  problem: undefined,
  submitId: randomUUID(),
});

export type PageHandler = (visit: Visit) => Promise<VNode> | VNode;
export type FormPage = (visit: Visit, draft: Draft) => Promise<VNode> | VNode;
export type RawHandler = (visit: Visit, reply: FastifyReply) => Promise<unknown>;

const sessionCookie = 'tiepdan';

/** The cookie's name: with the __Host- prefix wherever the connection is encrypted. */
export const cookieName = (request: FastifyRequest): string =>
  request.protocol === 'https' ? `__Host-${sessionCookie}` : sessionCookie;

/** The session token that the request carries, or ''. */
export const tokenOf = (request: FastifyRequest): string => request.cookies[cookieName(request)] ?? '';

/** Sends a whole HTML document. */
export function sendHtml(reply: FastifyReply, node: VNode, status = 200): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${renderToString(node)}`);
}

/** Makes the two things a route may be for officials: show something, or submit a command. */
export function routesFor(site: Site) {
  return {
    /** A page that this permission may see. */
    page: (permission: Permission, handler: PageHandler): RouteHandlerMethod =>
      marked('page', async (request, reply) => {
        const visit = await enter(site, request, reply, permission);
        return sendHtml(reply, await handler(visit));
      }),

    /** A form that is not filled yet; the address may carry first values. */
    form: (permission: Permission, form: FormPage): RouteHandlerMethod =>
      marked('page', async (request, reply) => {
        const visit = await enter(site, request, reply, permission);
        return sendHtml(reply, await form(visit, emptyDraft({ ...visit.query })));
      }),

    /** Anything else that is read: a file, a sheet, JSON. */
    raw: (permission: Permission, handler: RawHandler): RouteHandlerMethod =>
      marked('page', async (request, reply) => handler(await enter(site, request, reply, permission), reply)),

    /** A command behind a form: done → 303 to the next page; refused → the same form with what was typed. */
    submit: <Input extends z.ZodType, Result>(
      wanted: Command<Input, Result>,
      { form, goTo, flash }: Submit<Result>,
    ): RouteHandlerMethod =>
      marked('submit', async (request, reply) => {
        const visit = await enter(site, request, reply, wanted.permission);
        const body = await readBody(request, site, visit.actor);
        const nested = { ...nest(body.values), ...visit.params };
        const submitId = textOf(body.values, 'submitId') || undefined;
        try {
          if (body.problem) throw body.problem;
          const { db } = site;
          const result = await execute(
            { db, actor: visit.actor, today: visit.today, submitId },
            wanted,
            nested,
          );
          if (flash) setFlash(request, reply, flash(result));
          return await reply.redirect(goTo(result, visit), 303);
        } catch (error) {
          return refuse(error, visit, flatten(nested), submitId, form, reply);
        }
      }),
  };
}

export type Submit<Result> = {
  form: FormPage;
  goTo: (result: Result, visit: Visit) => string;
  flash?: (result: Result) => string;
};

async function refuse(
  error: unknown,
  visit: Visit,
  values: Values,
  submitId: string | undefined,
  form: FormPage,
  reply: FastifyReply,
): Promise<FastifyReply> {
  if (!isKnown(error) || error instanceof Forbidden || error instanceof SignedOut) throw error;
  const draft: Draft = {
    // The version that was typed over is old: the form shown again carries the new one.
    values: error instanceof Stale ? { ...values, version: '' } : values,
    errors: error instanceof Invalid ? error.errors : {},
    problem: error instanceof Refused ? error.message : undefined,
    submitId: submitId ?? randomUUID(),
  };
  if (!(error instanceof Invalid || error instanceof Refused)) throw error;
  return sendHtml(reply, await form(visit, draft), error.status);
}

/** Every route of the site carries one of these marks; a test finds any that carries none. */
export type RouteMark = 'page' | 'submit' | 'public' | 'api';
const marks = new WeakMap<RouteHandlerMethod, RouteMark>();

/** Marks a handler as reachable in this way. */
export function marked(mark: RouteMark, handler: RouteHandlerMethod): RouteHandlerMethod {
  marks.set(handler, mark);
  return handler;
}

/** How a route is guarded, or undefined when somebody forgot. */
export const markOf = (handler: RouteHandlerMethod): RouteMark | undefined => marks.get(handler);

/** Who comes in, with what, and whether this door is his. @throws SignedOut, Forbidden */
export async function enter(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  permission: Permission,
): Promise<Visit> {
  const session = await findSession(site.db, tokenOf(request));
  if (!session) throw new SignedOut();
  const { actor } = session;
  if (!actor) throw new Forbidden('Người đăng nhập hiện không giữ chức vụ nào còn hiệu lực.');
  if (session.mustChangePassword && permission !== 'password.change') throw new MustChangePassword();
  if (!allows(actor.role, permission)) throw new Forbidden();
  const path = request.url;
  return {
    site,
    session,
    actor,
    today: session.today,
    get calendar() {
      return calendarNow(site.db);
    },
    path,
    params: { ...(request.params as Record<string, string>) },
    query: singles(request.query),
    partial: request.headers['hx-request'] === 'true',
    flash: takeFlash(request, reply),
    read: (work) => as(site.db, actor, work),
  };
}

/** The first password has to be changed before anything else. */
export class MustChangePassword extends Error {}

function singles(query: unknown): Record<string, string> {
  const entries = Object.entries(query as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, String(Array.isArray(value) ? value[0] : value)]),
  );
}

/** Leaves one sentence for the next page. */
export function setFlash(request: FastifyRequest, reply: FastifyReply, text: string): void {
  void reply.setCookie('flash', Buffer.from(text).toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
    maxAge: 60,
  });
}

function takeFlash(request: FastifyRequest, reply: FastifyReply): string | undefined {
  const { flash } = request.cookies;
  if (!flash || request.method !== 'GET' || request.headers['hx-request'] === 'true') return undefined;
  void reply.clearCookie('flash', { path: '/' });
  return Buffer.from(flash, 'base64url').toString('utf8');
}
