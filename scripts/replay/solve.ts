/** The sum of these unknowns, each taken so many times, is the value. */
export type Equation = { readonly name: string; readonly times: readonly number[]; readonly value: number };

const tiny = 1e-7;

/**
 * Whole numbers from nought on that fulfil the equations: a basic solution, so that no more unknowns differ from nought than there
 * are equations. The unknowns that stand first are preferred. Gives the names of equations that cannot all hold when there is none.
 */
export function solve(equations: readonly Equation[], unknowns: number): number[] | string[] {
  // Each equation begins with a shortfall of its own, which the unknowns then make good (first phase of the simplex method).
  const table = equations.map(({ times, value }) => {
    const sign = value < 0 ? -1 : 1;
    return { row: times.map((one) => one * sign), value: value * sign, basis: -1 };
  });
  for (let at = entering(table, unknowns); at !== -1; at = entering(table, unknowns)) pivot(table, at);
  const short = equations.filter((_, n) => table[n]?.basis === -1 && Math.abs(table[n].value) > tiny);
  if (short.length > 0) return short.map(({ name }) => name);
  const solution = Array.from({ length: unknowns }, () => 0);
  for (const { basis, value } of table) if (basis !== -1) solution[basis] = Math.round(value);
  const broken = equations.filter(
    ({ times, value }) => times.reduce((sum, one, n) => sum + one * (solution[n] ?? 0), 0) !== value,
  );
  return broken.length > 0 || solution.some((one) => one < 0) ? broken.map(({ name }) => name) : solution;
}

type Line = { row: number[]; value: number; basis: number };

/** The first unknown whose growth lessens the shortfalls (Bland's rule: it never goes round). */
function entering(table: readonly Line[], unknowns: number): number {
  for (let at = 0; at < unknowns; at += 1) {
    let gain = 0;
    for (const { row, basis } of table) if (basis === -1) gain += row[at] ?? 0;
    if (gain > tiny && !table.some(({ basis }) => basis === at)) return at;
  }
  return -1;
}

function pivot(table: Line[], at: number): void {
  let best: Line | undefined;
  let least = Infinity;
  for (const line of table) {
    const step = line.row[at] ?? 0;
    if (step <= tiny) continue;
    const ratio = line.value / step;
    if (ratio < least - tiny || (ratio < least + tiny && line.basis < (best?.basis ?? 0))) {
      least = ratio;
      best = line;
    }
  }
  if (!best) return;
  const by = best.row[at] ?? 1;
  best.row = best.row.map((one) => one / by);
  best.value /= by;
  best.basis = at;
  for (const line of table) {
    const times = line === best ? 0 : (line.row[at] ?? 0);
    if (times === 0) continue;
    const from = best;
    line.row = line.row.map((one, n) => one - times * (from.row[n] ?? 0));
    line.value -= times * from.value;
  }
}
