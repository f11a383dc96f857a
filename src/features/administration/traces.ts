import type { Trace } from './unit-queries.ts';

/** What an administrator can have changed, in words. */
const names: Readonly<Record<string, string>> = {
  'unit.created': 'Thêm đơn vị',
  'unit.renamed': 'Đổi tên đơn vị',
  'unit.placed': 'Đặt cơ quan cấp trên',
  'unit.ended': 'Ghi nhận kết thúc hoạt động',
  'official.created': 'Thêm cán bộ, công chức',
  'official.password-given': 'Cấp lại mật khẩu',
  'official.locked': 'Khóa tài khoản',
  'official.unlocked': 'Mở lại tài khoản',
  'post.given': 'Giao chức vụ',
  'post.ended': 'Kết thúc giữ chức vụ',
  'office.set': 'Đổi quy trình trình ký',
  'office.inner-limit': 'Đặt thời hạn nội bộ theo lĩnh vực',
  'office.set-up': 'Thiết lập hệ thống, quản trị đầu tiên',
};

const textIn = (data: Record<string, unknown>, name: string): string[] => {
  const value = data[name];
  return typeof value === 'string' && value !== '' ? [value] : [];
};

/** A change as the journal shows it. */
export const traceEntry = ({ id, type, happened_on, recorded_at, by, data }: Trace) => ({
  id,
  title: names[type] ?? type,
  happenedOn: happened_on,
  recordedAt: recorded_at,
  actor: by,
  detail: ['name', 'after', 'login', 'title', 'basis', 'reason']
    .flatMap((name) => textIn(data, name))
    .join('; '),
});
