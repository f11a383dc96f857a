import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { textOf, type Values } from '../../core/form.ts';
import type { Respondent } from '../../law/competence-rules.ts';
import { whoIsCompetent, type Competent } from '../../law/competence.ts';
import type { Petition } from './queries.ts';
import { authorityOf } from './record.ts';

// How names of respondents tell their level; the official corrects what they do not.
const levels: readonly [RegExp, Respondent][] = [
  [/(phó )?chủ tịch.*\b(xã|phường|thị trấn|đặc khu)\b/i, 'commune-chairman'],
  [/\b(xã|phường|thị trấn|đặc khu)\b/i, 'commune'],
  [/(phòng|trung tâm|chi nhánh|thanh tra|hạt|ban quản lý).*huyện/i, 'district-office'],
  [/huyện/i, 'district-chairman'],
  [/\b(sở|thanh tra tỉnh|ban .* tỉnh)\b/i, 'department'],
  [/tỉnh/i, 'province-chairman'],
];

/** At which level whoever is complained of or denounced stands, as far as his name says. */
export function respondentOf({
  respondent_name,
  summary,
}: Pick<Petition, 'respondent_name' | 'summary'>): Respondent | undefined {
  // JavaScript's \b knows no Vietnamese letters: words are set apart by blanks instead.
  const text = respondent_name ?? /của ([^,.;]+)/.exec(summary)?.[1] ?? '';
  return levels.find(([sign]) =>
    new RegExp(sign.source.replaceAll('\\b', '(?:^|[\\s,.]|$)'), 'i').test(text),
  )?.[1];
}

export type CompetenceFound = {
  competent: readonly Competent[];
  /** As a paper would name him, where the place of the petition or this office tells. */
  bodyName: string | undefined;
  /** Whether it is the head of this office. */
  own: boolean;
  ownName: string;
};

/** Who is competent by level of the respondent, kind and instance, on the day the petition came. */
export async function competenceFor(
  tx: Tx,
  petition: Petition,
  values: Values,
): Promise<CompetenceFound | undefined> {
  const kind = textOf(values, 'kind');
  const respondent = textOf(values, 'respondent') as Respondent | '';
  if ((kind !== 'complaint' && kind !== 'denunciation') || respondent === '') return undefined;
  const instance = textOf(values, 'instance') === 'second' ? 'second' : 'first';
  const on = petition.received_on;
  const competent = whoIsCompetent({ kind, respondent, instance, on });
  const ownName = await authorityOf(tx, petition.handler_unit_id, on);
  const names = await Promise.all(competent.map(({ resolver }) => nameOf(tx, petition, resolver)));
  const [bodyName] = names.filter((name) => name !== undefined);
  return { competent, bodyName, ownName, own: bodyName === ownName };
}

const levelOf: Readonly<Record<string, string>> = {
  'Chủ tịch Ủy ban nhân dân cấp xã': 'commune',
  'Chủ tịch Ủy ban nhân dân cấp huyện': 'district',
  'Chủ tịch Ủy ban nhân dân cấp tỉnh': 'province',
};

// The chairman of the place where the matter arose, or of what stands above it.
async function nameOf(tx: Tx, petition: Petition, resolver: string): Promise<string | undefined> {
  const level = levelOf[resolver];
  if (!level) return undefined;
  const start = petition.place_unit_id ?? petition.handler_unit_id;
  const { rows } = await sql<{ name: string }>`
    with recursive above as (
      select ${start}::int as id
      union
      select p.parent_id from unit_parent p join above a on p.unit_id = a.id where p.valid @> ${petition.received_on}::date)
    select n.name from above a join unit u on u.id = a.id
      join unit_name n on n.unit_id = u.id and n.valid @> ${petition.received_on}::date
     where u.level = ${level} limit 1`.execute(tx);
  if (rows[0]) return `Chủ tịch ${rows[0].name}`;
  // Without a place the respondent himself tells which commune it is.
  const named = /(Ủy ban nhân dân|UBND) (xã|phường|thị trấn|đặc khu) .+/i.exec(
    petition.respondent_name ?? '',
  )?.[0];
  return level === 'commune' && named ? `Chủ tịch ${named}` : undefined;
}
