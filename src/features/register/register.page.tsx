import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { Forbidden, NotFound } from '../../core/errors.ts';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import type { SheetValue } from '../../documents/sheet.ts';
import { formatDay } from '../../law/day.ts';
import {
  ButtonLink,
  DataTable,
  DateField,
  EmptyState,
  FieldTreeField,
  Filters,
  KeysetPager,
  numberText,
  Results,
  SelectField,
  UnitField,
  withQuery,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { offsetIn, pagesAround } from '../paging.ts';
import { fieldTree, statedKinds } from '../petition/door.ts';
import { sendSheet } from '../sheets.ts';
import { unitsOn } from '../unit-queries.ts';
import { findRegister } from './registers.ts';
import { readAsked, type Asked, type Register, type RegisterLine } from './row.ts';

const pageSize = 100;
/** More rows than any office prints at once. */
const sheetSize = 5_000;

function registerIn({ params, actor }: Visit): Register {
  const register = findRegister(params['register'] ?? '');
  if (!register) throw new NotFound();
  if (!allows(actor.role, register.needs)) throw new Forbidden();
  return register;
}

/** A register with the columns that offices use: by days, unit, kind and field; printed as it stands. */
export async function registerPage(visit: Visit): Promise<VNode> {
  const register = registerIn(visit);
  const { query, actor, today } = visit;
  const offset = offsetIn(query);
  const asked = readAsked(visit, pageSize + 1, offset);
  const { lines, units } = await visit.read(async (tx) => ({
    lines: await register.lines(tx, asked, visit),
    units: (await unitsOn(tx, today)).filter(({ id }) => actor.unitIds.includes(id)),
  }));
  const path = `/registers/${register.id}`;
  return framed(visit, {
    title: register.title,
    breadcrumbs: [{ label: 'Sổ, danh sách', href: '/registers' }, { label: register.title }],
    actions: (
      <ButtonLink href={withQuery(`${path}.xlsx`, query, { before: '', after: '' })} icon="download" download>
        Tải XLSX
      </ButtonLink>
    ),
    children: (
      <>
        <Filters path={path} query={{ ...query, from: formatDay(asked.from), to: formatDay(asked.to) }}>
          <DateField name="from" label="Từ ngày" />
          <DateField name="to" label="Đến ngày" />
          {units.length > 1 && (
            <UnitField
              name="unit"
              label="Đơn vị"
              placeholder="Tất cả"
              units={units.map(({ id, short_name }) => ({ id, label: short_name }))}
            />
          )}
          {register.filtered && <RecordFilters />}
        </Filters>
        <Results>
          <p class="lead">
            Từ ngày {formatDay(asked.from)} đến ngày {formatDay(asked.to)}. {register.about}
          </p>
          <div class="register-lines" tabIndex={0} role="region" aria-label={register.title}>
            <LinesTable register={register} lines={register.filtered ? lines.slice(0, pageSize) : lines} />
          </div>
          {register.filtered && (
            <KeysetPager
              path={path}
              query={query}
              {...pagesAround({ offset, size: pageSize, more: lines.length > pageSize })}
              note={`${numberText(pageSize)} dòng mỗi trang; tải XLSX để in cả sổ`}
            />
          )}
        </Results>
      </>
    ),
  });
}

const RecordFilters = () => (
  <>
    <SelectField
      name="kind"
      label="Loại"
      placeholder="Tất cả"
      options={Object.entries(statedKinds).map(([value, label]) => ({ value, label }))}
    />
    <FieldTreeField name="field" label="Lĩnh vực" placeholder="Tất cả" tree={fieldTree} />
  </>
);

const LinesTable = ({ register, lines }: { register: Register; lines: readonly RegisterLine[] }): VNode => (
  <DataTable
    caption={register.title}
    rows={lines.map((line, at) => ({ ...line, at }))}
    rowKey={({ at }) => at}
    rowHref={({ href }) => href}
    columns={register.columns.map(({ heading, group, align }, at): Column<RegisterLine & { at: number }> => ({
      key: String(at),
      label: group ? `${group}: ${heading.toLowerCase()}` : heading,
      numeric: align === 'right',
      narrow: align === 'center',
      main: at === mainOf(register),
      cell: ({ cells }) => <span class="clamp">{shown(cells[at])}</span>,
    }))}
    empty={
      <EmptyState
        title="Không có dòng nào"
        text="Thử đổi ngày, đơn vị hoặc bỏ bớt điều kiện lọc."
        icon="list-details"
      />
    }
  />
);

/** The first column that is not the running number leads to the record. */
const mainOf = ({ columns }: Register): number => (columns[0]?.heading === 'STT' ? 1 : 0);

const shown = (value: SheetValue | undefined): string =>
  typeof value === 'number' ? numberText(value) : (value ?? '');

/** The register as a sheet of Excel, whole. */
export async function registerSheetOf(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const register = registerIn(visit);
  const asked: Asked = readAsked(visit, sheetSize, 0);
  const lines = await visit.read((tx) => register.lines(tx, asked, visit));
  return sendSheet(visit, reply, register.id, {
    title: register.title.toUpperCase(),
    subtitle: `Từ ngày ${formatDay(asked.from)} đến ngày ${formatDay(asked.to)}`,
    paper: register.columns.length > 12 ? 'A3' : 'A4',
    columns: register.columns.map((column, at) => ({ ...column, number: String(at + 1) })),
    rows: lines.map(({ cells }) => cells),
  });
}
