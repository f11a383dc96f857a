import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tableDocument } from '../../src/documents/book.ts';
import { fillTemplate, openWord } from '../../src/documents/docx.ts';
import { builtInTemplate } from '../../src/documents/forms.ts';
import { libreOffice, toPdf } from '../../src/documents/pdf.ts';
import { previewHtml } from '../../src/documents/preview.ts';
import { sampleFor } from '../../src/documents/samples.ts';
import { textOf } from '../../src/documents/word.ts';

const leftInTmp = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('tiepdan-pdf-'));

test.skipIf(libreOffice() === undefined)(
  'phiếu hướng dẫn chuyển được sang PDF, không để lại gì trong thư mục tạm',
  async () => {
    const paper = fillTemplate(await builtInTemplate('TT05-02'), sampleFor('TT05-02'));
    const pdfs = await Promise.all([toPdf(paper), toPdf(paper)]);
    for (const pdf of pdfs) expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await leftInTmp()).toEqual([]);
  },
  120_000,
);

test('không có LibreOffice thì nói rõ phải làm gì', async () => {
  expect(libreOffice([tmpdir()])).toBeUndefined();
  await expect(toPdf(Buffer.from('x'), '/khong/co/soffice')).rejects.toThrow('Không chạy được LibreOffice');
});

test.skipIf(process.platform === 'win32')(
  'chương trình chuyển đổi treo thì bị dừng khi hết giờ',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tiepdan-test-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const stuck = path.join(folder, 'soffice');
    await writeFile(stuck, '#!/bin/sh\nsleep 30\n');
    await chmod(stuck, 0o755);
    await expect(toPdf(Buffer.from('x'), stuck, 300)).rejects.toThrow('quá');
    expect(await leftInTmp()).toEqual([]);
  },
);

test('sách pháp luật: bảng khổ ngang, hàng tiêu đề lặp lại ở mỗi trang', () => {
  const book = tableDocument({
    title: 'Sách pháp luật',
    subject: 'Thời hạn',
    parentAgency: 'UBND huyện Lộc Bình',
    agency: 'Ban Tiếp công dân',
    placeAndDay: 'Lộc Bình, ngày 05 tháng 02 năm 2024',
    sections: [
      {
        heading: 'I. Khiếu nại',
        columns: [
          { heading: 'Bước', width: 2 },
          { heading: 'Thời hạn', align: 'center' },
        ],
        rows: [
          ['Thụ lý giải quyết khiếu nại', '10 ngày'],
          ['Giải quyết <lần đầu>', '30 ngày'],
        ],
      },
    ],
  });
  const xml = openWord(book).get('word/document.xml')?.toString('utf8') ?? '';
  expect(xml).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(textOf(openWord(book))).toEqual(
    expect.arrayContaining(['SÁCH PHÁP LUẬT', 'BAN TIẾP CÔNG DÂN', 'Giải quyết <lần đầu>']),
  );
  expect(previewHtml(book)).toContain('<th class="paper-w-65" scope="col">');
});

test('hàng thiếu ô bị từ chối', () => {
  expect(() =>
    tableDocument({
      title: 'Sổ',
      sections: [{ heading: 'A', columns: [{ heading: '1' }, { heading: '2' }], rows: [['x']] }],
    }),
  ).toThrow('Dòng có 1 ô');
});
