import {
  addressed,
  body,
  citizenHeading,
  each,
  fillIn,
  formLabel,
  signatures,
  title,
} from '../../src/documents/layout.ts';

const heading = (text: string): string => body(text, { bold: true });
const fingerprint = '(Ký, ghi rõ họ tên hoặc điểm chỉ)';
const head = [formLabel(), citizenHeading()];

const someone = (tag: string): string =>
  each(
    tag,
    fillIn('Họ và tên: {họ tên}'),
    fillIn('Địa chỉ: {địa chỉ}'),
    fillIn('Số căn cước (định danh cá nhân, hộ chiếu): {số giấy tờ}'),
    fillIn('Ngày cấp: {ngày cấp}; nơi cấp: {nơi cấp}'),
  );

const complaint = [
  ...head,
  title('ĐƠN KHIẾU NẠI'),
  addressed('{kính gửi}'),
  heading('1. Người khiếu nại'),
  someone('người khiếu nại'),
  heading('2. Người được ủy quyền khiếu nại (nếu có)'),
  someone('người được ủy quyền'),
  heading('3. Cơ quan, tổ chức, cá nhân bị khiếu nại'),
  fillIn('Tên: {người bị khiếu nại}'),
  fillIn('Địa chỉ: {địa chỉ người bị khiếu nại}'),
  heading('4. Khiếu nại'),
  fillIn('Khiếu nại {lần khiếu nại} về việc {về việc}'),
  heading('5. Nội dung, cơ sở và yêu cầu khiếu nại'),
  each('nội dung', fillIn('{dòng}')),
  body('Tài liệu, chứng cứ kèm theo:'),
  each('tài liệu', fillIn('{dòng}')),
  body('Tôi xin cam đoan nội dung trình bày là đúng sự thật./.'),
  signatures([
    { capacity: '', name: '' },
    { capacity: 'NGƯỜI KHIẾU NẠI', note: fingerprint, name: '{tên người khiếu nại}' },
  ]),
];

const authorisation = [
  ...head,
  title('GIẤY ỦY QUYỀN KHIẾU NẠI'),
  body(''),
  heading('1. Người khiếu nại (người ủy quyền)'),
  someone('người ủy quyền'),
  heading('2. Người được ủy quyền khiếu nại'),
  someone('người được ủy quyền'),
  heading('3. Nội dung ủy quyền'),
  each('nội dung ủy quyền', fillIn('{dòng}')),
  body('Hai bên đã đọc lại, hiểu rõ quyền, nghĩa vụ của mình và cùng ký tên (hoặc điểm chỉ) dưới đây./.'),
  signatures([
    { capacity: 'NGƯỜI ĐƯỢC ỦY QUYỀN', note: fingerprint, name: '{tên người được ủy quyền}' },
    { capacity: 'NGƯỜI ỦY QUYỀN', note: fingerprint, name: '{tên người ủy quyền}' },
  ]),
  body(''),
  heading('Lời chứng của cơ quan, người có thẩm quyền công chứng, chứng thực:'),
  fillIn('…'.repeat(29)),
];

const withdrawal = [
  ...head,
  title('ĐƠN RÚT TỐ CÁO'),
  addressed('{kính gửi}'),
  each(
    'người rút',
    fillIn('Họ và tên: {họ tên}'),
    each(
      'hỏi cách liên hệ',
      fillIn('Địa chỉ: {địa chỉ}'),
      fillIn('Điện thoại hoặc thư điện tử: {điện thoại}'),
    ),
  ),
  fillIn('Đã gửi đơn tố cáo {ngày đơn}. Nay xin rút nội dung tố cáo sau đây:'),
  each('nội dung rút', fillIn('{dòng}')),
  body('Việc rút tố cáo là tự nguyện. Tôi chịu trách nhiệm trước pháp luật về việc rút tố cáo này./.'),
  signatures([
    { capacity: '', name: '' },
    { capacity: 'NGƯỜI RÚT TỐ CÁO', note: fingerprint, name: '{tên người rút}' },
  ]),
];

const protection = [
  citizenHeading(),
  title('VĂN BẢN ĐỀ NGHỊ', 'Áp dụng biện pháp bảo vệ người tố cáo'),
  addressed('{kính gửi}'),
  heading('1. Người tố cáo'),
  each('người đề nghị', fillIn('Họ và tên: {họ tên}'), fillIn('Địa chỉ: {địa chỉ}')),
  heading('2. Người cần được bảo vệ'),
  each('người được bảo vệ', fillIn('Họ và tên: {họ tên}'), fillIn('Địa chỉ: {địa chỉ}')),
  heading('3. Lý do đề nghị áp dụng biện pháp bảo vệ'),
  each('lý do', fillIn('{dòng}')),
  heading('4. Nội dung đề nghị bảo vệ'),
  each('nội dung bảo vệ', fillIn('{dòng}')),
  body('Tôi chịu trách nhiệm trước pháp luật về nội dung đề nghị này./.'),
  signatures([
    { capacity: '', name: '' },
    { capacity: 'NGƯỜI TỐ CÁO', note: fingerprint, name: '{tên người đề nghị}' },
  ]),
];

const registration = [
  citizenHeading(),
  title('PHIẾU ĐĂNG KÝ', 'Tiếp công dân định kỳ'),
  addressed('{kính gửi}'),
  fillIn('Họ và tên: {họ tên}'),
  fillIn('Địa chỉ: {địa chỉ}'),
  fillIn('Số giấy tờ tùy thân: {số giấy tờ}'),
  fillIn('Ngày cấp: {ngày cấp}; nơi cấp: {nơi cấp}'),
  fillIn('Điện thoại: {điện thoại}'),
  fillIn('Đề nghị được tiếp bởi: {lãnh đạo tiếp}'),
  fillIn('Buổi tiếp ngày: {ngày đăng ký tiếp}; số người đến: {số người} người.'),
  heading('1. Nội dung khiếu nại, tố cáo, kiến nghị, phản ánh'),
  each('nội dung', fillIn('{dòng}')),
  heading('2. Yêu cầu, đề nghị'),
  each('yêu cầu', fillIn('{dòng}')),
  heading('3. Cơ quan đã xem xét, giải quyết và kết quả (nếu có)'),
  each('đã giải quyết', fillIn('{dòng}')),
  heading('4. Tài liệu kèm theo'),
  each('tài liệu', fillIn('{dòng}')),
  signatures([
    { capacity: 'NGƯỜI NHẬN PHIẾU', note: '(Ký, ghi rõ họ tên, ngày nhận)', name: '' },
    { capacity: 'NGƯỜI ĐĂNG KÝ', note: fingerprint, name: '{tên người đăng ký}' },
  ]),
];

/** The bodies of the papers that citizens write. */
export const citizenBodies = {
  'NĐ124-01': complaint,
  'NĐ124-02': authorisation,
  'NĐ31-02': withdrawal,
  'TC-BAOVE-DN': protection,
  'TH-09': registration,
};
