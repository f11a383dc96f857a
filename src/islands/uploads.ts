import { release } from './forms.ts';

/** File fields take files that are dropped on them, and send each at once with its progress; the form then sends their ids. */
export function enhanceUploads(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[type=file][data-stage]')) {
    const field = input.closest<HTMLElement>('.field');
    if (!field || field.dataset['drop'] !== undefined) continue;
    field.dataset['drop'] = '';
    const take = (files: FileList | null | undefined): void => {
      for (const file of files ?? []) void send(field, input, file);
    };
    input.addEventListener('change', () => {
      take(input.files);
      input.value = '';
    });
    for (const name of ['dragenter', 'dragover']) field.addEventListener(name, (event) => over(field, event));
    field.addEventListener('dragleave', () => field.classList.remove('drop-over'));
    field.addEventListener('drop', (event) => {
      over(field, event);
      field.classList.remove('drop-over');
      take(event instanceof DragEvent ? event.dataTransfer?.files : null);
    });
    const hint = document.createElement('p');
    hint.className = 'form-hint';
    hint.textContent = 'Có thể kéo và thả nhiều tệp vào đây.';
    field.append(hint);
  }
}

function over(field: HTMLElement, event: Event): void {
  event.preventDefault();
  field.classList.add('drop-over');
}

async function send(field: HTMLElement, input: HTMLInputElement, file: File): Promise<void> {
  const { item, note } = itemFor(listIn(field, input), file.name);
  const most = Number(input.dataset['maxMb'] ?? 25);
  const answer =
    file.size > most * 1024 * 1024
      ? { fault: `Lớn hơn ${most} MB. Xin giảm dung lượng hoặc chia nhỏ.` }
      : await upload(input.dataset['stage'] ?? '', file, (part) => {
          note.textContent = `Đang tải lên ${Math.round(part * 100)}%`;
        });
  if ('fault' in answer) {
    note.textContent = answer.fault;
    item.classList.add('staged-fault');
  } else {
    note.textContent = `${Math.max(1, Math.round(answer.bytes / 1000)).toLocaleString('vi')} kB`;
    item.append(hiddenId(input.name, answer.id));
  }
  item.append(removeButton(item, file.name));
  input.dispatchEvent(new Event('input', { bubbles: true }));
  if (input.form) release(input.form);
}

type Answer = { id: string; bytes: number } | { fault: string };

function upload(address: string, file: File, progress: (part: number) => void): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    progress(total > 0 ? loaded / total : 0),
  );
  request.addEventListener('error', () => resolve({ fault: 'Không kết nối được với máy chủ. Xin thử lại.' }));
  request.addEventListener('load', () => resolve(read(request)));
  request.open('POST', address);
  const form = new FormData();
  form.set('file', file);
  request.send(form);
  return promise;
}

function read({ responseText }: XMLHttpRequest): Answer {
  try {
    const answer = JSON.parse(responseText) as Partial<{ id: string; bytes: number; fault: string }>;
    if (answer.id !== undefined) return { id: answer.id, bytes: answer.bytes ?? 0 };
    if (answer.fault !== undefined) return { fault: answer.fault };
  } catch {
    // Not from our server, or signed out: told below.
  }
  return { fault: 'Chưa tải lên được. Xin thử lại.' };
}

function listIn(field: HTMLElement, input: HTMLInputElement): HTMLUListElement {
  const present = field.querySelector<HTMLUListElement>('ul.staged');
  if (present) return present;
  const list = document.createElement('ul');
  list.className = 'staged';
  list.setAttribute('aria-label', 'Tệp đã tải lên');
  list.setAttribute('aria-live', 'polite');
  input.before(list);
  return list;
}

function itemFor(list: HTMLUListElement, name: string): { item: HTMLLIElement; note: HTMLElement } {
  const item = document.createElement('li');
  const title = document.createElement('span');
  title.className = 'staged-name';
  title.textContent = name;
  const note = document.createElement('span');
  note.className = 'staged-size';
  note.textContent = 'Đang tải lên…';
  item.append(title, note);
  list.append(item);
  return { item, note };
}

function hiddenId(name: string, id: string): HTMLInputElement {
  const hidden = document.createElement('input');
  hidden.type = 'hidden';
  hidden.name = name;
  hidden.value = id;
  return hidden;
}

function removeButton(item: HTMLElement, name: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-ghost btn-sm';
  button.textContent = 'Bỏ';
  button.setAttribute('aria-label', `Bỏ tệp ${name}`);
  button.addEventListener('click', () => item.remove());
  return button;
}
