// Run by start.mjs under the pinned Node.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone, root } from './install.mjs';

const dist = join(root, 'dist');
const stamp = join(dist, '.stamp');

/** Builds dist/server/main.js (the server) and dist/static (what browsers fetch) unless both are up to date. */
async function ensureBuilt() {
  if (isCurrent()) return;
  await alone('build', async () => {
    if (isCurrent()) return;
    const sources = sourcesHash();
    mkdirSync(join(dist, 'server'), { recursive: true });
    const { buildStatic } = await import('./build-static.mjs');
    buildStatic(join(dist, 'static'));
    await buildServer();
    writeFileSync(stamp, sources);
  });
}

const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();

function sourcesHash() {
  const hash = createHash('sha256');
  const folders = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const path of [...folders.toSorted((a, b) => (a < b ? -1 : 1)), join(root, 'package-lock.json')]) {
    hash.update(path.slice(root.length)).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Node strips types but does not know JSX, hence a bundle; the packages stay where npm put them. */
async function buildServer() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outfile: join(dist, 'server/main.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node26',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    logLevel: 'error',
    write: false,
  });
  for (const { path, contents } of outputFiles) {
    // A start that reads at this moment sees the old file or the new one, never half of one.
    writeFileSync(`${path}.new`, contents);
    renameSync(`${path}.new`, path);
  }
}

await ensureBuilt().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
