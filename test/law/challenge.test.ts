import { expect, test } from 'vitest';
import { changedRate, needsReason } from '../../src/law/challenge.ts';
import { day } from '../../src/law/day.ts';

const at = (decision: number, result: string, on = '2024-02-01') => ({ decision, result, on: day(on) });
const [from, until] = [day('2024-01-01'), day('2024-03-31')];

test.each([
  ['không có', [], { changed: 0, of: 0, rate: undefined }],
  [
    'giữ nguyên và sửa',
    [at(1, 'upheld'), at(2, 'amended'), at(3, 'upheld')],
    { changed: 1, of: 3, rate: 33.3 },
  ],
  [
    'tự sửa, đang xem xét không tính',
    [at(1, 'self-corrected'), at(2, 'd38-reopened')],
    { changed: 0, of: 0, rate: undefined },
  ],
  [
    'Tòa án hủy sau khi lần hai giữ nguyên: một quyết định, bị hủy',
    [at(1, 'court-annulled-all', '2024-03-01'), at(1, 'upheld')],
    { changed: 1, of: 1, rate: 100 },
  ],
  [
    'ngoài kỳ',
    [at(1, 'annulled', '2023-12-31'), at(2, 'annulled', '2024-04-01'), at(3, 'court-upheld', '2024-03-31')],
    { changed: 0, of: 1, rate: 0 },
  ],
])('tỷ lệ quyết định bị sửa, hủy: %s', (_name, results, rate) => {
  expect(changedRate(results, from, until)).toEqual(rate);
});

test('quyết định không đứng vững thì phải có lý do', () => {
  expect(['amended', 'annulled', 'revoked', 'self-corrected', 'court-annulled-part'].every(needsReason)).toBe(
    true,
  );
  expect(['upheld', 'court-upheld', 'd38-reopened'].some(needsReason)).toBe(false);
});
