import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { zippedText } from './doors.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

// The district ends on 01/07/2025: everything it had goes to the communes and the province, and nothing is lost on the way.

let at: TestSite;
let owner: pg.Client;
let desk: Client;
let handler: Client;
let chairman: Client;
let handover: string;
const made: Record<string, string> = {};

const one = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row> => {
  const [row] = (await owner.query<Row>(text, values)).rows;
  if (!row) throw new Error(`nothing: ${text}`);
  return row;
};
const unit = async (code: string): Promise<string> =>
  String((await one<{ id: number }>('select id from unit where code = $1', [code])).id);
const idOf = (where = ''): string => where.split('/').at(-1) ?? '';

async function day(today: string): Promise<void> {
  await owner.query('update demo_clock set today = $1', [today]);
  await owner.query('update demo_office set today = $1', [today]);
  // What a session may see is remembered for two seconds.
  await new Promise((done) => setTimeout(done, 2_100));
}

const letter = (content: string, more: Record<string, string> = {}): Record<string, string> => ({
  channel: 'post',
  receivedOn: '16/06/2025',
  statedKind: 'complaint',
  summary: `Khiếu nại về ${content}`,
  'persons.0.fullName': 'Nông Văn Đất',
  'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
  ...more,
});

async function entered(by: Client, form: Record<string, string>): Promise<string> {
  const reply = await by.post('/petitions/new', form);
  expect(reply.status, reply.body).toBe(303);
  return idOf(reply.location ?? '');
}

beforeAll(async () => {
  at = await testSite();
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  await owner.query(`update demo_clock set today = '2025-06-20'`);
  [desk, handler, chairman] = [await at.as('tiepnhan'), await at.as('xuly'), await at.as('chutich')];
  made['place'] = await entered(desk, letter('ranh giới đất', { placeUnitId: await unit('ubnd-tu-doan') }));
  made['nowhere'] = await entered(desk, letter('việc không rõ nơi'));
  made['chosen'] = await entered(desk, letter('việc chuyển sở'));
  made['secret'] = await entered(
    handler,
    letter('Qzmật', {
      statedKind: 'denunciation',
      summary: 'Tố cáo Chủ tịch UBND xã Tú Đoạn thu tiền Qzmật',
      respondentName: 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn',
      'persons.0.fullName': 'Trịnh Vrọngx',
      'persons.0.address': 'Bản Xkínx, xã Tú Đoạn',
      'persons.0.idNumber': '020777000199',
    }),
  );
  await posts();
}, 60_000);
afterAll(() => owner.end());

// Who works in the new units from the first day.
async function posts(): Promise<void> {
  await owner.query(
    `insert into official (login, full_name) values ('tinh', 'Hà Văn Tỉnh'), ('naduong', 'Lộc Thị Dương');
     insert into credential (official_id, password_hash, must_change)
       select o.id, c.password_hash, false from official o, credential c join official v on v.id = c.official_id and v.login = 'vanthu'
        where o.login in ('tinh', 'naduong');
     insert into post (official_id, unit_id, role, title, handles_denunciations, valid)
       select o.id, u.id, 'handler', 'Chuyên viên', o.login = 'tinh', daterange('2025-07-01', null) from official o, unit u
        where (o.login, u.code) in (('tinh', 'ubnd-tinh-lang-son'), ('naduong', 'ubnd-xa-na-duong-2025'));
     insert into post (official_id, unit_id, role, title, valid)
       select o.id, u.id, 'admin', 'Quản trị', daterange('2025-07-01', null) from official o, unit u
        where o.login = 'quantri' and u.code = 'ubnd-tinh-lang-son'`,
  );
}

async function signedIn(login: string): Promise<Client> {
  const client = await at.as('vanthu');
  await client.post('/session/end', {});
  expect((await client.post('/session', { login, password: 'locbinh-2024' })).status).toBe(303);
  return client;
}

const basis = 'Nghị quyết số 1672/NQ-UBTVQH15 ngày 16/6/2025';

describe('ghi nhận kết thúc hoạt động', () => {
  test('lỗi hiện tại ô: ngày đã qua, đơn vị kế thừa cùng kết thúc', async () => {
    const admin = await at.as('quantri');
    const district = await unit('ubnd-huyen-loc-binh');
    const page = (await admin.get(`/units/${district}/end`)).body;
    expect(page).toContain('Ủy ban nhân dân xã Tú Đoạn');
    const reply = await admin.post(`/units/${district}/end`, {
      endsOn: '20/06/2025',
      basis,
      mainHeirId: await unit('ban-tcd'),
      'below.0.unitId': await unit('ban-tcd'),
      'below.0.ends': 'on',
    });
    expect(reply.status).toBe(422);
    expect(reply.body).toContain('Ngày thôi hoạt động phải sau ngày hôm nay');
    expect(reply.body).toContain('không thể là đơn vị cùng kết thúc');
  });

  test('huyện cùng các phòng, xã cũ kết thúc; mỗi xã cũ có xã mới kế thừa', async () => {
    const admin = await at.as('quantri');
    const district = await unit('ubnd-huyen-loc-binh');
    const { rows } = await owner.query<{ id: number; code: string }>(
      'select u.id, u.code from unit u join unit_parent p on p.unit_id = u.id and p.parent_id = $1',
      [district],
    );
    const form: Record<string, string> = {
      endsOn: '01/07/2025',
      basis,
      mainHeirId: await unit('ubnd-xa-loc-binh'),
      aboveUnitId: await unit('ubnd-tinh-lang-son'),
      readableUntil: '01/01/2026',
    };
    for (const [place, { id, code }] of rows.entries()) {
      form[`below.${place}.unitId`] = String(id);
      form[`below.${place}.ends`] = 'on';
      if (code === 'ubnd-tu-doan') form[`below.${place}.heirId`] = await unit('ubnd-xa-na-duong-2025');
    }
    const reply = await admin.post(`/units/${district}/end`, form);
    expect(reply.status, reply.body).toBe(303);
    handover = reply.location ?? '';
    expect((await admin.get('/units?on=30/06/2025')).body).toContain('Phòng Nội vụ huyện Lộc Bình');
    expect((await admin.get('/units?on=01/07/2025')).body).not.toContain('Phòng Nội vụ huyện Lộc Bình');
    // Who keeps the accounts sees no record.
    expect((await admin.get(handover)).body).not.toContain('ranh giới đất');
  });
});

const to = async (petition = ''): Promise<string> =>
  (
    await one<{ code: string }>(
      'select u.code from petition p join unit u on u.id = p.handler_unit_id where p.id = $1',
      [petition],
    )
  ).code;

describe('danh mục', () => {
  test('đề xuất theo địa bàn, thẩm quyền; đơn tố cáo chỉ người được giao xử lý tố cáo thấy', async () => {
    const page = (await chairman.get(handover)).body;
    expect(page).toMatch(/ranh giới đất[^]*?UBND xã Na Dương/);
    expect(page).toMatch(/việc không rõ nơi[^]*?UBND xã Lộc Bình/);
    expect(page).toContain('Nội dung mật');
    expect(page).not.toContain('Qzmật');
    const blind = (await desk.get(handover)).body;
    expect(blind).toContain('ranh giới đất');
    expect(blind).not.toContain('Nội dung mật');
    const sheet = zippedText((await chairman.get(`${handover}.xlsx`)).bytes);
    expect(sheet).toContain('DANH MỤC HỒ SƠ BÀN GIAO');
    expect(sheet).toContain('ranh giới đất');
    expect(sheet).not.toMatch(/Vrọngx|Qzmật/);
    const minutes = zippedText((await chairman.get(`${handover}/minutes.docx`)).bytes);
    expect(minutes).toContain('BIÊN BẢN BÀN GIAO');
    expect(minutes).toContain('Ủy ban nhân dân xã Na Dương');
  });

  test('chọn nơi khác phải có lý do; người không đứng đầu không chọn được', async () => {
    const choice = { toUnitId: await unit('ubnd-tinh-lang-son'), keys: `petition-${made['chosen']}` };
    const without = await chairman.post(`${handover}/choose`, choice);
    expect(without.status).toBe(422);
    expect(without.body).toContain('Ghi lý do chọn khác đề xuất.');
    expect((await desk.post(`${handover}/choose`, { ...choice, reason: 'x' })).status).toBe(403);
    const chosen = await chairman.post(`${handover}/choose`, { ...choice, reason: 'Thuộc thẩm quyền Sở' });
    expect(chosen.status, chosen.body).toBe(303);
    expect((await chairman.get(handover)).body).toContain('Chọn: Thuộc thẩm quyền Sở');
  });
});

const standing = async () =>
  (
    await owner.query(
      `select p.id, p.unit_id, p.book_number, p.book_year, p.received_on, p.due_on, p.state,
              (select json_agg(json_build_array(c.step, c.day0, c.due_on, c.met_on) order by c.id) from clock c where c.petition_id = p.id) as clocks
         from petition p order by p.id`,
    )
  ).rows;

describe('bàn giao', () => {
  let before: unknown;
  const carry = async (by: Client) =>
    by.post(`${handover}/carry-out`, {
      handoverId: idOf(handover),
      version: '1',
      checked: 'on',
      submitId: 'one',
    });

  test('không trước ngày làm việc cuối, không khi chưa rà soát, không bởi người khác', async () => {
    before = await standing();
    expect((await carry(chairman)).body).toContain(
      'Bàn giao từ ngày làm việc cuối cùng của đơn vị, 30/06/2025',
    );
    await day('2025-06-30');
    const unchecked = await chairman.post(`${handover}/carry-out`, {
      handoverId: idOf(handover),
      version: '1',
    });
    expect(unchecked.body).toContain('Đánh dấu đã rà soát danh mục.');
    expect((await carry(desk)).status).toBe(403);
    expect((await carry(await at.as('chutichxa'))).body).toContain(
      'Người đứng đầu đơn vị kết thúc hoạt động',
    );
    expect(await standing()).toEqual(before);
  });

  test('mọi hồ sơ đến nơi của nó; số, ngày, thời hạn không đổi; gửi lại không làm gì thêm', async () => {
    const done = await carry(chairman);
    expect([done.status, done.location], done.body).toEqual([303, handover]);
    expect(await to(made['place'])).toBe('ubnd-xa-na-duong-2025');
    expect(await to(made['nowhere'])).toBe('ubnd-xa-loc-binh');
    expect(await to(made['chosen'])).toBe('ubnd-tinh-lang-son');
    expect(await to(made['secret'])).toBe('ubnd-tinh-lang-son');
    expect(await standing()).toEqual(before);
    const counted = 'select count(*)::int as count from event where type = $1';
    expect((await one(counted, ['petition.handed-over']))['count']).toBe(4);
    expect((await carry(chairman)).status).toBe(303);
    const again = await chairman.post(`${handover}/carry-out`, {
      handoverId: idOf(handover),
      version: '2',
      checked: 'on',
    });
    expect(again.body).toContain('Đã bàn giao ngày 30/06/2025, không sửa nữa.');
    expect((await one(counted, ['petition.handed-over']))['count']).toBe(4);
  });

  test('kỳ cũ thuộc đơn vị cũ đến hết 30/06/2025, sau đó thuộc nơi nhận', async () => {
    const { rows } = await owner.query(
      `select u.code, lower(valid)::text as from, upper(valid)::text as until from custody c join unit u on u.id = c.unit_id
        where petition_id = $1 order by lower(valid) nulls first`,
      [made['place']],
    );
    expect(rows).toEqual([
      { code: 'ban-tcd', from: null, until: '2025-07-01' },
      { code: 'ubnd-xa-na-duong-2025', from: '2025-07-01', until: null },
    ]);
  });
});

describe('báo cáo', () => {
  // How many petitions a unit received in the window, by the tally of reports.
  const counted = async (code: string, from: string, until: string) => {
    await owner.query('begin');
    await owner.query(`select set_config('app.units', $1, true)`, [await unit(code)]);
    const { rows } = await owner.query<{ period: string; records: number }>(
      `select case period when 'received' then 'received' else 'carried' end as period, sum(records)::int as records
         from tally_groups(array[$1::int], array['petition'], $2, $3, null) group by 1`,
      [await unit(code), from, until],
    );
    await owner.query('rollback');
    return Object.fromEntries(rows.map(({ period, records }) => [period, records]));
  };

  test('số liệu kỳ trước ngày bàn giao của đơn vị cũ không đổi', async () => {
    expect(await counted('ban-tcd', '2025-03-15', '2025-06-30')).toEqual({ received: 4 });
  });
});

describe('sau ngày bàn giao', () => {
  beforeAll(() => day('2025-07-10'));

  test('bên nhận thấy hồ sơ, số cũ, diễn biến, việc bàn giao, và làm tiếp', async () => {
    const taker = await signedIn('naduong');
    const page = (await taker.get(`/petitions/${made['place']}`)).body;
    expect(page).toContain('Đơn số 1/2025');
    expect(page).toContain('Tiếp nhận, vào sổ đơn');
    expect(page).toContain(
      'Ban Tiếp công dân huyện Lộc Bình kết thúc hoạt động, bàn giao cho Ủy ban nhân dân xã Na Dương',
    );
    expect((await taker.get('/')).body).toContain('ranh giới đất');
    expect((await taker.get(handover)).body).toContain('ranh giới đất');
    expect((await taker.get(handover)).body).not.toContain('việc không rõ nơi');
    const form = (await taker.get(`/petitions/${made['place']}/classify`)).body;
    const classified = await taker.post(`/petitions/${made['place']}/classify`, {
      version: hidden(form, 'version'),
      happenedOn: '10/07/2025',
      kind: 'complaint',
      eligible: 'yes',
      competent: 'yes',
      outcome: 'accept',
    });
    expect(classified.status, classified.body).toBe(303);
  });

  test('không ai khác thấy: xã khác, người cũ của huyện ở chức vụ khác', async () => {
    const other = await signedIn('naduong');
    for (const name of ['nowhere', 'chosen', 'secret'])
      expect((await other.get(`/petitions/${made[name]}`)).status, name).toBe(404);
  });

  test('người cũ chỉ xem hồ sơ không mật của đơn vị mình, không làm gì được', async () => {
    const former = await at.as('tiepnhan');
    const page = await former.get(`/petitions/${made['place']}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Bàn giao do đơn vị kết thúc hoạt động');
    expect((await former.get('/')).status).toBe(200);
    expect((await former.get('/petitions')).body).toContain('ranh giới đất');
    expect((await former.get(`/petitions/${made['place']}/classify`)).status).toBe(403);
    expect((await former.post('/petitions/new', letter('mới'))).status).toBe(403);
    const keeper = await at.as('xuly');
    expect((await keeper.get(`/petitions/${made['secret']}`)).status).toBe(404);
    expect(
      (await keeper.post(`/petitions/${made['secret']}/identity`, { purpose: 'Muốn xem lại' })).status,
    ).toBe(403);
    expect((await keeper.get(handover)).body).not.toContain('Nội dung mật');
  });

  test('đơn tố cáo: nơi nhận mở danh tính có mục đích, để lại vết', async () => {
    const taker = await signedIn('tinh');
    const page = (await taker.get(`/petitions/${made['secret']}`)).body;
    expect(page).toContain('Qzmật');
    expect(page).not.toContain('Vrọngx');
    const opened = await taker.post(`/petitions/${made['secret']}/identity`, {
      purpose: 'Liên hệ làm rõ nội dung tố cáo',
    });
    expect(opened.body).toContain('Trịnh Vrọngx');
    expect((await taker.get(`/petitions/${made['secret']}`)).body).toContain(
      'Liên hệ làm rõ nội dung tố cáo',
    );
  });

  test('hết hạn xem thì người cũ không vào được nữa', async () => {
    await day('2026-01-02');
    expect((await (await at.as('tiepnhan')).get('/petitions')).status).toBe(403);
  });
});
