import { between, formsOf, from, type LegalForm } from './form.ts';

const issuer = 'Nghị định 124/2020/NĐ-CP';
const replaced = 'Nghị định 124/2020/NĐ-CP (thay thế, bổ sung bởi Nghị định 155/2026/NĐ-CP)';
const first = formsOf('NĐ124', issuer, between('2020-12-10', '2026-07-01'), 'high');
const now = formsOf('NĐ124', replaced, from('2026-07-01'), 'high');
const unchanged = formsOf('NĐ124', issuer, from('2020-12-10'), 'high');

type Row = readonly [number: string, title: string, when: string, type?: string];

// Replaced on 01/07/2026: identity papers became số căn cước, định danh cá nhân, hộ chiếu.
const inTwoVersions: readonly Row[] = [
  ['01', 'Đơn khiếu nại', 'Người khiếu nại lập'],
  ['02', 'Giấy ủy quyền khiếu nại', 'Khi ủy quyền'],
  ['03', 'Thông báo về việc thụ lý giải quyết khiếu nại', 'Thụ lý', 'TB'],
  ['04', 'Thông báo về việc không thụ lý giải quyết khiếu nại', 'Không thụ lý', 'TB'],
  ['14', 'Biên bản đối thoại', 'Đối thoại'],
];

const about = 'liên quan đến nội dung khiếu nại';
const evidence = `thông tin, tài liệu, bằng chứng ${about}`;
const stay = 'việc thi hành quyết định hành chính bị khiếu nại';

export const complaintForms: readonly LegalForm[] = [
  ...inTwoVersions.flatMap((row) => [first(...row), now(...row)]),
  unchanged('05', 'Quyết định về việc xác minh nội dung khiếu nại', 'Bắt đầu xác minh', 'QĐ'),
  unchanged('06', 'Biên bản làm việc về xác minh nội dung khiếu nại', 'Mỗi buổi làm việc'),
  unchanged('07', `Văn bản đề nghị cung cấp ${evidence}`, 'Yêu cầu cung cấp', ''),
  unchanged('08', `Biên bản giao nhận về việc tiếp nhận ${evidence}`, 'Nhận tài liệu'),
  unchanged('09', `Quyết định về việc trưng cầu giám định ${evidence}`, 'Trưng cầu giám định', 'QĐ'),
  unchanged('10', `Văn bản đề nghị gửi kết quả giám định ${about}`, 'Cùng hoặc sau Mẫu số 09', ''),
  unchanged('11', `Quyết định về việc tạm đình chỉ ${stay}`, 'Tạm đình chỉ thi hành', 'QĐ'),
  unchanged(
    '12',
    `Quyết định về việc hủy bỏ quyết định tạm đình chỉ ${stay}`,
    'Hết lý do tạm đình chỉ',
    'QĐ',
  ),
  unchanged('13', 'Báo cáo kết quả xác minh nội dung khiếu nại', 'Kết thúc xác minh', 'BC'),
  now('14a', 'Quyết định tạm đình chỉ, đình chỉ giải quyết khiếu nại', 'Tạm đình chỉ, đình chỉ', 'QĐ'),
  now('14b', 'Quyết định tiếp tục giải quyết khiếu nại', 'Tiếp tục giải quyết', 'QĐ'),
  unchanged('15', 'Quyết định về việc giải quyết khiếu nại lần đầu', 'Giải quyết lần đầu', 'QĐ'),
  unchanged('16', 'Quyết định về việc giải quyết khiếu nại lần hai', 'Giải quyết lần hai', 'QĐ'),
];
