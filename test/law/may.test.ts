import { expect, test } from 'vitest';
import { officialCalendar } from '../../src/law/calendar.ts';
import { day } from '../../src/law/day.ts';
import { begin } from '../../src/law/flows/case/advance.ts';
import { procedureOf } from '../../src/law/flows/case/procedures.ts';
import { replay, type CaseEvent } from '../../src/law/flows/case/replay.ts';
import type { CaseRole, Given, ProcedureId } from '../../src/law/flows/case/row.ts';
import { actionsNow, awaited, mayDo, standingAfter, takeStep } from './official.ts';

const event = (on: string, action: string, role: CaseRole, given: Given = {}): CaseEvent => ({
  on: day(on),
  action,
  role,
  ...given,
});
const after = (id: ProcedureId, events: readonly CaseEvent[], given: Given = {}) =>
  standingAfter({ procedure: procedureOf(id), events, ...given });

const accepted = [
  event('2024-03-04', 'receive', 'desk'),
  event('2024-03-05', 'sort', 'handler'),
  event('2024-03-11', 'accept', 'chairman'),
];
const first = procedureOf('complaint.first');

test('mỗi chức vụ thấy việc của mình: người quyết định, người dự thảo, người không được làm', () => {
  const standing = after('complaint.first', accepted.slice(0, 2));
  const actions = (role: CaseRole, as: string) =>
    mayDo(first, standing, role, day('2024-03-06'))
      .allowed.filter((one) => one.as === as)
      .map(({ row }) => row.action);
  expect(actions('chairman', 'decides')).toEqual(['guide', 'decline', 'accept', 'terminate']);
  expect(actions('handler', 'drafts')).toEqual(['guide', 'decline', 'accept', 'terminate']);
  expect(actions('handler', 'decides')).toEqual([
    'ask-supplement',
    'withdraw-all',
    'note-lawsuit',
    'note-court',
  ]);
  expect(actions('admin', 'decides')).toEqual([]);
  const refused = mayDo(first, standing, 'clerk', day('2024-03-06')).refused.find(
    ({ row }) => row.id === 'KN1:accept',
  );
  expect(refused).toMatchObject({
    refused: 'Chức vụ đang dùng không được “Thông báo thụ lý”.',
    basis: 'Luật Khiếu nại 2011, Điều 27',
  });
});

test('người dự thảo không tự ký được', () => {
  const standing = after('complaint.first', accepted.slice(0, 2));
  expect(takeStep(first, 'accept', standing, 'handler', day('2024-03-06'))).toMatchObject({
    refused: 'Chức vụ đang dùng không được “Thông báo thụ lý”.',
  });
});

test('thụ lý lần nữa, ngày trước ngày của việc dẫn đến: từ chối có điều luật, không đổi gì', () => {
  const standing = after('complaint.first', accepted);
  expect(takeStep(first, 'accept', standing, 'chairman', day('2024-03-12'))).toEqual({
    refused: 'Không thể “Thông báo thụ lý” khi vụ việc ở trạng thái “Đã thụ lý”.',
    basis: 'Luật Khiếu nại 2011, Điều 27',
  });
  expect(takeStep(first, 'recheck', standing, 'chairman', day('2024-03-08'))).toMatchObject({
    refused: expect.stringContaining('08/03/2024 không thể trước ngày của việc dẫn đến nó (11/03/2024)'),
  });
  expect(standing.states.main).toBe('accepted');
});

test('việc không có trong thủ tục', () => {
  expect(takeStep(first, 'conclude', begin(first), 'chairman', day('2024-03-12'))).toMatchObject({
    refused: expect.stringContaining('không phải là việc của thủ tục'),
  });
});

test('nhiều người khiếu nại: thiếu chữ ký, thiếu văn bản cử đại diện thì chưa thụ lý', () => {
  const group = { facts: { group: true } };
  const standing = after('complaint.first', accepted.slice(0, 2), group);
  const take = (facts: Given['facts']) =>
    takeStep(first, 'accept', standing, 'chairman', day('2024-03-06'), facts ? { facts } : {});
  expect(take({})).toMatchObject({ refused: expect.stringContaining('chữ ký hoặc điểm chỉ') });
  expect(take({ allSigned: true })).toMatchObject({ refused: expect.stringContaining('cử người đại diện') });
  expect(take({ allSigned: true, representatives: true })).toMatchObject({ row: { id: 'KN1:accept' } });
});

test('không thụ lý phải nêu một căn cứ của Điều 11 đang có hiệu lực', () => {
  const standing = after('complaint.first', accepted.slice(0, 2));
  const decline = (ground?: string) =>
    takeStep(first, 'decline', standing, 'chairman', day('2024-03-06'), ground ? { ground } : {});
  expect(decline()).toMatchObject({ refused: expect.stringContaining('Phải nêu một căn cứ') });
  expect(decline('D11_1A-2026')).toHaveProperty('refused');
  expect(decline('D11_6')).toMatchObject({ standing: { states: { main: 'declined' } } });
});

test('nút không chờ điều mà chính biểu mẫu của việc sẽ hỏi; khi làm thật thì phải có', () => {
  const standing = after('complaint.first', accepted);
  const may = mayDo(first, standing, 'chairman', day('2024-03-12'));
  expect(may.allowed.map(({ row }) => row.action)).toContain('stay');
  expect(takeStep(first, 'stay', standing, 'chairman', day('2024-03-12'))).toMatchObject({
    basis: 'Luật Khiếu nại 2011, Điều 35',
  });
});

test('khoảng hở: khiếu nại lần hai còn hạn theo ngày nhận dù quyết định đã có hiệu lực theo ngày ban hành', () => {
  const decided = [
    ...accepted,
    event('2024-03-13', 'recheck', 'chairman'),
    event('2024-03-18', 'admit', 'chairman', { facts: { clearlyRight: true } }),
    event('2024-03-20', 'decide', 'chairman'),
    event('2024-03-21', 'send', 'clerk'),
    event('2024-04-10', 'record-receipt', 'clerk'),
    event('2024-04-20', 'take-effect', 'system'),
  ];
  const standing = after('complaint.first', decided);
  expect(standing.dates).toMatchObject({ effective: '2024-04-20', decisionReceived: '2024-04-10' });
  const lodged = takeStep(first, 'lodge-second', standing, 'desk', day('2024-05-06'));
  expect(lodged).toMatchObject({
    standing: { states: { main: 'superseded' }, facts: { effectSuperseded: true, secondLodged: true } },
  });
  expect(takeStep(first, 'lodge-second', standing, 'desk', day('2024-05-13'))).toMatchObject({
    refused: expect.stringContaining('hết hạn ngày 10/05/2024'),
    basis: 'Luật Khiếu nại 2011, Điều 33 khoản 1',
  });
});

test('rút khiếu nại rồi tiếp tục: trước 01/07/2026 trong 30 ngày; sau đó chỉ khi bị ép buộc, đe dọa', () => {
  const withdrawn = (year: string) => [
    event(`${year}-07-06`, 'receive', 'desk'),
    event(`${year}-07-07`, 'sort', 'handler'),
    event(`${year}-07-08`, 'accept', 'chairman'),
    event(`${year}-07-13`, 'withdraw-all', 'handler'),
    event(`${year}-07-14`, 'terminate', 'chairman', { ground: 'RUT_TOAN_BO' }),
  ];
  const goOn = (year: string, on: string, facts: Given['facts'] = {}) =>
    takeStep(first, 'continue-complaint', after('complaint.first', withdrawn(year)), 'desk', day(on), {
      facts,
    });
  expect(goOn('2024', '2024-08-13')).toMatchObject({ standing: { states: { main: 'considering' } } });
  expect(goOn('2024', '2024-08-14')).toMatchObject({ refused: expect.stringContaining('Quá 30 ngày') });
  expect(goOn('2026', '2026-07-20')).toMatchObject({ refused: expect.stringContaining('ép buộc, đe dọa') });
  expect(goOn('2026', '2026-07-20', { coercedWithdrawal: true })).toHaveProperty('standing');
});

test('đình chỉ: trước 01/07/2026 chỉ khi rút, không có mẫu; từ ngày đó theo Mẫu số 14a', () => {
  const open = after('complaint.first', accepted);
  const terminate = (on: string, ground: string, facts: Given['facts'] = {}) =>
    takeStep(first, 'terminate', open, 'chairman', day(on), { ground, facts });
  expect(terminate('2024-04-01', 'TOA_AN', { courtSeized: true })).toHaveProperty('refused');
  expect(terminate('2024-04-01', 'RUT_TOAN_BO', { withdrawnByAll: true })).toMatchObject({
    row: { papers: ['KN-DINHCHI'] },
  });
  expect(terminate('2026-07-01', 'TOA_AN', { courtSeized: true })).toMatchObject({
    row: { papers: ['NĐ124-14a'] },
  });
});

test('việc kết thúc khi không còn gì phải làm, kể cả phần công khai, thi hành, hồ sơ', () => {
  const guided = after('complaint.first', [
    event('2024-03-04', 'receive', 'desk'),
    event('2024-03-05', 'guide', 'chairman', { facts: { notCompetent: true } }),
  ]);
  expect(awaited(first, guided, day('2024-03-06'))).toMatchObject({ ended: true, clocks: [] });
  const open = after('complaint.first', accepted);
  expect(awaited(first, open, day('2024-03-12'))).toMatchObject({ ended: false });
});

test('mỗi việc một câu trả lời: quy định cũ, mới của cùng một việc không hiện hai lần', () => {
  const standing = after('complaint.first', accepted);
  for (const on of [day('2024-03-12'), day('2026-07-06')]) {
    const answers = actionsNow(first, standing, 'chairman', on);
    expect(answers.map(({ row }) => row.action)).toEqual([
      ...new Set(first.rows.map(({ action }) => action)),
    ]);
    const complex = answers.find(({ row }) => row.action === 'find-complex');
    expect(complex).toMatchObject({
      as: 'decides',
      row: { id: on < day('2026-07-01') ? 'KN1:find-complex:TRUOC-2026' : 'KN1:find-complex' },
    });
  }
  const suspend = actionsNow(first, standing, 'chairman', day('2024-03-12')).find(
    ({ row }) => row.action === 'suspend',
  );
  expect(suspend).toMatchObject({ refused: '“Tạm đình chỉ giải quyết” chỉ áp dụng từ ngày 01/07/2026.' });
});

test('hết thời hạn giải quyết thì không còn thời gian để tạm đình chỉ thi hành', () => {
  const standing = after('complaint.first', accepted);
  const stay = (on: string) =>
    takeStep(first, 'stay', standing, 'chairman', day(on), { facts: { harmHard: true } });
  expect(stay('2024-04-10')).toHaveProperty('standing');
  expect(stay('2024-04-11')).toMatchObject({ refused: expect.stringContaining('hết hạn ngày 10/04/2024') });
});

test('việc đã làm khi còn được phép vẫn giữ nguyên, dù theo lịch ngày nay không còn được phép', () => {
  const [receive, , accept] = accepted;
  if (!receive || !accept) throw new Error('no such steps');
  const history = { procedure: first, events: [receive, accept] };
  expect(replay(history, officialCalendar)[1]).toHaveProperty('refused');
  const kept = replay(history, officialCalendar, new Map([[accept, 'KN1:accept']]))[1];
  expect(kept?.standing.states.main).toBe('accepted');
  expect(kept?.standing.dates.accepted).toBe('2024-03-11');
});
