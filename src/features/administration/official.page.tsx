import type { VNode } from 'preact';
import { roleNames } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  DataTable,
  dayText,
  EmptyState,
  Filters,
  Form,
  FormActions,
  Results,
  SubmitButton,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { getOfficial, officialsIn, postsOfOfficial, type PostRow } from './official-queries.ts';
import { administered } from './scope.ts';

/** Who works with the system in the units that this administrator looks after. */
export async function officialsPage(visit: Visit): Promise<VNode> {
  const { actor, today, query } = visit;
  const words = (query['q'] ?? '').trim();
  const rows = await visit.read(async (tx) =>
    officialsIn(tx, await administered(tx, actor, today), words, today),
  );
  return framed(visit, {
    title: 'Cán bộ, công chức',
    actions: (
      <ButtonLink href="/officials/new" kind="primary" icon="plus">
        Thêm cán bộ, công chức
      </ButtonLink>
    ),
    children: (
      <>
        <Filters path="/officials" query={{ q: words }}>
          <TextField
            name="q"
            label="Họ tên, tên đăng nhập"
            type="search"
            placeholder="Có dấu hoặc không dấu"
          />
        </Filters>
        <Results>
          <DataTable
            caption="Cán bộ, công chức"
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/officials/${id}`}
            columns={[
              { key: 'name', label: 'Họ và tên', cell: ({ full_name }) => full_name },
              {
                key: 'login',
                label: 'Tên đăng nhập',
                narrow: true,
                cell: ({ login }) => <code>{login}</code>,
              },
              {
                key: 'posts',
                label: 'Chức vụ hiện nay',
                cell: ({ posts }) =>
                  posts.length === 0 ? 'Chưa giữ chức vụ' : posts.map((post) => <div key={post}>{post}</div>),
              },
              {
                key: 'active',
                label: 'Tài khoản',
                narrow: true,
                cell: ({ active }) => (active ? 'Đang dùng' : <Badge tone="warning">Đã khóa</Badge>),
              },
            ]}
            empty={
              <EmptyState
                title="Không có ai"
                text="Thử ít từ hơn, hoặc thêm cán bộ, công chức."
                icon="users"
              />
            }
          />
        </Results>
      </>
    ),
  });
}

const firstPasswordHint =
  'Ít nhất 10 ký tự. Trao trực tiếp cho người dùng; lần đăng nhập đầu tiên phải đổi mật khẩu.';

/** Asks who the new official is and his first password. */
export function newOfficialForm(visit: Visit, draft: Draft): VNode {
  return framed(visit, {
    title: 'Thêm cán bộ, công chức',
    breadcrumbs: [{ label: 'Cán bộ, công chức', href: '/officials' }, { label: 'Thêm' }],
    narrow: true,
    children: (
      <Form action="/officials/new" draft={draft} label="Thêm cán bộ, công chức">
        <div class="form-grid">
          <TextField name="fullName" label="Họ và tên" required width="full" maxLength={100} />
          <TextField
            name="login"
            label="Tên đăng nhập"
            required
            maxLength={40}
            autoComplete="off"
            hint="Chữ không dấu, số, dấu chấm, gạch nối."
          />
          <TextField
            name="password"
            label="Mật khẩu lần đầu"
            required
            maxLength={200}
            autoComplete="off"
            hint={firstPasswordHint}
          />
        </div>
        <FormActions cancel="/officials">
          <SubmitButton icon="plus">Thêm, rồi giao chức vụ</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** One official: his posts over time, his account. */
export async function officialPage(visit: Visit, draft?: Draft): Promise<VNode> {
  const officialId = Number(visit.params['officialId']) || 0;
  const { official, posts } = await visit.read(async (tx) => ({
    official: await getOfficial(tx, officialId),
    posts: await postsOfOfficial(tx, officialId),
  }));
  return framed(
    { ...visit, flash: draft?.problem ?? visit.flash },
    {
      title: official.full_name,
      breadcrumbs: [{ label: 'Cán bộ, công chức', href: '/officials' }, { label: official.full_name }],
      marks: !official.active && <Badge tone="warning">Tài khoản đã khóa</Badge>,
      actions: (
        <>
          <ButtonLink href={`/officials/${officialId}/posts/new`} kind="primary" icon="plus">
            Giao chức vụ
          </ButtonLink>
          <ButtonLink href={`/officials/${officialId}/password`} icon="lock">
            Cấp lại mật khẩu
          </ButtonLink>
        </>
      ),
      children: (
        <>
          <p>
            Tên đăng nhập: <code>{official.login}</code>
          </p>
          <Posts posts={posts} visit={visit} />
          <form
            method="post"
            action={`/officials/${officialId}/lock`}
            aria-label="Khóa, mở tài khoản"
            class="form-actions"
          >
            <Button
              name="active"
              value={official.active ? 'false' : 'true'}
              kind={official.active ? 'danger' : 'secondary'}
            >
              {official.active ? 'Khóa tài khoản' : 'Mở lại tài khoản'}
            </Button>
          </form>
        </>
      ),
    },
  );
}

const Posts = ({ posts, visit }: { posts: readonly PostRow[]; visit: Visit }) => (
  <Card title="Chức vụ" flush>
    <DataTable
      caption="Chức vụ đang giữ và đã giữ"
      rows={posts}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', label: 'Chức vụ', cell: ({ title }) => title },
        { key: 'unit', label: 'Đơn vị', cell: ({ unit }) => unit },
        { key: 'role', label: 'Vai trò', cell: ({ role }) => roleNames[role] },
        { key: 'signs', label: 'Ký văn bản', cell: ({ signs_as }) => signs_as ?? '' },
        { key: 'scope', label: 'Phạm vi', cell: ({ scope }) => scope ?? 'Đơn vị và cấp dưới' },
        {
          key: 'secret',
          label: 'Xử lý tố cáo',
          narrow: true,
          cell: ({ handles_denunciations }) => (handles_denunciations ? 'Có' : 'Không'),
        },
        { key: 'from', label: 'Từ ngày', narrow: true, cell: ({ from }) => dayText(from) },
        {
          key: 'until',
          label: 'Thôi giữ từ',
          narrow: true,
          cell: ({ until }) => (until === null ? '' : dayText(until)),
        },
        {
          key: 'end',
          label: 'Kết thúc',
          narrow: true,
          cell: ({ id, until, title }) =>
            until === null || until > visit.today ? (
              <ButtonLink href={`/posts/${id}/end`} small>
                Kết thúc<span class="visually-hidden">: {title}</span>
              </ButtonLink>
            ) : (
              ''
            ),
        },
      ]}
      empty={
        <EmptyState
          title="Chưa giữ chức vụ nào"
          text="Chưa có chức vụ thì chưa làm việc được trên hệ thống."
          icon="id"
        />
      }
    />
  </Card>
);

/** Asks the new first password. */
export async function passwordForm(visit: Visit, draft: Draft): Promise<VNode> {
  const officialId = Number(visit.params['officialId']) || 0;
  const official = await visit.read((tx) => getOfficial(tx, officialId));
  return framed(visit, {
    title: `Cấp lại mật khẩu: ${official.full_name}`,
    breadcrumbs: [
      { label: 'Cán bộ, công chức', href: '/officials' },
      { label: official.full_name, href: `/officials/${officialId}` },
      { label: 'Mật khẩu' },
    ],
    narrow: true,
    children: (
      <Form action={`/officials/${officialId}/password`} draft={draft} label="Cấp lại mật khẩu">
        <p>Mọi phiên đăng nhập của người này kết thúc; tài khoản bị khóa do nhập sai được mở.</p>
        <TextField
          name="password"
          label="Mật khẩu lần đầu"
          required
          maxLength={200}
          autoComplete="off"
          hint={firstPasswordHint}
          width="full"
        />
        <FormActions cancel={`/officials/${officialId}`}>
          <SubmitButton icon="lock">Cấp mật khẩu</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}
