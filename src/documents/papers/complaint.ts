import { z } from 'zod';
import { common, ended, member, moment, onDay, person, text, texts } from './fields.ts';

// Mẫu số 05 to 16 of Nghị định 124/2020/NĐ-CP, 14 as replaced and 14a, 14b as added by Nghị định 155/2026/NĐ-CP. An earlier
// paper of the case is named as in a sentence: "Quyết định số 20/QĐ-UBND ngày 15 tháng 02 năm 2024 của …".

const verdict = z.enum(['đúng toàn bộ', 'đúng một phần', 'sai toàn bộ'], {
  error: 'Chọn kết luận đúng toàn bộ, đúng một phần hoặc sai toàn bộ',
});
const complaint = common.extend({
  /** Those named, representatives first. */
  complainants: z.array(person).min(1),
  /** How many, when more than those named. */
  headcount: z.int().positive().optional(),
  /** Completes "về việc …". */
  matter: text,
});
const decision = complaint.extend({
  /** Who decides, as the line below the title. */
  authority: text,
  legalBasis: texts.min(1),
  /** "Xét đề nghị của …". */
  proposedBy: text.optional(),
  executors: texts.min(1),
});
const someone = z.object({
  name: text,
  capacity: text.optional(),
  place: text.optional(),
  phone: text.optional(),
});
const assessed = {
  /** What is given to the experts. */
  items: texts.min(1),
  /** What they are asked. */
  questions: texts.min(1),
  /** The body that pays, if any. */
  cost: text.optional(),
};
const unsigned = text.optional();
/** What a ruling says of each content, with the articles of law. */
const conclusion = z.object({ content: text, verdict, paragraphs: texts.default([]) });
const ruling = decision.extend({
  /** The day of the petition. */
  petitionOn: onDay,
  /** The report on the verification. */
  report: text,
  contents: texts.min(1),
  results: texts.min(1),
  dialogue: texts.default([]),
  conclusions: z.array(conclusion).min(1),
  /** Everybody whom it concerns, where that is more than one: the list goes with it. */
  list: z.array(person).default([]),
  /** Điều 1: what is kept, amended, annulled, ended. */
  orders: texts.min(1),
  /** Điều 2: what else is settled, compensation. */
  related: texts.min(1),
});

/** Papers of complaints from the verification to the ruling. */
export const complaintPapers = [
  decision.extend({
    form: z.literal('NĐ124-05'),
    /** The decision by which the verification was assigned, if any. */
    assignedBy: text.optional(),
    contents: texts.min(1),
    days: z.int().positive(),
    team: z.enum(['Đoàn', 'Tổ']),
    members: z.array(member.extend({ role: text })).min(1),
  }),
  complaint.extend({
    form: z.literal('NĐ124-06'),
    at: moment,
    verifiers: z.array(member).min(1),
    heard: z.array(someone).min(1),
    content: texts.min(1),
    agreed: texts.default([]),
    differing: texts.default([]),
    other: texts.default([]),
    ended,
    copies: z.int().min(2, 'Lập ít nhất 02 bản'),
    /** Who did not sign, why, and who bore witness. */
    unsigned,
    witnesses: texts.default([]),
  }),
  complaint.extend({
    form: z.literal('NĐ124-07'),
    addressees: texts.min(1),
    acceptedOn: onDay,
    contested: text,
    legalBasis: texts.min(1),
    items: texts.min(1),
    dueOn: onDay,
    /** Where or to whom it is brought. */
    deliverTo: text,
  }),
  complaint.extend({
    form: z.literal('NĐ124-08'),
    at: moment,
    giver: someone,
    receiver: someone,
    items: z
      .array(
        z.object({
          kind: text,
          medium: text,
          name: text,
          pages: text,
          condition: text,
        }),
      )
      .min(1),
    copies: z.int().min(2, 'Lập ít nhất 02 bản'),
  }),
  decision.extend({
    form: z.literal('NĐ124-09'),
    ...assessed,
    reason: text,
    organisation: text,
  }),
  complaint.extend({
    form: z.literal('NĐ124-10'),
    addressees: texts.min(1),
    /** The decision by which the assessment was asked for. */
    assessment: text,
    legalBasis: texts.min(1),
    ...assessed,
    dueOn: onDay,
    handedOverBy: text,
  }),
  decision.extend({
    form: z.literal('NĐ124-11'),
    contested: text,
    reason: text,
    from: z.object({
      on: onDay,
      hour: z.int().min(0).max(23).optional(),
      minute: z.int().min(0).max(59).optional(),
    }),
  }),
  decision.extend({ form: z.literal('NĐ124-12'), stay: text, reason: text }),
  complaint.extend({
    form: z.literal('NĐ124-13'),
    /** Who charged with the verification. */
    addressees: texts.min(1),
    verification: text,
    from: onDay,
    until: onDay,
    /** Who, which decision or act is complained of. */
    contested: text,
    requests: texts.min(1),
    grounds: texts.min(1),
    /** What came of it before. */
    earlier: texts.default([]),
    matters: z
      .array(z.object({ content: text, results: texts.min(1, 'Ghi kết quả xác minh dưới từng nội dung') }))
      .min(1),
    verdict,
    conclusion: texts.min(1),
    recommendations: texts.min(1),
  }),
  complaint.extend({
    form: z.literal('NĐ124-14'),
    at: moment,
    instance: z.enum(['lần đầu', 'lần hai']),
    chair: member,
    secretary: member,
    /** Complainants, their representatives, who came; each with his address. */
    present: texts.default([]),
    absent: z
      .object({ people: texts.min(1), why: z.enum(['có lý do', 'không có lý do']), reason: text.optional() })
      .optional(),
    respondents: texts.default([]),
    concerned: texts.default([]),
    bodies: texts.default([]),
    purpose: texts.min(1),
    results: texts.min(1),
    opinions: texts.min(1),
    agreed: texts.default([]),
    differing: texts.default([]),
    other: texts.default([]),
    ended,
    copies: z.int().min(3, 'Lập ít nhất 03 bản'),
    unsigned,
  }),
  decision.extend({
    form: z.literal('NĐ124-14a'),
    outcome: z.enum(['tạm đình chỉ', 'đình chỉ']),
    accepted: text,
    reason: text,
  }),
  decision.extend({ form: z.literal('NĐ124-14b'), accepted: text, suspension: text, reason: text }),
  ruling.extend({
    form: z.literal('NĐ124-15'),
    /** Days within which a second complaint may be brought. */
    days: z.int().positive(),
    secondTo: text,
    court: text,
  }),
  ruling.extend({
    form: z.literal('NĐ124-16'),
    /** What came of the first instance. */
    firstRuling: texts.min(1),
    dialogue: texts.min(1),
    /** "01 năm": within which a lawsuit may be brought. */
    lawsuitWithin: text,
    court: text,
  }),
] as const;
