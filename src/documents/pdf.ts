import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The PDF could not be made; the message says why and what to do. */
export class PdfError extends Error {}

const timeLimit = 60_000;
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/homebrew/bin',
  '/snap/bin',
  '/usr/lib/libreoffice/program',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  String.raw`C:\Program Files\LibreOffice\program`,
];

/** Where LibreOffice lies on this machine; undefined when it is not there. */
export function libreOffice(folders: readonly string[] = places): string | undefined {
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

let queue: Promise<unknown> = Promise.resolve();

/**
 * The Word file as PDF, exactly as Word shows it. One conversion at a time, each with a profile of its own; at most 60 seconds.
 * @throws PdfError when LibreOffice is absent, fails or takes too long
 */
export function toPdf(docx: Uint8Array, program = libreOffice(), limit = timeLimit): Promise<Buffer> {
  if (program === undefined) {
    return Promise.reject(
      new PdfError('Máy chủ chưa cài LibreOffice nên chưa tạo được PDF. Hãy tải tệp Word (.docx).'),
    );
  }
  const result = queue.then(() => convert(program, docx, limit));
  queue = result.catch(() => undefined);
  return result;
}

async function convert(program: string, docx: Uint8Array, limit: number): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tiepdan-pdf-'));
  try {
    const source = path.join(folder, 'paper.docx');
    await writeFile(source, docx);
    await run(program, folder, source, limit);
    return await readFile(path.join(folder, 'paper.pdf')).catch(() => {
      throw new PdfError('LibreOffice không chuyển được tệp này sang PDF.');
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function run(program: string, folder: string, source: string, limit: number): Promise<void> {
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const options = ['--headless', '--norestore', '--nolockcheck', `-env:UserInstallation=${profile}`];
  // A group of its own: soffice starts further processes, and all must end when the time is up.
  const child = spawn(program, [...options, '--convert-to', 'pdf', '--outdir', folder, source], {
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    ...surroundings(program, folder),
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      endGroup(child.pid);
      reject(
        new PdfError(
          `Chuyển sang PDF quá ${Math.round(limit / 1000)} giây nên đã dừng. Hãy tải tệp Word (.docx).`,
        ),
      );
    }, limit);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(new PdfError(`Không chạy được LibreOffice: ${error.message}`));
    });
    child.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** LibreOffice writes only into the folder that is removed, and is not told the settings of the server, which hold secrets. */
function surroundings(program: string, folder: string): { env?: Record<string, string> } {
  if (process.platform === 'win32') return {};
  return {
    env: { HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', PATH: `${path.dirname(program)}:/usr/bin:/bin` },
  };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Already gone: that is what was wanted.
  }
}
