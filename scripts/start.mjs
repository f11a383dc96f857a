// npm start: installs and builds what is missing, then runs the server under the pinned Node.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, ensurePostgresLinks, fail, root, runtime } from './install.mjs';
import { serverOptions } from './server-options.mjs';

await ensureInstalled('npm start');
ensurePostgresLinks();
const built = spawnSync(runtime, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) fail('Không dựng được chương trình từ mã nguồn; nguyên nhân ở ngay phía trên.');

// A session of its own: Ctrl-C reaches this process alone, which passes it on once.
const server = spawn(
  runtime,
  [
    ...serverOptions,
    '--import',
    pathToFileURL(join(root, 'scripts/end-with-parent.mjs')).href,
    join(root, 'dist/server/main.js'),
  ],
  { cwd: root, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
);
let stopping = false;
function stop(signal) {
  if (!stopping) server.kill(signal);
  stopping = true;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => stop(signal === 'SIGINT' ? signal : 'SIGTERM'));
stopWithNpm();

server.once('error', (error) => fail(`Không chạy được ${runtime}: ${error.message}`));
server.once('exit', (code, signal) => {
  if (signal && !stopping)
    console.error(`Hệ thống bị kết thúc đột ngột (${signal}). Dữ liệu đã ghi vẫn còn; chạy lại npm start.`);
  process.exit(code ?? 128 + constants.signals[signal]);
});

/** npm killed outright passes nothing on: its child then belongs to another parent. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop('SIGTERM');
  }, 1000).unref();
}
