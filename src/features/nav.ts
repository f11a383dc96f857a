import { allows, type Permission } from '../core/policy.ts';
import type { Role } from '../core/policy.ts';
import type { NavGroup, NavItem } from '../ui/index.ts';

type Entry = NavItem & { readonly needs: Permission };

/** What the product can do, in the order in which an office works. */
export const wholeNav: readonly { readonly name?: string; readonly items: readonly Entry[] }[] = [
  {
    items: [
      { href: '/', label: 'Việc của tôi', icon: 'home', keys: 'g v', needs: 'post.choose' },
      { href: '/board', label: 'Bảng theo dõi', icon: 'list-details', keys: 'g b', needs: 'board.see' },
      { href: '/leader', label: 'Toàn cảnh lãnh đạo', icon: 'chart-bar', keys: 'g p', needs: 'board.see' },
    ],
  },
  {
    name: 'Tiếp công dân',
    items: [
      { href: '/visits/new', label: 'Tiếp công dân', icon: 'users', keys: 'c', needs: 'visit.receive' },
      { href: '/sessions', label: 'Lịch tiếp', icon: 'calendar-event', keys: 'g i', needs: 'session.see' },
      { href: '/visits', label: 'Sổ tiếp công dân', icon: 'book', keys: 'g t', needs: 'visit.see' },
      { href: '/hotspots', label: 'Điểm nóng', icon: 'alert-triangle', keys: 'g h', needs: 'visit.watch' },
      { href: '/tasks', label: 'Việc được giao', icon: 'list-check', keys: 'g w', needs: 'session.see' },
    ],
  },
  {
    name: 'Xử lý đơn',
    items: [
      { href: '/petitions/new', label: 'Tiếp nhận đơn', icon: 'plus', keys: 'n', needs: 'petition.receive' },
      { href: '/petitions', label: 'Sổ đơn', icon: 'inbox', keys: 'g d', needs: 'petition.see' },
      { href: '/transfers', label: 'Chuyển đơn', icon: 'send', keys: 'g n', needs: 'petition.see' },
      {
        href: '/filters',
        label: 'Danh sách đã lưu',
        icon: 'filter',
        keys: 'g s',
        needs: 'filter.save',
        more: '/filters/links',
      },
      { href: '/notices', label: 'Thông báo', icon: 'bell', keys: 'g o', needs: 'petition.see' },
      { href: '/retention', label: 'Đơn xếp lưu', icon: 'archive', keys: 'g x', needs: 'petition.see' },
    ],
  },
  {
    name: 'Giải quyết',
    items: [
      {
        href: '/resolutions',
        label: 'Vụ việc giải quyết',
        icon: 'scale',
        keys: 'g q',
        needs: 'resolution.see',
      },
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
      { href: '/coordination', label: 'Phối hợp', icon: 'users', keys: 'g g', needs: 'coordination.see' },
      { href: '/backlog', label: 'Vụ việc tồn đọng', icon: 'clock', keys: 'g z', needs: 'backlog.see' },
    ],
  },
  {
    name: 'Báo cáo',
    items: [
      { href: '/reports', label: 'Báo cáo', icon: 'chart-bar', keys: 'g r', needs: 'report.see' },
      { href: '/registers', label: 'Sổ, danh sách', icon: 'book', keys: 'g 1', needs: 'petition.see' },
      { href: '/pivot', label: 'Bảng tổng hợp', icon: 'list-details', keys: 'g 2', needs: 'report.see' },
      { href: '/submissions', label: 'Gửi báo cáo', icon: 'send', keys: 'g f', needs: 'report.see' },
    ],
  },
  {
    name: 'Tra cứu, thiết lập',
    items: [
      { href: '/law', label: 'Căn cứ pháp lý', icon: 'scale', keys: 'g l', needs: 'post.choose' },
      { href: '/units', label: 'Cơ quan, đơn vị', icon: 'building', keys: 'g c', needs: 'post.choose' },
      {
        href: '/officials',
        label: 'Cán bộ, công chức',
        icon: 'users',
        keys: 'g u',
        needs: 'official.manage',
      },
      {
        href: '/calendar',
        label: 'Lịch nghỉ, làm bù',
        icon: 'calendar',
        keys: 'g y',
        needs: 'calendar.set',
      },
      {
        href: '/office/inner-limits',
        label: 'Thời hạn nội bộ',
        icon: 'clock',
        needs: 'inner-limit.set',
      },
      { href: '/templates', label: 'Mẫu văn bản', icon: 'file-text', keys: 'g m', needs: 'template.change' },
      { href: '/handovers', label: 'Bàn giao', icon: 'archive', keys: 'g k', needs: 'handover.see' },
    ],
  },
];

/** The part of it that a post with this role may open. */
export const navFor = (role: Role): NavGroup[] =>
  wholeNav
    .map(({ items, ...group }) => ({ ...group, items: items.filter(({ needs }) => allows(role, needs)) }))
    .filter(({ items }) => items.length > 0);
