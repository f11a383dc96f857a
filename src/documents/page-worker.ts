// Run by pages.ts as a process of its own for one question about one file: count · thumbnail. The answer goes to stdout.
import { readFile } from 'node:fs/promises';
import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium';
import sharp from 'sharp';

const size = { width: 300, height: 600 };
const mostPixels = 100_000_000;
const [task = '', file = '', mediaType = '', page = '1'] = process.argv.slice(2);

sharp.concurrency(1);
sharp.cache(false);

async function answer(): Promise<Uint8Array | string> {
  if (mediaType !== 'application/pdf') return task === 'count' ? countImage() : imageThumbnail();
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await readFile(file));
  return task === 'count' ? String(document.getPageCount()) : pdfThumbnail(document, Number(page));
}

/** An image is one page, provided that it can be read. */
async function countImage(): Promise<string> {
  const { width } = await sharp(file, { limitInputPixels: mostPixels }).metadata();
  return width > 0 ? '1' : '0';
}

/** Turned as its EXIF says, then without EXIF: no place or device leaves with it. */
async function imageThumbnail(): Promise<Uint8Array> {
  return sharp(file, { limitInputPixels: mostPixels, sequentialRead: true })
    .autoOrient()
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
}

async function pdfThumbnail(document: PDFiumDocument, number: number): Promise<Uint8Array> {
  if (number > document.getPageCount()) throw new RangeError('no such page');
  document.initializeFormFields();
  const drawn = document.getPage(number - 1);
  const { originalWidth, originalHeight } = drawn.getOriginalSize();
  const scale = Math.min(size.width / Math.max(1, originalWidth), size.height / Math.max(1, originalHeight));
  const { data } = await drawn.render({
    scale,
    renderFormFields: true,
    render: ({ data: pixels, width, height }) =>
      sharp(pixels, { raw: { width, height, channels: 4 } })
        .flatten({ background: '#ffffff' })
        .png()
        .toBuffer(),
  });
  return data;
}

process.stdout.write(await answer());
