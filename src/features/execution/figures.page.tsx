import { measures, progressOf, type Measure } from '../../law/execution.ts';
import { amountText } from './input.ts';

const words: Readonly<Record<Measure, string>> = {
  amount: 'đồng',
  area: 'm²',
  people: 'người',
  organisations: 'tổ chức',
};
type Counts = { readonly [M in Measure]?: number | null };

/** "1.250.000 đồng, 3 người". */
export const figuresText = (counts: Counts): string =>
  measures
    .flatMap((measure) => {
      const value = counts[measure];
      return value ? [`${amountText(value)} ${words[measure]}`] : [];
    })
    .join(', ');

/** "500.000/1.250.000 đồng" for each thing that is counted. */
export const progressText = (ordered: Counts & { kind: string }, done: Counts): string =>
  progressOf(ordered)
    .map(
      (measure) => `${amountText(done[measure] ?? 0)}/${amountText(ordered[measure] ?? 0)} ${words[measure]}`,
    )
    .join(', ');
