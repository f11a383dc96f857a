import { between, formsOf, from, type LegalForm } from './form.ts';

const circular04 = formsOf('TT04', 'Thông tư 04/2021/TT-TTCP', between('2021-11-15', '2026-07-01'), 'medium');
const circular05 = formsOf('TT05', 'Thông tư 05/2021/TT-TTCP', from('2021-11-15'), 'medium');
const decree154 = formsOf('TCD', 'Nghị định 154/2026/NĐ-CP', from('2026-07-01'), 'high');
const circular06 = formsOf(
  'TCD-2014',
  'Thông tư 06/2014/TT-TTCP',
  between('2014-12-15', '2021-11-15'),
  'high',
);
const circular07 = formsOf(
  'XLD-2014',
  'Thông tư 07/2014/TT-TTCP',
  between('2014-12-15', '2021-11-15'),
  'high',
);
const report = formsOf('BIEU', 'Thông tư 06/2025/TT-TTCP', from('2025-09-30'), 'high');
const practice = formsOf(
  'TH',
  'Không có mẫu quốc gia; theo thực tế của cơ quan',
  from('2014-07-01'),
  'medium',
);

// The wording of these forms and of the articles behind them was not read: no article finer than the circular is printed (U1, U2).
const unread = {
  note: 'Chưa đối chiếu nguyên văn mẫu; chỉ dẫn "Thông tư 05/2021/TT-TTCP" (điểm mở U1, U2).',
};
const named = (code: string, number: string) => ({ code, number });
const old = (number: string, suffix: string) => named(`${number}-${suffix}`, `Mẫu số ${number}-${suffix}`);

const practiceRows: readonly (readonly [number: string, title: string, type?: string])[] = [
  ['01', 'Phiếu hẹn'],
  ['02', 'Công văn đôn đốc', ''],
  ['03', 'Biên bản tiếp công dân'],
  ['03K', 'Biên bản buổi tiếp không có công dân đến'],
  ['04', 'Biên bản ghi nội dung tố cáo trực tiếp'],
  ['05', 'Thông báo kết luận việc tiếp công dân', 'TB'],
  ['06', 'Lịch tiếp công dân'],
  ['07', 'Nội quy tiếp công dân'],
  ['07Q', 'Quy chế tiếp công dân'],
  ['08', 'Giấy mời', 'GM'],
  ['09', 'Phiếu đăng ký tiếp công dân định kỳ'],
  ['10', 'Bảng kê bồi dưỡng tiếp công dân'],
  ['11', 'Phiếu giao trả giấy tờ gốc'],
  ['12', 'Bản ghi lời trình bày của công dân'],
  ['13', 'Báo cáo nhanh', 'BC'],
  ['14', 'Thông báo về việc không thụ lý giải quyết tố cáo', 'TB'],
];

export const receptionForms: readonly LegalForm[] = [
  circular04('01', 'Thông báo về việc từ chối tiếp công dân', 'Từ chối tiếp (Điều 9 khoản 3)', 'TB'),
  circular04('02', 'Giấy biên nhận thông tin, tài liệu', 'Nhận tài liệu'),
  circular04('03', 'Sổ tiếp công dân', 'Mỗi lượt tiếp'),
  decree154(
    '01',
    'Thông báo về việc từ chối tiếp công dân',
    'Từ chối tiếp (Điều 9 khoản 3; Điều 4 khoản 1 điểm h)',
    'TB',
    {
      ...named('01/TCD', 'Mẫu số 01/TCD'),
      note: 'Mẫu in sẵn "điểm g khoản 1 Điều 4": sửa theo căn cứ đã áp dụng.',
    },
  ),
  decree154(
    '02',
    'Giấy biên nhận thông tin, tài liệu',
    'Nhận tài liệu',
    undefined,
    named('02/TCD', 'Mẫu số 02/TCD'),
  ),
  decree154('03', 'Sổ tiếp công dân', 'Mỗi lượt tiếp', undefined, named('03/TCD', 'Mẫu số 03/TCD')),
  circular05('01', 'Phiếu đề xuất thụ lý đơn', 'Đơn thuộc thẩm quyền, đủ điều kiện', 'PĐX', {
    note: 'Cần xác nhận hiệu lực sau 01/07/2026 (điểm mở U2).',
  }),
  circular05('02', 'Phiếu hướng dẫn', 'Khiếu nại không thuộc thẩm quyền hoặc cần bổ sung', 'HD', unread),
  circular05('03', 'Phiếu chuyển đơn tố cáo', 'Tố cáo không thuộc thẩm quyền', 'PC', {
    note: 'Giữ bí mật thông tin người tố cáo. Cần xác nhận hiệu lực sau 01/07/2026 (điểm mở U2).',
  }),
  circular05(
    '04',
    'Phiếu chuyển đơn kiến nghị, phản ánh',
    'Kiến nghị, phản ánh không thuộc trách nhiệm',
    'PC',
    unread,
  ),
  circular05('05', 'Phiếu hướng dẫn (đơn có nhiều nội dung)', 'Đơn có nhiều nội dung', 'HD', unread),
  report(
    '01/TCD',
    'Tổng hợp kết quả tiếp công dân',
    'Báo cáo định kỳ',
    undefined,
    named('BIEU-01/TCD', 'Biểu số 01/TCD'),
  ),
  report(
    '02/XLD',
    'Tổng hợp kết quả xử lý đơn',
    'Báo cáo định kỳ',
    undefined,
    named('BIEU-02/XLD', 'Biểu số 02/XLD'),
  ),
  circular06('01', 'Thông báo từ chối tiếp công dân', 'Từ chối tiếp', 'TB', old('01', 'TCD')),
  circular06('02', 'Giấy biên nhận', 'Nhận tài liệu', undefined, old('02', 'TCD')),
  circular06('03', 'Phiếu đề xuất thụ lý đơn', 'Đơn thuộc thẩm quyền', 'PĐX', old('03', 'TCD')),
  circular06('04', 'Phiếu hẹn', 'Hẹn trả lời', undefined, old('04', 'TCD')),
  circular06('05', 'Phiếu hướng dẫn khiếu nại', 'Không thuộc thẩm quyền', 'HD', old('05', 'TCD')),
  circular06('06', 'Sổ tiếp công dân', 'Mỗi lượt tiếp', undefined, old('06', 'TCD')),
  circular06('07', 'Đơn yêu cầu bảo vệ', 'Người tố cáo đề nghị', undefined, old('07', 'TCD')),
  circular06('08', 'Phiếu hướng dẫn tố cáo', 'Không thuộc thẩm quyền', 'HD', old('08', 'TCD')),
  circular06('09', 'Công văn đôn đốc giải quyết tố cáo', 'Cấp dưới quá hạn', '', old('09', 'TCD')),
  circular06('10', 'Phiếu chuyển kiến nghị, phản ánh', 'Không thuộc trách nhiệm', 'PC', old('10', 'TCD')),
  circular07('01', 'Phiếu đề xuất thụ lý đơn', 'Đơn thuộc thẩm quyền', 'PĐX', old('01', 'XLĐ')),
  circular07('02', 'Thông báo đơn không đủ điều kiện thụ lý', 'Chưa đủ điều kiện', 'TB', old('02', 'XLĐ')),
  circular07('03', 'Phiếu trả đơn và hướng dẫn', 'Khiếu nại không thuộc thẩm quyền', 'HD', old('03', 'XLĐ')),
  circular07(
    '04',
    'Trả lại đơn chuyển không đúng thẩm quyền',
    'Đơn do cơ quan khác chuyển',
    '',
    old('04', 'XLĐ'),
  ),
  circular07('05', 'Phiếu chuyển đơn tố cáo', 'Tố cáo không thuộc thẩm quyền', 'PC', old('05', 'XLĐ')),
  circular07('06', 'Phiếu chuyển đơn kiến nghị, phản ánh', 'Không thuộc trách nhiệm', 'PC', old('06', 'XLĐ')),
  circular07('07', 'Phiếu hướng dẫn đơn có nhiều nội dung', 'Đơn có nhiều nội dung', 'HD', old('07', 'XLĐ')),
  ...practiceRows.map(([number, title, type]) =>
    practice(number, title, 'Theo thực tế', type, { number: 'Không có mẫu quốc gia' }),
  ),
];
