import { randomUUID } from 'node:crypto';
import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import { symbolFor } from '../../documents/papers.ts';
import type { Day } from '../../law/day.ts';
import { Card, Form, Hidden, SubmitButton } from '../../ui/index.ts';
import type { About, PaperKind, Texts } from '../paper/door.ts';
import type { Paper } from '../paper/queries.ts';

/** A paper that can be made at once: its first words are whole. */
export type ReadyPaper = {
  kind: PaperKind;
  about: About;
  texts: Texts;
  key: string;
  submitId: string;
  next: 'complete' | 'propose';
};

const keyOf: Readonly<Record<string, string>> = {
  'visit.receipt-2021': 'b',
  'visit.receipt-2026': 'b',
  'visit.TH-12': 'h',
  'visit.TH-04': 'h',
  'visit.guide': 'd',
  'visit.TH-01': 'e',
};

/** The papers of this visit that one key makes; those which are there already are left out. */
export async function ready(
  tx: Tx,
  about: About,
  kinds: readonly PaperKind[],
  papers: readonly Paper[],
  today: Day,
): Promise<ReadyPaper[]> {
  const found: ReadyPaper[] = [];
  for (const kind of kinds) {
    const key = keyOf[kind.code];
    if (key === undefined || papers.some((paper) => codeOf(paper) === kind.code)) continue;
    const texts = { archive: 'VT', ...(await kind.draft(tx, about, today)) } as Texts;
    const whole = kind.texts.every(({ name, required }) => !required || Boolean(texts[name]));
    const next = symbolFor(kind.form, 'X') === undefined ? 'complete' : 'propose';
    if (whole) found.push({ kind, about, texts, key, next, submitId: randomUUID() });
  }
  return found;
}

const codeOf = ({ content }: Paper): unknown =>
  typeof content === 'object' && content !== null && 'kind' in content ? content.kind : undefined;

/** Buttons, each with its key, that make a paper with the words known already and open it to be printed. */
export const OneKeyPapers = ({ papers }: { papers: readonly ReadyPaper[] }): VNode | null =>
  papers.length === 0 ? null : (
    <div class="no-print">
      <Card title="In ngay">
        <div class="form-actions one-key no-print">
          {papers.map(({ kind, about, texts, key, next, submitId }) => (
            <Form
              key={kind.code}
              action="/papers/new"
              guard={false}
              label={kind.title}
              draft={{ values: {}, errors: {}, submitId }}
            >
              <Hidden name="kind" value={kind.code} />
              <Hidden name="subject" value={about.kind} />
              <Hidden name="subjectId" value={about.id} />
              <Hidden name="next" value={next} />
              {Object.entries(texts).map(([name, text]) => (
                <Hidden key={name} name={`texts.${name}`} value={text} />
              ))}
              <SubmitButton kind="secondary" icon="printer" keys={key}>
                {kind.title} <kbd>{key}</kbd>
              </SubmitButton>
            </Form>
          ))}
        </div>
      </Card>
    </div>
  );
