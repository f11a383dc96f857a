/** Records of one unit that are alike in everything a form asks; those of one matter stand together. */
export type TallyGroup = {
  readonly subject: TallySubject;
  /** received: in the window; carried: before, and not processed when it began; open: before, processed, not ended when it began. */
  readonly period: 'received' | 'carried' | 'open';
  /** By the end of the window. */
  readonly processed: boolean;
  readonly decided: boolean;
  readonly ended: boolean;
  readonly class: string;
  readonly matterId: number | null;
  /** The first record of the group: it stands for the matter where a matter counts once. */
  readonly firstId: number;
  readonly records: number;
  /** People, where a record is a visit. */
  readonly amount: number;
};
export type TallySubject = 'petition' | 'visit' | 'session' | 'reply' | 'ruling' | 'obligation' | 'part';

/** What a cell counts: the figure, and which records make it. */
export type Counted = {
  readonly value: number;
  /** Every record of these groups. */
  readonly every: readonly TallyGroup[];
  /** Of each of these groups the first record, which stands for its matter. */
  readonly once: readonly TallyGroup[];
  /** The groups hold records without a matter only. */
  readonly eachAlone: boolean;
  /** How much each record adds, where not one: money, land, people; by the record's number. */
  readonly amounts?: ReadonlyMap<number, number>;
};

/** The cell that counts each record of the groups. */
export function every(groups: readonly TallyGroup[]): Counted {
  return {
    value: groups.reduce((sum, { records }) => sum + records, 0),
    every: groups,
    once: [],
    eachAlone: false,
  };
}

/** The cell that counts records without a matter each, and each matter once. */
export function eachMatter(alone: readonly TallyGroup[], once: readonly TallyGroup[]): Counted {
  return { value: every(alone).value + once.length, every: alone, once, eachAlone: true };
}

/** The group with the earliest record. */
export function earliest<Group extends TallyGroup>(groups: readonly Group[]): Group {
  return groups.reduce((first, one) => (one.firstId < first.firstId ? one : first));
}
