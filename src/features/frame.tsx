import type { ComponentChildren, VNode } from 'preact';
import { allows } from '../core/policy.ts';
import type { Visit } from '../core/web.tsx';
import { Page, type Crumb, type NavItem } from '../ui/index.ts';

type Framed = {
  title: string;
  marks?: ComponentChildren;
  actions?: ComponentChildren;
  breadcrumbs?: readonly Crumb[] | undefined;
  narrow?: boolean;
  children: ComponentChildren;
};

const wholeNav: readonly (NavItem & { needs: Parameters<typeof allows>[1] })[] = [
  { href: '/', label: 'Việc của tôi', icon: 'home', keys: 'g v', needs: 'post.choose' },
  { href: '/board', label: 'Bảng theo dõi', icon: 'list-details', keys: 'g b', needs: 'board.see' },
  { href: '/leader', label: 'Toàn cảnh lãnh đạo', icon: 'chart-bar', keys: 'g p', needs: 'board.see' },
  { href: '/visits/new', label: 'Tiếp công dân', icon: 'users', keys: 'c', needs: 'visit.receive' },
  { href: '/sessions', label: 'Lịch tiếp', icon: 'calendar-event', keys: 'g i', needs: 'session.see' },
  { href: '/visits', label: 'Sổ tiếp công dân', icon: 'book', keys: 'g t', needs: 'visit.see' },
  { href: '/petitions', label: 'Sổ đơn', icon: 'inbox', keys: 'g d', needs: 'petition.see' },
  { href: '/transfers', label: 'Chuyển đơn', icon: 'send', keys: 'g n', needs: 'petition.see' },
  { href: '/petitions/new', label: 'Tiếp nhận đơn', icon: 'plus', keys: 'n', needs: 'petition.receive' },
  { href: '/tasks', label: 'Việc được giao', icon: 'list-check', keys: 'g w', needs: 'session.see' },
  { href: '/resolutions', label: 'Vụ việc giải quyết', icon: 'scale', keys: 'g q', needs: 'resolution.see' },
  { href: '/dialogues', label: 'Đối thoại', icon: 'users', keys: 'g a', needs: 'resolution.see' },
  { href: '/executions', label: 'Thi hành', icon: 'list-check', keys: 'g e', needs: 'resolution.see' },
  {
    href: '/publications',
    label: 'Công khai kết quả',
    icon: 'file-text',
    keys: 'g j',
    needs: 'resolution.see',
  },
  { href: '/challenges', label: 'Xem xét lại quyết định', icon: 'scale', needs: 'resolution.see' },
  { href: '/backlog', label: 'Vụ việc tồn đọng', icon: 'clock', keys: 'g z', needs: 'backlog.see' },
  { href: '/notices', label: 'Thông báo', icon: 'bell', keys: 'g o', needs: 'petition.see' },
  { href: '/retention', label: 'Đơn xếp lưu', icon: 'archive', keys: 'g x', needs: 'petition.see' },
  { href: '/handovers', label: 'Bàn giao', icon: 'archive', keys: 'g k', needs: 'handover.see' },
  {
    href: '/filters',
    label: 'Danh sách đã lưu',
    icon: 'filter',
    keys: 'g s',
    needs: 'filter.save',
    more: '/filters/links',
  },
  { href: '/hotspots', label: 'Điểm nóng', icon: 'alert-triangle', keys: 'g h', needs: 'visit.watch' },
  { href: '/reports', label: 'Báo cáo', icon: 'chart-bar', keys: 'g r', needs: 'report.see' },
  { href: '/submissions', label: 'Gửi báo cáo', icon: 'send', keys: 'g j', needs: 'report.see' },
  { href: '/law', label: 'Căn cứ pháp lý', icon: 'scale', keys: 'g l', needs: 'post.choose' },
  {
    href: '/calendar',
    label: 'Lịch nghỉ, làm bù',
    icon: 'calendar',
    keys: 'g y',
    needs: 'calendar.set',
  },
  { href: '/templates', label: 'Mẫu văn bản', icon: 'file-text', keys: 'g m', needs: 'template.change' },
  { href: '/officials', label: 'Cán bộ, công chức', icon: 'users', keys: 'g u', needs: 'official.manage' },
  { href: '/units', label: 'Cơ quan, đơn vị', icon: 'building', keys: 'g c', needs: 'post.choose' },
];

/** A page for a signed-in official, in the frame of the product with what his post may open. */
export const framed = (visit: Visit, { children, ...rest }: Framed): VNode => (
  <Page {...rest} {...frameOf(visit)}>
    {children}
  </Page>
);

/** Who looks, what his post may open, what has just happened: what every page's frame shows. */
export const frameOf = ({ session, actor, path, flash }: Visit) => ({
  path,
  actor: { name: session.fullName, posts: session.posts, currentPostId: actor.postId },
  nav: wholeNav.filter(({ needs }) => allows(actor.role, needs)),
  flash,
  demo: session.demo,
});
