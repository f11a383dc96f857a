import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const hashWith = promisify(argon2);
// OWASP's first choice for argon2id in 2025: 19 MiB, two passes, one lane.
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** An argon2id hash in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await hashWith('argon2id', { ...cost, nonce, message: Buffer.from(password.normalize('NFC')) });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

/** Whether the password is the one that was hashed. An unreadable hash is never the one. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash);
  if (!found) return false;
  const [, memory, passes, parallelism, nonce, tag] = found;
  const expected = Buffer.from(tag ?? '', 'base64url');
  const actual = await hashWith('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
    nonce: Buffer.from(nonce ?? '', 'base64url'),
    message: Buffer.from(password.normalize('NFC')),
  });
  return timingSafeEqual(actual, expected);
}

/** What is wrong with a new password, in Vietnamese, or undefined. */
export function passwordFault(password: string, login: string): string | undefined {
  if (password.length < 10) return 'Mật khẩu cần ít nhất 10 ký tự.';
  if (password.length > 200) return 'Mật khẩu dài quá 200 ký tự.';
  if (password.toLowerCase().includes(login)) return 'Mật khẩu không được chứa tên đăng nhập.';
  if (new Set(password).size < 5) return 'Mật khẩu lặp lại quá ít ký tự khác nhau.';
  return undefined;
}
