import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { casePaperKinds } from '../../src/features/resolution/door.ts';
import { findFormSheet } from '../../src/documents/forms.ts';
import { textOf } from '../../src/documents/word.ts';
import { unzip } from '../../src/documents/zip.ts';
import { casePapers } from '../../src/documents/case-papers.ts';
import { procedureOf } from '../../src/law/flows/case/procedures.ts';
import type { ProcedureId } from '../../src/law/flows/case/row.ts';
import { aCase, faultsIn, step } from './a-case.ts';
import { wordsOf } from './a-paper.ts';
import { reported } from './a-verification.ts';
import { filledIn, testSite, type Client, type TestSite } from './site.ts';

// Every paper of every procedure is made from a case as its form offers it: the first words where there are any, something
// of the right kind where an official must write; then the Word file itself is read.

let at: TestSite;
let handler: Client;
let chairman: Client;
const files = new Map<ProcedureId, string>();
const denouncer = 'Bàn Thị Kín';

beforeAll(async () => {
  at = await testSite();
  handler = await at.as('xuly');
  chairman = await at.as('chutich');
  const group = {
    'persons.1.fullName': 'Hà Thị Hai',
    'persons.1.address': 'Thôn Nà Pò, xã Tú Đoạn',
    writtenOn: '01/03/2024',
    request: 'Đo đạc lại diện tích, tính lại đơn giá bồi thường',
    forwarderName: 'Ban Tiếp công dân tỉnh Lạng Sơn',
  };
  files.set('complaint.first', await reported(handler, chairman));
  files.set(
    'complaint.second',
    await aCase(handler, 'complaint', {
      petition: group,
      open: { procedure: 'complaint.second', contested: 'Quyết định số 12/QĐ-UBND ngày 10/01/2024' },
    }),
  );
  const denounced = await aCase(handler, 'denunciation', {
    petition: { 'persons.0.fullName': denouncer, summary: 'Cán bộ địa chính thu tiền không biên lai' },
    open: {
      title: 'Tố cáo thu tiền không có biên lai',
      respondentName: 'Triệu Văn Khải',
      respondentTitle: 'công chức địa chính xã Tú Đoạn',
    },
  });
  await step(handler, denounced, 'check-identity', { on: '05/03/2024' });
  await step(chairman, denounced, 'accept', { on: '07/03/2024', outsidePaper: '15/QĐ-UBND' });
  files.set('denunciation', denounced);
  const proposed = { summary: 'Mương thủy lợi bị vùi lấp, không có nước tưới', ...group };
  for (const procedure of ['feedback', 'feedback.regulation', 'land'] as const)
    files.set(
      procedure,
      await aCase(handler, 'feedback', {
        petition: proposed,
        open: { procedure, title: 'Kiến nghị nạo vét mương thủy lợi', respondentName: 'Hoàng Văn Lân' },
      }),
    );
});

/** In which of the cases a paper of that form belongs. */
function procedureWith(form: string): ProcedureId | undefined {
  const found = [...files.keys()].find((id) =>
    procedureOf(id).rows.some(({ papers }) => papers.includes(form)),
  );
  return found ?? (form.startsWith('TC-') || form.startsWith('NĐ31') ? 'denunciation' : 'complaint.first');
}

const typedAs: Readonly<Record<string, string>> = {
  hour: '08:00',
  endHour: '10:00',
  fromHour: '08:00',
  days: '20',
  copies: '03',
  round: '1',
  within: '30',
  conclusions: '# Tính thiếu diện tích: đúng toàn bộ\n# Áp sai đơn giá: sai toàn bộ',
  matters: '# Tính thiếu diện tích\nTheo hồ sơ địa chính\n# Áp sai đơn giá\nTheo bảng giá',
  members: 'Lộc Văn Bình, Thanh tra viên\nVi Văn Sơn, Chuyên viên',
  items: 'văn bản; giấy; Trích lục bản đồ; 03; bản chính',
};

/** Contents with what was found below them, or with a verdict: one without the other does not go on. */
const whole: Readonly<Record<string, (given: string) => boolean>> = {
  conclusions: (given) => /: (đúng|sai)|# (đúng|sai)/.test(given),
  matters: (given) => given.split('\n').some((line) => line !== '' && !line.startsWith('#')),
};
/** What these forms want though no single text is required. */
const wanted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'TT05-02': { body: 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn' },
  'NĐ31-12': { measures: 'Kiểm điểm trách nhiệm công chức địa chính' },
  'TC-BANTRICH': { measures: 'Kiểm điểm trách nhiệm công chức địa chính' },
};

/** What an official writes where nothing stands yet. */
function written(form: string, given: Readonly<Record<string, string>>): Record<string, string> {
  const texts = casePapers.find((one) => one.form === form)?.texts ?? [];
  const ofDenunciation = /^(NĐ31|TC)-/.test(form);
  return Object.fromEntries(
    texts.map(({ name, required, day, options }) => {
      const first = given[name] ?? '';
      if (first !== '' && (whole[name]?.(first) ?? true)) return [name, first];
      if (!required) return [name, wanted[form]?.[name] ?? first];
      if (day) return [name, '15/03/2024'];
      if (options) return [name, options[0]?.value ?? ''];
      if (name === 'conclusions' && ofDenunciation) return [name, '# đúng\n# sai'];
      return [name, typedAs[name] ?? 'Lộc Văn Bình, Thanh tra viên'];
    }),
  );
}

const forbidden =
  /undefined|\bnull\b|NaN|\[object|[{}]|VV\.|\b(complaint|denunciation|feedback)\.|\b(dung-mot-phan|tc-dung|tc-sai|lan-hai)\b|Invalid/;

/** Keeps the Word file to be looked at, where FORMS_DIR says so. */
function keep(form: string, content: Buffer): void {
  const folder = process.env['FORMS_DIR'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${form.replaceAll('/', '-')}.docx`, content);
}

/** Lines with dots that a pen completes: who signs each page, who receives a slip. */
const byPen = /ký từng trang|Đã nhận đủ|Người nhận/;
const blanks = new Set(['NĐ124-01', 'NĐ31-02', 'KN-RUT', 'KN-CU-DAIDIEN', 'TC-BAOVE-DN']);

describe.each(casePaperKinds.map(({ code, form }) => [form, code] as const))('%s', (form, code) => {
  test(`${findFormSheet(form)?.title ?? form}: làm được từ vụ việc, không sót chữ máy, không thiếu chỗ phải có`, async () => {
    const file = files.get(procedureWith(form) ?? 'complaint.first') ?? '';
    const id = file.split('/').at(-1) ?? '';
    const where = `/papers/new?kind=${encodeURIComponent(code)}&subject=resolution&subjectId=${id}`;
    const page = (await handler.get(where)).body;
    const sent = Object.fromEntries(filledIn(page, '/papers/new')) as Record<string, string>;
    const texts = written(form, wordsOf(page));
    const next = page.includes('value="propose"') ? 'propose' : 'complete';
    const made = await handler.post('/papers/new', {
      ...sent,
      ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`texts.${name}`, text])),
      next,
    });
    expect(made.status, `${form}: ${faultsIn(made.body)}`).toBe(303);
    const { bytes } = await handler.get(`${made.location ?? ''}/docx`);
    keep(form, bytes);
    const lines = textOf(unzip(bytes));
    const said = lines.join('\n');
    expect(said).not.toMatch(forbidden);
    expect(said).not.toContain(denouncer);
    if (!blanks.has(form)) {
      expect(said).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
      expect(lines.filter((line) => line.includes('……') && !byPen.test(line))).toEqual([]);
      // A word without what it names: "số ;", "ngày của".
      expect(
        lines.filter((line) => /(số|ngày|của|tại|đối với|[Cc]ăn cứ)\s+([;,.]|của|tại|và)/.test(line)),
      ).toEqual([]);
    }
  });
});
