import type { ChoiceList } from '../../choices.ts';
import { day, type Day } from '../../day.ts';
import type { PauseKind } from '../../deadline-rule.ts';
import type { Extension } from '../../deadline.ts';
import type { GroundList } from '../../grounds.ts';
import type { Pause } from '../../pauses.ts';
import type { Confidence, InForce } from '../../period.ts';
import type { Step } from '../../steps.ts';
import type { ProcessingRole } from '../processing.ts';
import type { Count, DateName, Dates, Fact, Facts } from './facts.ts';

/** Who takes a step; 'system' when the passing of time itself does. */
export type CaseRole = ProcessingRole | 'system';

/** Each of them, in a sentence. */
export const caseRoleNames: Readonly<Record<CaseRole, string>> = {
  desk: 'cán bộ tiếp nhận',
  handler: 'cán bộ xử lý',
  head: 'người đứng đầu đơn vị',
  chairman: 'Chủ tịch Ủy ban nhân dân',
  clerk: 'văn thư',
  inspector: 'thanh tra',
  admin: 'quản trị hệ thống',
  former: 'người đã bàn giao',
  system: 'hệ thống',
};

/** What runs beside what in one case: the regions are never merged into one status. */
export const regionNames = {
  main: 'Giải quyết',
  stay: 'Tạm đình chỉ thi hành quyết định bị khiếu nại',
  lawsuit: 'Khởi kiện tại Tòa án',
  expert: 'Giám định',
  investigation: 'Chuyển cơ quan điều tra',
  oversight: 'Quá hạn, cấp trên theo dõi',
  publication: 'Công khai',
  execution: 'Thi hành',
  protection: 'Bảo vệ người tố cáo',
  review: 'Xem xét lại việc giải quyết có vi phạm pháp luật',
  file: 'Hồ sơ',
} as const;
export type Region = keyof typeof regionNames;

/**
 * A condition on a fact, with the words and article of the refusal.
 * `asked`: the form of the step asks for it, so it does not grey the button.
 */
export type Guard = {
  /** Only in cases with this fact. */
  readonly when?: Fact;
  readonly refusal: string;
  readonly basis: string;
  readonly asked?: true;
  /** Where the condition came later, or went sooner, than the row. */
  readonly inForce?: InForce;
} & (
  | { readonly fact: Fact; readonly is: boolean; readonly or?: Fact }
  | { readonly count: Count; readonly atLeast: number }
  | { readonly count: Count; readonly atMost: number }
);

/** A condition on the day: within the limit of the step, only after it has run out, or at least so long before the named day. */
export type Timing = {
  readonly how: 'within' | 'after' | 'before';
  readonly step: Step;
  readonly since: DateName;
  readonly unless?: Fact;
  readonly refusal: string;
};

/** A condition on another region of the same case. */
export type While = {
  readonly region: Region;
  readonly in: readonly string[];
  readonly refusal: string;
  readonly inForce?: InForce;
};

/** A limit that the step sets running: from its own day, or from a named one. */
export type ClockStart = {
  readonly step: Step;
  readonly since?: DateName;
  readonly if?: Fact;
  /** Only for events from this day on. */
  readonly from?: Day;
  /** It can last no longer than this limit. */
  readonly cappedBy?: Step;
};

/** One step of a procedure. A new law closes rows and adds others; it never edits them. */
export type CaseStep = {
  readonly id: string;
  readonly action: string;
  /** As on a button. */
  readonly label: string;
  readonly region: Region;
  readonly from: readonly string[];
  /** A state of the region; the state as it is; or the state in which the case was suspended. */
  readonly to: string;
  readonly guards: readonly Guard[];
  readonly timings: readonly Timing[];
  readonly whiles: readonly While[];
  /** The ground must be one of these. */
  readonly grounds?: GroundList;
  /** Who decides, signs or records it. */
  readonly roles: readonly CaseRole[];
  /** Who else may draft its papers. */
  readonly drafts: readonly CaseRole[];
  /** Codes of src/law/forms; more than one when several go out or one of several is used. */
  readonly papers: readonly string[];
  readonly starts: readonly ClockStart[];
  readonly meets: readonly Step[];
  /** Limits that end without being met; 'all' that run. */
  readonly cancels: readonly Step[] | 'all';
  readonly pauses?: PauseKind;
  readonly resumes?: PauseKind;
  readonly extends?: Step;
  readonly sets: Facts;
  readonly adds?: Count;
  /** The day of the step is kept under this name. */
  readonly dates?: DateName;
  /** The day on which the limit of this step ran out is kept as the day of its expiry. */
  readonly expires?: Step;
  /** What is recorded with the step, from a list of src/law/choices.ts. */
  readonly chooses?: ChoiceList;
  readonly basis: string;
  readonly confidence: Confidence;
  readonly inForce: InForce;
  readonly note?: string;
};

/** What must come next: a limit of law that runs, an inner reminder where the law gives no limit, or nothing more. */
export type Next = 'clock' | 'inner' | 'end';
export type CaseState = { readonly name: string; readonly next: Next; readonly note?: string };
export type States = Readonly<Record<string, CaseState>>;

export type ProcedureId =
  | 'complaint.first'
  | 'complaint.second'
  | 'complaint.discipline.first'
  | 'complaint.discipline.second'
  | 'denunciation'
  | 'denunciation.further'
  | 'denunciation.information'
  | 'feedback'
  | 'feedback.regulation'
  | 'land';

export type Procedure = {
  readonly id: ProcedureId;
  readonly name: string;
  readonly basis: string;
  /** The states of each region it has. */
  readonly states: Readonly<Partial<Record<Region, States>>>;
  readonly rows: readonly CaseStep[];
};

/** A limit that the course of the case set running. */
export type CaseClock = {
  readonly step: Step;
  readonly day0: Day;
  readonly startedBy: string;
  readonly status: 'running' | 'met' | 'cancelled';
  readonly endedOn?: Day;
  readonly cappedBy?: Step;
};

/** Where a case stands: everything a next step can depend on. Plain JSON. */
export type Standing = {
  readonly procedure: ProcedureId;
  readonly states: Readonly<Partial<Record<Region, string>>>;
  /** Since when each region is in its state. */
  readonly since: Readonly<Partial<Record<Region, Day>>>;
  /** The state in which the main course was suspended. */
  readonly heldAt?: string;
  readonly facts: Facts;
  readonly dates: Dates;
  readonly clocks: readonly CaseClock[];
  /** The grounds named so far. */
  readonly grounds: readonly string[];
  readonly pauses: readonly Pause[];
  readonly extensions: readonly (Extension & { readonly step: Step })[];
};

/** What is given with a step: facts it establishes, days it names, its ground. */
export type Given = {
  readonly facts?: Facts;
  readonly dates?: Dates;
  /** The id of a row of the step's list of grounds. */
  readonly ground?: string;
};

export type Refused = { readonly refused: string; readonly basis: string };

export const writers: readonly CaseRole[] = ['handler', 'inspector', 'head'];
export const recorders: readonly CaseRole[] = ['desk', 'handler', 'head'];
export const verifiers: readonly CaseRole[] = ['handler', 'inspector', 'head'];
export const deciders: readonly CaseRole[] = ['chairman', 'head'];
export const clockwork: readonly CaseRole[] = ['system'];
/** Whether nobody takes the step: the passing of time does. Where people may take it too, the system takes it for another reason than time. */
export const ofTime = ({ roles }: Pick<CaseStep, 'roles'>): boolean =>
  roles.every((role) => role === 'system');

export const from2012: InForce = { from: day('2012-07-01') };
export const from2019: InForce = { from: day('2019-01-01') };
export const from2026: InForce = { from: day('2026-07-01') };

type Optional = 'guards' | 'timings' | 'whiles' | 'drafts' | 'starts' | 'meets' | 'cancels' | 'sets' | 'id';
type Defaults = 'region' | 'confidence' | 'inForce' | 'papers' | 'roles';
type Draft = Omit<CaseStep, Optional | Defaults | 'starts'> &
  Partial<Pick<CaseStep, Exclude<Optional, 'starts' | 'id'> | Defaults>> & {
    readonly starts?: readonly (Step | ClockStart)[];
    /** Marks a second row of the same action: 'HK' behind the id. */
    readonly variant?: string;
  };

/** Rows of one procedure: the prefix of the ids and the period of its law are the same for all. */
export const rowsOf =
  (prefix: string, inForce: InForce) =>
  ({ starts = [], variant, ...row }: Draft): CaseStep => ({
    id: [prefix, row.action, ...(variant ? [variant] : [])].join(':'),
    region: 'main',
    confidence: 'high',
    inForce,
    guards: [],
    timings: [],
    whiles: [],
    papers: [],
    roles: deciders,
    drafts: (row.papers ?? []).length > 0 ? writers : [],
    meets: [],
    cancels: [],
    sets: {},
    starts: starts.map((start) => (typeof start === 'string' ? { step: start } : start)),
    ...row,
  });

/** The rows with only those states, of their own region and of the others they ask about, that this procedure has. */
export function rowsWithin(states: Procedure['states'], rows: readonly CaseStep[]): CaseStep[] {
  const known = (region: Region, named: readonly string[]): string[] =>
    named.filter((state) => states[region]?.[state]);
  return rows.map((row) => ({
    ...row,
    from: known(row.region, row.from),
    whiles: row.whiles.map((one) => ({ ...one, in: known(one.region, one.in) })),
  }));
}

/** The state stays as it is. */
export const same = 'same';
/** Back to the state in which the case was suspended. */
export const held = 'held';
/** Before the first step of a region. */
export const fresh = 'new';
