import type { VNode } from 'preact';

export type ChartPoint = {
  readonly label: string;
  /** Nothing where nothing arose: the line has a gap there. */
  readonly value: number | undefined;
};

export type LineChartProps = {
  /** What it shows, for those who hear the page; the figures stand in a table beside it. */
  title: string;
  points: readonly ChartPoint[];
  target?: number | undefined;
};

const [width, height] = [440, 200];
const [left, right, top, bottom] = [40, 12, 14, 28];
const x = (at: number, of: number) => left + (of < 2 ? 0 : (at * (width - left - right)) / (of - 1));
const y = (percent: number) => top + ((100 - percent) * (height - top - bottom)) / 100;

/** Percentages over time with the target as a dashed line. */
export const LineChart = ({ title, points, target }: LineChartProps) => (
  <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
    {[0, 50, 100].map((percent) => (
      <g key={percent}>
        <line class="chart-grid" x1={left} x2={width - right} y1={y(percent)} y2={y(percent)} />
        <text class="chart-text" x={left - 6} y={y(percent) + 5} text-anchor="end">
          {percent}%
        </text>
      </g>
    ))}
    {target !== undefined && (
      <line class="chart-target" x1={left} x2={width - right} y1={y(target)} y2={y(target)} />
    )}
    {stretches(points).map((path) => (
      <path key={path} class="chart-line" d={path} />
    ))}
    {points.map(
      ({ label, value }, at) =>
        value !== undefined && (
          <circle key={label} class="chart-dot" cx={x(at, points.length)} cy={y(value)} r={4} />
        ),
    )}
    {points.map(
      ({ label }, at) =>
        (points.length - 1 - at) % 3 === 0 && (
          <text
            key={label}
            class="chart-text"
            x={x(at, points.length)}
            y={height - 8}
            text-anchor={at === points.length - 1 ? 'end' : 'middle'}
          >
            {label}
          </text>
        ),
    )}
  </svg>
);

/** The parts of the line between gaps. */
function stretches(points: readonly ChartPoint[]): string[] {
  let open = false;
  const path = points.map(({ value }, at) => {
    if (value === undefined) {
      open = false;
      return '';
    }
    const step = `${open ? 'L' : '|M'}${x(at, points.length).toFixed(1)} ${y(value).toFixed(1)}`;
    open = true;
    return step;
  });
  return path.join('').split('|').filter(Boolean);
}

export type Bar = { readonly label: string; readonly value: number };

/** Counts as bars, one below the other, the longest as wide as the chart. */
export function BarChart({ title, bars }: { title: string; bars: readonly Bar[] }): VNode {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${bars.length * 42}`} role="img" aria-label={title}>
      {bars.map(({ label, value }, at) => (
        <g key={label} transform={`translate(0 ${at * 42})`}>
          <text class="chart-text" x={0} y={15}>
            {label}
          </text>
          <rect class="chart-bar" x={0} y={20} width={(value * (width - 60)) / most} height={14} />
          <text class="chart-text" x={(value * (width - 60)) / most + 6} y={32}>
            {value}
          </text>
        </g>
      ))}
    </svg>
  );
}

export type StackedBar = { readonly label: string; readonly values: readonly number[] };

/** Counts as bars parted by series, one below the other, the longest as wide as the chart; the colours are named above them. */
export function StackedBars({
  title,
  series,
  bars,
}: {
  title: string;
  series: readonly string[];
  bars: readonly StackedBar[];
}): VNode {
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const scale = (width - 60) / Math.max(1, ...sums);
  return (
    <>
      <ul class="chart-legend" aria-label="Màu của các cột">
        {series.map((name, at) => (
          <li key={name}>
            <span class={`chart-key series-${at}`} aria-hidden="true" /> {name}
          </li>
        ))}
      </ul>
      <svg class="chart" viewBox={`0 0 ${width} ${bars.length * 42}`} role="img" aria-label={title}>
        {bars.map(({ label, values }, at) => (
          <g key={label} transform={`translate(0 ${at * 42})`}>
            <text class="chart-text" x={0} y={15}>
              {label}
            </text>
            {values.map((value, part) => (
              <rect
                key={part}
                class={`series-${part}`}
                x={values.slice(0, part).reduce((sum, one) => sum + one, 0) * scale}
                y={20}
                width={value * scale}
                height={14}
              >
                <title>{`${label}, ${series[part] ?? ''}: ${value}`}</title>
              </rect>
            ))}
            <text class="chart-text" x={(sums[at] ?? 0) * scale + 6} y={32}>
              {sums[at]}
            </text>
          </g>
        ))}
      </svg>
    </>
  );
}

export type Tile = {
  readonly label: string;
  readonly figure: string;
  readonly note?: string | undefined;
  readonly href: string;
  /** How dark: 0 nothing, 4 the most. */
  readonly level: number;
};

/** Places as tiles of one size, darker where there is more: a scheme, no map with boundaries. */
export const TileMap = ({
  label,
  groups,
}: {
  label: string;
  groups: readonly { readonly name: string; readonly tiles: readonly Tile[] }[];
}) => (
  <div class="tile-map" role="group" aria-label={label}>
    {groups.map(({ name, tiles }) => (
      <div key={name} class="tile-group">
        <h3>{name}</h3>
        <ul class="tiles">
          {tiles.map((tile) => (
            <li key={tile.label}>
              <a class={`tile tile-${tile.level}`} href={tile.href}>
                <span class="tile-name">{tile.label}</span>
                <strong>{tile.figure}</strong>
                {tile.note && <span class="tile-note">{tile.note}</span>}
              </a>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </div>
);

/** How dark a tile is: 0 for nothing, else a quarter of the greatest figure for each step. */
export const tileLevel = (value: number, most: number): number =>
  value === 0 ? 0 : Math.min(4, Math.ceil((value / Math.max(1, most)) * 4));
