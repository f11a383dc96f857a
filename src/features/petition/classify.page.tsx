import type { VNode } from 'preact';
import { nest, textOf, type Values } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { outcomes, type Outcome } from '../../law/handling/outcomes.ts';
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  Fieldset,
  Form,
  FormActions,
  Hidden,
  SelectField,
  SubmitButton,
  TextArea,
} from '../../ui/index.ts';
import { respondentOptions } from '../exclusion/door.ts';
import { framed } from '../frame.tsx';
import { factsKnown, KnownFactsNote } from '../matter/door.ts';
import { conforming, preview, type Preview } from './classify.ts';
import { firstAnswers } from './first-answers.ts';
import { CompetenceView, ProposalView } from './proposal.page.tsx';
import { Questions } from './questions.page.tsx';
import { getPetition, type Petition } from './queries.ts';
import { competenceFor } from './whose.ts';
import { bookNumber } from './words.tsx';

/** Guided classification: the questions of the law, then what the matrix proposes for the answers, then the decision. */
export async function classifyForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { petition, known, first, found, officials } = await visit.read(async (tx) => {
    const it = await getPetition(tx, Number(visit.params['id']));
    const known = await factsKnown(tx, it.id);
    const answered = await firstAnswers(tx, it, visit.today, known);
    const given = { ...answered, ...draft.values };
    return {
      petition: it,
      known,
      first: answered,
      found: await competenceFor(tx, it, given),
      officials: await respondentOptions(tx, visit.actor.unitId, visit.today),
    };
  });
  const sent = 'itemsAsked' in draft.values || 'kind' in draft.values;
  // A box that was unticked is not sent: what was answered replaces the first answers altogether.
  const values: Values = sent ? { ...unticked(first), ...draft.values } : { ...first, ...draft.values };
  if (sent && !textOf(values, 'competentBody') && textOf(values, 'competent') === 'no' && found?.bodyName)
    values['competentBody'] = found.bodyName;
  const proposal = preview(nest(values), petition);
  const outcome =
    textOf(values, 'outcome') ||
    (proposal && conforming(proposal).find((one) => one !== 'guide-or-transfer')) ||
    '';
  return framed(visit, {
    title: `Phân loại đơn số ${bookNumber(petition)}`,
    breadcrumbs: [
      { label: 'Sổ đơn', href: '/petitions' },
      { label: bookNumber(petition), href: `/petitions/${petition.id}` },
      { label: 'Phân loại' },
    ],
    narrow: true,
    children: (
      <>
        <Summary petition={petition} />
        <KnownFactsNote known={known} />
        <Form
          action={`/petitions/${petition.id}/classify`}
          draft={{ ...draft, values: { ...values, outcome } }}
          version={petition.version}
          label="Phân loại đơn"
        >
          <Questions petition={petition} on={petition.received_on} officials={officials} />
          <div id="proposal">{sent && found && <CompetenceView {...found} />}</div>
          <div class="form-actions">
            <Button
              name="step"
              value="preview"
              kind={proposal ? 'secondary' : 'primary'}
              formAction={`/petitions/${petition.id}/classify/preview#proposal`}
              icon="list-details"
            >
              Xem hướng xử lý đề xuất
            </Button>
          </div>
          {proposal && <ProposalView {...proposal} />}
          {proposal && <Decision proposal={proposal} />}
        </Form>
      </>
    ),
  });
}

const boxes = [
  'items',
  'contentSigns',
  'formSigns',
  'competenceSigns',
  'complaintSigns',
  'denunciationSigns',
  'exception',
];
const unticked = (first: Values): Values =>
  Object.fromEntries(Object.entries(first).filter(([name]) => !boxes.includes(name)));

const Summary = ({ petition }: { petition: Petition }) => (
  <Card title="Tóm tắt đơn">
    <p>{petition.summary}</p>
    {petition.request && <p>Yêu cầu: {petition.request}</p>}
    {petition.part === 0 && petition.state === 'received' && (
      <p class="no-print">
        Đơn vừa khiếu nại, vừa tố cáo hoặc kiến nghị, phản ánh?{' '}
        <ButtonLink href={`/petitions/${petition.id}/split`} small>
          Tách thành nhiều phần
        </ButtonLink>
      </p>
    )}
  </Card>
);

const Decision = ({ proposal }: { proposal: Preview }) => {
  const lawful: readonly Outcome[] = conforming(proposal).filter((one) => one !== 'guide-or-transfer');
  const option = (value: string) => ({ value, label: outcomes[value as Outcome] });
  const others = Object.keys(outcomes).filter(
    (value) =>
      !['human-decision', 'guide-or-transfer'].includes(value) && !lawful.some((one) => one === value),
  );
  return (
    <Fieldset legend="Quyết định hướng xử lý">
      <Hidden name="confirmed" value="yes" />
      <SelectField
        name="outcome"
        label="Hướng xử lý"
        required
        options={[
          ...(lawful.length > 0 ? [{ group: 'Theo đề xuất', options: lawful.map(option) }] : []),
          { group: 'Khác đề xuất (ghi lý do)', options: others.map(option) },
        ]}
      />
      <DateField name="happenedOn" label="Ngày phân loại" required width="short" />
      <TextArea name="deviationReason" label="Lý do nếu xử lý khác đề xuất" rows={2} />
      <FormActions>
        <SubmitButton icon="check">Lưu phân loại, lập văn bản</SubmitButton>
      </FormActions>
    </Fieldset>
  );
};
