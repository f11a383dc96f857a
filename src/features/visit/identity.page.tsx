import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { readBody } from '../../core/body.ts';
import { Invalid } from '../../core/errors.ts';
import { textOf } from '../../core/form.ts';
import type { Identity } from '../../core/vault.ts';
import { emptyDraft, sendHtml, type Draft, type Visit } from '../../core/web.tsx';
import { parsePaper } from '../../documents/papers.ts';
import type { Day } from '../../law/day.ts';
import { SubmitButton } from '../../ui/index.ts';
import { openIdentity } from '../identity.ts';
import { identityQuestion, identityShown } from '../identity.page.tsx';
import { frameOf, render } from '../paper/door.ts';
import { denunciationMinutes, denunciationTexts } from './minutes.ts';
import { identityOf, visitFile } from './paper-parts.ts';
import { getVisit } from './queries.ts';
import { visitNumber } from './words.ts';

const idOf = (visit: Visit): number => Number(visit.params['id']) || 0;

/** Asks why the identity of who denounced at a visit is to be opened. */
export async function identityForm(visit: Visit, draft: Draft): Promise<VNode> {
  const row = await visit.read((tx) => getVisit(tx, idOf(visit)));
  const back = `/visits/${row.id}`;
  return identityQuestion(visit, draft, {
    back,
    breadcrumbs: [
      { label: 'Sổ tiếp công dân', href: '/visits' },
      { label: visitNumber(row), href: back },
    ],
    example: 'lập biên bản gốc để niêm phong',
    more: (
      <SubmitButton kind="secondary" icon="download" name="paper" value="TH-04">
        Tải biên bản gốc để niêm phong (TH-04)
      </SubmitButton>
    ),
  });
}

/** Opens once: shows who denounced, or gives the original minutes, which are kept nowhere here. */
export async function sendIdentity(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { values } = await readBody(reply.request, visit.site, visit.actor);
  try {
    const identities = await openIdentity(visit.site, visit, 'visit', { ...values, id: visit.params['id'] });
    if (textOf(values, 'paper') !== 'TH-04')
      return sendHtml(reply, identityShown(visit, identities, 'Lượt tiếp không ghi danh tính.'));
    return await reply
      .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
      .header('content-disposition', 'attachment; filename="TH-04-ban-goc.docx"')
      .header('cache-control', 'no-store')
      .send(await originalMinutes(visit, identities));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return sendHtml(
      reply,
      await identityForm(visit, { ...emptyDraft(values), errors: error.errors }),
      error.status,
    );
  }
}

async function originalMinutes(visit: Visit, [first]: readonly Identity[]): Promise<Buffer> {
  const data = await visit.read(async (tx) => {
    const file = await visitFile(tx, idOf(visit));
    const texts = denunciationTexts(file);
    const blank = {
      unit_id: file.visit.unit_id,
      form_code: 'TH-04',
      issued_on: file.visit.received_on,
      number: null,
      symbol: null,
      signed_by: null,
    };
    const frame = await frameOf(tx, blank, { recipients: [], archive: texts['archive'] ?? '' }, visit.today);
    return parsePaper({
      ...frame,
      ...denunciationMinutes(file, texts),
      rendition: 'sealed',
      denouncer: first && denouncerOf(first, file.visit.received_on),
    });
  });
  return render(data, undefined);
}

const denouncerOf = (one: Identity, on: Day) => ({
  address: 'ông (bà)',
  name: one.fullName,
  place: one.address || '…',
  phone: one.phone,
  identity: identityOf(on, {
    id_kind: 'idKind' in one ? String(one.idKind) : null,
    id_number: one.idNumber ?? null,
    id_issued_on: null,
    id_issued_by: one.idIssuedBy ?? null,
  }),
});
