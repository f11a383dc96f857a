import { formatDay, type Day } from '../../law/day.ts';
import { registerVersions, type RegisterCell, type RegisterVersion } from '../../law/reception/register.ts';
import { isInForce } from '../../law/period.ts';
import { refusalGrounds } from '../../law/refusal.ts';
import type { RegisterRow } from './lists.ts';
import { answerName, hiddenPerson, identityText, kindName, outcomeName } from './words.ts';

/** The register of one unit in one legal version, with the rows that belong to it. */
export type RegisterPart = {
  unitId: number;
  version: RegisterVersion;
  from: Day;
  to: Day;
  rows: readonly RegisterRow[];
};

/** The rows of a stretch of days by unit and by the version of the register in force on their day. */
export function registerParts(rows: readonly RegisterRow[]): RegisterPart[] {
  const units = Map.groupBy(rows, ({ unit_id }) => unit_id);
  return [...units].flatMap(([unitId, own]) =>
    registerVersions.flatMap((version) => {
      const within = own.filter(({ received_on }) => isInForce(version.inForce, received_on));
      const days = within.map(({ received_on }) => received_on).toSorted();
      const [from] = days;
      const to = days.at(-1);
      return from === undefined || to === undefined ? [] : [{ unitId, version, from, to, rows: within }];
    }),
  );
}

/** What a visit says in the columns of the register, present values only; whoever denounces is not named. */
export function cellsOf(row: RegisterRow, unitName: string): Readonly<Record<RegisterCell, string>> {
  const by = (outcome: string, text: string): string => (row.outcome === outcome ? text : '');
  const withPapers = [row.guided_to, ...row.papers].filter(Boolean).join('; ') || 'x';
  return {
    order: String(row.book_number),
    day: formatDay(row.received_on),
    person: row.secret
      ? hiddenPerson
      : row.persons
          .map(({ full_name, address }) => [full_name, address].filter(Boolean).join(', '))
          .join('\n'),
    identity: row.secret ? '' : row.persons.map(identityText).filter(Boolean).join('\n'),
    content: [row.content, row.request && `Yêu cầu: ${row.request}`].filter(Boolean).join('\n'),
    kind: kindName(row.content_kind),
    people: `${row.people} người`,
    handledBefore: [row.earlier_body, row.earlier_handling].filter(Boolean).join(': '),
    accept: by('receive', 'x'),
    guide: by('guide', withPapers),
    transfer: by('transfer', withPapers),
    competent: row.competence === 'own' ? 'x' : '',
    guidedTo: by('guide', withPapers),
    acceptedBy: row.outcome === 'transfer' ? withPapers : by('receive', unitName),
    followUp: [row.answered_on && `${formatDay(row.answered_on)}: ${answerName(row.answer)}`, row.follow_up]
      .filter(Boolean)
      .join('\n'),
    note: noteOf(row),
  };
}

function noteOf({ outcome, refusal_ground, note }: RegisterRow): string {
  const ground = refusalGrounds.find(({ id }) => id === refusal_ground);
  const shown = ['receive', 'guide', 'transfer', null].includes(outcome);
  return [ground ? `Từ chối tiếp: ${ground.basis}` : shown ? '' : outcomeName(outcome), note]
    .filter(Boolean)
    .join('\n');
}

/** The texts of one row, column by column. */
export function rowOf(row: RegisterRow, { columns }: RegisterVersion, unitName: string): string[] {
  const cells = cellsOf(row, unitName);
  return columns.map((column) =>
    column.cells
      .map((cell) => cells[cell])
      .filter((text) => text !== '')
      .join('\n'),
  );
}
