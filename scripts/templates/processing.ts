import {
  addressed,
  body,
  each,
  ending,
  formLabel,
  listTable,
  signatures,
  templateHeading,
  title,
} from '../../src/documents/layout.ts';

const numbered = templateHeading({ numbered: true });
const received = 'Ngày {ngày nhận đơn}, {tên cơ quan} nhận được đơn {loại đơn} của';
const considered = 'Sau khi xem xét nội dung đơn, căn cứ {căn cứ},';

const proposal = [
  formLabel(),
  numbered,
  title('PHIẾU ĐỀ XUẤT THỤ LÝ ĐƠN {LOẠI ĐƠN}'),
  addressed('{kính gửi}'),
  body(`${received} {người gửi}.`),
  body('Địa chỉ: {địa chỉ}.'),
  body('Nội dung đơn: {loại đơn} về việc {về việc}.'),
  each('đã giải quyết', body('Đơn đã được {cơ quan đã giải quyết} giải quyết ngày {ngày đã giải quyết}.')),
  body(`${considered} đề xuất {kính gửi} thụ lý để giải quyết đơn {loại đơn} của {người gửi}./.`),
  signatures([
    { capacity: 'PHÊ DUYỆT CỦA\n{chức vụ ký}', name: '{người ký}' },
    { capacity: 'LÃNH ĐẠO ĐƠN VỊ\nĐỀ XUẤT', name: '{lãnh đạo đơn vị}' },
    { capacity: 'NGƯỜI\nĐỀ XUẤT', name: '{người đề xuất}' },
  ]),
];

const guidance = [
  formLabel(),
  numbered,
  title('PHIẾU HƯỚNG DẪN'),
  addressed('{Người gửi}', '(Địa chỉ: {địa chỉ})'),
  body(`${received} {xưng hô} về việc {về việc}.`),
  each(
    'không thuộc thẩm quyền',
    body(
      `${considered} nội dung {loại đơn} của {xưng hô} không thuộc thẩm quyền giải quyết của {tên cơ quan}.`,
    ),
    each('tài liệu trả lại', body('{Tên cơ quan} trả lại kèm theo phiếu này: {tài liệu trả lại}.')),
    body(
      'Đề nghị {xưng hô} gửi đơn {loại đơn} đến {cơ quan có thẩm quyền} để được giải quyết theo quy định của pháp luật./.',
    ),
  ),
  each(
    'cần bổ sung',
    body(
      `${considered} đơn {loại đơn} của {xưng hô} chưa đủ điều kiện thụ lý giải quyết. Đề nghị {xưng hô} bổ sung:`,
    ),
    each('nội dung bổ sung', body('{dòng}')),
    each('tài liệu trả lại', body('{Tên cơ quan} trả lại kèm theo phiếu này: {tài liệu trả lại}.')),
    body(
      'Đề nghị {xưng hô} gửi các nội dung bổ sung nêu trên đến {tên cơ quan} để được xem xét, thụ lý theo quy định của pháp luật./.',
    ),
  ),
  ending(),
];

const denunciationTransfer = [
  formLabel(),
  numbered,
  title('PHIẾU CHUYỂN ĐƠN TỐ CÁO'),
  addressed('{kính gửi}'),
  body(`${received} {người gửi}.`),
  body('Địa chỉ: {địa chỉ}.'),
  body('Nội dung đơn: tố cáo về việc {về việc}.'),
  body(
    `${considered} {tên cơ quan} chuyển đơn tố cáo nêu trên đến {kính gửi} để giải quyết theo quy định của pháp luật.`,
  ),
  each('tài liệu kèm theo', body('Tài liệu gửi kèm theo đơn: {tài liệu kèm theo}.')),
  body('Đề nghị {kính gửi} giữ bí mật thông tin về người tố cáo theo quy định của Luật Tố cáo./.'),
  ending(),
];

const proposalTransfer = [
  formLabel(),
  numbered,
  title('PHIẾU CHUYỂN ĐƠN KIẾN NGHỊ, PHẢN ÁNH'),
  addressed('{kính gửi}'),
  body(`${received} {người gửi}.`),
  body('Địa chỉ: {địa chỉ}.'),
  body('Nội dung đơn: {loại đơn} về việc {về việc}.'),
  each('tài liệu kèm theo', body('Tài liệu gửi kèm theo đơn: {tài liệu kèm theo}.')),
  body(
    `${considered} {tên cơ quan} chuyển đơn {loại đơn} của {người gửi} đến {kính gửi} để được xem xét, giải quyết theo quy định của pháp luật./.`,
  ),
  ending(),
];

const splitGuidance = [
  formLabel(),
  numbered,
  title('PHIẾU HƯỚNG DẪN', 'Đơn có nhiều nội dung thuộc thẩm quyền của nhiều cơ quan'),
  addressed('{Người gửi}', '(Địa chỉ: {địa chỉ})'),
  body('Ngày {ngày nhận đơn}, {tên cơ quan} nhận được đơn của {xưng hô} về việc {về việc}.'),
  body(
    `${considered} đơn của {xưng hô} có nhiều nội dung khác nhau, thuộc thẩm quyền giải quyết của các cơ quan sau đây:`,
  ),
  listTable('nội dung đơn', [
    { heading: 'STT', width: 13, cell: '{stt}', centred: true },
    { heading: 'Nội dung', width: 87, cell: '{nội dung}' },
    { heading: 'Cơ quan có thẩm quyền giải quyết', width: 65, cell: '{cơ quan có thẩm quyền}' },
  ]),
  body(
    'Đề nghị {xưng hô} viết tách các nội dung đơn như đã hướng dẫn và gửi đến cơ quan có thẩm quyền để được giải quyết theo quy định của pháp luật./.',
  ),
  ending(),
];

const complainant = [
  body(`Ngày {ngày nhận đơn}, {tên cơ quan} nhận được đơn khiếu nại của {người gửi}.`),
  each('giấy tờ tùy thân', body('{giấy tờ tùy thân}.')),
  body('Địa chỉ: {địa chỉ}.'),
  body('Khiếu nại về việc {về việc}.'),
];

const acceptance = [
  formLabel(),
  numbered,
  title('THÔNG BÁO', 'Về việc thụ lý giải quyết khiếu nại ({lần khiếu nại})'),
  addressed('{Người gửi}'),
  ...complainant,
  body(
    `${considered} đơn khiếu nại đủ điều kiện thụ lý và thuộc thẩm quyền giải quyết của {người giải quyết}.`,
  ),
  body('Đơn khiếu nại đã được thụ lý giải quyết kể từ ngày {ngày thụ lý}.'),
  body('{Tên cơ quan} thông báo để {xưng hô} được biết./.'),
  ending(),
];

const refusal = [
  formLabel(),
  numbered,
  title('THÔNG BÁO', 'Về việc không thụ lý giải quyết khiếu nại ({lần khiếu nại})'),
  addressed('{Người gửi}'),
  ...complainant,
  body(`${considered} đơn khiếu nại không đủ điều kiện thụ lý giải quyết vì {lý do}.`),
  each('hướng dẫn thêm', body('{hướng dẫn thêm}')),
  body('{Tên cơ quan} thông báo để {xưng hô} được biết./.'),
  ending(),
];

const receptionRefusal = [
  formLabel(),
  numbered,
  title('THÔNG BÁO', 'Về việc từ chối tiếp công dân'),
  addressed('{Người gửi}'),
  body('Ngày {ngày nhận đơn}, {người gửi} đến {tên cơ quan} để {loại đơn} về việc {về việc}.'),
  each('giấy tờ tùy thân', body('{giấy tờ tùy thân}.')),
  body('Địa chỉ: {địa chỉ}.'),
  body('{lý do}'),
  body(
    'Căn cứ {căn cứ}, {tên cơ quan} từ chối tiếp nhận nội dung {loại đơn} nêu trên và thông báo để {xưng hô} được biết./.',
  ),
  ending(),
];

const receipt = [
  formLabel(),
  templateHeading({ numbered: false }),
  title('GIẤY BIÊN NHẬN', 'Thông tin, tài liệu, bằng chứng'),
  body(''),
  body('Vào hồi {giờ} giờ {phút} phút, {ngày nhận}, tại {nơi giao nhận}.'),
  body('Tôi là {người ký}, chức vụ: {chức danh}.'),
  body('Đã nhận của {người giao}; địa chỉ: {địa chỉ}.'),
  each('giấy tờ tùy thân', body('{giấy tờ tùy thân}.')),
  body('Các thông tin, tài liệu, bằng chứng sau đây:'),
  listTable('tài liệu', [
    { heading: 'STT', width: 13, cell: '{stt}', centred: true },
    { heading: 'Tên thông tin, tài liệu, bằng chứng', width: 82, cell: '{tên tài liệu}' },
    { heading: 'Số trang', width: 22, cell: '{số trang}', centred: true },
    { heading: 'Tình trạng', width: 48, cell: '{tình trạng}' },
  ]),
  body(
    'Giấy biên nhận này được lập thành {số bản} bản, giao cho người cung cấp thông tin, tài liệu, bằng chứng 01 bản./.',
  ),
  signatures([
    { capacity: 'NGƯỜI CUNG CẤP', note: '(Ký, ghi rõ họ tên)', name: '{tên người giao}' },
    { capacity: 'NGƯỜI NHẬN', note: '(Ký, ghi rõ họ tên, đóng dấu - nếu có)', name: '{người ký}' },
  ]),
];

const letter = [
  templateHeading({ numbered: true, subject: 'V/v {trích yếu}' }),
  addressed('{kính gửi}'),
  each('nội dung', body('{dòng}')),
  ending(),
];

const report = [
  numbered,
  title('BÁO CÁO', '{trích yếu}'),
  body(''),
  body('{mở đầu}'),
  each('các phần', body('{tên phần}', { bold: true }), each('nội dung', body('{dòng}'))),
  body('{kết thúc}./.'),
  ending(),
];

const urging = [
  templateHeading({ numbered: true, subject: 'V/v đôn đốc giải quyết đơn {loại đơn}' }),
  addressed('{kính gửi}'),
  body(
    'Ngày {ngày nhận đơn}, {tên cơ quan} nhận được đơn {loại đơn}{#số đơn} (số {số đơn}){/số đơn} của {người gửi}, địa chỉ: {địa chỉ}, về việc {về việc}.',
  ),
  body(
    'Sau khi xem xét, {tên cơ quan} đã có {văn bản chuyển} ngày {ngày chuyển} đề nghị {cơ quan nhận} giải quyết theo thẩm quyền. Thời hạn giải quyết đến hết ngày {hạn giải quyết}. Đến nay đã quá thời hạn nhưng {tên cơ quan} chưa nhận được kết quả giải quyết.',
  ),
  each('lần đôn đốc', body('Đây là văn bản đôn đốc lần thứ {lần đôn đốc}.')),
  body(
    'Căn cứ {căn cứ}, {tên cơ quan} đề nghị {cơ quan nhận} khẩn trương giải quyết, trả lời {xưng hô} theo quy định của pháp luật và báo cáo kết quả bằng văn bản đến {tên cơ quan} trước ngày {hạn báo cáo}; trường hợp chưa giải quyết xong, nêu rõ lý do, tiến độ và thời gian hoàn thành.',
  ),
  each('là tố cáo', body('Đề nghị giữ bí mật thông tin về người tố cáo theo quy định của Luật Tố cáo.')),
  body('{Tên cơ quan} đề nghị {cơ quan nhận} quan tâm thực hiện./.'),
  ending(),
];

const giveBack = [
  templateHeading({ numbered: false }),
  title('PHIẾU GIAO TRẢ', 'Giấy tờ, tài liệu gốc'),
  body(''),
  body('Vào hồi {giờ phút}, {ngày nhận}, tại {nơi giao nhận}.'),
  body('Tôi là {người ký}, chức vụ: {chức danh}.'),
  body('Đã giao trả cho {người nhận lại}; địa chỉ: {địa chỉ}.'),
  each('giấy tờ tùy thân', body('{giấy tờ tùy thân}.')),
  each('giấy biên nhận', body('Theo Giấy biên nhận số {giấy biên nhận} ngày {ngày biên nhận}.')),
  body('Các giấy tờ, tài liệu gốc sau đây:'),
  listTable('tài liệu', [
    { heading: 'STT', width: 13, cell: '{stt}', centred: true },
    { heading: 'Tên giấy tờ, tài liệu', width: 82, cell: '{tên tài liệu}' },
    { heading: 'Số trang', width: 22, cell: '{số trang}', centred: true },
    { heading: 'Tình trạng', width: 48, cell: '{tình trạng}' },
  ]),
  each('lý do', body('Lý do giao trả: {lý do}.')),
  body('Người nhận đã kiểm tra, nhận đủ giấy tờ, tài liệu nêu trên.'),
  body('Phiếu này được lập thành {số bản} bản, mỗi bên giữ 01 bản./.'),
  signatures([
    { capacity: 'NGƯỜI NHẬN LẠI', note: '(Ký, ghi rõ họ tên hoặc điểm chỉ)', name: '{tên người nhận lại}' },
    { capacity: 'NGƯỜI GIAO TRẢ', note: '(Ký, ghi rõ họ tên)', name: '{người ký}' },
  ]),
];

/** The bodies of the papers of processing. */
export const processingBodies = {
  'TT05-01': proposal,
  'TT05-02': guidance,
  'TT05-03': denunciationTransfer,
  'TT05-04': proposalTransfer,
  'TT05-05': splitGuidance,
  'NĐ124-03': acceptance,
  'NĐ124-04': refusal,
  'TT04-01': receptionRefusal,
  '01/TCD': receptionRefusal,
  'TT04-02': receipt,
  '02/TCD': receipt,
  CV: letter,
  BC: report,
  'TH-02': urging,
  'TH-11': giveBack,
};
