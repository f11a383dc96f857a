// Rows only: what the narrative of Thông tư 06/2025 says of resolution, execution and state management.
import { partsWith, type ProseRow } from './saying.ts';

const regime = 'TT-06-2025';

export const results2025: readonly ProseRow[] = [
  {
    regime,
    part: 'II-3-a',
    says: [
      [
        {
          of: '03/GQKN.c2',
          say: 'Có {n} vụ việc khiếu nại thuộc thẩm quyền',
          nil: 'Không phát sinh vụ việc khiếu nại thuộc thẩm quyền',
          compared: 'vụ việc',
          lead: 'gồm',
          parts: partsWith(
            '{n} vụ việc …',
            ['03/GQKN.c3', 'đang xem xét điều kiện thụ lý'],
            ['03/GQKN.c4', 'đã thụ lý giải quyết'],
            ['03/GQKN.c5', 'không thụ lý'],
            ['03/GQKN.c6', 'rút đơn, đình chỉ giải quyết'],
          ),
        },
        {
          of: '03/GQKN.c7',
          say: 'Ban hành {n} quyết định giải quyết khiếu nại',
          nil: 'Không phát sinh quyết định giải quyết khiếu nại',
          compared: 'quyết định',
          lead: 'gồm',
          parts: partsWith(
            '{n} quyết định …',
            ['03/GQKN.c8', 'khiếu nại đúng'],
            ['03/GQKN.c10', 'khiếu nại đúng một phần'],
            ['03/GQKN.c9', 'khiếu nại sai'],
            ['03/GQKN.c11', 'công nhận kết quả giải quyết lần đầu'],
            ['03/GQKN.c12', 'hủy, sửa kết quả giải quyết lần đầu'],
          ),
        },
        {
          say: 'Qua giải quyết',
          lead: 'kiến nghị',
          parts: [
            { of: '03/GQKN.c13', say: 'thu hồi cho Nhà nước {n} triệu đồng' },
            { of: '03/GQKN.c14', say: 'thu hồi cho Nhà nước {n} m² đất' },
            { of: '03/GQKN.c15', say: 'trả lại cho tổ chức, cá nhân {n} triệu đồng' },
            { of: '03/GQKN.c16', say: 'trả lại cho tổ chức, cá nhân {n} m² đất' },
            { of: '03/GQKN.c17', say: 'trả lại quyền lợi cho {n} tổ chức' },
            { of: '03/GQKN.c18', say: 'trả lại quyền lợi cho {n} cá nhân' },
            { of: '03/GQKN.c19', say: 'xử lý hành chính {n} người' },
            { of: '03/GQKN.c21', say: 'chuyển cơ quan điều tra {n} vụ, {03/GQKN.c22} người' },
          ],
        },
      ],
    ],
  },
  {
    regime,
    part: 'II-3-b',
    says: [
      [
        {
          of: '04/GQTC.c2',
          say: 'Có {n} vụ việc tố cáo thuộc thẩm quyền',
          nil: 'Không phát sinh vụ việc tố cáo thuộc thẩm quyền',
          compared: 'vụ việc',
          lead: 'gồm',
          parts: partsWith(
            '{n} vụ việc …',
            ['04/GQTC.c3', 'đang xem xét điều kiện thụ lý'],
            ['04/GQTC.c4', 'đã thụ lý giải quyết'],
            ['04/GQTC.c5', 'không thụ lý'],
            ['04/GQTC.c6', 'rút đơn, đình chỉ giải quyết'],
          ),
        },
        {
          of: '04/GQTC.c7',
          say: 'Ban hành {n} kết luận nội dung tố cáo',
          nil: 'Không phát sinh kết luận nội dung tố cáo',
          compared: 'kết luận',
          lead: 'gồm',
          parts: partsWith(
            '{n} kết luận …',
            ['04/GQTC.c8 + 04/GQTC.c11', 'tố cáo đúng'],
            ['04/GQTC.c10 + 04/GQTC.c13', 'tố cáo có đúng, có sai'],
            ['04/GQTC.c9 + 04/GQTC.c12', 'tố cáo sai'],
          ),
        },
        {
          say: 'Qua giải quyết',
          lead: 'kiến nghị',
          parts: [
            { of: '04/GQTC.c14', say: 'thu hồi cho Nhà nước {n} triệu đồng' },
            { of: '04/GQTC.c15', say: 'thu hồi cho Nhà nước {n} m² đất' },
            { of: '04/GQTC.c16', say: 'trả lại cho tổ chức, cá nhân {n} triệu đồng' },
            { of: '04/GQTC.c17', say: 'trả lại cho tổ chức, cá nhân {n} m² đất' },
            { of: '04/GQTC.c20', say: 'xử lý hành chính {n} tổ chức' },
            { of: '04/GQTC.c21', say: 'xử lý hành chính {n} cá nhân' },
            { of: '04/GQTC.c23', say: 'chuyển cơ quan điều tra {n} vụ, {04/GQTC.c24} người' },
          ],
        },
      ],
    ],
  },
  {
    regime,
    part: 'II-4',
    says: [
      [
        {
          of: '05/KQTH.c1',
          say: 'Thi hành quyết định giải quyết khiếu nại: phải thi hành {n} quyết định',
          done: {
            of: '05/KQTH.c2',
            say: 'đã thi hành xong {n} quyết định, đạt {05/KQTH.c2 / 05/KQTH.c1}',
            none: 'chưa thi hành xong quyết định nào',
          },
          nil: 'Không phát sinh quyết định giải quyết khiếu nại phải thi hành',
          compared: 'quyết định',
          lead: 'đã',
          parts: [
            {
              of: '05/KQTH.c5',
              say: 'thu hồi cho Nhà nước {n} triệu đồng trên {05/KQTH.c3} triệu đồng phải thu',
            },
            { of: '05/KQTH.c6', say: 'thu hồi cho Nhà nước {n} m² đất trên {05/KQTH.c4} m² phải thu' },
            { of: '05/KQTH.c9', say: 'trả lại cho tổ chức, cá nhân {n} triệu đồng' },
            { of: '05/KQTH.c10', say: 'trả lại cho tổ chức, cá nhân {n} m² đất' },
            { of: '05/KQTH.c11', say: 'xử lý hành chính {n} người' },
          ],
        },
      ],
      [
        {
          of: '05/KQTH.c16',
          say: 'Thực hiện kết luận nội dung tố cáo: phải thực hiện {n} kết luận',
          done: {
            of: '05/KQTH.c17',
            say: 'đã thực hiện xong {n} kết luận, đạt {05/KQTH.c17 / 05/KQTH.c16}',
            none: 'chưa thực hiện xong kết luận nào',
          },
          nil: 'Không phát sinh kết luận nội dung tố cáo phải thực hiện',
          compared: 'kết luận',
          lead: 'đã',
          parts: [
            {
              of: '05/KQTH.c20',
              say: 'thu hồi cho Nhà nước {n} triệu đồng trên {05/KQTH.c18} triệu đồng phải thu',
            },
            { of: '05/KQTH.c21', say: 'thu hồi cho Nhà nước {n} m² đất trên {05/KQTH.c19} m² phải thu' },
            { of: '05/KQTH.c26', say: 'xử lý hành chính {n} tổ chức' },
            { of: '05/KQTH.c27', say: 'xử lý hành chính {n} cá nhân' },
          ],
        },
      ],
    ],
  },
  {
    regime,
    part: 'II-6-b',
    says: [
      [
        {
          of: '06/QLKNTC.c1',
          say: 'Ban hành mới {n} văn bản quản lý, chỉ đạo; sửa đổi, bổ sung {06/QLKNTC.c2} văn bản',
          nil: 'Không phát sinh văn bản quản lý, chỉ đạo ban hành mới',
          compared: 'văn bản',
        },
        {
          of: '06/QLKNTC.c4',
          say: 'Tổ chức {n} lớp tập huấn, tuyên truyền với {06/QLKNTC.c5} người tham gia',
          nil: 'Không phát sinh lớp tập huấn, tuyên truyền',
          compared: 'lớp',
        },
      ],
    ],
  },
  {
    regime,
    part: 'II-6-c',
    says: [
      [
        {
          of: '06/QLKNTC.c6',
          say: 'Thực hiện {n} cuộc thanh tra trách nhiệm tại {06/QLKNTC.c7} đơn vị, đã ban hành kết luận {06/QLKNTC.c8} cuộc',
          nil: 'Không phát sinh cuộc thanh tra trách nhiệm',
          compared: 'cuộc',
        },
      ],
    ],
  },
  { regime, part: 'III-1', rates: ['decisions-executed', 'conclusions-executed'] },
];
