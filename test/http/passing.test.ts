import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheetFile } from '../../src/documents/read-sheet.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let owner: pg.Client;
let desk: Client;
let handler: Client;
let head: Client;
let commune: Client;
let communeSecret: Client;
let communeChair: Client;

const commune19 = 'Ủy ban nhân dân xã Tú Đoạn';

beforeAll(async () => {
  at = await testSite();
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  desk = await at.as('tiepnhan');
  handler = await at.as('xuly');
  head = await at.as('truongban');
  commune = await at.as('xa');
  communeChair = await at.as('chutichxa');
  communeSecret = await at.as('xa');
  const posts = (await communeSecret.get('/')).body;
  const post = /<option value="(\d+)"[^>]*>[^<]*Tư pháp - Hộ tịch/.exec(posts)?.[1] ?? '';
  expect((await communeSecret.post('/session/post', { postId: post })).status).toBe(303);
});
afterAll(() => owner.end());

const person = {
  'persons.0.fullName': 'Nông Văn Thử',
  'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
  'persons.0.phone': '0912345678',
};
const feedback = { statedKind: 'feedback', summary: 'Phản ánh bãi rác gây ô nhiễm tại thôn Nà Pò' };
const denunciation = { statedKind: 'denunciation', summary: 'Tố cáo cán bộ thu tiền trái quy định' };

async function received(who: Client, changes: Record<string, string>): Promise<string> {
  const reply = await who.post('/petitions/new', {
    channel: 'post',
    receivedOn: '05/02/2024',
    ...person,
    ...changes,
  });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
}

async function classified(who: Client, file: string, changes: Record<string, string>): Promise<void> {
  const reply = await who.post(`${file}/classify`, {
    version: hidden((await who.get(`${file}/classify`)).body, 'version'),
    eligible: 'yes',
    competent: 'no',
    competentBodyKind: 'administrative',
    happenedOn: '06/02/2024',
    competentBody: commune19,
    ...changes,
  });
  expect(reply.status, reply.body).toBe(303);
}

async function propose(who: Client, file: string, changes: Record<string, string> = {}) {
  const paper = (await who.get(`${file}/paper`)).body;
  return who.post(`${file}/paper`, {
    paperId: hidden(paper, 'paperId'),
    version: hidden(paper, 'version'),
    matter: 'nội dung nêu trong đơn',
    addressee: commune19,
    legalBasis: 'Luật Tiếp công dân năm 2013',
    archive: 'VT',
    body: 'Đơn và tài liệu kèm theo',
    ...changes,
  });
}

async function issued(signer: Client, file: string, on = '07/02/2024'): Promise<void> {
  const page = (await signer.get(file)).body;
  const paperId = hidden(page, 'paperId');
  const signed = await signer.post(`${file}/paper/sign`, { paperId, version: hidden(page, 'version') });
  expect(signed.status, signed.body).toBe(303);
  const version = hidden((await signer.get(`${file}/paper/issue`)).body, 'version');
  const reply = await signer.post(`${file}/paper/issue`, { paperId, version, issuedOn: on });
  expect(reply.status, reply.body).toBe(303);
}

async function passedOn(writer: Client, signer: Client, about: Record<string, string>, paper = {}) {
  const file = await received(writer, about);
  const kind = about['statedKind'] ?? '';
  await classified(writer, file, { kind, outcome: 'transfer' });
  const proposed = await propose(writer, file, paper);
  expect(proposed.status, proposed.body).toBe(303);
  await issued(signer, file);
  return file;
}

const newestTransfer = async (): Promise<string> =>
  (await owner.query<{ id: string }>('select max(id) as id from transfer')).rows[0]?.id ?? '';

async function taken(who: Client, id: string, on = '08/02/2024'): Promise<string> {
  const version = hidden((await who.get(`/transfers/${id}/take`)).body, 'version');
  const reply = await who.post(`/transfers/${id}/take`, { version, receivedOn: on });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
}

describe('đơn phản ánh chuyển cho xã', () => {
  let file: string;
  let id: string;
  let there: string;

  test('văn bản chuyển ban hành xong là xã thấy đơn; tiếp nhận thì đơn vào sổ của xã với người, thời hạn, nơi chuyển', async () => {
    file = await passedOn(desk, head, feedback, { replyDueOn: '20/02/2024' });
    id = await newestTransfer();
    const inbox = (await commune.get('/transfers')).body;
    expect(inbox).toContain('Ban Tiếp công dân');
    const waiting = (await commune.get(`/transfers/${id}`)).body;
    expect(waiting).toContain('Nông Văn Thử');
    expect(waiting).toContain('bãi rác');
    there = await taken(commune, id);
    const taken1 = (await commune.get(there)).body;
    expect(taken1).toContain('Nông Văn Thử');
    expect(taken1).toContain('0912345678');
    expect(taken1).toContain('Cơ quan khác chuyển đến');
    expect(taken1).toContain('Ban Tiếp công dân huyện Lộc Bình');
    expect(taken1).toMatch(/Xử lý đơn/);
    const files = await owner.query('select name from stored_file where petition_id = $1', [
      there.split('/').at(-1),
    ]);
    expect(files.rows.length).toBe(1);
  });

  test('bên chuyển thấy “Đã tiếp nhận số …” và chuỗi chuyển đơn, nhưng không mở được hồ sơ của xã', async () => {
    const number = /Đơn số (\d+\/2024)/.exec((await commune.get(there)).body)?.[1];
    const shown = (await desk.get(file)).body;
    expect(shown).toContain(`Đã tiếp nhận số ${number}`);
    expect(shown).toContain(`${commune19}, đơn số ${number}`);
    expect((await desk.get(there)).status).toBe(404);
    expect((await commune.get(file)).status).toBe(404);
  });

  test('tiếp nhận hai lần chỉ vào sổ một lần; đơn vị khác không thấy việc chuyển đơn', async () => {
    const again = await commune.post(`/transfers/${id}/take`, { version: '1', receivedOn: '08/02/2024' });
    expect(again.status).toBe(422);
    expect(again.body).toContain('đã được tiếp nhận');
    const other = await at.as('truongphong');
    expect((await other.get(`/transfers/${id}`)).status).toBe(404);
  });

  test('xã chuyển trở lại nơi đã chuyển: phải nêu lý do bằng văn bản', async () => {
    await classified(commune, there, {
      kind: 'feedback',
      outcome: 'transfer',
      happenedOn: '09/02/2024',
      competentBody: 'Ban Tiếp công dân huyện Lộc Bình',
    });
    const back = { addressee: 'Ban Tiếp công dân huyện Lộc Bình' };
    const refused = await propose(commune, there, back);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('chuyển lòng vòng');
    const reasoned = await propose(commune, there, { ...back, repeatReason: 'Bãi rác thuộc huyện quản lý' });
    expect(reasoned.status, reasoned.body).toBe(303);
  });

  test('chờ trả lời, quá hạn, đôn đốc hai lần, báo cáo người đứng đầu; có kết quả thì thôi', async () => {
    expect((await desk.get('/transfers/sent?state=overdue')).body).toContain(commune19);
    for (const round of [1, 2]) {
      const petitionId = file.split('/').at(-1) ?? '';
      const page = (await desk.get(`/papers/new?kind=TH-02&subject=petition&subjectId=${petitionId}`)).body;
      expect(page).toContain('Văn bản chuyển đơn số');
      const written = await desk.post('/papers/new', {
        kind: 'TH-02',
        subject: 'petition',
        subjectId: petitionId,
        submitId: hidden(page, 'submitId'),
        'texts.addressees': commune19,
        'texts.matter': 'bãi rác gây ô nhiễm',
        'texts.passedPaper': hidden(page, 'texts.passedPaper'),
        'texts.dueOn': '20/02/2024',
        'texts.reportBy': '15/03/2024',
        'texts.legalBasis': 'Luật Tiếp công dân năm 2013',
        'texts.archive': 'VT, BTCD',
        next: 'propose',
      });
      expect(written.status, written.body).toBe(303);
      const paper = written.location ?? '';
      const sign = hidden((await head.get(paper)).body, 'version');
      expect((await head.post(`${paper}/sign`, { version: sign })).status).toBe(303);
      const version = hidden((await head.get(`${paper}/issue`)).body, 'version');
      const reply = await head.post(`${paper}/issue`, { version, issuedOn: '01/03/2024' });
      expect(reply.status, reply.body).toBe(303);
      expect((await desk.get(file)).body).toContain(`Đôn đốc ${round} lần`);
    }
    expect((await desk.get('/transfers/sent')).body).toContain('Báo cáo người đứng đầu');
    expect((await desk.get(file)).body).toContain('kind=BC.urging');
    const reply = await commune.post(`/transfers/${id}/reply`, {
      repliedOn: '05/03/2024',
      number: '12/UBND',
      content: 'Đã di dời bãi rác.',
      final: 'on',
    });
    expect(reply.status, reply.body).toBe(303);
    expect((await desk.get('/transfers/sent')).body).not.toContain(`/transfers/${id}"`);
    expect((await desk.get(`/transfers/${id}`)).body).toContain('Đã di dời bãi rác.');
    const table = (await desk.get('/transfers/statistics')).body;
    expect(table).toContain(commune19);
    const rows = await readSheetFile((await desk.get('/transfers/statistics.xlsx')).bytes);
    expect(rows.map(({ cells }) => cells.join('|'))).toContain(`1|${commune19}|1|0|1|1`);
  });
});

test('trả lại: bên chuyển có đơn là việc phải làm, thấy lý do; chuyển lại thì không bị coi là chuyển lần hai', async () => {
  const file = await passedOn(desk, head, feedback);
  const id = await newestTransfer();
  const empty = await commune.post(`/transfers/${id}/send-back`, { returnedOn: '08/02/2024' });
  expect(empty.status).toBe(422);
  const reply = await commune.post(`/transfers/${id}/send-back`, {
    returnedOn: '08/02/2024',
    reason: 'Thuộc thẩm quyền của Phòng Tài nguyên và Môi trường',
  });
  expect(reply.status, reply.body).toBe(303);
  const shown = (await desk.get(file)).body;
  expect(shown).toContain('Đã tiếp nhận</span>');
  expect(shown).toContain('Thuộc thẩm quyền của Phòng Tài nguyên và Môi trường');
  expect((await desk.get('/')).body).toContain(file);
  await classified(desk, file, {
    kind: 'feedback',
    outcome: 'transfer',
    competentBody: 'Phòng Tài nguyên và Môi trường huyện Lộc Bình',
  });
  const again = await propose(desk, file, { addressee: 'Phòng Tài nguyên và Môi trường huyện Lộc Bình' });
  expect(again.status, again.body).toBe(303);
  expect((await commune.get('/transfers?state=returned')).body).toContain('Thuộc thẩm quyền của Phòng');
});

describe('tố cáo chuyển cho xã', () => {
  let file: string;
  let id: string;
  let there: string;

  test('chỉ chức vụ được xử lý tố cáo thấy; danh tính niêm phong lại ở đơn mới, hai bên đều có vết', async () => {
    file = await passedOn(handler, head, denunciation);
    id = await newestTransfer();
    expect((await commune.get(`/transfers/${id}`)).status).toBe(404);
    expect((await commune.get('/transfers')).body).not.toContain(`/transfers/${id}"`);
    const refused = await commune.post(`/transfers/${id}/take`, { version: '1', receivedOn: '08/02/2024' });
    expect(refused.status).toBe(404);
    const waiting = (await communeSecret.get(`/transfers/${id}`)).body;
    expect(waiting).toContain('Danh tính được giữ bí mật');
    expect(waiting).not.toContain('Nông Văn Thử');
    there = await taken(communeSecret, id);
    expect((await communeSecret.get(there)).body).toContain('Nhận danh tính người tố cáo');
    expect((await handler.get(file)).body).toContain('Chuyển danh tính người tố cáo');
    const opened = await communeSecret.post(`${there}/identity`, { purpose: 'Mời người tố cáo làm việc' });
    expect(opened.body).toContain('Nông Văn Thử');
  });

  test('tên người tố cáo không nằm trong bảng nào ngoài kho bảo mật, không có trong thông báo, danh sách', async () => {
    const numbers = [file, there].map((one) => Number(one.split('/').at(-1)));
    const { rows } = await owner.query<{ count: number }>(
      `select (select count(*) from petition_person where petition_id = any ($1))
            + (select count(*) from petition where id = any ($1) and petition::text ilike '%Nông Văn Thử%')
            + (select count(*) from event where petition_id = any ($1) and data::text ilike '%Nông Văn Thử%')
            + (select count(*) from transfer where petition_id = any ($1) and transfer::text ilike '%Nông Văn Thử%')
            + (select count(*) from notice where petition_id = any ($1) and notice::text ilike '%Nông Văn Thử%') as count`,
      [numbers],
    );
    expect(Number(rows[0]?.count)).toBe(0);
    for (const page of ['/transfers', '/transfers/sent?state=all', '/notices', '/transfers/statistics', '/'])
      for (const who of [desk, commune])
        expect((await who.get(page)).body, page).not.toContain(`/transfers/${id}"`);
  });

  test('cùng nội dung tố cáo không chuyển lần hai: bị chặn, dẫn Điều 14', async () => {
    const again = await received(handler, denunciation);
    await owner.query('update petition set matter_id = null');
    await owner.query(
      `with m as (insert into matter (unit_id, opened_by) select unit_id, recorded_by from petition where id = $1 returning id)
       update petition set matter_id = (select id from m) where id in ($1, $2)`,
      [Number(file.split('/').at(-1)), Number(again.split('/').at(-1))],
    );
    await classified(handler, again, { kind: 'denunciation', outcome: 'transfer' });
    const refused = await propose(handler, again, {
      addressee: 'Thanh tra huyện Lộc Bình',
      repeatReason: 'Vẫn đề nghị chuyển',
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Điều 14 khoản 1');
  });
});

describe('đơn vị báo Ban Tiếp công dân bằng văn bản (P14)', () => {
  test('xã hướng dẫn, Ban nhận thông báo; nơi nhận của phiếu có Ban Tiếp công dân (để theo dõi)', async () => {
    const file = await received(commune, {
      statedKind: 'complaint',
      summary: 'Khiếu nại quyết định thu hồi đất',
    });
    await classified(commune, file, {
      kind: 'complaint',
      outcome: 'guide',
      competentBody: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
    });
    expect((await commune.get(`${file}/paper`)).body).toContain('(để theo dõi)');
    const proposed = await propose(commune, file, {
      addressee: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
      body: '',
    });
    expect(proposed.status, proposed.body).toBe(303);
    await issued(communeChair, file);
    const told = (await desk.get('/notices')).body;
    expect(told).toContain('UBND xã Tú Đoạn: hướng dẫn người gửi đến');
    expect(told).toContain('Khiếu nại quyết định thu hồi đất');
    expect((await desk.get('/notices?kind=passed-on')).body).not.toContain(
      'Khiếu nại quyết định thu hồi đất',
    );
    expect(told).toContain('Lưu danh sách này');
    const sheet = await readSheetFile((await desk.get('/notices.xlsx?kind=guided')).bytes);
    expect(sheet.flatMap(({ cells }) => cells)).toEqual(
      expect.arrayContaining(['THÔNG BÁO CỦA CÁC ĐƠN VỊ', 'Hướng dẫn người gửi', 'Chưa xem']),
    );
    const read = await desk.post('/notices/read', { all: 'yes' });
    expect(read.status, read.body).toBe(303);
    expect((await desk.get('/notices?read=no')).body).toContain('Không có thông báo nào');
    expect((await desk.get('/notices')).body).toContain('Nông Thị Hạnh xem ngày');
    expect((await commune.get('/notices')).body).not.toContain('Khiếu nại quyết định thu hồi đất');
  });

  test('thông báo về tố cáo: không tên, chỉ chức vụ được xử lý tố cáo thấy', async () => {
    const file = await received(communeSecret, denunciation);
    await classified(communeSecret, file, {
      kind: 'denunciation',
      outcome: 'transfer',
      competentBody: 'Thanh tra huyện Lộc Bình',
    });
    const proposed = await propose(communeSecret, file, { addressee: 'Thanh tra huyện Lộc Bình' });
    expect(proposed.status, proposed.body).toBe(303);
    await issued(communeChair, file);
    const told = (await head.get('/notices?kind=passed-on')).body;
    expect(told).toContain('Danh tính được giữ bí mật');
    expect(told).not.toContain('Nông Văn Thử');
    expect((await desk.get('/notices')).body).not.toContain('Thanh tra huyện Lộc Bình');
  });
});
