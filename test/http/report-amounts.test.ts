import { beforeAll, expect, test } from 'vitest';
import { step } from './a-case.ts';
import { decidedComplaint, handledDenunciation } from './a-decision.ts';
import { ownerOf } from './denouncers.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

// Money, land and people of decisions and conclusions, counted by hand in three windows that follow each other.
const decided = 'from=15/12/2023&to=14/02/2024';
const first = 'from=15/02/2024&to=28/02/2024';
const second = 'from=29/02/2024&to=14/03/2024';
const quarter = 'from=15/12/2023&to=14/03/2024';

let at: TestSite;
let handler: Client;
let chairman: Client;
let head: Client;

beforeAll(async () => {
  at = await testSite();
  [handler, chairman, head] = [await at.as('xuly'), await at.as('chutich'), await at.as('truongban')];
});

const idOf = (file: string): string => file.split('/').at(-1) ?? '';

async function ordered(file: string, kind: string, form: Record<string, string>): Promise<string> {
  const reply = await handler.post(`${file}/obligations/new`, {
    resolutionId: idOf(file),
    kind,
    content: `Việc phải thi hành: ${kind}`,
    obliged: 'Trung tâm Phát triển quỹ đất huyện',
    obligedSort: 'state',
    ...form,
  });
  expect(reply.status, reply.body.slice(0, 6_000)).toBe(303);
  const links = [...(await handler.get(file)).body.matchAll(/href="\/obligations\/(\d+)"/g)];
  return `/obligations/${Math.max(...links.map(([, id]) => Number(id)))}`;
}

async function done(obligation: string, on: string, form: Record<string, string>): Promise<void> {
  const version = hidden((await handler.get(`${obligation}/part`)).body, 'version');
  const reply = await handler.post(`${obligation}/part`, {
    obligationId: idOf(obligation),
    version,
    on,
    ...form,
  });
  expect(reply.status, reply.body.slice(0, 6_000)).toBe(303);
}

/** The figures of a form's row by column number; nothing but remarks is left to be typed by hand, and every check holds. */
async function figures(who: Client, form: string, query: string): Promise<number[]> {
  const { status, body } = await who.get(`/reports/${form}?${query}`);
  expect(status).toBe(200);
  const row = body.slice(body.indexOf('<tbody>'), body.indexOf('</tbody>'));
  expect(row).not.toContain('report-none');
  expect(row).not.toContain('report-wrong');
  const cells = [...row.matchAll(/<td class="report-figure[^>]*>(.*?)<\/td>/g)].map(([, inner = '']) =>
    Number(
      inner
        .replaceAll(/<[^>]+>|\./g, '')
        .trim()
        .replace(',', '.'),
    ),
  );
  return [0, ...cells];
}

/** By how much the columns from the third on have grown, the ones that have not left out. */
function growth(before: number[], after: number[], from: number, to = 99): Record<number, number> {
  const grown = after.map((value, column) => [column, value - (before[column] ?? 0)] as const);
  return Object.fromEntries(
    grown.filter(([column, more]) => column >= from && column <= to && Math.abs(more) > 1e-9),
  );
}

const allOf = async (who: Client, form: string, windows: readonly string[]): Promise<number[][]> => {
  const found: number[][] = [];
  for (const window of windows) found.push(await figures(who, form, window));
  return found;
};

test('a complaint: ordered, left of before and done, in triệu đồng, m², people; the list adds up to the cell', async () => {
  const windows = [decided, first, second, quarter];
  const [orders, executions] = [await allOf(head, '01-KQGQ', windows), await allOf(head, '02-KQGQ', windows)];
  const file = await decidedComplaint(at, { handler, chairman });
  const toState = await ordered(file, 'thu-hoi-tien', { amount: '250.500.000' });
  const landToState = await ordered(file, 'thu-hoi-dat', { area: '120,5' });
  const toPerson = { beneficiarySort: 'person', amount: '125.000.000', people: '1' };
  const paidBack = await ordered(file, 'tra-lai-tien', toPerson);
  const toOrganisations = { beneficiarySort: 'organisation', area: '300,25', organisations: '2' };
  const landBack = await ordered(file, 'tra-lai-dat', toOrganisations);
  const disciplined = await ordered(file, 'ky-luat', { people: '3', officials: '2' });
  const investigated = await ordered(file, 'dieu-tra', { people: '2', officials: '1' });
  const directed = await step(chairman, file, 'direct-execution', {
    on: '19/02/2024',
    choice: 'tra-lai-tien',
    outsidePaper: '5/UBND-TCD ngày 19/02/2024',
  });
  expect(directed.status).toBe(303);
  await done(toState, '26/02/2024', { amount: '100.000.000' });
  await done(landToState, '26/02/2024', { area: '120,5' });
  await done(toState, '01/03/2024', { amount: '50.250.000' });
  await done(paidBack, '01/03/2024', { amount: '25.000.000' });
  await done(landBack, '01/03/2024', { area: '100,25', organisations: '1' });
  await done(disciplined, '05/03/2024', { people: '2', officials: '1' });
  await done(investigated, '06/03/2024', { people: '2', officials: '1' });
  const prosecuted = { prosecutedCases: '1', prosecutedPeople: '2', prosecutedOfficials: '1' };
  await done(investigated, '11/03/2024', prosecuted);

  const ruled = { 7: 250.5, 8: 120.5, 10: 300.25, 11: 125, 13: 2, 14: 1, 15: 3, 16: 2, 17: 1, 18: 2, 19: 1 };
  const nowOrders = await allOf(head, '01-KQGQ', windows);
  const grownOrders = windows.map((_, n) => growth(orders[n] ?? [], nowOrders[n] ?? [], 7, 19));
  expect(grownOrders).toEqual([ruled, {}, {}, ruled]);

  const due = { 3: 250.5, 4: 120.5, 8: 300.25, 9: 125 };
  const punished = { 15: 2, 16: 1, 17: 1, 18: 2, 19: 1 };
  const nowExecutions = await allOf(head, '02-KQGQ', windows);
  const grown = windows.map((_, n) => growth(executions[n] ?? [], nowExecutions[n] ?? [], 3));
  expect(grown).toEqual([
    due,
    { ...due, 5: 100, 6: 120.5 },
    { 3: 150.5, 5: 50.25, 8: 300.25, 9: 125, 12: 100.25, 13: 25, ...punished },
    { ...due, 5: 150.25, 6: 120.5, 12: 100.25, 13: 25, ...punished },
  ]);

  const text = (value: number | undefined): string => (value ?? 0).toLocaleString('vi-VN');
  const cell = nowExecutions[2] ?? [];
  const left = (await head.get(`/reports/02-KQGQ/c3?${second}`)).body;
  expect(left).toContain(`${text(cell[3])} triệu đồng trong `);
  expect(left).toContain('Việc phải thi hành: thu-hoi-tien');
  expect(left).toMatch(/>150,5</);
  const given = (await head.get(`/reports/02-KQGQ/c12?${second}`)).body;
  expect(given).toContain(`${text(cell[12])} m² trong `);
  expect(given).toMatch(/>100,25</);
  expect((await head.get(`/reports/02-KQGQ/c18?${second}`)).body).toContain(`${text(cell[18])} người trong `);
  // Entered today: nothing of it was known yesterday, whatever day of law it has.
  expect(await figures(head, '02-KQGQ', `${quarter}&knownOn=14/03/2024`)).toEqual(executions[3]);

  const where =
    /href="(\/obligations\/\d+\/parts\/\d+\/void)"/.exec((await handler.get(landToState)).body)?.[1] ?? '';
  const form = (await handler.get(where)).body;
  const taken = await handler.post(where, {
    obligationId: idOf(landToState),
    partId: hidden(form, 'partId'),
    version: hidden(form, 'version'),
    reason: 'Ghi nhầm',
  });
  expect(taken.status).toBe(303);
  expect(growth(nowExecutions[1] ?? [], await figures(head, '02-KQGQ', first), 3)).toEqual({ 6: -120.5 });
  expect(growth(nowExecutions[2] ?? [], await figures(head, '02-KQGQ', second), 3)).toEqual({ 4: 120.5 });
});

test('a denunciation: the same figures for whoever may not see it, who reads of a secret record only', async () => {
  const forms = ['03-KQGQ', '04-KQGQ'];
  const before = [await figures(head, '03-KQGQ', quarter), await figures(head, '04-KQGQ', quarter)];
  const file = await handledDenunciation({ handler, chairman });
  const toInvestigation = await ordered(file, 'dieu-tra', { people: '2', officials: '1' });
  const toDiscipline = await ordered(file, 'ky-luat', { people: '2', officials: '2', organisations: '1' });
  await step(handler, file, 'follow-up', {
    on: '29/01/2024',
    choice: 'dieu-tra',
    signedBy: 'chairman',
    outsidePaper: '7/UBND',
  });
  await done(toInvestigation, '31/01/2024', { people: '2', officials: '1' });
  await done(toInvestigation, '11/03/2024', { prosecutedCases: '1', prosecutedPeople: '1' });
  await done(toDiscipline, '15/02/2024', { people: '1', officials: '1', organisations: '1' });
  const after = [await figures(head, '03-KQGQ', quarter), await figures(head, '04-KQGQ', quarter)];
  expect(growth(before[0] ?? [], after[0] ?? [], 11, 23)).toEqual({ 19: 2, 20: 2, 21: 1, 22: 2, 23: 1 });
  expect(growth(before[1] ?? [], after[1] ?? [], 3)).toEqual({ 19: 1, 20: 1, 21: 1, 22: 1, 23: 1 });
  const open = (await head.get(`/reports/04-KQGQ/c20?${quarter}`)).body;
  expect(open).toContain('Việc phải thi hành: ky-luat');

  const owner = await ownerOf(at);
  await owner.query(
    `update post set handles_denunciations = false from official o where o.id = post.official_id and o.login = 'truongban'`,
  );
  await owner.end();
  const blind = await at.as('truongban');
  for (const [n, form] of forms.entries()) expect(await figures(blind, form, quarter)).toEqual(after[n]);
  const list = (await blind.get(`/reports/04-KQGQ/c20?${quarter}`)).body;
  expect(list).toContain('hồ sơ mật');
  expect(list).toContain(`${(after[1]?.[20] ?? 0).toLocaleString('vi-VN')} người trong `);
  expect(list).not.toContain('Việc phải thi hành');
});
