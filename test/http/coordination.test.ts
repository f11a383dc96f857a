import { beforeAll, describe, expect, test } from 'vitest';
import { tellOfLateAnswers } from '../../src/features/coordination/door.ts';
import { aCase } from './a-case.ts';
import { onCase } from './a-verification.ts';
import { readable } from './doors.ts';
import { hidden, testSite, type Answer, type Client, type TestSite } from './site.ts';

let at: TestSite;
let handler: Client;
let head: Client;
let chairman: Client;
let other: Client;
let inspector: Client;
let commune: Client;

beforeAll(async () => {
  at = await testSite();
  handler = await at.as('xuly');
  head = await at.as('truongban');
  chairman = await at.as('chutich');
  other = await at.as('vanthu');
  inspector = await at.as('thanhtra');
  commune = await at.as('chutichxa');
});

/** Asks the commune, or another unit by a part of its name. */
async function ask(file: string, form: Record<string, string> = {}, of = 'Tú Đoạn') {
  const page = (await handler.get(`${file}/coordination`)).body;
  const unit = new RegExp(`<option value="(\\d+)"[^>]*>[^<]*${of}`).exec(page)?.[1] ?? '';
  return onCase(handler, file, 'coordination', {
    kind: 'documents',
    askedUnitId: unit,
    about: 'Trích lục bản đồ địa chính thửa 12',
    askedOn: '06/03/2024',
    ...form,
  });
}

/** A deed on a request, as its page sends it. */
async function on(who: Client, where: string, deed: string, form: Record<string, string>): Promise<Answer> {
  const version = hidden((await who.get(where)).body, 'version');
  const id = where.split('/').at(-1) ?? '';
  return who.post(`${where}/${deed}`, { id, coordinationId: id, version, ...form });
}
const answer = {
  answer: 'Gửi trích lục bản đồ địa chính thửa 12, tờ 8',
  responsible: 'Ông Lê Văn Đủ, công chức địa chính',
};

test('yêu cầu có hạn 07 ngày theo luật; quá hạn thì đôn đốc; lỗi báo ngay tại ô', async () => {
  const file = await aCase(handler, 'complaint');
  const bad = await ask(file, { about: '', askedOn: '20/03/2024' });
  expect(bad.status).toBe(422);
  expect(bad.body).toContain('Ghi nội dung yêu cầu');
  const tooLate = await ask(file, { dueOn: '30/04/2024' });
  expect(tooLate.body).toContain('Chậm nhất ngày 13/03/2024');
  const asked = await ask(file);
  expect(asked.status).toBe(303);
  const where = asked.location ?? '';
  expect((await handler.get(file)).body).toContain('Trích lục bản đồ địa chính thửa 12');
  expect((await handler.get(where)).body).toContain('13/03/2024');
  const id = where.split('/').at(-1) ?? '';
  const version = hidden((await handler.get(where)).body, 'version');
  const early = await handler.post(`${where}/urge`, { id, version, number: '1/BTCD', urgedOn: '12/03/2024' });
  expect(early.status).toBe(422);
  const both = await Promise.all(
    [1, 2].map(() => handler.post(`${where}/urge`, { id, version, number: '2/BTCD', urgedOn: '15/03/2024' })),
  );
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  expect((await handler.get(where)).body).toContain('Lần 1');
  const notAsked = await handler.post(`${where}/answer`, {
    id,
    version: hidden((await handler.get(where)).body, 'version'),
    answer: 'Không phải việc của tôi',
    answeredOn: '15/03/2024',
    responsible: 'Ông A',
  });
  expect(notAsked.status).toBe(403);
  expect((await chairman.get(where)).status).toBe(200);
});

describe('trả lời', () => {
  test('cơ quan được yêu cầu trả lời, có người chịu trách nhiệm; chưa đủ thì trả lại; diễn biến vụ việc ghi đủ', async () => {
    const file = await aCase(handler, 'complaint');
    const where = (await ask(file, { number: '7/BTCD' })).location ?? '';
    const seen = (await commune.get(where)).body;
    expect(seen).toContain('Trích lục bản đồ địa chính thửa 12');
    expect(seen).not.toContain(file);
    expect((await commune.get(file)).status).toBe(404);
    expect((await commune.get('/')).body).toContain(where);
    for (const [form, message] of [
      [{ answeredOn: '12/03/2024', responsible: '' }, 'Ghi người chịu trách nhiệm về tính chính xác'],
      [{ answeredOn: '05/03/2024' }, 'Không thể trước ngày yêu cầu (06/03/2024)'],
      [{ answeredOn: '16/03/2024' }, 'Không được sau ngày hôm nay'],
    ] as const) {
      const bad = await on(commune, where, 'answer', { ...answer, ...form });
      expect(bad.status, message).toBe(422);
      expect(bad.body).toContain(message);
      expect(bad.body).toContain('tờ 8');
    }
    const early = await on(handler, where, 'return', {
      why: 'x',
      returnedOn: '13/03/2024',
      dueOn: '20/03/2024',
    });
    expect(early.body).toContain('Yêu cầu này chưa được trả lời');
    expect((await on(commune, where, 'answer', { ...answer, answeredOn: '12/03/2024' })).status).toBe(303);
    expect((await handler.get('/notices')).body).toContain('trả lời yêu cầu phối hợp');

    const back = { why: 'Thiếu sổ mục kê năm 1998', returnedOn: '13/03/2024', dueOn: '12/03/2024' };
    const before = await on(handler, where, 'return', back);
    expect(before.body).toContain('Không thể trước ngày trả lại');
    const seenBy = {
      coordinationId: where.split('/').at(-1) ?? '',
      version: hidden((await handler.get(where)).body, 'version'),
    };
    const notAsker = await commune.post(`${where}/return`, { ...seenBy, ...back, dueOn: '20/03/2024' });
    expect(notAsker.status).toBe(403);
    expect((await on(handler, where, 'return', { ...back, dueOn: '20/03/2024' })).status).toBe(303);
    const again = (await commune.get(where)).body;
    expect(again).toContain('Thiếu sổ mục kê năm 1998');
    expect(again).toContain('20/03/2024');
    expect(again).toContain('tờ 8');
    const sooner = await on(commune, where, 'answer', { ...answer, answeredOn: '12/03/2024' });
    expect(sooner.body).toContain('Không thể trước ngày yêu cầu (13/03/2024)');
    const whole = { ...answer, answer: 'Gửi thêm sổ mục kê', answeredOn: '15/03/2024' };
    expect((await on(commune, where, 'answer', whole)).status).toBe(303);
    const story = (await handler.get(file)).body.split('id="story"')[1] ?? '';
    const told = [
      'Yêu cầu cơ quan khác phối hợp',
      'Cơ quan được yêu cầu trả lời',
      'Trả lại câu trả lời chưa đủ',
      'Cơ quan được yêu cầu trả lời',
    ];
    let from = 0;
    for (const text of told) {
      const place = story.indexOf(text, from);
      expect(place, text).toBeGreaterThan(-1);
      from = place + 1;
    }
  });

  test('hai người cùng trả lời: người sau được báo', async () => {
    const where = (await ask(await aCase(handler, 'complaint'))).location ?? '';
    const version = hidden((await commune.get(where)).body, 'version');
    const form = { id: where.split('/').at(-1) ?? '', version, ...answer, answeredOn: '15/03/2024' };
    const both = await Promise.all([1, 2].map(() => commune.post(`${where}/answer`, form)));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  });
});

describe('tham vấn và báo cáo khi vướng mắc', () => {
  test('tham vấn phải nêu hạn; Ủy ban nhân dân trả lời báo cáo xin ý kiến; báo cáo chỉ gửi cấp trên', async () => {
    const file = await aCase(handler, 'feedback');
    const about = 'Chưa rõ thẩm quyền thu hồi diện tích xen kẹp';
    const open = await ask(file, { kind: 'consult', about });
    expect(open.body).toContain('Nhập hạn trả lời');
    const consulted = await ask(file, { kind: 'consult', about, dueOn: '14/03/2024' });
    expect(consulted.status).toBe(303);
    expect(
      (await on(commune, consulted.location ?? '', 'answer', { ...answer, answeredOn: '14/03/2024' })).status,
    ).toBe(303);

    const down = await ask(file, { kind: 'report', about, dueOn: '14/03/2024' });
    expect(down.body).toContain('Báo cáo, xin ý kiến chỉ đạo thì gửi cơ quan cấp trên');
    const report = await ask(file, { kind: 'report', about, dueOn: '20/03/2024' }, 'UBND huyện');
    expect(report.status).toBe(303);
    const where = report.location ?? '';
    expect((await chairman.get('/')).body).toContain(where);
    const said = { answer: 'Giao Phòng TNMT chủ trì, báo cáo lại', responsible: 'Chủ tịch UBND huyện' };
    expect((await on(chairman, where, 'answer', { ...said, answeredOn: '15/03/2024' })).status).toBe(303);
    expect((await handler.get(where)).body).toContain('Giao Phòng TNMT chủ trì');
  });
});

describe('đôn đốc bằng văn bản', () => {
  test('soạn, ký, cấp số, ban hành: lần đôn đốc ghi vào yêu cầu, cơ quan được yêu cầu nhận được văn bản mà không thấy vụ việc', async () => {
    const file = await aCase(handler, 'complaint');
    const where = (await ask(file)).location ?? '';
    const form = (
      await handler.get(
        `/papers/new?kind=PH-DONDOC&subject=coordination&subjectId=${where.split('/').at(-1)}`,
      )
    ).body;
    expect(form).toContain('đôn đốc cung cấp tài liệu (lần 1)');
    expect(form).toContain('Hạn trả lời: ngày 13/03/2024');
    const drafted = await handler.post('/papers/new', {
      kind: 'PH-DONDOC',
      subject: 'coordination',
      subjectId: where.split('/').at(-1) ?? '',
      'texts.addressees': 'Ủy ban nhân dân xã Tú Đoạn',
      'texts.subject': 'đôn đốc cung cấp tài liệu (lần 1)',
      'texts.paragraphs': 'Đến nay đã quá hạn',
      'texts.reportBy': '18/03/2024',
      'texts.archive': 'VT, BTCD',
      next: 'propose',
    });
    expect(drafted.status, drafted.body).toBe(303);
    const paper = drafted.location ?? '';
    // A draft is the asker's own.
    expect((await commune.get(paper)).status).toBe(404);
    expect((await commune.get(where)).body).not.toContain(paper);
    expect((await head.get('/')).body).toContain(paper);
    const move = async (deed: string, more: Record<string, string> = {}): Promise<Answer> =>
      head.post(`${paper}/${deed}`, {
        paperId: paper.split('/').at(-1) ?? '',
        version: hidden((await head.get(paper)).body, 'version'),
        ...more,
      });
    expect((await move('sign')).status).toBe(303);
    const version = hidden((await head.get(`${paper}/issue`)).body, 'version');
    const early = await move('issue', { version, issuedOn: '12/03/2024' });
    expect(early.status).toBe(422);
    expect(early.body).toContain('Chưa quá hạn trả lời vào ngày này');
    expect((await move('issue', { version, issuedOn: '15/03/2024' })).status).toBe(303);

    const shown = (await commune.get(where)).body;
    expect(shown).toMatch(/Lần 1, ngày 15\/03\/2024, văn bản số \d+\//);
    const letter = await commune.get(paper);
    expect(letter.status).toBe(200);
    expect(letter.body).toContain('Đề nghị');
    expect(letter.body).toContain('18/03/2024');
    expect(letter.body).not.toContain(file);
    expect((await commune.get(`${paper}/docx`)).status).toBe(200);
    const page = (await handler.get(file)).body;
    expect(page.split('id="papers"')[1]).toContain(paper);
    expect(page.split('id="story"')[1]).toContain('Đôn đốc cơ quan được yêu cầu');
    expect((await handler.get(`${file}/deliver`)).body).toContain(`value="${paper.split('/').at(-1)}"`);
    expect((await inspector.get('/notices')).body).toContain('chậm trả lời yêu cầu phối hợp');
  });

  test('thanh tra đôn đốc cơ quan thuộc phạm vi theo dõi, dưới tên mình; cơ quan khác không được', async () => {
    const where = (await ask(await aCase(handler, 'complaint'))).location ?? '';
    const clerk = await on(other, where, 'urge', { number: '9/VP', urgedOn: '15/03/2024' });
    expect(clerk.status).toBe(403);
    const own = await on(commune, where, 'urge', { number: '9/UBND', urgedOn: '15/03/2024' });
    expect(own.status).toBe(403);
    const urged = await on(inspector, where, 'urge', { number: '9/TTr', urgedOn: '15/03/2024' });
    expect(urged.status).toBe(303);
    expect((await commune.get('/notices')).body).toContain('Thanh tra huyện đôn đốc lần 1');
  });
});

test('quá hạn mà chưa ai đôn đốc: hệ thống tự báo một lần; người hỏi, cơ quan được hỏi, thanh tra đều thấy trong danh sách', async () => {
  const about = 'Hồ sơ bồi thường hộ ông Bế';
  const late = (await ask(await aCase(handler, 'complaint'), { about })).location ?? '';
  const timely =
    (await ask(await aCase(handler, 'complaint'), { about: 'Việc chưa đến hạn', askedOn: '12/03/2024' }))
      .location ?? '';
  expect(await tellOfLateAnswers(at.site.db)).toBeGreaterThan(0);
  expect(await tellOfLateAnswers(at.site.db)).toBe(0);
  for (const who of [commune, inspector])
    expect((await who.get('/notices?kind=late')).body).toContain(`href="${late}"`);
  for (const who of [handler, head, commune, inspector, chairman]) {
    const list = (await who.get('/coordination?state=late')).body;
    expect(list).toContain(`href="${late}"`);
    expect(list).not.toContain(`href="${timely}"`);
  }
  for (const who of [handler, head, commune, inspector]) expect((await who.get('/')).body).toContain(late);
  expect((await inspector.get('/')).body).not.toContain(timely);
  expect((await commune.get('/coordination?side=out')).body).toContain('Không có yêu cầu nào');
  expect(readable(await inspector.get('/coordination.xlsx?state=late'))).toContain(
    'ho so boi thuong ho ong be',
  );
  expect((await handler.get(late)).body).toContain('Đã báo cơ quan được yêu cầu và thanh tra 15/03/2024');
});

test('yêu cầu về tố cáo: chức vụ không xử lý tố cáo không thấy, bảng tải về không có nội dung', async () => {
  const asked = await ask(await aCase(handler, 'denunciation'), {
    about: 'Sổ thu quỹ thôn',
    dueOn: '07/03/2024',
  });
  expect(asked.status).toBe(303);
  expect((await other.get(asked.location ?? '')).status).toBe(404);
  expect((await other.get('/coordination')).body).not.toContain('Sổ thu quỹ thôn');
  const sheet = readable(await handler.get('/coordination.xlsx'));
  expect(sheet).toContain('noi dung mat');
  expect(sheet).not.toContain('so thu quy thon');
});
