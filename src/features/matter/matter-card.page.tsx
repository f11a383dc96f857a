import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { Badge, ButtonLink, Card, DataTable, dayText } from '../../ui/index.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { CandidatesCard, DecisionAlert, numberOf, stateWords } from './candidates.page.tsx';
import {
  finalDecisionOf,
  lettersOf,
  withoutNames,
  membersOf,
  visitsIn,
  type FinalDecision,
  type LetterRow,
  type VisitRow,
} from './queries.ts';
import { sureFrom } from './score.ts';
import { senderOf } from './words.ts';

/** What a petition's page says of its matter. */
export type MatterOfPetition = {
  matterId: number | null;
  letters: LetterRow[];
  visits: VisitRow[];
  candidates: Candidate[];
  decision: FinalDecision | undefined;
};

/** The matter of a petition as the actor may see it, and what else may belong to it. */
export async function matterOfPetition(tx: Tx, petitionId: number): Promise<MatterOfPetition> {
  const [petition] = await lettersOf(tx, [petitionId]);
  const matterId = petition?.matter_id ?? null;
  const letters = matterId === null ? [] : await membersOf(tx, matterId);
  const visits = matterId === null ? [] : await visitsIn(tx, matterId);
  const members = new Set(letters.map(({ id }) => id));
  const candidates = (await candidatesOf(tx, petitionId)).filter(({ petition: { id } }) => !members.has(id));
  const sure = candidates.filter((one) => one.samePerson && one.score >= sureFrom);
  const decision = matterId === null ? undefined : await finalDecisionOf(tx, [matterId]);
  return {
    matterId,
    letters: petition?.secret ? letters.map(withoutNames) : letters,
    visits,
    candidates,
    decision: decision ?? sure.find((one) => one.decision)?.decision,
  };
}

/** A letter or visit of a matter as a row. */
export type MatterRow = {
  key: string;
  href: string;
  name: string;
  on: string;
  sender: string;
  text: string;
  state: string;
  secret: boolean;
};

/** Letters and visits in the order in which they came. */
export const rowsOf = (letters: readonly LetterRow[], visits: readonly VisitRow[]): MatterRow[] =>
  [
    ...letters.map((one) => ({
      key: `d${one.id}`,
      href: `/petitions/${one.id}`,
      name: `Đơn số ${numberOf(one)}`,
      on: one.received_on,
      sender: senderOf(one),
      text: one.summary,
      state: stateWords(one.state),
      secret: one.secret,
    })),
    ...visits.map((one) => ({
      key: `v${one.id}`,
      href: `/visits/${one.id}`,
      name: `Lượt tiếp số ${numberOf(one)}`,
      on: one.received_on,
      sender: one.secret ? 'Danh tính được giữ bí mật' : '',
      text: one.content,
      state: one.state === 'open' ? 'Đang tiếp' : 'Đã tiếp',
      secret: one.secret,
    })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** The letters and visits of a matter as a table. */
export const MembersTable = ({
  rows,
  undo,
}: {
  rows: readonly MatterRow[];
  undo?: ((row: MatterRow) => VNode) | undefined;
}) => (
  <DataTable
    caption="Đơn, lượt tiếp của vụ việc, theo ngày"
    rows={rows}
    rowKey={(row) => row.key}
    rowHref={(row) => row.href}
    columns={[
      {
        key: 'name',
        label: 'Đơn, lượt tiếp',
        main: true,
        narrow: true,
        cell: (row) => row.name,
      },
      { key: 'on', label: 'Ngày nhận', narrow: true, cell: (row) => dayText(row.on) },
      { key: 'sender', label: 'Người gửi', cell: (row) => row.sender },
      { key: 'text', label: 'Nội dung', cell: (row) => row.text },
      {
        key: 'state',
        label: 'Tình trạng',
        narrow: true,
        cell: (row) => (
          <>
            {row.state} {row.secret && <Badge tone="danger">Mật</Badge>}
          </>
        ),
      },
      ...(undo ? [{ key: 'undo', label: 'Tách ra', narrow: true, cell: undo }] : []),
    ]}
  />
);

type PartProps = {
  petition: { id: number; version: number };
  found: MatterOfPetition;
  visit: Visit;
  /** The petition may be answered by the decision in one step. */
  maySettle: boolean;
  closed: boolean;
};

/** Stands first on a petition's page: that its matter was ended, and by what. */
export const MatterAlert = ({ petition, found, maySettle, closed }: PartProps): VNode | null =>
  found.decision && !closed ? (
    <DecisionAlert
      decision={found.decision}
      settle={maySettle ? { petitionId: petition.id, version: petition.version } : undefined}
      classifyAt={`/petitions/${petition.id}/classify`}
    />
  ) : null;

/** The matter that a petition belongs to, and what may belong to it. */
export function MatterCards({ petition, found, visit }: PartProps): VNode {
  const { role } = visit.actor;
  const rows = rowsOf(found.letters, found.visits);
  const mayFinish = allows(role, 'matter.finish');
  return (
    <>
      <CandidatesCard
        candidates={found.candidates}
        about={{ petitionId: petition.id }}
        mayLink={allows(role, 'matter.link')}
      />
      {(rows.length > 1 || mayFinish) && (
        <Card
          title={rows.length > 1 ? `Vụ việc (${rows.length} đơn, lượt tiếp)` : 'Vụ việc'}
          id="matter"
          flush={rows.length > 1}
          actions={
            <>
              {found.matterId !== null && (rows.length > 1 || found.decision) && (
                <ButtonLink href={`/matters/${found.matterId}`} small icon="archive">
                  Mở vụ việc
                </ButtonLink>
              )}
              {mayFinish && !found.decision && (
                <ButtonLink href={`/matters/finish?petitionId=${petition.id}`} small icon="gavel">
                  Ghi nhận quyết định cuối cùng
                </ButtonLink>
              )}
            </>
          }
        >
          {rows.length > 1 ? <MembersTable rows={rows} /> : <p>Đơn này là đơn duy nhất của vụ việc.</p>}
        </Card>
      )}
    </>
  );
}
