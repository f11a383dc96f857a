import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { officialCalendar } from '../../src/law/calendar.ts';
import { day } from '../../src/law/day.ts';
import { deadlineRules } from '../../src/law/deadlines.ts';
import { procedures } from '../../src/law/flows/case/procedures.ts';
import { nextWake } from '../../src/law/flows/case/wake.ts';
import { dayOf, limitsInWords, read, statesInWords, type WrittenCase } from './history.ts';
import { caseClocks, replay, standingAfter } from './official.ts';

const folder = new URL('../cases/', import.meta.url);
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({
    file,
    written: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WrittenCase,
  }));

test('có ít nhất mười vụ việc mẫu, mỗi thủ tục có một, mỗi vụ việc nói rõ đã đối chiếu điều nào', () => {
  expect(cases.length).toBeGreaterThanOrEqual(10);
  const told = new Set(cases.map(({ written }) => written.thuTuc));
  const discipline = procedures
    .filter(({ id }) => id === 'complaint.discipline.second')
    .map(({ name }) => name);
  expect([...told, ...discipline].sort()).toEqual(procedures.map(({ name }) => name).sort());
  for (const { written } of cases) expect(written.doiChieu.join(' ')).toMatch(/Điều \d+/);
});

describe.each(cases)('$file', ({ written }) => {
  const history = read(written);
  const told = replay(history);

  test.each(written.cacBuoc.map((step, index) => ({ ...step, index })))('$ngay $viec', (step) => {
    const event = told[step.index];
    expect(event?.event.on).toBe(dayOf(step.ngay));
    if (!event) return;
    const refused = 'refused' in event ? { tuChoi: event.refused, dieuLuat: event.basis } : {};
    expect({
      ...refused,
      trangThai: statesInWords(history.procedure, event.standing),
      han: limitsInWords(event.standing, event.event.on),
    }).toEqual({
      ...(step.tuChoi === undefined ? {} : { tuChoi: step.tuChoi, dieuLuat: step.dieuLuat }),
      trangThai: step.trangThai,
      han: step.han,
    });
  });

  test('ghi chậm, ghi không theo thứ tự thì kết quả vẫn như ghi đúng lúc', () => {
    const byDay = Map.groupBy(history.events, ({ on }) => on);
    const shuffled = { ...history, events: [...byDay.values()].reverse().flat() };
    expect(caseClocks(shuffled)).toEqual(caseClocks(history));
  });

  test('thời gian tự đưa vụ việc đi một số bước rồi dừng', () => {
    for (const [index] of history.events.entries()) {
      let standing = standingAfter({ ...history, events: history.events.slice(0, index + 1) });
      let steps = 0;
      for (
        let next = nextWake(history.procedure, standing, officialCalendar);
        next;
        next = nextWake(history.procedure, standing, officialCalendar)
      ) {
        ({ standing } = next);
        steps += 1;
        expect(steps, `${index} ${next.row.id}`).toBeLessThan(20);
      }
    }
  });

  test('mọi thời hạn có sổ tính, đúng quy định của ngày bắt đầu', () => {
    for (const clock of caseClocks(history)) {
      const rule = deadlineRules.find(({ id }) => id === clock.ledger.ruleId);
      expect(rule && rule.inForce.from <= clock.day0, clock.ledger.ruleId).toBe(true);
      if (clock.endedOn) expect(clock.endedOn >= day('2012-07-01')).toBe(true);
    }
  });
});

const history = (file: string) => {
  const found = cases.find((one) => one.file === file);
  if (!found) throw new Error(file);
  return read(found.written);
};

test('khiếu nại phức tạp: 45 ngày thay cho 30 ngày, tính từ ngày thụ lý; sổ ghi đúng hạn', () => {
  const clock = caseClocks(history('01-khieu-nai-lan-dau.json')).find(
    ({ step }) => step === 'complaint.resolve.first',
  );
  expect(clock).toMatchObject({
    day0: '2024-03-11',
    due: '2024-04-25',
    status: 'met',
    endedOn: '2024-04-22',
    late: false,
  });
});

test('ghi bổ sung việc xác định phức tạp về sau thì thời hạn tính lại', () => {
  const full = history('01-khieu-nai-lan-dau.json');
  const without = { ...full, events: full.events.filter(({ action }) => action !== 'find-complex') };
  const resolve = (told: typeof full) =>
    caseClocks(told).find(({ step }) => step === 'complaint.resolve.first');
  expect(resolve(without)).toMatchObject({ due: '2024-04-10', late: true });
  const added = full.events.find(({ action }) => action === 'find-complex');
  if (!added) throw new Error('thiếu');
  expect(resolve({ ...without, events: [...without.events, added] })).toMatchObject({
    due: '2024-04-25',
    late: false,
  });
});

test('quá hạn lần đầu: thời hạn giải quyết kết thúc không hoàn thành khi chuyển lần hai', () => {
  const clock = caseClocks(history('02-khieu-nai-qua-han.json')).find(
    ({ step }) => step === 'complaint.resolve.first',
  );
  expect(clock).toMatchObject({ status: 'cancelled', endedOn: '2024-07-15', late: true });
  expect(clock?.ledger.pauses).toMatchObject([
    { kind: 'expert', counted: false, text: expect.stringContaining('pháp luật không quy định') },
  ]);
});

test('gửi quyết định lần hai: ngày theo Luật là hạn, ngày theo Nghị định đứng cạnh', () => {
  const clock = caseClocks(history('03-khieu-nai-lan-hai.json')).find(
    ({ step }) => step === 'complaint.send.second',
  );
  expect(clock).toMatchObject({
    due: '2025-10-07',
    ledger: { ruleId: 'KN2-GUI', parallel: { ruleId: 'KN2-GUI-ND124', due: '2025-10-09' } },
  });
});
