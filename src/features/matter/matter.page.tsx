import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import { allows } from '../../core/policy.ts';
import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import { Badge, ButtonLink, Card, DataTable, dayText, DefinitionList, Timeline } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { eventNames } from '../petition/door.ts';
import { numberOf } from './candidates.page.tsx';
import { MembersTable, rowsOf, type MatterRow } from './matter-card.page.tsx';
import {
  finalDecisionsOf,
  membersOf,
  storyOfMatter,
  transfersOf,
  visitsIn,
  type FinalDecision,
  type LetterRow,
  type VisitRow,
} from './queries.ts';
import { decisionKinds, type DecisionKind } from './words.ts';

/** What a matter holds, as the actor may see it. */
export type Opened = { id: number; letters: LetterRow[]; visits: VisitRow[]; decisions: FinalDecision[] };

/** A matter, seen through its letters and visits: without one that the actor may see there is none. @throws NotFound */
export async function openMatter(tx: Tx, id: number): Promise<Opened> {
  const [letters, visits] = [await membersOf(tx, id), await visitsIn(tx, id)];
  if (letters.length + visits.length === 0) throw new NotFound();
  return { id, letters, visits, decisions: await finalDecisionsOf(tx, [id]) };
}

/** The id of a matter in the address. */
export const idOf = (visit: Visit): number => Number(visit.params['id'] ?? visit.params['matterId']) || 0;

/** A matter: its letters and visits in order, by what it was ended, where it was passed on, what happened. */
export async function matterPage(visit: Visit): Promise<VNode> {
  const { matter, story, transfers } = await visit.read(async (tx) => {
    const found = await openMatter(tx, idOf(visit));
    const letters = found.letters.map(({ id }) => id);
    return {
      matter: found,
      story: await storyOfMatter(
        tx,
        letters,
        found.visits.map(({ id }) => id),
      ),
      transfers: await transfersOf(tx, letters),
    };
  });
  const rows = rowsOf(matter.letters, matter.visits);
  const { role } = visit.actor;
  const mayLink = allows(role, 'matter.link') && rows.length > 1;
  const names = new Map(matter.letters.map((one) => [one.id, `Đơn số ${numberOf(one)}`]));
  return framed(visit, {
    title: titleOf(matter),
    breadcrumbs: [{ label: 'Sổ đơn', href: '/petitions' }, { label: 'Vụ việc' }],
    marks: (
      <Badge tone={matter.decisions.length > 0 ? 'success' : 'info'}>
        {matter.decisions.length > 0 ? 'Đã giải quyết' : 'Chưa có quyết định cuối cùng'}
      </Badge>
    ),
    actions: allows(role, 'matter.finish') && (
      <ButtonLink href={`/matters/finish?matterId=${matter.id}`} icon="gavel">
        Ghi nhận quyết định cuối cùng
      </ButtonLink>
    ),
    children: (
      <>
        {matter.decisions.map((decision) => (
          <DecisionCard key={decision.id} decision={decision} mayReopen={allows(role, 'matter.finish')} />
        ))}
        <Card title={`Đơn, lượt tiếp (${rows.length})`} flush>
          <MembersTable
            rows={rows}
            undo={mayLink ? (row) => <Undo matterId={matter.id} row={row} /> : undefined}
          />
        </Card>
        {transfers.length > 0 && <TransfersCard transfers={transfers} names={names} />}
        <Card title="Diễn biến">
          <Timeline
            entries={story.map((one) => ({
              id: one.id,
              happenedOn: one.happened_on,
              recordedAt: one.recorded_at,
              title: `${eventNames[one.type as keyof typeof eventNames] ?? one.type}${one.petition_id === null ? '' : ` — ${names.get(one.petition_id) ?? ''}`}`,
              actor: one.full_name ? `${one.full_name}, ${one.title ?? ''}` : undefined,
              href: one.petition_id === null ? undefined : `/petitions/${one.petition_id}`,
            }))}
          />
        </Card>
      </>
    ),
  });
}

/** What a matter is called: by its first letter. */
export const titleOf = ({ letters, visits }: Opened): string => {
  const text = letters[0]?.summary ?? visits[0]?.content ?? '';
  return `Vụ việc: ${text.length > 90 ? `${text.slice(0, 90).replace(/\s+\S*$/, '')}…` : text}`;
};

const Undo = ({ matterId, row }: { matterId: number; row: MatterRow }): VNode => (
  <ButtonLink
    href={`/matters/${matterId}/unlink?${row.key.startsWith('d') ? 'petitionId' : 'visitId'}=${row.key.slice(1)}`}
    small
    dialog
    icon="arrow-back-up"
  >
    Tách ra
  </ButtonLink>
);

const DecisionCard = ({ decision, mayReopen }: { decision: FinalDecision; mayReopen: boolean }) => (
  <Card
    title="Quyết định giải quyết cuối cùng"
    actions={
      mayReopen && (
        <ButtonLink
          href={`/matters/decisions/${decision.id}/reopen?matterId=${decision.matter_id}`}
          small
          dialog
          icon="arrow-back-up"
        >
          Rút ghi nhận
        </ButtonLink>
      )
    }
  >
    <DefinitionList
      items={[
        { term: 'Loại văn bản', value: decisionKinds[decision.kind as DecisionKind], wide: true },
        { term: 'Số, ký hiệu', value: decision.number },
        { term: 'Ngày', value: dayText(decision.decided_on) },
        { term: 'Cơ quan, người ban hành', value: decision.body_name, wide: true },
        { term: 'Nội dung giải quyết', value: decision.content, wide: true },
      ]}
    />
  </Card>
);

type Transfers = Awaited<ReturnType<typeof transfersOf>>;

const TransfersCard = ({
  transfers,
  names,
}: {
  transfers: Transfers;
  names: ReadonlyMap<number, string>;
}) => (
  <Card title="Đã chuyển đi" flush>
    <DataTable
      caption="Nơi đã chuyển đơn của vụ việc"
      rows={transfers}
      rowKey={(row) => row.id}
      columns={[
        { key: 'to', label: 'Nơi nhận', main: true, cell: (row) => row.to_name },
        { key: 'letter', label: 'Đơn', narrow: true, cell: (row) => names.get(row.petition_id) },
        { key: 'number', label: 'Văn bản', narrow: true, cell: (row) => row.number },
        { key: 'on', label: 'Ngày chuyển', narrow: true, cell: (row) => dayText(row.sent_on) },
        {
          key: 'state',
          label: 'Tình trạng',
          narrow: true,
          cell: (row) => (row.taken_on ? 'Đã nhận' : row.returned_on ? 'Đã trả lại' : 'Đang chờ'),
        },
      ]}
    />
  </Card>
);
