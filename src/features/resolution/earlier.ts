import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { bookNumber } from '../book.ts';
import type { Petition } from '../petition/queries.ts';
import { procedureText } from './words.ts';

/** Cases that may be the earlier instance of a petition's: of the same matter, or of the same first petitioner; newest first. */
export async function earlierCases(tx: Tx, petition: Pick<Petition, 'id' | 'matter_id' | 'secret'>) {
  const { rows } = await sql<{
    id: number;
    book_number: number;
    book_year: number;
    procedure: string;
    title: string;
  }>`
    select r.id, r.book_number, r.book_year, r.procedure, left(r.title, 120) as title
      from resolution r
     where r.secret = ${petition.secret} and r.petition_id is distinct from ${petition.id}
       and (r.matter_id = ${petition.matter_id}
            or exists (select from resolution_person a join petition_person b
                         on fold(a.full_name) = fold(b.full_name) and fold(a.address) = fold(b.address)
                        where a.resolution_id = r.id and b.petition_id = ${petition.id}))
     order by r.received_on desc, r.id desc limit 20`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    label: `Số ${bookNumber(row)} · ${procedureText(row.procedure)} · ${row.title}`,
  }));
}
