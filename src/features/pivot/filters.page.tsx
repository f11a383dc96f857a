import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { addMonths, day, formatDay, type Day } from '../../law/day.ts';
import { findField } from '../../law/fields.ts';
import {
  nameOfWindow,
  reportPeriods,
  reportYearOf,
  windowOf,
  type Window,
} from '../../law/reports/periods.ts';
import type { Dimension, Measure } from '../../law/reports/pivot.ts';
import {
  Chips,
  DateField,
  FieldTreeField,
  Filters,
  SelectField,
  UnitField,
  withQuery,
  type Query,
} from '../../ui/index.ts';
import { fieldTree } from '../petition/door.ts';
import type { NamedUnit } from '../report/door.ts';
import { queryOf, type PivotAsked } from './asked.ts';
import { dimensionName, dimensionsFor, measureNames, namesOf, valueName } from './words.ts';

/** What the filters offer to choose from. */
export type PivotChoices = {
  readonly units: readonly NamedUnit[];
  readonly places: readonly { readonly id: number; readonly short_name: string }[];
};

type Asking = { visit: Visit; asked: PivotAsked | undefined; choices: PivotChoices };

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** What is counted, by which two dimensions, of which days; the other conditions behind "Thêm điều kiện". */
export function PivotFilters({ visit: { query, today }, asked, choices }: Asking): VNode {
  const shown = { ...query, ...(asked ? queryOf(asked, query) : {}) };
  const measure = asked?.measure ?? 'received';
  return (
    <>
      <Periods query={shown} today={today} />
      <Filters path="/pivot" query={shown} whole>
        <SelectField name="measure" label="Đếm" options={options(measureNames)} />
        <SelectField name="rows" label="Dòng" options={options(dimensionsFor(measure))} />
        <SelectField name="columns" label="Cột" options={options(dimensionsFor(measure))} />
        <DateField name="from" label="Số liệu từ ngày" />
        <DateField name="to" label="Đến ngày" />
        <details class="filters-more" open={(asked?.filters.size ?? 0) > 0 || Boolean(query['unit'])}>
          <summary>Thêm điều kiện</summary>
          <div class="filters-fields">
            <Conditions measure={measure} window={asked?.window} choices={choices} />
          </div>
        </details>
      </Filters>
    </>
  );
}

const Conditions = ({
  measure,
  window,
  choices,
}: {
  measure: Measure;
  window: Window | undefined;
  choices: PivotChoices;
}): VNode => (
  <>
    {choices.units.length > 1 && (
      <UnitField
        name="unit"
        label="Đơn vị (và cấp dưới)"
        placeholder="Đơn vị tôi"
        units={choices.units.map(({ id, name }) => ({ id, label: name }))}
      />
    )}
    <FieldTreeField name="field" label="Lĩnh vực" placeholder="Tất cả" tree={fieldTree} />
    <UnitField
      name="place"
      label="Địa bàn"
      placeholder="Tất cả"
      units={choices.places.map(({ id, short_name }) => ({ id, label: short_name }))}
    />
    {(['source', 'kind', 'result'] as const).map((name) => (
      <SelectField
        key={name}
        name={name}
        label={dimensionName(name, measure)}
        placeholder="Tất cả"
        options={options(namesOf(name, measure))}
      />
    ))}
    <SelectField
      name="month"
      label="Tháng"
      placeholder="Tất cả"
      options={
        window
          ? monthsOf(window).map((value) => ({ value, label: valueName('month', measure, value) ?? value }))
          : []
      }
    />
  </>
);

/** The months that a window touches, as '2024-03'; not more than five years of them. */
function monthsOf({ from, to }: Window): string[] {
  const months: string[] = [];
  for (
    let first = day(`${from.slice(0, 8)}01`);
    first <= to && months.length < 60;
    first = addMonths(first, 1)
  )
    months.push(first.slice(0, 7));
  return months;
}

/** The periods of the reporting year that have begun, and the year before, as links. */
function Periods({ query, today }: { query: Query; today: Day }): VNode {
  const year = reportYearOf(today);
  const windows = [
    ...reportPeriods.map(({ code }) => windowOf(code, year)).filter(({ from }) => from <= today),
    windowOf('YEAR', year - 1),
  ];
  return (
    <ul class="chips no-print" aria-label="Kỳ số liệu">
      {windows.map((window) => {
        const days = { from: formatDay(window.from), to: formatDay(window.to) };
        const current = query['from'] === days.from && query['to'] === days.to;
        return (
          <li key={`${window.from} ${window.to}`}>
            <a
              class="chip"
              href={withQuery('/pivot', query, { ...days, month: '' })}
              aria-current={current ? 'page' : undefined}
            >
              {nameOfWindow(window)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** The conditions in force, each with a way to drop it. */
export function pivotChips({ query }: Visit, asked: PivotAsked, choices: PivotChoices): VNode | null {
  const text = (name: Dimension): string => {
    const value = query[name] ?? '';
    if (name === 'field') return findField(value)?.label ?? value;
    if (name === 'place') return choices.places.find(({ id }) => String(id) === value)?.short_name ?? value;
    return valueName(name, asked.measure, value) ?? value;
  };
  const chips = [...asked.filters.keys()].map((name) => ({
    name,
    label: dimensionName(name, asked.measure),
    text: text(name),
  }));
  return <Chips path="/pivot" query={queryOf(asked, query)} chips={chips} />;
}
