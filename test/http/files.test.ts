import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { Client, hidden, testSite, type TestSite } from './site.ts';

let at: TestSite;
let desk: Client;

beforeAll(async () => {
  at = await testSite();
  desk = await at.as('tiepnhan');
});

/** A PDF of two empty pages. */
function twoPages(): Uint8Array<ArrayBuffer> {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 420] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 420] >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const place = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 5\n0000000000 65535 f \n${table}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

const enter = async (changes: Record<string, string> = {}): Promise<string> => {
  const reply = await desk.post('/petitions/new', {
    channel: 'post',
    receivedOn: '05/02/2024',
    statedKind: 'complaint',
    summary: 'Khiếu nại quyết định thu hồi đất',
    'persons.0.fullName': 'Triệu Thị Đầu',
    'persons.0.address': 'Thôn Pò Lọi, xã Tú Đoạn',
    ...changes,
  });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
};

const staged = async (name: string, content = twoPages(), who = desk) => {
  const form = new FormData();
  form.set('file', new Blob([content]), name);
  return who.send('/files/stage', { method: 'POST', body: form });
};

async function withFile(file: string, name: string): Promise<string> {
  const { id } = JSON.parse((await staged(name)).body) as { id: string };
  const added = await desk.post(`${file}/files`, { files: id });
  expect(added.status, added.body).toBe(303);
  return id;
}

test('tệp thả vào được tải lên ngay, thêm vào hồ sơ, xem từng trang, ghi từng trang là gì', async () => {
  const file = await enter();
  const id = await withFile(file, 'don khieu nai.pdf');
  const page = (await desk.get(`${file}/files`)).body;
  expect(page).toContain('don khieu nai.pdf · 2 trang');
  expect(page).toContain(`/files/${id}/pages/2.png`);
  for (let look = 0; look < 2; look += 1) {
    const picture = await desk.get(`/files/${id}/pages/2.png`);
    expect(picture.status).toBe(200);
    expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');
  }
  expect((await desk.get(`/files/${id}/pages/3.png`)).status).toBe(404);
  expect((await desk.get(`/files/${id}/pages/0.png`)).status).toBe(404);
  const whole = await desk.get(`/files/${id}/view`);
  expect(whole.headers.get('content-disposition')).toBe('inline');
  expect(whole.headers.get('content-type')).toContain('application/pdf');
  const labelled = await desk.post(`/files/${id}/labels`, {
    'labels.p1': 'petition',
    'labels.p2': 'envelope',
  });
  expect(labelled.status, labelled.body).toBe(303);
  const after = (await desk.get(`${file}/files`)).body;
  expect(after).toMatch(/<option value="envelope" selected/);
  expect((await desk.post(`/files/${id}/labels`, { 'labels.p1': 'khac' })).status).toBe(422);
  expect((await desk.get(file)).body).toContain('Thêm tệp vào hồ sơ');
});

test('tệp giả bị từ chối ngay khi thả; không chọn tệp nào thì báo tại ô', async () => {
  const refused = await staged('don.pdf', new Uint8Array(Buffer.from('không phải PDF')));
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('không phải là PDF');
  const file = await enter();
  const none = await desk.post(`${file}/files`, {});
  expect(none.status).toBe(422);
  expect(none.body).toContain('Chọn ít nhất một tệp.');
});

test('người không được xem đơn không xem được trang nào, không ghi được gì, không lấy được tệp đang chờ', async () => {
  const file = await enter();
  const id = await withFile(file, 'don.pdf');
  await desk.get(`/files/${id}/pages/1.png`);
  const stranger = await at.as('xa');
  for (const path of [`/files/${id}/pages/1.png`, `/files/${id}/view`, `/files/${id}`, `${file}/files`])
    expect((await stranger.get(path)).status, path).toBe(404);
  expect([403, 404]).toContain(
    (await stranger.post(`/files/${id}/labels`, { 'labels.p1': 'petition' })).status,
  );
  const mine = JSON.parse((await staged('cho.pdf')).body) as { id: string };
  expect((await stranger.get(`/files/${mine.id}/view`)).status).toBe(404);
});

test('đơn tố cáo: tên tệp không lộ ai tố cáo, trước và sau khi phân loại; tệp thành mật', async () => {
  const secret = await enter({ statedKind: 'denunciation' });
  await withFile(secret, 'Đơn của ông Nguyễn Kín.pdf');
  await withFile(secret, 'nguyen kin 2.pdf');
  const page = (await desk.get(`${secret}/files`)).body;
  expect(page).toContain('Tệp 1.pdf');
  expect(page).toContain('Tệp 2.pdf');
  expect(page.toLowerCase()).not.toContain('kín');
  expect(page.toLowerCase()).not.toContain('nguyen kin');

  const open = await enter();
  const id = await withFile(open, 'Nguyễn Kín tố cáo.pdf');
  const classify = await desk.get(`${open}/classify`);
  const sealed = await desk.post(`${open}/classify`, {
    kind: 'denunciation',
    eligible: 'yes',
    competent: 'no',
    competentBodyKind: 'administrative',
    competentBody: 'Ủy ban nhân dân tỉnh Lạng Sơn',
    outcome: 'transfer',
    happenedOn: '06/02/2024',
    version: hidden(classify.body, 'version'),
    deviationReason: 'Theo nội dung đơn',
  });
  expect(sealed.status, sealed.body.slice(0, 2_000)).toBe(303);
  expect((await desk.get(`${open}/files`)).body).not.toContain('Nguyễn Kín');
  expect((await desk.get(`/files/${id}`)).headers.get('content-disposition')).not.toContain('Nguy');
});

test('hình thu nhỏ nằm cạnh tệp trên đĩa, không ở nơi nào khác', async () => {
  const file = await enter();
  const id = await withFile(file, 'don.pdf');
  await desk.get(`/files/${id}/pages/1.png`);
  const kept = readFileSync(`${at.site.dataDir}/files/${id.slice(0, 2)}/${id}.1.png`);
  expect(kept.subarray(1, 4).toString()).toBe('PNG');
});
