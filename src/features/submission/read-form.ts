import { BadFile } from '../../documents/zip.ts';
import { readSheetFile, type SheetRow } from '../../documents/read-sheet.ts';
import { formatDay } from '../../law/day.ts';
import { checkForm, number } from '../../law/reports/check.ts';
import { fillTotals, isLeaf, type FormValues } from '../../law/reports/evaluate.ts';
import type { ReportColumn, ReportForm } from '../../law/reports/form.ts';
import type { Window } from '../../law/reports/periods.ts';
import { figureTyped } from './figure.ts';

const bare = (given: string): string => given.replaceAll(/\s/g, '').toLocaleLowerCase('vi');

/** The name of a cell as the sheet shows it: column 1 of the form stands in B. */
function cellName(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCodePoint(65 + ((left - 1) % 26)) + letters;
  return `${letters}${row}`;
}

/**
 * The figures of a unit in an uploaded sheet of this form: the same columns, the same days, every cell filled, totals that add up,
 * the checks of the form.
 * @throws BadFile in Vietnamese, naming the cell
 */
export async function readFormSheet(
  content: Uint8Array,
  form: ReportForm,
  { window, unit }: { window: Window; unit: string },
): Promise<FormValues> {
  const rows = await readSheetFile(content);
  const at = rows.findIndex(({ cells }) => bare(cells[0] ?? '') === 'ms');
  const heads = rows[at];
  if (
    !heads ||
    !rows.slice(0, at).some(({ cells }) => cells.some((cell) => bare(cell) === bare(form.print.number)))
  )
    throw new BadFile(
      `Tệp không phải là Biểu ${form.code}: không thấy số biểu và dòng MS. Hãy dùng tệp XLSX tải từ biểu này.`,
    );
  checkHeads(heads, form);
  checkWindow(rows.slice(0, at), window);
  const row = rowOf(rows.slice(at + 1), unit, form);
  const values = figuresIn(row, form);
  checkSums(row, form, values);
  return Object.fromEntries(
    form.columns.filter(isLeaf).flatMap(({ id }) => {
      const value = values[id];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

function checkHeads({ cells, number: line }: SheetRow, form: ReportForm): void {
  for (const [index, { ms, no }] of form.columns.entries()) {
    const found = cells[index + 1] ?? '';
    if (bare(found) !== bare(ms))
      throw new BadFile(
        `Ô ${cellName(index + 1, line)}: dòng MS phải là "${ms}" (cột ${no} của Biểu ${form.code}), trong tệp là "${found}".`,
      );
  }
  if (cells.length > form.columns.length + 1)
    throw new BadFile(`Ô ${cellName(form.columns.length + 1, line)}: Biểu ${form.code} không có cột này.`);
}

function checkWindow(rows: readonly SheetRow[], { from, to }: Window): void {
  const wanted = `từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`;
  const said = rows.flatMap(({ cells }) => cells).find((cell) => /từ ngày/iu.test(cell));
  if (!said || !bare(said).includes(bare(wanted)))
    throw new BadFile(`Số liệu trong tệp không phải ${wanted}${said ? ` (tệp ghi: "${said}")` : ''}.`);
}

function rowOf(rows: readonly SheetRow[], unit: string, { code }: ReportForm): SheetRow {
  const row = rows.find(({ cells }) => bare(cells[0] ?? '') === bare(unit));
  if (!row) throw new BadFile(`Biểu ${code} trong tệp không có dòng của ${unit} (tên đơn vị đứng ở cột A).`);
  return row;
}

function figuresIn({ cells, number: line }: SheetRow, form: ReportForm): FormValues {
  return Object.fromEntries(
    form.columns.flatMap((column, index) => {
      if (column.unit === 'chữ') return [];
      return [[column.id, figureAt(cells[index + 1] ?? '', cellName(index + 1, line), column)] as const];
    }),
  );
}

function figureAt(given: string, name: string, column: ReportColumn): number {
  const where = `Ô ${name} (cột ${column.no}: ${column.path.join(' – ')})`;
  if (given === '') throw new BadFile(`${where} để trống: ghi 0 nếu không phát sinh.`);
  // A number of the sheet and a text look alike here: 1.234 may be either.
  if (/^\d{1,3}(\.\d{3})+$/.test(given))
    throw new BadFile(`${where}: "${given}" không rõ là phần nghìn hay phần lẻ. Hãy bỏ dấu chấm.`);
  const value = figureTyped(given, column.unit);
  if (typeof value !== 'number') throw new BadFile(`${where}: "${given}". ${value.fault}`);
  return value;
}

function checkSums({ number: line }: SheetRow, form: ReportForm, values: FormValues): void {
  const nameOf = (id: string): string => cellName(form.columns.findIndex((one) => one.id === id) + 1, line);
  const leaves = Object.fromEntries(form.columns.filter(isLeaf).map(({ id }) => [id, values[id]]));
  const filled = fillTotals(form, leaves as FormValues);
  for (const { id, no, ms } of form.columns) {
    const [own, sum] = [values[id], filled[id]];
    if (own !== undefined && sum !== undefined && own !== sum)
      throw new BadFile(
        `Ô ${nameOf(id)} (cột ${no}, ${ms}): trong tệp là ${number(own)}, cộng các cột lại là ${number(sum)}.`,
      );
  }
  const [wrong] = checkForm(form, values).filter(({ severity }) => severity === 'error');
  if (wrong) {
    const cells = wrong.cells.filter((cell) => cell.form === form.code).map(({ column }) => nameOf(column));
    throw new BadFile(`Ô ${cells.join(', ')}: ${wrong.message}`);
  }
}
