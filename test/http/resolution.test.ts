import { beforeAll, describe, expect, test } from 'vitest';
import { moveWithTime } from '../../src/features/resolution/door.ts';
import { readSheetFile } from '../../src/documents/read-sheet.ts';
import { aCase, step } from './a-case.ts';
import { paperOf } from './a-paper.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let handler: Client;
let chairman: Client;

beforeAll(async () => {
  at = await testSite();
  handler = await at.as('xuly');
  chairman = await at.as('chutich');
});

describe('a complaint at first instance', () => {
  test('opens from the petition with the limit of acceptance running, and only once', async () => {
    const file = await aCase(handler, 'complaint');
    const page = (await handler.get(file)).body;
    expect(page).toContain('Giải quyết khiếu nại lần đầu');
    expect(page).toContain('14/03/2024');
    const petition = /href="(\/petitions\/\d+)">Mở đơn/.exec(page)?.[1] ?? '';
    const again = await handler.post('/resolutions/new', {
      petitionId: petition.split('/').at(-1) ?? '',
      procedure: 'complaint.first',
      unitId: '1',
      receivedOn: '04/03/2024',
      title: 'Lần nữa',
      contents: 'Lần nữa',
      respondentName: 'Ai đó',
    });
    expect(again.status).toBe(422);
    expect(again.body).toContain('không thụ lý lần thứ hai');
    expect((await handler.get(petition)).body).toContain('Vụ việc số');
  });

  test('the register is taken away as a sheet, with the conditions of its page', async () => {
    const file = await aCase(handler, 'complaint');
    expect((await handler.get('/resolutions')).body).toContain(`href="${file}"`);
    const reply = await handler.get('/resolutions.xlsx?procedure=complaint.first&open=yes');
    expect(reply.status).toBe(200);
    expect(JSON.stringify(await readSheetFile(reply.bytes))).toContain('Giải quyết khiếu nại lần đầu');
  });

  test('goes its course step by step; what comes too early is refused with its article and changes nothing', async () => {
    const file = await aCase(handler, 'complaint');
    const early = await step(chairman, file, 'decide', { choice: 'dung' });
    expect(early.status).toBe(422);
    expect(early.body).toContain('Không thể');
    expect(
      (await step(handler, file, 'sort', { on: '05/03/2024', outsidePaper: '1', signedBy: '' })).status,
    ).toBe(303);
    const accepted = await step(chairman, file, 'accept', {
      on: '11/03/2024',
      outsidePaper: '15/TB-UBND ngày 11/03/2024',
    });
    expect(accepted.status, accepted.body.slice(0, 3_000)).toBe(303);
    const page = (await handler.get(file)).body;
    expect(page).toContain('Đã thụ lý');
    expect(page).toContain('10/04/2024');
    const twice = await step(chairman, file, 'accept', { on: '12/03/2024', outsidePaper: '16/TB-UBND' });
    expect(twice.status).toBe(422);
    expect(twice.body).toContain('Luật Khiếu nại 2011, Điều 27');
  });

  test('a step entered by mistake is taken back and the limits are reckoned anew', async () => {
    const file = await aCase(handler, 'complaint');
    await step(handler, file, 'sort', { on: '05/03/2024' });
    const page = (await handler.get(file)).body;
    const where = /href="(\/resolutions\/\d+\/void\/\d+)"/.exec(page)?.[1] ?? '';
    const form = (await handler.get(where)).body;
    const reply = await handler.post(where, {
      resolutionId: file.split('/').at(-1) ?? '',
      version: hidden(form, 'version'),
      reason: 'Ghi nhầm vụ việc khác',
    });
    expect(reply.status, reply.body.slice(0, 3_000)).toBe(303);
    const after = (await handler.get(file)).body;
    expect(after).toContain('Đã hủy: Ghi nhầm vụ việc khác');
    expect(after).toContain('Đã tiếp nhận');
  });

  test('two officials at once: the second is told that the case has changed', async () => {
    const file = await aCase(handler, 'complaint');
    const version = hidden((await handler.get(`${file}/void/0`)).body, 'version');
    const form = { resolutionId: file.split('/').at(-1) ?? '', version, on: '05/03/2024' };
    const [one, two] = await Promise.all([
      handler.post(`${file}/steps/sort`, form),
      handler.post(`${file}/steps/sort`, form),
    ]);
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([303, 409]);
  });

  test('a step is taken by its paper: drafted, signed by who decides, numbered and issued', async () => {
    const file = await aCase(handler, 'complaint');
    await step(handler, file, 'sort', { on: '05/03/2024' });
    await step(chairman, file, 'accept', { on: '11/03/2024', outsidePaper: '15/TB-UBND ngày 11/03/2024' });
    const slip = await paperOf(handler, file, 'recheck', { next: 'issue' });
    expect(slip.status, faultsIn(slip.body)).toBe(303);
    expect((await handler.get(file)).body).toContain('Đang kiểm tra lại');

    const drafted = await paperOf(handler, file, 'verify', {
      next: 'propose',
      kind: 'VV.KN-NHIEMVU',
      'texts.reportBy': '28/03/2024',
    });
    expect(drafted.status, faultsIn(drafted.body)).toBe(303);
    expect((await handler.get(file)).body).not.toContain('Đang xác minh');
    const paper = drafted.location ?? '';
    const paperId = paper.split('/').at(-1) ?? '';
    const signed = await chairman.post(`${paper}/sign`, {
      paperId,
      version: hidden((await chairman.get(paper)).body, 'version'),
    });
    expect(signed.status, faultsIn(signed.body)).toBe(303);
    const version = hidden((await chairman.get(`${paper}/issue`)).body, 'version');
    const issued = await chairman.post(`${paper}/issue`, { paperId, version, issuedOn: '15/03/2024' });
    expect(issued.status, faultsIn(issued.body)).toBe(303);
    const page = (await handler.get(file)).body;
    expect(page).toContain('Đang xác minh');
    expect(page).toContain(`href="${paper}"`);
  });

  test('time alone notes that a limit has run out; a step entered late with its earlier day takes that back', async () => {
    const file = await aCase(handler, 'complaint', {
      petition: { receivedOn: '05/01/2024' },
      open: { receivedOn: '05/01/2024' },
    });
    await step(handler, file, 'sort', { on: '08/01/2024' });
    await step(chairman, file, 'accept', { on: '12/01/2024', outsidePaper: '2/TB-UBND' });
    expect(await moveWithTime(at.site.db)).toBeGreaterThan(0);
    expect(await moveWithTime(at.site.db)).toBe(0);
    expect((await handler.get(file)).body).toContain('Hệ thống ghi nhận khi đến ngày');
    await step(handler, file, 'withdraw-all', {
      on: '15/01/2024',
      asked: 'withdrawnByAll',
      'facts.withdrawnByAll': 'on',
    });
    const form = (await chairman.get(`${file}/steps/terminate?outside=1`)).body;
    const ground = /name="ground"[^>]*value="([^"]+)"/.exec(form)?.[1] ?? '';
    const ended = await step(chairman, file, 'terminate', {
      on: '16/01/2024',
      outsidePaper: '3/QĐ-UBND',
      ground,
    });
    expect(ended.status, faultsIn(ended.body)).toBe(303);
    expect((await handler.get(file)).body).toContain('Không còn đúng sau khi ghi bổ sung');
  });
});

// What a refused form says is wrong.
const faultsIn = (page: string): string =>
  [...page.matchAll(/<p class="notice-title">.*?<\/main>|<(?:p|ul) class="[^"]*error[^"]*".*?<\/(?:p|ul)>/gs)]
    .map(([text]) => text.replaceAll(/<[^>]*>/g, ' ').slice(0, 600))
    .join('\n');
