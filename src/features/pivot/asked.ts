import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { findField, fieldsUnder } from '../../law/fields.ts';
import { formatDay } from '../../law/day.ts';
import type { RegimeId } from '../../law/reports/fact.ts';
import type { Window } from '../../law/reports/periods.ts';
import { countsPetitions, type Dimension, type Measure } from '../../law/reports/pivot.ts';
import type { Query } from '../../ui/index.ts';
import { namedUnits, readWindow, unitsUnder, type NamedUnit, type NotAsked } from '../report/door.ts';
import { placesUnder } from './queries.ts';
import { isDimension, isMeasure, namesOf } from './words.ts';

/** What a table counts, by which two dimensions, among which records. */
export type PivotAsked = {
  readonly measure: Measure;
  readonly rows: Dimension;
  readonly columns: Dimension;
  readonly window: Window;
  readonly regime: RegimeId;
  /** Whose records: the unit and what stood under it at the end of the window, as far as this reader sees them. */
  readonly unit: NamedUnit;
  readonly units: readonly NamedUnit[];
  /** What the address asks for lies outside what this reader sees: only what he may see is counted. */
  readonly narrowed: boolean;
  readonly field: string | undefined;
  /** What passes: the values of a dimension that are counted. */
  readonly filters: ReadonlyMap<Dimension, ReadonlySet<string>>;
};

/** The dimensions by which the address filters; the unit narrows the records themselves. */
const filtered = ['field', 'place', 'source', 'kind', 'result', 'month'] as const;

/** Reads the address of a table: petitions received in the running quarter, by field and kind, when it says nothing. */
export async function readPivot(visit: Visit, tx: Tx): Promise<PivotAsked | NotAsked> {
  const { query } = visit;
  const asked = readWindow(visit);
  if ('faults' in asked) return asked;
  const measure = isMeasure(query['measure']) ? query['measure'] : 'received';
  const rows = isDimension(query['rows']) ? query['rows'] : 'field';
  const columns = isDimension(query['columns']) ? query['columns'] : rows === 'kind' ? 'field' : 'kind';
  if (rows === columns) return { faults: { columns: 'Chọn hai chiều khác nhau cho dòng và cột.' } };
  if (!countsPetitions(measure) && (rows === 'forwarder' || columns === 'forwarder'))
    return { faults: { rows: 'Lượt tiếp không có cơ quan chuyển đơn: chọn chiều khác.' } };
  const scope = await scopeOf(visit, tx, asked.window);
  const filters = await filtersIn(query, tx, measure, asked.window);
  const field = query['field'] && findField(query['field']) ? query['field'] : undefined;
  return { ...asked, ...scope, measure, rows, columns, filters, field };
}

async function scopeOf(
  { query, actor }: Visit,
  tx: Tx,
  window: Window,
): Promise<Pick<PivotAsked, 'unit' | 'units' | 'narrowed'>> {
  const wanted = Number(query['unit']) || actor.unitId;
  const ids = await unitsUnder(tx, wanted, window, actor.unitIds);
  const [unit] = await namedUnits(tx, [wanted], window.to);
  const units = await namedUnits(tx, ids, window.to);
  if (!unit || units.length === 0)
    throw new NotFound('Không có số liệu của đơn vị này trong phạm vi được xem.');
  return { unit, units, narrowed: !actor.unitIds.includes(wanted) };
}

async function filtersIn(
  query: Query,
  tx: Tx,
  measure: Measure,
  window: Window,
): Promise<Map<Dimension, ReadonlySet<string>>> {
  const found = new Map<Dimension, ReadonlySet<string>>();
  for (const dimension of filtered) {
    const value = query[dimension];
    if (!value) continue;
    if (dimension === 'place') found.set('place', new Set(await placesUnder(tx, Number(value) || 0, window)));
    else if (dimension === 'field')
      found.set('field', new Set(value === 'none' ? ['none'] : fieldsUnder(value)));
    else if (dimension === 'month' || namesOf(dimension, measure)[value] !== undefined)
      found.set(dimension, new Set([value]));
  }
  return found;
}

/** The address of a table, kept from page to page. */
export function queryOf({ measure, rows, columns, window, unit, filters }: PivotAsked, query: Query): Query {
  const kept = filtered.filter((name) => filters.has(name)).map((name) => [name, query[name] ?? '']);
  return {
    measure,
    rows,
    columns,
    from: formatDay(window.from),
    to: formatDay(window.to),
    ...(query['unit'] ? { unit: String(unit.id) } : {}),
    ...Object.fromEntries(kept),
  };
}

/** What the records must be parted by: the two dimensions and those by which is filtered. */
export const partsOf = ({ rows, columns, filters }: PivotAsked): Dimension[] => [
  ...new Set([rows, columns, ...filters.keys()]),
];
