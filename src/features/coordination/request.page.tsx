import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Tx } from '../../core/db.ts';
import { emptyDraft, type Draft, type Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { Badge, ButtonLink, Card, DataTable, dayText, DefinitionList } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { beginPaper, PapersCard } from '../paper/door.ts';
import { getAbout, sidePapersOf } from '../paper/queries.ts';
import { StateOf } from './card.page.tsx';
import { AnswerForm, ReturnForm, UrgeForm } from './forms.page.tsx';
import { kindText } from './kinds.ts';
import { coordinationPapers, urgingCode } from './papers.ts';
import {
  filesOfRequest,
  getRequest,
  returnsOf,
  seesCase,
  urgingsOf,
  worksFor,
  type Request,
} from './queries.ts';

/** A request with its answer; the forms stand on it for whom they are. */
export const requestPage = (visit: Visit): Promise<VNode> => requestForm(visit, emptyDraft());

/** The same, with what was typed and refused. */
export async function requestForm(visit: Visit, draft: Draft): Promise<VNode> {
  const opened = await visit.read((tx) => open(tx, visit));
  const { request, papers, asker } = opened;
  return framed(visit, {
    title: `${kindText(request.kind)}: ${request.asking} yêu cầu ${request.asked}`,
    breadcrumbs: [{ label: 'Phối hợp giữa các cơ quan', href: '/coordination' }, { label: 'Yêu cầu' }],
    marks: (
      <>
        <StateOf request={request} visit={visit} />
        {request.secret && (
          <Badge tone="danger" icon="shield-lock">
            Mật
          </Badge>
        )}
      </>
    ),
    children: (
      <>
        <Facts {...opened} />
        <Deeds {...opened} visit={visit} draft={draft} />
        {(papers.length > 0 || (asker && opened.offered.length > 0)) && (
          <PapersCard
            about={{ kind: 'coordination', id: request.id }}
            papers={papers}
            kinds={asker ? opened.offered : []}
            role={visit.actor.role}
          />
        )}
      </>
    ),
  });
}

type Opened = Awaited<ReturnType<typeof open>>;

async function open(tx: Tx, { params, actor, today }: Visit) {
  const request = await getRequest(tx, Number(params['id']) || 0);
  const about = await getAbout(tx, 'coordination', request.id);
  const asker = await worksFor(tx, actor.unitId, request.unit_id);
  const offered: (typeof coordinationPapers)[number][] = [];
  for (const kind of coordinationPapers)
    if (kind.code !== urgingCode && (await kind.offered?.(tx, about, today)) !== false) offered.push(kind);
  return {
    request,
    files: await filesOfRequest(tx, request.id),
    urgings: await urgingsOf(tx, request.id),
    returns: await returnsOf(tx, request.id),
    papers: await sidePapersOf(tx, 'coordination', request.id),
    inside: await seesCase(tx, request.resolution_id),
    asker,
    askee: await worksFor(tx, actor.unitId, request.asked_unit_id),
    watches: actor.role === 'inspector' && actor.unitIds.includes(request.asked_unit_id),
    offered,
  };
}

const Facts = ({ request, files, urgings, returns, inside }: Opened) => (
  <Card title="Yêu cầu">
    <DefinitionList
      items={[
        { term: 'Nội dung', value: request.about, wide: true },
        {
          term: 'Văn bản, ngày yêu cầu',
          value: [request.number, dayText(request.asked_on)].filter(Boolean).join(', '),
        },
        {
          term: 'Hạn trả lời',
          value: request.due_on && dayText(request.due_on),
          hint: request.rule ?? (request.due_on === null ? undefined : 'Theo văn bản yêu cầu'),
        },
        {
          term: 'Vụ việc',
          value: inside && <a href={`/resolutions/${request.resolution_id}`}>Mở vụ việc</a>,
        },
        {
          term: 'Tệp',
          wide: true,
          value: files.length > 0 && (
            <ul class="plain">
              {files.map((file) => (
                <li key={file.id}>
                  <a href={`/files/${file.id}`}>{file.name}</a>
                </li>
              ))}
            </ul>
          ),
        },
        { term: 'Đôn đốc', wide: true, value: urgings.length > 0 && <Urgings urgings={urgings} /> },
        {
          term: 'Quá hạn',
          value: request.told_on && `Đã báo cơ quan được yêu cầu và thanh tra ${dayText(request.told_on)}`,
        },
        { term: 'Trả lời', value: request.answer, wide: true },
        { term: 'Người chịu trách nhiệm về tính chính xác', value: request.responsible },
        { term: 'Văn bản trả lời', value: request.answer_number },
      ]}
    />
    {returns.length > 0 && (
      <DataTable
        caption="Những lần trả lời chưa đủ"
        rows={returns}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', label: 'Trả lời ngày', narrow: true, cell: (one) => dayText(one.answered_on) },
          { key: 'answer', label: 'Câu trả lời chưa đủ', main: true, cell: ({ answer }) => answer },
          { key: 'who', label: 'Người chịu trách nhiệm', cell: ({ responsible }) => responsible },
          { key: 'back', label: 'Trả lại ngày', narrow: true, cell: (one) => dayText(one.returned_on) },
          { key: 'why', label: 'Phải bổ sung', cell: ({ why }) => why },
        ]}
      />
    )}
  </Card>
);

const Urgings = ({ urgings }: Pick<Opened, 'urgings'>) => (
  <ul class="plain">
    {urgings.map(({ id, round, urged_on, number, paper_id }) => {
      const text = `Lần ${round}, ngày ${dayText(urged_on)}${number ? `, văn bản số ${number}` : ''}`;
      return <li key={id}>{paper_id === null ? text : <a href={`/papers/${paper_id}`}>{text}</a>}</li>;
    })}
  </ul>
);

const isLate = ({ answered_on, due_on }: Request, today: string): boolean =>
  answered_on === null && due_on !== null && due_on < today;

const Deeds = ({ request, asker, askee, watches, visit, draft }: Opened & { visit: Visit; draft: Draft }) => {
  const { role } = visit.actor;
  const shown = { request, draft, today: formatDay(visit.today) };
  const waits = request.answered_on === null;
  return (
    <>
      {waits && askee && allows(role, 'coordination.answer') && <AnswerForm {...shown} />}
      {!waits && asker && allows(role, 'coordination.ask') && <ReturnForm {...shown} />}
      {isLate(request, visit.today) && (asker || watches) && allows(role, 'coordination.urge') && (
        <Card title={`Đôn đốc lần ${request.urged + 1}`}>
          <p class="form-hint">
            Khi văn bản đôn đốc ban hành, cơ quan được yêu cầu, cơ quan cấp trên và cơ quan thanh tra được
            thông báo.
          </p>
          {allows(role, 'paper.write') && (
            <p>
              <ButtonLink
                href={beginPaper({ kind: 'coordination', id: request.id }, urgingCode)}
                icon="file-text"
                kind="primary"
              >
                Soạn văn bản đôn đốc
              </ButtonLink>
            </p>
          )}
          <UrgeForm {...shown} />
        </Card>
      )}
    </>
  );
};
