import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { fieldPath } from '../../law/fields.ts';
import { handlingRow } from '../../law/handling/propose.ts';
import { identityPapers } from '../../law/reception/identity-papers.ts';
import { outcomes } from '../../law/handling/outcomes.ts';
import { Alert, Card, Confidence, dayText, DefinitionList } from '../../ui/index.ts';
import { eventNames } from './events.ts';
import { storyOf } from './lists.ts';
import type { filesOf } from './file-queries.ts';
import { newestClassification, personsOf, type Petition } from './queries.ts';
import { channelNames, fileTitle, kindText } from './words.tsx';

type Person = Awaited<ReturnType<typeof personsOf>>[number];

type FactsProps = {
  petition: Petition;
  persons: Awaited<ReturnType<typeof personsOf>>;
  place: { name: string } | undefined;
  visit: Visit;
};

/** Who, what and about whom. */
export const Facts = ({ petition, persons, place, visit }: FactsProps) => (
  <Card title="Nội dung đơn">
    {petition.secret ? (
      <Alert tone="warning" title="Danh tính người tố cáo được giữ trong kho bảo mật.">
        <p>
          Chỉ người được giao xử lý mở xem, phải ghi mục đích; mỗi lần mở đều ghi vết (Luật Tố cáo, Điều 56).
        </p>
      </Alert>
    ) : (
      persons.slice(0, shownPersons).map((person) => (
        <DefinitionList
          key={person.full_name}
          items={[
            { term: 'Người đứng đơn', value: person.full_name },
            { term: 'Địa chỉ', value: person.address },
            { term: 'Số giấy tờ', value: idText(person) },
            { term: 'Điện thoại', value: person.phone },
            { term: 'Năm sinh', value: person.birth_year },
            { term: 'Dân tộc', value: person.ethnicity },
            { term: 'Tư cách', value: person.representative && 'Người đại diện' },
            { term: 'Chữ ký', value: !person.signed && 'Chưa ký, chưa điểm chỉ' },
          ]}
        />
      ))
    )}
    {(persons.length > shownPersons || petition.signatory_count > 1) && (
      <p>
        {persons.length > shownPersons && `Và ${persons.length - shownPersons} người khác. `}
        {allows(visit.actor.role, 'petition.receive') && (
          <a href={`/petitions/${petition.id}/signatories`}>Danh sách người ký</a>
        )}
      </p>
    )}
    <DefinitionList
      items={[
        { term: 'Tóm tắt', value: petition.summary, wide: true },
        { term: 'Yêu cầu, đề nghị', value: petition.request, wide: true },
        { term: 'Loại đơn', value: kindText(petition) },
        {
          term: 'Bị khiếu nại, tố cáo',
          value: [petition.respondent_name, petition.respondent_address].filter(Boolean).join(', '),
        },
        { term: 'Ngày nhận', value: dayText(petition.received_on) },
        { term: 'Ngày viết', value: petition.written_on && dayText(petition.written_on) },
        { term: 'Nguồn đơn', value: channelNames[petition.channel] },
        { term: 'Nơi chuyển đơn', value: forwarderText(petition) },
        { term: 'Nơi chuyển đề nghị trả lời', value: askedText(petition) },
        {
          term: 'Lĩnh vực',
          value:
            petition.field_code &&
            fieldPath(petition.field_code)
              .map(({ label }) => label)
              .join(' › '),
        },
        { term: 'Địa bàn phát sinh', value: place?.name },
        {
          term: 'Số người ký',
          value: petition.signatory_count === 0 ? 'Không rõ người gửi' : petition.signatory_count,
        },
        { term: 'Bản gốc kèm theo', value: petition.originals && 'Có' },
      ]}
    />
  </Card>
);

// The others stand in the list of signatories.
const shownPersons = 10;

function idText({ id_kind, id_number, id_issued_on, id_issued_by }: Person): string | null {
  if (!id_number) return null;
  const kind = identityPapers.find(({ paper }) => paper === id_kind)?.label;
  const issued = [id_issued_on && `cấp ngày ${dayText(id_issued_on)}`, id_issued_by]
    .filter(Boolean)
    .join(', ');
  return [kind ? `${kind} ${id_number}` : id_number, issued && `(${issued})`].filter(Boolean).join(' ');
}

function forwarderText({ forwarder_name, forwarder_number, forwarder_on }: Petition): string | null {
  if (!forwarder_name) return null;
  const paper = forwarder_number
    ? ` (văn bản số ${forwarder_number}${forwarder_on ? ` ngày ${dayText(forwarder_on)}` : ''})`
    : '';
  return `${forwarder_name}${paper}`;
}

// The day that the forwarder asked for: followed inside the office, not a limit of law.
function askedText({ forwarder_reply_due_on: due, forwarder_replied_on: replied }: Petition): string | null {
  if (replied) return `Đã trả lời ngày ${dayText(replied)}`;
  return due ? `Trước ngày ${dayText(due)} (theo dõi nội bộ)` : null;
}

type Classified = NonNullable<Awaited<ReturnType<typeof newestClassification>>>;

/** How the petition was classified and why. */
export function ClassificationCard({
  proposed_rule,
  outcome,
  deviation_reason,
  competent_body,
  happened_on,
}: Classified) {
  const row = proposed_rule === '' ? undefined : handlingRow(proposed_rule);
  return (
    <Card title="Phân loại, hướng xử lý">
      <DefinitionList
        items={[
          { term: 'Hướng xử lý', value: outcomes[outcome as keyof typeof outcomes] },
          { term: 'Ngày phân loại', value: dayText(happened_on) },
          {
            term: 'Trường hợp',
            value: row && (
              <>
                {row.condition} <Confidence level={row.confidence} />
              </>
            ),
            wide: true,
          },
          { term: 'Căn cứ', value: row?.basis, wide: true },
          { term: 'Lưu ý', value: row?.note, wide: true },
          { term: 'Cơ quan có thẩm quyền', value: competent_body },
          { term: 'Lý do xử lý khác đề xuất', value: deviation_reason, wide: true },
        ]}
      />
    </Card>
  );
}

/** What lies in the file. */
export const FilesCard = ({
  petitionId,
  files,
}: {
  petitionId: number;
  files: Awaited<ReturnType<typeof filesOf>>;
}) => (
  <Card
    title="Tệp trong hồ sơ"
    actions={<a href={`/petitions/${petitionId}/files`}>Xem từng trang, thêm tệp</a>}
  >
    {files.length === 0 && <p class="form-hint">Chưa có tệp nào.</p>}
    <ul class="file-list">
      {files.map((file, at) => (
        <li key={file.id}>
          <a href={`/files/${file.id}`}>{fileTitle(file, at)}</a> (
          {Math.max(1, Math.round(file.bytes / 1024))} KB)
        </li>
      ))}
    </ul>
  </Card>
);

type Story = Awaited<ReturnType<typeof storyOf>>[number];

/** One event as the timeline shows it. */
export function entry({ id, type, happened_on, recorded_at, data, full_name, title }: Story) {
  const name = type in eventNames ? eventNames[type as keyof typeof eventNames] : type;
  return {
    id,
    happenedOn: happened_on,
    recordedAt: recorded_at,
    title: name,
    detail: detailOf(data),
    actor: full_name ? `${full_name}, ${title ?? ''}` : undefined,
  };
}

function detailOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { reason, purpose, number, outcome, ground } = data as Record<string, unknown>;
  if (typeof ground === 'string') return ground;
  if (typeof reason === 'string') return `Nội dung cần sửa: ${reason}`;
  if (typeof purpose === 'string') return `Mục đích: ${purpose}`;
  if (typeof outcome === 'string') return outcomes[outcome as keyof typeof outcomes];
  return typeof number === 'string' || typeof number === 'number' ? `Số ${number}` : undefined;
}
