import { copiesOn, type Copied } from '../../law/copies.ts';
import type { Day } from '../../law/day.ts';
import type { PaperForm } from '../papers.ts';
import { capitalised, named } from '../tags/words.ts';
import { linesIn, type Typed } from './asked.ts';
import { accusedLine, petitionersText, respondentText, type CaseFacts } from './facts.ts';

// Who gets a paper of a case: the law says which parties and offices, the case what they are called.

/** Of a group with more people than these only the representatives are served by name. */
const mostServed = 200;
const toDenouncer = 'Người tố cáo';

const upper = (names: readonly (string | undefined)[]): string[] =>
  names.filter((name): name is string => name !== undefined && name !== '').map(capitalised);

/** What each of those that the law names is called in this case; nothing where the case does not know it. */
const calledIn: Readonly<Record<Copied, (facts: CaseFacts) => readonly string[]>> = {
  petitioner: petitionersServed,
  representative: ({ petitioners }) => upper(petitioners.slice(0, 1).map(named)),
  respondent: (facts) => upper([respondentText(facts)]),
  accused: (facts) => upper([accusedLine(facts)]),
  'accused.extract': (facts) => upper([accusedLine(facts)]).map((name) => `${name} (bản trích)`),
  denouncer: () => [`${toDenouncer} (gửi riêng)`],
  concerned: () => [],
  superior: ({ copies }) => upper([copies?.superior ?? 'Thủ trưởng cấp trên trực tiếp']),
  inspectorate: ({ copies }) => [copies?.inspectorate ?? 'Thanh tra nhà nước cùng cấp'],
  'inspectorate.superior': ({ copies }) => [copies?.superiorInspectorate ?? 'Thanh tra cấp trên'],
  firstResolver: ({ refs }) => upper([refs.firstRuling?.by]),
  referrer: ({ copies }) => upper([copies?.referrer]),
  managingBody: () => ['Cơ quan quản lý người bị tố cáo'],
  protected: () => ['Người được bảo vệ (gửi riêng)'],
  executor: () => [],
};

/** Each petitioner who is served, on a line of his own; the rest of a great crowd in one. */
function petitionersServed({ parties = [], petitioners, headcount = 0 }: CaseFacts): string[] {
  const served = parties.length === 0 || parties.length > mostServed ? petitioners : parties;
  const others = Math.max(headcount, parties.length) - served.length;
  return [
    ...upper(served.map(named)),
    ...(others > 0 && served.length > 0 ? [`${others} người khác trong danh sách kèm theo`] : []),
  ];
}

/** The lines of "Nơi nhận" that the law of the day asks for beside those named in the paper itself. */
export const copyLines = (form: PaperForm, facts: CaseFacts, on: Day): string =>
  (copiesOn(form, on, facts)?.listed ?? []).flatMap((one) => calledIn[one](facts)).join('\n');

const bare = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/^(ông \(bà\)|các ông \(bà\)|ông|bà)\s+/, '')
    .replace(/[\s.;,]+$/, '');

/**
 * Everybody who is to get the paper, each once: to whom it is addressed, who carries it out, whom the law names, who stands
 * under "Nơi nhận". Who denounces is never named.
 */
export function servedWith(form: PaperForm, facts: CaseFacts, typed: Typed, on: Day): string[] {
  const together = bare(petitionersText(facts));
  const written = ['addressee', 'addressees', 'executors', 'recipients'].flatMap((name) =>
    linesIn(typed[name]),
  );
  const lines = [
    ...linesIn(typed['to']).map((line) => `Ông (bà) ${line.replace(/;\s*/, ', ')}`),
    ...(copiesOn(form, on, facts)?.named ?? []).flatMap((one) => calledIn[one](facts)),
    // "ông A và 11 người khác" carries it out as one line, but each of them is served.
    ...written.flatMap((line) => (bare(line) === together ? petitionersServed(facts) : [capitalised(line)])),
  ];
  const known = new Set<string>();
  return lines.filter((line) => {
    const name = bare(line);
    if (name === '' || known.has(name)) return false;
    known.add(name);
    return true;
  });
}
