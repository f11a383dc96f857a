import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nest } from '../../src/core/form.ts';
import { ownerOf } from './denouncers.ts';
import { aCase, faultsIn, step } from './a-case.ts';
import { decidedComplaint } from './a-decision.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

// What the law does not let happen is refused by every door, the form and the JSON API, with its article; and nothing is changed.
let at: TestSite;
let handler: Client;
let chairman: Client;
let owner: Awaited<ReturnType<typeof ownerOf>>;

beforeAll(async () => {
  at = await testSite();
  [handler, chairman] = [await at.as('xuly'), await at.as('chutich')];
  owner = await ownerOf(at);
});
afterAll(() => owner.end());

const idOf = (file: string): number => Number(file.split('/').at(-1));

/** Everything that a step of the case could change. */
async function stateOf(file: string): Promise<unknown> {
  const { rows } = await owner.query(
    `select r.version, r.state, r.due_on, r.finding, r.standing::text,
            (select count(*) from resolution_step s where s.resolution_id = r.id) as steps,
            (select count(*) from event e where e.resolution_id = r.id) as events,
            (select count(*) from clock c where c.resolution_id = r.id) as clocks,
            (select coalesce(sum(amount), 0) from obligation o where o.resolution_id = r.id) as ordered,
            (select coalesce(sum(amount), 0) from obligation_part p where p.resolution_id = r.id) as done
       from resolution r where r.id = $1`,
    [idOf(file)],
  );
  return rows[0];
}

const versionOf = async (file: string): Promise<number> =>
  Number(hidden((await handler.get(`${file}/void/0`)).body, 'version'));

const byApi = async (who: Client, file: string, action: string, form: Record<string, string>) =>
  who.json('/api/v1/commands/resolution.take-step', {
    resolutionId: idOf(file),
    version: await versionOf(file),
    action,
    on: '11/03/2024',
    ...(nest(form) as object),
  });

/** Refused by the form and by the API with the same words, the article among them; nothing is changed. */
async function refused(
  who: Client,
  file: string,
  action: string,
  form: Record<string, string>,
  words: readonly string[],
): Promise<void> {
  const before = await stateOf(file);
  const typed = await step(who, file, action, form);
  const sent = await byApi(who, file, action, form);
  for (const reply of [typed, sent]) {
    expect(reply.status, reply.body.slice(0, 2_000)).toBe(422);
    for (const said of words) expect(reply.body).toContain(said);
  }
  expect(await stateOf(file)).toEqual(before);
}

async function take(who: Client, file: string, action: string, form: Record<string, string>): Promise<void> {
  const reply = await step(who, file, action, form);
  expect(reply.status, `${action}: ${faultsIn(reply.body)}`).toBe(303);
}

const acceptance = { on: '11/03/2024', outsidePaper: '15/TB-UBND' };

describe('việc trái trình tự', () => {
  test('quyết định khi mới tiếp nhận; thụ lý lần thứ hai; ngày trước ngày của việc dẫn đến', async () => {
    const file = await aCase(handler, 'complaint');
    await refused(chairman, file, 'decide', { choice: 'dung' }, [
      'Không thể',
      'Luật Khiếu nại 2011, Điều 31',
    ]);
    await take(handler, file, 'sort', { on: '06/03/2024' });
    await refused(chairman, file, 'accept', { ...acceptance, on: '05/03/2024' }, [
      'Không thể “Thông báo thụ lý” khi vụ việc ở trạng thái “Đã tiếp nhận”',
      'Luật Khiếu nại 2011, Điều 27',
    ]);
    await take(chairman, file, 'accept', acceptance);
    await refused(chairman, file, 'accept', { ...acceptance, on: '12/03/2024' }, [
      'Luật Khiếu nại 2011, Điều 27',
    ]);
  });

  test('một đơn không mở được vụ việc thứ hai', async () => {
    const file = await aCase(handler, 'complaint');
    const { rows } = await owner.query<{ petition_id: number; unit_id: number }>(
      'select petition_id, unit_id from resolution where id = $1',
      [idOf(file)],
    );
    const [known] = rows;
    const again = {
      petitionId: String(known?.petition_id),
      procedure: 'complaint.first',
      unitId: String(known?.unit_id),
      receivedOn: '04/03/2024',
      title: 'Khiếu nại lần nữa',
      contents: 'Một nội dung',
      respondentName: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
    };
    const count = async () => (await owner.query('select count(*) from resolution')).rows;
    const before = await count();
    for (const reply of [
      await handler.post('/resolutions/new', again),
      await handler.json('/api/v1/commands/resolution.open', again),
    ]) {
      expect(reply.status).toBe(422);
      expect(reply.body).toContain('không thụ lý lần thứ hai');
    }
    expect(await count()).toEqual(before);
  });
});

test('chưa đối thoại mà bắt buộc đối thoại thì không dự thảo, không quyết định', async () => {
  const file = await aCase(handler, 'complaint');
  await take(handler, file, 'sort', { on: '05/03/2024' });
  await take(chairman, file, 'accept', { on: '06/03/2024', outsidePaper: '15/TB-UBND' });
  await take(handler, file, 'recheck', { on: '06/03/2024' });
  await take(chairman, file, 'verify', { on: '07/03/2024', outsidePaper: '16/QĐ-UBND' });
  await take(handler, file, 'report', { on: '11/03/2024', choice: 'sai' });
  const article = 'Luật Khiếu nại 2011, Điều 30';
  await refused(handler, file, 'draft', {}, ['Chưa đối thoại', article]);
  await refused(chairman, file, 'skip-dialogue', { asked: 'demandDiffers', 'facts.demandDiffers': 'on' }, [
    'Điều 30',
  ]);
  // To claim by a crafted request that there was a dialogue does not help.
  await refused(handler, file, 'draft', { asked: 'dialogueSettled', 'facts.dialogueSettled': 'on' }, [
    'Chưa đối thoại',
    article,
  ]);
});

test('vụ việc tố cáo phức tạp chỉ gia hạn một lần', async () => {
  const file = await aCase(handler, 'denunciation');
  await take(handler, file, 'check-identity', { on: '05/03/2024' });
  await take(chairman, file, 'accept', { on: '06/03/2024', outsidePaper: '1/QĐ-UBND' });
  await refused(chairman, file, 'extend', { outsidePaper: '2/QĐ-UBND' }, [
    'Chỉ gia hạn khi vụ việc phức tạp',
    'Luật Tố cáo 2018, Điều 30',
  ]);
  const form = (await handler.get(`${file}/steps/note-criterion`)).body;
  const ground = /name="ground"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="ground"/.exec(form);
  await take(handler, file, 'note-criterion', { on: '07/03/2024', ground: ground?.[1] ?? ground?.[2] ?? '' });
  await take(chairman, file, 'extend', { on: '11/03/2024', outsidePaper: '2/QĐ-UBND' });
  await refused(chairman, file, 'extend', { on: '12/03/2024', outsidePaper: '3/QĐ-UBND' }, [
    'chỉ được gia hạn một lần',
    'Luật Tố cáo 2018, Điều 30',
  ]);
  await refused(chairman, file, 'extend-again', { on: '12/03/2024', outsidePaper: '3/QĐ-UBND' }, [
    'từ hai tiêu chí trở lên',
    'Luật Tố cáo 2018, Điều 30',
  ]);
});

test('hai người cùng quyết định một lúc: một người được ghi, người kia được báo', async () => {
  const file = await aCase(handler, 'complaint');
  await take(handler, file, 'sort', { on: '05/03/2024' });
  const version = await versionOf(file);
  const replies = await Promise.all([
    byApi(chairman, file, 'accept', { ...acceptance, version: String(version) }),
    byApi(chairman, file, 'accept', { ...acceptance, version: String(version) }),
    step(chairman, file, 'accept', { ...acceptance, version: String(version) }),
  ]);
  expect(replies.filter(({ status }) => status < 400)).toHaveLength(1);
  expect(replies.filter(({ status }) => status === 409)).toHaveLength(2);
  const { rows } = await owner.query(
    `select count(*)::int as n from resolution_step where resolution_id = $1 and action = 'accept'`,
    [idOf(file)],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('số tiền âm, thi hành quá số phải thi hành: bị từ chối ở cả hai cửa, không đổi gì', async () => {
  const file = await decidedComplaint(at, { handler, chairman });
  const order = {
    resolutionId: String(idOf(file)),
    kind: 'thu-hoi-tien',
    content: 'Thu hồi tiền chi sai',
    obliged: 'Ủy ban nhân dân xã Tú Đoạn',
    obligedSort: 'organisation',
    amount: '-5',
  };
  const before = await stateOf(file);
  for (const reply of [
    await handler.post(`${file}/obligations/new`, order),
    await handler.json('/api/v1/commands/obligation.add', order),
  ]) {
    expect(reply.status).toBe(422);
    expect(reply.body).toContain('Không được âm');
  }
  expect(await stateOf(file)).toEqual(before);

  const added = await handler.json('/api/v1/commands/obligation.add', { ...order, amount: '1000000' });
  expect(added.status, added.body).toBeLessThan(300);
  await take(chairman, file, 'direct-execution', {
    on: '19/02/2024',
    choice: 'thu-hoi-tien',
    outsidePaper: '5/UBND-TCD',
  });
  const where = /href="(\/obligations\/\d+)"/.exec((await handler.get(file)).body)?.[1] ?? '';
  const part = {
    obligationId: String(idOf(where)),
    version: hidden((await handler.get(`${where}/part`)).body, 'version'),
    on: '26/02/2024',
  };
  const open = await stateOf(file);
  for (const [amount, said] of [
    ['1000001', 'Vượt phần còn phải thi hành: còn 1.000.000 đồng'],
    ['-1', 'Không được âm'],
  ] as const)
    for (const reply of [
      await handler.post(`${where}/part`, { ...part, amount }),
      await handler.json('/api/v1/commands/obligation.record', {
        ...part,
        version: Number(part.version),
        amount,
      }),
    ]) {
      expect(reply.status, reply.body.slice(0, 1_000)).toBe(422);
      expect(reply.body).toContain(said);
    }
  expect(await stateOf(file)).toEqual(open);
});
