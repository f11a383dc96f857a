import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { derive } from '../../src/core/keys.ts';
import { Client, testSite, type TestSite } from './site.ts';

let at: TestSite;
let owner: pg.Client;
let admin: Client;
let today: string;

beforeAll(async () => {
  at = await testSite();
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  admin = await at.as('quantri');
  today = '15/03/2024';
});
afterAll(() => owner.end());

const id = async (text: string, values: unknown[] = []): Promise<number> =>
  (await owner.query<{ id: number }>(text, values)).rows[0]?.id ?? 0;
const unit = (code: string) => id('select id from unit where code = $1', [code]);

const lawOffice = {
  level: 'office',
  name: 'Phòng Y tế huyện Lộc Bình',
  shortName: 'Phòng Y tế',
  symbol: 'YT',
  superiorName: 'Ủy ban nhân dân huyện Lộc Bình',
  place: 'Lộc Bình',
  since: '01/03/2024',
};

describe('đơn vị', () => {
  test('thêm, đổi tên từ một ngày, đặt dưới cơ quan khác; tên cũ vẫn còn cho ngày trước đó', async () => {
    const made = await admin.post('/units/new', {
      ...lawOffice,
      parentId: String(await unit('ubnd-huyen-loc-binh')),
    });
    expect(made.status, made.body).toBe(303);
    const where = made.location ?? '';
    const renamed = await admin.post(`${where}/rename`, {
      ...lawOffice,
      name: 'Phòng Y tế và Dân số huyện Lộc Bình',
      shortName: 'Phòng Y tế và Dân số',
      symbol: 'YTDS',
      from: '10/03/2024',
    });
    expect(renamed.status, renamed.body).toBe(303);
    expect((await admin.get('/units?on=05/03/2024')).body).toContain('Phòng Y tế huyện Lộc Bình');
    const later = (await admin.get('/units?on=12/03/2024')).body;
    expect(later).toContain('Phòng Y tế và Dân số huyện Lộc Bình');
    expect(later).not.toContain('Phòng Y tế huyện Lộc Bình');
    const placed = await admin.post(`${where}/place`, {
      parentId: String(await unit('ubnd-tu-doan')),
      from: '12/03/2024',
    });
    expect(placed.status, placed.body).toBe(303);
    const page = (await admin.get(where)).body;
    expect(page).toContain('Ủy ban nhân dân huyện Lộc Bình, từ 01/03/2024 đến hết 11/03/2024');
    expect(page).toContain('Ủy ban nhân dân xã Tú Đoạn, từ 12/03/2024');
    expect(page).toContain('Đổi tên đơn vị');
  });

  test('lỗi hiện tại ô: trùng tên, ký hiệu có dấu cách, trực thuộc chính cấp dưới của mình', async () => {
    const twice = await admin.post('/units/new', {
      ...lawOffice,
      name: 'Ủy ban nhân dân xã Tú Đoạn',
      symbol: 'UB ND',
    });
    expect(twice.status).toBe(422);
    expect(twice.body).toContain('Đã có đơn vị mang tên này.');
    expect(twice.body).toContain('Ký hiệu chỉ gồm chữ, số');
    expect(twice.body).toContain('value="Phòng Y tế"');
    const loop = await admin.post(`/units/${await unit('ubnd-huyen-loc-binh')}/place`, {
      parentId: String(await unit('tnmt')),
      from: today,
    });
    expect(loop.status).toBe(422);
    expect(loop.body).toContain('không thể trực thuộc chính mình');
  });

  test('chỉ quản trị; mỗi quản trị trong phạm vi của mình', async () => {
    const head = await at.as('truongban');
    expect((await head.get('/units/new')).status).toBe(403);
    expect((await head.get('/officials')).status).toBe(403);
    expect((await head.post('/units/new', lawOffice)).status).toBe(403);
  });
});

const person = { fullName: 'Lành Văn Mới', login: 'moi', password: 'ca phe sang 2024' };

describe('cán bộ, công chức và chức vụ', () => {
  test('thêm người, giao chức vụ, người đó đổi mật khẩu rồi làm việc; hết chức vụ thì không vào được nữa', async () => {
    const made = await admin.post('/officials/new', person);
    expect(made.status, made.body).toBe(303);
    const form = made.location ?? '';
    const where = form.replace('/posts/new', '');
    const given = await admin.post(form, {
      unitId: String(await unit('ban-tcd')),
      role: 'desk',
      title: 'Cán bộ tiếp nhận',
      from: '01/03/2024',
    });
    expect([given.status, given.location]).toEqual([303, where]);
    const official = new Client(at.address);
    expect((await official.post('/session', person)).status).toBe(303);
    expect((await official.get('/petitions')).location).toBe('/password');
    const again = 'mot cau rieng 2024';
    await official.post('/password', { current: person.password, password: again, again });
    expect((await official.get('/petitions')).status).toBe(200);
    const postId = await id(
      `select p.id from post p join official o on o.id = p.official_id where o.login = 'moi'`,
    );
    const ended = await admin.post(`/posts/${postId}/end`, { on: today, reason: 'Điều động' });
    expect(ended.status, ended.body).toBe(303);
    expect((await official.get('/petitions')).status).toBe(403);
    expect((await admin.get(where)).body).toContain('15/03/2024');
  });

  test('cấp lại mật khẩu đuổi mọi phiên; khóa thì không đăng nhập được', async () => {
    const official = new Client(at.address);
    await official.post('/session', { login: 'vanthu', password: 'locbinh-2024' });
    const officialId = await id(`select id from official where login = 'vanthu'`);
    const reset = await admin.post(`/officials/${officialId}/password`, { password: 'mot cau khac 2024' });
    expect(reset.status, reset.body).toBe(303);
    expect((await official.get('/petitions')).location).toContain('/sign-in');
    expect((await admin.post(`/officials/${officialId}/lock`, { active: 'false' })).status).toBe(303);
    expect((await official.post('/session', { login: 'vanthu', password: 'mot cau khac 2024' })).status).toBe(
      422,
    );
  });

  test('quyền xử lý tố cáo: phải có văn bản, không tự giao, quản trị không có', async () => {
    const tuPhap = String(await unit('tu-phap'));
    const post = { unitId: tuPhap, title: 'Chuyên viên', from: today, handlesDenunciations: 'on' };
    const handler = await id(`select id from official where login = 'xuly2'`);
    const without = await admin.post(`/officials/${handler}/posts/new`, { ...post, role: 'handler' });
    expect(without.status).toBe(422);
    expect(without.body).toContain('Ghi văn bản của người đứng đầu giao xử lý tố cáo');
    const me = await id(`select id from official where login = 'quantri'`);
    const own = await admin.post(`/officials/${me}/posts/new`, {
      ...post,
      role: 'handler',
      basis: 'Số 5/TB',
    });
    expect(own.body).toContain('Không tự giao cho mình quyền xử lý tố cáo');
    const mighty = await admin.post(`/officials/${handler}/posts/new`, {
      ...post,
      role: 'admin',
      basis: 'Số 5/TB',
    });
    expect(mighty.body).toContain('Quản trị hệ thống không xử lý tố cáo');
    const right = await admin.post(`/officials/${handler}/posts/new`, {
      ...post,
      role: 'handler',
      basis: 'Số 5/TB',
    });
    expect(right.status).toBe(303);
  });

  test('quản trị cuối cùng không tự mất', async () => {
    const postId = await id(`select id from post where role = 'admin' order by id limit 1`);
    const ended = await admin.post(`/posts/${postId}/end`, { on: today, reason: 'Nghỉ' });
    expect(ended.status).toBe(422);
    expect(ended.body).toContain('Phải còn ít nhất một quản trị hệ thống');
  });

  test('cơ sở dữ liệu: chức vụ khác quản trị không sửa được đơn vị, chức vụ, mật khẩu', async () => {
    const handler = await id(
      `select p.id from post p join official o on o.id = p.official_id where o.login = 'xuly'`,
    );
    await owner.query('begin');
    try {
      await owner.query('set local role tiepdan_app');
      await owner.query(
        `select set_config('app.official', (select official_id from post where id = $1)::text, true), set_config('app.post', $1::text, true)`,
        [handler],
      );
      const raised = await owner.query('update post set handles_denunciations = true');
      expect(raised.rowCount).toBe(0);
      await owner.query('savepoint before');
      await expect(owner.query(`select give_password(1, 'x')`)).rejects.toThrow('not an administrator');
    } finally {
      await owner.query('rollback');
    }
  });
});

describe('thiết lập lần đầu', () => {
  const form = {
    level: 'commune',
    name: 'Ủy ban nhân dân xã Bản Mới',
    shortName: 'UBND xã Bản Mới',
    symbol: 'UBND',
    place: 'Bản Mới',
    fullName: 'Hoàng Thị Đầu',
    login: 'dautien',
    password: 'cau dau tien 2024',
    again: 'cau dau tien 2024',
  };

  test('chỉ khi chưa ai đăng nhập được, chỉ với mã trong nhật ký, và chỉ một lần', async () => {
    const empty = await testSite();
    const stranger = new Client(empty.address);
    const token = derive(empty.site.keys, 'set-up').toString('base64url').slice(0, 24);
    expect((await stranger.get('/set-up')).status).toBe(404);
    expect((await stranger.post('/set-up', { ...form, token })).status).toBe(404);
    const own = new pg.Client({ connectionString: empty.ownerUrl });
    await own.connect();
    await own.query('delete from session');
    await own.query('delete from credential; delete from demo_office; delete from demo_clock');
    await own.end();
    expect((await stranger.get('/sign-in')).location).toBe('/set-up');
    const wrong = await stranger.post('/set-up', { ...form, token: 'đoán mò' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('Mã thiết lập không đúng');
    expect(wrong.body).toContain('value="Hoàng Thị Đầu"');
    expect(wrong.body).not.toContain(form.password);
    const differs = await stranger.post('/set-up', { ...form, token, again: 'khác' });
    expect(differs.body).toContain('Hai lần nhập mật khẩu không giống nhau.');
    const made = await stranger.post('/set-up', { ...form, token });
    expect([made.status, made.location]).toEqual([303, '/units']);
    expect((await stranger.get('/officials')).body).toContain('Hoàng Thị Đầu');
    expect((await new Client(empty.address).post('/set-up', { ...form, login: 'hai', token })).status).toBe(
      404,
    );
  });
});
