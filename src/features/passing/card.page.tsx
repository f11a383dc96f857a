import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { Badge, ButtonLink, Card, dayText } from '../../ui/index.ts';
import { dueOf } from '../due.ts';
import { DueBadge } from '../../ui/index.ts';
import { isAwaited, urgingsBeforeReport } from './kinds.ts';
import { chainOf, transfersOf, type Hop, type Transfer } from './queries.ts';

/** What the card needs: the hands through which a petition went, and its transfers. */
export const passingOfPetition = async (tx: Tx, petitionId: number, today: Day) => ({
  chain: await chainOf(tx, petitionId, today),
  transfers: await transfersOf(tx, petitionId),
});
export type PassingStanding = Awaited<ReturnType<typeof passingOfPetition>>;

type Props = { petitionId: number; passing: PassingStanding; visit: Visit };

/** How a petition was passed from hand to hand, who has it now, and what is awaited. Nothing when it stayed where it came. */
export function PassingCard({ petitionId, passing: { chain, transfers }, visit }: Props): VNode | null {
  const own = transfers.filter(({ petition_id }) => petition_id === petitionId);
  if (chain.length < 2 && own.length === 0) return null;
  const hops = chain.filter(({ standing }) => standing === 'held').length - 1;
  return (
    <Card title={hops > 1 ? `Chuyển đơn (qua ${hops} lần chuyển)` : 'Chuyển đơn'} id="passing">
      <ol class="hops">
        {chain.map((hop, index) => (
          <li key={index} aria-current={hop.petition_id === petitionId ? 'step' : undefined}>
            <HopText hop={hop} here={hop.petition_id === petitionId} />
          </li>
        ))}
      </ol>
      {own.map((transfer) => (
        <TransferLine key={transfer.id} transfer={transfer} visit={visit} />
      ))}
    </Card>
  );
}

const HopText = ({ hop, here }: { hop: Hop; here: boolean }) => (
  <>
    {hop.visible && !here ? (
      <a href={`/petitions/${hop.petition_id}`}>
        {hop.body}, đơn số {hop.book}
      </a>
    ) : (
      <strong>
        {hop.body}
        {hop.book && `, đơn số ${hop.book}`}
      </strong>
    )}
    <span class="hop-note">{hopNote(hop)}</span>
  </>
);

function hopNote({ standing, number, sent_on, received_on }: Hop): string {
  const paper = number ? `văn bản số ${number}${sent_on ? ` ngày ${dayText(sent_on)}` : ''}` : '';
  const word: Readonly<Record<Hop['standing'], string>> = {
    held: received_on ? `nhận ngày ${dayText(received_on)}` : '',
    waiting: 'chờ tiếp nhận',
    returned: 'đã trả lại',
    outside: 'ngoài hệ thống',
    from: 'nơi chuyển đến',
  };
  return [paper, word[standing]].filter(Boolean).join(', ');
}

const TransferLine = ({ transfer, visit }: { transfer: Transfer; visit: Visit }) => {
  const { role } = visit.actor;
  const awaited = isAwaited(transfer);
  const paper = (kind: string): string =>
    `/papers/new?kind=${kind}&subject=petition&subjectId=${transfer.petition_id}`;
  return (
    <div class="transfer-line">
      <p>
        <a href={`/transfers/${transfer.id}`}>Chuyển đến {transfer.to_name}</a>{' '}
        <TransferMark transfer={transfer} />{' '}
        {awaited && transfer.reply_due_on && (
          <DueBadge {...dueOf({ due_on: transfer.reply_due_on }, visit)} withDay />
        )}
      </p>
      {awaited && allows(role, 'paper.write') && (
        <div class="form-actions">
          <ButtonLink href={paper('TH-02')} small icon="bell">
            Đôn đốc
          </ButtonLink>
          {transfer.urged >= urgingsBeforeReport && transfer.reported_on === null && (
            <ButtonLink href={paper('BC.urging')} small icon="report">
              Báo cáo người đứng đầu
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
};

type Marked = Pick<
  Transfer,
  'returned_on' | 'taken_number' | 'to_unit_id' | 'replied_on' | 'decided' | 'urged' | 'returned_why'
>;

/** Where a transfer stands, in one mark. */
export const TransferMark = ({ transfer }: { transfer: Omit<Marked, 'to_unit_id'> }) => {
  const { returned_on, taken_number, replied_on, decided, urged } = transfer;
  if (returned_on !== null) return <Badge tone="danger">Bị trả lại ngày {dayText(returned_on)}</Badge>;
  return (
    <>
      {taken_number !== null && <Badge tone="success">Đã tiếp nhận số {taken_number}</Badge>}
      {decided ? (
        <Badge tone="success">Đã có kết quả giải quyết</Badge>
      ) : replied_on !== null ? (
        <Badge tone="info">Đã có báo cáo</Badge>
      ) : (
        <Badge tone="neutral">Chưa trả lời</Badge>
      )}
      {urged > 0 && !decided && <Badge tone="warning">Đôn đốc {urged} lần</Badge>}
    </>
  );
};
