import type { ComponentChildren } from 'preact';
import { Brand, DemoBar, Head, productName } from './frame.tsx';
import { Toast, type Flash } from './toast.tsx';

export type PublicPageProps = {
  title: string;
  /** A line under the title. */
  lead?: ComponentChildren;
  /** The unit that keeps the site. */
  unit?: string | undefined;
  nav?: readonly { href: string; label: string }[] | undefined;
  flash?: Flash | string | undefined;
  demo?: boolean | undefined;
  narrow?: boolean | undefined;
  children: ComponentChildren;
};

/** The frame of pages for everybody and of signing in: one small sheet, no script. */
export const PublicPage = ({
  title,
  lead,
  unit,
  nav = [],
  flash,
  demo,
  narrow = true,
  children,
}: PublicPageProps) => (
  <html lang="vi">
    <Head title={title} sheet="public" />
    <body>
      <a class="skip-link" href="#main">
        Đến nội dung chính
      </a>
      <header>
        <DemoBar shown={demo} />
        <div class="top">
          <Brand unit={unit} />
          {nav.length > 0 && (
            <nav class="public-nav" aria-label="Các trang">
              {nav.map(({ href, label }) => (
                <a key={href} href={href}>
                  {label}
                </a>
              ))}
            </nav>
          )}
        </div>
      </header>
      <main class={narrow ? 'main main-narrow' : 'main'} id="main" tabIndex={-1}>
        <Toast flash={flash} />
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {children}
      </main>
      <footer class="foot no-print">
        {productName}: tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh
      </footer>
    </body>
  </html>
);
