import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { administer, databaseAt } from './administer.ts';

/**
 * A migrated, empty database for the calling test file: its owner's address. Dropped after the file's tests,
 * open connections or not.
 */
export async function freshDatabase(): Promise<string> {
  const server = inject('databaseServer');
  const name = `tiepdan_test_${randomBytes(6).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${inject('databaseTemplate')}`);
  afterAll(() => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  return databaseAt(server, name);
}
