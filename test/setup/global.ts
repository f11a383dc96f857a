import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/core/migrate.ts';
import { createTestCluster } from '../../src/core/postgres.ts';
import { administer, databaseAt } from './administer.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Administrator's address of the server under test. */
    databaseServer: string;
    /** The migrated database that each test file gets a copy of. */
    databaseTemplate: string;
  }
}

/**
 * One server for the run: that of DATABASE_URL, else a cluster of its own from the programs in
 * TIEPDAN_TEST_POSTGRES (a folder; the embedded ones when it is not set). Everything is removed afterwards.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { DATABASE_URL, TIEPDAN_TEST_POSTGRES: binDir } = process.env;
  const cluster = DATABASE_URL ? undefined : await createTestCluster(binDir ? { binDir } : {});
  const server = cluster?.url ?? DATABASE_URL ?? '';
  const template = `tiepdan_test_${process.pid}_template`;
  const remove = async (): Promise<void> => {
    if (cluster) await cluster.stop();
    else await administer(server, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
  };
  try {
    await administer(server, `CREATE DATABASE ${template} TEMPLATE template0`);
    await migrate({ url: databaseAt(server, template) });
  } catch (error) {
    await remove();
    throw error;
  }
  project.provide('databaseServer', server);
  project.provide('databaseTemplate', template);
  return remove;
}
