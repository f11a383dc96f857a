import type { Tx } from '../../core/db.ts';
import { linesOf, type About, type PaperKind } from '../paper/door.ts';
import { getPetition, personsOf } from './queries.ts';
import { bookNumber } from './words.tsx';

const letterTexts = [
  { name: 'addressees', label: 'Kính gửi, mỗi nơi một dòng', rows: 2, required: true },
  { name: 'subject', label: 'Trích yếu (về việc)', rows: 2, required: true },
  { name: 'paragraphs', label: 'Nội dung, mỗi đoạn một dòng', rows: 8, required: true },
] as const;

const letter = (
  code: string,
  title: string,
  draft: PaperKind['draft'],
  more: Partial<PaperKind> = {},
): PaperKind => ({
  code,
  form: 'CV',
  title,
  subject: 'petition',
  texts: letterTexts,
  draft,
  fill: async (_tx, _about, texts) => ({
    addressees: linesOf(texts['addressees']),
    subject: texts['subject'],
    paragraphs: linesOf(texts['paragraphs']),
  }),
  ...more,
});

// A denouncer is never named.
async function senderLine(tx: Tx, { id, secret }: About): Promise<string> {
  const [first] = secret ? [] : await personsOf(tx, id);
  return first ? `Ông (bà) ${first.full_name}` : 'Người gửi đơn';
}

/** Papers about a petition beside the paper of its outcome. */
export const petitionPapers: readonly PaperKind[] = [
  letter('CV.sender', 'Công văn trả lời người gửi đơn', async (tx, about) => {
    const petition = await getPetition(tx, about.id);
    return {
      addressees: await senderLine(tx, about),
      subject: `trả lời đơn số ${bookNumber(petition)}`,
      paragraphs: '',
    };
  }),
];
