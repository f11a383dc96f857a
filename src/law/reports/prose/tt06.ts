// Rows only: what the narrative of Thông tư 06/2025 says of its figures.
import type { ProseRow, SaidPart } from './saying.ts';

const regime = 'TT-06-2025';
const complaintFields = [
  ['02/XLD.c9', 'đất đai'],
  ['02/XLD.c10', 'chế độ, chính sách'],
  ['02/XLD.c11', 'lĩnh vực khác'],
] as const;
const denunciationFields = [
  ['02/XLD.c15', 'hành chính'],
  ['02/XLD.c16', 'tham nhũng'],
  ['02/XLD.c17', 'tư pháp'],
  ['02/XLD.c18', 'lĩnh vực khác'],
] as const;
const feedbackFields = [
  ['02/XLD.c20', 'chế độ, chính sách'],
  ['02/XLD.c21', 'đất đai'],
  ['02/XLD.c22', 'lĩnh vực khác'],
] as const;
const fields = (given: readonly (readonly [string, string])[]): SaidPart[] =>
  given.map(([of, name]) => ({ of, say: `về ${name} {n} đơn` }));

export const prose2025: readonly ProseRow[] = [
  {
    regime,
    part: 'I-1-a',
    says: [
      [
        {
          of: '02/XLD.c6',
          say: 'Trong kỳ có {n} đơn khiếu nại thuộc thẩm quyền',
          nil: 'Trong kỳ không phát sinh đơn khiếu nại thuộc thẩm quyền',
          compared: 'đơn',
          lead: 'nội dung',
          parts: fields(complaintFields),
          shares: true,
        },
      ],
    ],
  },
  {
    regime,
    part: 'I-1-b',
    says: [
      [
        {
          of: '02/XLD.c12',
          say: 'Trong kỳ có {n} đơn tố cáo thuộc thẩm quyền',
          nil: 'Trong kỳ không phát sinh đơn tố cáo thuộc thẩm quyền',
          compared: 'đơn',
          lead: 'nội dung',
          parts: fields(denunciationFields),
          shares: true,
        },
      ],
    ],
  },
  {
    regime,
    part: 'II-1',
    says: [
      [
        {
          of: '01/TCD.c1',
          say: 'Trong kỳ đã tiếp {n} lượt với {01/TCD.c2} người về {01/TCD.c3} vụ việc',
          nil: 'Trong kỳ không phát sinh lượt công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh',
          compared: 'lượt',
          lead: 'trong đó',
          parts: [
            { of: '01/TCD.c5', say: 'tiếp thường xuyên {n} lượt' },
            { of: '01/TCD.c11 + 01/TCD.c17', say: 'tiếp định kỳ và đột xuất của Thủ trưởng {n} lượt' },
          ],
        },
        {
          of: '01/TCD.c10 + 01/TCD.c16',
          say: 'Thủ trưởng tiếp định kỳ và đột xuất {n} ngày',
          nil: 'Không phát sinh ngày tiếp định kỳ, đột xuất của Thủ trưởng',
          compared: 'ngày',
          lead: 'trong đó',
          parts: [
            { of: '01/TCD.c10', say: 'trực tiếp tiếp {n} ngày với {01/TCD.c11} lượt' },
            { of: '01/TCD.c16', say: 'ủy quyền tiếp {n} ngày với {01/TCD.c17} lượt' },
          ],
        },
        {
          of: '01/TCD.c4',
          say: 'Tiếp {n} đoàn đông người với {01/TCD.c9 + 01/TCD.c15 + 01/TCD.c21} người',
          nil: 'Không phát sinh đoàn đông người',
          compared: 'đoàn',
        },
      ],
    ],
  },
  {
    regime,
    part: 'II-2-a',
    says: [
      [
        {
          of: '02/XLD.c1',
          say: 'Tổng số đơn, gồm đơn chưa xử lý từ kỳ trước chuyển sang và đơn tiếp nhận trong kỳ, là {n} đơn',
          nil: 'Trong kỳ không phát sinh đơn phải xử lý',
          compared: 'đơn',
        },
        {
          of: '02/XLD.c2',
          say: 'Đã xử lý {n} đơn, đạt {02/XLD.c2 / 02/XLD.c1}; có {02/XLD.c3} đơn đủ điều kiện xử lý, trong đó {02/XLD.c4} đơn thuộc thẩm quyền về {02/XLD.c5} vụ việc',
        },
      ],
    ],
    table: [
      { of: '02/XLD.c1', label: 'Tổng số đơn' },
      { of: '02/XLD.c2', label: 'Đơn đã xử lý' },
      { of: '02/XLD.c3', label: 'Đơn đủ điều kiện xử lý' },
      { of: '02/XLD.c6', label: 'Đơn khiếu nại thuộc thẩm quyền' },
      { of: '02/XLD.c12', label: 'Đơn tố cáo thuộc thẩm quyền' },
      { of: '02/XLD.c19', label: 'Đơn kiến nghị, phản ánh thuộc thẩm quyền' },
      { of: '02/XLD.c23', label: 'Đơn không thuộc thẩm quyền' },
    ],
  },
  {
    regime,
    part: 'II-2-b',
    says: [
      [
        {
          of: '02/XLD.c6',
          say: 'Khiếu nại {n} đơn',
          lead: 'gồm',
          parts: [
            { of: '02/XLD.c7', say: 'khiếu nại lần đầu {n} đơn' },
            { of: '02/XLD.c8', say: 'khiếu nại lần hai {n} đơn' },
            ...fields(complaintFields),
          ],
        },
        {
          of: '02/XLD.c12',
          say: 'Tố cáo {n} đơn',
          lead: 'gồm',
          parts: [
            { of: '02/XLD.c13', say: 'tố cáo lần đầu {n} đơn' },
            { of: '02/XLD.c14', say: 'tố cáo tiếp {n} đơn' },
            ...fields(denunciationFields),
          ],
        },
        {
          of: '02/XLD.c19',
          say: 'Kiến nghị, phản ánh {n} đơn',
          lead: 'gồm',
          parts: fields(feedbackFields),
        },
        {
          of: '02/XLD.c4',
          say: 'Tổng cộng {n} đơn thuộc thẩm quyền',
          nil: 'Không phát sinh đơn thuộc thẩm quyền',
        },
      ],
    ],
  },
  {
    regime,
    part: 'II-2-c',
    says: [
      [
        {
          of: '02/XLD.c23',
          say: 'Đơn không thuộc thẩm quyền: {n} đơn',
          nil: 'Không phát sinh đơn không thuộc thẩm quyền',
          compared: 'đơn',
          lead: 'đã',
          parts: [
            { of: '02/XLD.c24', say: 'hướng dẫn {n} đơn' },
            { of: '02/XLD.c25', say: 'chuyển {n} đơn' },
          ],
        },
      ],
    ],
  },
];
