import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bookAsMarkdown, lawChapters } from '../../src/law/book.ts';

const kept = new URL('../../docs/book-of-law.md', import.meta.url);

test('bản sổ căn cứ pháp lý trong kho khớp với các bảng (nếu không: npm run law:book)', () => {
  expect(readFileSync(kept, 'utf8')).toBe(bookAsMarkdown());
});

test('mỗi bảng có mã riêng, mỗi dòng đủ ô', () => {
  const tables = lawChapters().flatMap((chapter) => chapter.tables);
  expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
  for (const { title, columns, rows } of tables) {
    expect(rows.length, title).toBeGreaterThan(0);
    for (const { id, cells } of rows) expect(cells, `${title} ${id}`).toHaveLength(columns.length);
  }
});
