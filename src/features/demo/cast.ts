import type pg from 'pg';
import { execute, type Command } from '../../core/command.ts';
import { as, type Tx } from '../../core/db.ts';
import type { Actor, Role } from '../../core/policy.ts';
import type { Site } from '../../core/web.tsx';
import type { Day } from '../../law/day.ts';

/** The officials of the demo by login, each in his first post or in the one of a role: "xa", "xa:handler". */
export type Cast = (name: string) => Actor;

/** Reads every official of the demo with what his posts may see on that day. */
export async function readCast(client: pg.Client, on: Day): Promise<Cast> {
  const { rows } = await client.query<Actor & { login: string; role: Role }>(
    `select o.login, p.official_id as "officialId", o.full_name as "fullName", p.id as "postId", p.title as "postTitle", p.role,
            p.unit_id as "unitId", array(select unit_subtree(coalesce(p.scope_unit_id, p.unit_id), $1::date)) as "unitIds",
            p.handles_denunciations as "handlesDenunciations"
       from post p join official o on o.id = p.official_id where p.valid @> $1::date order by p.id`,
    [on],
  );
  return (name) => {
    const [login, role] = name.split(':');
    const found = rows.find((row) => row.login === login && (role === undefined || row.role === role));
    if (!found) throw new Error(`The demo has no post for "${name}"`);
    return found;
  };
}

/** One who plays the demo's past through the real commands. */
export type Play = {
  cast: Cast;
  /** Carries out a command as that official on that day; the same step again gives its first result and does nothing. */
  run: <Result>(who: string, on: Day, command: Command, input: object, step: string) => Promise<Result>;
  /** Reads as that official. */
  see: <T>(who: string, work: (tx: Tx) => Promise<T>) => Promise<T>;
};

/** Steps are named from `prefix`, so that a load which was stopped goes on where it ended. */
export const playAt = (site: Site, cast: Cast, prefix: string): Play => ({
  cast,
  run: <Result>(who: string, on: Day, command: Command, input: object, step: string) =>
    execute(
      { db: site.db, actor: cast(who), today: on, submitId: `${prefix}-${step}` },
      command,
      input,
    ) as Promise<Result>,
  see: (who, work) => as(site.db, cast(who), work),
});
