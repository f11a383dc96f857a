// npm test: installs what is missing, then runs scripts/checks.ts under the pinned Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ensurePostgresLinks, fail, root, runtime } from './install.mjs';

await ensureInstalled('npm test');
ensurePostgresLinks();

const checks = spawn(runtime, [join(root, 'scripts/checks.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches the checks by itself; this process only waits for them to end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => checks.kill(signal));
checks.once('error', (error) => fail(`Không chạy được ${runtime}: ${error.message}`));
checks.once('exit', (code) => process.exit(code ?? 1));
