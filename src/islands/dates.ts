/** Date fields: slashes while typing, short forms made whole, arrows for the day before and after, a calendar. */
export function enhanceDates(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-date]')) {
    const field = box.querySelector('input');
    if (!field || box.dataset['date'] === 'ready') continue;
    box.dataset['date'] = 'ready';
    field.addEventListener('input', addSlashes);
    field.addEventListener('blur', () => write(field, whole(field.value)));
    field.addEventListener('keydown', (event) => stepByArrow(field, event));
    box.append(...calendarButton(field));
  }
}

function addSlashes(event: Event): void {
  const { target } = event;
  if (
    !(event instanceof InputEvent) ||
    event.inputType !== 'insertText' ||
    !(target instanceof HTMLInputElement)
  )
    return;
  if (/^\d\d$|^\d\d\/\d\d$/.test(target.value)) target.value += '/';
  target.value = target.value.replace(/\/{2,}$/, '/');
}

/** 5/2/24, 05-02-2024 and 05022024 become 05/02/2024; anything else stays as typed for the server to judge. */
export function whole(typed: string): string {
  const found = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$|^(\d\d)(\d\d)(\d{4})$/.exec(typed.trim());
  if (!found) return typed;
  const [, d, m, y, day = d, month = m, year = y] = found;
  if (!day || !month || !year) return typed;
  return `${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year.length === 2 ? `20${year}` : year}`;
}

function stepByArrow(field: HTMLInputElement, event: KeyboardEvent): void {
  const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
  const day = isoOf(field.value);
  if (by === 0 || !day) return;
  event.preventDefault();
  // The browser's own date field knows how long months are.
  const counter = document.createElement('input');
  counter.type = 'date';
  counter.value = day;
  if (!counter.value) return;
  counter.stepUp(by);
  write(field, shown(counter.value));
}

function calendarButton(field: HTMLInputElement): HTMLElement[] {
  const picker = document.createElement('input');
  picker.type = 'date';
  picker.className = 'date-picker';
  picker.tabIndex = -1;
  picker.setAttribute('aria-hidden', 'true');
  picker.addEventListener('change', () => {
    write(field, shown(picker.value));
    field.focus();
  });
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-secondary date-button';
  button.setAttribute('aria-label', 'Chọn ngày trên lịch');
  button.addEventListener('click', () => {
    picker.value = isoOf(field.value);
    picker.showPicker();
  });
  return [button, picker];
}

function write(field: HTMLInputElement, text: string): void {
  if (field.value === text) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const isoOf = (text: string): string =>
  whole(text).replace(/^(\d\d)\/(\d\d)\/(\d{4})$|^.*$/, (_, d, m, y) => (y ? `${y}-${m}-${d}` : ''));

const shown = (iso: string): string => iso.split('-').reverse().join('/');
