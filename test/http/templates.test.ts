import { beforeAll, describe, expect, it } from 'vitest';
import { openWord, pack } from '../../src/documents/docx.ts';
import { builtInTemplate } from '../../src/documents/forms.ts';
import { hidden, testSite, type Answer, type Client, type TestSite } from './site.ts';

let place: TestSite;
let head: Client;

beforeAll(async () => {
  place = await testSite();
  head = await place.as('truongban');
});

const address = '/templates/TT05-02';

async function upload(
  browser: Client,
  content: Uint8Array,
  name = 'phieu-huong-dan.docx',
  where = address,
): Promise<Answer> {
  const form = new FormData();
  form.set('files', new File([new Uint8Array(content)], name));
  return browser.send(where, { method: 'POST', body: form });
}

// The form as somebody changed it in Word: other words in its text.
async function edited(from: string, to: string): Promise<Buffer> {
  const parts = openWord(await builtInTemplate('TT05-02'));
  const document = parts.get('word/document.xml')?.toString('utf8') ?? '';
  expect(document).toContain(from);
  return pack(new Map([...parts, ['word/document.xml', Buffer.from(document.replaceAll(from, to))]]));
}

describe('templates of the office', () => {
  it('come into use after their check, are downloaded as they were sent, and are withdrawn', async () => {
    const mine = await edited('PHIẾU HƯỚNG DẪN', 'PHIẾU HƯỚNG DẪN CỦA HUYỆN');
    const taken = await upload(head, mine);
    expect(taken.status).toBe(303);
    const page = await head.get(taken.location ?? '');
    expect(page.body).toContain('Của đơn vị, bản 1');
    expect(page.body).toContain('Vi Quang Thành');
    expect((await head.get('/templates')).body).toContain('Của đơn vị, bản 1');
    const unchanged = await head.get(`${address}/download`);
    expect(unchanged.body).toBe(new TextDecoder().decode(mine));
    expect(unchanged.headers.get('content-disposition')).toBe('attachment; filename="TT05-02.docx"');
    expect(unchanged.headers.get('content-type')).toContain('wordprocessingml');

    expect((await upload(head, mine)).status).toBe(303);
    const second = await head.get(address);
    expect(second.body).toContain('Của đơn vị, bản 2');
    const old = await head.post(`${address}/withdraw`, { version: '1' });
    expect(old.status).toBe(409);
    const back = await head.post(`${address}/withdraw`, { version: hidden(second.body, 'version') });
    expect(back.status).toBe(303);
    expect((await head.get(address)).body).toContain('Của đơn vị, bản 1');
    await head.post(`${address}/withdraw`, { version: '1' });
    expect((await head.get(address)).body).toContain('Có sẵn của hệ thống');
    expect((await head.post(`${address}/withdraw`, { version: '1' })).status).toBe(422);
  });

  it('are refused at the field with what is missing', async () => {
    const reply = await upload(head, await edited('{căn cứ}', 'theo luật'));
    expect(reply.status).toBe(422);
    expect(reply.body).toContain('{căn cứ}');
    expect(reply.body).toMatch(/aria-invalid="true"/);
  });

  it('are refused when they are no Word file', async () => {
    expect((await upload(head, Buffer.from('%PDF-1.4\n%âã'), 'mau.docx')).status).toBe(422);
    expect((await upload(head, Buffer.from('khong phai tep Word'))).status).toBe(422);
    const nothing = await head.send(address, { method: 'POST', body: new FormData() });
    expect(nothing.status).toBe(422);
    expect(nothing.body).toContain('Chọn tệp Word');
  });

  it('are one unit’s own: another does not see or change them', async () => {
    await upload(head, await builtInTemplate('TT05-02'));
    const other = await place.as('truongphong');
    expect((await other.get(address)).body).toContain('Có sẵn của hệ thống');
    expect((await other.get('/templates?unitId=2')).status).toBe(403);
    const desk = await place.as('tiepnhan');
    expect((await desk.get('/templates')).status).toBe(403);
    expect((await upload(desk, await builtInTemplate('TT05-02'))).status).toBe(403);
  });

  it('may be changed by the administrator for a unit below', async () => {
    const admin = await place.as('quantri');
    const page = await admin.get('/templates?unitId=2');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Ban Tiếp công dân huyện Lộc Bình');
  });

  it('are not there for a form that does not exist', async () => {
    expect((await head.get('/templates/khong-co')).status).toBe(404);
    expect((await head.get('/templates/khong-co/download')).status).toBe(404);
    expect((await head.get(`${address}/download?version=99`)).status).toBe(404);
    expect((await head.get('/templates/01-TCD/download')).status).toBe(200);
  });
});

describe('what the office sets', () => {
  it('keeps the length of the approval chain', async () => {
    expect((await head.post('/office', { chain: 'dai' })).status).toBe(422);
    expect((await head.post('/office', { chain: 'with-review' })).status).toBe(303);
    expect((await head.get('/office')).body).toMatch(
      /value="with-review" checked|checked value="with-review"/,
    );
    const desk = await place.as('tiepnhan');
    expect((await desk.post('/office', { chain: 'short' })).status).toBe(403);
  });
});

describe('pages of law', () => {
  it('show the book, filter it without accents and print it', async () => {
    expect((await head.get('/law')).body).toContain('Luật Khiếu nại 2011');
    const found = await head.get('/law?q=to+cao+tiep');
    expect(found.status).toBe(200);
    expect((await head.get('/law?q=khongcotunay')).body).toContain('Không có quy tắc nào');
    const book = await head.get('/law/book.docx');
    expect([book.status, book.body.startsWith('PK')]).toEqual([200, true]);
  });

  it('reckon a due day on the page and as JSON', async () => {
    const page = await head.get('/law/due?from=05/02/2024&days=10&count=working');
    expect(page.body).toContain('26/02/2024');
    const reply = await head.get('/api/v1/due?from=2024-02-05&days=10&count=working');
    expect(JSON.parse(reply.body)).toMatchObject({ due: '2024-02-26' });
    expect((await head.get('/law/due?from=31/02/2024')).body).toContain('Nhập ngày bắt đầu');
    expect((await head.get('/api/v1/due?from=2024-02-05')).status).toBe(422);
    expect((await head.get('/law/due?from=05/02/2024&step=toString')).status).toBe(200);
    expect((await head.get('/law/due?from=05/02/2024&days=3&count=toString')).body).toContain(
      'Chọn cách đếm.',
    );
  });

  it('show units on a day, and say when there is no such day', async () => {
    expect((await head.get('/units?on=05/02/2024')).body).toContain('31 cơ quan, đơn vị');
    expect((await head.get('/units?on=30/02/2024')).body).toContain('không phải là một ngày');
    expect((await head.get('/units?on=01/01/2015')).body).toContain('Không có đơn vị nào');
  });
});
