import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { freshDatabase } from '../setup/database.ts';

test('the types of the database in the source are those of the migrations', async () => {
  const env = { ...process.env, DATABASE_URL: await freshDatabase() };
  const run = promisify(execFile)(process.execPath, ['scripts/db-types.ts', '--verify'], { env });
  await expect(run).resolves.toMatchObject({ stderr: '' });
});
