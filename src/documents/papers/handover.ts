import { z } from 'zod';
import { common, member, moment, text, texts } from './fields.ts';

/** The minutes by which a unit that ends hands its records over. */
export const handoverPapers = [
  common.extend({
    form: z.literal('BB-BG'),
    at: moment.pick({ on: true, where: true }),
    /** By which document the unit ends. */
    basis: text,
    giver: z.object({ unit: text, people: z.array(member) }),
    takers: z.array(z.object({ unit: text, people: z.array(member) })).min(1),
    rows: z.array(z.object({ taker: text, what: text, open: z.int().min(0), closed: z.int().min(0) })).min(1),
    notes: texts.default([]),
    copies: z.int().positive(),
  }),
] as const;
