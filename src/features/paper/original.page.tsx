import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { readBody } from '../../core/body.ts';
import type { Tx } from '../../core/db.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { textOf } from '../../core/form.ts';
import { allows, type Actor } from '../../core/policy.ts';
import type { Identity } from '../../core/vault.ts';
import { emptyDraft, sendHtml, type Draft, type Visit } from '../../core/web.tsx';
import { parsePaper, type PaperData } from '../../documents/papers.ts';
import { libreOffice, toPdf } from '../../documents/pdf.ts';
import { namesDenouncer, original, type Denouncer } from '../../documents/renditions.ts';
import type { Day } from '../../law/day.ts';
import { SubmitButton } from '../../ui/index.ts';
import { openIdentity } from '../identity.ts';
import { identityQuestion } from '../identity.page.tsx';
import { idIn, kindOf, sidePaperData, wordType, writtenIn } from './content.ts';
import { fileName, formTitle, render } from './issue.ts';
import type { About, PaperKind } from './kinds.ts';
import { paperNumber } from './papers.page.tsx';
import { aboutOf, getPaper, templateOf, type Paper } from './queries.ts';

// The sealed original of a paper that names who denounces. It is made when somebody opens the identity with a purpose, and kept
// nowhere: what lies in the record is the redacted rendition.

/** The paper of a petition's outcome as it would be printed now; the feature of petitions fills it. */
export type MainPaper = (tx: Tx, paper: Paper, today: Day) => Promise<PaperData>;
/** Who fills which paper. */
export type Fillers = { kinds: readonly PaperKind[]; main: MainPaper };

const mayOpen = ({ role, handlesDenunciations }: Actor): boolean =>
  handlesDenunciations && allows(role, 'identity.open');

type Opened = { paper: Paper; about: About; data: PaperData };
const nothingHidden =
  'Văn bản này không có chỗ ghi người tố cáo nên không có bản gốc riêng: bản trong hồ sơ là bản đầy đủ.';

async function open(visit: Visit, { kinds, main }: Fillers): Promise<Opened> {
  return visit.read(async (tx) => {
    const paper = await getPaper(tx, idIn(visit));
    const about = await aboutOf(tx, paper);
    const data = await printedOf(tx, paper, about, { kinds, main }, visit.today);
    if (!about.secret || !namesDenouncer(data)) throw new Refused(nothingHidden);
    return { paper, about, data };
  });
}

// An issued paper stays what was printed, whatever the record says by now.
async function printedOf(
  tx: Tx,
  paper: Paper,
  about: About,
  { kinds, main }: Fillers,
  today: Day,
): Promise<PaperData> {
  if (paper.printed !== null) return parsePaper(paper.printed);
  try {
    if (paper.role === 'main') return await main(tx, paper, today);
    const { kind, texts } = writtenIn(paper);
    return await sidePaperData(tx, kindOf(kinds, kind), about, { paper, texts, today });
  } catch (error) {
    if (error instanceof Error && error.name === 'ZodError')
      throw new Refused('Dự thảo chưa đủ nội dung để lập bản gốc. Bấm “Sửa” để nhập tiếp.');
    throw error;
  }
}

/** Where the original of a paper is opened; undefined when it has none, or when this post may not open it. */
export async function originalAt(visit: Visit, fillers: Fillers, paper: Paper): Promise<string | undefined> {
  if (!mayOpen(visit.actor)) return undefined;
  try {
    await open({ ...visit, params: { id: String(paper.id) } }, fillers);
    return `/papers/${paper.id}/original`;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Asks why the original of a paper is to be opened. @throws Refused when the paper names nobody */
export const originalForm =
  (fillers: Fillers) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const { paper, about } = await open(visit, fillers);
    const title = formTitle(paper.form_code);
    const back = paper.role === 'main' ? about.href : `/papers/${paper.id}`;
    return identityQuestion(visit, draft, {
      back,
      breadcrumbs: [
        { label: about.title, href: about.href },
        { label: title, href: back },
      ],
      example: 'in bản gốc trình ký, niêm phong lưu hồ sơ',
      original: {
        title: `Mở bản gốc: ${title}`,
        action: `/papers/${paper.id}/original`,
        submits: (
          <>
            <SubmitButton kind="danger" icon="download" name="as" value="docx">
              Mở bản gốc (DOCX)
            </SubmitButton>
            {libreOffice() && (
              <SubmitButton kind="secondary" icon="printer" name="as" value="pdf">
                Mở bản gốc (PDF)
              </SubmitButton>
            )}
          </>
        ),
      },
    });
  };

/** Gives the original once: the purpose is asked, the trace is left, nothing is kept. */
export const sendOriginal =
  (fillers: Fillers) =>
  async (visit: Visit, reply: FastifyReply): Promise<FastifyReply> => {
    const { values } = await readBody(reply.request, visit.site, visit.actor);
    try {
      const opened = await open(visit, fillers);
      const content = await originalOf(visit, opened, values);
      const asPdf = textOf(values, 'as') === 'pdf';
      const name = `${fileName(opened.paper.form_code)}-${opened.paper.number ?? opened.paper.id}-ban-goc`;
      return await reply
        .type(asPdf ? 'application/pdf' : wordType)
        .header('content-disposition', `attachment; filename="${name}.${asPdf ? 'pdf' : 'docx'}"`)
        .header('cache-control', 'no-store')
        .send(asPdf ? await toPdf(content) : content);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const again = { ...emptyDraft(values), errors: error.errors };
      return sendHtml(reply, await originalForm(fillers)(visit, again), error.status);
    }
  };

async function originalOf(
  visit: Visit,
  { paper, about, data }: Opened,
  values: Readonly<Record<string, unknown>>,
): Promise<Buffer> {
  const { kind, id } = await visit.read((tx) => sealedWith(tx, about));
  const what = ['mở bản gốc', formTitle(paper.form_code), paperNumber(paper)].filter(Boolean).join(' ');
  const [first, ...others] = await openIdentity(visit.site, visit, kind, { ...values, id }, what);
  if (!first) throw new Refused('Đơn không ghi danh tính người tố cáo: văn bản này không có bản gốc riêng.');
  const template = await visit.read((tx) => templateOf(tx, paper));
  return render(original(data, [denouncerOf(first), ...others.map(denouncerOf)]), template?.docx);
}

// The people of a part of a letter lie sealed with the letter.
async function sealedWith(
  tx: Tx,
  { kind, id }: About,
): Promise<{ kind: 'petition' | 'visit' | 'resolution'; id: number }> {
  if (kind === 'session' || kind === 'coordination') throw new Refused(nothingHidden);
  if (kind !== 'petition') return { kind, id };
  const { part_of } = await tx
    .selectFrom('petition')
    .select('part_of')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { kind, id: part_of ?? id };
}

const denouncerOf = ({ fullName, address, phone }: Identity): Denouncer => ({
  address: 'ông (bà)',
  name: fullName,
  place: address || '…',
  phone,
});
