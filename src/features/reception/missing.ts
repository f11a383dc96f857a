import type { Day } from '../../law/day.ts';
import { missingOfSession, type SessionDuty, type SessionNeed } from '../../law/reception/sessions.ts';
import type { Paper } from '../paper/queries.ts';
import type { Participant } from './people-queries.ts';
import type { Session } from './queries.ts';
import type { SessionVisit, Task } from './task-queries.ts';

type Found = {
  session: Session;
  visits: readonly SessionVisit[];
  people: readonly Participant[];
  tasks: readonly Task[];
  papers: readonly Paper[];
};

/** What the law asks of a session that has been held, or whose day has come, and is not there yet. */
export function missingOf(found: Found, today: Day): SessionDuty[] {
  const { session, visits } = found;
  const { kind, mode, held_on: on, state } = session;
  if (on > today || state === 'postponed' || state === 'cancelled') return [];
  const received = visits.some((visit) => visit.state !== 'refused');
  const unanswered = visits.some(({ state: visitState }) => visitState === 'open');
  return missingOfSession({ kind, mode, on, received, unanswered }, needsMet(found));
}

function needsMet({ session, visits, people, tasks, papers }: Found): Set<SessionNeed> {
  const unanswered = visits.filter(({ state }) => state === 'open');
  const told = (what: (task: Task) => boolean): boolean =>
    unanswered.every(({ id }) => tasks.some((task) => task.visit_id === id && what(task)));
  const met: [SessionNeed, boolean][] = [
    ['priority', session.contents !== null || session.state === 'held'],
    ['note-taker', session.note_taker !== null],
    ['agencies', people.every(({ attendance }) => attendance !== null)],
    ['record', visits.length > 0],
    [
      'conclusion',
      session.no_conclusion_reason !== null ||
        papers.some(({ form_code, state }) => form_code === 'TH-05' && state === 'issued'),
    ],
    ['answer-day', told(({ answer_on }) => answer_on !== null)],
    ['contact-person', told(({ contact }) => contact !== null)],
    ['recording', session.recording !== null],
  ];
  return new Set(met.flatMap(([need, has]) => (has ? [need] : [])));
}
