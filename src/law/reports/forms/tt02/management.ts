// Rows only: the forms of Thông tư 02/2021/TT-TTCP. May be longer than 300 lines (.oxlintrc.json).
import { type ReportForm, reportForm } from '../../form.ts';

/** Biểu 03/QLNN of Thông tư 02/2021. */
export const management: ReportForm = reportForm({
  regime: 'TT-02-2021',
  code: '03/QLNN',
  title: 'TỔNG HỢP CÔNG TÁC QUẢN LÝ NHÀ NƯỚC VỀ TIẾP CÔNG DÂN, GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO',
  confidence: 'low',
  sources: ['commune-template-2025'],
  note: 'Tên biểu chưa đối chiếu. Chưa tìm được các cột của biểu này; có thể tham khảo 06/QLKNTC của Thông tư 06/2025, biểu để trống cho đến khi có bản gốc.',
  headings: [],
  checks: [],
});
