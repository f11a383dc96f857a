import path from 'node:path';
import { buildApp } from './app.tsx';
import { openDatabase } from './core/db.ts';
import { sweepStaged } from './core/files.ts';
import { sweepDrafts } from './features/drafts.ts';
import { derive, installationMark, loadKeys } from './core/keys.ts';
import { ensureLogins, migrate } from './core/migrate.ts';
import { startPostgres, StartError } from './core/postgres.ts';
import type { Site } from './core/web.tsx';
import { awaitsSetUp, setUpToken } from './features/account/set-up.ts';
import { checkRulesAtStart } from './features/calendar/upgrade.ts';
import { loadDemo } from './features/demo/load.ts';
import { demoLogins, twoTierLogins, type DemoLogin } from './features/demo/logins.ts';
import { demoOf } from './features/account/sign-in.ts';
import { keyAll } from './features/matter/key-all.ts';
import { tellOfLateAnswers } from './features/coordination/door.ts';
import { moveWithTime } from './features/resolution/door.ts';

const say = (line: string): void => console.log(line);

/** Reads the settings, opens the database, starts the site. The only place that reads the environment. */
async function main(): Promise<void> {
  const {
    PORT = '8080',
    HOST = '127.0.0.1',
    TIEPDAN_DATA = 'data',
    DATABASE_URL,
    TIEPDAN_DEMO = '1',
    TIEPDAN_STATIC = 'dist/static',
  } = process.env;
  const dataDir = path.resolve(TIEPDAN_DATA);
  const port = readPort(PORT);
  const keys = await loadKeys(dataDir);
  const postgres = DATABASE_URL ? undefined : await startPostgres({ dataDir, log: say });
  const ownerUrl = DATABASE_URL ?? postgres?.url ?? '';
  try {
    await migrate({ url: ownerUrl, log: say });
    await keyAll(ownerUrl, keys, say);
    const password = (role: string): string => derive(keys, `login:${role}`).toString('hex');
    const urls = await ensureLogins(ownerUrl, installationMark(keys), password);
    const site: Site = { db: openDatabase(urls.app), publicDb: openDatabase(urls.public, 2), keys, dataDir };
    const demo =
      TIEPDAN_DEMO !== '0' &&
      (await loadDemo({ ownerUrl, site, log: say, twoTier: TIEPDAN_DEMO === 'hai-cap' }));
    await checkRulesAtStart(site.db, say);
    await sweepStaged(site.db, dataDir);
    await sweepDrafts(site.db);
    const clockwork = await keepTime(site);
    const app = await buildApp(site, { staticDir: path.resolve(TIEPDAN_STATIC), log: false });
    const stop = async (): Promise<void> => {
      say('Đang dừng…');
      clearInterval(clockwork);
      await app.close();
      await Promise.all([site.db.destroy(), site.publicDb.destroy()]);
      await postgres?.stop();
      say('Đã dừng.');
      process.exit(0);
    };
    onceStopped(stop);
    await app.listen({ port, host: HOST });
    const address = `http://${HOST === '0.0.0.0' || HOST === '127.0.0.1' ? 'localhost' : HOST}:${port}`;
    postgres?.announce(address);
    const logins = (await demoOf(site))?.twoTier ? twoTierLogins : demoLogins;
    announce({ address, dataDir, logins: demo ? logins : undefined });
    if (await awaitsSetUp(site.db)) {
      say('Chưa có tài khoản nào. Tạo cơ quan và quản trị đầu tiên tại:');
      say(`  ${address}/set-up?token=${setUpToken(keys)}`);
      say(`  Mã thiết lập: ${setUpToken(keys)}`);
    }
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

// What time alone brings about is done at the start and every few minutes: a decision comes into effect, a limit runs out.
async function keepTime({ db }: Site): Promise<NodeJS.Timeout> {
  const move = async (): Promise<void> => {
    await moveWithTime(db);
    await tellOfLateAnswers(db);
  };
  await move();
  const again = (): void => {
    move().catch((error: unknown) => console.error(error));
  };
  return setInterval(again, everyFewMinutes);
}
const everyFewMinutes = 5 * 60_000;

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartError(`PORT không hợp lệ: "${text}". Cần một số từ 1 đến 65535.`);
}

function onceStopped(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().catch((error: unknown) => {
        console.error(error);
        process.exit(1);
      });
    });
  }
}

type Announced = { address: string; dataDir: string; logins: readonly DemoLogin[] | undefined };

function announce({ address, dataDir, logins }: Announced): void {
  say(`Tiếp Dân đang chạy tại ${address}`);
  say(`Dữ liệu, tệp và khóa nằm trong: ${dataDir}`);
  if (!logins) return;
  say('Tài khoản dùng thử:');
  for (const { login, password, title } of logins)
    say(`  ${login.padEnd(12)} ${password.padEnd(16)} ${title}`);
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? String(error.port) : '';
    return `Cổng ${port} đang có chương trình khác dùng. Dừng chương trình đó, hoặc chọn cổng khác: PORT=8081 npm start`;
  }
  return error instanceof StartError ? error.message : (error.stack ?? error.message);
}
