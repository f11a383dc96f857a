import { expect, test } from 'vitest';
import { citedOn } from '../../src/law/citation.ts';
import { day } from '../../src/law/day.ts';
import { procedures } from '../../src/law/flows/case/procedures.ts';

const basis = 'Luật Khiếu nại 2011, Điều 31; Nghị định 124/2020/NĐ-CP, Điều 29 khoản 1';
const whole = 'Luật Khiếu nại 2011; Nghị định 124/2020/NĐ-CP';

test('văn bản chưa có hiệu lực thì chưa được viện dẫn; từ ngày có hiệu lực thì có', () => {
  expect(citedOn(basis, day('2020-12-09'), whole)).toBe('Luật Khiếu nại 2011, Điều 31');
  expect(citedOn(basis, day('2020-12-10'), whole)).toBe(basis);
  expect(citedOn('Nghị định 124/2020/NĐ-CP, Điều 22', day('2015-01-05'), whole)).toBe('Luật Khiếu nại 2011');
});

test('mọi bước, vào ngày đầu tiên của dòng: không viện dẫn văn bản hiện hành của năm sau', () => {
  for (const { rows, basis: ofAll } of procedures)
    for (const row of rows)
      for (const one of citedOn(row.basis, row.inForce.from, ofAll).split('; ')) {
        const year = /^(?:Nghị định (?:31|124|154|155)|Thông tư 0[56])\/(20\d\d)/.exec(one)?.[1];
        expect(Number(year ?? 0), `${row.id}: ${one}`).toBeLessThanOrEqual(
          Number(row.inForce.from.slice(0, 4)),
        );
      }
});
