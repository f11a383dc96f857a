import type { Confidence, InForce } from '../period.ts';
import { between, since } from '../deadline-rule.ts';
import type { RegimeId } from './fact.ts';
import { getPeriod, regimeOf, windowOf, type PeriodCode } from './periods.ts';

/** A part of a narrative: its heading, the forms whose figures it states, what to say. */
export type OutlineItem = {
  readonly no: string;
  readonly title: string;
  readonly forms?: readonly string[];
  readonly says?: string;
  readonly items?: readonly OutlineItem[];
};
/** The outline (đề cương) of the narrative that goes with the forms. */
export type Outline = {
  readonly regime: RegimeId;
  readonly template: string;
  readonly sections: readonly OutlineItem[];
  /** What must stand in it throughout. */
  readonly remark: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

const situation = 'TÌNH HÌNH KHIẾU NẠI, TỐ CÁO';
const results = 'KẾT QUẢ CÔNG TÁC TIẾP CÔNG DÂN, XỬ LÝ ĐƠN, GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO';
const compare = 'Cần có sự so sánh số liệu với kỳ trước (hoặc cùng kỳ của năm trước).';
const petitionForms = ['01/XLD', '02/XLD', '03/XLD', '04/XLD'];
const resolutionForms = ['01/KQGQ', '02/KQGQ', '03/KQGQ', '04/KQGQ'];

export const outlines: readonly Outline[] = [
  {
    regime: 'TT-02-2021',
    template: 'Mẫu số 02',
    basis: 'Thông tư 02/2021/TT-TTCP, Mẫu số 02',
    inForce: between('2021-05-10', '2024-03-05'),
    confidence: 'medium',
    note: 'Chỉ đọc được mục I và đầu mục II; phần còn lại theo nguồn thứ cấp.',
    remark: compare,
    sections: [
      {
        no: 'I',
        title: situation,
        items: [
          {
            no: '1',
            title: 'Tình hình khiếu nại, tố cáo',
            items: [
              { no: 'a', title: 'Về khiếu nại' },
              { no: 'b', title: 'Về tố cáo' },
            ],
          },
          { no: '2', title: 'Nguyên nhân' },
        ],
      },
      {
        no: 'II',
        title: results,
        items: [
          { no: '1', title: 'Công tác tiếp công dân', forms: ['01/TCD', '02/TCD'] },
          { no: '2', title: 'Tiếp nhận, phân loại và xử lý đơn', forms: petitionForms },
          {
            no: '3',
            title: 'Kết quả giải quyết khiếu nại, tố cáo thuộc thẩm quyền',
            forms: resolutionForms,
          },
          { no: '4', title: 'Bảo vệ người tố cáo' },
          { no: '5', title: 'Công tác quản lý nhà nước', forms: ['03/QLNN'] },
        ],
      },
      { no: 'III', title: 'ĐÁNH GIÁ' },
      { no: 'IV', title: 'DỰ BÁO' },
      { no: 'V', title: 'PHƯƠNG HƯỚNG, NHIỆM VỤ' },
      { no: 'VI', title: 'KIẾN NGHỊ, ĐỀ XUẤT' },
    ],
  },
  {
    regime: 'TT-01-2024',
    template: 'Mẫu số 02',
    basis: 'Thông tư 01/2024/TT-TTCP, Mẫu số 02 (theo mẫu báo cáo cấp xã tháng 10–11/2025)',
    inForce: between('2024-03-05', '2025-09-30'),
    confidence: 'medium',
    remark: compare,
    sections: [
      { no: 'I', title: situation },
      {
        no: 'II',
        title: results,
        items: [
          { no: '1', title: 'Công tác tiếp công dân', forms: ['01/TCD'] },
          {
            no: '2',
            title: 'Tiếp nhận, phân loại và xử lý đơn',
            forms: petitionForms,
            items: [
              {
                no: 'a',
                title: 'Tổng số đơn',
                says: 'Kỳ trước chuyển sang, tiếp nhận trong kỳ; số đơn đã xử lý trên tổng số; số đơn, số vụ việc đủ điều kiện xử lý.',
              },
              {
                no: 'b',
                title: 'Phân loại, xử lý đơn',
                says: 'Theo nội dung; theo tình trạng giải quyết (đã giải quyết, chưa giải quyết).',
              },
              {
                no: 'c',
                title: 'Kết quả xử lý đơn',
                says: 'Đơn thuộc thẩm quyền, đơn không thuộc thẩm quyền.',
              },
            ],
          },
          {
            no: '3',
            title: 'Kết quả giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh thuộc thẩm quyền',
            forms: resolutionForms,
            says: 'Kể cả kết quả giải quyết kiến nghị, phản ánh (tỷ lệ).',
          },
          { no: '4', title: 'Bảo vệ người tố cáo (nếu có)' },
          {
            no: '5',
            title: 'Công tác quản lý nhà nước về tiếp công dân, khiếu nại, tố cáo',
            forms: ['03/QLNN'],
          },
        ],
      },
      {
        no: 'III',
        title: 'NHẬN XÉT, ĐÁNH GIÁ',
        items: [
          { no: '1', title: 'Ưu điểm, kết quả' },
          { no: '2', title: 'Tồn tại, hạn chế và nguyên nhân' },
        ],
      },
      {
        no: 'IV',
        title: 'DỰ BÁO TÌNH HÌNH, PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP VÀ KIẾN NGHỊ, ĐỀ XUẤT',
        items: [
          { no: '1', title: 'Dự báo tình hình' },
          { no: '2', title: 'Phương hướng, nhiệm vụ, giải pháp trong kỳ tiếp theo' },
          { no: '3', title: 'Kiến nghị, đề xuất' },
        ],
      },
    ],
  },
  {
    regime: 'TT-06-2025',
    template: 'Mẫu số 02',
    basis: 'Thông tư 06/2025/TT-TTCP, Mẫu số 02',
    inForce: since('2025-09-30'),
    confidence: 'high',
    remark: compare,
    sections: [
      {
        no: 'I',
        title: situation,
        items: [
          {
            no: '1',
            title: 'Tình hình khiếu nại, tố cáo',
            says: 'Tình hình chung, yếu tố tác động; vấn đề mới phát sinh.',
            items: [
              { no: 'a', title: 'Về khiếu nại', says: 'So với cùng kỳ; tỷ trọng theo lĩnh vực.' },
              { no: 'b', title: 'Về tố cáo', says: 'So với cùng kỳ; tỷ trọng theo lĩnh vực.' },
            ],
          },
          {
            no: '2',
            title: 'Nguyên nhân của tình hình khiếu nại, tố cáo',
            says: 'Nguyên nhân chủ quan, khách quan.',
          },
        ],
      },
      {
        no: 'II',
        title: results,
        items: [
          {
            no: '1',
            title: 'Công tác tiếp công dân',
            forms: ['01/TCD'],
            says: 'Tổng số; kết quả tiếp của Thủ trưởng (trực tiếp, ủy quyền); việc tiếp định kỳ so với quy định.',
          },
          {
            no: '2',
            title: 'Tiếp nhận, phân loại và xử lý đơn',
            forms: ['02/XLD'],
            items: [
              {
                no: 'a',
                title: 'Tổng số đơn đã tiếp nhận trong kỳ',
                says: 'Số đã xử lý, đủ điều kiện, thuộc thẩm quyền, vụ việc thuộc thẩm quyền. Cột (1) của biểu gồm cả đơn kỳ trước chuyển sang: nêu cả hai số.',
              },
              {
                no: 'b',
                title: 'Phân loại, xử lý đơn thuộc thẩm quyền',
                says: 'Khiếu nại (lần đầu, lần hai; đất đai, chế độ chính sách, khác); tố cáo (lần đầu, tố cáo tiếp; hành chính, tham nhũng, tư pháp, khác); kiến nghị, phản ánh (chế độ chính sách, đất đai, khác).',
              },
              {
                no: 'c',
                title: 'Phân loại, xử lý đơn không thuộc thẩm quyền',
                says: 'Hướng dẫn, chuyển đơn.',
              },
            ],
          },
          {
            no: '3',
            title: 'Kết quả giải quyết khiếu nại, tố cáo',
            forms: ['03/GQKN', '04/GQTC'],
            items: [
              { no: 'a', title: 'Giải quyết khiếu nại', forms: ['03/GQKN'] },
              { no: 'b', title: 'Giải quyết tố cáo', forms: ['04/GQTC'] },
            ],
          },
          {
            no: '4',
            title: 'Kết quả thi hành Quyết định giải quyết khiếu nại, thực hiện kết luận nội dung tố cáo',
            forms: ['05/KQTH'],
          },
          {
            no: '5',
            title: 'Bảo vệ người tố cáo (nếu có)',
            says: 'Số người được bảo vệ; theo biện pháp: vị trí công tác, việc làm; tính mạng, sức khỏe, tài sản, danh dự, nhân phẩm.',
          },
          {
            no: '6',
            title: 'Công tác quản lý nhà nước về tiếp công dân, giải quyết khiếu nại, tố cáo',
            forms: ['06/QLKNTC'],
            items: [
              { no: 'a', title: 'Lãnh đạo, chỉ đạo' },
              { no: 'b', title: 'Ban hành văn bản, tập huấn, tuyên truyền' },
              { no: 'c', title: 'Thanh tra trách nhiệm' },
            ],
          },
        ],
      },
      {
        no: 'III',
        title: 'NHẬN XÉT, ĐÁNH GIÁ',
        items: [
          {
            no: '1',
            title: 'Ưu điểm, kết quả',
            says: 'Tỷ lệ giải quyết khiếu nại, tố cáo thuộc thẩm quyền so với mục tiêu; tỷ lệ thực hiện quyết định, kết luận.',
          },
          { no: '2', title: 'Tồn tại, hạn chế' },
          { no: '3', title: 'Nguyên nhân' },
        ],
      },
      { no: 'IV', title: 'DỰ BÁO TÌNH HÌNH' },
      { no: 'V', title: 'PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU TRONG KỲ TIẾP THEO' },
      { no: 'VI', title: 'KIẾN NGHỊ, ĐỀ XUẤT' },
    ],
  },
];

/** The outline of the narrative of a period; undefined where only the forms are sent, or no regime is in force. */
export function outlineOf(code: PeriodCode, year: number): Outline | undefined {
  const regime = regimeOf(windowOf(code, year));
  // Thông tư 02/2021 is not established to send the forms of a quarter alone: both are made.
  const sends = getPeriod(code).narrative || regime?.id === 'TT-02-2021';
  return sends && regime ? outlines.find((outline) => outline.regime === regime.id) : undefined;
}

/** Every part of an outline, from the top down. */
export function itemsOf(outline: Outline): OutlineItem[] {
  const under = (item: OutlineItem): OutlineItem[] => [item, ...(item.items ?? []).flatMap(under)];
  return outline.sections.flatMap(under);
}
