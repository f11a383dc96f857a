import type { Visit } from '../../core/web.tsx';
import { Card, Timeline, type TimelineEntry } from '../../ui/index.ts';
import { caseEventNames } from './events.ts';
import type { Resolution, StepRow } from './queries.ts';
import type { CaseFile } from './resolution-parts.page.tsx';
import { procedureFor } from './standing.ts';
import type { CaseEventRow } from './story.ts';
import { choiceText } from './words.ts';

/** What happened, by the day that counts in law. */
export const Story = ({ resolution, steps, events, visit }: CaseFile & { visit: Visit }) => {
  const { rows } = procedureFor(resolution);
  const entries: TimelineEntry[] = [
    ...steps.map((step): TimelineEntry => {
      const row = rows.find(({ id }) => id === step.row_id);
      return {
        id: `s${step.id}`,
        happenedOn: step.happened_on,
        recordedAt: step.recorded_at,
        title: step.voided_at === null ? (row?.label ?? step.action) : <s>{row?.label ?? step.action}</s>,
        detail: <StepDetail step={step} basis={row?.basis} resolution={resolution} visit={visit} />,
        actor: step.full_name
          ? [step.full_name, step.title].filter(Boolean).join(', ')
          : 'Hệ thống ghi nhận khi đến ngày',
        ...(step.paper_id === null ? {} : { href: `/papers/${step.paper_id}` }),
      };
    }),
    ...events.map((event): TimelineEntry => ({
      id: `e${event.id}`,
      happenedOn: event.happened_on,
      recordedAt: event.recorded_at,
      title: caseEventNames[event.type as keyof typeof caseEventNames] ?? event.type,
      detail: eventDetail(event),
      actor: [event.full_name, event.title].filter(Boolean).join(', '),
    })),
  ].toSorted((a, b) => (a.happenedOn < b.happenedOn ? -1 : Number(a.happenedOn > b.happenedOn)));
  return (
    <Card title="Diễn biến" id="story">
      <Timeline entries={entries} />
    </Card>
  );
};

const eventDetail = ({ data }: CaseEventRow): string =>
  ['number', 'to', 'ground', 'purpose']
    .flatMap((name) => (typeof data[name] === 'string' && data[name] ? [data[name]] : []))
    .join('. ');

const StepDetail = ({
  step,
  basis,
  resolution,
  visit,
}: {
  step: StepRow;
  basis: string | undefined;
  resolution: Resolution;
  visit: Visit;
}) => (
  <>
    {[choiceText(step.choice), step.outside_paper && `Văn bản ${step.outside_paper}`, step.note]
      .filter(Boolean)
      .join('. ')}{' '}
    <span class="fact-hint">{basis}</span>
    {step.voided_why && <p>Đã hủy: {step.voided_why}</p>}
    {step.voided_at === null &&
      step.paper_id === null &&
      step.action !== 'receive' &&
      step.full_name === visit.actor.fullName && (
        <p class="no-print">
          <a href={`/resolutions/${resolution.id}/void/${step.id}`}>Ghi nhầm? Hủy bước này</a>
        </p>
      )}
  </>
);
