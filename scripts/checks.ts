import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../test/setup/chromium.ts';

const bin = (name: string): string => join('node_modules/.bin', name);
const POSTGRES_15 = '/usr/lib/postgresql/15/bin';
const failures: string[] = [];
let passed = 0;
let failed = 0;

/** Every check, one after the other whatever the earlier ones said; with arguments only the tests they name. */
function main(): void {
  const named = process.argv.slice(2);
  if (named.length === 0) {
    check('Kiểu dữ liệu (tsc)', bin('tsc'), ['-p', 'tsconfig.json']);
    check('Quy tắc mã nguồn và ranh giới import (oxlint)', bin('oxlint'), ['--type-aware']);
    check('Trình bày mã nguồn (prettier)', bin('prettier'), ['--check', '--log-level=warn', '.']);
    check('Mã không dùng (knip)', bin('knip'), []);
    ensureChromium();
  }
  tests('Kiểm thử', named, {});
  if (named.length === 0 && existsSync(join(POSTGRES_15, 'initdb'))) {
    const onPostgres15 = { DATABASE_URL: '', TIEPDAN_TEST_POSTGRES: POSTGRES_15 };
    tests('Kiểm thử cơ sở dữ liệu trên PostgreSQL 15', ['test/database'], onPostgres15);
  }
  if (failures.length > 0) console.log(`\nKhông đạt:\n${failures.map((name) => `  - ${name}`).join('\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function check(name: string, program: string, args: string[]): void {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  report(name, status === 0);
}

function report(name: string, good: boolean): void {
  if (good) passed += 1;
  else {
    failed += 1;
    failures.push(name);
  }
}

interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
}

function tests(name: string, filters: string[], settings: Record<string, string>): void {
  console.log(`\n── ${name}`);
  const file = join('.cache', 'tests.json');
  mkdirSync('.cache', { recursive: true });
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const env = { ...process.env, ...settings };
  const { status } = spawnSync(bin('vitest'), ['run', ...reporters, ...filters], { stdio: 'inherit', env });
  const result: TestReport | undefined = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : undefined;
  const failedBefore = failed;
  if (result) countTests(result);
  // Vitest also fails for what belongs to no test: no test found, an error nobody caught.
  if (status !== 0 && failed === failedBefore) report(`${name}: vitest`, false);
}

function countTests({ numPassedTests, testResults }: TestReport): void {
  passed += numPassedTests;
  for (const { name, status, assertionResults } of testResults) {
    const bad = assertionResults.filter((assertion) => assertion.status === 'failed');
    for (const { fullName } of bad) report(`${name}: ${fullName}`, false);
    if (status === 'failed' && bad.length === 0) report(name, false);
  }
}

/** The browser tests need a Chromium: installs Debian's where this account may. */
function ensureChromium(): void {
  if (hasChromium()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('\n── Đang cài Chromium của Debian cho kiểm thử trình duyệt (apt-get install chromium)…');
    if (!aptGet('install', '--no-install-recommends', 'chromium') && aptGet('update')) {
      aptGet('install', '--no-install-recommends', 'chromium');
    }
  }
  try {
    findChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    report('Chromium cho kiểm thử trình duyệt', false);
  }
}

function hasChromium(): boolean {
  try {
    return findChromium() !== '';
  } catch {
    return false;
  }
}

function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', ['-y', ...args], { stdio: 'inherit', env }).status === 0;
}

main();
