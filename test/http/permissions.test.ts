import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { request } from 'node:http';
import type { FastifyInstance, RouteHandlerMethod, RouteOptions } from 'fastify';
import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { allCommands } from '../../src/app.tsx';
import { allows, roleNames, type Role } from '../../src/core/policy.ts';
import { markOf, type RouteMark } from '../../src/core/web.tsx';
import { demoLogins } from '../../src/features/demo/logins.ts';
import { Client, testSite, type TestSite } from './site.ts';

// Who may do what, as the head of an office would sign it: x may, . may not.
const signedTable = `
                      tiếp nhận  xử lý  đứng đầu  chủ tịch  văn thư  thanh tra  quản trị
  petition.receive        x        x       .         .         x         .          .
  petition.bag.enter      x        x       .         .         x         .          .
  petition.bag.undo       x        x       .         .         x         .          .
  petition.signatories    x        x       .         .         x         .          .
  petition.files.add      x        x       .         .         x         .          .
  petition.files.label    x        x       .         .         x         .          .
  draft.keep              x        x       .         .         x         .          .
  draft.drop              x        x       .         .         x         .          .
  petition.classify       x        x       .         .         .         .          .
  petition.withdraw       x        x       .         .         .         .          .
  petition.split          x        x       .         .         .         .          .
  petition.rejoin         x        x       .         .         .         .          .
  petition.duty           x        x       .         .         .         .          .
  paper.propose           x        x       .         .         .         .          .
  paper.review            .        .       x         .         .         .          .
  paper.return            .        .       x         x         .         .          .
  paper.sign              .        .       x         x         .         .          .
  paper.issue             .        .       x         x         x         x          .
  petition.file           .        .       x         x         .         .          .
  resolution.open         x        x       x         .         .         x          .
  resolution.take-step    x        x       x         x         x         x          .
  resolution.void-step    x        x       x         x         x         x          .
  resolution.prepare-paper x       x       x         x         .         x          .
  resolution.charge       .        .       x         x         .         x          .
  obligation.add          x        x       x         x         .         x          .
  obligation.void         x        x       x         x         .         x          .
  obligation.record       x        x       x         x         .         x          .
  obligation.void-record  x        x       x         x         .         x          .
  obligation.obstacle     x        x       x         x         .         x          .
  obligation.end-obstacle x        x       x         x         .         x          .
  publication.prepare     .        x       x         x         .         .          .
  publication.publish     x        x       x         x         x         x          .
  publication.prove       x        x       x         x         x         x          .
  publication.withdraw    .        x       x         x         .         .          .
  challenge.record        x        x       x         x         .         x          .
  challenge.void          x        x       x         x         .         x          .
  resolution.deliver      x        x       x         x         x         x          .
  resolution.delivery-received x   x       x         x         x         x          .
  resolution.send-paper   x        x       x         x         x         x          .
  resolution.notify       x        x       x         x         .         x          .
  resolution.issue-notices .       .       x         x         .         x          .
  verification.set        .        x       x         x         .         x          .
  verification.change-members         . x       x         x         .         x          .
  verification.plan       .        x       x         x         .         x          .
  verification.minutes    .        x       x         x         .         x          .
  verification.request    .        x       x         x         .         x          .
  verification.receive    .        x       x         x         .         x          .
  verification.order-expert         . x       x         x         .         x          .
  verification.expert-result         . x       x         x         .         x          .
  verification.report     .        x       x         x         .         x          .
  verification.rule       .        x       x         x         .         x          .
  dialogue.plan           .        x       x         x         .         x          .
  dialogue.change         .        x       x         x         .         x          .
  dialogue.cancel         .        x       x         x         .         x          .
  dialogue.invite         .        x       x         x         .         x          .
  dialogue.invitation-received .  x       x         x         .         x          .
  dialogue.hold           .        x       x         x         .         x          .
  dialogue.follow-up      .        x       x         x         .         x          .
  backlog.fill            .        x       x         .         .         x          .
  backlog.approve         .        .       x         x         .         x          .
  backlog.campaign        .        .       x         x         .         x          .
  coordination.ask        .        x       x         x         .         x          .
  coordination.answer     x        x       x         x         .         x          .
  coordination.return     .        x       x         x         .         x          .
  coordination.urge       .        x       x         x         .         x          .
  side-paper.write        x        x       x         x         .         x          .
  side-paper.sign         .        .       x         x         .         x          .
  side-paper.return       .        .       x         x         .         x          .
  side-paper.void         x        x       x         x         .         x          .
  side-paper.issue        .        .       x         x         x         x          .
  transfer.take           x        x       x         .         x         .          .
  transfer.send-back      x        x       x         .         x         .          .
  transfer.reply          x        x       x         .         x         .          .
  transfer.set-reply-day  x        x       x         .         x         .          .
  notice.read             x        x       x         x         x         x          .
  visit.receive           x        x       x         .         .         .          .
  visit.correct           x        x       x         .         .         .          .
  visit.answer            x        x       x         x         .         .          .
  petition.assign         .        .       x         x         .         .          .
  petition.take-over      x        x       .         .         .         .          .
  petition.release        x        x       .         .         .         .          .
  exclusion.declare       x        x       x         x         .         x          .
  exclusion.confirm       x        x       x         x         .         x          .
  exclusion.dismiss       x        x       x         x         .         x          .
  exclusion.end           .        .       x         x         .         .          .
  exclusion.recuse        x        x       x         x         x         x          .
  substitution.set        .        .       x         x         .         .          .
  substitution.end        .        .       x         x         .         .          .
  disposal.decide         .        .       x         x         .         .          .
  report.notes            .        x       x         x         .         x          .
  report.narrative        .        x       x         x         .         x          .
  report.enter            .        x       x         x         .         x          .
  report.send             .        .       x         x         .         x          .
  report.return           .        .       x         x         .         x          .
  report.urge             .        .       x         x         .         x          .
  filter.save             x        x       x         x         x         x          x
  filter.delete           x        x       x         x         x         x          x
  filter.rename           x        x       x         x         x         x          x
  filter.restore          x        x       x         x         x         x          x
  place.add               .        .       x         x         .         .          x
  place.edit              .        .       x         x         .         .          x
  reception-document.add  .        .       x         x         .         .          x
  session.plan            x        x       x         .         .         .          .
  session.edit            x        x       x         .         .         .          .
  session.remove          x        x       x         .         .         .          .
  session.plan-series     x        x       x         .         .         .          .
  session.publish         .        .       x         x         x         .          .
  session.postpone        .        .       x         x         x         .          .
  session.cancel          .        .       x         x         x         .          .
  session.hold            x        x       x         x         .         .          .
  session.online          x        x       x         x         .         .          .
  session.conclude        x        x       x         x         .         .          .
  task.give               x        x       x         x         .         .          .
  task.do                 x        x       x         x         x         x          .
  task.cancel             x        x       x         x         .         .          .
  registration.add        x        x       x         x         .         .          .
  registration.place      x        x       x         x         .         .          .
  registration.receive    x        x       x         x         .         .          .
  registration.decide     x        x       x         x         .         .          .
  matter.link             x        x       x         .         .         .          .
  matter.unlink           x        x       x         .         .         .          .
  matter.finish           .        x       x         .         .         .          .
  matter.reopen           .        x       x         .         .         .          .
  petition.settle         x        x       .         .         .         .          .
  calendar.enter          .        .       x         x         .         .          x
  calendar.withdraw       .        .       x         x         .         .          x
  calendar.apply-rules    .        .       x         x         .         .          x
  office.inner-limit      .        .       x         x         .         .          x
  resolution.inner-due    .        .       x         x         .         x          .
  office.set              .        .       x         .         .         .          x
  template.upload         .        .       x         .         .         .          x
  template.withdraw       .        .       x         .         .         .          x
  unit.end                .        .       .         .         .          .          x
  handover.choose         .        .       x         x         .          .          .
  handover.carry-out      .        .       x         x         .          .          .
  unit.create             .        .       .         .         .         .          x
  unit.rename             .        .       .         .         .         .          x
  unit.place              .        .       .         .         .         .          x
  official.create         .        .       .         .         .         .          x
  official.reset-password .        .       .         .         .         .          x
  official.lock           .        .       .         .         .         .          x
  post.give               .        .       .         .         .         .          x
  post.end                .        .       .         .         .         .          x
  demo.day                x        x       x         x         x         x          x
`;
const columns: readonly { role: Role; login: string }[] = [
  { role: 'desk', login: 'tiepnhan' },
  { role: 'handler', login: 'xuly' },
  { role: 'head', login: 'truongban' },
  { role: 'chairman', login: 'chutich' },
  { role: 'clerk', login: 'vanthu' },
  { role: 'inspector', login: 'thanhtra' },
  { role: 'admin', login: 'quantri' },
  // Whoever handed his unit's work over: no column above, because he may do nothing.
  { role: 'former', login: 'truongban-cu' },
];

const signed = new Map(
  signedTable
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name = '', ...marks] = line.trim().split(/\s+/);
      return [
        name,
        columns.filter((_column, place) => marks[place] === 'x').map(({ role }) => role),
      ] as const;
    }),
);

async function formerHead(login: string): Promise<Client> {
  const owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  await owner.query(
    `with made as (insert into official (login, full_name) values ('${login}', 'Vi Quang Cựu') returning id),
          key as (insert into credential (official_id, password_hash, must_change)
                  select made.id, c.password_hash, false from made, credential c join official o on o.id = c.official_id and o.login = 'vanthu')
     insert into post (official_id, unit_id, role, title, handles_denunciations, valid)
     select made.id, u.id, 'former', 'Trưởng Ban (đã kết thúc)', false, daterange('2024-01-01', null) from made, unit u where u.code = 'ban-tcd'`,
  );
  await owner.end();
  const client = new Client(at.address);
  expect((await client.post('/session', { login, password })).status).toBe(303);
  return client;
}

type Route = { method: string; url: string; handler: RouteHandlerMethod };
const routes: Route[] = [];
const password = demoLogins[0]?.password ?? '';
let at: TestSite;

beforeAll(async () => {
  // Fastify tells of each server before it has a route: every route that is made afterwards is seen here.
  const watch = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url, handler }: RouteOptions) => {
      for (const one of [method].flat()) routes.push({ method: one, url, handler });
    });
  };
  subscribe('fastify.initialization', watch);
  at = await testSite();
  unsubscribe('fastify.initialization', watch);
});

describe('role × command', () => {
  test('the signed table names every role and every command', () => {
    expect(columns.map(({ role }) => role).toSorted()).toEqual(Object.keys(roleNames).toSorted());
    expect([...signed.keys()].toSorted()).toEqual(
      allCommands(at.site)
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test('the policy is the signed table', () => {
    const inPolicy = allCommands(at.site).map(({ name, permission }) => [
      name,
      columns.filter(({ role }) => allows(role, permission)).map(({ role }) => role),
    ]);
    expect(Object.fromEntries(inPolicy)).toEqual(Object.fromEntries(signed));
  });

  test.each(columns)(
    '$login ($role) is refused what the table does not give, and nothing else',
    async ({ role, login }) => {
      const official = role === 'former' ? await formerHead(login) : await at.as(login);
      const refused: string[] = [];
      for (const { name } of allCommands(at.site)) {
        const { status } = await official.json(`/api/v1/commands/${name}`, {});
        if (status === 403) refused.push(name);
        // Nothing was filled in: what is not refused for the role is refused for its fields.
        else expect(status, name).toBe(422);
      }
      const expected = [...signed].filter(([, roles]) => !roles.includes(role)).map(([name]) => name);
      expect(refused.toSorted()).toEqual(expected.toSorted());
    },
  );
});

describe('every route', () => {
  const own = (): Route[] => routes.filter(({ url }) => !url.startsWith('/static'));

  test('is marked: a page, a submit, the API, or public on purpose', () => {
    expect(own().length).toBeGreaterThan(40);
    expect(own().filter(({ handler }) => markOf(handler) === undefined)).toEqual([]);
    const open = own().filter(
      ({ method, handler }) => method !== 'HEAD' && markOf(handler) === ('public' satisfies RouteMark),
    );
    expect(open.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual([
      'GET /api/v1/openapi.json',
      'GET /healthz',
      'GET /ket-qua-giai-quyet',
      'GET /lich-tiep-cong-dan',
      'GET /set-up',
      'GET /sign-in',
      'POST /session',
      'POST /session/end',
      'POST /set-up',
    ]);
  });

  test('that is not public sends a stranger to the sign-in', async () => {
    const closed = own().filter(
      ({ method, url, handler }) =>
        method !== 'HEAD' && markOf(handler) !== 'public' && url !== '/api/v1/session',
    );
    for (const { method, url } of closed) {
      const where = url.replaceAll(/:\w+/g, '1');
      const reply = await raw(method, where, { 'content-type': 'application/json' }, '{}');
      const stopped = reply.status === 401 || (reply.status === 303 && reply.location.startsWith('/sign-in'));
      expect(stopped, `${method} ${url}: ${reply.status}`).toBe(true);
    }
  });
});

type Reply = { status: number; location: string; cookies: string[]; body: string };

// fetch sets some of these headers itself; here they are exactly as given.
function raw(method: string, where: string, headers: Record<string, string>, body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      at.address + where,
      {
        method,
        headers: method === 'GET' ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (part: string) => (text += part));
        reply.once('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            location: reply.headers.location ?? '',
            cookies: reply.headers['set-cookie'] ?? [],
            body: text,
          }),
        );
      },
    );
    sent.once('error', reject);
    sent.end(method === 'GET' ? undefined : body);
  });
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const enter = (headers: Record<string, string> = {}, login = 'vanthu', typed = password): Promise<Reply> =>
  raw(
    'POST',
    '/session',
    { ...form, ...headers },
    new URLSearchParams({ login, password: typed }).toString(),
  );

describe('a form from elsewhere', () => {
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin on another port', { origin: 'http://127.0.0.1:1' }],
    ['an origin that is none', { origin: 'khong-phai-dia-chi' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused, signed in or not, as form and as JSON', async (_name, headers) => {
    const cookie = (await enter()).cookies[0]?.split(';')[0] ?? '';
    expect((await enter(headers)).status).toBe(403);
    expect((await raw('POST', '/demo/day', { ...form, ...headers, cookie }, 'today=01/04/2024')).status).toBe(
      403,
    );
    const json = await raw(
      'POST',
      '/api/v1/commands/demo.day',
      { 'content-type': 'application/json', ...headers, cookie },
      '{"today":"2024-04-01"}',
    );
    expect(json.status).toBe(403);
    expect(json.body).toContain('từ một trang khác');
  });

  test.each([
    [
      'the own origin',
      (): Record<string, string> => ({ origin: at.address, 'sec-fetch-site': 'same-origin' }),
    ],
    ['an address typed by hand', (): Record<string, string> => ({ 'sec-fetch-site': 'none' })],
  ])('%s is accepted', async (_name, headers) => {
    expect((await enter(headers())).status).toBe(303);
  });
});

describe('signing in', () => {
  test('the cookie is for this site alone and out of reach of scripts', async () => {
    const [plain = ''] = (await enter()).cookies;
    expect(plain).toMatch(/^tiepdan=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const [encrypted = ''] = (await enter({ 'x-forwarded-proto': 'https' })).cookies;
    expect(encrypted).toMatch(/^__Host-tiepdan=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('a cookie that was signed out opens nothing any more', async () => {
    const cookie = (await enter()).cookies[0]?.split(';')[0] ?? '';
    expect((await raw('GET', '/petitions', { cookie })).status).toBe(200);
    await raw('POST', '/session/end', { ...form, cookie });
    expect((await raw('GET', '/petitions', { cookie })).status).toBe(303);
  });

  test('five wrong passwords lock the account for a time, and it says so; the others go on', async () => {
    for (const _attempt of [1, 2, 3, 4]) {
      const reply = await enter({}, 'truongphong', 'sai mật khẩu');
      expect(reply.status).toBe(422);
      expect(reply.body).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    }
    const locked = /Tài khoản tạm khóa do nhập sai 5 lần\. Thử lại sau 15 phút, hoặc nhờ quản trị hệ thống/;
    expect((await enter({}, 'truongphong', 'sai mật khẩu')).body).toMatch(locked);
    const right = await enter({}, 'truongphong');
    expect([right.status, right.cookies]).toEqual([422, []]);
    expect(right.body).toMatch(locked);
    expect((await enter()).status).toBe(303);
  });

  test('an unknown name is told the same as a wrong password', async () => {
    const unknown = await new Client(at.address).post('/session', { login: 'khong-co-ai', password: 'x' });
    expect(unknown.status).toBe(422);
    expect(unknown.body).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
  });
});
