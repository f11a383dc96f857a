import { z } from 'zod';
import type { Tx } from '../../core/db.ts';
import { formatDay, parseVietnameseDay, type Day } from '../../law/day.ts';
import { numberName } from '../../law/reception/identity-papers.ts';
import { hourParts, parseHour } from '../input.ts';
import type { Texts } from '../paper/door.ts';
import { getVisit, itemsOf, visitorsOf, type VisitorRow, type VisitRow } from './queries.ts';

/** What the papers of a visit are filled from. */
export type VisitFile = {
  visit: VisitRow;
  persons: readonly VisitorRow[];
  items: Awaited<ReturnType<typeof itemsOf>>;
};

/** A visit with who came and what was handed over. @throws NotFound */
export async function visitFile(tx: Tx, id: number): Promise<VisitFile> {
  return { visit: await getVisit(tx, id), persons: await visitorsOf(tx, id), items: await itemsOf(tx, id) };
}

/** A denouncer as papers name him. */
export const hiddenVisitor = { address: 'người tố cáo', name: '[giữ bí mật]', place: '[giữ bí mật]' };

const placeOf = ({ address }: VisitorRow): string => address || '…';

/** A citizen as a sentence names him. */
export const personOf = (person: VisitorRow) => ({
  address: 'ông (bà)',
  name: person.full_name,
  place: placeOf(person),
});

/** Kind, number, day and place of the identity paper, if one was shown. */
export function identityOf(
  on: Day,
  person: Pick<VisitorRow, 'id_kind' | 'id_number' | 'id_issued_on' | 'id_issued_by'> | undefined,
) {
  if (!person?.id_number) return undefined;
  return {
    kind: numberName(person.id_kind, on),
    number: person.id_number,
    issuedOn: person.id_issued_on ?? undefined,
    issuedBy: person.id_issued_by ?? undefined,
  };
}

/** Who came, as minutes name them; a denouncer never. */
export const visitorsFor = ({ visit, persons }: VisitFile) =>
  visit.secret
    ? [hiddenVisitor]
    : persons.map((person) => ({
        ...personOf(person),
        phone: person.phone ?? undefined,
        identity: identityOf(visit.received_on, person),
      }));

/** The first of those who came, as a letter addresses him. */
export const senderOf = ({ visit, persons: [first] }: VisitFile) =>
  visit.secret || !first ? hiddenVisitor : personOf(first);

/** The first one's identity paper; none of a denouncer. */
export const firstIdentity = ({ visit, persons }: VisitFile) =>
  visit.secret ? undefined : identityOf(visit.received_on, persons[0]);

/** Who received, as official of these papers. */
export const receiverOf = ({ visit }: VisitFile) => ({
  name: visit.receiver_name,
  capacity: visit.receiver_title,
});

/** The hour noted of a visit; the desk opens at eight where none was. */
export const hourOf = (time: string | null) => hourParts(time ?? '08:00');

/** When and where the visit began. */
export const momentOf = ({ visit }: VisitFile) => ({
  ...hourOf(visit.began_at),
  on: visit.received_on,
  where: visit.place_name,
});

/** A day typed in a paper. @throws z.ZodError at the field */
export function dayIn(texts: Texts, name: string): Day {
  const found = parseVietnameseDay(texts[name] ?? '');
  if (found) return found;
  throw new z.ZodError([
    { code: 'custom', path: [name], message: 'Nhập ngày theo dạng ngày/tháng/năm.', input: texts[name] },
  ]);
}

/** An hour typed in a paper, "08:30". @throws z.ZodError at the field */
export function hourIn(texts: Texts, name: string): { hour: number; minute: number } {
  const found = parseHour(texts[name] ?? '');
  if (found !== undefined) return hourParts(found);
  throw new z.ZodError([
    {
      code: 'custom',
      path: [name],
      message: 'Nhập giờ theo dạng giờ:phút, ví dụ 08:30.',
      input: texts[name],
    },
  ]);
}

/** "Bản sao Quyết định … (03 trang)". */
export const documentLines = ({ items }: VisitFile): string[] =>
  items.map(({ name, pages, original }) => `${name} (${original ? 'bản gốc, ' : ''}${pages} trang)`);

/** The kind of a petition as papers word it. */
export function kindWords(kind: string): 'khiếu nại' | 'tố cáo' | 'kiến nghị, phản ánh' {
  if (kind === 'complaint') return 'khiếu nại';
  return kind === 'denunciation' ? 'tố cáo' : 'kiến nghị, phản ánh';
}

/** "ngày 05/02/2024". */
export const onDayText = (on: Day): string => `ngày ${formatDay(on)}`;

/** What was said as it goes on after "về việc": without the word of its kind, beginning small. */
export function matterOf({ content }: VisitRow): string {
  const said = content.replace(/^(khiếu nại|tố cáo|kiến nghị|phản ánh)(,? phản ánh)?( về)?( việc)?\s+/iu, '');
  // A name or an abbreviation keeps its capitals.
  return /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(said) ? `${said.charAt(0).toLowerCase()}${said.slice(1)}` : said;
}
