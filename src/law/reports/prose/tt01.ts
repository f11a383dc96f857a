// Rows only: what the narrative of Thông tư 01/2024 says of its figures.
import { complaintResults, denunciationResults, execution, reception, resultTable } from './older.ts';
import {
  contentsSaid,
  handlingSaid,
  petitionsSaid,
  petitionTable,
  situationSaid,
  type PetitionColumns,
} from './petitions.ts';
import type { ProseRow } from './saying.ts';

const at: PetitionColumns = {
  all: '01/XLD.c1',
  carried: '01/XLD.c2',
  received: '01/XLD.c3',
  processed: '01/XLD.c4',
  eligible: '01/XLD.c6',
  matters: '01/XLD.c7',
  kinds: ['01/XLD.c8', '01/XLD.c9', '01/XLD.c10'],
  competent: '01/XLD.c14',
  competentKinds: ['01/XLD.c15', '01/XLD.c16', '01/XLD.c17'],
  others: '01/XLD.c18',
  guided: '01/XLD.c19',
  passed: '01/XLD.c20',
  urged: '01/XLD.c21',
  replies: '01/XLD.c22',
  settledFirst: '01/XLD.c11',
  settledAgain: '01/XLD.c12',
  unsettled: '01/XLD.c13',
  complaintMatters: '02/XLD.c8',
  complaintFields: [
    ['02/XLD.c11', 'đất đai, nhà cửa'],
    ['02/XLD.c10', 'chế độ, chính sách'],
    ['02/XLD.c12', 'hành chính khác'],
    ['02/XLD.c13', 'tư pháp'],
    ['02/XLD.c14', 'Đảng, đoàn thể'],
    ['02/XLD.c15', 'lĩnh vực khác'],
  ],
  denunciationMatters: '03/XLD.c8',
  denunciationFields: [
    ['03/XLD.c12', 'công chức, công vụ'],
    ['03/XLD.c11', 'đất đai, nhà cửa'],
    ['03/XLD.c10', 'chế độ, chính sách'],
    ['03/XLD.c13', 'hành chính khác'],
    ['03/XLD.c14', 'tham nhũng'],
    ['03/XLD.c15', 'tư pháp'],
    ['03/XLD.c16', 'Đảng, đoàn thể'],
    ['03/XLD.c17', 'lĩnh vực khác'],
  ],
  feedbackMatters: '04/XLD.c8',
  feedbackFields: [
    ['04/XLD.c9', 'chế độ, chính sách'],
    ['04/XLD.c10', 'đất đai'],
    ['04/XLD.c11', 'tư pháp'],
    ['04/XLD.c12', 'lĩnh vực khác'],
  ],
  complaints: '02/XLD.c3',
  denunciations: '03/XLD.c3',
};
const regime = 'TT-01-2024';

export const prose2024: readonly ProseRow[] = [
  { regime, part: 'I', says: situationSaid(at).map((saying) => [saying]) },
  { regime, part: 'II-1', says: reception },
  {
    regime,
    part: 'II-2-a',
    says: [[...petitionsSaid(at), { of: '01/XLD.c5', say: 'Còn {n} đơn chưa xử lý, chuyển kỳ sau' }]],
  },
  { regime, part: 'II-2-b', says: contentsSaid(at), table: petitionTable(at) },
  { regime, part: 'II-2-c', says: [handlingSaid(at)] },
  {
    regime,
    part: 'II-3',
    says: [
      complaintResults,
      denunciationResults,
      [
        {
          of: '04/XLD.c19 + 04/XLD.c20',
          say: 'Kiến nghị, phản ánh: {n} vụ việc thuộc thẩm quyền',
          done: {
            of: '04/XLD.c19',
            say: 'đã giải quyết {n} vụ việc, đạt {04/XLD.c19 / 04/XLD.c19 + 04/XLD.c20}',
            none: 'chưa giải quyết xong vụ việc nào',
          },
          nil: 'Không phát sinh vụ việc kiến nghị, phản ánh thuộc thẩm quyền',
          compared: 'vụ việc',
        },
      ],
      execution,
    ],
    table: resultTable,
  },
  { regime, part: 'III-1', rates: ['resolution', 'decisions-executed', 'conclusions-executed'] },
];
