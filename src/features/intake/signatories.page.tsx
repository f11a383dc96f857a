import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { Invalid, NotFound } from '../../core/errors.ts';
import { textOf } from '../../core/form.ts';
import { emptyDraft, sendHtml, type Draft, type Visit } from '../../core/web.tsx';
import { readSheetFile, type SheetRow } from '../../documents/read-sheet.ts';
import { BadFile } from '../../documents/zip.ts';
import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  FormValuesProvider,
  FileField,
  RadioGroup,
  SubmitButton,
  TextArea,
} from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { framed } from '../frame.tsx';
import { getPetition } from '../petition/queries.ts';
import { officeOf, sendSheets } from '../sheets.ts';
import { getUnitOn } from '../unit-queries.ts';
import { listOf } from './signatories.ts';
import { signatoryHeadings, type SignatoryRow } from './signatory-rows.ts';
import { signatoriesOf, type ListedSignatory } from './signatory-queries.ts';

const shownRows = 100;

const idIn = ({ params }: Visit): number => Number(params['petitionId']) || 0;

/** The list of those who signed: what is there, and the way to paste or import more. */
export async function signatoriesForm(visit: Visit, draft: Draft): Promise<VNode> {
  const petitionId = idIn(visit);
  const table = textOf(draft.values, 'table');
  const mode = textOf(draft.values, 'mode') === 'replace' ? 'replace' : 'append';
  const { petition, present, preview } = await visit.read(async (tx) => ({
    petition: await getPetition(tx, petitionId),
    present: await signatoriesOf(tx, petitionId, shownRows),
    preview: table === '' ? [] : await listOf({ tx }, { petitionId, table, mode }).catch(unreadable),
  }));
  const path = `/petitions/${petitionId}/signatories`;
  const values = { mode: 'append', ...draft.values };
  return framed(visit, {
    title: `Người ký đơn số ${bookNumber(petition)}`,
    breadcrumbs: [
      { label: 'Sổ đơn', href: '/petitions' },
      { label: bookNumber(petition), href: `/petitions/${petitionId}` },
      { label: 'Người ký' },
    ],
    actions: !petition.secret && present.total > 0 && (
      <ButtonLink href={`${path}.xlsx`} icon="download">
        Tải Excel
      </ButtonLink>
    ),
    children: (
      <>
        {petition.secret && <SecretNote />}
        {preview.length > 0 && <Preview rows={preview} />}
        <Card title="Nhập danh sách">
          <Form
            action={path}
            draft={{ ...draft, values }}
            version={petition.version}
            label="Danh sách người ký"
          >
            <TextArea
              name="table"
              label="Danh sách, dán từ Excel hoặc Word (mỗi người một dòng, các cột cách nhau bằng phím Tab)"
              required
              rows={10}
              hint={`Cột theo thứ tự: ${signatoryHeadings.join(', ')}; hoặc để dòng đầu là tên cột. Giống dòng trên thì ghi “nt”.`}
            />
            {!petition.secret && (
              <RadioGroup
                name="mode"
                label="Với danh sách đã nhập trước"
                inline
                options={[
                  { value: 'append', label: 'Thêm vào' },
                  { value: 'replace', label: 'Thay thế (người đứng đơn giữ nguyên)' },
                ]}
              />
            )}
            <Checkbox name="dropRepeated" label="Bỏ những dòng trùng người" />
            <FormActions cancel={`/petitions/${petitionId}`}>
              <SubmitButton icon="check">Lưu danh sách</SubmitButton>
              <Button formAction={`${path}/preview`} icon="eye">
                Xem trước
              </Button>
            </FormActions>
          </Form>
        </Card>
        <ImportCard path={path} errors={draft.errors} />
        {!petition.secret && <PresentCard rows={present.rows} total={present.total} />}
      </>
    ),
  });
}

// What cannot be read is told at the field when the list is saved.
function unreadable(error: unknown): SignatoryRow[] {
  if (error instanceof Invalid) return [];
  throw error;
}

const SecretNote = () => (
  <Alert tone="warning" title="Đơn tố cáo: danh sách được đưa vào kho bảo mật.">
    <p>Sau khi lưu, danh sách không hiển thị lại ở đây; muốn xem phải mở danh tính và ghi mục đích.</p>
  </Alert>
);

const ImportCard = ({ path, errors }: { path: string; errors: Draft['errors'] }) => (
  <Card title="Hoặc tải tệp bảng tính">
    <FormValuesProvider values={{}} errors={errors}>
      <form class="form" method="post" action={`${path}/preview`} enctype="multipart/form-data">
        <FileField
          name="sheet"
          label="Tệp Excel (.xlsx) hoặc CSV"
          accept=".xlsx,.csv,.txt"
          maxMegabytes={5}
          multiple={false}
        />
        <Button icon="eye">Đọc tệp và xem trước</Button>
      </form>
    </FormValuesProvider>
  </Card>
);

function Preview({ rows }: { rows: readonly SignatoryRow[] }) {
  const faulty = rows.filter(({ faults }) => faults.length > 0);
  const repeated = rows.filter(({ repeats }) => repeats !== undefined);
  // What needs a look comes first; a long list is not shown whole.
  const shown = [
    ...faulty,
    ...repeated,
    ...rows.filter((row) => !faulty.includes(row) && !repeated.includes(row)),
  ];
  return (
    <Card
      title={`Xem trước: ${rows.length} người, ${faulty.length} dòng cần sửa, ${repeated.length} dòng trùng`}
      flush
    >
      <DataTable
        caption="Danh sách đọc được"
        rows={[...new Set(shown)].slice(0, shownRows)}
        rowKey={({ number }) => number}
        columns={[
          { key: 'number', label: 'Dòng', narrow: true, numeric: true, cell: ({ number }) => number },
          { key: 'name', label: 'Họ và tên', main: true, cell: ({ person }) => person.fullName },
          { key: 'address', label: 'Địa chỉ', cell: ({ person }) => person.address },
          { key: 'id', label: 'Số giấy tờ', cell: ({ person }) => person.idNumber },
          { key: 'phone', label: 'Điện thoại', cell: ({ person }) => person.phone },
          { key: 'signed', label: 'Ký', narrow: true, cell: ({ person }) => (person.signed ? 'Có' : 'Chưa') },
          {
            key: 'note',
            label: 'Lưu ý',
            cell: ({ person, faults, repeats }) => (
              <>
                {faults.length > 0 && <Badge tone="danger">{faults.join(', ')}</Badge>}
                {repeats && <Badge tone="warning">{repeats}</Badge>}
                {person.representative && <Badge>Người đại diện</Badge>}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

const PresentCard = ({ rows, total }: { rows: readonly ListedSignatory[]; total: number }) => (
  <Card title={total > rows.length ? `${total} người; ${rows.length} người đầu` : `${total} người`} flush>
    <DataTable
      caption="Người ký đơn"
      rows={rows}
      rowKey={({ position }) => position}
      empty={<EmptyState title="Chưa có danh sách người ký" />}
      columns={[
        { key: 'name', label: 'Họ và tên', cell: ({ full_name }) => full_name },
        { key: 'address', label: 'Địa chỉ', cell: ({ address }) => address },
        { key: 'id', label: 'Số giấy tờ', cell: ({ id_number }) => id_number },
        { key: 'phone', label: 'Điện thoại', cell: ({ phone }) => phone },
        { key: 'signed', label: 'Ký', narrow: true, cell: ({ signed }) => (signed ? 'Có' : 'Chưa') },
        {
          key: 'capacity',
          label: 'Tư cách',
          cell: ({ representative }) => representative && <Badge>Người đại diện</Badge>,
        },
      ]}
    />
  </Card>
);

/** The list before it is saved: typed again, or read out of an uploaded sheet, which is not kept. */
export async function previewSignatories(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { request } = reply;
  if (!request.isMultipart()) {
    const values = { ...(request.body as Draft['values'] | undefined) };
    return sendHtml(reply, await signatoriesForm(visit, emptyDraft(values)));
  }
  const upload = await request.file({ limits: { fileSize: 5 * 1024 * 1024 + 1 } });
  try {
    const content = upload?.filename ? await upload.toBuffer() : undefined;
    if (!content?.length) throw new BadFile('Chọn tệp để đọc.');
    const table = textFrom(await readSheetFile(content));
    return sendHtml(reply, await signatoriesForm(visit, emptyDraft({ table })));
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    const refused = { ...emptyDraft(), errors: { sheet: error.message } };
    return sendHtml(reply, await signatoriesForm(visit, refused), 422);
  }
}

/** The rows of a sheet as they would be pasted. */
const textFrom = (rows: readonly SheetRow[]): string =>
  rows.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');

/** The list as a sheet. A denunciation has none outside the vault. */
export async function signatoriesSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const petitionId = idIn(visit);
  const { petition, rows, unit } = await visit.read(async (tx) => ({
    petition: await getPetition(tx, petitionId),
    rows: (await signatoriesOf(tx, petitionId, 5_000)).rows,
    unit: await getUnitOn(tx, visit.actor.unitId, visit.today),
  }));
  if (petition.secret) throw new NotFound();
  const sheet = {
    ...officeOf(unit),
    title: 'Danh sách người ký đơn',
    subtitle: `Đơn số ${bookNumber(petition)}`,
    on: visit.today,
    columns: ['STT', ...signatoryHeadings].map((heading, at) => ({
      heading,
      number: String(at + 1),
      width: [10, 46, 70, 32, 30, 18, 24][at] ?? 20,
    })),
    rows: rows.map((one, at) => [
      at + 1,
      one.full_name,
      one.address,
      one.id_number ?? '',
      one.phone ?? '',
      one.signed ? 'có' : 'không',
      one.representative ? 'có' : '',
    ]),
  };
  return sendSheets(reply, `nguoi-ky-don-${petition.book_number}`, [sheet]);
}
