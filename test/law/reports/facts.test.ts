import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportColumns } from '../../../src/law/fields.ts';
import { checkReport } from '../../../src/law/reports/check.ts';
import { fillTotals, isLeaf, type FormValues } from '../../../src/law/reports/evaluate.ts';
import type {
  Fact,
  Handled,
  Instance,
  PetitionFact,
  PetitionKind,
  Receiver,
  RegimeId,
  Settlement,
  Signers,
  VisitFact,
} from '../../../src/law/reports/fact.ts';
import type { ReportForm } from '../../../src/law/reports/form.ts';
import { formsOf } from '../../../src/law/reports/forms.ts';

// Records that a unit may have, counted as the facts of the columns say: the forms must then agree with themselves.

const regimes = ['TT-02-2021', 'TT-01-2024', 'TT-06-2025'] as const;
const kinds: readonly PetitionKind[] = ['complaint', 'denunciation', 'feedback'];

type Petition = {
  kind: PetitionKind;
  carried: boolean;
  processed: boolean;
  eligible: boolean;
  competent: boolean;
  handled: Handled;
  field: string;
  signers: Signers;
  instance: Instance;
  reception: boolean;
  /** Each form parts the petitions by its own states. */
  settlement: Readonly<Record<string, Settlement | undefined>>;
};

const petitionFacts = (form: ReportForm): PetitionFact[] =>
  form.columns.flatMap(({ fact }) =>
    fact?.subject === 'petition' || fact?.subject === 'matter' ? [fact] : [],
  );
const chosen = <T>(all: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...new Set(all));

/** What may become of a petition outside the competence, as the form of its kind lists it. */
function ways(regime: RegimeId, kind: PetitionKind): Handled[] {
  const of = formsOf(regime).filter(({ code }) => code.endsWith('XLD'));
  const own = of.flatMap(petitionFacts).filter((fact) => fact.kind === kind && fact.handled);
  const any = of.flatMap(petitionFacts).filter((fact) => fact.handled);
  return (own.length > 0 ? own : any).flatMap(({ handled }) => handled ?? []);
}

function states(form: ReportForm, instance: Instance): (Settlement | undefined)[] {
  const with_ = petitionFacts(form).filter((fact) => fact.settlement);
  const narrow = with_.filter((fact) => fact.instance === 'continued');
  const own = instance === 'continued' && narrow.length > 0 ? narrow : with_.filter((fact) => !fact.instance);
  return own.length === 0 ? [undefined] : own.map(({ settlement }) => settlement);
}

const petition = (regime: RegimeId): fc.Arbitrary<Petition> =>
  chosen(kinds).chain((kind) =>
    chosen<Instance>(kind === 'denunciation' ? ['first', 'continued'] : ['first', 'second']).chain(
      (instance) =>
        fc.record({
          kind: fc.constant(kind),
          instance: fc.constant(instance),
          carried: fc.boolean(),
          processed: fc.boolean(),
          eligible: fc.boolean(),
          competent: fc.boolean(),
          reception: fc.boolean(),
          handled: chosen(ways(regime, kind)),
          field: chosen(Object.keys(reportColumns(regime, kind))),
          signers: chosen<Signers>(kind === 'complaint' ? ['many', 'one'] : ['many', 'one', 'none']),
          settlement: fc.record(
            Object.fromEntries(formsOf(regime).map((form) => [form.code, chosen(states(form, instance))])),
          ),
        }),
    ),
  );

function fits(fact: PetitionFact, one: Petition, code: string): boolean {
  const done = one.processed;
  const periods = {
    'carried-over': one.carried,
    received: !one.carried,
    'in-hand': true,
    'unsettled-before': false,
  };
  return (
    periods[fact.period] &&
    (fact.source === undefined || one.reception) &&
    (fact.kind === undefined || fact.kind === one.kind) &&
    (fact.signers === undefined || fact.signers === one.signers) &&
    (fact.processed === undefined || fact.processed === done) &&
    (fact.eligible === undefined || (done && one.eligible)) &&
    (fact.competent === undefined || fact.competent === one.competent) &&
    (fact.handled === undefined || (!one.competent && fact.handled === one.handled)) &&
    (fact.field === undefined || fact.field === one.field) &&
    (fact.instance === undefined || fact.instance === one.instance) &&
    (fact.settlement === undefined || fact.settlement === one.settlement[code])
  );
}

const isPetition = (fact: Fact | undefined): fact is PetitionFact =>
  fact?.subject === 'petition' || fact?.subject === 'matter';

/** The form counted from the records, every petition its own matter. */
function counted(form: ReportForm, petitions: readonly Petition[]): FormValues {
  const leaves = form.columns
    .filter(isLeaf)
    .flatMap(({ id, fact }) =>
      isPetition(fact) ? [[id, petitions.filter((one) => fits(fact, one, form.code)).length]] : [],
    );
  return fillTotals(form, Object.fromEntries(leaves));
}

describe('đếm theo nghĩa của cột', () => {
  test.each(regimes)('%s: đơn bất kỳ, các biểu xử lý đơn khớp nhau ở mọi phép kiểm', (regime) => {
    const forms = formsOf(regime).filter(({ code }) => code.endsWith('/XLD'));
    expect(forms).toHaveLength(regime === 'TT-06-2025' ? 1 : 4);
    fc.assert(
      fc.property(fc.array(petition(regime), { maxLength: 60 }), (petitions) => {
        const report = Object.fromEntries(forms.map((form) => [form.code, counted(form, petitions)]));
        expect(checkReport(regime, report).map(({ message }) => message)).toEqual([]);
        for (const form of forms) {
          for (const { id, fact, sum } of form.columns) {
            if (!sum || !isPetition(fact)) continue;
            // A column that both adds up and counts must give the same figure either way.
            const own = petitions.filter((one) => fits(fact, one, form.code)).length;
            expect([form.code, id, own]).toEqual([form.code, id, report[form.code]?.[id]]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('02/TCD: đơn nhận qua tiếp công dân theo nội dung và theo thẩm quyền cộng lại bằng nhau', () => {
    const [form] = formsOf('TT-02-2021').filter(({ code }) => code === '02/TCD');
    fc.assert(
      fc.property(fc.array(petition('TT-02-2021'), { maxLength: 40 }), (petitions) => {
        // At reception every petition is classified and, outside the competence, passed on at once.
        const all = petitions.map((one) => ({ ...one, processed: true, eligible: true, carried: false }));
        const values = form ? counted(form, all) : {};
        expect(values.c1).toBe(all.filter(({ reception }) => reception).length);
        expect(checkReport('TT-02-2021', { '02/TCD': values }).map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(regimes)('%s: lượt tiếp bất kỳ, 01/TCD khớp ở mọi phép kiểm', (regime) => {
    const [form] = formsOf(regime).filter(({ code }) => code === '01/TCD');
    const visit = fc.record({
      by: chosen<Receiver>(['desk', 'head', 'delegate']),
      people: fc.integer({ min: 1, max: 12 }),
      heard: chosen(['first', 'again'] as const),
    });
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 50 }), (visits) => {
        const count = (fact: VisitFact): number => {
          const crowd = fact.crowd === true || fact.subject === 'group';
          const of = visits.filter(
            ({ by, people, heard }) =>
              by === fact.by && (!crowd || people >= 5) && (fact.heard === undefined || fact.heard === heard),
          );
          return fact.subject === 'person' ? of.reduce((sum, { people }) => sum + people, 0) : of.length;
        };
        const leaves = (form?.columns ?? []).flatMap(({ id, fact }): [string, number][] => {
          if (fact?.subject === 'session') return [[id, 1]];
          const counts = ['visit', 'person', 'group', 'heard-matter'];
          return fact && counts.includes(fact.subject) ? [[id, count(fact as VisitFact)]] : [];
        });
        expect(
          checkReport(regime, { '01/TCD': Object.fromEntries(leaves) }).map(({ message }) => message),
        ).toEqual([]);
        const values = form ? fillTotals(form, Object.fromEntries(leaves)) : {};
        expect([values.c1, values.c2]).toEqual([
          visits.length,
          visits.reduce((sum, { people }) => sum + people, 0),
        ]);
      }),
      { numRuns: 40 },
    );
  });
});
