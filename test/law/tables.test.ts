import { expect, test } from 'vitest';
import { clockStarts } from '../../src/law/clock-starts.ts';
import { bodyClasses, competenceOn } from '../../src/law/competence.ts';
import { isCrowd, representativesFor } from '../../src/law/crowd.ts';
import { day } from '../../src/law/day.ts';
import { ruleFor } from '../../src/law/deadline.ts';
import { conditionsFor, groundsOpenTo, missingConditions } from '../../src/law/eligibility.ts';
import {
  fieldPath,
  fields,
  findField,
  reportBucket,
  reportRegimeOn,
  reportRegimes,
} from '../../src/law/fields.ts';
import { formOn, legalForms } from '../../src/law/forms.ts';
import { mainRows, overlayRows } from '../../src/law/handling/rows.ts';
import { nonAcceptanceGroundsOn } from '../../src/law/non-acceptance.ts';
import { openPoints } from '../../src/law/open-points.ts';
import { paperBasis } from '../../src/law/paper-basis.ts';
import { isInForce, overlap } from '../../src/law/period.ts';
import { refusalGroundsOn } from '../../src/law/refusal.ts';
import { ruleSetOn } from '../../src/law/rule-sets.ts';
import { petitionSources } from '../../src/law/sources.ts';

const before = day('2024-02-05');
const after = day('2026-08-03');

test('bộ quy định theo ngày', () => {
  expect(ruleSetOn(day('2021-11-14'))).toBeUndefined();
  expect(ruleSetOn(before)?.id).toBe('RS-2021');
  expect(ruleSetOn(day('2025-06-30'))?.id).toBe('RS-2021');
  expect(ruleSetOn(day('2025-07-01'))?.id).toBe('RS-2025H2');
  expect(ruleSetOn(day('2026-07-01'))?.id).toBe('RS-2026');
});

test('thời kỳ nửa mở: ngày hết hiệu lực không còn hiệu lực', () => {
  const period = { from: day('2024-01-01'), until: day('2024-07-01') };
  expect([isInForce(period, day('2024-06-30')), isInForce(period, day('2024-07-01'))]).toEqual([true, false]);
  expect(overlap(period, { from: day('2024-07-01') })).toBe(false);
});

test('đơn khiếu nại thiếu chữ ký và yêu cầu thì nêu đúng hai điều kiện', () => {
  const met = new Set(['language', 'date', 'name', 'address', 'respondent', 'content']);
  expect(missingConditions('complaint', met).map(({ id, item }) => `${id} ${item}`)).toEqual([
    'DK2 signature',
    'DK3-KN request',
  ]);
});

test('tố cáo không rõ người gửi nhưng có chứng cứ cụ thể thì vẫn đủ điều kiện (DK4-ND)', () => {
  const met = new Set(['language', 'respondent', 'violation']);
  expect(missingConditions('denunciation', met, true)).toEqual([]);
  expect(missingConditions('denunciation', met).length).toBe(5);
  expect(missingConditions('complaint', met, true).length).toBeGreaterThan(0);
});

test('mỗi loại đơn có điều kiện riêng để hỏi', () => {
  expect(conditionsFor('feedback').map(({ item }) => item)).toEqual([
    'language',
    'date',
    'name',
    'address',
    'signature',
    'content',
  ]);
  expect(conditionsFor('denunciation').some(({ item }) => item === 'contact')).toBe(true);
});

test('gửi nhiều nơi không phải lý do để cơ quan có thẩm quyền không xử lý', () => {
  expect(groundsOpenTo(true).map(({ id }) => id)).toEqual(['KDK1', 'KDK4', 'KDK5']);
  expect(groundsOpenTo(false)).toHaveLength(5);
});

test('từ chối tiếp công dân: trước và sau 01/07/2026', () => {
  expect(refusalGroundsOn(before).map(({ id }) => id)).toEqual(['G1', 'G2', 'G3', 'G4']);
  const now = refusalGroundsOn(after);
  expect(now.map(({ id }) => id)).toEqual([
    'G1',
    'G2',
    'G3-2026',
    'G4a',
    'G4b',
    'G4c',
    'G4d',
    'G4đ',
    'G4e',
    'G4g',
    'G4h',
    'G4i',
    'G4k',
  ]);
  expect(now.filter(({ how }) => how === 'notice').map(({ row, form }) => `${row} ${form}`)).toEqual([
    'M01 01/TCD',
    'M02 01/TCD',
  ]);
});

test('số người đại diện và đoàn đông người', () => {
  const of = (people: number) => representativesFor(people, before)?.representatives;
  expect([of(1), of(2), of(5), of(10), of(11)]).toEqual([
    undefined,
    { min: 1, max: 1 },
    { min: 1, max: 2 },
    { min: 1, max: 2 },
    { min: 1, max: 5 },
  ]);
  expect([isCrowd(4), isCrowd(5)]).toEqual([false, true]);
});

test('chín căn cứ không thụ lý khiếu nại, câu chữ đổi từ 01/07/2026', () => {
  for (const on of [before, after]) {
    const grounds = nonAcceptanceGroundsOn(on);
    expect(new Set(grounds.map(({ basis }) => /khoản \d/.exec(basis)?.[0])).size).toBe(9);
    expect(grounds).toHaveLength(12);
  }
  expect(nonAcceptanceGroundsOn(after)[0]?.text).toContain('mang tính nội bộ');
});

test('thẩm quyền theo thời kỳ: còn huyện, chuyển tiếp, hai cấp', () => {
  const who = (on: string) => competenceOn('complaint', day(on)).map(({ resolver }) => resolver);
  expect(who('2024-02-05')).toContain('Chủ tịch Ủy ban nhân dân cấp huyện');
  expect(who('2025-08-01')).not.toContain('Chủ tịch Ủy ban nhân dân cấp huyện');
  expect(competenceOn('denunciation', after)).toHaveLength(4);
  expect(new Set(bodyClasses.map(({ group }) => group)).size).toBe(7);
});

test('lĩnh vực: mỗi mã vào đúng một cột của mỗi chế độ báo cáo', () => {
  for (const { code } of fields) {
    for (const { id } of reportRegimes) {
      for (const kind of ['complaint', 'denunciation', 'feedback'] as const) {
        expect(reportBucket(code, kind, id)?.label, `${code} ${id} ${kind}`).toBeTruthy();
      }
    }
  }
  expect(reportBucket('XD', 'complaint', 'TT-01-2024')?.label).toBe('Hành chính – Khác');
  expect(reportBucket('XD', 'complaint', 'TT-06-2025')?.label).toBe('Khác');
  expect(reportBucket('CBCC-KL', 'denunciation', 'TT-02-2021')?.label).toBe(
    'Hành chính – Công chức, công vụ',
  );
  expect(reportBucket('DD-BT', 'denunciation', 'TT-06-2025')?.label).toBe('Hành chính');
  expect(reportBucket('TP-TT', 'feedback', 'TT-06-2025')?.label).toBe('Khác');
});

test('cây lĩnh vực có ba cấp, cha đứng trước con', () => {
  expect(fieldPath('DD-BT').map(({ code }) => code)).toEqual(['HC', 'DD', 'DD-BT']);
  fields.forEach((field, index) => {
    if (field.parent)
      expect(
        fields.slice(0, index).some(({ code }) => code === field.parent),
        field.code,
      ).toBe(true);
    expect(fieldPath(field.code)).toHaveLength(field.level);
  });
  expect(findField('KHONG-CO')).toBeUndefined();
  expect(fieldPath('KHONG-CO')).toEqual([]);
});

test('chế độ báo cáo theo ngày', () => {
  expect(
    ['2021-05-09', '2024-03-04', '2024-03-05', '2025-09-30'].map((on) => reportRegimeOn(day(on))?.id),
  ).toEqual([undefined, 'TT-02-2021', 'TT-01-2024', 'TT-06-2025']);
});

test('mỗi mẫu có nhiều nhất một bản có hiệu lực trong một ngày', () => {
  for (const form of legalForms) {
    const twins = legalForms.filter((other) => other !== form && other.code === form.code);
    expect(
      twins.filter((other) => overlap(other.inForce, form.inForce)),
      form.code,
    ).toEqual([]);
  }
  expect(formOn('NĐ124-03', before)?.issuer).toBe('Nghị định 124/2020/NĐ-CP');
  expect(formOn('NĐ124-03', after)?.issuer).toContain('155/2026');
  expect(formOn('01/TCD', before)).toBeUndefined();
});

test('mẫu nêu trong bảng hướng xử lý là mẫu có thật trong thời kỳ của dòng', () => {
  const ordinary = ['CV', 'BC'];
  for (const { id, form, inForce } of [...mainRows, ...overlayRows]) {
    if (form && !ordinary.includes(form)) expect(formOn(form, inForce.from), id).toBeDefined();
  }
});

test('thời hạn nêu trong bảng hướng xử lý và khi bắt đầu tính đều có quy định', () => {
  for (const { id, deadlines = [] } of [...mainRows, ...overlayRows]) {
    for (const step of deadlines)
      expect('rule' in ruleFor(step, {}, day('2026-08-03')), `${id} ${step}`).toBe(true);
  }
  for (const { step, inForce } of clockStarts)
    expect('rule' in ruleFor(step, {}, inForce.from), step).toBe(true);
});

test('đủ hai mươi lăm điểm mở, đủ nguồn đơn', () => {
  expect(openPoints.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, i) => `U${i + 1}`));
  expect(new Set(petitionSources.map(({ channel }) => channel)).size).toBe(4);
});

test('căn cứ của công văn đôn đốc, bản ghi đọc lại: Nghị định 64 hết hiệu lực, Nghị định 154 có hiệu lực cùng ngày', () => {
  expect(paperBasis('TH-02', before)).toContain('Nghị định số 64/2014/NĐ-CP, Điều 15');
  expect(paperBasis('TH-02', after)).toEqual(['Luật Tiếp công dân']);
  expect(paperBasis('TH-12', day('2026-06-30'))).toHaveLength(1);
  expect(paperBasis('TH-12', day('2026-07-01'))).toContain('khoản 1 Điều 14 Nghị định số 154/2026/NĐ-CP');
});
