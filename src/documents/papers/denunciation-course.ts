import { z } from 'zod';
import {
  accused,
  common,
  ended,
  member,
  moment,
  numbered,
  onDay,
  rendition,
  text,
  texts,
  visitor,
} from './fields.ts';

// From the verification of a denunciation to its conclusion. Only the minutes of work with the denouncer have a field for him.
// An earlier paper of the case is named as in a sentence: "Quyết định số 15/QĐ-UBND ngày 08 tháng 02 năm 2024 của …".

/** Whether the verifiers are called a Đoàn or a Tổ: it names their head too. */
const team = z.enum(['Đoàn', 'Tổ']);
/** Who was worked with, never who denounces. */
const heard = z.object({
  address: text.optional(),
  name: text,
  capacity: text.optional(),
  place: text.optional(),
  phone: text.optional(),
});

/** One accepted matter, what the verification found, what the accused said to it, and the verdict. */
const matter = z.object({
  content: text,
  results: texts.min(1),
  explanation: texts.default([]),
  verdict: z.enum(['đúng', 'đúng một phần', 'sai'], {
    error: 'Ghi kết luận của từng nội dung: đúng, đúng một phần hoặc sai',
  }),
  reasons: texts.default([]),
});
const matters = z.array(matter).min(1);

/** What is said of a whole case: each may be silent, the verdict on each matter may not. */
const judgement = {
  matters,
  /** Căn cứ pháp luật, without "Căn cứ". */
  lawApplied: texts.min(1),
  /** Whether anybody denounced falsely on purpose, where a matter is false. */
  deliberate: text.optional(),
  violations: texts.default([]),
  causes: texts.default([]),
  responsibility: texts.min(1),
  damage: texts.default([]),
  /** What was wrong in the earlier resolution, when the denunciation is resolved anew. */
  earlier: texts.default([]),
};

const report = common.extend({
  addressee: text,
  verified: z.object({ from: onDay, until: onDay }).refine(({ from, until }) => from <= until, {
    error: 'Ngày kết thúc xác minh không được trước ngày bắt đầu',
    path: ['until'],
  }),
  accused: z.array(accused).min(1),
  ...judgement,
  /** Opinions within the team that differ. */
  otherViews: texts.default([]),
  recommendations: texts.min(1),
});

const conclusion = common.extend({
  /** Who concludes, as in a sentence: "Chủ tịch Ủy ban nhân dân huyện Lộc Bình". */
  authority: text,
  accused: z.array(accused).min(1),
  acceptedBy: text,
  ...judgement,
  /** Measures within the competence of who concludes. */
  measures: texts.default([]),
  recommendations: texts.default([]),
});
const acts = ({ measures, recommendations }: { measures: string[]; recommendations: string[] }): boolean =>
  measures.length + recommendations.length > 0;
const noActs = { error: 'Phải có biện pháp xử lý hoặc kiến nghị', path: ['measures'] };

/** Every text of a value, at whatever depth. */
const textsWithin = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsWithin)
      : [];

/** Papers from the verification of a denunciation to its conclusion. */
export const denunciationCoursePapers = [
  common.extend({
    form: z.literal('NĐ31-07'),
    authority: text,
    legalBasis: texts.min(1),
    /** By what the verification had been assigned to the office that forms the team. */
    assignment: text.optional(),
    proposedBy: text,
    team,
    /** The first heads the team. */
    members: z.array(member).min(2, 'Đoàn (Tổ) xác minh phải có ít nhất 02 người'),
    accused: z.array(accused).min(1),
    contents: texts.min(1),
    days: z.int().positive(),
    executors: texts.default([]),
  }),
  common
    .extend({
      form: z.literal('NĐ31-08'),
      /** Completes "BIÊN BẢN": "Làm việc với người bị tố cáo". */
      subject: text,
      at: moment,
      team: team.optional(),
      members: z.array(member).min(1),
      heard: z.array(heard).default([]),
      denouncer: visitor.optional(),
      rendition: rendition.optional(),
      content: texts.min(1),
      ended,
      copies: z.int().min(2, 'Biên bản lập ít nhất 02 bản'),
      /** Who did not sign, and why. */
      unsigned: text.optional(),
    })
    .refine((data) => data.heard.length > 0 || data.denouncer !== undefined, {
      error: 'Phải có người làm việc',
      path: ['heard'],
    })
    .refine((data) => (data.denouncer === undefined) === (data.rendition === undefined), {
      error: 'Biên bản làm việc với người tố cáo phải là bản niêm phong hoặc bản lược bỏ',
      path: ['rendition'],
    }),
  common.extend({
    form: z.literal('NĐ31-09'),
    addressees: texts.min(1),
    legalBasis: texts.min(1),
    /** Information, documents and evidence to be assessed. */
    items: texts.min(1),
    questions: texts.min(1),
    resultBy: onDay,
    /** Who hands over and receives. */
    handover: member,
  }),
  report.extend({
    form: z.literal('NĐ31-10'),
    team,
    formedBy: text,
  }),
  report.extend({
    form: z.literal('NĐ31-11'),
    /** The paper that charged the office with the verification. */
    assignment: text,
    team,
    /** The report of its team. */
    teamReport: text,
  }),
  conclusion
    .extend({
      form: z.literal('NĐ31-12'),
      /** Passages, word for word, which the copy for the accused leaves out. */
      withheld: texts.default([]),
    })
    .refine(acts, noActs)
    .refine(
      ({ withheld, ...said }) =>
        withheld.every((passage) => textsWithin(said).some((line) => line.includes(passage))),
      { error: 'Đoạn lược bỏ phải chép đúng nguyên văn trong kết luận', path: ['withheld'] },
    ),
  conclusion
    .extend({
      form: z.literal('TC-BANTRICH'),
      /** The conclusion from which it is taken. */
      of: numbered,
    })
    .refine(acts, noActs),
] as const;
