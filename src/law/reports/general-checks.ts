import type { ReportCheck } from './form.ts';

/** What every form must meet, whatever its regime. Where each is held is said beside it. */
export const generalChecks: readonly (ReportCheck & { readonly held: string })[] = [
  {
    id: '01',
    scope: 'units',
    text: 'Dòng Tổng bằng tổng các đơn vị ở mọi cột số.',
    severity: 'error',
    basis: 'derived',
    note: 'Gồm cả dòng của chính cơ quan báo cáo; không gồm cơ quan ngành dọc trung ương.',
    held: 'checkTotals',
  },
  {
    id: '02',
    scope: 'row',
    text: 'Mọi số là số nguyên không âm; tiền (triệu đồng) và đất (m²) có thể có số thập phân.',
    severity: 'error',
    basis: 'derived',
    held: 'checkForm',
  },
  {
    id: '03',
    scope: 'reports',
    text: 'Số phát sinh trong kỳ: 6 tháng = quý I + quý II; 9 tháng = 6 tháng + quý III; năm = 9 tháng + quý IV.',
    severity: 'error',
    basis: 'derived',
    note: 'Chỉ với cột phát sinh: tiếp nhận, xử lý, giải quyết, ban hành, lượt tiếp, số đã thực hiện.',
    held: 'checkCumulative',
  },
  {
    id: '04',
    scope: 'reports',
    text: 'Cột "kỳ trước chuyển sang" của 6 tháng, 9 tháng, năm bằng của quý I.',
    severity: 'error',
    basis: 'derived',
    note: 'Các kỳ này đều bắt đầu từ 15/12 năm trước; không cộng các quý.',
    held: 'checkCumulative',
  },
  {
    id: '05',
    scope: 'reports',
    text: 'Tổng số phải xử lý 6 tháng = tổng số quý I + tiếp nhận quý II, không phải tổng số hai quý cộng lại.',
    severity: 'error',
    basis: 'derived',
    note: 'Cộng tổng số các quý thì đếm hai lần đơn chuyển kỳ.',
    held: 'checkCumulative',
  },
  {
    id: '06',
    scope: 'reports',
    text: 'Cột vụ việc của kỳ dài không lớn hơn các quý cộng lại.',
    severity: 'warning',
    basis: 'derived',
    note: 'Một vụ việc có thể có ở hai quý.',
    held: 'checkCumulative',
  },
  {
    id: '07',
    scope: 'window',
    text: 'Ngày đầu, ngày cuối của số liệu đúng kỳ báo cáo theo quy định.',
    severity: 'error',
    basis: 'official',
    held: 'isStatutory',
  },
];

/** What the narrative must meet. */
export const narrativeChecks: readonly (ReportCheck & { readonly held: string })[] = [
  {
    id: '01',
    scope: 'narrative',
    text: 'Mọi số trong báo cáo bằng ô tương ứng của biểu kèm theo.',
    severity: 'error',
    basis: 'derived',
    note: 'Số trong lời lấy từ ô, không gõ lại.',
    held: 'báo cáo lập từ các ô của biểu',
  },
  {
    id: '02',
    scope: 'narrative',
    text: 'Tỷ lệ phần trăm tính lại từ tử số, mẫu số in trong báo cáo; một hoặc hai chữ số thập phân, dấu phẩy.',
    severity: 'warning',
    basis: 'derived',
    note: 'Báo cáo công bố hay dùng mẫu số khác với mẫu số đã in.',
    held: 'percentHolds',
  },
];
