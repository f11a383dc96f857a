import { isCrowd } from '../../law/crowd.ts';
import { linesOf, type PaperKind } from '../paper/door.ts';
import { momentOf, visitFile } from './paper-parts.ts';

const text = (name: string, label: string, rows: number) => ({
  name,
  label: `${label}, mỗi đoạn một dòng`,
  rows,
  required: true,
});

/** The quick report on a crowd or a matter that may become a hot spot. */
export const quickReport: PaperKind = {
  code: 'visit.TH-13',
  form: 'TH-13',
  title: 'Báo cáo nhanh vụ việc đông người, phức tạp',
  subject: 'visit',
  texts: [
    { name: 'addressees', label: 'Kính gửi, mỗi nơi một dòng', rows: 2, required: true },
    { name: 'subject', label: 'Trích yếu', required: true },
    text('content', 'Nội dung', 3),
    text('developments', 'Diễn biến', 3),
    text('done', 'Đã xử lý', 3),
    text('assessment', 'Nhận định', 2),
    text('proposals', 'Đề nghị', 2),
  ],
  draft: async (tx, about) => {
    const { visit } = await visitFile(tx, about.id);
    return {
      addressees: 'Chủ tịch Ủy ban nhân dân huyện',
      subject: `Tình hình đoàn đông người: ${visit.content.slice(0, 120)}`,
      content: visit.content,
      developments: '',
      done: visit.outcome_detail ?? '',
      assessment: '',
      proposals: '',
      archive: 'VT',
    };
  },
  fill: async (tx, about, texts) => {
    const file = await visitFile(tx, about.id);
    return {
      addressees: linesOf(texts['addressees']),
      subject: texts['subject'],
      at: momentOf(file),
      headcount: file.visit.people,
      representatives: file.persons
        .filter(({ representative }) => representative)
        .map(({ full_name }) => `ông (bà) ${full_name}`),
      ...Object.fromEntries(
        ['content', 'developments', 'done', 'assessment', 'proposals'].map((name) => [
          name,
          linesOf(texts[name]),
        ]),
      ),
    };
  },
  offered: async (tx, about) => {
    const { visit } = await visitFile(tx, about.id);
    return isCrowd(visit.people) || visit.matter_id !== null;
  },
};
