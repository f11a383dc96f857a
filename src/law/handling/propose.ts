import type { Day } from '../day.ts';
import { isInForce } from '../period.ts';
import { factWords, type Facts } from './facts.ts';
import type { HandlingRow, OverlayRow } from './row.ts';
import { blocksOf, mainRows, overlayRows } from './rows.ts';

/** A row that was asked before the main one, and the first fact that it wanted otherwise. */
export type Rejected = { row: HandlingRow; why: string };

export type Proposal = {
  /** The row that applies; none when the table is silent and a person must decide. */
  main: HandlingRow | undefined;
  /** Duties beside it. */
  overlays: OverlayRow[];
  /** What was considered before and why it does not apply. */
  rejected: Rejected[];
};

/** What the handling matrix in force on that day says of these facts. First match wins; nothing is guessed. */
export function propose(facts: Facts, on: Day): Proposal {
  const asked = blocksOf[facts.kind]
    .flatMap((block) => mainRows.filter((row) => row.block === block))
    .filter((row) => isInForce(row.inForce, on));
  const found = asked.findIndex((row) => meets(row, facts));
  const before = found === -1 ? asked : asked.slice(0, found);
  return {
    main: asked[found],
    overlays: overlayRows.filter((row) => isInForce(row.inForce, on) && meets(row, facts)),
    rejected: before.map((row) => ({ row, why: whyNot(row, facts) })),
  };
}

type Condition = Pick<HandlingRow, 'when'>;

/** Whether every fact that the row names has one of its values. */
export function meets(row: Condition, facts: Facts): boolean {
  return unmet(row, facts) === undefined;
}

function unmet({ when }: Condition, facts: Facts): keyof Facts | undefined {
  return (Object.keys(when) as (keyof Facts)[]).find((name) => {
    const wanted: readonly Facts[keyof Facts][] | undefined = when[name];
    return wanted !== undefined && !wanted.includes(facts[name]);
  });
}

function whyNot(row: HandlingRow, facts: Facts): string {
  const name = unmet(row, facts);
  return name === undefined ? '' : `Đơn này ${factWords[name][String(facts[name])] ?? ''}.`;
}

/** The row of that id. @throws RangeError */
export function handlingRow(id: string): HandlingRow {
  const row = mainRows.find((one) => one.id === id);
  if (!row) throw new RangeError(`Không có dòng ${id} trong bảng hướng xử lý`);
  return row;
}
