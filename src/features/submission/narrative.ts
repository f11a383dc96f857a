import type { Tx } from '../../core/db.ts';
import type { ReportValues } from '../../law/reports/evaluate.ts';
import type { RegimeId } from '../../law/reports/fact.ts';
import { formsOf } from '../../law/reports/forms.ts';
import { outlines, type Outline, type OutlineItem } from '../../law/reports/outlines.ts';
import { proseOf, type Beside } from '../../law/reports/prose/prose.ts';
import { comparedWith, partsOf, type Window } from '../../law/reports/periods.ts';
import { addDays, addMonths } from '../../law/day.ts';
import { figuresOf } from '../report/door.ts';
import { makeReport } from './made.ts';
import type { ReportPeriod } from './periods.ts';
import { draftOf, figuresSent, sentBy, standing, type Place, type Sent } from './queries.ts';

/** A part of the narrative: its heading and what it says, typed or made from the figures. */
export type Part = {
  /** As a field is named: "II-1-a". */
  readonly key: string;
  readonly item: OutlineItem;
  readonly depth: number;
  readonly text: string;
};
export type Narrative = { readonly outline: Outline; readonly parts: readonly Part[]; readonly sent?: Sent };

/** The outline of a regime. */
const outlineIn = (regime: RegimeId): Outline | undefined => outlines.find((one) => one.regime === regime);

/** The narrative of a report by its outline: the figures, compared with the period before and the same of last year, until somebody writes another text (left out when not `own`). */
export async function narrativeOf(
  tx: Tx,
  period: ReportPeriod,
  unit: Place,
  { own, values }: { own: boolean; values?: ReportValues } = { own: true },
): Promise<Narrative | undefined> {
  const outline = outlineIn(period.regime);
  if (!outline) return undefined;
  const draft = await draftOf(tx, unit.id, period.key);
  // With figures given it is the narrative of the report that is about to be signed.
  const sent = values ? undefined : standing(await sentBy(tx, [unit.id], [period.key]));
  const signed = sent && (await figuresSent(tx, [sent.id])).get(sent.id)?.values;
  const now = values ?? signed ?? (await makeReport(tx, period, unit, draft)).values;
  const typed = own ? (sent?.narrative ?? draft.narrative) : {};
  const figures = { now, beside: await besideOf(tx, period, unit), cumulated: isCumulated(period) };
  const parts = partsUnder(outline.sections, '', 0).map((part) => ({
    ...part,
    text: typed[part.key] ?? proseOf(period.regime, part.key, figures),
  }));
  return { outline, parts, ...(sent ? { sent } : {}) };
}

// What a target of the year is measured on begins with the year.
const isCumulated = ({ code, window }: ReportPeriod): boolean =>
  code !== 'month' && window.from.endsWith('-12-15');

const partsUnder = (items: readonly OutlineItem[], above: string, depth: number): Omit<Part, 'text'>[] =>
  items.flatMap((item) => {
    const key = above === '' ? item.no : `${above}-${item.no}`;
    return [{ key, item, depth }, ...partsUnder(item.items ?? [], key, depth + 1)];
  });

// Figures that were reported on forms of another regime stand in other columns: the records are counted by the forms of this one.
async function besideOf(tx: Tx, period: ReportPeriod, unit: Place): Promise<Beside[]> {
  const { sameLastYear, before } = windowsBeside(period);
  const wanted = [
    { name: 'kỳ trước', window: before },
    { name: 'cùng kỳ năm trước', window: sameLastYear },
  ];
  const found: Beside[] = [];
  for (const { name, window } of wanted) {
    if (!window) continue;
    const values = await figuresAt(tx, period, unit, window);
    if (values) found.push({ name, values });
  }
  return found;
}

function windowsBeside({ code, year, window }: ReportPeriod): { sameLastYear: Window; before?: Window } {
  if (code !== 'month') {
    const { sameLastYear, before } = comparedWith(code, year);
    // Six months are not compared with the quarter before them.
    return before && partsOf(code).length === 1 ? { sameLastYear, before } : { sameLastYear };
  }
  const to = addDays(window.from, -1);
  return {
    sameLastYear: { from: addMonths(window.from, -12), to: addDays(addMonths(window.from, -11), -1) },
    before: { from: addMonths(window.from, -1), to },
  };
}

/** What was reported for a window, or what the records of the unit alone say where it has none below. */
async function figuresAt(
  tx: Tx,
  { regime }: ReportPeriod,
  unit: Place,
  window: Window,
): Promise<ReportValues | undefined> {
  const row = await tx
    .selectFrom('report_submission')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('regime', '=', regime)
    .where('from_day', '=', window.from)
    .where('to_day', '=', window.to)
    .where('returned_on', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (row) return (await figuresSent(tx, [row.id])).get(row.id)?.values;
  if (unit.level !== 'office' && unit.level !== 'commune') return undefined;
  const counted = (await figuresOf(tx, formsOf(regime), { unitIds: [unit.id], window })).get(unit.id) ?? {};
  // Before the unit used the system there are no records: nothing is known, which is not nought.
  const any = Object.values(counted).some((form) => Object.values(form).some((value) => value !== 0));
  return any ? counted : undefined;
}
