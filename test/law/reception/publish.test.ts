import { expect, test } from 'vitest';
import { day, type Day } from '../../../src/law/day.ts';
import { extraordinaryTriggers } from '../../../src/law/reception/extraordinary.ts';
import { modesOn, onlineCasesFor, onlineDenunciation } from '../../../src/law/reception/online.ts';
import {
  publicationDutiesOn,
  publicationTimes,
  requiredDocuments,
  type ScheduledSession,
} from '../../../src/law/reception/publish.ts';
import { rowsOn } from '../../../src/law/reception/row.ts';
import { onlineFaults, publicationFault, publicationLimit } from '../official.ts';

const session = (on: string, publishedOn?: string, more: Partial<ScheduledSession> = {}) => ({
  kind: 'periodic' as const,
  on: day(on),
  publishedOn: publishedOn === undefined ? undefined : day(publishedOn),
  ...more,
});
const fault = (given: ScheduledSession, today: string) => publicationFault(given, day(today));

test('lịch tiếp ngày 15/02/2024, sau Tết: hạn công bố đếm lùi 05 ngày làm việc là 01/02/2024', () => {
  expect(publicationLimit(day('2024-02-15'))).toMatchObject({ due: '2024-02-01', ruleId: 'D-PUB-1' });
  expect(fault(session('2024-02-15', '2024-02-01'), '2024-02-20')).toBeUndefined();
  expect(fault(session('2024-02-15', '2024-02-02'), '2024-02-02')).toMatchObject({
    fault: 'late',
    last: '2024-02-01',
    basis: 'Luật Tiếp công dân 2013, Điều 24 khoản 4',
  });
});

test('chưa công bố: chưa quá hạn thì chưa lỗi, quá hạn thì nêu hạn cuối', () => {
  expect(fault(session('2024-03-15'), '2024-03-08')).toBeUndefined();
  expect(fault(session('2024-03-15'), '2024-03-11')).toMatchObject({
    fault: 'unpublished',
    text: 'Chưa công bố; hạn cuối là ngày 08/03/2024 (công bố lịch chậm nhất 05 ngày làm việc trước ngày tiếp).',
  });
});

test('tiếp đột xuất và tiếp thường xuyên không bị ràng buộc bởi hạn công bố lịch', () => {
  expect(fault(session('2024-03-15', undefined, { kind: 'extraordinary' }), '2024-03-15')).toBeUndefined();
  expect(fault(session('2026-08-14', undefined, { kind: 'extraordinary' }), '2026-08-14')).toBeUndefined();
  expect(fault(session('2024-03-15', undefined, { kind: 'regular' }), '2024-03-15')).toBeUndefined();
  const row = (on: Day) => rowsOn(publicationTimes, on).find(({ of }) => of === 'extraordinary');
  expect(row(day('2024-03-15'))).toMatchObject({ ahead: false, confidence: 'low' });
  expect(row(day('2026-08-14'))).toMatchObject({ ahead: false, confidence: 'medium' });
});

test('lùi lịch: ngày mới phải được thông báo, không đòi lại 05 ngày làm việc', () => {
  const moved = { rescheduled: true };
  expect(fault(session('2024-03-20', '2024-03-19', moved), '2024-03-20')).toBeUndefined();
  expect(fault(session('2024-03-20', undefined, moved), '2024-03-20')).toBeUndefined();
  expect(fault(session('2024-03-20', undefined, moved), '2024-03-21')).toMatchObject({
    fault: 'unpublished',
    last: '2024-03-20',
  });
});

test('những gì phải niêm yết: nội quy huyện đến 30/06/2025, quy chế xã từ 01/07/2026', () => {
  const ids = (on: string) => publicationDutiesOn(day(on)).map(({ id }) => id);
  expect(ids('2024-02-05')).toEqual([
    'PUB-01',
    'PUB-02a',
    'PUB-02b',
    'PUB-02c',
    'PUB-03',
    'PUB-05',
    'PUB-05-XA',
  ]);
  expect(ids('2025-08-01')).not.toContain('PUB-05');
  expect(ids('2026-08-03')).toContain('PUB-05-XA-2026');
  expect(ids('2026-08-03')).toContain('PUB-06');
});

test('nội quy, quy chế, quy trình mà mỗi cấp phải có', () => {
  const kinds = (level: 'district' | 'commune' | 'office', on: string) =>
    requiredDocuments(level, day(on)).map(({ kind }) => kind);
  expect(kinds('district', '2024-02-05')).toEqual(['rules', 'procedure']);
  expect(kinds('commune', '2026-06-30')).toEqual(['rules', 'procedure']);
  expect(kinds('commune', '2026-07-01')).toEqual(['rules', 'regulation', 'procedure']);
  expect(kinds('office', '2026-08-03')).toEqual(['rules', 'procedure']);
});

test('hai trường hợp người đứng đầu tiếp đột xuất', () => {
  expect(extraordinaryTriggers.map(({ id }) => id)).toEqual(['REC-08a', 'REC-08b']);
});

test('chỉ tiếp trực tuyến từ 01/07/2026', () => {
  expect(modesOn(day('2026-06-30'))).toEqual(['in_person']);
  expect(modesOn(day('2026-07-01'))).toEqual(['in_person', 'online']);
  const wish = { kind: 'complaint', protectionAsked: false, secrecyEnsured: true } as const;
  expect(onlineCasesFor({ ...wish, on: day('2026-06-30') })).toEqual([]);
  expect(onlineCasesFor({ ...wish, on: day('2026-07-01') }).map(({ id }) => id)).toEqual([
    'TTT-1',
    'TTT-2',
    'TTT-3',
    'TTT-5',
  ]);
});

test('tố cáo: không tiếp trực tuyến khi người tố cáo yêu cầu bảo vệ danh tính hoặc không giữ được bí mật', () => {
  const on = day('2026-08-03');
  const of = (
    protectionAsked: boolean,
    secrecyEnsured: boolean,
    kind: 'denunciation' | 'mixed' = 'denunciation',
  ) => onlineCasesFor({ kind, on, protectionAsked, secrecyEnsured }).map(({ id }) => id);
  expect(of(false, true)).toEqual(['TTT-3', 'TTT-4', 'TTT-5']);
  expect(of(true, true)).toEqual([]);
  expect(of(false, false)).toEqual([]);
  expect(of(true, true, 'mixed')).toEqual([]);
  expect(onlineDenunciation.basis).toContain('Điều 20 khoản 4');
});

test('buổi trực tuyến thứ Sáu 14/08/2026: thông báo 07/08, thử 13/08, kết nối trước 01 giờ', () => {
  const on = day('2026-08-14');
  const good = { noticeOn: day('2026-08-07'), testedOn: day('2026-08-13'), minutesConnectedBefore: 60 };
  expect(onlineFaults(on, good, day('2026-08-14'))).toEqual([]);
  const bad = { noticeOn: day('2026-08-10'), minutesConnectedBefore: 30 };
  expect(onlineFaults(on, bad, day('2026-08-14')).map(({ text }) => text)).toEqual([
    'Đã thông báo cho công dân, cơ quan liên quan ngày 10/08/2026, sau hạn cuối là ngày 07/08/2026.',
    'Chưa kiểm tra kết nối; hạn cuối là ngày 13/08/2026.',
    'Các điểm cầu kết nối trước 30 phút; quy định 1 giờ.',
  ]);
  expect(onlineFaults(on, {}, day('2026-08-07'))).toEqual([]);
});
