import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { number } from '../../law/reports/check.ts';
import type { ReportForm } from '../../law/reports/form.ts';
import { getRegime } from '../../law/reports/forms.ts';
import {
  Alert,
  ButtonLink,
  Card,
  CheckboxGroup,
  DataTable,
  DateField,
  EmptyState,
  Filters,
  Tabs,
  UnitField,
  withQuery,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import {
  formIn,
  queryOf,
  readAsked,
  shownForms,
  slugOf,
  windowText,
  type NotAsked,
  type ReportAsked,
} from './asked.ts';
import { Definitions } from './definitions.tsx';
import { FormTable, type FormRow } from './form-table.tsx';
import { differences, liveReport, type Difference, type LiveReport } from './report.ts';
import { namedUnits, reportUnits, type NamedUnit } from './unit-queries.ts';

type Shown = {
  asked: ReportAsked;
  form: ReportForm;
  report: LiveReport;
  changed: readonly Difference[] | undefined;
  choices: readonly NamedUnit[];
};

async function shown(visit: Visit, tx: Tx): Promise<Shown | NotAsked> {
  const asked = await readAsked(visit, tx);
  if ('faults' in asked) return asked;
  const form = formIn(asked.regime, visit.params['form'] ?? '') ?? shownForms(asked.regime)[0];
  if (!form) return { faults: { from: 'Chế độ báo cáo của kỳ này chưa có biểu mẫu.' } };
  const report = await liveReport(tx, asked);
  const now = asked.knownOn && (await liveReport(tx, { ...asked, knownOn: undefined }));
  const changed = now && differences(asked.regime, report, now);
  return { asked, form, report, changed, choices: await choicesOf(visit, tx) };
}

const choicesOf = async ({ today }: Visit, tx: Tx) => namedUnits(tx, await reportUnits(tx), today);

/** A statutory form from the records, live or as it stood on a day: figures, what does not add up, what each column counts. */
export async function formPage(visit: Visit): Promise<VNode> {
  const found = await visit.read((tx) => shown(visit, tx));
  if ('faults' in found) return faultPage(visit, found);
  const { asked, form, report, changed } = found;
  const query = queryOf(asked);
  const path = `/reports/${slugOf(form)}`;
  return framed(visit, {
    title: `Biểu ${form.code}`,
    breadcrumbs: [{ label: 'Báo cáo thống kê', href: '/reports' }, { label: `Biểu ${form.code}` }],
    actions: (
      <ButtonLink href={withQuery(`${path}/sheet.xlsx`, query)} icon="download" download>
        Tải XLSX
      </ButtonLink>
    ),
    children: (
      <>
        <Asking path={path} query={query} choices={found.choices} />
        <Tabs
          label="Các biểu của kỳ báo cáo"
          items={shownForms(asked.regime).map((one) => ({
            href: withQuery(`/reports/${slugOf(one)}`, query),
            label: one.code,
            current: one === form,
            count: report.failures.filter((failure) => failure.form === one.code).length || undefined,
          }))}
        />
        <div class="no-print">
          <Failures form={form} report={report} />
        </div>
        <Sheet asked={asked} form={form} report={report} />
        {changed && <Changes asked={asked} changed={changed} />}
        <Definitions form={form} />
      </>
    ),
  });
}

const Sheet = ({ asked, form, report }: Omit<Shown, 'changed' | 'choices'>): VNode => (
  <section class="report-sheet stack">
    <div class="report-title">
      <h2>
        Biểu {form.code}: {form.title}
      </h2>
      <p>
        {asked.unit.name} · {windowText(asked.window)} (số liệu từ {formatDay(asked.window.from)} đến{' '}
        {formatDay(asked.window.to)}) · {getRegime(asked.regime).basis.split(',')[0]}
        {asked.knownOn && ` · như hệ thống đã biết đến hết ngày ${formatDay(asked.knownOn)}`}
      </p>
    </div>
    <FormTable form={form} rows={rowsOf(asked, form, report)} />
    <p class="form-hint no-print">
      Bấm vào một số để mở danh sách hồ sơ; bấm vào số cột ở dòng MS để đọc cột đếm gì. Ô gạch chéo: hệ thống
      chưa có hồ sơ để tính, nhập tay khi lập báo cáo. Dấu tam giác: cột chưa xác minh được với văn bản gốc.
    </p>
  </section>
);

function rowsOf(asked: ReportAsked, form: ReportForm, report: LiveReport): FormRow[] {
  const rows = report.rows.map(({ unit, values }): FormRow => {
    const own = report.failures.filter((failure) => failure.unit.id === unit.id);
    const wrong = own.flatMap(({ cells }) => cells.filter((cell) => cell.form === form.code));
    const query = queryOf({ ...asked, unit, below: false });
    return {
      key: String(unit.id),
      name: unit.name,
      values: values[form.code] ?? {},
      wrong: new Set(wrong.map(({ column }) => column)),
      listOf: (column) => withQuery(`/reports/${slugOf(form)}/${column.id}`, query),
    };
  });
  const total = report.totals[form.code];
  if (!total) return rows;
  const listOf = (column: ReportForm['columns'][number]) =>
    withQuery(`/reports/${slugOf(form)}/${column.id}`, queryOf(asked));
  return [
    ...rows,
    { key: 'total', name: form.print.total, values: total, wrong: new Set(), strong: true, listOf },
  ];
}

function Failures({ form, report }: Pick<Shown, 'form' | 'report'>): VNode | null {
  const own = report.failures.filter((failure) => failure.form === form.code);
  if (own.length === 0) return null;
  const errors = own.filter(({ severity }) => severity === 'error');
  return (
    <Alert
      tone={errors.length > 0 ? 'danger' : 'warning'}
      title={errors.length > 0 ? `${errors.length} phép kiểm không đúng` : `${own.length} điều cần ghi chú`}
    >
      <ul>
        {own.map(({ unit, check, message, severity }) => (
          <li key={`${unit.id} ${check}`}>
            {report.rows.length > 1 && `${unit.name}: `}
            {message} {severity === 'warning' && '(cần ghi chú)'}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

const Changes = ({ asked, changed }: { asked: ReportAsked; changed: readonly Difference[] }): VNode => (
  <Card title="Khác với hiện nay" flush>
    <DataTable
      caption="Các ô đã khác"
      rows={changed}
      rowKey={({ unit, form, column }) => `${unit.id} ${form.code} ${column.id}`}
      rowHref={({ form, column, unit }) =>
        withQuery(
          `/reports/${slugOf(form)}/${column.id}`,
          queryOf({ ...asked, unit, below: false, knownOn: undefined }),
        )
      }
      columns={[
        {
          key: 'cell',
          label: 'Ô',
          main: true,
          cell: ({ form, column }) => `Biểu ${form.code} cột (${column.no})`,
        },
        { key: 'head', label: 'Đầu cột', cell: ({ column }) => column.path.join(' – ') },
        ...(asked.units.length > 1
          ? [{ key: 'unit', label: 'Đơn vị', cell: ({ unit }: Difference) => unit.name }]
          : []),
        {
          key: 'then',
          label: `Biết đến ${formatDay(asked.knownOn ?? asked.window.to)}`,
          numeric: true,
          cell: ({ was }) => number(was),
        },
        { key: 'now', label: 'Hiện nay', numeric: true, cell: ({ now }) => number(now) },
        {
          key: 'more',
          label: 'Chênh lệch',
          numeric: true,
          cell: ({ was, now }) => `${now > was ? '+' : '−'}${number(Math.abs(now - was))}`,
        },
      ]}
      empty={<EmptyState title="Không ô nào khác" icon="circle-check" />}
    />
  </Card>
);

const Asking = ({
  path,
  query,
  choices,
}: {
  path: string;
  query: Visit['query'];
  choices: readonly NamedUnit[];
}): VNode => (
  <Filters path={path} query={query}>
    <DateField name="from" label="Số liệu từ ngày" />
    <DateField name="to" label="Đến ngày" />
    {choices.length > 1 && (
      <UnitField name="unit" label="Đơn vị" units={choices.map(({ id, name }) => ({ id, label: name }))} />
    )}
    {choices.length > 1 && (
      <CheckboxGroup
        name="below"
        label="Đơn vị cấp dưới"
        options={[{ value: 'on', label: 'Mỗi đơn vị một dòng' }]}
        width="short"
      />
    )}
    <DateField name="knownOn" label="Như đã biết vào ngày" hint="Để trống: như hiện nay" />
  </Filters>
);

async function faultPage(visit: Visit, { faults }: NotAsked): Promise<VNode> {
  const choices = await visit.read((tx) => choicesOf(visit, tx));
  const form = visit.params['form'] ?? '';
  return framed(visit, {
    title: 'Báo cáo thống kê',
    breadcrumbs: [{ label: 'Báo cáo thống kê', href: '/reports' }, { label: form }],
    children: (
      <>
        <Alert tone="danger" title="Chưa lập được báo cáo">
          <ul>
            {Object.entries(faults).map(([field, fault]) => (
              <li key={field}>{fault}</li>
            ))}
          </ul>
        </Alert>
        <Asking path={`/reports/${form}`} query={visit.query} choices={choices} />
      </>
    ),
  });
}
