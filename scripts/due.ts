// Counts a due day on the command line, with the same code and the same explanation as every screen.
//   npm run --silent due -- --from 2024-02-05 --days 10 --count working [--backward] [--explain]
//   npm run --silent due -- --step complaint.resolve.first --from 2024-02-05 [--trait complex --trait remote] [--explain]
import { parseArgs } from 'node:util';
import { officialCalendar } from '../src/law/calendar.ts';
import { parseVietnameseDay, type Day } from '../src/law/day.ts';
import { traitNames, type Trait, type Traits } from '../src/law/deadline-rule.ts';
import { durationText, reckon, reckonDays, ruleFor, type Ledger } from '../src/law/deadline.ts';
import { deadlineRules, rulesById } from '../src/law/deadlines.ts';
import { isInForce } from '../src/law/period.ts';
import { isStep, steps, type Step } from '../src/law/steps.ts';

class BadArgument extends Error {}

const usage = `Cách dùng:
  npm run --silent due -- --from 2024-02-05 --days 10 --count working|calendar [--backward] [--explain]
  npm run --silent due -- --step <bước hoặc mã quy định> --from 2024-02-05 [--trait complex] [--trait remote] [--explain]`;

const options = {
  from: { type: 'string' },
  days: { type: 'string' },
  count: { type: 'string' },
  backward: { type: 'boolean', default: false },
  step: { type: 'string' },
  trait: { type: 'string', multiple: true, default: [] as string[] },
  explain: { type: 'boolean', default: false },
} as const;

main(process.argv.slice(2));

function main(given: string[]): void {
  try {
    const args = read(given);
    const ledger = args.step === undefined ? byDays(args) : byStep(args.step, args);
    if (args.explain) console.log(JSON.stringify(ledger, null, 2));
    else console.log(dueOf(ledger));
  } catch (error) {
    if (!(error instanceof BadArgument || error instanceof RangeError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  }
}

type Args = ReturnType<typeof parse>;

function read(given: string[]): Args {
  try {
    return parse(given);
  } catch (error) {
    const named = /'(--?[^'\s]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? given[0];
    throw new BadArgument(
      named && Object.keys(options).some((name) => named.startsWith(`--${name}`))
        ? `Tham số "${named}" thiếu giá trị hoặc có giá trị thừa.`
        : `Không có tham số "${named}". Các tham số: ${Object.keys(options)
            .map((name) => `--${name}`)
            .join(', ')}.`,
    );
  }
}

function parse(args: string[]) {
  return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
}

function byDays({ from, days, count, backward, trait }: Args): Ledger {
  if (days === undefined) throw new BadArgument('Cần có --days <số ngày> hoặc --step <bước>.');
  if (trait.length > 0) throw new BadArgument('Tham số --trait chỉ dùng cùng --step.');
  if (!/^\d{1,5}$/.test(days) || Number(days) < 1 || Number(days) > 36_500) {
    throw new BadArgument(`Số ngày "${days}" không hợp lệ: phải là số nguyên từ 1 đến 36500.`);
  }
  if (count !== 'working' && count !== 'calendar') {
    throw new BadArgument(
      `--count phải là working (ngày làm việc) hoặc calendar (ngày)${count === undefined ? '' : `, không phải "${count}"`}.`,
    );
  }
  return reckonDays(dayOf(from), Number(days), count, backward ? 'backward' : 'forward', officialCalendar);
}

function byStep(named: string, { from, days, count, backward, trait }: Args): Ledger {
  if (days !== undefined || count !== undefined || backward) {
    throw new BadArgument('Với --step, số ngày và cách đếm do quy định: bỏ --days, --count, --backward.');
  }
  const day0 = dayOf(from);
  const traits = traitsOf(trait);
  const { step, rules } = stepOf(named, day0);
  const chosen = ruleFor(step, traits, day0, rules);
  if ('refused' in chosen) throw new BadArgument(chosen.message);
  return reckon({ step, day0, traits, rules, calendar: officialCalendar });
}

function dayOf(from: string | undefined): Day {
  if (from === undefined) throw new BadArgument('Cần có --from <ngày bắt đầu>, ví dụ --from 2024-02-05.');
  const found = parseVietnameseDay(from);
  if (!found) throw new BadArgument(`Không có ngày "${from}". Viết 2024-02-05 hoặc 05/02/2024.`);
  return found;
}

function traitsOf(names: readonly string[]): Traits {
  for (const name of names) {
    if (!Object.hasOwn(traitNames, name)) {
      const known = Object.entries(traitNames).map(([trait, words]) => `\n  ${trait}: ${words}`);
      throw new BadArgument(`Không có đặc điểm vụ việc "${name}". Các đặc điểm:${known.join('')}`);
    }
  }
  return Object.fromEntries(names.map((name) => [name as Trait, true]));
}

// A step takes every text in force; an id takes that row alone.
function stepOf(named: string, on: Day): { step: Step; rules: typeof deadlineRules } {
  if (isStep(named)) return { step: named, rules: deadlineRules };
  const rules = rulesById(named);
  const row = rules.find((rule) => isInForce(rule.inForce, on)) ?? rules[0];
  const step = row?.steps[0];
  if (!step)
    throw new BadArgument(
      `Không có bước hoặc mã quy định "${named}". Gần giống: ${nearest(named).join(', ')}.`,
    );
  return { step, rules };
}

function dueOf(ledger: Ledger): string {
  if (ledger.due) return ledger.due;
  throw new BadArgument(
    `"${ledger.name}" không có ngày hết hạn để tính: ${durationText(ledger.duration)} (${ledger.basis}).`,
  );
}

function nearest(named: string): string[] {
  const names = [...steps, ...new Set(deadlineRules.flatMap(({ id, aliases = [] }) => [id, ...aliases]))];
  const wanted = named.toLowerCase();
  const scored = names.map((name) => ({
    name,
    score: distance(wanted, name.toLowerCase()) - (name.includes(wanted) ? 50 : 0),
  }));
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, 5)
    .map(({ name }) => name);
}

/** How many letters must be added, dropped or changed to come from one word to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
