import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { meets, type Rate } from '../../law/reports/indicators.ts';
import {
  forecast,
  missingTo,
  monthPoints,
  rateIn,
  yearEndOf,
  yearTo,
  type Course,
} from '../../law/reports/target.ts';
import {
  Badge,
  Card,
  Confidence,
  DataTable,
  DueBadge,
  LineChart,
  numberText,
  type Column,
} from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { dueOf } from '../due.ts';
import { procedureText } from '../resolution/door.ts';
import type { Share, Target } from '../target-cases.ts';
import type { NextCase } from './queries.ts';
import { monthText, rateText, targetText, targetWords, windowText } from './words.ts';

export type TargetFigures = {
  target: Target;
  courses: readonly Course[];
  next: readonly NextCase[];
  names: ReadonlyMap<number, string>;
  /** The same as the report forms count it, where they count otherwise. */
  byForms?: { readonly decisions: Rate; readonly conclusions?: Rate } | undefined;
};

/** One target: now, how it is reckoned, what is missing, where the year ends, by month and by unit. */
export function TargetCard({ visit, figures }: { visit: Visit; figures: TargetFigures }) {
  const { target, courses } = figures;
  const words = targetWords[target];
  const now = rateIn(courses, yearTo(visit.today));
  return (
    <Card title={`${words.name}: chỉ tiêu ${targetText(words.indicator)}`} id={target}>
      <div class="beside">
        <div>
          <p class="big-rate">{rateText(now)}</p>
          <p>
            <Met target={target} rate={now} /> <Fraction target={target} rate={now} /> {words.unit}, tính đến
            ngày {formatDay(visit.today)}
          </p>
          {figures.byForms && <ByForms {...figures.byForms} />}
          <Missing target={target} now={now} />
          <Outlook target={target} courses={courses} visit={visit} />
          <Formula target={target} visit={visit} />
        </div>
        <Trend target={target} courses={courses} visit={visit} />
      </div>
      <ByUnit visit={visit} figures={figures} />
      {figures.next.length > 0 && <Next visit={visit} figures={figures} now={now} />}
    </Card>
  );
}

const listHref = (target: Target, share: Share, owner?: number): string =>
  `${targetWords[target].list}?counted=${share}${owner === undefined ? '' : `&owner=${owner}`}`;

const Met = ({ target, rate }: { target: Target; rate: Rate }) => {
  const met = meets(targetWords[target].indicator, rate);
  if (met === undefined) return <Badge>Không phát sinh</Badge>;
  return met ? (
    <Badge tone="success" icon="circle-check">
      Đạt chỉ tiêu
    </Badge>
  ) : (
    <Badge tone="danger" icon="alert-circle">
      Chưa đạt chỉ tiêu
    </Badge>
  );
};

const Fraction = ({ target, rate: { done, of } }: { target: Target; rate: Rate }) => (
  <>
    <a href={listHref(target, 'done')}>{numberText(done)}</a>/
    <a href={listHref(target, 'of')}>{numberText(of)}</a>
  </>
);

// Two figures of one name would be taken for one another: each says what it counts.
const ByForms = ({ decisions, conclusions }: NonNullable<TargetFigures['byForms']>) => (
  <p>
    Theo biểu báo cáo (02/KQGQ, 04/KQGQ; từ Thông tư 06/2025 là 05/KQTH) của cùng thời gian: quyết định giải
    quyết khiếu nại {inWords(decisions)}
    {conclusions && <>, kết luận nội dung tố cáo {inWords(conclusions)}</>}. Biểu đếm từ ngày ban hành, cả văn
    bản không đặt ra nghĩa vụ; chỉ tiêu đếm quyết định từ ngày có hiệu lực, chỉ văn bản phải thi hành.
  </p>
);

const inWords = (one: Rate): string =>
  one.of === 0 ? 'không phát sinh' : `${numberText(one.done)}/${numberText(one.of)} (${rateText(one)})`;

function Missing({ target, now }: { target: Target; now: Rate }) {
  const { indicator, unit } = targetWords[target];
  const missing = missingTo(indicator, now);
  if (missing === 0 || now.of === 0) return null;
  return missing === undefined ? (
    <p>Làm xong cả {numberText(now.of - now.done)} việc còn lại cũng chưa đạt chỉ tiêu.</p>
  ) : (
    <p>
      Còn thiếu{' '}
      <strong>
        {numberText(missing)} {unit}
      </strong>{' '}
      để đạt chỉ tiêu, trong <a href={listHref(target, 'left')}>{numberText(now.of - now.done)} còn lại</a>.
    </p>
  );
}

function Outlook({
  target,
  courses,
  visit: { today },
}: Pick<TargetFigures, 'target' | 'courses'> & { visit: Visit }) {
  const { inTime, overdue, later, cautious, hopeful } = forecast(courses, today);
  const { assumption, unit } = targetWords[target];
  if (cautious.of === 0) return null;
  return (
    <>
      <p>
        Dự báo đến hết kỳ {formatDay(yearEndOf(today))}: <strong>{rateText(cautious)}</strong> (
        {numberText(cautious.done)}/{numberText(cautious.of)}) <Met target={target} rate={cautious} />
        {overdue > 0 && (
          <>
            ; nếu làm xong cả {numberText(overdue)} {unit} đã quá hạn: <strong>{rateText(hopeful)}</strong>
          </>
        )}
        .
      </p>
      <p class="muted">
        Giả định: {assumption}. Đang mở: {numberText(inTime)} có hạn trong kỳ, {numberText(overdue)} đã quá
        hạn, {numberText(later)} có hạn sau kỳ hoặc không có hạn đang chạy.
      </p>
    </>
  );
}

function Formula({ target, visit: { today } }: { target: Target; visit: Visit }) {
  const { done, of, indicator, confidence } = targetWords[target];
  return (
    <details>
      <summary>Cách tính</summary>
      <p>
        Tỷ lệ = tử số : mẫu số × 100, kỳ báo cáo năm {windowText(yearTo(today))}, theo số liệu đang có trong
        hệ thống.
      </p>
      <p>Tử số: {done}.</p>
      <p>Mẫu số: {of}.</p>
      <p>
        Chỉ tiêu {targetText(indicator)}: {indicator.target?.basis}. Pháp luật không nêu công thức.{' '}
        <Confidence level={confidence} />
      </p>
      <p>Tỷ lệ hiển thị hai chữ số thập phân, không làm tròn lên; so với chỉ tiêu bằng số chưa làm tròn.</p>
    </details>
  );
}

type Point = { label: string; rate: Rate };

function Trend({
  target,
  courses,
  visit: { today },
}: Pick<TargetFigures, 'target' | 'courses'> & { visit: Visit }) {
  const { indicator, name } = targetWords[target];
  const points = monthPoints(today).map((window, at, all): Point => ({
    label: at === all.length - 1 ? 'nay' : monthText(window.to),
    rate: rateIn(courses, window),
  }));
  return (
    <div>
      <LineChart
        title={`${name}, lũy kế từng tháng; chỉ tiêu ${targetText(indicator)} là đường nét đứt`}
        points={points.map(({ label, rate }) => ({ label, value: rate.percent }))}
        target={indicator.target?.percent}
      />
      <p class="muted">
        Lũy kế từ đầu kỳ báo cáo năm đến ngày 14 hằng tháng; nét đứt đỏ là chỉ tiêu; tháng không phát sinh để
        trống.
      </p>
      <details>
        <summary>Số liệu 12 tháng</summary>
        <DataTable
          caption={`${name} theo tháng`}
          rows={points}
          rowKey={({ label }) => label}
          columns={[
            { key: 'month', label: 'Đến tháng', cell: ({ label }) => label },
            ...rateColumns<Point>(),
          ]}
        />
      </details>
    </div>
  );
}

const rateColumns = <Row extends { rate: Rate }>(): Column<Row>[] => [
  { key: 'done', label: 'Tử số', numeric: true, cell: ({ rate: { done } }) => numberText(done) },
  { key: 'of', label: 'Mẫu số', numeric: true, cell: ({ rate: { of } }) => numberText(of) },
  { key: 'rate', label: 'Tỷ lệ', numeric: true, cell: ({ rate }) => rateText(rate) },
];

function ByUnit({ visit, figures: { target, courses, names } }: { visit: Visit; figures: TargetFigures }) {
  const rows = [...new Set(courses.map(({ unitId }) => unitId))]
    .map((unitId) => {
      const own = courses.filter((one) => one.unitId === unitId);
      return { unitId, name: names.get(unitId) ?? '', rate: rateIn(own, yearTo(visit.today)) };
    })
    .filter(({ rate: { of } }) => of > 0)
    .toSorted((a, b) => (a.rate.percent ?? 0) - (b.rate.percent ?? 0) || a.name.localeCompare(b.name, 'vi'));
  return rows.length === 0 ? null : (
    <DataTable
      caption="Theo cơ quan có trách nhiệm giải quyết, thấp nhất trước"
      rows={rows}
      rowKey={({ unitId }) => unitId}
      rowHref={({ unitId }) => listHref(target, 'of', unitId)}
      columns={[
        { key: 'name', label: 'Cơ quan', main: true, cell: ({ name }) => name },
        ...rateColumns<(typeof rows)[number]>(),
        { key: 'met', label: 'Chỉ tiêu', cell: ({ rate }) => <Met target={target} rate={rate} /> },
      ]}
    />
  );
}

function Next({
  visit,
  figures: { target, next },
  now,
}: {
  visit: Visit;
  figures: TargetFigures;
  now: Rate;
}) {
  const missing = missingTo(targetWords[target].indicator, now);
  if (missing === 0) return null;
  const shown = next.slice(0, missing ?? next.length);
  return (
    <details>
      <summary>{numberText(shown.length)} việc nên làm trước, hạn gần nhất đứng trước</summary>
      <DataTable
        caption="Việc cần làm xong để đạt chỉ tiêu"
        rows={shown}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/resolutions/${id}`}
        columns={[
          { key: 'number', label: 'Số', narrow: true, cell: bookNumber },
          {
            key: 'title',
            label: 'Nội dung',
            main: true,
            cell: ({ title }) => <span class="clamp">{title}</span>,
          },
          { key: 'procedure', label: 'Thủ tục', cell: ({ procedure }) => procedureText(procedure) },
          { key: 'unit', label: 'Cơ quan giải quyết', cell: ({ unit }) => unit },
          {
            key: 'due',
            label: 'Thời hạn',
            narrow: true,
            cell: (row) => <DueBadge {...dueOf(row, visit)} withDay />,
          },
        ]}
      />
      <p>
        <a href={listHref(target, 'left')}>Xem tất cả việc còn lại</a>
      </p>
    </details>
  );
}
