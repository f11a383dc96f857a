import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import { calendarOf } from '../../core/calendar.ts';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { yearTo } from '../../law/reports/target.ts';
import { Alert } from '../../ui/index.ts';
import { soonEnd } from '../due.ts';
import { framed } from '../frame.tsx';
import type { Target } from '../target-cases.ts';
import { executionByForms } from '../report/door.ts';
import { hotSpots } from '../visit/door.ts';
import { lateUnits, petitionsByPlace, unanswered } from './needs-queries.ts';
import { LateUnitsCard, NeedsCard } from './needs.page.tsx';
import { FieldsCard, PlacesCard } from './places.page.tsx';
import { coursesOf, namesOf, nextCases } from './queries.ts';
import { TargetCard, type TargetFigures } from './target.page.tsx';

const shownNext = 20;

/** The two targets, what waits for the leader, and where: over everything that his post may see. */
export async function leaderPage(visit: Visit): Promise<VNode> {
  const { today } = visit;
  const { from } = yearTo(today);
  const { targets, needs, places } = await visit.read(async (tx) => {
    const soon = soonEnd({ today, calendar: calendarOf(tx) });
    const units = await lateUnits(tx, today, soon);
    return {
      targets: [
        await figuresOf(tx, 'resolved', visit),
        { ...(await figuresOf(tx, 'executed', visit)), byForms: await byForms(tx, visit) },
      ],
      needs: { units, soon, hotSpots: (await hotSpots(tx, today)).length, ...(await unanswered(tx, today)) },
      places: await petitionsByPlace(tx, visit.actor.unitIds, from, today),
    };
  });
  return framed(visit, {
    title: 'Toàn cảnh lãnh đạo',
    children: (
      <div class="stack leader">
        <Alert tone="info">
          <p>
            Số liệu đến ngày {formatDay(today)}, chỉ gồm hồ sơ mà chức vụ đang chọn được xem: hồ sơ tố cáo nếu
            không được giao giải quyết, hồ sơ mà ông, bà không được tham gia thì không tính. Báo cáo thống kê
            tính đủ mọi hồ sơ của đơn vị nên có thể khác.
          </p>
        </Alert>
        <NeedsCard needs={needs} />
        {targets.map((figures) => (
          <TargetCard key={figures.target} visit={visit} figures={figures} />
        ))}
        <LateUnitsCard units={needs.units} />
        <PlacesCard visit={visit} rows={places} from={from} />
        <FieldsCard visit={visit} rows={places} from={from} />
      </div>
    ),
  });
}

// What the report of the same days says. Days of one's own choosing would tell when a denunciation came: its part is for whoever
// handles them.
async function byForms(tx: Tx, { actor, today }: Visit): Promise<TargetFigures['byForms']> {
  const { decisions, conclusions } = await executionByForms(tx, {
    unitIds: actor.unitIds,
    window: yearTo(today),
  });
  return actor.handlesDenunciations ? { decisions, conclusions } : { decisions };
}

async function figuresOf(tx: Tx, target: Target, { today }: Visit): Promise<TargetFigures> {
  const courses = await coursesOf(tx, target, today);
  return {
    target,
    courses,
    next: await nextCases(tx, target, today, shownNext),
    names: await namesOf(tx, [...new Set(courses.map(({ unitId }) => unitId))]),
  };
}
