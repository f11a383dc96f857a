import type { VNode } from 'preact';
import { allows, type Permission } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { Card, DataTable } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { registers } from './registers.ts';

type Entry = {
  readonly title: string;
  readonly about: string;
  readonly href: string;
  readonly needs: Permission;
};

/** Registers and lists that have pages of their own. */
const elsewhere: readonly Entry[] = [
  {
    title: 'Sổ tiếp công dân',
    about: 'Theo mẫu sổ của từng thời kỳ; in, tải XLSX.',
    href: '/visits/register',
    needs: 'visit.see',
  },
  {
    title: 'Sổ đơn',
    about: 'Mọi đơn, đủ điều kiện lọc; tải XLSX.',
    href: '/petitions',
    needs: 'petition.see',
  },
  {
    title: 'Sổ theo dõi đơn do cơ quan chuyển đến',
    about: 'Theo cơ quan chuyển, việc đã trả lời nơi chuyển.',
    href: '/intake/forwarded',
    needs: 'petition.see',
  },
  {
    title: 'Thống kê đơn chuyển giải quyết',
    about: 'Theo cơ quan nhận: tổng số đã giao, báo cáo chưa có, đã có, đã ban hành giải quyết.',
    href: '/transfers/statistics',
    needs: 'petition.see',
  },
];

/** Tables by two dimensions that offices make again and again. */
const tables: readonly Entry[] = (
  [
    ['Theo cơ quan chuyển đơn', 'Số đơn theo cơ quan chuyển, từng tháng.', 'rows=forwarder&columns=month'],
    ['Theo địa bàn', 'Số đơn theo xã, thị trấn nơi xảy ra vụ việc và loại đơn.', 'rows=place&columns=kind'],
    ['Theo loại khiếu tố', 'Số đơn theo lĩnh vực và loại đơn.', 'rows=field&columns=kind'],
    ['Theo rút đơn', 'Đơn đã rút, theo đơn vị và tháng.', 'rows=unit&columns=month&result=withdrawn'],
    ['Nhập liệu theo đơn vị', 'Số đơn mỗi đơn vị đã vào sổ từng tháng.', 'rows=unit&columns=month'],
  ] as const
).map(([title, about, query]) => ({ title, about, href: `/pivot?${query}`, needs: 'report.see' }));

/** Where each register, list and table is. */
export function registersPage(visit: Visit): VNode {
  const own = registers.map((one): Entry => ({ ...one, href: `/registers/${one.id}` }));
  return framed(visit, {
    title: 'Sổ, danh sách',
    children: (
      <>
        <Entries visit={visit} title="Sổ, danh sách" entries={[...elsewhere, ...own]} />
        <Entries visit={visit} title="Bảng theo hai chiều" entries={tables} />
      </>
    ),
  });
}

function Entries({
  visit: { actor },
  title,
  entries,
}: {
  visit: Visit;
  title: string;
  entries: readonly Entry[];
}): VNode | null {
  const offered = entries.filter(({ needs }) => allows(actor.role, needs));
  if (offered.length === 0) return null;
  return (
    <Card title={title} flush>
      <DataTable
        caption={title}
        rows={offered}
        rowKey={({ href }) => href}
        rowHref={({ href }) => href}
        columns={[
          { key: 'title', label: 'Tên', main: true, cell: (one) => one.title },
          { key: 'about', label: 'Nội dung', cell: ({ about }) => about },
        ]}
      />
    </Card>
  );
}
