import { KitForms } from './kit-forms.tsx';
import { KitLists } from './kit-lists.tsx';
import { KitMarks } from './kit-marks.tsx';
import { Page, type PageProps } from './page.tsx';

export type KitPageProps = Omit<PageProps, 'title' | 'children' | 'breadcrumbs'>;

/** Every part of the kit with its variants, for people who build on it. All data shown is invented. */
export const KitPage = (frame: KitPageProps) => (
  <Page
    {...frame}
    title="Bộ giao diện"
    breadcrumbs={[{ label: 'Trang chủ', href: '/' }, { label: 'Bộ giao diện' }]}
    flash={frame.flash ?? { kind: 'success', text: 'Đã lưu phiếu xử lý đơn.', undo: { action: '/kit' } }}
  >
    <KitMarks />
    <KitLists path={frame.path} />
    <KitForms />
  </Page>
);
