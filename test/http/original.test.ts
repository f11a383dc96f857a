import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase } from './a-case.ts';
import { ownerOf } from './denouncers.ts';
import { zippedText } from './doors.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

// The paper that lies in the record says nowhere who denounced; its original is made when somebody opens it with a purpose.

const who = {
  'persons.0.fullName': 'Hoàng Thị Ẩn',
  'persons.0.address': 'Số 7, ngõ 12, thị trấn Lộc Bình',
  'persons.0.idNumber': '020188000777',
  'persons.0.phone': '0977 123 321',
};
const purpose = 'In bản gốc để trình ký và niêm phong';

let at: TestSite;
let owner: pg.Client;
let handler: Client;
let head: Client;
let file: string;
let paper: string;

beforeAll(async () => {
  at = await testSite();
  owner = await ownerOf(at);
  [handler, head] = [await at.as('xuly'), await at.as('truongban')];
  file = await aCase(handler, 'denunciation', {
    petition: { ...who, summary: 'Tố cáo cán bộ thu tiền không có biên lai' },
    open: { title: 'Tố cáo thu tiền', contents: 'Thu tiền không có biên lai' },
  });
  paper = await minutes('người tố cáo');
});
afterAll(() => owner.end());

async function minutes(met: string): Promise<string> {
  const reply = await handler.post('/papers/new', {
    kind: 'VV.NĐ31-08',
    subject: 'resolution',
    subjectId: file.split('/').at(-1) ?? '',
    next: 'complete',
    'texts.with': met,
    'texts.hour': '8:00',
    'texts.day': '13/03/2024',
    'texts.where': 'Trụ sở Ban Tiếp công dân huyện',
    'texts.members': 'Nông Văn Xử, Chuyên viên',
    'texts.heard': met === 'người tố cáo' ? '' : 'Triệu Văn Khải, công chức; xã Tú Đoạn; 0911222333',
    'texts.content': 'Làm rõ số tiền đã nộp.',
    'texts.endHour': '10:00',
    'texts.copies': '2',
    'texts.archive': 'VT',
  });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
}

const trail = async (): Promise<string[]> => {
  const { rows } = await owner.query<{ purpose: string }>(
    `select data ->> 'purpose' as purpose from event where type = 'identity.opened' order by id`,
  );
  return rows.map(({ purpose: why }) => why);
};

test('bản trong hồ sơ đã lược bỏ; bản gốc mở được khi ghi mục đích, tên tệp không nêu ai, không lưu ở đâu', async () => {
  const kept = await head.get(`${paper}/docx`);
  expect(zippedText(kept.bytes)).not.toContain('Hoàng Thị Ẩn');
  const page = (await head.get(paper)).body;
  expect(page).toContain(`href="${paper}/original"`);
  const asked = await head.get(`${paper}/original`);
  expect(asked.status).toBe(200);
  expect(asked.body).not.toContain('Hoàng Thị Ẩn');

  const silent = await head.post(`${paper}/original`, { purpose: 'xem', as: 'docx' });
  expect(silent.status).toBe(422);
  expect(silent.body).toContain('Ghi rõ mục đích');
  expect(await trail()).toEqual([]);

  const before = await owner.query('select count(*)::int as files from stored_file');
  const opened = await head.post(`${paper}/original`, { purpose, as: 'docx' });
  expect(opened.status).toBe(200);
  expect(opened.headers.get('cache-control')).toContain('no-store');
  expect(opened.headers.get('content-disposition')).toMatch(/filename="ND31-08-\d+-ban-goc\.docx"/);
  const text = zippedText(opened.bytes);
  expect(text).toContain('Hoàng Thị Ẩn');
  expect(text).toContain('Số 7, ngõ 12');
  expect(text).toContain('Làm rõ số tiền đã nộp.');
  expect(text).toContain('lưu trong phong bì niêm phong');
  expect((await owner.query('select count(*)::int as files from stored_file')).rows).toEqual(before.rows);
});

test('mỗi lần mở để lại vết nêu mục đích và văn bản; người đứng đầu đọc vết trên trang vụ việc', async () => {
  const told = (await trail()).at(-1);
  expect(told).toContain(purpose);
  expect(told).toMatch(/\(mở bản gốc .*/);
  expect((await head.get(file)).body).toContain(purpose);
});

test('hồ sơ đổi sau khi ban hành: bản gốc vẫn là lời đã in', async () => {
  await owner.query(
    `update paper set content = jsonb_set(content, '{texts,content}', '"Lời khác"') where id = $1`,
    [paper.split('/').at(-1)],
  );
  const text = zippedText((await handler.post(`${paper}/original`, { purpose, as: 'docx' })).bytes);
  expect(text).toContain('Làm rõ số tiền đã nộp.');
  expect(text).not.toContain('Lời khác');
});

test('ai không mở được danh tính thì không mở được bản gốc, không thấy đường dẫn', async () => {
  const opened = (await trail()).length;
  for (const login of ['tiepnhan', 'vanthu', 'thanhtra', 'quantri', 'truongphong', 'xa']) {
    const other = await at.as(login);
    for (const reply of [
      await other.get(`${paper}/original`),
      await other.post(`${paper}/original`, { purpose, as: 'docx' }),
    ]) {
      expect([403, 404], login).toContain(reply.status);
      expect(reply.body).not.toContain('Hoàng Thị Ẩn');
    }
    expect((await other.get(paper)).body).not.toContain(`${paper}/original`);
  }
  expect((await trail()).length).toBe(opened);
});

test('văn bản không có chỗ ghi người tố cáo không có bản gốc riêng: từ chối, nêu lý do', async () => {
  const other = await minutes('người bị tố cáo');
  expect((await head.get(other)).body).not.toContain('/original"');
  const reply = await head.post(`${other}/original`, { purpose, as: 'docx' });
  expect(reply.status).toBe(422);
  expect(reply.body).toContain('không có bản gốc riêng');
});

test('phiếu đề xuất của đơn tố cáo: bản gốc có người gửi đơn, dự thảo trong hồ sơ thì không', async () => {
  const petition = /href="(\/petitions\/\d+)"/.exec((await head.get(file)).body)?.[1] ?? '';
  const preview = (await head.get(`${petition}/paper/preview`)).body;
  const original = /href="(\/papers\/\d+\/original)"/.exec(preview)?.[1] ?? '';
  expect(preview).not.toContain('Hoàng Thị Ẩn');
  expect(original, 'đường dẫn ở trang xem bản in').not.toBe('');
  const reply = await head.post(original, { purpose, as: 'docx' });
  expect(reply.status, reply.body.slice(0, 300)).toBe(200);
  expect(zippedText(reply.bytes)).toContain('Hoàng Thị Ẩn');
  expect(hidden((await head.get(original)).body, 'submitId')).not.toBe('');
});
