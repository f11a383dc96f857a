import type { z } from 'zod';
import { paperBasis } from '../../law/paper-basis.ts';
import type { Day } from '../../law/day.ts';
import type { PaperForm } from '../papers.ts';
import type {
  decisionCodes,
  letterCodes,
  minutesCodes,
  noticeCodes,
  reportCodes,
} from '../papers/practice.ts';
import { hiddenDenouncer } from '../redacted.ts';
import { enumeration } from '../tags/words.ts';
import {
  asked,
  dayTyped,
  endAsked,
  hourTyped,
  lines,
  linesIn,
  meetingAsked,
  meetingFields,
  meetingTyped,
  numberTyped,
  optional,
  optionalLines,
  tidied,
  type AskedText,
  type Typed,
} from './asked.ts';
import type { CaseFacts } from './facts.ts';

/**
 * A paper of a case: what the official types, the first words of that, and what the form's schema asks beyond its frame
 * (office, number, day, recipients, archive, signer). Pure: the same case and texts give the same paper.
 */
export type CasePaper = {
  form: PaperForm;
  texts: readonly AskedText[];
  /** First words by the name of their text; `recipients` too, each on a line, where the law names who gets a copy. */
  first: (facts: CaseFacts, on: Day) => Typed;
  /** Never names who denounced unless the row says so. @throws nothing: the schema refuses what is missing */
  fill: (facts: CaseFacts, typed: Typed, on: Day) => Readonly<Record<string, unknown>>;
  /** Which text a fault of the schema belongs to, where the names differ; by the whole path or its first name. */
  fieldOf?: Readonly<Record<string, string>>;
};

type Words<Value> = (facts: CaseFacts, typed: Typed, on: Day) => Value;
/** Words that stand still, or that the case gives. */
type Say<Value> = Value | Words<Value>;
type Row = {
  texts?: readonly AskedText[];
  first?: (facts: CaseFacts, on: Day) => Typed;
  /** What it is about, completing "Về việc …". */
  subject: Say<string>;
  /** The text says who denounces, by `whereDenouncer`. */
  namesDenouncer?: true;
};

const spoken = <Value>(say: Say<Value>, facts: CaseFacts, typed: Typed, on: Day): Value =>
  typeof say === 'function' ? (say as Words<Value>)(facts, typed, on) : say;

/** A line with its mark: a full stop unless it has one, or leads to the next. */
const sentence = (line: string): string => (/[.!?…:;]$/.test(line) ? line : `${line}.`);

/** A case does not know who denounces: the paper is kept redacted, and the vault completes its original. */
const denouncersOf = ({ namesDenouncer }: Row) => (namesDenouncer ? { denouncers: [hiddenDenouncer] } : {});

/** The days among the texts, so that the schema refuses one that is not on the calendar at its own field. */
function daysIn(texts: readonly AskedText[], typed: Typed): Record<string, unknown> {
  const days = texts.filter(({ name, day }) => day && tidied(typed[name]) !== undefined);
  return Object.fromEntries(days.map(({ name }) => [name, dayTyped(typed[name])]));
}

/** Where the faults of those days belong. */
const dayFields = (texts: readonly AskedText[]): Readonly<Record<string, string>> =>
  Object.fromEntries(texts.filter(({ day }) => day).map(({ name }) => [`daysTyped.${name}`, name]));

export const authorityAsked = asked('authority', 'Người ban hành (ghi dưới tên quyết định)');
export const basisAsked = lines('legalBasis', 'Căn cứ, mỗi căn cứ một dòng', 4);
export const proposedAsked = optional('proposedBy', 'Theo đề nghị của', { hint: 'Để trống nếu không có.' });
export const executorsAsked = lines('executors', 'Người chịu trách nhiệm thi hành, mỗi nơi một dòng', 3);
export const addresseesAsked = lines('addressees', 'Kính gửi, mỗi nơi một dòng', 2);
export const moreAsked = optionalLines('more', 'Nội dung khác, mỗi đoạn một dòng', 3);

/** The lines of legal basis as a letter says them: "Điều 15 Luật Khiếu nại và Nghị định …". */
export const basisInText = (form: PaperForm, on: Day): string =>
  enumeration(paperBasis(form, on)) || 'quy định của pháp luật';

/** "… chịu trách nhiệm thi hành Quyết định này": the last article of a decision. */
export const carriedOutBy = (executors: readonly string[]): string =>
  `${executors.join('; ')} và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này`;

type DecisionRow = Row & {
  /** What else was considered: "Xét Báo cáo số …". */
  considered?: Words<readonly string[]>;
  /** The articles but the last. */
  articles: Words<readonly (readonly string[])[]>;
};

/** A decision: căn cứ, articles, who carries it out. */
export function decision(form: z.infer<typeof decisionCodes>, row: DecisionRow): CasePaper {
  const texts = [authorityAsked, basisAsked, proposedAsked, ...(row.texts ?? []), moreAsked, executorsAsked];
  return {
    form,
    texts,
    first: (facts, on) => ({
      authority: facts.resolver,
      legalBasis: paperBasis(form, on).join('\n'),
      ...row.first?.(facts, on),
    }),
    fill: (facts, typed, on) => {
      const articles = row.articles(facts, typed, on);
      const [last, ...before] = articles.toReversed();
      const more = [...(last ?? []), ...linesIn(typed['more'])];
      const proposed = tidied(typed['proposedBy']);
      return {
        authority: typed['authority'],
        subject: spoken(row.subject, facts, typed, on),
        legalBasis: linesIn(typed['legalBasis']),
        considered: [
          ...(row.considered?.(facts, typed, on) ?? []),
          ...(proposed === undefined ? [] : [`Xét đề nghị của ${proposed}`]),
        ],
        articles: [...before.toReversed(), more].map((article) => article.map(sentence)),
        carriedOut: carriedOutBy(linesIn(typed['executors'])),
        ...denouncersOf(row),
        daysTyped: daysIn(texts, typed),
      };
    },
    fieldOf: { ...dayFields(texts), carriedOut: 'executors', articles: 'more' },
  };
}

type LetterRow = Row & {
  /** The paragraphs; what the official adds stands before the last. */
  paragraphs: Words<readonly string[]>;
  /** Goes to the petitioner; the addressees come beside. */
  toCitizen?: true;
  /** Goes to the one person that is typed. */
  citizen?: (typed: Typed) => { address?: string; name: string; place: string } | undefined;
};

function addressedFill(row: LetterRow, texts: readonly AskedText[], facts: CaseFacts, typed: Typed, on: Day) {
  const paragraphs = row.paragraphs(facts, typed, on).map(sentence);
  const citizen = row.toCitizen ? firstCitizen(facts) : row.citizen?.(typed);
  return {
    subject: spoken(row.subject, facts, typed, on) || undefined,
    addressees: linesIn(typed['addressees']),
    ...(citizen ? { citizen: { address: citizen.address, name: citizen.name, place: citizen.place } } : {}),
    paragraphs: [
      ...paragraphs.slice(0, -1),
      ...linesIn(typed['more']).map(sentence),
      ...paragraphs.slice(-1),
    ],
    ...denouncersOf(row),
    daysTyped: daysIn(texts, typed),
  };
}

const firstCitizen = ({ kind, petitioners: [first] }: CaseFacts) =>
  kind === 'tố cáo' ? hiddenDenouncer : first;

const addressedTexts = ({ texts = [], toCitizen, citizen }: LetterRow): AskedText[] => [
  toCitizen || citizen
    ? optionalLines('addressees', 'Đồng kính gửi (ngoài người dân), mỗi nơi một dòng')
    : addresseesAsked,
  ...texts,
  moreAsked,
];

/** A letter (công văn). */
export function letter(form: z.infer<typeof letterCodes>, row: LetterRow): CasePaper {
  const texts = addressedTexts(row);
  return {
    form,
    texts,
    first: (facts, on) => row.first?.(facts, on) ?? {},
    fill: (facts, typed, on) => addressedFill(row, texts, facts, typed, on),
    fieldOf: { ...dayFields(texts), citizen: 'addressees', subject: 'more', paragraphs: 'more' },
  };
}

/** A notice, or another letter with the name of its type: PHIẾU CHUYỂN. */
export function notice(
  form: z.infer<typeof noticeCodes>,
  { title = 'Thông báo', ...row }: LetterRow & { title?: string },
): CasePaper {
  const texts = addressedTexts(row);
  return {
    form,
    texts,
    first: (facts, on) => row.first?.(facts, on) ?? {},
    fill: (facts, typed, on) => ({ ...addressedFill(row, texts, facts, typed, on), title }),
    fieldOf: { ...dayFields(texts), citizen: 'addressees', subject: 'more', paragraphs: 'more' },
  };
}

type Section = { heading: string; paragraphs: readonly string[] };
type ReportRow = Row & {
  title: 'Báo cáo' | 'Kế hoạch';
  /** To whom; a plan goes to nobody. */
  to?: true;
  opening: Words<readonly string[]>;
  sections: Words<readonly Section[]>;
  closing: Words<string>;
};

/** A report or a plan: parts with headings, "I. …" put before; a part without a line says that there is nothing. */
export function report(form: z.infer<typeof reportCodes>, row: ReportRow): CasePaper {
  const texts = [...(row.to ? [addresseesAsked] : []), ...(row.texts ?? []), moreAsked];
  return {
    form,
    texts,
    first: (facts, on) => row.first?.(facts, on) ?? {},
    fill: (facts, typed, on) => ({
      title: row.title,
      subject: spoken(row.subject, facts, typed, on),
      addressees: row.to ? linesIn(typed['addressees']) : [],
      opening: row.opening(facts, typed, on).map(sentence),
      sections: numberedSections([
        ...row.sections(facts, typed, on),
        ...(linesIn(typed['more']).length > 0
          ? [{ heading: 'Nội dung khác', paragraphs: linesIn(typed['more']) }]
          : []),
      ]),
      closing: row.closing(facts, typed, on),
      daysTyped: daysIn(texts, typed),
    }),
    fieldOf: { ...dayFields(texts), sections: 'more', opening: 'more', closing: 'more', subject: 'more' },
  };
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** "I. MỤC ĐÍCH". */
export const numberedSections = (sections: readonly Section[]): Section[] =>
  sections.map(({ heading, paragraphs }, index) => ({
    heading: `${roman[index] ?? index + 1}. ${heading.toLocaleUpperCase('vi')}`,
    paragraphs: paragraphs.length > 0 ? paragraphs.map(sentence) : ['Không có.'],
  }));

type MinutesRow = Row & {
  /** Those present, by side; each line of a side a person with office or address. */
  parties: Words<readonly { heading: string; people: readonly string[] }[]>;
  sections: Words<readonly Section[]>;
  signatories: Words<readonly { capacity: string; names: readonly string[] }[]>;
};

/** Minutes: when, where, who was present, what was said and done, who signs. */
export function minutes(form: z.infer<typeof minutesCodes>, row: MinutesRow): CasePaper {
  const texts = [...meetingAsked, ...(row.texts ?? []), ...endAsked];
  return {
    form,
    texts,
    first: (facts, on) => ({ copies: '02', ...row.first?.(facts, on) }),
    fill: (facts, typed, on) => ({
      subject: spoken(row.subject, facts, typed, on),
      at: meetingTyped(typed),
      parties: row.parties(facts, typed, on),
      sections: numberedSections(row.sections(facts, typed, on)),
      ended: hourTyped(typed['endHour']),
      copies: numberTyped(typed['copies']),
      signatories: row.signatories(facts, typed, on),
      ...(row.namesDenouncer ? { ...denouncersOf(row), rendition: 'redacted' } : {}),
      daysTyped: daysIn(texts, typed),
    }),
    fieldOf: {
      ...dayFields(texts),
      ...meetingFields,
      sections: 'content',
      parties: 'people',
      signatories: 'people',
    },
  };
}
