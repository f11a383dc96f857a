import { inflateRawSync } from 'node:zlib';

/** Why a file is not taken; the message is for the person who brought it. */
export class BadFile extends Error {}

const limits = { archive: 10 * 1024 * 1024, entries: 500, inflated: 40 * 1024 * 1024 };
const endRecord = 0x06054b50;
const centralRecord = 0x02014b50;
const localRecord = 0x04034b50;

/**
 * The files inside a zip archive by name. Sizes are what really comes out, not what the archive claims, so a zip bomb
 * is stopped while it is opened: at most 10 MB, 500 files, 40 MB inflated.
 * @throws BadFile in Vietnamese; `kind` says what the file should have been
 */
export function unzip(content: Uint8Array, kind = 'tệp Word (.docx)'): Map<string, Buffer> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length > limits.archive) throw new BadFile('Tệp lớn hơn 10 MB.');
  try {
    return entriesOf(bytes, kind);
  } catch (error) {
    if (error instanceof BadFile) throw error;
    throw new BadFile(`Tệp hỏng hoặc không phải là ${kind}.`);
  }
}

function entriesOf(bytes: Buffer, kind: string): Map<string, Buffer> {
  const end = findEnd(bytes, kind);
  const count = bytes.readUInt16LE(end + 10);
  if (count > limits.entries) throw new BadFile('Tệp chứa quá nhiều thành phần (hơn 500).');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  let left = limits.inflated;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, at);
    at = entry.next;
    if (entry.name.endsWith('/')) continue;
    if (files.has(entry.name)) throw new BadFile('Tệp chứa hai thành phần trùng tên.');
    const file = inflate(bytes, entry, left);
    left -= file.length;
    files.set(entry.name, file);
  }
  return files;
}

function findEnd(bytes: Buffer, kind: string): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) === endRecord) return at;
  }
  throw new BadFile(`Tệp không phải là ${kind}.`);
}

type Entry = {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  local: number;
  next: number;
};

function readEntry(bytes: Buffer, at: number): Entry {
  if (bytes.readUInt32LE(at) !== centralRecord) throw new BadFile('Tệp hỏng.');
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
  return {
    name,
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    packed: bytes.readUInt32LE(at + 20),
    local: bytes.readUInt32LE(at + 42),
    next,
  };
}

function inflate(bytes: Buffer, entry: Entry, left: number): Buffer {
  if (entry.encrypted) throw new BadFile('Tệp có đặt mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại.');
  if (bytes.readUInt32LE(entry.local) !== localRecord) throw new BadFile('Tệp hỏng.');
  const start =
    entry.local + 30 + bytes.readUInt16LE(entry.local + 26) + bytes.readUInt16LE(entry.local + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) throw new BadFile('Tệp nén theo cách không được hỗ trợ.');
  try {
    const file =
      entry.method === 0
        ? Buffer.from(packed)
        : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
    if (file.length <= left) return file;
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  throw new BadFile('Tệp giải nén ra quá lớn (hơn 40 MB).');
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
