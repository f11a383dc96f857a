import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unzip } from '../../src/documents/zip.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let desk: Client;
let head: Client;
let owner: pg.Client;

beforeAll(async () => {
  at = await testSite();
  desk = await at.as('tiepnhan');
  head = await at.as('truongban');
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into reception_place (unit_id, name, address, hours, since)
     select u.id, 'Trụ sở tiếp công dân', 'Khu Hòa Bình, thị trấn Lộc Bình', 'Giờ hành chính', '2020-01-01' from unit u
      where not exists (select from reception_place p where p.unit_id = u.id)`,
  );
});
afterAll(() => owner.end());

const onTheDay = { receivedOn: '15/03/2024', beganAt: '08:30' };
const came = {
  ...onTheDay,
  'persons.0.fullName': 'Nông Văn Thử',
  'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
  'persons.0.idNumber': '020999000001',
  'persons.0.phone': '0100 200 300',
  contentKind: 'complaint',
  content: 'Khiếu nại quyết định xử phạt của Chủ tịch UBND xã Tú Đoạn',
  request: 'Đề nghị hủy quyết định',
  competence: 'own',
};

async function receive(changes: Record<string, string> = {}, who: Client = desk): Promise<string> {
  const reply = await who.post('/visits/new', { ...came, ...changes });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
}

const rowsOf = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.query<Row>(text, values)).rows;

test('một lượt tiếp có đơn và tài liệu: một lần gửi ghi sổ, vào sổ đơn, tính hạn trả lời, in được giấy biên nhận', async () => {
  const file = await receive({
    petition: 'handed',
    'items.0.name': 'Quyết định xử phạt',
    'items.0.pages': '3',
    'items.1.name': 'Biên bản vi phạm',
  });
  const page = (await desk.get(file)).body;
  expect(page).toContain('Nông Văn Thử');
  expect(page).toContain('Đơn của lượt tiếp');
  // Mười ngày làm việc từ 15/03/2024.
  expect(page).toContain('29/03/2024');
  const receipt = page.slice(page.indexOf('Giấy biên nhận tài liệu'));
  expect(receipt).toContain('value="visit.receipt-2021"');
  const paper = await desk.post('/papers/new', {
    kind: 'visit.receipt-2021',
    subject: 'visit',
    subjectId: file.split('/').at(-1) ?? '',
    next: 'complete',
    'texts.copies': '2',
    'texts.archive': 'VT',
  });
  expect(paper.status, paper.body).toBe(303);
  const printed = (await desk.get(paper.location ?? '')).body;
  expect(printed).toContain('Biên bản vi phạm');
  expect(printed).toContain('020999000001');
});

test('hai bàn tiếp cùng lúc: số liền nhau, không trùng, không hụt', async () => {
  const other = await at.as('xuly');
  const files = await Promise.all([desk, other, desk, other, desk, other].map((who) => receive({}, who)));
  expect(new Set(files).size).toBe(6);
  const rows = await rowsOf<{ n: number }>(
    `select book_number as n from visit v join unit u on u.id = v.unit_id where u.code = 'ban-tcd' order by 1`,
  );
  expect(rows.map(({ n }) => n)).toEqual(rows.map((_row, index) => index + 1));
});

test('gửi hai lần cùng biểu mẫu chỉ thành một lượt tiếp', async () => {
  const submitId = hidden((await desk.get('/visits/new')).body, 'submitId');
  const once = await desk.post('/visits/new', { ...came, submitId, petition: 'handed' });
  const twice = await desk.post('/visits/new', { ...came, submitId, petition: 'handed' });
  expect(once.status).toBe(303);
  expect(twice.location).toBe(once.location);
});

describe('dữ liệu sai: báo tại ô, giữ nguyên nội dung đã nhập', () => {
  test.each([
    ['thiếu nội dung', { content: '' }, 'Nhập nội dung trình bày.'],
    ['chưa chọn loại', { contentKind: '' }, 'Chọn loại nội dung.'],
    ['ngày tương lai', { receivedOn: '01/01/2030' }, 'Ngày tiếp không được sau ngày hôm nay.'],
    ['số căn cước sai', { 'persons.0.idNumber': '12' }, 'gồm 12 chữ số'],
    ['hướng dẫn không rõ đi đâu', { competence: 'other', outcome: 'guide' }, 'được hướng dẫn đến'],
    ['kết quả không theo luật', { competence: 'own', outcome: 'transfer', guidedTo: 'x' }, 'đã chọn có thể'],
    ['đoàn 7 người không cử đại diện', { people: '7', ...group(3) }, 'cử từ 1 đến 2 người đại diện'],
    ['từ chối không giải thích', { refusalGround: 'G2' }, 'Ghi nội dung đã giải thích'],
  ])('%s', async (_name, changes, message) => {
    const typed = 'Nội dung đã gõ mà không được mất';
    const before = await rowsOf('select id from visit');
    const reply = await desk.post('/visits/new', { ...came, note: typed, ...changes });
    expect(reply.status, reply.body).toBe(422);
    expect(reply.body).toContain(message);
    expect(reply.body).toContain(typed);
    expect(reply.body).toContain('Thôn Nà Pò, xã Tú Đoạn');
    expect(await rowsOf('select id from visit')).toHaveLength(before.length);
  });
});

function group(size: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: size }, (_, index) => [
      [`persons.${index}.fullName`, `Người thứ ${index + 1}`],
      [`persons.${index}.address`, 'Thôn Nà Pò'],
    ]).flat(),
  ) as Record<string, string>;
}

test('đoàn 12 người cử hai đại diện: ghi số người, cả hai là đại diện', async () => {
  const file = await receive({ ...group(2), people: '12', 'persons.0.idNumber': '' });
  const page = (await desk.get(file)).body;
  expect(page).toContain('Đoàn đông người: 12');
  expect(page.match(/Họ tên \(đại diện\)/g)).toHaveLength(2);
});

test('tra cứu theo số căn cước điền thông tin đã có và nêu lượt tiếp, đơn trước; chọn thì cùng vụ việc', async () => {
  const first = await receive({ 'persons.0.idNumber': '020999777777', 'persons.0.fullName': 'Hoàng Thị Cũ' });
  const id = first.split('/').at(-1) ?? '';
  const again = await desk.post('/visits/new/again', { looked: 'up', 'persons.0.idNumber': '020999777777' });
  expect(again.status).toBe(200);
  expect(again.body).toContain('value="Hoàng Thị Cũ"');
  expect(again.body).toContain(`value="visit:${id}"`);
  const second = await receive({ 'persons.0.idNumber': '020999777777', sameAs: `visit:${id}` });
  const rows = await rowsOf<{ matter_id: number; first_time: boolean }>(
    'select matter_id, first_time from visit where id = any($1) order by id',
    [[Number(id), Number(second.split('/').at(-1))]],
  );
  expect(rows[0]?.matter_id).not.toBeNull();
  expect(rows[1]).toEqual({ matter_id: rows[0]?.matter_id, first_time: false });
});

test('trả lời theo Điều 28: hạn của lượt tiếp và của đơn trong lượt đều xong', async () => {
  const file = await receive({ petition: 'handed' });
  const version = hidden((await desk.get(`${file}/answer`)).body, 'version');
  const reply = await desk.post(`${file}/answer`, {
    version,
    answer: 'accepted',
    answerHow: 'written',
    answeredOn: '15/03/2024',
  });
  expect(reply.status, reply.body).toBe(303);
  const page = (await desk.get(file)).body;
  expect(page).toContain('Đã trả lời');
  const open = await rowsOf(
    `select c.id from clock c left join petition p on p.id = c.petition_id
      where c.step = 'reception.answer' and c.met_on is null and $1 in (c.visit_id, p.visit_id)`,
    [Number(file.split('/').at(-1))],
  );
  expect(open).toEqual([]);
  expect(
    (
      await desk.post(`${file}/answer`, {
        version,
        answer: 'refused',
        answerHow: 'oral',
        answeredOn: '15/03/2024',
      })
    ).status,
  ).toBe(422);
});

describe('từ chối tiếp', () => {
  test('giải thích trực tiếp: ghi lời giải thích và người được báo cáo, không tính hạn trả lời', async () => {
    const file = await receive({
      refusalGround: 'G2',
      refusalExplained: 'Đã giải thích nội quy nơi tiếp công dân',
      refusalReportedTo: 'Trưởng Ban',
    });
    const page = (await desk.get(file)).body;
    expect(page).toContain('Đã giải thích nội quy nơi tiếp công dân');
    expect(page).not.toContain('29/03/2024');
  });

  test('vụ việc đã giải quyết xong: thông báo từ chối có căn cứ sửa được, ký, ban hành', async () => {
    const file = await receive({ refusalGround: 'G3', refusalExplained: 'Đã giải thích, hướng dẫn' });
    const id = file.split('/').at(-1) ?? '';
    const draft = (await desk.get(`/papers/new?kind=visit.refusal-2021&subject=visit&subjectId=${id}`)).body;
    expect(draft).toContain('Luật Tiếp công dân 2013, Điều 9 khoản 3');
    const made = await desk.post('/papers/new', {
      kind: 'visit.refusal-2021',
      subject: 'visit',
      subjectId: id,
      next: 'propose',
      'texts.matter': 'xử phạt vi phạm hành chính',
      'texts.reason': 'Vụ việc đã được giải quyết',
      'texts.legalBasis': 'khoản 3 Điều 9 Luật Tiếp công dân',
      'texts.archive': 'VT',
    });
    expect(made.status, made.body).toBe(303);
    const paper = made.location ?? '';
    const version = async (where: string): Promise<string> => hidden((await head.get(where)).body, 'version');
    expect((await head.post(`${paper}/sign`, { version: await version(paper) })).status).toBe(303);
    const issued = await head.post(`${paper}/issue`, {
      version: await version(`${paper}/issue`),
      issuedOn: '15/03/2024',
    });
    expect(issued.status, issued.body).toBe(303);
    expect((await head.get(paper)).body).toMatch(/01\/TB-BTCD/);
  });
});

test('nhiều nội dung: mỗi loại một đơn, số đơn liền nhau', async () => {
  const file = await receive({
    contentKind: 'mixed',
    outcome: 'split',
    petition: 'dictated',
    'parts.0.kind': 'complaint',
    'parts.0.summary': 'Khiếu nại mức bồi thường',
    'parts.1.kind': 'feedback',
    'parts.1.summary': 'Kiến nghị làm đường dân sinh',
  });
  const page = (await desk.get(file)).body;
  expect(page).toContain('Khiếu nại mức bồi thường');
  expect(page).toContain('Kiến nghị làm đường dân sinh');
});

describe('sổ tiếp công dân', () => {
  test('lọc theo chữ không dấu, đoàn, tổng số; in và xuất Excel theo mẫu của ngày', async () => {
    await receive({
      'persons.0.fullName': 'Triệu Thị Đoàn Kết',
      people: '6',
      'persons.0.idNumber': '020999123123',
    });
    const found = (await desk.get('/visits?q=trieu+thi+doan+ket&crowd=on')).body;
    expect(found).toContain('Triệu Thị Đoàn Kết');
    expect(found).toContain('1 lượt');
    expect(found).toContain('6 người');
    expect((await desk.get('/visits?q=khong+co+ai+ten+nay')).body).toContain('Không có lượt tiếp nào');
    const printed = (await desk.get('/visits/register?from=15/03/2024')).body;
    expect(printed).toContain('Mẫu số 03');
    expect(printed).toContain('SỔ TIẾP CÔNG DÂN');
    expect(printed).toContain('Triệu Thị Đoàn Kết');
    const sheet = await desk.get('/visits/register.xlsx?from=15/03/2024');
    expect(sheet.status).toBe(200);
    expect(sheet.headers.get('content-type')).toContain('spreadsheetml');
  });

  test('đính chính có lý do: sổ hiện giá trị mới, lượt tiếp giữ giá trị trước, số không đổi', async () => {
    const file = await receive({ 'persons.0.fullName': 'Lương Văn Sai', content: 'Nội dung ghi nhầm' });
    const form = (await desk.get(`${file}/correct`)).body;
    const number = /Đính chính lượt tiếp số (\d+\/2024)/.exec(form)?.[1];
    const sent = {
      version: hidden(form, 'version'),
      content: 'Nội dung ghi đúng',
      people: '1',
      contentKind: 'complaint',
      'persons.0.personId': hidden(form, 'persons.0.personId'),
      'persons.0.fullName': 'Lương Văn Đúng',
      'persons.0.address': came['persons.0.address'],
      'persons.0.idNumber': came['persons.0.idNumber'],
      'persons.0.phone': came['persons.0.phone'],
      request: came.request,
    };
    const without = await desk.post(`${file}/correct`, sent);
    expect(without.status).toBe(422);
    expect(without.body).toContain('Ghi lý do đính chính.');
    const reply = await desk.post(`${file}/correct`, { ...sent, reason: 'Nghe nhầm tên công dân' });
    expect(reply.status, reply.body).toBe(303);
    const page = (await desk.get(file)).body;
    expect(page).toContain(`Lượt tiếp số ${number}`);
    expect(page).toContain('Lương Văn Đúng');
    expect(page).toContain('“Nội dung ghi nhầm” → “Nội dung ghi đúng”');
    expect(page).toContain('Trước khi đính chính');
    const register = (await desk.get('/visits/register')).body;
    expect(register).not.toContain('Lương Văn Sai');
    const old = await desk.post(`${file}/correct`, {
      ...sent,
      content: 'Bản cũ sửa khác',
      reason: 'Ghi đè lên bản mới',
    });
    expect(old.status).toBe(409);
  });
});

describe('tố cáo: danh tính vào kho ngay, không lộ ở đâu', () => {
  const denounced = {
    'persons.0.fullName': 'Vi Thị Bí Mật',
    'persons.0.address': 'Thôn Kín Đáo',
    'persons.0.idNumber': '020999888888',
    'persons.0.phone': '0100 888 888',
    contentKind: 'denunciation',
    content: 'Tố cáo công chức địa chính nhận tiền',
    respondentName: 'Công chức địa chính xã',
    petition: 'dictated',
    'items.0.name': 'Bản ghi âm',
  };
  const telling = /Vi Thị Bí Mật|Kín Đáo|020999888888|0100 ?888 ?888/;

  test('không một bảng mở, trang, tìm kiếm, sổ, tệp xuất nào chứa người tố cáo', async () => {
    const handler = await at.as('xuly');
    const file = await receive(denounced, handler);
    const id = file.split('/').at(-1) ?? '';
    const pages = [
      file,
      '/visits',
      '/visits?q=bi+mat',
      '/visits/register',
      '/petitions',
      '/search?q=vi+thi+bi+mat',
      `/papers/new?kind=visit.TH-04&subject=visit&subjectId=${id}`,
    ];
    for (const where of pages) {
      const reply = await handler.get(where);
      expect(reply.status, where).toBe(200);
      // The words that were asked for stand in the search box itself.
      if (!where.includes('q=')) expect(reply.body, where).not.toMatch(telling);
    }
    expect((await handler.get('/visits')).body).toContain('Danh tính được giữ bí mật');
    const tables = await rowsOf<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await rowsOf(
        `select t::text as line from ${name} t where t::text ~ 'Bí Mật|Kín Đáo|020999888888'`,
      );
      expect(rows, name).toEqual([]);
    }
    const looked = await handler.post('/visits/new/again', {
      looked: 'up',
      'persons.0.idNumber': '020999888888',
    });
    expect(looked.body).not.toContain('Vi Thị Bí Mật');
  });

  test('đơn vị khác và chức vụ không xử lý tố cáo không thấy lượt tiếp; mở danh tính phải ghi mục đích, để lại vết', async () => {
    const handler = await at.as('xuly');
    const file = await receive(denounced, handler);
    expect((await (await at.as('xa')).get(file)).status).toBe(404);
    expect((await desk.get(file)).status).toBe(404);
    expect((await desk.get(`${file}/identity`)).status).toBe(403);
    expect((await handler.post(`${file}/identity`, { purpose: 'ngắn' })).status).toBe(422);
    const opened = await handler.post(`${file}/identity`, { purpose: 'Liên hệ làm rõ nội dung tố cáo' });
    expect(opened.body).toContain('Vi Thị Bí Mật');
    const page = (await handler.get(file)).body;
    expect(page).toContain('Liên hệ làm rõ nội dung tố cáo');
    expect(page).not.toMatch(telling);
    const minutes = await handler.post(`${file}/identity`, {
      purpose: 'Lập biên bản gốc niêm phong',
      paper: 'TH-04',
    });
    expect(minutes.headers.get('content-type')).toContain('wordprocessingml');
  });

  test('thiếu cách liên hệ thì báo tại ô điện thoại', async () => {
    const reply = await desk.post('/visits/new', { ...came, ...denounced, 'persons.0.phone': '' });
    expect(reply.status).toBe(422);
    expect(reply.body).toContain('Cách thức liên hệ với người tố cáo');
  });

  test('nhiều nội dung có tố cáo: đơn còn lại không dẫn về lượt tiếp mật', async () => {
    const handler = await at.as('xuly');
    const file = await receive(
      {
        ...denounced,
        'persons.0.fullName': 'Hứa Văn Hai Đơn',
        'persons.0.idNumber': '020999555555',
        contentKind: 'mixed',
        outcome: 'split',
        secret: 'on',
        'parts.0.kind': 'denunciation',
        'parts.0.summary': 'Tố cáo công chức địa chính',
        'parts.1.kind': 'feedback',
        'parts.1.summary': 'Kiến nghị sửa đường thôn',
      },
      handler,
    );
    const rows = await rowsOf<{ secret: boolean; visit_id: number | null }>(
      `select secret, visit_id from petition where summary in ('Tố cáo công chức địa chính', 'Kiến nghị sửa đường thôn') order by id`,
    );
    expect(rows).toEqual([
      { secret: true, visit_id: Number(file.split('/').at(-1)) },
      { secret: false, visit_id: null },
    ]);
    expect((await handler.get(file)).body).toContain('Kiến nghị sửa đường thôn');
  });

  test('đính chính thành tố cáo: tên rời sổ, vào kho', async () => {
    const file = await receive(
      { 'persons.0.fullName': 'Bàn Thị Đổi Loại', 'persons.0.idNumber': '020999444444' },
      head,
    );
    const form = (await head.get(`${file}/correct`)).body;
    const reply = await head.post(`${file}/correct`, {
      version: hidden(form, 'version'),
      reason: 'Nghe lại thì là tố cáo',
      content: 'Nội dung tố cáo',
      contentKind: 'denunciation',
      people: '1',
    });
    expect(reply.status, reply.body).toBe(303);
    expect((await head.get(file)).body).not.toContain('Bàn Thị Đổi Loại');
    expect(await rowsOf(`select id from visit_person where full_name = 'Bàn Thị Đổi Loại'`)).toEqual([]);
    const opened = await head.post(`${file}/identity`, { purpose: 'Kiểm tra danh tính đã vào kho' });
    expect(opened.body).toContain('Bàn Thị Đổi Loại');
  });
});

describe('điểm nóng', () => {
  test('đoàn đông người đến nhiều lần hiện ra cùng lý do; lập được báo cáo nhanh', async () => {
    const crowd = {
      people: '15',
      content: 'Đoàn công dân đòi chi trả tiền bồi thường',
      contentKind: 'feedback',
    };
    const first = await receive({ ...crowd, 'persons.0.idNumber': '020999666001' });
    const sameAs = `visit:${first.split('/').at(-1)}`;
    const second = await receive({ ...crowd, 'persons.0.idNumber': '020999666001', sameAs });
    const inspector = await at.as('thanhtra');
    for (const who of [desk, head, inspector]) {
      const page = (await who.get('/hotspots')).body;
      expect(page).toContain('Đoàn công dân đòi chi trả tiền bồi thường');
      expect(page).toContain('Đoàn đông người đến nhiều lần về cùng một vụ việc');
      expect(page).toContain(`subjectId=${second.split('/').at(-1)}`);
    }
    expect((await (await at.as('vanthu')).get('/hotspots')).status).toBe(403);
    expect((await (await at.as('xa')).get('/hotspots')).body).not.toContain('đòi chi trả');
    const report = await head.post('/papers/new', {
      kind: 'visit.TH-13',
      subject: 'visit',
      subjectId: second.split('/').at(-1) ?? '',
      next: 'propose',
      'texts.addressees': 'Chủ tịch Ủy ban nhân dân huyện',
      'texts.subject': 'Tình hình đoàn đông người',
      'texts.content': 'Đòi chi trả tiền bồi thường',
      'texts.developments': 'Đoàn tập trung ôn hòa',
      'texts.done': 'Đã mời người đại diện vào làm việc',
      'texts.assessment': 'Có thể tập trung trở lại',
      'texts.proposals': 'Đề nghị Chủ tịch tiếp đột xuất',
      'texts.archive': 'VT',
    });
    expect(report.status, report.body).toBe(303);
    expect((await head.get(report.location ?? '')).body).toContain('Đoàn tập trung ôn hòa');
  });

  test('ô tìm kiếm thấy lượt tiếp', async () => {
    await receive({ 'persons.0.fullName': 'Lành Thị Tìm Thấy', 'persons.0.idNumber': '020999321321' });
    expect((await desk.get('/search?q=lanh+thi+tim+thay')).body).toContain('Lượt tiếp công dân tìm thấy');
    expect((await desk.get('/search/suggest?q=lanh+thi+tim')).body).toContain('Lành Thị Tìm Thấy');
  });
});

test('buổi tiếp của lãnh đạo: người đã đăng ký hiện trên trang, ghi xong thì đăng ký đã được tiếp', async () => {
  const [session] = await rowsOf<{ id: number }>(
    `insert into reception_session (unit_id, place_id, kind, held_on, from_time, to_time, leader_post_id, state, recorded_by)
     select u.id, (select min(p.id) from reception_place p where p.unit_id = u.id), 'periodic', '2024-03-15', '08:00', '11:00',
            (select p.id from post p join official o on o.id = p.official_id where o.login = 'chutich'), 'published',
            (select min(id) from official) from unit u where u.code = 'ban-tcd' returning id`,
  );
  const [registration] = await rowsOf<{ id: number }>(
    `insert into session_registration (unit_id, session_id, position, registered_on, full_name, address, content, state, recorded_by)
     select unit_id, id, 1, '2024-03-10', 'Hứa Thị Đăng Ký', 'Thôn Bản Chu', 'Chậm chi trả bồi thường', 'placed', recorded_by
       from reception_session where id = $1 returning id`,
    [session?.id],
  );
  const address = `/visits/new?sessionId=${session?.id}`;
  expect((await desk.get(address)).body).toContain('Hứa Thị Đăng Ký');
  const form = (await desk.get(`${address}&registrationId=${registration?.id}`)).body;
  expect(form).toContain('value="Hứa Thị Đăng Ký"');
  const file = await receive({
    sessionId: hidden(form, 'sessionId'),
    registrationId: hidden(form, 'registrationId'),
    'persons.0.fullName': 'Hứa Thị Đăng Ký',
    contentKind: 'feedback',
  });
  const page = (await desk.get(file)).body;
  expect(page).toContain('Tiếp công dân định kỳ');
  expect(page).toContain('Hứa Minh Đạo');
  expect(page).toContain(`/visits/new?sessionId=${session?.id}`);
  const [after] = await rowsOf<{ state: string; visit_id: number }>(
    'select state, visit_id from session_registration where id = $1',
    [registration?.id],
  );
  expect(after).toEqual({ state: 'received', visit_id: Number(file.split('/').at(-1)) });
});

// The last of the file: it moves the day of the demo.
test('từ 01/07/2026: phải có số căn cước; sổ theo mẫu mới, mỗi mẫu một bảng và một tệp', async () => {
  expect((await desk.post('/demo/day', { today: '03/08/2026' })).status).toBe(303);
  const now = { ...came, receivedOn: '03/08/2026' };
  const without = await desk.post('/visits/new', { ...now, 'persons.0.idNumber': '' });
  expect(without.status).toBe(422);
  expect(without.body).toContain('Số căn cước, giấy chứng nhận căn cước');
  const old = await desk.post('/visits/new', {
    ...now,
    'persons.0.idKind': 'old-card',
    'persons.0.idNumber': '081234567',
  });
  expect(old.body).toContain('không còn được dùng');
  const file = await receive({
    receivedOn: '03/08/2026',
    content: 'Việc của năm 2026',
    'items.0.name': 'Quyết định',
  });
  expect((await desk.get(file)).body).toContain('value="visit.receipt-2026"');
  const register = (await desk.get('/visits/register?from=01/01/2024&to=03/08/2026')).body;
  expect(register).toContain('Mẫu số 03/TCD');
  expect(register).toContain('Số người cùng nội dung');
  const workbookFile = await desk.get('/visits/register.xlsx?from=01/01/2024&to=03/08/2026');
  expect(workbookFile.headers.get('content-disposition')).toContain('so-tiep-cong-dan-2024-03-15-2026-08-03');
  const workbook = unzip(workbookFile.bytes).get('xl/workbook.xml')?.toString('utf8');
  expect(workbook).toContain('name="Mẫu số 03"');
  expect(workbook).toContain('name="Mẫu số 03-TCD"');
});
