import { sql } from 'kysely';
import { z } from 'zod';
import { command } from '../core/command.ts';
import type { Database, Tx } from '../core/db.ts';
import type { Values } from '../core/form.ts';
import { derive, type Keys } from '../core/keys.ts';
import type { Actor } from '../core/policy.ts';
import { seal, unseal } from '../core/vault.ts';
import { oneOf } from './input.ts';

/** The forms of which a draft is kept. */
export const draftForms = ['petition', 'bag'] as const;
export type DraftForm = (typeof draftForms)[number];

/** How long a draft is kept. */
const kept = sql<string>`now() - interval '7 days'`;

const keyOf = (keys: Keys): Buffer => derive(keys, 'form-draft');
const boundTo = (officialId: number, form: string): string => `draft:${officialId}:${form}`;

// What belongs to one sending of the form or to the draft itself.
const leftOut = ['submitId', 'version', 'keptDraft', 'draft', 'form'];

/** Keeps what an official has typed so far: on the server, sealed, only for himself. */
export const keepDraft = (keys: Keys) =>
  command({
    name: 'draft.keep',
    summary: 'Giữ bản nháp của biểu mẫu tiếp nhận (mã hóa, chỉ người nhập mở được)',
    permission: 'petition.receive',
    input: z.object({
      form: oneOf(draftForms, 'Không giữ nháp cho biểu mẫu này.'),
      values: z.record(z.string().max(100), z.union([z.string(), z.array(z.string())])),
    }),
    async run({ tx, actor }, { form, values }) {
      const text = Object.entries(values).filter(([name]) => !leftOut.includes(name));
      const plain = Buffer.from(JSON.stringify(Object.fromEntries(text)));
      const sealed = seal(keyOf(keys), plain, boundTo(actor.officialId, form));
      await tx
        .insertInto('form_draft')
        .values({ official_id: actor.officialId, form, sealed })
        .onConflict((on) =>
          on.columns(['official_id', 'form']).doUpdateSet({ sealed, kept_at: sql<string>`now()` }),
        )
        .execute();
      return { events: [], result: {} };
    },
  });

/** Drops a draft that is not wanted. */
export const dropDraftCommand = command({
  name: 'draft.drop',
  summary: 'Bỏ bản nháp của biểu mẫu tiếp nhận',
  permission: 'petition.receive',
  input: z.object({ form: oneOf(draftForms, 'Không giữ nháp cho biểu mẫu này.') }),
  async run({ tx, actor }, { form }) {
    await dropDraft(tx, actor, form);
    return { events: [], result: { form } };
  },
});

/** The draft of a form goes with its sending. */
export async function dropDraft(tx: Tx, actor: Actor, form: DraftForm): Promise<void> {
  await tx
    .deleteFrom('form_draft')
    .where('official_id', '=', actor.officialId)
    .where('form', '=', form)
    .execute();
}

export type KeptDraft = { values: Values; keptAt: string };

/** What the official had typed, if he left the form unsent within the last seven days. */
export async function draftOf(
  tx: Tx,
  keys: Keys,
  actor: Actor,
  form: DraftForm,
): Promise<KeptDraft | undefined> {
  const row = await tx
    .selectFrom('form_draft')
    .select(['sealed', 'kept_at'])
    .where('official_id', '=', actor.officialId)
    .where('form', '=', form)
    .where('kept_at', '>', kept)
    .executeTakeFirst();
  if (!row) return undefined;
  const plain = unseal(keyOf(keys), row.sealed, boundTo(actor.officialId, form));
  return { values: JSON.parse(plain.toString('utf8')) as Values, keptAt: row.kept_at };
}

/** Removes drafts that nobody came back to. Gives how many. */
export async function sweepDrafts(db: Database): Promise<number> {
  const gone = await db.transaction().execute(async (tx) => {
    await sql`select set_config('app.task', 'sweep', true)`.execute(tx);
    return tx.deleteFrom('form_draft').where('kept_at', '<', kept).executeTakeFirst();
  });
  return Number(gone.numDeletedRows);
}
