import type { VNode } from 'preact';
import { fieldPath } from '../../law/fields.ts';
import { capacityNames, type Capacity } from '../../law/reception/identity-papers.ts';
import { sessionKindNames, type SessionKind } from '../../law/reception/row.ts';
import { refusalGrounds } from '../../law/refusal.ts';
import { Alert, Badge, Card, DataTable, dayText, DefinitionList } from '../../ui/index.ts';
import { answerWays } from './answer.ts';
import { competences } from './input.ts';
import type { itemsOf, petitionsOf, replacedVisitors, VisitorRow, VisitRow, visitStory } from './queries.ts';
import {
  answerName,
  identityText,
  kindName,
  outcomeName,
  papersText,
  timeText,
  visitEvents,
} from './words.ts';

/** When, where, by whom, and what was said. */
export const VisitFacts = ({
  row,
  unit,
  place,
}: {
  row: VisitRow;
  unit: { name: string };
  place: { name: string } | undefined;
}): VNode => (
  <Card title="Nội dung">
    <DefinitionList
      items={[
        { term: 'Ngày tiếp', value: `${timeText(row.began_at)} ${dayText(row.received_on)}`.trim() },
        { term: 'Loại tiếp', value: sessionKindNames[row.kind as SessionKind] },
        { term: 'Nơi tiếp', value: `${row.place_name}, ${unit.name}` },
        { term: 'Người tiếp', value: `${row.receiver_name}, ${row.receiver_title}` },
        { term: 'Loại nội dung', value: kindName(row.content_kind) },
        {
          term: 'Lĩnh vực',
          value:
            row.field_code &&
            fieldPath(row.field_code)
              .map(({ label }) => label)
              .join(' › '),
        },
        { term: 'Địa bàn phát sinh', value: place?.name },
        { term: 'Bị khiếu nại, tố cáo, phản ánh', value: row.respondent_name },
        { term: 'Số người', value: row.people },
        { term: 'Phiên dịch', value: row.interpreter },
        { term: 'Nội dung trình bày', value: <span class="as-typed">{row.content}</span>, wide: true },
        { term: 'Yêu cầu, đề nghị', value: row.request, wide: true },
        { term: 'Cơ quan đã giải quyết', value: row.earlier_body },
        { term: 'Quá trình giải quyết', value: row.earlier_handling, wide: true },
        {
          term: 'Vụ việc',
          value: row.matter_id !== null && (
            <a href={`/matters/${row.matter_id}`}>Các đơn, lượt tiếp cùng vụ việc</a>
          ),
        },
        { term: 'Ghi chú', value: row.note, wide: true },
      ]}
    />
  </Card>
);

/** Who came; for a denunciation only that it is kept. */
export const VisitorsCard = ({
  row,
  persons,
  replaced,
}: {
  row: VisitRow;
  persons: readonly VisitorRow[];
  replaced: Awaited<ReturnType<typeof replacedVisitors>>;
}): VNode => (
  <Card title="Người đến">
    {row.secret ? (
      <Alert tone="warning" title="Danh tính người tố cáo được giữ trong kho bảo mật.">
        <p>Chỉ người được giao xử lý mở xem, phải ghi mục đích; mỗi lần mở đều được ghi vết.</p>
      </Alert>
    ) : persons.length === 0 ? (
      <p>Không ghi được họ tên.</p>
    ) : (
      persons.map((person) => (
        <DefinitionList
          key={person.id}
          items={[
            {
              term: person.representative ? 'Họ tên (đại diện)' : 'Họ tên',
              value: person.full_name,
            },
            { term: 'Địa chỉ', value: person.address },
            { term: 'Giấy tờ', value: identityText(person) },
            { term: 'Điện thoại', value: person.phone },
            { term: 'Dân tộc', value: person.ethnicity },
            { term: 'Năm sinh', value: person.birth_year },
            {
              term: 'Tư cách',
              value: person.capacity !== 'self' && capacityNames[person.capacity as Capacity],
            },
            { term: 'Giấy tờ về tư cách', value: papersText(person.papers) },
          ]}
        />
      ))
    )}
    {replaced.length > 0 && (
      <details class="no-print">
        <summary>Trước khi đính chính</summary>
        <ul>
          {replaced.map((one) => (
            <li key={one.id}>
              Người đến {one.position + 1}:{' '}
              {[one.full_name, one.address, one.id_number, one.phone].filter(Boolean).join(', ')} (lý do sửa:{' '}
              {one.replaced_why})
            </li>
          ))}
        </ul>
      </details>
    )}
  </Card>
);

/** What came of it. */
export const OutcomeCard = ({ row }: { row: VisitRow }): VNode => {
  const ground = refusalGrounds.find(({ id }) => id === row.refusal_ground);
  return (
    <Card title="Kết quả tiếp" id="outcome">
      <DefinitionList
        items={[
          { term: 'Kết quả', value: outcomeName(row.outcome) || 'Chưa chọn', wide: true },
          { term: 'Thẩm quyền', value: competences[row.competence as keyof typeof competences] },
          { term: 'Hướng dẫn đến, chuyển đến', value: row.guided_to },
          { term: 'Nội dung giải thích, hướng dẫn', value: row.outcome_detail, wide: true },
          { term: 'Căn cứ từ chối', value: ground && `${ground.text} (${ground.basis})`, wide: true },
          { term: 'Đã giải thích', value: row.refusal_explained, wide: true },
          { term: 'Đã báo cáo', value: row.refusal_reported_to },
          { term: 'Trả lời', value: answerName(row.answer), wide: true },
          {
            term: 'Ngày trả lời',
            value:
              row.answered_on &&
              `${dayText(row.answered_on)}, ${answerWays[row.answer_how as keyof typeof answerWays].toLowerCase()}`,
          },
          { term: 'Theo dõi kết quả giải quyết', value: row.follow_up, wide: true },
        ]}
      />
    </Card>
  );
};

/** The petitions that came of the visit. */
export const PetitionsCard = ({
  petitions,
}: {
  petitions: Awaited<ReturnType<typeof petitionsOf>>;
}): VNode | null =>
  petitions.length === 0 ? null : (
    <Card title="Đơn của lượt tiếp" flush>
      <DataTable
        caption="Đơn của lượt tiếp"
        rows={petitions}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/petitions/${id}`}
        columns={[
          {
            key: 'number',
            label: 'Số đơn',
            narrow: true,
            cell: (one) => `${one.book_number}/${one.book_year}${one.part > 0 ? `-${one.part}` : ''}`,
          },
          {
            key: 'kind',
            label: 'Loại đơn',
            narrow: true,
            cell: (one) => kindName(one.kind ?? one.stated_kind),
          },
          { key: 'summary', label: 'Nội dung', main: true, cell: ({ summary }) => summary },
        ]}
      />
    </Card>
  );

/** The documents that were handed over. */
export const ItemsCard = ({ items }: { items: Awaited<ReturnType<typeof itemsOf>> }): VNode | null =>
  items.length === 0 ? null : (
    <Card title="Tài liệu đã nhận" flush>
      <DataTable
        caption="Tài liệu đã nhận"
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', label: 'Tên tài liệu', main: true, cell: ({ name }) => name },
          { key: 'pages', label: 'Số trang', numeric: true, narrow: true, cell: ({ pages }) => pages },
          { key: 'condition', label: 'Tình trạng', narrow: true, cell: ({ condition }) => condition },
          {
            key: 'original',
            label: 'Bản',
            narrow: true,
            cell: ({ original, returned_on }) => (
              <>
                {original ? <Badge tone="warning">Bản gốc</Badge> : 'Bản sao, bản chụp'}
                {returned_on && ` (trả lại ${dayText(returned_on)})`}
              </>
            ),
          },
        ]}
      />
    </Card>
  );

type Story = Awaited<ReturnType<typeof visitStory>>[number];

/** One event of the story. */
export function storyEntry({ id, type, happened_on, recorded_at, data, full_name, title }: Story) {
  return {
    id,
    happenedOn: happened_on,
    recordedAt: recorded_at,
    title: visitEvents[type] ?? type,
    detail: detailOf(data),
    actor: full_name ? `${full_name}, ${title ?? ''}` : undefined,
  };
}

function detailOf(data: unknown): VNode | string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { reason, purpose, number, answer, changes, ground } = data as Record<string, unknown>;
  if (typeof ground === 'string') return ground;
  if (typeof purpose === 'string') return `Mục đích: ${purpose}`;
  if (Array.isArray(changes))
    return (
      <>
        Lý do: {String(reason)}
        <ul>
          {(changes as { label: string; before: string; after: string }[]).map(({ label, before, after }) => (
            <li key={label}>
              {label}: “{before || 'trống'}” → “{after || 'trống'}”
            </li>
          ))}
        </ul>
      </>
    );
  if (typeof answer === 'string') return answerName(answer);
  if (typeof reason === 'string') return `Nội dung cần sửa: ${reason}`;
  return typeof number === 'string' ? `Số ${number}` : undefined;
}
