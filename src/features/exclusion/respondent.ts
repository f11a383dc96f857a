import { z } from 'zod';
import type { Context, NewEvent } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import type { Option, OptionGroup } from '../../ui/index.ts';
import { exclusionEvent, groundText } from './declare.ts';
import { groundOf, mayResolve } from './grounds.ts';
import {
  endExclusion,
  excludedFrom,
  findOfficial,
  insertExclusion,
  isOutOfSight,
  officialsAround,
  releaseExcluded,
} from './queries.ts';
import { getSubject, type SubjectKind } from './subject.ts';

/** What was said of the respondent: one of the officials, none of them, or nothing. */
export type RespondentChoice = number | 'none' | undefined;

/**
 * Notes which official the respondent is. Namesakes whom the database proposed by itself are then no longer in question.
 * Gives the events, and whether the record is out of the actor's own sight now.
 */
export async function nameRespondent(
  context: Context,
  kind: SubjectKind,
  id: number,
  choice: RespondentChoice,
): Promise<{ events: NewEvent[]; outOfSight: boolean }> {
  const { tx } = context;
  const events = choice === undefined ? [] : await settle(context, kind, id, choice);
  return { events, outOfSight: await isOutOfSight(tx, kind, id) };
}

async function settle(
  context: Context,
  kind: SubjectKind,
  id: number,
  choice: number | 'none',
): Promise<NewEvent[]> {
  const { tx, actor, today } = context;
  const subject = await getSubject(tx, kind, id);
  for (const one of await excludedFrom(tx, subject, today))
    if (one.own && one.confirmed_on === null && one.official_id !== choice)
      await endExclusion(tx, one.id, actor.officialId, today, 'Trùng họ tên, không phải người này');
  if (choice === 'none') return [];
  const official = await findOfficial(tx, choice, today);
  const resolves = official?.decides === true && mayResolve(subject, 'respondent', today);
  const ground = groundOf(subject, 'respondent', today, resolves);
  if (!official || !ground) return [];
  await insertExclusion(tx, subject, {
    officialId: official.id,
    relation: 'respondent',
    rule: ground.rule.id,
    resolves,
    note: null,
    by: actor.officialId,
    on: today,
  });
  await releaseExcluded(tx, subject, today);
  return [
    exclusionEvent(context, subject, 'exclusion.declared', `${official.full_name}: ${groundText(ground)}`),
  ];
}

/** A field that says which official the respondent is. */
export const officialChoice = z
  .string()
  .regex(/^(none|\d{0,9})$/, 'Chọn cán bộ trong danh sách.')
  .optional()
  .transform((given): RespondentChoice => (given === 'none' ? 'none' : Number(given) || undefined));

/** What such a field offers. */
export async function respondentOptions(
  tx: Tx,
  unitId: number,
  today: Day,
): Promise<(Option | OptionGroup)[]> {
  const officials = await officialsAround(tx, unitId, today);
  return [
    { value: 'none', label: 'Không phải cán bộ trong hệ thống' },
    ...[...Map.groupBy(officials, ({ unit }) => unit)].map(([group, people]) => ({
      group,
      options: people.map(({ id, full_name, title }) => ({
        value: String(id),
        label: `${full_name}, ${title}`,
      })),
    })),
  ];
}
