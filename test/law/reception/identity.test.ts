import { expect, test } from 'vitest';
import { day } from '../../../src/law/day.ts';
import {
  capacityNames,
  capacityPapersFor,
  numberName,
  paperOfNumber,
  identityPapers,
  identityPapersOn,
  type Capacity,
} from '../../../src/law/reception/identity-papers.ts';
import { identityFault, missingIdentity, type GivenIdentity } from '../../../src/law/reception/identity.ts';

const before = day('2024-02-05');
const after = day('2026-08-03');
const given = (more: Partial<GivenIdentity> = {}): GivenIdentity => ({
  name: 'Hoàng Thị Lành',
  address: 'Thôn Bản Chu, xã Khuất Xá',
  capacity: 'self',
  shown: [],
  ...more,
});
const lacks = (identity: GivenIdentity, on = before) =>
  missingIdentity(identity, on).map(({ field }) => field);

test('trước 01/07/2026 nêu họ tên, địa chỉ là đủ; xuất trình giấy tờ thì không đòi địa chỉ', () => {
  expect(lacks(given())).toEqual([]);
  expect(lacks(given({ address: '' }))).toEqual(['address']);
  expect(lacks(given({ address: '', number: '020190001234' }))).toEqual([]);
  expect(lacks(given({ name: '  ' }))).toEqual(['name']);
});

test('từ 01/07/2026 bắt buộc có số căn cước, giấy chứng nhận căn cước, số định danh hoặc hộ chiếu', () => {
  expect(lacks(given(), day('2026-06-30'))).toEqual([]);
  const missing = missingIdentity(given(), day('2026-07-01'));
  expect(missing).toMatchObject([{ field: 'number', confidence: 'high' }]);
  expect(missing[0]?.basis).toContain('Điều 7 khoản 2 điểm a (sửa đổi bởi Luật 136/2025/QH15');
  expect(lacks(given({ number: '020190001234', address: '' }), after)).toEqual(['address']);
});

test('tố cáo còn phải có cách thức liên hệ', () => {
  expect(lacks(given({ kind: 'denunciation' }))).toEqual(['contact']);
  expect(lacks(given({ kind: 'denunciation', contact: '0912 345 678' }))).toEqual([]);
  expect(lacks(given({ kind: 'complaint' }))).toEqual([]);
});

test('số giấy tờ: căn cước 12 chữ số, chứng minh nhân dân 9 chữ số và chỉ cho dữ liệu cũ từ 01/07/2026', () => {
  expect(identityFault('identity-card', '020 190 001 234', after)).toBeUndefined();
  expect(identityFault('identity-card', '02019000123', after)).toMatchObject({
    soft: false,
    text: 'Số căn cước gồm 12 chữ số.',
  });
  expect(identityFault('old-card', '081234567', before)).toBeUndefined();
  expect(identityFault('old-card', '08123456', before)?.text).toContain('09 chữ số');
  expect(identityFault('old-card', '081234567', after)?.text).toBe(
    'Chứng minh nhân dân không còn được dùng; cần căn cước, giấy chứng nhận căn cước, số định danh cá nhân, hộ chiếu.',
  );
  expect(identityFault('old-card', '081234567', after, true)).toBeUndefined();
  expect(identityFault('old-card', '0812', after, true)?.soft).toBe(false);
  expect(identityFault('identity-certificate', '020190001234', before)?.soft).toBe(false);
});

test('hộ chiếu nước ngoài có dạng khác: chỉ nhắc', () => {
  expect(identityFault('passport', 'b1234567', after)).toBeUndefined();
  expect(identityFault('passport', 'X-12', after)).toMatchObject({ soft: true });
});

test('giấy tờ nhận theo từng thời kỳ', () => {
  const of = (on: typeof before) => identityPapersOn(on).map(({ paper }) => paper);
  expect(of(before)).toEqual(['identity-card', 'personal-number', 'passport', 'old-card']);
  expect(of(after)).toEqual(['identity-card', 'identity-certificate', 'personal-number', 'passport']);
  for (const { id, shape } of identityPapers) expect(() => new RegExp(shape), id).not.toThrow();
});

test('giấy ủy quyền: công chứng hoặc chứng thực từ 01/07/2026, chỉ còn chứng thực từ 01/01/2027', () => {
  const text = (on: string) => capacityPapersFor('authorised', day(on)).map((row) => row.text);
  expect(text('2024-02-05')).toEqual(['Giấy ủy quyền']);
  expect(text('2026-12-31')[0]).toContain('được công chứng hoặc chứng thực');
  expect(text('2027-01-01')[0]).toContain('được chứng thực');
  expect(text('2027-01-01')[0]).not.toContain('công chứng');
  expect([text('2026-07-01'), text('2027-01-01')].map((rows) => rows.length)).toEqual([1, 1]);
});

test('mỗi tư cách có giấy tờ của mình; tự mình thì không cần giấy tờ nào', () => {
  const of = (capacity: Capacity, on = after) => capacityPapersFor(capacity, on).map(({ paper }) => paper);
  expect(of('self')).toEqual([]);
  expect(of('lawyer')).toEqual(['lawyer-card', 'authorisation']);
  expect(of('lawyer', before)).toEqual(['lawyer-card', 'authorisation']);
  expect(of('legal-aid')).toEqual(['legal-aid-card', 'assignment']);
  expect(of('lawful-representative')).toEqual(['representation']);
  expect(of('organisation-head', before)).toEqual(['introduction']);
  expect(of('organisation-head')).toEqual([]);
  for (const capacity of Object.keys(capacityNames) as Capacity[]) {
    for (const on of [before, after]) {
      expect(new Set(of(capacity, on)).size, capacity).toBe(of(capacity, on).length);
    }
  }
});

test('luật sư mới xuất trình thẻ thì còn thiếu giấy yêu cầu hoặc giấy ủy quyền', () => {
  const missing = missingIdentity(
    given({ capacity: 'lawyer', number: '020190001234', shown: ['lawyer-card'] }),
    after,
  );
  expect(missing).toMatchObject([
    {
      field: 'papers',
      paper: 'authorisation',
      basis: 'Nghị định 154/2026/NĐ-CP, Điều 13 khoản 3; Luật Khiếu nại 2011, Điều 12 khoản 1 điểm b',
    },
  ]);
});

test('thẻ được gọi theo tên của ngày lập văn bản: đổi từ 01/07/2024', () => {
  const of = (number: string, on: string) => numberName(paperOfNumber(number), day(on));
  expect(of('020190001234', '2024-06-30')).toBe('Số căn cước công dân');
  expect(of('020190001234', '2024-07-01')).toBe('Số căn cước');
  expect(of('081234567', '2024-06-30')).toBe('Số chứng minh nhân dân');
  expect(of('B1234567', '2024-06-30')).toBe('Số giấy tờ tùy thân');
  expect(numberName('personal-number', before)).toBe('Số định danh cá nhân');
  expect(numberName('passport', after)).toBe('Số hộ chiếu');
});
