import { between, formsOf, from, type LegalForm } from './form.ts';

const issuer = 'Nghị định 31/2019/NĐ-CP';
const first = formsOf('NĐ31', issuer, between('2019-05-28', '2026-07-01'), 'high');
const replaced = formsOf(
  'NĐ31',
  `${issuer} (thay thế bởi Nghị định 156/2026/NĐ-CP)`,
  from('2026-07-01'),
  'high',
);
const form = formsOf('NĐ31', issuer, from('2019-05-28'), 'high');
const secret = { note: 'Không ghi thông tin người tố cáo.' };

export const denunciationForms: readonly LegalForm[] = [
  form('01', 'Quyết định gia hạn giải quyết tố cáo', 'Mỗi lần gia hạn', 'QĐ'),
  first('02', 'Đơn rút tố cáo', 'Rút tố cáo'),
  replaced('02', 'Đơn rút tố cáo', 'Rút tố cáo'),
  first('03', 'Biên bản ghi nhận việc rút tố cáo', 'Rút tố cáo bằng lời'),
  replaced('03', 'Biên bản ghi nhận việc rút tố cáo', 'Rút tố cáo bằng lời'),
  form('04', 'Quyết định thụ lý tố cáo', 'Thụ lý', 'QĐ', secret),
  form('05', 'Thông báo việc thụ lý tố cáo', 'Thụ lý; không thụ lý thì nêu lý do', 'TB'),
  form('06', 'Thông báo về nội dung tố cáo', 'Gửi người bị tố cáo', 'TB', secret),
  form('07', 'Quyết định thành lập Đoàn (Tổ) xác minh nội dung tố cáo', 'Giao xác minh', 'QĐ'),
  form('08', 'Biên bản làm việc', 'Mỗi buổi làm việc'),
  form('09', 'Trưng cầu giám định', 'Trưng cầu giám định', ''),
  form(
    '10',
    'Báo cáo kết quả xác minh nội dung tố cáo của Đoàn (Tổ) xác minh',
    'Kết thúc xác minh',
    undefined,
    {
      note: 'Không đánh số; Trưởng đoàn (Tổ trưởng) ký từng trang.',
    },
  ),
  form(
    '11',
    'Báo cáo kết quả xác minh nội dung tố cáo của cơ quan được giao xác minh',
    'Kết thúc xác minh',
    'BC',
  ),
  form('12', 'Kết luận nội dung tố cáo', 'Kết luận', 'KL', {
    note: 'Bản gửi người bị tố cáo phải trích, lược bỏ bí mật nhà nước và thông tin có hại cho người tố cáo.',
  }),
];
