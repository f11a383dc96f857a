import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../src/features/fold.ts';
import { aReceptionBoard } from './a-session.ts';
import { commune, issued, proposedTransfer } from './a-petition.ts';
import { ownerOf, sent } from './denouncers.ts';
import { addressesOf, linksIn, plainPage, readable, routesOf, type Targets } from './doors.ts';
import { filledIn, hidden, testSite, type Client, type TestSite } from './site.ts';

// Who is complained of or denounced, or stands near, neither handles the record nor sees it: every door is tried by each of them.

/** Who takes no part in which story; a word that nobody else writes marks its content. */
const stories = {
  tiepnhan: 'Qzlánha',
  xuly: 'Qzlánhb',
  truongban: 'Qzlánhc',
  vanthu: 'Qzlánhd',
  chutichxa: 'Qzlánhe',
  thanhtra: 'Qzlánhf',
} as const;
type Login = keyof typeof stories;
const logins = Object.keys(stories) as Login[];

let at: TestSite;
let owner: pg.Client;
let routes: string[];
const who: Record<string, Client> = {};
const file: Record<string, string> = {};

const client = (login: string): Client => {
  const found = who[login];
  if (!found) throw new Error(login);
  return found;
};
const idOf = (where: string | undefined): string => where?.split('/').at(-1) ?? '';
const officialId = async (login: string): Promise<string> =>
  (
    await owner.query<{ id: number }>('select id from official where login = $1', [login])
  ).rows[0]?.id.toString() ?? '';

const letter = (login: Login, more: Record<string, string> = {}) => ({
  channel: 'post',
  receivedOn: '11/03/2024',
  statedKind: 'complaint',
  summary: `Khiếu nại việc thu tiền ${stories[login]} không có biên lai`,
  'persons.0.fullName': 'Nông Văn Thử',
  'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
  ...more,
});

beforeAll(async () => {
  const made = await routesOf(() => testSite());
  ({ made: at, routes } = made);
  owner = await ownerOf(at);
  for (const login of [...logins, 'chutich', 'xa']) who[login] = await at.as(login);
  await aReceptionBoard(at);
  await tell();
}, 120_000);
afterAll(() => owner.end());

/** Each story reaches its person in another way: as a namesake, chosen, declared, by himself, through a copy, a part, a matter. */
async function tell(): Promise<void> {
  // A visit, the petition that came of it, a task: about the desk official, whose name the handler writes down.
  file['tiepnhan'] = await sent(client('xuly'), '/visits/new', {
    receivedOn: '12/03/2024',
    'persons.0.fullName': 'Nông Văn Thử',
    'persons.0.address': 'Thôn Nà Pò',
    contentKind: 'complaint',
    content: `Phàn nàn về ${stories.tiepnhan}`,
    competence: 'own',
    petition: 'dictated',
    respondentName: 'bà Nông Thị Hạnh, cán bộ tiếp nhận',
  });
  // A letter in two parts, one of which denounces the handler.
  const split = await sent(
    client('tiepnhan'),
    '/petitions/new',
    letter('xuly', { statedKind: 'mixed', respondentName: 'UBND xã' }),
  );
  await sent(client('tiepnhan'), `${split}/split`, {
    version: hidden((await client('tiepnhan').get(`${split}/split`)).body, 'version'),
    happenedOn: '12/03/2024',
    'parts.0.kind': 'complaint',
    'parts.0.summary': `Khiếu nại thu hồi đất ${stories.xuly}`,
    'parts.1.kind': 'feedback',
    'parts.1.summary': `Phản ánh thái độ ${stories.xuly}`,
    'parts.1.respondentName': 'Hoàng Văn Kiên',
  });
  file['xuly'] = split;
  // The head is chosen from the list of officials; what is of the same matter goes with it.
  file['truongban'] = await sent(
    client('xuly'),
    '/petitions/new',
    letter('truongban', { statedKind: 'denunciation', respondentOfficial: await officialId('truongban') }),
  );
  const other = await sent(
    client('xuly'),
    '/petitions/new',
    letter('truongban', { statedKind: 'denunciation' }),
  );
  expect(
    (
      await client('xuly').json('/api/v1/commands/matter.link', {
        petitionIds: [idOf(file['truongban']), idOf(other)],
      })
    ).status,
  ).toBe(200);
  file['case'] = await aCaseOf(client('xuly'), other);
  // The clerk reports himself.
  file['vanthu'] = await sent(client('tiepnhan'), '/petitions/new', letter('vanthu'));
  const left = await client('vanthu').post(`${file['vanthu']}/excluded/recuse`, {
    subject: 'petition',
    relation: 'family-of-petitioner',
  });
  expect([left.status, left.location]).toEqual([303, '/petitions']);
  // Passed on to the commune and taken there: its chairman is kept out by what was said at the district.
  file['chutichxa'] = await proposedTransfer(
    client('xuly'),
    { summary: `Phản ánh ${stories.chutichxa} thu phí`, respondentName: 'Ban quản lý chợ' },
    commune,
  );
  await declared('xuly', file['chutichxa'], 'chutichxa', 'interested');
  await issued(client('truongban'), file['chutichxa']);
  const [, transfer] = /href="(\/transfers\/\d+)/.exec((await client('xa').get('/transfers')).body) ?? [];
  file['copy'] = await sent(client('xa'), `${transfer}/take`, {
    version: hidden((await client('xa').get(`${transfer}/take`)).body, 'version'),
    receivedOn: '14/03/2024',
  });
  // The inspector, declared by the head after the work had begun.
  file['thanhtra'] = await sent(client('tiepnhan'), '/petitions/new', letter('thanhtra'));
  await declared('truongban', file['thanhtra'], 'thanhtra', 'family-of-petitioner');
}

/** A denunciation found to belong here, and its case. */
async function aCaseOf(by: Client, record: string): Promise<string> {
  await sent(by, `${record}/classify`, {
    version: hidden((await by.get(`${record}/classify`)).body, 'version'),
    happenedOn: '12/03/2024',
    kind: 'denunciation',
    eligible: 'yes',
    competent: 'yes',
    outcome: 'accept',
  });
  const form = (await by.get(`/resolutions/new?petition=${idOf(record)}`)).body;
  return sent(by, '/resolutions/new', {
    ...Object.fromEntries(filledIn(form, '/resolutions/new')),
    respondentName: 'Người đứng đầu',
    title: `Vụ việc ${stories.truongban}`,
    contents: `Nội dung ${stories.truongban}`,
  });
}

async function declared(by: string, record: string, login: string, relation: string): Promise<void> {
  await sent(client(by), `${record}/excluded`, {
    subject: 'petition',
    officialId: await officialId(login),
    relation,
  });
}

/** All records of a story and what hangs on them, by the beginning of their addresses. */
async function targetsOf(word: string): Promise<Targets> {
  const ids = async (sql: string) =>
    (await owner.query<{ id: string }>(sql, [`%${word}%`])).rows.map(({ id }) => ({ id, word }));
  const petitions = `select id from petition where summary like $1 or visit_id in (select id from visit where content like $1)
                       or origin_id in (select id from petition where summary like $1)`;
  const visits = 'select id from visit where content like $1';
  const hanging = (table: string, columns = ['petition_id', 'visit_id']) =>
    `select id::text from ${table} where ${columns.map((one) => `${one} in (${one === 'visit_id' ? visits : petitions})`).join(' or ')}`;
  return {
    '/petitions/': await ids(`select id::text from (${petitions}) p`),
    '/api/v1/petitions/': await ids(`select id::text from (${petitions}) p`),
    '/visits/': await ids(visits),
    '/resolutions/': await ids('select id::text from resolution where title like $1'),
    '/papers/': await ids(hanging('paper')),
    '/files/': await ids(hanging('stored_file')),
    '/transfers/': await ids(hanging('transfer', ['petition_id'])),
    '/tasks/': await ids(hanging('task')),
    '/registrations/': await ids(hanging('session_registration')),
    '/matters/': await ids(
      `select matter_id::text as id from petition where matter_id is not null and summary like $1`,
    ),
  };
}

describe('mọi cửa đóng với người không được tham gia', () => {
  test.each(logins)('%s', { timeout: 120_000 }, async (login) => {
    const word = stories[login];
    const targets = await targetsOf(word);
    expect(targets['/petitions/']?.length ?? 0, login).toBeGreaterThan(0);
    const found: string[] = [];
    const onward = new Set<string>();
    const visit = async (where: string, its: string): Promise<void> => {
      const answer = await client(login).get(where);
      if (answer.status >= 500 || (its !== '' && ![303, 403, 404].includes(answer.status)))
        found.push(`${where}: ${answer.status}`);
      if (readable(answer).includes(fold(word))) found.push(`${where}: ${word}`);
      for (const link of linksIn(answer.body)) onward.add(link);
    };
    for (const route of routes)
      for (const { where, word: its } of addressesOf(route, targets)) await visit(where, its);
    for (const where of [...onward].slice(0, 600)) await visit(where, '');
    const own = new Set((targets['/petitions/'] ?? []).map(({ id }) => `/petitions/${id}`));
    for (const door of [
      '/search?q=',
      '/search/suggest?q=',
      '/petitions?q=',
      '/visits?q=',
      '/visits/register?q=',
    ])
      for (const link of linksIn((await client(login).get(`${door}${encodeURIComponent(word)}`)).body))
        if (own.has(link) || link === file[login]) found.push(`${door}: ${link}`);
    expect(found).toEqual([]);
  });
});

// The hour stands in the form of a visit; statutory figures are the unit's, whoever reads them.
const fixed = (): string[] =>
  routes.filter((route) => !/:|openapi|healthz|\/law|\/kit|^\/visits\/new|^\/report/.test(route));

describe('danh sách, số đếm, bảng theo dõi, tệp Excel không đổi khi có đơn, lượt tiếp về mình', () => {
  test.each([
    ['tiepnhan', 'Nông Thị Hạnh', 'complaint', 'xuly'],
    ['xuly', 'HOÀNG VĂN KIÊN', 'complaint', 'tiepnhan'],
    ['truongban', 'ông Vi Quang Thành (Trưởng ban)', 'denunciation', 'xuly'],
    ['vanthu', 'Luong Thu Ha', 'feedback', 'tiepnhan'],
    ['thanhtra', 'Lý Ngọc Ánh, Chánh Thanh tra', 'denunciation', 'xuly'],
    ['chutich', 'Hứa Minh Đạo', 'denunciation', 'xuly'],
  ])('%s', { timeout: 60_000 }, async (login, name, statedKind, by) => {
    const look = async () => {
      await client(login).get('/'); // takes the sentence that a form left for the next page
      return new Map(
        await Promise.all(
          fixed().map(async (where): Promise<[string, string]> => [
            where,
            await plainPage(client(login), where),
          ]),
        ),
      );
    };
    const before = await look();
    await sent(client(by), '/petitions/new', {
      ...letter('tiepnhan', { summary: 'Đơn về một cán bộ' }),
      statedKind,
      respondentName: name,
    });
    await sent(client(by), '/visits/new', {
      receivedOn: '12/03/2024',
      'persons.0.fullName': 'Nông Văn Thử',
      'persons.0.address': 'Thôn Nà Pò',
      'persons.0.idNumber': '020999000001',
      'persons.0.phone': '0912345678',
      contentKind: statedKind,
      content: 'Lượt tiếp về một cán bộ',
      petition: 'dictated',
      respondentName: name,
    });
    const after = await look();
    expect(before.size).toBeGreaterThan(30);
    expect([...before].filter(([where, page]) => after.get(where) !== page).map(([where]) => where)).toEqual(
      [],
    );
  });
});

describe('không việc nào làm được', () => {
  test('người không được tham gia làm gì cũng như không có hồ sơ', async () => {
    const petitionId = idOf(file['xuly']);
    const body = { petitionId, subject: 'petition', subjectId: petitionId, exclusionId: '1' };
    for (const [command, input] of [
      ['petition.take-over', body],
      ['petition.release', { ...body, reason: 'Trả lại' }],
      ['petition.withdraw', { ...body, version: 1, happenedOn: '13/03/2024', how: 'whole', ground: 'x' }],
      ['matter.link', { petitionIds: [petitionId, idOf(file['vanthu'])] }],
      ['exclusion.recuse', { ...body, relation: 'interested' }],
      ['exclusion.declare', { ...body, relation: 'interested', officialId: await officialId('tiepnhan') }],
      ['exclusion.dismiss', body],
      ['exclusion.confirm', body],
      ['draft.drop', { form: 'petition' }],
    ] as const) {
      const { status } = await client('xuly').json(`/api/v1/commands/${command}`, input);
      if (command === 'draft.drop') expect(status).toBe(200);
      else expect([404, 422], `${command}: ${status}`).toContain(status);
    }
    expect(
      (
        await owner.query<{ count: string }>(
          `select count(*)::text from exclusion where petition_id = any (select id from petition where id = $1 or part_of = $1) and ended_on is null`,
          [petitionId],
        )
      ).rows[0]?.count,
    ).toBe('1');
  });

  test('việc của hồ sơ không giao được cho người đó; trong danh sách chọn không có tên', async () => {
    const petitionId = idOf(file['vanthu']);
    await declared('truongban', file['vanthu'] ?? '', 'xuly', 'interested');
    const { rows } = await owner.query<{ assignee: string }>(
      `select p.unit_id || ':' || p.id as assignee from post p join official o on o.id = p.official_id where o.login = 'xuly'`,
    );
    const form = (await client('truongban').get(`/assign?petitionIds=${petitionId}`)).body;
    expect(form).not.toContain('Hoàng Văn Kiên, ');
    expect(form).toContain('Nông Thị Hạnh, ');
    const refused = await client('truongban').post('/assign', {
      petitionIds: petitionId,
      assignee: rows[0]?.assignee ?? '',
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Hoàng Văn Kiên không được tham gia đơn số');
  });

  test('việc đang giao cho người đó trở về đơn vị; người khác không thấy gì khác', async () => {
    const record = await sent(
      client('tiepnhan'),
      '/petitions/new',
      letter('tiepnhan', { summary: 'Đơn đã giao' }),
    );
    const page = (await client('xuly').get(record)).body;
    await sent(client('xuly'), `${record}/take-over`, { seen: hidden(page, 'seen') });
    await declared('truongban', record, 'xuly', 'interested');
    expect((await client('xuly').get(record)).status).toBe(404);
    const seen = (await client('truongban').get(record)).body;
    expect(seen).toContain('Người được giao không được tham gia');
    expect(seen).toContain('Ghi nhận người không được tham gia');
  });
});

describe('ai khai, ai kết thúc', () => {
  test('trùng họ tên: xác nhận không phải thì thấy lại; đúng thì chỉ người đứng đầu kết thúc được, có lý do', async () => {
    const record = await sent(client('tiepnhan'), '/petitions/new', {
      ...letter('tiepnhan', { summary: 'Đơn về người trùng tên', respondentName: 'Lương Thu Hà' }),
    });
    const page = (await client('tiepnhan').get(record)).body;
    expect(page).toContain('Trùng họ tên, chưa xác nhận');
    const [action = '', exclusionId = ''] = new RegExp(`${record}/excluded/(\\d+)/confirm`).exec(page) ?? [];
    expect((await client('vanthu').get(record)).status).toBe(404);
    await sent(client('tiepnhan'), action, { subject: 'petition' });
    expect((await client('vanthu').get(record)).status).toBe(404);
    const again = await client('tiepnhan').post(`${record}/excluded/${exclusionId}/dismiss`, {
      subject: 'petition',
    });
    expect([again.status, again.body.includes('đã được xác nhận')]).toEqual([422, true]);
    const end = { subject: 'petition', reason: 'Người cùng tên ở xã khác' };
    expect((await client('xuly').post(`${record}/excluded/${exclusionId}/end`, end)).status).toBe(403);
    const short = await client('truongban').post(`${record}/excluded/${exclusionId}/end`, {
      ...end,
      reason: 'x',
    });
    expect(short.status).toBe(422);
    await sent(client('truongban'), `${record}/excluded/${exclusionId}/end`, end);
    expect((await client('vanthu').get(record)).status).toBe(200);
  });

  test('khai “không phải cán bộ” thì không ai bị loại; chọn đúng người thì người trùng tên khác không bị loại', async () => {
    const record = await sent(client('tiepnhan'), '/petitions/new', {
      ...letter('tiepnhan', { summary: 'Đơn về người trùng tên', respondentName: 'Lương Thu Hà' }),
      respondentOfficial: 'none',
    });
    expect((await client('vanthu').get(record)).status).toBe(200);
  });

  test('chọn đúng cán bộ lúc tiếp dân: không thấy lượt tiếp, không thấy đơn của lượt tiếp đó, dù họ tên ghi khác', async () => {
    const visit = await sent(client('tiepnhan'), '/visits/new', {
      receivedOn: '12/03/2024',
      'persons.0.fullName': 'Nông Văn Thử',
      'persons.0.address': 'Thôn Nà Pò',
      contentKind: 'complaint',
      content: 'Phàn nàn về cán bộ xử lý chậm trả lời',
      competence: 'own',
      petition: 'dictated',
      respondentName: 'cán bộ xử lý đơn',
      respondentOfficial: await officialId('xuly'),
    });
    expect((await client('xuly').get(visit)).status).toBe(404);
    const petition = /href="(\/petitions\/\d+)"/.exec((await client('tiepnhan').get(visit)).body)?.[1] ?? '';
    expect((await client('tiepnhan').get(petition)).status).toBe(200);
    expect((await client('xuly').get(petition)).status).toBe(404);
  });

  test('chọn đúng cán bộ lúc phân loại: từ lúc lưu người đó không thấy đơn', async () => {
    const record = await sent(
      client('tiepnhan'),
      '/petitions/new',
      letter('tiepnhan', {
        summary: 'Khiếu nại cách trả lời của văn thư',
        respondentName: 'văn thư cơ quan',
      }),
    );
    expect((await client('vanthu').get(record)).status).toBe(200);
    const form = (await client('xuly').get(`${record}/classify`)).body;
    expect(form).toContain('name="respondentOfficial"');
    await sent(client('xuly'), `${record}/classify`, {
      version: hidden(form, 'version'),
      kind: 'complaint',
      eligible: 'yes',
      competent: 'yes',
      outcome: 'accept',
      happenedOn: '12/03/2024',
      respondentOfficial: await officialId('vanthu'),
    });
    expect((await client('vanthu').get(record)).status).toBe(404);
    expect((await client('xuly').get(record)).status).toBe(200);
  });

  test('người bị khiếu nại tự vào sổ đơn về mình: đơn có số, người đó không mở lại được', async () => {
    const entered = await client('tiepnhan').post('/petitions/new', {
      ...letter('tiepnhan', { summary: 'Khiếu nại cán bộ tiếp nhận', respondentName: 'Nông Thị Hạnh' }),
    });
    expect([entered.status, entered.location]).toEqual([303, '/petitions']);
    expect((await client('tiepnhan').get('/petitions')).body).not.toContain('Khiếu nại cán bộ tiếp nhận');
    expect((await client('xuly').get('/petitions')).body).toContain('Khiếu nại cán bộ tiếp nhận');
  });

  test('Chủ tịch xã bị khiếu nại lần đầu thấy để giải quyết, không xác minh; đơn thành tố cáo thì không thấy nữa', async () => {
    const record = await sent(client('xa'), '/petitions/new', {
      ...letter('tiepnhan', { summary: 'Khiếu nại quyết định', respondentName: 'Lành Công Phong' }),
    });
    const page = await client('chutichxa').get(record);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Giải quyết lần đầu, không xác minh');
    expect(page.body).not.toContain('Đúng người này');
    await owner.query(`update petition set kind = 'denunciation', secret = true where id = $1`, [
      idOf(record),
    ]);
    expect((await client('chutichxa').get(record)).status).toBe(404);
  });

  test('không còn ai quyết định, xử lý được: nói rõ và nêu cấp trên trực tiếp', async () => {
    const record = await sent(
      client('xa'),
      '/petitions/new',
      letter('tiepnhan', { summary: 'Đơn của cả xã' }),
    );
    await declared('xa', record, 'chutichxa', 'family-of-petitioner');
    const page = (await client('chutich').get(record)).body;
    expect(page).toContain('Người có quyền quyết định của đơn vị đều không được tham gia');
    expect(page).toContain('Hứa Minh Đạo, Chủ tịch Ủy ban nhân dân huyện');
    expect((await client('xa').get(record)).body).toContain('Cấp trên trực tiếp: Hứa Minh Đạo');
  });
});
