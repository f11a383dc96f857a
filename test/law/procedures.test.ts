import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { choiceListNames, choices, choicesOf, type ChoiceList } from '../../src/law/choices.ts';
import { addDays, day } from '../../src/law/day.ts';
import { deadlineRules } from '../../src/law/deadlines.ts';
import { countNames, dateNames, factNames } from '../../src/law/flows/case/facts.ts';
import { procedures } from '../../src/law/flows/case/procedures.ts';
import type { CaseStep, Region } from '../../src/law/flows/case/row.ts';
import { legalForms } from '../../src/law/forms.ts';
import { practicePapers } from '../../src/law/forms/practice.ts';
import { groundListNames, grounds, groundsOn } from '../../src/law/grounds.ts';
import { isInForce, overlap } from '../../src/law/period.ts';

const rows = procedures.flatMap((procedure) => procedure.rows.map((row) => ({ procedure, row })));
const all = rows.map(({ row }) => row);
const codes = new Set([...legalForms, ...practicePapers].map(({ code }) => code));

test('mỗi dòng có mã riêng, nhãn tiếng Việt, điều luật, thời kỳ', () => {
  for (const { id, rows: own } of procedures)
    expect(new Set(own.map((row) => row.id)).size, id).toBe(own.length);
  for (const { row } of rows) {
    expect(row.label, row.id).toMatch(/^\p{Lu}/u);
    expect(row.basis, row.id).toMatch(/[Ll]uật|Nghị định|Thông tư|Kế hoạch|Quy chế/);
    expect(row.inForce.until === undefined || row.inForce.from < row.inForce.until, row.id).toBe(true);
    for (const { refusal, basis } of row.guards)
      expect(`${refusal} ${basis}`, row.id).toMatch(/^\p{Lu}.*\.\s\p{Lu}/u);
    for (const { refusal } of row.whiles) expect(refusal, row.id).toMatch(/^\p{Lu}.*\.$/u);
  }
});

test('mỗi việc có một nhãn, mỗi nhãn là một việc trong thủ tục', () => {
  for (const { id, rows: own } of procedures) {
    const pairs = new Set(own.map(({ action, label }) => `${action} ${label}`));
    expect(pairs.size, id).toBe(new Set(own.map(({ action }) => action)).size);
    expect(pairs.size, id).toBe(new Set(own.map(({ label }) => label)).size);
  }
});

test('mỗi trạng thái nêu trong dòng là trạng thái có thật của phần đó', () => {
  for (const { procedure, row } of rows) {
    const known = (region: Region) => Object.keys(procedure.states[region] ?? {});
    const to = row.to === 'same' || row.to === 'held' ? [] : [row.to];
    for (const state of [...row.from, ...to])
      expect(known(row.region), `${row.id} ${state}`).toContain(state);
    for (const { region, in: states } of row.whiles)
      for (const state of states) expect(known(region), `${row.id} ${region}`).toContain(state);
  }
});

test('một việc từ một trạng thái, trong một ngày chỉ có một dòng', () => {
  for (const { id, rows: own } of procedures)
    for (const [i, a] of own.entries())
      for (const b of own.slice(i + 1))
        if (a.action === b.action && overlap(a.inForce, b.inForce))
          expect(
            a.from.filter((state) => b.from.includes(state)),
            `${id} ${a.id} ${b.id}`,
          ).toEqual([]);
});

test('trạng thái nào cũng tới được, dòng nào cũng có đường đến', () => {
  for (const { id, states, rows: own } of procedures) {
    for (const [region, all] of Object.entries(states)) {
      const reached = new Set(['new']);
      const steps = own.filter((row) => row.region === region);
      for (let grown = true; grown;) {
        grown = false;
        for (const { from, to } of steps)
          if (
            from.some((state) => reached.has(state)) &&
            to !== 'same' &&
            to !== 'held' &&
            !reached.has(to)
          ) {
            reached.add(to);
            grown = true;
          }
      }
      expect([...reached].sort(), `${id} ${region}`).toEqual(Object.keys(all).sort());
    }
  }
});

test('trạng thái chưa kết thúc thì có việc tiếp theo; trạng thái kết thúc của phần chính thì không đi đâu nữa', () => {
  const reopened: readonly string[] = ['terminated'];
  for (const { id, states, rows: own } of procedures) {
    for (const [region, all] of Object.entries(states))
      for (const [state, { next }] of Object.entries(all)) {
        const onward = own.filter(
          (row) => row.region === region && row.from.includes(state) && row.to !== 'same' && row.to !== state,
        );
        if (next !== 'end') expect(onward.length, `${id} ${region} ${state}`).toBeGreaterThan(0);
        else if (region === 'main' && !reopened.includes(state)) expect(onward, `${id} ${state}`).toEqual([]);
      }
  }
});

test('mỗi văn bản nêu trong dòng là mẫu có thật hoặc có trong danh mục văn bản không có mẫu', () => {
  for (const row of all)
    for (const paper of row.papers) expect(codes.has(paper), `${row.id} ${paper}`).toBe(true);
  const names = practicePapers.map(({ code }) => code);
  expect(new Set(names).size).toBe(names.length);
});

// Papers that citizens make, and books and slips of reception that no step of resolution issues.
const byCitizens = ['NĐ124-02'];

test('mỗi mẫu khiếu nại, tố cáo có hiệu lực đều có việc dùng đến', () => {
  const used = new Set([...all.flatMap(({ papers }) => papers), ...byCitizens]);
  const forms = JSON.parse(readFileSync(new URL('golden/forms.json', import.meta.url), 'utf8')) as {
    tables: { section: string; rows: { 'No.': string }[] }[];
  };
  const wanted = forms.tables.flatMap(({ section, rows: own }) => {
    const prefix = section.startsWith('C1.') ? 'NĐ124' : section.startsWith('C2.') ? 'NĐ31' : undefined;
    return prefix ? own.map((form) => `${prefix}-${form['No.']}`) : [];
  });
  expect(wanted).toHaveLength(30);
  for (const code of wanted) expect(used.has(code), code).toBe(true);
  for (const { code } of practicePapers.filter(({ by, along }) => !by && !along))
    expect(used.has(code), code).toBe(true);
});

test('tố cáo: không dòng nào mất phần bảo mật, công khai phải lược bỏ', () => {
  const publishing = all.filter(
    ({ region, id, action }) =>
      region === 'publication' && id.startsWith('TC') && action !== 'finish-posting',
  );
  expect(publishing.length).toBeGreaterThan(4);
  for (const row of publishing)
    expect(
      row.guards.some((guard) => 'fact' in guard && guard.fact === 'redacted'),
      row.id,
    ).toBe(true);
});

const stepsOf = (row: CaseStep) => [
  ...row.starts.map(({ step }) => step),
  ...row.meets,
  ...(row.cancels === 'all' ? [] : row.cancels),
  ...row.timings.map(({ step }) => step),
];

test('mọi thời hạn của khiếu nại, tố cáo, phản ánh, tranh chấp đất đai đều có việc bắt đầu hoặc xét đến', () => {
  const used = new Set(all.flatMap(stepsOf));
  // Kept by reception and intake, before a case begins; and the danger that the police are told of at once.
  const elsewhere = ['denunciation.danger'];
  const wanted = deadlineRules
    .flatMap(({ steps }) => steps)
    .filter((step) => /^(complaint|denunciation|feedback|regulation|land)\./.test(step));
  for (const step of new Set(wanted)) expect(used.has(step) || elsewhere.includes(step), step).toBe(true);
});

test('thời hạn bắt đầu thì có việc hoàn thành hoặc chấm dứt nó', () => {
  for (const { id, rows: own } of procedures) {
    const ended = new Set(
      own.flatMap(({ meets, cancels }) => (cancels === 'all' ? meets : [...meets, ...cancels])),
    );
    const allEnd = own.some(({ cancels }) => cancels === 'all');
    for (const { step } of own.flatMap(({ starts }) => starts))
      expect(ended.has(step) || allEnd, `${id} ${step}`).toBe(true);
  }
});

test('mọi sự kiện, ngày, số đếm, căn cứ, danh mục khai báo đều được dùng', () => {
  const text = JSON.stringify([rows.map(({ row }) => row), grounds]);
  const traits = ['remote', 'dismissal', 'difficultArea', 'firstOverdue', 'forwarded', 'newFacts'];
  for (const name of [...Object.keys(factNames), ...Object.keys(countNames), ...Object.keys(dateNames)])
    expect(text.includes(`"${name}"`) || traits.includes(name), name).toBe(true);
  const lists = new Set(all.map((row) => row.grounds));
  for (const list of Object.keys(groundListNames))
    expect(lists.has(list as never) || list === 'complaint.decline', list).toBe(true);
  for (const list of Object.keys(choiceListNames) as ChoiceList[])
    expect(choicesOf(list).length, list).toBeGreaterThan(0);
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
  expect(new Set(grounds.map(({ id }) => id)).size).toBe(grounds.length);
});

test('mỗi dòng cần căn cứ thì ngày nào trong thời kỳ cũng có căn cứ để chọn', () => {
  for (const { inForce, grounds: list, id } of all)
    if (list)
      for (const on of [inForce.from, addDays(inForce.until ?? day('2026-12-31'), -1)])
        if (isInForce(inForce, on) && on >= day('2019-05-28'))
          expect(groundsOn(list, on).length, `${id} ${on}`).toBeGreaterThan(0);
});

test('căn cứ tạm đình chỉ, đình chỉ khiếu nại: bốn căn cứ chỉ có từ 01/07/2026', () => {
  const ids = (on: string) => groundsOn('complaint.terminate', day(on)).map(({ id }) => id);
  expect(ids('2026-06-30')).toEqual(['RUT_TOAN_BO']);
  expect(ids('2026-07-01')).toEqual(['RUT_TOAN_BO', 'CHET_GIAI_THE', 'KHONG_CON_DOI_TUONG', 'TOA_AN']);
  expect(groundsOn('complaint.suspend', day('2026-06-30'))).toEqual([]);
  expect(groundsOn('complaint.complex', day('2026-07-01'))).toHaveLength(7);
  expect(groundsOn('denunciation.complex', day('2024-01-02'))).toHaveLength(7);
});
