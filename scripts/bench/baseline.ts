import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { as, type Tx } from '../../src/core/db.ts';
import type { DB } from '../../src/core/db.types.ts';
import type { Actor } from '../../src/core/policy.ts';

type Statement = { text: string; values: unknown[] };

/** The statements that this work sends, in order: the transaction and its narrowing to the actor included. */
export async function statementsOf(
  url: string,
  actor: Actor,
  work: (tx: Tx) => Promise<unknown>,
): Promise<Statement[]> {
  const sent: Statement[] = [];
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void sent.push({ text: query.sql, values: [...query.parameters] }),
  });
  try {
    await as(db, actor, work);
  } finally {
    await db.destroy();
  }
  return sent;
}

/** The same SQL alone through the driver: a function that repeats the statements of `work` on one connection. */
export async function sqlAlone(
  url: string,
  actor: Actor,
  work: (tx: Tx) => Promise<unknown>,
): Promise<{ run: () => Promise<void>; end: () => Promise<void> }> {
  const statements = (await statementsOf(url, actor, work)).filter(
    ({ text }) => !/^(begin|commit)/.test(text),
  );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = async (): Promise<void> => {
    await client.query('begin');
    for (const { text, values } of statements) await client.query(text, values);
    await client.query('commit');
  };
  return { run, end: () => client.end() };
}

/** The actor of a demo login's first post, as the site reads it. */
export async function actorOf(client: pg.Client, login: string): Promise<Actor> {
  const { rows } = await client.query<Actor>(
    `select p.official_id as "officialId", o.full_name as "fullName", p.id as "postId", p.title as "postTitle", p.role, p.unit_id as "unitId",
            array(select unit_subtree(coalesce(p.scope_unit_id, p.unit_id), '2024-03-15')) as "unitIds",
            p.handles_denunciations as "handlesDenunciations"
       from post p join official o on o.id = p.official_id where o.login = $1 order by p.id limit 1`,
    [login],
  );
  const [actor] = rows;
  if (!actor) throw new Error(`Không có tài khoản ${login}`);
  return actor;
}
