import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../../src/law/day.ts';
import { traitNames, type DeadlineRule, type Trait, type Traits } from '../../src/law/deadline-rule.ts';
import { ruleFor } from '../../src/law/deadline.ts';
import { deadlineRules, rulesById } from '../../src/law/deadlines.ts';
import { isInForce } from '../../src/law/period.ts';
import { steps, type Step } from '../../src/law/steps.ts';
import { transitionalRules } from '../../src/law/transitional.ts';

const start = day('2012-07-01');
const rowsOf = (step: Step): DeadlineRule[] => deadlineRules.filter((rule) => rule.steps.includes(step));

// A row begins and ends on these days only, so that between them nothing can change.
const boundaries = (rows: readonly DeadlineRule[]): Day[] =>
  [start, ...rows.flatMap(({ inForce: { from, until } }) => [from, ...(until ? [until] : [])])]
    .flatMap((on) => [addDays(on, -1), on, addDays(on, 1)])
    .filter((on) => on >= start);

function combinations(rows: readonly DeadlineRule[]): Traits[] {
  const traits = [...new Set(rows.flatMap(({ when = {} }) => Object.keys(when) as Trait[]))];
  return traits.reduce<Traits[]>(
    (sets, trait) => sets.flatMap((set) => [set, { ...set, [trait]: true }]),
    [{}],
  );
}

test.each(steps)(
  'bước %s: mọi ngày, mọi trường hợp có nhiều nhất một quy định và một văn bản song song',
  (step) => {
    const rows = rowsOf(step);
    expect(rows.length).toBeGreaterThan(0);
    for (const traits of combinations(rows)) {
      for (const on of boundaries(rows)) {
        const chosen = ruleFor(step, traits, on);
        const plain = rows.filter((row) => !row.when && isInForce(row.inForce, on));
        if (plain.length > 0) expect('rule' in chosen, `${step} ${on} ${JSON.stringify(traits)}`).toBe(true);
        if ('refused' in chosen) expect(chosen.refused).toBe('not-in-force');
      }
    }
  },
);

test('mỗi dòng có điều luật, tên tiếng Việt, mã riêng', () => {
  const ids = deadlineRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of deadlineRules) {
    expect(rule.basis, rule.id).toMatch(
      /[Ll]uật|Nghị định|Thông tư|Quyết định|Kế hoạch|Thủ tục|Không có quy định/,
    );
    expect(rule.name, rule.id).toMatch(/^\p{Lu}/u);
    expect(rule.inForce.until === undefined || rule.inForce.from < rule.inForce.until, rule.id).toBe(true);
  }
});

// The ids of both tables of the domain reference, one by one: nothing of them may be lost.
const ids1 =
  'D-PUB-1 D-REC-1 D-REC-2 D-REC-3 D-REC-4 D-REC-5 D-REF-1 D-REF-0 D-ANS-1 D-ANS-2 D-FWD-1 D-FWD-2 D-PRC-1 D-KN-1 D-KN-1b D-KN-2 D-KN-3 D-KN-4 D-KN-5 D-KN-6 D-KN-7 D-KN-8 D-KN-9 D-KN-10 D-TC-1 D-TC-2 D-TC-3 D-TC-4 D-TC-5 D-TC-6 D-TC-7 D-TC-8 D-TC-9 D-TC-10 D-TC-11 D-TC-12 D-KNPA-1 D-FIL-1 D-ONL-1 D-ONL-2 D-ONL-3 D-DB-1 D-DB-2 D-DB-3 D-RPT-1 D-RPT-2 D-RPT-3 D-RPT-4 D-PLAN-1 D-PLAN-2 D-DIS-1 D-LOC-1 D-LOC-2 D-LOC-3 D-LOC-4 D-LOC-5';
const ids2 =
  'KN-THOIHIEU KN-THOIHIEU-KL1 KN-THOIHIEU-KL2 KN-THOIHIEU-KL2-BTV KN2-WINDOW-NORES KN2-WINDOW KN-TIEPTUC KN-KHOIKIEN KN-XULY KN1-THULY-LUAT KN2-THULY-LUAT KNKL-THULY-LUAT KN-THULY-LUAT-136 KN-THULY-ND124 KN-THULY-TT07 KN-THULY-ND155 KN1-GQ KN1-GQ-XA KN2-GQ KN2-GQ-XA KNKL-GQ KN-CUNGCAP KN-GIAITRINH KN-DOITHOAI-TB KN-TDC-THIHANH KN-TDC-GUI KN1-GUI KN2-GUI KN2-GUI-ND124 KNKL1-GUI KNKL2-GUI KNKL2-GUI-ND124 KN-CONGKHAI-ND75 KN-CONGKHAI KN-HIEULUC KNKL-HIEULUC KN-TH-CHIDAO KN-MTTQ KN-CHUYENDON-KQ KN-HOSO-DONG KN-HOSO-DONG-06 TC-XULY TC-CHUYEN TC-TB-KHONGTHULY TC-BAOCHI TC-THULY-TB TC-GQ TC-GQ-XPVPHC TC-TDC-GUI TC-KL-GUI TC-KL-XULY TC-KQ-BAO TC-CONGKHAI TC-TIEP TC-QUAHAN-YC TC-QUAHAN-BC TC-TOIPHAM TC-BV-CA TC-THEODOI TC-HOSO-DONG PA-TRALOI PA-GQ-SLA PA-QDHC-CHUYEN PA-TUCHOI DON-45 HG-BATDAU HG-TOAAN DD-HOAGIAI-13 DD-HOAGIAI-24 DD-GQ-XA DD-GQ-HUYEN DD-GQ-TINH BC-PLAN-THANG BC-PLAN-KH BC-KY-0124 BC-KY-0625 BC-KY-0625-T LICH-NIEMYET';

test.each(`${ids1} ${ids2}`.split(' '))('mã %s có trong bảng thời hạn', (id) => {
  expect(rulesById(id).length).toBeGreaterThan(0);
});

test('sáu quy định chuyển tiếp', () => {
  expect(transitionalRules.map(({ id }) => id)).toEqual(['T-1', 'T-2', 'T-3', 'T-4', 'T-5', 'T-6']);
});

test('mọi đặc điểm vụ việc đều có quy định dùng đến', () => {
  for (const trait of Object.keys(traitNames)) {
    expect(
      deadlineRules.some(({ when = {} }) => trait in when),
      trait,
    ).toBe(true);
  }
});
