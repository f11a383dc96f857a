import { officialCalendar } from '../../src/law/calendar.ts';
import { dateNames, factNames } from '../../src/law/flows/case/facts.ts';
import type { Dates, Facts } from '../../src/law/flows/case/facts.ts';
import { clocksOf } from '../../src/law/flows/case/clocks.ts';
import { procedures } from '../../src/law/flows/case/procedures.ts';
import type { CaseEvent, History } from '../../src/law/flows/case/replay.ts';
import {
  regionNames,
  type CaseRole,
  type Procedure,
  type Region,
  type Standing,
} from '../../src/law/flows/case/row.ts';
import { durationText } from '../../src/law/deadline.ts';
import { formatDay, parseVietnameseDay, type Day } from '../../src/law/day.ts';

/** A case as an official would tell it: every name and day in Vietnamese, the state and the due days after every step. */
export type WrittenStep = {
  ngay: string;
  viec: string;
  nguoi: string;
  /** Điều biết được cùng việc đó. */
  biet?: string[];
  /** Ngày khác được nêu. */
  neu?: Record<string, string>;
  canCu?: string;
  tuChoi?: string;
  dieuLuat?: string;
  trangThai: Record<string, string>;
  /** Mã quy định → ngày hết hạn của mọi thời hạn đang chạy. */
  han: Record<string, string>;
};
export type WrittenCase = {
  ten: string;
  thuTuc: string;
  doiChieu: string[];
  biet?: string[];
  neu?: Record<string, string>;
  cacBuoc: WrittenStep[];
};

export const roleWords: Readonly<Record<string, CaseRole>> = {
  'cán bộ tiếp nhận': 'desk',
  'cán bộ xử lý': 'handler',
  'người đứng đầu đơn vị': 'head',
  'Chủ tịch Ủy ban nhân dân': 'chairman',
  'văn thư': 'clerk',
  'thanh tra': 'inspector',
  'hệ thống': 'system',
};

const keyOf = (names: Readonly<Record<string, string>>, word: string): string => {
  const found = Object.entries(names).find(([, name]) => name === word);
  if (!found) throw new Error(`Không có "${word}"`);
  return found[0];
};

export const dayOf = (text: string): Day => {
  const found = parseVietnameseDay(text);
  if (!found) throw new Error(`Không có ngày "${text}"`);
  return found;
};

const factsOf = (words: readonly string[] = []): Facts =>
  Object.fromEntries(
    words.map((word) => {
      const [, name = word, not] = /^(.*?)(?:: (không))?$/.exec(word) ?? [];
      const counted = /^số lần phát, số kỳ báo đã đăng: (\d+)$/.exec(word);
      return counted ? ['issues', Number(counted[1])] : [keyOf(factNames, name), !not];
    }),
  );
const datesOf = (named: Readonly<Record<string, string>> = {}): Dates =>
  Object.fromEntries(Object.entries(named).map(([name, on]) => [keyOf(dateNames, name), dayOf(on)]));

/** The written case as the law's functions take it. */
export function read(written: WrittenCase): History {
  const procedure = procedures.find(({ name }) => name === written.thuTuc);
  if (!procedure) throw new Error(`Không có thủ tục "${written.thuTuc}"`);
  return {
    procedure,
    facts: factsOf(written.biet),
    dates: datesOf(written.neu),
    events: written.cacBuoc.map((step) => eventOf(step, procedure)),
  };
}

function eventOf({ ngay, viec, nguoi, biet, neu, canCu }: WrittenStep, procedure: Procedure): CaseEvent {
  const action = procedure.rows.find(({ label }) => label === viec)?.action;
  const role = roleWords[nguoi];
  if (!action || !role) throw new Error(`Không có việc "${viec}" hoặc người "${nguoi}"`);
  return {
    action,
    on: dayOf(ngay),
    role,
    facts: factsOf(biet),
    dates: datesOf(neu),
    ...(canCu ? { ground: canCu } : {}),
  };
}

/** The states in words: every region that has left its beginning. */
export function statesInWords(procedure: Procedure, { states }: Standing): Record<string, string> {
  return Object.fromEntries(
    Object.entries(states)
      .filter(([, state]) => state !== 'new')
      .map(([region, state]) => [
        regionNames[region as Region],
        procedure.states[region as Region]?.[state]?.name ?? state,
      ]),
  );
}

/** The limits that run, by the id of their rule; two of one rule are numbered. */
export function limitsInWords(standing: Standing, on: Day): Record<string, string> {
  const open = clocksOf(standing, officialCalendar, on).filter(
    ({ status }) => status === 'running' || status === 'paused',
  );
  const named: Record<string, string> = {};
  for (const { ledger, due, status } of open) {
    const count = Object.keys(named).filter((id) => id.split(' ')[0] === ledger.ruleId).length;
    const id = count === 0 ? ledger.ruleId : `${ledger.ruleId} (${count + 1})`;
    named[id] = status === 'paused' ? 'tạm dừng' : due ? formatDay(due) : durationText(ledger.duration);
  }
  return named;
}
