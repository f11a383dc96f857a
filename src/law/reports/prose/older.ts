// Rows only: what the narratives of Thông tư 02/2021 and 01/2024 say of forms that both have alike.
import { partsWith, type Saying, type SaidTable } from './saying.ts';

export const reception: readonly (readonly Saying[])[] = [
  [
    {
      of: '01/TCD.c1',
      say: 'Trong kỳ đã tiếp {n} lượt với {01/TCD.c2} người về {01/TCD.c3} vụ việc',
      nil: 'Trong kỳ không phát sinh lượt công dân đến khiếu nại, tố cáo, kiến nghị, phản ánh',
      compared: 'lượt',
      lead: 'trong đó',
      parts: [
        { of: '01/TCD.c4', say: 'tiếp thường xuyên {n} lượt' },
        { of: '01/TCD.c13 + 01/TCD.c22', say: 'tiếp định kỳ và đột xuất của Thủ trưởng {n} lượt' },
      ],
    },
    {
      of: '01/TCD.c12 + 01/TCD.c21',
      say: 'Thủ trưởng tổ chức {n} kỳ tiếp định kỳ và đột xuất',
      nil: 'Không phát sinh kỳ tiếp định kỳ, đột xuất của Thủ trưởng',
      compared: 'kỳ',
      lead: 'trong đó',
      parts: [
        { of: '01/TCD.c12', say: 'trực tiếp tiếp {n} kỳ với {01/TCD.c13} lượt' },
        { of: '01/TCD.c21', say: 'ủy quyền tiếp {n} kỳ với {01/TCD.c22} lượt' },
      ],
    },
    {
      of: '01/TCD.c8 + 01/TCD.c17 + 01/TCD.c26',
      say: 'Tiếp {n} đoàn đông người với {01/TCD.c9 + 01/TCD.c18 + 01/TCD.c27} người',
      nil: 'Không phát sinh đoàn đông người',
      compared: 'đoàn',
    },
  ],
];

const ordered = (form: string, cells: Readonly<Record<'money' | 'land', string>>, rest: Saying['parts']) => [
  { of: cells.money, say: 'thu hồi cho Nhà nước {n} triệu đồng' },
  { of: cells.land, say: 'thu hồi cho Nhà nước {n} m² đất' },
  ...(rest ?? []).map(({ of, say }) => ({
    of: of.replaceAll('@', form),
    say: say.replaceAll('@', form),
  })),
];

export const complaintResults: readonly Saying[] = [
  {
    of: '01/KQGQ.c4',
    say: 'Khiếu nại: phải giải quyết {n} vụ việc thuộc thẩm quyền',
    done: {
      of: '01/KQGQ.c5 + 01/KQGQ.c6',
      say: 'đã giải quyết {n} vụ việc, đạt {01/KQGQ.c5 + 01/KQGQ.c6 / 01/KQGQ.c4}',
      none: 'chưa giải quyết xong vụ việc nào',
    },
    nil: 'Không phát sinh vụ việc khiếu nại thuộc thẩm quyền',
    compared: 'vụ việc',
    lead: 'trong đó',
    parts: [
      { of: '01/KQGQ.c5', say: '{n} vụ việc giải quyết bằng quyết định' },
      { of: '01/KQGQ.c6', say: '{n} vụ việc rút đơn qua giải thích, thuyết phục' },
    ],
  },
  {
    of: '01/KQGQ.c5',
    say: 'Trong {n} vụ việc đã có quyết định',
    lead: 'có',
    parts: partsWith(
      '{n} vụ việc …',
      ['01/KQGQ.c20', 'khiếu nại đúng'],
      ['01/KQGQ.c22', 'khiếu nại đúng một phần'],
      ['01/KQGQ.c21', 'khiếu nại sai'],
      ['01/KQGQ.c23', 'công nhận quyết định giải quyết lần đầu'],
      ['01/KQGQ.c24', 'hủy, sửa quyết định giải quyết lần đầu'],
    ),
  },
  { of: '01/KQGQ.c26', say: 'Có {n} vụ việc giải quyết không đúng thời hạn' },
  {
    say: 'Qua giải quyết khiếu nại',
    lead: 'kiến nghị',
    parts: ordered('01/KQGQ', { money: '01/KQGQ.c7', land: '01/KQGQ.c8' }, [
      { of: '@.c9 + @.c11', say: 'trả lại cho tổ chức, cá nhân {n} triệu đồng' },
      { of: '@.c10 + @.c12', say: 'trả lại cho tổ chức, cá nhân {n} m² đất' },
      { of: '@.c13', say: 'trả lại quyền lợi cho {n} tổ chức' },
      { of: '@.c14', say: 'trả lại quyền lợi cho {n} cá nhân' },
      { of: '@.c15', say: 'xử lý hành chính {n} người' },
      { of: '@.c17', say: 'chuyển cơ quan điều tra {n} vụ, {@.c18} người' },
    ]),
  },
];

export const denunciationResults: readonly Saying[] = [
  {
    of: '03/KQGQ.c4',
    say: 'Tố cáo: phải giải quyết {n} vụ việc thuộc thẩm quyền',
    done: {
      of: '03/KQGQ.c6',
      say: 'đã giải quyết {n} vụ việc, đạt {03/KQGQ.c6 / 03/KQGQ.c4}',
      none: 'chưa giải quyết xong vụ việc nào',
    },
    nil: 'Không phát sinh vụ việc tố cáo thuộc thẩm quyền',
    compared: 'vụ việc',
    lead: 'trong đó',
    parts: [
      { of: '03/KQGQ.c7', say: '{n} vụ việc tố cáo lần đầu' },
      { of: '03/KQGQ.c8', say: '{n} vụ việc tố cáo tiếp' },
      { of: '03/KQGQ.c9', say: '{n} vụ việc rút toàn bộ nội dung tố cáo' },
      { of: '03/KQGQ.c10', say: '{n} vụ việc đình chỉ không do rút tố cáo' },
    ],
  },
  {
    of: '03/KQGQ.c24 + 03/KQGQ.c26 + 03/KQGQ.c28',
    say: 'Kết luận nội dung tố cáo',
    lead: 'có',
    parts: partsWith(
      '{n} vụ việc …',
      ['03/KQGQ.c24', 'tố cáo đúng'],
      ['03/KQGQ.c28', 'tố cáo có đúng, có sai'],
      ['03/KQGQ.c26', 'tố cáo sai'],
    ),
  },
  { of: '03/KQGQ.c31', say: 'Có {n} vụ việc giải quyết không đúng thời hạn' },
  {
    say: 'Qua giải quyết tố cáo',
    lead: 'kiến nghị',
    parts: ordered('03/KQGQ', { money: '03/KQGQ.c11', land: '03/KQGQ.c12' }, [
      { of: '@.c13 + @.c15', say: 'trả lại cho tổ chức, cá nhân {n} triệu đồng' },
      { of: '@.c14 + @.c16', say: 'trả lại cho tổ chức, cá nhân {n} m² đất' },
      { of: '@.c17', say: 'trả lại quyền lợi cho {n} tổ chức' },
      { of: '@.c18', say: 'trả lại quyền lợi cho {n} cá nhân' },
      { of: '@.c19', say: 'xử lý hành chính {n} người' },
      { of: '@.c21', say: 'chuyển cơ quan điều tra {n} vụ, {@.c22} người' },
    ]),
  },
];

export const execution: readonly Saying[] = [
  {
    of: '02/KQGQ.c1',
    say: 'Thi hành quyết định giải quyết khiếu nại: phải thi hành {n} quyết định',
    done: {
      of: '02/KQGQ.c2',
      say: 'đã thi hành xong {n} quyết định, đạt {02/KQGQ.c2 / 02/KQGQ.c1}',
      none: 'chưa thi hành xong quyết định nào',
    },
    nil: 'Không phát sinh quyết định giải quyết khiếu nại phải thi hành',
    compared: 'quyết định',
    lead: 'đã',
    parts: [
      { of: '02/KQGQ.c5', say: 'thu hồi cho Nhà nước {n} triệu đồng trên {02/KQGQ.c3} triệu đồng phải thu' },
      { of: '02/KQGQ.c6', say: 'thu hồi cho Nhà nước {n} m² đất trên {02/KQGQ.c4} m² phải thu' },
      { of: '02/KQGQ.c11 + 02/KQGQ.c13', say: 'trả lại cho tổ chức, cá nhân {n} triệu đồng' },
      { of: '02/KQGQ.c12 + 02/KQGQ.c14', say: 'trả lại cho tổ chức, cá nhân {n} m² đất' },
      { of: '02/KQGQ.c15', say: 'xử lý hành chính {n} người' },
    ],
  },
  {
    of: '04/KQGQ.c1',
    say: 'Thực hiện kết luận nội dung tố cáo: phải thực hiện {n} kết luận',
    done: {
      of: '04/KQGQ.c2',
      say: 'đã thực hiện xong {n} kết luận, đạt {04/KQGQ.c2 / 04/KQGQ.c1}',
      none: 'chưa thực hiện xong kết luận nào',
    },
    nil: 'Không phát sinh kết luận nội dung tố cáo phải thực hiện',
    compared: 'kết luận',
    lead: 'đã',
    parts: [
      { of: '04/KQGQ.c5', say: 'thu hồi cho Nhà nước {n} triệu đồng trên {04/KQGQ.c3} triệu đồng phải thu' },
      { of: '04/KQGQ.c6', say: 'thu hồi cho Nhà nước {n} m² đất trên {04/KQGQ.c4} m² phải thu' },
      { of: '04/KQGQ.c20', say: 'xử lý hành chính {n} người' },
      { of: '04/KQGQ.c22', say: 'khởi tố {n} vụ, {04/KQGQ.c23} người' },
    ],
  },
];

export const resultTable: SaidTable = [
  { of: '01/KQGQ.c4', label: 'Vụ việc khiếu nại thuộc thẩm quyền' },
  { of: '01/KQGQ.c5 + 01/KQGQ.c6', label: 'Trong đó đã giải quyết' },
  { of: '03/KQGQ.c4', label: 'Vụ việc tố cáo thuộc thẩm quyền' },
  { of: '03/KQGQ.c6', label: 'Trong đó đã giải quyết' },
  { of: '02/KQGQ.c1', label: 'Quyết định giải quyết khiếu nại phải thi hành' },
  { of: '02/KQGQ.c2', label: 'Trong đó đã thi hành xong' },
  { of: '04/KQGQ.c1', label: 'Kết luận nội dung tố cáo phải thực hiện' },
  { of: '04/KQGQ.c2', label: 'Trong đó đã thực hiện xong' },
];
