import type { VNode } from 'preact';
import { acceptedFiles } from '../../core/files.ts';
import { textOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { leastOf } from '../../law/verification.ts';
import {
  ButtonLink,
  DateField,
  Fieldset,
  FileField,
  Hidden,
  RadioGroup,
  TextArea,
  TextField,
  withQuery,
} from '../../ui/index.ts';
import { besideOf, caseIn, recordForm, secretHint } from '../resolution/door.ts';
import { minutesKinds, minutesStep, type MinutesKind } from './minutes.ts';
import { membersOf } from './queries.ts';

/** Asks for the minutes of a working session; with whom it was decides which step it is. */
export async function minutesForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const members = await visit.read((tx) => membersOf(tx, resolution.id));
  const asked = textOf(draft.values, 'kind') || visit.query['kind'] || 'petitioner';
  const kind: MinutesKind = asked in minutesKinds ? (asked as MinutesKind) : 'petitioner';
  const hidden = resolution.secret && kind === 'petitioner';
  const of = kind === 'difference' ? 'minutes.difference' : 'minutes';
  const least = leastOf(of, resolution.procedure, visit.today);
  const working = members.filter(({ left_on }) => left_on === null);
  const at = `/resolutions/${resolution.id}/verification/minutes`;
  return recordForm(visit, {
    resolution,
    title: 'Biên bản làm việc',
    at: 'verification/minutes',
    draft,
    files: true,
    beside: besideOf(visit, resolution, minutesStep(resolution, kind)),
    button: 'Ghi biên bản',
    values: {
      heldOn: formatDay(visit.today),
      ours: working.map(({ full_name, title }) => [full_name, title].filter(Boolean).join(', ')).join('\n'),
      theirs: kind === 'respondent' ? resolution.respondent_name : '',
      copies: String(least?.atLeast ?? 2),
      signature: 'signed',
    },
    before: (
      <p class="form-actions no-print">
        {Object.entries(minutesKinds)
          .filter(([one]) => one !== kind)
          .map(([one, label]) => (
            <ButtonLink key={one} href={withQuery(at, {}, { kind: one })} small>
              {label}
            </ButtonLink>
          ))}
      </p>
    ),
    children: (
      <>
        <Hidden name="kind" value={kind} />
        <Fieldset legend={`Làm việc với: ${minutesKinds[kind]}`}>
          <DateField name="heldOn" label="Ngày làm việc" required />
          <TextField name="fromHour" label="Từ giờ" width="short" required hint="Ví dụ 08:00." />
          <TextField name="untilHour" label="Đến giờ" width="short" />
          <TextField name="place" label="Nơi làm việc" required width="full" />
          <TextArea name="ours" label="Người xác minh tham gia" required rows={2} />
          {hidden ? (
            <p class="form-hint">
              Người tố cáo không ghi ở đây: danh tính chỉ nằm trong kho bảo mật. Bản ghi lộ danh tính lập trên
              giấy, lưu theo chế độ mật.
            </p>
          ) : (
            <TextArea
              name="theirs"
              label="Người làm việc: họ tên, chức vụ, địa chỉ"
              required={kind !== 'site'}
              rows={2}
              hint={secretHint(resolution)}
            />
          )}
          <TextArea
            name="content"
            label="Nội dung làm việc"
            required
            rows={8}
            hint={secretHint(resolution)}
          />
        </Fieldset>
        <Fieldset legend="Chữ ký">
          <TextField
            name="copies"
            label="Số bản"
            required
            width="short"
            hint={least && `Ít nhất ${least.atLeast} bản (${least.basis}).`}
          />
          <RadioGroup
            name="signature"
            label="Chữ ký của các bên"
            required
            options={[
              { value: 'signed', label: 'Các bên đã ký' },
              { value: 'refused', label: 'Có người từ chối ký' },
            ]}
          />
          <TextField name="refusal" label="Ai từ chối ký, lý do" width="full" />
          <TextField name="witness" label="Người chứng kiến, đại diện chính quyền xác nhận" width="full" />
          <FileField name="files" label="Bản chụp biên bản" accept={acceptedFiles} maxMegabytes={25} />
        </Fieldset>
      </>
    ),
  });
}
