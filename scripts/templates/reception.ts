import {
  addressed,
  body,
  each,
  ending,
  listTable,
  middle,
  signatures,
  templateHeading,
  title,
} from '../../src/documents/layout.ts';

const landscapeWidth = 252;

/** Says at the head of minutes which rendition lies before the reader. */
export const renditionLines = [
  body(''),
  each(
    'bản niêm phong',
    middle('(Bản gốc có danh tính người tố cáo - lưu trong phong bì niêm phong)', { italic: true }),
  ),
  each('bản lược bỏ', middle('(Bản đã lược bỏ danh tính người tố cáo)', { italic: true })),
];

const visitorLines = each(
  'người được tiếp',
  body('{họ tên}'),
  body('Địa chỉ: {địa chỉ}.'),
  each('điện thoại', body('Điện thoại: {điện thoại}.')),
  each('giấy tờ tùy thân', body('{giấy tờ tùy thân}.')),
);

const heading = (text: string): string => body(text, { bold: true });
const plainHeading = templateHeading({ numbered: false });
const fingerprint = '(Ký, ghi rõ họ tên hoặc điểm chỉ)';
const signed = '(Ký, ghi rõ họ tên)';

const appointment = [
  templateHeading({ numbered: 'if any' }),
  title('PHIẾU HẸN', 'Thời gian, địa điểm làm việc với công dân'),
  body(''),
  body('{Tên cơ quan} hẹn {người được hẹn}.'),
  body('Địa chỉ: {địa chỉ}.'),
  each('giấy tờ tùy thân', body('{giấy tờ tùy thân}.')),
  body('Có mặt vào hồi {giờ hẹn}, {ngày hẹn}, tại {nơi hẹn}.'),
  body('Để {lý do hẹn}.'),
  body('Khi đến, đề nghị {xưng hô} gặp {người liên hệ}.'),
  each('có mang theo', body('Đề nghị {xưng hô} mang theo:'), each('mang theo', body('{dòng}'))),
  body('Trường hợp không đến được, đề nghị {xưng hô} báo trước để được hẹn lại./.'),
  ending(),
];

const opening = body(
  'Hôm nay, vào hồi {giờ bắt đầu}, {ngày tiếp}, tại {nơi tiếp}, tiến hành buổi tiếp công dân {loại buổi tiếp} theo hình thức {hình thức tiếp}.',
);
const hosts = [
  heading('I. THÀNH PHẦN'),
  body('1. Người chủ trì: {người chủ trì}, {chức vụ chủ trì}.'),
  each('thành phần', body('- {họ tên}, {chức vụ}.')),
  body('- Người ghi biên bản: {người ghi}, {chức vụ người ghi}.'),
];

const minutes = [
  plainHeading,
  title('BIÊN BẢN', 'Tiếp công dân'),
  ...renditionLines,
  opening,
  ...hosts,
  body('2. Người được tiếp{#số người} (tổng số {số người} người){/số người}:'),
  visitorLines,
  heading('II. NỘI DUNG'),
  body('1. Nội dung khiếu nại, tố cáo, kiến nghị, phản ánh:'),
  each('nội dung', body('{dòng}')),
  body('2. Yêu cầu của người được tiếp:'),
  each('yêu cầu', body('{dòng}')),
  body('3. Thông tin, tài liệu, bằng chứng do công dân cung cấp:'),
  each('tài liệu', body('{dòng}')),
  heading('III. KẾT QUẢ'),
  body('1. Ý kiến của các thành viên tham dự:'),
  each('ý kiến', body('{dòng}')),
  each('không có ý kiến', body('Không có.')),
  body('2. Kết luận của người chủ trì:'),
  each('kết luận', body('{dòng}')),
  body('3. Ý kiến của người được tiếp:'),
  each('ý kiến người được tiếp', body('{dòng}')),
  each('là trực tuyến', body('Buổi tiếp trực tuyến được ghi âm, ghi hình; bản ghi lưu cùng hồ sơ.')),
  body('Buổi tiếp công dân kết thúc vào hồi {giờ kết thúc}.'),
  body(
    'Người được tiếp {đọc lại} biên bản, công nhận nội dung ghi là đúng và cùng ký tên (hoặc điểm chỉ) xác nhận dưới đây. Biên bản được lập thành {số bản} bản có giá trị như nhau, giao cho người được tiếp 01 bản./.',
  ),
  signatures([
    { capacity: 'NGƯỜI ĐƯỢC TIẾP', note: fingerprint, name: '{tên người được tiếp}' },
    { capacity: 'NGƯỜI GHI BIÊN BẢN', note: signed, name: '{người ghi}' },
    { capacity: 'NGƯỜI CHỦ TRÌ', note: signed, name: '{người chủ trì}' },
  ]),
];

const minutesOfNobody = [
  plainHeading,
  title('BIÊN BẢN', 'Buổi tiếp công dân {loại buổi tiếp} không có công dân đến'),
  body(''),
  body(
    'Hôm nay, vào hồi {giờ bắt đầu}, {ngày tiếp}, tại {nơi tiếp}, tổ chức buổi tiếp công dân {loại buổi tiếp} theo lịch đã niêm yết.',
  ),
  ...hosts,
  heading('II. KẾT QUẢ'),
  body(
    'Người chủ trì và thành phần tham dự có mặt đúng giờ. Trong thời gian tiếp công dân theo lịch, không có công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh.',
  ),
  each(
    'có người không đến',
    body('Người đã đăng ký hoặc được mời nhưng không đến:'),
    each('người không đến', body('{dòng}')),
  ),
  each('ghi chú', body('{dòng}')),
  body(
    'Buổi tiếp công dân kết thúc vào hồi {giờ kết thúc}. Biên bản đã được đọc lại cho những người tham dự cùng nghe, thống nhất và ký tên./.',
  ),
  signatures([
    { capacity: 'NGƯỜI GHI BIÊN BẢN', note: signed, name: '{người ghi}' },
    { capacity: 'NGƯỜI CHỦ TRÌ', note: signed, name: '{người chủ trì}' },
  ]),
];

const conclusion = [
  templateHeading({ numbered: true }),
  title('THÔNG BÁO', 'Kết luận việc tiếp công dân {loại buổi tiếp}, {ngày tiếp}'),
  body(''),
  body('Vào {ngày tiếp}, tại {nơi tiếp}, {người chủ trì} đã chủ trì buổi tiếp công dân {loại buổi tiếp}.'),
  each('thành phần', body('Cùng dự có: {thành phần}.')),
  body('Sau khi nghe công dân trình bày và ý kiến của các cơ quan, đơn vị, người chủ trì kết luận như sau:'),
  each(
    'vụ việc',
    heading('{stt}. Công dân: {người được tiếp}'),
    each('địa chỉ', body('Địa chỉ: {địa chỉ}.')),
    body('a) Nội dung trình bày: {nội dung}'),
    body('b) Kết luận:'),
    each('kết luận', body('{dòng}')),
    body('c) Phân công thực hiện:'),
    listTable('nhiệm vụ', [
      { heading: 'STT', width: 13, cell: '{stt}', centred: true },
      { heading: 'Nội dung giao', width: 55, cell: '{việc giao}' },
      { heading: 'Cơ quan, đơn vị', width: 38, cell: '{đơn vị thực hiện}' },
      { heading: 'Thời hạn', width: 25, cell: '{thời hạn}', centred: true },
      { heading: 'Đầu mối', width: 34, cell: '{đầu mối}' },
    ]),
  ),
  body(
    'Cơ quan, đơn vị được giao có trách nhiệm giải quyết đúng thời hạn, thông báo kết quả bằng văn bản cho công dân và báo cáo {tên cơ quan}.',
  ),
  body('{Tên cơ quan} thông báo để các cơ quan, đơn vị và công dân biết, thực hiện./.'),
  ending(),
];

const schedule = [
  templateHeading({ numbered: 'if any' }, landscapeWidth),
  title('LỊCH TIẾP CÔNG DÂN', '{kỳ lịch}', landscapeWidth),
  body(''),
  listTable('buổi tiếp', [
    { heading: 'STT', width: 12, cell: '{stt}', centred: true },
    { heading: 'Ngày', width: 27, cell: '{ngày}', centred: true },
    { heading: 'Buổi', width: 20, cell: '{buổi}', centred: true },
    { heading: 'Địa điểm', width: 42, cell: '{địa điểm}' },
    { heading: 'Người chủ trì', width: 45, cell: '{người chủ trì}' },
    { heading: 'Thành phần tham dự', width: 50, cell: '{thành phần}' },
    { heading: 'Nội dung dự kiến', width: 56, cell: '{nội dung}' },
  ]),
  each('ghi chú', body('{ghi chú}')),
  body(
    'Lịch này được niêm yết tại nơi tiếp công dân từ {ngày niêm yết}. Trường hợp thay đổi, thời gian cụ thể sẽ được thông báo tại nơi tiếp công dân./.',
  ),
  ending(landscapeWidth),
];

const rules = (type: string): string[] => [
  templateHeading({ numbered: false }),
  title(type, '{trích yếu}'),
  each('ban hành kèm theo', middle('({ban hành kèm theo})', { italic: true })),
  body(''),
  each(
    'chương',
    each('tên chương', middle('{tên chương}')),
    each('điều', heading('{tên điều}'), each('nội dung', body('{dòng}'))),
  ),
  ending(),
];

const invitation = [
  templateHeading({ numbered: true }),
  title('GIẤY MỜI', 'Tham dự buổi tiếp công dân {loại buổi tiếp}'),
  addressed('{kính gửi}'),
  each('địa chỉ', body('Địa chỉ: {địa chỉ}.')),
  body(
    '{Tên cơ quan} trân trọng kính mời tham dự buổi tiếp công dân {loại buổi tiếp}{#là trực tuyến} theo hình thức trực tuyến{/là trực tuyến}:',
  ),
  body('1. Chủ trì: {người chủ trì}.'),
  body('2. Thời gian: {giờ tiếp}, {ngày tiếp}.'),
  body('3. Địa điểm: {nơi tiếp}.'),
  body('4. Nội dung:'),
  each('nội dung', body('{dòng}')),
  each('có mang theo', body('5. Đề nghị mang theo:'), each('mang theo', body('{dòng}'))),
  each('đề nghị', body('{dòng}')),
  body('Cần trao đổi thêm, xin liên hệ: {người liên hệ}.'),
  body('{Tên cơ quan} kính mời đến dự đúng thời gian, địa điểm nêu trên./.'),
  ending(),
];

const statement = [
  plainHeading,
  title('BẢN GHI LỜI TRÌNH BÀY', 'Của công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh'),
  ...renditionLines,
  body(
    'Căn cứ {căn cứ}, vào hồi {giờ bắt đầu}, {ngày tiếp}, tại {nơi tiếp}, người tiếp công dân {tên người tiếp}, {chức vụ người tiếp}, ghi lại nội dung trình bày của:',
  ),
  visitorLines,
  each('phiên dịch', body('Người phiên dịch: {phiên dịch}.')),
  heading('1. Nội dung trình bày'),
  each('nội dung', body('{dòng}')),
  heading('2. Yêu cầu, đề nghị'),
  each('yêu cầu', body('{dòng}')),
  heading('3. Quá trình xem xét, giải quyết của cơ quan có thẩm quyền'),
  each('đã giải quyết', body('{dòng}')),
  heading('4. Thông tin, tài liệu, bằng chứng cung cấp'),
  each('tài liệu', body('{dòng}')),
  body(
    'Việc ghi kết thúc vào hồi {giờ kết thúc} cùng ngày. Người trình bày đã {đọc lại} toàn bộ nội dung, công nhận đúng với lời trình bày và ký tên (hoặc điểm chỉ) xác nhận dưới đây. Bản ghi được lập thành {số bản} bản, giao cho người trình bày 01 bản./.',
  ),
  signatures([
    { capacity: 'NGƯỜI TRÌNH BÀY', note: fingerprint, name: '{tên người được tiếp}' },
    { capacity: 'NGƯỜI PHIÊN DỊCH', note: '(Nếu có)', name: '{tên phiên dịch}' },
    { capacity: 'NGƯỜI TIẾP CÔNG DÂN', note: signed, name: '{tên người tiếp}' },
  ]),
];

const part = (name: string, tag: string): string[] => [heading(name), each(tag, body('{dòng}'))];
const quickReport = [
  templateHeading({ numbered: true }),
  title('BÁO CÁO NHANH', '{trích yếu}'),
  addressed('{kính gửi}'),
  heading('1. Thời gian, địa điểm, thành phần'),
  body(
    'Vào hồi {giờ phút}, {ngày xảy ra}, tại {nơi xảy ra}, có {số người} người{#người đại diện}; người đại diện: {người đại diện}{/người đại diện}.',
  ),
  ...part('2. Nội dung, yêu cầu', 'nội dung'),
  ...part('3. Diễn biến', 'diễn biến'),
  ...part('4. Việc đã làm', 'đã xử lý'),
  ...part('5. Nhận định, dự báo', 'nhận định'),
  ...part('6. Kiến nghị, đề xuất', 'kiến nghị'),
  body('{Tên cơ quan} báo cáo để {kính gửi} biết, chỉ đạo./.'),
  ending(),
];

/** The bodies of the papers of reception. */
export const receptionBodies = {
  'TH-01': appointment,
  'TH-03': minutes,
  'TH-03K': minutesOfNobody,
  'TH-05': conclusion,
  'TH-06': schedule,
  'TH-07': rules('NỘI QUY'),
  'TH-07Q': rules('QUY CHẾ'),
  'TH-08': invitation,
  'TH-12': statement,
  'TH-13': quickReport,
};
