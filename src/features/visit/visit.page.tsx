import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { isCrowd } from '../../law/crowd.ts';
import { Badge, ButtonLink, Card, DueBadge, Timeline } from '../../ui/index.ts';
import { ClockCard } from '../clocks.page.tsx';
import { clocksOf } from '../clocks.ts';
import { dueOf } from '../due.ts';
import { ExcludedCard, exclusionsOf } from '../exclusion/door.ts';
import { framed } from '../frame.tsx';
import { HandedOverNote, handedOver } from '../handover/door.ts';
import { CandidatesCard, candidatesFor } from '../matter/door.ts';
import { PapersCard, type PaperKind } from '../paper/door.ts';
import { getAbout, sidePapersOf } from '../paper/queries.ts';
import type { Likeness } from '../petition-keys.ts';
import { getUnitOn } from '../unit-queries.ts';
import { OneKeyPapers, ready, type ReadyPaper } from './one-key.page.tsx';
import { visitPapers } from './papers.ts';
import {
  getVisit,
  itemsOf,
  petitionsOf,
  replacedVisitors,
  visitorsOf,
  visitStory,
  type VisitRow,
} from './queries.ts';
import {
  ItemsCard,
  OutcomeCard,
  PetitionsCard,
  storyEntry,
  VisitFacts,
  VisitorsCard,
} from './visit-parts.page.tsx';
import { visitNumber } from './words.ts';

async function fileOf(visit: Visit, id: number) {
  const { today, actor } = visit;
  return visit.read(async (tx) => {
    const row = await getVisit(tx, id);
    const about = await getAbout(tx, 'visit', id);
    const kinds: PaperKind[] = [];
    for (const kind of visitPapers) if ((await kind.offered?.(tx, about, today)) ?? true) kinds.push(kind);
    const papers = await sidePapersOf(tx, 'visit', id);
    const persons = await visitorsOf(tx, id);
    return {
      row,
      kinds,
      papers,
      persons,
      candidates: await candidatesFor(tx, visit.site.keys, likenessOfVisit(row, persons)),
      replaced: await replacedVisitors(tx, id),
      items: await itemsOf(tx, id),
      petitions: await petitionsOf(tx, id),
      exclusions: await exclusionsOf(tx, 'visit', id, today),
      clocks: await clocksOf(tx, { visitId: id }),
      story: await visitStory(tx, id),
      handedOver: await handedOver(tx, 'visit', id),
      unit: await getUnitOn(tx, row.unit_id, row.received_on),
      place:
        row.matter_place_unit_id === null
          ? undefined
          : await getUnitOn(tx, row.matter_place_unit_id, row.received_on),
      ready: allows(actor.role, 'paper.write') ? await ready(tx, about, kinds, papers, today) : [],
    };
  });
}

// A denouncer stands in the vault: there only what was said is compared.
const likenessOfVisit = (row: VisitRow, persons: Awaited<ReturnType<typeof visitorsOf>>): Likeness => ({
  names: persons.map(({ full_name }) => full_name),
  addresses: persons.map(({ address }) => address),
  idNumbers: persons.flatMap(({ id_number }) => id_number ?? []),
  phones: persons.flatMap(({ phone }) => phone ?? []),
  respondent: row.respondent_name ?? undefined,
  content: `${row.content} ${row.request ?? ''}`,
  placeUnitId: row.matter_place_unit_id ?? undefined,
  fieldCode: row.field_code ?? undefined,
});

/** Everything about one visit: who came, what was said, what came of it, its papers, its answer. */
export async function visitPage(visit: Visit): Promise<VNode> {
  const id = Number(visit.params['id']) || 0;
  const file = await fileOf(visit, id);
  const { row } = file;
  return framed(visit, {
    title: `Lượt tiếp số ${visitNumber(row)}`,
    breadcrumbs: [{ label: 'Sổ tiếp công dân', href: '/visits' }, { label: visitNumber(row) }],
    marks: <Marks row={row} visit={visit} />,
    actions: <Actions row={row} visit={visit} />,
    children: (
      <>
        <HandedOverNote handedOver={file.handedOver} />
        <OneKeyPapers papers={file.ready satisfies readonly ReadyPaper[]} />
        <VisitFacts {...file} />
        <VisitorsCard row={row} persons={file.persons} replaced={file.replaced} />
        <OutcomeCard row={row} />
        <PetitionsCard petitions={file.petitions} />
        <CandidatesCard
          candidates={file.candidates.filter(
            (one) => !file.petitions.some((own) => own.id === one.petition.id),
          )}
          about={{ visitId: id }}
          mayLink={allows(visit.actor.role, 'matter.link')}
        />
        <ExcludedCard exclusions={file.exclusions} visit={visit} />
        <ItemsCard items={file.items} />
        <PapersCard
          about={{ kind: 'visit', id }}
          papers={file.papers}
          kinds={file.kinds}
          role={visit.actor.role}
        />
        <ClockCard clocks={file.clocks} now={visit} />
        <Card title="Diễn biến">
          <Timeline entries={file.story.map(storyEntry)} />
        </Card>
      </>
    ),
  });
}

const Marks = ({ row, visit }: { row: VisitRow; visit: Visit }): VNode => (
  <>
    {row.state === 'refused' && <Badge tone="danger">Từ chối tiếp</Badge>}
    {row.answered_on !== null && <Badge tone="success">Đã trả lời</Badge>}
    {row.secret && (
      <Badge tone="danger" icon="shield-lock">
        Mật
      </Badge>
    )}
    {isCrowd(row.people) && <Badge tone="warning">Đoàn đông người: {row.people}</Badge>}
    {row.due_on !== null && <DueBadge {...dueOf(row, visit)} withDay />}
  </>
);

const Actions = ({ row, visit: { actor } }: { row: VisitRow; visit: Visit }): VNode => (
  <>
    {allows(actor.role, 'visit.receive') && (
      <ButtonLink
        href={row.session_id === null ? '/visits/new' : `/visits/new?sessionId=${row.session_id}`}
        kind="primary"
        icon="plus"
        keys="l"
      >
        Lượt tiếp theo
      </ButtonLink>
    )}
    {allows(actor.role, 'visit.answer') && row.state === 'open' && row.answered_on === null && (
      <ButtonLink href={`/visits/${row.id}/answer`} icon="send" keys="r" dialog>
        Ghi trả lời
      </ButtonLink>
    )}
    {allows(actor.role, 'visit.correct') && (
      <ButtonLink href={`/visits/${row.id}/correct`} icon="pencil">
        Đính chính
      </ButtonLink>
    )}
    {row.secret && allows(actor.role, 'identity.open') && actor.handlesDenunciations && (
      <ButtonLink href={`/visits/${row.id}/identity`} icon="eye">
        Mở danh tính
      </ButtonLink>
    )}
  </>
);
