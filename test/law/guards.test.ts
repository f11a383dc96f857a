import fc from 'fast-check';
import { expect, test } from 'vitest';
import { competenceRules, respondentNames, type Respondent } from '../../src/law/competence-rules.ts';
import { whoIsCompetent } from '../../src/law/competence.ts';
import { crowdRule } from '../../src/law/crowd.ts';
import { addDays, day } from '../../src/law/day.ts';
import { hotSpotDutiesOn, hotSpotSignRows, hotSpotSigns, hotSpotWindow } from '../../src/law/hotspot.ts';
import { retentionRules } from '../../src/law/retention.ts';
import { ruleFor } from '../../src/law/rule-for.ts';
import { transferBars, transferFault, type Transfer } from '../../src/law/transfer.ts';
import { stepsStartedByVisit, visitClockStarts } from '../../src/law/visit-clock-starts.ts';
import { mayBeDisposed } from './official.ts';

const before = day('2024-02-05');
const between = day('2025-08-04');
const after = day('2026-08-03');

const resolvers = (
  kind: 'complaint' | 'denunciation',
  respondent: Respondent,
  on = before,
  instance: 'first' | 'second' = 'first',
) => whoIsCompetent({ kind, respondent, on, instance }).map(({ resolver }) => resolver);

test('khiếu nại quyết định của Chủ tịch xã: lần hai ở huyện, từ 01/07/2025 ở tỉnh', () => {
  expect(resolvers('complaint', 'commune-chairman')).toEqual(['Chủ tịch Ủy ban nhân dân cấp xã']);
  const second = (on: string) => resolvers('complaint', 'commune-chairman', day(on), 'second');
  expect(second('2025-06-30')).toEqual(['Chủ tịch Ủy ban nhân dân cấp huyện']);
  expect(second('2025-07-01')).toEqual(['Chủ tịch Ủy ban nhân dân cấp tỉnh']);
  expect(second('2026-07-01')).toEqual(['Chủ tịch Ủy ban nhân dân cấp tỉnh']);
  const [found] = whoIsCompetent({
    kind: 'complaint',
    respondent: 'commune-chairman',
    instance: 'second',
    on: after,
  });
  expect(found).toMatchObject({
    id: 'KN-TQ-12',
    confidence: 'high',
    basis: 'Luật Khiếu nại 2011, Điều 21 (sửa đổi bởi Luật 136/2025/QH15)',
  });
  expect(found?.why).toContain('hết thời hạn chưa giải quyết');
});

test('tố cáo Chủ tịch xã: huyện, rồi tỉnh; tố cáo công chức xã: Chủ tịch xã', () => {
  expect(resolvers('denunciation', 'commune-chairman', before)).toEqual([
    'Chủ tịch Ủy ban nhân dân cấp huyện',
  ]);
  expect(resolvers('denunciation', 'commune-chairman', between)).toEqual([
    'Chủ tịch Ủy ban nhân dân cấp tỉnh',
  ]);
  expect(resolvers('denunciation', 'commune-chairman', after)).toEqual(['Chủ tịch Ủy ban nhân dân cấp tỉnh']);
  for (const on of [before, between, after]) {
    expect(resolvers('denunciation', 'commune', on)).toEqual(['Chủ tịch Ủy ban nhân dân cấp xã']);
  }
});

test('việc của huyện đã giải thể: nêu người kế thừa nhưng với mức đối chiếu thấp và điểm mở', () => {
  expect(resolvers('complaint', 'district-chairman', day('2025-06-30'))).toEqual([
    'Chủ tịch Ủy ban nhân dân cấp huyện',
  ]);
  const [complaint] = whoIsCompetent({ kind: 'complaint', respondent: 'district-chairman', on: after });
  expect(complaint?.confidence).toBe('low');
  expect(complaint?.note).toContain('U7');
  expect(whoIsCompetent({ kind: 'denunciation', respondent: 'district-office', on: between })).toMatchObject([
    { id: 'TC-TQ-5A', confidence: 'low' },
  ]);
  expect(whoIsCompetent({ kind: 'denunciation', respondent: 'district-office', on: after })).toMatchObject([
    { id: 'TC-TQ-9', confidence: 'high' },
  ]);
});

test('Giám đốc sở vẫn có thẩm quyền trong giai đoạn chuyển tiếp', () => {
  for (const on of [before, between, after]) {
    expect(resolvers('complaint', 'department', on)).toHaveLength(1);
    expect(resolvers('complaint', 'department', on, 'second')).toEqual(['Chủ tịch Ủy ban nhân dân cấp tỉnh']);
    expect(resolvers('complaint', 'department-unit', on, 'second')).toHaveLength(1);
    expect(resolvers('denunciation', 'department-unit', on)).toHaveLength(1);
  }
});

test('mỗi ngày, mỗi bên có nhiều nhất một người giải quyết; không có dòng thì để công chức quyết định', () => {
  for (const respondent of Object.keys(respondentNames) as Respondent[]) {
    for (const { inForce } of competenceRules) {
      for (const on of [inForce.from, addDays(inForce.from, -1), inForce.until ?? after]) {
        for (const kind of ['complaint', 'denunciation'] as const) {
          expect(resolvers(kind, respondent, on).length, `${kind} ${respondent} ${on}`).toBeLessThanOrEqual(
            1,
          );
        }
        expect(resolvers('complaint', respondent, on, 'second').length).toBeLessThanOrEqual(1);
      }
    }
  }
  expect(resolvers('denunciation', 'province-chairman', after)).toEqual([]);
});

test('đơn xếp lưu ngày 05/02/2024 chỉ được xét tiêu hủy sau một năm, bằng quyết định', () => {
  expect(mayBeDisposed(before, day('2025-02-05'))).toMatchObject({ allowed: false, from: '2025-02-06' });
  expect(mayBeDisposed(before, day('2025-02-06'))).toMatchObject({
    allowed: true,
    basis: 'Thông tư 05/2021/TT-TTCP, Điều 28 khoản 2',
  });
  expect(mayBeDisposed(day('2014-12-14'), after)).toBeUndefined();
});

test('ngoài đơn xếp lưu, không có gì được tiêu hủy', () => {
  expect(retentionRules.filter(({ step }) => step !== undefined).map(({ of }) => of)).toEqual([
    'filed-petition',
  ]);
});

const transfer = (more: Partial<Transfer>): Transfer => ({
  kind: 'feedback',
  on: before,
  chain: ['ban-tcd'],
  to: 'phong-tnmt',
  passedTo: [],
  ...more,
});

test('chuyển trở lại nơi đã chuyển đến là lòng vòng: chỉ được khi nêu lý do bằng văn bản', () => {
  expect(transferFault(transfer({}))).toBeUndefined();
  const back = transfer({ chain: ['ban-tcd', 'phong-tnmt', 'xa-tu-mich'], to: 'ban-tcd' });
  expect(transferFault(back)).toMatchObject({ id: 'CD-4', reasonSuffices: true });
  expect(transferFault({ ...back, to: 'xa-tu-mich' })).toMatchObject({ id: 'CD-3', reasonSuffices: false });
});

test('tố cáo chỉ chuyển một lần về cùng nội dung, không lý do nào thay được', () => {
  const again = transfer({ kind: 'denunciation', passedTo: ['cong-an-huyen'] });
  expect(transferFault(again)).toMatchObject({ id: 'CD-1', reasonSuffices: false, confidence: 'high' });
  const loopToo = { ...again, chain: ['phong-tnmt', 'ban-tcd'] };
  expect(transferFault(loopToo)).toMatchObject({ id: 'CD-1' });
});

test('kiến nghị, phản ánh: chuyển lần hai đến cùng nơi hoặc nơi khác thì phải có lý do', () => {
  expect(transferFault(transfer({ passedTo: ['phong-tnmt'] }))).toMatchObject({ id: 'CD-5' });
  expect(transferFault(transfer({ passedTo: ['phong-ldtbxh'] }))).toMatchObject({
    id: 'CD-6',
    reasonSuffices: true,
  });
});

test('khiếu nại đã hướng dẫn một lần thì không hướng dẫn, không chuyển lần nữa', () => {
  expect(transferFault(transfer({ kind: 'complaint', guidedBefore: true }))).toMatchObject({ id: 'CD-2' });
  expect(transferFault(transfer({ kind: 'feedback', guidedBefore: true }))).toBeUndefined();
});

test('chỉ điều của pháp luật và chính nơi đang giữ đơn là không thể vượt qua', () => {
  const absolute = transferBars.filter(({ reasonSuffices }) => !reasonSuffices).map(({ id }) => id);
  expect(absolute).toEqual(['CD-1', 'CD-2', 'CD-3']);
  const body = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(fc.array(body, { minLength: 1 }), body, fc.array(body), (chain, to, passedTo) => {
      const clean = !chain.includes(to) && passedTo.length === 0;
      const fault = transferFault(transfer({ chain, to, passedTo }));
      expect(fault === undefined).toBe(clean);
    }),
  );
});

test('dấu hiệu điểm nóng: đủ ngưỡng mới nêu, luôn là quy định nội bộ', () => {
  const none = { people: 4, crowdVisits: 1, units: 1, visits: 2 };
  expect(hotSpotSigns(none, before)).toEqual([]);
  expect(
    hotSpotSigns({ people: 5, crowdVisits: 2, units: 2, visits: 3 }, before).map(({ id }) => id),
  ).toEqual(['NONG-1', 'NONG-2', 'NONG-3', 'NONG-4']);
  expect(hotSpotSigns({ ...none, units: 2 }, before).map(({ id }) => id)).toEqual(['NONG-3']);
  expect(hotSpotSignRows.every(({ confidence, basis }) => confidence === 'low' && /nội bộ/.test(basis))).toBe(
    true,
  );
  expect(hotSpotSignRows[0]?.atLeast).toBe(crowdRule.people);
  expect([hotSpotWindow('crowdVisits'), hotSpotWindow('visits'), hotSpotWindow('units')]).toEqual([
    30,
    90,
    undefined,
  ]);
});

test('việc phải làm khi có dấu hiệu điểm nóng: theo kế hoạch, thông tư; từ 01/07/2026 theo Nghị định', () => {
  expect(hotSpotDutiesOn(before).map(({ id }) => id)).toEqual(['NONG-BC', 'NONG-BC-KH']);
  expect(hotSpotDutiesOn(after).map(({ id }) => id)).toEqual(['NONG-BC', 'NONG-BC-2026']);
});

test('tiếp nhận nội dung thì bắt đầu 10 ngày làm việc; từ chối chỉ bắt đầu thời hạn khi phải ra thông báo', () => {
  const visit = { on: after, kind: 'regular', mode: 'in_person' } as const;
  expect(stepsStartedByVisit({ ...visit, event: 'content-received', content: 'feedback' })).toEqual([
    'reception.answer',
  ]);
  expect(stepsStartedByVisit({ ...visit, event: 'content-received', content: 'other' })).toEqual([]);
  expect(stepsStartedByVisit({ ...visit, event: 'refused', how: 'notice' })).toEqual(['reception.refuse']);
  expect(stepsStartedByVisit({ ...visit, event: 'refused', how: 'oral' })).toEqual([]);
  expect(stepsStartedByVisit({ ...visit, event: 'unanswered' })).toEqual([]);
  expect(stepsStartedByVisit({ ...visit, kind: 'periodic', event: 'unanswered' })).toEqual([
    'reception.answer.leader',
  ]);
});

test('xếp lịch: định kỳ phải công bố, trực tuyến phải thông báo, thử, kết nối', () => {
  const plan = { on: after, kind: 'periodic', mode: 'online', event: 'scheduled' } as const;
  expect(stepsStartedByVisit(plan)).toEqual([
    'reception.publish',
    'reception.online.notice',
    'reception.online.test',
    'reception.online.connect',
  ]);
  expect(stepsStartedByVisit({ ...plan, mode: 'in_person', kind: 'extraordinary' })).toEqual([]);
  for (const { id, step, inForce } of visitClockStarts) {
    expect('rule' in ruleFor(step, {}, inForce.from), id).toBe(true);
  }
});
