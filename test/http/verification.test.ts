import { beforeAll, describe, expect, test } from 'vitest';
import { aCase, faultsIn, step } from './a-case.ts';
import { onCase, underVerification, type Sent } from './a-verification.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let handler: Client;
let chairman: Client;

beforeAll(async () => {
  at = await testSite();
  handler = await at.as('xuly');
  chairman = await at.as('chutich');
});

const posts = (page: string): string[] =>
  [...page.matchAll(/name="memberPostIds"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="memberPostIds"/g)].map(
    (found) => found[1] ?? found[2] ?? '',
  );

const send = (file: string, where: string, form: Sent) => onCase(handler, file, `verification${where}`, form);

describe('xác minh một khiếu nại', () => {
  test('người xác minh, biên bản, yêu cầu 07 ngày, giao nhận, giám định, báo cáo từng nội dung: mỗi việc ghi một lần', async () => {
    const file = await aCase(handler, 'complaint');
    await step(handler, file, 'sort', { on: '05/03/2024' });
    await step(chairman, file, 'accept', { on: '07/03/2024', outsidePaper: '15/TB-UBND ngày 07/03/2024' });
    await step(chairman, file, 'recheck', { on: '07/03/2024', outsidePaper: '1/PKT' });
    const form = (await handler.get(`${file}/verification`)).body;
    const [first = '', second = ''] = posts(form);
    const set = await send(file, '', {
      mode: 'team',
      headPostId: first,
      memberPostIds: second,
      decidedOn: '08/03/2024',
      untilOn: '28/03/2024',
      content: 'Diện tích, đơn giá',
      take: 'now',
      outsidePaper: '20/QĐ-UBND ngày 08/03/2024',
      signedBy: 'chairman',
    });
    expect(set.status, faultsIn(set.body)).toBe(303);
    const begun = (await handler.get(file)).body;
    expect(begun).toContain('Đang xác minh');
    expect(begun).toContain('20/QĐ-UBND');
    const again = await send(file, '', {
      mode: 'one',
      headPostId: first,
      decidedOn: '08/03/2024',
      content: 'x',
    });
    expect(again.status).toBe(422);
    expect(again.body).toContain('đã có quyết định xác minh');

    const planned = await send(file, '/plan', {
      planOn: '09/03/2024',
      purpose: 'Làm rõ',
      content: 'Diện tích',
      bodies: 'UBND xã Tú Đoạn',
      timetable: 'Tuần 1: hồ sơ',
    });
    expect(planned.status, faultsIn(planned.body)).toBe(303);
    const drafted = (await handler.get(`${file}/steps/plan-verification`)).body;
    expect(drafted).toContain('Tuần 1: hồ sơ');
    const met = await send(file, '/minutes', {
      kind: 'petitioner',
      heldOn: '10/03/2024',
      fromHour: '8h',
      untilHour: '9h30',
      place: 'UBND xã Tú Đoạn',
      ours: 'Tổ xác minh',
      theirs: 'Ông Nông Văn Thử',
      content: 'Ông Thử trình bày về diện tích',
      copies: '2',
      signature: 'signed',
    });
    expect(met.status, faultsIn(met.body)).toBe(303);
    const asked = await send(file, '/request', {
      kind: 'evidence',
      addressee: 'Văn phòng đăng ký đất đai',
      about: 'Trích lục bản đồ',
      askedOn: '10/03/2024',
    });
    expect(asked.status, faultsIn(asked.body)).toBe(303);
    const waiting = (await handler.get(file)).body;
    expect(waiting).toContain('17/03/2024');
    const request = /receipt\?kind=evidence&amp;request=(\d+)/.exec(waiting)?.[1] ?? '';
    const early = await send(file, '/receipt', {
      kind: 'evidence',
      requestId: request,
      receivedOn: '09/03/2024',
      giver: 'Bà Hoa',
      receiver: 'Tổ xác minh',
      'items.0.name': 'Trích lục',
    });
    expect(early.status).toBe(422);
    expect(early.body).toContain('Không thể trước ngày yêu cầu');
    expect(early.body).toContain('value="Trích lục"');
    const got = await send(file, '/receipt', {
      kind: 'evidence',
      requestId: request,
      receivedOn: '11/03/2024',
      giver: 'Bà Hoa, viên chức',
      receiver: 'Tổ xác minh',
      'items.0.name': 'Trích lục bản đồ',
      'items.0.pages': '3',
      'items.0.original': 'on',
      'items.1.name': 'Sổ mục kê',
    });
    expect(got.status, faultsIn(got.body)).toBe(303);
    const expert = await send(file, '/expert', {
      body: 'Phòng giám định',
      object: 'Chữ ký trong biên bản đo đạc',
      reason: 'Có tranh chấp về chữ ký',
      orderedOn: '11/03/2024',
      signedBy: 'chairman',
      outsidePaper: '25/QĐ-UBND',
    });
    expect(expert.status, faultsIn(expert.body)).toBe(303);
    const result = /verification\/(expert\/\d+)"/.exec((await handler.get(file)).body)?.[1] ?? '';
    const expertId = result.split('/').at(-1) ?? '';
    const before = await send(file, `/${result}`, {
      expertId,
      resultOn: '10/03/2024',
      result: 'Đúng chữ ký',
    });
    expect(before.status).toBe(422);
    const known = await send(file, `/${result}`, { expertId, resultOn: '11/03/2024', result: 'Đúng chữ ký' });
    expect(known.status, faultsIn(known.body)).toBe(303);
    const page = (await handler.get(file)).body;
    for (const said of ['Trích lục bản đồ', 'Bản chính', 'Sổ mục kê', 'Đúng chữ ký', 'Nhận 11/03/2024'])
      expect(page).toContain(said);
  });

  test('số tiền âm, thiếu kết luận một nội dung, kết luận chung khác mà không lý do: bị từ chối tại ô, không mất gì', async () => {
    const file = await underVerification(handler, chairman);
    const page = (await handler.get(`${file}/verification/report`)).body;
    const [one = '', two = ''] = [...page.matchAll(/name="findings\.\d+\.contentId" value="(\d+)"/g)].map(
      (found) => found[1],
    );
    const findings = {
      'findings.0.contentId': one,
      'findings.0.finding': 'dung',
      'findings.0.result': 'Thiếu 120 m²',
      'findings.0.basis': 'Luật Đất đai 2013, Điều 74',
      'findings.0.peopleAmount': '125.000.000',
      'findings.0.peopleArea': '120,5',
      'findings.0.restored': '1',
      'findings.1.contentId': two,
      'findings.1.finding': 'sai',
      'findings.1.result': 'Đơn giá đúng',
      'findings.1.basis': 'Quyết định của UBND tỉnh',
    };
    const whole = {
      ...findings,
      reportedOn: '15/03/2024',
      recommendation: 'Sửa quyết định',
      asked: 'demandDiffers',
    };
    const negative = await send(file, '/report', { ...whole, 'findings.0.peopleAmount': '-5' });
    expect(negative.status).toBe(422);
    expect(negative.body).toContain('Số tiền không được âm.');
    expect(negative.body).toContain('Thiếu 120 m²');
    const area = await send(file, '/report', { ...whole, 'findings.0.peopleArea': '-1' });
    expect(area.body).toContain('Diện tích không được âm.');
    const unconfirmed = await send(file, '/report', whole);
    expect(unconfirmed.status).toBe(422);
    expect(unconfirmed.body).toContain('kết luận chung là “Đúng một phần”');
    expect(unconfirmed.body).toMatch(/value="dung-mot-phan"[^>]*selected/);
    const other = await send(file, '/report', { ...whole, choice: 'dung' });
    expect(other.body).toContain('Ghi lý do kết luận khác');
    const lacking = await send(file, '/report', { ...whole, 'findings.1.contentId': one, choice: 'dung' });
    expect(lacking.body).toContain('Mỗi nội dung của vụ việc phải có một kết luận');
    const early = await send(file, '/report', {
      ...whole,
      choice: 'dung-mot-phan',
      reportedOn: '01/03/2024',
    });
    expect(early.status).toBe(422);
    expect(early.body).toContain('Không thể trước');
    const done = await send(file, '/report', {
      ...whole,
      choice: 'dung-mot-phan',
      'facts.demandDiffers': 'on',
    });
    expect(done.status, faultsIn(done.body)).toBe(303);
    const shown = (await handler.get(file)).body;
    expect(shown).toContain('Đã báo cáo');
    expect(shown).toContain('125.000.000 đồng');
    expect(shown).toContain('120,5 m²');
    const twice = await send(file, '/report', { ...whole, choice: 'dung-mot-phan' });
    expect(twice.status).toBe(422);
    const ruling = await send(file, '/ruling', { ...findings, 'findings.1.finding': 'dung' });
    expect(ruling.body).toContain('Chưa ban hành quyết định');
  });

  test('hai người cùng ghi một lúc: người sau được báo', async () => {
    const file = await underVerification(handler, chairman);
    const minutes = {
      version: hidden((await handler.get(`${file}/void/0`)).body, 'version'),
      kind: 'site',
      heldOn: '12/03/2024',
      fromHour: '8',
      place: 'Thôn Nà Pò',
      ours: 'Tổ xác minh',
      content: 'Đo lại',
      copies: '2',
      signature: 'signed',
    };
    const replies = await Promise.all([
      onCase(handler, file, 'verification/minutes', minutes),
      onCase(handler, file, 'verification/minutes', minutes),
    ]);
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  });

  test('biên bản: từ chối ký phải ghi lý do, số bản theo luật, giờ kết thúc sau giờ bắt đầu', async () => {
    const file = await underVerification(handler, chairman);
    const { status, body } = await send(file, '/minutes', {
      kind: 'difference',
      heldOn: '12/03/2024',
      fromHour: '9:00',
      untilHour: '8:00',
      place: 'UBND huyện',
      ours: 'Tổ xác minh',
      theirs: 'Các bên',
      content: 'Khác nhau về diện tích',
      copies: '2',
      signature: 'refused',
    });
    expect(status).toBe(422);
    expect(body).toContain('Ít nhất 3 bản');
    expect(body).toContain('Phải có ít nhất 03 bản');
    expect(body).toContain('lý do từ chối ký');
    expect(body).toContain('Giờ kết thúc phải sau giờ bắt đầu');
  });
});

test('người không được tham gia không có trong danh sách và bị từ chối', async () => {
  const file = await aCase(handler, 'complaint');
  await step(handler, file, 'sort', { on: '05/03/2024' });
  await step(chairman, file, 'accept', { on: '07/03/2024', outsidePaper: '15/TB-UBND ngày 07/03/2024' });
  const [first = '', second = ''] = posts((await handler.get(`${file}/verification`)).body);
  const excluded = (await handler.get(`${file}/excluded`)).body;
  const person = /<option value="(\d+)"[^>]*>Hoàng Văn Kiên/.exec(
    (await chairman.get(`${file}/excluded`)).body,
  )?.[1];
  expect(excluded).toContain('Người không được tham gia');
  const declared = await chairman.json('/api/v1/commands/exclusion.declare', {
    subject: 'resolution',
    subjectId: Number(file.split('/').at(-1)),
    officialId: Number(person),
    relation: 'interested',
  });
  expect(declared.status, declared.body).toBe(200);
  const page = (await chairman.get(`${file}/verification`)).body;
  expect(page).not.toContain('Hoàng Văn Kiên');
  const left = posts(page);
  const out = [first, second].find((post) => !left.includes(post)) ?? '';
  const refused = await onCase(chairman, file, 'verification', {
    mode: 'one',
    headPostId: out,
    decidedOn: '08/03/2024',
    content: 'Diện tích',
    take: 'later',
  });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('thuộc trường hợp không được tham gia');
});

describe('xác minh tố cáo', () => {
  test('Tổ xác minh ít nhất 02 người; tên người tố cáo không ghi ở biên bản', async () => {
    const file = await aCase(handler, 'denunciation');
    const form = (await handler.get(`${file}/verification`)).body;
    const [first = ''] = posts(form);
    const alone = await send(file, '', {
      mode: 'team',
      headPostId: first,
      decidedOn: '11/03/2024',
      content: 'Thu tiền không biên lai',
      take: 'later',
    });
    expect(alone.status).toBe(422);
    expect(alone.body).toContain('Phải có ít nhất 02 thành viên');
    const named = await send(file, '/minutes', {
      kind: 'petitioner',
      heldOn: '11/03/2024',
      fromHour: '8',
      place: 'Trụ sở',
      ours: 'Tổ xác minh',
      theirs: 'Nông Văn Thử',
      content: 'Làm rõ',
      copies: '2',
      signature: 'signed',
      take: 'later',
    });
    expect(named.status).toBe(422);
    expect(named.body).toContain('danh tính chỉ nằm trong kho bảo mật');
  });

  test('người không được phân công tố cáo không thấy gì', async () => {
    const file = await aCase(handler, 'denunciation');
    const clerk = await at.as('vanthu');
    const desk = await at.as('tiepnhan');
    for (const who of [clerk, desk])
      for (const where of ['', '/verification', '/verification/report', '/verification/minutes'])
        expect([403, 404]).toContain((await who.get(`${file}${where}`)).status);
  });
});
