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
const lines = (tag: string): string => each(tag, body('{dòng}'));
/** A part that is silent leaves no heading behind. */
const part = (tag: string, lead: string): string => each(`có ${tag}`, body(lead), lines(tag));

/** The lines before the signature stay with it. */
const closingPart = (tag: string, lead: string): string =>
  each(`có ${tag}`, body(lead), each(tag, body('{dòng}', { keepNext: true })));

const formation = [
  formLabel(),
  numbered,
  title('QUYẾT ĐỊNH', 'Về việc thành lập {tên đoàn} nội dung tố cáo'),
  middle('{thẩm quyền ban hành}'),
  each('căn cứ', body('{dòng}', { italic: true })),
  each(
    'văn bản giao',
    body('Thực hiện {văn bản giao} về việc giao xác minh nội dung tố cáo;', { italic: true }),
  ),
  body('Xét đề nghị của {người đề nghị}.', { italic: true }),
  middle('QUYẾT ĐỊNH:'),
  clause('Điều 1. ', 'Thành lập {tên đoàn} nội dung tố cáo đối với {người bị tố cáo}, gồm:'),
  each('thành viên', body('- {họ tên}, {chức vụ}, {vai trò};')),
  clause('Điều 2. ', '{tên đoàn} có nhiệm vụ xác minh các nội dung tố cáo sau đây:'),
  lines('nội dung xác minh'),
  body('Thời gian xác minh là {thời hạn} ngày, kể từ ngày ký Quyết định này.'),
  body(
    '{tên đoàn} thực hiện các quyền và nghĩa vụ quy định tại các điểm a, b, c và d khoản 1, các điểm a, b và c khoản 2 Điều 11 Luật Tố cáo.',
  ),
  clause(
    'Điều 3. ',
    '{#người thi hành}{người thi hành}, {/người thi hành}{người bị tố cáo}, các ông (bà) có tên tại Điều 1 và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
  ),
  ending(),
];

const minutes = [
  formLabel(),
  templateHeading({ numbered: false }),
  title('BIÊN BẢN', '{tên biên bản}'),
  ...renditionLines,
  body('Hôm nay, vào hồi {giờ bắt đầu}, {ngày làm việc}, tại {nơi làm việc}.'),
  heading('I. THÀNH PHẦN'),
  body('1. Người xác minh:'),
  each('thành viên', body('- {họ tên}, {chức vụ}{#vai trò}, {vai trò}{/vai trò}.')),
  body('2. Người làm việc:'),
  each(
    'người làm việc',
    body('- {họ tên}{#chức vụ}, {chức vụ}{/chức vụ}.'),
    each('địa chỉ', body('Địa chỉ: {địa chỉ}.')),
    each('điện thoại', body('Điện thoại: {điện thoại}.')),
  ),
  heading('II. NỘI DUNG LÀM VIỆC'),
  lines('nội dung'),
  each('không ký', body('Ghi nhận việc không ký biên bản: {không ký}')),
  body(
    'Buổi làm việc kết thúc vào hồi {giờ kết thúc}. Biên bản đã được đọc lại cho những người có tên trên nghe, công nhận đúng và ký xác nhận. Biên bản được lập thành {số bản} bản, giao cho người làm việc 01 bản nếu có yêu cầu./.',
  ),
  signatures([
    { capacity: 'NGƯỜI LÀM VIỆC', note: '(Ký, ghi rõ họ tên hoặc điểm chỉ)', name: '{tên người làm việc}' },
    { capacity: '{TRƯỞNG ĐOÀN}', note: '(Ký, ghi rõ họ tên)', name: '{tên trưởng đoàn}' },
  ]),
];

const assessment = [
  formLabel(),
  templateHeading({ numbered: true, subject: 'V/v trưng cầu giám định' }),
  addressed('{kính gửi}'),
  each('căn cứ', body('{dòng}', { italic: true })),
  body(
    'Để có cơ sở kết luận nội dung tố cáo, {tên cơ quan} trưng cầu quý cơ quan giám định thông tin, tài liệu, bằng chứng sau đây:',
  ),
  lines('tài liệu'),
  body('Nội dung yêu cầu giám định:'),
  lines('nội dung giám định'),
  body('Đề nghị gửi kết luận giám định đến {tên cơ quan} trước ngày {hạn gửi kết quả}.'),
  body('Người bàn giao thông tin, tài liệu, bằng chứng và nhận kết quả: {người bàn giao}./.'),
  ending(),
];

const verified = [
  heading('1. Kết quả xác minh'),
  each(
    'nội dung xác minh',
    body('{tên nội dung}: {nội dung tố cáo}'),
    each('kết quả', body('{dòng}')),
    each('có giải trình', body('Giải trình của người bị tố cáo:'), each('giải trình', body('{dòng}'))),
  ),
];
const lawApplied = [body('Căn cứ pháp luật:'), lines('căn cứ pháp luật')];
const verdicts = [
  each('kết luận nội dung', body('{tên nội dung}: {kết luận}.'), each('lý do', body('{dòng}'))),
  each('cố ý tố cáo sai', body('Về việc cố ý tố cáo sai sự thật: {cố ý tố cáo sai}')),
  part('vi phạm', 'Hành vi vi phạm pháp luật:'),
  part('nguyên nhân', 'Nguyên nhân:'),
  body('Trách nhiệm của cơ quan, tổ chức, cá nhân liên quan:'),
  lines('trách nhiệm'),
  part('thiệt hại', 'Thiệt hại về vật chất, tinh thần; đối tượng bị thiệt hại:'),
  part('giải quyết trước đó', 'Vi phạm, sai lầm hoặc không phù hợp của việc giải quyết tố cáo trước đó:'),
];
const assessed = [
  heading('2. Nhận xét, đánh giá'),
  ...lawApplied,
  ...verdicts,
  part('ý kiến khác', 'Vấn đề còn có ý kiến khác nhau:'),
  heading('3. Kiến nghị'),
  lines('kiến nghị'),
];
const closing = body(
  'Trên đây là kết quả xác minh nội dung tố cáo, kính báo cáo {kính gửi} xem xét, quyết định./.',
);

const teamReport = [
  formLabel(),
  templateHeading({ numbered: false, dated: true }),
  title('BÁO CÁO', 'Kết quả xác minh nội dung tố cáo'),
  addressed('{kính gửi}'),
  body(
    'Thực hiện {quyết định thành lập} về việc thành lập {tên đoàn} nội dung tố cáo, từ ngày {từ ngày} đến ngày {đến ngày}, {tên đoàn} đã tiến hành xác minh nội dung tố cáo đối với {người bị tố cáo}.',
  ),
  body('Tóm tắt nội dung tố cáo:'),
  lines('tóm tắt nội dung'),
  ...verified,
  ...assessed,
  closing,
  ending(),
];

const officeReport = [
  formLabel(),
  numbered,
  title('BÁO CÁO', 'Kết quả xác minh nội dung tố cáo'),
  addressed('{kính gửi}'),
  body(
    'Thực hiện {văn bản giao} về việc giao xác minh nội dung tố cáo đối với {người bị tố cáo}, từ ngày {từ ngày} đến ngày {đến ngày}, {tên cơ quan} đã tiến hành xác minh nội dung tố cáo.',
  ),
  body('Tóm tắt nội dung tố cáo:'),
  lines('tóm tắt nội dung'),
  body('Căn cứ {báo cáo của Đoàn}, {tên cơ quan} báo cáo kết quả xác minh như sau:'),
  ...verified,
  ...assessed,
  closing,
  ending(),
];

const concluded = [
  body('{Người kết luận} đã ban hành {quyết định thụ lý} thụ lý tố cáo đối với {người bị tố cáo}.'),
  body(
    'Căn cứ nội dung tố cáo, giải trình của người bị tố cáo, kết quả xác minh nội dung tố cáo, tài liệu, chứng cứ có liên quan, đối chiếu với quy định của pháp luật, {người kết luận} kết luận như sau:',
  ),
  ...verified,
  heading('2. Căn cứ pháp luật để xác định có hay không có hành vi vi phạm pháp luật'),
  lines('căn cứ pháp luật'),
  heading('3. Kết luận'),
  ...verdicts,
  heading('4. Các biện pháp xử lý theo thẩm quyền cần thực hiện và kiến nghị'),
  closingPart('biện pháp', 'Biện pháp xử lý theo thẩm quyền:'),
  closingPart('kiến nghị', 'Kiến nghị:'),
];

const conclusion = [
  formLabel(),
  numbered,
  title('KẾT LUẬN', 'Nội dung tố cáo đối với {người bị tố cáo}'),
  body(''),
  ...concluded,
  ending(),
];

const extract = [
  numbered,
  title('BẢN TRÍCH KẾT LUẬN', 'Nội dung tố cáo đối với {người bị tố cáo}'),
  middle('(Trích Kết luận số {số kết luận} {ngày kết luận} của {người kết luận})', { italic: true }),
  ...concluded,
  ending(),
];

/** The bodies of the papers from the verification of a denunciation to its conclusion. */
export const denunciationCourseBodies = {
  'NĐ31-07': formation,
  'NĐ31-08': minutes,
  'NĐ31-09': assessment,
  'NĐ31-10': teamReport,
  'NĐ31-11': officeReport,
  'NĐ31-12': conclusion,
  'TC-BANTRICH': extract,
};
