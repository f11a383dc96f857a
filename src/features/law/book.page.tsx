import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import {
  Alert,
  ButtonLink,
  Chips,
  Confidence,
  DataTable,
  EmptyState,
  Filters,
  Icon,
  numberText,
  Results,
  SelectField,
  TextField,
  withQuery,
  type Column,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { bookOfLaw, type BookRow, type BookTable, type Chapter } from './chapters.ts';
import { fold } from '../fold.ts';

const unsure = { value: 'unsure', label: 'Chưa đối chiếu đầy đủ' };

/** The law as the system applies it: every table, or the rows that hold the words asked for. */
export function bookPage(visit: Visit): VNode {
  const chapters = bookOfLaw();
  const { q = '', chapter = '', checked = '', open = '' } = visit.query;
  const found = chapters
    .filter(({ id }) => chapter === '' || id === chapter)
    .map((one) => filtered(one, q, checked === unsure.value));
  const shown = found.filter(({ tables }) => tables.length > 0);
  const query = { q, chapter, checked };
  return framed(visit, {
    title: 'Căn cứ pháp lý',
    actions: (
      <>
        <ButtonLink href="/law/due" icon="calendar-due" kind="primary">
          Tính thời hạn
        </ButtonLink>
        <ButtonLink href={withQuery('/law', { q, chapter, checked, open: 'all' })} icon="printer">
          Mở tất cả để in
        </ButtonLink>
        <ButtonLink href="/law/book.docx" icon="download" download>
          Tải bản Word
        </ButtonLink>
      </>
    ),
    children: (
      <>
        <p class="lead">
          Mọi quy tắc mà hệ thống dùng để tính thời hạn và đề xuất hướng xử lý, kèm căn cứ. Quy tắc chưa đối
          chiếu với văn bản gốc được đánh dấu.
        </p>
        <Filters path="/law" query={query}>
          <TextField name="q" label="Tìm trong căn cứ" type="search" placeholder="Có dấu hoặc không dấu" />
          <SelectField
            name="chapter"
            label="Phần"
            placeholder="Tất cả"
            options={chapters.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <SelectField name="checked" label="Mức đối chiếu" placeholder="Tất cả" options={[unsure]} />
        </Filters>
        <Results>
          <Chips
            path="/law"
            query={query}
            chips={chipsOf(q, chapters.find(({ id }) => id === chapter)?.title, checked)}
          />
          <p>{numberText(countRows(shown))} quy tắc.</p>
          {shown.length === 0 && (
            <EmptyState
              title="Không có quy tắc nào có những từ này"
              text="Thử ít từ hơn, hoặc chọn phần “Tất cả”."
              icon="scale"
            />
          )}
          {shown.length > 1 && <Contents found={shown} />}
          {shown.map((one) => (
            <ChapterView key={one.id} chapter={one} open={`${q}${chapter}${checked}${open}` !== ''} />
          ))}
        </Results>
      </>
    ),
  });
}

function filtered({ tables, ...chapter }: Chapter, q: string, onlyUnsure: boolean): Chapter {
  const words = fold(q).split(/\s+/).filter(Boolean);
  const fits = (row: BookRow): boolean => {
    if (onlyUnsure && row.confidence === 'high') return false;
    const text = words.length > 0 ? fold(row.cells.join(' ')) : '';
    return words.every((word) => text.includes(word));
  };
  return {
    ...chapter,
    tables: tables
      .map((table) => ({ ...table, rows: table.rows.filter(fits) }))
      .filter(({ rows }) => rows.length > 0),
  };
}

const countRows = (given: readonly Chapter[]): number =>
  given.flatMap(({ tables }) => tables).reduce((sum, { rows }) => sum + rows.length, 0);

function chipsOf(q: string, title: string | undefined, checked: string) {
  return [
    ...(q ? [{ name: 'q', label: 'Có từ', text: q }] : []),
    ...(title ? [{ name: 'chapter', label: 'Phần', text: title }] : []),
    ...(checked === unsure.value ? [{ name: 'checked', label: 'Mức đối chiếu', text: unsure.label }] : []),
  ];
}

const Contents = ({ found }: { found: readonly Chapter[] }) => (
  <nav class="card no-print" aria-label="Mục lục">
    <div class="card-body">
      <ol>
        {found.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </div>
  </nav>
);

/** More rows than this are shown when they are asked for: the report forms alone have a thousand. */
const large = 200;

const Briefly = ({ chapter: { id, title, tables } }: { chapter: Chapter }) => (
  <>
    <ul>
      {tables.map((table) => (
        <li key={table.id}>
          {table.title} <span class="count">{numberText(table.rows.length)}</span>
        </li>
      ))}
    </ul>
    <p>
      <a href={withQuery('/law', { chapter: id })}>Xem phần “{title}”</a>
    </p>
  </>
);

type ChapterProps = { chapter: Chapter; open: boolean };

const ChapterView = ({ chapter, chapter: { id, title, tables }, open }: ChapterProps) => (
  <section id={id}>
    <h2>{title}</h2>
    {id === 'ngay-nghi' && (
      <Alert tone="neutral">
        <p>Ngoài các ngày dưới đây, cơ quan nhà nước làm việc từ thứ Hai đến thứ Sáu.</p>
      </Alert>
    )}
    {!open && countRows([chapter]) > large && <Briefly chapter={chapter} />}
    {(open || countRows([chapter]) <= large ? tables : []).map((table) => (
      <details key={table.id} class="ledger" open={open || tables.length === 1}>
        <summary>
          <Icon name="chevron-right" class="fold-mark" />
          <h3 class="fold-title">{table.title}</h3> <span class="count">{numberText(table.rows.length)}</span>
        </summary>
        <DataTable
          caption={table.title}
          columns={columnsOf(table)}
          rows={table.rows}
          rowKey={({ id: row }) => row}
        />
      </details>
    ))}
  </section>
);

const columnsOf = ({ columns }: BookTable): readonly Column<BookRow>[] => [
  ...columns.map((label, index) => ({
    key: String(index),
    label,
    narrow: label === 'Mã',
    main: index === Math.min(1, columns.length - 1),
    cell: ({ cells }: BookRow) => cells[index],
  })),
  {
    key: 'confidence',
    label: 'Đối chiếu',
    narrow: true,
    cell: ({ confidence }) => <Confidence level={confidence} always />,
  },
];
