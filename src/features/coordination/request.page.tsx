import type { VNode } from 'preact';
import { acceptedFiles } from '../../core/files.ts';
import { allows } from '../../core/policy.ts';
import type { Tx } from '../../core/db.ts';
import { emptyDraft, type Draft, type Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Badge,
  ButtonLink,
  Card,
  DataTable,
  DateField,
  dayText,
  DefinitionList,
  DueBadge,
  FileField,
  Form,
  FormActions,
  Hidden,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
  UnitField,
} from '../../ui/index.ts';
import { dueOf } from '../due.ts';
import { framed } from '../frame.tsx';
import { caseIn, recordForm, secretHint } from '../resolution/door.ts';
import type { Resolution } from '../resolution/queries.ts';
import { unitsOn } from '../unit-queries.ts';
import { requestNames, type RequestKind } from './ask.ts';
import { filesOfRequest, getRequest, requestsOfCase, seesCase, urgingsOf, type Request } from './queries.ts';

const nameOf = ({ kind }: Request): string => requestNames[kind as RequestKind];

const StateOf = ({ request, visit }: { request: Request; visit: Visit }) =>
  request.answered_on === null ? (
    <DueBadge {...dueOf(request, visit)} withDay />
  ) : (
    <Badge tone={request.due_on !== null && request.answered_on > request.due_on ? 'warning' : 'success'}>
      Trả lời {dayText(request.answered_on)}
    </Badge>
  );

/** The card of a case: what was asked of other units and what came back. */
export async function coordinationCard(
  tx: Tx,
  resolution: Resolution,
  visit: Visit,
): Promise<VNode | undefined> {
  const requests = await requestsOfCase(tx, resolution.id, visit.today);
  const may = resolution.ended_on === null && allows(visit.actor.role, 'coordination.ask');
  if (requests.length === 0 && !may) return undefined;
  return (
    <Card
      title="Phối hợp, tham vấn"
      id="coordination"
      actions={
        may && (
          <ButtonLink href={`/resolutions/${resolution.id}/coordination`} icon="plus" small>
            Yêu cầu phối hợp
          </ButtonLink>
        )
      }
    >
      {requests.length === 0 ? (
        <p class="form-hint">Chưa yêu cầu cơ quan nào phối hợp.</p>
      ) : (
        <DataTable
          caption="Yêu cầu phối hợp"
          rows={requests}
          rowKey={({ id }) => id}
          rowHref={({ id }) => `/coordination/${id}`}
          columns={[
            { key: 'asked', label: 'Cơ quan được yêu cầu', cell: ({ asked }) => asked },
            { key: 'what', label: 'Nội dung', main: true, cell: (one) => `${nameOf(one)}: ${one.about}` },
            {
              key: 'state',
              label: 'Hạn trả lời',
              narrow: true,
              cell: (one) => <StateOf request={one} visit={visit} />,
            },
            {
              key: 'urged',
              label: 'Đôn đốc',
              narrow: true,
              cell: ({ urged }) => (urged > 0 ? `${urged} lần` : ''),
            },
          ]}
        />
      )}
    </Card>
  );
}

/** Asks whom to ask for what, until when. */
export async function askForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const units = await visit.read((tx) => unitsOn(tx, visit.today));
  return recordForm(visit, {
    resolution,
    title: 'Yêu cầu phối hợp, tham vấn',
    at: 'coordination',
    draft,
    files: true,
    button: 'Gửi yêu cầu',
    values: { askedOn: formatDay(visit.today) },
    children: (
      <>
        <SelectField
          name="kind"
          label="Yêu cầu"
          required
          options={Object.entries(requestNames).map(([value, label]) => ({ value, label }))}
        />
        <UnitField
          name="askedUnitId"
          label="Cơ quan được yêu cầu"
          required
          units={units
            .filter(({ id }) => id !== visit.actor.unitId)
            .map(({ id, short_name }) => ({ id, label: short_name }))}
        />
        <TextArea
          name="about"
          label="Nội dung yêu cầu"
          required
          rows={4}
          hint={
            secretHint(resolution) ??
            'Cơ quan được yêu cầu chỉ thấy nội dung này và tệp kèm, không thấy vụ việc.'
          }
        />
        <TextField name="number" label="Số, ký hiệu văn bản" optional />
        <DateField name="askedOn" label="Ngày yêu cầu" required />
        <DateField
          name="dueOn"
          label="Hạn trả lời"
          hint="Để trống thì tính theo luật khi yêu cầu thông tin, tài liệu giải quyết khiếu nại."
        />
        <FileField name="files" label="Tệp gửi kèm" accept={acceptedFiles} maxMegabytes={25} />
      </>
    ),
  });
}

/** A request with its answer; both forms stand on it for whom they are. */
export const requestPage = (visit: Visit): Promise<VNode> => requestForm(visit, emptyDraft());

/** The same, with what was typed and refused. */
export async function requestForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const { request, files, urgings, inside } = await visit.read(async (tx) => {
    const found = await getRequest(tx, Number(visit.params['id']) || 0, today);
    return {
      request: found,
      files: await filesOfRequest(tx, found.id),
      urgings: await urgingsOf(tx, found.id),
      inside: await seesCase(tx, found.resolution_id),
    };
  });
  const title = `${nameOf(request)}: ${request.asking} yêu cầu ${request.asked}`;
  const waits = request.answered_on === null;
  const late = waits && request.due_on !== null && request.due_on < today;
  return framed(visit, {
    title,
    breadcrumbs: [{ label: 'Việc của tôi', href: '/' }, { label: 'Yêu cầu phối hợp' }],
    marks: <StateOf request={request} visit={visit} />,
    children: (
      <>
        <Card title="Yêu cầu">
          <DefinitionList
            items={[
              { term: 'Nội dung', value: request.about, wide: true },
              {
                term: 'Ngày yêu cầu',
                value: [request.number, dayText(request.asked_on)].filter(Boolean).join(', '),
              },
              {
                term: 'Hạn trả lời',
                value: request.due_on && dayText(request.due_on),
                hint: request.rule ?? undefined,
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
              {
                term: 'Đôn đốc',
                wide: true,
                value: urgings
                  .map(
                    ({ round, urged_on, number }) =>
                      `lần ${round} ngày ${dayText(urged_on)}${number ? ` (${number})` : ''}`,
                  )
                  .join('; '),
              },
              { term: 'Trả lời', value: request.answer, wide: true },
              { term: 'Người chịu trách nhiệm về tính chính xác', value: request.responsible },
              { term: 'Văn bản trả lời', value: request.answer_number },
            ]}
          />
        </Card>
        {waits && request.asked_unit_id === actor.unitId && allows(actor.role, 'coordination.answer') && (
          <AnswerForm request={request} draft={draft} today={formatDay(today)} />
        )}
        {late && request.unit_id === actor.unitId && allows(actor.role, 'coordination.urge') && (
          <UrgeForm request={request} draft={draft} today={formatDay(today)} />
        )}
      </>
    ),
  });
}

type Shown = { request: Request; draft: Draft; today: string };

const AnswerForm = ({ request, draft, today }: Shown) => (
  <Card title="Trả lời">
    <Form
      action={`/coordination/${request.id}/answer`}
      draft={{ ...draft, values: { answeredOn: today, ...draft.values } }}
      version={request.version}
      label="Trả lời yêu cầu phối hợp"
      files
    >
      <Hidden name="id" value={request.id} />
      <TextArea
        name="answer"
        label="Nội dung trả lời"
        required
        rows={5}
        hint={request.secret ? 'Không ghi họ tên, địa chỉ người tố cáo.' : undefined}
      />
      <TextField name="responsible" label="Người chịu trách nhiệm về tính chính xác" required width="full" />
      <TextField name="number" label="Số, ký hiệu văn bản" optional />
      <DateField name="answeredOn" label="Ngày trả lời" required />
      <FileField name="files" label="Tệp kèm theo" accept={acceptedFiles} maxMegabytes={25} />
      <FormActions cancel="/">
        <SubmitButton icon="check">Gửi trả lời</SubmitButton>
      </FormActions>
    </Form>
  </Card>
);

const UrgeForm = ({ request, draft, today }: Shown) => (
  <Card title={`Đôn đốc lần ${request.urged + 1}`}>
    <Form
      action={`/coordination/${request.id}/urge`}
      draft={{ ...draft, values: { urgedOn: today, ...draft.values } }}
      version={request.version}
      label="Đôn đốc"
    >
      <Hidden name="id" value={request.id} />
      <p class="form-hint">Cơ quan được yêu cầu và cơ quan cấp trên trực tiếp được thông báo.</p>
      <TextField name="number" label="Số, ký hiệu văn bản đôn đốc" optional />
      <DateField name="urgedOn" label="Ngày đôn đốc" required />
      <FormActions cancel="/">
        <SubmitButton icon="send">Đôn đốc</SubmitButton>
      </FormActions>
    </Form>
  </Card>
);
