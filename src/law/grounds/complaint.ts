import { since } from '../deadline-rule.ts';
import { nonAcceptanceGrounds } from '../non-acceptance.ts';
import { groundsOf, type Ground } from './row.ts';

const from2026 = since('2026-07-01');
const added = '(bổ sung bởi Luật 136/2025/QH15, Điều 2 khoản 4)';
const suspend = groundsOf('complaint.suspend', `Luật Khiếu nại 2011, Điều 11a ${added}`, from2026);
const terminate = groundsOf('complaint.terminate', `Luật Khiếu nại 2011, Điều 11a ${added}`, from2026);
const complex = groundsOf(
  'complaint.complex',
  'Nghị định 124/2020/NĐ-CP, Điều 3a (bổ sung bởi Nghị định 155/2026/NĐ-CP, Điều 2)',
  from2026,
);

/** Grounds in complaints: non-acceptance, suspension, termination, what makes a case complex. */
export const complaintGrounds: readonly Ground[] = [
  ...nonAcceptanceGrounds.map((row) => ({ ...row, list: 'complaint.decline' as const })),
  suspend(
    'BKK_TNKQ',
    'khoản 1 điểm a',
    'Sự kiện bất khả kháng, trở ngại khách quan làm cho người khiếu nại không thể tiếp tục tham gia',
    {
      note: 'Thiên tai, dịch bệnh, chiến tranh, địch họa; tai nạn, ốm đau, công tác, học tập ở nơi xa; hồ sơ liên quan trực tiếp bị thu giữ, niêm phong (Nghị định 124/2020/NĐ-CP, Điều 28a khoản 3). Phải có chứng cứ trong hồ sơ.',
    },
  ),
  suspend(
    'CHO_KQ_CQ_KHAC',
    'khoản 1 điểm b',
    'Cần đợi kết quả giải quyết của cơ quan có thẩm quyền về vấn đề có liên quan trực tiếp',
  ),
  groundsOf('complaint.terminate', 'Luật Khiếu nại 2011, Điều 10', since('2012-07-01'))(
    'RUT_TOAN_BO',
    '',
    'Người khiếu nại rút toàn bộ khiếu nại',
    {
      needs: ['withdrawnByAll'],
      note: 'Từ 01/07/2026: Điều 11a khoản 2 điểm a. Nhiều người khiếu nại thì tất cả phải rút; người không rút thì tiếp tục giải quyết (Nghị định 124/2020/NĐ-CP, Điều 7a).',
    },
  ),
  terminate(
    'CHET_GIAI_THE',
    'khoản 2 điểm b',
    'Cá nhân chết mà quyền không được thừa kế; tổ chức giải thể, phá sản, chấm dứt mà không có người kế thừa',
    { needs: ['noSuccessor'], note: 'Gửi Ủy ban nhân dân cấp xã nơi cư trú hoặc nơi đặt trụ sở cuối cùng.' },
  ),
  terminate('KHONG_CON_DOI_TUONG', 'khoản 2 điểm c', 'Không còn đối tượng hoặc nội dung khiếu nại', {
    needs: ['takenUp', 'noObject'],
  }),
  terminate('TOA_AN', 'khoản 2 điểm d', 'Tòa án đã thụ lý hoặc đã giải quyết bằng bản án, quyết định', {
    needs: ['takenUp', 'courtSeized'],
  }),
  complex('KN_PT_A', 'khoản 1 điểm a', 'Một nội dung nhưng phải xác minh tại từ hai địa điểm trở lên'),
  complex('KN_PT_B', 'khoản 1 điểm b', 'Có từ hai nội dung phải xác minh trở lên'),
  complex(
    'KN_PT_C',
    'khoản 1 điểm c',
    'Nhiều người khiếu nại về một nội dung hoặc nội dung liên quan đến quyền, lợi ích của nhiều người',
  ),
  complex('KN_PT_D', 'khoản 1 điểm d', 'Có yếu tố nước ngoài'),
  complex('KN_PT_DD', 'khoản 1 điểm đ', 'Nội dung thuộc trách nhiệm quản lý của nhiều cơ quan'),
  complex('KN_PT_E', 'khoản 1 điểm e', 'Các cơ quan liên quan còn ý kiến khác nhau'),
  complex('KN_PT_G', 'khoản 1 điểm g', 'Chứng cứ mâu thuẫn, cần thời gian hoặc ý kiến chuyên môn để làm rõ'),
  groundsOf(
    'complaint.complex',
    'Luật Khiếu nại 2011, Điều 28 và Điều 37',
    {
      from: since('2012-07-01').from,
      until: from2026.from,
    },
    'medium',
  )('KN_PT_TRUOC_2026', '', 'Vụ việc phức tạp theo đánh giá của người giải quyết', {
    note: 'Trước 01/07/2026 pháp luật không định nghĩa; thực tiễn mượn tiêu chí của tố cáo (Nghị định 31/2019/NĐ-CP, Điều 3). Ghi lý do trong hồ sơ.',
  }),
];
