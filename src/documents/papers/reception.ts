import { z } from 'zod';
import {
  common,
  contact,
  ended,
  hour,
  identity,
  member,
  moment,
  onDay,
  person,
  rendition,
  text,
  texts,
  visitor,
} from './fields.ts';

const sessionKind = z.enum(['thường xuyên', 'định kỳ', 'đột xuất']);
const minutes = common.extend({
  kind: sessionKind,
  mode: z.enum(['trực tiếp', 'trực tuyến']).default('trực tiếp'),
  at: moment,
  chair: member,
  members: z.array(member).default([]),
  ended,
  /** Who wrote the minutes. */
  secretary: member,
});
const rules = common.extend({
  subject: text,
  /** The decision that brings them in: "Quyết định số 12/QĐ-UBND". */
  enactedBy: z.object({ paper: text, on: onDay, by: text }).optional(),
  chapters: z
    .array(
      z.object({
        heading: text.optional(),
        articles: z.array(z.object({ heading: text, paragraphs: texts.min(1) })).min(1),
      }),
    )
    .min(1),
});

/** Papers of receiving citizens, before, during and after the visit. */
export const receptionPapers = [
  common.extend({
    form: z.literal('TH-01'),
    visitor: person,
    identity: identity.optional(),
    /** Completes "để …": "được thông báo kết quả xử lý đơn". */
    purpose: text,
    at: moment,
    /** Whom to ask for. */
    contact,
    bring: texts.default([]),
  }),
  minutes.extend({
    form: z.literal('TH-03'),
    visitors: z.array(visitor).min(1),
    /** How many came, when more than those named. */
    headcount: z.int().positive().optional(),
    /** For who denounces. */
    rendition: rendition.optional(),
    content: texts.min(1),
    requests: texts,
    documents: texts.default([]),
    opinions: z.array(z.object({ who: text, said: text })).default([]),
    conclusion: texts.min(1),
    visitorOpinion: texts.default([]),
    copies: z.int().positive(),
  }),
  minutes.extend({
    form: z.literal('TH-03K'),
    /** Who had registered or been invited and did not come. */
    expected: texts.default([]),
    note: texts.default([]),
  }),
  common.extend({
    form: z.literal('TH-05'),
    kind: sessionKind,
    on: onDay,
    where: text,
    /** In a sentence: "đồng chí Nông Quốc Dũng, Chủ tịch Ủy ban nhân dân huyện". */
    chair: text,
    members: texts.default([]),
    items: z
      .array(
        z.object({
          visitor: person,
          secret: z.boolean().default(false),
          matter: text,
          conclusion: texts.min(1),
          tasks: z.array(z.object({ unit: text, work: text, dueOn: onDay, contact: text })).min(1),
        }),
      )
      .min(1),
  }),
  common.extend({
    form: z.literal('TH-06'),
    /** "tháng 02 năm 2024" */
    period: text,
    sessions: z
      .array(
        z.object({
          on: onDay,
          /** Sáng, Chiều, Cả ngày; with hours if wished. */
          part: text,
          where: text,
          chair: text,
          participants: texts.default([]),
          contents: texts.default([]),
        }),
      )
      .min(1),
    postedOn: onDay,
    note: text.optional(),
  }),
  rules.extend({ form: z.literal('TH-07') }),
  rules.extend({ form: z.literal('TH-07Q') }),
  common.extend({
    form: z.literal('TH-08'),
    invitees: texts.min(1),
    /** Where a citizen lives; an office needs none. */
    inviteeAddress: text.optional(),
    kind: sessionKind,
    mode: z.enum(['trực tiếp', 'trực tuyến']).default('trực tiếp'),
    at: moment,
    chair: text,
    content: texts.min(1),
    bring: texts.default([]),
    /** What the invited office is asked besides coming. */
    asks: texts.default([]),
    contact,
  }),
  common.extend({
    form: z.literal('TH-12'),
    at: moment,
    visitors: z.array(visitor).min(1),
    /** For who denounces. */
    rendition: rendition.optional(),
    interpreter: member.optional(),
    receptionist: member,
    content: texts.min(1),
    requests: texts.default([]),
    documents: texts.default([]),
    /** What had been done before, by whom. */
    earlier: texts.default([]),
    readBack: z.enum(['tự đọc lại', 'được nghe đọc lại']),
    legalBasis: texts.min(1),
    ended: hour,
    copies: z.int().positive(),
  }),
  common.extend({
    form: z.literal('TH-13'),
    addressees: texts.min(1),
    subject: text,
    at: moment,
    headcount: z.int().positive(),
    representatives: texts.default([]),
    content: texts.min(1),
    developments: texts.min(1),
    done: texts.min(1),
    assessment: texts.min(1),
    proposals: texts.min(1),
  }),
] as const;
