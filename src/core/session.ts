import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Day } from '../law/day.ts';
import { momentFromNow, nowMs, todayInVietnam } from './clock.ts';
import { asTask, type Database, type Tx } from './db.ts';
import { Refused } from './errors.ts';
import { hashPassword, isPassword } from './password.ts';
import type { Actor, Role } from './policy.ts';

const sessionHours = 10;
const attemptsBeforeLock = 5;
const lockMinutes = 15;

export type PostChoice = { id: number; label: string; unit: string };
export type Session = {
  officialId: number;
  login: string;
  fullName: string;
  mustChangePassword: boolean;
  posts: PostChoice[];
  /** Missing when the official holds no post today. */
  actor: Actor | undefined;
  /** The day on which the office works: the real one, or the demo's. */
  today: Day;
  demo: boolean;
};

/**
 * Signs in and gives the cookie's token.
 * @throws Refused with the same words for an unknown login and a wrong password; with the waiting time when locked.
 */
export async function signIn(db: Database, login: string, password: string): Promise<string> {
  const outcome = await asTask(db, 'sign-in', async (tx) => {
    const found = await credentialOf(tx, login.trim().toLowerCase());
    if (found?.lockedMs !== undefined && found.lockedMs > 0) return { lockedMs: found.lockedMs };
    // An unknown login costs the same time as a known one.
    const right = await isPassword(password, found?.password_hash ?? (await decoy()));
    if (!found || !right || !found.active) return { lockedMs: found ? await countFailure(tx, found) : 0 };
    await tx
      .updateTable('credential')
      .set({ failed_attempts: 0, locked_until: null })
      .where('official_id', '=', found.id)
      .execute();
    return { token: await openSession(tx, found.id) };
  });
  if (outcome.token !== undefined) return outcome.token;
  throw new Refused(
    outcome.lockedMs > 0 ? lockedMessage(outcome.lockedMs) : 'Tên đăng nhập hoặc mật khẩu không đúng.',
  );
}

const lockedMessage = (ms: number): string =>
  `Tài khoản tạm khóa do nhập sai ${attemptsBeforeLock} lần. Thử lại sau ${Math.ceil(ms / 60_000)} phút, hoặc nhờ quản trị hệ thống đặt lại mật khẩu.`;

let decoyHash: string | undefined;
const decoy = async (): Promise<string> =>
  (decoyHash ??= await hashPassword(randomBytes(16).toString('hex')));

async function credentialOf(tx: Tx, login: string) {
  const row = await tx
    .selectFrom('official')
    .innerJoin('credential', 'credential.official_id', 'official.id')
    .select(['official.id', 'active', 'password_hash', 'failed_attempts'])
    .select(sql<number | null>`(extract(epoch from locked_until - now()) * 1000)::int`.as('locked'))
    .where('login', '=', login)
    .forUpdate('credential')
    .executeTakeFirst();
  return row && { ...row, lockedMs: row.locked ?? undefined };
}

async function countFailure(tx: Tx, found: { id: number; failed_attempts: number }): Promise<number> {
  const failed = found.failed_attempts + 1;
  const locked = failed >= attemptsBeforeLock;
  await tx
    .updateTable('credential')
    .set({
      failed_attempts: locked ? 0 : failed,
      locked_until: locked ? momentFromNow(lockMinutes * 60_000) : null,
    })
    .where('official_id', '=', found.id)
    .execute();
  return locked ? lockMinutes * 60_000 : 0;
}

async function openSession(tx: Tx, officialId: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.deleteFrom('session').where('expires_at', '<', momentFromNow(0)).execute();
  await tx
    .insertInto('session')
    .values({
      token_hash: hashToken(token),
      official_id: officialId,
      expires_at: momentFromNow(sessionHours * 3_600_000),
    })
    .execute();
  return token;
}

const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Ends the session of this token. */
export function signOut(db: Database, token: string): Promise<void> {
  return asTask(db, 'sign-in', async (tx) => {
    await tx.deleteFrom('session').where('token_hash', '=', hashToken(token)).execute();
  });
}

/** Chooses in which post the official acts from now on. A post that is not his, or not in force, changes nothing. */
export function choosePost(db: Database, token: string, session: Session, postId: number): Promise<void> {
  if (!session.posts.some((post) => post.id === postId))
    throw new Refused('Chức vụ này không thuộc về người đang đăng nhập.');
  return asTask(db, 'sign-in', async (tx) => {
    await tx
      .updateTable('session')
      .set({ post_id: postId })
      .where('token_hash', '=', hashToken(token))
      .execute();
  });
}

/** Stores the new password and ends the official's other sessions. */
export function changePassword(
  db: Database,
  token: string,
  officialId: number,
  password: string,
): Promise<void> {
  return asTask(db, 'sign-in', async (tx) => {
    const password_hash = await hashPassword(password);
    await tx
      .updateTable('credential')
      .set({ password_hash, must_change: false })
      .where('official_id', '=', officialId)
      .execute();
    await tx
      .deleteFrom('session')
      .where('official_id', '=', officialId)
      .where('token_hash', '!=', hashToken(token))
      .execute();
  });
}

/** Whether this is the official's present password. */
export async function knowsPassword(db: Database, officialId: number, password: string): Promise<boolean> {
  const hash = await asTask(db, 'sign-in', (tx) =>
    tx
      .selectFrom('credential')
      .select('password_hash')
      .where('official_id', '=', officialId)
      .executeTakeFirst(),
  );
  return hash !== undefined && isPassword(password, hash.password_hash);
}

type SessionRow = {
  official_id: number;
  login: string;
  full_name: string;
  must_change: boolean;
  chosen: number | null;
  demo_day: Day | null;
};
type PostRow = {
  id: number;
  title: string;
  role: Role;
  unit_id: number;
  unit_name: string;
  unit_ids: number[];
  handles_denunciations: boolean;
};

// A session is read at every request: a few seconds of memory spare two queries without keeping a withdrawn post alive.
const remembered = new Map<string, { session: Session; until: number }>();
const rememberMs = 2_000;

/** Who the cookie's token stands for, or undefined when it is unknown or has expired. */
export async function findSession(db: Database, token: string): Promise<Session | undefined> {
  const kept = remembered.get(token);
  if (kept && kept.until > nowMs()) return kept.session;
  const session = await readSession(db, token);
  if (remembered.size > 1_000) remembered.clear();
  if (session) remembered.set(token, { session, until: nowMs() + rememberMs });
  else remembered.delete(token);
  return session;
}

/** Forgets what is remembered of a session that has just changed; all of them without a token. */
export function forgetSession(token?: string): void {
  if (token === undefined) remembered.clear();
  else remembered.delete(token);
}

function readSession(db: Database, token: string): Promise<Session | undefined> {
  return asTask(db, 'sign-in', async (tx) => {
    const { rows } = await sql<SessionRow>`
      select s.official_id, o.login, o.full_name, c.must_change, s.post_id as chosen, demo_day_of_official(s.official_id) as demo_day
        from session s join official o on o.id = s.official_id join credential c on c.official_id = o.id
       where s.token_hash = ${hashToken(token)} and s.expires_at > now() and o.active`.execute(tx);
    const row = rows[0];
    if (!row) return undefined;
    const today = row.demo_day ?? todayInVietnam();
    const posts = await postsOf(tx, row.official_id, today);
    return {
      officialId: row.official_id,
      login: row.login,
      fullName: row.full_name,
      mustChangePassword: row.must_change,
      posts: posts.map((post) => ({ id: post.id, label: post.title, unit: post.unit_name })),
      actor: actorIn(row, posts),
      today,
      demo: row.demo_day !== null,
    };
  });
}

async function postsOf(tx: Tx, officialId: number, today: Day): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    select p.id, p.title, p.role, p.unit_id, n.name as unit_name, p.handles_denunciations,
           array(select unit_subtree(coalesce(p.scope_unit_id, p.unit_id), case p.role when 'former' then lower(p.valid) - 1 else ${today}::date end)
                 union select units_left_to(coalesce(p.scope_unit_id, p.unit_id), ${today}::date) where p.role <> 'former') as unit_ids
      from post p
      join lateral (select name from unit_name where unit_id = p.unit_id and (valid @> ${today}::date or p.role = 'former')
                     order by lower(valid) desc limit 1) n on true
     where p.official_id = ${officialId} and p.valid @> ${today}::date
     order by p.id`.execute(tx);
  return rows;
}

function actorIn(row: SessionRow, posts: PostRow[]): Actor | undefined {
  const post = posts.find((one) => one.id === row.chosen) ?? posts[0];
  return (
    post && {
      officialId: row.official_id,
      fullName: row.full_name,
      postId: post.id,
      postTitle: post.title,
      role: post.role,
      unitId: post.unit_id,
      unitIds: post.unit_ids,
      handlesDenunciations: post.handles_denunciations,
    }
  );
}
