import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Button,
  Card,
  DataTable,
  DateField,
  DueBadge,
  Fieldset,
  FieldTreeField,
  Form,
  FormActions,
  RadioGroup,
  rowsSent,
  SubmitButton,
  TextArea,
  TextField,
  useForm,
} from '../../ui/index.ts';
import { dueOf } from '../due.ts';
import { framed } from '../frame.tsx';
import { crumbs } from './paper.page.tsx';
import type { familyOf } from './part-queries.ts';
import { getPetition, type Petition } from './queries.ts';
import { fieldTree } from './receive.page.tsx';
import { bookNumber, isClosed, kindText, stateText } from './words.tsx';

const kinds = [
  { value: 'complaint', label: 'Khiếu nại' },
  { value: 'denunciation', label: 'Tố cáo' },
  { value: 'feedback', label: 'Kiến nghị, phản ánh' },
];

/** The form in which a letter of several contents is split into parts. */
export async function splitForm(visit: Visit, draft: Draft): Promise<VNode> {
  const petition = await visit.read((tx) => getPetition(tx, Number(visit.params['id'])));
  const back = `/petitions/${petition.id}`;
  const first = {
    happenedOn: formatDay(visit.today),
    'parts.0.summary': petition.summary,
    'parts.0.request': petition.request ?? '',
    'parts.0.respondentName': petition.respondent_name ?? '',
    'parts.0.respondentAddress': petition.respondent_address ?? '',
    'parts.0.fieldCode': petition.field_code ?? '',
  };
  return framed(visit, {
    title: `Tách đơn số ${bookNumber(petition)}`,
    breadcrumbs: crumbs(petition, 'Tách đơn'),
    narrow: true,
    children: (
      <>
        <Card title="Nội dung cả đơn">
          <p>{petition.summary}</p>
          {petition.request && <p>Yêu cầu: {petition.request}</p>}
          <p>
            Mỗi phần có loại đơn, thời hạn và văn bản riêng, tính từ ngày nhận đơn{' '}
            {formatDay(petition.received_on)}; đơn gốc, tệp và số vào sổ dùng chung. Phần tố cáo được giữ bí
            mật.
          </p>
        </Card>
        <Form
          action={`${back}/split`}
          draft={{ ...draft, values: { ...first, ...draft.values } }}
          version={petition.version}
          label="Tách đơn"
        >
          <Parts />
          <DateField name="happenedOn" label="Ngày tách" required width="short" />
          <FormActions cancel={back}>
            <SubmitButton icon="check">Tách đơn</SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  });
}

function Parts() {
  const shown = Math.max(2, rowsSent(useForm().values, 'parts'));
  return (
    <div class="rows" data-rows="parts">
      {Array.from({ length: shown }, (_, index) => (
        <div data-row key={index}>
          <Fieldset legend={`Phần ${index + 1}`}>
            <RadioGroup
              name={`parts.${index}.kind`}
              label="Loại"
              required
              inline
              options={kinds}
              width="full"
            />
            <TextArea name={`parts.${index}.summary`} label="Nội dung" required rows={3} />
            <TextArea name={`parts.${index}.request`} label="Yêu cầu, đề nghị" rows={2} />
            <TextField name={`parts.${index}.respondentName`} label="Bị khiếu nại, tố cáo, phản ánh" />
            <TextField name={`parts.${index}.respondentAddress`} label="Địa chỉ, chức vụ" />
            <FieldTreeField
              name={`parts.${index}.fieldCode`}
              label="Lĩnh vực"
              tree={fieldTree}
              width="full"
            />
          </Fieldset>
        </div>
      ))}
      <div class="rows-more" data-rows-add>
        <Button type="button" icon="plus" small>
          Thêm phần
        </Button>
      </div>
    </div>
  );
}

type Family = Awaited<ReturnType<typeof familyOf>>;

/** The parts of a letter, or the letter and the other parts: those which the reader may see. */
export function PartsCard({
  petition,
  family,
  visit,
  mayRejoin,
}: {
  petition: Petition;
  family: Family;
  visit: Visit;
  mayRejoin: boolean;
}) {
  const others = family.filter(({ id }) => id !== petition.id);
  if (others.length === 0) return null;
  const untouched = others.every(({ part, state }) => part === 0 || state === 'received');
  return (
    <Card title={petition.part === 0 ? 'Các phần của đơn' : 'Đơn gốc và các phần khác'} flush>
      <DataTable
        caption="Các phần của đơn"
        rows={others}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/petitions/${id}`}
        columns={[
          { key: 'number', label: 'Số', main: true, cell: bookNumber },
          {
            key: 'kind',
            label: 'Loại',
            narrow: true,
            cell: (one) => (one.part === 0 ? 'Đơn gốc' : kindText(one)),
          },
          { key: 'summary', label: 'Nội dung', cell: ({ summary }) => summary },
          { key: 'state', label: 'Trạng thái', narrow: true, cell: ({ state }) => stateText(state) },
          {
            key: 'due',
            label: 'Hạn',
            narrow: true,
            cell: (one) => !isClosed(one.state) && <DueBadge {...dueOf(one, visit)} />,
          },
        ]}
      />
      {mayRejoin && untouched && (
        <Form action={`/petitions/${petition.id}/rejoin`} version={petition.version} guard={false}>
          <SubmitButton kind="ghost" icon="arrow-back-up">
            Ghép các phần lại
          </SubmitButton>
        </Form>
      )}
    </Card>
  );
}
