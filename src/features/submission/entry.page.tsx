import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import { emptyDraft, sendHtml, type Draft, type Visit } from '../../core/web.tsx';
import { BadFile } from '../../documents/zip.ts';
import { number } from '../../law/reports/check.ts';
import type { ReportForm } from '../../law/reports/form.ts';
import { findReportForm } from '../../law/reports/forms.ts';
import {
  Card,
  EmptyState,
  Fieldset,
  FileField,
  Form,
  FormActions,
  SubmitButton,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { slugOf } from '../report/door.ts';
import { enteredColumns } from './keep.ts';
import { draftOf } from './queries.ts';
import { readFormSheet } from './read-form.ts';
import { ownScope, reportAddress } from './scope.ts';

async function entryIn(visit: Visit, tx: Tx) {
  const scope = await ownScope(tx, visit.actor, {
    unitId: Number(visit.params['unitId']) || 0,
    period: visit.params['period'] ?? '',
  });
  const form = findReportForm(scope.period.regime, (visit.params['form'] ?? '').replace('-', '/'));
  if (!form) throw new NotFound();
  const draft = await draftOf(tx, scope.unit.id, scope.period.key);
  return { scope, form, draft, columns: await enteredColumns({ tx }, scope, form) };
}

/** Asks for the figures of a form that no records give. */
export async function entryForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { scope, form, draft: kept, columns } = await visit.read((tx) => entryIn(visit, tx));
  const { period, unit } = scope;
  const at = reportAddress({ unitId: unit.id, period: period.key });
  const here = `${at}/entries/${slugOf(form)}`;
  const first = Object.fromEntries(
    Object.entries(kept.entered[form.code] ?? {}).map(([id, value]) => [`cells.${id}`, number(value ?? 0)]),
  );
  return framed(visit, {
    title: `Nhập Biểu ${form.code}`,
    breadcrumbs: [
      { label: 'Gửi báo cáo định kỳ', href: '/submissions' },
      { label: `${period.name} – ${unit.name}`, href: `${at}?form=${slugOf(form)}` },
      { label: `Biểu ${form.code}` },
    ],
    children: (
      <>
        {!unit.has_accounts && <Upload at={here} form={form} draft={draft} />}
        {columns.length === 0 ? (
          <Card>
            <EmptyState title="Không có gì phải nhập" text="Mọi cột của biểu này đều tính từ hồ sơ." />
          </Card>
        ) : (
          <Form
            action={here}
            draft={{ ...draft, values: { ...first, ...draft.values } }}
            version={kept.version}
            label="Số liệu"
          >
            <Card title={`${unit.name} – ${period.name}`}>
              <Fieldset
                legend={form.title}
                hint="Để trống: chưa có số liệu. Ghi 0 nếu không phát sinh. Cột cộng tự tính."
              >
                {columns.map(({ id, no, path, unit: measure }) => (
                  <TextField
                    key={id}
                    name={`cells.${id}`}
                    label={`(${no}) ${path.join(' – ')}`}
                    hint={measure}
                    maxLength={30}
                    width="half"
                  />
                ))}
              </Fieldset>
              <FormActions>
                <SubmitButton>Lưu số liệu</SubmitButton>
              </FormActions>
            </Card>
          </Form>
        )}
      </>
    ),
  });
}

const Upload = ({ at, form, draft }: { at: string; form: ReportForm; draft: Draft }): VNode => (
  <Form action={`${at}/sheet`} draft={draft} files guard={false} label="Đọc từ tệp">
    <Card title="Đọc từ tệp XLSX">
      <FileField
        name="sheet"
        label={`Tệp Biểu ${form.code} của đơn vị`}
        hint="Cùng mẫu biểu, cùng kỳ, có dòng mang tên đơn vị. Số liệu được kiểm rồi điền vào dưới đây để xem lại trước khi lưu."
        accept=".xlsx"
        maxMegabytes={5}
      />
      <FormActions>
        <SubmitButton kind="secondary">Đọc tệp</SubmitButton>
      </FormActions>
    </Card>
  </Form>
);

/** The figures of an uploaded sheet, checked, in the form before they are saved; the file is not kept. */
export async function readEntrySheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { scope, form } = await visit.read((tx) => entryIn(visit, tx));
  if (!reply.request.isMultipart()) throw new NotFound();
  const upload = await reply.request.file({ limits: { fileSize: 5 * 1024 * 1024 + 1 } });
  try {
    const content = upload?.filename ? await upload.toBuffer() : undefined;
    if (!content?.length) throw new BadFile('Chọn tệp để đọc.');
    const asked = { window: scope.period.window, unit: scope.unit.name };
    const values = await readFormSheet(content, form, asked);
    const cells = Object.fromEntries(
      Object.entries(values).map(([id, value]) => [`cells.${id}`, number(value ?? 0)]),
    );
    return sendHtml(reply, await entryForm(visit, emptyDraft(cells)));
  } catch (error) {
    if (!(error instanceof BadFile)) throw error;
    return sendHtml(
      reply,
      await entryForm(visit, { ...emptyDraft(), errors: { sheet: error.message } }),
      422,
    );
  }
}
