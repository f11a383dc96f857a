import { z } from 'zod';
import {
  common,
  identity,
  item,
  member,
  moment,
  numbered,
  onDay,
  person,
  petition,
  text,
  texts,
} from './fields.ts';

const transfer = petition.extend({ addressee: text, attachments: texts });
const receptionRefusal = petition.extend({ identity: identity.optional(), reason: text });
const receipt = common.extend({
  at: moment,
  giver: person,
  identity: identity.optional(),
  items: z.array(item).min(1),
  copies: z.int().positive(),
});

/** Papers of refusing, taking in, proposing, guiding, passing on and accepting, and the free letter and report. */
export const processingPapers = [
  petition.extend({
    form: z.literal('TT05-01'),
    addressee: text,
    earlier: z.object({ agency: text, on: onDay }).optional(),
    unitHead: member,
    proposer: member,
  }),
  petition.extend({
    form: z.literal('TT05-02'),
    guidance: z.discriminatedUnion('why', [
      z.object({ why: z.literal('not-competent'), competentBody: text }),
      z.object({ why: z.literal('supplement'), missing: texts.min(1) }),
    ]),
    returned: texts,
  }),
  transfer.extend({ form: z.literal('TT05-03') }),
  transfer.extend({ form: z.literal('TT05-04') }),
  petition.extend({
    form: z.literal('TT05-05'),
    parts: z.array(z.object({ content: text, body: text })).min(2),
  }),
  petition.extend({
    form: z.literal('NĐ124-03'),
    identity: identity.optional(),
    instance: z.enum(['lần đầu', 'lần hai']),
    acceptedOn: onDay,
    /** Who resolves: Chủ tịch UBND huyện Lộc Bình. */
    resolver: text,
  }),
  petition.extend({
    form: z.literal('NĐ124-04'),
    identity: identity.optional(),
    instance: z.enum(['lần đầu', 'lần hai']),
    reason: text,
    /** What the complainant may do instead, if anything. */
    advice: text.optional(),
  }),
  receptionRefusal.extend({ form: z.literal('TT04-01') }),
  receptionRefusal.extend({ form: z.literal('01/TCD') }),
  receipt.extend({ form: z.literal('TT04-02') }),
  receipt.extend({ form: z.literal('02/TCD') }),
  common.extend({
    form: z.literal('TH-11'),
    at: moment,
    receiver: person,
    identity: identity.optional(),
    /** The receipt by which they had been taken in. */
    takenBy: numbered.optional(),
    items: z.array(item).min(1),
    reason: text.optional(),
    copies: z.int().positive(),
  }),
  petition.extend({
    form: z.literal('TH-02'),
    addressees: texts.min(1),
    /** The petition's own number in the book. */
    petitionNumber: text.optional(),
    /** By what it was passed on or assigned: "Phiếu chuyển đơn số 05/PC-BTCD". */
    passedOn: z.object({ paper: text, on: onDay }),
    dueOn: onDay,
    /** Which time it is urged. */
    round: z.int().positive().default(1),
    reportBy: onDay,
  }),
  common.extend({
    form: z.literal('CV'),
    addressees: texts.min(1),
    subject: text,
    paragraphs: texts.min(1),
  }),
  common.extend({
    form: z.literal('BC'),
    subject: text,
    opening: text,
    sections: z.array(z.object({ heading: text, paragraphs: texts })).min(1),
    closing: text,
  }),
] as const;
