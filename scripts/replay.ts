// Turns a published report into records in a throw-away database and shows that the forms give the same figures (docs/replay.md).
//   npm run replay -- test/reports/real/lam-dong-2023.json
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { migrate } from '../src/core/migrate.ts';
import { createTestCluster } from '../src/core/postgres.ts';
import { number } from '../src/law/reports/check.ts';
import { isEqual, replay, type Replayed } from './replay/replay.ts';
import { readReport, Refused, type ReportFile } from './replay/report-file.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [file] = positionals;
if (file === undefined || positionals.length > 1) {
  console.error('Cách dùng: npm run replay -- <tệp JSON>   (định dạng: docs/replay.md)');
  process.exit(2);
}
try {
  const report = readReport(textOf(file));
  show(report, await replayed(report));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(`Không dựng lại được:\n${error.message}`);
  process.exitCode = 1;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refused(`Không đọc được tệp ${path}.`);
  }
}

async function replayed(report: ReportFile): Promise<Replayed> {
  const cluster = await createTestCluster();
  try {
    await migrate({ url: cluster.url });
    return await replay(report, cluster.url);
  } finally {
    await cluster.stop();
  }
}

function show({ title, source }: ReportFile, found: Replayed): void {
  console.log(`${title}\nNguồn: ${source}\n`);
  const rows = found.lines.map(({ unit, name, cell = '', published, computed }) => [
    unit,
    name,
    cell,
    number(published),
    computed === undefined ? 'không rõ' : number(computed),
    computed === undefined ? '' : computed === published ? 'bằng' : 'KHÁC',
  ]);
  console.log(table([['Đơn vị', 'Số liệu', 'Ô', 'Công bố', 'Tính được', ''], ...rows]));
  for (const { name, done, of, printed, equal } of found.rates)
    console.log(
      `${name}: ${number(done)}/${number(of)}, công bố ${number(printed)} %: ${equal ? 'bằng' : 'KHÁC'}`,
    );
  const good = isEqual(found);
  const compared = found.lines.filter(({ computed }) => computed !== undefined).length;
  console.log(
    `\n${compared} số liệu đối chiếu, ${found.lines.length - compared} không có ô: ${good ? 'bằng nhau' : 'CÓ KHÁC BIỆT'}.`,
  );
  process.exitCode = good ? 0 : 1;
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, n) => text.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
