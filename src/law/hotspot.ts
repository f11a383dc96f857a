import { crowdRule } from './crowd.ts';
import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** What is counted about one matter to see a hot spot (điểm nóng) coming. */
export type HotSpotMeasure = 'people' | 'crowdVisits' | 'units' | 'visits';
export type HotSpotCounts = { readonly [Measure in HotSpotMeasure]: number };

/** A sign of a hot spot: a count that reaches a number within so many days. Internal, except where `duty` quotes the law. */
export type HotSpotSign = {
  readonly id: string;
  readonly measure: HotSpotMeasure;
  readonly atLeast: number;
  /** In how many days up to today it is counted; without it, ever. */
  readonly within?: number;
  readonly text: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const plan = 'Kế hoạch năm 2024 của Ủy ban nhân dân huyện Lộc Bình, mục II.1.1';
const threshold = 'Ngưỡng do hệ thống đặt (nội bộ); pháp luật không quy định.';
const inForce: InForce = { from: day('2014-07-01') };
const sign = (
  id: string,
  measure: HotSpotMeasure,
  atLeast: number,
  text: string,
  within?: number,
): HotSpotSign => ({
  id,
  measure,
  atLeast,
  ...(within === undefined ? {} : { within }),
  text,
  basis: `${plan}; quy định nội bộ`,
  inForce,
  confidence: 'low',
  note: threshold,
});

export const hotSpotSignRows: readonly HotSpotSign[] = [
  {
    ...sign(
      'NONG-1',
      'people',
      crowdRule.people,
      'Đoàn đông người cùng khiếu nại, tố cáo, kiến nghị, phản ánh về một nội dung',
    ),
    note: `Ngưỡng đoàn đông người theo ${crowdRule.basis}; coi là dấu hiệu điểm nóng là quy định nội bộ.`,
  },
  sign('NONG-2', 'crowdVisits', 2, 'Đoàn đông người đến nhiều lần về cùng một vụ việc', 30),
  sign('NONG-3', 'units', 2, 'Cùng một vụ việc được gửi, trình bày tại nhiều đơn vị'),
  sign('NONG-4', 'visits', 3, 'Nhiều lượt tiếp về cùng một vụ việc', 90),
];

/** What the law has officials do once a matter is tense or draws many people. */
export const hotSpotDuties: readonly Omit<HotSpotSign, 'measure' | 'atLeast' | 'within'>[] = [
  {
    id: 'NONG-BC',
    text: 'Đơn phức tạp, gay gắt, có nhiều người tham gia, liên quan đến chính sách dân tộc, tôn giáo: báo cáo thủ trưởng để áp dụng biện pháp theo thẩm quyền hoặc đề nghị cơ quan liên quan áp dụng biện pháp xử lý',
    basis: 'Thông tư 05/2021/TT-TTCP',
    inForce: { from: day('2021-11-15') },
    confidence: 'medium',
    note: 'Theo nội dung Điều 27 Thông tư 07/2014/TT-TTCP; chưa đối chiếu được nguyên văn Thông tư 05 (điểm mở U1).',
  },
  {
    id: 'NONG-BC-KH',
    text: 'Theo dõi, nắm bắt và báo cáo Ủy ban nhân dân huyện qua Ban Tiếp công dân huyện tình hình, diễn biến của các vụ việc tập trung khiếu kiện đông người có nguy cơ tạo thành điểm nóng trên địa bàn',
    basis: plan,
    inForce: { from: day('2024-01-01'), until: day('2025-07-01') },
    confidence: 'high',
    note: 'Kế hoạch của năm 2024; sau ngày 31/12/2024 theo kế hoạch của năm tương ứng.',
  },
  {
    id: 'NONG-BC-2026',
    text: 'Theo dõi, tổng hợp, phân tích tình hình tiếp công dân, xử lý đơn; kịp thời phát hiện vụ việc đông người, phức tạp để báo cáo, xử lý theo thẩm quyền',
    basis: 'Nghị định 154/2026/NĐ-CP, Điều 27 khoản 3 điểm b',
    inForce: { from: day('2026-07-01') },
    confidence: 'high',
  },
];

/** The signs that these counts show on the day. The caller counts `crowdVisits` and `visits` in the days that the rows name (hotSpotWindow). */
export function hotSpotSigns(counts: HotSpotCounts, on: Day): HotSpotSign[] {
  return hotSpotSignRows.filter((row) => isInForce(row.inForce, on) && counts[row.measure] >= row.atLeast);
}

/** In how many days up to today the measure is counted; undefined for ever. */
export function hotSpotWindow(measure: HotSpotMeasure): number | undefined {
  return hotSpotSignRows.find((row) => row.measure === measure)?.within;
}

/** What is to be done about a hot spot by the law and the plan of the day. */
export function hotSpotDutiesOn(on: Day): (typeof hotSpotDuties)[number][] {
  return hotSpotDuties.filter((row) => isInForce(row.inForce, on));
}
