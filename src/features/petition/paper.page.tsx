import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { paperStates, type PaperState } from '../../law/flows/papers.ts';
import { passingOf } from '../../law/handling/passing-on.ts';
import type { ProcessingAction } from '../../law/flows/processing.ts';
import { numberAndSymbol } from '../../documents/papers.ts';
import {
  Badge,
  ButtonLink,
  Card,
  DateField,
  dayText,
  DefinitionList,
  Dialog,
  Form,
  FormActions,
  SubmitButton,
  TextArea,
  TextField,
  type ButtonKind,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { formTitle, PaperTextField } from '../paper/door.ts';
import { contentOf } from './papers.ts';
import { formParts } from './side-papers.ts';
import { findPaper, type Paper } from '../paper/queries.ts';
import { PassingFields } from '../passing/door.ts';
import { unitCalled, unitsOn } from '../unit-queries.ts';
import { getPetition, newestClassification, type Petition } from './queries.ts';
import { NotFound } from '../../core/errors.ts';
import { bookNumber } from './words.tsx';

/** The paper of a petition, where it stands and what may be done with it. */
export const PaperCard = ({ paper, may }: { paper: Paper; may: readonly ProcessingAction[] }) => {
  const at = `/petitions/${paper.petition_id}/paper`;
  return (
    <Card
      title="Văn bản xử lý"
      actions={
        <>
          <ButtonLink href={`${at}/preview`} small icon="eye">
            Xem bản in
          </ButtonLink>
          <ButtonLink href={`${at}/docx`} small icon="download" download>
            Tải DOCX
          </ButtonLink>
        </>
      }
    >
      <DefinitionList
        items={[
          { term: 'Văn bản', value: formTitle(paper.form_code) },
          {
            term: 'Tình trạng',
            value: (
              <Badge tone={paper.state === 'issued' ? 'success' : 'info'}>
                {paperStates[paper.state as PaperState]}
              </Badge>
            ),
          },
          {
            term: 'Số, ký hiệu',
            value: paper.number && paper.symbol && numberAndSymbol(paper.number, paper.symbol),
          },
          { term: 'Ngày ban hành', value: paper.issued_on && dayText(paper.issued_on) },
          { term: 'Về việc', value: contentOf(paper).matter, wide: true },
        ]}
      />
      <div class="form-actions">
        {may.includes('review') && (
          <PaperAction paper={paper} action="review" label="Thẩm tra, đồng ý trình ký" />
        )}
        {may.includes('sign') && <PaperAction paper={paper} action="sign" label="Duyệt, ký" />}
        {may.includes('issue') && (
          <ButtonLink href={`${at}/issue`} kind="primary" icon="rubber-stamp" dialog>
            Cấp số, ban hành
          </ButtonLink>
        )}
        {may.includes('return') && (
          <ButtonLink href={`${at}/return`} icon="arrow-back-up" dialog>
            Trả lại để sửa
          </ButtonLink>
        )}
      </div>
    </Card>
  );
};

const PaperAction = ({
  paper,
  action,
  label,
  kind = 'primary',
}: {
  paper: Paper;
  action: 'review' | 'sign';
  label: string;
  kind?: ButtonKind;
}) => (
  <Form action={`/petitions/${paper.petition_id}/paper/${action}`} version={paper.version} guard={false}>
    <input type="hidden" name="paperId" value={paper.id} />
    <SubmitButton kind={kind} icon={action === 'sign' ? 'signature' : 'check'}>
      {label}
    </SubmitButton>
  </Form>
);

type Opened = { petition: Petition; paper: Paper };

/** The petition of the address with its paper. @throws NotFound */
export async function openPaper(visit: Visit): Promise<Opened> {
  return visit.read(async (tx) => {
    const petition = await getPetition(tx, Number(visit.params['id']));
    const paper = await findPaper(tx, petition.id);
    if (!paper) throw new NotFound('Đơn này chưa có văn bản xử lý. Phân loại đơn trước.');
    return { petition, paper };
  });
}

/** Where a page about a petition stands. */
export const crumbs = (petition: Petition, label: string) => [
  { label: 'Sổ đơn', href: '/petitions' },
  { label: bookNumber(petition), href: `/petitions/${petition.id}` },
  { label },
];

const bodyLabels: Readonly<Record<string, string>> = {
  'TT05-02': 'Nội dung cần bổ sung (để trống nếu hướng dẫn do không thuộc thẩm quyền), mỗi nội dung một dòng',
  'TT05-03': 'Tài liệu kèm theo, mỗi tài liệu một dòng',
  'TT05-04': 'Tài liệu kèm theo, mỗi tài liệu một dòng',
  'TT05-05': 'Các nội dung, mỗi dòng: nội dung → cơ quan có thẩm quyền',
};

/** The form in which a paper is written and put before the head. */
export async function paperForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { petition, paper } = await openPaper(visit);
  const content = contentOf(paper);
  const passing = await visit.read(async (tx) => ({
    outcome: (await newestClassification(tx, petition.id))?.outcome,
    units: await unitsOn(tx, visit.today),
    called: content.addressee && (await unitCalled(tx, content.addressee, visit.today)),
  }));
  const { toUnitId = passing.called, replyDueOn, repeatReason, passes, more, ...texts } = content;
  const joined = {
    ...texts,
    passes: passes ?? 'transfer',
    toUnitId: toUnitId ? String(toUnitId) : '',
    replyDueOn: replyDueOn ? formatDay(replyDueOn) : '',
    repeatReason: repeatReason ?? '',
    legalBasis: content.legalBasis.join('\n'),
    body: content.body.join('\n'),
    recipients: content.recipients.join('\n'),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [`more.${name}`, text])),
  };
  const own = formParts[paper.form_code]?.texts;
  return framed(visit, {
    title: `Soạn: ${formTitle(paper.form_code)}`,
    breadcrumbs: crumbs(petition, 'Văn bản xử lý'),
    narrow: true,
    actions: (
      <ButtonLink href={`/petitions/${petition.id}/paper/preview`} icon="eye">
        Xem bản in
      </ButtonLink>
    ),
    children: (
      <Form
        action={`/petitions/${petition.id}/paper`}
        draft={{ ...draft, values: { ...joined, ...draft.values } }}
        version={paper.version}
        label="Soạn văn bản"
      >
        <input type="hidden" name="paperId" value={paper.id} />
        <div class="form-grid">
          <TextArea name="matter" label="Về việc" required rows={3} />
          {own ? (
            own.map((one) => <PaperTextField key={one.name} text={one} under="more" />)
          ) : (
            <TextField name="addressee" label="Cơ quan có thẩm quyền, nơi nhận chính" width="full" />
          )}
          <TextArea name="legalBasis" label="Căn cứ, mỗi căn cứ một dòng" required rows={3} />
          {!own && (
            <TextArea
              name="body"
              label={bodyLabels[paper.form_code] ?? 'Nội dung, mỗi đoạn một dòng'}
              rows={paper.form_code === 'CV' ? 10 : 4}
            />
          )}
          <TextArea
            name="recipients"
            label="Nơi nhận khác, mỗi nơi một dòng"
            hint="“Như trên” và dòng lưu được thêm tự động."
            rows={3}
          />
          <TextField name="archive" label="Nơi lưu" required width="short" />
        </div>
        <PassingFields
          does={passingOf(passing.outcome, paper.form_code)}
          units={passing.units
            .filter(({ id }) => id !== paper.unit_id)
            .map(({ id, name }) => ({ id, label: name }))}
        />
        <FormActions cancel={`/petitions/${petition.id}`}>
          <SubmitButton icon="send">Trình người có thẩm quyền</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks for the day on which the paper is issued. */
export async function issueForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { petition, paper } = await openPaper(visit);
  const back = `/petitions/${petition.id}`;
  return framed(visit, {
    title: 'Cấp số, ban hành văn bản',
    breadcrumbs: crumbs(petition, 'Ban hành'),
    narrow: true,
    children: (
      <Dialog title={formTitle(paper.form_code)} back={back}>
        <Form
          action={`${back}/paper/issue`}
          draft={{ ...draft, values: { issuedOn: formatDay(visit.today), ...draft.values } }}
          version={paper.version}
        >
          <input type="hidden" name="paperId" value={paper.id} />
          <p>Số được cấp tiếp theo trong sổ văn bản đi của năm, liên tục, không sửa được sau khi ban hành.</p>
          <DateField name="issuedOn" label="Ngày ban hành" required width="short" />
          <FormActions cancel={back}>
            <SubmitButton icon="rubber-stamp">Cấp số, ban hành</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    ),
  });
}

/** Asks what is to be changed in a paper that goes back. */
export async function returnForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { petition, paper } = await openPaper(visit);
  const back = `/petitions/${petition.id}`;
  return framed(visit, {
    title: 'Trả lại văn bản',
    breadcrumbs: crumbs(petition, 'Trả lại'),
    narrow: true,
    children: (
      <Dialog title="Trả lại để sửa" back={back}>
        <Form action={`${back}/paper/return`} draft={draft} version={paper.version}>
          <input type="hidden" name="paperId" value={paper.id} />
          <TextArea name="reason" label="Nội dung cần sửa" required rows={4} />
          <FormActions cancel={back}>
            <SubmitButton icon="arrow-back-up">Trả lại</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    ),
  });
}
