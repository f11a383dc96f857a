import { sql } from 'kysely';
import type { Tx } from '../core/db.ts';

export const bodyKindNames = {
  administrative: 'Cơ quan hành chính nhà nước',
  elected: 'Cơ quan dân cử (Quốc hội, Hội đồng nhân dân)',
  judicial: 'Cơ quan tố tụng, thi hành án',
  audit: 'Kiểm toán nhà nước',
  organisation: 'Tổ chức chính trị - xã hội, tổ chức khác',
  'public-service': 'Đơn vị sự nghiệp, doanh nghiệp nhà nước',
  party: 'Cơ quan của Đảng',
  press: 'Cơ quan báo chí',
  front: 'Mặt trận Tổ quốc',
  unknown: 'Chưa xác định',
} as const;

export type BodyKind = keyof typeof bodyKindNames;
export const bodyKinds = Object.keys(bodyKindNames) as [BodyKind, ...BodyKind[]];

export type Body = Awaited<ReturnType<typeof bodiesByName>>[number];

/** The bodies outside the system, by name as Vietnamese sorts. */
export function bodiesByName(tx: Tx) {
  return tx
    .selectFrom('body')
    .select(['id', 'name', 'kind', 'listed', 'superior'])
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute();
}

/** The body with that id, if there is one. */
export function findBody(tx: Tx, id: number) {
  return tx
    .selectFrom('body')
    .select(['id', 'name', 'kind', 'listed', 'superior'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export type NewBody = { name: string; kind?: BodyKind; listed?: boolean; superior?: boolean };

/** The body of that name, whatever its capitals; added when there is none, and then with what is said of it. */
export async function bodyNamed(
  tx: Tx,
  { name, kind = 'unknown', listed = false, superior = false }: NewBody,
): Promise<number> {
  const known = await tx
    .selectFrom('body')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${name})`)
    .orderBy('id')
    .executeTakeFirst();
  if (known) return known.id;
  const added = await tx
    .insertInto('body')
    .values({ name, kind, listed, superior })
    .onConflict((on) => on.column('name').doUpdateSet((eb) => ({ name: eb.ref('excluded.name') })))
    .returning('id')
    .executeTakeFirstOrThrow();
  return added.id;
}
