import type { ComponentChildren } from 'preact';
import { EmptyState } from './basics.tsx';
import { DueBadge, type Due, type Standing } from './due.tsx';
import { numberText } from './format.ts';

export type WorkItem = {
  id: string | number;
  href: string;
  title: string;
  /** Number or code of the file. */
  code?: string | undefined;
  /** What has to be done next, who handles it. */
  note?: ComponentChildren;
  due: Due;
};

type Group = { title: string; standings: readonly Standing[] };

const groups: readonly Group[] = [
  { title: 'Quá hạn', standings: ['overdue', 'late'] },
  { title: 'Hôm nay', standings: ['today'] },
  { title: 'Trong 5 ngày làm việc', standings: ['soon'] },
  { title: 'Còn lại', standings: ['ahead', 'paused', 'met'] },
  { title: 'Chưa có hạn', standings: ['none'] },
];

export type WorkListProps = { items: readonly WorkItem[]; empty?: ComponentChildren };

/** Work in the order in which it presses, grouped by the time left. */
export function WorkList({ items, empty }: WorkListProps) {
  if (items.length === 0)
    return <>{empty ?? <EmptyState title="Không có việc đang chờ" icon="circle-check" />}</>;
  return (
    <div class="worklist">
      {groups.map(({ title, standings }) => (
        <WorkGroup
          key={title}
          title={title}
          items={items.filter(({ due }) => standings.includes(due.standing))}
        />
      ))}
    </div>
  );
}

const WorkGroup = ({ title, items }: { title: string; items: readonly WorkItem[] }) =>
  items.length === 0 ? null : (
    <section class="work-group">
      <h2>
        {title} <span class="count">{numberText(items.length)}</span>
      </h2>
      <ul>
        {items.map(({ id, href, title: text, code, note, due }) => (
          <li key={id} data-row-link>
            <div class="work-main">
              <a class="row-link" href={href}>
                {code && <span class="work-code">{code}</span>} {text}
              </a>
              {note && <div class="work-note">{note}</div>}
            </div>
            <DueBadge {...due} withDay />
          </li>
        ))}
      </ul>
    </section>
  );
