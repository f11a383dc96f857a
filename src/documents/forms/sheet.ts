import type { FormLabel } from '../../law/forms/labels.ts';
import type { PaperForm } from '../papers.ts';

/** A form as it lies in templates/: its name, file, the label which it carries from a day on, and what it cannot do without. */
export type FormSheet = {
  form: PaperForm;
  title: string;
  file: string;
  labels: readonly FormLabel[];
  /** Tags without which the paper would not be that paper; an office may leave out any other. */
  required: readonly string[];
  landscape?: true;
  /** The head of the team signs each page: a line at the foot of every page. */
  signedPages?: true;
};

export const heading = ['cơ quan ban hành', 'số', 'ký hiệu', 'địa danh', 'ngày ký'];
export const ending = ['nơi nhận', 'chức vụ ký', 'người ký'];
export const letter = [...heading, ...ending];
export const aboutPetition = ['người gửi', 'ngày nhận đơn', 'về việc'];
