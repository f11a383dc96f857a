import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { Alert, ButtonLink, Card, Form, FormActions, SubmitButton, TextArea } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { narrativeOf, type Part } from './narrative.ts';
import { hasNarrative } from './periods.ts';
import { draftOf } from './queries.ts';
import { ownScope, reportAddress } from './scope.ts';

/** Asks for the text of the narrative, part by part of its outline; figures and comparison stand there already. */
export async function narrativeForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { scope, kept, narrative } = await visit.read(async (tx) => {
    const found = await ownScope(tx, visit.actor, {
      unitId: Number(visit.params['unitId']) || 0,
      period: visit.params['period'] ?? '',
    });
    return {
      scope: found,
      kept: await draftOf(tx, found.unit.id, found.period.key),
      narrative: await narrativeOf(tx, found.period, found.unit),
    };
  });
  const { period, unit } = scope;
  if (!narrative || !hasNarrative(period)) throw new NotFound();
  const at = reportAddress({ unitId: unit.id, period: period.key });
  const first = Object.fromEntries(narrative.parts.map(({ key, text }) => [`narrative.${key}`, text]));
  return framed(visit, {
    title: `Báo cáo lời ${period.name}`,
    breadcrumbs: [
      { label: 'Gửi báo cáo định kỳ', href: '/submissions' },
      { label: `${period.name} – ${unit.name}`, href: at },
      { label: 'Báo cáo lời' },
    ],
    actions: (
      <ButtonLink href={`${at}/narrative.docx`} icon="download" download>
        Tải DOCX
      </ButtonLink>
    ),
    children: (
      <>
        {narrative.sent && (
          <Alert tone="neutral" title="Báo cáo đã gửi">
            <p>Lời văn của bản đã gửi giữ nguyên; nội dung sửa ở đây chỉ dùng cho báo cáo thay thế.</p>
          </Alert>
        )}
        <Form
          action={`${at}/narrative`}
          draft={{ ...draft, values: { ...first, ...draft.values } }}
          version={kept.version}
          label="Lời văn"
        >
          <Card title={`Đề cương ${narrative.outline.template}`}>
            <p class="form-hint">
              {narrative.outline.remark} Không ghi tên, địa chỉ người tố cáo. Phần chưa sửa tự theo số liệu.
              Dòng nằm giữa các dấu | là một hàng của bảng.
            </p>
            <div class="form-grid">
              {narrative.parts.map((part) => (
                <PartField key={part.key} part={part} />
              ))}
            </div>
            <FormActions>
              <SubmitButton>Lưu lời văn</SubmitButton>
            </FormActions>
          </Card>
        </Form>
      </>
    ),
  });
}

// A part that only holds others is a heading until somebody has written below it.
function PartField({ part: { key, item, text } }: { part: Part }): VNode {
  const label = `${key.replaceAll('-', '.')}. ${item.title}`;
  if (item.items && text === '') return <h3 class="field-full">{label}</h3>;
  const lines = text.split('\n').reduce((sum, one) => sum + Math.ceil((one.length + 1) / 95), 0);
  return (
    <TextArea
      name={`narrative.${key}`}
      label={label}
      hint={item.says}
      rows={Math.min(16, Math.max(2, lines + 1))}
      maxLength={8000}
    />
  );
}
