import type { ComponentChildren } from 'preact';
import { numberText } from './format.ts';
import { Brand, DemoBar, Head, productName } from './frame.tsx';
import { HelpSheet } from './help.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Toast, type Flash } from './toast.tsx';

export type Post = { id: number; label: string; unit: string };
export type PageActor = { name: string; posts: readonly Post[]; currentPostId: number };

export type NavItem = {
  href: string;
  label: string;
  icon: IconName;
  count?: number | undefined;
  /** Keys that go there, such as "g h". */
  keys?: string | undefined;
  /** An address whose list of links is put below this one where script runs. */
  more?: string | undefined;
};

/** Functions that belong together, under one name. */
export type NavGroup = { name?: string | undefined; items: readonly NavItem[] };

export type Crumb = { label: string; href?: string | undefined };

export type PageProps = {
  title: string;
  /** The address of this page; marks where one is in the navigation. */
  path: string;
  actor?: PageActor | undefined;
  nav?: readonly NavGroup[] | undefined;
  breadcrumbs?: readonly Crumb[] | undefined;
  /** Stands beside the title: badges. */
  marks?: ComponentChildren;
  /** Buttons at the right of the title. */
  actions?: ComponentChildren;
  flash?: Flash | string | undefined;
  /** Invented data: said on every page. */
  demo?: boolean | undefined;
  /** For forms and texts: a column that reads well. */
  narrow?: boolean | undefined;
  children: ComponentChildren;
};

/** The frame of every page of a signed-in official. */
export const Page = ({
  title,
  path,
  actor,
  nav = [],
  breadcrumbs,
  marks,
  actions,
  flash,
  demo,
  narrow,
  children,
}: PageProps) => (
  <html lang="vi">
    <Head title={title} sheet="app" script />
    <body>
      <a class="skip-link" href="#main">
        Đến nội dung chính
      </a>
      <TopBar actor={actor} demo={demo} menu={nav.length > 0} />
      <div class="shell">
        <SideNav groups={nav} path={path} />
        <main class={narrow ? 'main main-narrow' : 'main'} id="main" tabIndex={-1}>
          <Toast flash={flash} />
          <Breadcrumbs items={breadcrumbs} />
          <div class="page-head">
            <h1>{title}</h1>
            {marks && <div class="page-marks">{marks}</div>}
            {actions && <div class="page-actions no-print">{actions}</div>}
          </div>
          {children}
        </main>
      </div>
      <footer class="foot no-print">
        <span>
          {productName}: tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh
        </span>
        <button class="btn btn-ghost btn-sm" type="button" data-help hidden>
          <Icon name="keyboard" /> Phím tắt (?)
        </button>
      </footer>
      <HelpSheet
        more={nav.flatMap(({ items }) =>
          items.flatMap(({ keys, label }) => (keys ? [{ keys, text: label }] : [])),
        )}
      />
    </body>
  </html>
);

const TopBar = ({
  actor,
  demo,
  menu,
}: Pick<PageProps, 'demo'> & { actor: PageActor | undefined; menu: boolean }) => (
  <header>
    <DemoBar shown={demo} dayHref="/demo" />
    <div class="top">
      {menu && (
        <button class="btn btn-ghost menu-button" type="button" popovertarget="menu">
          <Icon name="menu-2" label="Chức năng" />
        </button>
      )}
      <Brand unit={actor && currentPost(actor)?.unit} />
      {actor && (
        <>
          <form class="top-search" method="get" action="/search" role="search">
            <label class="visually-hidden" for="q">
              Tìm đơn, người, văn bản
            </label>
            <input
              class="form-control"
              type="search"
              id="q"
              name="q"
              placeholder="Tìm số đơn, họ tên, nội dung (có dấu hoặc không dấu)"
              autocomplete="off"
              data-search
              hx-get="/search/suggest"
              hx-trigger="input changed delay:200ms"
              hx-target="#suggestions"
              hx-swap="innerHTML"
            />
            <button class="btn btn-ghost" type="submit">
              <Icon name="search" label="Tìm" />
            </button>
            <div class="suggestions" id="suggestions" aria-live="polite" />
          </form>
          <div class="top-actor">
            <PostSwitch actor={actor} />
            <form method="post" action="/session/end">
              <button class="btn btn-ghost" type="submit" title="Đăng xuất">
                <Icon name="logout" />
                <span class="top-word">Đăng xuất</span>
              </button>
            </form>
          </div>
        </>
      )}
    </div>
  </header>
);

const currentPost = ({ posts, currentPostId }: PageActor) => posts.find(({ id }) => id === currentPostId);

/** Who acts, and in which post; whoever holds several may take another. */
const PostSwitch = ({ actor }: { actor: PageActor }) => (
  <div class="post-switch">
    <a class="actor-name" href="/password" title="Đổi mật khẩu">
      <Icon name="user-circle" />
      {actor.name}
    </a>
    {actor.posts.length > 1 ? (
      <form method="post" action="/session/post">
        <label class="visually-hidden" for="post">
          Chức vụ đang dùng
        </label>
        <select class="form-select" id="post" name="postId">
          {actor.posts.map(({ id, label, unit }) => (
            <option key={id} value={id} selected={id === actor.currentPostId}>
              {label} – {unit}
            </option>
          ))}
        </select>
        <button class="btn btn-secondary" type="submit">
          Đổi
        </button>
      </form>
    ) : (
      <span class="actor-post">{currentPost(actor)?.label}</span>
    )}
  </div>
);

function SideNav({ groups, path }: { groups: readonly NavGroup[]; path: string }) {
  if (groups.length === 0) return null;
  const here = currentItem(
    groups.flatMap(({ items }) => items),
    path,
  );
  return (
    <nav class="side no-print" aria-label="Chức năng" id="menu" popover="auto">
      {groups.map(({ name, items }, at) => (
        <div class="side-group" key={name ?? ''}>
          {name && (
            <p class="side-name" id={`menu-${at}`}>
              {name}
            </p>
          )}
          <ul aria-labelledby={name && `menu-${at}`}>
            {items.map((item) => (
              <SideItem key={item.href} item={item} here={item === here} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

const SideItem = ({ item, here }: { item: NavItem; here: boolean }) => (
  <li>
    <a href={item.href} aria-current={here ? 'page' : undefined} data-keys={item.keys}>
      <Icon name={item.icon} />
      <span class="side-label">{item.label}</span>
      {item.count !== undefined && item.count > 0 && <span class="count">{numberText(item.count)}</span>}
    </a>
    {item.more && <div class="side-more" hx-get={item.more} hx-trigger="load" hx-swap="innerHTML" />}
  </li>
);

// The longest address that the path begins with: /petitions/new belongs to its own item before that of /petitions.
function currentItem(items: readonly NavItem[], path: string): NavItem | undefined {
  const place = path.split('?')[0] ?? path;
  const within = ({ href }: NavItem) => place === href || (href !== '/' && place.startsWith(`${href}/`));
  return items.filter(within).toSorted((a, b) => b.href.length - a.href.length)[0];
}

const Breadcrumbs = ({ items }: { items: readonly Crumb[] | undefined }) =>
  !items?.length ? null : (
    <nav class="crumbs no-print" aria-label="Vị trí">
      <ol>
        {items.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : label}</li>
        ))}
      </ol>
    </nav>
  );
