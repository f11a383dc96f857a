import type { Confidence } from '../period.ts';
import type { RegimeId } from './fact.ts';

/** What the reference leaves to the office: a value, how sure it is, what else it may be. */
export type ReportParameter<Value> = {
  readonly id: string;
  readonly name: string;
  readonly value: Value;
  readonly basis: string;
  readonly confidence: Confidence;
  readonly note: string;
};

/** From how many signatures on a petition counts as "nhiều người đứng tên". */
export const manySigners: ReportParameter<number> = {
  id: 'TS-NHIEU-NGUOI',
  name: 'Đơn có nhiều người đứng tên: từ số người',
  value: 2,
  basis: 'Thông tư 02/2021/TT-TTCP, Biểu 01/XLD (bản in đọc được bị lỗi chữ)',
  confidence: 'low',
  note: 'Ngưỡng in trong mẫu không đọc được; Thông tư 07/2014 (cũ) lấy từ 05 người. Hệ thống luôn giữ số người thật.',
};

/** Which petitions are "kỳ trước chuyển sang": those not examined when the period began, or also those whose case was still open. */
export type CarryOver = 'unprocessed' | 'open';

export const carryOver: Readonly<Record<RegimeId, ReportParameter<CarryOver>>> = {
  'TT-02-2021': {
    id: 'TS-CHUYEN-SANG-2021',
    name: 'Đơn kỳ trước chuyển sang (Thông tư 02/2021)',
    value: 'open',
    basis: 'Thông tư 02/2021/TT-TTCP, Biểu 01/XLD, 03/KQGQ',
    confidence: 'medium',
    note: 'Đơn chưa xử lý xong và đơn thuộc thẩm quyền có vụ việc chưa giải quyết: cần như vậy để 03/KQGQ cột (1) bằng 01/XLD cột (20).',
  },
  'TT-01-2024': {
    id: 'TS-CHUYEN-SANG-2024',
    name: 'Đơn kỳ trước chuyển sang (Thông tư 01/2024)',
    value: 'unprocessed',
    basis: 'Thông tư 01/2024/TT-TTCP, Biểu 01/XLD cột (5)',
    confidence: 'medium',
    note: 'Bằng "Số đơn chưa xử lý (chuyển kỳ sau xử lý)" của kỳ trước.',
  },
  'TT-06-2025': {
    id: 'TS-CHUYEN-SANG-2025',
    name: 'Đơn kỳ trước chuyển sang (Thông tư 06/2025)',
    value: 'unprocessed',
    basis: 'Thông tư 06/2025/TT-TTCP, Biểu 02/XLD',
    confidence: 'high',
    note: '"Đơn chưa xử lý từ kỳ trước chuyển sang".',
  },
};

/** Whether a person who came twice counts twice. */
export const personsCounted: ReportParameter<'each-time' | 'once'> = {
  id: 'TS-SO-NGUOI',
  name: 'Số người được tiếp',
  value: 'each-time',
  basis: 'Thông tư 02/2021, 01/2024, 06/2025/TT-TTCP, Biểu 01/TCD',
  confidence: 'medium',
  note: 'Cộng số người của từng lượt; có tỉnh không đếm lại người đã tiếp trong kỳ nên số lượt lớn hơn số người (Bến Tre 6 tháng 2022, Bình Dương).',
};

/** Which matters are heard "lần đầu", which "nhiều lần". */
export const heardReading: ReportParameter<'by-unit'> = {
  id: 'TS-LAN-TIEP',
  name: 'Vụ việc tiếp lần đầu, tiếp nhiều lần',
  value: 'by-unit',
  basis: 'Thông tư 02/2021, 01/2024/TT-TTCP, Biểu 01/TCD',
  confidence: 'medium',
  note: 'Lần đầu, nhiều lần tính theo số lần chính đơn vị đã tiếp vụ việc; có nơi tính mỗi lượt một vụ việc (Lâm Đồng 6 tháng 2017).',
};

/** Whose settlement "tình trạng giải quyết" speaks of, and when. */
export const settlementReading: ReportParameter<'anybody'> = {
  id: 'TS-TINH-TRANG',
  name: 'Phân loại theo tình trạng giải quyết',
  value: 'anybody',
  basis: 'Thông tư 02/2021, 01/2024/TT-TTCP, Biểu 01–04/XLD',
  confidence: 'medium',
  note: 'Tình trạng giải quyết của nội dung đơn khi xử lý, do bất kỳ cơ quan nào có thẩm quyền giải quyết.',
};

/** The parameters, for the book. */
export const reportParameters: readonly ReportParameter<unknown>[] = [
  manySigners,
  ...Object.values(carryOver),
  personsCounted,
  heardReading,
  settlementReading,
];
