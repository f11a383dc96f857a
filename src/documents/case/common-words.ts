import type { Day } from '../../law/day.ts';
import type { Typed } from './asked.ts';
import { dayText, type CaseFacts } from './facts.ts';

/** Texts that the official who writes fills with himself, until he says otherwise. */
const himself = [
  'writer',
  'recorder',
  'verifiers',
  'people',
  'receivers',
  'receiver',
  'secretary',
  'handover',
  'handedOverBy',
  'proposer',
  'contact',
] as const;

/** What an official would type first in a paper that asks it, whichever paper it is. Only minutes are of today and of his office. */
export function commonWords(
  { writer = '', verifier, office }: CaseFacts,
  on: Day,
  asked: ReadonlySet<string>,
): Typed {
  const held = asked.has('endHour') ? { day: dayText(on), where: `Trụ sở ${verifier ?? office}` } : {};
  return { ...Object.fromEntries(himself.map((name) => [name, writer])), ...held };
}
