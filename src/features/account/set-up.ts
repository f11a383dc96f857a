import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { todayInVietnam } from '../../core/clock.ts';
import { parse } from '../../core/command.ts';
import { asTask, type Database } from '../../core/db.ts';
import { Invalid, NotFound } from '../../core/errors.ts';
import { derive, type Keys } from '../../core/keys.ts';
import { hashPassword, passwordFault } from '../../core/password.ts';
import type { Site } from '../../core/web.tsx';
import { codeOf, levels, loginField, passwordField } from '../administration/door.ts';
import { oneOf, optionalText, text } from '../input.ts';

/** The word by which the first administrator shows that he may read the server's log. */
export const setUpToken = (keys: Keys): string => derive(keys, 'set-up').toString('base64url').slice(0, 24);

/** Whether nobody can sign in yet: only then is there a first administrator to make. */
export async function awaitsSetUp(db: Database): Promise<boolean> {
  const { rows } = await asTask(db, 'sign-in', (tx) =>
    sql<{ empty: boolean }>`select nobody_can_sign_in() as empty`.execute(tx),
  );
  return rows[0]?.empty ?? false;
}

const wrongToken = 'Mã thiết lập không đúng. Xem dòng “Mã thiết lập” trong nhật ký lúc khởi động máy chủ.';

const setUpInput = z.object({
  token: z.string({ error: wrongToken }),
  level: oneOf(levels, 'Chọn cấp của cơ quan.'),
  name: text(200, 'Nhập tên đầy đủ của cơ quan.'),
  shortName: text(80, 'Nhập tên viết gọn.'),
  symbol: text(30, 'Nhập ký hiệu dùng trong số văn bản, ví dụ UBND.'),
  superiorName: optionalText(200),
  place: text(80, 'Nhập địa danh ghi trên văn bản.'),
  fullName: text(100, 'Nhập họ và tên.'),
  login: loginField,
  password: passwordField,
  again: z.string({ error: 'Nhập lại mật khẩu.' }),
});

/**
 * Makes the first office and its administrator; works once, while nobody can sign in.
 * @throws Invalid at the fields, NotFound when somebody can sign in already
 */
export async function setUp({ db, keys }: Site, form: unknown): Promise<{ login: string; password: string }> {
  const given = parse(setUpInput, form);
  const fault = passwordFault(given.password, given.login);
  const errors = {
    ...(isToken(keys, given.token) ? {} : { token: wrongToken }),
    ...(fault === undefined ? {} : { password: fault }),
    ...(given.password === given.again ? {} : { again: 'Hai lần nhập mật khẩu không giống nhau.' }),
  };
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
  const { name, shortName, symbol, superiorName, place, level, login, fullName } = given;
  const office = JSON.stringify({ name, shortName, symbol, superiorName, place });
  const hash = await hashPassword(given.password);
  const { rows } = await asTask(db, 'sign-in', (tx) =>
    sql<{ made: number | null }>`
      select first_administrator(${codeOf(name)}, ${level}, ${office}::jsonb, ${login}, ${fullName}, ${hash}, ${todayInVietnam()}::date) as made`.execute(
      tx,
    ),
  );
  if (typeof rows[0]?.made !== 'number') throw new NotFound('Hệ thống đã có tài khoản.');
  return { login, password: given.password };
}

function isToken(keys: Keys, given: string): boolean {
  const [wanted, typed] = [Buffer.from(setUpToken(keys)), Buffer.from(given.trim())];
  return wanted.length === typed.length && timingSafeEqual(wanted, typed);
}
