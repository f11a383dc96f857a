import type { ChoiceList } from './choices.ts';

/** The lists from which a case or one of its contents is found. */
export type FindingList = Extract<
  ChoiceList,
  'finding.complaint' | 'finding.second' | 'finding.denunciation'
>;

/** What a finding says of the truth of what was complained of or denounced, whichever list it is from. */
export type Truth = 'right' | 'partly' | 'wrong';

const idsOf: Readonly<Record<FindingList, Readonly<Record<Truth, string>>>> = {
  'finding.complaint': { right: 'dung', partly: 'dung-mot-phan', wrong: 'sai' },
  'finding.second': { right: 'lan-hai-dung', partly: 'lan-hai-dung-mot-phan', wrong: 'lan-hai-sai' },
  'finding.denunciation': { right: 'tc-dung', partly: 'tc-dung-mot-phan', wrong: 'tc-sai' },
};

/** The truth that a finding of any list tells; undefined for an id of none. */
export function truthOf(finding: string): Truth | undefined {
  for (const ids of Object.values(idsOf))
    for (const [truth, id] of Object.entries(ids)) if (id === finding) return truth as Truth;
  return undefined;
}

/** The finding of that truth in the list. */
export const findingOf = (list: FindingList, truth: Truth): string => idsOf[list][truth];

/**
 * What the findings on the contents come to for the whole: right when all are right, wrong when all are wrong, else partly right.
 * A proposal: whoever reports or decides confirms it (Luật Khiếu nại 2011, Điều 31, 40; Luật Tố cáo 2018, Điều 35).
 */
export function overallTruth(contents: readonly Truth[]): Truth | undefined {
  const [first] = contents;
  if (first === undefined) return undefined;
  return contents.every((one) => one === first) ? first : 'partly';
}

/** The list from which one content of a case is found: at second instance too the truth of the complaint itself. */
export const contentList = (procedure: string): FindingList | undefined => {
  if (procedure.startsWith('denunciation') && procedure !== 'denunciation.information')
    return 'finding.denunciation';
  return procedure.startsWith('complaint') || procedure === 'land' ? 'finding.complaint' : undefined;
};
