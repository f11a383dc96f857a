import { sql } from 'kysely';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Role } from '../../core/policy.ts';
import type { Day } from '../../law/day.ts';

export type OfficialRow = { id: number; login: string; full_name: string; active: boolean };

/** One official. @throws NotFound */
export async function getOfficial(tx: Tx, id: number): Promise<OfficialRow> {
  const row = await tx
    .selectFrom('official')
    .select(['id', 'login', 'full_name', 'active'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound('Không có cán bộ, công chức này.');
  return row;
}

export type ListedOfficial = OfficialRow & { posts: string[]; held: number };

/** Officials who hold a post in these units, held one, or hold none at all yet: with the posts held on the day. */
export async function officialsIn(
  tx: Tx,
  unitIds: readonly number[],
  words: string,
  on: Day,
): Promise<ListedOfficial[]> {
  const units = sql`any (${[...unitIds]}::int[])`;
  const { rows } = await sql<ListedOfficial>`
    select o.id, o.login, o.full_name, o.active,
           (select count(*)::int from post p where p.official_id = o.id and p.valid @> ${on}::date) as held,
           coalesce((select array_agg(p.title || ', ' || n.short_name order by p.id) from post p
              join unit_name n on n.unit_id = p.unit_id and n.valid @> ${on}::date
             where p.official_id = o.id and p.valid @> ${on}::date), '{}') as posts
      from official o
     where (not exists (select from post p where p.official_id = o.id)
            or exists (select from post p where p.official_id = o.id and p.unit_id = ${units}))
       and (${words} = '' or fold(o.full_name) like '%' || fold(${words}) || '%' or o.login like '%' || fold(${words}) || '%')
     order by o.full_name collate "vi-x-icu", o.id limit 500`.execute(tx);
  return rows;
}

export type PostRow = {
  id: number;
  official_id: number;
  unit_id: number;
  unit: string;
  role: Role;
  title: string;
  signs_as: string | null;
  scope: string | null;
  handles_denunciations: boolean;
  from: Day;
  until: Day | null;
};

const posts = sql`
  select p.id, p.official_id, p.unit_id, p.role, p.title, p.signs_as, p.handles_denunciations,
         lower(p.valid) as from, upper(p.valid) as until,
         (select n.name from unit_name n where n.unit_id = p.unit_id order by lower(n.valid) desc nulls last limit 1) as unit,
         (select n.name from unit_name n where n.unit_id = p.scope_unit_id order by lower(n.valid) desc nulls last limit 1) as scope
    from post p`;

/** The posts that an official holds and held, newest first. */
export async function postsOfOfficial(tx: Tx, officialId: number): Promise<PostRow[]> {
  const { rows } = await sql<PostRow>`
    ${posts} where p.official_id = ${officialId} and not isempty(p.valid) order by lower(p.valid) desc, p.id desc`.execute(
    tx,
  );
  return rows;
}

/** The posts in a unit, newest first. */
export async function postsOfUnit(tx: Tx, unitId: number): Promise<(PostRow & { full_name: string })[]> {
  const { rows } = await sql<PostRow & { full_name: string }>`
    select q.*, o.full_name from (${posts}) q join official o on o.id = q.official_id
     where q.unit_id = ${unitId} and q.from is not null order by q.until desc nulls first, q.id`.execute(tx);
  return rows;
}

/** One post. @throws NotFound */
export async function getPost(tx: Tx, id: number): Promise<PostRow> {
  const { rows } = await sql<PostRow>`${posts} where p.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw new NotFound('Không có chức vụ này.');
  return row;
}

export type NewPost = {
  officialId: number;
  unitId: number;
  role: Role;
  title: string;
  signsAs?: string | undefined;
  scopeUnitId?: number | undefined;
  handlesDenunciations: boolean;
  from: Day;
  until?: Day | undefined;
};

/** Gives a post from a day on. Gives its id. */
export async function insertPost(tx: Tx, post: NewPost): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into post (official_id, unit_id, role, title, signs_as, scope_unit_id, handles_denunciations, valid)
    values (${post.officialId}, ${post.unitId}, ${post.role}, ${post.title}, ${post.signsAs ?? null}, ${post.scopeUnitId ?? null},
            ${post.handlesDenunciations}, daterange(${post.from}, ${post.until ?? null})) returning id`.execute(
    tx,
  );
  return rows[0]?.id ?? 0;
}

/** Ends a post: the day is the first on which it is not held any more. */
export async function endPostOn(tx: Tx, postId: number, on: Day): Promise<void> {
  await sql`update post set valid = daterange(lower(valid), ${on}) where id = ${postId}`.execute(tx);
}

/** Whether the official already holds such a post in the unit in that time. */
export async function holdsSame(
  tx: Tx,
  { officialId, unitId, role, from, until }: NewPost,
): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from post where official_id = ${officialId} and unit_id = ${unitId} and role = ${role}
                      and valid && daterange(${from}, ${until ?? null})) as held`.execute(tx);
  return rows[0]?.held ?? false;
}

/** How many administrators these units have on the day, without this post. */
export async function otherAdministrators(
  tx: Tx,
  unitIds: readonly number[],
  on: Day,
  but: { postId?: number; officialId?: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from post p join official o on o.id = p.official_id
     where p.role = 'admin' and p.unit_id = any (${[...unitIds]}::int[]) and p.valid @> ${on}::date and o.active
       and p.id is distinct from ${but.postId ?? null}::int and o.id is distinct from ${but.officialId ?? null}::int`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** Whether the sign-in name is somebody's. */
export async function loginTaken(tx: Tx, login: string): Promise<boolean> {
  const row = await tx.selectFrom('official').select('id').where('login', '=', login).executeTakeFirst();
  return row !== undefined;
}

/** Adds an official who can sign in with a password that he has to change. Gives the id. */
export async function insertOfficial(tx: Tx, login: string, fullName: string, hash: string): Promise<number> {
  const { id } = await tx
    .insertInto('official')
    .values({ login, full_name: fullName })
    .returning('id')
    .executeTakeFirstOrThrow();
  await givePassword(tx, id, hash);
  return id;
}

/** Gives an official a new first password and signs him out everywhere. */
export async function givePassword(tx: Tx, officialId: number, hash: string): Promise<void> {
  await sql`select give_password(${officialId}, ${hash})`.execute(tx);
}

/** Lets an official sign in, or no more. */
export async function setActive(tx: Tx, officialId: number, active: boolean): Promise<void> {
  await tx.updateTable('official').set({ active }).where('id', '=', officialId).execute();
}
