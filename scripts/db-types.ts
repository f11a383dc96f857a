// Writes src/core/db.types.ts from the database at DATABASE_URL, or with --verify fails when the file is stale.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'src/core/db.types.ts';
const cli = 'node_modules/kysely-codegen/dist/cli/bin.js';
const printed = execFileSync(process.execPath, [cli, '--print', '--log-level', 'silent'], {
  encoding: 'utf8',
});
const text = `import type { Day } from '../law/day.ts';\n${printed.trim()}\n`;
if (!process.argv.includes('--verify')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error(`${file} không khớp với cơ sở dữ liệu: chạy lại "npm run db:types".`);
  process.exit(1);
}
