import { configDefaults, defineConfig } from 'vitest/config';

// The tests of the start itself run the real `npm start` in a place of their own; the others share one database server.
const start = 'test/start/**/*.test.ts';
const pure = [
  'test/law/**/*.test.ts?(x)',
  'test/documents/**/*.test.ts?(x)',
  'test/ui/**/*.test.ts?(x)',
  'test/likeness/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['test/**/*.test.ts?(x)'],
          exclude: [...configDefaults.exclude, ...pure, start],
          globalSetup: 'test/setup/global.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'start', include: [start], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
});
