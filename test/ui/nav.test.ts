import { expect, test } from 'vitest';
import { navFor, wholeNav } from '../../src/features/nav.ts';

const items = wholeNav.flatMap((group) => group.items);

test('mỗi trang, mỗi phím tắt chỉ có một lần trong danh mục chức năng', () => {
  for (const of of ['href', 'label', 'keys'] as const) {
    const named = items.flatMap((item) => item[of] ?? []);
    expect(named.filter((one, at) => named.indexOf(one) !== at)).toEqual([]);
  }
});

test('chức vụ chỉ thấy chức năng của mình, không thấy nhóm rỗng', () => {
  const admin = navFor('admin').flatMap((group) => group.items.map(({ href }) => href));
  expect(admin).toContain('/officials');
  expect(admin).not.toContain('/petitions/new');
  for (const group of navFor('clerk')) expect(group.items.length).toBeGreaterThan(0);
});
