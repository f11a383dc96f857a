import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choices } from '../../src/law/choices.ts';
import { day } from '../../src/law/day.ts';
import { contentList, findingOf, overallTruth, truthOf, type Truth } from '../../src/law/findings.ts';
import { leastOf, leastRules, tooFew } from '../../src/law/verification.ts';

const truths: readonly Truth[] = ['right', 'partly', 'wrong'];
const lists = ['finding.complaint', 'finding.second', 'finding.denunciation'] as const;

test('mỗi kết luận của ba danh sách nói một điều về sự thật, và ngược lại', () => {
  for (const list of lists)
    for (const truth of truths) {
      const id = findingOf(list, truth);
      expect(choices.some((one) => one.list === list && one.id === id)).toBe(true);
      expect(truthOf(id)).toBe(truth);
    }
  expect(choices.filter(({ list }) => list.startsWith('finding.')).length).toBe(9);
  expect(truthOf('upheld')).toBeUndefined();
});

test('tất cả đúng là đúng, tất cả sai là sai, còn lại là đúng một phần; không có nội dung thì không kết luận', () => {
  expect(overallTruth([])).toBeUndefined();
  expect(overallTruth(['right', 'right'])).toBe('right');
  expect(overallTruth(['wrong'])).toBe('wrong');
  expect(overallTruth(['right', 'wrong'])).toBe('partly');
  expect(overallTruth(['partly', 'partly'])).toBe('partly');
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...truths), { minLength: 1 }), (contents) => {
      const whole = overallTruth(contents);
      expect(whole).toBe(overallTruth(contents.toReversed()));
      expect(whole === 'partly').toBe(new Set(contents).size > 1 || contents[0] === 'partly');
    }),
  );
});

test('kết luận từng nội dung theo thủ tục', () => {
  expect(contentList('complaint.second')).toBe('finding.complaint');
  expect(contentList('denunciation.further')).toBe('finding.denunciation');
  expect(contentList('denunciation.information')).toBeUndefined();
  expect(contentList('feedback')).toBeUndefined();
});

test('số thành viên, số bản biên bản ít nhất, theo ngày', () => {
  expect(tooFew('team', 1, 'denunciation', day('2024-03-11'))).toContain('Điều 10');
  expect(tooFew('team', 2, 'denunciation', day('2024-03-11'))).toBeUndefined();
  expect(tooFew('team', 1, 'complaint.first', day('2024-03-11'))).toBeUndefined();
  expect(tooFew('minutes.difference', 2, 'complaint.first', day('2024-03-11'))).toContain('03 bản');
  expect(leastOf('minutes', 'complaint.first', day('2019-01-01'))).toBeUndefined();
  for (const on of [day('2024-03-11'), day('2026-06-30'), day('2026-07-01')])
    for (const { of, kinds } of leastRules)
      for (const kind of kinds) {
        const inForce = leastRules.filter(
          (rule) =>
            rule.of === of &&
            rule.kinds.includes(kind) &&
            rule.inForce.from <= on &&
            (rule.inForce.until === undefined || on < rule.inForce.until),
        );
        expect(inForce.length).toBe(1);
      }
});
