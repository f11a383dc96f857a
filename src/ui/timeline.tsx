import type { ComponentChildren } from 'preact';
import { EmptyState } from './basics.tsx';
import { dayOfMomentText, dayText, momentText, type Moment } from './format.ts';
import { Icon, type IconName } from './icon.tsx';

export type TimelineEntry = {
  id: string | number;
  /** The day that counts in law, ISO. */
  happenedOn: string;
  /** When it was written down; shown where that was another day. */
  recordedAt?: Moment | undefined;
  title: ComponentChildren;
  detail?: ComponentChildren;
  /** Who did it, in which post. */
  actor?: string | undefined;
  href?: string | undefined;
  icon?: IconName | undefined;
};

/** What happened, in the given order. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) =>
  entries.length === 0 ? (
    <EmptyState title="Chưa có diễn biến" icon="clock" />
  ) : (
    <ol class="story">
      {entries.map((entry) => (
        <Entry key={entry.id} {...entry} />
      ))}
    </ol>
  );

function Entry({ happenedOn, recordedAt, title, detail, actor, href, icon = 'check' }: TimelineEntry) {
  const day = dayText(happenedOn);
  const recordedLater = recordedAt !== undefined && dayOfMomentText(recordedAt) !== day;
  return (
    <li>
      <span class="story-icon">
        <Icon name={icon} />
      </span>
      <time class="story-day" datetime={happenedOn}>
        {day}
      </time>
      <div class="story-body">
        <p class="story-title">{href ? <a href={href}>{title}</a> : title}</p>
        {detail && <div class="story-detail">{detail}</div>}
        {(actor || recordedLater) && (
          <p class="story-meta">
            {actor && <span>{actor}</span>}
            {recordedLater && (
              <span class="story-recorded">Ghi vào hệ thống lúc {momentText(recordedAt)}</span>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
