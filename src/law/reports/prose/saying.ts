import type { Indicator } from '../indicators.ts';
import type { RegimeId } from '../fact.ts';

/** Cells added up, "01/TCD.c8 + 01/TCD.c17". */
export type Cells = string;

/** A share of a sentence: said only where its figure is not nought. */
export type SaidPart = { readonly of: Cells; readonly say: string };

/**
 * A sentence about figures. In its words {n} is its own figure, {cells} another one, {cells / cells} a percentage. A cell that
 * is not known leaves the sentence, or the part, out.
 */
export type Saying = {
  /** Its figure; without one the sentence is said when one of its parts is. */
  readonly of?: Cells;
  readonly say: string;
  /** Instead, when nothing arose; without it nothing is said. */
  readonly nil?: string;
  /** What is counted, for the comparison with the periods beside; without it none is made. */
  readonly compared?: string;
  /** How much of it is done: said after the comparison. */
  readonly done?: { readonly of: Cells; readonly say: string; readonly none: string };
  /** Between the sentence and its parts: "trong đó". */
  readonly lead?: string;
  readonly parts?: readonly SaidPart[];
  /** Each part with its percentage of the whole. */
  readonly shares?: true;
};

/** A table of figures beside those of the other periods, where a sentence would not be read. */
export type SaidTable = readonly { readonly of: Cells; readonly label: string }[];

/** What a part of an outline says of the figures. */
export type ProseRow = {
  readonly regime: RegimeId;
  /** The part: "II-2-a". */
  readonly part: string;
  /** By paragraph. */
  readonly says?: readonly (readonly Saying[])[];
  readonly table?: SaidTable;
  /** Rates, against their target where the period runs from the beginning of the year. */
  readonly rates?: readonly Indicator['id'][];
};

/** The parts of a row, each with the same words around its figure. */
export const partsWith = (words: string, ...given: readonly (readonly [Cells, string])[]): SaidPart[] =>
  given.map(([of, name]) => ({ of, say: words.replace('…', name) }));
