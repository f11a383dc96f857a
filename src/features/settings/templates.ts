import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { Invalid, NotFound, Refused, Stale } from '../../core/errors.ts';
import { openFile } from '../../core/files.ts';
import type { Site } from '../../core/web.tsx';
import { findFormSheet, formSheets, type FormSheet } from '../../documents/forms.ts';
import { validateTemplate } from '../../documents/validate.ts';
import type { Day } from '../../law/day.ts';
import { unitIdField, unitInScope } from './scope.ts';

/** A version that the unit brought, without its content. */
export type TemplateVersion = {
  id: number;
  formCode: string;
  version: number;
  uploadedBy: string;
  uploadedAt: string;
  withdrawnOn: Day | null;
};

/** What stands for a form in an address: its code without accent and slash; several forms may share a file. */
export const slugOf = ({ form }: FormSheet): string => form.replaceAll('Đ', 'D').replaceAll('/', '-');

/** The form of an address or a code. @throws NotFound */
export function sheetOf(text: string): FormSheet {
  const found = formSheets.find((sheet) => slugOf(sheet) === text) ?? findFormSheet(text);
  if (!found) throw new NotFound('Hệ thống không có mẫu văn bản này.');
  return found;
}

/** Every version that the unit ever brought, newest first. */
export async function templateVersions(tx: Tx, unitId: number): Promise<TemplateVersion[]> {
  const rows = await tx
    .selectFrom('document_template')
    .innerJoin('official', 'official.id', 'uploaded_by')
    .select(['document_template.id', 'form_code', 'version', 'full_name', 'uploaded_at', 'withdrawn_on'])
    .where('unit_id', '=', unitId)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    formCode: row.form_code,
    version: row.version,
    uploadedBy: row.full_name,
    uploadedAt: row.uploaded_at,
    withdrawnOn: row.withdrawn_on,
  }));
}

/** The version in use of those; undefined while the form is the one that came with the system. */
export const inUse = (versions: readonly TemplateVersion[], formCode: string): TemplateVersion | undefined =>
  versions.find((one) => one.formCode === formCode && one.withdrawnOn === null);

/** The Word file of a version that the unit brought. @throws NotFound */
export async function templateContent(
  tx: Tx,
  unitId: number,
  formCode: string,
  version: number,
): Promise<Buffer> {
  const row = await tx
    .selectFrom('document_template')
    .select('docx')
    .where('unit_id', '=', unitId)
    .where('form_code', '=', formCode)
    .where('version', '=', version)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row.docx;
}

const oneFile = z
  .union([z.string(), z.array(z.string())], { error: 'Chọn tệp Word (.docx) của mẫu.' })
  .transform((given) => [given].flat())
  .pipe(z.array(z.uuid('Tệp không hợp lệ. Xin chọn lại tệp.')).length(1, 'Chọn một tệp Word (.docx).'));

const upload = z.object({ form: z.string(), unitId: unitIdField, files: oneFile });

/** Takes a form which the unit edited in Word into use, once every check of it has passed. */
export const uploadTemplate = ({ dataDir }: Pick<Site, 'dataDir'>) =>
  command({
    name: 'template.upload',
    summary: 'Đưa mẫu văn bản của đơn vị vào sử dụng',
    permission: 'template.change',
    input: upload,
    async run({ tx, actor, today }, { form, unitId: wanted, files }) {
      const unitId = unitInScope(actor, wanted);
      const sheet = sheetOf(form);
      const { content } = await openFile(tx, dataDir, files[0] ?? '');
      const docx = await buffer(content);
      const verdict = validateTemplate(docx, sheet.form);
      if (!verdict.ok) throw new Invalid({ files: verdict.problems.join(' ') });
      const version = await nextVersion(tx, unitId, sheet.form);
      await tx
        .insertInto('document_template')
        .values({ unit_id: unitId, form_code: sheet.form, version, docx, uploaded_by: actor.officialId })
        .execute();
      const event = {
        type: 'template.uploaded',
        happenedOn: today,
        unitId,
        data: { form: sheet.form, version },
      };
      return { events: [event], result: { form: slugOf(sheet), unitId, version } };
    },
  });

async function nextVersion(tx: Tx, unitId: number, formCode: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`template:${unitId}:${formCode}`}, 0))`.execute(
    tx,
  );
  const row = await tx
    .selectFrom('document_template')
    .select(({ fn }) => fn.max('version').as('newest'))
    .where('unit_id', '=', unitId)
    .where('form_code', '=', formCode)
    .executeTakeFirst();
  return (row?.newest ?? 0) + 1;
}

const withdrawal = z.object({
  form: z.string(),
  unitId: unitIdField,
  version: z.coerce.number({ error: 'Biểu mẫu thiếu phiên bản. Xin mở lại trang.' }).int().positive(),
});

/** Takes the unit's newest version out of use: the one before it counts again, or the one that came with the system. */
export const withdrawTemplate = command({
  name: 'template.withdraw',
  summary: 'Rút mẫu văn bản của đơn vị, dùng lại bản trước',
  permission: 'template.change',
  input: withdrawal,
  async run({ tx, actor, today }, { form, unitId: wanted, version }) {
    const unitId = unitInScope(actor, wanted);
    const sheet = sheetOf(form);
    const present = inUse(await templateVersions(tx, unitId), sheet.form);
    if (!present) throw new Refused('Đơn vị đang dùng mẫu có sẵn của hệ thống; không có bản nào để rút.');
    if (present.version !== version)
      throw new Stale('Mẫu này vừa được người khác thay đổi. Xin xem lại bản đang dùng.');
    await tx
      .updateTable('document_template')
      .set({ withdrawn_on: today })
      .where('id', '=', present.id)
      .where('withdrawn_on', 'is', null)
      .execute();
    const event = {
      type: 'template.withdrawn',
      happenedOn: today,
      unitId,
      data: { form: sheet.form, version },
    };
    return { events: [event], result: { form: slugOf(sheet), unitId, version } };
  },
});
