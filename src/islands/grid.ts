import { whole } from './dates.ts';

type Cell = HTMLInputElement | HTMLTextAreaElement;

/** Grids of serial entry: Enter goes to the next row, Ctrl+D copies from above, a block from a spreadsheet fills rows. */
export function enhanceGrids(root: ParentNode): void {
  for (const grid of root.querySelectorAll<HTMLTableElement>('table[data-grid]')) {
    if (grid.dataset['ready']) continue;
    grid.dataset['ready'] = 'yes';
    grid.addEventListener('keydown', (event) => onKey(grid, event));
    grid.addEventListener('paste', (event) => onPaste(grid, event));
    grid.addEventListener('focusout', ({ target }) => tidyDay(target));
    offerButtons(grid);
  }
}

const rowsOf = (grid: HTMLTableElement): HTMLTableRowElement[] => [
  ...grid.querySelectorAll<HTMLTableRowElement>('tr[data-grid-row]'),
];
const cellsOf = (row: Element): Cell[] => [...row.querySelectorAll<Cell>('[data-cell]')];
const isCell = (target: EventTarget | null): target is Cell =>
  target instanceof HTMLElement && target.dataset['cell'] !== undefined;

function placeOf(grid: HTMLTableElement, cell: Cell): { row: number; column: number } {
  const rows = rowsOf(grid);
  const row = rows.findIndex((one) => one.contains(cell));
  return { row, column: cellsOf(rows[row] ?? grid).indexOf(cell) };
}

function onKey(grid: HTMLTableElement, event: KeyboardEvent): void {
  const { target, key } = event;
  if (!isCell(target) || event.isComposing || event.altKey) return;
  const copies = (event.ctrlKey || event.metaKey) && key.toLowerCase() === 'd';
  const moves = key === 'Enter' && !event.ctrlKey && !event.metaKey;
  if (!copies && !moves) return;
  event.preventDefault();
  const { row, column } = placeOf(grid, target);
  if (copies) copyDown(grid, row, event.shiftKey ? undefined : column);
  else if (!event.shiftKey) goTo(grid, row + 1, firstEmpty);
  else if (row > 0) goTo(grid, row - 1, () => column);
}

/** Where one begins to type in a row: after what is there already. */
const firstEmpty = (cells: readonly Cell[]): number =>
  Math.max(
    0,
    cells.findIndex((cell) => cell.dataset['carry'] === undefined),
  );

function goTo(grid: HTMLTableElement, row: number, column: (cells: readonly Cell[]) => number): void {
  const there = rowsOf(grid)[row] ?? addRow(grid);
  if (!there) return;
  const cells = cellsOf(there);
  cells[column(cells)]?.focus();
}

/** One cell, or all empty cells of the row, as in the row above. */
function copyDown(grid: HTMLTableElement, row: number, column: number | undefined): void {
  const rows = rowsOf(grid);
  const [from, to] = [rows[row - 1], rows[row]];
  if (!from || !to) return;
  const above = cellsOf(from);
  cellsOf(to).forEach((cell, at) => {
    const wanted = column === undefined ? cell.value === '' : at === column;
    if (wanted) write(cell, above[at]?.value ?? '');
  });
}

function write(cell: Cell, value: string): void {
  cell.value = value;
  cell.removeAttribute('aria-invalid');
  cell.dispatchEvent(new Event('input', { bubbles: true }));
}

function addRow(grid: HTMLTableElement): HTMLTableRowElement | undefined {
  const last = rowsOf(grid).at(-1);
  const row = last?.cloneNode(true);
  if (!last || !(row instanceof HTMLTableRowElement)) return undefined;
  const at = rowsOf(grid).length;
  const name = grid.dataset['grid'] ?? '';
  row.querySelectorAll('.field-error').forEach((one) => one.remove());
  const number = row.querySelector('th');
  if (number) number.textContent = String(at + 1);
  const above = cellsOf(last);
  cellsOf(row).forEach((cell, column) => {
    const path = `${name}.${at}.${cell.dataset['cell'] ?? ''}`;
    cell.name = path;
    cell.id = `f-${path.replace(/[^\w-]/g, '-')}`;
    cell.setAttribute('aria-label', (cell.getAttribute('aria-label') ?? '').replace(/\d+$/, String(at + 1)));
    cell.removeAttribute('aria-invalid');
    cell.removeAttribute('aria-describedby');
    cell.value = cell.dataset['carry'] === undefined ? '' : (above[column]?.value ?? '');
  });
  last.after(row);
  return row;
}

function onPaste(grid: HTMLTableElement, event: ClipboardEvent): void {
  const { target } = event;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!isCell(target) || !/[\t\n]/.test(text.trimEnd())) return;
  event.preventDefault();
  const start = placeOf(grid, target);
  const block = tableOf(text);
  block.forEach((values, down) => {
    const row = rowsOf(grid)[start.row + down] ?? addRow(grid);
    const cells = row ? cellsOf(row) : [];
    values.forEach((value, right) => {
      const cell = cells[start.column + right];
      // An empty cell of the sheet leaves the day that stands there already.
      if (cell && (value !== '' || cell.dataset['carry'] === undefined)) write(cell, shown(cell, value));
    });
  });
  goTo(grid, start.row + block.length - 1, () => start.column);
}

const shown = (cell: Cell, value: string): string =>
  cell.dataset['day'] === undefined ? value : whole(value);

/** Rows and cells of text copied from a spreadsheet; a quoted cell may hold line breaks. */
function tableOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text
    .trimEnd()
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"').replace(/\s*\n\s*/g, ' ') ?? plain).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

function tidyDay(target: EventTarget | null): void {
  if (isCell(target) && target.dataset['day'] !== undefined) target.value = whole(target.value);
}

function offerButtons(grid: HTMLTableElement): void {
  const actions = grid.parentElement?.querySelector<HTMLElement>('[data-grid-actions]');
  if (!actions) return;
  actions.hidden = false;
  let last = 0;
  grid.addEventListener('focusin', ({ target }) => {
    if (isCell(target)) last = placeOf(grid, target).row;
  });
  actions.querySelector('[data-grid-add]')?.addEventListener('click', () => {
    const at = rowsOf(grid).length;
    for (let more = 0; more < 5; more += 1) addRow(grid);
    goTo(grid, at, firstEmpty);
  });
  actions.querySelector('[data-grid-copy]')?.addEventListener('click', () => {
    copyDown(grid, last, undefined);
    goTo(grid, last, firstEmpty);
  });
}
