import { release } from './forms.ts';

type Enhance = (root: ParentNode) => void;

/** Links to small tasks open them in a dialog over the page. */
export function enhanceDialogs(root: ParentNode, enhance: Enhance): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-dialog-link]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void open(link.href, enhance);
    });
  }
}

async function open(address: string, enhance: Enhance): Promise<void> {
  const content = await fetchContent(address);
  if (!content) return location.assign(address);
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  show(dialog, content, enhance);
  dialog.showModal();
}

function show(dialog: HTMLDialogElement, content: Element, enhance: Enhance): void {
  dialog.replaceChildren(content);
  for (const close of dialog.querySelectorAll('[data-dialog-close]')) {
    close.addEventListener('click', (event) => {
      event.preventDefault();
      dialog.close();
    });
  }
  for (const form of dialog.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
    form.addEventListener('submit', (event) => void send(event, form, dialog, enhance));
  }
  enhance(dialog);
  dialog.querySelector<HTMLElement>('[data-focus]')?.focus();
}

async function send(
  event: SubmitEvent,
  form: HTMLFormElement,
  dialog: HTMLDialogElement,
  enhance: Enhance,
): Promise<void> {
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  const body =
    form.enctype === 'multipart/form-data'
      ? data
      : new URLSearchParams(
          [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
        );
  try {
    const answer = await fetch(event.submitter?.getAttribute('formaction') ?? form.action, {
      method: 'POST',
      body,
      headers,
    });
    if (answer.redirected) return location.assign(answer.url);
    const content = dialogIn(await answer.text());
    if (content) show(dialog, content, enhance);
    else location.reload();
  } catch {
    release(form);
    say(form, 'Không kết nối được với máy chủ. Nội dung đã nhập vẫn còn; hãy thử lại.');
  }
}

// Says that only a part of the page is wanted: the sentence left for the next whole page is not used up.
const headers = { 'HX-Request': 'true' };

async function fetchContent(address: string): Promise<Element | undefined> {
  try {
    const answer = await fetch(address, { headers });
    return answer.ok && !answer.redirected ? dialogIn(await answer.text()) : undefined;
  } catch {
    return undefined;
  }
}

const dialogIn = (html: string): Element | undefined =>
  new DOMParser().parseFromString(html, 'text/html').querySelector('[data-dialog]') ?? undefined;

function say(form: HTMLFormElement, text: string): void {
  const note = form.querySelector('[data-kept]');
  if (note) note.textContent = text;
}
