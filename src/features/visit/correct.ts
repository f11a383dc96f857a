import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { formatDay } from '../../law/day.ts';
import { findField } from '../../law/fields.ts';
import { answerStep } from '../../law/reception/outcomes.ts';
import type { ContentKind } from '../../law/reception/row.ts';
import { cancelClocks, refreshDue, startSteps } from '../clocks.ts';
import { checkMayTurn, type Safe } from '../sealing.ts';
import { id, oneOf, optionalText, text, version } from '../input.ts';
import { owesAnswer } from './check.ts';
import { contentKinds, visitorInput, type Visitor } from './input.ts';
import {
  changeVisit,
  getVisit,
  indexVisit,
  insertVisitors,
  replaceVisitor,
  visitorsOf,
  type VisitorRow,
  type VisitRow,
} from './queries.ts';
import { sealVisit, takeDenouncersOut, toldOf, type Turned } from './turn-secret.ts';
import { visitNumber } from './words.ts';

/** What of a visit may be put right, by column: the name in the form, what it is called, whether it may be empty. */
export const correctable = [
  { column: 'content', name: 'content', label: 'Nội dung trình bày', rows: 4 },
  { column: 'request', name: 'request', label: 'Yêu cầu, đề nghị', rows: 2 },
  { column: 'respondent_name', name: 'respondentName', label: 'Bị khiếu nại, tố cáo, phản ánh' },
  { column: 'earlier_body', name: 'earlierBody', label: 'Cơ quan đã giải quyết' },
  { column: 'earlier_handling', name: 'earlierHandling', label: 'Quá trình giải quyết', rows: 2 },
  { column: 'field_code', name: 'fieldCode', label: 'Lĩnh vực' },
  { column: 'guided_to', name: 'guidedTo', label: 'Cơ quan được hướng dẫn đến, nơi nhận chuyển' },
  { column: 'outcome_detail', name: 'outcomeDetail', label: 'Nội dung giải thích, hướng dẫn', rows: 2 },
  { column: 'follow_up', name: 'followUp', label: 'Theo dõi kết quả giải quyết', rows: 2 },
  { column: 'interpreter', name: 'interpreter', label: 'Phiên dịch' },
  { column: 'note', name: 'note', label: 'Ghi chú' },
] as const;

const correctInput = z.object({
  visitId: id,
  version,
  reason: text(500, 'Ghi lý do đính chính.'),
  content: text(8_000, 'Nhập nội dung trình bày.'),
  request: optionalText(2_000),
  respondentName: optionalText(600),
  earlierBody: optionalText(300),
  earlierHandling: optionalText(2_000),
  fieldCode: optionalText(40),
  guidedTo: optionalText(300),
  outcomeDetail: optionalText(2_000),
  followUp: optionalText(2_000),
  interpreter: optionalText(200),
  note: optionalText(1_000),
  people: z.coerce.number({ error: 'Số người phải là một số.' }).int().min(1).max(100_000).optional(),
  contentKind: oneOf(
    ['complaint', 'denunciation', 'feedback', 'mixed', 'other'],
    'Chọn loại nội dung.',
  ).optional(),
  persons: z
    .array(visitorInput.extend({ personId: id }))
    .max(50)
    .default([]),
});
type Correction = z.output<typeof correctInput>;
type Change = { label: string; before: string; after: string };

/** Puts the register right, with the reason: the earlier values stay in the story, the number never changes. */
export const correctVisit = (safe: Safe) =>
  command({
    name: 'visit.correct',
    summary: 'Đính chính một lượt tiếp trong sổ tiếp công dân, có lý do',
    permission: 'visit.correct',
    input: correctInput,
    async run(context, input) {
      const { tx, today } = context;
      const visit = await getVisit(tx, input.visitId);
      if (input.fieldCode && !findField(input.fieldCode))
        throw new Invalid({ fieldCode: 'Lĩnh vực không có trong danh mục.' });
      const changes = changesOf(visit, input);
      const persons = visit.secret ? [] : await correctPersons(context, input);
      if (changes.length + persons.length === 0) throw new Refused('Không có gì thay đổi so với sổ.');
      const turned = await turnsSecret(context, visit, input);
      const secret = visit.secret || turned !== undefined;
      const kind = kindOf(visit, input) as ContentKind;
      await changeVisit(tx, visit.id, input.version, {
        ...columnsOf(input, visit),
        secret,
        state: stateOf(visit, kind),
      });
      await changeLimits(context, visit, kind);
      const sealed = turned ? await sealVisit(context, safe, visit.id, turned) : [];
      await indexVisit(tx, visit.id);
      return {
        events: [
          {
            type: 'visit.corrected',
            happenedOn: today,
            visitId: visit.id,
            unitId: visit.unit_id,
            secret,
            data: {
              reason: input.reason,
              changes: toldOf([...changes, ...persons], turned),
            },
          },
          ...sealed,
        ],
        result: { visitId: visit.id, number: visitNumber(visit) },
      };
    },
  });

// Whoever turns out to have complained is owed an answer from the day he came; a plain question no longer waits for one.
const stateOf = (visit: VisitRow, kind: ContentKind): string =>
  visit.state === 'refused' || visit.answered_on !== null
    ? visit.state
    : owesAnswer(kind, visit.received_on)
      ? 'open'
      : 'done';

async function changeLimits({ tx, today }: Context, visit: VisitRow, kind: ContentKind): Promise<void> {
  if (stateOf(visit, kind) === visit.state) return;
  const subject = { visitId: visit.id };
  if (stateOf(visit, kind) === 'open') return startSteps(tx, subject, [answerStep], visit.received_on);
  await cancelClocks(
    tx,
    subject,
    [],
    today,
    'Đính chính: nội dung không phải khiếu nại, tố cáo, kiến nghị, phản ánh',
  );
  await refreshDue(tx, subject);
}

function changesOf(visit: VisitRow, input: Correction): Change[] {
  const texts = correctable.map(({ column, name, label }) => ({
    label,
    before: String(visit[column] ?? ''),
    after: String(input[name] ?? ''),
  }));
  const people = {
    label: 'Số người',
    before: String(visit.people),
    after: String(input.people ?? visit.people),
  };
  const kind = kindOf(visit, input);
  return [
    ...texts,
    people,
    {
      label: 'Loại nội dung',
      before: contentKinds[visit.content_kind as keyof typeof contentKinds] ?? visit.content_kind,
      after: contentKinds[kind as keyof typeof contentKinds] ?? kind,
    },
  ].filter(({ before, after }) => before !== after);
}

const kindOf = (visit: VisitRow, input: Correction): string => input.contentKind ?? visit.content_kind;

const columnsOf = (input: Correction, visit: VisitRow) => ({
  ...Object.fromEntries(correctable.map(({ column, name }) => [column, input[name] ?? null])),
  people: input.people ?? visit.people,
  content_kind: kindOf(visit, input),
});

// Once it turns out that somebody denounced, his name leaves the open tables for the vault; the way back is shut.
async function turnsSecret(
  context: Context,
  visit: VisitRow,
  input: Correction,
): Promise<Turned | undefined> {
  const denounced = kindOf(visit, input) === 'denunciation';
  if (visit.secret && visit.content_kind === 'denunciation' && !denounced)
    throw new Invalid({ contentKind: 'Lượt tiếp tố cáo giữ nguyên loại: danh tính đã vào kho bảo mật.' });
  if (visit.secret || !denounced) return undefined;
  checkMayTurn(context, visit.recorded_by, 'contentKind');
  return takeDenouncersOut(context, visit.id, textsOf(input));
}

const textsOf = (input: Correction): Record<string, string | undefined> => ({
  reason: input.reason,
  ...Object.fromEntries(correctable.map(({ name }) => [name, input[name]])),
});

const personFields = [
  { name: 'fullName', column: 'full_name', label: 'họ tên' },
  { name: 'address', column: 'address', label: 'địa chỉ' },
  { name: 'idNumber', column: 'id_number', label: 'số giấy tờ' },
  { name: 'idIssuedBy', column: 'id_issued_by', label: 'nơi cấp' },
  { name: 'idIssuedOn', column: 'id_issued_on', label: 'ngày cấp' },
  { name: 'phone', column: 'phone', label: 'điện thoại' },
  { name: 'ethnicity', column: 'ethnicity', label: 'dân tộc' },
  { name: 'birthYear', column: 'birth_year', label: 'năm sinh' },
] as const;

// The story says which of a person's data were put right, never the data: the earlier row keeps them.
async function correctPersons({ tx }: Context, input: Correction): Promise<Change[]> {
  const present = await visitorsOf(tx, input.visitId);
  const changes: Change[] = [];
  for (const given of input.persons) {
    const row = present.find((one) => one.id === given.personId);
    if (!row) continue;
    const changed = personFields.filter(
      ({ name, column }) => String(row[column] ?? '') !== String(given[name] ?? ''),
    );
    if (changed.length === 0) continue;
    await replaceVisitor(tx, row.id, input.reason);
    await insertVisitors(tx, input.visitId, [mergedOf(row, given)], row.position);
    changes.push({
      label: `Người đến ${row.position + 1}`,
      before: 'dòng trước được giữ',
      after: `đã sửa ${changed.map(({ label }) => label).join(', ')}`,
    });
  }
  return changes;
}

const mergedOf = (row: VisitorRow, given: Visitor): Visitor => ({
  ...given,
  idKind: (row.id_kind ?? given.idKind) as Visitor['idKind'],
  capacity: row.capacity as Visitor['capacity'],
  papers: row.papers ?? undefined,
  representative: row.representative,
  residenceUnitId: given.residenceUnitId ?? row.residence_unit_id ?? undefined,
});

/** The present values of a visit as the form of correction shows them. */
export function presentValues(visit: VisitRow, persons: readonly VisitorRow[]): Record<string, string> {
  const own = correctable.map(({ column, name }) => [name, String(visit[column] ?? '')]);
  const theirs = persons.flatMap((row, index) => [
    [`persons.${index}.personId`, String(row.id)],
    ...personFields.map(({ name, column }) => [
      `persons.${index}.${name}`,
      column === 'id_issued_on' && row.id_issued_on ? formatDay(row.id_issued_on) : String(row[column] ?? ''),
    ]),
  ]);
  return Object.fromEntries([
    ...own,
    ['people', String(visit.people)],
    ['contentKind', visit.content_kind],
    ...theirs,
  ]) as Record<string, string>;
}
