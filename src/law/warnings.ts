import { applied, yearsWithoutNotice, type Calendar } from './calendar.ts';
import { count } from './count.ts';
import { formatDay, type Day } from './day.ts';
import { authorityNames, type Authority } from './deadline-rule.ts';
import type { Ledger } from './deadline.ts';
import { ruleFor } from './rule-for.ts';
import { transitionalRules, type TransitionalRule } from './transitional.ts';

/** What an official should know before relying on a due day. */
export type Warning = {
  code:
    | 'no-notice'
    | 'calendar-unsure'
    | 'rule-unsure'
    | 'not-law'
    | 'two-texts'
    | 'transitional'
    | 'no-number'
    | 'not-counted';
  text: string;
};

type Draft = Omit<Ledger, 'warnings' | 'warnFrom'>;

/** Every warning of a reckoning, and the day from which a changed law asks for watching. */
export function warningsOf(ledger: Draft, calendar: Calendar): { warnings: Warning[]; warnFrom?: Day } {
  const straddling = transitionalRules.filter((row) => straddles(row, ledger));
  const warnFrom = straddling.map((row) => newLimit(row, ledger, calendar)).find((day) => day !== undefined);
  const warnings = [
    ...aboutRule(ledger),
    ...aboutTwoTexts(ledger),
    ...aboutCalendar(ledger, calendar),
    ...[...ledger.pauses, ...ledger.extensions]
      .filter(({ counted }) => !counted)
      .map(({ text }) => warning('not-counted', text)),
    ...straddling.map((row) => warning('transitional', transitionalText(row, warnFrom))),
  ];
  return warnFrom ? { warnings, warnFrom } : { warnings };
}

const warning = (code: Warning['code'], text: string): Warning => ({ code, text });

const notLaw: readonly Authority[] = ['procedure', 'plan', 'local', 'internal'];

function aboutRule({ confidence, authority, duration }: Draft): Warning[] {
  const found: Warning[] = [];
  if (confidence !== 'high')
    found.push(warning('rule-unsure', 'Quy định này chưa được đối chiếu đầy đủ với văn bản gốc.'));
  if (notLaw.includes(authority)) {
    found.push(
      warning(
        'not-law',
        `Không phải thời hạn do luật, nghị định, thông tư quy định: ${authorityNames[authority].toLowerCase()}.`,
      ),
    );
  }
  if (!('amount' in duration))
    found.push(warning('no-number', `Quy định không nêu số ngày: "${duration.words}".`));
  return found;
}

function aboutTwoTexts({ parallel, authority, due }: Draft): Warning[] {
  if (!parallel || parallel.due === due) return [];
  const other = parallel.due ? ` đến ${formatDay(parallel.due)}` : '';
  const text = `Hai văn bản quy định khác nhau: áp dụng ngày sớm hơn theo ${authorityNames[authority].toLowerCase()}; theo ${parallel.basis} thì${other}.`;
  return [warning('two-texts', text)];
}

function aboutCalendar({ day0, due, moved }: Draft, calendar: Calendar): Warning[] {
  if (!due) return [];
  const end = moved && moved.from > due ? moved.from : due;
  const [first, last] = day0 <= end ? [day0, end] : [end, day0];
  const found = yearsWithoutNotice(first, last, calendar).map((year) =>
    warning('no-notice', `Chưa có thông báo chính thức về ngày nghỉ năm ${year}; chỉ trừ thứ Bảy, Chủ nhật.`),
  );
  const unsure = [...calendar.exceptions.values()].filter(
    (row) =>
      row.date >= first && row.date <= last && row.confidence !== 'high' && applied(row.date, calendar),
  );
  if (unsure[0]) {
    found.push(
      warning(
        'calendar-unsure',
        `Ngày nghỉ ${formatDay(unsure[0].date)} (${unsure[0].name}) chưa đối chiếu được văn bản gốc.`,
      ),
    );
  }
  return found;
}

function straddles({ steps, changeover }: TransitionalRule, { step, day0, due }: Draft): boolean {
  return (
    step !== 'count' && steps.includes(step) && day0 < changeover && (due === undefined || due >= changeover)
  );
}

// The limit as the new text would have it from the same day 0: where watching begins.
function newLimit(
  { effect, changeover }: TransitionalRule,
  { step, day0 }: Draft,
  calendar: Calendar,
): Day | undefined {
  if (effect !== 'old-limit-warn-at-new' || step === 'count') return undefined;
  const chosen = ruleFor(step, {}, changeover);
  if ('refused' in chosen || !('amount' in chosen.rule.duration) || chosen.rule.duration.unit === 'hour')
    return undefined;
  const { amount, unit } = chosen.rule.duration;
  return count({ day0, amount, unit, backward: false, gaps: [], calendar }).due;
}

const transitionalText = ({ text, basis }: TransitionalRule, warnFrom: Day | undefined): string =>
  `${text}${warnFrom ? ` Thời hạn mới: ${formatDay(warnFrom)}.` : ''} (${basis})`;
