import type { VNode } from 'preact';
import { acceptedFiles } from '../../core/files.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Card,
  DateField,
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
import { caseIn, recordForm, secretHint } from '../resolution/door.ts';
import { unitsOn } from '../unit-queries.ts';
import { requestNames } from './kinds.ts';
import type { Request } from './queries.ts';

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
          hint="Báo cáo, xin ý kiến chỉ đạo thì gửi Ủy ban nhân dân, cơ quan cấp trên."
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
          label="Nội dung yêu cầu, khó khăn, vướng mắc"
          required
          rows={4}
          hint={
            secretHint(resolution) ??
            'Cơ quan được yêu cầu chỉ thấy nội dung này và tệp kèm, không thấy vụ việc.'
          }
        />
        <TextField
          name="number"
          label="Số, ký hiệu văn bản"
          hint="Để trống nếu soạn văn bản trong hệ thống sau khi ghi yêu cầu."
          optional
        />
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

type Shown = { request: Request; draft: Draft; today: string };

const secretNote = ({ secret }: Request): string | undefined =>
  secret ? 'Không ghi họ tên, địa chỉ người tố cáo.' : undefined;

/** Asks the answer and who answers for it. */
export const AnswerForm = ({ request, draft, today }: Shown) => (
  <Card title="Trả lời">
    <Form
      action={`/coordination/${request.id}/answer`}
      draft={{ ...draft, values: { answeredOn: today, ...draft.values } }}
      version={request.version}
      label="Trả lời yêu cầu phối hợp"
      files
    >
      <Hidden name="id" value={request.id} />
      <TextArea name="answer" label="Nội dung trả lời" required rows={5} hint={secretNote(request)} />
      <TextField
        name="responsible"
        label="Người chịu trách nhiệm về tính chính xác"
        hint="Họ tên, chức vụ."
        required
        width="full"
      />
      <TextField name="number" label="Số, ký hiệu văn bản" optional />
      <DateField name="answeredOn" label="Ngày trả lời" required />
      <FileField name="files" label="Tệp kèm theo" accept={acceptedFiles} maxMegabytes={25} />
      <FormActions cancel="/coordination">
        <SubmitButton icon="check">Gửi trả lời</SubmitButton>
      </FormActions>
    </Form>
  </Card>
);

/** Asks what is missing in an answer that goes back, and until when. */
export const ReturnForm = ({ request, draft, today }: Shown) => (
  <Card title="Trả lời chưa đủ">
    <Form
      action={`/coordination/${request.id}/return`}
      draft={{ ...draft, values: { returnedOn: today, ...draft.values } }}
      version={request.version}
      label="Trả lại, yêu cầu bổ sung"
    >
      <Hidden name="coordinationId" value={request.id} />
      <TextArea
        name="why"
        label="Nội dung còn thiếu, phải bổ sung"
        required
        rows={3}
        hint={secretNote(request)}
      />
      <DateField name="returnedOn" label="Ngày trả lại" required />
      <DateField name="dueOn" label="Hạn trả lời bổ sung" required />
      <FormActions cancel="/coordination">
        <SubmitButton icon="arrow-back-up" kind="secondary">
          Trả lại, yêu cầu bổ sung
        </SubmitButton>
      </FormActions>
    </Form>
  </Card>
);

/** Asks number and day of an urging letter that was made elsewhere. */
export const UrgeForm = ({ request, draft, today }: Shown) => (
  <details class="no-print" open={Object.keys(draft.errors).length > 0}>
    <summary>Đã đôn đốc bằng văn bản lập ngoài hệ thống</summary>
    <Form
      action={`/coordination/${request.id}/urge`}
      draft={{ ...draft, values: { urgedOn: today, ...draft.values } }}
      version={request.version}
      label="Ghi văn bản đôn đốc"
    >
      <Hidden name="id" value={request.id} />
      <TextField name="number" label="Số, ký hiệu văn bản đôn đốc" required />
      <DateField name="urgedOn" label="Ngày đôn đốc" required />
      <FormActions>
        <SubmitButton icon="check" kind="secondary">
          Ghi lần đôn đốc
        </SubmitButton>
      </FormActions>
    </Form>
  </details>
);
