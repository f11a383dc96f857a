import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { numberAndSymbol } from '../../documents/papers.ts';
import { Badge, ButtonLink, Card, DataTable, dayText, EmptyState } from '../../ui/index.ts';
import { formTitle } from '../paper/door.ts';
import { deliveryWays } from './deliver.ts';
import type { deliveriesOf } from './queries.ts';
import type { CaseFile } from './resolution-parts.page.tsx';

type Delivery = Awaited<ReturnType<typeof deliveriesOf>>[number];

/** "Quyết định … 03/QĐ-UBND": a paper with its number. */
export const paperCalled = ({
  form_code,
  number,
  symbol,
}: Pick<Delivery, 'form_code' | 'number' | 'symbol'>): string =>
  [formTitle(form_code), number !== null && symbol !== null && numberAndSymbol(number, symbol)]
    .filter(Boolean)
    .join(' ');

const numberOf = ({ number, symbol }: Pick<Delivery, 'number' | 'symbol'>): string =>
  number !== null && symbol !== null ? `số ${numberAndSymbol(number, symbol)}` : 'văn bản';

/** Whether the recipient still waits for the paper. */
export const toBeSent = ({ sent_on, skipped_why }: Pick<Delivery, 'sent_on' | 'skipped_why'>): boolean =>
  sent_on === null && skipped_why === null;

/** To whom papers go, how they went, and the proof; who still waits for one. */
export function Deliveries({
  resolution,
  papers,
  deliveries,
  people,
  visit,
}: CaseFile & { visit: Visit }): VNode | null {
  const issued = papers.filter(({ state }) => state === 'issued');
  if (issued.length === 0) return null;
  const at = `/resolutions/${resolution.id}`;
  const acts = allows(visit.actor.role, 'resolution.act');
  const waiting = issued.flatMap((paper) => {
    const left = deliveries.filter((one) => one.paper_id === paper.id && toBeSent(one)).length;
    return left > 0 ? [{ paper, left }] : [];
  });
  return (
    <Card title="Giao, gửi văn bản" id="deliveries" flush={deliveries.length > 0}>
      <DataTable
        caption="Giao, gửi văn bản"
        rows={deliveries}
        rowKey={({ id }) => id}
        columns={[
          { key: 'paper', label: 'Văn bản', main: true, cell: paperCalled },
          { key: 'to', label: 'Nơi nhận', cell: ({ recipient }) => recipient },
          { key: 'how', label: 'Cách gửi', cell: (row) => howText(row) },
          {
            key: 'sent',
            label: 'Ngày gửi',
            narrow: true,
            cell: ({ sent_on }) => sent_on && dayText(sent_on),
          },
          {
            key: 'got',
            label: 'Ngày nhận',
            narrow: true,
            cell: (row) => receivedText(row, acts ? at : undefined),
          },
        ]}
        empty={<EmptyState title="Chưa ghi việc giao, gửi văn bản nào" icon="send" />}
      />
      {acts && (
        <div class="form-actions no-print">
          {waiting.map(({ paper, left }) => (
            <ButtonLink key={paper.id} href={`${at}/send/${paper.id}`} icon="send" small kind="primary">
              {`Ghi việc gửi ${numberOf(paper)} (còn ${left} nơi)`}
            </ButtonLink>
          ))}
          {manyToTell(resolution, people) && allows(visit.actor.role, 'paper.write') && (
            <ButtonLink href={`${at}/notify`} icon="users" small>
              Thông báo kết quả cho từng người
            </ButtonLink>
          )}
          <ButtonLink href={`${at}/deliver`} icon="plus" small>
            Gửi thêm nơi khác
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}

/** One decision on what many brought together: each of them is told. */
const manyToTell = ({ decided_on, secret }: CaseFile['resolution'], people: CaseFile['people']): boolean =>
  decided_on !== null && !secret && people.filter(({ withdrawn_on }) => withdrawn_on === null).length > 1;

const howText = ({ how, skipped_why: why }: Delivery) => {
  if (why !== null) return `Không phải gửi: ${why}`;
  return how === null ? (
    <Badge tone="warning">Chưa gửi</Badge>
  ) : (
    deliveryWays[how as keyof typeof deliveryWays]
  );
};

function receivedText({ id, sent_on, received_on, proof }: Delivery, at: string | undefined) {
  if (received_on) return `${dayText(received_on)}${proof ? ` (${proof})` : ''}`;
  if (sent_on === null) return undefined;
  return at === undefined ? 'Chưa ghi' : <a href={`${at}/deliveries/${id}`}>Ghi ngày nhận</a>;
}
