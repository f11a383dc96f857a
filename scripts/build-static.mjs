import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { appCss, publicCss } from './css.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Fills outDir (usually dist/static) with what the browser fetches: app.css, public.css, app.js with its chunks,
 * htmx.min.js, favicon.svg. Does nothing when no source has changed since. Says whether it built.
 */
export function buildStatic(outDir = join(root, 'dist/static')) {
  const sources = readSources();
  const stamp = join(outDir, '.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources.hash) return false;
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'app.css'), appCss(root, sources.words));
  writeFileSync(join(outDir, 'public.css'), publicCss(root));
  buildIslands(outDir);
  cpSync(join(root, 'node_modules/htmx.org/dist/htmx.min.js'), join(outDir, 'htmx.min.js'));
  cpSync(join(root, 'src/ui/favicon.svg'), join(outDir, 'favicon.svg'));
  writeFileSync(stamp, sources.hash);
  return true;
}

function buildIslands(outDir) {
  buildSync({
    absWorkingDir: root,
    entryPoints: { app: 'src/islands/app.ts' },
    outdir: outDir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  });
}

/** The words of the page sources, among which are all class names in use, and a hash over everything that is built from. */
function readSources() {
  const hash = createHash('sha256');
  const words = new Set();
  for (const path of filesToRead()) {
    const text = readFileSync(path, 'utf8');
    hash.update(path).update(text);
    if (/\.tsx?$/.test(path)) for (const [word] of text.matchAll(/[a-z][\w-]*/gi)) words.add(word);
  }
  return { hash: hash.digest('hex'), words };
}

const filesToRead = () => [
  ...['package-lock.json', 'scripts/css.mjs', 'scripts/build-static.mjs'].map((name) => join(root, name)),
  ...['ui', 'islands', 'features', 'documents'].flatMap((folder) => filesUnder(join(root, 'src', folder))),
];

const filesUnder = (folder) =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(
          (entry) => entry.isFile() && /\.(tsx?|css|svg)$/.test(entry.name) && !entry.name.includes('.test.'),
        )
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();

if (process.argv[1] === fileURLToPath(import.meta.url)) buildStatic();
