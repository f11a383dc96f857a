import { sql } from 'kysely';
import type { Context } from '../core/command.ts';
import type { Tx } from '../core/db.ts';
import { Invalid } from '../core/errors.ts';
import { replaceContent } from '../core/files.ts';
import type { Identity, SealedSubject } from '../core/vault.ts';
import type { Site } from '../core/web.tsx';
import { wordWithout } from '../documents/hide.ts';
import { tellingPattern, tellingWords } from './telling.ts';
import { sealInto } from './vault-queries.ts';

/** What sealing needs: the keys, and where files lie. */
export type Safe = Pick<Site, 'keys' | 'dataDir'>;

/**
 * Only who handles denunciations, or entered the record himself, can say that it is one: anybody else would lose it in the act.
 * @throws Invalid at the field
 */
export function checkMayTurn({ actor }: Context, recordedBy: number, field: string): void {
  if (actor.handlesDenunciations || recordedBy === actor.officialId) return;
  throw new Invalid({
    [field]:
      'Hồ sơ do người khác ghi, chức vụ này không được giao xử lý tố cáo. Chuyển cho người được giao xử lý tố cáo ghi nhận loại này.',
  });
}

/**
 * A record turned out to hold a denunciation: its people go into the vault, and whatever told who they are leaves every text
 * of the record and every paper that was made of it. The record must be secret by now.
 */
export async function sealRecord(
  tx: Tx,
  { keys, dataDir }: Safe,
  subject: SealedSubject,
  people: readonly Identity[],
): Promise<void> {
  await sealInto(tx, keys, subject, people);
  await hideInRecord(tx, dataDir, subject, people);
}

/** Takes out of every text and paper of a secret record what tells who these people are. */
export async function hideInRecord(
  tx: Tx,
  dataDir: string,
  subject: SealedSubject,
  people: readonly Identity[],
): Promise<void> {
  const pattern = tellingPattern(people);
  if (pattern === undefined) return;
  const petitionId = 'petitionId' in subject ? subject.petitionId : null;
  const visitId = 'visitId' in subject ? subject.visitId : null;
  await sql`select hide_in_record(${petitionId}::bigint, ${visitId}::bigint, ${pattern})`.execute(tx);
  const ofPapers = tellingPattern(people, true) ?? pattern;
  const papers = await tx
    .selectFrom('paper')
    .select('file_id')
    .where((is) => is.or([is('petition_id', '=', petitionId), is('visit_id', '=', visitId)]))
    .where('file_id', 'is not', null)
    .execute();
  for (const { file_id: fileId } of papers)
    if (fileId !== null)
      await replaceContent(tx, dataDir, fileId, (word) => wordWithout(word, tellingWords(ofPapers)));
}
