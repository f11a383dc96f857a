import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { visitAnswersFor } from '../../law/reception/outcomes.ts';
import type { ContentKind } from '../../law/reception/row.ts';
import { DateField, Dialog, Form, FormActions, RadioGroup, SubmitButton, TextArea } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { answerWays } from './answer.ts';
import { getVisit } from './queries.ts';
import { visitNumber } from './words.ts';

/** Asks which of the four answers of Điều 28 the citizen got, how and when. */
export async function answerForm(visit: Visit, draft: Draft): Promise<VNode> {
  const id = Number(visit.params['visitId'] ?? visit.params['id']) || 0;
  const row = await visit.read((tx) => getVisit(tx, id));
  const back = `/visits/${id}`;
  const values = { answerHow: 'oral', answeredOn: formatDay(visit.today), ...draft.values };
  return framed(visit, {
    title: 'Trả lời công dân',
    breadcrumbs: [
      { label: 'Sổ tiếp công dân', href: '/visits' },
      { label: visitNumber(row), href: back },
      { label: 'Trả lời' },
    ],
    narrow: true,
    children: (
      <Dialog title={`Trả lời công dân, lượt tiếp số ${visitNumber(row)}`} back={back}>
        <Form action={`${back}/answer`} draft={{ ...draft, values }} version={row.version}>
          <RadioGroup
            name="answer"
            label="Nội dung trả lời (Luật Tiếp công dân, Điều 28 khoản 1)"
            required
            options={visitAnswersFor(row.content_kind as ContentKind, row.received_on).map((one) => ({
              value: one.answer,
              label: one.text,
              hint: one.basis,
            }))}
          />
          <RadioGroup
            name="answerHow"
            label="Cách trả lời"
            inline
            required
            options={Object.entries(answerWays).map(([value, label]) => ({ value, label }))}
          />
          <DateField name="answeredOn" label="Ngày trả lời" required />
          <TextArea name="followUp" label="Theo dõi kết quả giải quyết" optional rows={2} />
          <FormActions cancel={back}>
            <SubmitButton icon="check">Ghi trả lời</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    ),
  });
}
