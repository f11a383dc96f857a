import { expect, test } from 'vitest';
import { legOf, monthlyChain, stepsOf } from '../../../src/law/reports/chain.ts';
import { monthlyWindow } from '../../../src/law/reports/periods.ts';

test('báo cáo tháng qua đơn vị, Ban Tiếp công dân, Thanh tra, Ủy ban; ngày của mỗi chặng không sau ngày 09', () => {
  expect(stepsOf('month')).toEqual(['unit', 'board', 'inspectorate', 'committee', 'superior']);
  const february = monthlyWindow(2024, 3);
  const days = monthlyChain.map(({ from }) => legOf(from, february)?.due);
  expect(days).toEqual(['2024-03-05', '2024-03-07', '2024-03-09', undefined]);
  expect(legOf('board', monthlyWindow(2025, 8))).toBeUndefined();
});

test('báo cáo định kỳ theo thông tư gửi thẳng Ủy ban', () => {
  expect(stepsOf('Q1')).toEqual(['unit', 'committee']);
});
