import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import {
  Badge,
  Card,
  Checkbox,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  Hidden,
  SubmitButton,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { addressOf, savedLists, type SavedList } from './saved.ts';
import { savedFilters, type SavedFilter, type savedOn as SavedOn } from './saved-queries.ts';

export { savedOn } from './saved-queries.ts';

type Saved = Awaited<ReturnType<typeof SavedOn>>;

/** On top of a list: the saved conditions of this list, and a way to keep the present ones by name. */
export const SavedFilters = ({ visit, path, saved }: { visit: Visit; path: SavedList; saved: Saved }) => {
  const query = visit.path.split('?')[1] ?? '';
  return (
    <div class="saved no-print">
      {saved.length > 0 && (
        <ul class="chips" aria-label="Danh sách đã lưu">
          {saved.map((one) => (
            <li key={one.id}>
              <a class="chip" href={addressOf(one)} aria-current={one.query === query ? 'page' : undefined}>
                {one.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <details class="saved-new">
        <summary>Lưu danh sách này</summary>
        <Form action="/filters" guard={false} label="Lưu danh sách này">
          <SaveFields path={path} query={query} />
        </Form>
      </details>
    </div>
  );
};

const SaveFields = ({ path, query }: { path?: string; query?: string }) => (
  <>
    <Hidden name="path" value={path} />
    <Hidden name="query" value={query} />
    <div class="form-grid">
      <TextField name="name" label="Tên danh sách" required />
      <Checkbox name="share" label="Chia sẻ với cả đơn vị" />
    </div>
    <FormActions>
      <SubmitButton icon="check">Lưu</SubmitButton>
    </FormActions>
  </>
);

/** All saved lists; a refused name is typed again here. */
export async function filtersPage(visit: Visit, draft?: Draft): Promise<VNode> {
  const saved = await visit.read((tx) => savedFilters(tx, visit.actor.officialId));
  return framed(visit, {
    title: 'Danh sách đã lưu',
    children: (
      <>
        {draft?.values['path'] !== undefined && (
          <Card title="Lưu danh sách">
            <Form action="/filters" draft={draft}>
              <SaveFields />
            </Form>
          </Card>
        )}
        <DataTable
          caption="Danh sách đã lưu"
          rows={saved}
          rowKey={({ id }) => id}
          rowHref={addressOf}
          columns={[
            { key: 'name', label: 'Tên', main: true, cell: ({ name }) => name },
            { key: 'list', label: 'Danh sách', cell: ({ path }) => savedLists[path as SavedList] ?? path },
            {
              key: 'owner',
              label: 'Của ai',
              cell: ({ own, unit_id, full_name }) => (
                <>
                  {own ? 'Của tôi' : full_name} {unit_id !== null && <Badge tone="info">Cả đơn vị</Badge>}
                </>
              ),
            },
            { key: 'drop', label: 'Xóa', narrow: true, cell: (one) => one.own && <Drop filter={one} /> },
          ]}
          empty={
            <EmptyState
              title="Chưa lưu danh sách nào"
              text="Lọc Sổ đơn, Đơn đã chuyển đi, Đến hạn… rồi bấm “Lưu danh sách này”."
              icon="list-details"
            />
          }
        />
      </>
    ),
  });
}

const Drop = ({ filter }: { filter: SavedFilter }) => (
  <Form action={`/filters/${filter.id}/delete`} guard={false} label={`Xóa ${filter.name}`}>
    <SubmitButton kind="ghost" icon="trash">
      Xóa
    </SubmitButton>
  </Form>
);

/** The saved lists as links for the side navigation; fetched by script after the page. */
export async function savedLinks(visit: Visit): Promise<VNode> {
  const saved = await visit.read((tx) => savedFilters(tx, visit.actor.officialId));
  return (
    <ul>
      {saved.slice(0, 12).map((one) => (
        <li key={one.id}>
          <a href={addressOf(one)}>
            <span class="side-label">{one.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
