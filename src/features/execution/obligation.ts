import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Context, type Faults } from '../../core/command.ts';
import { Refused, Stale } from '../../core/errors.ts';
import { choicesOf, choicesOn } from '../../law/choices.ts';
import { toldOf, type Measure } from '../../law/execution.ts';
import { id, oneOf, optionalDay, text, version } from '../input.ts';
import { caseEvent } from '../resolution/door.ts';
import { getResolution, holdResolution } from '../resolution/queries.ts';
import { checkOpen, keepInStep } from './follow.ts';
import { optionalArea, optionalWhole } from './input.ts';
import { getObligation, partsOf } from './queries.ts';

/** Who is obliged, and to whom something is returned, as the forms tell them apart. */
export const sorts = {
  state: 'Cơ quan nhà nước',
  organisation: 'Tổ chức',
  person: 'Cá nhân',
} as const;
export type Sort = keyof typeof sorts;
const sortCodes = Object.keys(sorts) as [Sort, ...Sort[]];

const input = z.object({
  resolutionId: id,
  kind: z.string({ error: 'Chọn nghĩa vụ.' }).min(1, 'Chọn nghĩa vụ.').max(60),
  content: text(2_000, 'Ghi nội dung phải thi hành.'),
  obliged: text(300, 'Ghi người, cơ quan phải thi hành.'),
  obligedSort: oneOf(sortCodes, 'Chọn loại người phải thi hành.'),
  beneficiarySort: z.union([z.literal('').transform(() => undefined), z.enum(sortCodes)]).optional(),
  amount: optionalWhole(1e15),
  area: optionalArea,
  people: optionalWhole(100_000),
  officials: optionalWhole(100_000),
  organisations: optionalWhole(100_000),
  dueOn: optionalDay,
});

const missing: Readonly<Record<Measure, string>> = {
  amount: 'Nghĩa vụ này phải ghi số tiền.',
  area: 'Nghĩa vụ này phải ghi diện tích.',
  people: 'Ghi số người.',
  organisations: 'Ghi số tổ chức.',
};
const needless = 'Nghĩa vụ loại này không ghi số liệu ở ô này.';

/** Adds what a decision or conclusion obliges somebody to do, with the figures that the forms count. */
export const addObligation = command({
  name: 'obligation.add',
  summary: 'Ghi một nghĩa vụ phải thi hành của quyết định, kết luận',
  permission: 'execution.record',
  input,
  faults,
  run: async (context, given) => {
    const { tx, actor } = context;
    const resolution = await holdResolution(tx, given.resolutionId);
    checkOpen(resolution);
    const { id: obligationId } = await tx
      .insertInto('obligation')
      .values({
        resolution_id: resolution.id,
        kind: given.kind,
        content: given.content,
        obliged: given.obliged,
        obliged_sort: given.obligedSort,
        beneficiary_sort: given.beneficiarySort ?? null,
        amount: given.amount ?? null,
        area: given.area ?? null,
        people: given.people ?? null,
        officials: given.officials ?? null,
        organisations: given.organisations ?? null,
        ordered_on: resolution.decided_on ?? context.today,
        due_on: given.dueOn ?? null,
        recorded_by: actor.officialId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const event = caseEvent(resolution, 'obligation.added', context.today, { label: kindText(given.kind) });
    const more = await keepInStep(context, resolution.id);
    return { events: [event, ...more], result: { resolutionId: resolution.id, obligationId } };
  },
});

async function faults({ tx, today }: Context, given: Partial<z.output<typeof input>>): Promise<Faults> {
  const found: Record<string, string> = {};
  const { kind, dueOn, people, officials, resolutionId } = given;
  if (kind) {
    if (!choicesOn('obligation', today).some((one) => one.id === kind))
      found['kind'] = 'Chọn nghĩa vụ trong danh mục.';
    const { may, must } = toldOf(kind);
    for (const measure of must) if (!((given[measure] ?? 0) > 0)) found[measure] = missing[measure];
    for (const measure of ['amount', 'area', 'people', 'organisations'] as const) {
      if (given[measure] !== undefined && !may.includes(measure)) found[measure] = needless;
      if (given[measure] === 0) found[measure] = 'Phải lớn hơn 0; không có thì để trống.';
    }
    if (may.length > 0 && may.every((measure) => given[measure] === undefined))
      found[may[0] ?? 'people'] ??= missing[may[0] ?? 'people'];
    if (
      kind.startsWith('tra-lai') &&
      given.beneficiarySort !== 'organisation' &&
      given.beneficiarySort !== 'person'
    )
      found['beneficiarySort'] = 'Trả lại cho tổ chức hay cá nhân?';
  }
  if (officials !== undefined && officials > (people ?? 0))
    found['officials'] = 'Không thể nhiều hơn tổng số người.';
  if (dueOn && resolutionId) {
    const { decided_on } = await getResolution(tx, resolutionId);
    if (decided_on !== null && dueOn < decided_on)
      found['dueOn'] = 'Hạn thi hành không thể trước ngày quyết định, kết luận.';
  }
  return found;
}

/** The name of an obligation of this kind. */
export const kindText = (kind: string): string =>
  choicesOf('obligation').find(({ id: one }) => one === kind)?.text ?? kind;

/** Takes out an obligation that was entered by mistake; it and the reason stay on record. */
export const voidObligation = command({
  name: 'obligation.void',
  summary: 'Hủy một nghĩa vụ ghi nhầm',
  permission: 'execution.record',
  input: z.object({ obligationId: id, version, reason: text(1_000, 'Ghi lý do hủy.') }),
  run: async (context, { obligationId, version: seen, reason }) => {
    const { tx, today } = context;
    const { resolution_id: resolutionId } = await getObligation(tx, obligationId);
    const resolution = await holdResolution(tx, resolutionId);
    checkOpen(resolution);
    const row = await getObligation(tx, obligationId);
    if (row.version !== seen) throw new Stale();
    if (row.voided_on !== null) throw new Refused('Nghĩa vụ này đã hủy.');
    const parts = await partsOf(tx, resolutionId);
    if (parts.some(({ obligation_id, voided_on }) => obligation_id === obligationId && voided_on === null))
      throw new Refused('Đã ghi kết quả thi hành cho nghĩa vụ này. Hủy các kết quả đó trước.');
    await tx
      .updateTable('obligation')
      .set({ voided_on: today, voided_why: reason, version: sql<number>`version + 1` })
      .where('id', '=', obligationId)
      .execute();
    const event = caseEvent(resolution, 'obligation.voided', today, {
      label: kindText(row.kind),
      ground: reason,
    });
    return {
      events: [event, ...(await keepInStep(context, resolutionId))],
      result: { resolutionId, obligationId },
    };
  },
});
