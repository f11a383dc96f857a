import type { FastifyReply } from 'fastify';
import type { Visit } from '../core/web.tsx';
import { sheetsOf, type SheetDocument } from '../documents/sheet.ts';
import { getUnitOn, signerOf, type UnitOn } from './unit-queries.ts';

/** The media type of an Excel file. */
export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Content = Pick<SheetDocument, 'title' | 'subtitle' | 'paper' | 'columns' | 'rows'>;

/** The office at the head of a sheet. */
export const officeOf = ({ superior_name, name, place }: UnitOn) => ({
  ...(superior_name ? { parentAgency: superior_name } : {}),
  agency: name,
  place,
});

/** Sends a workbook of these sheets. */
export async function sendSheets(
  reply: FastifyReply,
  name: string,
  sheets: readonly SheetDocument[],
): Promise<FastifyReply> {
  return reply
    .type(sheetType)
    .header('content-disposition', `attachment; filename="${name}.xlsx"`)
    .send(await sheetsOf(sheets));
}

/** Sends a list as a sheet of the own unit: its heading, day and who signs. */
export async function sendSheet(
  visit: Visit,
  reply: FastifyReply,
  name: string,
  content: Content,
): Promise<FastifyReply> {
  const { actor, today } = visit;
  const { unit, signer } = await visit.read(async (tx) => ({
    unit: await getUnitOn(tx, actor.unitId, today),
    signer: await signerOf(tx, actor.unitId, today, null),
  }));
  const signedBy = signer && { capacity: signer.signs_as ?? signer.title, name: signer.full_name };
  const sheet = { ...content, ...officeOf(unit), on: today, ...(signedBy ? { signedBy } : {}) };
  return sendSheets(reply, `${name}-${today}`, [sheet]);
}
