import type { Tx } from '../../core/db.ts';
import { NotFound, Stale } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';

const paperColumns = [
  'id',
  'petition_id',
  'unit_id',
  'form_code',
  'content',
  'state',
  'number',
  'symbol',
  'issued_on',
  'proposed_by',
  'signed_by',
  'file_id',
  'version',
] as const;

/** The paper of a petition that is being prepared or was issued last. */
export function findPaper(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('paper')
    .select(paperColumns)
    .where('petition_id', '=', petitionId)
    .where('state', '<>', 'void')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export type Paper = NonNullable<Awaited<ReturnType<typeof findPaper>>>;

/** A paper by its id. @throws NotFound */
export async function getPaper(tx: Tx, paperId: number): Promise<Paper> {
  const row = await tx.selectFrom('paper').select(paperColumns).where('id', '=', paperId).executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** Starts a paper as a draft. */
export async function insertPaper(
  tx: Tx,
  petition: { id: number; handler_unit_id: number },
  formCode: string,
  content: object,
): Promise<void> {
  await tx
    .insertInto('paper')
    .values({
      petition_id: petition.id,
      unit_id: petition.handler_unit_id,
      form_code: formCode,
      content: JSON.stringify(content),
      state: 'draft',
    })
    .execute();
}

/** Sets aside drafts that a new classification has overtaken; an issued paper stays. */
export async function voidPapers(tx: Tx, petitionId: number): Promise<void> {
  await tx
    .updateTable('paper')
    .set({ state: 'void' })
    .where('petition_id', '=', petitionId)
    .where('state', '<>', 'issued')
    .execute();
}

type PaperChanges = {
  state: 'draft' | 'proposed' | 'reviewed' | 'signed' | 'issued';
  content?: string;
  proposed_by?: number;
  signed_by?: number | null;
  number?: number;
  symbol?: string;
  number_year?: number;
  issued_on?: Day;
  file_id?: string;
  template_id?: number | null;
};

/** Changes a paper if nobody else has since it was shown. @throws Stale */
export async function changePaper(
  tx: Tx,
  paperId: number,
  version: number,
  changes: PaperChanges,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('paper')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', paperId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Stale();
}

/** The form as the office edited it last, if it did. */
export function newestTemplate(tx: Tx, unitId: number, formCode: string) {
  return tx
    .selectFrom('document_template')
    .select(['id', 'version', 'docx', 'uploaded_at'])
    .where('unit_id', '=', unitId)
    .where('form_code', '=', formCode)
    .where('withdrawn_on', 'is', null)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}
