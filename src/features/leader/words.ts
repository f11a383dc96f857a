import { formatDay, type Day } from '../../law/day.ts';
import type { Confidence } from '../../law/period.ts';
import { indicators, type Indicator, type Rate } from '../../law/reports/indicators.ts';
import type { Window } from '../../law/reports/periods.ts';
import type { Target } from '../target-cases.ts';

const indicator = (id: Indicator['id']): Indicator => {
  const found = indicators.find((one) => one.id === id);
  if (!found) throw new Error(`No indicator ${id}`);
  return found;
};

/** What a target measures and how its figures are made, in words that the page shows. */
export type TargetWords = {
  readonly indicator: Indicator;
  readonly name: string;
  readonly unit: string;
  readonly done: string;
  readonly of: string;
  readonly assumption: string;
  readonly list: string;
  readonly confidence: Confidence;
};

export const targetWords: Readonly<Record<Target, TargetWords>> = {
  resolved: {
    indicator: indicator('resolution'),
    name: 'Giải quyết khiếu nại, tố cáo thuộc thẩm quyền',
    unit: 'vụ việc',
    done: 'vụ việc khiếu nại, tố cáo giải quyết xong trong kỳ: đã ban hành quyết định, kết luận hoặc đình chỉ giải quyết',
    of: 'vụ việc khiếu nại, tố cáo đã thụ lý, còn đầu kỳ chuyển sang và thụ lý trong kỳ',
    assumption:
      'vụ việc có thời hạn gần nhất đang chạy rơi vào trong kỳ được giải quyết xong trong kỳ; vụ việc có thời hạn đó sau kỳ hoặc đang tạm đình chỉ thì chưa xong; không tính vụ việc thụ lý mới',
    list: '/resolutions',
    confidence: 'medium',
  },
  executed: {
    indicator: indicator('decisions-executed'),
    name: 'Thi hành quyết định giải quyết khiếu nại có hiệu lực, kết luận nội dung tố cáo',
    unit: 'quyết định, kết luận',
    done: 'quyết định, kết luận đã ghi nhận thi hành xong toàn bộ trong kỳ',
    of: 'quyết định giải quyết khiếu nại đã có hiệu lực pháp luật và kết luận nội dung tố cáo, còn đầu kỳ chuyển sang và phát sinh trong kỳ; trừ văn bản đã ghi nhận không có nghĩa vụ phải thi hành',
    assumption:
      'quyết định, kết luận mà mọi nghĩa vụ còn lại đều có hạn đến hết kỳ được thi hành xong đúng hạn; chưa ghi nghĩa vụ hoặc có nghĩa vụ không ghi hạn thì chưa xong; không tính quyết định, kết luận mới',
    list: '/executions',
    confidence: 'medium',
  },
};

const two = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A rate in words; cut off, not rounded up: 89,995 % is never shown as the target of 90 %. */
export const rateText = ({ percent }: Rate): string =>
  percent === undefined ? 'Không phát sinh' : `${two.format(Math.floor(percent * 100 + 1e-9) / 100)}%`;

/** The target of an indicator, as "≥ 90%". */
export const targetText = ({ target }: Indicator): string =>
  target ? `${target.is === '>=' ? '≥' : '>'} ${target.percent}%` : '';

export const windowText = ({ from, to }: Window): string => `từ ${formatDay(from)} đến ${formatDay(to)}`;

/** A point of the trend: month and year of its last day. */
export const monthText = (on: Day): string => `${on.slice(5, 7)}/${on.slice(0, 4)}`;
