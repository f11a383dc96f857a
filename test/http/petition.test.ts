import { beforeAll, describe, expect, test } from 'vitest';
import { Client, hidden, testSite, type TestSite } from './site.ts';

let at: TestSite;
let desk: Client;
let head: Client;

const posted = {
  channel: 'post',
  receivedOn: '05/02/2024',
  writtenOn: '01/02/2024',
  statedKind: 'complaint',
  summary: 'Khiếu nại quyết định xử phạt của Chủ tịch UBND xã Tú Đoạn',
  request: 'Đề nghị hủy quyết định',
  'persons.0.fullName': 'Nông Văn Thử',
  'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
};

const outside = {
  kind: 'complaint',
  eligible: 'yes',
  competent: 'no',
  competentBodyKind: 'administrative',
  competentBody: 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn',
  outcome: 'guide',
  happenedOn: '06/02/2024',
};

beforeAll(async () => {
  at = await testSite();
  desk = await at.as('tiepnhan');
  head = await at.as('truongban');
});

const receive = async (changes: Record<string, string> = {}): Promise<string> => {
  const reply = await desk.post('/petitions/new', { ...posted, ...changes });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
};

async function toPaper(file: string): Promise<void> {
  const version = hidden((await desk.get(`${file}/classify`)).body, 'version');
  const classified = await desk.post(`${file}/classify`, { ...outside, version });
  expect(classified.status, classified.body).toBe(303);
  const paper = (await desk.get(`${file}/paper`)).body;
  const proposed = await desk.post(`${file}/paper`, {
    paperId: hidden(paper, 'paperId'),
    version: hidden(paper, 'version'),
    matter: 'xử phạt vi phạm hành chính',
    addressee: outside.competentBody,
    legalBasis: 'Luật Khiếu nại năm 2011',
    archive: 'VT, BTCD',
  });
  expect(proposed.status, proposed.body).toBe(303);
}

test('đơn gửi bưu điện ngoài thẩm quyền: vào sổ, phân loại, trình, ký, ban hành, tải văn bản', async () => {
  const file = await receive();
  const shown = (await desk.get(file)).body;
  expect(shown).toContain('Nông Văn Thử');
  await toPaper(file);
  const page = (await head.get(file)).body;
  const paperId = hidden(page, 'paperId');
  const signed = await head.post(`${file}/paper/sign`, { paperId, version: hidden(page, 'version') });
  expect(signed.status).toBe(303);
  const issueForm = (await head.get(`${file}/paper/issue`)).body;
  const issued = await head.post(`${file}/paper/issue`, {
    paperId,
    version: hidden(issueForm, 'version'),
    issuedOn: '07/02/2024',
  });
  expect(issued.status, issued.body).toBe(303);
  const done = (await desk.get(file)).body;
  expect(done).toMatch(/\d\d\/HD-BTCD/);
  const docx = await desk.get(`${file}/paper/docx`);
  expect(docx.headers.get('content-type')).toContain('wordprocessingml');
});

test('lọc theo lĩnh vực: tìm cả đơn của các lĩnh vực bên dưới, ở mọi cấp của cây, không lẫn lĩnh vực khác', async () => {
  const file = await receive({ fieldCode: 'DD-TH', summary: 'Khiếu nại quyết định thu hồi đất trồng hồi' });
  const found = async (field: string): Promise<boolean> =>
    (await desk.get(`/petitions?field=${field}&q=trồng hồi`)).body.includes(`${file}"`);
  expect(await Promise.all(['DD-TH', 'DD', 'HC'].map(found))).toEqual([true, true, true]);
  expect(await Promise.all(['DD-BT', 'CS', 'TN', 'XYZ'].map(found))).toEqual([false, false, false, false]);
});

test('rút đơn: có căn cứ và ngày; đơn dừng lại, thời hạn không còn chạy, không ban hành được nữa', async () => {
  const file = await receive();
  const version = hidden((await desk.get(`${file}/withdraw`)).body, 'version');
  expect((await desk.post(`${file}/withdraw`, { version, withdrawnOn: '08/02/2024' })).status).toBe(422);
  const reply = await desk.post(`${file}/withdraw`, {
    version,
    withdrawnOn: '08/02/2024',
    reason: 'Đơn xin rút ngày 08/02/2024',
  });
  expect(reply.status, reply.body).toBe(303);
  const shown = (await desk.get(file)).body;
  expect(shown).toContain('Đã rút đơn');
  expect(shown).toContain('Không áp dụng');
  expect(
    (await desk.post(`${file}/classify`, { ...outside, version: hidden(shown, 'version') || '2' })).status,
  ).toBe(422);
});

test('phiếu đề xuất thụ lý ban hành xong thì hạn thụ lý vẫn chạy: đề xuất chưa phải là thông báo thụ lý', async () => {
  const file = await receive();
  const version = hidden((await desk.get(`${file}/classify`)).body, 'version');
  const competent = { ...outside, version, competent: 'yes', competentBody: '', outcome: 'accept' };
  expect((await desk.post(`${file}/classify`, competent)).status).toBe(303);
  const form = (await desk.get(`${file}/paper`)).body;
  const proposed = await desk.post(`${file}/paper`, {
    paperId: hidden(form, 'paperId'),
    version: hidden(form, 'version'),
    matter: 'thu hồi đất',
    legalBasis: 'Luật Khiếu nại năm 2011',
    archive: 'VT, BTCD',
  });
  expect(proposed.status, proposed.body).toBe(303);
  const page = (await head.get(file)).body;
  const paperId = hidden(page, 'paperId');
  await head.post(`${file}/paper/sign`, { paperId, version: hidden(page, 'version') });
  const issue = (await head.get(`${file}/paper/issue`)).body;
  expect(
    (
      await head.post(`${file}/paper/issue`, {
        paperId,
        version: hidden(issue, 'version'),
        issuedOn: '07/02/2024',
      })
    ).status,
  ).toBe(303);
  const { clocks } = JSON.parse((await desk.get(`/api/v1${file}`)).body) as {
    clocks: { step: string; due_on: string; met_on: string | null }[];
  };
  const met = Object.fromEntries(clocks.map(({ step, met_on }) => [step, met_on]));
  expect(met).toEqual({ 'petition.process': '2024-02-07', 'complaint.accept.first': null });
  // Nhận 05/02/2024: luật 10 ngày hết 15/02/2024 (sau Tết), nghị định 10 ngày làm việc hết 26/02/2024; ngày sớm hơn là ngày áp dụng.
  expect(clocks.find(({ step }) => step === 'complaint.accept.first')?.due_on).toBe('2024-02-15');
});

describe('dữ liệu sai: báo tại ô, giữ nguyên nội dung đã nhập, không ghi nửa chừng', () => {
  test.each([
    ['ngày không có thật', { receivedOn: '30/02/2024' }, 'receivedOn', 'Ngày không có thật'],
    ['ngày nhận ở tương lai', { receivedOn: '01/01/2030' }, 'receivedOn', 'không được sau ngày hôm nay'],
    ['thiếu tóm tắt', { summary: '' }, 'summary', 'Nhập tóm tắt'],
    [
      'thiếu người đứng đơn',
      { 'persons.0.fullName': '', 'persons.0.address': '' },
      'persons.0.fullName',
      'Nhập họ tên',
    ],
    ['đơn vị không có', { placeUnitId: '999999' }, 'placeUnitId', 'Không có đơn vị này'],
    ['nguồn đơn lạ', { channel: 'pigeon' }, 'channel', 'Chọn nguồn đơn'],
    ['lĩnh vực lạ', { fieldCode: 'XYZ' }, 'fieldCode', 'không có trong danh mục'],
  ])('%s', async (_name, changes, field, message) => {
    const before = (await desk.get('/petitions')).body;
    const reply = await desk.post('/petitions/new', { ...posted, request: 'Nội dung đã nhập', ...changes });
    expect(reply.status).toBe(422);
    expect(reply.body).toContain(`f-${field.replaceAll('.', '-')}-error`);
    expect(reply.body).toContain(message);
    expect(reply.body).toContain('Nội dung đã nhập');
    expect((await desk.get('/petitions')).body).toBe(before);
  });

  test('gửi lại cùng một biểu mẫu chỉ vào sổ một lần', async () => {
    const submitId = hidden((await desk.get('/petitions/new')).body, 'submitId');
    const [one, two] = await Promise.all([
      desk.post('/petitions/new', { ...posted, submitId }),
      desk.post('/petitions/new', { ...posted, submitId }),
    ]);
    expect([one.status, two.status]).toEqual([303, 303]);
    expect(one.location).toBe(two.location);
  });

  test('biểu mẫu cũ: người lưu sau được báo, nội dung còn nguyên', async () => {
    const file = await receive();
    const version = hidden((await desk.get(`${file}/classify`)).body, 'version');
    expect((await desk.post(`${file}/classify`, { ...outside, version })).status).toBe(303);
    const late = await desk.post(`${file}/classify`, { ...outside, version, deviationReason: 'Lý do đã gõ' });
    expect(late.status).toBe(409);
    expect(late.body).toContain('vừa được người khác cập nhật');
    expect(late.body).toContain('Lý do đã gõ');
  });

  test('bước không hợp lệ: không ban hành khi chưa ký', async () => {
    const file = await receive();
    await toPaper(file);
    const page = (await head.get(file)).body;
    const reply = await head.post(`${file}/paper/issue`, {
      paperId: hidden(page, 'paperId'),
      version: hidden(page, 'version'),
      issuedOn: '07/02/2024',
    });
    expect(reply.status).toBe(422);
    expect(reply.body).toContain('Không thể');
  });

  test('tệp giả và tệp quá lớn bị từ chối tại ô, phần chữ còn nguyên', async () => {
    const send = (content: Blob, name: string) => {
      const form = new FormData();
      for (const [key, value] of Object.entries(posted)) form.append(key, value);
      form.append('files', content, name);
      return desk.send('/petitions/new', { method: 'POST', body: form });
    };
    const fake = await send(new Blob(['MZ không phải PDF']), 'don.pdf');
    expect(fake.status).toBe(422);
    expect(fake.body).toContain('không phải là PDF');
    expect(fake.body).toContain('Nông Văn Thử');
    const large = await send(new Blob([new Uint8Array(26 * 1024 * 1024)]), 'lon.pdf');
    expect(large.status).toBe(422);
    expect(large.body).toContain('lớn hơn 25 MB');
  });
});

describe('tố cáo: danh tính nằm trong kho, mở phải có mục đích và để lại vết', () => {
  test('tên không có trong trang, danh sách, tìm kiếm; trưởng ban mở được, vết còn lại', async () => {
    const file = await receive({ statedKind: 'denunciation', 'persons.0.fullName': 'Bàn Thị Kín' });
    for (const where of [file, '/petitions', '/search?q=ban+thi+kin', '/search/suggest?q=ban+thi+kin']) {
      const { body } = await head.get(where);
      expect(body.split('<main')[1] ?? body).not.toContain('Bàn Thị Kín');
    }
    expect((await head.post(`${file}/identity`, { purpose: 'ngắn' })).status).toBe(422);
    const opened = await head.post(`${file}/identity`, { purpose: 'Liên hệ để làm rõ nội dung tố cáo' });
    expect(opened.status).toBe(200);
    expect(opened.body).toContain('Bàn Thị Kín');
    expect((await head.get(file)).body).toContain('Liên hệ để làm rõ nội dung tố cáo');
    const stranger = await at.as('vanthu');
    expect((await stranger.get(file)).status).toBe(404);
  });

  test('đơn được phân loại lại là tố cáo: tên rời khỏi các bảng mở', async () => {
    const file = await receive({ statedKind: 'unclear', 'persons.0.fullName': 'Lý Văn Ẩn' });
    const version = hidden((await desk.get(`${file}/classify`)).body, 'version');
    const reply = await desk.post(`${file}/classify`, {
      ...outside,
      version,
      kind: 'denunciation',
      outcome: 'transfer',
      competentBody: 'Thanh tra huyện',
    });
    expect(reply.status, reply.body).toBe(303);
    expect((await head.get(file)).body).not.toContain('Lý Văn Ẩn');
    expect((await head.get('/search?q=ly+van+an')).body.split('<main')[1]).not.toContain('Lý Văn Ẩn');
  });
});

test('tìm không dấu, chữ hoa, chữ viết tắt và NFD', async () => {
  await receive({ summary: 'Phản ánh về giải phóng mặt bằng đường Đồng Đăng', statedKind: 'feedback' });
  for (const query of ['giai phong mat bang dong dang', 'GPMB', 'ĐỒNG ĐĂNG', 'Đồng Đăng'.normalize('NFD')]) {
    for (const where of ['/search', '/search/suggest']) {
      expect((await desk.get(`${where}?q=${encodeURIComponent(query)}`)).body).toContain(
        'giải phóng mặt bằng đường',
      );
    }
  }
});

test('API: cùng lệnh, khóa lặp, phiên bản, lỗi theo ô', async () => {
  const input = { ...posted, persons: [{ fullName: 'Chu Thị API', address: 'Thôn Nà Van' }] };
  const key = { 'idempotency-key': 'api-test-1' };
  const one = await desk.json('/api/v1/commands/petition.receive', input, key);
  const two = await desk.json('/api/v1/commands/petition.receive', input, key);
  expect(one.status, one.body).toBe(200);
  expect(JSON.parse(two.body)).toEqual(JSON.parse(one.body));
  const bad = await desk.json('/api/v1/commands/petition.receive', { ...input, receivedOn: '2024-02-31' });
  expect(bad.status).toBe(422);
  expect(bad.headers.get('content-type')).toContain('problem+json');
  expect(bad.body).toContain('receivedOn');
  expect((await new Client(at.address).json('/api/v1/commands/petition.receive', input)).status).toBe(401);
});

test('số đơn liên tục khi nhiều người vào sổ cùng lúc', async () => {
  const replies = await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      desk.json('/api/v1/commands/petition.receive', {
        ...posted,
        receivedOn: '06/03/2023',
        writtenOn: '01/03/2023',
        persons: [{ fullName: `Người ${n}`, address: 'Thôn Bản Giểng' }],
      }),
    ),
  );
  const numbers = replies
    .map(({ body }) => Number(/"number":"(\d+)\/2023"/.exec(body)?.[1]))
    .toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 24 }, (_, n) => n + 1));
});
