import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import type { ReportForm } from '../../law/reports/form.ts';
import { findReportForm, getColumn, getRegime } from '../../law/reports/forms.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  DataTable,
  DefinitionList,
  EmptyState,
  Tabs,
  withQuery,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import {
  countedColumns,
  FormTable,
  missingRow,
  RecordList,
  seenRecords,
  shownForms,
  slugOf,
  type FormRow,
  type Listed,
} from '../report/door.ts';
import { frozenReport, type Frozen, type Part } from './frozen.ts';
import { formVersion, type Below as BelowUnit } from './made.ts';
import { dueOf, hasNarrative, type ReportPeriod } from './periods.ts';
import { recordsSent, standing, type Sent } from './queries.ts';
import type { Whole } from './whole.ts';
import { reportAddress, type Scope } from './scope.ts';
import { meaningsOf, ReportSection } from './sheet-section.tsx';
import { typedWords } from './sheet.ts';
import { dueText, ReportState } from './state.tsx';

/** Who of the units below has sent and who has not. */
export function Below({ visit, whole: { scope, made } }: { visit: Visit; whole: Whole }): VNode | null {
  if (made.below.length === 0) return null;
  const { period } = scope;
  const dueIn = ({ unit }: BelowUnit) => dueOf(period, unit);
  const reported = made.below.filter(({ sent }) => sent).length;
  return (
    <Card title={`Đơn vị gửi đến: ${reported}/${made.below.length} đã gửi`} flush>
      <DataTable
        caption="Các đơn vị gửi báo cáo đến"
        rows={made.below}
        rowKey={({ unit }) => unit.id}
        rowHref={({ unit }) => reportAddress({ unitId: unit.id, period: period.key })}
        columns={[
          { key: 'name', label: 'Đơn vị', main: true, cell: ({ unit }) => unit.name },
          { key: 'due', label: 'Hạn gửi', cell: (one) => dueText(dueIn(one)) },
          { key: 'sent', label: 'Ngày gửi', cell: ({ sent }) => sent && formatDay(sent.submitted_on) },
          { key: 'how', label: 'Cách gửi', cell: ({ unit }) => !unit.has_accounts && 'Nhập thay' },
          {
            key: 'state',
            label: 'Tình trạng',
            narrow: true,
            cell: (one) => (
              <ReportState period={period} due={dueIn(one)} sent={sentOf(one)} today={visit.today} />
            ),
          },
        ]}
      />
    </Card>
  );
}

const sentOf = ({ sent, last }: BelowUnit): Sent[] => [sent ?? last].filter((one) => one !== undefined);

/** Every report that was sent for the period, those returned and replaced too. */
export function History({ whole: { sent }, at }: { whole: Whole; at: string }): VNode {
  const counts = standing(sent);
  return (
    <Card title="Các bản đã gửi" flush>
      <DataTable
        caption="Các bản đã gửi"
        rows={sent}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `${at}/sent/${id}`}
        columns={[
          { key: 'number', label: 'Số báo cáo', main: true, cell: ({ number }) => number },
          { key: 'on', label: 'Ngày gửi', cell: ({ submitted_on }) => formatDay(submitted_on) },
          { key: 'by', label: 'Người ký', cell: ({ signer }) => signer },
          { key: 'reason', label: 'Lý do', cell: ({ return_reason, reason }) => return_reason ?? reason },
          { key: 'state', label: 'Tình trạng', narrow: true, cell: (one) => sentState(one, counts) },
        ]}
        empty={<EmptyState title="Chưa gửi bản nào" />}
      />
    </Card>
  );
}

function sentState({ id, returned_on }: Sent, counts: Sent | undefined): VNode {
  if (returned_on) return <Badge tone="warning">Bị trả lại {formatDay(returned_on)}</Badge>;
  return id === counts?.id ? <Badge tone="success">Có giá trị</Badge> : <Badge>Đã được thay thế</Badge>;
}

/** A report as it was signed: nothing in it changes any more. */
export async function sentPage(visit: Visit): Promise<VNode> {
  const frozen = await visit.read((tx) => frozenReport(visit, tx));
  const { scope, sent, all } = frozen;
  const { period, unit } = scope;
  const at = reportAddress({ unitId: unit.id, period: period.key });
  const here = `${at}/sent/${sent.id}`;
  const forms = shownForms(period.regime);
  const form = forms.find((one) => slugOf(one) === visit.query['form']) ?? forms[0];
  return framed(visit, {
    title: `Báo cáo số ${sent.number}`,
    marks: sentState(sent, standing(all)),
    breadcrumbs: crumbs(scope, at, sent),
    actions: <SentActions period={period} at={at} here={here} form={form} counts={sent === standing(all)} />,
    children: (
      <>
        <SentFacts frozen={frozen} />
        <Tabs
          label="Các biểu của báo cáo"
          items={forms.map((one) => ({
            href: withQuery(here, { form: slugOf(one) }),
            label: one.code,
            current: one === form,
          }))}
        />
        {form && <SentSheet form={form} frozen={frozen} here={here} />}
      </>
    ),
  });
}

type Actions = {
  period: ReportPeriod;
  at: string;
  here: string;
  form: ReportForm | undefined;
  counts: boolean;
};

const SentActions = ({ period, at, here, form, counts }: Actions): VNode => (
  <>
    <ButtonLink href={`${here}/sheets.xlsx`} icon="download" download>
      Tải cả bộ biểu (XLSX)
    </ButtonLink>
    {form && (
      <ButtonLink href={withQuery(`${here}/sheets.xlsx`, { form: slugOf(form) })} icon="download" download>
        Biểu {form.code} (XLSX)
      </ButtonLink>
    )}
    {hasNarrative(period) && counts && (
      <ButtonLink href={`${at}/narrative.docx`} icon="download" download>
        Báo cáo lời (DOCX)
      </ButtonLink>
    )}
  </>
);

type SentSheetProps = { form: ReportForm; frozen: Frozen; here: string };

function SentSheet({ form, frozen, here }: SentSheetProps): VNode {
  const { scope, sent, figures, parts } = frozen;
  const { code } = form;
  const none = new Set<never>();
  const own: FormRow = {
    key: 'own',
    name: scope.unit.name,
    values: figures.own[code] ?? {},
    wrong: none,
    typed: figures.typed[code],
    ...(scope.unit.has_accounts ? { listOf: ({ id }) => `${here}/${slugOf(form)}/${id}` } : {}),
  };
  const below = parts.flatMap(({ unitId, name, figures: of }): FormRow[] =>
    of
      ? [{ key: String(unitId), name, values: of.values[code] ?? {}, wrong: none, typed: of.typed[code] }]
      : [],
  );
  const missing = missingRow(parts.length - below.length);
  const total = { key: 'total', name: form.print.total, values: figures.values[code] ?? {}, wrong: none };
  return (
    <ReportSection scope={scope} form={form} typed={typedWords(form, sent.typed, figures.typed, parts)}>
      <FormTable
        form={form}
        rows={parts.length === 0 ? [own] : [own, ...below, ...missing, { ...total, strong: true }]}
        meanings={meaningsOf(scope, form)}
      />
    </ReportSection>
  );
}

const crumbs = ({ period, unit }: Scope, at: string, sent: Sent) => [
  { label: 'Gửi báo cáo định kỳ', href: '/submissions' },
  { label: `${period.name} – ${unit.name}`, href: at },
  { label: `Số ${sent.number}`, href: `${at}/sent/${sent.id}` },
];

const SentFacts = ({ frozen: { scope, sent, parts } }: { frozen: Frozen }): VNode => (
  <div class="no-print">
    <Card title={`${scope.unit.name} – ${scope.period.name}`}>
      <DefinitionList
        items={[
          { term: 'Người ký', value: sent.signer },
          { term: 'Ngày ký, gửi', value: formatDay(sent.submitted_on) },
          {
            term: 'Mẫu biểu',
            value: `${getRegime(scope.period.regime).basis.split(',')[0]}, bản ${sent.form_version}`,
            ...(sent.form_version === formVersion(scope.period.regime)
              ? {}
              : { hint: 'Mẫu biểu trong hệ thống đã được sửa sau ngày ký; số liệu giữ nguyên.' }),
          },
          { term: 'Tổng hợp từ', value: reportsIn(parts) },
          { term: 'Lý do thay thế', value: sent.reason, wide: true },
          { term: 'Điều phải giải trình khi ký', value: sent.warnings.join(' '), wide: true },
          { term: 'Ghi chú', value: sent.notes, wide: true },
        ]}
      />
      {sent.return_reason && (
        <Alert tone="warning" title={`Bị trả lại ngày ${formatDay(sent.returned_on ?? sent.submitted_on)}`}>
          <p>{sent.return_reason}</p>
        </Alert>
      )}
    </Card>
  </div>
);

function reportsIn(parts: readonly Part[]): string | undefined {
  const sent = parts.filter(({ figures }) => figures).length;
  return parts.length > 0 ? `${sent} báo cáo của đơn vị gửi đến` : undefined;
}

/** The records behind a cell as they were when it was signed; those that this reader may not see only in number. */
export async function sentCellPage(visit: Visit): Promise<VNode> {
  const { scope, sent } = await visit.read((tx) => frozenReport(visit, tx));
  const form = findReportForm(scope.period.regime, (visit.params['form'] ?? '').replace('-', '/'));
  const column = form?.columns.find(({ id }) => id === visit.params['column']);
  if (!form || !column) throw new NotFound();
  const lists = await visit.read(async (tx) => {
    const found = [];
    for (const leaf of countedColumns(form, getColumn(form, column.id)))
      found.push(...(await recordsSent(tx, sent.id, leaf.form.code, [leaf.column.id])));
    const listed: Listed[] = [];
    for (const [subject, parts] of Map.groupBy(found, (one) => one.subject)) {
      const records = parts.flatMap((part) => part.records);
      const seen = await seenRecords(tx, subject, [...new Set(records.map(({ id }) => id))]);
      const amounts = new Map(records.map(({ id, amount }) => [id, amount]));
      const sum = records.reduce((all, { amount }) => all + amount, 0);
      listed.push({
        subject,
        seen,
        hidden: records.length - seen.length,
        amounts,
        sum,
        total: records.length,
      });
    }
    return listed;
  });
  const at = reportAddress({ unitId: scope.unit.id, period: scope.period.key });
  return framed(visit, {
    title: `Biểu ${form.code}, cột (${column.no})`,
    breadcrumbs: [...crumbs(scope, at, sent), { label: `Cột (${column.no})` }],
    children: (
      <>
        <Alert tone="neutral" title={`Danh sách hồ sơ khi ký ngày ${formatDay(sent.submitted_on)}`} />
        {lists.length === 0 && (
          <Card>
            <EmptyState title="Không có hồ sơ nào" text="Ô này bằng 0, hoặc được nhập tay." />
          </Card>
        )}
        {lists.map((list) => (
          <RecordList key={list.subject} visit={visit} units={[scope.unit]} column={column} list={list} />
        ))}
      </>
    ),
  });
}
