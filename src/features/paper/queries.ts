import type { Tx } from '../../core/db.ts';
import { NotFound, Stale } from '../../core/errors.ts';
import { sql } from 'kysely';
import type { Day } from '../../law/day.ts';
import { reach } from '../../law/reach.ts';
import type { About, SubjectKind } from './kinds.ts';

const paperColumns = [
  'id',
  'petition_id',
  'visit_id',
  'session_id',
  'resolution_id',
  'coordination_id',
  'role',
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
  'template_id',
  'printed',
  'returned_why',
  'version',
] as const;

/** The paper of a petition's outcome that is being prepared or was issued last. */
export function findPaper(tx: Tx, petitionId: number) {
  return tx
    .selectFrom('paper')
    .select(paperColumns)
    .where('petition_id', '=', petitionId)
    .where('role', '=', 'main')
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
    .where('role', '=', 'main')
    .where('state', '<>', 'issued')
    .execute();
}

type PaperChanges = {
  state: 'draft' | 'proposed' | 'reviewed' | 'signed' | 'issued' | 'void';
  content?: string;
  proposed_by?: number;
  signed_by?: number | null;
  unit_id?: number;
  number?: number | null;
  symbol?: string | null;
  number_year?: number | null;
  issued_on?: Day;
  file_id?: string;
  template_id?: number | null;
  printed?: string | null;
  returned_why?: string | null;
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

/** The form from which a paper is printed: once issued, the one it was issued from. */
export function templateOf(tx: Tx, paper: Pick<Paper, 'unit_id' | 'form_code' | 'state' | 'template_id'>) {
  if (paper.state !== 'issued') return newestTemplate(tx, paper.unit_id, paper.form_code);
  return tx
    .selectFrom('document_template')
    .select(['id', 'version', 'docx', 'uploaded_at'])
    .where('id', '=', paper.template_id)
    .executeTakeFirst();
}

const subjectColumn = {
  petition: 'petition_id',
  visit: 'visit_id',
  session: 'session_id',
  resolution: 'resolution_id',
  coordination: 'coordination_id',
} as const;

/** The papers of a record beside the paper of its outcome, newest first; set-aside drafts are left out. */
export function sidePapersOf(tx: Tx, kind: SubjectKind, id: number) {
  return tx
    .selectFrom('paper')
    .select(paperColumns)
    .where(subjectColumn[kind], '=', id)
    .where('role', '=', 'side')
    .where('state', '<>', 'void')
    .orderBy('id', 'desc')
    .execute();
}

/** Starts a side paper as a draft and gives its id. */
export async function insertSidePaper(
  tx: Tx,
  about: About,
  {
    unitId = about.unitId,
    postId,
    form,
    content,
  }: { unitId?: number; postId: number; form: string; content: object },
): Promise<number> {
  const row = await tx
    .insertInto('paper')
    .values({
      ...(about.resolutionId === undefined ? {} : { resolution_id: about.resolutionId }),
      [subjectColumn[about.kind]]: about.id,
      unit_id: unitId,
      role: 'side',
      form_code: form,
      content: JSON.stringify(content),
      proposed_by: postId,
      state: 'draft',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The record of that kind, as a paper needs it. @throws NotFound */
export async function getAbout(tx: Tx, kind: SubjectKind, id: number): Promise<About> {
  const { rows } = await aboutRow[kind](id).execute(tx);
  const [row] = rows;
  if (!row) throw new NotFound();
  return { kind, id, ...row };
}

type AboutRow = Omit<About, 'kind' | 'id'>;
const aboutRow = {
  petition: (id: number) => sql<AboutRow>`
    select handler_unit_id as "unitId", secret, received_on as since,
           'Đơn số ' || book_number || '/' || book_year || case when part > 0 then '-' || part else '' end as title,
           '/petitions/' || id as href
      from petition where id = ${id}`,
  visit: (id: number) => sql<AboutRow>`
    select unit_id as "unitId", secret, received_on as since, 'Lượt tiếp số ' || book_number || '/' || book_year as title,
           '/visits/' || id as href
      from visit where id = ${id}`,
  session: (id: number) => sql<AboutRow>`
    select unit_id as "unitId", false as secret, ${reach.reception}::date as since,
           'Buổi tiếp công dân ngày ' || to_char(held_on, 'DD/MM/YYYY') as title, '/sessions/' || id as href
      from reception_session where id = ${id}`,
  resolution: (id: number) => sql<AboutRow>`
    select handler_unit_id as "unitId", secret, received_on as since, 'Vụ việc số ' || book_number || '/' || book_year as title,
           '/resolutions/' || id as href
      from resolution where id = ${id}`,
  coordination: (id: number) => sql<AboutRow>`
    select unit_id as "unitId", secret, asked_on as since, 'Yêu cầu phối hợp ngày ' || to_char(asked_on, 'DD/MM/YYYY') as title,
           '/coordination/' || id as href, resolution_id as "resolutionId"
      from coordination where id = ${id}`,
};

/** The record that a paper is about. @throws NotFound */
export function aboutOf(tx: Tx, paper: Paper): Promise<About> {
  if (paper.petition_id !== null) return getAbout(tx, 'petition', paper.petition_id);
  if (paper.visit_id !== null) return getAbout(tx, 'visit', paper.visit_id);
  if (paper.session_id !== null) return getAbout(tx, 'session', paper.session_id);
  if (paper.coordination_id !== null) return getAbout(tx, 'coordination', paper.coordination_id);
  if (paper.resolution_id !== null) return getAbout(tx, 'resolution', paper.resolution_id);
  throw new NotFound();
}
