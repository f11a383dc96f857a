import type { ComponentChildren } from 'preact';
import { Button } from './basics.tsx';
import { FormValuesProvider } from './form.tsx';
import { withQuery, type Query } from './href.ts';
import { Icon } from './icon.tsx';

/** The id of the part of a list page that filters and pages replace. */
export const resultsId = 'results';

/** The part of a list page that changes with its filters: chips, table and pager. */
export const Results = ({ children }: { children: ComponentChildren }) => (
  <div id={resultsId} class="results">
    {children}
  </div>
);

// With script only the results are fetched and put in place; the address follows, so that the list can be sent on.
const swapResults = {
  'hx-target': `#${resultsId}`,
  'hx-select': `#${resultsId}`,
  'hx-swap': 'outerHTML',
  'hx-push-url': 'true',
};

export type FiltersProps = {
  /** The address of the list. */
  path: string;
  /** The parameters in force; fields inside show them by name. */
  query: Query;
  /** Parameters kept although no field shows them, such as the tab. */
  keep?: readonly string[] | undefined;
  /** What the fields offer depends on one another: the whole page is made anew. */
  whole?: boolean | undefined;
  children: ComponentChildren;
};

/** A form whose fields become the address of the list. Stands outside {@link Results}. */
export const Filters = ({ path, query, keep = [], whole, children }: FiltersProps) => (
  <FormValuesProvider values={query}>
    <form
      class="filters no-print"
      method="get"
      action={path}
      role="search"
      aria-label="Lọc danh sách"
      {...(whole ? {} : { 'hx-get': path, ...swapResults })}
    >
      {keep
        .filter((name) => query[name])
        .map((name) => (
          <input key={name} type="hidden" name={name} value={query[name]} />
        ))}
      <div class="filters-fields">
        {children}
        <div class="filters-actions">
          <Button icon="filter">Lọc</Button>
        </div>
      </div>
    </form>
  </FormValuesProvider>
);

export type Chip = { name: string; label: string; text: string };

export type ChipsProps = { path: string; query: Query; chips: readonly Chip[] };

/** The filters in force, each with a way to drop it. Stands inside {@link Results}. */
export const Chips = ({ path, query, chips }: ChipsProps) =>
  chips.length === 0 ? null : (
    <ul class="chips no-print" aria-label="Điều kiện đang lọc">
      {chips.map(({ name, label, text }) => (
        <li key={name}>
          <a
            class="chip"
            href={withQuery(path, query, { ...firstPage, [name]: '' })}
            title={`Bỏ điều kiện ${label}`}
          >
            <span class="chip-label">{label}:</span> {text}
            <Icon name="x" label="Bỏ điều kiện này" />
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a
            class="chip-clear"
            href={withQuery(path, query, {
              ...firstPage,
              ...Object.fromEntries(chips.map(({ name }) => [name, ''])),
            })}
          >
            Bỏ tất cả
          </a>
        </li>
      )}
    </ul>
  );

const firstPage = { before: '', after: '' };

export type KeysetPagerProps = {
  path: string;
  query: Query;
  /** The key of the first row when there are rows before it: sent as ?before=; empty for the first page. */
  before?: string | undefined;
  /** The key of the last row when there are rows after it: sent as ?after= */
  after?: string | undefined;
  /** Such as "50 đơn mỗi trang". */
  note?: string | undefined;
};

/** Steps through a list by the key of the row at its edge, so that page 1,000 is as fast as page 1. */
export const KeysetPager = ({ path, query, before, after, note }: KeysetPagerProps) =>
  before === undefined && after === undefined ? null : (
    <nav class="pager no-print" aria-label="Chuyển trang">
      <PagerLink
        href={before === undefined ? undefined : withQuery(path, query, { before, after: '' })}
        rel="prev"
      />
      {note && <span class="pager-note">{note}</span>}
      <PagerLink href={after && withQuery(path, query, { after, before: '' })} rel="next" />
    </nav>
  );

const pagerWords = { prev: 'Trang trước', next: 'Trang sau' } as const;

const PagerLink = ({ href, rel }: { href: string | undefined; rel: 'prev' | 'next' }) =>
  href ? (
    <a
      class="btn btn-secondary"
      href={href}
      rel={rel}
      hx-get={href}
      {...swapResults}
      hx-swap="outerHTML show:top"
    >
      {rel === 'prev' && <Icon name="chevron-left" />}
      {pagerWords[rel]}
      {rel === 'next' && <Icon name="chevron-right" />}
    </a>
  ) : (
    <span class="pager-end">{rel === 'prev' ? 'Đang ở trang đầu' : 'Hết danh sách'}</span>
  );
