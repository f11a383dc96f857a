/** Keyboard shortcuts: "/" search, "j" "k" rows, "?" help, Ctrl+Enter send, and what data-keys names ("g h"). */
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
  else return false;
  return true;
}

function showHelp(): void {
  const sheet = document.querySelector<HTMLDialogElement>('#help-sheet');
  if (sheet && !document.querySelector('dialog[open]')) sheet.showModal();
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
