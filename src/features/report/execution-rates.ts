import type { Tx } from '../../core/db.ts';
import { countExecution } from '../../law/reports/count-cases.ts';
import { rate, type Rate } from '../../law/reports/indicators.ts';
import { tallyOf, type Asked } from './queries.ts';

/** How far decisions and conclusions of a window are carried out, as the forms on execution count them. */
export async function executionByForms(
  tx: Tx,
  asked: Asked,
): Promise<{ readonly decisions: Rate; readonly conclusions: Rate }> {
  const groups = [...(await tallyOf(tx, asked, ['ruling'])).values()].flat();
  const rateOf = (of: 'decision' | 'conclusion'): Rate => {
    const [done, due] = (['done', 'due'] as const).map(
      (period) => countExecution({ subject: 'execution', of, period }, groups).value,
    );
    return rate(done ?? 0, due ?? 0);
  };
  return { decisions: rateOf('decision'), conclusions: rateOf('conclusion') };
}
