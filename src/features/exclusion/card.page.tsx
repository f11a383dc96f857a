import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import { relationNames } from '../../law/conflicts.ts';
import type { Day } from '../../law/day.ts';
import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  Card,
  Confidence,
  DataTable,
  dayText,
  Form,
} from '../../ui/index.ts';
import { barsText, groundOf } from './grounds.ts';
import { excludedFrom, superiorOf, whoIsLeft, type Excluded, type Left, type Superior } from './queries.ts';
import { getSubject, pathOf, type Subject, type SubjectKind } from './subject.ts';

/** Who takes no part in a record, and who is left. */
export type Exclusions = {
  subject: Subject;
  rows: Excluded[];
  left: Left | undefined;
  superior: Superior | undefined;
};

/** What a record's page says of who takes no part in it. */
export async function exclusionsOf(tx: Tx, kind: SubjectKind, id: number, today: Day): Promise<Exclusions> {
  const subject = await getSubject(tx, kind, id);
  const rows = await excludedFrom(tx, subject, today);
  if (rows.length === 0) return { subject, rows, left: undefined, superior: undefined };
  return {
    subject,
    rows,
    left: await whoIsLeft(tx, subject, today),
    superior: await superiorOf(tx, subject, today),
  };
}

type CardProps = { exclusions: Exclusions; visit: Visit };

/** The card of a record: who takes no part, whether anybody is left, the way to change it. */
export const ExcludedCard = ({ exclusions, visit }: CardProps): VNode => {
  const { subject, rows } = exclusions;
  return (
    <Card
      title="Người không được tham gia"
      id="excluded"
      actions={<a href={`${subject.path}/excluded`}>Thêm, thay đổi</a>}
    >
      <NobodyLeft {...exclusions} visit={visit} />
      {rows.length === 0 ? (
        <p class="form-hint">Chưa ghi nhận ai. Người liên quan phải tự báo cáo.</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={row.id}>
              <strong>{row.full_name}</strong>
              {row.title && `, ${row.title}`}: {relationNames[row.relation]} <Standing row={row} />
            </li>
          ))}
        </ul>
      )}
      {rows.some(isOpen) && <Namesakes exclusions={exclusions} visit={visit} />}
    </Card>
  );
};

/** The same for the page of a case, which asks for its cards itself. */
export const exclusionCard = async (tx: Tx, { id }: { id: number }, visit: Visit): Promise<VNode> => (
  <ExcludedCard exclusions={await exclusionsOf(tx, 'resolution', id, visit.today)} visit={visit} />
);

const isOpen = ({ confirmed_on, own }: Excluded): boolean => confirmed_on === null && own;

const Standing = ({ row }: { row: Excluded }) => (
  <>
    {row.confirmed_on === null && <Badge tone="warning">Trùng họ tên, chưa xác nhận</Badge>}
    {row.resolves && <Badge tone="info">Giải quyết lần đầu, không xác minh</Badge>}
    {!row.own && <Badge>Theo hồ sơ cùng vụ việc</Badge>}
  </>
);

/** Namesakes of the respondent that nobody has looked at: is it he or not? */
export const Namesakes = ({ exclusions: { subject, rows }, visit }: CardProps) => (
  <Alert tone="warning" title="Người bị khiếu nại, tố cáo trùng họ tên với cán bộ trong hệ thống">
    <p>Người trùng họ tên tạm thời không xem được hồ sơ này, không được báo, cho đến khi xác nhận.</p>
    {allows(visit.actor.role, 'exclusion.set') &&
      rows
        .filter((row) => isOpen(row) && row.official_id !== visit.actor.officialId)
        .map((row) => (
          <Form
            key={row.id}
            action={`${subject.path}/excluded/${row.id}/confirm`}
            guard={false}
            label={`Xác nhận: ${row.full_name}`}
          >
            <input type="hidden" name="subject" value={subject.kind} />
            <p>
              {row.full_name}
              {row.title && `, ${row.title}`}
            </p>
            <div class="form-actions">
              <Button icon="check" small>
                Đúng người này
              </Button>
              <Button kind="ghost" small formAction={`${subject.path}/excluded/${row.id}/dismiss`}>
                Không phải người này
              </Button>
            </div>
          </Form>
        ))}
  </Alert>
);

/** Says so when nobody of the unit may decide or handle, and who does it instead. */
export const NobodyLeft = ({ subject, left, superior, visit }: Exclusions & { visit: Visit }) => {
  const nobodyDecides = left !== undefined && left.deciders > 0 && left.decidersLeft === 0;
  const nobodyHandles = left !== undefined && left.handlers > 0 && left.handlersLeft === 0;
  if (!nobodyDecides && !nobodyHandles) return null;
  const who = superior && [superior.person, superior.title, superior.unit].filter(Boolean).join(', ');
  return (
    <Alert
      tone="danger"
      title={
        nobodyDecides
          ? 'Người có quyền quyết định của đơn vị đều không được tham gia.'
          : 'Người xử lý của đơn vị đều không được tham gia.'
      }
    >
      <p>
        {nobodyDecides ? superiorBasis[subject.law] : 'Giao cho đơn vị khác hoặc đề nghị cấp trên phân công.'}
        {who && ` Cấp trên trực tiếp: ${who}.`}
      </p>
      {subject.kind === 'petition' && allows(visit.actor.role, 'petition.assign') && (
        <ButtonLink href={`/assign?petitionIds=${subject.id}`} icon="user">
          Giao người khác
        </ButtonLink>
      )}
    </Alert>
  );
};

const superiorBasis: Readonly<Record<Subject['law'], string>> = {
  denunciation:
    'Người đứng đầu cơ quan cấp trên trực tiếp giải quyết (Luật Tố cáo 2018, Điều 12 khoản 2, Điều 38 khoản 5).',
  complaint: 'Đề nghị người đứng đầu cơ quan cấp trên trực tiếp phân công (quy định nội bộ).',
  other: 'Đề nghị người đứng đầu cơ quan cấp trên trực tiếp phân công (quy định nội bộ).',
};

/** Everybody who takes no part, with the row of law and what it keeps him from. */
export const ExcludedTable = ({ exclusions: { subject, rows }, visit }: CardProps) => (
  <DataTable
    caption="Người không được tham gia"
    rows={rows}
    rowKey={({ id }) => id}
    empty={<p class="form-hint">Chưa ghi nhận ai.</p>}
    columns={[
      {
        key: 'who',
        label: 'Cán bộ',
        main: true,
        cell: (row) => (
          <div>
            {row.full_name}
            {row.title && `, ${row.title}`} <Standing row={row} />
          </div>
        ),
      },
      { key: 'relation', label: 'Quan hệ', cell: ({ relation }) => relationNames[relation] },
      {
        key: 'ground',
        label: 'Căn cứ',
        cell: (row) => <GroundCell row={row} subject={subject} visit={visit} />,
      },
      { key: 'since', label: 'Từ ngày', narrow: true, cell: ({ since }) => dayText(since) },
      { key: 'by', label: 'Người ghi nhận', cell: ({ by }) => by ?? 'Hệ thống đề xuất' },
      {
        key: 'end',
        label: 'Kết thúc',
        narrow: true,
        cell: ({ own, id, confirmed_on, full_name, official_id }) =>
          own &&
          confirmed_on !== null &&
          official_id !== visit.actor.officialId &&
          allows(visit.actor.role, 'exclusion.end') && (
            <a
              href={`${pathOf(subject.kind, subject.id)}/excluded/${id}/end`}
              aria-label={`Kết thúc: ${full_name}`}
            >
              Kết thúc
            </a>
          ),
      },
    ]}
  />
);

const GroundCell = ({ row, subject, visit }: { row: Excluded; subject: Subject; visit: Visit }) => {
  const ground = groundOf(subject, row.relation, visit.today, row.resolves);
  if (!ground) return <>Giữ theo hồ sơ đã ghi nhận</>;
  return (
    <div>
      {ground.rule.basis}: {barsText(ground)} <Confidence level={ground.rule.confidence} />
      {row.note && <p class="form-hint">{row.note}</p>}
    </div>
  );
};
