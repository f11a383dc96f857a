import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { actionsFor } from '../../law/flows/processing.ts';
import { Badge, Card, DueBadge, Timeline } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { clocksOf } from '../clocks.ts';
import { ClockCard } from '../clocks.page.tsx';
import { storyOf } from './lists.ts';
import { filesOf } from './file-queries.ts';
import { dutiesOf } from './duties.ts';
import { DutiesCard, UrgentAlert } from './duties.page.tsx';
import { PaperCard } from './paper.page.tsx';
import { endingOutcome, MatterAlert, MatterCards, matterOfPetition } from '../matter/door.ts';
import { familyOf } from './part-queries.ts';
import { Actions, Progress } from './petition-actions.page.tsx';
import { PartsCard } from './split.page.tsx';
import { PapersCard } from '../paper/door.ts';
import { HandedOverNote, handedOver } from '../handover/door.ts';
import { disposalOfPetition } from '../retention/queries.ts';
import { caseOfPetition, ResolutionCard } from '../resolution/door.ts';
import { ExcludedCard, exclusionsOf } from '../exclusion/door.ts';
import { AssignmentCard, assignmentOfPetition } from '../work/door.ts';
import { PassingCard, passingOfPetition } from '../passing/door.ts';
import { findPaper, sidePapersOf } from '../paper/queries.ts';
import { offeredKinds } from './side-papers.ts';
import { getPetition, newestClassification, personsOf } from './queries.ts';
import { getUnitOn } from '../unit-queries.ts';
import { standingOf } from './standing.ts';
import { dueOf } from '../due.ts';
import { bookNumber, isClosed, stateText } from './words.tsx';
import { ClassificationCard, entry, Facts, FilesCard } from './petition-parts.page.tsx';

/** Everything about one petition on one page: who, what, where it stands, what is next and by when. */
export async function petitionPage(visit: Visit): Promise<VNode> {
  const id = Number(visit.params['id']);
  const file = await visit.read(async (tx) => {
    const petition = await getPetition(tx, id);
    return {
      petition,
      persons: await personsOf(tx, id),
      clocks: await clocksOf(tx, { petitionId: id }),
      story: await storyOf(tx, id),
      files: await filesOf(tx, id),
      letterFiles: petition.part_of === null ? [] : await filesOf(tx, petition.part_of),
      family: await familyOf(tx, petition),
      duties: await dutiesOf(tx, petition),
      offered: await offeredKinds(tx, petition.id, visit.today),
      paper: await findPaper(tx, id),
      sidePapers: await sidePapersOf(tx, 'petition', id),
      classification: await newestClassification(tx, id),
      disposal: await disposalOfPetition(tx, id),
      handedOver: await handedOver(tx, 'petition', id),
      assignments: await assignmentOfPetition(tx, id),
      exclusions: await exclusionsOf(tx, 'petition', id, visit.today),
      passing: await passingOfPetition(tx, id, visit.today),
      matter: await matterOfPetition(tx, id),
      resolution: await caseOfPetition(tx, id),
      standing: await standingOf(tx, petition),
      place:
        petition.place_unit_id === null
          ? undefined
          : await getUnitOn(tx, petition.place_unit_id, petition.received_on),
    };
  });
  const { petition } = file;
  const may = actionsFor(file.standing, visit.actor.role).map(({ action }) => action);
  const paper = file.paper && <PaperCard paper={file.paper} may={may} />;
  const { decision } = file.matter;
  const matter = {
    petition,
    found: file.matter,
    visit,
    maySettle:
      may.includes('classify') &&
      decision !== undefined &&
      endingOutcome(petition, decision.kind) !== undefined,
    closed: isClosed(petition.state),
  };
  // Whoever is to decide on the paper has it before him at once.
  const decides = may.some((action) => ['review', 'sign', 'issue'].includes(action));
  return framed(visit, {
    title: `Đơn số ${bookNumber(petition)}`,
    breadcrumbs: [{ label: 'Sổ đơn', href: '/petitions' }, { label: bookNumber(petition) }],
    marks: (
      <>
        <Badge>{stateText(petition.state)}</Badge>
        {petition.urgent && (
          <Badge tone="warning" icon="alert-triangle">
            Khẩn
          </Badge>
        )}
        {petition.secret && (
          <Badge tone="danger" icon="shield-lock">
            Mật
          </Badge>
        )}
        {file.disposal && <Badge>Tiêu hủy bản giấy theo Quyết định số {file.disposal.number}</Badge>}
        {(!isClosed(petition.state) || petition.due_on !== null) && (
          <DueBadge {...dueOf(petition, visit)} withDay />
        )}
      </>
    ),
    actions: <Actions petition={petition} may={may} visit={visit} />,
    children: (
      <>
        <HandedOverNote handedOver={file.handedOver} />
        <Progress {...file.standing} />
        <MatterAlert {...matter} />
        <UrgentAlert petition={petition} duties={file.duties} visit={visit} />
        <PartsCard
          petition={petition}
          family={file.family}
          visit={visit}
          mayRejoin={may.includes('rejoin')}
        />
        {decides && paper}
        <Facts {...file} visit={visit} />
        {file.classification && <ClassificationCard {...file.classification} />}
        {!decides && paper}
        <ResolutionCard petition={petition} known={file.resolution} visit={visit} />
        <DutiesCard petition={petition} duties={file.duties} visit={visit} />
        <AssignmentCard
          petition={petition}
          open={!isClosed(petition.state)}
          assignments={file.assignments}
          visit={visit}
        />
        <ExcludedCard exclusions={file.exclusions} visit={visit} />
        <MatterCards {...matter} />
        <PassingCard petitionId={id} passing={file.passing} visit={visit} />
        <ClockCard clocks={file.clocks} now={visit} />
        <PapersCard
          about={{ kind: 'petition', id }}
          papers={file.sidePapers}
          kinds={file.offered}
          role={visit.actor.role}
        />
        <FilesCard petitionId={id} files={[...file.letterFiles, ...file.files]} />
        <Card title="Diễn biến">
          <Timeline entries={file.story.map(entry)} />
        </Card>
      </>
    ),
  });
}
