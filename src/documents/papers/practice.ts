import { z } from 'zod';
import { common, contact, ended, member, moment, onDay, person, rendition, text, texts } from './fields.ts';

// Papers of a case for which no text prescribes a form: one schema for each type of Nghị định 30/2020/NĐ-CP, one row in
// case/practice/ for each paper. What is asked and the words of the body stand in the row.

const section = z.object({ heading: text, paragraphs: texts.min(1) });
const written = common.extend({
  /** Days that stand within sentences, so that one which is not on the calendar is refused at its field. */
  daysTyped: z.record(z.string(), onDay).default({}),
  /** Who denounces: stands in the texts where they say so by `whereDenouncer`. */
  denouncers: z.array(person.extend({ phone: text.optional() })).optional(),
  /** Of minutes that name who denounces. */
  rendition: rendition.optional(),
});
/** To whom it goes: offices, or the citizen of the matter with where he lives. */
const addressed = written.extend({ addressees: texts.default([]), citizen: person.optional() });

export const decisionCodes = z.enum([
  'KN-NHIEMVU',
  'KN-GIAHAN-XM',
  'KN-HDTV',
  'KN-DINHCHI',
  'KN-CUONGCHE',
  'TC-TDC',
  'TC-TIEPTUC',
  'TC-DINHCHI',
  'TC-XULY',
  'TC-BAOVE-QD',
  'TC-BAOVE-THAYDOI',
  'TC-BAOVE-CHAMDUT',
  'DD-QD',
]);
export const noticeCodes = z.enum([
  'KN-CHUYEN',
  'KN-TB-DOITHOAI',
  'KN-TB-KETQUA',
  'KN-TB-TUNGNGUOI',
  'TC-TB-KETLUAN',
  'TC-KHONG-GQLAI',
  'TC-BAOVE-KHONG',
  'PA-TINHTRANG',
  'DD-THULY',
]);
export const letterCodes = z.enum([
  'KN-PHUCTAP',
  'KN-HOSO-LAN1',
  'KN-TRACHNHIEM',
  'KN-HDKL',
  'KN-PC-DOITHOAI',
  'KN-CHIDAO-TH',
  'KN-D38',
  'TC-GIAO-KIEMTRA',
  'TC-CHUYEN-D25',
  'TC-GIAO-XM',
  'TC-TIEPTUC-RUT',
  'TC-CQDT',
  'TC-THEODOI',
  'TC-CHUYEN-HOSO',
  'TC-YEUCAU-BC',
  'TC-BAOVE-CA',
  'PA-GIAO',
  'PA-TRALOI',
  'PA-CHUYEN-QDHC',
  'DD-GIAO',
]);
export const reportCodes = z.enum([
  'KN-KEHOACH-XM',
  'KN-KH-DOITHOAI',
  'KN-BC-TH',
  'KN-QUAHAN',
  'TC-BC-TH',
  'TC-BC-QUAHAN',
  'DD-BC',
  'DD-BC-TH',
]);
export const minutesCodes = z.enum([
  'KN-BB-RUT',
  'KN-CONGKHAI',
  'KN-BB-CUONGCHE',
  'TC-XM-DANHTINH',
  'TC-CONGKHAI',
  'PA-BB',
  'DD-BBHG',
  'DD-BB',
]);
export const slipCodes = z.enum(['KN-KIEMTRALAI', 'TC-PHIEU-D25']);
export const inventoryCodes = z.enum(['KN-GUI', 'HS-MUCLUC']);
export const invitationCodes = z.enum(['KN-GIAYMOI']);

const decision = written.extend({
  form: decisionCodes,
  /** Who decides, as the line below the title. */
  authority: text,
  subject: text,
  legalBasis: texts.min(1),
  /** "Xét đề nghị của …": what else was considered, each a line. */
  considered: texts.default([]),
  /** Each article by its paragraphs; "Điều 1." is put before. */
  articles: z.array(texts.min(1)).min(1),
  /** The last article: "… chịu trách nhiệm thi hành Quyết định này". */
  carriedOut: text,
});
const notice = addressed.extend({
  form: noticeCodes,
  /** THÔNG BÁO, PHIẾU CHUYỂN. */
  title: text,
  subject: text.optional(),
  paragraphs: texts.min(1),
});
const letter = addressed.extend({ form: letterCodes, subject: text, paragraphs: texts.min(1) });
const report = addressed.extend({
  form: reportCodes,
  /** BÁO CÁO, KẾ HOẠCH. */
  title: text,
  subject: text,
  opening: texts.min(1),
  sections: z.array(section).min(1),
  closing: text,
});
const minutes = written.extend({
  form: minutesCodes,
  subject: text,
  at: moment,
  /** Those present, by side: "Đại diện cơ quan", and each with his office or address. */
  parties: z.array(z.object({ heading: text, people: texts.min(1) })).min(1),
  sections: z.array(section).min(1),
  ended,
  copies: z.int().positive(),
  /** Who signs, by side: the first, third … stand at the left, the others at the right. */
  signatories: z.array(z.object({ capacity: text, names: texts.default([]) })).min(1),
});
const slip = written.extend({
  form: slipCodes,
  title: text,
  subject: text,
  opening: texts.default([]),
  columns: z.tuple([text, text]),
  items: z.array(z.object({ content: text, finding: text })).min(1),
  closing: text,
  /** Who wrote it, beside who signs. */
  writer: member,
});
const inventory = addressed.extend({
  form: inventoryCodes,
  title: text,
  subject: text.optional(),
  opening: texts.default([]),
  items: z
    .array(
      z.object({
        name: text,
        /** Number and symbol of the document. */
        reference: text.optional(),
        on: text.optional(),
        author: text.optional(),
        pages: text.optional(),
      }),
    )
    .min(1),
  closing: text,
  writer: member.optional(),
});
const invitation = addressed.extend({
  form: invitationCodes,
  at: moment,
  chair: text,
  /** Completes "dự …". */
  subject: text,
  paragraphs: texts.min(1),
  bring: texts.default([]),
  contact,
});

/** Papers of a case without a prescribed form. */
export const practicePapers = [
  decision,
  notice,
  letter,
  report,
  minutes,
  slip,
  inventory,
  invitation,
] as const;

const someone = z.object({ name: text.optional(), place: text.optional(), phone: text.optional() });
const blank = z.object({
  place: text.optional(),
  draftedOn: onDay,
  writtenOn: onDay.optional(),
  addressee: text.optional(),
});

/** Papers of a case that citizens write; dots where nothing is known. */
export const practiceBlanks = [
  blank.extend({
    form: z.literal('KN-RUT'),
    people: z.array(someone).default([]),
    petitionOn: onDay.optional(),
    matter: text.optional(),
    withdrawn: texts.default([]),
  }),
  blank.extend({
    form: z.literal('KN-CU-DAIDIEN'),
    matter: text.optional(),
    representatives: z.array(someone).default([]),
    scope: texts.default([]),
    people: z.array(someone).default([]),
  }),
] as const;
