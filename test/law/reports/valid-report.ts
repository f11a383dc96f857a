import fc from 'fast-check';
import { checkForm, checkReport } from '../../../src/law/reports/check.ts';
import {
  fillReport,
  isLeaf,
  termsOf,
  type FormValues,
  type ReportValues,
} from '../../../src/law/reports/evaluate.ts';
import type { RegimeId } from '../../../src/law/reports/fact.ts';
import type { ColumnId, ReportForm } from '../../../src/law/reports/form.ts';
import { formsOf, getColumn, getReportForm } from '../../../src/law/reports/forms.ts';
import { readRelations, type CellRef, type Relation } from '../../../src/law/reports/relation.ts';

type Cells = Record<string, Partial<Record<ColumnId, number>>>;

/** Any figures in the leaf columns of every form of a regime. */
const anyLeaves = (regime: RegimeId): fc.Arbitrary<Cells> =>
  fc.record(
    Object.fromEntries(
      formsOf(regime).map((form) => [
        form.code,
        fc.record(
          Object.fromEntries(
            form.columns
              .filter((column) => isLeaf(column) && column.unit !== 'chữ')
              .map(({ id }) => [id, fc.nat({ max: 40 })]),
          ),
        ),
      ]),
    ),
  );

/** Reports whose checks all hold: any figures, each failing check mended by raising what is too small. */
export const validReport = (regime: RegimeId): fc.Arbitrary<ReportValues> =>
  anyLeaves(regime).map((leaves) => {
    const cells = structuredClone(leaves);
    for (let turn = 0; turn < 2000; turn++) {
      const report = fillReport(regime, cells);
      const broken = firstBroken(regime, report);
      if (!broken) return report;
      mend(regime, cells, broken.relation, report, broken.form);
    }
    throw new Error(`${regime}: không sửa được cho đúng các phép kiểm`);
  });

function firstBroken(
  regime: RegimeId,
  report: ReportValues,
): { relation: Relation; form: ReportForm } | undefined {
  for (const form of formsOf(regime)) {
    for (const { relation, scope } of form.checks) {
      const [reading] = scope === 'periods' ? [] : (readRelations(relation ?? '')[0] ?? []);
      if (reading && difference(reading, report, form) !== 0) return { relation: reading, form };
    }
  }
  return undefined;
}

/** Right side less left side, as far as it breaks the relation. */
function difference({ left, is, right }: Relation, report: ReportValues, form: ReportForm): number {
  const side = (terms: Relation['left']): number =>
    terms.reduce(
      (sum, { times, cell }) => sum + times * (report[cell.form ?? form.code]?.[cell.column] ?? 0),
      0,
    );
  const missing = side(right) - side(left);
  if (is === '<=') return Math.min(0, missing);
  if (is === '>=') return Math.max(0, missing);
  return missing;
}

function mend(
  regime: RegimeId,
  cells: Cells,
  relation: Relation,
  report: ReportValues,
  form: ReportForm,
): void {
  const missing = difference(relation, report, form);
  const cell = (missing > 0 ? relation.left[0] : relation.right.at(-1))?.cell;
  if (cell) raise(regime, cells, { form: form.code, ...cell }, Math.abs(missing));
}

/** More in a cell: in a column that counts, else in the last of those that it adds up. */
function raise(regime: RegimeId, cells: Cells, { form = '', column: id }: CellRef, by: number): void {
  const column = getColumn(getReportForm(regime, form), id);
  const last = termsOf(column).at(-1);
  if (last) return raise(regime, cells, { form, ...last }, by);
  const own = (cells[form] ??= {});
  own[id] = (own[id] ?? 0) + by;
}

/** What fails of a report or of one of its forms, in words. */
export const failuresOf = (regime: RegimeId, report: ReportValues): string[] =>
  checkReport(regime, report).map(({ message }) => message);
export const failuresOfForm = (form: ReportForm, values: FormValues): string[] =>
  checkForm(form, values).map(({ message }) => message);
