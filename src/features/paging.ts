// Lists whose order no key of a row follows alone are paged by how many rows lie before.

const deepest = 100_000;

/** How many rows lie before the page that the address asks for. */
export const offsetIn = (query: Readonly<Record<string, string | undefined>>): number =>
  Math.min(Math.max(0, Math.trunc(Number(query['after'] || query['before'])) || 0), deepest);

/** What the pager links to: the page before and the page after, where there are such. */
export const pagesAround = ({ offset, size, more }: { offset: number; size: number; more: boolean }) => ({
  before: offset === 0 ? undefined : offset > size ? String(offset - size) : '',
  after: more ? String(offset + size) : undefined,
});
