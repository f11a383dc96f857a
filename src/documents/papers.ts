import { z } from 'zod';
import { isDay, type Day } from '../law/day.ts';

// What each paper says, before it is set in a template. Names and texts are written as they stand in a sentence.

const text = z
  .string({ error: 'Phải có nội dung' })
  .trim()
  .min(1, 'Phải có nội dung')
  .transform((value) => value.normalize('NFC'));
const onDay = z.custom<Day>((value) => typeof value === 'string' && isDay(value), {
  error: 'Ngày không có trên lịch',
});

const person = z.object({
  /** ông, bà, ông (bà), các ông (bà); none for an organisation. */
  address: text.optional(),
  name: text,
  place: text,
});
/** An identity paper; its kind as the law of the day names it: "Số căn cước công dân", "Số hộ chiếu". */
const identity = z.object({
  kind: text,
  number: text,
  issuedOn: onDay.optional(),
  issuedBy: text.optional(),
});
const signer = z.object({
  /** TM. ỦY BAN NHÂN DÂN, KT. TRƯỞNG BAN; a line break between two. */
  authority: text.optional(),
  capacity: text,
  name: text,
});

const common = z.object({
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
  recipients: z.array(text),
  /** Who keeps it: "VT, BTCD". */
  archive: text,
  signer,
});

const petition = common.extend({
  kind: z.enum(['khiếu nại', 'tố cáo', 'kiến nghị, phản ánh']),
  sender: person,
  receivedOn: onDay,
  /** Completes "về việc …". */
  matter: text,
  legalBasis: z.array(text).min(1),
});

const attachments = z.array(text);

export const paperSchema = z.discriminatedUnion('form', [
  petition.extend({
    form: z.literal('TT05-01'),
    addressee: text,
    earlier: z.object({ agency: text, on: onDay }).optional(),
    unitHead: z.object({ capacity: text, name: text }),
    proposer: z.object({ capacity: text, name: text }),
  }),
  petition.extend({
    form: z.literal('TT05-02'),
    guidance: z.discriminatedUnion('why', [
      z.object({ why: z.literal('not-competent'), competentBody: text }),
      z.object({ why: z.literal('supplement'), missing: z.array(text).min(1) }),
    ]),
    returned: attachments,
  }),
  petition.extend({ form: z.literal('TT05-03'), addressee: text, attachments }),
  petition.extend({ form: z.literal('TT05-04'), addressee: text, attachments }),
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
  petition.extend({ form: z.enum(['TT04-01', '01/TCD']), identity: identity.optional(), reason: text }),
  common.extend({
    form: z.enum(['TT04-02', '02/TCD']),
    at: z.object({ hour: z.int().min(0).max(23), minute: z.int().min(0).max(59), on: onDay, where: text }),
    giver: person,
    identity: identity.optional(),
    items: z.array(z.object({ name: text, pages: z.int().positive(), condition: text })).min(1),
    copies: z.int().positive(),
  }),
  common.extend({
    form: z.literal('CV'),
    addressees: z.array(text).min(1),
    subject: text,
    paragraphs: z.array(text).min(1),
  }),
  common.extend({
    form: z.literal('BC'),
    subject: text,
    opening: text,
    sections: z.array(z.object({ heading: text, paragraphs: z.array(text) })).min(1),
    closing: text,
  }),
]);

/** Everything a paper says; the field `form` tells which paper it is. */
export type PaperData = z.infer<typeof paperSchema>;
export type PaperForm = PaperData['form'];

/** A paper's data read from storage or from outside. @throws z.ZodError with Vietnamese messages by field */
export function parsePaper(given: unknown): PaperData {
  return paperSchema.parse(given);
}

const typeCodes: Readonly<Record<PaperForm, string | undefined>> = {
  'TT05-01': 'PĐX',
  'TT05-02': 'HD',
  'TT05-03': 'PC',
  'TT05-04': 'PC',
  'TT05-05': 'HD',
  'NĐ124-03': 'TB',
  'NĐ124-04': 'TB',
  'TT04-01': 'TB',
  '01/TCD': 'TB',
  'TT04-02': undefined,
  '02/TCD': undefined,
  CV: '',
  BC: 'BC',
};

/**
 * The symbol after the number (NĐ 30/2020, Phụ lục I and III): "HD-BTCD"; a công văn has no type code and names the
 * drafting part instead: symbolFor('CV', 'UBND', 'BTCD') gives "UBND-BTCD". Undefined for a paper that bears no number.
 */
export function symbolFor(form: PaperForm, unit: string, drafter?: string): string | undefined {
  const type = typeCodes[form];
  if (type === undefined) return undefined;
  return type === '' ? [unit, drafter].filter((part) => part !== undefined).join('-') : `${type}-${unit}`;
}

/** A number as it is written on a paper: below 10 with a leading zero (NĐ 30/2020, Phụ lục I). */
export function numberText(number: number): string {
  return String(number).padStart(2, '0');
}

/** "05/HD-BTCD". */
export function numberAndSymbol(number: number, symbol: string): string {
  return `${numberText(number)}/${symbol}`;
}

/** "ngày 05 tháng 02 năm 2024": days below 10 and months 1 and 2 with a leading zero (NĐ 30/2020, Phụ lục I). */
export function dayInWords(given: Day): string {
  return `ngày ${given.slice(8)} ${monthInWords(given)}`;
}

/** "tháng 02 năm 2024". */
export function monthInWords(given: Day): string {
  const month = Number(given.slice(5, 7));
  return `tháng ${month <= 2 ? numberText(month) : month} năm ${given.slice(0, 4)}`;
}

const hidden = '[giữ bí mật]';
const telling = new Set(['matter', 'attachments', 'recipients', 'reason', 'advice', 'parts']);

/**
 * The same paper without who denounces: name and place are taken out of their fields and wherever they occur in the
 * texts (Luật Tố cáo 2018, Điều 56). A paraphrase that gives the person away must still be removed by a human reader.
 */
export function redacted(data: PaperData): PaperData {
  if (!('sender' in data)) return data;
  const { name, place } = data.sender;
  const strip = (_key: string, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(name, hidden).replaceAll(place, hidden) : value;
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    telling.has(key) ? JSON.parse(JSON.stringify(value, strip)) : value,
  ]);
  return parsePaper({
    ...Object.fromEntries(entries),
    identity: undefined,
    sender: { address: 'người tố cáo', name: hidden, place: hidden },
  });
}
