import type { ComponentChildren, VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { parseVietnameseDay } from '../../law/day.ts';
import {
  Button,
  ButtonLink,
  Chips,
  EmptyState,
  KeysetPager,
  Results,
  Tabs,
  withQuery,
  type Column,
} from '../../ui/index.ts';
import { soonEnd } from '../due.ts';
import { framed } from '../frame.tsx';
import { remembered } from '../remembered.ts';
import { peopleOf, unitsOn } from '../unit-queries.ts';
import { SavedFilters, savedOn } from '../work/door.ts';
import { bulkActions } from './bulk.ts';
import { PetitionTable } from './lists.page.tsx';
import { newestPetitions, rowKey, type Listed, type ListFilters } from './lists.ts';
import { chipsOf, RegisterFilters } from './register-filters.tsx';

const pageSize = 50;
const path = '/petitions';

/** The conditions of the address. */
export const filtersOf = ({ query, today, calendar }: Visit): ListFilters => ({
  ...query,
  from: parseVietnameseDay(query['from'] ?? ''),
  to: parseVietnameseDay(query['to'] ?? ''),
  today,
  soon: soonEnd({ today, calendar }),
});

/** The register of petitions with filters that are part of the address. */
export async function petitionsPage(visit: Visit): Promise<VNode> {
  const { query, actor, today } = visit;
  const { before, after } = query;
  const { rows, saved } = await visit.read(async (tx) => ({
    rows: await newestPetitions(tx, actor.unitIds, filtersOf(visit), pageSize),
    saved: await savedOn(tx, path),
  }));
  const choices = await remembered(visit.site, `register ${today} ${actor.unitIds.join()}`, () =>
    visit.read(async (tx) => ({
      units: await unitsOn(tx, today),
      people: await peopleOf(tx, actor.unitIds, today),
    })),
  );
  const more = rows.length > pageSize;
  const shown = before ? rows.slice(more ? 1 : 0) : rows.slice(0, pageSize);
  const [first, last] = [shown[0], shown.at(-1)];
  return framed(visit, {
    title: 'Sổ đơn',
    actions: <Actions visit={visit} />,
    children: (
      <>
        <SavedFilters visit={visit} path={path} saved={saved} />
        <RegisterFilters visit={visit} choices={choices} />
        <Results>
          <Books visit={visit} />
          <Chips path={path} query={query} chips={chipsOf(query, choices)} />
          <Ticked visit={visit} rows={shown} />
          <KeysetPager
            path={path}
            query={query}
            before={first && (after || (before && more)) ? rowKey(first) : undefined}
            after={last && (before || more) ? rowKey(last) : undefined}
            note={`${pageSize} đơn mỗi trang`}
          />
        </Results>
      </>
    ),
  });
}

const Actions = ({ visit: { actor, query } }: { visit: Visit }) => (
  <>
    {allows(actor.role, 'petition.receive') && (
      <ButtonLink href="/petitions/new" kind="primary" icon="plus">
        Tiếp nhận đơn
      </ButtonLink>
    )}
    <ButtonLink
      href={withQuery('/petitions.xlsx', query, { before: '', after: '' })}
      icon="download"
      download
    >
      Tải XLSX
    </ButtonLink>
  </>
);

// Of one unit alone: what it received itself, and what others gave it to handle.
const Books = ({ visit: { actor, query } }: { visit: Visit }) =>
  actor.unitIds.length !== 1 ? null : (
    <Tabs
      label="Sổ"
      items={[
        {
          href: withQuery(path, query, { book: '', ...firstPage }),
          label: 'Sổ của đơn vị',
          current: !query['book'],
        },
        {
          href: withQuery(path, query, { book: 'handled', ...firstPage }),
          label: 'Đơn được giao xử lý',
          current: query['book'] === 'handled',
        },
      ]}
    />
  );

const firstPage = { before: '', after: '' };

// Works without script: the ticks are sent with the button that is pressed.
const Ticked = ({ visit, rows }: { visit: Visit; rows: readonly Listed[] }) => {
  const offered = bulkActions.filter(({ permission }) => allows(visit.actor.role, permission));
  const table: ComponentChildren = (
    <PetitionTable
      rows={rows}
      visit={visit}
      caption="Sổ đơn, mới nhất trước"
      before={offered.length > 0 ? [tick] : []}
      empty={<EmptyState title="Không có đơn nào" text="Thử bỏ bớt điều kiện lọc, hoặc tiếp nhận đơn mới." />}
    />
  );
  if (offered.length === 0 || rows.length === 0) return <>{table}</>;
  return (
    <form method="post" action={offered[0]?.action} aria-label="Việc với các đơn đã chọn">
      <div class="bulk-bar no-print">
        <span>Với các đơn đã chọn:</span>
        {offered.map(({ label, action, icon }) => (
          <Button key={action} formAction={action} icon={icon} small>
            {label}
          </Button>
        ))}
      </div>
      {table}
    </form>
  );
};

const tick: Column<Listed> = {
  key: 'tick',
  label: 'Chọn',
  narrow: true,
  cell: ({ id, book_number, book_year }) => (
    <input
      class="form-check-input"
      type="checkbox"
      name="petitionIds"
      value={id}
      aria-label={`Chọn đơn số ${book_number}/${book_year}`}
    />
  ),
};
