import { day } from './day.ts';
import type { Confidence, InForce } from './period.ts';
import type { Step } from './steps.ts';

/** How long: so many days, months or years; or the words of the law where it gives no number to count. */
export type Duration =
  | { readonly unit: CountedUnit; readonly amount: number }
  | { readonly unit: 'hour'; readonly amount: number }
  | { readonly unit: 'immediate' | 'none' | 'date' | 'rhythm'; readonly words: string };
export type CountedUnit = 'working' | 'calendar' | 'month' | 'year';

/** What a case may be that changes its time limit, in the words officials use. */
export const traitNames = {
  complex: 'vụ việc phức tạp',
  veryComplex: 'vụ việc đặc biệt phức tạp',
  remote: 'vùng sâu, vùng xa đi lại khó khăn',
  manyPlaces: 'phải kiểm tra, xác minh tại nhiều địa điểm hoặc ủy quyền xác minh',
  dismissal: 'kỷ luật buộc thôi việc',
  alreadyResolved: 'đã được giải quyết từ trước',
  difficultArea: 'xã miền núi, biên giới; đảo; vùng có điều kiện kinh tế - xã hội khó khăn',
} as const;
export type Trait = keyof typeof traitNames;
export type Traits = { readonly [T in Trait]?: boolean };

/** The event from which a limit counts: day 0, in the words officials use. */
export const eventNames = {
  received: 'ngày nhận đơn',
  contentReceived: 'ngày tiếp nhận nội dung khiếu nại, tố cáo, kiến nghị, phản ánh',
  accepted: 'ngày thụ lý',
  issued: 'ngày ban hành quyết định',
  decisionReceived: 'ngày nhận được quyết định',
  known: 'ngày nhận được hoặc biết được quyết định hành chính, hành vi hành chính',
  firstLimitExpired: 'ngày hết thời hạn giải quyết lần đầu',
  terminated: 'ngày có thông báo đình chỉ',
  suspended: 'ngày ra quyết định tạm đình chỉ, đình chỉ hoặc tiếp tục giải quyết',
  requested: 'ngày nhận được yêu cầu',
  dialogue: 'ngày tổ chức đối thoại',
  session: 'ngày tiếp công dân',
  meeting: 'ngày họp công bố',
  posted: 'ngày niêm yết, đăng tải',
  effective: 'ngày quyết định có hiệu lực pháp luật',
  resolved: 'ngày có kết quả giải quyết',
  resultReceived: 'ngày nhận được thông báo kết quả',
  refused: 'ngày có đủ căn cứ từ chối',
  ground: 'ngày phát sinh căn cứ',
  concluded: 'ngày ban hành kết luận nội dung tố cáo',
  handled: 'ngày có kết quả xử lý',
  closed: 'ngày kết thúc việc gửi, công khai',
  filed: 'ngày xếp lưu đơn',
  assigned: 'ngày được giao',
  mediated: 'ngày hòa giải thành',
  registered: 'ngày đăng ký tiếp',
  period: 'kỳ báo cáo',
  regulation: 'ngày văn bản có hiệu lực',
} as const;
export type Event = keyof typeof eventNames;

export type PauseKind = 'suspension' | 'expert' | 'obstacle';
export const pauseNames: Readonly<Record<PauseKind, string>> = {
  suspension: 'tạm đình chỉ giải quyết',
  expert: 'trưng cầu giám định',
  obstacle: 'trở ngại khách quan',
};

/** Time that is not counted: on what ground, by which article, for grounds arising from which day on. */
export type Pausable = { readonly on: PauseKind; readonly basis: string; readonly from: InForce['from'] };

/**
 * How a limit may grow. 'adds': each extension adds so many days from the end of the running limit.
 * 'ceiling': the longer limit of the same step for a case with the trait, counted anew from day 0.
 */
export type Extensible =
  | {
      readonly how: 'adds';
      readonly amount: number;
      readonly times: number;
      readonly needs: string;
      readonly basis: string;
    }
  | { readonly how: 'ceiling'; readonly trait: Trait; readonly needs: string; readonly basis: string };

/** Who set the number: the law prevails over decree and circular; the last four are no law. */
export type Authority = 'law' | 'decree' | 'circular' | 'procedure' | 'plan' | 'local' | 'internal';
export const authorityNames: Readonly<Record<Authority, string>> = {
  law: 'Luật',
  decree: 'Nghị định',
  circular: 'Thông tư',
  procedure: 'Thủ tục hành chính công bố',
  plan: 'Kế hoạch',
  local: 'Quy định của địa phương',
  internal: 'Quy định nội bộ',
};

/** One sentence of the law about a time limit. A new law adds rows and closes old ones; it never edits them. */
export type DeadlineRule = {
  readonly id: string;
  /** Other ids under which the same sentence is known. */
  readonly aliases?: readonly string[];
  readonly steps: readonly Step[];
  /** In the words of the law. */
  readonly name: string;
  readonly startsOn: Event;
  readonly duration: Duration;
  readonly direction?: 'backward';
  /** The duration is a minimum (posting, keeping), not a limit not to be passed. */
  readonly atLeast?: true;
  /** Whose limit it is; the agency's own when absent. */
  readonly bound?: 'petitioner' | 'forwarder' | 'effect';
  readonly when?: Traits;
  readonly extension?: Extensible;
  readonly pausable?: readonly Pausable[];
  readonly authority: Authority;
  readonly basis: string;
  readonly inForce: InForce;
  /** The event whose day decides which text applies, where it is not day 0. */
  readonly decidedBy?: Event;
  readonly confidence: Confidence;
  /** Shown to officials beside the due day. */
  readonly note?: string;
};

export const working = (amount: number): Duration => ({ unit: 'working', amount });
export const calendar = (amount: number): Duration => ({ unit: 'calendar', amount });
export const months = (amount: number): Duration => ({ unit: 'month', amount });
export const years = (amount: number): Duration => ({ unit: 'year', amount });
export const hours = (amount: number): Duration => ({ unit: 'hour', amount });
export const atOnce = (words = 'ngay'): Duration => ({ unit: 'immediate', words });
export const noNumber = (words: string): Duration => ({ unit: 'none', words });
export const onDate = (words: string): Duration => ({ unit: 'date', words });
export const rhythm = (words: string): Duration => ({ unit: 'rhythm', words });

/** In force from the day on. */
export const since = (from: string): InForce => ({ from: day(from) });
/** In force from the first day; no longer in force on the second. */
export const between = (from: string, until: string): InForce => ({ from: day(from), until: day(until) });
