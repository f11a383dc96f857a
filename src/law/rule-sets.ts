import { day, type Day } from './day.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** The texts that govern reception and processing of petitions in a period. */
export type RuleSet = {
  id: 'RS-2021' | 'RS-2025H2' | 'RS-2026';
  name: string;
  inForce: InForce;
  texts: readonly string[];
  confidence: Confidence;
  note?: string;
};

export const ruleSets: readonly RuleSet[] = [
  {
    id: 'RS-2021',
    name: 'Từ 15/11/2021 đến 30/06/2025: còn cấp huyện',
    inForce: { from: day('2021-11-15'), until: day('2025-07-01') },
    texts: [
      'Luật Tiếp công dân 2013 (42/2013/QH13)',
      'Luật Khiếu nại 2011 (02/2011/QH13)',
      'Luật Tố cáo 2018 (25/2018/QH14)',
      'Nghị định 64/2014/NĐ-CP',
      'Nghị định 124/2020/NĐ-CP',
      'Nghị định 31/2019/NĐ-CP',
      'Thông tư 04/2021/TT-TTCP',
      'Thông tư 05/2021/TT-TTCP',
    ],
    confidence: 'high',
  },
  {
    id: 'RS-2025H2',
    name: 'Từ 01/07/2025 đến 30/06/2026: chính quyền hai cấp, luật cũ',
    inForce: { from: day('2025-07-01'), until: day('2026-07-01') },
    texts: [
      'Các văn bản của giai đoạn trước',
      'Nghị định 141/2025/NĐ-CP',
      'Thông tư 02/2025/TT-TTCP',
      'Thông tư 06/2025/TT-TTCP (báo cáo, từ 30/09/2025)',
    ],
    confidence: 'medium',
    note: 'Nội dung Thông tư 02/2025/TT-TTCP và quy định bàn giao vụ việc cấp huyện chưa đối chiếu (điểm mở U7).',
  },
  {
    id: 'RS-2026',
    name: 'Từ 01/07/2026: luật sửa đổi',
    inForce: { from: day('2026-07-01') },
    texts: [
      'Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo (sửa đổi bởi Luật 136/2025/QH15)',
      'Nghị định 154/2026/NĐ-CP (thay Nghị định 64/2014/NĐ-CP)',
      'Nghị định 124/2020/NĐ-CP (sửa đổi bởi Nghị định 155/2026/NĐ-CP)',
      'Nghị định 31/2019/NĐ-CP (sửa đổi bởi Nghị định 156/2026/NĐ-CP)',
      'Thông tư 05/2021/TT-TTCP',
    ],
    confidence: 'high',
    note: 'Chưa thấy văn bản thay thế Thông tư 05/2021/TT-TTCP; cần xác nhận hiệu lực (điểm mở U2).',
  },
];

/** The rule set in force on the day; undefined before 15/11/2021, when older circulars applied. */
export function ruleSetOn(on: Day): RuleSet | undefined {
  return ruleSets.find((set) => isInForce(set.inForce, on));
}
