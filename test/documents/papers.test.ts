import { describe, expect, test } from 'vitest';
import { day } from '../../src/law/day.ts';
import { legalForms } from '../../src/law/forms.ts';
import { fillTemplate, openWord, TemplateError } from '../../src/documents/docx.ts';
import { builtInTemplate, formSheets, labelOn } from '../../src/documents/forms.ts';
import {
  dayInWords,
  numberAndSymbol,
  numberText,
  parsePaper,
  symbolFor,
} from '../../src/documents/papers.ts';
import { redacted } from '../../src/documents/redacted.ts';
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
    matter: 'bà Vi Thị Hạnh bị đe dọa tại nhà',
    recipients: ['Bà Vi Thị Hạnh (để biết)'],
  });
  const text = linesOf(fillTemplate(await builtInTemplate('TT05-03'), redacted(sample))).join('\n');
  expect(text).not.toContain('Vi Thị Hạnh');
  expect(text).not.toContain('khu 4, thị trấn Na Dương');
  expect(text).toContain('[giữ bí mật]');
  expect(text).toContain('Ban Tiếp công dân huyện Lộc Bình');
});

test('mẫu nào hệ thống lập cũng có tên trong bảng mẫu của pháp luật; công văn, báo cáo thường thì không cần', () => {
  const unknown = formSheets
    .map(({ form }) => form)
    .filter((form) => !legalForms.some(({ code }) => code === form));
  expect(unknown).toEqual(['CV', 'BC']);
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
