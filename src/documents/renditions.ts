import { parsePaper, type PaperData } from './papers.ts';
import { redacted } from './redacted.ts';

// Two renditions of a paper that names who denounces: what is kept and read in work is redacted; the original is made
// anew from it and the vault when somebody opens the identity with a purpose, and is never kept.

/** Who denounces, as the vault gives it. */
export type Denouncer = {
  address?: string | undefined;
  name: string;
  place: string;
  phone?: string | undefined;
};

const ofDenunciations = /^(NĐ31|TC)-|^TH-(04|14)$/;
/** Fields that hold who denounces, alone or among others. */
const alone = ['sender', 'denouncer', 'citizen'];
const among = ['people', 'denouncers'];

/** Whether the paper names who denounces: only such a paper has an original apart from the redacted rendition. */
export const namesDenouncer = (data: PaperData): boolean =>
  (ofDenunciations.test(data.form) || ('kind' in data && data.kind === 'tố cáo')) &&
  fieldsOf(data).length > 0;

/** The rendition that is kept and read in work. */
export const kept = (data: PaperData): PaperData => (namesDenouncer(data) ? redacted(data) : data);

/**
 * The original of a kept paper, with those who denounce from the vault. Only for the screen and the print of who opened the
 * identity with a purpose. @throws Error when the paper has no such field
 */
export function original(
  data: PaperData,
  denouncers: readonly [Denouncer, ...(readonly Denouncer[])],
): PaperData {
  if (!namesDenouncer(data)) throw new Error(`Văn bản ${data.form} không có chỗ ghi người tố cáo`);
  const named = fieldsOf(data).map((field) => [field, alone.includes(field) ? denouncers[0] : denouncers]);
  const rendition = 'rendition' in data ? { rendition: 'sealed' } : {};
  return parsePaper({ ...data, ...Object.fromEntries(named), ...rendition });
}

const fieldsOf = (data: PaperData): string[] =>
  Object.entries(data)
    .filter(
      ([field, value]) => [...alone, ...among].includes(field) && value !== undefined && !isEmpty(value),
    )
    .map(([field]) => field);

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
