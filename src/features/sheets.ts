import type { FastifyReply } from 'fastify';
import type { Visit } from '../core/web.tsx';
import { sheetOf, type SheetDocument } from '../documents/sheet.ts';
import { getUnitOn, signerOf } from './unit-queries.ts';

/** The media type of an Excel file. */
export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Content = Pick<SheetDocument, 'title' | 'subtitle' | 'columns' | 'rows'>;

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
  const file = await sheetOf({
    ...content,
    ...(unit.superior_name ? { parentAgency: unit.superior_name } : {}),
    agency: unit.name,
    place: unit.place,
    on: today,
    ...(signer ? { signedBy: { capacity: signer.signs_as ?? signer.title, name: signer.full_name } } : {}),
  });
  return reply
    .type(sheetType)
    .header('content-disposition', `attachment; filename="${name}-${today}.xlsx"`)
    .send(file);
}
