import type { Confidence } from '../period.ts';
import type { Fact, RegimeId } from './fact.ts';
import { factInWords } from './fact-words.ts';
import type { ColumnId, ReportColumn, ReportForm } from './form.ts';
import { formSources } from './form.ts';
import { getColumn } from './forms.ts';
import { termsOf } from './evaluate.ts';
import {
  carryOver,
  heardReading,
  manySigners,
  personsCounted,
  settlementReading,
  type ReportParameter,
} from './parameters.ts';
import { cellInWords } from './words.ts';

/** What a person reads of a cell: the headings above it, what it counts, how it is added up, how far that was checked. */
export type ColumnMeaning = {
  readonly number: string;
  readonly heading: string;
  readonly unit: string;
  readonly text: string;
  /** "Cột (1) = cột (4) + cột (13)", for a column that adds up others. */
  readonly formula?: string;
  readonly notes: readonly string[];
  readonly confidence: Confidence;
  /** Whether the circular itself says so. */
  readonly official: boolean;
  readonly sources: readonly string[];
};

/** The meaning of a column, in Vietnamese. @throws RangeError when the form has no such column */
export function columnMeaning(form: ReportForm, id: ColumnId): ColumnMeaning {
  const column = getColumn(form, id);
  const formula = formulaOf(form, column);
  return {
    number: column.ms,
    heading: column.path.join(' – '),
    unit: column.unit,
    text: column.fact ? factInWords(column.fact, form.regime) : (formula ?? ''),
    ...(formula === undefined ? {} : { formula }),
    notes: [column.note, ...factNotes(column.fact, form.regime)].filter((note) => note !== undefined),
    confidence: columnConfidence(form, column),
    official: column.official === true,
    sources: form.sources.map((key) => formSources[key]),
  };
}

function formulaOf(form: ReportForm, column: ReportColumn): string | undefined {
  if (!column.sum) return undefined;
  const sum = termsOf(column)
    .map((term) => cellInWords(term, form.code))
    .join(' + ');
  const basis = column.sumFromHeading ? ' (biểu chỉ in số cột; tính theo đầu cột)' : '';
  return `Cột (${column.no}) = ${sum}${basis}`;
}

const scale: readonly Confidence[] = ['high', 'medium', 'low', 'unknown'];
const worst = (...all: Confidence[]): Confidence =>
  scale[Math.max(...all.map((one) => scale.indexOf(one)))] ?? 'unknown';

/** How far the column was checked: never better than its form, nor than the reading of what it counts. */
export function columnConfidence(form: ReportForm, column: ReportColumn): Confidence {
  const read = readings(column.fact, form.regime).map(({ confidence }) => confidence);
  return worst(form.confidence, column.confidence ?? 'high', ...read);
}

function factNotes(fact: Fact | undefined, regime: RegimeId): string[] {
  return readings(fact, regime)
    .filter(({ confidence }) => confidence !== 'high')
    .map(({ note }) => note);
}

/** Where the reference reads the words of the form, and how surely. */
function readings(fact: Fact | undefined, regime: RegimeId): ReportParameter<unknown>[] {
  if (fact?.subject === 'person') return [personsCounted];
  if (fact?.subject === 'heard-matter') return fact.heard ? [heardReading] : [];
  if (fact?.subject !== 'petition' && fact?.subject !== 'matter') return [];
  const carried = fact.period === 'carried-over' || fact.period === 'in-hand';
  return [
    ...(carried ? [carryOver[regime]] : []),
    ...(fact.signers === 'many' || fact.signers === 'one' ? [manySigners] : []),
    ...(fact.settlement ? [settlementReading] : []),
  ];
}
