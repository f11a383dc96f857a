import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { numberAndSymbol } from '../../documents/papers.ts';
import { formatDay, parseVietnameseDay, type Day } from '../../law/day.ts';
import { numberName, paperOfNumber } from '../../law/reception/identity-papers.ts';
import { hourParts, parseHour } from '../input.ts';
import { getUnitOn } from '../unit-queries.ts';
import { personsOf, type Petition } from './queries.ts';
import { bookNumber } from '../book.ts';

// What papers take from the record of a petition. Never who denounces: whoever needs the name opens the vault.

type Sent = Pick<Petition, 'id' | 'secret'>;
type Kinded = Pick<Petition, 'kind' | 'stated_kind'>;

const kindWords: Readonly<Record<string, 'khiếu nại' | 'tố cáo' | 'kiến nghị, phản ánh'>> = {
  complaint: 'khiếu nại',
  mixed: 'khiếu nại',
  denunciation: 'tố cáo',
  feedback: 'kiến nghị, phản ánh',
};

/** "khiếu nại", as it stands in "đơn khiếu nại". */
export const kindWord = ({ kind, stated_kind }: Kinded): 'khiếu nại' | 'tố cáo' | 'kiến nghị, phản ánh' =>
  kindWords[kind ?? stated_kind] ?? 'kiến nghị, phản ánh';

/** Completes "đơn khiếu nại … về việc": without the kind's own words at the head and the final stop. */
export function matterOf(summary: string): string {
  const bare = summary
    .replace(/^(khiếu nại|tố cáo|kiến nghị|phản ánh)(\s*,\s*phản ánh)?\s+(về\s+)?(việc\s+)?/i, '')
    .replace(/[.;\s]+$/, '');
  if (bare === '') return summary;
  return named.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
}

/** "Quyết định số 12/QĐ-UBND": a document with its number keeps its capital. */
const named = /^\p{Lu}[\p{L}\s]{2,40}\ssố\s+\d/u;

const hidden = '[giữ bí mật]';
/** Stands for a denouncer wherever a paper has a field for him. */
export const hiddenPerson = { address: 'người tố cáo', name: hidden, place: hidden };

/** Who sent it, as a paper's field wants it. */
export async function senderOf(
  tx: Tx,
  { id, secret }: Sent,
): Promise<{ address?: string; name: string; place: string }> {
  if (secret) return hiddenPerson;
  const [first, ...others] = await personsOf(tx, id);
  if (!first) return { name: 'Người gửi đơn không rõ họ tên', place: 'không rõ' };
  return {
    address: others.length > 0 ? 'các ông (bà)' : 'ông (bà)',
    name: first.full_name,
    place: first.address,
  };
}

/** Who is written to: "Ông (bà) Nông Văn Thử". */
export async function senderLine(tx: Tx, sent: Sent): Promise<string> {
  if (sent.secret) return 'Người tố cáo';
  const [first] = await personsOf(tx, sent.id);
  return first ? `Ông (bà) ${first.full_name}` : 'Người gửi đơn';
}

/** The identity paper of who signed first; nothing for a denunciation. */
export async function identityOfSender(
  tx: Tx,
  { id, secret, received_on }: Sent & Pick<Petition, 'received_on'>,
) {
  const [first] = secret ? [] : await personsOf(tx, id);
  if (!first?.id_number) return undefined;
  return {
    kind: numberName(paperOfNumber(first.id_number), received_on),
    number: first.id_number,
    issuedOn: first.id_issued_on ?? undefined,
    issuedBy: first.id_issued_by ?? undefined,
  };
}

/** What a paper says of the petition that it is about; a denouncer stays unnamed. */
export async function aboutPetition(
  tx: Tx,
  petition: Petition,
  content: { matter: string; legalBasis: readonly string[] },
) {
  return {
    kind: kindWord(petition),
    sender: await senderOf(tx, petition),
    receivedOn: petition.received_on,
    matter: content.matter,
    legalBasis: content.legalBasis,
  };
}

/** "Ngày 05/02/2024, Ban Tiếp công dân huyện Lộc Bình nhận được đơn khiếu nại (số 12/2024) của ông (bà) …, về việc …". */
export async function receivedLine(tx: Tx, petition: Petition, unitName: string): Promise<string> {
  const { name, place, address = '' } = await senderOf(tx, petition);
  const who = petition.secret ? 'của công dân' : `của ${`${address} ${name}`.trim()}, địa chỉ: ${place}`;
  const by = petition.forwarder_name ? ` do ${petition.forwarder_name} chuyển đến` : '';
  return `Ngày ${formatDay(petition.received_on)}, ${unitName} nhận được đơn ${kindWord(petition)} (số ${bookNumber(petition)}) ${who}${by}, về việc ${matterOf(petition.summary)}.`;
}

/** Who decides for the unit: its chairman, the one above it, else its head; as a sentence names him. */
export async function authorityOf(tx: Tx, unitId: number, on: Day): Promise<string> {
  const { rows } = await sql<{ title: string; role: string; unit: string }>`
    select post.title, post.role, n.name as unit
      from post join unit_name n on n.unit_id = post.unit_id and n.valid @> ${on}::date
     where post.valid @> ${on}::date and post.role in ('chairman', 'head')
       and (post.unit_id = ${unitId}
        or (post.role = 'chairman' and post.unit_id in (
             select parent_id from unit_parent where unit_id = ${unitId} and valid @> ${on}::date)))
     order by post.role, (post.unit_id = ${unitId}) desc, post.id limit 1`.execute(tx);
  const [first] = rows;
  if (!first) return 'Người đứng đầu cơ quan';
  return first.role === 'chairman' ? `Chủ tịch ${first.unit}` : first.title;
}

/** Who writes now: "Nông Thị Hạnh, Cán bộ tiếp nhận". */
export async function writerNow(tx: Tx): Promise<string> {
  const { rows } = await sql<{ full_name: string; title: string }>`
    select full_name, title from post join official on official.id = post.official_id where post.id = app_post()`.execute(
    tx,
  );
  const [me] = rows;
  return me ? `${me.full_name}, ${me.title}` : '';
}

/** The name of the unit that handles the petition, as it was called when the petition came. */
export const handlerName = async (tx: Tx, { handler_unit_id, received_on }: Petition): Promise<string> =>
  (await getUnitOn(tx, handler_unit_id, received_on)).name;

/** The paper of that form last issued about the petition, of the outcome or beside it. */
export async function issuedPaper(
  tx: Tx,
  petitionId: number,
  forms: readonly string[],
): Promise<{ number: string; on: Day; onText: string } | undefined> {
  const row = await tx
    .selectFrom('paper')
    .select(['number', 'symbol', 'issued_on'])
    .where('petition_id', '=', petitionId)
    .where('form_code', 'in', [...forms])
    .where('state', '=', 'issued')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || row.number === null || row.symbol === null || row.issued_on === null) return undefined;
  return {
    number: numberAndSymbol(row.number, row.symbol),
    on: row.issued_on,
    onText: formatDay(row.issued_on),
  };
}

/** A day typed into a paper; undefined when it is none, which the form's schema then names. */
export const dayIn = (typed: string | undefined): Day | undefined => parseVietnameseDay(typed ?? '');

/** A time typed as "14:30" or "14 giờ 30"; undefined when it is none. */
export function hourIn(typed: string | undefined): { hour: number; minute: number } | undefined {
  const found = parseHour(typed ?? '');
  return found === undefined ? undefined : hourParts(found);
}
