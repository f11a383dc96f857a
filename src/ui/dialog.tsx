import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

export type DialogProps = {
  title: string;
  /** The page behind, to which closing leads. */
  back: string;
  children: ComponentChildren;
};

/**
 * A small task on a page of its own. A link to that page with `dialog` (see ButtonLink) shows just this part
 * in a dialog over the present page; without script the page simply opens.
 */
export const Dialog = ({ title, back, children }: DialogProps) => (
  <section class="card dialog-card" data-dialog aria-labelledby="dialog-title">
    <div class="card-header">
      <h2 class="card-title" id="dialog-title">
        {title}
      </h2>
      <a class="btn-close-link" href={back} data-dialog-close>
        <Icon name="x" label="Đóng" />
      </a>
    </div>
    <div class="card-body">{children}</div>
  </section>
);
