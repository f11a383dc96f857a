import type { ComponentChildren, VNode } from 'preact';
import { formatDay } from '../../law/day.ts';
import type { ReportForm } from '../../law/reports/form.ts';
import { getRegime } from '../../law/reports/forms.ts';
import { withQuery } from '../../ui/index.ts';
import { slugOf } from '../report/door.ts';
import type { Scope } from './scope.ts';

type Props = { scope: Scope; form: ReportForm; typed?: string | undefined; children: ComponentChildren };

/** A form of a report as it is printed: title, unit, days, the table, who typed what no record gives. */
export const ReportSection = ({ scope: { unit, period }, form, typed, children }: Props): VNode => (
  <section class="report-sheet stack">
    <div class="report-title">
      <h2>
        Biểu {form.code}: {form.title}
      </h2>
      <p>
        {unit.name} · {period.name} (số liệu từ {formatDay(period.window.from)} đến{' '}
        {formatDay(period.window.to)}) · {getRegime(period.regime).basis.split(',')[0]}
      </p>
    </div>
    {children}
    {typed && <p class="form-hint">{typed}</p>}
  </section>
);

/** The page that says what each column of the form counts. */
export const meaningsOf = ({ unit, period }: Scope, form: ReportForm): string =>
  withQuery(`/reports/${slugOf(form)}`, {
    from: formatDay(period.window.from),
    to: formatDay(period.window.to),
    unit: String(unit.id),
  });
