import { z } from 'zod';
import { calendarOf } from '../../core/calendar.ts';
import { command, type Context } from '../../core/command.ts';
import { Refused, Stale } from '../../core/errors.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { dayField, id, oneOf, optionalDay, text } from '../input.ts';
import { checkKeeper } from './keeper.ts';
import { store } from './moved.ts';
import {
  entriesOf,
  faultsOfWanted,
  previewOfDays,
  previewOfRules,
  previewOfWithdrawal,
  type Preview,
  type Wanted,
} from './preview.ts';
import { getChange, raiseMark } from './queries.ts';
import { keepRulesMark, rulesDiffer } from './rules-mark.ts';

export const kindNames = { off: 'Nghỉ', worked: 'Làm việc (làm bù)' } as const;

/** The fields of a stretch of days; also asked by the preview, before anything is stored. */
export const wantedFields = z.object({
  kind: oneOf(['off', 'worked'], 'Chọn nghỉ hay làm bù.'),
  from: dayField('Nhập ngày.'),
  until: optionalDay,
  name: text(200, 'Ghi lý do nghỉ hoặc làm bù, ví dụ: Nghỉ bù Tết Dương lịch.'),
  basis: text(500, 'Ghi số, ngày, cơ quan ban hành văn bản.'),
});

export const wantedOf = ({ until, ...rest }: z.output<typeof wantedFields>): Wanted => ({
  ...rest,
  until: until ?? rest.from,
});

const seen = z.string({ error: 'Xem danh sách thời hạn thay đổi trước khi áp dụng.' });

/** Enters days off or worked by a document; every open limit is reckoned anew in the same transaction. */
export const enterDays = command({
  name: 'calendar.enter',
  summary: 'Nhập ngày nghỉ, làm bù theo văn bản và tính lại các thời hạn',
  permission: 'calendar.set',
  changesCalendar: true,
  input: wantedFields.extend({ seen }),
  faults: ({ tx }, { kind, from, until, name, basis }) =>
    faultsOfWanted(tx, {
      ...(kind ? { kind } : {}),
      ...(from ? { from, until: until ?? from } : {}),
      ...(name ? { name } : {}),
      ...(basis ? { basis } : {}),
    }),
  async run(context, input) {
    const { tx, actor, today } = context;
    await checkKeeper(context);
    await checkRules(context);
    const entries = entriesOf(wantedOf(input), calendarOf(tx));
    const preview = await previewOfDays(tx, entries, today);
    checkSeen(preview, input.seen);
    await tx
      .insertInto('calendar_change')
      .values(entries.map((entry) => ({ ...entry, entered_by: actor.officialId, entered_on: today })))
      .execute();
    const days = entries.map(({ day }) => day);
    const why = `${daysText(days)} ${input.kind === 'off' ? 'nghỉ' : 'làm việc'}: ${input.name} (${input.basis}).`;
    return applied(context, preview, 'calendar.entered', { days, kind: input.kind, why });
  },
});

/** Withdraws a day that was entered; every open limit is reckoned anew as if it had not been. */
export const withdrawDay = command({
  name: 'calendar.withdraw',
  summary: 'Rút một ngày nghỉ, làm bù đã nhập và tính lại các thời hạn',
  permission: 'calendar.set',
  changesCalendar: true,
  input: z.object({ changeId: id, reason: text(500, 'Ghi lý do rút.'), seen }),
  async run(context, { changeId, reason, seen: asSeen }) {
    const { tx, actor, today } = context;
    await checkKeeper(context);
    await checkRules(context);
    const change = await getChange(tx, changeId);
    const preview = await previewOfWithdrawal(tx, changeId, today);
    checkSeen(preview, asSeen);
    await tx
      .updateTable('calendar_change')
      .set({ withdrawn_by: actor.officialId, withdrawn_on: today, withdrawn_why: reason })
      .where('id', '=', changeId)
      .execute();
    const why = `Rút ngày ${kindNames[change.kind].toLowerCase()} ${formatDay(change.day)} (${change.basis}): ${reason}.`;
    return applied(context, preview, 'calendar.withdrawn', { days: [change.day], kind: change.kind, why });
  },
});

/** Reckons every open limit by the rules of this version, where the stored ones were reckoned by others. */
export const applyRules = command({
  name: 'calendar.apply-rules',
  summary: 'Tính lại các thời hạn theo quy định của phiên bản đang chạy',
  permission: 'calendar.set',
  changesCalendar: true,
  input: z.object({ seen }),
  async run(context, { seen: asSeen }) {
    await checkKeeper(context);
    const preview = await previewOfRules(context.tx, context.today);
    if (!preview) throw new Refused('Các thời hạn đã theo đúng quy định của phiên bản đang chạy.');
    checkSeen(preview, asSeen);
    const done = await applied(context, preview, 'calendar.rules', { days: [], why: rulesWhy });
    await keepRulesMark(context.tx);
    return done;
  },
});

/** Why limits move after an upgrade. */
export const rulesWhy = 'Quy định về thời hạn trong hệ thống đã được cập nhật.';

/** "Ngày 05/02/2024", or "Các ngày 05/02/2024, 06/02/2024". */
const daysText = (days: readonly Day[]): string =>
  `${days.length === 1 ? 'Ngày' : 'Các ngày'} ${days.map(formatDay).join(', ')}`;

// Otherwise what the rules change would be told as the calendar's doing.
async function checkRules({ tx, today }: Context): Promise<void> {
  if (!(await rulesDiffer(tx))) return;
  if (await previewOfRules(tx, today))
    throw new Refused(
      'Quy định về thời hạn trong hệ thống vừa được cập nhật. Xem và áp dụng thay đổi đó trước (Lịch nghỉ, làm bù).',
    );
  await keepRulesMark(tx);
}

function checkSeen(preview: Preview, asSeen: string): void {
  if (preview.seen !== asSeen)
    throw new Stale(
      'Danh sách thời hạn thay đổi đã khác so với lúc xem. Danh sách mới ở dưới; hãy xem lại rồi áp dụng.',
    );
}

async function applied(
  { tx, actor, today }: Context,
  { found, moved }: Preview,
  type: string,
  data: { days: readonly Day[]; kind?: string; why: string },
) {
  await store(tx, found, data.why);
  await raiseMark(tx);
  const event = { type, happenedOn: today, unitId: actor.unitId, data };
  // What is told counts only what he may see.
  return { events: [event], result: { moved: moved.length, year: (data.days[0] ?? today).slice(0, 4) } };
}
