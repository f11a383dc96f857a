// Rows only: the forms of Thông tư 01/2024/TT-TTCP. May be longer than 300 lines (.oxlintrc.json).
import { type ReportForm, reportForm, usual } from '../../form.ts';
import * as twin from '../tt02/resolution.ts';

/** Biểu 01/KQGQ of Thông tư 01/2024. */
export const complaintCases: ReportForm = reportForm({
  regime: 'TT-01-2024',
  code: '01/KQGQ',
  title: 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI THUỘC THẨM QUYỀN',
  noteLine: 27,
  confidence: 'medium',
  sources: ['software-a-2024'],
  headings: twin.complaintCases.headings,
  checks: [
    ...twin.complaintCases.checks.filter(({ scope }) => scope === 'row'),
    usual(
      '09',
      '01/KQGQ.c1 >= 01/XLD.c15',
      'Chưa xác nhận cho Thông tư 01/2024; vụ việc kỳ trước còn lại có thể làm lớn hơn.',
    ),
    usual(
      '10',
      '01/KQGQ.c4 >= 02/XLD.c20',
      'Chưa xác nhận cho Thông tư 01/2024; vụ việc kỳ trước còn lại có thể làm lớn hơn.',
    ),
  ],
});

/** Biểu 03/KQGQ of Thông tư 01/2024. */
export const denunciationCases: ReportForm = reportForm({
  regime: 'TT-01-2024',
  code: '03/KQGQ',
  title: 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT TỐ CÁO THUỘC THẨM QUYỀN',
  noteLine: 32,
  confidence: 'low',
  sources: ['software-a-2021'],
  note: 'Không có mẫu theo Thông tư 01/2024; các cột tạm coi như Thông tư 02/2021.',
  headings: twin.denunciationCases.headings,
  checks: [
    ...twin.denunciationCases.checks.filter(({ scope }) => scope === 'row'),
    usual(
      '15',
      '03/KQGQ.c1 >= 01/XLD.c16',
      'Chưa xác nhận cho Thông tư 01/2024; vụ việc kỳ trước còn lại có thể làm lớn hơn.',
    ),
    usual(
      '16',
      '03/KQGQ.c4 >= 03/XLD.c21',
      'Chưa xác nhận cho Thông tư 01/2024; vụ việc kỳ trước còn lại có thể làm lớn hơn.',
    ),
  ],
});
