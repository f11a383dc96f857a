import { z } from 'zod';
import { isDay, type Day } from '../../law/day.ts';

// What the papers are made of. Names and texts are written as they stand in a sentence.

export const text = z
  .string({ error: 'Phải có nội dung' })
  .trim()
  .min(1, 'Phải có nội dung')
  .transform((value) => value.normalize('NFC'));
export const texts = z.array(text);
export const onDay = z.custom<Day>((value) => typeof value === 'string' && isDay(value), {
  error: 'Ngày không có trên lịch',
});

export const person = z.object({
  /** ông, bà, ông (bà), các ông (bà); none for an organisation. */
  address: text.optional(),
  name: text,
  place: text,
});
/** An identity paper; its kind as the law of the day names it: "Số căn cước công dân", "Số hộ chiếu". */
export const identity = z.object({
  kind: text,
  number: text,
  issuedOn: onDay.optional(),
  issuedBy: text.optional(),
});
/** Who is received, heard or served in person. */
export const visitor = person.extend({ phone: text.optional(), identity: identity.optional() });
/** An official, or who else takes part by an office: "Trưởng phòng Tài nguyên và Môi trường". */
export const member = z.object({ name: text, capacity: text });
/** Whom a denunciation is against. */
export const accused = z.object({
  address: text.optional(),
  name: text,
  capacity: text.optional(),
  residence: text.optional(),
});
export const signer = z.object({
  /** TM. ỦY BAN NHÂN DÂN, KT. TRƯỞNG BAN; a line break between two. */
  authority: text.optional(),
  capacity: text,
  name: text,
});
export const contact = z.object({ name: text, capacity: text.optional(), phone: text.optional() });

export const hour = z.object({ hour: z.int().min(0).max(23), minute: z.int().min(0).max(59) });
export const moment = hour.extend({ on: onDay, where: text });
/** When a meeting ended; its own day only when that is not the day it began. */
export const ended = hour.extend({ on: onDay.optional() });
export const numbered = z.object({ number: text, on: onDay });
/** The original with the identity goes into the sealed envelope; work is done with the other. */
export const rendition = z.enum(['sealed', 'redacted']);
export const item = z.object({ name: text, pages: z.int().positive(), condition: text });

/** What every paper of an office has. */
export const common = z.object({
  parentAgency: text.optional(),
  /** As in the heading: Ban Tiếp công dân. */
  agency: text,
  /** As in a sentence: Ban Tiếp công dân huyện Lộc Bình. */
  agencyInText: text,
  number: z.int().positive().optional(),
  symbol: text.optional(),
  place: text,
  /** Gives month and year until the paper is issued. */
  draftedOn: onDay,
  issuedOn: onDay.optional(),
  /** Without "Như trên" and the archive line, which are added; each without its final mark. */
  recipients: texts,
  /** Who keeps it: "VT, BTCD". */
  archive: text,
  signer,
});

/** A paper about one petition. */
export const petition = common.extend({
  kind: z.enum(['khiếu nại', 'tố cáo', 'kiến nghị, phản ánh']),
  sender: person,
  receivedOn: onDay,
  /** Completes "về việc …". */
  matter: text,
  legalBasis: texts.min(1),
});
