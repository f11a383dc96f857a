import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import type { Resolution } from './queries.ts';

/** What another feature shows on the page of a case; nothing where it has nothing to say. Given to resolutionRoutes in src/app.tsx. */
export type CaseCard = (tx: Tx, resolution: Resolution, visit: Visit) => Promise<VNode | undefined>;
