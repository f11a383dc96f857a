import type { Day } from '../day.ts';
import { isInForce } from '../period.ts';
import type { Facts } from './facts.ts';
import { mainRows, overlayRows, type HandlingRow } from './rows.ts';

export type Proposal = {
  /** The row that applies; none when the table is silent and a person must decide. */
  main: HandlingRow | undefined;
  /** Duties beside it. */
  overlays: HandlingRow[];
};

/** What the handling matrix in force on that day says of these facts. First match wins; nothing is guessed. */
export function propose(facts: Facts, on: Day): Proposal {
  const holds = (row: HandlingRow): boolean => isInForce(row.inForce, on) && meets(row, facts);
  const blocks = blocksFor(facts);
  return {
    main: blocks.flatMap((block) => mainRows.filter((row) => row.block === block)).find(holds),
    overlays: overlayRows.filter(holds),
  };
}

/** Whether every fact that the row names has one of its values. */
export function meets({ when }: HandlingRow, facts: Facts): boolean {
  return (Object.keys(when) as (keyof Facts)[]).every((name) => {
    const wanted: readonly Facts[keyof Facts][] | undefined = when[name];
    return wanted?.includes(facts[name]) ?? true;
  });
}

// A mixed petition of one body is handled by its leading content; of several bodies the gate has already sent it to be split.
function blocksFor({ kind, eligible }: Facts): HandlingRow['block'][] {
  const own = kind === 'mixed' ? 'complaint' : kind;
  // An ineligible complaint is to be completed before anybody is asked whether another body is competent.
  return own === 'complaint' && !eligible ? ['gate', own] : own === 'denunciation' ? ['gate', own, 'other-body'] : ['gate', 'other-body', own];
}

/** The row of that id. @throws RangeError */
export function handlingRow(id: string): HandlingRow {
  const row = [...mainRows, ...overlayRows].find((one) => one.id === id);
  if (!row) throw new RangeError(`Không có dòng ${id} trong bảng hướng xử lý`);
  return row;
}
