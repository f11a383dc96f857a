import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { hotSpotDutiesOn } from '../../law/hotspot.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  Confidence,
  DataTable,
  dayText,
  EmptyState,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { hotSpots, type HotSpot } from './hotspots.ts';

const trends = { up: 'Tăng', down: 'Giảm', same: 'Không đổi' } as const;

const whereTo = ({ visit_id, petition_id }: HotSpot): string =>
  visit_id === null ? `/petitions/${petition_id}` : `/visits/${visit_id}`;

/** Groups, repeated mass visits, the same matter in several units: with why, and what the law has one do. */
export async function hotspotsPage(visit: Visit): Promise<VNode> {
  const { today } = visit;
  const spots = await visit.read((tx) => hotSpots(tx, today));
  return framed(visit, {
    title: 'Theo dõi điểm nóng',
    children: (
      <>
        <Alert tone="info" title="Vụ việc đông người, phức tạp phải báo cáo ngay.">
          {hotSpotDutiesOn(today).map(({ id, text, basis, confidence }) => (
            <p key={id}>
              {text} ({basis}). <Confidence level={confidence} />
            </p>
          ))}
        </Alert>
        <Card title="Vụ việc có dấu hiệu điểm nóng, 90 ngày gần đây" flush>
          <DataTable
            caption="Vụ việc có dấu hiệu điểm nóng"
            rows={spots}
            rowKey={(spot) => `${spot.matter_id}-${spot.visit_id}-${spot.petition_id}`}
            columns={[
              {
                key: 'matter',
                label: 'Vụ việc',
                main: true,
                cell: (spot) => (
                  <>
                    <a href={whereTo(spot)}>{spot.summary}</a>{' '}
                    {spot.secret && (
                      <Badge tone="danger" icon="shield-lock">
                        Mật
                      </Badge>
                    )}
                    <Sub spot={spot} />
                  </>
                ),
              },
              { key: 'why', label: 'Vì sao', cell: Why },
              { key: 'people', label: 'Số người', numeric: true, narrow: true, cell: ({ people }) => people },
              {
                key: 'visits',
                label: 'Lượt tiếp',
                numeric: true,
                narrow: true,
                cell: ({ visits }) => visits,
              },
              { key: 'trend', label: 'Diễn biến', cell: Trend },
              { key: 'units', label: 'Đơn vị', cell: ({ units }) => units.join(', ') },
              { key: 'report', label: 'Báo cáo', narrow: true, cell: Report },
            ]}
            empty={
              <EmptyState
                icon="circle-check"
                title="Không có vụ việc nào có dấu hiệu điểm nóng"
                text="Đoàn từ 5 người, đoàn đến nhiều lần, cùng một vụ việc ở nhiều đơn vị sẽ hiện ở đây."
              />
            }
          />
        </Card>
      </>
    ),
  });
}

const Sub = ({ spot }: { spot: HotSpot }): VNode => (
  <div class="work-note">
    Gần nhất {dayText(spot.newest_on)}
    {spot.place && ` · ${spot.place}`}
    {spot.matter_id !== null && (
      <>
        {' · '}
        <a href={`/visits?matter=${spot.matter_id}`}>Các lượt tiếp cùng vụ việc</a>
      </>
    )}
  </div>
);

const Why = ({ signs }: HotSpot): VNode => (
  <ul class="plain">
    {signs.map(({ id, text, basis, confidence }) => (
      <li key={id} title={basis}>
        {text} <Confidence level={confidence} />
      </li>
    ))}
  </ul>
);

const Trend = ({ trend, last_month, month_before }: HotSpot): VNode => (
  <span>
    <Badge tone={trend === 'up' ? 'danger' : trend === 'down' ? 'success' : 'neutral'}>{trends[trend]}</Badge>{' '}
    {last_month} trong 30 ngày, trước đó {month_before}
  </span>
);

const Report = ({ visit_id }: HotSpot): VNode | null =>
  visit_id === null ? null : (
    <ButtonLink
      href={`/papers/new?kind=visit.TH-13&subject=visit&subjectId=${visit_id}`}
      small
      icon="message-report"
    >
      Báo cáo nhanh
    </ButtonLink>
  );
