import writeExcelFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { pack } from '../../src/documents/docx.ts';
import { readSheetFile, readTable } from '../../src/documents/read-sheet.ts';
import { sheetsOf, type SheetDocument } from '../../src/documents/sheet.ts';
import { unzip } from '../../src/documents/zip.ts';
import { day } from '../../src/law/day.ts';

const register: SheetDocument = {
  parentAgency: 'UBND huyện Lộc Bình',
  agency: 'Ban Tiếp công dân',
  title: 'Sổ tiếp công dân',
  subtitle: 'Tháng 02 năm 2024',
  columns: [
    { number: '1', heading: 'STT', width: 12, align: 'center' },
    { number: '2', heading: 'Họ tên, địa chỉ', width: 60 },
    { number: '3', heading: 'Thụ lý', group: 'Hướng xử lý', width: 30 },
    { number: '4', heading: 'Hướng dẫn', group: 'Hướng xử lý', width: 30 },
    { number: '5', heading: 'Ghi chú', width: 40 },
  ],
  rows: [
    [1, 'Lương Văn Thắng, thôn Bản Chu', 'x', '', '-'],
    [2, '=HYPERLINK("http://xau.example","Bấm")', '', '+84 912 000 001', '@SUM(A1:A9)'],
  ],
  signedBy: { capacity: 'Trưởng ban', name: 'Hoàng Thị Bích Ngọc' },
  place: 'Lộc Bình',
  on: day('2024-02-29'),
};
const sheetXml = async (given: SheetDocument): Promise<string> =>
  unzip(await sheetsOf([given]))
    .get('xl/worksheets/sheet1.xml')
    ?.toString('utf8') ?? '';

describe('bảng tính xuất ra', () => {
  test('đọc lại được: thể thức, hai hàng tiêu đề, số cột, các dòng, chữ ký', async () => {
    const rows = (await readSheetFile(await sheetsOf([register]))).map(({ cells }) => cells);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['UBND HUYỆN LỘC BÌNH', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['SỔ TIẾP CÔNG DÂN'],
        ['STT', 'Họ tên, địa chỉ', 'Hướng xử lý', '', 'Ghi chú'],
        ['', '', 'Thụ lý', 'Hướng dẫn'],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['1', 'Lương Văn Thắng, thôn Bản Chu', 'x', '', '-'],
      ]),
    );
    expect(rows.at(-1)?.at(-1)).toMatch(/^TRƯỞNG BAN\n+Hoàng Thị Bích Ngọc$/);
  });

  test('ô bắt đầu bằng = + - @ là chữ, không phải công thức', async () => {
    expect(await sheetXml(register)).not.toContain('<f');
    const cells = (await readSheetFile(await sheetsOf([register]))).flatMap((row) => row.cells);
    expect(cells).toContain('=HYPERLINK("http://xau.example","Bấm")');
    expect(cells).toContain('@SUM(A1:A9)');
  });

  test('in khổ A4 ngang vừa chiều rộng, có số trang, lặp lại tiêu đề ở mỗi trang', async () => {
    const xml = await sheetXml(register);
    expect(xml.match(/<pageSetup/g)).toHaveLength(1);
    expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(xml).toContain('Trang &amp;P');
    const workbook =
      unzip(await sheetsOf([register]))
        .get('xl/workbook.xml')
        ?.toString('utf8') ?? '';
    expect(workbook.match(/<definedNames/g)).toHaveLength(1);
    expect(workbook).toContain("'Trang tính'!$7:$9");
  });

  test('tên cơ quan hai dòng thành hai hàng; bảng một cột vẫn có thiết lập trang in', async () => {
    const [column] = register.columns;
    if (!column) throw new Error('thiếu cột');
    const two = { ...register, agency: 'Ủy ban nhân dân\nhuyện Lộc Bình' };
    const rows = (await readSheetFile(await sheetsOf([two]))).map(({ cells }) => cells[0]);
    expect(rows.slice(0, 3)).toEqual(['UBND HUYỆN LỘC BÌNH', 'ỦY BAN NHÂN DÂN', 'HUYỆN LỘC BÌNH']);
    expect(await sheetXml({ ...register, columns: [column], rows: [['x']] })).toContain('<pageSetup');
  });

  test('nhiều trang trong một tệp: mỗi trang có tên, bảng và tiêu đề lặp lại của mình; tên trùng, ký tự cấm được sửa', async () => {
    const short = { ...register, subtitle: 'Theo mẫu mới', columns: register.columns.slice(0, 2), rows: [] };
    const files = unzip(
      await sheetsOf([
        { ...register, name: 'Mẫu số 03' },
        { ...short, name: 'Mẫu số 03/TCD' },
        { ...short, name: 'Mẫu số 03' },
      ]),
    );
    const workbook = files.get('xl/workbook.xml')?.toString('utf8') ?? '';
    expect([...workbook.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Mẫu số 03',
      'Mẫu số 03-TCD',
      'Mẫu số 03 (3)',
    ]);
    expect(workbook).toContain(`localSheetId="1">'Mẫu số 03-TCD'!$7:$8<`);
    for (const page of [1, 2, 3])
      expect(files.get(`xl/worksheets/sheet${page}.xml`)?.toString('utf8')).toContain('fitToWidth="1"');
  });

  test('dòng thiếu ô bị từ chối', async () => {
    await expect(sheetsOf([{ ...register, rows: [['x']] }])).rejects.toThrow('Dòng có 1 ô');
  });
});

const bySheet = (sheet: string): Buffer =>
  pack(
    new Map([
      [
        '[Content_Types].xml',
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ],
      ['xl/workbook.xml', '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'],
      ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`],
    ]),
  );

describe('bảng tính đưa vào', () => {
  test('ngày trong Excel thành dd/mm/yyyy, số dài giữ nguyên, dòng trống bị bỏ mà số dòng không đổi', async () => {
    const file = await writeExcelFile([
      [
        { value: 'Họ tên', type: String },
        { value: 'Ngày', type: String },
        { value: 'Số', type: String },
      ],
      [null, null, null],
      [
        { value: 'Hứa Đức Toàn'.normalize('NFD'), type: String },
        { value: new Date(Date.UTC(2024, 1, 5)), type: Date, format: 'dd/mm/yyyy' },
        { value: 20078001234, type: Number },
      ],
    ]).toBuffer();
    expect(await readSheetFile(file)).toEqual([
      { number: 1, cells: ['Họ tên', 'Ngày', 'Số'] },
      { number: 3, cells: ['Hứa Đức Toàn'.normalize('NFC'), '05/02/2024', '20078001234'] },
    ]);
  });

  test('CSV của Excel: dấu chấm phẩy, dấu phẩy, UTF-16 có tab', async () => {
    const rows = [
      { number: 1, cells: ['Họ tên', 'Địa chỉ', 'Số'] },
      { number: 2, cells: ['Vi Thị Hạnh', 'khu 4; Na Dương'] },
    ];
    expect(
      await readSheetFile(Buffer.from('\ufeffHọ tên;Địa chỉ;Số\nVi Thị Hạnh;"khu 4; Na Dương"\r\n')),
    ).toEqual(rows);
    expect(await readSheetFile(Buffer.from('Họ tên,Địa chỉ,Số\r\nVi Thị Hạnh,"khu 4; Na Dương"\n'))).toEqual(
      rows,
    );
    expect(
      await readSheetFile(
        Buffer.from('\ufeffHọ tên\tĐịa chỉ\tSố\nVi Thị Hạnh\tkhu 4; Na Dương\n', 'utf16le'),
      ),
    ).toEqual(rows);
  });

  test('tệp lạ, tệp quá lớn, bom nén, ô ở quá xa đều bị từ chối bằng tiếng Việt', async () => {
    await expect(readSheetFile(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))).rejects.toThrow('CSV UTF-8');
    await expect(readSheetFile(Buffer.from('PK\u0003\u0004hỏng'))).rejects.toThrow('không phải là bảng tính');
    await expect(readSheetFile(Buffer.alloc(6 * 1024 * 1024, 'a'))).rejects.toThrow('5 MB');
    await expect(readSheetFile(bySheet('<row r="9999999"/>'))).rejects.toThrow('5.000 dòng');
    await expect(readSheetFile(bySheet('<row r="1"><c r="XFD1"/></row>'))).rejects.toThrow('50 cột');
    await expect(readSheetFile(bySheet('x'.repeat(21 * 1024 * 1024)))).rejects.toThrow('quá lớn');
    await expect(readSheetFile(Buffer.from('a\n'.repeat(5001)))).rejects.toThrow('5.000 dòng');
    await expect(readSheetFile(Buffer.from('a,'.repeat(60)))).rejects.toThrow('50 cột');
  });
});

test('dán từ bảng tính: ô có xuống dòng, dấu ngoặc kép, dấu ngoặc không đóng', () => {
  expect(readTable('Lộc Văn Bình\t"thôn Pò Lọi\nxã ""Tú Đoạn"""\tx\r\n\r\n"Đơn" lần 2\t"dở\n')).toEqual([
    { number: 1, cells: ['Lộc Văn Bình', 'thôn Pò Lọi\nxã "Tú Đoạn"', 'x'] },
    { number: 3, cells: ['"Đơn" lần 2', '"dở'] },
  ]);
  expect(readTable('Hứa Đức Toàn, Tú Đoạn\nVi Thị Hạnh, Na Dương')).toHaveLength(2);
  expect(readTable('')).toEqual([]);
});
