import { expect, test } from 'vitest';
import { officialCalendar } from '../../src/law/calendar.ts';
import { day } from '../../src/law/day.ts';
import { awaiting, hindranceOf, openSteps } from '../../src/law/flows/case/outlook.ts';
import { procedureOf } from '../../src/law/flows/case/procedures.ts';
import type { CaseEvent } from '../../src/law/flows/case/replay.ts';
import { standingAfter } from './official.ts';

const procedure = procedureOf('complaint.first');
const event = (on: string, action: string, role: CaseEvent['role']): CaseEvent => ({
  on: day(on),
  action,
  role,
});
const accepted = [
  event('2024-03-04', 'receive', 'desk'),
  event('2024-03-05', 'sort', 'handler'),
  event('2024-03-11', 'accept', 'chairman'),
];
const at = (on: string, events = accepted) => ({
  procedure,
  standing: standingAfter({ procedure, events }),
  on: day(on),
  calendar: officialCalendar,
});
const row = (id: string) => {
  const found = procedure.rows.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('việc tiếp theo và hạn: thời hạn gần nhất đứng trước, kèm việc làm xong thời hạn đó', () => {
  const [first] = awaiting(at('2024-03-12'));
  expect(first?.clock).toMatchObject({ step: 'complaint.resolve.first', due: '2024-04-10' });
  expect(first?.by.map(({ action }) => action)).toContain('decide');
  expect(awaiting(at('2024-03-06', accepted.slice(0, 2)))[0]?.by.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['accept', 'decline']),
  );
});

test('việc ai đó làm được ngay, bất kể chức vụ nào đang xem', () => {
  const actions = openSteps(at('2024-03-12')).map(({ action }) => action);
  expect(actions).toContain('recheck');
  expect(actions).not.toContain('accept');
  expect(actions).not.toContain('note-overdue');
});

test('việc chưa làm được: vì chức vụ, vì ở bước sau và còn mấy bước, vì đã qua', () => {
  expect(hindranceOf(row('KN1:recheck'), at('2024-03-12')).kind).toBe('role');
  expect(hindranceOf(row('KN1:report'), at('2024-03-12'))).toMatchObject({ kind: 'later' });
  const [report, send] = ['KN1:report', 'KN1:send'].map((id) => hindranceOf(row(id), at('2024-03-12')));
  expect(report?.between).toBeLessThan(send?.between ?? 0);
  expect(hindranceOf(row('KN1:accept'), at('2024-03-12'))).toEqual({ kind: 'past', between: 0 });
});
