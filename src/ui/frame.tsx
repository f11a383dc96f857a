export const productName = 'Tiếp Dân';

// htmx must not write a style element of its own: the content security policy forbids it.
const htmxSettings = JSON.stringify({ includeIndicatorCSS: false, defaultTimeout: 30_000 });

/** What every page says of itself to the browser. */
export const Head = ({
  title,
  sheet,
  script = false,
}: {
  title: string;
  sheet: 'app' | 'public';
  script?: boolean;
}) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>{title === productName ? title : `${title} · ${productName}`}</title>
    <link rel="icon" href="/static/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href={`/static/${sheet}.css`} />
    {script && (
      <>
        <meta name="htmx-config" content={htmxSettings} />
        <script src="/static/htmx.min.js" defer />
        <script src="/static/app.js" type="module" />
      </>
    )}
  </head>
);

/** Says on every page that the data is invented. */
export const DemoBar = ({ shown, dayHref }: { shown: boolean | undefined; dayHref?: string | undefined }) =>
  shown ? (
    <p class="demo-bar">
      Bản dùng thử: người và việc trong dữ liệu này đều là hư cấu. {dayHref && <a href={dayHref}>Đổi ngày</a>}
    </p>
  ) : null;

/** The product's name, and whose site this is. */
export const Brand = ({ unit }: { unit: string | undefined }) => (
  <a class="brand" href="/">
    <span class="brand-mark" aria-hidden="true">
      TD
    </span>
    <span class="brand-name">{productName}</span>
    {unit && <span class="brand-unit">{unit}</span>}
  </a>
);
