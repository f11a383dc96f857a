import { beforeAll, expect, test } from 'vitest';
import { commune, issued, proposedTransfer } from '../http/a-petition.ts';
import { hidden } from '../http/site.ts';
import { decidedComplaint } from '../http/a-decision.ts';
import { faultsAt } from './faults.ts';
import { browserSite, signIn } from './site.ts';

const { site, open } = browserSite({ petitions: 60 });

// {received}, {classified}, {proposed}, {issued}: an open petition in that state; {secret}: a denunciation.
const pagesOf: Readonly<Record<string, readonly string[]>> = {
  tiepnhan: [
    '/',
    '/petitions',
    '/petitions?kind=complaint&state=issued&from=01/01/2024',
    '/search?q=dat+dai',
    '/search?q=zzzz',
    '/petitions/new',
    '/intake/bag',
    '/intake/forwarded',
    '/petitions/{received}/signatories',
    '/petitions/{received}/files',
    '/visits',
    '/visits?crowd=on&from=01/01/2024',
    '/visits/new',
    '/visits/{visit}',
    '/visits/{visit}/answer',
    '/visits/{visit}/correct',
    '/visits/register',
    '/hotspots',
    '/law',
    '/law/due',
    '/units',
    '/password',
    '/demo',
    '/kit',
  ],
  xuly: [
    '/',
    '/petitions/{received}',
    '/petitions/{received}/classify',
    '/petitions/{received}/split',
    '/petitions/{received}/excluded',
    '/petitions/{received}/excluded/recuse',
    '/visits/{secretVisit}/excluded',
    '/petitions/{received}/withdraw',
    '/papers/new?kind=BC.quick&subject=petition&subjectId={received}',
    '/matters/finish?petitionId={received}',
    '/matters/{matter}',
    '/matters/{matter}/unlink?petitionId={received}',
    '/petitions/{classified}/paper',
    '/petitions/{issued}',
    '/petitions/{issued}/paper/preview',
    '/petitions/{secret}',
    '/petitions/{secret}/identity',
    '/resolutions/{decided}',
    '/resolutions/{decided}/sheet',
    '/executions?state=all&due=overdue',
    '/resolutions/{decided}/obligations/new',
    '/obligations/{obligation}',
    '/obligations/{obligation}/part',
    '/obligations/{obligation}/obstacle',
    '/obligations/{obligation}/void',
    '/publications?state=all',
    '/resolutions/{decided}/publications/new',
    '/publications/{publication}',
    '/publications/{publication}/publish',
    '/publications/{publication}/withdraw',
    '/challenges',
    '/resolutions/{decided}/challenges/new',
    '/ket-qua-giai-quyet',
    '/visits/{secretVisit}',
    '/visits/{secretVisit}/identity',
  ],
  truongban: [
    '/',
    '/petitions/{proposed}',
    '/petitions/{proposed}/paper/return',
    '/petitions/{proposed}/paper/issue',
    '/petitions/{proposed}/paper/preview',
    '/board',
    '/reports',
    '/pivot?from=15/12/2023&to=14/12/2024&rows=unit&columns=month&kind=complaint',
    '/pivot?from=15/12/2023&to=14/12/2024',
    '/pivot/list?from=15/12/2023&to=14/12/2024&column=complaint',
    '/filters',
    '/registers',
    '/registers/danh-sach-tiep-cong-dan',
    '/registers/chi-tiet-don-thu',
    '/registers/theo-doi-tong-hop',
    '/registers/xu-ly-cong-viec',
    '/submissions',
    '/submissions/2/Q1-2024',
    '/submissions/2/Q1-2024/narrative',
    '/submissions/2/Q1-2024/entries/01-TCD',
    '/reports/01-TCD?from=15/12/2023&to=14/03/2024&knownOn=20/02/2024',
    '/reports/02-XLD/c8?from=15/12/2023&to=14/03/2024',
    '/reports/01-XLD?from=14/03/2024&to=1/1/2024',
    '/due?when=overdue',
    '/petitions?q=dat&due=overdue&handler=none&channel=post',
    '/petitions?book=handled',
    '/assign?petitionIds={received}',
    '/substitutes',
    '/substitutes/new',
    '/transfers',
    '/transfers/sent?state=all',
    '/transfers/statistics',
    '/transfers/{transfer}',
    '/transfers/{transfer}/reply',
    '/transfers/{transfer}/reply-day',
    '/papers/new?kind=TH-02&subject=petition&subjectId={issued}',
    '/notices',
    '/retention',
    '/retention?state=decided',
    '/filters',
    '/templates',
    '/templates/TT05-02',
    '/office',
    '/calendar',
    '/calendar?year=2029',
    '/calendar/new',
    '/calendar/new?kind=off&from=18/03/2024&until=20/03/2024&name=Ngh%E1%BB%89+b%C3%A3o&basis=C%C3%B4ng+v%C4%83n+123',
    '/calendar/new?kind=off&from=30/04/2024&name=&basis=',
    '/calendar/1/withdraw',
    '/calendar/rules',
  ],
  xa: ['/transfers', '/transfers/{waiting}', '/transfers/{waiting}/take', '/transfers/{waiting}/send-back'],
  chutich: [
    '/',
    '/board',
    '/leader',
    '/leader?map=field',
    '/due?when=week',
    '/backlog',
    '/backlog/plans/new',
    '/backlog/campaigns/new',
  ],
  quantri: [
    '/calendar/new?kind=off&from=18/03/2024&name=Ngh%E1%BB%89+b%C3%A3o&basis=C%C3%B4ng+v%C4%83n+123',
    '/units',
    '/units/new',
    '/handovers',
    '/units/1/end',
    '/units/1',
    '/units/1/rename',
    '/units/1/place',
    '/officials',
    '/officials/new',
    '/officials/1',
    '/officials/1/password',
    '/officials/1/posts/new',
    '/posts/1/end',
  ],
};

const ids = new Map<string, string>();

const came = {
  receivedOn: '15/03/2024',
  'persons.0.fullName': 'Nông Văn Thử',
  'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
  'persons.0.idNumber': '020999000001',
  'persons.0.phone': '0100 200 300',
  people: '7',
  'items.0.name': 'Quyết định xử phạt',
  petition: 'handed',
  competence: 'own',
};

// One visit of a crowd and one of a denouncer, as the desks register them.
async function twoVisits(): Promise<void> {
  const head = await site().as('truongban');
  await head.post('/places/new', {
    name: 'Trụ sở tiếp công dân',
    address: 'Khu Hòa Bình, thị trấn Lộc Bình',
    hours: 'Giờ hành chính',
    main: 'on',
    since: '01/01/2024',
  });
  const visits = [
    ['visit', 'tiepnhan', { contentKind: 'complaint', content: 'Khiếu nại quyết định xử phạt' }],
    ['secretVisit', 'xuly', { contentKind: 'denunciation', content: 'Tố cáo công chức địa chính' }],
  ] as const;
  for (const [name, login, more] of visits) {
    const reply = await (await site().as(login)).post('/visits/new', { ...came, ...more });
    expect(reply.status, reply.body).toBe(303);
    ids.set(name, reply.location?.split('/').at(-1) ?? '');
  }
}

// A decision in force with an obligation and a text to publish.
async function aDecision(): Promise<void> {
  const handler = await site().as('xuly');
  const file = await decidedComplaint(site(), { handler, chairman: await site().as('chutich') });
  const resolutionId = file.split('/').at(-1) ?? '';
  ids.set('decided', resolutionId);
  const published = await handler.post(`${file}/publications/new`, {
    resolutionId,
    form: 'cong-thong-tin',
    title: 'Kết quả giải quyết khiếu nại của ông Nông Văn Thử',
    body: 'Khiếu nại đúng một phần.\nTrả lại 125.000.000 đồng.',
  });
  ids.set('publication', published.location?.split('/').at(-1) ?? '');
  await handler.post(`${file}/obligations/new`, {
    resolutionId,
    kind: 'tra-lai-tien',
    content: 'Trả tiền bồi thường còn thiếu',
    obliged: 'Trung tâm Phát triển quỹ đất huyện',
    obligedSort: 'state',
    beneficiarySort: 'person',
    amount: '125000000',
    dueOn: '10/03/2024',
  });
  const page = (await handler.get(file)).body;
  ids.set('obligation', /\/obligations\/(\d+)/.exec(page)?.[1] ?? '');
}

beforeAll(async () => {
  await twoVisits();
  await aDecision();
  const [official, desk] = [await site().as('truongban'), await site().as('tiepnhan')];
  await issued(official, await proposedTransfer(desk, { summary: 'Phản ánh bãi rác thôn Nà Pò' }, commune));
  await proposedTransfer(desk, { summary: 'Phản ánh cầu tràn thôn Bản Mới' }, commune);
  for (const state of ['received', 'classified', 'proposed', 'issued']) {
    const { petitions } = JSON.parse((await official.get(`/api/v1/petitions?state=${state}`)).body) as {
      petitions: { id: number; secret: boolean }[];
    };
    for (const { id, secret } of petitions) ids.set(secret ? 'secret' : state, String(id));
  }
  // Far from every limit of these pages.
  const off = { kind: 'off', from: '13/10/2025', name: 'Nghỉ bão', basis: 'Công văn 1/UBND-VX' };
  const shown = (await official.get(`/calendar/new?${new URLSearchParams(off)}`)).body;
  expect((await official.post('/calendar/new', { ...off, seen: hidden(shown, 'seen') })).status).toBe(303);
  const sent = (await official.get('/transfers/sent?state=all')).body;
  const waiting = (await (await site().as('xa')).get('/transfers')).body;
  ids.set('waiting', /\/transfers\/(\d+)"/.exec(waiting)?.[1] ?? '');
  ids.set('transfer', /\/transfers\/(\d+)"/.exec(sent)?.[1] ?? '');
  const petitionIds = [ids.get('received'), ids.get('issued')];
  const linked = await official.json('/api/v1/commands/matter.link', { petitionIds });
  const { result } = JSON.parse(linked.body) as { result: { matterId: number } };
  ids.set('matter', String(result.matterId));
});

test('trang đăng nhập: không lỗi tiếp cận nghiêm trọng, không lỗi script, không cuộn ngang ở 390 px', async () => {
  const page = await (await open()).newPage();
  const found = await faultsAt(page, '/sign-in');
  expect(found).toEqual([]);
});

// As many pages as one test looks at, so that each stays short.
const atOnce = 12;
const lists = Object.entries(pagesOf).flatMap(([login, addresses]) =>
  Array.from({ length: Math.ceil(addresses.length / atOnce) }, (_, at) => ({
    login,
    part: at + 1,
    addresses: addresses.slice(at * atOnce, (at + 1) * atOnce),
  })),
);

test.each(lists)(
  'các trang của $login, phần $part: không lỗi tiếp cận nghiêm trọng, không lỗi script, không cuộn ngang ở 390 px',
  { timeout: 120_000 },
  async ({ login, addresses }) => {
    const page = await (await open()).newPage();
    await signIn(page, login);
    const found: string[] = [];
    for (const address of addresses) found.push(...(await faultsAt(page, addressOf(address))));
    expect(found).toEqual([]);
  },
);

const addressOf = (pattern: string): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The demo has no petition that is ${name}.`);
    return id;
  });
