import { chownSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Account } from './account.ts';
import { StartError } from './start-error.ts';

/** The claim of one process on one data folder. */
export interface Hold {
  /** Tells those who come later at which address this process answers. */
  announce: (address: string) => void;
  release: () => void;
}

interface Holder {
  pid: number;
  since: string;
  address?: string;
}

/** How long a holder that is just shutting down is waited for. */
const GRACE_MS = 1500;

/**
 * Takes `folder`, where the database of `dataDir` lies, for this process alone. Throws a StartError that names the holder when another
 * process has it.
 *
 * An SQLite file serves as the lock because the kernel releases it whatever way a process ends; a file
 * with a process id in it would have to be guessed stale after `kill -9`, and Node has no flock.
 */
export function holdFolder(folder: string, dataDir: string, account: Account | undefined): Hold {
  const lockFile = join(folder, 'lock');
  const holderFile = join(folder, 'holder.json');
  const lock = new DatabaseSync(lockFile, { timeout: GRACE_MS });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw isLocked(error) ? heldError(dataDir, readHolder(holderFile)) : error;
  }
  const holder: Holder = { pid: process.pid, since: Temporal.Now.instant().toString() };
  const write = (): void => {
    writeFileSync(holderFile, JSON.stringify(holder), { mode: 0o600 });
    if (account) for (const file of [lockFile, holderFile]) chownSync(file, account.uid, account.gid);
  };
  write();
  return {
    announce(address) {
      holder.address = address;
      write();
    },
    release() {
      rmSync(holderFile, { force: true });
      lock.close();
    },
  };
}

function isLocked(error: unknown): boolean {
  const SQLITE_BUSY = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function readHolder(file: string): Partial<Holder> {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof holder === 'object' && holder !== null ? holder : {};
  } catch {
    return {};
  }
}

function heldError(dataDir: string, holder: Partial<Holder>): StartError {
  const who = holder.pid === undefined ? 'một tiến trình khác' : `tiến trình số ${holder.pid}`;
  const since = holder.since === undefined ? '' : `, chạy từ ${clockTime(holder.since)}`;
  const address =
    holder.address === undefined ? ', chưa mở địa chỉ truy cập' : `, địa chỉ truy cập ${holder.address}`;
  const end = holder.pid === undefined ? '' : ` (kill ${holder.pid})`;
  return new StartError(
    `Dữ liệu tại ${dataDir} đang do ${who} sử dụng${since}${address}.\n` +
      `Hãy dùng hệ thống đang chạy đó, hoặc dừng nó${end} rồi khởi động lại. ` +
      'Muốn chạy thêm một hệ thống riêng, đặt TIEPDAN_DATA trỏ tới thư mục khác và PORT là cổng khác.',
  );
}

function clockTime(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Ho_Chi_Minh');
  return at.toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'medium' });
}
