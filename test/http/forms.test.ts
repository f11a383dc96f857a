import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { forgetSession } from '../../src/core/session.ts';
import { formSheets, getFormSheet } from '../../src/documents/forms.ts';
import { isPractice, symbolFor, type PaperForm } from '../../src/documents/papers.ts';
import { textOf } from '../../src/documents/word.ts';
import { unzip } from '../../src/documents/zip.ts';
import { formOn } from '../../src/law/forms.ts';
import { parseVietnameseDay, type Day } from '../../src/law/day.ts';
import { filledIn, hidden, testSite, type Client } from './site.ts';

// Every form in force is produced as officials produce it: from the record, through proposal, signature and issue, or completed
// where it bears no number; then the Word file itself is read.

type Sent = Record<string, string | readonly string[]>;
type Case = {
  kind: 'complaint' | 'denunciation' | 'feedback' | 'mixed';
  /** Answers of the classification whose paper it is; side papers say their kind instead. */
  answers?: Sent;
  side?: string;
  texts?: Record<string, string>;
  contains: readonly string[];
  signer?: 'truongban' | 'chutich';
};

const denouncer = 'Bàn Thị Kín';
const complainant = 'Nông Văn Thử';
const body = 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn';
const outside = { competent: 'no', competentBody: body };
const decision = {
  'texts.proposedBy': 'Chánh Thanh tra huyện',
  'texts.accused': 'ông Triệu Văn Khải, công chức địa chính xã Tú Đoạn',
};
const accepted = {
  'texts.accused': 'ông Triệu Văn Khải, công chức địa chính xã Tú Đoạn',
  'texts.decisionNumber': '15/QĐ-UBND',
};

const cases: Readonly<Record<string, Case>> = {
  'TT05-01': {
    kind: 'complaint',
    answers: { outcome: 'accept' },
    contains: [complainant, 'thu hồi đất', 'đề xuất'],
  },
  'TT05-02': {
    kind: 'complaint',
    answers: { ...outside, outcome: 'guide' },
    contains: [complainant, 'không thuộc thẩm quyền', body],
  },
  'TT05-03': {
    kind: 'denunciation',
    answers: { ...outside, outcome: 'transfer' },
    contains: [body, 'tố cáo'],
  },
  'TT05-04': {
    kind: 'feedback',
    answers: { ...outside, outcome: 'transfer' },
    contains: [body, complainant],
  },
  'TT05-05': {
    kind: 'mixed',
    answers: { contentSigns: 'severalBodies', outcome: 'split' },
    texts: { body: `Khiếu nại thu hồi đất → ${body}\nĐòi nợ → Tòa án nhân dân huyện` },
    contains: [complainant, 'Tòa án nhân dân huyện', body],
  },
  'NĐ124-03': {
    kind: 'complaint',
    side: 'NĐ124-03',
    contains: [complainant, 'thụ lý', 'lần đầu'],
    signer: 'chutich',
  },
  'NĐ124-04': {
    kind: 'complaint',
    answers: { ground: 'D11_6', outcome: 'decline-acceptance' },
    contains: [complainant, 'hết mà không có lý do chính đáng', 'khởi kiện'],
    signer: 'chutich',
  },
  'TH-11': {
    kind: 'complaint',
    side: 'TH-11',
    texts: { 'texts.time': '14:30', 'texts.items': 'Giấy chứng nhận quyền sử dụng đất; 4; nguyên vẹn' },
    contains: [complainant, 'Giấy chứng nhận quyền sử dụng đất', '14 giờ 30', 'Hoàng Văn Kiên'],
  },
  'TH-14': {
    kind: 'denunciation',
    answers: { denunciationSigns: 'fromResolvedComplaint', outcome: 'decline-acceptance' },
    texts: { 'more.reason': 'không có thông tin, tình tiết mới' },
    contains: ['không có thông tin, tình tiết mới', 'người tố cáo'],
  },
  'NĐ31-01': {
    kind: 'denunciation',
    side: 'NĐ31-01',
    texts: { ...decision, 'texts.decisionNumber': '15/QĐ-UBND' },
    contains: ['15/QĐ-UBND', 'Triệu Văn Khải', 'gia hạn'],
    signer: 'chutich',
  },
  'NĐ31-03': {
    kind: 'denunciation',
    side: 'NĐ31-03',
    texts: { 'texts.began': '8:30', 'texts.ended': '9 giờ 15' },
    contains: ['Rút toàn bộ nội dung tố cáo', '08 giờ 30', '09 giờ 15', 'Hoàng Văn Kiên'],
  },
  'NĐ31-04': {
    kind: 'denunciation',
    side: 'NĐ31-04',
    texts: decision,
    contains: ['CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN LỘC BÌNH', 'Triệu Văn Khải', '30 ngày', 'QĐ-UBND'],
    signer: 'chutich',
  },
  'NĐ31-05': {
    kind: 'denunciation',
    side: 'NĐ31-05',
    texts: accepted,
    contains: ['15/QĐ-UBND', 'Triệu Văn Khải', '30 ngày'],
    signer: 'chutich',
  },
  'NĐ31-06': {
    kind: 'denunciation',
    side: 'NĐ31-06',
    texts: { ...accepted, 'texts.explainBy': '20/08/2026' },
    contains: ['15/QĐ-UBND', 'Triệu Văn Khải', 'giải trình'],
    signer: 'chutich',
  },
  'NĐ124-01': { kind: 'complaint', side: 'NĐ124-01', contains: [complainant, 'Thôn Nà Pò', 'thu hồi đất'] },
  'NĐ124-02': { kind: 'complaint', side: 'NĐ124-02', contains: [complainant, 'khiếu nại'] },
  'NĐ31-02': { kind: 'denunciation', side: 'NĐ31-02', contains: ['Rút toàn bộ nội dung tố cáo', '……'] },
  CV: {
    kind: 'feedback',
    answers: { outcome: 'resolve-answer' },
    texts: {
      body: 'Nội dung đơn: đường hỏng.\nKết quả xem xét: đúng như đơn nêu.\nTrả lời: sửa trong tháng.',
    },
    contains: [complainant, 'sửa trong tháng'],
  },
  BC: {
    kind: 'complaint',
    side: 'BC.quick',
    contains: ['BÁO CÁO', 'I. NỘI DUNG VỤ VIỆC', 'ĐỀ XUẤT', complainant],
  },
};

/** Forms of receiving citizens, of sessions and of passing on: held by the tests of those desks. */
const elsewhere = [
  'TT04-01 01/TCD TT04-02 02/TCD TH-01 TH-03 TH-03K TH-04 TH-05 TH-06 TH-07 TH-07Q TH-08 TH-09 TH-12 TH-13', // reception
  'TH-02', // passing on
  'BB-BG', // hand-over between units
  'NĐ31-07 NĐ31-08 NĐ31-09 NĐ31-10 NĐ31-11 NĐ31-12 TC-BANTRICH TC-BAOVE-DN', // resolution of a denunciation
  'NĐ124-05 NĐ124-06 NĐ124-07 NĐ124-08 NĐ124-09 NĐ124-10 NĐ124-11 NĐ124-12', // resolution of a complaint
  'NĐ124-13 NĐ124-14 NĐ124-14a NĐ124-14b NĐ124-15 NĐ124-16',
].flatMap((line) => line.split(' '));

const days = [
  ['15/03/2024', '05/02/2024'],
  ['03/08/2026', '20/07/2026'],
] as const;

const form = (values: readonly (readonly [string, string])[]) =>
  new URLSearchParams(values.map(([name, value]) => [name, value]));
const spread = (values: Sent): [string, string][] =>
  Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one): [string, string] => [name, one]),
  );
/** The form as it stands, with some fields typed over. */
const over = (first: [string, string][], typed: Sent): URLSearchParams =>
  form([...first.filter(([name]) => !(name in typed)), ...spread(typed)]);

let handler: Client;
let clients: Record<'truongban' | 'chutich', Client>;

beforeAll(async () => {
  const at = await testSite();
  handler = await at.as('xuly');
  clients = { truongban: await at.as('truongban'), chutich: await at.as('chutich') };
});

const post = (who: Client, where: string, values: URLSearchParams) =>
  who.send(where, { method: 'POST', body: values });

async function entered(kind: Case['kind'], on: string): Promise<string> {
  const secret = kind === 'denunciation';
  const reply = await handler.post('/petitions/new', {
    channel: 'post',
    receivedOn: on,
    writtenOn: '01/02/2024',
    statedKind: kind,
    summary: secret ? 'Tố cáo cán bộ địa chính thu tiền không có biên lai' : 'Khiếu nại việc thu hồi đất',
    request: 'Đề nghị xem xét',
    respondentName: secret ? 'Triệu Văn Khải' : 'Ủy ban nhân dân huyện Lộc Bình',
    'persons.0.fullName': secret ? denouncer : complainant,
    'persons.0.address': secret ? 'Bản Kín' : 'Thôn Nà Pò, xã Tú Đoạn',
    'persons.0.idNumber': '020078001234',
  });
  expect(reply.status, reply.body).toBe(303);
  return reply.location ?? '';
}

async function classified(file: string, on: string, answers: Sent): Promise<void> {
  const page = (await handler.get(`${file}/classify`)).body;
  const values = over(filledIn(page, `${file}/classify`), {
    // The same people write again and again here: what the system takes for copies is not one.
    formSigns: [],
    competenceSigns: [],
    competent: 'yes',
    happenedOn: on,
    ...answers,
  });
  // Every condition holds, as if the official had ticked them.
  for (const [, code = ''] of page.matchAll(/name="items" value="([^"]*)"/g)) values.append('items', code);
  const reply = await post(handler, `${file}/classify`, values);
  expect(reply.status, reply.body).toBe(303);
}

/** The paper of the outcome, up to its issue. */
async function issuedMain(file: string, one: Case, on: string): Promise<string> {
  await classified(file, on, one.answers ?? {});
  const page = (await handler.get(`${file}/paper`)).body;
  const proposed = await post(
    handler,
    `${file}/paper`,
    over(filledIn(page, `${file}/paper`), one.texts ?? {}),
  );
  expect(proposed.status, proposed.body).toBe(303);
  const head = clients[one.signer ?? 'truongban'];
  const shown = (await head.get(file)).body;
  const signed = await head.post(`${file}/paper/sign`, {
    paperId: hidden(shown, 'paperId'),
    version: versionIn(shown, `${file}/paper/sign`),
  });
  expect(signed.status, signed.body).toBe(303);
  const issue = (await head.get(`${file}/paper/issue`)).body;
  const issued = await post(
    head,
    `${file}/paper/issue`,
    over(filledIn(issue, `${file}/paper/issue`), { issuedOn: on }),
  );
  expect(issued.status, issued.body).toBe(303);
  return `${file}/paper`;
}

const versionIn = (page: string, action: string): string =>
  filledIn(page, action).find(([name]) => name === 'version')?.[1] ?? '';

/** A side paper: proposed, signed and issued, or completed. */
async function issuedSide(file: string, formCode: string, one: Case, on: string): Promise<string> {
  const id = file.split('/').at(-1) ?? '';
  const page = (
    await handler.get(
      `/papers/new?kind=${encodeURIComponent(one.side ?? '')}&subject=petition&subjectId=${id}`,
    )
  ).body;
  const numbered = symbolFor(formCode as PaperForm, 'X') !== undefined;
  const known = { 'texts.decisionOn': on, next: numbered ? 'propose' : 'complete' };
  const first = filledIn(page, '/papers/new');
  const typed: Sent = {
    ...(first.some(([name]) => name === 'texts.decisionOn') ? known : { next: known.next }),
    ...one.texts,
  };
  const written = await post(handler, '/papers/new', over(first, typed));
  expect(written.status, written.body).toBe(303);
  const paper = written.location ?? '';
  if (!numbered) return paper;
  const head = clients[one.signer ?? 'truongban'];
  const signed = await head.post(`${paper}/sign`, {
    version: hidden((await head.get(paper)).body, 'version'),
  });
  expect(signed.status, signed.body).toBe(303);
  const issue = (await head.get(`${paper}/issue`)).body;
  const issued = await post(
    head,
    `${paper}/issue`,
    over(filledIn(issue, `${paper}/issue`), { issuedOn: on }),
  );
  expect(issued.status, issued.body).toBe(303);
  return paper;
}

describe.each(days)('ngày làm việc %s', (today, on) => {
  beforeAll(async () => {
    const moved = await handler.json('/api/v1/commands/demo.day', { today });
    expect(moved.status, moved.body).toBe(200);
    forgetSession();
  });

  test.each(Object.entries(cases))(
    '%s: lập, ký, ban hành; tệp Word đủ nội dung, không lộ người tố cáo',
    async (formCode, one) => {
      const file = await entered(one.kind, on);
      if (one.side) await classified(file, on, { outcome: 'accept' });
      const paper = one.side ? await issuedSide(file, formCode, one, on) : await issuedMain(file, one, on);
      const docx = await handler.get(`${paper}/docx`);
      expect(docx.headers.get('content-type')).toContain('wordprocessingml');
      const text = textOf(unzip(docx.bytes)).join('\n');
      keep(formCode, today, docx.bytes);
      for (const words of one.contains) expect(text).toContain(words);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN|Invalid|\[object/);
      for (const secret of [denouncer, 'Bản Kín']) expect(text).not.toContain(secret);
      if (symbolFor(formCode as PaperForm, 'X') !== undefined) expect(text).toMatch(/Số: \d\d\//);
    },
  );
});

// For the eye: FORMS_DIR=… keeps what was made.
function keep(formCode: string, today: string, content: Buffer): void {
  const folder = process.env['FORMS_DIR'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${formCode.replaceAll('/', '-')}-${today.slice(-4)}.docx`, content);
}

test.each(days)('ngày %s: mẫu nào còn hiệu lực đều có tình huống lập ra', (today) => {
  const on = parseVietnameseDay(today) as Day;
  const wanted = formSheets
    .map(({ form: code }) => code)
    .filter((code) => getFormSheet(code).labels.length === 0 || formOn(code, on) !== undefined)
    .filter((code) => !elsewhere.includes(code) && !isPractice(code));
  expect(wanted.filter((code) => !(code in cases))).toEqual([]);
});
