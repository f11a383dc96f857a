import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import { clocksOf } from '../clocks.ts';
import { ClockCard } from '../clocks.page.tsx';
import { dueOf } from '../due.ts';
import { framed } from '../frame.tsx';
import { HandedOverNote, handedOver } from '../handover/door.ts';
import { PapersCard, type PaperKind } from '../paper/door.ts';
import { sidePapersOf } from '../paper/queries.ts';
import { Badge, ButtonLink, DueBadge } from '../../ui/index.ts';
import { getUnitOn } from '../unit-queries.ts';
import type { CaseCard } from './cards.ts';
import { DeedsNow } from './deeds.page.tsx';
import { NowCard } from './now.page.tsx';
import { CaseFiles, Contents, Parties, Related, type CaseFile } from './resolution-parts.page.tsx';
import {
  contentsOf,
  deliveriesOf,
  filesOfCase,
  getResolution,
  peopleOfCase,
  relatedCases,
  stepsOf,
  type Resolution,
} from './queries.ts';
import { alikeOf, petitionsBeside } from './related.ts';
import { Story } from './story.page.tsx';
import { caseEventsOf } from './story.ts';
import { Deliveries } from './deliveries.page.tsx';
import { deedsNow } from './next.ts';
import { procedureFor } from './standing.ts';
import { caseTitle, procedureText, stateText } from './words.ts';

/** The cards of other features: those of the case's own course, and small ones that stand at its side. */
export type CaseCards = { readonly main: readonly CaseCard[]; readonly aside: readonly CaseCard[] };

/** Everything that is known of the case which the actor may see. @throws NotFound */
export async function caseFileOf(tx: Tx, id: number, visit: Visit): Promise<CaseFile> {
  const resolution = await getResolution(tx, id);
  return {
    resolution,
    people: await peopleOfCase(tx, id),
    contents: await contentsOf(tx, id),
    steps: await stepsOf(tx, id),
    events: await caseEventsOf(tx, id),
    papers: await sidePapersOf(tx, 'resolution', id),
    deliveries: await deliveriesOf(tx, id),
    files: await filesOfCase(tx, id),
    related: await relatedCases(tx, resolution),
    petitions: await petitionsBeside(tx, resolution),
    alike: await alikeOf(tx, resolution),
    clocks: await clocksOf(tx, { resolutionId: id }),
    unit: await getUnitOn(tx, resolution.unit_id, resolution.received_on),
    handler: await getUnitOn(tx, resolution.handler_unit_id, visit.today).catch(() => undefined),
  };
}

/** Everything about one case on one page: who, what, where it stands, what is next and by when, papers, people, story. */
export const resolutionPage =
  (kinds: readonly PaperKind[], cards: CaseCards) =>
  async (visit: Visit): Promise<VNode> => {
    const id = Number(visit.params['id']) || 0;
    const { file, main, aside, over } = await visit.read(async (tx) => {
      const found = await caseFileOf(tx, id, visit);
      const drawn = async (given: readonly CaseCard[]): Promise<VNode[]> => {
        const shown: VNode[] = [];
        for (const card of given) shown.push(...[(await card(tx, found.resolution, visit)) ?? []].flat());
        return shown;
      };
      return {
        file: found,
        main: await drawn(cards.main),
        aside: await drawn(cards.aside),
        over: await handedOver(tx, 'resolution', id),
      };
    });
    const { resolution } = file;
    const forms = procedureFor(resolution).rows.flatMap(({ papers }) => papers);
    const offered = kinds.filter(({ subject, form }) => subject === 'resolution' && forms.includes(form));
    return framed(visit, {
      title: `${caseTitle(resolution)}: ${procedureText(resolution.procedure)}`,
      breadcrumbs: [{ label: 'Vụ việc giải quyết', href: '/resolutions' }, { label: caseTitle(resolution) }],
      marks: <Marks resolution={resolution} visit={visit} />,
      actions: (
        <ButtonLink href={`/resolutions/${id}/sheet`} icon="printer" keys="i">
          In hồ sơ
        </ButtonLink>
      ),
      children: (
        <>
          <HandedOverNote handedOver={over} />
          <p class="case-lead clamp">
            <strong>{leadText(file)}</strong> {resolution.title}
          </p>
          <NowCard resolution={resolution} visit={visit}>
            <DeedsNow resolution={resolution} deeds={deedsNow(visit, resolution)} visit={visit} />
          </NowCard>
          <Sections file={file} />
          <div class="columns">
            <div class="stack">
              <Parties {...file} />
              <Contents contents={file.contents} />
              {main}
              <PapersCard
                about={{ kind: 'resolution', id }}
                papers={file.papers}
                kinds={offered}
                role={visit.actor.role}
              />
              <Deliveries {...file} visit={visit} />
            </div>
            <div class="stack">
              <ClockCard clocks={file.clocks} now={visit} />
              <Related {...file} />
              <CaseFiles {...file} />
              {aside}
            </div>
          </div>
          <Story {...file} visit={visit} />
        </>
      ),
    });
  };

// Who stands against whom, in half a line; nobody of a denunciation.
function leadText({ resolution, people }: CaseFile): string {
  const [first] = people;
  const others = resolution.people > 1 ? ` và ${resolution.people - 1} người khác` : '';
  const who = resolution.secret || !first ? undefined : `${first.full_name}${others}`;
  return `${[who, resolution.respondent_name].filter(Boolean).join(' – ')}.`;
}

const Marks = ({ resolution, visit }: { resolution: Resolution; visit: Visit }) => (
  <>
    <Badge tone="info">{stateText(resolution.procedure, resolution.state)}</Badge>
    {resolution.secret && (
      <Badge tone="danger" icon="shield-lock">
        Mật
      </Badge>
    )}
    {resolution.ended_on === null ? (
      <DueBadge {...dueOf(resolution, visit)} withDay />
    ) : (
      <Badge>Kết thúc</Badge>
    )}
  </>
);

// The way to the parts of a long page, each with its key.
const Sections = ({ file }: { file: CaseFile }) => (
  <nav class="sections no-print" aria-label="Các phần của hồ sơ">
    {(
      [
        ['#papers', 'v', `Văn bản (${file.papers.length})`],
        ['#clocks', 'h', `Thời hạn (${file.clocks.length})`],
        ['#related', 'l', `Hồ sơ liên quan (${file.related.length + file.petitions.length})`],
        ['#story', 'd', 'Diễn biến'],
      ] as const
    ).map(([href, keys, label]) => (
      <a key={href} href={href} data-keys={keys}>
        {label}
      </a>
    ))}
  </nav>
);
