import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../src/law/day.ts';
import { plainFacts, type Facts } from '../../src/law/handling/facts.ts';
import { outcomes } from '../../src/law/handling/outcomes.ts';
import { meets, propose } from '../../src/law/handling/propose.ts';
import { mainRows, overlayRows } from '../../src/law/handling/rows.ts';
import { isInForce } from '../../src/law/period.ts';

const before = day('2024-02-05');
const after = day('2026-08-03');

// One example of each row: the facts that differ from a plain eligible complaint within competence, and the day.
const examples: readonly [string, Partial<Facts>, string?][] = [
  ['M03', { kind: 'feedback', aboutRegulation: true }],
  ['M06', { duplicate: true, competent: false }],
  ['M07', { unfit: true }],
  ['M08', { kind: 'mixed', severalBodies: true }],
  ['M08b', { kind: 'mixed', arrival: 'in-person' }],
  ['M08c', { kind: 'mixed' }],
  ['M10', { eligible: false, competent: false }],
  ['M11', {}],
  ['M12', { instance: 'second' }],
  ['M13', { nonAcceptance: 'final' }],
  ['M14', { nonAcceptance: 'curable' }],
  ['M15', { groupPapersMissing: true, manySignatories: true }],
  ['M15b', { groupPapersMissing: true, manySignatories: true }, after],
  ['M16', { competent: false, lowerLevelOverdue: true }],
  ['M17', { competent: false, previouslyGuided: true }],
  ['M18', { competent: false, copiedToCompetent: true }],
  ['M19', { competent: false, arrival: 'forwarded', forwarder: 'listed' }],
  ['M20', { competent: false, arrival: 'forwarded', forwarder: 'other' }],
  ['M21', { competent: false, manySignatories: true }],
  ['M22', { competent: false }],
  ['M23', { competent: false, arrival: 'in-person' }],
  ['M23b', { competent: false, arrival: 'in-person' }, after],
  ['M24', { decisionInForce: true, signsOfIllegality: true }],
  ['M25', { decisionInForce: true }],
  ['M26', { courtSeized: true }],
  ['M27', { discipline: true }],
  ['M30', { kind: 'denunciation', crimeSigns: true }],
  ['M31', { kind: 'denunciation', anonymous: true, eligible: false }],
  ['M32', { kind: 'denunciation', anonymous: true, clearEvidence: true }],
  ['M33', { kind: 'denunciation', anonymous: true, clearEvidence: true, competent: false }],
  ['M34', { kind: 'denunciation', partyDiscipline: true }],
  ['M35', { kind: 'denunciation' }],
  ['M36', { kind: 'denunciation', eligible: false }],
  ['M37', { kind: 'denunciation', fromResolvedComplaint: true }],
  ['M38', { kind: 'denunciation', competent: false, copiedToCompetent: true }],
  ['M38b', { kind: 'denunciation', competent: false, previouslyGuided: true }],
  ['M39', { kind: 'denunciation', competent: false, alreadyTransferred: true }],
  ['M40', { kind: 'denunciation', competent: false }],
  ['M41', { kind: 'denunciation', competent: false, arrival: 'in-person' }],
  ['M41b', { kind: 'denunciation', competent: false, arrival: 'in-person' }, after],
  ['M42', { kind: 'denunciation', continued: 'overdue' }],
  ['M43', { kind: 'denunciation', continued: 'overdue-serious' }],
  ['M44', { kind: 'denunciation', continued: 'lawful' }],
  ['M45', { kind: 'denunciation', continued: 'wrong-competence' }],
  ['M46', { kind: 'denunciation', continued: 'reopen' }],
  ['M60', { kind: 'feedback' }],
  ['M61', { kind: 'feedback', competent: false }],
  ['M62', { kind: 'feedback', anonymous: true }],
  ['M62b', { kind: 'feedback', eligible: false }],
  ['M70', { competent: false, competentBody: 'judicial' }],
  ['M71', { kind: 'feedback', competent: false, competentBody: 'elected' }],
  ['M72', { competent: false, competentBody: 'audit' }],
  ['M73', { competent: false, competentBody: 'organisation' }],
  ['M74', { competent: false, competentBody: 'public-service' }],
  ['M75', { landDispute: true }],
  ['M75b', { procedureRequest: true }],
];

test.each(examples)('%s là hướng xử lý khi %o', (id, facts, on = before) => {
  expect(propose({ ...plainFacts, ...facts }, day(on)).main?.id).toBe(id);
});

test('mỗi dòng chính có một ví dụ', () => {
  expect(examples.map(([id]) => id).sort()).toEqual(mainRows.map(({ id }) => id).sort());
});

test.each<[string, Partial<Facts>]>([
  ['M04', { urgent: true }],
  ['M05', { complexOrTense: true }],
  ['M09', { originalsAttached: true }],
  ['M47', { kind: 'denunciation', arrival: 'forwarded' }],
  ['M48', { kind: 'denunciation', manySignatories: true }],
  ['M49', { kind: 'denunciation' }],
  ['M50', { kind: 'denunciation', bodyChanged: true }],
])('%s đi kèm hướng xử lý chính', (id, facts) => {
  const { main, overlays } = propose({ ...plainFacts, ...facts }, before);
  expect(main).toBeDefined();
  expect(overlays.map((row) => row.id)).toContain(id);
});

// Any mixture of the examples: later ones overwrite what they name.
const anyFacts = fc
  .shuffledSubarray([...examples])
  .map((mixed) => mixed.reduce<Facts>((facts, [, more]) => ({ ...facts, ...more }), plainFacts));

test('mọi tình huống đều ra đúng một hướng xử lý hoặc do người quyết định', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom(before, after), (facts, on) => {
      const { main, rejected } = propose(facts, on);
      expect(main).toBeDefined();
      expect(rejected.every(({ row, why }) => !meets(row, facts) && why.length > 10)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('điều chưa biết thì do người quyết định, không đoán', () => {
  for (const row of mainRows.filter(({ confidence }) => confidence === 'unknown')) {
    expect(row.outcome, row.id).toBe('human-decision');
  }
});

test('đơn sao gửi nhiều nơi chỉ xếp lưu khi mình không có thẩm quyền (KDK2)', () => {
  const copied = { ...plainFacts, copiedToCompetent: true };
  expect(propose(copied, before).main?.outcome).toBe('accept');
  expect(propose({ ...copied, kind: 'denunciation' }, before).main?.outcome).toBe('accept');
  expect(propose({ ...copied, competent: false }, before).main?.outcome).toBe('file');
});

test('biểu mẫu, hướng xử lý và thời kỳ của mỗi dòng đều hợp lệ', () => {
  for (const row of mainRows) expect(outcomes[row.outcome]).toBeDefined();
  for (const row of [...mainRows, ...overlayRows]) {
    expect(isInForce(row.inForce, before) || isInForce(row.inForce, after), row.id).toBe(true);
    expect(row.basis.length).toBeGreaterThan(10);
  }
});

// U1: these articles of the circular were not read; nothing finer than the circular may be printed.
test('không dẫn điều khoản chưa đọc của Thông tư 05/2021', () => {
  const unread = /Thông tư 05\/2021\/TT-TTCP[^;]*Điều (7|9|1[0-2]|1[7-9]|2[3-7])\b/;
  const unreadClause = /Thông tư 05\/2021\/TT-TTCP[^;]*Điều 8 khoản 2/;
  for (const { id, basis } of [...mainRows, ...overlayRows]) {
    expect(basis, id).not.toMatch(unread);
    expect(basis, id).not.toMatch(unreadClause);
  }
});
