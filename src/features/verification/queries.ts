import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';

/** Who verifies a case and by what plan. */
export function verificationOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('verification')
    .leftJoin('resolution_step as s', 's.id', 'verification.step_id')
    .select([
      'verification.id',
      'team',
      'decision',
      'decided_on',
      'until_on',
      'content',
      'plan_on',
      'plan_purpose',
      'plan_content',
      'plan_bodies',
      'plan_timetable',
      'plan_means',
      'plan_progress',
      'version',
      sql<boolean>`s.id is not null and s.voided_at is null`.as('stepped'),
    ])
    .where('verification.resolution_id', '=', resolutionId)
    .executeTakeFirst();
}

/** Who verifies, the head first; those who left too. */
export function membersOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('verification_member')
    .select(['id', 'official_id', 'full_name', 'title', 'head', 'since', 'left_on', 'left_why'])
    .where('resolution_id', '=', resolutionId)
    .orderBy(sql`left_on is not null`)
    .orderBy('head', 'desc')
    .orderBy('id')
    .execute();
}

/** The working sessions, by day. */
export function minutesOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('work_minutes')
    .select([
      'id',
      'kind',
      'held_on',
      'from_hour',
      'until_hour',
      'place',
      'ours',
      'theirs',
      'content',
      'copies',
      'signature',
      'refusal',
      'witness',
    ])
    .where('resolution_id', '=', resolutionId)
    .orderBy('held_on')
    .orderBy('id')
    .execute();
}

/** What was asked for, with the day on which it first came. */
export function requestsOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('evidence_request as r')
    .select(['r.id', 'r.kind', 'addressee', 'about', 'paper', 'asked_on', 'due_on', 'rule'])
    .select((eb) =>
      eb
        .selectFrom('evidence_receipt as e')
        .select((of) => of.fn.min('e.received_on').as('first'))
        .whereRef('e.request_id', '=', 'r.id')
        .as('answered_on'),
    )
    .where('r.resolution_id', '=', resolutionId)
    .orderBy('asked_on')
    .orderBy('r.id')
    .execute();
}

/** What was handed over, item by item. */
export function receiptsOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('evidence_receipt as e')
    .innerJoin('evidence_item as i', 'i.receipt_id', 'e.id')
    .select(['e.id', 'e.kind', 'e.received_on', 'giver', 'receiver', 'copies', 'request_id'])
    .select(['i.id as item_id', 'i.name', 'i.pages', 'i.original', 'i.condition'])
    .where('e.resolution_id', '=', resolutionId)
    .orderBy('e.received_on')
    .orderBy('e.id')
    .orderBy('i.position')
    .execute();
}

const experts = (tx: Tx) =>
  tx
    .selectFrom('expert_assessment')
    .select([
      'id',
      'resolution_id',
      'body',
      'object',
      'reason',
      'paper',
      'ordered_on',
      'answer_by',
      'result_on',
      'result',
      'version',
    ]);

/** The expert assessments of a case. */
export function expertsOf(tx: Tx, resolutionId: number) {
  return experts(tx).where('resolution_id', '=', resolutionId).orderBy('ordered_on').orderBy('id').execute();
}
export type Expert = Awaited<ReturnType<typeof expertsOf>>[number];

/** One assessment of the case. @throws NotFound */
export async function getExpert(tx: Tx, resolutionId: number, id: number): Promise<Expert> {
  const row = await experts(tx)
    .where('resolution_id', '=', resolutionId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** The report on the verification. */
export function reportOf(tx: Tx, resolutionId: number) {
  return tx
    .selectFrom('verification_report')
    .leftJoin('resolution_step as s', 's.id', 'verification_report.step_id')
    .select([
      'verification_report.id',
      'reported_on',
      'finding',
      'finding_why',
      'responsibility',
      'recommendation',
      'dissent',
      'paper',
      'version',
      sql<boolean>`s.id is not null and s.voided_at is null`.as('stepped'),
    ])
    .where('verification_report.resolution_id', '=', resolutionId)
    .executeTakeFirst();
}

export type Stage = 'report' | 'ruling';

/** Every finding on the contents of the case, as reported and as ruled. */
export async function findingsOf(tx: Tx, resolutionId: number) {
  const rows = await tx
    .selectFrom('content_finding')
    .select([
      'content_id',
      sql<Stage>`stage`.as('stage'),
      'finding',
      'result',
      'basis',
      'recommendation',
      'state_amount',
      'people_amount',
      sql<number>`state_area::float8`.as('state_area'),
      sql<number>`people_area::float8`.as('people_area'),
      'restored',
      'disciplined',
      'why',
    ])
    .where('resolution_id', '=', resolutionId)
    .execute();
  return rows;
}
export type Finding = Awaited<ReturnType<typeof findingsOf>>[number];

/** The finding on each content that counts: what was ruled; until then, or where the ruling says nothing else, what was reported. */
export async function findingsInForce(tx: Tx, resolutionId: number): Promise<Finding[]> {
  const all = await findingsOf(tx, resolutionId);
  const ruled = all.filter(({ stage }) => stage === 'ruling');
  const rest = all.filter(
    ({ stage, content_id }) => stage === 'report' && !ruled.some((one) => one.content_id === content_id),
  );
  return [...ruled, ...rest];
}
