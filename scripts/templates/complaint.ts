import {
  addressed,
  annexTitle,
  body,
  clause,
  each,
  ending,
  formLabel,
  listTable,
  middle,
  signaturePairs,
  signatures,
  templateHeading,
  title,
} from '../../src/documents/layout.ts';

const heading = (text: string): string => body(text, { bold: true });
const numbered = templateHeading({ numbered: true });
const lines = (tag: string): string => each(tag, body('{dòng}'));
const signed = '(Ký, ghi rõ họ tên)';

const decisionHead = (subject: string, ...considered: string[]): string[] => [
  formLabel(),
  numbered,
  title('QUYẾT ĐỊNH', subject),
  middle('{thẩm quyền ban hành}'),
  each('căn cứ', body('{dòng}', { italic: true })),
  ...considered,
  each('người đề nghị', body('Xét đề nghị của {người đề nghị}.', { italic: true })),
  middle('QUYẾT ĐỊNH:'),
];
const carriedOut = (article: number): string =>
  clause(
    `Điều ${article}. `,
    '{người thi hành} và cơ quan, tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
  );
const effective = clause('Điều 2. ', 'Quyết định này có hiệu lực kể từ ngày ban hành.');

const verification = [
  ...decisionHead(
    'Về việc xác minh nội dung khiếu nại',
    each('quyết định giao nhiệm vụ', body('Căn cứ {quyết định giao nhiệm vụ};', { italic: true })),
  ),
  clause(
    'Điều 1. ',
    'Tiến hành xác minh nội dung khiếu nại của {người khiếu nại và địa chỉ}, khiếu nại về việc {về việc}.',
  ),
  body('Nội dung xác minh gồm:'),
  lines('nội dung xác minh'),
  body('Thời gian xác minh là {thời gian xác minh} ngày, kể từ ngày ký Quyết định này.'),
  clause('Điều 2. ', 'Thành lập {đoàn hoặc tổ} xác minh gồm các ông (bà) có tên sau đây:'),
  each('thành viên', body('{stt}. {họ tên}, {chức vụ}, {vai trò};')),
  body(
    '{đoàn hoặc tổ} xác minh có nhiệm vụ xác minh nội dung khiếu nại nêu tại Điều 1, thực hiện quyền, nghĩa vụ theo quy định tại Điều 29 Luật Khiếu nại và báo cáo kết quả xác minh bằng văn bản.',
  ),
  carriedOut(3),
  ending(),
];

const session = [
  formLabel(),
  templateHeading({ numbered: false }),
  title('BIÊN BẢN LÀM VIỆC', 'Về việc xác minh nội dung khiếu nại'),
  body(''),
  body(
    'Hôm nay, vào hồi {giờ bắt đầu}, {ngày làm việc}, tại {nơi làm việc}, tiến hành làm việc để xác minh nội dung khiếu nại của {người khiếu nại} về việc {về việc}.',
  ),
  heading('I. THÀNH PHẦN'),
  body('1. Người xác minh:'),
  lines('người xác minh'),
  body('2. Người làm việc:'),
  lines('người làm việc'),
  heading('II. NỘI DUNG LÀM VIỆC'),
  lines('nội dung làm việc'),
  heading('III. KẾT QUẢ LÀM VIỆC'),
  body('1. Nội dung thống nhất:'),
  lines('thống nhất'),
  body('2. Nội dung còn khác nhau:'),
  lines('khác nhau'),
  body('3. Nội dung khác:'),
  lines('nội dung khác'),
  each('không ký', body('{không ký}')),
  body(
    'Buổi làm việc kết thúc vào hồi {giờ kết thúc}. Biên bản đã được đọc lại cho những người có mặt cùng nghe, công nhận đúng nội dung làm việc và ký xác nhận; được lập thành {số bản} bản, mỗi bên giữ 01 bản./.',
  ),
  signaturePairs('hàng ký'),
];

const evidenceRequest = [
  formLabel(),
  templateHeading({
    numbered: true,
    subject: 'V/v cung cấp thông tin, tài liệu, bằng chứng liên quan đến nội dung khiếu nại',
  }),
  addressed('{kính gửi}'),
  body(
    'Ngày {ngày thụ lý}, {tên cơ quan} thụ lý giải quyết khiếu nại của {người khiếu nại và địa chỉ}, khiếu nại {bị khiếu nại}.',
  ),
  body(
    'Căn cứ {căn cứ}, để có cơ sở giải quyết khiếu nại, {tên cơ quan} đề nghị cung cấp các thông tin, tài liệu, bằng chứng sau đây:',
  ),
  lines('tài liệu'),
  body(
    'Thông tin, tài liệu, bằng chứng đề nghị cung cấp trước ngày {hạn cung cấp} và gửi đến {nơi nhận tài liệu}. Người cung cấp chịu trách nhiệm về tính chính xác của thông tin, tài liệu, bằng chứng đã cung cấp.',
  ),
  body('{Tên cơ quan} đề nghị quan tâm phối hợp thực hiện./.'),
  ending(),
];

const handOver = [
  formLabel(),
  templateHeading({ numbered: 'if any' }),
  title('BIÊN BẢN GIAO NHẬN', 'Thông tin, tài liệu, bằng chứng liên quan đến nội dung khiếu nại'),
  body(''),
  body(
    'Hôm nay, vào hồi {giờ bắt đầu}, {ngày làm việc}, tại {nơi làm việc}, tiến hành giao, nhận thông tin, tài liệu, bằng chứng liên quan đến khiếu nại của {người khiếu nại} về việc {về việc}.',
  ),
  body('1. Bên giao: {bên giao}.'),
  body('2. Bên nhận: {bên nhận}.'),
  body('Các thông tin, tài liệu, bằng chứng giao, nhận gồm:'),
  listTable('tài liệu', [
    { heading: 'STT', width: 12, cell: '{stt}', centred: true },
    { heading: 'Loại thông tin', width: 28, cell: '{loại thông tin}' },
    { heading: 'Vật mang tin', width: 26, cell: '{vật mang tin}' },
    { heading: 'Tên thông tin, tài liệu, bằng chứng', width: 50, cell: '{tên tài liệu}' },
    { heading: 'Số trang', width: 17, cell: '{số trang}', centred: true },
    { heading: 'Tình trạng', width: 32, cell: '{tình trạng}' },
  ]),
  body(
    'Biên bản được lập thành {số bản} bản, đã đọc lại cho hai bên cùng nghe, công nhận đúng và ký xác nhận; mỗi bên giữ 01 bản./.',
  ),
  signatures([
    { capacity: 'BÊN GIAO', note: signed, name: '{tên bên giao}' },
    { capacity: 'BÊN NHẬN', note: signed, name: '{tên bên nhận}' },
  ]),
];

const assessmentDecision = [
  ...decisionHead(
    'Về việc trưng cầu giám định thông tin, tài liệu, bằng chứng liên quan đến nội dung khiếu nại',
  ),
  clause(
    'Điều 1. ',
    'Trưng cầu giám định để giải quyết khiếu nại của {người khiếu nại} về việc {về việc}. Thông tin, tài liệu, bằng chứng được giám định gồm:',
  ),
  lines('đối tượng giám định'),
  body('Nội dung cần giám định:'),
  lines('nội dung giám định'),
  body('Lý do trưng cầu giám định: {lý do}.'),
  body('Tổ chức giám định: {tổ chức giám định}.'),
  clause(
    'Điều 2. ',
    'Kinh phí giám định{#kinh phí} do {kinh phí} chi trả.{/kinh phí}{#không có kinh phí} thực hiện theo quy định của pháp luật.{/không có kinh phí}',
  ),
  carriedOut(3),
  ending(),
];

const assessmentLetter = [
  formLabel(),
  templateHeading({
    numbered: true,
    subject: 'V/v gửi kết quả giám định liên quan đến nội dung khiếu nại',
  }),
  addressed('{kính gửi}'),
  body(
    'Để giải quyết khiếu nại của {người khiếu nại} về việc {về việc}, căn cứ {căn cứ} và {quyết định trưng cầu}, {tên cơ quan} đề nghị giám định các thông tin, tài liệu, bằng chứng sau đây:',
  ),
  lines('đối tượng giám định'),
  body('Nội dung giám định:'),
  lines('nội dung giám định'),
  body('Kết quả giám định đề nghị gửi về {tên cơ quan} trước ngày {hạn gửi kết quả}.'),
  body('Người bàn giao thông tin, tài liệu, bằng chứng: {người bàn giao}.'),
  each('kinh phí', body('Kinh phí giám định do {kinh phí} chi trả.')),
  body('{Tên cơ quan} đề nghị quan tâm phối hợp thực hiện./.'),
  ending(),
];

const stay = [
  ...decisionHead('Về việc tạm đình chỉ việc thi hành quyết định hành chính bị khiếu nại'),
  clause('Điều 1. ', 'Tạm đình chỉ việc thi hành {bị khiếu nại} đang bị {người khiếu nại} khiếu nại.'),
  body('Lý do tạm đình chỉ: {lý do}.'),
  body('Thời gian tạm đình chỉ: từ {từ lúc} đến khi có quyết định hủy bỏ quyết định tạm đình chỉ này.'),
  carriedOut(2),
  ending(),
];

const lifting = [
  ...decisionHead('Về việc hủy bỏ quyết định tạm đình chỉ việc thi hành quyết định hành chính bị khiếu nại'),
  clause(
    'Điều 1. ',
    'Hủy bỏ {quyết định bị hủy bỏ} về việc tạm đình chỉ việc thi hành quyết định hành chính bị khiếu nại trong vụ việc khiếu nại của {người khiếu nại} về việc {về việc}.',
  ),
  body('Lý do hủy bỏ: {lý do}.'),
  effective,
  carriedOut(3),
  ending(),
];

const report = [
  formLabel(),
  numbered,
  title('BÁO CÁO', 'Kết quả xác minh nội dung khiếu nại'),
  addressed('{kính gửi}'),
  body(
    'Thực hiện {quyết định xác minh}, từ ngày {từ ngày} đến ngày {đến ngày}, {tên cơ quan} đã tiến hành xác minh nội dung khiếu nại của {người khiếu nại và địa chỉ}.',
  ),
  body('Người, quyết định, hành vi bị khiếu nại: {bị khiếu nại}.'),
  body('{Tên cơ quan} báo cáo kết quả xác minh như sau:'),
  heading('1. Yêu cầu, căn cứ khiếu nại và kết quả giải quyết trước đó'),
  body('a) Yêu cầu của người khiếu nại:'),
  lines('yêu cầu'),
  body('b) Căn cứ khiếu nại:'),
  lines('căn cứ khiếu nại'),
  body('c) Kết quả giải quyết trước đó:'),
  lines('kết quả trước'),
  heading('2. Nội dung và kết quả xác minh'),
  each('nội dung và kết quả', body('{nội dung khiếu nại}', { italic: true }), lines('kết quả xác minh')),
  heading('3. Kết luận'),
  body('Khiếu nại của {người khiếu nại} là {kết luận}.'),
  lines('lý do kết luận'),
  heading('4. Kiến nghị'),
  lines('kiến nghị'),
  body('Trên đây là báo cáo kết quả xác minh nội dung khiếu nại, kính trình xem xét, quyết định./.'),
  ending(),
];

const dialogue = [
  formLabel(),
  templateHeading({ numbered: false }),
  title('BIÊN BẢN ĐỐI THOẠI', 'Với người khiếu nại ({lần khiếu nại})'),
  body(''),
  body(
    'Hôm nay, vào hồi {giờ bắt đầu}, {ngày làm việc}, tại {nơi làm việc}, tiến hành đối thoại để giải quyết khiếu nại của {người khiếu nại} về việc {về việc}.',
  ),
  heading('I. THÀNH PHẦN THAM GIA ĐỐI THOẠI'),
  body('1. Người chủ trì: {người chủ trì}, {chức vụ chủ trì}.'),
  body('2. Người ghi biên bản: {người ghi}, {chức vụ người ghi}.'),
  body('3. Người khiếu nại, người đại diện, người được ủy quyền:'),
  lines('có mặt'),
  each('vắng mặt', body('{vắng mặt}')),
  body('4. Người bị khiếu nại:'),
  lines('người bị khiếu nại'),
  body('5. Người có quyền, nghĩa vụ liên quan:'),
  lines('người liên quan'),
  body('6. Đại diện cơ quan, tổ chức có liên quan:'),
  lines('cơ quan tham dự'),
  heading('II. NỘI DUNG ĐỐI THOẠI'),
  body('1. Mục đích đối thoại và kết quả xác minh nội dung khiếu nại:'),
  lines('mục đích'),
  lines('kết quả xác minh'),
  body('2. Ý kiến của những người tham gia đối thoại về từng nội dung:'),
  lines('ý kiến'),
  heading('III. KẾT QUẢ ĐỐI THOẠI'),
  body('1. Nội dung thống nhất:'),
  lines('thống nhất'),
  body('2. Nội dung còn ý kiến khác nhau:'),
  lines('khác nhau'),
  body('3. Nội dung khác:'),
  lines('nội dung khác'),
  each('không ký', body('{không ký}')),
  body(
    'Buổi đối thoại kết thúc vào hồi {giờ kết thúc}. Biên bản đã được đọc lại cho những người tham gia đối thoại cùng nghe, công nhận đúng và ký xác nhận; được lập thành {số bản} bản, mỗi bên có mặt giữ 01 bản./.',
  ),
  signaturePairs('hàng ký'),
];

const acceptedCase =
  'khiếu nại của {người khiếu nại và địa chỉ}, khiếu nại về việc {về việc}, đã được thụ lý theo {thông báo thụ lý}';

const suspension = [
  ...decisionHead('Về việc {tạm đình chỉ hoặc đình chỉ} giải quyết khiếu nại'),
  clause('Điều 1. ', `{Tạm đình chỉ hoặc đình chỉ} giải quyết ${acceptedCase}.`),
  body('Lý do: {lý do}.'),
  effective,
  carriedOut(3),
  ending(),
];

const resumption = [
  ...decisionHead('Về việc tiếp tục giải quyết khiếu nại'),
  clause(
    'Điều 1. ',
    `Tiếp tục giải quyết ${acceptedCase} và tạm đình chỉ giải quyết theo {quyết định tạm đình chỉ}.`,
  ),
  body('Lý do: {lý do}.'),
  effective,
  carriedOut(3),
  ending(),
];

const rulingHead = (instance: string): string[] => [
  formLabel(),
  numbered,
  title('QUYẾT ĐỊNH', `Về việc giải quyết khiếu nại của {người khiếu nại}\n(${instance})`),
  middle('{thẩm quyền ban hành}'),
  each('căn cứ', body('{dòng}', { italic: true })),
  body(
    'Xét đơn khiếu nại ngày {ngày đơn} của {người khiếu nại và địa chỉ}{#có danh sách} (có danh sách kèm theo){/có danh sách};',
    { italic: true },
  ),
  body('Xét {báo cáo kết quả xác minh}{#người đề nghị} và đề nghị của {người đề nghị}{/người đề nghị}.', {
    italic: true,
  }),
];
/** Of a group: everybody whom the one decision concerns (Luật Khiếu nại 2011, Điều 31 khoản 3). */
const complainants = each(
  'có danh sách',
  annexTitle(
    'DANH SÁCH NGƯỜI KHIẾU NẠI',
    '(Kèm theo Quyết định số {số}/{ký hiệu} {ngày ký} của {tên cơ quan})',
  ),
  listTable('danh sách', [
    { heading: 'STT', width: 15, cell: '{stt}', centred: true },
    { heading: 'Họ và tên', width: 60, cell: '{họ tên}' },
    { heading: 'Địa chỉ', width: 90, cell: '{địa chỉ}' },
  ]),
);
const conclusions = [
  each('kết luận', body('{nội dung kết luận}'), lines('lý do kết luận')),
  body('Từ những nhận định và căn cứ trên,', { keepNext: true }),
  middle('QUYẾT ĐỊNH:'),
  clause('Điều 1. ', '{quyết định}'),
  lines('quyết định thêm'),
  clause('Điều 2. ', '{vấn đề liên quan}'),
  lines('vấn đề liên quan thêm'),
];

const firstRuling = [
  ...rulingHead('lần đầu'),
  heading('I. NỘI DUNG KHIẾU NẠI'),
  lines('nội dung khiếu nại'),
  heading('II. KẾT QUẢ XÁC MINH NỘI DUNG KHIẾU NẠI'),
  lines('kết quả xác minh'),
  each('có đối thoại', heading('III. KẾT QUẢ ĐỐI THOẠI'), lines('kết quả đối thoại')),
  heading('{mục kết luận}. KẾT LUẬN'),
  ...conclusions,
  clause(
    'Điều 3. ',
    'Trong thời hạn {số ngày} ngày kể từ ngày nhận được Quyết định này, nếu không đồng ý thì {người khiếu nại} có quyền khiếu nại lần hai đến {người giải quyết lần hai} hoặc khởi kiện vụ án hành chính tại {tòa án} theo quy định của pháp luật.',
  ),
  carriedOut(4),
  ending(),
  complainants,
];

const secondRuling = [
  ...rulingHead('lần hai'),
  heading('I. NỘI DUNG KHIẾU NẠI'),
  lines('nội dung khiếu nại'),
  heading('II. KẾT QUẢ GIẢI QUYẾT KHIẾU NẠI CỦA NGƯỜI ĐÃ GIẢI QUYẾT KHIẾU NẠI LẦN ĐẦU'),
  lines('kết quả lần đầu'),
  heading('III. KẾT QUẢ XÁC MINH NỘI DUNG KHIẾU NẠI'),
  lines('kết quả xác minh'),
  heading('IV. KẾT QUẢ ĐỐI THOẠI'),
  lines('kết quả đối thoại'),
  heading('V. KẾT LUẬN'),
  ...conclusions,
  clause(
    'Điều 3. ',
    'Trong thời hạn {thời hạn khởi kiện} kể từ ngày nhận được Quyết định này, nếu không đồng ý thì {người khiếu nại} có quyền khởi kiện vụ án hành chính tại {tòa án} theo quy định của Luật Tố tụng hành chính.',
  ),
  carriedOut(4),
  ending(),
  complainants,
];

/** The bodies of the papers of complaints from the verification to the ruling. */
export const complaintBodies = {
  'NĐ124-05': verification,
  'NĐ124-06': session,
  'NĐ124-07': evidenceRequest,
  'NĐ124-08': handOver,
  'NĐ124-09': assessmentDecision,
  'NĐ124-10': assessmentLetter,
  'NĐ124-11': stay,
  'NĐ124-12': lifting,
  'NĐ124-13': report,
  'NĐ124-14': dialogue,
  'NĐ124-14a': suspension,
  'NĐ124-14b': resumption,
  'NĐ124-15': firstRuling,
  'NĐ124-16': secondRuling,
};
