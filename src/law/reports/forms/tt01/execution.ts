// Rows only: the forms of Thông tư 01/2024/TT-TTCP. May be longer than 300 lines (.oxlintrc.json).
import { type ReportForm, reportForm } from '../../form.ts';
import * as twin from '../tt02/execution.ts';

/** Biểu 02/KQGQ of Thông tư 01/2024. */
export const complaintExecution: ReportForm = reportForm({
  regime: 'TT-01-2024',
  code: '02/KQGQ',
  title: 'TỔNG HỢP KẾT QUẢ THI HÀNH QUYẾT ĐỊNH GIẢI QUYẾT KHIẾU NẠI',
  noteLine: 20,
  confidence: 'medium',
  sources: ['software-a-2024'],
  headings: twin.complaintExecution.headings,
  checks: twin.complaintExecution.checks,
});

/** Biểu 04/KQGQ of Thông tư 01/2024. */
export const denunciationExecution: ReportForm = reportForm({
  regime: 'TT-01-2024',
  code: '04/KQGQ',
  title: 'TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾT LUẬN NỘI DUNG TỐ CÁO',
  noteLine: 25,
  confidence: 'low',
  sources: ['software-a-2021'],
  note: 'Không có mẫu theo Thông tư 01/2024; các cột tạm coi như Thông tư 02/2021.',
  headings: twin.denunciationExecution.headings,
  checks: twin.denunciationExecution.checks,
});
