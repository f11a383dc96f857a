import { countAmounts, isAmount, subjectsOfAmount } from './count-amounts.ts';
import { every, type Counted, type TallyGroup, type TallySubject } from './counted.ts';
import { countCases, countExecution } from './count-cases.ts';
import { countPetitions } from './count-petitions.ts';
import { countVisits } from './count-visits.ts';
import type { Fact } from './fact.ts';
import type { ColumnId, ReportForm } from './form.ts';
import { fillTotals, type FormValues } from './evaluate.ts';
import { readReply } from './recorded.ts';

/** What a column counts among the groups of a unit; undefined where no records exist from which it could be counted. */
export function countFact(fact: Fact, form: ReportForm, groups: readonly TallyGroup[]): Counted | undefined {
  switch (fact.subject) {
    case 'visit':
    case 'person':
    case 'group':
    case 'heard-matter':
    case 'session':
      return countVisits(fact, groups);
    case 'petition':
    case 'matter':
      return countPetitions(fact, form, groups);
    case 'reply':
      return every(
        groups.filter(
          (one) =>
            one.subject === 'reply' && (fact.kind === undefined || readReply(one.class).kind === fact.kind),
        ),
      );
    case 'case':
      return countCases(fact, form, groups);
    case 'ruling':
      return isAmount(fact) ? countAmounts(fact, groups) : countCases(fact, form, groups);
    case 'execution':
      return isAmount(fact) ? countAmounts(fact, groups) : countExecution(fact, groups);
    case 'sanction':
    case 'prosecution':
      return countAmounts(fact, groups);
    case 'management':
    case 'remark':
    case 'unknown':
      return undefined;
  }
}

/** The figures of a form for a unit, from the groups of its records; a column that cannot be counted has none. */
export function countForm(form: ReportForm, groups: readonly TallyGroup[]): FormValues {
  const values: Partial<Record<ColumnId, number>> = {};
  for (const { id, fact, sum } of form.columns) {
    const counted = fact && !sum ? countFact(fact, form, groups) : undefined;
    if (counted) values[id] = counted.value;
  }
  return fillTotals(form, values);
}

/** The subjects whose records a form counts. */
export function subjectsOf(form: ReportForm): TallySubject[] {
  const found = form.columns.flatMap(({ fact }) => (fact ? subjectsOfFact(fact) : []));
  return [...new Set(found)];
}

function subjectsOfFact(fact: Fact): readonly TallySubject[] {
  if (fact.subject === 'sanction' || fact.subject === 'prosecution') return subjectsOfAmount(fact);
  if ((fact.subject === 'ruling' || fact.subject === 'execution') && isAmount(fact))
    return subjectsOfAmount(fact);
  const subject = subjects[fact.subject];
  return subject ? [subject] : [];
}

const subjects: Readonly<Partial<Record<Fact['subject'], TallySubject>>> = {
  visit: 'visit',
  person: 'visit',
  group: 'visit',
  'heard-matter': 'visit',
  session: 'session',
  petition: 'petition',
  matter: 'petition',
  reply: 'reply',
  case: 'petition',
  ruling: 'petition',
  execution: 'ruling',
};
