import { readFile } from 'node:fs/promises';
import type { Day } from '../law/day.ts';
import type { FormLabel } from '../law/forms/labels.ts';
import { citizenForms } from './forms/citizen.ts';
import { complaintForms } from './forms/complaint.ts';
import { denunciationForms } from './forms/denunciation.ts';
import { denunciationCourseForms } from './forms/denunciation-course.ts';
import { practiceForms } from './forms/practice.ts';
import { handoverForms } from './forms/handover.ts';
import { processingForms } from './forms/processing.ts';
import { receptionForms } from './forms/reception.ts';
import type { FormSheet } from './forms/sheet.ts';
import type { PaperForm } from './papers.ts';

export type { FormSheet } from './forms/sheet.ts';

/** Every form that the system prints, by business. */
export const formSheets: readonly FormSheet[] = [
  ...receptionForms,
  ...processingForms,
  ...complaintForms,
  ...denunciationForms,
  ...denunciationCourseForms,
  ...citizenForms,
  ...practiceForms,
  ...handoverForms,
];

const byForm = new Map<string, FormSheet>(formSheets.map((sheet) => [sheet.form, sheet]));

/** The form sheet of that code; undefined when the system prints no such paper. */
export function findFormSheet(form: string): FormSheet | undefined {
  return byForm.get(form.normalize('NFC'));
}

/** The form sheet of that paper. @throws Error when there is none */
export function getFormSheet(form: string): FormSheet {
  const sheet = findFormSheet(form);
  if (!sheet) throw new Error(`Không có mẫu văn bản "${form}"`);
  return sheet;
}

/** The label which the form carries at its top right on that day; undefined for papers without a legal form. */
export function labelOn(form: PaperForm, on: Day): FormLabel | undefined {
  const { labels } = getFormSheet(form);
  return labels.findLast((label) => label.from <= on) ?? labels[0];
}

/** The template that came with the system. */
export function builtInTemplate(form: PaperForm): Promise<Buffer> {
  return readFile(new URL(`../../templates/${getFormSheet(form).file}`, import.meta.url));
}
