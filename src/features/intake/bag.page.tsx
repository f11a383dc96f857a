import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  DataTable,
  dayText,
  EntryGrid,
  Form,
  FormActions,
  Hidden,
  RadioGroup,
  SubmitButton,
  TextField,
  type GridColumn,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { IntakeTabs, withDraft } from '../intake-parts.page.tsx';
import { channelNames, kindText, stateText } from '../petition/door.ts';
import { fieldChoices, kindChoices, placeChoices } from './bag-rows.ts';
import { bagPetitions, bagsOf, getBag } from './queries.ts';
import type { Choice } from './match.ts';

const emptyRows = 10;

const firstNames = (choices: readonly Choice[]): string[] => choices.map(({ names }) => names[0] ?? '');

const columnsFor = (places: readonly Choice[]): GridColumn[] => [
  { name: 'receivedOn', label: 'Ngày nhận', width: 6, date: true, carry: true },
  { name: 'fullName', label: 'Người gửi', width: 9 },
  { name: 'address', label: 'Địa chỉ', width: 9 },
  { name: 'statedKind', label: 'Loại đơn', width: 6, options: firstNames(kindChoices) },
  { name: 'summary', label: 'Tóm tắt nội dung', long: true },
  { name: 'respondentName', label: 'Bị khiếu nại, tố cáo', width: 8 },
  { name: 'place', label: 'Địa bàn', width: 6, options: firstNames(places) },
  { name: 'field', label: 'Lĩnh vực', width: 6, options: firstNames(fieldChoices) },
  { name: 'signatoryCount', label: 'Số người ký', width: 3, numeric: true },
];

/** Serial entry of a post bag or drop box: one row for each letter. */
export async function bagForm(visit: Visit, given: Draft): Promise<VNode> {
  const { places, bags } = await visit.read(async (tx) => ({
    places: await placeChoices(tx, visit.today),
    bags: await bagsOf(tx, visit.actor.officialId, visit.today),
  }));
  const { draft, bar } = await withDraft(visit, 'bag', given);
  const today = formatDay(visit.today);
  const days = Object.fromEntries(
    Array.from({ length: emptyRows }, (_, at) => [`rows.${at}.receivedOn`, today] as const),
  );
  const values = { channel: 'post', ...days, ...draft.values };
  return framed(visit, {
    title: 'Vào sổ túi thư, hộp thư',
    breadcrumbs: [{ label: 'Sổ đơn', href: '/petitions' }, { label: 'Túi thư, hộp thư' }],
    children: (
      <>
        <IntakeTabs at="bag" />
        {bar}
        <Form
          action="/intake/bag"
          draft={{ ...draft, values }}
          keepAt={bar ? undefined : '/drafts/bag/keep'}
          label="Vào sổ túi thư, hộp thư"
        >
          {!bar && <Hidden name="keptDraft" value="on" />}
          <RadioGroup
            name="channel"
            label="Nguồn đơn"
            required
            inline
            options={[
              { value: 'post', label: channelNames['post'] ?? '' },
              { value: 'drop_box', label: channelNames['drop_box'] ?? '' },
            ]}
          />
          <EntryGrid name="rows" caption="Mỗi dòng một đơn" columns={columnsFor(places)} rows={emptyRows} />
          <BagKeys />
          <FormActions cancel="/petitions">
            <SubmitButton icon="check">Vào sổ tất cả</SubmitButton>
          </FormActions>
        </Form>
        {bags.length > 0 && <TodaysBags bags={bags} />}
      </>
    ),
  });
}

const BagKeys = () => (
  <p class="grid-keys">
    Enter: sang dòng sau. Ctrl+D: chép ô bên trên; Ctrl+Shift+D: chép mọi ô trống của dòng. Dán được cả khối ô
    từ Excel. Loại đơn gõ tắt được: KN, TC, KNPA, NN, CR. Người gửi không rõ thì ghi “không rõ”. Đơn tố cáo:
    danh tính được đưa ngay vào kho bảo mật; không ghi họ tên, địa chỉ người tố cáo vào phần tóm tắt.
    Ctrl+Enter: vào sổ.
  </p>
);

type Bag = Awaited<ReturnType<typeof bagsOf>>[number];

const TodaysBags = ({ bags }: { bags: readonly Bag[] }) => (
  <Card title="Túi thư đã nhập hôm nay" flush>
    <DataTable
      caption="Túi thư đã nhập hôm nay"
      rows={bags}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/intake/bag/${id}`}
      columns={[
        { key: 'id', label: 'Túi', cell: ({ id }) => `Túi số ${id}` },
        { key: 'channel', label: 'Nguồn đơn', cell: ({ channel }) => channelNames[channel] },
        { key: 'petitions', label: 'Số đơn', numeric: true, cell: ({ petitions }) => petitions },
        {
          key: 'state',
          label: 'Tình trạng',
          cell: ({ undone_on }) => (undone_on === null ? 'Đã vào sổ' : 'Đã hủy do vào nhầm'),
        },
      ]}
    />
  </Card>
);

/** A bag that was entered: its numbers, and the way back for whoever entered it today. */
export async function bagPage(visit: Visit, draft: Draft): Promise<VNode> {
  const bagId = Number(visit.params['bagId']) || 0;
  const { bag, petitions } = await visit.read(async (tx) => ({
    bag: await getBag(tx, bagId),
    petitions: await bagPetitions(tx, bagId),
  }));
  const undoable =
    bag.undone_on === null &&
    bag.official_id === visit.actor.officialId &&
    bag.entered_on === visit.today &&
    petitions.length === bag.petitions &&
    petitions.every(({ state }) => state === 'received');
  return framed(visit, {
    title: `Túi thư số ${bag.id}`,
    breadcrumbs: [{ label: 'Túi thư, hộp thư', href: '/intake/bag' }, { label: `Túi số ${bag.id}` }],
    marks: bag.undone_on !== null && <Badge tone="danger">Đã hủy do vào nhầm</Badge>,
    actions: (
      <ButtonLink href="/intake/bag" kind="primary" icon="plus">
        Nhập túi tiếp theo
      </ButtonLink>
    ),
    children: (
      <>
        {!undoable && draft.problem && (
          <Alert tone="danger" title="Chưa thực hiện được.">
            <p>{draft.problem}</p>
          </Alert>
        )}
        {bag.undone_on !== null && (
          <Alert tone="warning" title={`Đã hủy ngày ${dayText(bag.undone_on)}: ${bag.undone_why ?? ''}`}>
            <p>Các số dưới đây giữ nguyên trong sổ và không dùng lại.</p>
          </Alert>
        )}
        <Card
          title={`${bag.petitions} đơn, ${channelNames[bag.channel] ?? ''}, nhập ngày ${dayText(bag.entered_on)}, ${bag.full_name}`}
          flush
        >
          <BagTable petitions={petitions} />
        </Card>
        {undoable && <UndoForm bagId={bag.id} draft={draft} />}
      </>
    ),
  });
}

const BagTable = ({ petitions }: { petitions: Awaited<ReturnType<typeof bagPetitions>> }) => (
  <DataTable
    caption="Các đơn trong túi"
    rows={petitions}
    rowKey={({ id }) => id}
    rowHref={({ id }) => `/petitions/${id}`}
    columns={[
      {
        key: 'number',
        label: 'Số',
        narrow: true,
        cell: ({ book_number, book_year }) => `${book_number}/${book_year}`,
      },
      { key: 'received', label: 'Ngày nhận', narrow: true, cell: ({ received_on }) => dayText(received_on) },
      { key: 'kind', label: 'Loại đơn', cell: kindText },
      { key: 'summary', label: 'Tóm tắt', cell: ({ summary }) => summary },
      { key: 'state', label: 'Tình trạng', cell: ({ state }) => stateText(state) },
    ]}
  />
);

const UndoForm = ({ bagId, draft }: { bagId: number; draft: Draft }) => (
  <Card title="Nhập nhầm?">
    <Form action={`/intake/bag/${bagId}/undo`} draft={draft} label="Hủy túi thư">
      <TextField
        name="reason"
        label="Lý do hủy"
        required
        width="full"
        hint="Cả túi bị hủy. Các số đã cấp giữ nguyên trong sổ với lý do này, không dùng lại. Chỉ hủy được trong ngày, khi chưa đơn nào được phân loại."
      />
      <FormActions>
        <SubmitButton kind="danger" icon="arrow-back-up">
          Hủy cả túi
        </SubmitButton>
      </FormActions>
    </Form>
  </Card>
);
