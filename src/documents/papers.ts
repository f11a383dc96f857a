import { z } from 'zod';
import type { Day } from '../law/day.ts';
import { practicePapers as practiceRows } from '../law/forms/practice.ts';
import { citizenPapers } from './papers/citizen.ts';
import { complaintPapers } from './papers/complaint.ts';
import { denunciationPapers } from './papers/denunciation.ts';
import { denunciationCoursePapers } from './papers/denunciation-course.ts';
import { practiceBlanks, practicePapers } from './papers/practice.ts';
import { handoverPapers } from './papers/handover.ts';
import { processingPapers } from './papers/processing.ts';
import { receptionPapers } from './papers/reception.ts';

// What each paper says, before it is set in a template.
const paperSchema = z.discriminatedUnion('form', [
  ...processingPapers,
  ...complaintPapers,
  ...receptionPapers,
  ...denunciationPapers,
  ...denunciationCoursePapers,
  ...citizenPapers,
  ...practicePapers,
  ...practiceBlanks,
  ...handoverPapers,
]);

/** Everything a paper says; the field `form` tells which paper it is. */
export type PaperData = z.infer<typeof paperSchema>;
export type PaperForm = PaperData['form'];
/** A paper of an office, with heading, number, recipients and signature; the others are blanks for citizens. */
export type OfficePaper = Extract<PaperData, { agency: string }>;
/** What the paper of that form says. */
export type Paper<Form extends PaperForm> = Of<Form, PaperData>;
/** One schema may serve several forms. */
type Of<Form, Data> = Data extends { form: infer Forms } ? (Form extends Forms ? Data : never) : never;

/** A paper of a case for which no text prescribes a form. */
export type PracticeForm = z.infer<(typeof practicePapers)[number] | (typeof practiceBlanks)[number]>['form'];

const practiceForms: readonly string[] = [...practicePapers, ...practiceBlanks].flatMap(({ shape }) =>
  'options' in shape.form ? shape.form.options : shape.form.value,
);
/** Whether no text prescribes a form for the paper. */
export const isPractice = (form: PaperForm): form is PracticeForm => practiceForms.includes(form);

/** A paper's data read from storage or from outside. @throws z.ZodError with Vietnamese messages by field */
export function parsePaper(given: unknown): PaperData {
  return paperSchema.parse(given);
}

/** The type code in the symbol (NĐ 30/2020, Phụ lục III); a letter has an empty one, an unnumbered paper none. */
const typeCodes: Readonly<Record<Exclude<PaperForm, PracticeForm>, string | undefined>> = {
  'TT05-01': 'PĐX',
  'TT05-02': 'HD',
  'TT05-03': 'PC',
  'TT05-04': 'PC',
  'TT05-05': 'HD',
  'NĐ124-03': 'TB',
  'NĐ124-04': 'TB',
  'NĐ124-05': 'QĐ',
  'NĐ124-06': undefined,
  'NĐ124-07': '',
  'NĐ124-08': undefined,
  'NĐ124-09': 'QĐ',
  'NĐ124-10': '',
  'NĐ124-11': 'QĐ',
  'NĐ124-12': 'QĐ',
  'NĐ124-13': 'BC',
  'NĐ124-14': undefined,
  'NĐ124-14a': 'QĐ',
  'NĐ124-14b': 'QĐ',
  'NĐ124-15': 'QĐ',
  'NĐ124-16': 'QĐ',
  'TT04-01': 'TB',
  '01/TCD': 'TB',
  'TT04-02': undefined,
  '02/TCD': undefined,
  CV: '',
  BC: 'BC',
  'TH-01': undefined,
  'TH-02': '',
  'TH-03': undefined,
  'TH-03K': undefined,
  'TH-04': undefined,
  'TH-05': 'TB',
  'TH-06': undefined,
  'TH-07': undefined,
  'TH-07Q': undefined,
  'TH-08': 'GM',
  'TH-09': undefined,
  'TH-11': undefined,
  'TH-12': undefined,
  'TH-13': 'BC',
  'TH-14': 'TB',
  'NĐ31-01': 'QĐ',
  'NĐ31-02': undefined,
  'NĐ31-03': undefined,
  'NĐ31-04': 'QĐ',
  'NĐ31-05': 'TB',
  'NĐ31-06': 'TB',
  'NĐ31-07': 'QĐ',
  'NĐ31-08': undefined,
  'NĐ31-09': '',
  'NĐ31-10': undefined,
  'NĐ31-11': 'BC',
  'NĐ31-12': 'KL',
  'TC-BANTRICH': 'TrS',
  'TC-BAOVE-DN': undefined,
  'NĐ124-01': undefined,
  'NĐ124-02': undefined,
  'BB-BG': undefined,
};

const typeOf = (form: PaperForm): string | undefined =>
  isPractice(form) ? practiceRows.find(({ code }) => code === form)?.type : typeCodes[form];

/**
 * The symbol after the number (NĐ 30/2020, Phụ lục I and III): "HD-BTCD"; a công văn has no type code and names the
 * drafting part instead: symbolFor('CV', 'UBND', 'BTCD') gives "UBND-BTCD". Undefined for a paper that bears no number.
 */
export function symbolFor(form: PaperForm, unit: string, drafter?: string): string | undefined {
  const type = typeOf(form);
  if (type === undefined) return undefined;
  return type === '' ? [unit, drafter].filter((part) => part !== undefined).join('-') : `${type}-${unit}`;
}

/** A number as it is written on a paper: below 10 with a leading zero (NĐ 30/2020, Phụ lục I). */
export function numberText(number: number): string {
  return String(number).padStart(2, '0');
}

/** "05/HD-BTCD". */
export function numberAndSymbol(number: number, symbol: string): string {
  return `${numberText(number)}/${symbol}`;
}

/** "ngày 05 tháng 02 năm 2024": days below 10 and months 1 and 2 with a leading zero (NĐ 30/2020, Phụ lục I). */
export function dayInWords(given: Day): string {
  return `ngày ${given.slice(8)} ${monthInWords(given)}`;
}

/** "tháng 02 năm 2024". */
export function monthInWords(given: Day): string {
  const month = Number(given.slice(5, 7));
  return `tháng ${month <= 2 ? numberText(month) : month} năm ${given.slice(0, 4)}`;
}
