import { expect, test } from 'vitest';
import { day } from '../../src/law/day.ts';
import { findCasePaper, type CaseFacts, type Typed } from '../../src/documents/case-papers.ts';
import { fillTemplate, openWord } from '../../src/documents/docx.ts';
import { builtInTemplate, labelOn } from '../../src/documents/forms.ts';
import { parsePaper, symbolFor, type PaperData, type PaperForm } from '../../src/documents/papers.ts';
import { caseSample, complaintFacts } from '../../src/documents/samples/case.ts';
import { sampleFor, samplesFor } from '../../src/documents/samples.ts';
import { textOf } from '../../src/documents/word.ts';

const printed = async (data: PaperData): Promise<string> =>
  textOf(openWord(fillTemplate(await builtInTemplate(data.form), data))).join('\n');
const made = (form: PaperForm, typed: Typed, facts: CaseFacts = complaintFacts): PaperData =>
  parsePaper({ form, ...caseSample(form, facts, typed) });

test('quyết định xác minh: tổ trưởng, thành viên theo thứ tự; có quyết định giao nhiệm vụ thì dẫn', async () => {
  const text = await printed(sampleFor('NĐ124-05'));
  expect(text).toContain('1. Lộc Văn Bình, Thanh tra viên, Tổ trưởng;');
  expect(text).toContain('2. Nông Thị Thu, Chuyên viên phòng Tài nguyên và Môi trường, thành viên;');
  expect(text).toContain('Căn cứ Quyết định số 310/QĐ-UBND ngày 06 tháng 02 năm 2024');
  expect(text).toContain('- Như Điều 3;');
  const named = made('NĐ124-05', {
    team: 'Đoàn',
    days: '20',
    assignedBy: '',
    members: 'Vi Văn Sơn, Chánh Thanh tra, Trưởng đoàn\nLộc Văn Bình, Thanh tra viên, Phó trưởng đoàn',
  });
  expect(await printed(named)).toContain('2. Lộc Văn Bình, Thanh tra viên, Phó trưởng đoàn;');
  expect(await printed(named)).not.toContain('310/QĐ-UBND');
});

test('quyết định giải quyết lần đầu: không đối thoại thì không có mục III đối thoại; nơi nhận như Điều 4', async () => {
  const [held, notHeld] = samplesFor('NĐ124-15');
  if (!held || !notHeld) throw new Error('thiếu dữ liệu thử');
  expect(await printed(held)).toMatch(/III\. KẾT QUẢ ĐỐI THOẠI[\s\S]*IV\. KẾT LUẬN/);
  const without = await printed(notHeld);
  expect(without).toContain('III. KẾT LUẬN');
  expect(without).not.toContain('ĐỐI THOẠI');
  expect(without).toContain('- Như Điều 4;');
  expect(without).toContain('45 m2: khiếu nại đúng toàn bộ.');
  expect(without).toContain('có quyền khiếu nại lần hai đến Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn');
});

test('quyết định lần hai chỉ mở đường khởi kiện và bắt buộc có kết quả đối thoại', async () => {
  const text = await printed(sampleFor('NĐ124-16'));
  expect(text).toContain('IV. KẾT QUẢ ĐỐI THOẠI');
  expect(text).not.toContain('khiếu nại lần hai đến');
  expect(() => parsePaper({ ...sampleFor('NĐ124-16'), dialogue: [] })).toThrow();
});

test('kết luận không nêu đúng, đúng một phần hay sai thì không nhận', () => {
  expect(() => made('NĐ124-15', { conclusions: '# Diện tích thu hồi: có cơ sở một phần' })).toThrow(
    'Chọn kết luận đúng toàn bộ, đúng một phần hoặc sai toàn bộ',
  );
});

test('biên bản đối thoại: người vắng mặt ghi có hay không có lý do; ít nhất 03 bản', async () => {
  const [, absent] = samplesFor('NĐ124-14');
  if (!absent) throw new Error('thiếu dữ liệu thử');
  expect(await printed(absent)).toContain('Vắng mặt không có lý do: ông Lương Văn Thắng');
  expect(() => parsePaper({ ...absent, copies: 2 })).toThrow('Lập ít nhất 03 bản');
});

test('nhiều người khiếu nại: nêu tên người đại diện và số người còn lại', async () => {
  const many = { ...complaintFacts, headcount: 12 };
  expect(await printed(made('NĐ124-12', {}, many))).toContain(
    'khiếu nại của ông Lương Văn Thắng và 11 người khác',
  );
});

test('giờ bắt đầu tạm đình chỉ thi hành gõ sai thì bị từ chối, để trống thì chỉ ghi ngày', async () => {
  expect(() => made('NĐ124-11', { fromHour: 'sáng' })).toThrow();
  const text = await printed(made('NĐ124-11', { fromHour: '', fromOn: '15/02/2024' }));
  expect(text).toContain('từ ngày 15 tháng 02 năm 2024 đến khi có quyết định hủy bỏ');
});

test('nhãn mẫu: 14 đổi theo nghị định mới, 14a và 14b chỉ có từ 01/7/2026, mẫu khác giữ nguyên', () => {
  expect(labelOn('NĐ124-14', day('2026-06-30'))?.source).not.toContain('155/2026');
  expect(labelOn('NĐ124-14', day('2026-07-01'))?.source).toContain('155/2026');
  expect(labelOn('NĐ124-14a', day('2026-07-01'))?.source).toContain('bổ sung theo Nghị định số 155/2026');
  expect(labelOn('NĐ124-15', day('2026-07-01'))?.source).not.toContain('155/2026');
});

test('ký hiệu của văn bản vụ việc theo loại; biên bản, mục lục không có số', () => {
  expect(symbolFor('NĐ124-15', 'UBND')).toBe('QĐ-UBND');
  expect(symbolFor('NĐ124-07', 'UBND', 'TTr')).toBe('UBND-TTr');
  expect(symbolFor('NĐ124-13', 'TTr')).toBe('BC-TTr');
  expect(symbolFor('KN-TB-DOITHOAI', 'UBND')).toBe('TB-UBND');
  expect(symbolFor('KN-KH-DOITHOAI', 'UBND')).toBe('KH-UBND');
  for (const form of ['NĐ124-06', 'NĐ124-14', 'KN-BB-RUT', 'HS-MUCLUC'] as const)
    expect(symbolFor(form, 'UBND')).toBeUndefined();
});

test('căn cứ theo luật của ngày lập: từ 01/7/2026 dẫn luật, nghị định đã sửa đổi', () => {
  const first = (on: string) => findCasePaper('NĐ124-15')?.first(complaintFacts, day(on))['legalBasis'] ?? '';
  expect(first('2026-06-30')).toContain('Luật Khiếu nại ngày 11 tháng 11 năm 2011');
  expect(first('2026-06-30')).not.toContain('136/2025');
  expect(first('2026-07-01')).toContain('136/2025');
});

test('kế hoạch đối thoại có đủ sáu phần', async () => {
  const text = await printed(sampleFor('KN-KH-DOITHOAI'));
  for (const part of [
    'I. MỤC ĐÍCH',
    'II. YÊU CẦU',
    'III. NỘI DUNG CHÍNH',
    'IV. CHỦ THỂ VÀ ĐỐI TƯỢNG THAM GIA',
    'V. THỜI GIAN, ĐỊA ĐIỂM',
    'VI. PHÂN CÔNG TRÁCH NHIỆM CHUẨN BỊ',
  ])
    expect(text).toContain(part);
});
