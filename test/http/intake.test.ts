import { beforeAll, describe, expect, test } from 'vitest';
import { Client, testSite, type TestSite } from './site.ts';

let at: TestSite;
let desk: Client;

const posted = {
  channel: 'post',
  receivedOn: '05/02/2024',
  statedKind: 'complaint',
  summary: 'Khiếu nại quyết định thu hồi đất tại thôn Nà Pò',
  'persons.0.fullName': 'Nông Thị Thu',
  'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
};

beforeAll(async () => {
  at = await testSite();
  desk = await at.as('tiepnhan');
});

/** The messages of a refused form, in the summary on top. */
const faultsIn = (page: string): string[] =>
  [...page.matchAll(/<li><a href="#f-[^"]*">([^<]*)<\/a><\/li>/g)].map(([, message]) => message ?? '');

describe('nhận đơn tại bàn', () => {
  test('biểu mẫu trống: một lần báo đủ mọi điểm, cả điểm phải so giữa các ô', async () => {
    const reply = await desk.post('/petitions/new', {
      channel: 'forwarded',
      receivedOn: '05/02/2024',
      writtenOn: '06/02/2024',
      forwarderOn: '30/02/2024',
      forwarderReplyDueOn: '01/02/2024',
      statedKind: 'complaint',
      placeUnitId: '999999',
      summary: '',
    });
    expect(reply.status).toBe(422);
    const faults = faultsIn(reply.body);
    expect(faults).toHaveLength(7);
    for (const part of [
      'Nhập tóm tắt nội dung đơn.',
      'Ngày không có thật',
      'Ngày viết đơn không được sau ngày nhận đơn.',
      'Chọn hoặc nhập tên cơ quan chuyển đơn.',
      'Nhập họ tên người đứng đơn',
      'Không có đơn vị này vào ngày nhận đơn',
      'Ngày yêu cầu trả lời không được trước',
    ])
      expect(faults.join('\n')).toContain(part);
  });

  test('nhập nửa chừng: ô người đứng đơn thiếu địa chỉ không bị báo thêm là thiếu họ tên', async () => {
    const reply = await desk.post('/petitions/new', {
      ...posted,
      'persons.0.address': '',
      receivedOn: '05/02/2030',
    });
    expect(faultsIn(reply.body).toSorted()).toEqual([
      'Ngày nhận đơn không được sau ngày hôm nay.',
      'Nhập địa chỉ người đứng đơn.',
    ]);
  });

  test('đủ giấy tờ, nơi cư trú, tư cách, khẩn, bản gốc: hiện đúng trên hồ sơ', async () => {
    const reply = await desk.post('/petitions/new', {
      ...posted,
      urgent: 'on',
      originals: 'on',
      'persons.0.idKind': 'identity-card',
      'persons.0.idNumber': '020155000123',
      'persons.0.idIssuedOn': '02/03/2021',
      'persons.0.idIssuedBy': 'Cục Cảnh sát',
      'persons.0.ethnicity': 'Tày',
      'persons.0.birthYear': '1971',
      'persons.0.representative': 'on',
      'persons.0.signed': 'no',
    });
    expect(reply.status, reply.body).toBe(303);
    const page = (await desk.get(reply.location ?? '')).body;
    for (const part of ['020155000123', 'cấp ngày 02/03/2021', 'Tày', '1971', 'Người đại diện', 'Khẩn'])
      expect(page).toContain(part);
    expect(page).toContain('Chưa ký, chưa điểm chỉ');
  });

  test('số căn cước không đủ 12 chữ số: báo tại ô', async () => {
    const reply = await desk.post('/petitions/new', {
      ...posted,
      'persons.0.idKind': 'identity-card',
      'persons.0.idNumber': '0201',
    });
    expect(reply.status).toBe(422);
    expect(reply.body).toContain('id="f-persons-0-idNumber-error"');
  });

  test('cơ quan chuyển đơn nhập lần đầu được giữ lại để chọn lần sau, không thành hai', async () => {
    const forwarded = {
      ...posted,
      channel: 'forwarded',
      forwarderName: 'Ban Tiếp công dân tỉnh Lạng Sơn',
      forwarderKind: 'administrative',
      forwarderSuperior: 'on',
      forwarderNumber: '45/BTCD',
      forwarderOn: '01/02/2024',
      forwarderReplyDueOn: '20/02/2024',
    };
    const first = await desk.post('/petitions/new', forwarded);
    expect(first.status, first.body).toBe(303);
    await desk.post('/petitions/new', { ...forwarded, forwarderName: 'ban tiếp công dân tỉnh Lạng Sơn' });
    const form = (await desk.get('/petitions/new')).body;
    expect([...form.matchAll(/<option[^>]*>Ban Tiếp công dân tỉnh Lạng Sơn</g)]).toHaveLength(1);
    expect(form).not.toContain('>ban tiếp công dân tỉnh Lạng Sơn<');
    const page = (await desk.get(first.location ?? '')).body;
    expect(page).toContain('Trước ngày 20/02/2024 (theo dõi nội bộ)');
  });
});
