import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { textOf, type Values } from '../../core/form.ts';
import { formatDay, type Day } from '../../law/day.ts';

/** An earlier visit or petition of the person who stands before the desk. */
export type Earlier = {
  kind: 'visit' | 'petition';
  id: number;
  book_number: number;
  book_year: number;
  received_on: Day;
  summary: string;
  state: string;
  full_name: string;
  address: string;
  residence_unit_id: number | null;
  id_kind: string | null;
  id_number: string | null;
  id_issued_on: Day | null;
  id_issued_by: string | null;
  phone: string | null;
  ethnicity: string | null;
  birth_year: number | null;
};

const personColumns = sql.raw(
  'q.full_name, q.address, q.residence_unit_id, q.id_kind, q.id_number, q.id_issued_on, q.id_issued_by, q.phone, q.ethnicity, q.birth_year',
);

/** What is known of whoever bears one of these numbers, newest first. Who denounced is never among them: the vault is not asked. */
export async function earlierOf(
  tx: Tx,
  { numbers, phones }: { numbers: readonly string[]; phones: readonly string[] },
): Promise<Earlier[]> {
  if (numbers.length === 0 && phones.length === 0) return [];
  const bears = sql`(q.id_number = any(${[...numbers]}) or (q.phone is not null and regexp_replace(q.phone, '\\D', '', 'g') = any(${[...phones]})))`;
  const { rows } = await sql<Earlier>`
    select 'visit' as kind, v.id, v.book_number, v.book_year, v.received_on, v.content as summary, v.state, ${personColumns}
      from visit_person q join visit v on v.id = q.visit_id
     where q.replaced_at is null and ${bears}
    union all
    select 'petition', p.id, p.book_number, p.book_year, p.received_on, p.summary, p.state, ${personColumns}
      from petition_person q join petition p on p.id = q.petition_id
     where p.part = 0 and ${bears}
     order by received_on desc, id desc limit 30`.execute(tx);
  return rows;
}

const digits = (given: string): string => given.replaceAll(/\D/g, '');
const rowOf = /^persons\.(\d{1,3})\.(idNumber|phone)$/;

/** The numbers that stand in a form, each long enough to mean one person. */
export function numbersIn(values: Values): { numbers: string[]; phones: string[] } {
  const given = Object.keys(values)
    .map((name) => ({ field: rowOf.exec(name)?.[2], text: textOf(values, name).trim() }))
    .filter(({ field, text }) => field !== undefined && text.length >= 6);
  const of = (wanted: string): string[] =>
    given.filter(({ field }) => field === wanted).map(({ text }) => text);
  return {
    numbers: of('idNumber').flatMap((text) => [...new Set([text, text.replaceAll(/[\s.]/g, '')])]),
    phones: of('phone').map(digits),
  };
}

/** What is known of the person of one row, the newest word on each matter first. */
export function knownOf(values: Values, index: number, earlier: readonly Earlier[]): Values {
  const number = textOf(values, `persons.${index}.idNumber`).replaceAll(/[\s.]/g, '');
  const phone = digits(textOf(values, `persons.${index}.phone`));
  const own = earlier.filter(
    (one) =>
      (number !== '' && one.id_number?.replaceAll(/[\s.]/g, '') === number) ||
      (number === '' && phone !== '' && one.phone !== null && digits(one.phone) === phone),
  );
  const newest = <Key extends keyof Earlier>(key: Key): Earlier[Key] | undefined =>
    own.find((one) => one[key] !== null && one[key] !== '')?.[key];
  const issuedOn = newest('id_issued_on');
  const found: Record<string, string | number | null | undefined> = {
    fullName: newest('full_name'),
    address: newest('address'),
    residenceUnitId: newest('residence_unit_id'),
    idKind: newest('id_kind'),
    idNumber: newest('id_number'),
    idIssuedOn: issuedOn ? formatDay(issuedOn) : undefined,
    idIssuedBy: newest('id_issued_by'),
    phone: newest('phone'),
    ethnicity: newest('ethnicity'),
    birthYear: newest('birth_year'),
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([name, value]) =>
      value === undefined || value === null ? [] : [[`persons.${index}.${name}`, String(value)]],
    ),
  );
}

/** The rows of persons that a form shows. */
export function personRows(values: Values): number[] {
  const found = Object.keys(values).flatMap((name) => {
    const at = /^persons\.(\d{1,3})\./.exec(name)?.[1];
    return at === undefined ? [] : [Number(at)];
  });
  return [...new Set(found)].toSorted((a, b) => a - b);
}

/** The form with what is known of each person in the fields that were left empty. */
export function filled(values: Values, earlier: readonly Earlier[]): Values {
  const known = Object.assign(
    {},
    ...personRows(values).map((row) => knownOf(values, row, earlier)),
  ) as Values;
  const empty = Object.entries(known).filter(([name]) => textOf(values, name) === '');
  return { ...values, ...Object.fromEntries(empty) };
}
