import { decree124, decree155, decree155Added } from '../../law/forms/labels.ts';
import type { PaperForm } from '../papers.ts';
import { letter, type FormSheet } from './sheet.ts';

const form = (
  number: string,
  title: string,
  required: readonly string[],
  sources: readonly (typeof decree124)[] = [decree124],
): FormSheet => ({
  form: `NĐ124-${number}` as PaperForm,
  title,
  file: `ND124-${number}.docx`,
  labels: sources.map((source) => ({ number: `Mẫu số ${number}`, ...source })),
  required,
});
const decision = [...letter, 'thẩm quyền ban hành', 'căn cứ', 'người thi hành'];
const minutes = ['cơ quan ban hành', 'giờ bắt đầu', 'ngày làm việc', 'nơi làm việc', 'số bản'];
const ruling = [
  ...decision,
  'người khiếu nại',
  'ngày đơn',
  'báo cáo kết quả xác minh',
  'nội dung khiếu nại',
  'kết quả xác minh',
  'kết luận',
  'quyết định',
  'tòa án',
];
const about = 'liên quan đến nội dung khiếu nại';
const evidence = `thông tin, tài liệu, bằng chứng ${about}`;
const stayOf = 'việc thi hành quyết định hành chính bị khiếu nại';

/** Forms of complaints from the verification to the ruling (Nghị định 124/2020/NĐ-CP, Nghị định 155/2026/NĐ-CP). */
export const complaintForms: readonly FormSheet[] = [
  form('05', 'Quyết định về việc xác minh nội dung khiếu nại', [
    ...decision,
    'nội dung xác minh',
    'thời gian xác minh',
    'thành viên',
  ]),
  form('06', 'Biên bản làm việc về xác minh nội dung khiếu nại', [
    ...minutes,
    'người xác minh',
    'người làm việc',
    'nội dung làm việc',
    'giờ kết thúc',
    'hàng ký',
  ]),
  form('07', `Văn bản đề nghị cung cấp ${evidence}`, [
    ...letter,
    'kính gửi',
    'ngày thụ lý',
    'tài liệu',
    'hạn cung cấp',
  ]),
  form('08', `Biên bản giao nhận về việc tiếp nhận ${evidence}`, [
    ...minutes,
    'bên giao',
    'bên nhận',
    'tài liệu',
  ]),
  form('09', `Quyết định về việc trưng cầu giám định ${evidence}`, [
    ...decision,
    'đối tượng giám định',
    'nội dung giám định',
    'lý do',
    'tổ chức giám định',
  ]),
  form('10', `Văn bản đề nghị gửi kết quả giám định ${about}`, [
    ...letter,
    'kính gửi',
    'quyết định trưng cầu',
    'nội dung giám định',
    'hạn gửi kết quả',
  ]),
  form('11', `Quyết định về việc tạm đình chỉ ${stayOf}`, [...decision, 'bị khiếu nại', 'lý do', 'từ lúc']),
  form('12', `Quyết định về việc hủy bỏ quyết định tạm đình chỉ ${stayOf}`, [
    ...decision,
    'quyết định bị hủy bỏ',
    'lý do',
  ]),
  form('13', 'Báo cáo kết quả xác minh nội dung khiếu nại', [
    ...letter,
    'kính gửi',
    'quyết định xác minh',
    'nội dung và kết quả',
    'kết luận',
    'kiến nghị',
  ]),
  form(
    '14',
    'Biên bản đối thoại với người khiếu nại',
    [
      ...minutes,
      'người chủ trì',
      'có mặt',
      'vắng mặt',
      'ý kiến',
      'thống nhất',
      'khác nhau',
      'giờ kết thúc',
      'hàng ký',
    ],
    [decree124, decree155],
  ),
  form(
    '14a',
    'Quyết định tạm đình chỉ, đình chỉ giải quyết khiếu nại',
    [...decision, 'tạm đình chỉ hoặc đình chỉ', 'thông báo thụ lý', 'lý do'],
    [decree155Added],
  ),
  form(
    '14b',
    'Quyết định tiếp tục giải quyết khiếu nại',
    [...decision, 'thông báo thụ lý', 'quyết định tạm đình chỉ', 'lý do'],
    [decree155Added],
  ),
  form('15', 'Quyết định về việc giải quyết khiếu nại lần đầu', [
    ...ruling,
    'số ngày',
    'người giải quyết lần hai',
  ]),
  form('16', 'Quyết định về việc giải quyết khiếu nại lần hai', [
    ...ruling,
    'kết quả lần đầu',
    'kết quả đối thoại',
    'thời hạn khởi kiện',
  ]),
];
