import { beforeAll, expect, test } from 'vitest';
import { aCase, step } from '../http/a-case.ts';
import { onCase } from '../http/a-verification.ts';
import { hidden, type Client } from '../http/site.ts';
import { faultsAt } from './faults.ts';
import { browserSite, signIn } from './site.ts';

const { site, open } = browserSite({ petitions: 0 });
let file: string;
let feedback: string;
let late: string;
let answered: string;
let letter: string;
let plan: string;
let campaign: string;

const idOf = (where: string): string => where.split('/').at(-1) ?? '';

async function ask(who: Client, form: Record<string, string>): Promise<string> {
  const page = (await who.get(`${file}/coordination`)).body;
  const unit = /<option value="(\d+)"[^>]*>[^<]*Tú Đoạn/.exec(page)?.[1] ?? '';
  const asked = await onCase(who, file, 'coordination', {
    kind: 'documents',
    askedUnitId: unit,
    about: 'Trích lục bản đồ địa chính thửa 12, tờ bản đồ số 8; sổ mục kê năm 1998',
    askedOn: '06/03/2024',
    ...form,
  });
  expect(asked.status).toBe(303);
  return asked.location ?? '';
}

const sent = async (who: Client, where: string, form: Record<string, string>): Promise<string> => {
  const version = hidden((await who.get(where)).body, 'version');
  const reply = await who.post(where, { version, ...form });
  expect(reply.status, `${where} ${reply.body.slice(0, 3_000)}`).toBe(303);
  return reply.location ?? '';
};

beforeAll(async () => {
  const handler = await site().as('xuly');
  const chairman = await site().as('chutich');
  const head = await site().as('truongban');
  const commune = await site().as('chutichxa');
  file = await aCase(handler, 'complaint');
  late = await ask(handler, {});
  answered = await ask(handler, { about: 'Biên bản kiểm đếm ngày 14/9/2023' });
  const version = async (who: Client): Promise<string> => hidden((await who.get(answered)).body, 'version');
  const answer = { id: idOf(answered), answer: 'Gửi biên bản kiểm đếm', responsible: 'Ông Đủ, địa chính' };
  const first = { ...answer, version: await version(commune), answeredOn: '12/03/2024' };
  expect((await commune.post(`${answered}/answer`, first)).status).toBe(303);
  const back = { why: 'Thiếu chữ ký của hộ dân', returnedOn: '13/03/2024', dueOn: '14/03/2024' };
  const returned = { coordinationId: idOf(answered), version: await version(handler), ...back };
  expect((await handler.post(`${answered}/return`, returned)).status).toBe(303);
  const again = { ...answer, version: await version(commune), answeredOn: '15/03/2024' };
  expect((await commune.post(`${answered}/answer`, again)).status).toBe(303);
  const drafted = await handler.post('/papers/new', {
    kind: 'PH-DONDOC',
    subject: 'coordination',
    subjectId: idOf(late),
    'texts.addressees': 'Ủy ban nhân dân xã Tú Đoạn',
    'texts.subject': 'đôn đốc cung cấp tài liệu (lần 1)',
    'texts.paragraphs': 'Đến nay đã quá hạn trả lời.',
    'texts.reportBy': '18/03/2024',
    'texts.archive': 'VT, BTCD',
    next: 'propose',
  });
  letter = drafted.location ?? '';
  await sent(handler, `/backlog/case/${idOf(file)}`, {
    causes: 'Thu hồi đất năm 2023, đo đạc thiếu diện tích',
    difficulties: 'Hồ sơ địa chính cũ thất lạc',
    direction: 'Đo đạc lại, đối thoại',
    finishBy: '14/03/2024',
  });
  plan = await sent(head, '/backlog/plans/new', { title: 'Kế hoạch giải quyết', approvedOn: '15/03/2024' });
  const units = [
    ...(await chairman.get('/backlog/campaigns/new')).body.matchAll(/<input[^>]*name="units"[^>]*>/g),
  ];
  const body = new URLSearchParams({ name: 'Rà soát quý I', fromOn: '01/03/2024', untilOn: '31/03/2024' });
  for (const [tag] of units) body.append('units', /value="(\d+)"/.exec(tag)?.[1] ?? '');
  const opened = await chairman.send('/backlog/campaigns/new', { method: 'POST', body });
  campaign = opened.location ?? '';
  const limits = '/office/inner-limits';
  const unitId = hidden((await head.get(limits)).body, 'unitId');
  await sent(head, limits, { unitId, fieldCode: 'DD', amount: '20', unit: 'working' });
  feedback = await aCase(handler, 'feedback', { petition: { fieldCode: 'DD-BT' } });
  await step(handler, feedback, 'sort', { on: '05/03/2024' });
  await step(chairman, feedback, 'assign', { on: '06/03/2024', outsidePaper: '1/UBND' });
}, 60_000);

const pagesOf: readonly [string, () => string[]][] = [
  [
    'xuly',
    () => [
      '/coordination',
      '/coordination?state=late&side=out',
      late,
      answered,
      file,
      `${file}/coordination`,
      letter,
      `/papers/new?kind=PH-DONDOC&subject=coordination&subjectId=${idOf(late)}`,
      '/backlog',
      '/backlog?filled=late',
      `/backlog/case/${idOf(file)}`,
      plan,
      feedback,
    ],
  ],
  [
    'truongban',
    () => [
      '/backlog/plans/new',
      campaign,
      '/office/inner-limits',
      `${feedback}/inner-due`,
      '/executions?state=all',
      '/publications?state=all',
    ],
  ],
  ['chutichxa', () => ['/', '/coordination?side=in', late, answered, '/notices', campaign]],
  ['thanhtra', () => ['/', '/coordination?state=late', late, '/notices']],
];

test.each(pagesOf)(
  'các trang phối hợp, tồn đọng, thời hạn nội bộ của %s: không lỗi tiếp cận nghiêm trọng, không lỗi script, không cuộn ngang ở 390 px',
  { timeout: 120_000 },
  async (login, addresses) => {
    const page = await (await open()).newPage();
    await signIn(page, login);
    const faults: string[] = [];
    for (const address of addresses()) faults.push(...(await faultsAt(page, address)));
    expect(faults).toEqual([]);
  },
);
