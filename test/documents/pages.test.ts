import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { PageError, pageCount, thumbnail } from '../../src/documents/pages.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'tiepdan-pages-'));
afterAll(() => rm(folder, { recursive: true }));
const pdf = 'application/pdf';

async function kept(name: string, content: Buffer): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

type Drawn = { pages: number; resources?: string; more?: readonly string[]; drawing?: string };

/** A PDF of A4 pages, red unless another drawing is given; further objects are numbered from 4 on, before the pages. */
function pdfOf({ pages, resources = '', more = [], drawing = '1 0 0 rg 0 0 595 842 re f' }: Drawn): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${4 + more.length + index} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}/MediaBox[0 0 595 842]>>`,
    streamOf(drawing),
    ...more,
    ...Array.from(
      { length: pages },
      () => `<</Type/Page/Parent 2 0 R/Contents 3 0 R/Resources<<${resources}>>>>`,
    ),
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${body}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`,
    'latin1',
  );
}

const streamOf = (drawing: string, dictionary = ''): string =>
  `<<${dictionary}/Length ${drawing.length}>>stream\n${drawing}\nendstream`;

/** Each drawing calls the next twenty times, eight deep: a small file that never comes to an end. */
function endlessPdf(): Buffer {
  const forms = Array.from({ length: 8 }, (_, index) =>
    streamOf(
      '/X Do '.repeat(20),
      `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X ${5 + index} 0 R>>>>`,
    ),
  );
  const last = streamOf('0 0 595 842 re f', '/Type/XObject/Subtype/Form/BBox[0 0 595 842]');
  return pdfOf({ pages: 1, resources: '/XObject<</X 4 0 R>>', more: [...forms, last], drawing: '/X Do' });
}

describe('trang của tệp', () => {
  test('PDF: đếm trang, vẽ trang thành PNG rộng 300 điểm ảnh, đúng màu', async () => {
    const file = await kept('ba-trang.pdf', pdfOf({ pages: 3 }));
    expect(await pageCount(file, pdf)).toBe(3);
    const png = await thumbnail(file, pdf, 3);
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect(info.width).toBe(300);
    expect(info.height).toBeGreaterThan(400);
    expect([...data.subarray(0, 3)]).toEqual([255, 0, 0]);
    await expect(thumbnail(file, pdf, 4)).rejects.toThrow(PageError);
    await expect(thumbnail(file, pdf, 501)).rejects.toThrow('500 trang đầu');
  });

  test('ảnh chụp: xoay theo EXIF, bỏ thông tin máy ảnh và vị trí', async () => {
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'green' } })
      .withExif({ IFD0: { Make: 'Máy ảnh' }, IFD3: { GPSLatitudeRef: 'N' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await sharp(photo).metadata()).toMatchObject({ orientation: 6, exif: expect.any(Buffer) });
    const file = await kept('anh.jpg', photo);
    expect(await pageCount(file, 'image/jpeg')).toBe(1);
    const png = await sharp(await thumbnail(file, 'image/jpeg', 1)).metadata();
    expect(png).toMatchObject({ format: 'png', width: 300, height: 450 });
    expect(png.exif).toBeUndefined();
    expect(png.orientation).toBeUndefined();
  });

  test('tệp hỏng thì báo lỗi, không làm dừng hệ thống; tệp Word không có trang', async () => {
    const broken = await kept('hong.pdf', Buffer.from('%PDF-1.4 hỏng'));
    await expect(pageCount(broken, pdf)).rejects.toThrow('Không đọc được tệp');
    await expect(thumbnail(broken, 'image/png', 1)).rejects.toThrow(PageError);
    expect(await pageCount(broken, 'application/msword')).toBe(0);
    await expect(thumbnail(broken, 'application/msword', 1)).rejects.toThrow('không có hình thu nhỏ');
  });

  test.runIf(process.platform === 'linux')(
    'tệp nhỏ mà đòi bộ nhớ vô hạn bị dừng, tệp sau vẫn đọc được',
    async () => {
      const file = await kept('khong-het.pdf', endlessPdf());
      await expect(thumbnail(file, pdf, 1)).rejects.toThrow('quá nhiều bộ nhớ');
      expect(await pageCount(await kept('sau-do.pdf', pdfOf({ pages: 1 })), pdf)).toBe(1);
    },
  );

  test.skipIf(process.platform === 'win32')('tệp đọc mãi không xong bị dừng khi hết giờ', async () => {
    const file = path.join(folder, 'treo.pdf');
    await promisify(execFile)('mkfifo', [file]);
    await expect(pageCount(file, pdf, 400)).rejects.toThrow('quá 1 giây');
  });
});
