import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document of a page; texts within are escaped. */
export const render = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
