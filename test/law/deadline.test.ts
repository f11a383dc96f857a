import { expect, test } from 'vitest';
import { calendarWith, officialCalendar } from '../../src/law/calendar.ts';
import { day } from '../../src/law/day.ts';
import { ruleFor, type Reckoning } from '../../src/law/deadline.ts';
import { daysLeft, standing } from '../../src/law/due.ts';
import { explain, explainInOne } from '../../src/law/explain.ts';
import { reckon, reckonDays } from './official.ts';

const due = (step: Reckoning['step'], day0: string, more: Partial<Reckoning> = {}) =>
  reckon({ step, day0: day(day0), ...more }).due;

test('thụ lý khiếu nại: Luật 10 ngày, Nghị định 10 ngày làm việc, lấy ngày sớm hơn và nêu cả hai', () => {
  const ledger = reckon({ step: 'complaint.accept.first', day0: day('2024-03-04') });
  expect(ledger).toMatchObject({ due: '2024-03-14', ruleId: 'KN1-THULY-LUAT' });
  expect(ledger.parallel).toMatchObject({ due: '2024-03-18', ruleId: 'KN-THULY-ND124' });
  expect(ledger.warnings.map(({ code }) => code)).toContain('two-texts');
});

test('dịp Tết, văn bản sớm hơn vẫn được lấy: gửi quyết định lần hai 07 ngày và 07 ngày làm việc', () => {
  const ledger = reckon({ step: 'complaint.send.second', day0: day('2024-02-02') });
  expect(ledger).toMatchObject({ due: '2024-02-15', ruleId: 'KN2-GUI', moved: { from: '2024-02-09' } });
  expect(ledger.parallel?.due).toBe('2024-02-20');
});

test('trước 16/12/2013 chỉ có Luật, không có văn bản song song', () => {
  expect(reckon({ step: 'complaint.accept.first', day0: day('2013-12-15') }).parallel).toBeUndefined();
  expect(reckon({ step: 'complaint.accept.first', day0: day('2013-12-16') }).parallel?.ruleId).toBe(
    'KN-THULY-TT07',
  );
});

test('từ 01/07/2026 thụ lý khiếu nại 07 ngày làm việc', () => {
  expect(due('complaint.accept.first', '2026-08-20')).toBe('2026-08-28');
  expect(ruleFor('complaint.accept.second', {}, day('2026-06-30'))).toMatchObject({
    rule: { id: 'KN2-THULY-LUAT' },
  });
  expect(ruleFor('complaint.accept.second', {}, day('2026-07-01'))).toMatchObject({
    rule: { id: 'KN-THULY-LUAT-136' },
  });
});

test('đơn nhận trước 01/07/2026 chưa thụ lý: giữ thời hạn cũ, cảnh báo từ thời hạn mới', () => {
  const ledger = reckon({ step: 'complaint.accept.first', day0: day('2026-06-24') });
  expect(ledger).toMatchObject({ due: '2026-07-06', ruleId: 'KN1-THULY-LUAT', warnFrom: '2026-07-03' });
  expect(ledger.warnings.map(({ code }) => code)).toContain('transitional');
  expect(reckon({ step: 'complaint.accept.first', day0: day('2026-06-01') }).warnFrom).toBeUndefined();
});

test.each([
  [{}, '2024-04-03'],
  [{ complex: true }, '2024-04-18'],
  [{ remote: true }, '2024-04-18'],
  [{ complex: true, remote: true }, '2024-05-03'],
])('giải quyết khiếu nại lần đầu %o từ 04/03/2024', (traits, expected) => {
  // 18/04/2024 is a holiday and 03/05/2024 is 60 days later.
  const moved = expected === '2024-04-18' ? '2024-04-19' : expected;
  expect(due('complaint.resolve.first', '2024-03-04', { traits })).toBe(moved);
});

test('khiếu nại phức tạp: 45 ngày tính lại từ ngày thụ lý, không cộng thêm', () => {
  const extensions = [{ decidedOn: day('2024-05-20') }];
  const ledger = reckon({ step: 'complaint.resolve.first', day0: day('2024-05-06'), extensions });
  expect(ledger).toMatchObject({ due: '2024-06-20', ruleId: 'KN1-GQ-PT', extensions: [{ counted: true }] });
});

test('tố cáo: gia hạn cộng thêm 30 ngày, phức tạp một lần, đặc biệt phức tạp hai lần', () => {
  const extensions = [{ decidedOn: day('2024-01-30') }, { decidedOn: day('2024-02-29') }];
  const at = (traits: Reckoning['traits']) =>
    reckon({
      step: 'denunciation.resolve',
      day0: day('2024-01-02'),
      extensions,
      ...(traits ? { traits } : {}),
    });
  expect(at(undefined).due).toBe('2024-02-01');
  expect(at({ complex: true }).due).toBe('2024-03-04');
  expect(at({ veryComplex: true }).due).toBe('2024-04-01');
  expect(at({ complex: true }).warnings.map(({ code }) => code)).toContain('not-counted');
});

test('tố cáo: trừ thời gian tạm đình chỉ và giám định; khi chưa tiếp tục thì chưa có ngày hết hạn', () => {
  const expert = { kind: 'expert' as const, from: day('2024-06-10'), until: day('2024-06-20') };
  const open = { kind: 'suspension' as const, from: day('2024-06-25') };
  expect(due('denunciation.resolve', '2024-06-03', { pauses: [expert] })).toBe('2024-07-15');
  const paused = reckon({ step: 'denunciation.resolve', day0: day('2024-06-03'), pauses: [expert, open] });
  expect(paused.due).toBeUndefined();
  expect(explain(paused)).toContain('Thời hạn đang tạm dừng.');
});

test('hai khoảng tạm dừng chồng nhau chỉ trừ một lần', () => {
  const pauses = [
    { kind: 'expert' as const, from: day('2024-06-10'), until: day('2024-06-20') },
    { kind: 'suspension' as const, from: day('2024-06-15'), until: day('2024-06-25') },
  ];
  expect(due('denunciation.resolve', '2024-06-03', { pauses })).toBe('2024-07-18');
});

test('khiếu nại chỉ được trừ thời gian tạm đình chỉ từ 01/07/2026', () => {
  const before = [{ kind: 'suspension' as const, from: day('2026-06-10'), until: day('2026-06-20') }];
  const after = [{ kind: 'suspension' as const, from: day('2026-07-10'), until: day('2026-07-20') }];
  expect(due('complaint.resolve.first', '2026-06-15', { pauses: after })).toBe('2026-07-27');
  const ledger = reckon({ step: 'complaint.resolve.first', day0: day('2026-06-01'), pauses: before });
  expect(ledger).toMatchObject({ due: '2026-07-01', pauses: [{ counted: false }] });
});

test('tạm dừng sau khi đã hết hạn không kéo dài thời hạn', () => {
  const pauses = [{ kind: 'suspension' as const, from: day('2024-09-01'), until: day('2024-09-10') }];
  expect(due('denunciation.resolve', '2024-06-03', { pauses })).toBe('2024-07-03');
});

test('thời hiệu khiếu nại không tính thời gian có trở ngại khách quan', () => {
  const pauses = [{ kind: 'obstacle' as const, from: day('2024-04-01'), until: day('2024-04-11') }];
  expect(due('complaint.window', '2024-03-01', { pauses })).toBe('2024-06-10');
});

test('tố cáo phải xác minh nhiều nơi: 10 ngày làm việc thay cho 07', () => {
  expect(due('denunciation.accept', '2025-06-02')).toBe('2025-06-11');
  expect(due('denunciation.accept', '2025-06-02', { traits: { manyPlaces: true } })).toBe('2025-06-16');
  expect(due('denunciation.accept', '2025-06-02', { extensions: [{ decidedOn: day('2025-06-05') }] })).toBe(
    '2025-06-16',
  );
});

test('tháng: cùng số ngày, cuối tháng thì lấy ngày cuối; năm nhuận', () => {
  expect(reckonDays(day('2024-01-31'), 1, 'month', 'forward').due).toBe('2024-02-29');
  expect(due('mediation.recognition', '2024-08-31')).toBe('2025-02-28');
  expect(due('petition.filed.keep', '2024-02-29')).toBe('2025-02-28');
});

test('đếm lùi: thông báo đối thoại, niêm yết lịch tiếp', () => {
  expect(due('complaint.dialogue.notice', '2026-09-07')).toBe('2026-08-28');
  expect(due('reception.publish', '2024-02-20')).toBe('2024-02-06');
});

test('quy định không nêu số ngày được giữ nguyên như vậy', () => {
  expect(due('denunciation.crime', '2024-03-04')).toBe('2024-03-04');
  const none = reckon({ step: 'feedback.resolve', day0: day('2024-03-04') });
  expect(none.due).toBeUndefined();
  expect(none.warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-number', 'not-law']));
});

test('không có quy định đang có hiệu lực thì từ chối rõ ràng', () => {
  expect(ruleFor('complaint.dialogue.notice', {}, day('2026-06-30'))).toMatchObject({
    refused: 'not-in-force',
  });
  expect(() => due('complaint.dialogue.notice', '2026-06-30')).toThrow('không có quy định nào');
});

test('ngày nghỉ riêng của cơ quan được tính vào thời hạn', () => {
  const storm = {
    date: day('2024-09-09'),
    isWorked: false,
    name: 'Nghỉ do bão',
    basis: 'Công điện',
    confidence: 'high' as const,
  };
  const ledger = reckon({
    step: 'denunciation.transfer',
    day0: day('2024-09-04'),
    calendar: calendarWith([storm]),
  });
  expect(ledger.due).toBe('2024-09-12');
  expect(ledger.skipped).toContainEqual({ day: '2024-09-09', why: 'Nghỉ do bão' });
});

test('năm chưa có thông báo nghỉ thì cảnh báo; lịch 2027 theo nguồn thứ cấp cũng cảnh báo', () => {
  const codes = (from: string) =>
    reckon({ step: 'denunciation.transfer', day0: day(from) }).warnings.map(({ code }) => code);
  expect(codes('2027-12-28')).toContain('no-notice');
  expect(codes('2027-02-03')).toContain('calendar-unsure');
  expect(codes('2024-02-05')).toEqual([]);
});

test('giải thích như cán bộ viết', () => {
  const ledger = reckon({ step: 'petition.process', day0: day('2024-02-02') });
  expect(explain(ledger)).toContain(
    'Ngày cuối 12/02/2024 là ngày nghỉ (Tết Nguyên đán), chuyển sang ngày làm việc tiếp theo 15/02/2024.',
  );
  expect(explainInOne(reckon({ step: 'reception.answer', day0: day('2024-02-05') }))).toBe(
    'Ngày tiếp nhận nội dung khiếu nại, tố cáo, kiến nghị, phản ánh 05/02/2024 không tính; 10 ngày làm việc; nghỉ thứ Bảy, Chủ nhật; 08/02–14/02/2024 (Tết Nguyên đán); hết hạn ngày 26/02/2024 (Luật Tiếp công dân 2013, Điều 28 khoản 1).',
  );
});

test('sổ tính là dữ liệu thuần, qua JSON không đổi', () => {
  const ledger = reckon({ step: 'complaint.accept.first', day0: day('2026-06-24') });
  expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger);
});

test('còn bao nhiêu ngày, đang ở đâu so với hạn', () => {
  const on = (today: string) => {
    const at = day(today);
    return [
      standing(day('2024-02-16'), at, officialCalendar),
      daysLeft(day('2024-02-16'), at, officialCalendar),
    ];
  };
  expect(on('2024-01-31')).toEqual(['ok', 7]);
  expect(on('2024-02-07')).toEqual(['soon', 2]);
  expect(on('2024-02-16')).toEqual(['today', 0]);
  expect(on('2024-02-17')).toEqual(['overdue', -1]);
  expect(on('2024-02-20')).toEqual(['overdue', -2]);
});
