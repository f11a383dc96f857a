import type { Day } from '../../law/day.ts';
import { plainFacts, type Facts } from '../../law/handling/facts.ts';
import type { Outcome } from '../../law/handling/outcomes.ts';
import { propose } from '../../law/handling/propose.ts';
import { factOfDecision } from './words.ts';

type Kinded = { kind: string | null; stated_kind: string };

// What the matrix may say of a matter that is ended; anything else is for the official to choose.
const ending: readonly Outcome[] = ['file', 'decline-acceptance', 'no-reopening'];

/** What the matrix says of a petition whose matter was ended by such a decision; undefined where it says no such thing. */
export function endingOutcome(
  petition: Kinded & { received_on: Day },
  decision: string,
): Outcome | undefined {
  const kind = kindOf(petition);
  if (kind === undefined) return undefined;
  const { name, value } = factOfDecision(decision, kind);
  const { main } = propose(
    { ...plainFacts, kind, competent: kind === 'denunciation', [name]: value },
    petition.received_on,
  );
  return main && ending.includes(main.outcome) ? main.outcome : undefined;
}

/** The kind of a petition whose title or classification says so; otherwise it is for the official to classify. */
export function kindOf({ kind, stated_kind }: Kinded): Facts['kind'] | undefined {
  const named = kind ?? stated_kind;
  return named === 'complaint' || named === 'denunciation' ? named : undefined;
}
