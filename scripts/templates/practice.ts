import {
  addressed,
  body,
  citizenHeading,
  clause,
  each,
  ending,
  fillIn,
  listTable,
  middle,
  signaturePairs,
  signatures,
  subjectLine,
  templateHeading,
  title,
} from '../../src/documents/layout.ts';
import { renditionLines } from './reception.ts';
import { paragraph } from '../../src/documents/ooxml.ts';

const numbered = templateHeading({ numbered: true });
const heading = (text: string): string => body(text, { bold: true });
const ifAddressed = [
  each('kính gửi', addressed('{kính gửi}')),
  each('địa chỉ nhận', paragraph('(Địa chỉ: {địa chỉ nhận})', { align: 'center', after: 12 })),
];

const decision = [
  numbered,
  title('QUYẾT ĐỊNH', 'Về việc {trích yếu}'),
  middle('{thẩm quyền ban hành}'),
  each('căn cứ', body('{dòng}', { italic: true })),
  each('xét thêm', body('{dòng}', { italic: true })),
  middle('QUYẾT ĐỊNH:'),
  each('điều', clause('{tên điều}', '{lời đầu}'), each('nội dung', body('{dòng}'))),
  clause('{tên điều cuối}', '{người thi hành}./.'),
  ending(),
];

const notice = [
  numbered,
  title('{TÊN VĂN BẢN}'),
  each('trích yếu', subjectLine('Về việc {trích yếu}')),
  ...ifAddressed,
  each('nội dung', body('{dòng}')),
  body('{lời cuối}./.'),
  ending(),
];

const letter = [
  templateHeading({ numbered: true, subject: 'V/v {trích yếu}' }),
  ...ifAddressed,
  each('nội dung', body('{dòng}')),
  body('{lời cuối}./.'),
  ending(),
];

const report = [
  numbered,
  title('{TÊN VĂN BẢN}', '{trích yếu}'),
  ...ifAddressed,
  body(''),
  each('mở đầu', body('{dòng}')),
  each('các phần', heading('{tên phần}'), each('nội dung', body('{dòng}'))),
  body('{kết thúc}./.'),
  ending(),
];

const minutes = [
  templateHeading({ numbered: false }),
  title('BIÊN BẢN', '{trích yếu}'),
  ...renditionLines,
  body('Hôm nay, vào hồi {giờ bắt đầu}, {ngày lập}, tại {nơi lập}, chúng tôi gồm có:'),
  each('thành phần', heading('{tên bên}'), each('người', body('{dòng}'))),
  each('các phần', heading('{tên phần}'), each('nội dung', body('{dòng}'))),
  body(
    'Buổi làm việc kết thúc vào hồi {giờ kết thúc}. Biên bản đã được đọc lại cho những người có mặt cùng nghe, công nhận đúng và ký (hoặc điểm chỉ) xác nhận; được lập thành {số bản} bản có giá trị như nhau, mỗi bên giữ 01 bản./.',
  ),
  signaturePairs('hàng ký'),
];

const slip = [
  templateHeading({ numbered: 'if any' }),
  title('{TÊN VĂN BẢN}', '{trích yếu}'),
  body(''),
  each('mở đầu', body('{dòng}')),
  listTable('mục', [
    { heading: 'STT', width: 13, cell: '{stt}', centred: true },
    { heading: '{cột nội dung}', width: 60, cell: '{nội dung}' },
    { heading: '{cột kết quả}', width: 92, cell: '{kết quả}' },
  ]),
  body('{kết thúc}./.'),
  signatures([
    { capacity: '{chức vụ người lập}', name: '{người lập}' },
    { capacity: '{chức vụ ký}', name: '{người ký}' },
  ]),
];

const documents = listTable('tài liệu', [
  { heading: 'STT', width: 12, cell: '{stt}', centred: true },
  { heading: 'Số, ký hiệu', width: 30, cell: '{số ký hiệu}' },
  { heading: 'Ngày tháng', width: 26, cell: '{ngày văn bản}', centred: true },
  { heading: 'Tên loại và trích yếu', width: 52, cell: '{tên tài liệu}' },
  { heading: 'Tác giả', width: 28, cell: '{tác giả}' },
  { heading: 'Số tờ', width: 17, cell: '{số tờ}', centred: true },
]);

const sending = [
  numbered,
  title('{TÊN VĂN BẢN}'),
  ...ifAddressed,
  each('mở đầu', body('{dòng}')),
  documents,
  body('{kết thúc}./.'),
  ending(),
  paragraph('', { after: 6 }),
  middle('XÁC NHẬN CỦA NƠI NHẬN'),
  fillIn('Đã nhận đủ văn bản, tài liệu ghi trên vào hồi …… giờ …… phút, ngày …… tháng …… năm ………'),
  signatures([
    { capacity: '', name: '' },
    { capacity: 'NGƯỜI NHẬN', note: '(Ký, ghi rõ họ tên hoặc điểm chỉ)', name: '' },
  ]),
];

const contents = [
  templateHeading({ numbered: false }),
  title('{TÊN VĂN BẢN}', '{trích yếu}'),
  body(''),
  each('mở đầu', body('{dòng}')),
  documents,
  body('{kết thúc}./.'),
  signatures([
    { capacity: 'NGƯỜI LẬP', note: '(Ký, ghi rõ họ tên)', name: '{người lập}' },
    { capacity: '{chức vụ ký}', name: '{người ký}' },
  ]),
];

const invitation = [
  numbered,
  title('GIẤY MỜI', 'Về việc {trích yếu}'),
  ...ifAddressed,
  body('{Tên cơ quan} trân trọng kính mời dự {trích yếu}:'),
  body('1. Thời gian: {giờ họp}, {ngày họp}.'),
  body('2. Địa điểm: {nơi họp}.'),
  body('3. Chủ trì: {người chủ trì}.'),
  body('4. Nội dung:'),
  each('nội dung', body('{dòng}')),
  each('có mang theo', body('5. Đề nghị chuẩn bị, mang theo:'), each('mang theo', body('{dòng}'))),
  body('Cần trao đổi thêm, xin liên hệ: {người liên hệ}.'),
  body('{Tên cơ quan} kính mời đến dự đúng thời gian, địa điểm nêu trên./.'),
  ending(),
];

const fingerprint = '(Ký, ghi rõ họ tên hoặc điểm chỉ)';
const withdrawal = [
  citizenHeading(),
  title('ĐƠN RÚT KHIẾU NẠI'),
  addressed('{kính gửi}'),
  each(
    'người rút',
    fillIn('Họ và tên: {họ tên}'),
    fillIn('Địa chỉ: {địa chỉ}'),
    fillIn('Điện thoại: {điện thoại}'),
  ),
  fillIn('Đã gửi đơn khiếu nại {ngày đơn} về việc {về việc}.'),
  fillIn('Nay tôi (chúng tôi) xin rút khiếu nại với nội dung như sau:'),
  each('nội dung rút', fillIn('{dòng}')),
  body(
    'Việc rút khiếu nại là hoàn toàn tự nguyện, không bị ép buộc, đe dọa. Đề nghị người có thẩm quyền xem xét, giải quyết theo quy định của pháp luật./.',
  ),
  signatures([
    { capacity: '', name: '' },
    { capacity: 'NGƯỜI RÚT KHIẾU NẠI', note: fingerprint, name: '{tên người rút}' },
  ]),
];

const representatives = [
  citizenHeading(),
  title('VĂN BẢN CỬ NGƯỜI ĐẠI DIỆN', 'Thực hiện việc khiếu nại'),
  addressed('{kính gửi}'),
  fillIn('Chúng tôi là những người cùng khiếu nại về việc {về việc}.'),
  body('Chúng tôi thống nhất cử người có tên sau đây đại diện cho chúng tôi thực hiện việc khiếu nại:'),
  each('người đại diện', fillIn('Họ và tên: {họ tên}'), fillIn('Địa chỉ: {địa chỉ}')),
  body('Nội dung, phạm vi đại diện:'),
  each('nội dung đại diện', fillIn('{dòng}')),
  body('Danh sách, chữ ký của những người cử đại diện:'),
  listTable('người cử', [
    { heading: 'STT', width: 13, cell: '{stt}', centred: true },
    { heading: 'Họ và tên', width: 52, cell: '{họ tên}' },
    { heading: 'Địa chỉ', width: 60, cell: '{địa chỉ}' },
    { heading: 'Ký hoặc điểm chỉ', width: 40, cell: '' },
  ]),
  signatures([
    { capacity: '', name: '' },
    { capacity: 'NGƯỜI ĐẠI DIỆN', note: fingerprint, name: '{tên người đại diện}' },
  ]),
];

/** The bodies of the templates of each type, by file. */
export const practiceBodies: Readonly<Record<string, readonly string[]>> = {
  'quyet-dinh.docx': decision,
  'thong-bao.docx': notice,
  'cong-van-vu-viec.docx': letter,
  'bao-cao-ke-hoach.docx': report,
  'bien-ban.docx': minutes,
  'phieu.docx': slip,
  'phieu-gui.docx': sending,
  'muc-luc.docx': contents,
  'giay-moi.docx': invitation,
  'KN-RUT.docx': withdrawal,
  'KN-CU-DAIDIEN.docx': representatives,
};
