import type { VNode } from 'preact';
import { acceptedFiles } from '../../core/files.ts';
import { textOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Checkbox,
  DateField,
  Fieldset,
  FileField,
  Hidden,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { besideOf, caseIn, recordForm, secretHint, stepNamed } from '../resolution/door.ts';
import { requestKinds, type RequestKind } from './evidence.ts';
import { requestsOf } from './queries.ts';

const kindIn = (visit: Visit, draft: Draft): RequestKind =>
  (textOf(draft.values, 'kind') || visit.query['kind']) === 'explanation' ? 'explanation' : 'evidence';

/** Asks what is requested of whom. */
export async function requestForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const kind = kindIn(visit, draft);
  const legal = resolution.procedure.startsWith('complaint');
  return recordForm(visit, {
    resolution,
    title: `Yêu cầu: ${requestKinds[kind].toLowerCase()}`,
    at: 'verification/request',
    draft,
    beside: besideOf(visit, resolution, stepNamed(resolution, `request-${kind}`)),
    button: 'Ghi yêu cầu',
    values: {
      askedOn: formatDay(visit.today),
      addressee: kind === 'explanation' ? resolution.respondent_name : '',
    },
    children: (
      <>
        <Hidden name="kind" value={kind} />
        <TextField
          name="addressee"
          label="Nơi, người được yêu cầu"
          required
          width="full"
          hint={secretHint(resolution)}
        />
        <TextArea
          name="about"
          label="Thông tin, tài liệu, nội dung yêu cầu"
          required
          rows={4}
          hint={secretHint(resolution)}
        />
        <DateField name="askedOn" label="Ngày yêu cầu" required />
        <DateField
          name="dueOn"
          label="Trả lời trước hoặc trong ngày"
          hint={
            legal
              ? 'Để trống thì tính theo luật: 07 ngày kể từ ngày yêu cầu.'
              : 'Hạn ghi trong văn bản yêu cầu; luật không ấn định.'
          }
        />
      </>
    ),
  });
}

const rowsShown = 5;

/** Asks what was handed over. */
export async function receiptForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const requests = await visit.read((tx) => requestsOf(tx, resolution.id));
  const kind = kindIn(visit, draft);
  const sent = Object.keys(draft.values).flatMap((name) => /^items\.(\d+)\./.exec(name)?.[1] ?? []);
  const rows = Math.max(rowsShown, ...sent.map((at) => Number(at) + 2));
  return recordForm(visit, {
    resolution,
    title: 'Giao nhận thông tin, tài liệu, bằng chứng',
    at: 'verification/receipt',
    draft,
    files: true,
    beside: besideOf(visit, resolution, stepNamed(resolution, `receive-${kind}`)),
    button: 'Ghi giao nhận',
    values: {
      receivedOn: formatDay(visit.today),
      receiver: visit.actor.fullName,
      copies: '2',
      requestId: visit.query['request'] ?? '',
    },
    children: (
      <>
        <Hidden name="kind" value={kind} />
        <Fieldset legend="Giao nhận">
          <SelectField
            name="requestId"
            label="Theo yêu cầu"
            placeholder="Tự cung cấp"
            width="full"
            options={requests
              .filter((one) => one.kind === kind)
              .map(({ id, addressee, asked_on }) => ({
                value: String(id),
                label: `${addressee}, ngày ${formatDay(asked_on)}`,
              }))}
          />
          <DateField name="receivedOn" label="Ngày nhận" required />
          <TextField name="copies" label="Số bản biên bản" width="short" />
          <TextField
            name="giver"
            label="Người giao: họ tên, chức vụ, địa chỉ"
            width="full"
            hint={secretHint(resolution)}
          />
          {resolution.secret && (
            <Checkbox name="ofDenouncer" label="Người tố cáo giao (không ghi tên ở ô trên)" />
          )}
          <TextField name="receiver" label="Người nhận" required width="full" />
        </Fieldset>
        {Array.from({ length: rows }, (_, at) => (
          <Fieldset key={at} legend={`Tài liệu ${at + 1}`}>
            <TextField
              name={`items.${at}.name`}
              label="Tên thông tin, tài liệu, bằng chứng"
              width="full"
              required={at === 0}
            />
            <TextField name={`items.${at}.pages`} label="Số trang" width="short" />
            <Checkbox name={`items.${at}.original`} label="Bản gốc, bản chính" />
            <TextField name={`items.${at}.condition`} label="Tình trạng" />
          </Fieldset>
        ))}
        <FileField
          name="files"
          label="Bản chụp biên bản, tài liệu"
          accept={acceptedFiles}
          maxMegabytes={25}
        />
      </>
    ),
  });
}
