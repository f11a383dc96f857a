import { expect, test } from 'vitest';
import { day } from '../../../src/law/day.ts';
import { rulesById } from '../../../src/law/deadlines.ts';
import { formOn } from '../../../src/law/forms.ts';
import { isInForce } from '../../../src/law/period.ts';
import { ruleFor } from '../../../src/law/rule-for.ts';
import {
  localSteps,
  missingOfSession,
  sessionDuties,
  sessionDutiesOf,
  type HeldSession,
} from '../../../src/law/reception/sessions.ts';

const leader: HeldSession = {
  kind: 'periodic',
  mode: 'in_person',
  on: day('2024-03-15'),
  received: true,
  unanswered: true,
};
const needs = (session: HeldSession) => sessionDutiesOf(session).map(({ need }) => need);

test('buổi tiếp của lãnh đạo năm 2024: ghi chép, ghi sổ, thông báo kết luận, hẹn ngày trả lời', () => {
  expect(needs(leader)).toEqual(['note-taker', 'record', 'conclusion', 'answer-day']);
});

test('từ 01/07/2026: thêm cơ quan dự, ưu tiên vụ đông người, người liên hệ; trực tuyến thêm ghi âm, ghi hình', () => {
  const now = { ...leader, on: day('2026-08-14') };
  expect(needs(now)).toEqual([
    'note-taker',
    'agencies',
    'priority',
    'record',
    'conclusion',
    'answer-day',
    'contact-person',
  ]);
  expect(needs({ ...now, mode: 'online' })).toContain('recording');
});

test('buổi không có công dân nào không cần thông báo kết luận; tiếp thường xuyên chỉ cần ghi sổ', () => {
  expect(needs({ ...leader, received: false, unanswered: false })).toEqual(['note-taker']);
  expect(needs({ ...leader, kind: 'regular' })).toEqual(['record']);
});

test('nêu đúng những gì buổi tiếp còn thiếu', () => {
  const lacks = missingOfSession(leader, new Set(['note-taker', 'record']));
  expect(lacks.map(({ id }) => id)).toEqual(['BT-KL', 'BT-NGAY']);
  expect(lacks[0]?.basis).toBe('Thông tư 04/2021/TT-TTCP, Điều 9');
});

test('mẫu nêu trong bảng có thật trong thời kỳ của dòng', () => {
  for (const { id, form, inForce } of sessionDuties) {
    if (form) expect(formOn(form, inForce.from), id).toBeDefined();
  }
});

test('bộ quy định mẫu của địa phương không bao giờ mang danh nghĩa pháp luật', () => {
  for (const { id, authority, step, basis, inForce } of localSteps) {
    expect(authority, id).toBe('local');
    expect(basis, id).toContain('quy định mẫu của một địa phương');
    if (!step) continue;
    const chosen = ruleFor(step, {}, inForce.from);
    expect('rule' in chosen && chosen.rule.authority, id).toBe('local');
  }
  const named = localSteps.flatMap(({ step }) => (step ? [step] : []));
  const rules = [1, 2, 3, 4, 5].flatMap((n) => rulesById(`D-LOC-${n}`));
  expect(named).toEqual(rules.flatMap(({ steps }) => steps));
  expect(localSteps.every(({ inForce }) => !isInForce(inForce, day('2025-09-10')))).toBe(true);
});
