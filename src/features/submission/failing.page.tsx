import type { ComponentChildren, VNode } from 'preact';
import type { Failure } from '../../law/reports/check.ts';
import { columnNumber } from '../../law/reports/relation.ts';
import { Alert, withQuery } from '../../ui/index.ts';
import type { Disagreement } from './earlier.ts';
import { remarksWanted, type Made } from './made.ts';
import { reportAddress } from './scope.ts';

/** What does not add up in a report, each with links to the cells concerned and to the earlier reports it speaks of. */
export function Failing({ made, at }: { made: Made; at: string }): VNode | null {
  const errors = made.failures.filter(({ severity }) => severity === 'error');
  const warnings = made.failures.filter(({ severity }) => severity === 'warning');
  const remarks = remarksWanted(made);
  const others = remarks.slice(warnings.length + made.disagreements.length);
  return (
    <div class="no-print stack">
      {errors.length > 0 && (
        <Alert tone="danger" title={`${errors.length} phép kiểm không đúng, chưa gửi được`}>
          <Points points={errors.map((failure) => pointed(failure, at))} />
        </Alert>
      )}
      {remarks.length > 0 && (
        <Alert tone="warning" title={`${remarks.length} điều phải ghi chú, giải trình trước khi ký`}>
          <Points
            points={[
              ...warnings.map((failure) => pointed(failure, at)),
              ...made.disagreements.map((one) => besides(one, at)),
              ...others,
            ]}
          />
        </Alert>
      )}
    </div>
  );
}

const Points = ({ points }: { points: readonly ComponentChildren[] }): VNode => (
  <ul>
    {points.map((point, index) => (
      <li key={index}>{point}</li>
    ))}
  </ul>
);

const pointed = (failure: Failure, at: string): VNode => (
  <>
    {failure.message} <Cells failure={failure} at={at} />
  </>
);

// The cell of now to look at, and the signed report in which the other figure stands.
const besides = (one: Disagreement, at: string): VNode => (
  <>
    {pointed(one, at)} So với{' '}
    {one.with.map((earlier, index) => {
      const there = reportAddress({ unitId: earlier.unitId, period: earlier.period.key });
      return (
        <>
          {index > 0 && ', '}
          <a href={withQuery(`${there}/sent/${earlier.id}`, { form: slug(one.form) })}>
            báo cáo {earlier.period.name} số {earlier.number}
          </a>
        </>
      );
    })}
    .
  </>
);

const slug = (form: string): string => form.replace('/', '-');

function Cells({ failure, at }: { failure: Failure; at: string }): VNode {
  const own = failure.cells.filter(({ period }) => period !== 'prev');
  const named = [...new Map(own.map((cell) => [`${cell.form} ${cell.column}`, cell])).values()];
  return (
    <>
      Xem ô{' '}
      {named.map(({ form, column }, index) => (
        <>
          {index > 0 && ', '}
          <a href={`${withQuery(at, { form: slug(form) })}#o-${column}`}>
            {form} ({columnNumber(column)})
          </a>
        </>
      ))}
      .
    </>
  );
}
