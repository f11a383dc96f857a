import type { Tx } from '../../core/db.ts';
import { countFact, countForm, subjectsOf } from '../../law/reports/count.ts';
import type { Counted, TallyGroup } from '../../law/reports/counted.ts';
import {
  fillReport,
  isLeaf,
  termsOf,
  type FormValues,
  type ReportValues,
} from '../../law/reports/evaluate.ts';
import type { ReportColumn, ReportForm } from '../../law/reports/form.ts';
import { findReportForm, formsOf, getColumn } from '../../law/reports/forms.ts';
import { recordsOf, tallyOf, type Asked, type Behind } from './queries.ts';

/** The figures of these forms (of one regime) by unit and form, from the records: the same for every reader. */
export async function figuresOf(
  tx: Tx,
  forms: readonly ReportForm[],
  asked: Asked,
): Promise<Map<number, ReportValues>> {
  const needed = withTakenFrom(forms);
  const subjects = [...new Set(needed.flatMap((form) => subjectsOf(form)))];
  const tallies = await tallyOf(tx, asked, subjects);
  return new Map([...tallies].map(([unitId, groups]) => [unitId, reportFrom(needed, groups)]));
}

function reportFrom(forms: readonly ReportForm[], groups: readonly TallyGroup[]): ReportValues {
  const [first] = forms;
  if (!first) return {};
  const own = Object.fromEntries(
    forms.map((form): [string, FormValues] => [form.code, countForm(form, groups)]),
  );
  return fillReport(first.regime, own);
}

/** The forms, and those from which they take cells. */
function withTakenFrom(forms: readonly ReportForm[]): ReportForm[] {
  const taken = forms.flatMap((form) =>
    form.columns.flatMap((column) =>
      termsOf(column).flatMap(({ form: code }) => (code ? (findReportForm(form.regime, code) ?? []) : [])),
    ),
  );
  return formsOf(forms[0]?.regime ?? 'TT-06-2025').filter(
    (form) => forms.includes(form) || taken.includes(form),
  );
}

/** The columns whose records make a cell: its own, or those of the columns that it adds up, through other forms too. */
export function countedColumns(
  form: ReportForm,
  column: ReportColumn,
): { form: ReportForm; column: ReportColumn }[] {
  if (isLeaf(column)) return [{ form, column }];
  return termsOf(column).flatMap(({ form: code, column: id }) => {
    const under = code === undefined ? form : findReportForm(form.regime, code);
    return under ? countedColumns(under, getColumn(under, id)) : [];
  });
}

export type CellRecords = { readonly subject: TallyGroup['subject']; readonly records: readonly Behind[] };

/** The records behind a cell; as many as its figure says, or people, money, land in them. A sum has those of all its columns. */
export async function listBehind(
  tx: Tx,
  form: ReportForm,
  column: ReportColumn,
  asked: Asked,
): Promise<CellRecords[]> {
  const leaves = countedColumns(form, column);
  const subjects = [
    ...new Set(leaves.flatMap((leaf) => subjectsOf({ ...leaf.form, columns: [leaf.column] }))),
  ];
  const tallies = await tallyOf(tx, asked, subjects);
  const found: CellRecords[] = [];
  for (const [unitId, groups] of tallies)
    for (const leaf of leaves)
      found.push(...(await behind(tx, leaf, { ...asked, unitIds: [unitId] }, groups)));
  return found;
}

/** The records behind every counted cell of these forms that is not nought, for one unit: what a signed report rests on. */
export async function listAllBehind(
  tx: Tx,
  forms: readonly ReportForm[],
  asked: Asked,
): Promise<(CellRecords & { form: string; column: ReportColumn['id'] })[]> {
  const subjects = [...new Set(forms.flatMap((form) => subjectsOf(form)))];
  const groups = [...(await tallyOf(tx, asked, subjects)).values()].flat();
  const found: (CellRecords & { form: string; column: ReportColumn['id'] })[] = [];
  for (const form of forms)
    for (const column of form.columns.filter(isLeaf))
      for (const cell of await behind(tx, { form, column }, asked, groups))
        if (cell.records.length > 0) found.push({ ...cell, form: form.code, column: column.id });
  return found;
}

async function behind(
  tx: Tx,
  { form, column }: { form: ReportForm; column: ReportColumn },
  asked: Asked,
  groups: readonly TallyGroup[],
): Promise<CellRecords[]> {
  const counted = column.fact && countFact(column.fact, form, groups);
  const subject = counted && subjectIn(counted);
  if (!counted || !subject) return [];
  const records = await recordsOf(tx, asked, counted);
  const { amounts } = counted;
  if (!amounts) return [{ subject, records }];
  return [{ subject, records: records.map(({ id }) => ({ id, amount: amounts.get(id) ?? 0 })) }];
}

const subjectIn = ({ every, once }: Counted): TallyGroup['subject'] | undefined =>
  [...every, ...once].map(({ subject }) => subject)[0];
