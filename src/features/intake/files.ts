import { createReadStream } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { command } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { Invalid, NotFound } from '../../core/errors.ts';
import { attachFiles, filePath } from '../../core/files.ts';
import { pageCount, PageError, thumbnail } from '../../documents/pages.ts';
import { fileIds, id } from '../input.ts';
import { petitionEvent } from '../petition/door.ts';
import { getPetition } from '../petition/queries.ts';
import { findFile, labelPages } from './file-queries.ts';

/** What a page of a scan may be. */
export const pageLabels = {
  petition: 'Đơn',
  decision: 'Quyết định, văn bản',
  identity: 'Giấy tờ tùy thân',
  envelope: 'Phong bì',
  other: 'Tài liệu khác',
} as const;
export type PageLabel = keyof typeof pageLabels;
const labelCodes = Object.keys(pageLabels) as [PageLabel, ...PageLabel[]];

/** Puts further files into a petition; those of a denunciation are secret like the first. */
export const addFiles = command({
  name: 'petition.files.add',
  summary: 'Thêm tệp vào hồ sơ đơn',
  permission: 'petition.receive',
  input: z.object({ petitionId: id, files: fileIds }),
  async run({ tx, today }, { petitionId, files }) {
    if (files.length === 0) throw new Invalid({ files: 'Chọn ít nhất một tệp.' });
    const petition = await getPetition(tx, petitionId);
    await attachFiles(tx, files, { petitionId }, petition.secret);
    const event = petitionEvent(petition, 'petition.files', today, { count: files.length });
    return { events: [event], result: { petitionId, count: files.length } };
  },
});

/** Says which page of a file is what. */
export const labelFile = command({
  name: 'petition.files.label',
  summary: 'Ghi từng trang của tệp là giấy tờ gì',
  permission: 'petition.receive',
  input: z.object({
    fileId: z.uuid('Tệp không hợp lệ.'),
    labels: z
      .record(
        z.string().regex(/^p[1-9]\d{0,2}$/, 'Trang không hợp lệ.'),
        z.enum(labelCodes, { error: 'Chọn loại giấy tờ trong danh sách.' }),
      )
      .default({}),
  }),
  async run({ tx }, { fileId, labels }) {
    const file = await findFile(tx, fileId);
    if (!file?.petition_id) throw new NotFound();
    await labelPages(
      tx,
      fileId,
      Object.entries(labels).map(([name, label]) => ({ page: Number(name.slice(1)), label })),
    );
    return { events: [], result: { petitionId: file.petition_id } };
  },
});

/** How many pages a stored file has, counted once and kept beside it; 0 when it cannot be drawn. */
export async function pagesOf(dataDir: string, file: { id: string; media_type: string }): Promise<number> {
  const path = filePath(dataDir, file.id);
  const kept = await readFile(`${path}.pages`, 'utf8').catch(() => undefined);
  if (kept !== undefined) return Number(kept) || 0;
  const counted = await pageCount(path, file.media_type).catch((error: unknown) => {
    if (error instanceof PageError) return 0;
    throw error;
  });
  await keep(`${path}.pages`, String(counted));
  return counted;
}

/** A page of a file that the actor may see, as a small picture: drawn once, then kept beside the file. @throws NotFound */
export async function pagePicture(tx: Tx, dataDir: string, fileId: string, page: number): Promise<Readable> {
  const file = await findFile(tx, fileId);
  if (!file) throw new NotFound();
  const path = filePath(dataDir, file.id);
  const kept = `${path}.${page}.png`;
  if (!(await exists(kept))) {
    const drawn = await thumbnail(path, file.media_type, page).catch((error: unknown) => {
      throw error instanceof PageError ? new NotFound(error.message) : error;
    });
    await keep(kept, drawn);
  }
  return createReadStream(kept);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

// Whole or not at all: two who look at once never see half a picture.
async function keep(path: string, content: string | Buffer): Promise<void> {
  const partial = `${path}.${process.hrtime.bigint()}.part`;
  await writeFile(partial, content, { mode: 0o600 });
  await rename(partial, path);
}
