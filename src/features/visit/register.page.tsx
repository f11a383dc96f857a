import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import type { SheetDocument } from '../../documents/sheet.ts';
import { day, formatDay, type Day } from '../../law/day.ts';
import type { RegisterVersion } from '../../law/reception/register.ts';
import { Alert, ButtonLink, Card, Confidence, EmptyState, numberText, withQuery } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { officeOf, sendSheets } from '../sheets.ts';
import { getUnitOn, type UnitOn } from '../unit-queries.ts';
import { filtersOf } from './list.page.tsx';
import { registerRows, visitTotals } from './lists.ts';
import { registerParts, rowOf, type RegisterPart } from './register.ts';

type Shown = { parts: (RegisterPart & { unit: UnitOn })[]; totals: Awaited<ReturnType<typeof visitTotals>> };

async function shown(visit: Visit): Promise<Shown> {
  const { query, today } = visit;
  const asked = filtersOf(query);
  const filters = {
    ...asked,
    // The whole year unless days were asked for: a register is kept by the year.
    from: asked.from ?? day(`${today.slice(0, 4)}-01-01`),
    to: asked.to ?? today,
    before: undefined,
    after: undefined,
  };
  return visit.read(async (tx) => {
    const parts = [];
    for (const part of registerParts(await registerRows(tx, filters, today)))
      parts.push({ ...part, unit: await getUnitOn(tx, part.unitId, part.to) });
    return { parts, totals: await visitTotals(tx, filters, today) };
  });
}

/** The register as it is printed: one table for each unit and legal version, landscape, pages numbered. */
export async function registerPage(visit: Visit): Promise<VNode> {
  const { parts, totals } = await shown(visit);
  return framed(visit, {
    title: 'In sổ tiếp công dân',
    breadcrumbs: [{ label: 'Sổ tiếp công dân', href: withQuery('/visits', visit.query) }, { label: 'In sổ' }],
    actions: parts.length > 0 && (
      <ButtonLink href={withQuery('/visits/register.xlsx', visit.query)} icon="download" download>
        Tải XLSX
      </ButtonLink>
    ),
    children: (
      <>
        <div class="no-print">
          <Alert tone="info" title="In: Ctrl + P, khổ A4 ngang.">
            <p>
              {numberText(totals.visits)} lượt · {numberText(totals.people)} người ·{' '}
              {numberText(totals.crowds)} đoàn đông người · {numberText(totals.matters)} vụ việc. Sổ in giá
              trị hiện tại; nội dung trước khi đính chính xem tại từng lượt tiếp. Lượt tố cáo không in danh
              tính.
            </p>
          </Alert>
        </div>
        {parts.length === 0 && (
          <Card>
            <EmptyState title="Không có lượt tiếp nào trong thời gian này" icon="book" />
          </Card>
        )}
        {parts.map((part) => (
          <Part key={`${part.unitId}-${part.version.id}`} part={part} />
        ))}
      </>
    ),
  });
}

const Part = ({ part }: { part: Shown['parts'][number] }): VNode => (
  <section class="register" aria-label={`${part.version.title}, ${part.unit.name}`}>
    <p class="no-print">
      <span>
        {part.version.number} ({part.version.basis}) <Confidence level={part.version.confidence} />
      </span>
    </p>
    <header class="register-head">
      <p>
        {part.unit.superior_name && (
          <>
            {part.unit.superior_name}
            <br />
          </>
        )}
        <strong>{part.unit.name}</strong>
      </p>
      <p class="register-form">{part.version.number}</p>
    </header>
    <h2>{part.version.title}</h2>
    <p class="register-range">
      (Từ ngày {formatDay(part.from)} đến ngày {formatDay(part.to)})
    </p>
    <div class="register-box">
      <table class="register-table">
        <Heads version={part.version} />
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.id}>
              {rowOf(row, part.version, part.unit.short_name).map((text, column) => (
                <td key={column}>
                  {column === 0 ? (
                    <a href={`/visits/${row.id}`}>{text}</a>
                  ) : (
                    <span class="as-typed">{text}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);

function Heads({ version: { columns } }: { version: RegisterVersion }): VNode {
  const grouped = columns.some(({ group }) => group !== undefined);
  const spans = (group: string): number => columns.filter((column) => column.group === group).length;
  return (
    <>
      <colgroup>
        {columns.map(({ number }) => (
          <col key={number} class={`register-col-${number}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ number, heading, group }, index) =>
            group === undefined ? (
              <th key={number} scope="col" rowSpan={grouped ? 2 : 1}>
                {heading}
              </th>
            ) : columns[index - 1]?.group === group ? null : (
              <th key={number} scope="colgroup" colSpan={spans(group)}>
                {group}
              </th>
            ),
          )}
        </tr>
        {grouped && (
          <tr>
            {columns.flatMap(({ number, heading, group }) =>
              group === undefined
                ? []
                : [
                    <th key={number} scope="col">
                      {heading}
                    </th>,
                  ],
            )}
          </tr>
        )}
        <tr class="register-numbers">
          {columns.map(({ number }) => (
            <td key={number}>({number})</td>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** The registers as one workbook, a sheet for each unit and legal version. */
export async function registerSheets(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { parts } = await shown(visit);
  const [first] = parts;
  if (!first) throw new NotFound('Không có lượt tiếp nào trong thời gian này.');
  const oneUnit = parts.every(({ unitId }) => unitId === first.unitId);
  const sheets = parts.map((part) => ({
    ...sheetFor(part, visit.today),
    name: oneUnit ? part.version.number : `${part.version.number} ${part.unit.short_name}`,
  }));
  const days = parts.flatMap(({ from, to }) => [from, to]).toSorted();
  return sendSheets(reply, `so-tiep-cong-dan-${days[0]}-${days.at(-1)}`, sheets);
}

const sheetFor = ({ version, unit, from, to, rows }: Shown['parts'][number], today: Day): SheetDocument => ({
  ...officeOf(unit),
  title: version.title,
  subtitle: `Từ ngày ${formatDay(from)} đến ngày ${formatDay(to)} (${version.number}, ${version.basis})`,
  columns: version.columns.map(({ number, heading, group, width }) => ({
    number: String(number),
    heading,
    width,
    ...(group === undefined ? {} : { group }),
    ...(number === 1 ? { align: 'center' as const } : {}),
  })),
  rows: rows.map((row) => rowOf(row, version, unit.short_name)),
  on: today,
});
