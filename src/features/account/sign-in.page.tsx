import type { Draft } from '../../core/web.tsx';
import {
  Button,
  Card,
  DataTable,
  Form,
  Hidden,
  PublicPage,
  SubmitButton,
  TextField,
  type Column,
} from '../../ui/index.ts';

export type DemoLoginShown = {
  login: string;
  password: string;
  title: string;
  fullName: string;
  office: string;
};

export type SignInPageProps = {
  draft: Draft;
  /** The accounts that anybody may try; none in a real office. */
  demoLogins: readonly DemoLoginShown[] | undefined;
};

/** Where officials sign in; the address they wanted travels along as `next`. */
export const SignInPage = ({ draft, demoLogins }: SignInPageProps) => (
  <PublicPage
    title="Đăng nhập"
    demo={demoLogins !== undefined}
    lead="Dành cho cán bộ, công chức tiếp công dân và xử lý đơn."
    nav={[{ href: '/lich-tiep-cong-dan', label: 'Lịch tiếp công dân' }]}
  >
    <Card>
      <Form action="/session" draft={draft} guard={false} label="Đăng nhập">
        <Hidden name="next" />
        <TextField
          name="login"
          label="Tên đăng nhập"
          required
          autoComplete="username"
          maxLength={40}
          autoFocus
          width="full"
        />
        <TextField
          name="password"
          label="Mật khẩu"
          type="password"
          required
          autoComplete="current-password"
          maxLength={200}
          width="full"
        />
        <div class="form-actions">
          <SubmitButton>Đăng nhập</SubmitButton>
        </div>
      </Form>
    </Card>
    {demoLogins && <DemoLogins logins={demoLogins} next={String(draft.values['next'] ?? '')} />}
  </PublicPage>
);

const DemoLogins = ({ logins, next }: { logins: readonly DemoLoginShown[]; next: string }) => (
  <>
    {[...Map.groupBy(logins, ({ office }) => office)].map(([office, members]) => (
      <Card key={office} title={`Tài khoản dùng thử: ${office}`} flush>
        <DataTable
          caption={`Tài khoản dùng thử theo chức vụ: ${office}`}
          columns={demoColumns(next)}
          rows={members}
          rowKey={({ login }) => login}
        />
      </Card>
    ))}
  </>
);

const demoColumns = (next: string): readonly Column<DemoLoginShown>[] => [
  {
    key: 'title',
    label: 'Chức vụ',
    cell: ({ title, fullName }) => (
      <span>
        {title}
        <br />
        <small>{fullName}</small>
      </span>
    ),
  },
  { key: 'login', label: 'Tên đăng nhập', narrow: true, cell: ({ login }) => <code>{login}</code> },
  { key: 'password', label: 'Mật khẩu', narrow: true, cell: ({ password }) => <code>{password}</code> },
  {
    key: 'enter',
    label: 'Vào thử',
    narrow: true,
    cell: ({ login, password, title }) => (
      <form method="post" action="/session" aria-label={`Đăng nhập: ${title}`}>
        <input type="hidden" name="login" value={login} />
        <input type="hidden" name="password" value={password} />
        <input type="hidden" name="next" value={next} />
        <Button small>Vào</Button>
      </form>
    ),
  },
];
