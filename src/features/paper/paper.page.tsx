import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { libreOffice } from '../../documents/pdf.ts';
import { symbolFor } from '../../documents/papers.ts';
import { previewHtml } from '../../documents/preview.ts';
import { formatDay } from '../../law/day.ts';
import { paperActions, type PaperAction, type PaperState } from '../../law/flows/papers.ts';
import {
  Alert,
  ButtonLink,
  DateField,
  Dialog,
  Form,
  FormActions,
  Hidden,
  SubmitButton,
  TextArea,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { idIn, kindOf, paperContent, sidePaperData, writtenIn } from './content.ts';
import { commonTexts, type About, type PaperKind } from './kinds.ts';
import { PaperMark, paperNumber } from './papers.page.tsx';
import { aboutOf, getAbout, getPaper, type Paper } from './queries.ts';
import { originalAt } from './original.page.tsx';
import { PaperTextField } from './text-field.tsx';

/** Whether papers of this kind bear a number, hence a signature before their issue. */
const isNumbered = ({ form }: Pick<PaperKind, 'form'>): boolean => symbolFor(form, 'X') !== undefined;

type Opened = { paper: Paper; kind: PaperKind; about: About };

async function open(visit: Visit, kinds: readonly PaperKind[]): Promise<Opened> {
  return visit.read(async (tx) => {
    const paper = await getPaper(tx, idIn(visit));
    if (paper.role !== 'side') throw new NotFound();
    return { paper, kind: kindOf(kinds, writtenIn(paper).kind), about: await aboutOf(tx, paper) };
  });
}

/** The Word file of a side paper, and what it is called. */
export async function sidePaperFile(visit: Visit, kinds: readonly PaperKind[]) {
  const { paper, kind, about } = await open(visit, kinds);
  const { texts } = writtenIn(paper);
  const content = await visit.read((tx) =>
    paperContent(tx, visit.site.dataDir, paper, () =>
      sidePaperData(tx, kind, about, { paper, texts, today: visit.today }),
    ),
  );
  return { paper, kind, about, content };
}

const crumbs = (about: About, label: string) => [{ label: about.title, href: about.href }, { label }];

/** A side paper: as it will be printed, where it stands, what may be done with it. */
export const sidePaperPage =
  (kinds: readonly PaperKind[]) =>
  async (visit: Visit): Promise<VNode> => {
    const { paper, kind, about } = await open(visit, kinds);
    const may = paperActions(
      { state: paper.state as PaperState, numbered: isNumbered(kind) },
      visit.actor.role,
    );
    const html = await preview(visit, kinds);
    const original = await originalAt(visit, { kinds, main: notMain }, paper);
    return framed(visit, {
      title: kind.title,
      breadcrumbs: crumbs(about, kind.title),
      marks: (
        <>
          <PaperMark {...paper} />
          {paperNumber(paper) && <strong>{paperNumber(paper)}</strong>}
        </>
      ),
      actions: <Actions paper={paper} may={may} back={about.href} original={original} />,
      children: (
        <>
          {paper.returned_why && paper.state === 'draft' && (
            <Alert tone="warning" title="Văn bản được trả lại để sửa.">
              <p>{paper.returned_why}</p>
            </Alert>
          )}
          {html === undefined ? (
            <Alert tone="info" title="Dự thảo chưa đủ nội dung để xem bản in.">
              <p>Bấm “Sửa” để nhập tiếp.</p>
            </Alert>
          ) : (
            // Made by documents/preview, which escapes every text it takes from the file.
            <div class="paper-frame" dangerouslySetInnerHTML={{ __html: html }} />
          )}
        </>
      ),
    });
  };

const notMain = (): never => {
  throw new NotFound();
};

// A draft may still lack what its form needs.
async function preview(visit: Visit, kinds: readonly PaperKind[]): Promise<string | undefined> {
  try {
    return previewHtml((await sidePaperFile(visit, kinds)).content);
  } catch (error) {
    if (error instanceof Error && error.name === 'ZodError') return undefined;
    throw error;
  }
}

type ActionsProps = { paper: Paper; may: readonly PaperAction[]; back: string; original: string | undefined };
const Actions = ({ paper, may, back, original }: ActionsProps) => {
  const at = `/papers/${paper.id}`;
  return (
    <>
      <ButtonLink href={back} kind="ghost" icon="arrow-back-up" keys="u">
        Về hồ sơ
      </ButtonLink>
      {may.includes('sign') && (
        <Form action={`${at}/sign`} version={paper.version} guard={false}>
          <SubmitButton icon="signature">Duyệt, ký</SubmitButton>
        </Form>
      )}
      {may.includes('issue') && (
        <ButtonLink href={`${at}/issue`} kind="primary" icon="rubber-stamp" dialog>
          Cấp số, ban hành
        </ButtonLink>
      )}
      {may.includes('write') && (
        <ButtonLink href={`${at}/edit`} kind="primary" icon="pencil" keys="s">
          Sửa
        </ButtonLink>
      )}
      {may.includes('return') && (
        <ButtonLink href={`${at}/return`} icon="arrow-back-up" dialog>
          Trả lại để sửa
        </ButtonLink>
      )}
      {may.includes('void') && (
        <Form action={`${at}/void`} version={paper.version} guard={false}>
          <SubmitButton kind="ghost" icon="trash">
            Hủy dự thảo
          </SubmitButton>
        </Form>
      )}
      {original && (
        <ButtonLink href={original} icon="eye">
          Mở bản gốc
        </ButtonLink>
      )}
      <ButtonLink href={`${at}/docx`} icon="download" download>
        Tải DOCX
      </ButtonLink>
      {libreOffice() && (
        <ButtonLink href={`${at}/pdf`} icon="printer">
          Mở PDF
        </ButtonLink>
      )}
    </>
  );
};

/** The form of a new side paper: ?kind=, ?subject=, ?subjectId= say of which kind and about what. */
export const beginForm =
  (kinds: readonly PaperKind[]) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const given = { ...visit.query, ...draft.values };
    const kind = kindOf(kinds, String(given['kind'] ?? ''));
    const { about, texts } = await visit.read(async (tx) => {
      const found = await getAbout(tx, kind.subject, Number(given['subjectId']) || 0);
      const unit = await tx
        .selectFrom('unit_name')
        .select('symbol')
        .where('unit_id', '=', found.unitId)
        .executeTakeFirst();
      const archive = `VT${unit ? `, ${unit.symbol}` : ''}`;
      return { about: found, texts: { archive, ...(await kind.draft(tx, found, visit.today)) } };
    });
    return writeForm(visit, draft, { kind, about, texts });
  };

/** The form in which a draft is changed. */
export const editForm =
  (kinds: readonly PaperKind[]) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const { paper, kind, about } = await open(visit, kinds);
    return writeForm(visit, draft, { kind, about, texts: writtenIn(paper).texts, paper });
  };

type Writing = { kind: PaperKind; about: About; texts: Readonly<Record<string, string>>; paper?: Paper };

function writeForm(visit: Visit, draft: Draft, { kind, about, texts, paper }: Writing): VNode {
  const first = Object.fromEntries(Object.entries(texts).map(([name, value]) => [`texts.${name}`, value]));
  const numbered = isNumbered(kind);
  const back = paper ? `/papers/${paper.id}` : about.href;
  return framed(visit, {
    title: `Soạn: ${kind.title}`,
    breadcrumbs: crumbs(about, kind.title),
    narrow: true,
    children: (
      <Form
        action={paper ? `/papers/${paper.id}/edit` : '/papers/new'}
        draft={{ ...draft, values: { ...first, ...draft.values } }}
        version={paper?.version}
        label="Soạn văn bản"
      >
        <Hidden name="kind" value={kind.code} />
        <Hidden name="subject" value={about.kind} />
        <Hidden name="subjectId" value={about.id} />
        {paper && <Hidden name="paperId" value={paper.id} />}
        <div class="form-grid">
          {[...kind.texts, ...commonTexts].map((one) => (
            <PaperTextField key={one.name} text={one} under="texts" />
          ))}
        </div>
        <FormActions cancel={back}>
          <SubmitButton
            name="next"
            value={numbered ? 'propose' : 'complete'}
            icon={numbered ? 'send' : 'printer'}
          >
            {numbered ? 'Trình người có thẩm quyền' : 'Hoàn tất, in'}
          </SubmitButton>
          <SubmitButton kind="secondary" name="next" value="keep" icon="check">
            Giữ dự thảo
          </SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks for the day on which the paper is issued. */
export const issueForm =
  (kinds: readonly PaperKind[]) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const { paper, kind, about } = await open(visit, kinds);
    const back = `/papers/${paper.id}`;
    return framed(visit, {
      title: 'Cấp số, ban hành văn bản',
      breadcrumbs: crumbs(about, 'Ban hành'),
      narrow: true,
      children: (
        <Dialog title={kind.title} back={back}>
          <Form
            action={`${back}/issue`}
            draft={{ ...draft, values: { issuedOn: formatDay(visit.today), ...draft.values } }}
            version={paper.version}
          >
            <p>
              Số được cấp tiếp theo trong sổ văn bản đi của năm, liên tục, không sửa được sau khi ban hành.
            </p>
            <DateField name="issuedOn" label="Ngày ban hành" required width="short" />
            <FormActions cancel={back}>
              <SubmitButton icon="rubber-stamp">Cấp số, ban hành</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      ),
    });
  };

/** Asks what is to be changed in a paper that goes back. */
export const returnForm =
  (kinds: readonly PaperKind[]) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const { paper, about } = await open(visit, kinds);
    const back = `/papers/${paper.id}`;
    return framed(visit, {
      title: 'Trả lại văn bản',
      breadcrumbs: crumbs(about, 'Trả lại'),
      narrow: true,
      children: (
        <Dialog title="Trả lại để sửa" back={back}>
          <Form action={`${back}/return`} draft={draft} version={paper.version}>
            <TextArea name="reason" label="Nội dung cần sửa" required rows={4} />
            <FormActions cancel={back}>
              <SubmitButton icon="arrow-back-up">Trả lại</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      ),
    });
  };
