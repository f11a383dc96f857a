import type { Fact } from './fact.ts';
import type { ReportColumn, ReportForm } from './form.ts';
import { termsOf } from './evaluate.ts';
import { carryOver } from './parameters.ts';

/**
 * How a column adds up over units. sum: plainly; sum-repeats: summed as the form asks, though a matter that two units handle
 * counts twice; never: not a figure.
 */
export type OverUnits = 'sum' | 'sum-repeats' | 'never';
/**
 * How it adds up over periods that follow each other. flow: the longer period is the sum of the shorter ones; opening: the
 * figure of the first one; recount: to be counted anew from the records.
 */
export type OverPeriods = 'flow' | 'opening' | 'recount';
export type Adds = { readonly overUnits: OverUnits; readonly overPeriods: OverPeriods };

/** How the figures of a column may be added up. */
export function addsOf(form: ReportForm, column: ReportColumn): Adds {
  if (column.fact) return addsOfFact(column.fact, form);
  const parts = termsOf(column).map((term): Adds => {
    const part = term.form === undefined && form.columns.find(({ id }) => id === term.column);
    // A cell of another form is a petition of that form's own period: counted anew.
    return part ? addsOf(form, part) : { overUnits: 'sum', overPeriods: 'recount' };
  });
  return {
    overUnits: parts.some(({ overUnits }) => overUnits === 'sum-repeats') ? 'sum-repeats' : 'sum',
    overPeriods: together(parts.map(({ overPeriods }) => overPeriods)),
  };
}

function together(parts: readonly OverPeriods[]): OverPeriods {
  const [first = 'recount'] = parts;
  return parts.every((part) => part === first) ? first : 'recount';
}

function addsOfFact(fact: Fact, form: ReportForm): Adds {
  switch (fact.subject) {
    case 'remark':
      return { overUnits: 'never', overPeriods: 'recount' };
    case 'unknown':
      return { overUnits: 'sum', overPeriods: 'recount' };
    case 'heard-matter':
    case 'matter':
      return { overUnits: 'sum-repeats', overPeriods: 'recount' };
    case 'petition':
      return { overUnits: 'sum', overPeriods: petitionOverPeriods(fact, form) };
    case 'case': {
      if (fact.period === 'ended') return { overUnits: 'sum', overPeriods: 'flow' };
      return { overUnits: 'sum-repeats', overPeriods: 'recount' };
    }
    case 'execution':
      return { overUnits: 'sum', overPeriods: fact.period === 'done' ? 'flow' : 'recount' };
    case 'management': {
      const running = fact.what === 'inspection' || fact.what === 'inspected-unit';
      return {
        overUnits: 'sum',
        overPeriods: running || fact.what === 'conclusion-due' ? 'recount' : 'flow',
      };
    }
    case 'visit':
    case 'person':
    case 'group':
    case 'session':
    case 'reply':
    case 'ruling':
    case 'sanction':
    case 'prosecution':
      return { overUnits: 'sum', overPeriods: 'flow' };
  }
}

// What was examined in a quarter was examined once, unless petitions stay "kỳ trước chuyển sang" until their case is settled.
function petitionOverPeriods(
  { period, processed }: Extract<Fact, { subject: 'petition' | 'matter' }>,
  { regime }: ReportForm,
): OverPeriods {
  if (processed === false) return 'recount';
  if (period === 'received') return processed ? 'recount' : 'flow';
  if (period === 'carried-over') return processed ? 'recount' : 'opening';
  if (period === 'unsettled-before') return 'opening';
  return processed && carryOver[regime].value === 'unprocessed' ? 'flow' : 'recount';
}
