import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The pages of a file could not be told or drawn; the message says why. */
export class PageError extends Error {}

const limits = { time: 10_000, pages: 500, memory: 500 * 1024 * 1024, answer: 5 * 1024 * 1024 };
const drawable = new Set(['application/pdf', 'image/jpeg', 'image/png']);

// From the source and from the bundle in dist/server alike: both lie two folders deep, and Node reads the source itself.
const worker = fileURLToPath(new URL('../../src/documents/page-worker.ts', import.meta.url));

/** How many pages a stored file has: those of a PDF, one for an image, none for what cannot be drawn. @throws PageError */
export async function pageCount(file: string, mediaType: string, limit = limits.time): Promise<number> {
  if (!drawable.has(mediaType)) return 0;
  const count = Number((await ask(['count', file, mediaType], limit)).toString('utf8'));
  if (!Number.isSafeInteger(count) || count < 0) throw new PageError('Không đọc được số trang của tệp.');
  return count;
}

/**
 * A page of a stored file as PNG, 300 pixels wide at most; pages are counted from 1. A damaged or hostile file ends with
 * the process that draws it: 10 seconds, 500 pages, 100 million pixels.
 * @throws PageError
 */
export async function thumbnail(file: string, mediaType: string, page: number): Promise<Buffer> {
  if (!drawable.has(mediaType)) throw new PageError('Loại tệp này không có hình thu nhỏ.');
  if (!Number.isSafeInteger(page) || page < 1) throw new PageError('Không có trang này.');
  if (page > limits.pages) throw new PageError(`Chỉ hiển thị hình thu nhỏ của ${limits.pages} trang đầu.`);
  return ask(['thumbnail', file, mediaType, String(page)], limits.time);
}

let queue: Promise<unknown> = Promise.resolve();

// One at a time: drawing must not take the machine from those who work on it.
function ask(question: readonly string[], limit: number): Promise<Buffer> {
  const result = queue.then(() => run(question, limit));
  queue = result.catch(() => undefined);
  return result;
}

function run(question: readonly string[], limit: number): Promise<Buffer> {
  // Nothing of the server's settings, which hold secrets, goes along.
  const child = spawn(process.execPath, ['--max-old-space-size=128', '--no-warnings', worker, ...question], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // Windows starts no program without its own settings.
    ...(process.platform === 'win32' ? {} : { env: {} }),
  });
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const parts: Buffer[] = [];
  let bytes = 0;
  const stop = (reason: string): void => {
    child.kill('SIGKILL');
    reject(new PageError(reason));
  };
  const timer = setTimeout(() => stop(`Đọc tệp quá ${Math.ceil(limit / 1000)} giây nên đã dừng.`), limit);
  const watch = setInterval(() => {
    void memoryOf(child).then((used) => {
      if (used > limits.memory) stop('Đọc tệp cần quá nhiều bộ nhớ nên đã dừng.');
    });
  }, 200);
  child.stdout.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > limits.answer) stop('Hình thu nhỏ quá lớn.');
    else parts.push(part);
  });
  child.once('error', (error) => stop(`Không chạy được chương trình đọc trang: ${error.message}`));
  child.once('close', (code) => {
    clearTimeout(timer);
    clearInterval(watch);
    if (code === 0 && bytes > 0) resolve(Buffer.concat(parts));
    else reject(new PageError('Không đọc được tệp: tệp hỏng, có đặt mật khẩu hoặc không có trang này.'));
  });
  return promise;
}

/** Bytes of memory that the process holds, where the system tells it (Linux); 0 elsewhere. */
async function memoryOf({ pid }: ChildProcess): Promise<number> {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  const told = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(told.split(' ')[1] ?? 0) * 4096;
}
