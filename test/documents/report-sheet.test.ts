import { describe, expect, test } from 'vitest';
import { readSheetFile } from '../../src/documents/read-sheet.ts';
import { foldedMs, reportSheetOf, type ReportSheet } from '../../src/documents/report-sheet.ts';
import { unzip } from '../../src/documents/zip.ts';
import { day } from '../../src/law/day.ts';
import { consolidate } from '../../src/law/reports/consolidate.ts';
import { getReportForm, reportForms } from '../../src/law/reports/forms.ts';
import { windowOf } from '../../src/law/reports/periods.ts';

const form = getReportForm('TT-02-2021', '02/TCD');
const lines = [
  { unit: 'Ban Tiếp công dân huyện', values: { c3: 7, c4: 7, c13: 2 }, remark: '=1+1' },
  { unit: 'Xã Khuất Xá' },
];
const sheet: ReportSheet = {
  form,
  window: windowOf('YEAR', 2023),
  attached: { number: '05/BC-UBND', on: day('2023-12-17'), by: 'Ủy ban nhân dân huyện Lộc Bình' },
  lines,
  total: consolidate(form, lines).total,
  note: 'Xã Khuất Xá chưa gửi báo cáo.',
  signed: {
    maker: 'Nông Thị Lan',
    authority: 'TM. Ủy ban nhân dân',
    capacity: 'Chủ tịch',
    name: 'Hoàng Văn Chiến',
  },
};

const partOf = async (given: ReportSheet, name: string): Promise<string> =>
  unzip(await reportSheetOf(given))
    .get(name)
    ?.toString('utf8') ?? '';
const sheetXml = (given: ReportSheet): Promise<string> => partOf(given, 'xl/worksheets/sheet1.xml');

/** The cells of each merged range, "B6". */
function merged(xml: string): string[][] {
  const at = (cell: string): [number, number] => {
    const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    return [letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
  };
  return [...xml.matchAll(/<mergeCell ref="([A-Z]+\d+):([A-Z]+\d+)"/g)].map(([, from = '', to = '']) => {
    const [[x1, y1], [x2, y2]] = [at(from), at(to)];
    const cells: string[] = [];
    for (let x = x1; x <= x2; x++) for (let y = y1; y <= y2; y++) cells.push(`${x}:${y}`);
    return cells;
  });
}

describe('biểu thống kê xuất ra Excel', () => {
  test('đúng thứ tự của biểu: số biểu, tên, thời gian, kèm theo, đầu cột bốn tầng, MS, đơn vị, Tổng, Ghi chú, ký', async () => {
    const rows = (await readSheetFile(await reportSheetOf(sheet))).map(({ cells }) => cells);
    expect(rows.slice(0, 4).map(([first]) => first)).toEqual([
      'Biểu số: 02/TCD',
      'TỔNG HỢP KẾT QUẢ PHÂN LOẠI, XỬ LÝ ĐƠN QUA TIẾP CÔNG DÂN',
      'Số liệu tính từ ngày 15/12/2022 đến ngày 14/12/2023',
      '(Kèm theo Báo cáo số: 05/BC-UBND ngày 17/12/2023 của Ủy ban nhân dân huyện Lộc Bình)',
    ]);
    expect(rows[4]?.filter(Boolean)).toEqual([
      'Đơn vị',
      'Tổng số đơn nhận được qua tiếp công dân',
      'Tổng số vụ việc được tiếp',
      'Phân loại theo nội dung',
      'Phân loại theo thẩm quyền',
      'Số văn bản phúc đáp nhận được do chuyển đơn',
      'Ghi chú',
    ]);
    expect(rows[8]?.map((cell) => cell.replaceAll('\n', ''))).toEqual([
      'MS',
      ...form.columns.map(({ ms }) => ms),
    ]);
    expect(rows[9]).toEqual(expect.arrayContaining(['Ban Tiếp công dân huyện', '7', '2', '=1+1']));
    expect(rows[10]).toEqual(['Xã Khuất Xá', 'Chưa báo cáo']);
    expect(rows[11]?.[0]).toBe('Tổng');
    expect(rows[12]).toEqual(['18. Ghi chú: Xã Khuất Xá chưa gửi báo cáo.']);
    expect(rows[13]?.filter(Boolean).map((cell) => cell.split(/\n+/))).toEqual([
      ['NGƯỜI LẬP BIỂU', 'Nông Thị Lan'],
      ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Hoàng Văn Chiến'],
    ]);
    expect(await sheetXml(sheet)).not.toContain('<f');
  });

  test('Thông tư 06/2025 ghi ngày bằng chữ, dòng TỔNG CỘNG; chưa có báo cáo thì để chỗ trống', async () => {
    const now = getReportForm('TT-06-2025', '01/TCD');
    const given = { form: now, window: windowOf('YEAR', 2025), lines: [], total: { c5: 1 } };
    const dated = {
      ...given,
      attached: { number: '9/BC-UBND', on: day('2025-12-16'), by: 'UBND xã Tú Đoạn' },
    };
    const firsts = async (one: ReportSheet) =>
      (await readSheetFile(await reportSheetOf(one))).map(({ cells }) => cells[0]);
    expect(await firsts(dated)).toEqual(
      expect.arrayContaining([
        '01/TCD',
        '(Kèm theo Báo cáo số: 9/BC-UBND ngày 16 tháng 12 năm 2025 của UBND xã Tú Đoạn)',
        'TỔNG CỘNG',
      ]),
    );
    expect(await firsts(given)).toContain('(Kèm theo Báo cáo số: …… ngày …… tháng …… năm …… của ……)');
  });

  test.each(
    reportForms
      .filter(({ columns }) => columns.length > 0)
      .map((one) => [`${one.regime} ${one.code}`, one] as const),
  )('%s: đủ cột, ô gộp không đè nhau, in ngang đúng khổ, lặp đầu cột', async (_, one) => {
    const given = {
      form: one,
      window: windowOf('YEAR', 2024),
      lines: [{ unit: 'Xã', values: {} }],
      total: {},
    };
    const xml = await sheetXml(given);
    const cells = merged(xml).flat();
    expect(new Set(cells).size).toBe(cells.length);
    expect(xml.match(/<col /g)?.length).toBe(one.columns.length + 1);
    expect(xml).toContain(
      `paperSize="${one.columns.length > 20 ? 8 : 9}" orientation="landscape" fitToWidth="1"`,
    );
    const depth = Math.max(...one.columns.map(({ path }) => path.length));
    expect(await partOf(given, 'xl/workbook.xml')).toContain(`'Trang tính'!$6:$${6 + depth}`);
  });
});

test('biểu chưa biết cột thì không lập được, nói rõ', async () => {
  const unknown = getReportForm('TT-02-2021', '03/QLNN');
  const given = { form: unknown, window: windowOf('YEAR', 2023), lines: [] };
  await expect(reportSheetOf(given)).rejects.toThrow('Chưa xác minh các cột của biểu 03/QLNN');
});

test('công thức dài của dòng MS xuống dòng trước dấu = hoặc +, không mất chữ nào', () => {
  expect(foldedMs('1=2+3', 8)).toBe('1=2+3');
  expect(foldedMs('12=13+18+...+21=22+...+25 =26+29', 9)).toBe('12=13+18\n+...+21\n=22+...\n+25=26+29');
  for (const { ms } of reportForms.flatMap(({ columns }) => columns)) {
    expect(foldedMs(ms, 5).replaceAll('\n', '')).toBe(ms.replaceAll(' ', ''));
  }
});
