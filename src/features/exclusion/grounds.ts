import {
  barNames,
  barred,
  conflictsOf,
  relationNames,
  type ConflictRule,
  type Relation,
} from '../../law/conflicts.ts';
import type { Day } from '../../law/day.ts';
import type { Subject } from './subject.ts';

/** What the law keeps a person from whom nothing else keeps from a record: its row first, all that follow. */
export type Ground = {
  relation: Relation;
  /** The row that counts: not to see, or else not to take part. */
  rule: ConflictRule;
  rules: readonly ConflictRule[];
};

/** Complained of, but resolving at first instance himself. */
const asResolver = (relation: Relation, resolves: boolean): Relation[] =>
  resolves ? [relation, 'first-resolver'] : [relation];

/** On what ground a person who stands so to the record takes no part in it; undefined when none keeps him from it. */
export function groundOf(
  subject: Pick<Subject, 'law' | 'instance'>,
  relation: Relation,
  on: Day,
  resolves = false,
): Ground | undefined {
  const kinship = {
    kind: subject.law,
    instance: subject.instance,
    relations: asResolver(relation, resolves),
    on,
  };
  const rule = (['see', 'handle', 'verify', 'resolve'] as const)
    .map((bar) => barred(bar, kinship))
    .find((one) => one !== undefined);
  return rule && { relation, rule, rules: conflictsOf(kinship) };
}

/** The ways to stand to this record that keep somebody from it, with the ground of each. */
export const groundsFor = (subject: Subject, on: Day): Ground[] =>
  (Object.keys(relationNames) as Relation[]).flatMap((relation) => groundOf(subject, relation, on) ?? []);

/** Whether whoever is complained of may resolve the case himself, as nothing keeps him from seeing it. */
export const mayResolve = (
  subject: Pick<Subject, 'law' | 'instance'>,
  relation: Relation,
  on: Day,
): boolean =>
  subject.law === 'complaint' &&
  relation === 'respondent' &&
  barred('see', {
    kind: subject.law,
    instance: subject.instance,
    relations: asResolver(relation, true),
    on,
  }) === undefined;

/** "không tham gia xử lý, xem vụ việc trên hệ thống". */
export const barsText = ({ rules }: Ground): string =>
  `không ${[...new Set(rules.flatMap(({ bars }) => bars))].map((bar) => barNames[bar]).join(', ')}`;
