import { formatDay, type Day } from '../../law/day.ts';
import { dayInWords } from '../papers.ts';
import { enumeration, named } from '../tags/words.ts';

/** A paper that was issued before: "20/QĐ-UBND", its day, who issued it. */
export type Ref = { number: string; on: Day; by?: string | undefined };

/** Papers of the case to which later ones refer. */
export type CaseRefs = {
  /** Notice or decision of acceptance. */
  accepted: Ref;
  /** Decision by which the verification was assigned to another body. */
  assignment: Ref;
  /** Decision of verification, of the team. */
  verification: Ref;
  extension: Ref;
  /** Decision to ask for an expert assessment. */
  assessment: Ref;
  /** Report on the verification. */
  report: Ref;
  /** Notice of the dialogue. */
  dialogueNotice: Ref;
  /** Stay of the contested decision. */
  stay: Ref;
  /** Suspension of the case. */
  suspension: Ref;
  /** Ruling of the first instance; earlier conclusion of a denunciation. */
  firstRuling: Ref;
  /** Ruling, conclusion or answer of this case. */
  ruling: Ref;
  /** Decision to protect. */
  protection: Ref;
};

type Person = {
  /** ông, bà, ông (bà). */
  address?: string | undefined;
  name: string;
  place: string;
  phone?: string | undefined;
};

/**
 * What a paper takes from its case. A case of denunciation has no petitioners here: papers that name who denounces are
 * filled by their own door.
 */
export type CaseFacts = {
  kind: 'khiếu nại' | 'tố cáo' | 'kiến nghị, phản ánh' | 'tranh chấp đất đai';
  instance: 'lần đầu' | 'lần hai';
  /** Those named, representatives first. */
  petitioners: readonly Person[];
  /** How many stand behind the case, when more than those named. */
  headcount?: number | undefined;
  /** Everybody on record who has not withdrawn: each of them is served. */
  parties?: readonly Pick<Person, 'address' | 'name' | 'place'>[] | undefined;
  /** A complaint against a decision of discipline. */
  discipline?: boolean | undefined;
  /** Dismissal, a remote place: the law gives longer. */
  dismissal?: boolean | undefined;
  remote?: boolean | undefined;
  /** The identity paper of who signed first; never of who denounces. */
  identity?: Readonly<Record<string, string | undefined>> | undefined;
  /** Who is complained of, or with whom the dispute is. */
  respondent: { name: string; capacity?: string | undefined; place?: string | undefined };
  accused: readonly { address?: string | undefined; name: string; capacity?: string | undefined }[];
  /** Feedback on an administrative regulation, which has a law of its own. */
  onRegulation?: boolean | undefined;
  /** The contested decision or act, as in a sentence: "Quyết định số 112/QĐ-UBND ngày 10/12/2023 của … về việc …". */
  contested?: string | undefined;
  /** Completes "về việc …". */
  matter: string;
  contents: readonly string[];
  receivedOn: Day;
  /** The day written on the petition. */
  petitionOn?: Day | undefined;
  /** The legal limit of resolution. */
  dueOn?: Day | undefined;
  /** Who must resolve: "Chủ tịch Ủy ban nhân dân huyện Lộc Bình". */
  resolver: string;
  /** The unit or person charged with the verification. */
  verifier?: string | undefined;
  /** Who writes now: "Nông Thị Hạnh, Chuyên viên". */
  writer?: string | undefined;
  /** The office that writes, as in a sentence: "Ủy ban nhân dân huyện Lộc Bình". */
  office: string;
  refs: Partial<CaseRefs>;
  /** What was typed in the issued conclusion of a denunciation: its extract begins with it. */
  conclusion?: Readonly<Record<string, string>> | undefined;
  /** What those are called who get copies by law: the resolver's direct superior, the inspectorates, who passed it on. */
  copies?: {
    superior?: string | undefined;
    inspectorate?: string | undefined;
    superiorInspectorate?: string | undefined;
    referrer?: string | undefined;
  };
};

/** "ông Lương Văn Thắng và bà Vi Thị Mai"; "ông Lương Văn Thắng và 11 người khác". */
export function petitionersText({ petitioners, headcount }: CaseFacts): string {
  const names = petitioners.map(named);
  const others = (headcount ?? names.length) - names.length;
  return others > 0 ? `${names.join(', ')} và ${others} người khác` : enumeration(names);
}

/** The same with where each lives. */
export const petitionersWithPlace = (facts: CaseFacts): string => {
  const others = (facts.headcount ?? 0) - facts.petitioners.length;
  const whole = facts.petitioners.map((one) => `${named(one)}, địa chỉ: ${one.place}`).join('; ');
  return others > 0 ? `${whole}; và ${others} người khác` : whole;
};

/** "Trưởng phòng …, ông Hoàng Văn Páo"; the office before the name where both are known. */
export const respondentText = ({ respondent: { name, capacity } }: CaseFacts): string =>
  capacity === undefined ? name : `${name}, ${capacity}`;

export const accusedLine = ({ accused }: CaseFacts): string =>
  accused.map((one) => [named(one), one.capacity].filter((part) => part !== undefined).join(', ')).join('; ');

/** "khiếu nại của ông Lương Văn Thắng về việc …". A denunciation is told by whom it is against, never by whom it is from. */
export const caseText = (facts: CaseFacts): string =>
  facts.kind === 'tố cáo'
    ? `tố cáo đối với ${accusedLine(facts)}`
    : `${facts.kind} của ${petitionersText(facts)} về việc ${facts.matter}`;

/** "Quyết định số 20/QĐ-UBND ngày 15 tháng 02 năm 2024 của Chủ tịch Ủy ban nhân dân huyện Lộc Bình". */
export const refText = (title: string, ref: Ref | undefined): string =>
  ref === undefined
    ? ''
    : `${title} số ${ref.number} ${dayInWords(ref.on)}${ref.by === undefined ? '' : ` của ${ref.by}`}`;

export const dayText = (on: Day | undefined): string => (on === undefined ? '' : formatDay(on));
