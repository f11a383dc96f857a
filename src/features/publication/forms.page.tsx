import type { VNode } from 'preact';
import { acceptedFiles } from '../../core/files.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { choices, choicesOn } from '../../law/choices.ts';
import { formatDay } from '../../law/day.ts';
import {
  Alert,
  DateField,
  FileField,
  Form,
  FormActions,
  Hidden,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { procedureText } from '../resolution/door.ts';
import { contentsOf, getResolution, type Resolution } from '../resolution/queries.ts';
import { getUnitOn } from '../unit-queries.ts';
import { crumbsOf, openedPublication } from './publication.page.tsx';
import type { Publication } from './queries.ts';

/** Asks what is to be made known; at first what the case itself says, without anybody's name. */
export async function prepareForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await visit.read((tx) => getResolution(tx, Number(visit.params['id']) || 0));
  const first = await firstText(visit, resolution);
  return prepare(visit, draft, resolution, first, undefined);
}

/** The same for a draft that exists. */
export async function editForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { row, resolution } = await openedPublication(visit);
  const { form, title, body } = row;
  return prepare(visit, draft, resolution, { form, title, body }, row);
}

function prepare(
  visit: Visit,
  draft: Draft,
  resolution: Resolution,
  first: Record<string, string>,
  row: Publication | undefined,
): VNode {
  const back = row ? `/publications/${row.id}` : `/resolutions/${resolution.id}`;
  return framed(visit, {
    title: 'Soạn nội dung công khai',
    breadcrumbs: crumbsOf(resolution, 'Soạn nội dung'),
    narrow: true,
    children: (
      <Form
        action={row ? `${back}/edit` : `${back}/publications/new`}
        draft={{ ...draft, values: { ...first, ...draft.values } }}
        version={row?.version}
      >
        <Hidden name="resolutionId" value={resolution.id} />
        {row && <Hidden name="publicationId" value={row.id} />}
        <Alert
          tone="info"
          title={
            resolution.secret
              ? 'Khi lưu, danh tính người tố cáo trong kho bảo mật được đối chiếu và lược bỏ khỏi nội dung (có ghi vết).'
              : 'Khi lưu, họ tên, địa chỉ, số giấy tờ, điện thoại của người trong cuộc được lược bỏ.'
          }
        />
        <SelectField
          name="form"
          label="Hình thức công khai"
          required
          width="full"
          options={choicesOn('publication', visit.today).map(({ id, text }) => ({ value: id, label: text }))}
        />
        <TextField name="title" label="Tiêu đề" required width="full" />
        <TextArea name="body" label="Nội dung" required rows={12} />
        <FormActions cancel={back}>
          <SubmitButton icon="eye">Lưu, xem trước</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

async function firstText(visit: Visit, resolution: Resolution): Promise<Record<string, string>> {
  const { contents, unit } = await visit.read(async (tx) => ({
    contents: await contentsOf(tx, resolution.id),
    unit: await getUnitOn(tx, resolution.unit_id, visit.today),
  }));
  const finding = choices.find(({ id }) => id === resolution.finding)?.text;
  const lines = [
    `Cơ quan giải quyết: ${unit.name}.`,
    `Ngày ban hành quyết định, kết luận, văn bản trả lời: ${resolution.decided_on === null ? '' : formatDay(resolution.decided_on)}.`,
    ...(contents.length > 0
      ? ['Nội dung:', ...contents.map(({ text }, place) => `${place + 1}. ${text}`)]
      : []),
    ...(finding ? [`Kết quả: ${finding}.`] : []),
  ];
  return {
    title: `Kết quả ${lower(procedureText(resolution.procedure))}: ${resolution.title}`.slice(0, 500),
    body: lines.join('\n'),
  };
}

const lower = (text: string): string => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);

/** Asks for a proof of the publication. */
export async function proveForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { row, resolution } = await openedPublication(visit);
  const at = `/publications/${row.id}`;
  return framed(visit, {
    title: 'Thêm chứng cứ công khai',
    breadcrumbs: crumbsOf(resolution, 'Chứng cứ'),
    narrow: true,
    children: (
      <Form
        action={`${at}/prove`}
        draft={{ ...draft, values: { shownOn: formatDay(visit.today), ...draft.values } }}
        files
      >
        <Hidden name="publicationId" value={row.id} />
        <DateField name="shownOn" label="Ngày của chứng cứ" required />
        <TextField
          name="note"
          label="Chứng cứ"
          hint="Ví dụ: ảnh niêm yết tại trụ sở; biên bản kết thúc niêm yết; báo số 12."
          required
          width="full"
        />
        <FileField name="files" label="Tệp, ảnh" accept={acceptedFiles} maxMegabytes={25} />
        <FormActions cancel={at}>
          <SubmitButton icon="check">Ghi chứng cứ</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks why a publication is taken down. */
export async function withdrawForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { row, resolution } = await openedPublication(visit);
  const at = `/publications/${row.id}`;
  return framed(visit, {
    title: 'Gỡ nội dung công khai',
    breadcrumbs: crumbsOf(resolution, 'Gỡ'),
    narrow: true,
    children: (
      <Form action={`${at}/withdraw`} draft={draft} version={row.version}>
        <Hidden name="publicationId" value={row.id} />
        <Alert tone="info" title="Trang kết quả cho người dân không còn nội dung này ngay sau khi gỡ." />
        <TextArea name="reason" label="Lý do gỡ" required rows={3} />
        <FormActions cancel={at}>
          <SubmitButton kind="danger" icon="arrow-back-up">
            Gỡ
          </SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}
