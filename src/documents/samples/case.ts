import { day, type Day } from '../../law/day.ts';
import { findCasePaper, type CaseFacts, type Typed } from '../case-papers.ts';
import type { PaperForm } from '../papers.ts';
import { committee, complainant, matter } from './office.ts';

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

/** A sample of a paper of a case: its first words, with what the official types over them. */
export function caseSample(form: PaperForm, facts: CaseFacts, typed: Typed, on: Day = day('2024-02-05')) {
  const paper = findCasePaper(form);
  if (!paper) throw new Error(`Văn bản ${form} không lập từ vụ việc`);
  const texts = { ...paper.first(facts, on), ...typed };
  return { ...committee, draftedOn: on, recipients: ['Thanh tra huyện'], ...paper.fill(facts, texts, on) };
}
