import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import type { PaperKind } from '../paper/door.ts';

/** What a feature has recorded of a case that the paper of this form says; nothing where it has nothing. */
export type RecordTexts = (
  tx: Tx,
  resolutionId: number,
  form: string,
  today: Day,
) => Promise<Readonly<Record<string, string | null | undefined>>>;

/** The papers of a case, with the first words of each draft from what is recorded: nothing is typed twice. */
export const filledFrom = (kinds: readonly PaperKind[], records: readonly RecordTexts[]): PaperKind[] =>
  kinds.map((kind) => ({
    ...kind,
    draft: async (tx, about, today) => {
      const texts: Record<string, string> = { ...(await kind.draft(tx, about, today)) };
      const asked = new Set(['recipients', ...kind.texts.map(({ name }) => name)]);
      for (const record of records)
        for (const [name, text] of Object.entries(await record(tx, about.id, kind.form, today)))
          if (text && asked.has(name)) texts[name] = text;
      return texts;
    },
  }));
