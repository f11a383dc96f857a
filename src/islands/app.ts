// What script adds to pages that work without it. Each part looks for its own marks (data-…) in the piece it is given.
import { enhanceDates } from './dates.ts';
import { enhanceDialogs } from './dialog.ts';
import { fillKnown } from './fill.ts';
import { enhanceForms } from './forms.ts';
import { enhanceGrids } from './grid.ts';
import { listenToKeys } from './keys.ts';
import { enhanceUploads } from './uploads.ts';
import { enhanceRows } from './rows.ts';

/** Brings a piece of a page to life: the whole document, or what was just put into it. */
function enhance(root: ParentNode): void {
  enhanceRows(root, enhance);
  enhanceForms(root);
  enhanceDates(root);
  enhanceGrids(root);
  enhanceUploads(root);
  enhanceDialogs(root, enhance);
  closeableToasts(root);
  if (root.querySelector('select[data-combobox]')) {
    void import('./combobox.ts').then(({ enhanceComboboxes }) => enhanceComboboxes(root));
  }
}

function closeableToasts(root: ParentNode): void {
  for (const toast of root.querySelectorAll('[data-toast]')) {
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'btn btn-ghost btn-sm toast-close';
    close.textContent = 'Đóng';
    close.addEventListener('click', () => toast.remove());
    toast.append(close);
  }
}

enhance(document);
listenToKeys();
document.querySelector<HTMLElement>('[data-focus]')?.focus();

document.addEventListener('htmx:after:swap', () => {
  const results = document.querySelector('#results');
  if (results) enhance(results);
  fillKnown(document);
});

// The session has ended: a part of a page cannot say so, the whole page can.
document.addEventListener('htmx:before:response', (event) => {
  if (!(event instanceof CustomEvent) || event.detail.ctx.response.status !== 401) return;
  event.preventDefault();
  location.reload();
});
