// The functions of the law as most tests ask them: by the official calendar, without any day that an office entered.
import { officialCalendar, type Calendar } from '../../src/law/calendar.ts';
import type { Day } from '../../src/law/day.ts';
import * as deadline from '../../src/law/deadline.ts';
import * as clocks from '../../src/law/flows/case/clocks.ts';
import * as may from '../../src/law/flows/case/may.ts';
import * as told from '../../src/law/flows/case/replay.ts';
import type { CaseRole, Given, Procedure, Standing } from '../../src/law/flows/case/row.ts';
import * as duty from '../../src/law/reception/duty-standing.ts';
import * as online from '../../src/law/reception/online.ts';
import * as publish from '../../src/law/reception/publish.ts';
import * as retention from '../../src/law/retention.ts';

type Asked = Omit<deadline.Reckoning, 'calendar'> & { calendar?: Calendar };
type CountedBy = Parameters<typeof deadline.reckonDays>;

export const reckon = (asked: Asked) => deadline.reckon({ calendar: officialCalendar, ...asked });
export const reckonDays = (from: Day, amount: number, unit: CountedBy[2], direction: CountedBy[3]) =>
  deadline.reckonDays(from, amount, unit, direction, officialCalendar);

export const clocksOf = (standing: Standing, on?: Day) => clocks.clocksOf(standing, officialCalendar, on);
export const mayDo = (procedure: Procedure, standing: Standing, role: CaseRole, on: Day) =>
  may.mayDo(procedure, standing, role, on, officialCalendar);
export const actionsNow = (procedure: Procedure, standing: Standing, role: CaseRole, on: Day) =>
  may.actionsNow(procedure, standing, role, on, officialCalendar);
export const takeStep = (
  procedure: Procedure,
  action: string,
  standing: Standing,
  role: CaseRole,
  on: Day,
  given: Given = {},
) => may.takeStep(procedure, action, standing, role, on, given, officialCalendar);

export const replay = (history: told.History) => told.replay(history, officialCalendar);
export const standingAfter = (history: told.History) => told.standingAfter(history, officialCalendar);
export const caseClocks = (history: told.History) => told.caseClocks(history, officialCalendar);
export const awaited = (procedure: Procedure, standing: Standing, on: Day) =>
  told.awaited(procedure, standing, on, officialCalendar);

type DutyArguments = Parameters<typeof duty.dutyStanding>;
export const dutyStanding = (one: DutyArguments[0], window: DutyArguments[1], days: DutyArguments[2]) =>
  duty.dutyStanding(one, window, days, officialCalendar);
export const onlineFaults = (session: Day, prepared: online.OnlinePreparation, today: Day) =>
  online.onlineFaults(session, prepared, today, officialCalendar);
export const publicationLimit = (session: Day) => publish.publicationLimit(session, officialCalendar);
export const publicationFault = (session: publish.ScheduledSession, today: Day) =>
  publish.publicationFault(session, today, officialCalendar);
export const mayBeDisposed = (filedOn: Day, today: Day) =>
  retention.mayBeDisposed(filedOn, today, officialCalendar);
