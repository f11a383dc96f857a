import { day, type Day } from './day.ts';

// The texts that a citation may name, from the day they were in force: what was done before rested on the others.
const texts: readonly { readonly name: RegExp; readonly from: Day }[] = [
  { name: /Luật Tố cáo 2018/, from: day('2019-01-01') },
  { name: /^Nghị định 31\/2019\/NĐ-CP/, from: day('2019-05-28') },
  { name: /^Nghị định 124\/2020\/NĐ-CP/, from: day('2020-12-10') },
  { name: /^Thông tư 05\/2021\/TT-TTCP/, from: day('2021-11-15') },
  { name: /^Thông tư 06\/2024\/TT-TTCP/, from: day('2024-08-15') },
  { name: /^Thông tư 06\/2025\/TT-TTCP/, from: day('2025-07-01') },
  { name: /^Nghị định 15[45]\/2026\/NĐ-CP/, from: day('2026-07-01') },
];

const known = (cited: string, on: Day): string =>
  cited
    .split('; ')
    .filter((one) => texts.every(({ name, from }) => !name.test(one) || on >= from))
    .join('; ');

/**
 * Of a citation, its texts parted by "; ", what was already in force on the day. Where none was, what of the basis of the whole
 * procedure was; where that is silent too, the citation as it stands.
 */
export const citedOn = (cited: string, on: Day, ofAll: string): string =>
  known(cited, on) || known(ofAll, on) || cited;
