import type { ComponentChildren } from 'preact';
import { dayText, numberText } from './format.ts';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export type BadgeProps = {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  title?: string | undefined;
  children: ComponentChildren;
};

/** A short mark. The colour only supports the words. */
export const Badge = ({ tone = 'neutral', icon, title, children }: BadgeProps) => (
  <span class={`badge mark mark-${tone}`} title={title}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'ghost';

export type ButtonProps = {
  children: ComponentChildren;
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Sends the form to another address than its own. */
  formAction?: string | undefined;
  /** The id of a form elsewhere on the page. */
  form?: string | undefined;
  small?: boolean | undefined;
  /** Keys that press it, such as "b". */
  keys?: string | undefined;
};

/** A button that does something; for going somewhere take {@link ButtonLink}. */
export const Button = ({
  children,
  kind = 'secondary',
  icon,
  type = 'submit',
  small,
  formAction,
  keys,
  ...rest
}: ButtonProps) => (
  <button
    class={buttonClass(kind, small)}
    type={type}
    data-keys={keys}
    {...rest}
    {...(formAction ? { formaction: formAction } : {})}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
);

export type ButtonLinkProps = {
  href: string;
  children: ComponentChildren;
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  small?: boolean | undefined;
  download?: boolean | undefined;
  /** Opens the linked page in a dialog where script runs; the page must hold a {@link Dialog}. */
  dialog?: boolean | undefined;
  /** Keys that press it, such as "c" or "g d". */
  keys?: string | undefined;
};

/** A link that looks like a button. */
export const ButtonLink = ({
  href,
  children,
  kind = 'secondary',
  icon,
  small,
  download,
  dialog,
  keys,
}: ButtonLinkProps) => (
  <a
    class={buttonClass(kind, small)}
    href={href}
    download={download}
    data-dialog-link={dialog}
    data-keys={keys}
  >
    {icon && <Icon name={icon} />}
    {children}
  </a>
);

const looks: Record<ButtonKind, string> = {
  primary: 'btn-primary',
  secondary: 'btn-secondary',
  danger: 'btn-danger',
  ghost: 'btn-ghost',
};

const buttonClass = (kind: ButtonKind, small = false) => `btn ${looks[kind]}${small ? ' btn-sm' : ''}`;

export type CardProps = {
  title?: ComponentChildren;
  /** Stands at the right of the title. */
  actions?: ComponentChildren;
  footer?: ComponentChildren;
  id?: string | undefined;
  /** For a table or list that reaches from edge to edge. */
  flush?: boolean | undefined;
  children: ComponentChildren;
};

/** A framed part of a page. */
export const Card = ({ title, actions, footer, id, flush = false, children }: CardProps) => (
  <section class="card" id={id}>
    {(title || actions) && (
      <div class="card-header">
        {title && <h2 class="card-title">{title}</h2>}
        {actions && <div class="card-actions">{actions}</div>}
      </div>
    )}
    <div class={flush ? 'card-flush' : 'card-body'}>{children}</div>
    {footer && <div class="card-footer">{footer}</div>}
  </section>
);

export type AlertProps = {
  tone?: Tone | undefined;
  title?: string | undefined;
  children?: ComponentChildren;
};

const alertIcons: Record<Tone, IconName> = {
  neutral: 'info-circle',
  info: 'info-circle',
  success: 'circle-check',
  warning: 'alert-triangle',
  danger: 'alert-circle',
};

/** A message that belongs to the place where it stands. */
export const Alert = ({ tone = 'info', title, children }: AlertProps) => (
  <div class={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
    <Icon name={alertIcons[tone]} />
    <div>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  </div>
);

export type EmptyStateProps = {
  title: string;
  text?: ComponentChildren;
  action?: ComponentChildren;
  icon?: IconName | undefined;
};

/** Says that there is nothing, why, and what to do. */
export const EmptyState = ({ title, text, action, icon = 'inbox' }: EmptyStateProps) => (
  <div class="empty-state">
    <Icon name={icon} />
    <p class="empty-title">{title}</p>
    {text && <p class="empty-text">{text}</p>}
    {action}
  </div>
);

export type TabsProps = {
  /** Names the group for those who hear the page. */
  label: string;
  items: readonly {
    href: string;
    label: string;
    current?: boolean | undefined;
    count?: number | undefined;
  }[];
};

/** Tabs that are links: each view has its own address. */
export const Tabs = ({ label, items }: TabsProps) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {items.map(({ href, label: text, current, count }) => (
        <li key={href}>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {text}
            {count !== undefined && <span class="count">{numberText(count)}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

export type DefinitionListProps = {
  /** An item without value is left out; pass 'Chưa có' to keep it. */
  items: readonly {
    term: string;
    value: ComponentChildren;
    hint?: string | undefined;
    wide?: boolean | undefined;
  }[];
  columns?: 1 | 2 | 3 | undefined;
};

/** Facts with their names. */
export const DefinitionList = ({ items, columns = 2 }: DefinitionListProps) => (
  <dl class={`facts facts-${columns}`}>
    {items
      .filter(({ value }) => value !== undefined && value !== null && value !== '' && value !== false)
      .map(({ term, value, hint, wide }) => (
        <div key={term} class={wide ? 'fact fact-wide' : 'fact'}>
          <dt>{term}</dt>
          <dd>
            {value}
            {hint && <span class="fact-hint">{hint}</span>}
          </dd>
        </div>
      ))}
  </dl>
);

export type StepState = 'done' | 'current' | 'todo' | 'skipped';

export type StepsProps = {
  label?: string | undefined;
  steps: readonly { label: string; state: StepState; on?: string | undefined; note?: string | undefined }[];
};

const stepWords: Record<StepState, string> = {
  done: 'Đã xong',
  current: 'Đang làm',
  todo: 'Chưa làm',
  skipped: 'Không thực hiện',
};

/** Where a file stands in its procedure. */
export const Steps = ({ label = 'Các bước xử lý', steps }: StepsProps) => (
  <ol class="progress-steps" aria-label={label}>
    {steps.map(({ label: text, state, on, note }) => (
      <li key={text} class={`step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
        <span class="step-dot">{state === 'done' && <Icon name="check" />}</span>
        <span class="step-label">{text}</span>
        <span class="step-note">{note ?? (on ? dayText(on) : stepWords[state])}</span>
      </li>
    ))}
  </ol>
);
