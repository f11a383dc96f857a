import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Invalid, NotFound } from '../../core/errors.ts';
import { openFile } from '../../core/files.ts';
import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import { parsePaper, type PaperData } from '../../documents/papers.ts';
import type { Day } from '../../law/day.ts';
import { frameOf, render } from './issue.ts';
import { linesOf, type About, type PaperKind, type Texts } from './kinds.ts';
import { newestTemplate, type Paper } from './queries.ts';

const shape = z.object({
  kind: z.string(),
  texts: z.record(z.string(), z.string()),
  /** What its issue sets going, in the words of the feature that fills it. */
  step: z.unknown().optional(),
});

/** Which kind a side paper is of and what was written in it. */
export function writtenIn(paper: Pick<Paper, 'content'>): { kind: string; texts: Texts; step?: unknown } {
  return shape.parse(paper.content);
}

/** What an official wrote in a side paper. */
export const textsOf = (paper: Pick<Paper, 'content'>): Texts => writtenIn(paper).texts;

/** The kind of that code. @throws NotFound */
export function kindOf(kinds: readonly PaperKind[], code: string): PaperKind {
  const kind = kinds.find((one) => one.code === code);
  if (!kind) throw new NotFound('Không có loại văn bản này.');
  return kind;
}

/** The whole side paper as it would be printed now. @throws z.ZodError naming what is missing */
export async function sidePaperData(
  tx: Tx,
  kind: PaperKind,
  about: About,
  { paper, texts, today }: { paper: Paper; texts: Texts; today: Day },
): Promise<PaperData> {
  const issuer = paper.signed_by === null ? await kind.issuer?.(tx, about, texts) : undefined;
  const frame = await frameOf(
    tx,
    issuer === undefined ? paper : { ...paper, unit_id: issuer },
    { recipients: linesOf(texts['recipients']), archive: texts['archive'] ?? '' },
    today,
  );
  return parsePaper({ ...frame, ...(await kind.fill(tx, about, texts, paper.issued_on ?? today)) });
}

/** A schema's faults as messages at the texts that they belong to. */
export function faultsOf(kind: PaperKind, error: z.ZodError): Invalid {
  const names = kind.texts.map(({ name }) => name);
  const messages = error.issues.map(({ path, message }) => {
    const top = String(path[0]);
    const name = kind.fieldOf?.[path.join('.')] ?? kind.fieldOf?.[top] ?? top;
    return [
      `texts.${names.includes(name) || name === 'archive' ? name : (names[0] ?? name)}`,
      message,
    ] as const;
  });
  return new Invalid(Object.fromEntries(messages));
}

/** The Word file of a paper: what was issued, or as it would be now. `data` is asked for the latter only. */
export async function paperContent(
  tx: Tx,
  dataDir: string,
  paper: Paper,
  data: () => Promise<PaperData>,
): Promise<Buffer> {
  if (paper.file_id !== null) {
    const parts: Buffer[] = await (await openFile(tx, dataDir, paper.file_id)).content.toArray();
    return Buffer.concat(parts);
  }
  const template = await newestTemplate(tx, paper.unit_id, paper.form_code);
  return render(await data(), template?.docx);
}

/** The media type of a Word file. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Sends a Word file to be kept. */
export const sendWord = (reply: FastifyReply, name: string, content: Buffer): FastifyReply =>
  reply.type(wordType).header('content-disposition', `attachment; filename="${name}"`).send(content);

/** The id in the address. */
export const idIn = (visit: Visit): number => Number(visit.params['id']) || 0;
