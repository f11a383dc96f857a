import { expect, test } from 'vitest';
import { day } from '../../../src/law/day.ts';
import { formOn } from '../../../src/law/forms.ts';
import { isInForce } from '../../../src/law/period.ts';
import {
  answerStep,
  visitAnswersFor,
  visitOutcomeNames,
  visitOutcomeRows,
  visitOutcomes,
  type VisitCompetence,
} from '../../../src/law/reception/outcomes.ts';
import { registerOn, registerVersions, registerWidth } from '../../../src/law/reception/register.ts';
import type { ContentKind } from '../../../src/law/reception/row.ts';
import { ruleFor } from '../../../src/law/rule-for.ts';

const before = day('2024-02-05');
const after = day('2026-08-03');
const first = (kind: ContentKind, competence: VisitCompetence, on = before) =>
  visitOutcomes(kind, competence, on).find(({ proposed }) => proposed)?.outcome;

test('hướng xử lý tại buổi tiếp theo Điều 26', () => {
  expect(first('complaint', 'own')).toBe('receive');
  expect(first('denunciation', 'other')).toBe('guide');
  expect(first('complaint', 'lower')).toBe('demand-lower');
  expect(first('denunciation', 'resolved')).toBe('explain-end');
  expect(first('feedback', 'own')).toBe('receive');
  expect(first('feedback', 'other')).toBe('transfer');
  expect(first('mixed', 'unknown')).toBe('split');
  expect(first('complaint', 'unknown')).toBeUndefined();
  expect(first('other', 'own')).toBe('guide');
});

test('khiếu nại, tố cáo không thuộc thẩm quyền: trước 01/07/2026 chỉ hướng dẫn, sau đó hướng dẫn hoặc chuyển', () => {
  const of = (on: string) => visitOutcomes('complaint', 'other', day(on)).map(({ outcome }) => outcome);
  expect(of('2026-06-30')).not.toContain('transfer');
  expect(of('2026-07-01').slice(0, 2)).toEqual(['guide', 'transfer']);
});

test('hướng được đề xuất đứng trước, từ chối tiếp luôn có thể chọn và đứng cuối', () => {
  for (const kind of ['complaint', 'denunciation', 'feedback', 'mixed', 'other'] as const) {
    for (const competence of ['own', 'lower', 'other', 'resolved', 'unknown'] as const) {
      for (const on of [before, after]) {
        const rows = visitOutcomes(kind, competence, on);
        const last = rows.findLastIndex(({ proposed }) => proposed);
        expect(rows.slice(0, last + 1).every(({ proposed }) => proposed)).toBe(true);
        expect(rows.at(-1)?.outcome, `${kind} ${competence}`).toBe('refuse');
        expect(rows.every(({ inForce }) => isInForce(inForce, on))).toBe(true);
      }
    }
  }
});

test('mọi kết quả tiếp đều có dòng; mẫu nêu ra có thật trong thời kỳ', () => {
  const used = new Set(visitOutcomeRows.map(({ outcome }) => outcome));
  expect([...used].toSorted()).toEqual(Object.keys(visitOutcomeNames).toSorted());
  for (const { id, forms, inForce } of visitOutcomeRows) {
    const on = inForce.from < before ? before : inForce.from;
    for (const form of forms) expect(formOn(form, on), `${id} ${form}`).toBeDefined();
  }
});

test('bốn nội dung trả lời trong 10 ngày làm việc; kéo dài việc thụ lý chỉ có với khiếu nại, tố cáo', () => {
  expect(visitAnswersFor('complaint', before).map(({ answer }) => answer)).toEqual([
    'accepted',
    'extended',
    'refused',
    'transferred',
  ]);
  expect(visitAnswersFor('feedback', before).map(({ answer }) => answer)).toEqual([
    'accepted',
    'refused',
    'transferred',
  ]);
  expect(visitAnswersFor('other', before)).toEqual([]);
  const chosen = ruleFor(answerStep, {}, after);
  expect('rule' in chosen && chosen.rule).toMatchObject({
    id: 'D-ANS-1',
    duration: { unit: 'working', amount: 10 },
  });
});

test('mới báo cáo người có thẩm quyền thì chưa phải là đã thụ lý', () => {
  for (const { outcome, answer } of visitOutcomeRows) {
    if (outcome === 'receive') expect(answer).toBeUndefined();
  }
  expect(visitOutcomes('feedback', 'other', before)[0]?.answer).toBe('transferred');
});

test('sổ tiếp công dân: ba bản theo thời kỳ, số cột và khổ giấy', () => {
  const of = (on: string) => {
    const version = registerOn(day(on));
    return version && `${version.form} ${version.columns.length}`;
  };
  expect(of('2014-12-14')).toBeUndefined();
  expect(of('2021-11-14')).toBe('06-TCD 11');
  expect(of('2021-11-15')).toBe('TT04-03 12');
  expect(of('2026-06-30')).toBe('TT04-03 12');
  expect(of('2026-07-01')).toBe('03/TCD 13');
  for (const { id, form, columns, inForce } of registerVersions) {
    expect(
      columns.reduce((sum, { width }) => sum + width, 0),
      id,
    ).toBe(registerWidth);
    expect(
      columns.map(({ number }) => number),
      id,
    ).toEqual(columns.map((_, index) => index + 1));
    const cells = columns.flatMap((column) => column.cells);
    expect(new Set(cells).size, id).toBe(cells.length);
    expect(formOn(form, inForce.from)?.title, id).toBe('Sổ tiếp công dân');
  }
});

test('nội dung bắt buộc theo Điều 25 có trong cả ba bản sổ', () => {
  for (const { id, columns } of registerVersions) {
    const cells = new Set(columns.flatMap((column) => column.cells));
    for (const cell of ['order', 'day', 'person', 'content', 'handledBefore', 'followUp'] as const) {
      expect(cells.has(cell), `${id} ${cell}`).toBe(true);
    }
  }
});
