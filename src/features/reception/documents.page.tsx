import type { VNode } from 'preact';
import { acceptedFiles, stagedFiles } from '../../core/files.ts';
import { textOf, textsOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Alert,
  ButtonLink,
  Card,
  DateField,
  DefinitionList,
  FileField,
  Form,
  FormActions,
  Hidden,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { documentsOf, filesOfDocument, getDocument } from './place-queries.ts';
import { crumb, ForceMark, forceText } from './places.page.tsx';
import { draftText } from './prints.ts';
import { unitInScope } from './scope.ts';
import { documentKinds, numberIn } from './words.tsx';

/** Adds a revision of the rules, the regulation or a procedure. */
export async function documentForm(visit: Visit, draft: Draft): Promise<VNode> {
  const unitId = unitInScope(visit.actor, Number(textOf(draft.values, 'unitId')) || undefined);
  const kind = textOf(draft.values, 'kind') || 'rules';
  const { staged, text } = await visit.read(async (tx) => ({
    staged: await stagedFiles(tx, textsOf(draft.values, 'files')),
    text: await draftText(tx, unitId, kind, visit.today),
  }));
  const title = documentKinds[kind as keyof typeof documentKinds] ?? '';
  const first = { kind, title, inForceFrom: visit.today, text };
  return framed(visit, {
    title: 'Thêm nội quy, quy chế, quy trình',
    breadcrumbs: [crumb, { label: 'Bản mới' }],
    narrow: true,
    children: (
      <Form
        action="/places/documents/new"
        draft={{ ...draft, values: { ...first, ...draft.values } }}
        files
        label="Bản mới"
      >
        <Hidden name="unitId" value={unitId} />
        <Alert>
          <p>
            Nội dung soạn sẵn theo luật đang có hiệu lực để đơn vị sửa cho phù hợp. Soạn sẵn:{' '}
            <a href={`/places/documents/new?unitId=${unitId}&kind=rules`}>nội quy</a>,{' '}
            <a href={`/places/documents/new?unitId=${unitId}&kind=regulation`}>quy chế</a>.
          </p>
        </Alert>
        <RadioGroup
          name="kind"
          label="Loại văn bản"
          inline
          options={Object.entries(documentKinds).map(([value, label]) => ({ value, label }))}
        />
        <TextField name="title" label="Tên văn bản" required width="full" maxLength={300} />
        <TextField
          name="number"
          label="Quyết định ban hành"
          hint="Ví dụ: Quyết định số 12/QĐ-UBND của Chủ tịch Ủy ban nhân dân huyện"
          width="full"
          optional
          maxLength={200}
        />
        <DateField name="signedOn" label="Ngày ký" optional />
        <DateField name="inForceFrom" label="Có hiệu lực từ ngày" required />
        <DateField
          name="publishedOn"
          label="Ngày niêm yết"
          optional
          hint="Chưa niêm yết thì chưa hiện ở trang công khai."
        />
        <TextArea
          name="text"
          label="Nội dung"
          hint="Mỗi điều bắt đầu bằng “Điều 1. …” để in thành văn bản."
          rows={18}
        />
        <FileField
          label="Tệp văn bản"
          optional
          accept={acceptedFiles}
          maxMegabytes={25}
          staged={staged.map(({ id, name, bytes }) => ({ id, name, size: bytes }))}
        />
        <FormActions cancel={`/places?unitId=${unitId}`}>
          <SubmitButton icon="check">Lưu bản mới</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** One revision, readable for as long as the office exists. */
export async function documentPage(visit: Visit): Promise<VNode> {
  const { document, files, revisions } = await visit.read(async (tx) => {
    const one = await getDocument(tx, numberIn(visit.params, 'documentId'));
    const all = await documentsOf(tx, one.unit_id);
    return {
      document: one,
      files: await filesOfDocument(tx, one.id),
      revisions: all.filter(({ kind, id }) => kind === one.kind && id !== one.id),
    };
  });
  return framed(visit, {
    title: document.title,
    breadcrumbs: [crumb, { label: `Bản ${document.revision}` }],
    marks: <ForceMark row={document} today={visit.today} />,
    narrow: true,
    actions: document.text !== null && (
      <ButtonLink href={`/places/documents/${document.id}/print`} icon="printer" download>
        Tải DOCX
      </ButtonLink>
    ),
    children: (
      <>
        <Card>
          <DefinitionList
            items={[
              { term: 'Số, ký hiệu', value: document.number },
              { term: 'Ngày ký', value: document.signed_on && formatDay(document.signed_on) },
              { term: 'Hiệu lực', value: forceText(document) },
              { term: 'Niêm yết', value: document.published_on ? formatDay(document.published_on) : 'Chưa' },
              {
                term: 'Tệp',
                value: files.length > 0 && files.map(({ id, name }) => <a href={`/files/${id}`}>{name}</a>),
              },
              {
                term: 'Các bản khác',
                value:
                  revisions.length > 0 &&
                  revisions.map((row) => (
                    <p>
                      <a href={`/places/documents/${row.id}`}>
                        {row.title}, bản {row.revision} ({forceText(row)})
                      </a>
                    </p>
                  )),
                wide: true,
              },
            ]}
          />
        </Card>
        {document.text && (
          <Card title="Nội dung">
            <p class="as-typed">{document.text}</p>
          </Card>
        )}
      </>
    ),
  });
}
