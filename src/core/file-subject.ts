import { sql } from 'kysely';

/** To which record a file belongs. */
export type FileSubject =
  | { petitionId: number }
  | { visitId: number }
  | { sessionId: number }
  | { documentId: number }
  | { resolutionId: number }
  | { coordinationId: number };

/** The columns that say so. */
export const subjectColumns = (subject: FileSubject | undefined) => ({
  petition_id: subject && 'petitionId' in subject ? subject.petitionId : null,
  visit_id: subject && 'visitId' in subject ? subject.visitId : null,
  session_id: subject && 'sessionId' in subject ? subject.sessionId : null,
  document_id: subject && 'documentId' in subject ? subject.documentId : null,
  resolution_id: subject && 'resolutionId' in subject ? subject.resolutionId : null,
  coordination_id: subject && 'coordinationId' in subject ? subject.coordinationId : null,
});

/** Not attached to any record yet. */
export const isStaged = sql<boolean>`num_nonnulls(petition_id, visit_id, session_id, document_id, resolution_id, coordination_id) = 0`;
