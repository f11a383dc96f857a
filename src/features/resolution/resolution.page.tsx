import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { clocksOf } from '../clocks.ts';
import { ClockCard } from '../clocks.page.tsx';
import { dueOf } from '../due.ts';
import { framed } from '../frame.tsx';
import { HandedOverNote, handedOver } from '../handover/door.ts';
import { PapersCard, type PaperKind } from '../paper/door.ts';
import { sidePapersOf } from '../paper/queries.ts';
import { Badge, DueBadge } from '../../ui/index.ts';
import { getUnitOn } from '../unit-queries.ts';
import type { CaseCard } from './cards.ts';
import {
  Deeds,
  Parties,
  Regions,
  Related,
  CaseFiles,
  Contents,
  type CaseFile,
} from './resolution-parts.page.tsx';
import {
  contentsOf,
  deliveriesOf,
  filesOfCase,
  getResolution,
  peopleOfCase,
  relatedCases,
  stepsOf,
} from './queries.ts';
import { Story } from './story.page.tsx';
import { caseEventsOf } from './story.ts';
import { Deliveries } from './deliveries.page.tsx';
import { deedsNow } from './next.ts';
import { procedureFor } from './standing.ts';
import { caseTitle, procedureText, stateText } from './words.ts';

/** Everything about one case on one page: who, what, where it stands, what is next and by when, papers, people, story. */
export const resolutionPage =
  (kinds: readonly PaperKind[], cards: readonly CaseCard[]) =>
  async (visit: Visit): Promise<VNode> => {
    const id = Number(visit.params['id']) || 0;
    const { file, more, over } = await visit.read(async (tx) => {
      const resolution = await getResolution(tx, id);
      const found: CaseFile = {
        resolution,
        people: await peopleOfCase(tx, id),
        contents: await contentsOf(tx, id),
        steps: await stepsOf(tx, id),
        events: await caseEventsOf(tx, id),
        papers: await sidePapersOf(tx, 'resolution', id),
        deliveries: await deliveriesOf(tx, id),
        files: await filesOfCase(tx, id),
        related: await relatedCases(tx, resolution),
        clocks: await clocksOf(tx, { resolutionId: id }),
        unit: await getUnitOn(tx, resolution.unit_id, resolution.received_on),
        handler: await getUnitOn(tx, resolution.handler_unit_id, visit.today).catch(() => undefined),
      };
      const shown: VNode[] = [];
      for (const card of cards) {
        const node = await card(tx, resolution, visit);
        if (node) shown.push(node);
      }
      return { file: found, more: shown, over: await handedOver(tx, 'resolution', id) };
    });
    const { resolution } = file;
    const deeds = deedsNow(visit, resolution);
    const forms = procedureFor(resolution).rows.flatMap(({ papers }) => papers);
    const offered = kinds.filter(({ subject, form }) => subject === 'resolution' && forms.includes(form));
    return framed(visit, {
      title: `${caseTitle(resolution)}: ${procedureText(resolution.procedure)}`,
      breadcrumbs: [{ label: 'Vụ việc giải quyết', href: '/resolutions' }, { label: caseTitle(resolution) }],
      marks: (
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
      ),
      children: (
        <>
          <HandedOverNote handedOver={over} />
          <Regions {...file} />
          <Deeds resolution={resolution} deeds={deeds} visit={visit} />
          <Parties {...file} visit={visit} />
          <Contents contents={file.contents} />
          {more}
          <ClockCard clocks={file.clocks} now={visit} />
          <PapersCard
            about={{ kind: 'resolution', id }}
            papers={file.papers}
            kinds={offered}
            role={visit.actor.role}
          />
          <Deliveries {...file} visit={visit} />
          <CaseFiles {...file} />
          <Related related={file.related} resolution={resolution} />
          <Story {...file} visit={visit} />
        </>
      ),
    });
  };
