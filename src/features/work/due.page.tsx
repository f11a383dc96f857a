import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { EmptyState, Tabs, WorkList } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { otherItem, petitionItem } from './entries.ts';
import { otherKindsFor } from './role-work.ts';
import { otherWork, petitionsDue, type DueWhen } from './work-queries.ts';
import { SavedFilters, savedOn } from './saved.page.tsx';

const names: Readonly<Record<DueWhen, string>> = { week: 'Đến hạn trong tuần', overdue: 'Quá hạn' };
const limit = 500;

/** What is due before the week ends, or overdue, in all the units that the post sees; ?unit= for one of them. */
export async function duePage(visit: Visit): Promise<VNode> {
  const { actor, today, query } = visit;
  const when: DueWhen = query['when'] === 'overdue' ? 'overdue' : 'week';
  const unit = Number(query['unit']) || undefined;
  const unitIds = unit !== undefined && actor.unitIds.includes(unit) ? [unit] : actor.unitIds;
  const scope = { unitId: actor.unitId, postId: actor.postId, today };
  const { items, saved } = await visit.read(async (tx) => {
    const petitions = await petitionsDue(tx, unitIds, when, scope, limit);
    const kinds = otherKindsFor(actor.role).filter((kind) => kind !== 'paper');
    const others = await otherWork(tx, scope, { unitIds, kinds, paperStates: [], when, limit });
    return {
      items: [
        ...petitions.map((row) => petitionItem(row, actor.role, visit)),
        ...others.map((row) => otherItem(row, visit)),
      ],
      saved: await savedOn(tx, '/due'),
    };
  });
  return framed(visit, {
    title: names[when],
    children: (
      <>
        <SavedFilters visit={visit} path="/due" saved={saved} />
        <Tabs
          label="Thời hạn"
          items={Object.entries(names).map(([value, label]) => ({
            href: `/due?when=${value}${unit === undefined ? '' : `&unit=${unit}`}`,
            label,
            current: value === when,
            count: value === when ? items.length : undefined,
          }))}
        />
        <WorkList
          items={items}
          empty={
            <EmptyState
              title={when === 'overdue' ? 'Không có việc quá hạn' : 'Không có việc đến hạn trong tuần'}
              icon="circle-check"
            />
          }
        />
      </>
    ),
  });
}
