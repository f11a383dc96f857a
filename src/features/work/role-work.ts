import { allows, type Role } from '../../core/policy.ts';
import { processingFlow } from '../../law/flows/processing.ts';
import type { OtherKind } from './work-queries.ts';

// Giving back is always possible where something else is: it is no work that waits.
const stepsOf = (role: Role) =>
  processingFlow.filter(({ by, action }) => action !== 'return' && by.some((one) => one === role));

/** From which states the flow waits for this role. */
export const statesFor = (role: Role): string[] => [
  ...new Set(
    stepsOf(role)
      .filter(({ action }) => action !== 'file')
      .flatMap(({ from }) => from),
  ),
];

/** What this role does next with a petition in that state. */
export const nextStep = (state: string, role: Role): string | undefined =>
  stepsOf(role).findLast(({ from }) => from.some((one) => one === state))?.label;

/** In which states side papers wait for this role: to be finished, signed, issued. */
export const paperStatesFor = (role: Role): string[] => [
  ...(allows(role, 'paper.write') ? ['draft'] : []),
  ...(allows(role, 'paper.sign') ? ['proposed'] : []),
  ...(allows(role, 'petition.issue') ? ['signed'] : []),
];

/** Whether the post decides for its whole unit, whoever handles a petition. */
export const decides = (role: Role): boolean =>
  allows(role, 'petition.sign') || !allows(role, 'petition.classify');

/** Which work beside petitions waits for this role. */
export const otherKindsFor = (role: Role): OtherKind[] => [
  ...(paperStatesFor(role).length > 0 ? (['paper'] as const) : []),
  ...(allows(role, 'transfer.take') ? (['transfer'] as const) : []),
  ...(['desk', 'handler', 'head'].includes(role) ? (['visit', 'forwarder'] as const) : []),
  ...(allows(role, 'transfer.follow') ? (['sent'] as const) : []),
  ...(allows(role, 'resolution.act') ? (['resolution'] as const) : []),
  ...(allows(role, 'coordination.answer') ? (['coordination'] as const) : []),
  'task',
];
