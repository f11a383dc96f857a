import { beforeAll, describe, expect, test } from 'vitest';
import { forgetSession } from '../../src/core/session.ts';
import { zippedText } from './doors.ts';
import { aCase, faultsIn, step } from './a-case.ts';
import { onCase, reported, type Sent } from './a-verification.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let handler: Client;
let chairman: Client;

beforeAll(async () => {
  at = await testSite();
  handler = await at.as('xuly');
  chairman = await at.as('chutich');
  await onDay('22/03/2024');
});

async function onDay(today: string): Promise<void> {
  expect((await handler.json('/api/v1/commands/demo.day', { today })).status).toBe(200);
  forgetSession();
}

const plan: Sent = {
  on: '16/03/2024',
  purpose: 'Làm rõ diện tích',
  demands: 'Dân chủ, đúng pháp luật',
  content: 'Kết quả xác minh',
  chair: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
  chairIs: 'resolver',
  participants: 'Ông Nông Văn Thử',
  plannedOn: '18/03/2024',
  plannedAt: '8h30',
  place: 'Hội trường UBND huyện',
  preparation: 'Ban Tiếp công dân: chuẩn bị hồ sơ',
};

async function planned(file: string, more: Sent = {}): Promise<string> {
  const reply = await onCase(handler, file, 'dialogues/new', { ...plan, ...more });
  expect(reply.status, faultsIn(reply.body)).toBe(303);
  return /dialogues\/(\d+)\/invite/.exec((await handler.get(file)).body)?.[1] ?? '';
}

const guests: Sent = {
  'guests.0.name': 'Ông Nông Văn Thử, thôn Nà Pò',
  'guests.0.capacity': 'petitioner',
  'guests.1.name': 'Phòng Tài nguyên và Môi trường',
  'guests.1.capacity': 'body',
  how: 'direct',
  sentOn: '16/03/2024',
  proof: 'Ký nhận',
};

async function invited(file: string, dialogueId: string): Promise<string[]> {
  const sent = await onCase(handler, file, `dialogues/${dialogueId}/invite`, {
    ...guests,
    dialogueId,
    signedBy: 'chairman',
    outsidePaper: '30/TB-UBND ngày 16/03/2024',
  });
  expect(sent.status, faultsIn(sent.body)).toBe(303);
  return idsIn((await handler.get(`${file}/dialogues/${dialogueId}/hold`)).body);
}

const idsIn = (form: string): string[] =>
  [...form.matchAll(/name="(?:guests\.\d+\.guestId|results\.\d+\.contentId)" value="(\d+)"/g)].map(
    (found) => found[1] ?? '',
  );

const minutes = (ids: readonly string[]): Sent => ({
  heldOn: '18/03/2024',
  fromHour: '8:30',
  untilHour: '10:00',
  secretary: 'Lộc Văn Bình',
  opinions: 'Các bên trình bày',
  conclusion: 'Đo lại diện tích',
  copies: '3',
  'guests.0.guestId': ids[0] ?? '',
  'guests.0.attendance': 'present',
  'guests.1.guestId': ids[1] ?? '',
  'guests.1.attendance': 'excused',
  'guests.1.absence': 'Bận họp HĐND',
  'results.0.contentId': ids[2] ?? '',
  'results.0.agreed': 'yes',
  'results.0.opinions': 'Thống nhất thiếu 120 m²',
  'results.1.contentId': ids[3] ?? '',
  'results.1.agreed': 'no',
  'results.1.opinions': 'Đơn giá còn khác nhau',
});

describe('đối thoại trong giải quyết khiếu nại', () => {
  test('yêu cầu và kết quả xác minh khác nhau: không được bỏ qua, không được quyết định; đối thoại xong mới dự thảo', async () => {
    const file = await reported(handler, chairman);
    const page = (await handler.get(file)).body;
    expect(page).toContain('Bắt buộc đối thoại');
    expect(page).toContain('Luật Khiếu nại 2011, Điều 30');
    const skipped = await step(chairman, file, 'skip-dialogue', { on: '16/03/2024', asked: 'x' });
    expect(skipped.status).toBe(422);
    expect(skipped.body).toContain('bắt buộc phải tổ chức đối thoại');
    const decided = await step(chairman, file, 'decide', { on: '16/03/2024', choice: 'dung-mot-phan' });
    expect(decided.status).toBe(422);
    const drafted = await step(handler, file, 'draft', { on: '16/03/2024' });
    expect(drafted.status).toBe(422);
    expect(drafted.body).toContain('Chưa đối thoại');

    const incomplete = await onCase(handler, file, 'dialogues/new', {
      ...plan,
      demands: '',
      preparation: '',
    });
    expect(incomplete.status).toBe(422);
    expect(incomplete.body).toContain('Ghi yêu cầu của cuộc đối thoại.');
    expect(incomplete.body).toContain('Ghi phân công trách nhiệm chuẩn bị.');
    expect(incomplete.body).toContain('Hội trường UBND huyện');
    const assigned = await onCase(handler, file, 'dialogues/new', { ...plan, chairIs: 'assigned' });
    expect(assigned.body).toContain('phải có văn bản phân công');
    const dialogueId = await planned(file);
    const second = await onCase(handler, file, 'dialogues/new', plan);
    expect(second.body).toContain('Đã có buổi đối thoại dự kiến ngày 18/03/2024');

    expect((await chairman.get(`${file}/steps/call-dialogue?kind=VV.KN-TB-DOITHOAI`)).body).toContain(
      'Hội trường UBND huyện',
    );

    const uninvited = await onCase(handler, file, `dialogues/${dialogueId}/hold`, {
      ...minutes(['1', '1', '1', '1']),
      dialogueId,
    });
    expect(uninvited.status).toBe(422);
    expect(uninvited.body).toContain('Chưa ghi ai được mời');
    const late = await onCase(handler, file, `dialogues/${dialogueId}/invite`, {
      ...guests,
      dialogueId,
      sentOn: '19/03/2024',
    });
    expect(late.status).toBe(422);
    const ids = await invited(file, dialogueId);
    expect((await handler.get(file)).body).toContain('30/TB-UBND');
    const otherDay = await onCase(handler, file, `dialogues/${dialogueId}/edit`, {
      ...plan,
      dialogueId,
      plannedOn: '20/03/2024',
    });
    expect(otherDay.body).toContain('Đã mời dự ngày khác');

    const held = minutes(ids);
    const wrong = await onCase(handler, file, `dialogues/${dialogueId}/hold`, {
      ...held,
      dialogueId,
      copies: '2',
      'guests.1.absence': '',
      'results.1.agreed': '',
    });
    expect(wrong.status).toBe(422);
    for (const said of ['ít nhất 03 bản', 'Ghi lý do vắng mặt', 'Chọn thống nhất hay còn khác nhau'])
      expect(wrong.body).toContain(said);
    const done = await onCase(handler, file, `dialogues/${dialogueId}/hold`, { ...held, dialogueId });
    expect(done.status, faultsIn(done.body)).toBe(303);
    const after = (await handler.get(file)).body;
    for (const said of ['Đã đối thoại', 'Thống nhất một phần', 'Đơn giá còn khác nhau', 'Bận họp HĐND'])
      expect(after).toContain(said);
    expect((await step(handler, file, 'draft', { on: '19/03/2024' })).status).toBe(303);

    const unit = /<option value="(\d+)"[^>]*>Phòng Tài nguyên/.exec(
      (await handler.get(`${file}/dialogues/${dialogueId}/tasks`)).body,
    )?.[1];
    const early = await onCase(handler, file, `dialogues/${dialogueId}/tasks`, {
      dialogueId,
      title: 'Đo lại',
      ownerUnitId: unit ?? '',
      dueOn: '01/03/2024',
    });
    expect(early.body).toContain('Thời hạn không được trước ngày đối thoại');
    const given = await onCase(handler, file, `dialogues/${dialogueId}/tasks`, {
      dialogueId,
      title: 'Đo lại diện tích thửa 12',
      ownerUnitId: unit ?? '',
      dueOn: '29/03/2024',
    });
    expect(given.status, faultsIn(given.body)).toBe(303);
    const owner = await at.as('truongphong');
    expect((await owner.get('/')).body).toContain('Đo lại diện tích thửa 12');
    const task = /href="(\/tasks\/\d+)">Đo lại diện tích/.exec((await handler.get(file)).body)?.[1] ?? '';
    expect((await owner.get(task)).body).toContain('Đo lại diện tích thửa 12');
    expect((await handler.get('/dialogues?view=held')).body).toContain('Thống nhất một phần');
    const sheet = zippedText((await handler.get('/dialogues.xlsx?view=held')).bytes);
    for (const said of ['Phân công trách nhiệm chuẩn bị', 'Làm rõ diện tích', 'Dân chủ, đúng pháp luật'])
      expect(sheet).toContain(said);
  });

  test('không khác nhau: không phải đối thoại, trang vụ việc nói vì sao', async () => {
    const file = await reported(handler, chairman, false);
    expect((await handler.get(file)).body).toContain('Chưa xác định');
    const skipped = await step(handler, file, 'skip-dialogue', { on: '16/03/2024', asked: 'demandDiffers' });
    expect(skipped.status, faultsIn(skipped.body)).toBe(303);
    const page = (await handler.get(file)).body;
    expect(page).toContain('Không phải đối thoại');
    expect(page).not.toContain('Bắt buộc đối thoại');
  });

  test('hai người cùng lập kế hoạch một lúc: chỉ một buổi', async () => {
    const file = await reported(handler, chairman);
    const seen = { ...plan, version: hidden((await handler.get(`${file}/void/0`)).body, 'version') };
    const replies = await Promise.all([
      onCase(handler, file, 'dialogues/new', seen),
      onCase(handler, file, 'dialogues/new', seen),
    ]);
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  });

  test('người khiếu nại vắng mặt được ghi là vắng mặt; hủy buổi thì nghĩa vụ đối thoại còn nguyên', async () => {
    const file = await reported(handler, chairman);
    const first = await planned(file);
    const cancelled = await onCase(handler, file, `dialogues/${first}/cancel`, {
      dialogueId: first,
      why: 'Chủ tịch đi công tác',
    });
    expect(cancelled.status, faultsIn(cancelled.body)).toBe(303);
    expect((await handler.get(file)).body).toContain('Bắt buộc đối thoại');
    const dialogueId = await planned(file);
    const ids = await invited(file, dialogueId);
    const missed = await onCase(handler, file, `dialogues/${dialogueId}/hold`, {
      ...minutes(ids),
      dialogueId,
      'guests.0.attendance': 'absent',
      'results.0.agreed': '',
      'results.0.opinions': '',
      'results.1.agreed': '',
      'results.1.opinions': '',
      conclusion: '',
    });
    expect(missed.status, faultsIn(missed.body)).toBe(303);
    expect((await handler.get(file)).body).toContain('Người khiếu nại vắng mặt, đã lập biên bản');
  });
});

test('tố cáo: không đối thoại với người tố cáo, trang nói vì sao; danh sách không có gì', async () => {
  const file = await aCase(handler, 'denunciation');
  const page = (await handler.get(`${file}/dialogues/new`)).body;
  expect(page).toContain('danh tính phải được giữ bí mật');
  const refused = await onCase(handler, file, 'dialogues/new', plan);
  expect(refused.status).toBe(422);
  expect(refused.body).toContain('Luật Tố cáo 2018, Điều 8 khoản 3');
});

test('kiến nghị: đối thoại theo kế hoạch, tùy chọn', async () => {
  const file = await aCase(handler, 'feedback');
  const reply = await onCase(handler, file, 'dialogues/new', { ...plan, take: 'later' });
  expect(reply.status, faultsIn(reply.body)).toBe(303);
  expect((await handler.get(file)).body).toContain('Đối thoại khi cần');
  expect((await handler.get('/dialogues')).body).toContain('Hội trường UBND huyện');
});

test('từ 01/07/2026 thông báo trước ngày đối thoại ít nhất 05 ngày; vắng mặt có lý do chính đáng thì phải tổ chức lại', async () => {
  const file = await reported(handler, chairman);
  await onDay('03/08/2026');
  const soon = await planned(file, { on: '03/08/2026', plannedOn: '07/08/2026' });
  const notice = { ...guests, sentOn: '03/08/2026', signedBy: 'chairman', outsidePaper: '40/TB-UBND' };
  const late = await onCase(handler, file, `dialogues/${soon}/invite`, { ...notice, dialogueId: soon });
  expect(late.status).toBe(422);
  // 02/08/2026 is a Sunday: the last day on which the office can still keep the five days is the Friday before.
  expect(faultsIn(late.body)).toContain('chậm nhất ngày 31/07/2026');
  await onCase(handler, file, `dialogues/${soon}/cancel`, { dialogueId: soon, why: 'Không kịp thông báo' });
  const dialogueId = await planned(file, { on: '03/08/2026', plannedOn: '10/08/2026' });
  const sent = await onCase(handler, file, `dialogues/${dialogueId}/invite`, { ...notice, dialogueId });
  expect(sent.status, faultsIn(sent.body)).toBe(303);
  await onDay('10/08/2026');
  const ids = idsIn((await handler.get(`${file}/dialogues/${dialogueId}/hold`)).body);
  const excused = await onCase(handler, file, `dialogues/${dialogueId}/hold`, {
    ...minutes(ids),
    dialogueId,
    heldOn: '10/08/2026',
    'guests.0.attendance': 'excused',
    'guests.0.absence': 'Lũ cuốn trôi cầu, không ra được',
  });
  expect(excused.status).toBe(422);
  expect(excused.body).toContain('phải tổ chức đối thoại vào ngày khác');
});
