import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { readSheetFile } from '../../src/documents/read-sheet.ts';
import { registers } from '../../src/features/register/registers.ts';
import { aPetition, commune, issued, proposedTransfer } from './a-petition.ts';
import { testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let desk: Client;
let head: Client;
const days = 'from=01/03/2024&to=31/03/2024';

beforeAll(async () => {
  at = await testSite();
  [desk, head] = [await at.as('tiepnhan'), await at.as('truongban')];
  const file = await proposedTransfer(
    desk,
    { summary: 'Phản ánh đường vào thôn Nà Pò hư hỏng', fieldCode: 'XD', writtenOn: '09/03/2024' },
    commune,
  );
  await issued(head, file);
  const owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  await owner.query(
    `update petition set handler_post_id = (select p.id from post p join official o on o.id = p.official_id where o.login = 'xuly')
      where handler_post_id is null and id in (select id from petition order by id desc limit 3)`,
  );
  await owner.end();
  await aPetition(desk, {
    statedKind: 'denunciation',
    channel: 'drop_box',
    summary: 'Tố cáo cán bộ thôn lập khống danh sách hộ nghèo',
    respondentName: 'Trưởng thôn Nà Pò',
    'persons.0.fullName': 'Hoàng Thị Giấu Tên',
    'persons.0.address': 'Thôn Bí Mật',
  });
});

const rowsOf = async (who: Client, address: string): Promise<string[][]> =>
  (await readSheetFile((await who.get(address)).bytes)).map(({ cells }) => cells.map(String));

test('mỗi sổ, danh sách có trang và tệp XLSX với đúng các cột; danh mục dẫn tới từng sổ', async () => {
  const index = (await head.get('/registers')).body;
  for (const register of registers) {
    expect(index).toContain(`href="/registers/${register.id}"`);
    const page = await head.get(`/registers/${register.id}?${days}`);
    expect(page.status, register.id).toBe(200);
    const rows = await rowsOf(head, `/registers/${register.id}.xlsx?${days}`);
    const headings = register.columns.map(({ heading }) => heading);
    const printed = new Set(rows.flat());
    expect(headings.filter((heading) => !printed.has(heading))).toEqual([]);
  }
  expect((await head.get('/registers/khong-co')).status).toBe(404);
});

test('một đơn chuyển đi đứng ở mọi sổ với người gửi, hướng xử lý, văn bản đã ban hành', async () => {
  const line = async (id: string) =>
    (await rowsOf(head, `/registers/${id}.xlsx?${days}&field=HCK`)).find((row) =>
      row.join().includes('Nông Văn Thử'),
    );
  expect(await line('tong-hop-don-thu')).toEqual(
    expect.arrayContaining(['Thôn Nà Pò, xã Tú Đoạn', '09/03/2024']),
  );
  expect((await line('don-gian-tiep'))?.join()).toMatch(/Dịch vụ bưu chính.*11\/03\/2024.*Chuyển đơn; \d+\//);
  expect((await line('quan-ly-ho-so'))?.join()).toContain('Chuyển đơn');
  expect((await line('theo-doi-tong-hop'))?.join()).toContain(commune);
  // Another field does not find it, and other days neither.
  expect((await rowsOf(head, `/registers/tong-hop-don-thu.xlsx?${days}&field=DD`)).join()).not.toContain(
    'Nông Văn Thử',
  );
  expect(
    (await rowsOf(head, '/registers/tong-hop-don-thu.xlsx?from=01/01/2022&to=31/12/2022')).join(),
  ).not.toContain('Nông Văn Thử');
});

test('tố cáo: không sổ nào, trang hay tệp, nêu người tố cáo hay nội dung trong tệp', async () => {
  for (const { id } of registers)
    for (const who of [desk, head]) {
      const page = (await who.get(`/registers/${id}?${days}`)).body;
      const sheet = await who.get(`/registers/${id}.xlsx?${days}`);
      const told =
        sheet.status === 200
          ? (await readSheetFile(sheet.bytes)).map(({ cells }) => cells.join('|')).join('|')
          : '';
      for (const name of ['Giấu Tên', 'Bí Mật']) expect(page + told, id).not.toContain(name);
      expect(told, id).not.toContain('lập khống');
      expect(told, id).not.toContain('Trưởng thôn Nà Pò');
    }
});

test('báo cáo theo cán bộ, theo cơ quan cộng đúng; cán bộ tiếp nhận không mở được', async () => {
  for (const id of ['xu-ly-cong-viec', 'tinh-hinh-chung']) {
    const rows = await rowsOf(head, `/registers/${id}.xlsx?from=01/01/2020&to=31/12/2024`);
    const from = rows.findIndex((row) => row[0]?.startsWith('(1)')) + 1;
    const to = rows.findIndex((row) => row[0] === 'Cộng');
    const body = rows.slice(from, to);
    expect(body.length).toBeGreaterThan(0);
    const sums = (rows[to] ?? []).slice(1).map(Number);
    expect(sums).toEqual(sums.map((_sum, at) => body.reduce((sum, row) => sum + Number(row[at + 1]), 0)));
    expect((await desk.get(`/registers/${id}`)).status).toBe(403);
  }
  // What was assigned is either open or done.
  const officers = await rowsOf(head, '/registers/xu-ly-cong-viec.xlsx?from=01/01/2020&to=31/12/2024');
  const [, total, , open, inTime, late] = officers.find((row) => row[0] === 'Cộng') ?? [];
  expect(Number(total)).toBe(Number(open) + Number(inTime) + Number(late));
});
