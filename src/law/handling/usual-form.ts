import type { Facts } from './facts.ts';
import type { Outcome } from './outcomes.ts';

type Row = { outcome: Outcome; kinds?: readonly Facts['kind'][]; form: string | undefined; basis: string };

const circular = 'Thông tư 05/2021/TT-TTCP';

// Top-down, the first that fits; what has no form of its own goes as an official letter (công văn).
const rows: readonly Row[] = [
  { outcome: 'transfer', kinds: ['denunciation'], form: 'TT05-03', basis: circular },
  { outcome: 'transfer', kinds: ['feedback'], form: 'TT05-04', basis: circular },
  { outcome: 'guide', kinds: ['complaint', 'mixed'], form: 'TT05-02', basis: circular },
  { outcome: 'supplement', kinds: ['complaint', 'mixed'], form: 'TT05-02', basis: circular },
  { outcome: 'split', form: 'TT05-05', basis: circular },
  { outcome: 'accept', form: 'TT05-01', basis: circular },
  {
    outcome: 'decline-acceptance',
    kinds: ['denunciation'],
    form: 'TH-14',
    basis: 'Luật Tố cáo 2018, Điều 24',
  },
  {
    outcome: 'decline-acceptance',
    kinds: ['complaint', 'mixed'],
    form: 'NĐ124-04',
    basis: 'Luật Khiếu nại 2011, Điều 27',
  },
  { outcome: 'no-reopening', form: 'TH-14', basis: 'Luật Tố cáo 2018, Điều 37' },
  { outcome: 'reopen', form: 'NĐ31-04', basis: 'Luật Tố cáo 2018, Điều 29, Điều 37' },
  { outcome: 'take-over', form: 'NĐ31-04', basis: 'Luật Tố cáo 2018, Điều 29, Điều 38' },
  { outcome: 'inspect', form: 'BC', basis: 'Luật Tố cáo 2018, Điều 25 khoản 2' },
  { outcome: 'report-review', form: 'BC', basis: circular },
  { outcome: 'file', form: undefined, basis: `${circular}, Điều 28` },
  { outcome: 'attach-duplicate', form: undefined, basis: circular },
];

/** The form for an outcome whose row names none, or which an official chose himself; undefined when it has no paper. */
export function usualForm(outcome: Outcome, kind: Facts['kind']): string | undefined {
  const row = rows.find((one) => one.outcome === outcome && (one.kinds?.includes(kind) ?? true));
  return row ? row.form : 'CV';
}
