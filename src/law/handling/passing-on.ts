import type { Confidence } from '../period.ts';
import type { Outcome } from './outcomes.ts';

/** What a paper does with the petition: hands it to another body, tells the sender where to go, or what its writer chooses. */
export type Passing = 'passes-on' | 'guides' | 'either';

export type PassingRow = {
  readonly outcome: Outcome;
  /** Only in these forms; any without. */
  readonly forms?: readonly string[];
  readonly does: Passing;
  readonly basis: string;
  readonly confidence: Confidence;
};

const circular = 'Thông tư 05/2021/TT-TTCP';

// Top-down, the first that fits.
export const passingRows: readonly PassingRow[] = [
  {
    outcome: 'transfer',
    does: 'passes-on',
    basis: `${circular}, Điều 14 khoản 1, Điều 20 khoản 2`,
    confidence: 'medium',
  },
  {
    outcome: 'transfer-information',
    does: 'passes-on',
    basis: 'Luật Tố cáo 2018, Điều 25 khoản 2; Nghị định 31/2019/NĐ-CP, Điều 20',
    confidence: 'high',
  },
  { outcome: 'transfer-party', does: 'passes-on', basis: `${circular}, Điều 15`, confidence: 'high' },
  {
    outcome: 'transfer-investigation',
    does: 'passes-on',
    basis: 'Luật Tố cáo 2018, Điều 27 khoản 1',
    confidence: 'high',
  },
  {
    outcome: 'guide-or-transfer',
    forms: ['TT05-03', 'TT05-04'],
    does: 'passes-on',
    basis: `${circular}, Điều 22 đến Điều 26`,
    confidence: 'medium',
  },
  {
    outcome: 'guide-or-transfer',
    does: 'either',
    basis: `${circular}, Điều 22 đến Điều 26`,
    confidence: 'medium',
  },
  { outcome: 'guide', does: 'guides', basis: `${circular}, Điều 8 khoản 1`, confidence: 'medium' },
  { outcome: 'split', does: 'guides', basis: `${circular}, Điều 21`, confidence: 'medium' },
];

/** What the paper of this outcome does with the petition; undefined when it neither guides nor passes on. */
export function passingOf(outcome: string | undefined, form: string): Passing | undefined {
  return passingRows.find((row) => row.outcome === outcome && (row.forms?.includes(form) ?? true))?.does;
}
