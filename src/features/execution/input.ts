import { z } from 'zod';

// "1.250.000" as people write it; blanks between the groups too.
const whole = /^\d{1,3}(?:[. ]\d{3})+$|^\d+$/;

/** A whole number as people type it, with or without dots between the thousands; none when empty. */
export const optionalWhole = (largest: number) =>
  z
    .union([z.string(), z.number()])
    .optional()
    .transform((given, context): number | undefined => {
      const typed = String(given ?? '').trim();
      if (typed === '') return undefined;
      const number = whole.test(typed) ? Number(typed.replaceAll(/[. ]/g, '')) : Number.NaN;
      if (number <= largest) return number;
      context.addIssue({ code: 'custom', message: faultOf(typed, 'Nhập số nguyên, ví dụ 1.250.000.') });
      return z.NEVER;
    });

/** Square metres, with a comma before at most two decimals: "1.250,5"; none when empty. */
export const optionalArea = z
  .union([z.string(), z.number()])
  .optional()
  .transform((given, context): number | undefined => {
    const typed = String(given ?? '').trim();
    if (typed === '') return undefined;
    const [, head = '', , tail = ''] = /^(\d{1,3}(?:[. ]\d{3})+|\d+)([,.](\d{1,2}))?$/.exec(typed) ?? [];
    const number = Number(`${head.replaceAll(/[. ]/g, '')}.${tail || '0'}`);
    if (head !== '' && number <= 1e11) return number;
    context.addIssue({
      code: 'custom',
      message: faultOf(typed, 'Nhập diện tích theo mét vuông, ví dụ 1.250,5.'),
    });
    return z.NEVER;
  });

const faultOf = (typed: string, otherwise: string): string =>
  typed.startsWith('-') || typed.startsWith('−') ? 'Không được âm.' : otherwise;

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** A number as it is shown, and typed again: "1.250,5". */
export const amountText = (value: number): string => decimal.format(value);
