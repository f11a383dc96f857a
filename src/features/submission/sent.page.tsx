import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { findReportForm, getColumn } from '../../law/reports/forms.ts';
import {
  Alert,
  Badge,
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
  namedUnits,
  RecordList,
  seenRecords,
  shownForms,
  slugOf,
  type FormRow,
  type Listed,
} from '../report/door.ts';
import type { Below as BelowUnit } from './made.ts';
import { dueOf } from './periods.ts';
import { figuresSent, partsOfSent, recordsSent, sentBy, standing, type Sent } from './queries.ts';
import type { Whole } from './whole.ts';
import { reportAddress, reportScope, type Scope } from './scope.ts';
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

async function sentIn(visit: Visit) {
  return visit.read(async (tx) => {
    const scope = await reportScope(tx, visit.actor, {
      unitId: Number(visit.params['unitId']) || 0,
      period: visit.params['period'] ?? '',
    });
    const all = await sentBy(tx, [scope.unit.id], [scope.period.key]);
    const sent = all.find(({ id }) => id === Number(visit.params['reportId']));
    if (!sent) throw new NotFound();
    const figures = (await figuresSent(tx, [sent.id])).get(sent.id) ?? { values: {}, own: {} };
    return {
      scope,
      sent,
      all,
      figures,
      parts: await partsOfSent(tx, sent.id),
      missing: await namedUnits(tx, sent.missing, scope.period.window.to),
    };
  });
}

/** A report as it was signed: nothing in it changes any more. */
export async function sentPage(visit: Visit): Promise<VNode> {
  const { scope, sent, all, figures, parts, missing } = await sentIn(visit);
  const { period, unit } = scope;
  const at = reportAddress({ unitId: unit.id, period: period.key });
  const here = `${at}/sent/${sent.id}`;
  const forms = shownForms(period.regime);
  const form = forms.find((one) => slugOf(one) === visit.query['form']) ?? forms[0];
  const row = (key: 'own' | 'values', name: string): FormRow => ({
    key,
    name,
    values: figures[key][form?.code ?? ''] ?? {},
    wrong: new Set(),
    ...(unit.has_accounts && key === 'own'
      ? { listOf: ({ id }) => `${here}/${form ? slugOf(form) : ''}/${id}` }
      : {}),
  });
  return framed(visit, {
    title: `Báo cáo số ${sent.number}`,
    marks: sentState(sent, standing(all)),
    breadcrumbs: crumbs(scope, at, sent),
    children: (
      <>
        <SentFacts scope={scope} sent={sent} missing={missing.map(({ name }) => name)} parts={parts.length} />
        <Tabs
          label="Các biểu của báo cáo"
          items={forms.map((one) => ({
            href: withQuery(here, { form: slugOf(one) }),
            label: one.code,
            current: one === form,
          }))}
        />
        {form && (
          <section class="report-sheet stack">
            <h2>
              Biểu {form.code}: {form.title}
            </h2>
            <FormTable
              form={form}
              rows={[
                row('own', unit.name),
                ...(parts.length > 0 ? [{ ...row('values', form.print.total), strong: true }] : []),
              ]}
            />
          </section>
        )}
      </>
    ),
  });
}

const crumbs = ({ period, unit }: Scope, at: string, sent: Sent) => [
  { label: 'Gửi báo cáo định kỳ', href: '/submissions' },
  { label: `${period.name} – ${unit.name}`, href: at },
  { label: `Số ${sent.number}`, href: `${at}/sent/${sent.id}` },
];

type SentProps = { scope: Scope; sent: Sent; missing: readonly string[]; parts: number };

const SentFacts = ({ scope: { unit, period }, sent, missing, parts }: SentProps): VNode => (
  <Card title={`${unit.name} – ${period.name}`}>
    <DefinitionList
      items={[
        { term: 'Người ký', value: sent.signer },
        { term: 'Ngày ký, gửi', value: formatDay(sent.submitted_on) },
        { term: 'Mẫu biểu', value: `${period.regime}, bản ${sent.form_version}` },
        { term: 'Tổng hợp từ', value: parts > 0 && `${parts} báo cáo của đơn vị gửi đến` },
        { term: 'Đơn vị chưa gửi khi tổng hợp', value: missing.join('; '), wide: true },
        { term: 'Lý do thay thế', value: sent.reason, wide: true },
        { term: 'Ghi chú', value: sent.notes, wide: true },
      ]}
    />
    {sent.return_reason && (
      <Alert tone="warning" title={`Bị trả lại ngày ${formatDay(sent.returned_on ?? sent.submitted_on)}`}>
        <p>{sent.return_reason}</p>
      </Alert>
    )}
  </Card>
);

/** The records behind a cell as they were when it was signed; those that this reader may not see only in number. */
export async function sentCellPage(visit: Visit): Promise<VNode> {
  const { scope, sent } = await sentIn(visit);
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
