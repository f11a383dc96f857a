import { beforeAll, describe, expect, test } from 'vitest';
import { aCase, faultsIn, step } from './a-case.ts';
import { paperOf, signedAndIssued, wordsOf } from './a-paper.ts';
import { decidedForGroup, groupCase, inGroup } from './a-group.ts';
import { onCase, underVerification, type Sent } from './a-verification.ts';
import { filledIn, hidden, testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let handler: Client;
let chairman: Client;

beforeAll(async () => {
  at = await testSite();
  handler = await at.as('xuly');
  chairman = await at.as('chutich');
});

const contentIds = async (file: string): Promise<string[]> =>
  [
    ...(await handler.get(`${file}/verification/report`)).body.matchAll(
      /name="findings\.\d+\.contentId" value="(\d+)"/g,
    ),
  ].map((found) => found[1] ?? '');

const finding = (index: number, id: string, more: Sent): Sent =>
  Object.fromEntries(
    Object.entries({ contentId: id, basis: 'Luật Đất đai 2013, Điều 74', ...more }).map(([name, value]) => [
      `findings.${index}.${name}`,
      value,
    ]),
  );

/** A complaint about two contents whose verification found the first right, with money and land, the second wrong. */
async function toBeDecided(): Promise<string> {
  const file = await underVerification(handler, chairman);
  const [first = '', second = ''] = await contentIds(file);
  const reported = await onCase(handler, file, 'verification/report', {
    ...finding(0, first, {
      finding: 'dung',
      result: 'Đo đạc thực địa thiếu 120,5 m2 so với quyết định',
      recommendation: 'Sửa đổi diện tích ghi trong Quyết định số 12/QĐ-UBND',
      peopleAmount: '125.000.000',
      peopleArea: '120,5',
    }),
    ...finding(1, second, {
      finding: 'sai',
      result: 'Đơn giá đúng bảng giá của tỉnh',
      basis: 'Bảng giá đất năm 2023',
    }),
    reportedOn: '15/03/2024',
    recommendation: 'Ban hành quyết định giải quyết khiếu nại',
    choice: 'dung-mot-phan',
    asked: 'demandDiffers',
  });
  if (reported.status !== 303) throw new Error(faultsIn(reported.body));
  const skipped = await step(handler, file, 'skip-dialogue', { on: '15/03/2024' });
  if (skipped.status !== 303) throw new Error(faultsIn(skipped.body));
  return file;
}

describe('quyết định giải quyết khiếu nại', () => {
  test('lấy lại kết luận từng nội dung, số tiền, diện tích, kiến nghị; nơi nhận theo luật; cán bộ sửa được', async () => {
    const file = await toBeDecided();
    const form = (await chairman.get(`${file}/steps/decide`)).body;
    const words = wordsOf(form);
    expect(words['conclusions']).toContain('# Tính thiếu diện tích: đúng toàn bộ');
    expect(words['conclusions']).toContain('# Áp sai đơn giá: sai toàn bộ');
    expect(words['conclusions']).toContain('Bảng giá đất năm 2023');
    expect(words['results']).toContain('Đo đạc thực địa thiếu 120,5 m2');
    expect(words['orders']).toContain('Sửa đổi diện tích ghi trong Quyết định số 12/QĐ-UBND');
    expect(words['related']).toContain('125.000.000 đồng và 120,5 m2 đất');
    expect(words['days']).toBe('30');
    expect(form).toContain('Luật Khiếu nại 2011, Điều 32');
    expect(words['recipients']).toContain('Thanh tra huyện');
    expect(words['recipients']).toContain('Thủ trưởng cấp trên trực tiếp');

    const issued = await paperOf(chairman, file, 'decide', {
      next: 'issue',
      choice: 'dung-mot-phan',
      'texts.secondTo': 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
      'texts.petitionOn': '01/03/2024',
      'texts.report': 'Báo cáo số 09/BC-TTr ngày 15 tháng 3 năm 2024',
      'texts.dialogue': '',
    });
    expect(issued.status, faultsIn(issued.body)).toBe(303);
    const paper = (await chairman.get(issued.location ?? '')).body;
    expect(paper).toContain('khiếu nại đúng toàn bộ');
    expect(paper).toContain('khiếu nại sai toàn bộ');
    expect(paper).not.toContain('undefined');
  });

  test('ban hành xong, mỗi nơi nhận có một dòng gửi; ghi cả loạt, thiếu ngày bị từ chối tại ô, không mất gì', async () => {
    const file = await toBeDecided();
    const issued = await paperOf(chairman, file, 'decide', {
      next: 'issue',
      choice: 'dung-mot-phan',
      'texts.petitionOn': '01/03/2024',
      'texts.recipients': 'Thanh tra huyện Lộc Bình\nPhòng Tài nguyên và Môi trường',
    });
    expect(issued.status, faultsIn(issued.body)).toBe(303);
    const page = (await handler.get(file)).body;
    const where = /href="(\/resolutions\/\d+\/send\/\d+)"/.exec(page)?.[1] ?? '';
    expect(page).toContain('Chưa gửi');
    const form = (await handler.get(where)).body;
    expect(form).toContain('<legend>Ông (bà) Nông Văn Thử</legend>');
    expect(form).toContain('Thanh tra huyện Lộc Bình');
    const sent = Object.fromEntries(filledIn(form, where)) as Record<string, string>;
    const lines = Object.keys(sent).filter((name) => name.endsWith('.deliveryId')).length;
    expect(lines).toBeGreaterThanOrEqual(4);

    const early = await handler.post(where, {
      ...sent,
      allHow: 'post',
      'lines.0.how': 'direct',
      'lines.0.sentOn': '01/01/2024',
      'lines.0.proof': 'Ký nhận trong sổ giao',
      'lines.1.how': 'none',
    });
    expect(early.status).toBe(422);
    expect(early.body).toContain('Ngày gửi không thể trước ngày ban hành');
    expect(early.body).toContain('Ghi lý do không phải gửi');
    expect(early.body).toContain('value="Ký nhận trong sổ giao"');

    const today = sent['allSentOn'] ?? '';
    const stored = await handler.post(where, {
      ...sent,
      allHow: 'post',
      'lines.0.how': 'direct',
      'lines.0.sentOn': today,
      'lines.0.receivedOn': today,
      'lines.0.proof': 'Ký nhận trong sổ giao',
      'lines.1.how': 'none',
      'lines.1.proof': 'Là cơ quan ban hành',
    });
    expect(stored.status, faultsIn(stored.body)).toBe(303);
    const after = (await handler.get(file)).body;
    expect(after).toContain(`${today} (Ký nhận trong sổ giao)`);
    expect(after).toContain('Không phải gửi: Là cơ quan ban hành');
    expect(after).toContain('Gửi bưu điện bảo đảm');
    expect(after).not.toContain('Chưa gửi');
    const { submitId: _, ...late } = sent;
    const again = await handler.post(where, { ...late, allHow: 'post' });
    expect(again.status).toBe(409);
  });
});

describe('kết luận nội dung tố cáo', () => {
  test('lấy lại kết luận từng nội dung; thông báo, bản trích theo kết luận; không đâu có tên người tố cáo', async () => {
    const file = await aCase(handler, 'denunciation', {
      petition: { 'persons.0.fullName': 'Vi Thị Giấu', summary: 'Cán bộ địa chính thu tiền không biên lai' },
      open: { title: 'Tố cáo thu tiền không có biên lai' },
    });
    await step(handler, file, 'check-identity', { on: '05/03/2024' });
    await step(chairman, file, 'accept', { on: '07/03/2024', outsidePaper: '15/QĐ-UBND' });
    await step(chairman, file, 'verify', { on: '08/03/2024', outsidePaper: '16/QĐ-UBND' });
    await step(handler, file, 'hear-respondent', { on: '11/03/2024' });
    const [first = '', second = ''] = await contentIds(file);
    const reported = await onCase(handler, file, 'verification/report', {
      ...finding(0, first, {
        finding: 'tc-dung',
        result: 'Thu của 04 hộ 2.000.000 đồng',
        peopleAmount: '2000000',
      }),
      ...finding(1, second, { finding: 'tc-sai', result: 'Không có việc áp sai đơn giá' }),
      reportedOn: '15/03/2024',
      responsibility: 'Công chức địa chính chịu trách nhiệm trực tiếp',
      recommendation: 'Xem xét kỷ luật công chức địa chính',
      choice: 'tc-dung-mot-phan',
    });
    expect(reported.status, faultsIn(reported.body)).toBe(303);

    const words = wordsOf((await chairman.get(`${file}/steps/conclude`)).body);
    expect(words['matters']).toContain('Thu của 04 hộ 2.000.000 đồng');
    expect(words['conclusions']).toBe('# đúng\n\n# sai');
    expect(words['responsibility']).toContain('Công chức địa chính');
    expect(words['recommendations']).toContain('Xem xét kỷ luật');
    expect(words['damage']).toContain('2.000.000 đồng');
    expect(words['recipients']).toContain('(bản trích)');
    expect(words['recipients']).toContain('Thanh tra huyện');

    const drafted = await paperOf(handler, file, 'conclude', {
      next: 'propose',
      choice: 'tc-dung-mot-phan',
      'texts.accepted': 'Quyết định số 15/QĐ-UBND ngày 07 tháng 3 năm 2024',
      'texts.withheld': 'Thu của 04 hộ',
    });
    expect(drafted.status, faultsIn(drafted.body)).toBe(303);
    await signedAndIssued(chairman, drafted.location ?? '', '15/03/2024');
    const extract = (
      await handler.get(
        `/papers/new?kind=VV.TC-BANTRICH&subject=resolution&subjectId=${file.split('/').at(-1) ?? ''}`,
      )
    ).body;
    expect(wordsOf(extract)['matters']).toContain('[…]');
    expect(wordsOf(extract)['matters']).not.toContain('Thu của 04 hộ');
    const page = (await handler.get(file)).body;
    for (const seen of [extract, page, (await handler.get(drafted.location ?? '')).body])
      expect(seen).not.toContain('Vi Thị Giấu');
    expect(page).toContain('(bản trích)');
  });
});

test('văn bản làm từ vụ việc mở đầu như ở trang đơn: thẩm quyền, hướng dẫn quyền khởi kiện', async () => {
  const file = await aCase(handler, 'complaint', { petition: { forwarderName: 'Ban Tiếp công dân tỉnh' } });
  await step(handler, file, 'sort', { on: '05/03/2024' });
  const accepted = wordsOf((await chairman.get(`${file}/steps/accept`)).body);
  expect(accepted['resolver']).toContain('Chủ tịch Ủy ban nhân dân');
  expect(accepted['recipients']).toContain('Thanh tra huyện');
  const declined = wordsOf((await chairman.get(`${file}/steps/decline`)).body);
  expect(declined['advice']).toContain('khởi kiện vụ án hành chính');
  expect(hidden((await chairman.get(`${file}/steps/decline`)).body, 'kind')).toBe('VV.NĐ124-04');
});

describe('nhiều người cùng khiếu nại', () => {
  test('một người rút: vụ việc tiếp tục đối với những người khác; tất cả cùng rút phải dùng bước khác; ghi nhầm thì lấy lại', async () => {
    const file = await groupCase(handler, chairman);
    const form = (await handler.get(`${file}/steps/withdraw-some?outside=1`)).body;
    const two = inGroup(form, 'Hà Thị Hai');
    expect(two).not.toBe('');
    const nobody = await step(handler, file, 'withdraw-some', { on: '08/03/2024', outsidePaper: 'Đơn rút' });
    expect(nobody.status).toBe(422);
    expect(nobody.body).toContain('Chọn người rút khiếu nại');
    const everybody = await handler.json('/api/v1/commands/resolution.take-step', {
      resolutionId: Number(file.split('/').at(-1)),
      version: Number(hidden((await handler.get(`${file}/void/0`)).body, 'version')),
      action: 'withdraw-some',
      on: '08/03/2024',
      withdrawnPeople: [inGroup(form, 'Nông Văn Một'), two, inGroup(form, 'Lành Văn Ba')].map(Number),
    });
    expect(everybody.status).toBe(422);
    expect(everybody.body).toContain('Tất cả cùng rút');

    const one = await step(handler, file, 'withdraw-some', {
      on: '08/03/2024',
      outsidePaper: 'Đơn rút ngày 08/03/2024',
      withdrawnPeople: two,
    });
    expect(one.status, faultsIn(one.body)).toBe(303);
    const page = (await handler.get(file)).body;
    expect(page).toContain('đã rút ngày 08/03/2024');
    expect(page).toContain('3, còn 2 sau khi 1 người rút');
    expect(page).toContain('Đã thụ lý');
    expect(wordsOf((await handler.get(`${file}/steps/withdraw-some`)).body)).toBeDefined();
    expect((await handler.get(`${file}/steps/withdraw-some?outside=1`)).body).not.toContain('Hà Thị Hai');

    const stepId = [...page.matchAll(/\/void\/(\d+)/g)].at(-1)?.[1] ?? '';
    const ids = [...new Set([...page.matchAll(/\/void\/(\d+)/g)].map((found) => found[1] ?? ''))];
    const taken = Math.max(...ids.map(Number));
    expect(stepId).not.toBe('');
    const undone = await handler.post(`${file}/void/${taken}`, {
      resolutionId: file.split('/').at(-1) ?? '',
      stepId: String(taken),
      version: hidden((await handler.get(`${file}/void/0`)).body, 'version'),
      reason: 'Ghi nhầm người',
    });
    expect(undone.status, faultsIn(undone.body)).toBe(303);
    expect((await handler.get(file)).body).not.toContain('đã rút ngày');
  });

  test('một quyết định kèm danh sách, mỗi người còn lại một thông báo, mỗi thông báo một dòng gửi', async () => {
    const { file, ruling: decided } = await decidedForGroup(handler, chairman);
    const ruling = (await chairman.get(decided)).body;
    expect(ruling).toContain('DANH SÁCH NGƯỜI KHIẾU NẠI');
    expect(ruling).toContain('Hà Thị Hai');
    expect(ruling).not.toContain('Lành Văn Ba');

    const notify = (await handler.get(`${file}/notify`)).body;
    expect(notify).toContain('Hà Thị Hai');
    expect(notify).not.toContain('Lành Văn Ba');
    const filled = Object.fromEntries(filledIn(notify, `${file}/notify`)) as Record<string, string>;
    const body = new URLSearchParams({ ...filled, result: 'Khiếu nại đúng toàn bộ', next: 'propose' });
    body.delete('people');
    for (const name of ['Nông Văn Một', 'Hà Thị Hai']) body.append('people', inGroup(notify, name));
    const drafted = await handler.send(`${file}/notify`, { method: 'POST', body });
    expect(drafted.status, faultsIn(drafted.body)).toBe(303);
    const waiting = (await chairman.get(`${file}/notify`)).body;
    expect(waiting).toContain('Ký, ban hành 3 thông báo đã trình');
    const signed = await chairman.post(`${file}/notify/issue`, {
      resolutionId: file.split('/').at(-1) ?? '',
    });
    expect(signed.status, faultsIn(signed.body)).toBe(303);
    const after = (await handler.get(file)).body;
    for (const name of [
      'Ông (bà) Nông Văn Một, Thôn Nà Pò',
      'Ông (bà) Hà Thị Hai, Thôn Nà Pò',
      'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
    ])
      expect(after).toContain(name);
    const papers = [
      ...new Set([...after.matchAll(/href="(\/papers\/\d+)"/g)].map((found) => found[1] ?? '')),
    ];
    const notices = [];
    for (const paper of papers) {
      const shown = (await handler.get(paper)).body;
      if (
        shown.includes('kết quả giải quyết khiếu nại') &&
        shown.includes('Hà Thị Hai') &&
        shown.includes('Kính gửi')
      )
        notices.push(shown);
    }
    expect(notices.length).toBeGreaterThanOrEqual(1);
    const none = await chairman.post(`${file}/notify/issue`, { resolutionId: file.split('/').at(-1) ?? '' });
    expect(none.status).toBe(422);
    expect(none.body).toContain('Không còn thông báo nào chờ ký');
  });

  test('tố cáo: rút một nội dung thì nội dung đó không còn trong kết luận; nhiều người tố cáo mà một số rút thì không nêu ai', async () => {
    const file = await aCase(handler, 'denunciation');
    await step(handler, file, 'check-identity', { on: '05/03/2024' });
    await step(chairman, file, 'accept', { on: '07/03/2024', outsidePaper: '15/QĐ-UBND' });
    const some = await step(handler, file, 'withdraw-part', { on: '08/03/2024', note: '01 người rút' });
    expect(some.status, faultsIn(some.body)).toBe(303);
    const form = (await handler.get(`${file}/steps/withdraw-part?outside=1`)).body;
    const [first = '', second = ''] = [...form.matchAll(/name="withdrawnContents"[^>]*value="(\d+)"/g)].map(
      (found) => found[1] ?? '',
    );
    expect(second).not.toBe('');
    const part = await step(handler, file, 'withdraw-part', { on: '11/03/2024', withdrawnContents: second });
    expect(part.status, faultsIn(part.body)).toBe(303);
    const last = await step(handler, file, 'withdraw-part', { on: '12/03/2024', withdrawnContents: first });
    expect(last.status).toBe(422);
    expect(last.body).toContain('Rút mọi nội dung');
    await step(chairman, file, 'verify', { on: '12/03/2024', outsidePaper: '16/QĐ-UBND' });
    const words = wordsOf((await handler.get(`${file}/steps/conclude`)).body);
    expect(words['matters']).toBe('# Tính thiếu diện tích');
  });
});
