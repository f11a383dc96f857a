import { describe, expect, test } from 'vitest';
import { day } from '../../src/law/day.ts';
import { legalForms } from '../../src/law/forms.ts';
import { practicePapers } from '../../src/law/forms/practice.ts';
import { fillTemplate, openWord, tagsOf, TemplateError } from '../../src/documents/docx.ts';
import { builtInTemplate, formSheets, labelOn } from '../../src/documents/forms.ts';
import {
  dayInWords,
  numberAndSymbol,
  numberText,
  parsePaper,
  symbolFor,
  type PaperData,
} from '../../src/documents/papers.ts';
import { redacted } from '../../src/documents/redacted.ts';
import { houseRules } from '../../src/documents/house-rules.ts';
import { previewHtml } from '../../src/documents/preview.ts';
import { sampleFor, samplesFor } from '../../src/documents/samples.ts';
import { validateTemplate } from '../../src/documents/validate.ts';
import { textOf } from '../../src/documents/word.ts';

const linesOf = (docx: Buffer): string[] => textOf(openWord(docx));
const xmlOf = (docx: Uint8Array, part: string): string => openWord(docx).get(part)?.toString('utf8') ?? '';
const plain = (html: string): string =>
  html
    .replace(/<br>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe.each(formSheets.map((sheet) => [sheet.form, sheet.title, sheet.landscape === true] as const))(
  '%s %s',
  (form, _title, landscape) => {
    test('điền đủ, không còn dấu ngoặc nhọn, xem trước đúng như tệp Word', async () => {
      const template = await builtInTemplate(form);
      for (const sample of samplesFor(form)) {
        const filled = fillTemplate(template, sample);
        expect(linesOf(filled).join('\n')).not.toMatch(/[{}]|undefined/);
        expect(plain(previewHtml(filled))).toBe(linesOf(filled).join(''));
        expect(previewHtml(filled)).not.toContain('style=');
      }
    });

    test('mẫu kèm theo hệ thống qua được kiểm tra mẫu tải lên', async () => {
      expect(validateTemplate(await builtInTemplate(form), form)).toMatchObject({ ok: true });
    });

    test('thể thức theo Nghị định 30/2020: khổ A4, lề, phông chữ, số trang', async () => {
      const template = await builtInTemplate(form);
      const document = xmlOf(template, 'word/document.xml');
      expect(document).toContain(
        landscape
          ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
          : '<w:pgSz w:w="11906" w:h="16838"/>',
      );
      expect(document).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
      expect(document).toContain('<w:titlePg/>');
      expect(xmlOf(template, 'word/styles.xml')).toContain('w:ascii="Times New Roman"');
      expect(xmlOf(template, 'word/styles.xml')).toContain('<w:sz w:val="28"/>');
      expect(xmlOf(template, 'word/header1.xml')).toMatch(/w:jc w:val="center".* PAGE /s);
      expect(xmlOf(template, 'word/header2.xml')).not.toContain('PAGE');
      expect(sizeOf(document, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe('26');
      expect(sizeOf(document, 'Độc lập - Tự do - Hạnh phúc')).toBe('28');
    });
  },
);

const sizeOf = (xml: string, text: string): string | undefined =>
  new RegExp(`<w:rPr><w:b/><w:sz w:val="(\\d+)"/>(?:(?!</w:r>).)*${text}`).exec(xml)?.[1];

describe('phiếu hướng dẫn', () => {
  test('đã phát hành thì có số, ngày, nơi nhận và người ký', async () => {
    const lines = linesOf(fillTemplate(await builtInTemplate('TT05-02'), sampleFor('TT05-02')));
    expect(lines).toEqual(
      expect.arrayContaining([
        'UBND HUYỆN LỘC BÌNH',
        'BAN TIẾP CÔNG DÂN',
        'Số: 05/HD-BTCD',
        'Lộc Bình, ngày 05 tháng 02 năm 2024',
        'Mẫu số 02',
        'Kính gửi: Ông Lương Văn Thắng',
        '- Như trên;',
        '- Lưu: VT, hồ sơ.',
        'TRƯỞNG BAN',
        'Hoàng Thị Bích Ngọc',
      ]),
    );
    expect(lines.join('\n')).toContain('gửi đơn khiếu nại đến Ủy ban nhân dân xã Khánh Xuân');
  });

  test('còn dự thảo thì để trống số và ngày', async () => {
    const lines = linesOf(
      fillTemplate(await builtInTemplate('TT05-02'), sampleFor('TT05-02', { draft: true })),
    );
    expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual(
      expect.arrayContaining(
        ['Số:      /HD-BTCD', 'Lộc Bình, ngày     tháng 02 năm 2024'].map((line) =>
          expect.stringMatching(loosely(line)),
        ),
      ),
    );
  });

  test('Thông tư 05/2021 chưa đọc được điều nào thì không dẫn điều khoản của nó', async () => {
    for (const sample of samplesFor('TT05-02')) {
      const text = linesOf(fillTemplate(await builtInTemplate('TT05-02'), sample)).join('\n');
      expect(text).toContain('Thông tư số 05/2021/TT-TTCP');
      expect(text).not.toMatch(/Điều \d+ Thông tư số 05\/2021/);
    }
  });

  test('tên riêng tiếng Việt giữ nguyên dấu, ký tự đặc biệt không phá tệp', async () => {
    const sample = sampleFor('TT05-02');
    const name = 'Nguyễn Thị Hưởng'.normalize('NFD');
    const odd = parsePaper({ ...sample, sender: { address: 'bà', name, place: 'thôn A & B <C> "D"\u0007' } });
    const lines = linesOf(fillTemplate(await builtInTemplate('TT05-02'), odd));
    expect(lines).toContain('Kính gửi: Bà Nguyễn Thị Hưởng'.normalize('NFC'));
    expect(lines).toContain('(Địa chỉ: thôn A & B <C> "D")');
  });
});

const loosely = (line: string): RegExp => new RegExp(`^${line.replace(/ +/g, ' +').replace('/', '\\/')}$`);

test('bản lược bỏ của phiếu chuyển đơn tố cáo không còn danh tính người tố cáo', async () => {
  const sample = parsePaper({
    ...sampleFor('TT05-03'),
    matter: 'bà Vi Thị Hạnh (VI THỊ HẠNH) bị đe dọa tại nhà',
    recipients: ['Bà Vi Thị Hạnh (để biết)'],
  });
  const text = linesOf(fillTemplate(await builtInTemplate('TT05-03'), redacted(sample))).join('\n');
  expect(text).not.toMatch(/Vi Thị Hạnh/iu);
  expect(text).not.toContain('khu 4, thị trấn Na Dương');
  expect(text).toContain('[giữ bí mật]');
  expect(text).toContain('Ban Tiếp công dân huyện Lộc Bình');
});

const rendered = async (data: PaperData): Promise<string> =>
  linesOf(fillTemplate(await builtInTemplate(data.form), data)).join('\n');

describe('bản lược bỏ danh tính người tố cáo', () => {
  const secretForms = [
    'TT05-03',
    'TH-02',
    'TH-03',
    'TH-04',
    'TH-05',
    'TH-12',
    'TH-14',
    'NĐ31-03',
    'NĐ31-05',
  ] as const;

  test.each(secretForms)(
    '%s không còn họ tên, nơi ở, điện thoại, số giấy tờ ở bất kỳ dòng nào',
    async (form) => {
      for (const sample of samplesFor(form)) {
        const text = await rendered(redacted(sample));
        expect(text).not.toMatch(/Vi Thị Hạnh|Lương Văn Thắng|khu 4, thị trấn Na Dương|thôn Bản Chu/);
        expect(text).not.toMatch(/0912 000 00|020181004321|020078001234/);
        expect(text).toMatch(/giữ bí mật/);
      }
    },
  );

  test('biên bản ghi tố cáo: bản gốc ghi là niêm phong, bản lược bỏ ghi là đã lược bỏ', async () => {
    const [original] = samplesFor('TH-04');
    if (!original) throw new Error('không có bản gốc');
    expect(await rendered(original)).toContain('lưu trong phong bì niêm phong');
    expect(await rendered(redacted(original))).toContain('đã lược bỏ danh tính');
    expect(await rendered(redacted(original))).not.toContain('niêm phong');
  });

  test('quyết định thụ lý, gia hạn và thông báo cho người bị tố cáo không có chỗ nào ghi người tố cáo', async () => {
    for (const form of ['NĐ31-01', 'NĐ31-04', 'NĐ31-06'] as const) {
      expect(sampleFor(form)).not.toHaveProperty('sender');
      expect(sampleFor(form)).not.toHaveProperty('denouncer');
      for (const tag of tagsOf(await builtInTemplate(form)))
        expect(tag).not.toMatch(/người gửi|người tố cáo$/);
    }
  });

  test('công văn đôn đốc giải quyết tố cáo tự lược bỏ, dù dữ liệu có ghi', async () => {
    const named = samplesFor('TH-02').find((sample) => 'kind' in sample && sample.kind === 'tố cáo');
    if (!named) throw new Error('không có mẫu thử tố cáo');
    expect(await rendered(named)).not.toContain('Vi Thị Hạnh');
  });

  test('thông báo kết luận: vụ việc tố cáo chỉ ghi danh tính được giữ bí mật', async () => {
    const text = await rendered(sampleFor('TH-05'));
    expect(text).toContain('danh tính được giữ bí mật');
    expect(text).not.toContain('Vi Thị Hạnh');
    expect(text).toContain('Lương Văn Thắng');
    expect(text).toContain('15/03/2024');
  });
});

test('đơn rút tố cáo hỏi cách liên hệ từ 01/7/2026, trước đó thì không', async () => {
  const blank = (on: string) => rendered(parsePaper({ form: 'NĐ31-02', draftedOn: on }));
  expect(await blank('2026-06-30')).not.toContain('thư điện tử');
  expect(await blank('2026-07-01')).toContain('thư điện tử');
  expect(await blank('2026-07-01')).toContain('156/2026');
});

test('mẫu đơn trống in được khi chưa biết gì, chỗ trống là dòng chấm', async () => {
  for (const form of ['NĐ124-01', 'NĐ124-02', 'NĐ31-02', 'TH-09'] as const) {
    const text = await rendered(parsePaper({ form, draftedOn: '2024-02-05' }));
    expect(text).toContain('Họ và tên: ………');
    expect(text).not.toMatch(/undefined|null/);
  }
});

test('nội quy theo luật của từng thời kỳ: giấy tờ tùy thân và các trường hợp từ chối', () => {
  const place = { place: 'Trụ sở tiếp công dân', agency: 'Ban Tiếp công dân' };
  const before = JSON.stringify(houseRules(day('2026-06-30'), place));
  const after = JSON.stringify(houseRules(day('2026-07-01'), place));
  expect(before).toContain('xuất trình giấy tờ tùy thân');
  expect(after).toContain('số định danh cá nhân');
  expect(before).not.toContain('phát trực tiếp');
  expect(after).toContain('phát trực tiếp');
});

test('mẫu nào hệ thống lập cũng có tên trong bảng mẫu của pháp luật; công văn, báo cáo thường, biên bản bàn giao thì không cần', () => {
  const unknown = formSheets
    .map(({ form }) => form)
    .filter((form) => ![...legalForms, ...practicePapers].some(({ code }) => code === form));
  expect(unknown).toEqual(['CV', 'BC', 'BB-BG']);
});

test('số dưới 10, ngày dưới 10, tháng 1 và 2 có số 0 ở trước', () => {
  expect([numberText(5), numberText(15), numberText(105)]).toEqual(['05', '15', '105']);
  expect(dayInWords(day('2024-02-05'))).toBe('ngày 05 tháng 02 năm 2024');
  expect(dayInWords(day('2024-03-15'))).toBe('ngày 15 tháng 3 năm 2024');
  expect(dayInWords(day('2024-11-01'))).toBe('ngày 01 tháng 11 năm 2024');
});

test('ký hiệu theo loại văn bản; công văn không có chữ viết tắt tên loại', () => {
  expect(numberAndSymbol(5, symbolFor('TT05-02', 'BTCD') ?? '')).toBe('05/HD-BTCD');
  expect(numberAndSymbol(15, symbolFor('CV', 'UBND', 'BTCD') ?? '')).toBe('15/UBND-BTCD');
  expect(symbolFor('02/TCD', 'BTCD')).toBeUndefined();
});

test('nhãn mẫu khiếu nại theo nghị định có hiệu lực vào ngày của văn bản', () => {
  expect(labelOn('NĐ124-03', day('2024-02-05'))?.source).toContain('124/2020');
  expect(labelOn('NĐ124-03', day('2026-07-01'))?.source).toContain('155/2026');
  expect(labelOn('CV', day('2024-02-05'))).toBeUndefined();
});

test('dữ liệu thiếu hoặc ngày không có thật bị từ chối bằng tiếng Việt', () => {
  expect(() => parsePaper({ ...sampleFor('TT05-02'), receivedOn: '2024-02-30' })).toThrow(
    'Ngày không có trên lịch',
  );
  expect(() => parsePaper({ ...sampleFor('TT05-02'), matter: ' ' })).toThrow('Phải có nội dung');
});

test('mẫu có thẻ mà văn bản không có nội dung thì báo tên thẻ', async () => {
  const guidance = await builtInTemplate('TT05-02');
  expect(() => fillTemplate(guidance, sampleFor('CV'))).toThrow(TemplateError);
  expect(() => fillTemplate(guidance, sampleFor('CV'))).toThrow('Chưa có nội dung cho thẻ {ngày nhận đơn}');
});
