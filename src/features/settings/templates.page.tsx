import type { VNode } from 'preact';
import { textOf } from '../../core/form.ts';
import { emptyDraft, type Draft, type Visit } from '../../core/web.tsx';
import { formSheets, labelOn, type FormSheet } from '../../documents/forms.ts';
import type { Day } from '../../law/day.ts';
import {
  Badge,
  ButtonLink,
  Card,
  DataTable,
  dayText,
  FileField,
  Form,
  FormActions,
  Hidden,
  momentText,
  SubmitButton,
  withQuery,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { unitOf, unitsInScope } from './scope.ts';
import { inUse, sheetOf, slugOf, templateVersions, type TemplateVersion } from './templates.ts';
import { UnitChoice } from './unit-choice.tsx';

/** Every form that the system prints, and whose version the unit uses. */
export async function templatesPage(visit: Visit): Promise<VNode> {
  const unitId = unitOf(visit);
  const { units, versions } = await visit.read(async (tx) => ({
    units: await unitsInScope(tx, visit.actor, visit.today),
    versions: await templateVersions(tx, unitId),
  }));
  return framed(visit, {
    title: 'Mẫu văn bản',
    actions: (
      <ButtonLink href={withQuery('/office', { unitId: String(unitId) })} icon="settings">
        Quy trình trình ký
      </ButtonLink>
    ),
    children: (
      <>
        <p class="lead">
          Tải mẫu về, sửa bằng Word rồi tải lên lại. Mẫu thiếu trường bắt buộc hoặc có nội dung không an toàn
          sẽ không được nhận.
        </p>
        <UnitChoice path="/templates" units={units} unitId={unitId} />
        <Card title={units.find(({ id }) => id === unitId)?.label} flush>
          <DataTable
            caption="Mẫu văn bản của đơn vị"
            columns={columns(versions, unitId, visit.today)}
            rows={formSheets}
            rowKey={({ form }) => form}
            rowHref={(sheet) => addressOf(sheet, unitId)}
          />
        </Card>
      </>
    ),
  });
}

const addressOf = (sheet: FormSheet, unitId: number): string =>
  withQuery(`/templates/${slugOf(sheet)}`, { unitId: String(unitId) });

const columns = (
  versions: readonly TemplateVersion[],
  unitId: number,
  today: Day,
): readonly Column<FormSheet>[] => [
  { key: 'title', label: 'Tên văn bản', main: true, cell: ({ title }) => title },
  {
    key: 'form',
    label: 'Ký hiệu mẫu',
    narrow: true,
    cell: (sheet) => labelOn(sheet.form, today)?.number ?? 'Không có mẫu',
  },
  { key: 'code', label: 'Mã', narrow: true, cell: ({ form }) => form },
  { key: 'use', label: 'Bản đang dùng', cell: ({ form }) => <InUse version={inUse(versions, form)} /> },
  {
    key: 'download',
    label: 'Tải về',
    narrow: true,
    cell: (sheet) => (
      <a href={withQuery(`/templates/${slugOf(sheet)}/download`, { unitId: String(unitId) })} download>
        Tải về
      </a>
    ),
  },
];

const InUse = ({ version }: { version: TemplateVersion | undefined }) =>
  version === undefined ? (
    <Badge>Có sẵn của hệ thống</Badge>
  ) : (
    <span>
      <Badge tone="info">Của đơn vị, bản {version.version}</Badge>{' '}
      <small>
        {version.uploadedBy}, {momentText(version.uploadedAt)}
      </small>
    </span>
  );

/** One form: the version in use, bringing another, and every version before. */
export async function templatePage(visit: Visit, draft: Draft): Promise<VNode> {
  const sheet = sheetOf(visit.params['form'] ?? '');
  const unitId = unitOf(visit, textOf(draft.values, 'unitId'));
  const { units, versions } = await visit.read(async (tx) => ({
    units: await unitsInScope(tx, visit.actor, visit.today),
    versions: await templateVersions(tx, unitId),
  }));
  const present = inUse(versions, sheet.form);
  return framed(visit, {
    title: sheet.title,
    narrow: true,
    breadcrumbs: [
      { label: 'Mẫu văn bản', href: withQuery('/templates', { unitId: String(unitId) }) },
      { label: sheet.form },
    ],
    marks: <InUse version={present} />,
    children: (
      <>
        <p class="lead">
          {units.find(({ id }) => id === unitId)?.label}. {labelText(sheet, visit.today)}
        </p>
        <Upload sheet={sheet} unitId={unitId} draft={draft} />
        {present && <Withdraw sheet={sheet} unitId={unitId} present={present} />}
        <Card title="Các bản của mẫu này" flush>
          <DataTable
            caption="Các bản của mẫu này"
            columns={versionColumns(sheet, unitId, present)}
            rows={[...versions.filter(({ formCode }) => formCode === sheet.form), undefined]}
            rowKey={(version) => version?.version ?? 0}
          />
        </Card>
      </>
    ),
  });
}

const labelText = (sheet: FormSheet, on: Day): string => {
  const label = labelOn(sheet.form, on);
  return label ? `${label.number}. ${label.source}.` : 'Pháp luật không quy định mẫu riêng cho văn bản này.';
};

const Upload = ({ sheet, unitId, draft }: { sheet: FormSheet; unitId: number; draft: Draft }) => (
  <Card title="Đưa bản của đơn vị vào sử dụng">
    <Form action={`/templates/${slugOf(sheet)}`} draft={{ ...draft, values: {} }} files label="Tải mẫu lên">
      <Hidden name="unitId" value={unitId} />
      <FileField
        label="Tệp mẫu đã sửa"
        accept=".docx"
        maxMegabytes={25}
        multiple={false}
        hint={
          <>Tệp Word (.docx). Phải giữ các trường: {sheet.required.map((tag) => `{${tag}}`).join(', ')}.</>
        }
      />
      <FormActions>
        <SubmitButton icon="upload">Kiểm tra và đưa vào sử dụng</SubmitButton>
      </FormActions>
    </Form>
  </Card>
);

const Withdraw = ({
  sheet,
  unitId,
  present,
}: {
  sheet: FormSheet;
  unitId: number;
  present: TemplateVersion;
}) => (
  <Card title={`Rút bản ${present.version}`}>
    <Form
      action={`/templates/${slugOf(sheet)}/withdraw`}
      draft={emptyDraft()}
      version={present.version}
      guard={false}
      label="Rút bản đang dùng"
    >
      <Hidden name="unitId" value={unitId} />
      <p>
        Dùng lại bản liền trước của đơn vị, hoặc mẫu có sẵn của hệ thống nếu không còn bản nào. Văn bản đã ban
        hành không thay đổi.
      </p>
      <FormActions>
        <SubmitButton kind="danger" icon="arrow-back-up">
          Rút bản {present.version}
        </SubmitButton>
      </FormActions>
    </Form>
  </Card>
);

type Shown = TemplateVersion | undefined;

const versionColumns = (sheet: FormSheet, unitId: number, present: Shown): readonly Column<Shown>[] => [
  {
    key: 'version',
    label: 'Bản',
    cell: (one) => (one ? `Bản ${one.version} của đơn vị` : 'Có sẵn của hệ thống'),
  },
  {
    key: 'by',
    label: 'Người đưa lên',
    cell: (one) => one && `${one.uploadedBy}, ${momentText(one.uploadedAt)}`,
  },
  { key: 'state', label: 'Tình trạng', cell: (one) => stateOf(one, present) },
  {
    key: 'download',
    label: 'Tải về',
    narrow: true,
    cell: (one) => (
      <a
        href={withQuery(`/templates/${slugOf(sheet)}/download`, {
          unitId: String(unitId),
          version: String(one?.version ?? 0),
        })}
        download
      >
        Tải về
      </a>
    ),
  },
];

function stateOf(one: Shown, present: Shown): VNode | string {
  if (one?.id === present?.id) return <Badge tone="success">Đang dùng</Badge>;
  if (one?.withdrawnOn) return `Đã rút ngày ${dayText(one.withdrawnOn)}`;
  return 'Không dùng';
}
