import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { fieldPath } from '../../law/fields.ts';
import { actionsFor, type ProcessingAction } from '../../law/flows/processing.ts';
import { handlingRow } from '../../law/handling/propose.ts';
import { outcomes } from '../../law/handling/outcomes.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  Confidence,
  dayText,
  DefinitionList,
  DueBadge,
  Steps,
  Timeline,
  type StepState,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { clocksOf } from './clocks.ts';
import { ClockCard } from './clocks.page.tsx';
import { eventNames } from './events.ts';
import { filesOf, storyOf } from './lists.ts';
import { PaperCard } from './paper.page.tsx';
import { findPaper } from './paper-queries.ts';
import { getPetition, getUnitOn, newestClassification, personsOf, type Petition } from './queries.ts';
import { standingOf } from './standing.ts';
import { bookNumber, channelNames, dueOf, isClosed, kindText, stateText } from './words.tsx';

/** Everything about one petition on one page: who, what, where it stands, what is next and by when. */
export async function petitionPage(visit: Visit): Promise<VNode> {
  const id = Number(visit.params['id']);
  const file = await visit.read(async (tx) => {
    const petition = await getPetition(tx, id);
    return {
      petition,
      persons: await personsOf(tx, id),
      clocks: await clocksOf(tx, id),
      story: await storyOf(tx, id),
      files: await filesOf(tx, id),
      paper: await findPaper(tx, id),
      classification: await newestClassification(tx, id),
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
  // Whoever is to decide on the paper has it before him at once.
  const decides = may.some((action) => ['review', 'sign', 'issue'].includes(action));
  return framed(visit, {
    title: `Đơn số ${bookNumber(petition)}`,
    breadcrumbs: [{ label: 'Sổ đơn', href: '/petitions' }, { label: bookNumber(petition) }],
    marks: (
      <>
        <Badge>{stateText(petition.state)}</Badge>
        {petition.secret && (
          <Badge tone="danger" icon="shield-lock">
            Mật
          </Badge>
        )}
        {!isClosed(petition.state) && <DueBadge {...dueOf(petition, visit.today)} withDay />}
      </>
    ),
    actions: <Actions petition={petition} may={may} visit={visit} />,
    children: (
      <>
        <Progress state={petition.state} chain={file.standing.chain} />
        {decides && paper}
        <Facts {...file} visit={visit} />
        {file.classification && <ClassificationCard {...file.classification} />}
        {!decides && paper}
        <ClockCard clocks={file.clocks} today={visit.today} />
        <FilesCard files={file.files} />
        <Card title="Diễn biến">
          <Timeline entries={file.story.map(entry)} />
        </Card>
      </>
    ),
  });
}

const Actions = ({
  petition,
  may,
  visit,
}: {
  petition: Petition;
  may: readonly ProcessingAction[];
  visit: Visit;
}) => (
  <>
    {may.includes('classify') && (
      <ButtonLink
        href={`/petitions/${petition.id}/classify`}
        kind={petition.state === 'received' ? 'primary' : 'secondary'}
        icon="list-check"
        keys="p"
      >
        Phân loại
      </ButtonLink>
    )}
    {may.includes('propose') && (
      <ButtonLink href={`/petitions/${petition.id}/paper`} kind="primary" icon="send" keys="t">
        Soạn, trình văn bản
      </ButtonLink>
    )}
    {may.includes('file') && (
      <ButtonLink href={`/petitions/${petition.id}/file`} kind="primary" icon="archive">
        Xếp lưu
      </ButtonLink>
    )}
    {may.includes('withdraw') && (
      <ButtonLink href={`/petitions/${petition.id}/withdraw`} icon="arrow-back-up" dialog>
        Rút đơn
      </ButtonLink>
    )}
    {petition.secret && allows(visit.actor.role, 'identity.open') && visit.actor.handlesDenunciations && (
      <ButtonLink href={`/petitions/${petition.id}/identity`} icon="eye">
        Mở danh tính
      </ButtonLink>
    )}
  </>
);

const stepNames: Readonly<Record<string, string>> = {
  received: 'Tiếp nhận',
  classified: 'Phân loại',
  proposed: 'Trình văn bản',
  reviewed: 'Thẩm tra',
  signed: 'Duyệt, ký',
  issued: 'Ban hành',
  filed: 'Xếp lưu',
  withdrawn: 'Rút đơn',
};

function Progress({ state, chain }: { state: string; chain: string }) {
  const path =
    state === 'withdrawn'
      ? ['received', 'withdrawn']
      : state === 'filed'
        ? ['received', 'classified', 'filed']
        : [
            'received',
            'classified',
            'proposed',
            ...(chain === 'with-review' ? ['reviewed'] : []),
            'signed',
            'issued',
          ];
  const at = path.indexOf(state);
  const stateAt = (index: number): StepState =>
    index < at || (index === at && index === path.length - 1)
      ? 'done'
      : index === at
        ? 'done'
        : index === at + 1
          ? 'current'
          : 'todo';
  return (
    <Steps steps={path.map((name, index) => ({ label: stepNames[name] ?? name, state: stateAt(index) }))} />
  );
}

type FactsProps = {
  petition: Petition;
  persons: Awaited<ReturnType<typeof personsOf>>;
  place: { name: string } | undefined;
  visit: Visit;
};

const Facts = ({ petition, persons, place }: FactsProps) => (
  <Card title="Nội dung đơn">
    <DefinitionList
      items={[
        { term: 'Loại đơn', value: kindText(petition) },
        { term: 'Nguồn đơn', value: channelNames[petition.channel] },
        { term: 'Ngày nhận', value: dayText(petition.received_on) },
        { term: 'Ngày viết', value: petition.written_on && dayText(petition.written_on) },
        { term: 'Nơi chuyển đơn', value: forwarderText(petition) },
        {
          term: 'Lĩnh vực',
          value:
            petition.field_code &&
            fieldPath(petition.field_code)
              .map(({ label }) => label)
              .join(' › '),
        },
        { term: 'Địa bàn phát sinh', value: place?.name },
        {
          term: 'Bị khiếu nại, tố cáo',
          value: [petition.respondent_name, petition.respondent_address].filter(Boolean).join(', '),
        },
        {
          term: 'Số người ký',
          value: petition.signatory_count === 0 ? 'Không rõ người gửi' : petition.signatory_count,
        },
        { term: 'Tóm tắt', value: petition.summary, wide: true },
        { term: 'Yêu cầu, đề nghị', value: petition.request, wide: true },
      ]}
    />
    {petition.secret ? (
      <Alert tone="warning" title="Danh tính người tố cáo được giữ trong kho bảo mật.">
        <p>
          Chỉ người được giao xử lý mở xem, phải ghi mục đích; mỗi lần mở đều được ghi vết (Luật Tố cáo 2018,
          Điều 56).
        </p>
      </Alert>
    ) : (
      persons.map((person) => (
        <DefinitionList
          key={person.full_name}
          items={[
            { term: 'Người đứng đơn', value: person.full_name },
            { term: 'Địa chỉ', value: person.address },
            { term: 'Số giấy tờ', value: person.id_number },
            { term: 'Điện thoại', value: person.phone },
          ]}
        />
      ))
    )}
  </Card>
);

function forwarderText({ forwarder_name, forwarder_number, forwarder_on }: Petition): string | null {
  if (!forwarder_name) return null;
  const paper = forwarder_number
    ? ` (văn bản số ${forwarder_number}${forwarder_on ? ` ngày ${dayText(forwarder_on)}` : ''})`
    : '';
  return `${forwarder_name}${paper}`;
}

type Classified = NonNullable<Awaited<ReturnType<typeof newestClassification>>>;

function ClassificationCard({
  proposed_rule,
  outcome,
  deviation_reason,
  competent_body,
  happened_on,
}: Classified) {
  const row = proposed_rule === '' ? undefined : handlingRow(proposed_rule);
  return (
    <Card title="Phân loại, hướng xử lý">
      <DefinitionList
        items={[
          { term: 'Hướng xử lý', value: outcomes[outcome as keyof typeof outcomes] },
          { term: 'Ngày phân loại', value: dayText(happened_on) },
          {
            term: 'Trường hợp',
            value: row && (
              <>
                {row.condition} <Confidence level={row.confidence} />
              </>
            ),
            wide: true,
          },
          { term: 'Căn cứ', value: row?.basis, wide: true },
          { term: 'Lưu ý', value: row?.note, wide: true },
          { term: 'Cơ quan có thẩm quyền', value: competent_body },
          { term: 'Lý do xử lý khác đề xuất', value: deviation_reason, wide: true },
        ]}
      />
    </Card>
  );
}

const FilesCard = ({ files }: { files: Awaited<ReturnType<typeof filesOf>> }) =>
  files.length === 0 ? null : (
    <Card title="Tệp trong hồ sơ">
      <ul class="file-list">
        {files.map(({ id, name, bytes }) => (
          <li key={id}>
            <a href={`/files/${id}`}>{name}</a> ({Math.max(1, Math.round(bytes / 1024))} KB)
          </li>
        ))}
      </ul>
    </Card>
  );

type Story = Awaited<ReturnType<typeof storyOf>>[number];

function entry({ id, type, happened_on, recorded_at, data, full_name, title }: Story) {
  const name = type in eventNames ? eventNames[type as keyof typeof eventNames] : type;
  return {
    id,
    happenedOn: happened_on,
    recordedAt: recorded_at,
    title: name,
    detail: detailOf(data),
    actor: full_name ? `${full_name}, ${title ?? ''}` : undefined,
  };
}

function detailOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { reason, purpose, number, outcome, ground } = data as Record<string, unknown>;
  if (typeof ground === 'string') return ground;
  if (typeof reason === 'string') return `Nội dung cần sửa: ${reason}`;
  if (typeof purpose === 'string') return `Mục đích: ${purpose}`;
  if (typeof outcome === 'string') return outcomes[outcome as keyof typeof outcomes];
  return typeof number === 'string' || typeof number === 'number' ? `Số ${number}` : undefined;
}
