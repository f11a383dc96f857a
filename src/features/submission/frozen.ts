import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { namedUnits } from '../report/door.ts';
import { figuresSent, partsOfSent, sentBy, type Figures, type Sent } from './queries.ts';
import { reportScope, type Scope } from './scope.ts';

/** A report of a unit below as it was consolidated; without figures it had not been sent. */
export type Part = { readonly unitId: number; readonly name: string; readonly figures?: Figures };

/** A report as it was signed, with those that it consolidated. */
export type Frozen = {
  readonly scope: Scope;
  readonly sent: Sent;
  /** All that were sent for the period, newest first. */
  readonly all: readonly Sent[];
  readonly figures: Figures;
  readonly parts: readonly Part[];
};

/** Reads the signed report that the address names. @throws NotFound */
export async function frozenReport(visit: Visit, tx: Tx): Promise<Frozen> {
  const scope = await reportScope(tx, visit.actor, {
    unitId: Number(visit.params['unitId']) || 0,
    period: visit.params['period'] ?? '',
  });
  const all = await sentBy(tx, [scope.unit.id], [scope.period.key]);
  const sent = all.find(({ id }) => id === Number(visit.params['reportId']));
  if (!sent) throw new NotFound();
  const figures = (await figuresSent(tx, [sent.id])).get(sent.id) ?? { values: {}, own: {}, typed: {} };
  return { scope, sent, all, figures, parts: await partsIn(tx, scope, sent) };
}

async function partsIn(tx: Tx, { period }: Scope, sent: Sent): Promise<Part[]> {
  const parts = await partsOfSent(tx, sent.id);
  const figures = await figuresSent(
    tx,
    parts.map(({ id }) => id),
  );
  const ids = [...parts.map(({ unit_id }) => unit_id), ...sent.missing];
  const names = await namedUnits(tx, ids, period.window.to);
  return names.map(({ id: unitId, name }) => {
    const part = parts.find(({ unit_id }) => unit_id === unitId);
    const own = part && figures.get(part.id);
    return { unitId, name, ...(own ? { figures: own } : {}) };
  });
}
