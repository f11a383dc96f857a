import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheetFile } from '../../src/documents/read-sheet.ts';
import { reportSheetOf } from '../../src/documents/report-sheet.ts';
import type { Day } from '../../src/law/day.ts';
import { fillTotals, isLeaf } from '../../src/law/reports/evaluate.ts';
import { getReportForm } from '../../src/law/reports/forms.ts';
import { unzip } from '../../src/documents/zip.ts';
import { decidedComplaint } from './a-decision.ts';
import { aPetition } from './a-petition.ts';
import { hidden, testSite, type Answer, type Client, type TestSite } from './site.ts';

// The demo's day is 15/03/2024: the first quarter ended the day before.
const period = 'Q1-2024';
let at: TestSite;
let head: Client;
let handler: Client;
let chairman: Client;
let owner: pg.Client;
const ids: Record<string, number> = {};

beforeAll(async () => {
  at = await testSite({ petitions: 40 });
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  for (const { id, code } of (await owner.query<{ id: number; code: string }>('select id, code from unit'))
    .rows)
    ids[code] = id;
  [head, handler, chairman] = [await at.as('truongban'), await at.as('xuly'), await at.as('chutich')];
  // A case that went to investigation without anybody named: the forms warn of it, so the report wants a note.
  const file = await decidedComplaint(at, { handler, chairman }, { inForce: false });
  const { rows } = await owner.query<{ petition_id: string }>(
    `update resolution set standing = jsonb_set(standing, '{states,investigation}', '"referred"') where id = $1 returning petition_id`,
    [file.split('/').at(-1)],
  );
  await owner.query(`update petition set state = 'issued', closed_on = '2024-03-05' where id = $1`, [
    rows[0]?.petition_id,
  ]);
}, 120_000);
afterAll(() => owner.end());

const report = (code: string, rest = ''): string => `/submissions/${ids[code]}/${period}${rest}`;

async function noted(
  who: Client,
  code: string,
  notes = 'Vụ chuyển cơ quan điều tra chưa xác định được người.',
): Promise<Answer> {
  const page = (await who.get(report(code))).body;
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? hidden(page, 'version');
  return who.post(report(code, '/notes'), { version, notes });
}

async function sent(who: Client, code: string, more: Record<string, string> = {}): Promise<Answer> {
  const page = (await who.get(report(code))).body;
  return who.post(report(code, '/send'), {
    seen: hidden(page, 'seen'),
    last: hidden(page, 'last'),
    number: '12/BC',
    ...more,
  });
}

const cell = async (code: string, form: string, column: string): Promise<number> =>
  (
    await owner.query<{ value: number }>(
      `select value from report_cell where form = $2 and column_id = $3 and report_id =
         (select max(id) from report_submission where unit_id = $1 and period = $4 and returned_on is null)`,
      [ids[code], form, column, period],
    )
  ).rows[0]?.value ?? Number.NaN;

test('kỳ báo cáo tự mở: trang của đơn vị nêu kỳ phải gửi, kỳ đang chạy', async () => {
  const { status, body } = await head.get('/submissions');
  expect(status).toBe(200);
  expect(body).toContain('Quý I năm 2024');
  expect(body).toContain('Đang trong kỳ');
  expect(body).toContain('Báo cáo chưa gửi');
  expect(body).toContain(`/submissions/${ids['ban-tcd']}/T02-2024`);
});

test('chưa giải trình thì chưa ký được; ký rồi thì số liệu giữ nguyên dù sổ đơn thêm đơn', async () => {
  const bare = await sent(head, 'ban-tcd');
  expect(bare.status).toBe(422);
  expect(bare.body).toContain('ghi chú, giải trình');
  expect(bare.body).toContain('Vụ chuyển đi có thể chưa xác định được người');
  expect((await noted(handler, 'ban-tcd')).status).toBe(303);
  expect((await handler.post(report('ban-tcd', '/send'), { seen: 'x', number: '1' })).status).toBe(403);
  const done = await sent(head, 'ban-tcd');
  expect(done.status, done.body.slice(0, 4_000)).toBe(303);
  const before = await cell('ban-tcd', '01/XLD', 'c1');
  expect(before).toBeGreaterThan(0);
  const { rows } = await owner.query<{ behind: number; version: string }>(
    `select jsonb_array_length(c.records -> 0 -> 'records') as behind, r.form_version as version
       from report_cell c join report_submission r on r.id = c.report_id
      where r.unit_id = $1 and c.form = '01/XLD' and c.column_id = 'c3'`,
    [ids['ban-tcd']],
  );
  expect(rows[0]?.version).toMatch(/^[0-9a-f]{16}$/);
  expect(rows[0]?.behind).toBe(await cell('ban-tcd', '01/XLD', 'c3'));

  await aPetition(await at.as('tiepnhan'), {
    receivedOn: '14/03/2024',
    statedKind: 'complaint',
    summary: 'Khiếu nại việc thu hồi đất làm đường tại thôn Nà Pò, xã Tú Đoạn.',
    respondentName: 'Ủy ban nhân dân huyện Lộc Bình',
    fieldCode: 'DD-TH',
  });
  expect(await cell('ban-tcd', '01/XLD', 'c1')).toBe(before);
  const id = Number(/\/sent\/(\d+)/.exec((await head.get(report('ban-tcd'))).body)?.[1]);
  const frozen = (await head.get(report('ban-tcd', `/sent/${id}?form=01-XLD`))).body;
  expect(frozen).toContain(`>${before.toLocaleString('vi-VN')}</a>`);
  expect((await head.get(report('ban-tcd', `/sent/${id}/01-XLD/c3`))).body).toContain(
    'Danh sách hồ sơ khi ký',
  );
});

test('số liệu đã gửi không ai sửa được trong cơ sở dữ liệu', async () => {
  const { rows } = await owner.query<{ may: boolean }>(
    `select has_table_privilege('tiepdan_app', 'report_cell', 'update') or has_table_privilege('tiepdan_app', 'report_cell', 'delete')
         or has_column_privilege('tiepdan_app', 'report_submission', 'number', 'update')
         or has_table_privilege('tiepdan_app', 'report_submission', 'delete') as may`,
  );
  expect(rows[0]?.may).toBe(false);
});

test('sửa báo cáo đã gửi chỉ bằng báo cáo thay thế có lý do', async () => {
  const without = await sent(head, 'ban-tcd');
  expect(without.status).toBe(422);
  expect(without.body).toContain('ghi lý do thay thế');
  const before = await cell('ban-tcd', '01/XLD', 'c1');
  const done = await sent(head, 'ban-tcd', { number: '13/BC', reason: 'Bổ sung một đơn vào sổ muộn.' });
  expect(done.status, done.body.slice(0, 4_000)).toBe(303);
  expect(await cell('ban-tcd', '01/XLD', 'c1')).toBe(before + 1);
  const page = (await head.get(report('ban-tcd'))).body;
  expect(page).toContain('Đã được thay thế');
  expect(page).toContain('Bổ sung một đơn vào sổ muộn.');
});

test('hai người cùng ký một lúc: một bản được gửi, người sau được báo rõ và không mất chữ đã nhập; bấm hai lần chỉ gửi một', async () => {
  const second = await at.as('truongban');
  const page = (await head.get(report('ban-tcd'))).body;
  const seen = { seen: hidden(page, 'seen'), last: hidden(page, 'last') };
  const count = async (): Promise<number> =>
    (await owner.query('select id from report_submission where unit_id = $1', [ids['ban-tcd']])).rows.length;
  const before = await count();
  const answers = await Promise.all([
    head.post(report('ban-tcd', '/send'), { ...seen, number: '21/BC', reason: 'Người thứ nhất sửa.' }),
    second.post(report('ban-tcd', '/send'), { ...seen, number: '22/BC', reason: 'Người thứ hai sửa.' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
  const refused = answers.find(({ status }) => status === 409)?.body ?? '';
  expect(refused).toContain('vừa được');
  expect(refused).toMatch(/Người thứ (nhất|hai) sửa\./);
  expect(await count()).toBe(before + 1);
  // What the refused page carries is what stands now: it can be sent from there.
  expect(Number(hidden(refused, 'last'))).toBeGreaterThan(Number(seen.last));

  const again = (await head.get(report('ban-tcd'))).body;
  const form = {
    seen: hidden(again, 'seen'),
    last: hidden(again, 'last'),
    submitId: 'bam-hai-lan-1',
    number: '23/BC',
    reason: 'Sửa số.',
  };
  const clicks = await Promise.all([1, 2].map(() => head.post(report('ban-tcd', '/send'), form)));
  expect(clicks.map(({ status }) => status)).toEqual([303, 303]);
  expect(await count()).toBe(before + 2);
});

test('cấp trên đôn đốc đơn vị chưa gửi, trả lại báo cáo có lý do; đơn vị gửi lại', async () => {
  const urged = await chairman.post(report('tnmt', '/urge'), { message: 'Đề nghị gửi trước ngày 16/3.' });
  expect(urged.status, urged.body.slice(0, 3_000)).toBe(303);
  expect((await chairman.get(report('tnmt'))).body).toContain('Đề nghị gửi trước ngày 16/3.');
  expect((await chairman.post(report('ban-tcd', '/urge'), { message: 'Gửi ngay.' })).status).toBe(422);
  expect((await chairman.post(report('ban-tcd', '/return'), {})).status).toBe(422);
  expect((await head.post(report('ban-tcd', '/return'), { reason: 'Tự trả.' })).body).toContain(
    'không gửi đến đơn vị',
  );
  const back = await chairman.post(report('ban-tcd', '/return'), { reason: 'Thiếu số liệu tiếp định kỳ.' });
  expect(back.status).toBe(303);
  // The one before it was not returned, but it has been replaced: it is what counts again until the next one comes.
  expect((await head.get(report('ban-tcd'))).body).toContain('Thiếu số liệu tiếp định kỳ.');
  const again = await sent(head, 'ban-tcd', {
    number: '14/BC',
    reason: 'Bổ sung theo yêu cầu của UBND huyện.',
  });
  expect(again.status, again.body.slice(0, 3_000)).toBe(303);
});

const wrongCell = 'c4';

async function sheet(change: (values: Record<string, number>) => void, to = '2024-03-14'): Promise<Blob> {
  const form = getReportForm('TT-01-2024', '01/XLD');
  const leaves = Object.fromEntries(form.columns.filter(isLeaf).map(({ id }) => [id, 0]));
  const values: Record<string, number> = { ...fillTotals(form, { ...leaves, c3: 7, c5: 7 }) } as Record<
    string,
    number
  >;
  change(values);
  const bytes = await reportSheetOf({
    form,
    window: { from: '2023-12-15' as Day, to: to as Day },
    lines: [{ unit: 'Ủy ban nhân dân xã Mẫu Sơn', values }],
  });
  return new Blob([new Uint8Array(bytes)]);
}

async function upload(content: Blob): Promise<Answer> {
  const body = new FormData();
  body.set('sheet', content, 'bieu.xlsx');
  return chairman.send(report('ubnd-mau-son', '/entries/01-XLD/sheet'), { method: 'POST', body });
}

test('tệp sai bị từ chối, nêu đúng ô; tệp đúng được điền vào để xem lại', async () => {
  const wrong = await upload(await sheet((values) => (values['c1'] = 9)));
  expect(wrong.status).toBe(422);
  expect(wrong.body).toMatch(/Ô B\d+ \(cột 1/);
  const blank = await upload(await sheet((values) => delete values[wrongCell]));
  expect(blank.status).toBe(422);
  expect(blank.body).toMatch(/Ô E\d+ .*để trống/);
  const other = await upload(await sheet(() => undefined, '2024-06-14'));
  expect(other.body).toContain('Số liệu trong tệp không phải');
  const right = await upload(await sheet(() => undefined));
  expect(right.status, right.body.slice(0, 3_000)).toBe(200);
  expect(right.body).toMatch(/name="cells.c3"[^>]*value="7"|value="7"[^>]*name="cells.c3"/);
});

test('cấp trên nhập thay, rồi tổng hợp: từng cột bằng tổng các báo cáo đã gửi và của chính đơn vị', async () => {
  const at = report('ubnd-mau-son', '/entries/01-XLD');
  const form = getReportForm('TT-01-2024', '01/XLD');
  const cells = Object.fromEntries(form.columns.filter(isLeaf).map(({ id }) => [`cells.${id}`, '0']));
  const page = (await chairman.get(at)).body;
  const bad = await chairman.post(at, {
    version: hidden(page, 'version') || '0',
    ...cells,
    'cells.c3': '-1',
  });
  expect(bad.status).toBe(422);
  expect(bad.body).toContain('Số không được âm');
  const kept = await chairman.post(at, { version: '0', ...cells, 'cells.c3': '7', 'cells.c5': '7' });
  expect(kept.status, kept.body.slice(0, 3_000)).toBe(303);
  expect((await noted(chairman, 'ubnd-mau-son')).status).toBe(303);
  const child = await sent(chairman, 'ubnd-mau-son');
  expect(child.status, child.body.slice(0, 4_000)).toBe(303);

  expect((await noted(chairman, 'ubnd-huyen-loc-binh', 'Các xã còn lại chưa gửi đến.')).status).toBe(303);
  const whole = await sent(chairman, 'ubnd-huyen-loc-binh', { number: '20/BC-UBND' });
  expect(whole.status, whole.body.slice(0, 4_000)).toBe(303);
  const { rows } = await owner.query<{ own: number }>(
    `select own from report_cell where form = '01/XLD' and column_id = 'c3' and report_id =
      (select max(id) from report_submission where unit_id = $1)`,
    [ids['ubnd-huyen-loc-binh']],
  );
  const sum = (await cell('ban-tcd', '01/XLD', 'c3')) + 7 + (rows[0]?.own ?? Number.NaN);
  expect(await cell('ubnd-huyen-loc-binh', '01/XLD', 'c3')).toBe(sum);
});

test('báo cáo tháng đi từ đơn vị qua Ban Tiếp công dân, Thanh tra rồi mới đến Ủy ban; mỗi chặng có hạn, nhắc và tính chậm', async () => {
  const inspector = await at.as('thanhtra');
  const month = (code: string, rest = ''): string => report(code, rest).replace(period, 'T02-2024');
  const board = (await head.get(month('ban-tcd'))).body;
  expect(board).toMatch(/Nơi nhận<\/dt>\s*<dd[^>]*>Thanh tra huyện Lộc Bình/);
  expect(board).toContain('07/03/2024 (đề xuất)');
  expect(board).toContain('Đường đi của báo cáo tháng');
  const way = board.slice(board.indexOf('Đường đi của báo cáo tháng'));
  const places = ['Ban Tiếp công dân huyện', 'Thanh tra huyện', 'Ủy ban nhân dân huyện'];
  expect(places.map((name) => way.indexOf(name)).every((at, n, all) => at > (all[n - 1] ?? 0))).toBe(true);
  expect((await chairman.get(month('tnmt'))).body).toMatch(/Nơi nhận<\/dt>\s*<dd[^>]*>Ban Tiếp công dân/);

  const mine = (await inspector.get(month('thanh-tra'))).body;
  expect(mine).toContain('Đơn vị gửi đến: 0/1 đã gửi');
  expect(mine).toContain('09/03/2024');
  expect((await inspector.get('/')).body).toContain('Tháng 02 năm 2024 (hạn 09/03/2024)');
  expect(
    (await inspector.post(month('ban-tcd', '/urge'), { message: 'Gửi ngay báo cáo tháng 02.' })).status,
  ).toBe(303);
  const version = hidden(mine, 'version');
  const notes = 'Ban Tiếp công dân chưa gửi; vụ chuyển điều tra chưa xác định người.';
  expect((await inspector.post(month('thanh-tra', '/notes'), { version, notes })).status).toBe(303);
  const form = (await inspector.get(month('thanh-tra'))).body;
  const done = await inspector.post(month('thanh-tra', '/send'), {
    seen: hidden(form, 'seen'),
    last: hidden(form, 'last'),
    number: '05/BC-TTr',
  });
  expect(done.status, done.body.slice(0, 3_000)).toBe(303);
  const top = (await chairman.get(month('ubnd-huyen-loc-binh'))).body;
  expect(top).toContain('Đơn vị gửi đến: 1/1 đã gửi');
  expect(top).toContain('Đã gửi, chậm');
  expect((await inspector.get('/')).body).not.toContain('Tháng 02 năm 2024 (hạn');

  await owner.query('update unit set inspectorate_of = null');
  expect((await head.get(month('ban-tcd'))).body).toMatch(/Nơi nhận<\/dt>\s*<dd[^>]*>Ủy ban nhân dân huyện/);
  await owner.query('update unit set inspectorate_of = $1 where id = $2', [
    ids['ubnd-huyen-loc-binh'],
    ids['thanh-tra'],
  ]);
});

test('báo cáo đã ký xuất ra XLSX đúng số đã ký, số báo cáo, người ký; bản tổng hợp có dòng từng đơn vị, đơn vị chưa báo cáo, dòng Tổng', async () => {
  const page = (await head.get(report('ban-tcd'))).body;
  const id = Number(/\/sent\/(\d+)/.exec(page)?.[1]);
  const file = await head.get(report('ban-tcd', `/sent/${id}/sheets.xlsx?form=01-XLD`));
  expect(file.status).toBe(200);
  const rows = (await readSheetFile(file.bytes)).map(({ cells }) => cells);
  const words = rows.flat().join(' ');
  expect(words).toMatch(/Kèm theo Báo cáo số: \d+\/BC ngày 15\/03\/2024/);
  expect(words).toContain('TRƯỞNG BAN');
  expect(words).toContain('Ghi chú: Vụ chuyển cơ quan điều tra');
  const own = rows.find(([name]) => name === 'Ban Tiếp công dân huyện Lộc Bình');
  expect(own?.[1]).toBe(String(await cell('ban-tcd', '01/XLD', 'c1')));
  const all = unzip((await head.get(report('ban-tcd', `/sent/${id}/sheets.xlsx`))).bytes);
  const sheets = [...all.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'));
  expect(sheets).toHaveLength(9);
  expect((await head.get(report('ban-tcd', '/sheets.xlsx?form=99-XLD'))).status).toBe(404);

  const top = (await chairman.get(report('ubnd-huyen-loc-binh'))).body;
  const whole = Number(/\/sent\/(\d+)/.exec(top)?.[1]);
  const at = report('ubnd-huyen-loc-binh', `/sent/${whole}`);
  const lines = (await readSheetFile((await chairman.get(`${at}/sheets.xlsx?form=01-XLD`)).bytes)).map(
    ({ cells }) => cells,
  );
  const lineOf = (name: string) => lines.find(([first]) => first === name);
  expect(lineOf('Ủy ban nhân dân xã Mẫu Sơn')?.[3]).toBe('7');
  expect(lineOf('Ủy ban nhân dân xã Tú Đoạn')).toContain('Chưa báo cáo');
  expect(lineOf('Tổng')?.[3]).toBe(String(await cell('ubnd-huyen-loc-binh', '01/XLD', 'c3')));
  // What was typed for the commune is told as such, with who typed it.
  const typed = (await chairman.get(report('ubnd-mau-son', '?form=01-XLD'))).body;
  expect(typed).toMatch(/Số in nghiêng do .+ nhập ngày 15\/03\/2024, không tính từ hồ sơ\./);
  expect((await chairman.get(`${at}?form=01-XLD`)).body).toContain('Ủy ban nhân dân xã Mẫu Sơn');
});

test('số không khớp báo cáo kỳ trước, 6 tháng không bằng hai quý cộng lại: nêu ô và báo cáo đã gửi có số kia', async () => {
  const unit = ids['ubnd-mau-son'];
  for (const [key, from, to] of [
    ['Q1-2025', '2024-12-15', '2025-03-14'],
    ['Q2-2025', '2025-03-15', '2025-06-14'],
  ])
    await owner.query(
      `with sent as (insert into report_submission (unit_id, receiver_id, period, from_day, to_day, regime, form_version, number,
           notes, narrative, warnings, missing, signed_by, submitted_on)
         select $1, receiver_id, $2, $3, $4, 'TT-01-2024', 'x', '90/BC', '', '{}', '[]', '{}', signed_by, '2025-06-15'
           from report_submission where unit_id = $1 limit 1 returning id)
       insert into report_cell (report_id, form, column_id, value, records)
         select id, '01/XLD', c, v, '[]' from sent, (values ('c3', 5), ('c5', 4)) x(c, v)`,
      [unit, key, from, to],
    );
  await owner.query(
    `insert into report_draft (unit_id, period, entered) values ($1, 'M6-2025', '{"01/XLD": {"c3": 12}}'),
       ($1, 'Q3-2025', '{"01/XLD": {"c2": 9}}')`,
    [unit],
  );
  const page = (await chairman.get(report('ubnd-mau-son').replace(period, 'M6-2025'))).body;
  expect(page).toContain('các kỳ cộng lại là 10');
  expect(page).toContain('báo cáo Quý I năm 2025 số 90/BC');
  expect(page).toContain('báo cáo Quý II năm 2025 số 90/BC');
  expect(page).toContain('?form=01-XLD#o-c3');
  const next = (await chairman.get(report('ubnd-mau-son').replace(period, 'Q3-2025'))).body;
  expect(next).toContain('cột (5) kỳ trước: 4');
  expect(next).toMatch(/\/Q2-2025\/sent\/\d+\?form=01-XLD/);
  expect(next).not.toContain('báo cáo Quý I năm 2025 số 90/BC');
});

test('đơn vị khác không mở được báo cáo; người không có quyền xem số liệu thì không', async () => {
  expect((await (await at.as('vanthu')).get('/submissions')).status).toBe(403);
  expect((await handler.get(report('tnmt'))).status).toBe(404);
  expect((await head.get(`/submissions/${ids['ban-tcd']}/Q9-2024`)).status).toBe(404);
});

test('báo cáo lời theo đề cương: số liệu, so sánh điền sẵn; lời văn sửa được, phần không sửa theo số liệu', async () => {
  const form = report('ban-tcd', '/narrative').replace(period, 'T02-2024');
  const page = (await head.get(form)).body;
  expect(page).toContain('kỳ trước');
  const saved = await head.post(form, {
    version: hidden(page, 'version') || '0',
    'narrative.I': 'Tình hình {ổn định}, không có đoàn đông người.',
  });
  expect(saved.status, saved.body.slice(0, 3_000)).toBe(303);
  const { bytes, status } = await head.get(`${form}.docx`);
  expect(status).toBe(200);
  const xml = unzip(bytes, 'Word').get('word/document.xml')?.toString('utf8') ?? '';
  expect(xml).toContain('Tình hình {ổn định}, không có đoàn đông người.');
  expect(xml).toContain('TÌNH HÌNH KHIẾU NẠI, TỐ CÁO');
  expect(xml).toContain('BÁO CÁO');
  expect(xml).toContain('kỳ trước');
});
