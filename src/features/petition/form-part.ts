import type { Tx } from '../../core/db.ts';
import { deadlineRules } from '../../law/deadlines.ts';
import type { Day } from '../../law/day.ts';
import { paperBasis } from '../../law/paper-basis.ts';
import { ruleFor } from '../../law/rule-for.ts';
import type { Step } from '../../law/steps.ts';
import { linesOf, memberIn, type PaperText, type Texts } from '../paper/door.ts';
import type { Petition } from './queries.ts';

/** What a form asks of the official beyond what every paper about a petition has, and how it is filled. */
export type FormPart = {
  texts: readonly PaperText[];
  draft: (tx: Tx, petition: Petition, today: Day) => Promise<Texts>;
  fill: (tx: Tx, petition: Petition, texts: Texts, on: Day) => Promise<Readonly<Record<string, unknown>>>;
  /** Who gets a copy by law, each on a line. */
  recipients?: (tx: Tx, petition: Petition, today: Day) => Promise<string>;
  /** Which text a fault of the schema belongs to, where the names differ. */
  fieldOf?: Readonly<Record<string, string>>;
};

export const matterText: PaperText = { name: 'matter', label: 'Về việc', rows: 2, required: true };
export const basisText: PaperText = {
  name: 'legalBasis',
  label: 'Căn cứ, mỗi căn cứ một dòng',
  rows: 3,
  required: true,
};
export const instanceText: PaperText = {
  name: 'instance',
  label: 'Lần giải quyết',
  required: true,
  options: [
    { value: 'lần đầu', label: 'Lần đầu' },
    { value: 'lần hai', label: 'Lần hai' },
  ],
};
export const accusedText: PaperText = {
  name: 'accused',
  label: 'Người bị tố cáo: họ tên, chức vụ; mỗi người một dòng',
  hint: 'Không ghi thông tin người tố cáo.',
  rows: 2,
  required: true,
};

/** The basis lines of the form on that day as a text. */
export const basisLines = (form: string, on: Day): string => paperBasis(form, on).join('\n');

/** The number of days of that step under the law of the day; empty where the law gives none. */
export function daysText(step: Step, on: Day): string {
  const found = ruleFor(step, {}, on, deadlineRules);
  return 'rule' in found && 'amount' in found.rule.duration ? String(found.rule.duration.amount) : '';
}

/** "ông Triệu Văn Khải, công chức địa chính": each line a person, what he is behind the comma. */
export function accusedIn(typed: string | undefined): { name: string; capacity?: string }[] {
  return linesOf(typed).map((line) => {
    const { name, capacity } = memberIn(line);
    return { name, ...(capacity === '' ? {} : { capacity }) };
  });
}

/** Whom the petition is about, as the first words of a text. */
export const respondentLine = ({ respondent_name, respondent_address }: Petition): string =>
  [respondent_name, respondent_address].filter(Boolean).join(', ');

/** A whole number typed into a text; undefined when it is none, which the form's schema then names. */
export const numberIn = (typed: string | undefined): number | undefined =>
  /^\d+$/.test((typed ?? '').trim()) ? Number(typed) : undefined;
