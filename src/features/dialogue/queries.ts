import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

export type DialogueState = 'planned' | 'held' | 'absent' | 'cancelled';
export type DialogueOutcome = 'agreed' | 'partly' | 'differing';

const dialogues = (tx: Tx) =>
  tx
    .selectFrom('dialogue as d')
    .leftJoin('resolution_step as s', 's.id', 'd.held_step_id')
    .select([
      'd.id',
      'd.resolution_id',
      'purpose',
      'demands',
      'content',
      'chair',
      'chair_by',
      'participants',
      'planned_on',
      'planned_at',
      'place',
      'preparation',
      sql<DialogueState>`state`.as('state'),
      'held_on',
      'from_hour',
      'until_hour',
      'secretary',
      'opinions',
      sql<DialogueOutcome | null>`result`.as('result'),
      'conclusion',
      'copies',
      'ended_why',
      'version',
      sql<boolean>`s.id is not null and s.voided_at is null`.as('stepped'),
    ]);
/** A dialogue: its plan and what came of it. */
export type Dialogue = Awaited<ReturnType<ReturnType<typeof dialogues>['executeTakeFirstOrThrow']>>;

/** The dialogues of a case, the latest first. */
export function dialoguesOf(tx: Tx, resolutionId: number): Promise<Dialogue[]> {
  return dialogues(tx)
    .where('d.resolution_id', '=', resolutionId)
    .orderBy('planned_on', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
}

/** One dialogue of the case. @throws NotFound */
export async function getDialogue(tx: Tx, resolutionId: number, id: number): Promise<Dialogue> {
  const row = await dialogues(tx)
    .where('d.resolution_id', '=', resolutionId)
    .where('d.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

export type Attendance = 'present' | 'excused' | 'absent';
export type Capacity = 'petitioner' | 'respondent' | 'interested' | 'body';

/** Who was invited, and whether he came. */
export function guestsOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('dialogue_guest')
    .select([
      'id',
      'dialogue_id',
      'name',
      sql<Capacity>`capacity`.as('capacity'),
      'how',
      'paper',
      'sent_on',
      'received_on',
      'proof',
      sql<Attendance | null>`attendance`.as('attendance'),
      'absence',
      'version',
    ])
    .where('resolution_id', '=', resolutionId)
    .orderBy('id')
    .execute();
}
export type Guest = Awaited<ReturnType<typeof guestsOf>>[number];

/** What each dialogue of the case came to on each content. */
export function resultsOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('dialogue_result as r')
    .innerJoin('resolution_content as c', 'c.id', 'r.content_id')
    .select(['r.id', 'dialogue_id', 'content_id', 'c.text', 'agreed', 'opinions'])
    .where('r.resolution_id', '=', resolutionId)
    .orderBy('c.position')
    .execute();
}
export type ContentResult = Awaited<ReturnType<typeof resultsOf>>[number];

export type ListFilters = {
  view: 'coming' | 'held' | 'all';
  from?: Day | undefined;
  until?: Day | undefined;
  unitId?: number | undefined;
  today: Day;
};

/** The dialogues of the cases that the actor sees: those to come by day, those held from the latest. */
export async function listedDialogues(tx: Tx, filters: ListFilters, limit: number) {
  const { view, from, until, unitId, today } = filters;
  const coming = view === 'coming';
  return tx
    .selectFrom('dialogue as d')
    .innerJoin('resolution as r', 'r.id', 'd.resolution_id')
    .leftJoin('unit_name as n', (join) =>
      join.onRef('n.unit_id', '=', 'r.handler_unit_id').on(sql<boolean>`n.valid @> ${today}::date`),
    )
    .select([
      'd.id',
      'd.resolution_id',
      'd.purpose',
      'd.demands',
      'd.content',
      'd.chair',
      'd.participants',
      'd.planned_on',
      'd.planned_at',
      'd.place',
      'd.preparation',
      sql<DialogueState>`d.state`.as('state'),
      'd.held_on',
      sql<DialogueOutcome | null>`d.result`.as('result'),
      'd.conclusion',
      'r.book_number',
      'r.book_year',
      'r.title',
      'n.short_name',
    ])
    .$if(coming, (query) => query.where('d.state', '=', 'planned'))
    .$if(view === 'held', (query) => query.where('d.state', 'in', ['held', 'absent']))
    .$if(from !== undefined, (query) => query.where('d.planned_on', '>=', from ?? today))
    .$if(until !== undefined, (query) => query.where('d.planned_on', '<=', until ?? today))
    .$if(unitId !== undefined, (query) => query.where('r.handler_unit_id', '=', unitId ?? 0))
    .orderBy('d.planned_on', coming ? 'asc' : 'desc')
    .orderBy('d.id', coming ? 'asc' : 'desc')
    .limit(limit)
    .execute();
}
export type ListedDialogue = Awaited<ReturnType<typeof listedDialogues>>[number];
