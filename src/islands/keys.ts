/** Keyboard shortcuts: "/" search, "j" "k" rows, "x" tick, "?" help, keys of the page in its help sheet, Ctrl+Enter send, and what data-keys names ("g h"). */
export function listenToKeys(): void {
  let first = '';
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return sendForm(event);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) {
      if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur();
      return;
    }
    const pressed = first ? `${first} ${event.key}` : event.key;
    first = '';
    if (press(pressed) || press(event.key)) event.preventDefault();
    else if (document.querySelector(`[data-keys^="${CSS.escape(event.key)} "]`)) first = event.key;
  });
  const help = document.querySelector<HTMLElement>('[data-help]');
  help?.removeAttribute('hidden');
  help?.addEventListener('click', showHelp);
}

// Unikey and other Vietnamese keyboards compose letters in fields: no single letter may do anything there.
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));

function press(keys: string): boolean {
  const named = document.querySelector<HTMLElement>(`[data-keys="${CSS.escape(keys)}"]`);
  if (named) named.click();
  else if (keys === '/') document.querySelector<HTMLInputElement>('[data-search]')?.select();
  else if (keys === '?') showHelp();
  else if (keys === 'j' || keys === 'k') return moveRow(keys === 'j' ? 1 : -1);
  else if (keys === 'x') return tickRow();
  else return false;
  return true;
}

function showHelp(): void {
  const sheet = document.querySelector<HTMLDialogElement>('#help-sheet');
  if (!sheet || document.querySelector('dialog[open]')) return;
  listKeysOfPage(sheet);
  sheet.showModal();
}

// What this page's own buttons answer to stands on top of the sheet, in the words of the buttons.
function listKeysOfPage(sheet: HTMLDialogElement): void {
  const list = sheet.querySelector('dl');
  if (!list || list.querySelector('[data-of-page]')) return;
  const named = [...document.querySelectorAll<HTMLElement>('main [data-keys]')].toReversed();
  for (const { dataset, textContent } of named)
    list.prepend(keyLine(dataset['keys'] ?? '', textContent.trim()));
}

function keyLine(keys: string, text: string): HTMLElement {
  const line = document.createElement('div');
  line.dataset['ofPage'] = '';
  const term = document.createElement('dt');
  const key = document.createElement('kbd');
  key.textContent = keys;
  term.append(key);
  const words = document.createElement('dd');
  words.textContent = text;
  line.append(term, words);
  return line;
}

function tickRow(): boolean {
  const box = document.activeElement
    ?.closest('[data-row-link]')
    ?.querySelector<HTMLElement>('input[type=checkbox]');
  box?.click();
  return box !== null && box !== undefined;
}

function moveRow(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link] .row-link')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return links.length > 0;
}

function sendForm(event: KeyboardEvent): void {
  const { target } = event;
  const form = target instanceof Element ? target.closest('form') : null;
  if (form?.method !== 'post') return;
  event.preventDefault();
  form.requestSubmit(form.querySelector<HTMLButtonElement>('.form-actions button[type=submit]'));
}
