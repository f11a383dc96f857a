import { explain } from '../law/explain.ts';
import { Badge, Card, dayText, DueBadge, EmptyState, LedgerView } from '../ui/index.ts';
import type { Clock, Recomputed } from './clocks.ts';
import { dueOf, type Now } from './due.ts';

/** Every time limit of a record, each with the reckoning that leads to its day: those that run, then behind a fold those that ended. */
export const ClockCard = ({ clocks, now }: { clocks: readonly Clock[]; now: Now }) => {
  const ended = clocks.filter(({ met_on, cancelled_on }) => met_on !== null || cancelled_on !== null);
  const open = clocks.filter((clock) => !ended.includes(clock));
  return (
    <Card title="Thời hạn" id="clocks">
      {clocks.length === 0 && <EmptyState title="Chưa có thời hạn nào được tính" icon="clock" />}
      {clocks.length > 0 && open.length === 0 && <p>Không còn thời hạn nào đang tính.</p>}
      {open.map((clock) => (
        <OneClock key={clock.id} clock={clock} now={now} />
      ))}
      {ended.length > 0 && (
        <details class="clocks-ended">
          <summary>Đã xong, không còn áp dụng ({ended.length})</summary>
          {ended.map((clock) => (
            <OneClock key={clock.id} clock={clock} now={now} />
          ))}
        </details>
      )}
    </Card>
  );
};

const OneClock = ({ clock, now }: { clock: Clock; now: Now }) => (
  <section class="clock">
    <h3>
      {clock.ledger.name} {clockMark(clock, now)}
    </h3>
    {clock.cancelled_why && (
      <p>
        Không còn áp dụng từ {dayText(clock.cancelled_on ?? now.today)}: {clock.cancelled_why}.
      </p>
    )}
    <LedgerView
      lines={[...explain(clock.ledger), ...clock.recomputed.map(movedText)].map((text) => ({ text }))}
      basis={clock.ledger.basis}
      confidence={clock.ledger.confidence}
    />
  </section>
);

const movedText = ({ on, from, to, why }: Recomputed): string =>
  `Tính lại ngày ${dayText(on)}: ${from ? dayText(from) : 'chưa có ngày'} → ${to ? dayText(to) : 'chưa có ngày'}. ${why}`;

function clockMark({ due_on, met_on, cancelled_on, ledger }: Clock, now: Now) {
  if (cancelled_on !== null) return <Badge>Không áp dụng</Badge>;
  // A window of the petitioner binds nobody in the office: it closes, it is never overdue.
  if (met_on === null && ledger.bound === 'petitioner')
    return (
      <Badge>
        Quyền của người dân
        {due_on &&
          (due_on < now.today ? `, đã hết ngày ${dayText(due_on)}` : `, đến hết ngày ${dayText(due_on)}`)}
      </Badge>
    );
  if (met_on === null) return <DueBadge {...dueOf({ due_on }, now)} withDay />;
  return (
    <DueBadge
      standing={due_on !== null && met_on > due_on ? 'late' : 'met'}
      due={due_on ?? undefined}
      withDay
    />
  );
}
