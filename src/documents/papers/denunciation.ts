import { z } from 'zod';
import {
  accused,
  common,
  ended,
  member,
  moment,
  numbered,
  onDay,
  petition,
  rendition,
  text,
  texts,
  visitor,
} from './fields.ts';

const decision = common.extend({
  /** Who decides, as the line below the title: "Chủ tịch Ủy ban nhân dân huyện Lộc Bình". */
  authority: text,
  legalBasis: texts.min(1),
  /** Who proposed it. */
  proposedBy: text,
  accused: z.array(accused).min(1),
  days: z.int().positive(),
  /** Who carries it out, the accused apart. */
  executors: texts.default([]),
});
const notAccepted = petition.extend({
  reason: text,
  /** The body that had passed the denunciation on. */
  forwardedBy: text.optional(),
});

/** Papers of denunciations. None of those that reach the accused has a field for who denounces. */
export const denunciationPapers = [
  common.extend({
    form: z.literal('TH-04'),
    rendition,
    at: moment,
    receivers: z.array(member).min(1),
    denouncer: visitor,
    accused: z.array(accused).min(1),
    content: texts.min(1),
    evidence: texts.default([]),
    requests: texts.default([]),
    /** Protection asked for, in the denouncer's words. */
    protection: texts.default([]),
    ended,
    copies: z.int().positive(),
  }),
  notAccepted.extend({
    form: z.literal('TH-14'),
    instance: z.enum(['tố cáo', 'tố cáo tiếp']),
    advice: text.optional(),
  }),
  decision.extend({
    form: z.literal('NĐ31-01'),
    acceptedBy: numbered.extend({ by: text }),
  }),
  common.extend({
    form: z.literal('NĐ31-03'),
    at: moment,
    rendition,
    recorder: member,
    denouncer: visitor,
    /** What is withdrawn: all, or each matter. */
    withdrawn: texts.min(1),
    ended,
    copies: z.int().positive(),
  }),
  decision.extend({
    form: z.literal('NĐ31-04'),
    contents: texts.min(1),
  }),
  petition.extend({
    form: z.literal('NĐ31-05'),
    accused: z.array(accused).min(1),
    forwardedBy: text.optional(),
    outcome: z.discriminatedUnion('accepted', [
      z.object({
        accepted: z.literal(true),
        by: numbered,
        contents: texts.min(1),
        days: z.int().positive(),
      }),
      z.object({ accepted: z.literal(false), reason: text }),
    ]),
  }),
  common.extend({
    form: z.literal('NĐ31-06'),
    accused: z.array(accused).min(1),
    acceptedBy: numbered,
    acceptedOn: onDay,
    contents: texts.min(1),
    days: z.int().positive(),
    explainBy: onDay.optional(),
  }),
] as const;
