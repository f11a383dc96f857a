import { beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { localPath } from '../../src/features/account/sign-in.ts';
import { throttle, TooMany } from '../../src/features/account/throttle.ts';
import { Client, hidden, testSite, type TestSite } from './site.ts';

const password = 'locbinh-2024';
let place: TestSite;

beforeAll(async () => {
  place = await testSite();
});

const client = (): Client => new Client(place.address);

async function sql(text: string, values: unknown[] = []): Promise<unknown[]> {
  const owner = new pg.Client({ connectionString: place.ownerUrl });
  await owner.connect();
  try {
    return (await owner.query(text, values)).rows as unknown[];
  } finally {
    await owner.end();
  }
}

describe('signing in', () => {
  it('leads a stranger to the sign-in page and then to where he wanted', async () => {
    const browser = client();
    const sent = await browser.get('/units?on=05/02/2024');
    expect(sent.status).toBe(303);
    const page = await browser.get(sent.location ?? '');
    expect(page.body).toContain('Tài khoản dùng thử');
    const next = hidden(page.body, 'next');
    const entered = await browser.post('/session', { login: 'xuly', password, next });
    expect([entered.status, entered.location]).toEqual([303, '/units?on=05/02/2024']);
    expect((await browser.get('/units?on=05/02/2024')).status).toBe(200);
  });

  it('leaves a cookie that script cannot read and other sites cannot send', async () => {
    const reply = await client().post('/session', { login: 'xuly', password });
    expect(reply.headers.getSetCookie().find((one) => one.startsWith('tiepdan='))).toMatch(
      /Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('says the same for an unknown login and a wrong password, and keeps the login', async () => {
    const unknown = await client().post('/session', { login: 'khongco', password: 'sai' });
    const wrong = await client().post('/session', { login: 'vanthu', password: 'sai' });
    for (const reply of [unknown, wrong]) {
      expect(reply.status).toBe(422);
      expect(reply.body).toContain('Tên đăng nhập hoặc mật khẩu không đúng.');
    }
    expect(wrong.body).toContain('value="vanthu"');
    expect(wrong.body).not.toContain('value="sai"');
  });

  it('asks for what was left empty at its field', async () => {
    const reply = await client().post('/session', { login: '', password: '' });
    expect(reply.status).toBe(422);
    expect(reply.body).toContain('Nhập tên đăng nhập.');
    expect(reply.body).toContain('Nhập mật khẩu.');
  });

  it('does not follow a link to elsewhere', async () => {
    for (const next of [
      '//xa.example',
      'https://xa.example',
      '/\\xa.example',
      'javascript:alert(1)',
      '/\t/xa.example',
    ]) {
      expect(localPath(next)).toBe('/');
      const reply = await client().post('/session', { login: 'xuly', password, next });
      expect(reply.location).toBe('/');
    }
  });

  it('ends the session on the server, not only in the browser', async () => {
    const browser = await place.as('xuly');
    await browser.post('/session/end', {});
    expect((await browser.get('/units')).status).toBe(303);
    const [row] = await sql(
      `select count(*)::int as n from session s join official o on o.id = s.official_id where o.login = 'tiepnhan'`,
    );
    const other = await place.as('tiepnhan');
    await other.post('/session/end', {});
    const [after] = await sql(
      `select count(*)::int as n from session s join official o on o.id = s.official_id where o.login = 'tiepnhan'`,
    );
    expect(after).toEqual(row);
  });

  it('refuses a form sent from another site', async () => {
    const browser = await place.as('xuly');
    const reply = await browser.send('/session/end', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams(),
    });
    expect(reply.status).toBe(403);
    expect((await browser.get('/units')).status).toBe(200);
  });
});

describe('signing in as JSON', () => {
  it('gives who it is and his posts', async () => {
    const browser = client();
    const reply = await browser.json('/api/v1/session', { login: 'xa', password });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toMatchObject({
      officialId: expect.any(Number),
      posts: [{ unit: 'Ủy ban nhân dân xã Tú Đoạn' }, {}],
    });
    expect((await browser.get('/api/v1/due?from=2024-02-05&days=10')).status).toBe(200);
  });

  it('refuses with problem+json', async () => {
    const reply = await client().json('/api/v1/session', { login: 'xa', password: 'sai' });
    expect(reply.status).toBe(422);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect((await client().json('/api/v1/session', { login: ['xa'], password: { $ne: '' } })).status).toBe(
      422,
    );
  });
});

describe('posts', () => {
  it('takes another of his own posts, and no other', async () => {
    const browser = await place.as('xa');
    const page = await browser.get('/units');
    const posts = [...page.body.matchAll(/<option value="(\d+)"/g)].map(([, id]) => id ?? '');
    expect(posts).toHaveLength(2);
    expect((await browser.post('/session/post', { postId: posts[1] ?? '' })).status).toBe(303);
    expect((await browser.get('/units')).body).toMatch(
      new RegExp(`<option (value="${posts[1]}" selected|selected value="${posts[1]}")`),
    );
    expect((await browser.post('/session/post', { postId: '1' })).status).toBe(422);
    expect((await browser.post('/session/post', { postId: 'x' })).status).toBe(422);
  });
});

describe('the own password', () => {
  it('must be changed first when it was given by somebody else', async () => {
    await sql(
      `update credential set must_change = true where official_id = (select id from official where login = 'thanhtra')`,
    );
    const browser = await place.as('thanhtra');
    const other = await place.as('thanhtra');
    expect((await browser.get('/')).location).toBe('/password');
    expect((await browser.get('/password')).body).toContain('Cần đổi mật khẩu trước khi làm việc');
    const wrong = await browser.post('/password', {
      current: 'sai',
      password: 'mot-cau-de-nho',
      again: 'mot-cau-de-nho',
    });
    expect([wrong.status, wrong.body.includes('Mật khẩu hiện nay không đúng.')]).toEqual([422, true]);
    const short = await browser.post('/password', { current: password, password: 'ngan', again: 'ngan' });
    expect(short.body).toContain('Mật khẩu cần ít nhất 10 ký tự.');
    const different = await browser.post('/password', {
      current: password,
      password: 'mot-cau-de-nho',
      again: 'mot-cau-kho-nho',
    });
    expect(different.body).toContain('Hai lần nhập mật khẩu mới không giống nhau.');
    const done = await browser.post('/password', {
      current: password,
      password: 'mot-cau-de-nho',
      again: 'mot-cau-de-nho',
    });
    expect([done.status, done.location]).toEqual([303, '/']);
    expect((await browser.get('/units')).status).toBe(200);
    expect((await other.get('/units')).location).toContain('/sign-in');
    expect((await client().post('/session', { login: 'thanhtra', password })).status).toBe(422);
    expect((await client().post('/session', { login: 'thanhtra', password: 'mot-cau-de-nho' })).status).toBe(
      303,
    );
  });
});

describe('the day of the demo', () => {
  it('moves for everybody at once, and leaves its trace', async () => {
    const mover = await place.as('tiepnhan');
    const looker = await place.as('xuly');
    expect((await looker.get('/demo')).body).toContain('15/03/2024');
    expect((await mover.post('/demo/day', { today: '31/02/2024' })).status).toBe(422);
    expect((await mover.post('/demo/day', { today: '01/04/2024' })).status).toBe(303);
    expect((await looker.get('/demo')).body).toContain('Bản dùng thử đang ở ngày 01/04/2024');
    expect(await sql(`select data from event where type = 'demo.day'`)).toEqual([
      { data: { before: '2024-03-15', today: '2024-04-01' } },
    ]);
  });

  it('is not there in a real office', async () => {
    await sql('delete from demo_clock');
    const browser = await place.as('xuly');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await browser.get('/demo')).status).toBe(404);
    expect((await browser.post('/demo/day', { today: '01/05/2024' })).status).toBe(404);
    expect((await client().get('/sign-in')).body).not.toContain(password);
    await sql(`insert into demo_clock (today) values ('2024-03-15')`);
  });
});

describe('attempts', () => {
  it('lock one account after five', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1)
      await client().post('/session', { login: 'chutichxa', password: 'sai' });
    const right = await client().post('/session', { login: 'chutichxa', password });
    expect(right.status).toBe(422);
    expect(right.body).toContain('tạm khóa');
  });

  it('stop one address at the thirtieth failure, many at once included', async () => {
    const replies = await Promise.all(
      Array.from({ length: 36 }, (_, n) => client().post('/session', { login: `doan${n}`, password: 'sai' })),
    );
    const stopped = replies.filter(({ status }) => status === 429);
    expect(stopped.length).toBeGreaterThanOrEqual(6);
    expect(stopped[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(stopped[0]?.body).toContain('nhập sai quá nhiều lần');
    expect((await client().json('/api/v1/session', { login: 'xuly', password })).status).toBe(429);
  });

  it('do not count what succeeded', () => {
    const counter = throttle(2, 10);
    for (let time = 0; time < 5; time += 1) {
      counter.begin('a');
      counter.succeed('a');
    }
    counter.begin('a');
    counter.begin('a');
    expect(() => counter.begin('a')).toThrow(TooMany);
    expect(() => counter.begin('b')).not.toThrow();
  });
});

describe('faults', () => {
  it('are told in Vietnamese with a reference', async () => {
    const reply = await client().get('/khong-co');
    expect(reply.status).toBe(404);
    expect(reply.body).toContain('Không tìm thấy trang');
    expect(reply.body).toMatch(/Mã lỗi: <code>req-/);
  });
});
