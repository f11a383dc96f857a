import type { VNode } from 'preact';
import { acceptedFiles, stagedFiles } from '../../core/files.ts';
import { textsOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { choicesOn } from '../../law/choices.ts';
import { formatDay } from '../../law/day.ts';
import { obstacleNames, progressOf, toldOf } from '../../law/execution.ts';
import {
  Alert,
  Checkbox,
  DateField,
  Fieldset,
  FileField,
  Form,
  FormActions,
  Hidden,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { caseTitle } from '../resolution/door.ts';
import { getResolution, type Resolution } from '../resolution/queries.ts';
import { progress } from './card.page.tsx';
import { kindText, sorts } from './obligation.ts';
import { getObligation, obstaclesOf, partsOf } from './queries.ts';
import { obligationsToday, type Obligation } from './state.ts';

const noName = 'Không ghi họ tên, địa chỉ người tố cáo.';
const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Asks for an obligation of a decision or conclusion. */
export async function obligationForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await visit.read((tx) => getResolution(tx, Number(visit.params['id']) || 0));
  const back = `/resolutions/${resolution.id}`;
  return framed(visit, {
    title: 'Thêm nghĩa vụ phải thi hành',
    breadcrumbs: crumbs(resolution, 'Thêm nghĩa vụ'),
    narrow: true,
    children: (
      <Form action={`${back}/obligations/new`} draft={draft}>
        <Hidden name="resolutionId" value={resolution.id} />
        <Fieldset legend="Nghĩa vụ">
          <SelectField
            name="kind"
            label="Nghĩa vụ"
            required
            width="full"
            options={choicesOn('obligation', visit.today).map(({ id, text }) => ({ value: id, label: text }))}
          />
          <TextArea
            name="content"
            label="Nội dung phải thi hành"
            hint={resolution.secret ? noName : 'Theo điều, khoản của quyết định, kết luận.'}
            required
            rows={3}
          />
          <TextField
            name="obliged"
            label="Người, cơ quan phải thi hành"
            hint={resolution.secret ? noName : undefined}
            required
            width="full"
          />
          <SelectField name="obligedSort" label="Là" required options={optionsOf(sorts)} />
          <SelectField name="beneficiarySort" label="Trả lại cho" optional options={optionsOf(sorts)} />
          <DateField name="dueOn" label="Hạn thi hành" optional />
        </Fieldset>
        <Fieldset legend="Số liệu của nghĩa vụ">
          <TextField name="amount" label="Số tiền (đồng)" hint="Ví dụ 125.000.000." inputMode="numeric" />
          <TextField name="area" label="Diện tích đất (m²)" hint="Ví dụ 1.250,5." />
          <TextField name="people" label="Số người" inputMode="numeric" />
          <TextField name="officials" label="Trong đó cán bộ, công chức, viên chức" inputMode="numeric" />
          <TextField name="organisations" label="Số tổ chức" inputMode="numeric" />
        </Fieldset>
        <FormActions cancel={back}>
          <SubmitButton icon="check">Thêm nghĩa vụ</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

const crumbs = (resolution: Resolution, label: string) => [
  { label: 'Thi hành', href: '/executions' },
  { label: caseTitle(resolution), href: `/resolutions/${resolution.id}` },
  { label },
];

type Opened = { row: Obligation; resolution: Resolution };

const opened = (visit: Visit): Promise<Opened> =>
  visit.read(async (tx) => {
    const found = await getObligation(tx, Number(visit.params['id']) || 0);
    const of = found.resolution_id;
    const [row] = obligationsToday([found], await partsOf(tx, of), await obstaclesOf(tx, of), visit.today);
    if (!row) throw new Error('An obligation that was read stands nowhere.');
    return { row, resolution: await getResolution(tx, of) };
  });

/** Asks what was done of an obligation, when, and by which evidence. */
export async function partForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { row, resolution } = await opened(visit);
  const staged = await visit.read((tx) => stagedFiles(tx, textsOf(draft.values, 'files')));
  const { may } = toldOf(row.kind);
  const asks = (measure: (typeof may)[number]): boolean => row[measure] !== null && may.includes(measure);
  const at = `/obligations/${row.id}`;
  return framed(visit, {
    title: 'Ghi kết quả thi hành',
    breadcrumbs: crumbs(resolution, 'Kết quả thi hành'),
    narrow: true,
    children: (
      <>
        <p>
          {kindText(row.kind)}: {row.content}
          {progressOf(row).length > 0 && ` (đã/phải thi hành: ${progress(row)})`}
        </p>
        <Form
          action={`${at}/part`}
          draft={{ ...draft, values: { on: formatDay(visit.today), ...draft.values } }}
          version={row.version}
          files
        >
          <Hidden name="obligationId" value={row.id} />
          <Fieldset legend="Phần thi hành lần này">
            <DateField name="on" label="Ngày thực hiện" required autoFocus />
            {asks('amount') && <TextField name="amount" label="Số tiền (đồng)" inputMode="numeric" />}
            {asks('area') && <TextField name="area" label="Diện tích đất (m²)" />}
            {asks('people') && <TextField name="people" label="Số người" inputMode="numeric" />}
            {asks('people') && (
              <TextField name="officials" label="Trong đó cán bộ, công chức, viên chức" inputMode="numeric" />
            )}
            {asks('organisations') && (
              <TextField name="organisations" label="Số tổ chức" inputMode="numeric" />
            )}
            {progressOf(row).length === 0 && (
              <Checkbox name="finished" label="Đã thực hiện xong nghĩa vụ này" />
            )}
          </Fieldset>
          {row.kind === 'dieu-tra' && (
            <Fieldset legend="Đã khởi tố (nếu có)">
              <TextField name="prosecutedCases" label="Số vụ" inputMode="numeric" />
              <TextField name="prosecutedPeople" label="Số người" inputMode="numeric" />
              <TextField
                name="prosecutedOfficials"
                label="Trong đó cán bộ, công chức, viên chức"
                inputMode="numeric"
              />
            </Fieldset>
          )}
          <TextArea name="note" label="Ghi chú" hint={resolution.secret ? noName : undefined} rows={3} />
          <FileField
            name="files"
            label="Chứng cứ (chứng từ, biên bản, ảnh)"
            accept={acceptedFiles}
            maxMegabytes={25}
            staged={staged.map(({ id, name, bytes }) => ({ id, name, size: bytes }))}
          />
          <FormActions cancel={at}>
            <SubmitButton icon="check">Ghi kết quả</SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  });
}

/** Asks why an obligation is not carried out. */
export async function obstacleForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { row, resolution } = await opened(visit);
  const at = `/obligations/${row.id}`;
  return framed(visit, {
    title: 'Ghi vướng mắc trong thi hành',
    breadcrumbs: crumbs(resolution, 'Vướng mắc'),
    narrow: true,
    children: (
      <Form
        action={`${at}/obstacle`}
        draft={{ ...draft, values: { since: formatDay(visit.today), ...draft.values } }}
        version={row.version}
      >
        <Hidden name="obligationId" value={row.id} />
        <RadioGroup name="kind" label="Tình trạng" required width="full" options={optionsOf(obstacleNames)} />
        <DateField name="since" label="Từ ngày" required />
        <TextArea
          name="reason"
          label="Lý do"
          hint={resolution.secret ? noName : undefined}
          required
          rows={3}
        />
        <TextArea name="proposal" label="Đề xuất, kiến nghị" rows={3} />
        <FormActions cancel={at}>
          <SubmitButton icon="check">Ghi vướng mắc</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks when what stood in the way was gone. */
export async function endObstacleForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { row, resolution } = await opened(visit);
  const at = `/obligations/${row.id}`;
  const obstacleId = Number(visit.params['obstacleId']) || 0;
  return framed(visit, {
    title: 'Vướng mắc đã được giải quyết',
    breadcrumbs: crumbs(resolution, 'Vướng mắc'),
    narrow: true,
    children: (
      <Form
        action={`${at}/obstacles/${obstacleId}/end`}
        draft={{ ...draft, values: { until: formatDay(visit.today), ...draft.values } }}
      >
        <Hidden name="obligationId" value={row.id} />
        <Hidden name="obstacleId" value={obstacleId} />
        <DateField name="until" label="Ngày giải quyết xong" required autoFocus />
        <FormActions cancel={at}>
          <SubmitButton icon="check">Ghi nhận</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks why an obligation, or a result, that was entered by mistake is taken out. */
export async function voidObligationForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { row, resolution } = await opened(visit);
  const at = `/obligations/${row.id}`;
  const partId = Number(visit.params['partId']) || undefined;
  return framed(visit, {
    title: partId === undefined ? 'Hủy nghĩa vụ ghi nhầm' : 'Hủy kết quả ghi nhầm',
    breadcrumbs: crumbs(resolution, 'Hủy ghi nhầm'),
    narrow: true,
    children: (
      <Form
        action={partId === undefined ? `${at}/void` : `${at}/parts/${partId}/void`}
        draft={draft}
        version={row.version}
      >
        <Hidden name="obligationId" value={row.id} />
        {partId !== undefined && <Hidden name="partId" value={partId} />}
        <Alert tone="info" title="Dòng bị hủy vẫn lưu cùng lý do và không còn được tính vào báo cáo." />
        <TextArea name="reason" label="Lý do hủy" required rows={3} />
        <FormActions cancel={at}>
          <SubmitButton kind="danger" icon="arrow-back-up">
            Hủy
          </SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}
