/** How long each of so many runs took, one after the other, in ms; the first few warm up and do not count. */
export async function timed(
  runs: number,
  work: (n: number) => Promise<unknown>,
  warmUp = 10,
): Promise<number[]> {
  const took: number[] = [];
  for (let n = -warmUp; n < runs; n += 1) {
    const began = performance.now();
    await work(Math.max(0, n));
    if (n >= 0) took.push(performance.now() - began);
  }
  return took;
}

/** The value below which this part (0–1) of the measures lies. */
export function quantile(measures: readonly number[], part: number): number {
  const sorted = measures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (measures: readonly number[]): number => quantile(measures, 0.5);

/** A line of the table. */
export type Line = {
  measure: string;
  value: string;
  baseline?: string;
  ratio?: string;
  limit: string;
  good: boolean;
};

const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** A duration against a limit, and against so many times a baseline where there is one. */
export function durationLine(
  measure: string,
  value: number,
  limitMs: number,
  baseline?: { value: number; times: number },
): Line {
  const line = { measure, value: ms(value), limit: `≤ ${limitMs} ms`, good: value <= limitMs };
  if (!baseline) return line;
  const ratio = value / baseline.value;
  return {
    ...line,
    baseline: ms(baseline.value),
    ratio: ratio.toFixed(2),
    limit: `${line.limit}, ≤ ${baseline.times} lần SQL`,
    good: line.good && ratio <= baseline.times,
  };
}

/** The lines as a table for a person. */
export function tableOf(lines: readonly Line[]): string {
  const heading = ['Phép đo', 'Kết quả', 'SQL riêng', 'Tỷ lệ', 'Giới hạn', ''];
  const rows = lines.map(({ measure, value, baseline = '', ratio = '', limit, good }) => [
    measure,
    value,
    baseline,
    ratio,
    limit,
    good ? 'ok' : 'không đạt',
  ]);
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
