import { z } from 'zod';
import { isDay, parseVietnameseDay, type Day } from '../law/day.ts';

/** Text as people type it: NFC, no blanks around, line ends made the same. */
export const text = (longest: number, missing: string) =>
  z
    .string({ error: missing })
    .transform((given) => given.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1, missing).max(longest, `Dài quá ${longest} ký tự.`));

export const optionalText = (longest: number) =>
  z
    .string()
    .transform((given) => given.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(longest, `Dài quá ${longest} ký tự.`))
    .optional()
    .transform((given) => given || undefined);

const dayFault = 'Ngày không có thật. Nhập theo dạng ngày/tháng/năm, ví dụ 05/02/2024.';

/** A day typed as dd/mm/yyyy, or ISO from the API. */
export const dayField = (missing: string) =>
  z.string({ error: missing }).transform((given, context): Day => {
    const found = given.trim() === '' ? undefined : parseVietnameseDay(given);
    if (found && isDay(found)) return found;
    context.addIssue({ code: 'custom', message: given.trim() === '' ? missing : dayFault });
    return z.NEVER;
  });

export const optionalDay = z
  .string()
  .optional()
  .transform((given, context): Day | undefined => {
    if (given === undefined || given.trim() === '') return undefined;
    const found = parseVietnameseDay(given);
    if (!found) context.addIssue({ code: 'custom', message: dayFault });
    return found;
  });

/** A record's number in an address or a hidden field. */
export const id = z.coerce
  .number({ error: 'Mã hồ sơ không hợp lệ.' })
  .int('Mã hồ sơ không hợp lệ.')
  .positive('Mã hồ sơ không hợp lệ.');

export const version = z.coerce
  .number({ error: 'Biểu mẫu thiếu phiên bản. Xin mở lại trang.' })
  .int()
  .positive('Biểu mẫu thiếu phiên bản. Xin mở lại trang.');

/** A ticked box: present or not. */
export const ticked = z
  .union([z.boolean(), z.literal('on'), z.literal('true'), z.literal('false')])
  .optional()
  .transform((given) => given === true || given === 'on' || given === 'true');

/** One of a few codes, with the message for anything else. */
export const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes, fault: string) =>
  z.enum(codes, { error: fault });

/** The ids of staged files: one, several or none. */
export const fileIds = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()))
  .pipe(
    z.array(z.uuid('Tệp đính kèm không hợp lệ. Xin chọn lại tệp.')).max(50, 'Tối đa 50 tệp cho một đơn.'),
  );

/** The records that were ticked in a list: one, several or none. */
export const recordIds = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat().map(Number)))
  .pipe(
    z
      .array(z.number({ error: 'Mã hồ sơ không hợp lệ.' }).int().positive('Mã hồ sơ không hợp lệ.'))
      .max(500, 'Chọn tối đa 500 dòng một lần.'),
  );

/** Records as they stood when a form was opened, "12:3" for version 3 of record 12: one, several or none. */
export const seenRecords = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => (given === undefined ? [] : [given].flat()))
  .pipe(
    z.array(z.string().regex(/^\d{1,9}:\d{1,9}$/, 'Biểu mẫu thiếu phiên bản. Xin mở lại trang.')).max(500),
  )
  .transform((given) => new Map(given.map((one) => one.split(':').map(Number) as [number, number])));

/** A record as a form saw it, for `seenRecords`. */
export const seenAs = ({ id, version }: { id: number; version: number }): string => `${id}:${version}`;

const hourFault = 'Giờ không có thật. Nhập theo dạng giờ:phút, ví dụ 07:30.';

/** An hour of the day as people type it ("7:30", "7h30", "7 giờ 30", "0730", "7"), as "07:30"; undefined when it is none. */
export function parseHour(given: string): string | undefined {
  // The database gives seconds too: "07:30:00".
  const typed = /^(\d{1,2})(?:\s*(?:giờ|[:hg.])?\s*([0-5]\d)(?::00)?|\s*(?:giờ|[:hg.]))?$/iu;
  const [, hour = '', minute = '00'] = typed.exec(given.normalize('NFC').trim()) ?? [];
  return hour !== '' && Number(hour) < 24 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

/** "07:30" as hour and minute, as papers write them. */
export function hourParts(hour: string): { hour: number; minute: number } {
  const [hours = 0, minute = 0] = hour.split(':').map(Number);
  return { hour: hours, minute };
}

/** An hour of the day. */
export const hourField = (missing: string) =>
  z.string({ error: missing }).transform((given, context): string => {
    const found = parseHour(given);
    if (found !== undefined) return found;
    context.addIssue({ code: 'custom', message: given.trim() === '' ? missing : hourFault });
    return z.NEVER;
  });

/** An hour of the day, or none. */
export const optionalHour = z
  .string()
  .optional()
  .transform((given, context): string | undefined => {
    if (given === undefined || given.trim() === '') return undefined;
    const found = parseHour(given);
    if (found === undefined) context.addIssue({ code: 'custom', message: hourFault });
    return found;
  });

const grouped = (given: string): string => given.replaceAll(/[\s.]/g, '');

/** An amount in đồng as people type it ("1.250.000"), never negative; 0 when empty. */
export const dongField = z
  .union([z.string(), z.number()])
  .optional()
  .transform((given, context): number => {
    const typed = grouped(String(given ?? ''));
    if (typed === '') return 0;
    if (/^\d{1,15}$/.test(typed)) return Number(typed);
    const message = typed.startsWith('-')
      ? 'Số tiền không được âm.'
      : 'Số tiền là số nguyên đồng, ví dụ 1.250.000.';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** An area in m² as people type it ("1.250,5"), never negative; 0 when empty. */
export const areaField = z
  .union([z.string(), z.number()])
  .optional()
  .transform((given, context): number => {
    if (typeof given === 'number' && given >= 0) return given;
    const typed = grouped(String(given ?? '')).replace(',', '.');
    if (typed === '') return 0;
    if (/^\d{1,10}(\.\d{1,2})?$/.test(typed)) return Number(typed);
    const message = typed.startsWith('-')
      ? 'Diện tích không được âm.'
      : 'Diện tích là số m², tối đa hai số lẻ, ví dụ 1.250,5.';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** How many, never negative; 0 when empty. */
export const countField = z
  .union([z.string(), z.number()])
  .optional()
  .transform((given, context): number => {
    const typed = String(given ?? '').trim();
    if (typed === '') return 0;
    if (/^\d{1,6}$/.test(typed)) return Number(typed);
    context.addIssue({
      code: 'custom',
      message: typed.startsWith('-') ? 'Số không được âm.' : 'Nhập một số nguyên.',
    });
    return z.NEVER;
  });
