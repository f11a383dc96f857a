import { between, since } from '../deadline-rule.ts';
import { groundsOf, type Ground } from './row.ts';

const law = 'Luật Tố cáo 2018';
const decree = 'Nghị định 31/2019/NĐ-CP';
const from2019 = since('2019-01-01');
const decree2019 = since('2019-05-28');
const decline = groundsOf('denunciation.decline', `${law}, Điều 29 khoản 1`, from2019);
const suspend = groundsOf('denunciation.suspend', `${law}, Điều 34 khoản 1`, from2019);
const terminate = groundsOf('denunciation.terminate', `${law}, Điều 34 khoản 3`, from2019);
const goOn = groundsOf('denunciation.continue', `${law}, Điều 33 khoản 3`, from2019);
const complex = groundsOf('denunciation.complex', `${decree}, Điều 3 khoản 2`, decree2019);
const reopen = groundsOf('denunciation.reopen', `${law}, Điều 37 khoản 3`, from2019);
const takeOver = groundsOf('denunciation.takeover', `${law}, Điều 38 khoản 5; ${decree}, Điều 5`, decree2019);
const protect = groundsOf('denunciation.protect', `${law}, Điều 47 khoản 3`, from2019);
const unprotect = groundsOf('denunciation.unprotect', `${law}, Điều 54`, from2019);

/** Grounds in denunciations. */
export const denunciationGrounds: readonly Ground[] = [
  decline('D29_A', 'điểm a', 'Tố cáo không được thực hiện theo quy định tại Điều 23'),
  decline(
    'D29_B',
    'điểm b',
    'Người tố cáo không có đủ năng lực hành vi dân sự mà không có người đại diện theo pháp luật',
  ),
  decline('D29_C', 'điểm c', 'Vụ việc không thuộc thẩm quyền giải quyết'),
  decline('D29_D', 'điểm d', 'Nội dung không có cơ sở để xác định người vi phạm, hành vi vi phạm'),
  decline(
    'D29_KN',
    'đoạn cuối',
    'Tố cáo người đã giải quyết khiếu nại đúng mà không cung cấp được thông tin, chứng cứ mới',
    { needs: ['correctResolverNoNews'] },
  ),
  suspend('TC_CHO_KQ', 'điểm a', 'Cần đợi kết quả giải quyết của cơ quan khác hoặc vụ việc có liên quan'),
  suspend('TC_CHO_GIAM_DINH', 'điểm b', 'Cần đợi kết quả giám định bổ sung, giám định lại'),
  terminate('TC_RUT', 'điểm a', 'Người tố cáo rút toàn bộ nội dung tố cáo', {
    needs: ['withdrawnByAll'],
    unless: {
      fact: 'continueDespiteWithdrawal',
      refusal: 'Thuộc trường hợp vẫn phải giải quyết dù người tố cáo đã rút tố cáo.',
      basis: `${law}, Điều 33 khoản 3`,
    },
    note: 'Trừ trường hợp vẫn phải giải quyết theo Điều 33 khoản 3.',
  }),
  terminate('TC_CHET', 'điểm b', 'Người bị tố cáo là cá nhân chết và nội dung chỉ liên quan đến người đó', {
    needs: ['respondentDead'],
  }),
  terminate('TC_BAN_AN', 'điểm c', 'Vụ việc đã được giải quyết bằng bản án, quyết định có hiệu lực', {
    needs: ['settledByCourt'],
  }),
  goOn('TC_TT_VP', '', 'Có dấu hiệu vi phạm pháp luật'),
  goOn('TC_TT_EP', '', 'Việc rút tố cáo do bị đe dọa, mua chuộc', {
    inForce: between('2019-01-01', '2026-07-01'),
  }),
  goOn('TC_TT_EP_2026', '', 'Việc rút tố cáo do bị ép buộc, đe dọa, mua chuộc', {
    basis: `${law}, Điều 33 khoản 3; ${decree}, Điều 4 khoản 4 (sửa đổi bởi Nghị định 156/2026/NĐ-CP, Điều 1)`,
    inForce: since('2026-07-01'),
  }),
  goOn(
    'TC_TT_LD',
    '',
    'Người tố cáo lợi dụng việc tố cáo để vu khống, xúc phạm, gây thiệt hại cho người bị tố cáo',
  ),
  complex('TC_PT_1', '', 'Một nội dung nhưng phải xác minh tại từ hai địa điểm trở lên'),
  complex('TC_PT_2', '', 'Có từ hai nội dung phải xác minh trở lên'),
  complex('TC_PT_3', '', 'Nhiều người tố cáo hoặc nội dung liên quan đến quyền, lợi ích của nhiều người'),
  complex('TC_PT_4', '', 'Có yếu tố nước ngoài'),
  complex('TC_PT_5', '', 'Nội dung thuộc trách nhiệm quản lý của nhiều cơ quan'),
  complex('TC_PT_6', '', 'Các cơ quan liên quan còn ý kiến khác nhau'),
  complex('TC_PT_7', '', 'Chứng cứ mâu thuẫn, cần thời gian hoặc ý kiến chuyên môn để làm rõ'),
  reopen('TC_GL_KQ', '', 'Kết quả xác minh, kết luận không chính xác, thiếu khách quan'),
  reopen('TC_GL_CC', '', 'Bỏ sót tình tiết, chứng cứ quan trọng'),
  reopen('TC_GL_PL', '', 'Áp dụng không đúng pháp luật'),
  takeOver(
    'TC_CT_TT',
    '',
    'Vi phạm trình tự, thủ tục làm kết luận không chính xác hoặc hồ sơ bị làm sai lệch',
  ),
  takeOver('TC_CT_37', '', 'Có căn cứ giải quyết lại theo Điều 37 khoản 3 Luật Tố cáo'),
  takeOver(
    'TC_CT_QH',
    '',
    'Người xác minh, người giải quyết có quan hệ gia đình hoặc lợi ích trực tiếp liên quan',
  ),
  protect('BV_XAM', '', 'Quyền, lợi ích hợp pháp đang bị xâm hại'),
  protect('BV_NGUY_CO', '', 'Có nguy cơ bị xâm hại ngay tức khắc'),
  protect('BV_TRU_DAP', '', 'Bị trả thù, trù dập, phân biệt đối xử'),
  unprotect('BV_CD_KL', '', 'Đã ban hành kết luận hoặc quyết định đình chỉ giải quyết tố cáo'),
  unprotect('BV_CD_CC', '', 'Căn cứ bảo vệ không còn hoặc người được bảo vệ đề nghị bằng văn bản'),
  unprotect(
    'BV_CD_VP',
    'khoản 2 điểm c',
    'Người được bảo vệ cố ý vi phạm nghĩa vụ tại Điều 48 khoản 2 điểm a, b',
    {
      basis: `${law}, Điều 54 khoản 2 điểm c (bổ sung bởi Luật 136/2025/QH15, Điều 3 khoản 7)`,
      inForce: since('2026-07-01'),
    },
  ),
];
