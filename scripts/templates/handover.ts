import { body, each, listTable, signatures, templateHeading, title } from '../../src/documents/layout.ts';

const heading = (text: string): string => body(text, { bold: true });
const party = [
  body('{tên bên}'),
  each('người đại diện', body('Ông (bà) {họ tên}, chức vụ: {chức vụ}.')),
] as const;

const minutes = [
  templateHeading({ numbered: false }),
  title('BIÊN BẢN BÀN GIAO', 'Hồ sơ tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo'),
  body(''),
  body('Hôm nay, {ngày bàn giao}, tại {nơi bàn giao}.'),
  body('Thực hiện {văn bản}, các bên lập biên bản bàn giao hồ sơ như sau:'),
  heading('1. Bên giao'),
  each('bên giao', ...party),
  heading('2. Bên nhận'),
  each('bên nhận', ...party),
  heading('3. Hồ sơ bàn giao'),
  body('Danh mục chi tiết từng hồ sơ kèm theo biên bản này. Tổng hợp:'),
  listTable('danh mục', [
    { heading: 'STT', width: 13, cell: '{stt}', centred: true },
    { heading: 'Bên nhận', width: 58, cell: '{nơi nhận hồ sơ}' },
    { heading: 'Loại hồ sơ', width: 44, cell: '{loại hồ sơ}' },
    { heading: 'Đang giải quyết', width: 25, cell: '{đang giải quyết}', centred: true },
    { heading: 'Đã xong', width: 25, cell: '{đã xong}', centred: true },
  ]),
  heading('4. Trách nhiệm'),
  body(
    'Bên nhận tiếp tục giải quyết từ ngày nhận; số, ngày vào sổ và thời hạn của từng hồ sơ giữ nguyên. Hồ sơ tố cáo giao riêng, trong phong bì niêm phong, cho người được giao xử lý tố cáo.',
  ),
  each('ghi chú', body('{dòng}')),
  body('Biên bản được lập thành {số bản} bản, mỗi bên giữ 01 bản./.'),
  signatures([
    { capacity: 'ĐẠI DIỆN BÊN NHẬN', note: '(Ký, ghi rõ họ tên, đóng dấu)', name: '' },
    { capacity: 'ĐẠI DIỆN BÊN GIAO', note: '(Ký, ghi rõ họ tên, đóng dấu)', name: '{người ký}' },
  ]),
];

/** The body of the minutes of a hand-over. */
export const handoverBodies = { 'BB-BG': minutes };
