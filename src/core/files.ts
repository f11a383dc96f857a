import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { link, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';
import { sql } from 'kysely';
import { as, type Database, type Tx } from './db.ts';
import { Invalid, NotFound } from './errors.ts';
import { isStaged, subjectColumns, type FileSubject } from './file-subject.ts';
import type { Actor } from './policy.ts';

export const largestFile = 25 * 1024 * 1024;

const accepted: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
};
export const acceptedFiles = '.pdf,.jpg,.jpeg,.png,.docx';

export type StoredFile = { id: string; name: string; mediaType: string; bytes: number };
type Landed = { id: string; bytes: number; sha256: string; mediaType: string };

/** Where a stored file lies on the disk. */
export function filePath(dataDir: string, id: string): string {
  return path.join(dataDir, 'files', id.slice(0, 2), id);
}

/**
 * Takes an upload in, streamed to the disk and hashed on the way; kept as staged until a command attaches it.
 * @throws Invalid at the field "files": larger than 25 MB, empty, or its content is not PDF, JPEG, PNG or DOCX
 */
export async function stageFile(
  db: Database,
  dataDir: string,
  actor: Actor,
  name: string,
  content: Readable,
): Promise<StoredFile> {
  const shown = cleanName(name);
  const landed = await land(dataDir, shown, content);
  try {
    await as(db, actor, (tx) =>
      recordFile(tx, actor, { ...landed, name: shown, subject: undefined, secret: false }),
    );
  } catch (error) {
    await rm(filePath(dataDir, landed.id), { force: true });
    throw error;
  }
  return { id: landed.id, name: shown, mediaType: landed.mediaType, bytes: landed.bytes };
}

/** Keeps a document which the system itself made, as a file of a record, or of the unit alone. Part of the caller's transaction. */
export async function keepMade(
  tx: Tx,
  dataDir: string,
  actor: Actor,
  made: { name: string; content: Buffer; subject: FileSubject | undefined; secret: boolean },
): Promise<string> {
  const landed = await land(dataDir, made.name, Readable.from([made.content]));
  await recordFile(tx, actor, {
    ...landed,
    name: made.name,
    subject: made.subject,
    secret: made.secret,
  });
  return landed.id;
}

/** Attaches staged files to a record. An id that is not a staged file of this official is refused at the field. */
export async function attachFiles(
  tx: Tx,
  ids: readonly string[],
  subject: FileSubject,
  secret: boolean,
): Promise<void> {
  if (ids.length === 0) return;
  const { numUpdatedRows } = await tx
    .updateTable('stored_file')
    .set({ ...subjectColumns(subject), secret, ...(secret ? { name: plainFileName } : {}) })
    .where('id', 'in', [...ids])
    .where(isStaged)
    .executeTakeFirstOrThrow();
  if (Number(numUpdatedRows) !== new Set(ids).size) {
    throw new Invalid({
      files: 'Một tệp đính kèm không còn trên hệ thống hoặc đã gắn với đơn khác. Xin chọn lại tệp.',
    });
  }
}

/** A file's name without the words that somebody gave it: of a denouncer they may tell who he is. */
export const plainFileName = sql<string>`regexp_replace(name, '^.*(\\.[^.]+)$', 'Tệp\\1')`;

/** The name that a file of a record keeps when the record becomes secret: a paper's own, else a plain one. */
export const nameOfSecret = sql<string>`case when exists (select from paper where file_id = stored_file.id) then name else ${plainFileName} end`;

/** Staged files of this official, for showing a refused form again. */
export async function stagedFiles(tx: Tx, ids: readonly string[]): Promise<StoredFile[]> {
  const wanted = ids.filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (wanted.length === 0) return [];
  const rows = await tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type', 'bytes'])
    .where('id', 'in', wanted)
    .where(isStaged)
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, mediaType: row.media_type, bytes: row.bytes }));
}

export type Passed = {
  id: string;
  name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  pages: number | null;
};

/** Gives a record rows of its own for files of another: the content lies on the disk once, under both names. */
export async function shareFiles(
  tx: Tx,
  dataDir: string,
  actor: Actor,
  files: readonly Passed[],
  subject: FileSubject,
  secret: boolean,
): Promise<void> {
  for (const file of files) {
    const id = randomUUID();
    const target = filePath(dataDir, id);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await link(filePath(dataDir, file.id), target);
    const { name, bytes, sha256, pages } = file;
    const row = { id, bytes, sha256, mediaType: file.media_type, name, subject, secret, pages };
    await recordFile(tx, actor, row).catch(async (error: unknown) => {
      await rm(target, { force: true });
      throw error;
    });
  }
}

/** A file that the actor may see, with its content as a stream. */
export async function openFile(
  tx: Tx,
  dataDir: string,
  id: string,
): Promise<StoredFile & { content: Readable }> {
  const row = await tx
    .selectFrom('stored_file')
    .select(['id', 'name', 'media_type as mediaType', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return {
    ...row,
    content: createReadStream(filePath(dataDir, id)),
  };
}

/** Puts other content in the place of a document which the system made; nothing happens when `change` gives none. */
export async function replaceContent(
  tx: Tx,
  dataDir: string,
  id: string,
  change: (content: Buffer) => Buffer | undefined,
): Promise<void> {
  const target = filePath(dataDir, id);
  const content = change(await readFile(target));
  if (content === undefined) return;
  const row = { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
  await tx.updateTable('stored_file').set(row).where('id', '=', id).execute();
  const partial = `${target}.part`;
  await writeFile(partial, content, { mode: 0o600 });
  await syncFile(partial);
  await rename(partial, target);
}

/** Removes what was uploaded more than two days ago and never became part of a record. Gives how many. */
export async function sweepStaged(db: Database, dataDir: string): Promise<number> {
  const gone = await db.transaction().execute(async (tx) => {
    await sql`select set_config('app.task', 'sweep', true)`.execute(tx);
    return tx
      .deleteFrom('stored_file')
      .where(isStaged)
      .where('stored_at', '<', sql<string>`now() - interval '2 days'`)
      .returning('id')
      .execute();
  });
  await Promise.all(gone.map(({ id }) => rm(filePath(dataDir, id), { force: true })));
  return gone.length;
}

// Written beside its place and renamed when whole: a crash leaves no half file under a real name.
async function land(dataDir: string, name: string, content: Readable): Promise<Landed> {
  const id = randomUUID();
  const target = filePath(dataDir, id);
  const partial = `${target}.part`;
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  try {
    const { bytes, sha256 } = await copyCounted(content, partial, name);
    const mediaType = await checkContent(partial, name);
    await syncFile(partial);
    await rename(partial, target);
    return { id, bytes, sha256, mediaType };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function copyCounted(
  content: Readable,
  target: string,
  name: string,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(content, count, createWriteStream(target, { mode: 0o600 }));
  // The reader of the form cuts a larger file off just past the limit. It is read to its end all the same:
  // a stream broken off in the middle leaves the rest of the request unread and the connection hanging.
  if (bytes > largestFile)
    throw new Invalid({ files: `Tệp “${name}” lớn hơn 25 MB. Xin giảm dung lượng hoặc chia nhỏ.` });
  if (bytes === 0) throw new Invalid({ files: `Tệp “${name}” không có nội dung.` });
  return { bytes, sha256: hash.digest('hex') };
}

async function checkContent(file: string, name: string): Promise<string> {
  const type = await fileTypeFromFile(file);
  const extensions = type && accepted[type.mime];
  if (!type || !extensions)
    throw new Invalid({ files: `Tệp “${name}” không phải là PDF, JPEG, PNG hoặc DOCX.` });
  const extension = path.extname(name).slice(1).toLowerCase();
  if (!extensions.includes(extension)) {
    throw new Invalid({
      files: `Tệp “${name}” có đuôi .${extension} nhưng nội dung là ${extensions[0]?.toUpperCase()}. Xin kiểm tra lại tệp.`,
    });
  }
  return type.mime;
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

async function recordFile(
  tx: Tx,
  actor: Actor,
  file: Landed & {
    name: string;
    subject: FileSubject | undefined;
    secret: boolean;
    pages?: number | null | undefined;
  },
): Promise<void> {
  await tx
    .insertInto('stored_file')
    .values({
      id: file.id,
      unit_id: actor.unitId,
      ...subjectColumns(file.subject),
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      pages: file.pages ?? null,
      secret: file.secret,
      stored_by: actor.officialId,
    })
    .execute();
}

function cleanName(name: string): string {
  const base = path.basename(name.normalize('NFC').replaceAll('\\', '/')).replace(/[\p{Cc}"<>|?*]/gu, '_');
  return base.slice(-120) || 'tep';
}
