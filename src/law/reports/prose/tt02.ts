// Rows only: what the narrative of Thông tư 02/2021 says of its figures.
import { complaintResults, denunciationResults, execution, reception, resultTable } from './older.ts';
import {
  contentsSaid,
  handlingSaid,
  petitionsSaid,
  petitionTable,
  situationSaid,
  type PetitionColumns,
} from './petitions.ts';
import { partsWith, type ProseRow } from './saying.ts';

const at: PetitionColumns = {
  all: '01/XLD.c1',
  carried: '01/XLD.c2 + 01/XLD.c3 + 01/XLD.c4',
  received: '01/XLD.c5 + 01/XLD.c6 + 01/XLD.c7',
  processed: '01/XLD.c8',
  eligible: '01/XLD.c9',
  matters: '01/XLD.c10',
  kinds: ['01/XLD.c11', '01/XLD.c12', '01/XLD.c13'],
  competent: '01/XLD.c18',
  competentKinds: ['01/XLD.c19', '01/XLD.c20', '01/XLD.c21'],
  others: '01/XLD.c22',
  guided: '01/XLD.c23',
  passed: '01/XLD.c24',
  urged: '01/XLD.c25',
  replies: '01/XLD.c26',
  settledFirst: '01/XLD.c14',
  settledAgain: '01/XLD.c15',
  unsettled: '01/XLD.c16 + 01/XLD.c17',
  complaintMatters: '02/XLD.c10',
  complaintFields: [
    ['02/XLD.c13', 'đất đai, nhà cửa'],
    ['02/XLD.c12', 'chế độ, chính sách'],
    ['02/XLD.c14', 'hành chính khác'],
    ['02/XLD.c15', 'tư pháp'],
    ['02/XLD.c16', 'Đảng, đoàn thể'],
    ['02/XLD.c17', 'lĩnh vực khác'],
  ],
  denunciationMatters: '03/XLD.c12',
  denunciationFields: [
    ['03/XLD.c16', 'công chức, công vụ'],
    ['03/XLD.c15', 'đất đai, nhà cửa'],
    ['03/XLD.c14', 'chế độ, chính sách'],
    ['03/XLD.c17', 'hành chính khác'],
    ['03/XLD.c18', 'tham nhũng'],
    ['03/XLD.c19', 'tư pháp'],
    ['03/XLD.c20', 'Đảng, đoàn thể'],
    ['03/XLD.c21', 'lĩnh vực khác'],
  ],
  feedbackMatters: '04/XLD.c12',
  feedbackFields: [
    ['04/XLD.c13', 'chế độ, chính sách'],
    ['04/XLD.c14', 'đất đai'],
    ['04/XLD.c15', 'tư pháp'],
    ['04/XLD.c16', 'lĩnh vực khác'],
  ],
  complaints: '02/XLD.c4 + 02/XLD.c5',
  denunciations: '03/XLD.c5 + 03/XLD.c6 + 03/XLD.c7',
};
const regime = 'TT-02-2021';
const [complaints, denunciations] = situationSaid(at);

export const prose2021: readonly ProseRow[] = [
  { regime, part: 'I-1-a', says: [[complaints]] },
  { regime, part: 'I-1-b', says: [[denunciations]] },
  {
    regime,
    part: 'II-1',
    says: [
      ...reception,
      [
        {
          of: '02/TCD.c1',
          say: 'Qua tiếp công dân nhận được {n} đơn',
          nil: 'Không phát sinh đơn nhận qua tiếp công dân',
          compared: 'đơn',
          lead: 'gồm',
          parts: partsWith(
            '{n} đơn …',
            ['02/TCD.c3', 'khiếu nại'],
            ['02/TCD.c5', 'tố cáo'],
            ['02/TCD.c7', 'kiến nghị, phản ánh'],
          ),
        },
      ],
    ],
  },
  {
    regime,
    part: 'II-2',
    says: [petitionsSaid(at), ...contentsSaid(at), handlingSaid(at)],
    table: petitionTable(at),
  },
  {
    regime,
    part: 'II-3',
    says: [complaintResults, denunciationResults, execution],
    table: resultTable,
  },
  { regime, part: 'III', rates: ['resolution', 'decisions-executed', 'conclusions-executed'] },
];
