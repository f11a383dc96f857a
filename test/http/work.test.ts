import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheetFile } from '../../src/documents/read-sheet.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let owner: pg.Client;
let desk: Client;
let handler: Client;
let head: Client;
let chairman: Client;
let office: Client;

beforeAll(async () => {
  at = await testSite();
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  [desk, handler, head, chairman, office] = (await Promise.all(
    ['tiepnhan', 'xuly', 'truongban', 'chutich', 'truongphong'].map((login) => at.as(login)),
  )) as [Client, Client, Client, Client, Client];
});
afterAll(() => owner.end());

async function received(who: Client, summary: string, statedKind = 'feedback'): Promise<string> {
  const reply = await who.post('/petitions/new', {
    channel: 'post',
    receivedOn: '11/03/2024',
    statedKind,
    summary,
    'persons.0.fullName': 'Nông Văn Thử',
    'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
  });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
}

const idOf = (file: string): string => file.split('/').at(-1) ?? '';
const postOf = async (login: string): Promise<{ post: string; unit: string }> => {
  const { rows } = await owner.query<{ post: string; unit: string }>(
    `select p.id::text as post, p.unit_id::text as unit from post p join official o on o.id = p.official_id where o.login = $1 order by p.id limit 1`,
    [login],
  );
  return rows[0] ?? { post: '', unit: '' };
};
const assignee = async (login: string): Promise<string> => {
  const { post, unit } = await postOf(login);
  return `${unit}:${post}`;
};

describe('giao xử lý', () => {
  test('trưởng ban giao cho chuyên viên có thời hạn: hiện trong “Việc của tôi” của người đó, không hiện ở người khác', async () => {
    const file = await received(desk, 'Phản ánh cầu hỏng ở thôn Bản Mới');
    const form = (await head.get(`/assign?petitionIds=${idOf(file)}`)).body;
    expect(form).toContain('Hoàng Văn Kiên');
    expect(form).toContain('đang có 0');
    const reply = await head.post('/assign', {
      petitionIds: idOf(file),
      assignee: await assignee('xuly'),
      dueOn: '20/03/2024',
      note: 'Làm sớm',
    });
    expect(reply.status, reply.body).toBe(303);
    const mine = (await handler.get('/')).body;
    expect(mine).toContain('Phản ánh cầu hỏng');
    expect(mine).toContain('Giao cho tôi');
    expect(mine).toContain('20/03/2024');
    expect((await desk.get('/')).body).not.toContain('Phản ánh cầu hỏng');
    const shown = (await desk.get(file)).body;
    expect(shown).toContain('Hoàng Văn Kiên');
    expect(shown).toContain('Làm sớm');
    expect((await head.get(`/assign?petitionIds=${idOf(file)}`)).body).toContain('đang có 1');
  });

  test('hạn sau thời hạn của luật, người không thuộc đơn vị, đơn vị ngoài phạm vi: bị từ chối tại ô', async () => {
    const file = await received(desk, 'Phản ánh mương thủy lợi');
    const give = async (changes: Record<string, string>) =>
      head.post('/assign', { petitionIds: idOf(file), assignee: await assignee('xuly'), ...changes });
    expect((await give({ dueOn: '20/06/2024' })).body).toContain('sau thời hạn của đơn');
    expect((await give({ dueOn: '01/03/2024' })).status).toBe(422);
    expect((await give({ assignee: await assignee('truongphong') })).body).toContain('phạm vi phụ trách');
    const { unit } = await postOf('xuly');
    const { post } = await postOf('truongphong');
    expect((await give({ assignee: `${unit}:${post}` })).body).toContain('không làm việc ở đơn vị');
  });

  test('chủ tịch giao nhiều đơn cho phòng cùng lúc: hai đơn vị đều thấy; phòng có trong danh sách đơn được giao', async () => {
    const { rows } = await owner.query<{ id: string }>(
      `update petition set unit_id = u.id, handler_unit_id = u.id from unit u
        where u.code = 'ubnd-huyen-loc-binh' and petition.id in (select id from petition order by id limit 2) returning petition.id::text`,
    );
    expect(rows).toHaveLength(2);
    const ids = rows.map(({ id }) => id);
    const choose = await chairman.send('/assign/choose', {
      method: 'POST',
      body: new URLSearchParams(ids.map((id) => ['petitionIds', id])),
    });
    expect(choose.status).toBe(200);
    expect(choose.body).toContain('Giao 2 đơn');
    const body = new URLSearchParams(ids.map((id) => ['petitionIds', id]));
    body.set('assignee', (await postOf('truongphong')).unit);
    const reply = await chairman.send('/assign', { method: 'POST', body });
    expect(reply.status, reply.body).toBe(303);
    for (const id of ids) {
      expect((await office.get(`/petitions/${id}`)).status).toBe(200);
      expect((await chairman.get(`/petitions/${id}`)).status).toBe(200);
    }
    expect((await office.get('/petitions?book=handled')).body).toContain(`/petitions/${ids[0]}`);
  });

  test('hai trưởng ban giao cùng một đơn: người gửi sau được báo, đơn vẫn của người được giao trước; gửi lại thì được', async () => {
    const file = await received(desk, 'Phản ánh hai người cùng giao');
    const opened = async () => hidden((await head.get(`/assign?petitionIds=${idOf(file)}`)).body, 'seen');
    const seen = await opened();
    const give = async (to: string, as: string) =>
      head.post('/assign', { petitionIds: idOf(file), assignee: await assignee(to), seen: as });
    expect((await give('xuly', seen)).status).toBe(303);
    const late = await give('tiepnhan', seen);
    expect(late.status).toBe(409);
    expect(late.body).toContain('vừa được người khác giao');
    expect((await handler.get('/')).body).toContain('hai người cùng giao');
    expect((await desk.post(`${file}/take-over`, { seen })).status).toBe(409);
    expect(hidden(late.body, 'seen')).not.toBe(seen);
    expect((await give('tiepnhan', await opened())).status).toBe(303);
  });

  test('tố cáo chỉ giao cho người được giao xử lý tố cáo', async () => {
    const file = await received(handler, 'Tố cáo nhận tiền trái quy định', 'denunciation');
    const refused = await head.post('/assign', {
      petitionIds: idOf(file),
      assignee: await assignee('tiepnhan'),
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('xử lý tố cáo');
    const given = await head.post('/assign', { petitionIds: idOf(file), assignee: await assignee('xuly') });
    expect(given.status).toBe(303);
    for (const page of ['/', '/due?when=week', '/petitions', '/transfers/sent?state=all'])
      expect((await desk.get(page)).body, page).not.toContain(`${file}"`);
  });

  test('nhận việc, trả lại việc có lý do; ai trả thì ghi rõ', async () => {
    const file = await received(desk, 'Phản ánh chợ Bản Ngà');
    expect((await handler.post(`${file}/take-over`, {})).status).toBe(303);
    expect((await desk.get('/')).body).not.toContain('chợ Bản Ngà');
    expect((await handler.post(`${file}/take-over`, {})).status).toBe(422);
    expect((await handler.post(`${file}/release`, {})).status).toBe(422);
    expect((await desk.post(`${file}/release`, { reason: 'Không phải việc của tôi' })).status).toBe(422);
    expect((await handler.post(`${file}/release`, { reason: 'Trùng việc khác' })).status).toBe(303);
    expect((await desk.get('/')).body).toContain('chợ Bản Ngà');
    expect((await desk.get(file)).body).toContain('Trùng việc khác');
  });

  test('vắng mặt: việc của người vắng hiện ở người làm thay cho đến khi kết thúc', async () => {
    const file = await received(desk, 'Phản ánh điện lưới xóm Pò Loi');
    await head.post('/assign', { petitionIds: idOf(file), assignee: await assignee('xuly') });
    expect((await desk.get('/')).body).not.toContain('Pò Loi');
    const pair = { postId: (await postOf('xuly')).post, substituteId: (await postOf('tiepnhan')).post };
    const dates = { from: '14/03/2024', until: '20/03/2024', reason: 'Nghỉ phép' };
    const refused = await head.post('/substitutes/new', { ...pair, ...dates });
    expect(refused.body).toContain('xử lý tố cáo');
    await owner.query('update post set handles_denunciations = false where id = $1', [pair.postId]);
    const set = await head.post('/substitutes/new', { ...pair, ...dates });
    expect(set.status, set.body).toBe(303);
    expect((await head.post('/substitutes/new', { ...pair, ...dates })).body).toContain('đã cử người khác');
    const work = (await desk.get('/')).body;
    expect(work).toContain('Pò Loi');
    expect(work).toContain('Đang làm thay Hoàng Văn Kiên');
    const list = (await head.get('/substitutes')).body;
    expect(list).toContain('Đang làm thay');
    const action = /action="(\/substitutes\/\d+\/end)"/.exec(list)?.[1] ?? '';
    expect((await head.post(action, {})).status).toBe(303);
    await owner.query('update post set handles_denunciations = true where id = $1', [pair.postId]);
    expect((await desk.get('/')).body).not.toContain('Pò Loi');
  });
});

describe('danh sách việc', () => {
  test('việc của tôi gồm văn bản chờ ký, nhiệm vụ, trả lời công dân, trả lời nơi chuyển đơn, mỗi loại có số', async () => {
    const file = await received(desk, 'Phản ánh tiếng ồn');
    const page = await desk.get(`/papers/new?kind=CV.sender&subject=petition&subjectId=${idOf(file)}`);
    const written = await desk.post('/papers/new', {
      kind: 'CV.sender',
      subject: 'petition',
      subjectId: idOf(file),
      submitId: hidden(page.body, 'submitId'),
      'texts.addressees': 'Ông Thử',
      'texts.subject': 'trả lời đơn',
      'texts.paragraphs': 'Đã nhận.',
      'texts.archive': 'VT',
      next: 'propose',
    });
    expect(written.status, written.body).toBe(303);
    await owner.query(`
      insert into reception_place (unit_id, name, address, hours, since)
        select id, 'Nơi tiếp công dân', 'x', 'x', '2020-01-01' from unit where code = 'ban-tcd';
      insert into visit (unit_id, book_year, book_number, place_id, kind, received_on, receiver_post_id, content_kind, secret,
          content, state, due_on, recorded_by)
        select p.unit_id, 2024, n, p.id, 'regular', '2024-03-01', (select min(id) from post),
               case n when 1 then 'complaint' else 'denunciation' end, n = 2, 'Nội dung tiếp số ' || n, 'open', '2024-03-14',
               (select max(id) from official) from reception_place p, generate_series(1, 2) n;
      insert into task (unit_id, petition_id, title, owner_unit_id, due_on, state, recorded_by)
        select u.id, ${idOf(file)}, 'Báo cáo kết quả kiểm tra', u.id, '2024-03-18', 'open', (select min(id) from official)
          from unit u where u.code = 'ban-tcd';
      update petition set forwarder_name = 'Huyện ủy Lộc Bình', forwarder_reply_due_on = '2024-03-20' where id = ${idOf(file)}`);
    const headWork = (await head.get('/')).body;
    expect(headWork).toContain(`${written.location}"`);
    const work = (await desk.get('/')).body;
    for (const text of [
      'Nội dung tiếp số 1',
      'Báo cáo kết quả kiểm tra',
      'Trả lời nơi chuyển đơn: Huyện ủy Lộc Bình',
    ])
      expect(work).toContain(text);
    expect(work).not.toContain('Nội dung tiếp số 2');
    const only = (await desk.get('/?kind=task')).body;
    expect(only).toContain('Báo cáo kết quả kiểm tra');
    expect(only).not.toContain('Nội dung tiếp số 1');
    expect((await desk.get('/due?when=overdue')).body).toContain('Nội dung tiếp số 1');
    expect((await desk.get('/due?when=week')).body).not.toContain('Nội dung tiếp số 1');
  });

  test('bảng theo dõi: theo người của đơn vị, theo đơn vị với chủ tịch; cán bộ tiếp nhận không mở được', async () => {
    expect((await desk.get('/board')).status).toBe(403);
    const mine = (await head.get('/board')).body;
    expect(mine).toContain('Hoàng Văn Kiên');
    expect(mine).toContain('Chưa giao người xử lý');
    const all = (await chairman.get('/board')).body;
    expect(all).toContain('Ban Tiếp công dân');
    expect(all).toContain('/board?unit=');
  });

  test('sổ đơn lọc theo nhiều điều kiện; XLSX che đơn tố cáo', async () => {
    const file = await received(desk, 'Phản ánh đèn đường phố Bờ Sông');
    const find = async (query: string): Promise<boolean> =>
      (await desk.get(`/petitions?${query}`)).body.includes(`${file}"`);
    expect(await find('q=bo+song')).toBe(true);
    expect(await find('q=bo+song&handler=none&channel=post&open=yes&from=10/03/2024')).toBe(true);
    expect(await find('q=bo+song&urgent=yes')).toBe(false);
    expect(await find('q=bo+song&due=overdue')).toBe(false);
    expect(await find(`q=bo+song&handler=${(await postOf('xuly')).post}`)).toBe(false);
    await received(handler, 'Tố cáo ông Ẩn Danh nhận hối lộ', 'denunciation');
    const sheet = await handler.get('/petitions.xlsx');
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml');
    const rows = await readSheetFile((await handler.get('/petitions.xlsx')).bytes);
    const cells = rows.flatMap((row) => row.cells).join('|');
    expect(cells).toContain('Phản ánh đèn đường phố Bờ Sông');
    expect(cells).toContain('Nội dung mật');
    expect(cells).not.toContain('Ẩn Danh');
  });

  test('lưu danh sách theo tên, chia sẻ cho đơn vị, xóa của mình; không xóa được của người khác', async () => {
    const saved = await desk.post('/filters', {
      name: 'Phản ánh mới',
      path: '/petitions',
      query: 'kind=feedback',
    });
    expect(saved.location).toBe('/petitions?kind=feedback');
    expect((await desk.get('/petitions')).body).toContain('Phản ánh mới');
    expect((await desk.get('/filters/links')).body).toContain('Phản ánh mới');
    expect((await head.get('/petitions')).body).not.toContain('Phản ánh mới');
    const shared = { name: 'Cả ban', path: '/petitions', query: 'state=received', share: 'unit' };
    expect((await head.post('/filters', shared)).status).toBe(303);
    expect((await desk.get('/petitions')).body).toContain('Cả ban');
    expect((await office.get('/petitions')).body).not.toContain('Cả ban');
    const { rows } = await owner.query<{ id: string }>(`select id from saved_filter where name = 'Cả ban'`);
    expect((await desk.post(`/filters/${rows[0]?.id}/delete`, {})).status).toBe(404);
    expect((await head.post(`/filters/${rows[0]?.id}/delete`, {})).status).toBe(303);
    expect((await desk.post('/filters', { name: '', path: '/petitions', query: '' })).status).toBe(422);
    expect((await desk.post('/filters', { name: 'x', path: '//evil.example', query: '' })).status).toBe(422);
  });
});
