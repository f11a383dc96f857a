import type { ComponentChildren } from 'preact';
import { Badge, type Tone } from './basics.tsx';
import { dayText, numberText } from './format.ts';
import { Icon, type IconName } from './icon.tsx';

/**
 * Where a time limit stands: overdue · today · soon (within five working days) · ahead · paused ·
 * met (done in time) · late (done too late) · none (no limit runs).
 */
export type Standing = 'overdue' | 'today' | 'soon' | 'ahead' | 'paused' | 'met' | 'late' | 'none';

/** A time limit as screens show it. */
export type Due = {
  /** The due day, ISO. */
  due?: string | undefined;
  standing: Standing;
  /** Days until the due day, negative once it has passed. */
  daysLeft?: number | undefined;
  /** How daysLeft was counted. */
  count?: 'working' | 'calendar' | undefined;
};

/** The standing of a limit that still runs, from the working days left. */
export const standingOf = (daysLeft: number): Standing =>
  daysLeft < 0 ? 'overdue' : daysLeft === 0 ? 'today' : daysLeft <= 5 ? 'soon' : 'ahead';

const looks: Record<Standing, { tone: Tone; icon: IconName }> = {
  overdue: { tone: 'danger', icon: 'alert-circle' },
  today: { tone: 'warning', icon: 'clock' },
  soon: { tone: 'warning', icon: 'hourglass' },
  ahead: { tone: 'neutral', icon: 'calendar-due' },
  paused: { tone: 'info', icon: 'clock-pause' },
  met: { tone: 'success', icon: 'circle-check' },
  late: { tone: 'danger', icon: 'circle-check' },
  none: { tone: 'neutral', icon: 'clock' },
};

export type DueBadgeProps = Due & {
  /** Adds the due day to the words. */
  withDay?: boolean | undefined;
};

/** How much time is left, in words, with colour and icon in support. */
export function DueBadge({ withDay, ...given }: DueBadgeProps) {
  const { tone, icon } = looks[given.standing];
  const until = given.due ? `Hạn: ${dayText(given.due)}` : undefined;
  return (
    <span class="due">
      <Badge tone={tone} icon={icon} title={until}>
        {dueText(given)}
      </Badge>
      {withDay && given.due && <span class="due-day">{dayText(given.due)}</span>}
    </span>
  );
}

/** The words of a due badge: "Quá hạn 3 ngày", "Còn 2 ngày làm việc". */
export function dueText({ standing, daysLeft = 0, count = 'working' }: Due): string {
  const days = `${numberText(Math.abs(daysLeft))} ${count === 'working' ? 'ngày làm việc' : 'ngày'}`;
  const words: Record<Standing, string> = {
    overdue: `Quá hạn ${days}`,
    today: 'Hết hạn hôm nay',
    soon: `Còn ${days}`,
    ahead: `Còn ${days}`,
    paused: 'Đang tạm dừng',
    met: 'Đúng hạn',
    late: 'Xong quá hạn',
    none: 'Chưa có hạn',
  };
  return words[standing];
}

export type ConfidenceLevel = 'high' | 'medium' | 'low' | 'unknown';

const confidenceLooks: Record<ConfidenceLevel, { text: string; title: string; tone: Tone; icon: IconName }> =
  {
    high: {
      text: 'Đã đối chiếu',
      title: 'Đã đối chiếu với văn bản gốc',
      tone: 'success',
      icon: 'circle-check',
    },
    medium: {
      text: 'Nguồn thứ cấp',
      title: 'Theo nguồn thứ cấp; cần đối chiếu văn bản gốc khi áp dụng',
      tone: 'warning',
      icon: 'info-circle',
    },
    low: {
      text: 'Chưa xác minh',
      title: 'Chưa xác minh được với văn bản gốc; không áp dụng khi chưa kiểm tra',
      tone: 'danger',
      icon: 'alert-triangle',
    },
    unknown: {
      text: 'Chưa rõ nguồn',
      title: 'Chưa rõ nguồn; không áp dụng khi chưa kiểm tra',
      tone: 'danger',
      icon: 'help',
    },
  };

/** How sure the rule of law behind a statement is. A sure one stays unmarked unless `always`. */
export function Confidence({
  level,
  always = false,
}: {
  level: ConfidenceLevel;
  always?: boolean | undefined;
}) {
  if (level === 'high' && !always) return null;
  const { text, title, tone, icon } = confidenceLooks[level];
  return (
    <Badge tone={tone} icon={icon} title={title}>
      {text}
    </Badge>
  );
}

export type LedgerLine = {
  /** ISO day on which the line holds. */
  on?: string | undefined;
  text: ComponentChildren;
  kind?: 'start' | 'count' | 'skip' | 'pause' | 'extend' | 'result' | undefined;
  /** Article for this line alone. */
  basis?: string | undefined;
};

export type LedgerViewProps = {
  lines: readonly LedgerLine[];
  /** The article that sets the limit. */
  basis: string;
  confidence?: ConfidenceLevel | undefined;
  title?: string | undefined;
  /** Unfolded from the start. */
  open?: boolean | undefined;
};

/** Why the due day is what it is: each event, rule, skipped day, pause and the result. */
export const LedgerView = ({
  lines,
  basis,
  confidence = 'high',
  title = 'Vì sao có hạn này?',
  open,
}: LedgerViewProps) => (
  <details class="ledger" open={open}>
    <summary>
      <Icon name="chevron-right" class="fold-mark" />
      {title}
    </summary>
    <ol class="ledger-lines">
      {lines.map(({ on, text, kind = 'count', basis: article }, index) => (
        <li key={index} class={`ledger-${kind}`}>
          <span class="ledger-day">{on ? dayText(on) : ''}</span>
          <span class="ledger-text">
            {text}
            {article && <span class="ledger-basis">{article}</span>}
          </span>
        </li>
      ))}
    </ol>
    <p class="ledger-foot">
      <Icon name="scale" />
      Căn cứ: {basis} <Confidence level={confidence} />
    </p>
  </details>
);
