import {
  addressed,
  body,
  clause,
  each,
  ending,
  formLabel,
  middle,
  signatures,
  templateHeading,
  title,
} from '../../src/documents/layout.ts';
import { renditionLines } from './reception.ts';

const heading = (text: string): string => body(text, { bold: true });
const numbered = templateHeading({ numbered: true });
const fingerprint = '(Ký, ghi rõ họ tên hoặc điểm chỉ)';
const signed = '(Ký, ghi rõ họ tên)';

const denouncerLines = [
  body('{Người tố cáo}.'),
  body('Địa chỉ: {địa chỉ}.'),
  each('điện thoại', body('Điện thoại: {điện thoại}.')),
  each('giấy tờ tùy thân', body('{giấy tờ tùy thân}.')),
];

const spoken = [
  templateHeading({ numbered: false }),
  title('BIÊN BẢN', 'Ghi nội dung tố cáo trực tiếp'),
  ...renditionLines,
  body('Hôm nay, vào hồi {giờ bắt đầu}, {ngày tiếp}, tại {nơi tiếp}.'),
  heading('I. THÀNH PHẦN'),
  body('1. Người tiếp nhận tố cáo:'),
  each('người tiếp nhận', body('- {họ tên}, {chức vụ}.')),
  body('2. Người tố cáo:'),
  ...denouncerLines,
  heading('II. NGƯỜI BỊ TỐ CÁO'),
  body('{Người bị tố cáo}.'),
  heading('III. NỘI DUNG TỐ CÁO'),
  each('nội dung', body('{dòng}')),
  heading('IV. THÔNG TIN, TÀI LIỆU, CHỨNG CỨ DO NGƯỜI TỐ CÁO CUNG CẤP'),
  each('chứng cứ', body('{dòng}')),
  heading('V. YÊU CẦU CỦA NGƯỜI TỐ CÁO'),
  each('yêu cầu', body('{dòng}')),
  body('Yêu cầu về giữ bí mật, bảo vệ:'),
  each('yêu cầu bảo vệ', body('{dòng}')),
  body(
    'Người tố cáo cam đoan nội dung tố cáo là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung tố cáo.',
  ),
  body(
    'Buổi làm việc kết thúc vào hồi {giờ kết thúc}. Biên bản đã được đọc lại cho người tố cáo nghe, công nhận đúng và ký (hoặc điểm chỉ) xác nhận. Biên bản được lập thành {số bản} bản, mỗi bên giữ 01 bản./.',
  ),
  signatures([
    { capacity: 'NGƯỜI TỐ CÁO', note: fingerprint, name: '{tên người tố cáo}' },
    { capacity: 'NGƯỜI TIẾP NHẬN', note: signed, name: '{tên người tiếp nhận}' },
  ]),
];

const received =
  'Ngày {ngày nhận đơn}, {tên cơ quan} nhận được đơn tố cáo của {người gửi}, địa chỉ: {địa chỉ}';
const forwarded = '{#cơ quan chuyển đến} (do {cơ quan chuyển đến} chuyển đến){/cơ quan chuyển đến}';

const declined = [
  numbered,
  title('THÔNG BÁO', 'Về việc không thụ lý giải quyết {lần tố cáo}'),
  addressed('{Người gửi}'),
  body(`${received}${forwarded}, về việc {về việc}.`),
  body(
    'Sau khi xem xét nội dung đơn, căn cứ {căn cứ}, {tên cơ quan} thấy nội dung nêu trên không đủ điều kiện thụ lý giải quyết. Lý do: {lý do}.',
  ),
  each('hướng dẫn thêm', body('{hướng dẫn thêm}')),
  body('{Tên cơ quan} thông báo để {xưng hô} được biết./.'),
  ending(),
];

const decisionHead = (subject: string): string[] => [
  formLabel(),
  numbered,
  title('QUYẾT ĐỊNH', subject),
  middle('{thẩm quyền ban hành}'),
  each('căn cứ', body('{dòng}', { italic: true })),
  body('Xét đề nghị của {người đề nghị}.', { italic: true }),
  middle('QUYẾT ĐỊNH:'),
];
const carriedOut = clause(
  'Điều 2. ',
  '{#người thi hành}{người thi hành}, {/người thi hành}{người bị tố cáo} và cơ quan, tổ chức, đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
);

const extension = [
  ...decisionHead('Về việc gia hạn giải quyết tố cáo'),
  clause(
    'Điều 1. ',
    'Gia hạn giải quyết tố cáo đối với {người bị tố cáo} theo Quyết định thụ lý tố cáo số {quyết định thụ lý} {ngày quyết định thụ lý} của {người thụ lý}. Thời gian gia hạn là {thời gian gia hạn} ngày, kể từ ngày hết thời hạn giải quyết ghi trong Quyết định thụ lý tố cáo.',
  ),
  carriedOut,
  ending(),
];

const withdrawal = [
  formLabel(),
  templateHeading({ numbered: false }),
  title('BIÊN BẢN', 'Ghi nhận việc rút tố cáo'),
  ...renditionLines,
  body('Hôm nay, vào hồi {giờ bắt đầu}, {ngày tiếp}, tại {nơi tiếp}.'),
  heading('I. THÀNH PHẦN'),
  body('1. Người lập biên bản: {người ghi}, {chức vụ người ghi}.'),
  body('2. Người tố cáo rút tố cáo:'),
  ...denouncerLines,
  heading('II. NỘI DUNG ĐỀ NGHỊ RÚT'),
  each('nội dung rút', body('{dòng}')),
  body(
    'Buổi làm việc kết thúc vào hồi {giờ kết thúc}. Biên bản đã được đọc lại cho người rút tố cáo nghe, công nhận đúng và ký (hoặc điểm chỉ) xác nhận. Biên bản được lập thành {số bản} bản, giao cho người rút tố cáo 01 bản./.',
  ),
  signatures([
    { capacity: 'NGƯỜI RÚT TỐ CÁO', note: fingerprint, name: '{tên người tố cáo}' },
    { capacity: 'NGƯỜI LẬP BIÊN BẢN', note: signed, name: '{người ghi}' },
  ]),
];

const acceptance = [
  ...decisionHead('Về việc thụ lý tố cáo'),
  clause('Điều 1. ', 'Thụ lý tố cáo đối với {người bị tố cáo}.'),
  body('Nội dung tố cáo được thụ lý gồm:'),
  each('nội dung thụ lý', body('{dòng}')),
  body('Thời hạn giải quyết tố cáo là {thời hạn} ngày, kể từ ngày thụ lý.'),
  carriedOut,
  ending(),
];

const noticeToDenouncer = [
  formLabel(),
  numbered,
  title(
    'THÔNG BÁO',
    'Về việc {#được thụ lý}thụ lý{/được thụ lý}{#không thụ lý}không thụ lý{/không thụ lý} tố cáo',
  ),
  addressed('{Người gửi}'),
  body(`${received}${forwarded}, tố cáo {người bị tố cáo}.`),
  each(
    'được thụ lý',
    body(
      'Căn cứ {căn cứ}, tố cáo đã được thụ lý theo Quyết định số {quyết định thụ lý} {ngày quyết định thụ lý}.',
    ),
    body('Nội dung tố cáo được thụ lý gồm:'),
    each('nội dung thụ lý', body('{dòng}')),
    body('Thời hạn giải quyết tố cáo là {thời hạn} ngày, kể từ ngày thụ lý.'),
    body(
      '{Tên cơ quan} thông báo để {xưng hô} biết và thực hiện quyền, nghĩa vụ của người tố cáo theo quy định của pháp luật./.',
    ),
  ),
  each(
    'không thụ lý',
    body('Sau khi xem xét, căn cứ {căn cứ}, tố cáo nêu trên không được thụ lý giải quyết. Lý do: {lý do}.'),
    body('{Tên cơ quan} thông báo để {xưng hô} biết./.'),
  ),
  ending(),
];

const noticeToAccused = [
  formLabel(),
  numbered,
  title('THÔNG BÁO', 'Về nội dung tố cáo'),
  addressed('{Người bị tố cáo}'),
  body(
    'Ngày {ngày thụ lý}, {tên cơ quan} đã thụ lý tố cáo đối với {người bị tố cáo} theo Quyết định số {quyết định thụ lý} {ngày quyết định thụ lý}.',
  ),
  body('Nội dung tố cáo được thụ lý gồm:'),
  each('nội dung thụ lý', body('{dòng}')),
  body('Thời hạn giải quyết tố cáo là {thời hạn} ngày, kể từ ngày thụ lý.'),
  each(
    'hạn giải trình',
    body(
      'Đề nghị giải trình bằng văn bản và cung cấp thông tin, tài liệu, chứng cứ có liên quan đến {tên cơ quan} trước ngày {hạn giải trình}.',
    ),
  ),
  body(
    '{Tên cơ quan} thông báo để người bị tố cáo biết, thực hiện quyền và nghĩa vụ theo quy định của Luật Tố cáo./.',
  ),
  ending(),
];

/** The bodies of the papers of denunciations. */
export const denunciationBodies = {
  'TH-04': spoken,
  'TH-14': declined,
  'NĐ31-01': extension,
  'NĐ31-03': withdrawal,
  'NĐ31-04': acceptance,
  'NĐ31-05': noticeToDenouncer,
  'NĐ31-06': noticeToAccused,
};
