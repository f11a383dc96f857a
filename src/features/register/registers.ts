import { formatDay } from '../../law/day.ts';
import { findField } from '../../law/fields.ts';
import type { SheetValue } from '../../documents/sheet.ts';
import { dutyRows, officerRows, unitRows, visitRows, type VisitRow } from './figures.ts';
import { detailCells, fileCells, followCells, indirectCells, summaryCells } from './petition-cells.ts';
import { petitionRows, type PetitionRow } from './petition-rows.ts';
import { counter, headingsOf, linesOf, type Cell, type Register, type RegisterLine } from './row.ts';

function ofPetitions(
  words: Pick<Register, 'id' | 'title' | 'about'>,
  cells: readonly Cell<PetitionRow>[],
  indirect = false,
): Register {
  return {
    ...words,
    needs: 'petition.see',
    filtered: true,
    columns: headingsOf(cells),
    lines: async (tx, asked) =>
      linesOf(cells, await petitionRows(tx, asked, indirect), asked.offset, ({ id }) => `/petitions/${id}`),
  };
}

const visitCells: readonly Cell<VisitRow>[] = [
  counter,
  { heading: 'Ngày tiếp', width: 26, align: 'center', value: ({ received_on }) => formatDay(received_on) },
  { heading: 'Người tiếp', width: 44, value: ({ receiver }) => receiver },
  { heading: 'Địa điểm', width: 50, value: ({ place }) => place },
  {
    heading: 'Tên công dân',
    width: 46,
    value: ({ secret, person }) => (secret ? 'Danh tính được giữ bí mật' : (person ?? '')),
  },
  { heading: 'Lần tiếp', width: 26, value: ({ first_time }) => (first_time ? 'Lần đầu' : 'Tiếp lại') },
  {
    heading: 'Loại hình',
    width: 34,
    value: ({ people }) => (people > 1 ? `Tập thể (${people} người)` : 'Cá nhân'),
  },
  {
    heading: 'Lĩnh vực',
    width: 40,
    value: ({ field_code }) => (field_code && findField(field_code)?.label) || '',
  },
];

const figure = { width: 24, align: 'right' } as const;
const sums = (rows: readonly (readonly SheetValue[])[], from: number): SheetValue[] =>
  (rows[0] ?? [])
    .slice(from)
    .map((_cell, at) => rows.reduce((sum, row) => sum + Number(row[from + at] ?? 0), 0));

/** The lines with their sums below, where there are any. */
const summed = (lines: RegisterLine[], head: readonly SheetValue[]): RegisterLine[] =>
  lines.length === 0
    ? lines
    : [
        ...lines,
        {
          cells: [
            ...head,
            ...sums(
              lines.map(({ cells }) => cells),
              head.length,
            ),
          ],
        },
      ];

/** The registers and lists that offices use beside those that have pages of their own. */
export const registers: readonly Register[] = [
  {
    id: 'danh-sach-tiep-cong-dan',
    title: 'Danh sách tiếp công dân',
    about: 'Mỗi lượt tiếp một dòng: ngày, người tiếp, địa điểm, công dân, lần tiếp, loại hình, lĩnh vực.',
    needs: 'visit.see',
    filtered: true,
    columns: headingsOf(visitCells),
    lines: async (tx, asked) =>
      linesOf(visitCells, await visitRows(tx, asked), asked.offset, ({ id }) => `/visits/${id}`),
  },
  ofPetitions(
    {
      id: 'tong-hop-don-thu',
      title: 'Báo cáo tổng hợp đơn thư',
      about: 'Số thụ lý, người viết đơn, địa chỉ, ngày viết đơn, loại đơn, lĩnh vực.',
    },
    summaryCells,
  ),
  ofPetitions(
    {
      id: 'don-gian-tiep',
      title: 'Danh sách đơn thư tiếp nhận gián tiếp',
      about:
        'Đơn qua bưu chính, hộp thư góp ý, cơ quan khác chuyển đến: nguồn, công văn, tình trạng, kết quả.',
    },
    indirectCells,
    true,
  ),
  ofPetitions(
    {
      id: 'quan-ly-ho-so',
      title: 'Quản lý hồ sơ đơn thư',
      about: 'Chủ đơn, nội dung, loại khiếu tố, cơ quan xử lý, hướng xử lý, hạn giải quyết.',
    },
    fileCells,
  ),
  ofPetitions(
    {
      id: 'chi-tiet-don-thu',
      title: 'Danh sách chi tiết đơn thư',
      about: 'Chủ đơn, nội dung, kết quả xử lý, kết quả giải quyết.',
    },
    detailCells,
  ),
  ofPetitions(
    {
      id: 'theo-doi-tong-hop',
      title: 'Sổ theo dõi tổng hợp đơn thư',
      about:
        'Bảng rộng theo dõi từng đơn từ khi đến đến khi giải quyết: trùng, thẩm quyền, văn bản, đôn đốc, phúc đáp, kết quả.',
    },
    followCells,
  ),
  {
    id: 'xu-ly-cong-viec',
    title: 'Báo cáo xử lý công việc',
    about: 'Theo cán bộ: đơn đã giao, chưa có báo cáo đề xuất, chưa xử lý, đã xử lý trong hạn và quá hạn.',
    needs: 'board.see',
    filtered: false,
    columns: [
      { heading: 'Cán bộ', width: 70 },
      { heading: 'Tổng đơn đã giao', ...figure },
      { heading: 'Chưa có báo cáo', ...figure },
      { heading: 'Chưa xử lý', ...figure },
      { heading: 'Trong hạn', group: 'Đã xử lý', ...figure },
      { heading: 'Quá hạn', group: 'Đã xử lý', ...figure },
    ],
    lines: async (tx, asked) => {
      const rows = await officerRows(tx, asked);
      const lines = rows.map((row) => ({
        cells: [`${row.person}, ${row.title}`, row.total, row.unreported, row.open, row.in_time, row.late],
        href: `/petitions?handler=${row.post_id}&unit=${row.unit_id}&from=${formatDay(asked.from)}&to=${formatDay(asked.to)}&voided=no&book=all`,
      }));
      return summed(lines, ['Cộng']);
    },
  },
  {
    id: 'tinh-hinh-chung',
    title: 'Tổng hợp tình hình tiếp công dân, xử lý, giải quyết đơn',
    about: 'Theo cơ quan: lượt tiếp, đơn đã xử lý, vụ việc đang và đã giải quyết, kết luận đúng, sai.',
    needs: 'board.see',
    filtered: false,
    columns: [
      { heading: 'Cơ quan', width: 60 },
      { heading: 'Tiếp công dân (lượt)', ...figure },
      { heading: 'Trong hạn', group: 'Đơn đã xử lý', ...figure },
      { heading: 'Quá hạn', group: 'Đơn đã xử lý', ...figure },
      { heading: 'Tổng', group: 'Đơn đã xử lý', ...figure },
      { heading: 'Trong hạn', group: 'Đang giải quyết', ...figure },
      { heading: 'Quá hạn', group: 'Đang giải quyết', ...figure },
      { heading: 'Tổng', group: 'Đang giải quyết', ...figure },
      { heading: 'Đã giải quyết', ...figure },
      { heading: 'Đúng', group: 'Quyết định, kết luận', ...figure },
      { heading: 'Đúng một phần', group: 'Quyết định, kết luận', ...figure },
      { heading: 'Sai', group: 'Quyết định, kết luận', ...figure },
    ],
    lines: async (tx, asked, { today }) => {
      const rows = await unitRows(tx, asked, today);
      const lines = rows.map((row) => ({
        cells: [
          row.unit,
          row.visits,
          row.in_time,
          row.late,
          row.in_time + row.late,
          row.running,
          row.overdue,
          row.running + row.overdue,
          row.resolved,
          row.right,
          row.partly,
          row.wrong,
        ],
        href: `/resolutions?owner=${row.unit_id}`,
      }));
      return summed(lines, ['Cộng']);
    },
  },
  {
    id: 'boi-duong',
    title: 'Bảng kê ngày tiếp công dân để tính bồi dưỡng',
    about:
      'Theo cán bộ: số ngày đã tiếp, các ngày; mức bồi dưỡng, thành tiền, ký nhận để trống cho cơ quan ghi.',
    needs: 'visit.see',
    filtered: false,
    columns: [
      { heading: 'STT', width: 12, align: 'center' },
      { heading: 'Họ và tên', width: 46 },
      { heading: 'Chức vụ', width: 56 },
      { heading: 'Số ngày tiếp', ...figure },
      { heading: 'Các ngày', width: 60 },
      { heading: 'Mức bồi dưỡng (đồng/ngày)', width: 34 },
      { heading: 'Thành tiền (đồng)', width: 34 },
      { heading: 'Ký nhận', width: 30 },
    ],
    lines: async (tx, asked) =>
      (await dutyRows(tx, asked)).map(({ person, title, days, listed }, index) => ({
        cells: [index + 1, person, title, days, listed, '', '', ''],
      })),
  },
];

/** The register of an address. */
export const findRegister = (id: string): Register | undefined => registers.find((one) => one.id === id);
