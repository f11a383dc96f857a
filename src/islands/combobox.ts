import TomSelect from 'tom-select/base';

/** Lists that are searched by typing; accents and đ do not matter. The plain select stays underneath and is what is sent. */
export function enhanceComboboxes(root: ParentNode): void {
  for (const select of root.querySelectorAll<HTMLSelectElement>('select[data-combobox]')) {
    if (select.classList.contains('tomselected')) continue;
    const box = new TomSelect(select, {
      maxOptions: null,
      allowEmptyOption: false,
      placeholder: select.options[0]?.text ?? '',
      searchField: ['text', 'optgroup'],
      lockOptgroupOrder: true,
      refreshThrottle: 0,
      render: { no_results: () => '<div class="no-results">Không có mục nào khớp</div>' },
    });
    carryOver(select, box.control_input);
    // The list underneath only holds the value; whoever is led to it (the error summary) types in the box.
    select.setAttribute('aria-hidden', 'true');
    select.addEventListener('focus', () => box.focus());
  }
}

// The hint and the error belong to the field that is typed into now.
function carryOver(select: HTMLSelectElement, input: HTMLElement): void {
  for (const name of ['aria-describedby', 'aria-invalid', 'aria-required']) {
    const value = select.getAttribute(name);
    if (value) input.setAttribute(name, value);
  }
}
