import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { day } from '../../src/law/day.ts';
import { procedures } from '../../src/law/flows/case/procedures.ts';
import {
  casePapers,
  findCasePaper,
  resolutionTexts,
  type CasePaper,
} from '../../src/documents/case-papers.ts';
import { findFormSheet, formSheets } from '../../src/documents/forms.ts';
import { isPractice, parsePaper } from '../../src/documents/papers.ts';
import { caseSample, complaintFacts } from '../../src/documents/samples/case.ts';
import { samplesFor } from '../../src/documents/samples.ts';

const on = day('2024-02-05');

/** The names of the texts at which the schema finds fault. */
function faultsIn({ form, fieldOf }: CasePaper, typed: Record<string, string>): string[] {
  try {
    parsePaper({ form, ...caseSample(form, complaintFacts, typed, on) });
    return [];
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return error.issues.map(({ path }) => {
      const top = String(path[0]);
      return fieldOf?.[path.join('.')] ?? fieldOf?.[top] ?? top;
    });
  }
}

describe.each(casePapers.map((paper) => [paper.form, paper] as const))('%s', (form, paper) => {
  test('mỗi ô nhập có tên riêng, nhãn; lời mở đầu chỉ điền vào ô có thật', () => {
    const names = paper.texts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const first = Object.keys(paper.first(complaintFacts, on)).filter((name) => name !== 'recipients');
    expect(first.filter((name) => !names.includes(name))).toEqual([]);
    expect(paper.texts.filter(({ label }) => label.trim() === '')).toEqual([]);
  });

  test('lỗi của mẫu rơi vào ô có thật, không mất vào chỗ khác', () => {
    const names = new Set(paper.texts.map(({ name }) => name));
    const found = faultsIn(paper, Object.fromEntries([...names].map((name) => [name, ''])));
    expect(found.filter((name) => !names.has(name))).toEqual([]);
  });

  test('ngày không có trên lịch bị từ chối ở đúng ô', () => {
    for (const { name } of paper.texts.filter(({ day: asksDay }) => asksDay)) {
      expect(faultsIn(paper, { [name]: '31/02/2024' })).toContain(name);
    }
  });

  test('mẫu thử không còn chỗ chấm: mọi điều cần nói đều đã nói', () => {
    const [sample] = samplesFor(form);
    expect(JSON.stringify(sample)).not.toMatch(/……|undefined/);
  });
});

test('văn bản không có mẫu luật định nào cũng lập được từ vụ việc', () => {
  const practice = formSheets.map(({ form }) => form).filter(isPractice);
  expect(practice.filter((form) => resolutionTexts[form] === undefined)).toEqual([]);
});

test('mọi bước của mọi thủ tục có văn bản thì văn bản đó hệ thống lập được', () => {
  const codes = new Set(procedures.flatMap(({ rows }) => rows.flatMap(({ papers }) => papers)));
  expect(codes.size).toBeGreaterThan(80);
  expect([...codes].filter((code) => findFormSheet(code) === undefined)).toEqual([]);
  // Papers of a petition, filled on its page before there is a case.
  const ofPetitions = 'NĐ124-01 NĐ124-03 NĐ124-04 TT05-01 TT05-02 TT05-03 TT05-04 TH-02 TH-04 01/TCD'.split(
    ' ',
  );
  const fromNowhere = [...codes].filter((code) => !findCasePaper(code) && !ofPetitions.includes(code));
  expect(fromNowhere).toEqual([]);
});
