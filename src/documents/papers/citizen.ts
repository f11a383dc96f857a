import { z } from 'zod';
import { identity, onDay, text, texts } from './fields.ts';

// Papers that citizens write. Nothing is asked: what is not known is left to the pen on dotted lines.

const someone = z.object({
  name: text.optional(),
  place: text.optional(),
  identity: identity.partial().optional(),
  phone: text.optional(),
});
const blank = z.object({
  place: text.optional(),
  /** Chooses the version of the form. */
  draftedOn: onDay,
  writtenOn: onDay.optional(),
  addressee: text.optional(),
});

/** Blanks for citizens, filled as far as the data is known. */
export const citizenPapers = [
  blank.extend({
    form: z.literal('NĐ124-01'),
    complainants: z.array(someone).default([]),
    authorised: someone.optional(),
    respondent: z.object({ name: text.optional(), place: text.optional() }).default({}),
    instance: z.enum(['lần đầu', 'lần hai']).optional(),
    matter: text.optional(),
    content: texts.default([]),
    attachments: texts.default([]),
  }),
  blank.extend({
    form: z.literal('NĐ124-02'),
    giver: someone.default({}),
    taker: someone.default({}),
    scope: texts.default([]),
  }),
  blank.extend({
    form: z.literal('NĐ31-02'),
    people: z.array(someone).default([]),
    petitionOn: onDay.optional(),
    withdrawn: texts.default([]),
  }),
  blank.extend({
    form: z.literal('TC-BAOVE-DN'),
    /** Who denounced and asks. */
    people: z.array(someone).default([]),
    /** Who is to be protected. */
    protectedPeople: z.array(someone).default([]),
    reason: texts.default([]),
    measures: texts.default([]),
  }),
  blank.extend({
    form: z.literal('TH-09'),
    visitor: someone.default({}),
    headcount: z.int().positive().optional(),
    /** Whom the citizen wishes to be received by. */
    leader: text.optional(),
    sessionOn: onDay.optional(),
    content: texts.default([]),
    requests: texts.default([]),
    /** Who handled the matter before, and how. */
    earlier: texts.default([]),
    attachments: texts.default([]),
  }),
] as const;
