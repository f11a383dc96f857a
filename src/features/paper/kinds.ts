import type { Context, NewEvent } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import type { Actor } from '../../core/policy.ts';
import type { PaperForm } from '../../documents/papers.ts';
import type { Day } from '../../law/day.ts';
import type { Paper } from './queries.ts';

export type SubjectKind = 'petition' | 'visit' | 'session' | 'resolution' | 'coordination';

/** The record about which a paper is written. */
export type About = {
  kind: SubjectKind;
  id: number;
  unitId: number;
  secret: boolean;
  /** No paper about it can be older than this day. */
  since: Day;
  title: string;
  href: string;
  /** The case of which it is a part. */
  resolutionId?: number;
};

export type Texts = Readonly<Record<string, string>>;

/** What an official may write in a paper; everything else comes from the record. */
export type PaperText = {
  name: string;
  label: string;
  hint?: string;
  /** Rows of a text area; one line without. */
  rows?: number;
  required?: boolean;
  /** One of these and nothing else. */
  options?: readonly { value: string; label: string }[];
  /** A day, typed as dd/mm/yyyy. */
  day?: boolean;
};

/** A kind of paper beside the paper of the outcome: what it is about, what may be written, how it is filled. */
export type PaperKind = {
  /** Stands in the address: "TH-08", "CV.reply". Stable: stored with each paper. */
  code: string;
  form: PaperForm;
  title: string;
  subject: SubjectKind;
  texts: readonly PaperText[];
  /** The first words, from what is known on that day. */
  draft: (tx: Tx, about: About, today: Day) => Promise<Texts>;
  /** What the form's schema asks beyond its frame (office, number, day, recipients, signer). Never who denounced. */
  fill: (tx: Tx, about: About, texts: Texts, on: Day) => Promise<Readonly<Record<string, unknown>>>;
  /** Which text a fault of the schema belongs to, where the names differ; by the whole path or its first name. */
  fieldOf?: Readonly<Record<string, string>>;
  /** In whose name it is drafted, where that is not the unit of the record. */
  unitFor?: (actor: Actor, about: About) => number;
  /** Under whose name a draft is shown until somebody signs it, where that is not the unit in charge. */
  issuer?: (tx: Tx, about: About, texts: Texts) => Promise<number | undefined>;
  /** Offered on the record's page; always when absent. */
  offered?: (tx: Tx, about: About, today: Day) => Promise<boolean>;
  /** Whether this post may sign the paper. @throws Refused with the reason */
  onSigning?: (context: Context, about: About, paper: Paper) => Promise<void>;
  /** What the issue of the paper changes beside it: limits met, a day noted. */
  onIssued?: (context: Context, about: About, paper: Paper) => Promise<readonly NewEvent[]>;
};

/** The texts that every paper has. */
export const commonTexts: readonly PaperText[] = [
  {
    name: 'recipients',
    label: 'Nơi nhận khác, mỗi nơi một dòng',
    hint: '“Như trên” và dòng lưu được thêm tự động.',
    rows: 3,
  },
  { name: 'archive', label: 'Nơi lưu', required: true },
];

/** The lines of a text, without blanks and empty ones. */
export const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** "Lộc Văn Bình, Chuyên viên" as name and office; the office is empty where none was written. */
export function memberIn(typed: string | undefined): { name: string; capacity: string } {
  const [name = '', ...capacity] = (typed ?? '').split(',');
  return { name: name.trim(), capacity: capacity.join(',').trim() };
}
