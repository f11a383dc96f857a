/** Groups of fields that repeat ("persons.0.…"): one more, one less. */
export function enhanceRows(root: ParentNode, enhance: (root: ParentNode) => void): void {
  for (const list of root.querySelectorAll<HTMLElement>('[data-rows]')) {
    const add = list.querySelector('[data-rows-add]');
    if (!add || list.dataset['ready']) continue;
    list.dataset['ready'] = 'yes';
    // Taken before anything else is done to the row: a date field or a list that is searched is not made twice.
    const model = rowsOf(list).at(-1)?.cloneNode(true);
    rowsOf(list).slice(1).forEach(removable);
    add.addEventListener('click', () => {
      const row = model instanceof HTMLElement ? addRow(list, add, model) : undefined;
      if (row) enhance(row);
      row?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    });
  }
}

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-row]')];

function addRow(list: HTMLElement, before: Element, model: HTMLElement): HTMLElement | undefined {
  const last = rowsOf(list).at(-1);
  if (!last) return undefined;
  const prefix = list.dataset['rows'] ?? '';
  const from = indexOf(model, prefix);
  const to = indexOf(last, prefix) + 1;
  const row = model.cloneNode(true);
  if (!(row instanceof HTMLElement)) return undefined;
  row.querySelectorAll('.field-error').forEach((one) => one.remove());
  renumber(row, [`${prefix}.${from}.`, `${prefix}.${to}.`], [`f-${prefix}-${from}`, `f-${prefix}-${to}`]);
  empty(row);
  before.before(row);
  removable(row);
  relabel(list);
  return row;
}

function empty(row: HTMLElement): void {
  for (const field of row.querySelectorAll('input')) {
    if (field.type === 'checkbox' || field.type === 'radio') field.checked = false;
    else field.value = '';
  }
  for (const list of row.querySelectorAll('select')) list.selectedIndex = 0;
  for (const more of row.querySelectorAll('details')) more.open = false;
}

const indexOf = (row: HTMLElement, prefix: string): number =>
  Number(
    row
      .querySelector('[name]')
      ?.getAttribute('name')
      ?.slice(prefix.length + 1)
      .split('.')[0] ?? 0,
  );

function renumber(row: HTMLElement, names: [string, string], ids: [string, string]): void {
  for (const one of [row, ...row.querySelectorAll('*')]) {
    for (const attribute of ['id', 'for', 'aria-describedby', 'name']) {
      const value = one.getAttribute(attribute);
      if (value) one.setAttribute(attribute, value.replaceAll(...(attribute === 'name' ? names : ids)));
    }
    one.removeAttribute('aria-invalid');
    one.classList.remove('has-error');
  }
}

function removable(row: HTMLElement): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-ghost btn-sm row-remove';
  button.textContent = row.classList.contains('person') ? 'Bỏ người này' : 'Bỏ dòng này';
  button.addEventListener('click', () => {
    const list = row.closest<HTMLElement>('[data-rows]');
    row.remove();
    list?.dispatchEvent(new Event('input', { bubbles: true }));
    if (list) relabel(list);
    list?.querySelector<HTMLElement>('[data-rows-add] button')?.focus();
  });
  row.append(button);
}

function relabel(list: HTMLElement): void {
  rowsOf(list).forEach((row, index) => {
    const legend = row.querySelector('legend');
    if (legend) legend.textContent = (legend.textContent ?? '').replace(/\d+$/, String(index + 1));
  });
}
