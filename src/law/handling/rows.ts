import { day } from '../day.ts';
import type { Confidence, InForce } from '../period.ts';
import type { Facts } from './facts.ts';
import type { Outcome } from './outcomes.ts';

/** One row of the handling matrix: the facts that lead there, what to do, with which paper, why. */
export type HandlingRow = {
  id: string;
  block: 'gate' | 'complaint' | 'denunciation' | 'feedback' | 'other-body';
  /** The condition in the words of the field. */
  condition: string;
  /** Every named fact must have one of these values. */
  when: { readonly [Name in keyof Facts]?: readonly Facts[Name][] };
  outcome: Outcome;
  form?: string;
  basis: string;
  confidence: Confidence;
  inForce: InForce;
  note?: string;
};

const since = { from: day('2021-11-15') };
const until2026 = { from: day('2021-11-15'), until: day('2026-07-01') };
const from2026 = { from: day('2026-07-01') };
const circular = 'Thông tư 05/2021/TT-TTCP';
const unread = 'Chưa đối chiếu được nguyên văn điều khoản (điểm mở U1).';
const yes = [true] as const;
const no = [false] as const;

// Evaluated top-down within a block; the first row whose facts all hold is taken.
const gate: readonly HandlingRow[] = [
  { id: 'M03', block: 'gate', condition: 'Phản ánh, kiến nghị về quy định hành chính', when: { aboutRegulation: yes }, outcome: 'route-out', basis: `${circular}, Điều 1; Nghị định 20/2008/NĐ-CP`, confidence: 'medium', inForce: since },
  { id: 'M06', block: 'gate', condition: 'Trùng với đơn đang hoặc đã được xử lý tại đây', when: { duplicate: yes }, outcome: 'attach-duplicate', basis: `${circular}, Điều 6 khoản 2 điểm b`, confidence: 'medium', inForce: since },
  { id: 'M07', block: 'gate', condition: 'Nội dung chống đường lối, thô tục, xúc phạm; hoặc đơn rách nát, tẩy xóa, không đọc được', when: { unfit: yes }, outcome: 'file', basis: `${circular}, Điều 6 khoản 2 điểm b, Điều 28`, confidence: 'medium', inForce: since },
  { id: 'M08', block: 'gate', condition: 'Đơn có nhiều nội dung thuộc thẩm quyền của nhiều cơ quan', when: { severalBodies: yes }, outcome: 'split', form: 'TT05-05', basis: `${circular}, Điều 21; Luật Tiếp công dân 2013, Điều 25 khoản 3`, confidence: 'medium', inForce: since },
  { id: 'M75', block: 'gate', condition: 'Tranh chấp đất đai giữa công dân với nhau, hoặc đề nghị giải quyết thủ tục hành chính', when: { landDispute: yes }, outcome: 'guide', form: 'CV', basis: 'Chưa dẫn được điều khoản', confidence: 'medium', inForce: since, note: 'Không phải khiếu nại, tố cáo: hướng dẫn thực hiện theo thủ tục giải quyết tranh chấp đất đai.' },
];

const complaint: readonly HandlingRow[] = [
  { id: 'M10', block: 'complaint', condition: 'Chưa đủ điều kiện xử lý (thiếu chữ ký, người bị khiếu nại, nội dung…)', when: { eligible: no }, outcome: 'supplement', form: 'TT05-02', basis: circular, confidence: 'medium', inForce: since, note: `${unread} Không bổ sung được thì xếp lưu.` },
  { id: 'M26', block: 'complaint', condition: 'Tòa án đã thụ lý hoặc đã có bản án, quyết định', when: { courtSeized: yes }, outcome: 'decline-acceptance', form: 'NĐ124-04', basis: 'Luật Khiếu nại 2011, Điều 11 khoản 9', confidence: 'high', inForce: since },
  { id: 'M24', block: 'complaint', condition: 'Quyết định giải quyết đã có hiệu lực, có dấu hiệu vi phạm hoặc tình tiết mới', when: { decisionInForce: yes, signsOfIllegality: yes }, outcome: 'report-review', form: 'BC', basis: `${circular}; Nghị định 124/2020/NĐ-CP, Điều 38`, confidence: 'medium', inForce: since },
  { id: 'M25', block: 'complaint', condition: 'Quyết định giải quyết đã có hiệu lực, không có tình tiết mới', when: { decisionInForce: yes }, outcome: 'file', basis: `${circular}, Điều 28`, confidence: 'medium', inForce: since },
  { id: 'M27', block: 'complaint', condition: 'Khiếu nại quyết định kỷ luật cán bộ, công chức, thuộc thẩm quyền', when: { competent: yes, discipline: yes, nonAcceptance: ['none'] }, outcome: 'accept', form: 'TT05-01', basis: 'Luật Khiếu nại 2011, Điều 50', confidence: 'high', inForce: since },
  { id: 'M15', block: 'complaint', condition: 'Thuộc thẩm quyền, nhiều người, thiếu chữ ký hoặc văn bản cử người đại diện', when: { competent: yes, groupPapersMissing: yes }, outcome: 'supplement', form: 'TT05-02', basis: 'Luật Tiếp công dân 2013, Điều 29', confidence: 'medium', inForce: until2026 },
  { id: 'M15b', block: 'complaint', condition: 'Thuộc thẩm quyền, nhiều người, thiếu chữ ký hoặc văn bản cử người đại diện', when: { competent: yes, groupPapersMissing: yes }, outcome: 'supplement', form: 'TT05-02', basis: 'Nghị định 155/2026/NĐ-CP, Điều 10', confidence: 'high', inForce: from2026 },
  { id: 'M14', block: 'complaint', condition: 'Thuộc thẩm quyền, còn thiếu giấy tờ có thể bổ sung (đại diện, ủy quyền, quyết định lần đầu)', when: { competent: yes, nonAcceptance: ['curable'] }, outcome: 'supplement', form: 'TT05-02', basis: circular, confidence: 'medium', inForce: since, note: unread },
  { id: 'M13', block: 'complaint', condition: 'Thuộc thẩm quyền nhưng thuộc trường hợp không được thụ lý', when: { competent: yes, nonAcceptance: ['final'] }, outcome: 'decline-acceptance', form: 'NĐ124-04', basis: 'Luật Khiếu nại 2011, Điều 11, Điều 27', confidence: 'high', inForce: since },
  { id: 'M12', block: 'complaint', condition: 'Thuộc thẩm quyền giải quyết lần hai', when: { competent: yes, instance: ['second'] }, outcome: 'accept', form: 'TT05-01', basis: 'Luật Khiếu nại 2011, Điều 33, Điều 36', confidence: 'high', inForce: since, note: 'Kiểm tra quyết định giải quyết lần đầu kèm theo (từ 01/07/2026: nếu có) và thời hạn khiếu nại lần hai.' },
  { id: 'M11', block: 'complaint', condition: 'Thuộc thẩm quyền giải quyết lần đầu, không thuộc trường hợp không thụ lý', when: { competent: yes }, outcome: 'accept', form: 'TT05-01', basis: 'Luật Khiếu nại 2011, Điều 27', confidence: 'high', inForce: since },
  { id: 'M16', block: 'complaint', condition: 'Thuộc thẩm quyền cấp dưới, đã quá hạn chưa giải quyết', when: { competent: no, lowerLevelOverdue: yes }, outcome: 'demand-resolution', form: 'CV', basis: `${circular}; Luật Tiếp công dân 2013, Điều 26 khoản 1 điểm b`, confidence: 'medium', inForce: since, note: unread },
  { id: 'M17', block: 'complaint', condition: 'Không thuộc thẩm quyền, đã được hướng dẫn một lần về cùng nội dung', when: { competent: no, previouslyGuided: yes }, outcome: 'file', basis: `${circular}, Điều 6 khoản 2 điểm b, Điều 8 khoản 1`, confidence: 'medium', inForce: since },
  { id: 'M18', block: 'complaint', condition: 'Không thuộc thẩm quyền, đã gửi đồng thời đến cơ quan có thẩm quyền', when: { competent: no, copiedToCompetent: yes }, outcome: 'file', basis: `${circular}, Điều 6 khoản 2 điểm b`, confidence: 'medium', inForce: since },
  { id: 'M19', block: 'complaint', condition: 'Không thuộc thẩm quyền, do cơ quan, người nêu tại Điều 8 khoản 2 Thông tư 05/2021 chuyển đến', when: { competent: no, forwarder: ['listed'] }, outcome: 'human-decision', form: 'CV', basis: circular, confidence: 'unknown', inForce: since, note: 'Chưa đọc được phần cuối Điều 8 khoản 2 (điểm mở U1): trả lại, chuyển kèm báo cáo hay hướng dẫn kèm báo cáo do người có thẩm quyền quyết định.' },
  { id: 'M20', block: 'complaint', condition: 'Không thuộc thẩm quyền, do cơ quan khác chuyển đến (báo chí, Mặt trận Tổ quốc, Hội đồng nhân dân…)', when: { competent: no, forwarder: ['other'] }, outcome: 'guide', form: 'TT05-02', basis: circular, confidence: 'low', inForce: since, note: 'Hướng dẫn người khiếu nại và thông báo cho cơ quan chuyển đơn; cách làm này chưa xác minh được.' },
  { id: 'M21', block: 'complaint', condition: 'Không thuộc thẩm quyền, nhiều người cùng ký', when: { competent: no, manySignatories: yes }, outcome: 'guide', form: 'TT05-02', basis: circular, confidence: 'medium', inForce: since, note: 'Hướng dẫn cho một người có họ tên, địa chỉ rõ ràng.' },
  { id: 'M23', block: 'complaint', condition: 'Không thuộc thẩm quyền, trình bày trực tiếp khi tiếp công dân', when: { competent: no, arrival: ['in-person'] }, outcome: 'guide', form: 'TT05-02', basis: 'Luật Tiếp công dân 2013, Điều 26 khoản 1 điểm b', confidence: 'high', inForce: until2026 },
  { id: 'M23b', block: 'complaint', condition: 'Không thuộc thẩm quyền, trình bày trực tiếp khi tiếp công dân', when: { competent: no, arrival: ['in-person'] }, outcome: 'guide-or-transfer', form: 'TT05-02', basis: 'Luật Tiếp công dân 2013, Điều 26 khoản 1 điểm b (sửa đổi năm 2025)', confidence: 'high', inForce: from2026 },
  { id: 'M22', block: 'complaint', condition: 'Không thuộc thẩm quyền (đơn gửi bằng văn bản)', when: { competent: no }, outcome: 'guide', form: 'TT05-02', basis: `${circular}, Điều 8 khoản 1`, confidence: 'medium', inForce: since, note: 'Chỉ hướng dẫn một lần.' },
];

const denunciation: readonly HandlingRow[] = [
  { id: 'M30', block: 'denunciation', condition: 'Có dấu hiệu tội phạm', when: { crimeSigns: yes }, outcome: 'transfer-investigation', form: 'CV', basis: 'Luật Tố cáo 2018, Điều 27 khoản 1', confidence: 'high', inForce: since },
  { id: 'M31', block: 'denunciation', condition: 'Không rõ họ tên, địa chỉ, mạo danh hoặc hình thức khác; không có chứng cứ rõ ràng', when: { anonymous: yes, clearEvidence: no }, outcome: 'file', basis: `Luật Tố cáo 2018, Điều 25 khoản 1; ${circular}, Điều 28`, confidence: 'high', inForce: since },
  { id: 'M32', block: 'denunciation', condition: 'Không rõ họ tên nhưng rõ người vi phạm, có chứng cứ cụ thể, có cơ sở thẩm tra; thuộc quyền', when: { anonymous: yes, competent: yes }, outcome: 'inspect', basis: 'Luật Tố cáo 2018, Điều 25 khoản 2; Nghị định 31/2019/NĐ-CP, Điều 20', confidence: 'high', inForce: since },
  { id: 'M33', block: 'denunciation', condition: 'Không rõ họ tên nhưng có chứng cứ cụ thể; không thuộc quyền', when: { anonymous: yes }, outcome: 'transfer-information', form: 'CV', basis: 'Luật Tố cáo 2018, Điều 25 khoản 2; Nghị định 31/2019/NĐ-CP, Điều 20 khoản 1', confidence: 'medium', inForce: since, note: 'Thời hạn chuyển áp dụng tương tự, chưa xác minh.' },
  { id: 'M34', block: 'denunciation', condition: 'Tố cáo đảng viên vi phạm quy định của Đảng', when: { partyDiscipline: yes }, outcome: 'transfer-party', form: 'CV', basis: `${circular}, Điều 15`, confidence: 'high', inForce: since },
  { id: 'M44', block: 'denunciation', condition: 'Tố cáo tiếp, việc giải quyết trước đúng pháp luật', when: { continued: ['lawful'] }, outcome: 'no-reopening', form: 'CV', basis: 'Luật Tố cáo 2018, Điều 37 khoản 2 điểm a', confidence: 'high', inForce: since },
  { id: 'M45', block: 'denunciation', condition: 'Tố cáo tiếp, đã giải quyết không đúng thẩm quyền', when: { continued: ['wrong-competence'] }, outcome: 'reopen', basis: 'Luật Tố cáo 2018, Điều 37 khoản 2 điểm b', confidence: 'high', inForce: since },
  { id: 'M46', block: 'denunciation', condition: 'Tố cáo tiếp, có căn cứ giải quyết lại', when: { continued: ['reopen'] }, outcome: 'reopen', basis: 'Luật Tố cáo 2018, Điều 37 khoản 2 điểm c', confidence: 'high', inForce: since },
  { id: 'M43', block: 'denunciation', condition: 'Cấp dưới quá hạn, vi phạm nghiêm trọng hoặc không khách quan', when: { continued: ['overdue-serious'] }, outcome: 'take-over', basis: 'Luật Tố cáo 2018, Điều 38 khoản 5; Nghị định 31/2019/NĐ-CP, Điều 5', confidence: 'high', inForce: since },
  { id: 'M42', block: 'denunciation', condition: 'Cấp dưới trực tiếp quá hạn chưa giải quyết', when: { continued: ['overdue'] }, outcome: 'demand-report', form: 'CV', basis: `${circular}, Điều 14 khoản 2; Luật Tố cáo 2018, Điều 38`, confidence: 'high', inForce: since },
  { id: 'M37', block: 'denunciation', condition: 'Xuất phát từ khiếu nại đã giải quyết đúng, tố cáo người giải quyết, không có chứng cứ mới', when: { fromResolvedComplaint: yes, newEvidence: no }, outcome: 'decline-acceptance', form: 'CV', basis: 'Luật Tố cáo 2018, Điều 29 khoản 1', confidence: 'high', inForce: since },
  { id: 'M35', block: 'denunciation', condition: 'Thuộc thẩm quyền, đủ điều kiện thụ lý', when: { competent: yes, eligible: yes }, outcome: 'accept', form: 'TT05-01', basis: `Luật Tố cáo 2018, Điều 24, Điều 29; ${circular}, Điều 13`, confidence: 'high', inForce: since },
  { id: 'M36', block: 'denunciation', condition: 'Thuộc thẩm quyền, chưa đủ điều kiện thụ lý', when: { competent: yes }, outcome: 'decline-acceptance', form: 'CV', basis: 'Luật Tố cáo 2018, Điều 24 khoản 1', confidence: 'high', inForce: since, note: 'Thông báo ngay cho người tố cáo, nêu lý do.' },
  { id: 'M38', block: 'denunciation', condition: 'Không thuộc thẩm quyền, đã gửi cơ quan có thẩm quyền', when: { competent: no, copiedToCompetent: yes }, outcome: 'file', basis: 'Luật Tố cáo 2018, Điều 24 khoản 3', confidence: 'high', inForce: since },
  { id: 'M38b', block: 'denunciation', condition: 'Không thuộc thẩm quyền, đã được hướng dẫn', when: { competent: no, previouslyGuided: yes }, outcome: 'file', basis: 'Luật Tố cáo 2018, Điều 24 khoản 3', confidence: 'high', inForce: since },
  { id: 'M39', block: 'denunciation', condition: 'Không thuộc thẩm quyền, cùng nội dung đã chuyển một lần', when: { competent: no, alreadyTransferred: yes }, outcome: 'file', basis: `${circular}, Điều 14 khoản 1`, confidence: 'high', inForce: since },
  { id: 'M41', block: 'denunciation', condition: 'Không thuộc thẩm quyền, trình bày trực tiếp', when: { competent: no, arrival: ['in-person'] }, outcome: 'guide', basis: 'Luật Tố cáo 2018, Điều 24 khoản 2', confidence: 'high', inForce: since, note: 'Từ 01/07/2026 Luật Tiếp công dân cho phép hướng dẫn hoặc chuyển đơn.' },
  { id: 'M40', block: 'denunciation', condition: 'Không thuộc thẩm quyền, đơn gửi bằng văn bản', when: { competent: no }, outcome: 'transfer', form: 'TT05-03', basis: `Luật Tố cáo 2018, Điều 24 khoản 2; ${circular}, Điều 14 khoản 1`, confidence: 'high', inForce: since, note: 'Chuyển một lần và thông báo cho người tố cáo.' },
];

const feedback: readonly HandlingRow[] = [
  { id: 'M62', block: 'feedback', condition: 'Không rõ họ tên, địa chỉ', when: { anonymous: yes }, outcome: 'file', basis: `${circular}, Điều 6 khoản 2`, confidence: 'medium', inForce: since, note: 'Vẫn xem xét thông tin có ích.' },
  { id: 'M62b', block: 'feedback', condition: 'Chưa đủ điều kiện xử lý', when: { eligible: no }, outcome: 'file', basis: `${circular}, Điều 6 khoản 2`, confidence: 'medium', inForce: since, note: 'Vẫn xem xét thông tin có ích.' },
  { id: 'M60', block: 'feedback', condition: 'Thuộc trách nhiệm của cơ quan', when: { competent: yes }, outcome: 'resolve-answer', form: 'CV', basis: `${circular}, Điều 20 khoản 1; Luật Tiếp công dân 2013, Điều 26 khoản 2 điểm a, Điều 28 khoản 1`, confidence: 'medium', inForce: since },
  { id: 'M61', block: 'feedback', condition: 'Không thuộc trách nhiệm của cơ quan', when: { competent: no }, outcome: 'transfer', form: 'TT05-04', basis: `${circular}, Điều 20 khoản 2; Luật Tiếp công dân 2013, Điều 26 khoản 2 điểm b`, confidence: 'medium', inForce: since, note: 'Đồng thời thông báo cho người gửi.' },
];

const otherBody: readonly HandlingRow[] = [
  { id: 'M70', block: 'other-body', condition: 'Thuộc thẩm quyền cơ quan tiến hành tố tụng, thi hành án', when: { competent: no, competentBody: ['judicial'] }, outcome: 'guide-or-transfer', form: 'CV', basis: `${circular}, Điều 22`, confidence: 'medium', inForce: since },
  { id: 'M71', block: 'other-body', condition: 'Thuộc thẩm quyền cơ quan dân cử', when: { competent: no, competentBody: ['elected'] }, outcome: 'guide-or-transfer', form: 'CV', basis: circular, confidence: 'medium', inForce: since, note: unread },
  { id: 'M72', block: 'other-body', condition: 'Thuộc thẩm quyền Kiểm toán nhà nước', when: { competent: no, competentBody: ['audit'] }, outcome: 'guide-or-transfer', form: 'CV', basis: circular, confidence: 'low', inForce: since, note: unread },
  { id: 'M73', block: 'other-body', condition: 'Việc nội bộ của tổ chức chính trị, chính trị - xã hội, xã hội, tôn giáo', when: { competent: no, competentBody: ['organisation', 'party'] }, outcome: 'guide-or-transfer', form: 'CV', basis: circular, confidence: 'medium', inForce: since, note: `Trình người đứng đầu. ${unread}` },
  { id: 'M74', block: 'other-body', condition: 'Việc nội bộ của đơn vị sự nghiệp, doanh nghiệp nhà nước', when: { competent: no, competentBody: ['public-service'] }, outcome: 'guide-or-transfer', form: 'CV', basis: circular, confidence: 'medium', inForce: since, note: `Trình người đứng đầu. ${unread}` },
];

/** Rows that decide what becomes of the petition. */
export const mainRows: readonly HandlingRow[] = [...gate, ...complaint, ...denunciation, ...feedback, ...otherBody];

/** Rows that add a duty beside the main outcome. */
export const overlayRows: readonly HandlingRow[] = [
  { id: 'M04', block: 'gate', condition: 'Khẩn cấp: đe dọa gây thiệt hại nghiêm trọng', when: { urgent: yes }, outcome: 'human-decision', form: 'BC', basis: `Luật Tố cáo 2018, Điều 27 khoản 2; ${circular}`, confidence: 'medium', inForce: since, note: 'Báo cáo ngay để áp dụng biện pháp, song song với việc xử lý đơn.' },
  { id: 'M05', block: 'gate', condition: 'Phức tạp, gay gắt, đông người; liên quan chính sách dân tộc, tôn giáo', when: { complexOrTense: yes }, outcome: 'human-decision', form: 'BC', basis: circular, confidence: 'medium', inForce: since, note: 'Báo cáo người đứng đầu, song song với việc xử lý đơn.' },
  { id: 'M09', block: 'gate', condition: 'Có giấy tờ gốc kèm theo và đơn không được thụ lý', when: { originalsAttached: yes }, outcome: 'human-decision', basis: circular, confidence: 'medium', inForce: since, note: 'Trả lại giấy tờ gốc, lập phiếu giao trả.' },
  { id: 'M47', block: 'denunciation', condition: 'Tố cáo do báo chí, cơ quan có thẩm quyền chuyển đến', when: { kind: ['denunciation'], arrival: ['forwarded'] }, outcome: 'human-decision', form: 'CV', basis: 'Luật Tố cáo 2018, Điều 26 khoản 2', confidence: 'high', inForce: since, note: 'Thông báo kết quả xử lý bằng văn bản cho nơi chuyển trong 20 ngày.' },
  { id: 'M48', block: 'denunciation', condition: 'Nhiều người cùng tố cáo', when: { kind: ['denunciation'], manySignatories: yes }, outcome: 'human-decision', basis: 'Luật Tố cáo 2018, Điều 23', confidence: 'high', inForce: since, note: 'Kiểm tra từng người ký và người đại diện.' },
  { id: 'M49', block: 'denunciation', condition: 'Mọi đơn tố cáo: giữ bí mật danh tính', when: { kind: ['denunciation'] }, outcome: 'human-decision', basis: 'Luật Tố cáo 2018, Điều 56', confidence: 'high', inForce: since, note: 'Lược bỏ thông tin người tố cáo trong bản chuyển xác minh.' },
];
