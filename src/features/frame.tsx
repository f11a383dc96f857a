import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../core/web.tsx';
import { Page, type Crumb } from '../ui/index.ts';
import { navFor } from './nav.ts';

type Framed = {
  title: string;
  marks?: ComponentChildren;
  actions?: ComponentChildren;
  breadcrumbs?: readonly Crumb[] | undefined;
  narrow?: boolean;
  children: ComponentChildren;
};

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
  nav: navFor(actor.role),
  flash,
  demo: session.demo,
});
