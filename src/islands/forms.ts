const dirty = new WeakSet<HTMLFormElement>();

/** Sending once, the warning before losing what was typed, drafts kept on the server, short addresses of filters. */
export function enhanceForms(root: ParentNode): void {
  for (const form of root.querySelectorAll('form')) {
    if (form.method === 'get') form.addEventListener('formdata', leaveOutEmpty);
    if (form.dataset['once'] !== undefined) form.addEventListener('submit', sendOnce);
    if (form.dataset['guard'] !== undefined && form.dataset['guard'] !== 'false') guard(form);
    if (form.dataset['keep']) keepDraft(form, form.dataset['keep']);
  }
}

/** Lets a refused form be sent again. */
export function release(form: HTMLFormElement): void {
  delete form.dataset['sent'];
  for (const button of submitButtons(form)) button.disabled = false;
}

function sendOnce(event: SubmitEvent): void {
  const form = event.currentTarget;
  if (!(form instanceof HTMLFormElement)) return;
  if (form.dataset['sent']) return event.preventDefault();
  form.dataset['sent'] = 'yes';
  dirty.delete(form);
  // Only after the browser has taken up the pressed button's own name and value.
  setTimeout(() => submitButtons(form).forEach((button) => (button.disabled = true)));
}

const submitButtons = (form: HTMLFormElement): HTMLButtonElement[] =>
  [...form.elements].filter(
    (one): one is HTMLButtonElement => one instanceof HTMLButtonElement && one.type === 'submit',
  );

function guard(form: HTMLFormElement): void {
  if (form.querySelector('.error-summary')) dirty.add(form);
  form.addEventListener('input', () => dirty.add(form));
}

addEventListener('beforeunload', (event) => {
  const unsaved = [...document.forms].some((form) => dirty.has(form) && !form.dataset['sent']);
  if (unsaved) event.preventDefault();
});

// Back to a page that the browser kept: its forms may be sent again.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) [...document.forms].forEach(release);
});

function leaveOutEmpty({ formData }: FormDataEvent): void {
  const empty = [...formData].filter(([, value]) => value === '');
  for (const [name] of empty) formData.delete(name);
}

const keepEvery = 15_000;

// Kept on the server, never in the browser: what officials type is personal data.
function keepDraft(form: HTMLFormElement, address: string): void {
  const note = form.querySelector('[data-kept]');
  let changed = false;
  form.addEventListener('input', () => (changed = true));
  const keep = async (): Promise<void> => {
    if (!changed || form.dataset['sent'] || !form.isConnected) return;
    changed = false;
    const kept = await postDraft(form, address);
    if (!kept) changed = true;
    if (note)
      note.textContent = kept ? `Đã lưu nháp lúc ${clock.format()}` : 'Chưa lưu được nháp; sẽ thử lại';
  };
  setInterval(() => void keep(), keepEvery);
}

const clock = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });

async function postDraft(form: HTMLFormElement, address: string): Promise<boolean> {
  const texts = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: new URLSearchParams(texts),
      headers: { 'HX-Request': 'true' },
    });
    return answer.ok;
  } catch {
    return false;
  }
}
