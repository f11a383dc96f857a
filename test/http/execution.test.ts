import { beforeAll, describe, expect, test } from 'vitest';
import { step } from './a-case.ts';
import { decidedComplaint, handledDenunciation } from './a-decision.ts';
import { ownerOf } from './denouncers.ts';
import { hidden, testSite, type Answer, type Client, type TestSite } from './site.ts';

let at: TestSite;
let handler: Client;
let chairman: Client;

beforeAll(async () => {
  at = await testSite();
  handler = await at.as('xuly');
  chairman = await at.as('chutich');
});

const money = {
  kind: 'tra-lai-tien',
  content: 'Trả tiền bồi thường còn thiếu cho hộ bà Lý',
  obliged: 'Trung tâm Phát triển quỹ đất huyện',
  obligedSort: 'state',
  beneficiarySort: 'person',
  amount: '125.000.000',
  people: '1',
  dueOn: '10/03/2024',
};
const apology = {
  kind: 'xin-loi',
  content: 'Xin lỗi công khai tại cuộc họp thôn',
  obliged: 'Công chức địa chính',
  obligedSort: 'person',
};

const idOf = (file: string): string => file.split('/').at(-1) ?? '';
const add = (file: string, form: Record<string, string>, who = handler): Promise<Answer> =>
  who.post(`${file}/obligations/new`, { resolutionId: idOf(file), ...form });

async function added(file: string, form: Record<string, string>): Promise<string> {
  const reply = await add(file, form);
  expect(reply.status, reply.body.slice(0, 6_000)).toBe(303);
  return [...(await handler.get(file)).body.matchAll(/href="(\/obligations\/\d+)"/g)].at(-1)?.[1] ?? '';
}
async function done(obligation: string, form: Record<string, string>, version?: string): Promise<Answer> {
  const seen = version ?? hidden((await handler.get(`${obligation}/part`)).body, 'version');
  return handler.post(`${obligation}/part`, { obligationId: idOf(obligation), version: seen, ...form });
}
const directed = (file: string): Promise<Answer> =>
  step(chairman, file, 'direct-execution', {
    on: '19/02/2024',
    choice: 'tra-lai-tien',
    outsidePaper: '5/UBND-TCD ngày 19/02/2024',
  });

describe('a decision on a complaint', () => {
  test('is executed obligation by obligation; only when all is done does the law let it be finished', async () => {
    const file = await decidedComplaint(at, { handler, chairman });
    const [first, second] = [await added(file, money), await added(file, apology)];
    expect((await directed(file)).status).toBe(303);
    expect((await handler.get(file)).body).toContain('Thi hành quyết định, kết luận: 0%');

    expect((await done(first, { on: '26/02/2024', amount: '25.000.000' })).status).toBe(303);
    const page = (await handler.get(file)).body;
    expect(page).toContain('Thi hành quyết định, kết luận: 10%');
    expect(page).toContain('25.000.000/125.000.000 đồng');
    expect((await step(chairman, file, 'finish-execution')).body).toContain(
      'Còn 2 nghĩa vụ chưa thi hành xong',
    );

    expect((await done(first, { on: '01/03/2024', amount: '100000000', people: '1' })).status).toBe(303);
    expect(
      (await done(second, { on: '05/03/2024', finished: 'on', note: 'Có biên bản họp thôn' })).status,
    ).toBe(303);
    const all = (await handler.get(file)).body;
    expect(all).toContain('Thi hành quyết định, kết luận: 100%');
    expect(all).toContain(`${file}/steps/finish-execution`);
    const finished = await step(handler, file, 'finish-execution', {
      on: '06/03/2024',
      outsidePaper: '6/BC',
    });
    expect(finished.status, finished.body.slice(0, 5_000)).toBe(303);
    expect((await handler.get('/executions?state=done')).body).toContain(`${file}#execution`);
    const late = await add(file, apology);
    expect(late.status).toBe(422);
    expect(late.body).toContain('Đã ghi nhận thi hành xong');
  });

  test('nothing is executed before the law says so', async () => {
    const file = await decidedComplaint(at, { handler, chairman }, { inForce: false });
    const one = await added(file, apology);
    const early = await done(one, { on: '20/01/2024', finished: 'on' });
    expect(early.status).toBe(422);
    expect(early.body).toContain('Nghị định 124/2020/NĐ-CP');
    expect((await handler.get(one)).body).toContain('Chưa ghi kết quả nào');
  });

  test('bad figures are refused at the field, with nothing lost', async () => {
    const file = await decidedComplaint(at, { handler, chairman });
    for (const [form, message] of [
      [{ amount: '-5' }, 'Không được âm'],
      [{ amount: '' }, 'Nghĩa vụ này phải ghi số tiền'],
      [{ amount: '0' }, 'Phải lớn hơn 0'],
      [{ amount: 'năm triệu' }, 'Nhập số nguyên'],
      [{ area: '12,5' }, 'không ghi số liệu ở ô này'],
      [{ officials: '3' }, 'Không thể nhiều hơn tổng số người'],
      [{ dueOn: '31/02/2024' }, 'Ngày không có thật'],
      [{ dueOn: '01/01/2024' }, 'không thể trước ngày quyết định'],
      [{ beneficiarySort: '' }, 'Trả lại cho tổ chức hay cá nhân?'],
      [{ kind: 'ban-nha' }, 'Chọn nghĩa vụ trong danh mục'],
      [{ obliged: '' }, 'Ghi người, cơ quan phải thi hành'],
    ] as const) {
      const reply = await add(file, { ...money, ...form });
      expect(reply.status, message).toBe(422);
      expect(reply.body).toContain(message);
      expect(reply.body).toContain('Trả tiền bồi thường còn thiếu cho hộ bà Lý');
    }
    const one = await added(file, money);
    await directed(file);
    for (const [form, message] of [
      [{ on: '26/02/2024', amount: '125.000.001' }, 'Vượt phần còn phải thi hành: còn 125.000.000 đồng'],
      [{ on: '26/02/2024', amount: '-1' }, 'Không được âm'],
      [{ on: '26/02/2024' }, 'Ghi phần đã thi hành'],
      [{ on: '26/02/2024', amount: '5', people: '2' }, 'Vượt phần còn phải thi hành: còn 1 người'],
      [{ on: '26/02/2025', amount: '5' }, 'không được sau ngày hôm nay'],
      [{ on: '10/01/2024', amount: '5' }, 'Không thể trước ngày quyết định, kết luận'],
      [{ on: '26/02/2024', amount: '5', prosecutedCases: '1' }, 'chuyển cơ quan điều tra'],
    ] as const) {
      const reply = await done(one, form);
      expect(reply.status, message).toBe(422);
      expect(reply.body).toContain(message);
    }
    expect((await handler.get(file)).body).toContain('0/125.000.000 đồng');
  });

  test('two who record at once: one is told to look again, and never more is done than was ordered', async () => {
    const file = await decidedComplaint(at, { handler, chairman });
    const one = await added(file, money);
    await directed(file);
    const version = hidden((await handler.get(`${one}/part`)).body, 'version');
    const replies = await Promise.all(
      [0, 1].map(() => done(one, { on: '26/02/2024', amount: '100.000.000' }, version)),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect((await handler.get(file)).body).toContain('100.000.000/125.000.000 đồng');
    const owner = await ownerOf(at);
    const beyond = owner.query(
      `insert into obligation_part (obligation_id, resolution_id, done_on, amount, recorded_by)
       select id, resolution_id, '2024-03-01', 25000001, recorded_by from obligation where id = $1`,
      [idOf(one)],
    );
    await expect(beyond).rejects.toMatchObject({ constraint: 'obligation_within' });
    await expect(
      owner.query('update obligation set amount = 99000000 where id = $1', [idOf(one)]),
    ).rejects.toMatchObject({ constraint: 'obligation_within' });
    await expect(
      owner.query('update obligation_part set amount = -1 where obligation_id = $1', [idOf(one)]),
    ).rejects.toMatchObject({ code: '23514' });
    await owner.end();
  });

  test('what was entered by mistake is taken back, and an obligation that comes later opens the execution again', async () => {
    const file = await decidedComplaint(at, { handler, chairman });
    const one = await added(file, apology);
    await directed(file);
    await done(one, { on: '26/02/2024', finished: 'on' });
    expect((await handler.get(file)).body).toContain(`${file}/steps/finish-execution`);
    await added(file, money);
    expect((await handler.get(file)).body).toContain('Thi hành quyết định, kết luận: 50%');
    expect((await step(handler, file, 'finish-execution')).status).toBe(422);
    const where =
      /href="(\/obligations\/\d+\/parts\/\d+\/void)"/.exec((await handler.get(one)).body)?.[1] ?? '';
    const form = (await handler.get(where)).body;
    const reply = await handler.post(where, {
      obligationId: idOf(one),
      partId: hidden(form, 'partId'),
      version: hidden(form, 'version'),
      reason: 'Ghi nhầm vụ việc khác',
    });
    expect(reply.status, reply.body.slice(0, 4_000)).toBe(303);
    expect((await handler.get(one)).body).toContain('Ghi nhầm vụ việc khác');
    expect((await handler.get(file)).body).toContain('Thi hành quyết định, kết luận: 0%');
  });

  test('a decision without obligations says so, but not beside obligations', async () => {
    const file = await decidedComplaint(at, { handler, chairman });
    const one = await added(file, apology);
    const nothing = { on: '20/02/2024', asked: 'noObligation', 'facts.noObligation': 'on' };
    expect((await step(chairman, file, 'note-no-obligation', nothing)).body).toContain('Đã ghi 1 nghĩa vụ');
    const form = (await handler.get(`${one}/void`)).body;
    await handler.post(`${one}/void`, {
      obligationId: idOf(one),
      version: hidden(form, 'version'),
      reason: 'Quyết định không buộc xin lỗi',
    });
    expect((await step(chairman, file, 'note-no-obligation', nothing)).status).toBe(303);
    expect((await add(file, apology)).body).toContain('không có nghĩa vụ phải thi hành');
  });
});

describe('what stands in the way', () => {
  test('shows in the register with its reason until it is gone; a due day that has passed shows as overdue', async () => {
    const file = await decidedComplaint(at, { handler, chairman });
    const one = await added(file, money);
    expect((await handler.get('/executions?due=overdue')).body).toContain(`${file}#execution`);
    const obstacle = {
      obligationId: idOf(one),
      kind: 'paused',
      since: '26/02/2024',
      reason: 'Chờ bố trí nguồn kinh phí',
    };
    const version = hidden((await handler.get(`${one}/obstacle`)).body, 'version');
    expect((await handler.post(`${one}/obstacle`, { ...obstacle, version, reason: '' })).body).toContain(
      'Ghi lý do',
    );
    expect((await handler.post(`${one}/obstacle`, { ...obstacle, version })).status).toBe(303);
    expect((await handler.get('/executions?due=blocked')).body).toContain(`${file}#execution`);
    expect((await handler.get(one)).body).toContain('Tạm dừng');
    const where =
      /href="(\/obligations\/\d+\/obstacles\/\d+\/end)"/.exec((await handler.get(one)).body)?.[1] ?? '';
    const ended = { obligationId: idOf(one), obstacleId: where.split('/').at(-2) ?? '' };
    expect((await handler.post(where, { ...ended, until: '01/01/2024' })).status).toBe(422);
    expect((await handler.post(where, { ...ended, until: '04/03/2024' })).status).toBe(303);
    expect((await handler.get('/executions?due=blocked')).body).not.toContain(`${file}#execution`);
  });

  test('the register is taken away as a sheet', async () => {
    const reply = await handler.get('/executions.xlsx?state=all');
    expect(reply.status).toBe(200);
    expect(reply.bytes.subarray(0, 2).toString()).toBe('PK');
  });
});

test('what follows from a denunciation is hidden from whoever does not handle them', async () => {
  const file = await handledDenunciation({ handler, chairman });
  const one = await added(file, {
    kind: 'dieu-tra',
    content: 'Chuyển hồ sơ sang cơ quan Cảnh sát điều tra',
    obliged: 'Thanh tra huyện',
    obligedSort: 'state',
    people: '2',
    officials: '1',
  });
  const desk = await at.as('tiepnhan');
  for (const where of [one, `${one}/part`, `${file}/obligations/new`])
    expect((await desk.get(where)).status, where).toBe(404);
  expect((await desk.get('/executions?state=all')).body).not.toContain(`${file}#execution`);
  await step(handler, file, 'follow-up', {
    on: '29/01/2024',
    choice: 'dieu-tra',
    signedBy: 'chairman',
    outsidePaper: '7/UBND',
  });
  expect((await done(one, { on: '31/01/2024', people: '2', officials: '1' })).status).toBe(303);
  const later = await done(one, { on: '11/03/2024', prosecutedCases: '1', prosecutedPeople: '1' });
  expect(later.status, later.body.slice(0, 4_000)).toBe(303);
  expect((await handler.get(one)).body).toContain('khởi tố 1 vụ, 1 người');
});
