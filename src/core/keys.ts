import { createHash, createHmac, randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';

export type Keys = { master: Buffer };

/**
 * The master key of this installation (32 bytes), made at the first start and kept outside the database.
 * Several processes of one installation must be given the same file. Losing it loses every sealed identity.
 */
export async function loadKeys(dataDir: string): Promise<Keys> {
  const folder = path.join(dataDir, 'keys');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, 'master.key');
  try {
    const made = await open(file, 'wx', 0o600);
    await made.writeFile(randomBytes(32).toString('base64'));
    await made.sync();
    await made.close();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  await chmod(file, 0o600);
  const master = Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  if (master.length !== 32) throw new Error(`Khóa chính không đúng: ${file}`);
  return { master };
}

/** A secret derived from the master key for one purpose, so that nothing else needs to be stored. */
export function derive(keys: Keys, purpose: string): Buffer {
  return createHmac('sha256', keys.master).update(purpose).digest();
}

/** A short public mark of the installation: names its database roles without saying anything of the key. */
export function installationMark(keys: Keys): string {
  return createHash('sha256').update(derive(keys, 'installation-mark')).digest('hex').slice(0, 8);
}
