/** The public pages, in the order of their links. */
export const publicNav = [
  { href: '/lich-tiep-cong-dan', label: 'Lịch tiếp công dân' },
  { href: '/ket-qua-giai-quyet', label: 'Kết quả giải quyết' },
  { href: '/sign-in', label: 'Cán bộ đăng nhập' },
] as const;
