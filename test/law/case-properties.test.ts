import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day, type Day } from '../../src/law/day.ts';
import { traitNames, type Trait } from '../../src/law/deadline-rule.ts';
import { deadlineRules } from '../../src/law/deadlines.ts';
import { factNames, type Fact, type Facts } from '../../src/law/flows/case/facts.ts';
import { procedureOf, procedures } from '../../src/law/flows/case/procedures.ts';
import type { CaseRole, Procedure, ProcedureId, Region } from '../../src/law/flows/case/row.ts';
import { isInForce } from '../../src/law/period.ts';
import { ruleFor } from '../../src/law/rule-for.ts';
import { steps } from '../../src/law/steps.ts';
import { walk, type Walk, type Walked } from './walk.ts';
import { awaited, caseClocks, clocksOf, mayDo, replay, takeStep } from './official.ts';

const firstDay: Readonly<Record<string, string>> = {
  complaint: '2013-12-16',
  denunciation: '2019-05-28',
  feedback: '2014-07-01',
  land: '2024-08-01',
};
const firstOf = ({ id }: Procedure): Day => day(firstDay[id.split('.')[0] ?? ''] ?? '2014-07-01');
const lastDay = day('2026-11-01');
const roles: readonly CaseRole[] = [
  'desk',
  'handler',
  'head',
  'chairman',
  'clerk',
  'inspector',
  'admin',
  'system',
];

const fact = fc.constantFrom(...(Object.keys(factNames) as Fact[]));
const factSet: fc.Arbitrary<Facts> = fc
  .array(fc.tuple(fact, fc.boolean()), { maxLength: 25 })
  .map((pairs) => Object.fromEntries(pairs));
// By name, so that a counterexample can be read.
const told = fc
  .record({
    id: fc.constantFrom(...procedures.map(({ id }) => id)),
    start: fc.nat({ max: 4500 }),
    facts: factSet,
    choices: fc.array(fc.nat({ max: 9999 }), { minLength: 3, maxLength: 25 }),
  })
  .map(({ id, start, ...rest }) => {
    const first = firstOf(procedureOf(id));
    const on = addDays(first, start);
    return { id, start: on <= lastDay ? on : first, ...rest };
  });

const walkOf = ({ id, ...given }: { id: ProcedureId } & Omit<Walk, 'procedure'>): Walk => ({
  procedure: procedureOf(id),
  ...given,
});

const describeWalk = (walked: readonly Walked[]): string =>
  walked.map(({ event }) => `${event.on} ${event.action}`).join('; ');

test(
  'không vụ việc nào thiếu trạng thái, thiếu thời hạn tiếp theo hoặc điểm kết thúc',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(told, (given) => {
        const walked = walk(walkOf(given));
        for (const [index, { standing, event }] of walked.entries()) {
          const { states } = procedureOf(given.id);
          for (const region of Object.keys(states) as Region[])
            expect(states[region]?.[standing.states[region] ?? ''], region).toBeDefined();
          const next = awaited(procedureOf(given.id), standing, event.on);
          const context = describeWalk(walked.slice(0, index + 1));
          expect(next.ended || next.inner.length > 0 || next.clocks.length > 0, context).toBe(true);
          const main = states.main?.[standing.states.main ?? ''];
          if (main?.next === 'clock')
            expect(
              next.clocks.some(({ ledger }) => ledger.bound !== 'petitioner'),
              context,
            ).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  },
);

test(
  'thời hạn không bao giờ lùi: không mở lại, không ngắn đi, không kết thúc trước khi bắt đầu',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(told, (given) => {
        const walked = walk(walkOf(given));
        let before: ReturnType<typeof clocksOf> = [];
        for (const { standing } of walked) {
          const now = clocksOf(standing);
          expect(now.length).toBeGreaterThanOrEqual(before.length);
          for (const [index, old] of before.entries()) {
            const same = now[index];
            expect(same?.step).toBe(old.step);
            if (old.endedOn) expect(same?.endedOn).toBe(old.endedOn);
            const forward = old.ledger.direction === 'forward';
            if (forward && old.due && same?.due) expect(same.due >= old.due, old.step).toBe(true);
          }
          for (const { day0, due, endedOn, ledger } of now)
            if (ledger.direction === 'forward') {
              expect(due === undefined || due >= day0).toBe(true);
              expect(endedOn === undefined || endedOn >= day0).toBe(true);
            }
          before = now;
        }
      }),
      { numRuns: 1000 },
    );
  },
);

test(
  'kể lại lịch sử thì được đúng như khi diễn ra, dù ghi theo thứ tự nào của ngày',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(told, (given) => {
        const walked = walk(walkOf(given));
        const events = walked.map(({ event }) => event);
        const history = { procedure: procedureOf(given.id), facts: given.facts, events };
        const replayed = replay(history);
        expect(replayed.filter((one) => 'refused' in one)).toEqual([]);
        expect(replayed.at(-1)?.standing).toEqual(walked.at(-1)?.standing);
        const days = [...Map.groupBy(events, ({ on }) => on).values()].reverse();
        expect(caseClocks({ ...history, events: days.flat() })).toEqual(caseClocks(history));
      }),
      { numRuns: 100 },
    );
  },
);

test('việc được phép thì làm được, việc bị từ chối thì có lý do và điều luật', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(told, fc.constantFrom(...roles), (given, role) => {
      const last = walk(walkOf(given)).at(-1);
      if (!last) return;
      const { standing, event } = last;
      const may = mayDo(procedureOf(given.id), standing, role, event.on);
      expect(may.allowed.length + may.refused.length).toBe(procedureOf(given.id).rows.length);
      for (const { row, refused, basis } of may.refused) {
        expect(refused, row.id).toMatch(/^[\p{Lu}“].*\.$/u);
        expect(basis, row.id).toMatch(/[Ll]uật|Nghị định|Thông tư|Kế hoạch|Quy chế|Pháp luật/);
      }
      for (const { row, as } of may.allowed)
        expect((as === 'decides' ? row.roles : row.drafts).includes(role)).toBe(true);
      for (const { row } of may.refused.slice(0, 10)) {
        const taken = takeStep(procedureOf(given.id), row.action, standing, role, event.on);
        if ('row' in taken) expect(taken.row).not.toBe(row);
      }
    }),
    { numRuns: 150 },
  );
});

test('mọi bước, đặc điểm, ngày từ 2012: không bao giờ có hai quy định cùng bậc', () => {
  const traits = fc
    .subarray(Object.keys(traitNames) as Trait[])
    .map((names) => Object.fromEntries(names.map((name) => [name, true])));
  const on = fc.nat({ max: 5300 }).map((days) => addDays(day('2012-07-01'), days));
  fc.assert(
    fc.property(fc.constantFrom(...steps), traits, on, (step, given, when) => {
      const chosen = ruleFor(step, given, when);
      const inForce = deadlineRules.some(
        (rule) => rule.steps.includes(step) && !rule.when && isInForce(rule.inForce, when),
      );
      if ('refused' in chosen) expect(chosen.refused).toBe('not-in-force');
      expect('rule' in chosen || !inForce, `${step} ${when}`).toBe(true);
    }),
    { numRuns: 10000 },
  );
});

// A walk that prefers steps it has not yet taken finds every row, from starts in every period of the law.
test('không dòng nào không thể tới được', { timeout: 180_000 }, () => {
  const starts = [
    '2013-12-20',
    '2016-03-01',
    '2020-06-01',
    '2021-03-01',
    '2021-11-16',
    '2024-09-03',
    '2025-07-07',
    '2026-05-04',
    '2026-07-06',
  ];
  const settings: Facts[] = [
    {
      firstResolved: true,
      allSigned: true,
      representatives: true,
      group: true,
      respondentMet: true,
      atCommune: true,
      corruption: true,
      criteria: 2,
      obligationsDone: true,
      withdrawnByAll: true,
      respondentDead: true,
      settledByCourt: true,
      explained: true,
      mediated: true,
      courtSeized: true,
      noSuccessor: true,
      noObject: true,
    },
    {
      firstOverdue: true,
      demandDiffers: true,
      atProvince: true,
      privateMatter: true,
      correctResolverNoNews: true,
      coercedWithdrawal: true,
      obligationsDone: true,
      dialogueSettled: true,
    },
    {
      forwarded: true,
      forwardedByDeputy: true,
      forwardedByFront: true,
      inPerson: true,
      atDistrict: true,
      criteria: 2,
      obligationsDone: true,
      firstResolved: true,
    },
  ];
  for (const procedure of procedures) {
    const left = new Set(procedure.rows.map(({ id }) => id));
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647);
    for (let round = 0; round < 60 && left.size > 0; round += 1)
      for (const start of starts)
        for (const facts of settings) {
          if (left.size === 0 || day(start) < firstOf(procedure)) continue;
          const choices = Array.from({ length: 30 }, random);
          for (const { row } of walk({ procedure, start: day(start), facts, choices, wanted: left }))
            left.delete(row.id);
        }
    expect([...left], procedure.id).toEqual([]);
  }
});
