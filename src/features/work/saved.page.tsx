import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import {
  Badge,
  ButtonLink,
  Card,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  Hidden,
  SelectField,
  SubmitButton,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { addressOf, mayOpen, savedLists, sharings, type SavedList } from './saved.ts';
import {
  deletedFilters,
  getOwnFilter,
  savedFilters,
  type SavedFilter,
  type savedOn as SavedOn,
} from './saved-queries.ts';

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
    <NameFields />
    <FormActions>
      <SubmitButton icon="check">Lưu</SubmitButton>
    </FormActions>
  </>
);

const NameFields = () => (
  <div class="form-grid">
    <TextField name="name" label="Tên danh sách" required />
    <SelectField
      name="share"
      label="Chia sẻ với"
      placeholder="Chỉ mình tôi"
      options={Object.entries(sharings).map(([value, label]) => ({ value, label }))}
      hint="Người được chia sẻ chỉ thấy hồ sơ, số liệu trong phạm vi của họ."
    />
  </div>
);

/** All saved lists; a refused name is typed again here. */
export async function filtersPage(visit: Visit, draft?: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const { saved, deleted } = await visit.read(async (tx) => ({
    saved: (await savedFilters(tx, actor.officialId)).filter((one) => mayOpen(actor.role, one)),
    deleted: await deletedFilters(tx, actor.officialId, today),
  }));
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
        <SavedTable saved={saved} />
        {deleted.length > 0 && <DeletedCard deleted={deleted} />}
      </>
    ),
  });
}

const SavedTable = ({ saved }: { saved: readonly SavedFilter[] }) => (
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
        cell: ({ own, shared, full_name }) => (
          <>
            {own ? 'Của tôi' : full_name} {shared !== null && <Badge tone="info">{sharedText(shared)}</Badge>}
          </>
        ),
      },
      { key: 'change', label: 'Sửa, xóa', narrow: true, cell: (one) => one.own && <Change filter={one} /> },
    ]}
    empty={
      <EmptyState
        title="Chưa lưu danh sách nào"
        text="Lọc Sổ đơn, Đơn đã chuyển đi, Đến hạn, Bảng tổng hợp… rồi bấm “Lưu danh sách này”."
        icon="list-details"
      />
    }
  />
);

const sharedText = (shared: string): string => sharings[shared as keyof typeof sharings] ?? shared;

const Change = ({ filter }: { filter: SavedFilter }) => (
  <>
    <ButtonLink href={`/filters/${filter.id}/edit`} kind="ghost" icon="pencil">
      Đổi tên, chia sẻ
    </ButtonLink>
    <Form action={`/filters/${filter.id}/delete`} guard={false} label={`Xóa ${filter.name}`}>
      <SubmitButton kind="ghost" icon="trash">
        Xóa
      </SubmitButton>
    </Form>
  </>
);

const DeletedCard = ({ deleted }: { deleted: Awaited<ReturnType<typeof deletedFilters>> }) => (
  <Card title="Đã xóa trong 30 ngày" flush>
    <DataTable
      caption="Danh sách đã xóa trong 30 ngày"
      rows={deleted}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: 'Tên', main: true, cell: ({ name }) => name },
        { key: 'list', label: 'Danh sách', cell: ({ path }) => savedLists[path as SavedList] ?? path },
        {
          key: 'restore',
          label: 'Khôi phục',
          narrow: true,
          cell: ({ id, name }) => (
            <Form action={`/filters/${id}/restore`} guard={false} label={`Khôi phục ${name}`}>
              <SubmitButton kind="ghost" icon="arrow-back-up">
                Khôi phục
              </SubmitButton>
            </Form>
          ),
        },
      ]}
    />
  </Card>
);

/** Another name, or other readers, for one of one's own lists. */
export async function filterForm(visit: Visit, draft: Draft): Promise<VNode> {
  const filterId = Number(visit.params['filterId']) || 0;
  const filter = await visit.read((tx) => getOwnFilter(tx, filterId, visit.actor.officialId));
  const values = { name: filter.name, share: filter.shared ?? '', ...draft.values };
  return framed(visit, {
    title: filter.name,
    breadcrumbs: [{ label: 'Danh sách đã lưu', href: '/filters' }, { label: 'Đổi tên, chia sẻ' }],
    narrow: true,
    children: (
      <Card title="Đổi tên, chia sẻ">
        <Form action={`/filters/${filterId}/edit`} draft={{ ...draft, values }}>
          <NameFields />
          <FormActions>
            <SubmitButton icon="check">Lưu</SubmitButton>
            <ButtonLink href="/filters">Thôi</ButtonLink>
          </FormActions>
        </Form>
      </Card>
    ),
  });
}

/** The saved lists as links for the side navigation; fetched by script after the page. */
export async function savedLinks(visit: Visit): Promise<VNode> {
  const { actor } = visit;
  const saved = await visit.read((tx) => savedFilters(tx, actor.officialId));
  return (
    <ul>
      {saved
        .filter((one) => mayOpen(actor.role, one))
        .slice(0, 12)
        .map((one) => (
          <li key={one.id}>
            <a href={addressOf(one)}>
              <span class="side-label">{one.name}</span>
            </a>
          </li>
        ))}
    </ul>
  );
}
