import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { procedureOf } from '../../src/law/flows/case/procedures.ts';
import type { ProcedureId } from '../../src/law/flows/case/row.ts';

// The transitions of the domain reference, row by row in their order, with the step that stands for each: nothing of them may be lost.
const b1 =
  'receive sort guide ask-supplement supplement decline accept recheck admit verify meet-on-difference work order-expert extend-verification find-complex report call-dialogue hold-dialogue note-absence skip-dialogue draft decide send take-effect lodge-second note-lawsuit terminate terminate suspend resume withdraw-part withdraw-all terminate continue-complaint note-overdue direct-execution coerce end-coercion finish-execution close-file';
const b2 =
  'receive guide sort accept ask-first-file hold-responsible meet-respondent form-council call-dialogue decide record-first-result direct-execution decline open-review';
const b3 =
  'receive denunciation.information:receive denunciation.information:inspect denunciation.information:set-aside transfer set-aside check-identity decline accept notify-acceptance refer-crime verify work order-expert receive-expert extend suspend resume withdraw-part withdraw-all continue-anyway terminate report conclude send-conclusion handle follow-up finish-execution denunciation.further:receive denunciation.further:uphold denunciation.further:reopen denunciation.further:accept-wrong-competence note-overdue denunciation.further:receive-overdue denunciation.further:take-over report-upward post close-file';
const b4 =
  'receive sort transfer refuse assign answer-status work hold-dialogue extend-inner answer publish reopen fulfil finish refer-violation';

const told = JSON.parse(readFileSync(new URL('golden/transitions.json', import.meta.url), 'utf8')) as {
  tables: { section: string; rows: { from: string; event: string }[] }[];
};
const sections: readonly (readonly [start: string, procedure: ProcedureId, actions: string])[] = [
  ['B1', 'complaint.first', b1],
  ['B2', 'complaint.second', b2],
  ['B3', 'denunciation', b3],
  ['B4', 'feedback', b4],
];

test.each(sections)('bảng %s: mỗi bước chuyển của tài liệu gốc có một việc', (start, procedure, actions) => {
  const rows = told.tables.find(({ section }) => section.startsWith(start))?.rows ?? [];
  const names = actions.split(' ');
  expect(names).toHaveLength(rows.length);
  for (const [index, name] of names.entries()) {
    const [other, action] = name.includes(':') ? name.split(':') : [procedure, name];
    const found = procedureOf((other ?? procedure) as ProcedureId).rows.some((row) => row.action === action);
    expect(found, `${rows[index]?.event} → ${name}`).toBe(true);
  }
});

test('lần hai có mọi việc của lần đầu, trừ kiểm tra lại và những việc dẫn đến lần hai', () => {
  const of = (id: ProcedureId) => new Set(procedureOf(id).rows.map(({ action }) => action));
  const missing = [...of('complaint.first').difference(of('complaint.second'))].sort();
  expect(missing).toEqual(['admit', 'lodge-second', 'lodge-second-unresolved', 'recheck', 'skip-dialogue']);
  const discipline = [...of('complaint.first').difference(of('complaint.discipline.first'))].sort();
  expect(discipline).toEqual(['coerce', 'end-coercion', 'skip-dialogue']);
});

test('mã, nhãn của các bảng dùng được trong đường dẫn và trong tên tệp', () => {
  for (const id of ['complaint.first', 'denunciation', 'feedback', 'land'] as const)
    for (const { action } of procedureOf(id).rows) expect(action).toMatch(/^[a-z-]+$/);
});
