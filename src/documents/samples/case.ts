import { day, type Day } from '../../law/day.ts';
import { findCasePaper, type CaseFacts, type Typed } from '../case-papers.ts';
import type { PaperForm } from '../papers.ts';
import { committee, complainant, matter, proposal } from './office.ts';

const chairman = 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình';
const from = { by: chairman };

/** An invented complaint of first instance that has come to its end. */
export const complaintFacts: CaseFacts = {
  kind: 'khiếu nại',
  instance: 'lần đầu',
  petitioners: [complainant],
  respondent: { name: 'Ủy ban nhân dân huyện Lộc Bình' },
  accused: [],
  contested:
    'Quyết định số 112/QĐ-UBND ngày 10 tháng 12 năm 2023 của Ủy ban nhân dân huyện Lộc Bình về việc thu hồi đất',
  matter,
  contents: [
    'Diện tích thu hồi ghi trong Quyết định nhiều hơn diện tích thực tế bị ảnh hưởng 45 m2',
    'Chưa bồi thường 12 cây ăn quả trên đất',
  ],
  receivedOn: day('2024-02-01'),
  petitionOn: day('2024-01-28'),
  dueOn: day('2024-03-06'),
  resolver: chairman,
  verifier: 'Chánh Thanh tra huyện Lộc Bình',
  office: 'Ủy ban nhân dân huyện Lộc Bình',
  refs: {
    accepted: { number: '05/TB-UBND', on: day('2024-02-05'), by: 'Ủy ban nhân dân huyện Lộc Bình' },
    assignment: { number: '310/QĐ-UBND', on: day('2024-02-06'), ...from },
    verification: { number: '07/QĐ-TTr', on: day('2024-02-07'), by: 'Chánh Thanh tra huyện Lộc Bình' },
    assessment: { number: '335/QĐ-UBND', on: day('2024-02-12'), ...from },
    report: { number: '09/BC-TTr', on: day('2024-02-26'), by: 'Thanh tra huyện Lộc Bình' },
    stay: { number: '340/QĐ-UBND', on: day('2024-02-15'), ...from },
    suspension: { number: '402/QĐ-UBND', on: day('2024-02-16'), ...from },
    firstRuling: {
      number: '88/QĐ-UBND',
      on: day('2024-01-10'),
      by: 'Chủ tịch Ủy ban nhân dân xã Khánh Xuân',
    },
    ruling: { number: '455/QĐ-UBND', on: day('2024-03-04'), ...from },
  },
};

/** An invented denunciation; the case does not know who denounced. */
export const denunciationFacts: CaseFacts = {
  ...complaintFacts,
  kind: 'tố cáo',
  petitioners: [],
  respondent: { name: 'ông Triệu Văn Khải', capacity: 'công chức địa chính - xây dựng xã Đông Quan' },
  accused: [
    { address: 'ông', name: 'Triệu Văn Khải', capacity: 'công chức địa chính - xây dựng xã Đông Quan' },
  ],
  contested: undefined,
  matter: 'cán bộ địa chính xã thu tiền của người dân không có biên lai',
  contents: [
    'Thu tiền của 04 hộ dân thôn Nà Pàn khi làm thủ tục cấp giấy chứng nhận quyền sử dụng đất mà không có biên lai',
    'Gây phiền hà, yêu cầu người dân đi lại nhiều lần không có lý do',
  ],
  receivedOn: day('2024-01-30'),
  dueOn: day('2024-03-09'),
  refs: {
    accepted: { number: '15/QĐ-UBND', on: day('2024-02-08'), ...from },
    assignment: { number: '90/UBND-NC', on: day('2024-02-14'), ...from },
    verification: { number: '06/QĐ-TTr', on: day('2024-02-15'), by: 'Chánh Thanh tra huyện Lộc Bình' },
    report: { number: '11/BC-TTr', on: day('2024-03-04'), by: 'Thanh tra huyện Lộc Bình' },
    suspension: { number: '31/QĐ-UBND', on: day('2024-02-20'), ...from },
    firstRuling: { number: '02/KL-UBND', on: day('2024-01-05'), by: 'Chủ tịch Ủy ban nhân dân xã Đông Quan' },
    ruling: { number: '05/KL-UBND', on: day('2024-03-06'), ...from },
    protection: { number: '28/QĐ-UBND', on: day('2024-02-16'), ...from },
  },
};

/** An invented proposal. */
export const feedbackFacts: CaseFacts = {
  ...complaintFacts,
  kind: 'kiến nghị, phản ánh',
  petitioners: [proposal.sender],
  contested: undefined,
  matter: proposal.matter,
  contents: ['Nạo vét, khơi thông tuyến mương thủy lợi thôn Pò Lọi', 'Cấp nước kịp thời cho vụ xuân'],
  receivedOn: proposal.receivedOn,
  verifier: 'Phòng Nông nghiệp và Phát triển nông thôn huyện',
  refs: {},
};

/** An invented land dispute. */
export const landFacts: CaseFacts = {
  ...complaintFacts,
  kind: 'tranh chấp đất đai',
  respondent: { name: 'ông Lương Văn Quý', place: 'thôn Bản Chu, xã Khánh Xuân' },
  contested: undefined,
  matter: 'ranh giới sử dụng đất giữa hai hộ liền kề',
  contents: ['Xác định lại ranh giới thửa đất số 125 và thửa đất số 126', 'Trả lại 45 m2 đất bị lấn'],
  verifier: 'Phòng Tài nguyên và Môi trường huyện',
  refs: {
    accepted: { number: '21/TB-UBND', on: day('2024-02-05'), by: 'Ủy ban nhân dân huyện Lộc Bình' },
    report: {
      number: '40/BC-TNMT',
      on: day('2024-03-01'),
      by: 'Phòng Tài nguyên và Môi trường huyện Lộc Bình',
    },
    ruling: { number: '470/QĐ-UBND', on: day('2024-03-08'), ...from },
  },
};

/** A sample of a paper of a case: its first words, with what the official types over them. */
export function caseSample(form: PaperForm, facts: CaseFacts, typed: Typed, on: Day = day('2024-02-05')) {
  const paper = findCasePaper(form);
  if (!paper) throw new Error(`Văn bản ${form} không lập từ vụ việc`);
  const texts = { ...paper.first(facts, on), ...typed };
  return { ...committee, draftedOn: on, recipients: ['Thanh tra huyện'], ...paper.fill(facts, texts, on) };
}
