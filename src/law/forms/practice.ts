import { day } from '../day.ts';
import type { Confidence, InForce } from '../period.ts';

/** A paper that a step needs and for which no text prescribes a form: decided by practice. */
export type PracticePaper = {
  readonly code: string;
  readonly title: string;
  /** The type code of Nghị định 30/2020/NĐ-CP; none for minutes, receipts and papers of citizens. */
  readonly type?: string;
  /** Who makes it, where it is not the office. */
  readonly by?: 'citizen';
  /** Goes out beside the paper of a step, one for each person: no step is taken by it. */
  readonly along?: true;
  /** Carries nothing about who denounced. */
  readonly secret?: true;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const paper = (
  code: string,
  title: string,
  basis: string,
  more: Partial<PracticePaper> = {},
): PracticePaper => ({
  code,
  title,
  basis,
  inForce: { from: day('2012-07-01') },
  confidence: 'medium',
  ...more,
});

const law = 'Luật Khiếu nại 2011';
const decree = 'Nghị định 124/2020/NĐ-CP';
const denunciation = 'Luật Tố cáo 2018';
const from2019 = { inForce: { from: day('2019-01-01') } };
const from2026 = { inForce: { from: day('2026-07-01') } };
const feedback = 'Luật Tiếp công dân 2013, Điều 26 và Điều 28';
const land = 'Luật Đất đai 2024; Nghị định 151/2025/NĐ-CP';

const complaintPapers: readonly PracticePaper[] = [
  paper('KN-CHUYEN', 'Phiếu chuyển khiếu nại', 'Luật Tiếp công dân 2013, Điều 26 khoản 1 điểm b', {
    type: 'PC',
    ...from2026,
  }),
  paper('KN-CU-DAIDIEN', 'Văn bản cử người đại diện', `${decree}, Điều 7`, { by: 'citizen' }),
  paper('KN-KIEMTRALAI', 'Phiếu kiểm tra lại quyết định, hành vi bị khiếu nại', `${decree}, Điều 17`),
  paper(
    'KN-NHIEMVU',
    'Quyết định giao nhiệm vụ xác minh nội dung khiếu nại',
    `${decree}, Mẫu số 05 dẫn "Quyết định giao nhiệm vụ xác minh (nếu có)"`,
    { type: 'QĐ' },
  ),
  paper('KN-KEHOACH-XM', 'Kế hoạch xác minh', 'Thông tư 07/2013/TT-TTCP, Điều 8', { type: 'KH' }),
  paper(
    'KN-GIAHAN-XM',
    'Quyết định gia hạn thời gian xác minh',
    'Thông tư 07/2013/TT-TTCP, Điều 7 (mẫu 04A-KN cũ)',
    { type: 'QĐ' },
  ),
  paper('KN-PHUCTAP', 'Văn bản xác định vụ việc phức tạp', `${decree}, Điều 3a khoản 2`, {
    type: '',
    confidence: 'high',
    ...from2026,
  }),
  paper('KN-HOSO-LAN1', 'Văn bản yêu cầu chuyển hồ sơ giải quyết khiếu nại lần đầu', `${law}, Điều 15`, {
    type: '',
  }),
  paper('KN-TRACHNHIEM', 'Văn bản xử lý trách nhiệm người giải quyết lần đầu', `${decree}, Điều 4 khoản 3`, {
    type: '',
  }),
  paper(
    'KN-HDTV',
    'Quyết định thành lập Hội đồng tư vấn giải quyết khiếu nại',
    `${law}, Điều 36 khoản 2 (mẫu 13-KN cũ)`,
    { type: 'QĐ' },
  ),
  paper('KN-HDKL', 'Văn bản đề nghị Hội đồng kỷ luật xem xét', `${law}, Điều 52`, { type: '' }),
  paper('KN-KH-DOITHOAI', 'Kế hoạch đối thoại', 'Kế hoạch, mục II.3', {
    type: 'KH',
    note: 'Sáu phần: mục đích, yêu cầu; nội dung chính; chủ thể và đối tượng tham gia; thời gian, địa điểm; phân công trách nhiệm chuẩn bị.',
  }),
  paper('KN-PC-DOITHOAI', 'Văn bản phân công chủ trì đối thoại', `${decree}, Điều 28 và Mẫu số 14`, {
    type: '',
    confidence: 'low',
  }),
  paper('KN-TB-DOITHOAI', 'Thông báo về việc tổ chức đối thoại', `${law}, Điều 30 khoản 2`, { type: 'TB' }),
  paper('KN-GIAYMOI', 'Giấy mời dự đối thoại, làm việc', 'Nghị định 30/2020/NĐ-CP', {
    type: 'GM',
    note: 'Gửi cơ quan, người được mời ngoài người khiếu nại, người bị khiếu nại.',
  }),
  paper('KN-RUT', 'Đơn rút khiếu nại', `${law}, Điều 10`, { by: 'citizen' }),
  paper('KN-BB-RUT', 'Biên bản ghi nhận ý kiến rút khiếu nại', `${law}, Điều 10 (sửa đổi)`, from2026),
  paper('KN-DINHCHI', 'Quyết định đình chỉ giải quyết khiếu nại', `${law}, Điều 10 (mẫu 12-KN cũ)`, {
    type: 'QĐ',
    inForce: { from: day('2012-07-01'), until: day('2026-07-01') },
    note: 'Từ 01/07/2026 dùng Mẫu số 14a.',
  }),
  paper('KN-GUI', 'Phiếu gửi, giấy biên nhận', 'Nghị định 30/2020/NĐ-CP', { type: 'PG' }),
  paper(
    'KN-TB-TUNGNGUOI',
    'Thông báo kết quả giải quyết cho từng người',
    `${law}, Điều 31 khoản 3, Điều 32; ${decree}, Điều 29 khoản 2`,
    {
      type: 'TB',
      along: true,
      note: 'Nhiều người cùng khiếu nại: một quyết định kèm danh sách, mỗi người một thông báo.',
    },
  ),
  paper('KN-TB-KETQUA', 'Thông báo kết quả giải quyết cho nơi chuyển đơn', `${law}, Điều 66 khoản 2`, {
    type: 'TB',
  }),
  paper('KN-CONGKHAI', 'Biên bản công khai quyết định giải quyết khiếu nại', `${decree}, Điều 29 khoản 3`),
  paper(
    'KN-CHIDAO-TH',
    'Văn bản chỉ đạo thi hành quyết định giải quyết khiếu nại',
    `${decree}, Điều 31 khoản 1`,
    { type: '' },
  ),
  paper('KN-CUONGCHE', 'Phương án, quyết định cưỡng chế thi hành', `${decree}, Điều 32`, { type: 'QĐ' }),
  paper('KN-BB-CUONGCHE', 'Biên bản cưỡng chế hoặc tự nguyện chấp hành', `${decree}, Điều 32`),
  paper('KN-BC-TH', 'Báo cáo kết quả thi hành', `${decree}, Điều 32 khoản 2`, { type: 'BC' }),
  paper('KN-QUAHAN', 'Báo cáo cấp trên về vụ việc quá hạn', `${law}, Điều 33`, { type: 'BC' }),
  paper('KN-D38', 'Văn bản yêu cầu xem xét lại việc giải quyết khiếu nại', `${decree}, Điều 38`, {
    type: '',
  }),
  paper('HS-MUCLUC', 'Mục lục hồ sơ', 'Thông tư 06/2024/TT-TTCP'),
];

const denunciationPapers: readonly PracticePaper[] = [
  paper('TC-PHIEU-D25', 'Phiếu ghi nhận thông tin có nội dung tố cáo', `${denunciation}, Điều 25`, from2019),
  paper('TC-GIAO-KIEMTRA', 'Văn bản giao thanh tra, kiểm tra', `${denunciation}, Điều 25 khoản 2`, {
    type: '',
    secret: true,
    ...from2019,
  }),
  paper(
    'TC-CHUYEN-D25',
    'Văn bản chuyển thông tin để thanh tra, kiểm tra',
    `${denunciation}, Điều 25 khoản 2`,
    { type: '', ...from2019 },
  ),
  paper(
    'TC-XM-DANHTINH',
    'Biên bản xác minh danh tính, điều kiện thụ lý; văn bản ủy quyền xác minh',
    'Nghị định 31/2019/NĐ-CP, Điều 9 khoản 1',
    from2019,
  ),
  paper('TC-GIAO-XM', 'Văn bản giao xác minh nội dung tố cáo', `${denunciation}, Điều 31 khoản 2`, {
    type: '',
    secret: true,
    ...from2019,
  }),
  paper('TC-TDC', 'Quyết định tạm đình chỉ giải quyết tố cáo', `${denunciation}, Điều 34`, {
    type: 'QĐ',
    secret: true,
    ...from2019,
  }),
  paper('TC-TIEPTUC', 'Quyết định tiếp tục giải quyết tố cáo', `${denunciation}, Điều 34`, {
    type: 'QĐ',
    secret: true,
    ...from2019,
  }),
  paper('TC-DINHCHI', 'Quyết định đình chỉ giải quyết tố cáo', `${denunciation}, Điều 34`, {
    type: 'QĐ',
    secret: true,
    ...from2019,
  }),
  paper(
    'TC-TIEPTUC-RUT',
    'Văn bản tiếp tục giải quyết dù người tố cáo đã rút tố cáo',
    `${denunciation}, Điều 33 khoản 3`,
    { type: '', ...from2019 },
  ),
  paper('TC-TB-KETLUAN', 'Thông báo kết luận nội dung tố cáo', `${denunciation}, Điều 35 khoản 3`, {
    type: 'TB',
    note: 'Gửi riêng người tố cáo.',
    ...from2019,
  }),
  paper('TC-BANTRICH', 'Bản trích kết luận nội dung tố cáo', 'Nghị định 31/2019/NĐ-CP, Mẫu số 12', {
    type: 'TrS',
    secret: true,
    note: 'Mẫu số 12, ghi chú 12: trích văn bản, lược bỏ. Đánh số theo loại bản sao "trích sao" (Nghị định 30/2020/NĐ-CP, Phụ lục III).',
    ...from2019,
  }),
  paper('TC-XULY', 'Quyết định xử lý, văn bản kiến nghị xử lý', `${denunciation}, Điều 36`, {
    type: 'QĐ',
    secret: true,
    ...from2019,
  }),
  paper(
    'TC-CQDT',
    'Văn bản chuyển hồ sơ cho cơ quan điều tra, Viện kiểm sát',
    `${denunciation}, Điều 27 và Điều 36`,
    { type: '', ...from2019 },
  ),
  paper('TC-CONGKHAI', 'Biên bản công khai kết luận nội dung tố cáo', `${denunciation}, Điều 40`, {
    secret: true,
    ...from2019,
  }),
  paper('TC-THEODOI', 'Văn bản giao theo dõi, đôn đốc thực hiện kết luận', `${denunciation}, Điều 44`, {
    type: '',
    secret: true,
    ...from2019,
  }),
  paper('TC-BC-TH', 'Báo cáo kết quả thực hiện kết luận', `${denunciation}, Điều 45`, {
    type: 'BC',
    secret: true,
    ...from2019,
  }),
  paper('TC-KHONG-GQLAI', 'Thông báo không giải quyết lại tố cáo', `${denunciation}, Điều 37 khoản 2`, {
    type: 'TB',
    ...from2019,
  }),
  paper('TC-CHUYEN-HOSO', 'Văn bản chuyển hồ sơ tố cáo', `${denunciation}, Điều 37 và Điều 38`, {
    type: '',
    ...from2019,
  }),
  paper('TC-YEUCAU-BC', 'Văn bản yêu cầu báo cáo việc giải quyết tố cáo', `${denunciation}, Điều 38`, {
    type: '',
    ...from2019,
  }),
  paper('TC-BC-QUAHAN', 'Báo cáo cấp trên về việc giải quyết tố cáo quá hạn', `${denunciation}, Điều 38`, {
    type: 'BC',
    ...from2019,
  }),
  paper('TC-BAOVE-DN', 'Văn bản đề nghị bảo vệ', `${denunciation}, Điều 50`, { by: 'citizen', ...from2019 }),
  paper('TC-BAOVE-CA', 'Văn bản đề nghị cơ quan công an bảo vệ', 'Thông tư 145/2020/TT-BCA, Điều 6', {
    type: '',
    inForce: { from: day('2021-02-15') },
  }),
  paper('TC-BAOVE-QD', 'Quyết định áp dụng biện pháp bảo vệ', `${denunciation}, Điều 52`, {
    type: 'QĐ',
    ...from2019,
  }),
  paper('TC-BAOVE-KHONG', 'Thông báo không áp dụng biện pháp bảo vệ', `${denunciation}, Điều 51`, {
    type: 'TB',
    ...from2019,
  }),
  paper('TC-BAOVE-THAYDOI', 'Quyết định thay đổi, bổ sung biện pháp bảo vệ', `${denunciation}, Điều 54`, {
    type: 'QĐ',
    ...from2019,
  }),
  paper('TC-BAOVE-CHAMDUT', 'Quyết định chấm dứt biện pháp bảo vệ', `${denunciation}, Điều 54`, {
    type: 'QĐ',
    ...from2019,
  }),
];

const otherPapers: readonly PracticePaper[] = [
  paper('PA-GIAO', 'Văn bản giao giải quyết kiến nghị, phản ánh', feedback, { type: '' }),
  paper('PA-BB', 'Biên bản làm việc', feedback),
  paper('PA-TINHTRANG', 'Thông báo tình trạng xử lý kiến nghị, phản ánh', feedback, { type: 'TB' }),
  paper('PA-TRALOI', 'Văn bản trả lời kiến nghị, phản ánh', feedback, { type: '' }),
  paper(
    'PA-CHUYEN-QDHC',
    'Văn bản chuyển phản ánh, kiến nghị về quy định hành chính',
    'Nghị định 20/2008/NĐ-CP, Điều 9',
    { type: '', inForce: { from: day('2008-03-03') } },
  ),
  paper('DD-BBHG', 'Biên bản hòa giải tranh chấp đất đai', land),
  paper('DD-THULY', 'Thông báo thụ lý đơn yêu cầu giải quyết tranh chấp đất đai', land, { type: 'TB' }),
  paper('DD-GIAO', 'Văn bản giao cơ quan tham mưu giải quyết tranh chấp đất đai', land, { type: '' }),
  paper('DD-BB', 'Biên bản làm việc về tranh chấp đất đai', land),
  paper('DD-BC', 'Báo cáo đề xuất giải quyết tranh chấp đất đai', land, { type: 'BC' }),
  paper('DD-QD', 'Quyết định giải quyết tranh chấp đất đai', land, { type: 'QĐ' }),
  paper('DD-BC-TH', 'Báo cáo kết quả thi hành quyết định giải quyết tranh chấp đất đai', land, {
    type: 'BC',
  }),
];

/** Papers without a prescribed form, by field. */
export const practiceChapters: readonly { title: string; rows: readonly PracticePaper[] }[] = [
  { title: 'Khiếu nại', rows: complaintPapers },
  { title: 'Tố cáo', rows: denunciationPapers },
  { title: 'Kiến nghị, phản ánh; tranh chấp đất đai', rows: otherPapers },
];

export const practicePapers: readonly PracticePaper[] = practiceChapters.flatMap(({ rows }) => rows);
