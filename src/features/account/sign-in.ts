import type { FastifyReply, FastifyRequest } from 'fastify';
import { asTask } from '../../core/db.ts';
import { findSession, forgetSession, signIn, signOut, type Session } from '../../core/session.ts';
import { cookieName, tokenOf, type Site } from '../../core/web.tsx';
import { throttle } from './throttle.ts';

/** Signing in for one running site: counts failures by address too, beside the lock of each account. */
export function signer(site: Site) {
  const attempts = throttle(30, 10);
  return {
    /** Signs in, ends the session that the browser still had, and leaves the new cookie. @throws Refused, TooMany */
    async enter(
      request: FastifyRequest,
      reply: FastifyReply,
      login: string,
      password: string,
    ): Promise<Session | undefined> {
      attempts.begin(request.ip);
      const token = await signIn(site.db, login, password);
      attempts.succeed(request.ip);
      await endSession(site, request);
      void reply.setCookie(cookieName(request), token, cookieOptions(request));
      return findSession(site.db, token);
    },
  };
}

/** Ends the session of the request's cookie, if there is one, and takes the cookie away. */
export async function leave(site: Site, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await endSession(site, request);
  void reply.clearCookie(cookieName(request), cookieOptions(request));
}

async function endSession(site: Site, request: FastifyRequest): Promise<void> {
  const token = tokenOf(request);
  if (token === '') return;
  await signOut(site.db, token);
  forgetSession(token);
}

const cookieOptions = (request: FastifyRequest) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  path: '/',
  secure: request.protocol === 'https',
});

/** A path on this site, or '/': whoever made the link must not lead the official elsewhere. */
export function localPath(given: string): string {
  const local = /^\/(?![/\\])[\w\-./?=&%+,:~@]*$/.test(given);
  return local && !given.startsWith('/sign-in') && !given.startsWith('/session') ? given : '/';
}

/** Which demo this is, by whether its district has ended; undefined in a real office. */
export async function demoOf({ db }: Site): Promise<{ twoTier: boolean } | undefined> {
  return asTask(db, 'sign-in', async (tx) => {
    const clock = await tx.selectFrom('demo_clock').select('today').executeTakeFirst();
    const ended = await tx.selectFrom('unit_succession').select('on_day').limit(1).executeTakeFirst();
    return clock && { twoTier: ended !== undefined };
  });
}
