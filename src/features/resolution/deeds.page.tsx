import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import type { AllowedStep, RefusedStep } from '../../law/flows/case/may.ts';
import { hindranceNames, hindranceOf, type Hindrance } from '../../law/flows/case/outlook.ts';
import { ButtonLink } from '../../ui/index.ts';
import { inOrder, outsetOf } from './next.ts';
import { whoText } from './now.page.tsx';
import type { Resolution } from './queries.ts';

type Deeds = {
  resolution: Resolution;
  deeds: { allowed: readonly AllowedStep[]; refused: readonly RefusedStep[] };
  visit: Visit;
};

/** What this post may do now, the main course first; and what not, with the reason and its article. */
export const DeedsNow = ({ resolution, deeds, visit }: Deeds) => {
  const allowed = inOrder(deeds.allowed);
  return (
    <section class="deeds" id="deeds" aria-label="Việc làm được bây giờ">
      <h3 class="deeds-head no-print">Việc làm được bây giờ</h3>
      {allowed.length === 0 && <p class="muted">Chức vụ đang dùng hiện không có bước nào ở vụ việc này.</p>}
      <div class="form-actions no-print">
        {allowed.map(({ row, as }, index) => (
          <ButtonLink
            key={row.action}
            href={`/resolutions/${resolution.id}/steps/${row.action}`}
            kind={index === 0 ? 'primary' : 'secondary'}
            keys={index === 0 ? 't' : index < 9 ? String(index + 1) : undefined}
            small={index > 0}
          >
            {as === 'drafts' ? `Trình: ${row.label}` : row.label}
          </ButtonLink>
        ))}
        <Beside resolution={resolution} visit={visit} />
      </div>
      {deeds.refused.length > 0 && <Refusals resolution={resolution} deeds={deeds} visit={visit} />}
    </section>
  );
};

const Beside = ({ resolution, visit }: Omit<Deeds, 'deeds'>) => (
  <>
    {allows(visit.actor.role, 'resolution.charge') && resolution.ended_on === null && (
      <ButtonLink href={`/resolutions/${resolution.id}/charge`} icon="users" small>
        Giao cơ quan, người tham mưu
      </ButtonLink>
    )}
    {resolution.secret && allows(visit.actor.role, 'identity.open') && visit.actor.handlesDenunciations && (
      <ButtonLink href={`/resolutions/${resolution.id}/identity`} icon="eye" small>
        Mở danh tính
      </ButtonLink>
    )}
  </>
);

const shownAtOnce = 3;

// What only a condition holds back stands open, the first few; the rest by kind behind a fold, the nearest first.
const Refusals = ({ resolution, deeds: { refused }, visit }: Deeds) => {
  const at = outsetOf(visit, resolution);
  const judged = refused
    .map((step) => ({ ...step, ...hindranceOf(step.row, at) }))
    .toSorted((a, b) => a.between - b.between);
  const kinds = Map.groupBy(judged, ({ kind }) => kind);
  const near = kinds.get('condition') ?? [];
  return (
    <>
      {near.length > 0 && <h3 class="deeds-head no-print">{hindranceNames.condition}</h3>}
      <Reasons steps={near.slice(0, shownAtOnce)} />
      <details class="no-print">
        <summary>Việc chưa làm được, và vì sao ({refused.length})</summary>
        <Reasons steps={near.slice(shownAtOnce)} />
        {(['role', 'later', 'past'] as const).map((kind) => (
          <Group key={kind} kind={kind} steps={kinds.get(kind) ?? []} />
        ))}
      </details>
    </>
  );
};

const Reasons = ({ steps }: { steps: readonly RefusedStep[] }) =>
  steps.length === 0 ? null : (
    <ul class="reasons no-print">
      {steps.map(({ row, refused, basis }) => (
        <li key={row.id}>
          <strong>{row.label}</strong>: {refused} <span class="fact-hint">{basis}</span>
        </li>
      ))}
    </ul>
  );

const Group = ({ kind, steps }: { kind: Exclude<Hindrance, 'condition'>; steps: readonly RefusedStep[] }) =>
  steps.length === 0 ? null : (
    <>
      <h3 class="deeds-head">
        {hindranceNames[kind]} ({steps.length})
      </h3>
      <ul class="reasons no-print">
        {steps.map(({ row, refused, basis }) => (
          <li key={row.id}>
            <strong>{row.label}</strong>
            {kind === 'role' ? `: ${whoText(row)}` : `: ${refused}`} <span class="fact-hint">{basis}</span>
          </li>
        ))}
      </ul>
    </>
  );
