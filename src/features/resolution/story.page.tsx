import type { Visit } from '../../core/web.tsx';
import { citedOn } from '../../law/citation.ts';
import { Card, Timeline, type TimelineEntry } from '../../ui/index.ts';
import { caseEventNames } from './events.ts';
import type { Resolution, StepRow } from './queries.ts';
import type { CaseFile } from './resolution-parts.page.tsx';
import { procedureFor } from './standing.ts';
import { toldOf, type CaseEventRow, type Told } from './story.ts';
import { choiceText } from './words.ts';

type StoryProps = Pick<CaseFile, 'resolution' | 'steps' | 'events'> & { visit: Visit };

/** What happened, by the day that counts in law. */
export const Story = ({ resolution, steps, events, visit }: StoryProps) => (
  <Card title="Diễn biến" id="story">
    <Timeline
      entries={toldOf(steps, events).map((told): TimelineEntry => ({
        id: told.step ? `s${told.step.id}` : `e${told.events[0]?.id ?? ''}`,
        happenedOn: told.on,
        recordedAt: told.recordedAt,
        title: told.step?.voided_at ? <s>{titleOf(resolution, told)}</s> : titleOf(resolution, told),
        detail: <Detail told={told} resolution={resolution} visit={visit} />,
        actor: actorOf(told),
        ...(told.step?.paper_id ? { href: `/papers/${told.step.paper_id}` } : {}),
      }))}
    />
  </Card>
);

const rowOf = (resolution: Resolution, step: StepRow) =>
  procedureFor(resolution).rows.find(({ id }) => id === step.row_id);

/** What an entry of the story is called. */
export const titleOf = (resolution: Resolution, { step, events }: Told): string =>
  step ? (rowOf(resolution, step)?.label ?? step.action) : events.map(eventName).join('; ');

/** Who did what an entry tells. */
export function actorOf({ step, events }: Told): string {
  const [who] = step ? [step] : events;
  return who?.full_name
    ? [who.full_name, who.title].filter(Boolean).join(', ')
    : 'Hệ thống ghi nhận khi đến ngày';
}

/** What else an entry tells: the result, the paper, the records made with it. */
export function detailsOf({ step, events }: Told): string[] {
  const ofStep = step
    ? [choiceText(step.choice), step.outside_paper && `Văn bản ${step.outside_paper}`, step.note]
    : [];
  const ofEvents = events.map((event) =>
    [step && eventName(event), eventDetail(event)].filter(Boolean).join(': '),
  );
  return [...ofStep, ...ofEvents].filter((text): text is string => Boolean(text));
}

const eventName = ({ type }: CaseEventRow): string =>
  caseEventNames[type as keyof typeof caseEventNames] ?? type;

const eventDetail = ({ data }: CaseEventRow): string =>
  ['number', 'label', 'to', 'ground', 'purpose']
    .flatMap((name) => (typeof data[name] === 'string' && data[name] ? [data[name]] : []))
    .join('. ');

/** The article on which the step of an entry rests. */
export const basisOf = (resolution: Resolution, { step }: Told): string => {
  const row = step && rowOf(resolution, step);
  return row ? citedOn(row.basis, step.happened_on, procedureFor(resolution).basis) : '';
};

const Detail = ({ told, resolution, visit }: { told: Told; resolution: Resolution; visit: Visit }) => (
  <>
    {detailsOf(told).map((text) => (
      <div key={text}>{text}</div>
    ))}
    <span class="fact-hint">{basisOf(resolution, told)}</span>
    {told.step?.voided_why && <p>Đã hủy: {told.step.voided_why}</p>}
    {told.step && mayBeTakenBack(told.step, visit) && (
      <p class="no-print">
        <a href={`/resolutions/${resolution.id}/void/${told.step.id}`}>Ghi nhầm? Hủy bước này</a>
      </p>
    )}
  </>
);

const mayBeTakenBack = (step: StepRow, visit: Visit): boolean =>
  step.voided_at === null &&
  step.paper_id === null &&
  step.action !== 'receive' &&
  step.full_name !== null &&
  (step.full_name === visit.actor.fullName || ['head', 'chairman'].includes(visit.actor.role));
