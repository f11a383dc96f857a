type Searched = HTMLSelectElement & { tomselect?: { setValue: (value: string, silent?: boolean) => void } };

/** What is known of a person goes into the fields that are still empty; what was typed stays. */
export function fillKnown(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('[data-fill]')) {
    const form = box.closest('form');
    const known = JSON.parse(box.dataset['fill'] ?? '{}') as Record<string, string>;
    delete box.dataset['fill'];
    for (const [name, value] of Object.entries(known)) {
      const field = form?.elements.namedItem(name);
      if (field instanceof HTMLSelectElement) choose(field, value);
      else if (field instanceof HTMLInputElement && field.value === '' && field !== document.activeElement)
        field.value = value;
    }
  }
}

function choose(list: Searched, value: string): void {
  if (list.value !== '') return;
  if (list.tomselect) list.tomselect.setValue(value, true);
  else list.value = value;
}
