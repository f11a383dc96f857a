import pg from 'pg';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSheetFile } from '../../src/documents/read-sheet.ts';
import { sweepDrafts } from '../../src/features/drafts.ts';
import { Client, hidden, testSite, type TestSite } from './site.ts';

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

describe('túi thư', () => {
  const row = (at: number, cells: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(cells).map(([name, value]) => [`rows.${at}.${name}`, value]));
  const letter = {
    receivedOn: '06/02/2024',
    fullName: 'Hoàng Thị Mai',
    address: 'Thôn Bản Quang, xã Tú Đoạn',
    statedKind: 'KN',
    summary: 'Khiếu nại mức bồi thường khi thu hồi đất',
  };

  test('nhiều dòng vào sổ một lần: số liền nhau theo thứ tự, tên viết tắt được hiểu, dòng trống bỏ qua', async () => {
    const reply = await desk.post('/intake/bag', {
      channel: 'post',
      ...row(0, { ...letter, place: 'tu doan', signatoryCount: '12' }),
      ...row(1, {
        ...letter,
        statedKind: 'kiến nghị',
        fullName: 'không rõ',
        address: '',
        summary: 'Đèn đường hỏng',
      }),
      ...row(2, { receivedOn: '06/02/2024' }),
      ...row(3, {
        ...letter,
        statedKind: 'tc',
        fullName: 'Nguyễn Kín Đáo',
        summary: 'Tố cáo cán bộ nhận tiền',
      }),
    });
    expect(reply.status, reply.body).toBe(303);
    const page = (await desk.get(reply.location ?? '')).body;
    const numbers = [...page.matchAll(/>(\d+)\/2024</g)].map(([, number]) => Number(number));
    expect(numbers).toHaveLength(3);
    expect(numbers[2]).toBe((numbers[0] ?? 0) + 2);
    const files = [...page.matchAll(/href="(\/petitions\/\d+)"/g)].map(([, href]) => href ?? '');
    const first = (await desk.get(files[0] ?? '')).body;
    expect(first).toContain('Hoàng Thị Mai');
    expect(first).toContain('Tú Đoạn');
    expect((await desk.get(files[1] ?? '')).body).toContain('Không rõ người gửi');
    const secret = (await desk.get(files[2] ?? '')).body;
    expect(secret).not.toContain('Kín Đáo');
    expect(page).not.toContain('Kín Đáo');
    const handler = await at.as('xuly');
    const opened = await handler.post(`${files[2]}/identity`, { purpose: 'Làm việc với người tố cáo' });
    expect(opened.body).toContain('Nguyễn Kín Đáo');
  });

  test('một dòng sai: không dòng nào vào sổ, báo tại ô, mọi dòng còn nguyên', async () => {
    const before = await newestNumber();
    const reply = await desk.post('/intake/bag', {
      channel: 'post',
      ...row(0, letter),
      ...row(1, {
        ...letter,
        statedKind: 'đơn lạ',
        place: 'xã',
        signatoryCount: 'nhiều',
        receivedOn: '31/02/2024',
      }),
      ...row(2, { ...letter, fullName: '', summary: '' }),
    });
    expect(reply.status).toBe(422);
    const faults = faultsIn(reply.body).join('\n');
    for (const part of [
      'Dòng 2: “đơn lạ” không có trong danh mục.',
      'Dòng 2: Có nhiều mục khớp',
      'Dòng 2: Số người ký phải là một số.',
      'Dòng 2: Ngày không có thật',
      'Dòng 3: Nhập họ tên người đứng đơn.',
      'Dòng 3: Nhập tóm tắt nội dung đơn.',
    ])
      expect(faults).toContain(part);
    expect(reply.body).toContain('id="f-rows-1-statedKind-error"');
    expect(reply.body).toContain('value="Hoàng Thị Mai"');
    expect(await newestNumber()).toBe(before);
  });

  test('túi trống bị từ chối', async () => {
    const reply = await desk.post('/intake/bag', {
      channel: 'post',
      ...row(0, { receivedOn: '06/02/2024' }),
    });
    expect(faultsIn(reply.body)).toEqual(['Nhập ít nhất một đơn.']);
  });

  test('hủy túi vừa nhập: số giữ nguyên với lý do, không dùng lại; người khác và đơn đã phân loại thì không', async () => {
    const entered = await desk.post('/intake/bag', {
      channel: 'drop_box',
      ...row(0, letter),
      ...row(1, letter),
    });
    const bag = entered.location ?? '';
    const last = await newestNumber();
    const clerk = await at.as('vanthu');
    const refused = await clerk.post(`${bag}/undo`, { reason: 'Nhầm' });
    expect([404, 422]).toContain(refused.status);
    expect((await desk.post(`${bag}/undo`, { reason: '' })).status).toBe(422);
    const undone = await desk.post(`${bag}/undo`, { reason: 'Nhập lại túi của ngày hôm trước' });
    expect(undone.status, undone.body).toBe(303);
    const page = (await desk.get(bag)).body;
    expect(page).toContain('Hủy do vào nhầm');
    expect(page).not.toContain('Hủy cả túi');
    const file = /href="(\/petitions\/\d+)"/.exec(page)?.[1] ?? '';
    const shown = (await desk.get(file)).body;
    expect(shown).toContain('Nhập lại túi của ngày hôm trước');
    expect(shown).not.toContain('/classify');
    await desk.post('/intake/bag', { channel: 'post', ...row(0, letter) });
    expect(await newestNumber()).toBe(last + 1);
    expect((await desk.post(`${bag}/undo`, { reason: 'Lần nữa' })).body).toContain('đã được hủy');
  });

  test('túi có đơn đã phân loại thì không hủy được nữa', async () => {
    const entered = await desk.post('/intake/bag', { channel: 'post', ...row(0, letter) });
    const bag = entered.location ?? '';
    const file = /href="(\/petitions\/\d+)"/.exec((await desk.get(bag)).body)?.[1] ?? '';
    const classified = await desk.post(`${file}/classify`, {
      kind: 'complaint',
      eligible: 'yes',
      competent: 'no',
      competentBodyKind: 'administrative',
      competentBody: 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn',
      outcome: 'guide',
      happenedOn: '07/02/2024',
      version: hidden((await desk.get(`${file}/classify`)).body, 'version'),
    });
    expect(classified.status, classified.body).toBe(303);
    const undone = await desk.post(`${bag}/undo`, { reason: 'Nhập nhầm' });
    expect(undone.status).toBe(422);
    expect(undone.body).toContain('Đã phân loại');
  });

  async function newestNumber(): Promise<number> {
    const { petitions } = JSON.parse((await desk.get('/api/v1/petitions')).body) as {
      petitions: { book_number: number; book_year: number }[];
    };
    return Math.max(...petitions.map(({ book_number }) => book_number));
  }
});

describe('bản nháp trên máy chủ', () => {
  test('giữ, khôi phục, mất sau khi vào sổ; người khác không thấy; trong cơ sở dữ liệu không đọc được', async () => {
    const typed = { ...posted, summary: 'Đang nhập dở đơn của bà Vi Thị Nháp', submitId: 'abc' };
    expect((await desk.post('/drafts/petition/keep', typed)).status).toBe(204);
    expect((await desk.post('/drafts/petition/keep', typed)).status).toBe(204);
    const form = (await desk.get('/petitions/new')).body;
    expect(form).toContain('Khôi phục bản nháp');
    expect(form).not.toContain('Vi Thị Nháp');
    expect((await (await at.as('vanthu')).get('/petitions/new')).body).not.toContain('Khôi phục bản nháp');
    const restored = (await desk.get('/petitions/new?draft=restore')).body;
    expect(restored).toContain('Đang nhập dở đơn của bà Vi Thị Nháp');
    expect(hidden(restored, 'submitId')).not.toBe('abc');
    const rows = await owner(at, 'select sealed from form_draft');
    expect(rows).toHaveLength(1);
    expect(String(rows[0]?.['sealed'])).not.toContain('Nháp');
    await desk.post('/petitions/new', { ...typed, submitId: hidden(restored, 'submitId'), keptDraft: 'on' });
    expect((await desk.get('/petitions/new')).body).not.toContain('Khôi phục bản nháp');
  });

  test('bỏ bản nháp; bản nháp quá bảy ngày không còn', async () => {
    await desk.post('/drafts/bag/keep', { 'rows.0.fullName': 'Lý Văn Nháp' });
    expect((await desk.get('/intake/bag?draft=restore')).body).toContain('Lý Văn Nháp');
    expect((await desk.post('/drafts/bag/drop', {})).location).toBe('/intake/bag');
    expect((await desk.get('/intake/bag')).body).not.toContain('Khôi phục bản nháp');
    await desk.post('/drafts/bag/keep', { 'rows.0.fullName': 'Lý Văn Nháp' });
    await owner(at, `update form_draft set kept_at = now() - interval '8 days'`);
    expect((await desk.get('/intake/bag?draft=restore')).body).not.toContain('Lý Văn Nháp');
    expect(await sweepDrafts(at.site.db)).toBe(1);
    expect(await owner(at, 'select from form_draft')).toHaveLength(0);
  });
});

describe('đơn do cơ quan chuyển đến', () => {
  const forwarded = {
    ...posted,
    channel: 'forwarded',
    statedKind: 'denunciation',
    summary: 'Tố cáo cán bộ địa chính nhận tiền',
    forwarderName: 'Hội đồng nhân dân huyện Lộc Bình',
    forwarderKind: 'elected',
    forwarderListed: 'on',
    forwarderNumber: '12/HĐND-VP',
    forwarderOn: '02/02/2024',
    forwarderReplyDueOn: '20/02/2024',
    'persons.0.fullName': 'Người Giấu Tên',
  };

  test('sổ theo dõi: đếm theo nơi chuyển, lọc, tải Excel, trả lời bằng công văn thì hết quá hạn', async () => {
    const head = await at.as('truongban');
    const entered = await desk.post('/petitions/new', forwarded);
    expect(entered.status, entered.body).toBe(303);
    const file = entered.location ?? '';
    const register = (await head.get('/intake/forwarded')).body;
    expect(register).toContain('Hội đồng nhân dân huyện Lộc Bình');
    expect(register).toContain('số 12/HĐND-VP, ngày 02/02/2024');
    expect(register).toContain('Điều 8 khoản 2');
    const body = /body=(\d+)"[^>]*>Hội đồng nhân dân huyện Lộc Bình/.exec(register)?.[1] ?? '';
    expect((await head.get('/')).body).toContain('cần trả lời nơi chuyển trong 7 ngày tới');
    const late = `/intake/forwarded?body=${body}&answer=late`;
    expect((await head.get(late)).body).toContain('Tố cáo cán bộ địa chính');
    const sheet = await readSheetFile((await head.get(`/intake/forwarded.xlsx?body=${body}`)).bytes);
    const cells = sheet.flatMap((row) => row.cells);
    expect(cells).toContain('Danh tính được giữ bí mật');
    expect(cells.join(' ')).not.toContain('Giấu Tên');

    const handler = await at.as('xuly');
    const begin = `/papers/new?kind=CV.forwarder&subject=petition&subjectId=${file.split('/').at(-1)}`;
    const draft = (await handler.get(begin)).body;
    expect(draft).toContain('Hội đồng nhân dân huyện Lộc Bình');
    expect(draft).toContain('Văn bản số 12/HĐND-VP ngày 02/02/2024');
    expect(draft).toContain('Luật Tố cáo 2018, Điều 26 khoản 2');
    expect(draft).not.toContain('Giấu Tên');
    const written = await handler.post('/papers/new', {
      kind: 'CV.forwarder',
      subject: 'petition',
      subjectId: file.split('/').at(-1) ?? '',
      'texts.addressees': 'Hội đồng nhân dân huyện Lộc Bình',
      'texts.subject': 'trả lời kết quả xử lý đơn',
      'texts.paragraphs': 'Đơn đang được xem xét.',
      'texts.archive': 'VT, BTCD',
      next: 'propose',
    });
    expect(written.status, written.body).toBe(303);
    const paper = written.location ?? '';
    const clerk = head;
    const signed = await head.post(`${paper}/sign`, {
      version: hidden((await head.get(paper)).body, 'version'),
    });
    expect(signed.status, signed.body).toBe(303);
    const issued = await clerk.post(`${paper}/issue`, {
      version: hidden((await clerk.get(`${paper}/issue`)).body, 'version'),
      issuedOn: '15/02/2024',
    });
    expect(issued.status, issued.body).toBe(303);
    const shown = (await handler.get(file)).body;
    expect(shown).toContain('Đã trả lời ngày 15/02/2024');
    expect(shown).toContain('Trả lời nơi chuyển đơn');
    expect((await head.get(late)).body).not.toContain('Tố cáo cán bộ địa chính');
    const rows = await owner(
      at,
      `select step, met_on::text from clock where petition_id = ${file.split('/').at(-1)} order by step`,
    );
    expect(rows.find(({ step }) => step === 'denunciation.report.forwarder')?.['met_on']).toBe('2024-02-15');
    expect(rows.find(({ step }) => step === 'denunciation.accept')?.['met_on']).toBeNull();
  });
});

/** Looks into the database as its owner. */
async function owner({ ownerUrl }: TestSite, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}
