import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import type { ReportForm } from '../../law/reports/form.ts';
import { getRegime } from '../../law/reports/forms.ts';
import { Alert, ButtonLink, Card, DefinitionList, Tabs, withQuery } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { FormTable, missingRow, shownForms, slugOf, type FormRow } from '../report/door.ts';
import { Doing } from './doing.page.tsx';
import { Failing } from './failing.page.tsx';
import type { Made } from './made.ts';
import { dueOf, hasNarrative } from './periods.ts';
import { standing } from './queries.ts';
import { meaningsOf, ReportSection } from './sheet-section.tsx';
import { typedWords } from './sheet.ts';
import { reportAddress, type Scope } from './scope.ts';
import { Below, History } from './sent.page.tsx';
import { Way } from './way.page.tsx';
import { dueText, ReportState } from './state.tsx';
import { wholeOf, type Whole } from './whole.ts';

/** A report as it would be sent now, with what fails, what is missing, and what was sent before. */
export async function reportPage(visit: Visit, draft: Draft): Promise<VNode> {
  const whole = await visit.read((tx) => wholeOf(visit, tx));
  const { scope, made, sent } = whole;
  const { period, unit } = scope;
  const at = reportAddress({ unitId: unit.id, period: period.key });
  const forms = shownForms(period.regime);
  const form = forms.find((one) => slugOf(one) === visit.query['form']) ?? forms[0];
  return framed(visit, {
    title: `Báo cáo ${period.name}`,
    breadcrumbs: [
      { label: 'Gửi báo cáo định kỳ', href: '/submissions' },
      { label: `${period.name} – ${unit.name}` },
    ],
    actions: <Files at={at} scope={scope} />,
    children: (
      <>
        <Facts visit={visit} whole={whole} />
        <Doing visit={visit} whole={whole} draft={draft} />
        {standing(sent) && (
          <Alert tone="neutral" title="Số liệu dưới đây là số liệu hiện nay">
            <p>
              Báo cáo đã gửi được giữ nguyên, mở ở mục "Các bản đã gửi". Số liệu hiện nay chỉ dùng khi lập báo
              cáo thay thế.
            </p>
          </Alert>
        )}
        <Failing made={made} at={at} />
        <Tabs
          label="Các biểu của báo cáo"
          items={forms.map((one) => ({
            href: withQuery(at, { form: slugOf(one) }),
            label: one.code,
            current: one === form,
            count:
              [...made.failures, ...made.disagreements].filter((failure) => failure.form === one.code)
                .length || undefined,
          }))}
        />
        {form && <Sheet at={at} form={form} whole={whole} />}
        <Way visit={visit} period={period} way={whole.way} />
        <Below visit={visit} whole={whole} />
        <History whole={whole} at={at} />
      </>
    ),
  });
}

const Files = ({ at, scope }: { at: string; scope: Scope }): VNode => (
  <>
    <ButtonLink href={`${at}/sheets.xlsx`} icon="download" download>
      Dự thảo biểu (XLSX)
    </ButtonLink>
    {hasNarrative(scope.period) && (
      <ButtonLink href={`${at}/narrative.docx`} icon="download" download>
        Báo cáo lời (DOCX)
      </ButtonLink>
    )}
    {hasNarrative(scope.period) && scope.makes && (
      <ButtonLink href={`${at}/narrative`} icon="pencil">
        Soạn lời văn
      </ButtonLink>
    )}
  </>
);

const Facts = ({ visit, whole: { scope, sent, urged, receiver } }: { visit: Visit; whole: Whole }): VNode => {
  const { period, unit } = scope;
  const due = dueOf(period, unit);
  return (
    <Card title={unit.name}>
      <DefinitionList
        items={[
          {
            term: 'Số liệu',
            value: `Từ ${formatDay(period.window.from)} đến ${formatDay(period.window.to)}`,
          },
          { term: 'Chế độ báo cáo', value: getRegime(period.regime).basis.split(',')[0] },
          { term: 'Nơi nhận', value: receiver ?? 'Ngoài hệ thống' },
          { term: 'Hạn gửi', value: dueText(due), hint: due.basis },
          {
            term: 'Tình trạng',
            value: <ReportState period={period} due={due} sent={sent} today={visit.today} />,
          },
          {
            term: 'Đôn đốc',
            wide: true,
            value: urged.map(({ urged_on, message }) => `${formatDay(urged_on)}: ${message}`).join('; '),
          },
        ]}
      />
      {!unit.has_accounts && <p class="form-hint">Đơn vị chưa có tài khoản: nơi nhận nhập thay số liệu.</p>}
    </Card>
  );
};

function Sheet({ at, form, whole }: { at: string; form: ReportForm; whole: Whole }): VNode {
  const { scope, made, draft } = whole;
  return (
    <ReportSection scope={scope} form={form} typed={typedWords(form, draft.typed, made.typed)}>
      <FormTable form={form} rows={rowsOf(form, scope, made)} meanings={meaningsOf(scope, form)} />
      {scope.makes && (
        <p class="no-print">
          <ButtonLink href={`${at}/entries/${slugOf(form)}`} icon="pencil" small>
            Nhập số liệu Biểu {form.code}
          </ButtonLink>
        </p>
      )}
    </ReportSection>
  );
}

function rowsOf(form: ReportForm, { period, unit }: Scope, made: Made): FormRow[] {
  const wrong = new Set(
    [...made.failures, ...made.disagreements].flatMap(({ cells }) =>
      cells.filter((cell) => cell.form === form.code && cell.period !== 'prev').map(({ column }) => column),
    ),
  );
  const alone = made.below.length === 0;
  const listOf = (column: ReportForm['columns'][number]): string =>
    withQuery(`/reports/${slugOf(form)}/${column.id}`, {
      from: formatDay(period.window.from),
      to: formatDay(period.window.to),
      unit: String(unit.id),
    });
  const own: FormRow = {
    key: 'own',
    name: unit.name,
    values: made.own[form.code] ?? {},
    wrong: alone ? wrong : new Set(),
    typed: made.typed[form.code],
    ...(unit.has_accounts ? { listOf } : {}),
  };
  if (alone) return [own];
  return [
    own,
    ...made.below.flatMap(({ unit: { id, name }, values }): FormRow[] =>
      values ? [{ key: String(id), name, values: values[form.code] ?? {}, wrong: new Set() }] : [],
    ),
    ...missingRow(made.missing.length),
    { key: 'total', name: form.print.total, values: made.values[form.code] ?? {}, wrong, strong: true },
  ];
}
