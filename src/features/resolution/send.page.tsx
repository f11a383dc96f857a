import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  DateField,
  EmptyState,
  Fieldset,
  Form,
  FormActions,
  Hidden,
  SelectField,
  SubmitButton,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { deliveryWays } from './deliver.ts';
import { paperCalled, toBeSent } from './deliveries.page.tsx';
import { deliveriesOf, getResolution } from './queries.ts';
import { noCopy } from './send.ts';
import { caseTitle } from './words.ts';

const ways = Object.entries(deliveryWays).map(([value, label]) => ({ value, label }));

/** Asks of every recipient who still waits for the paper how and when it went, and the proof. */
export async function sendForm(visit: Visit, draft: Draft): Promise<VNode> {
  const paperId = Number(visit.params['paperId']) || 0;
  const { resolution, all } = await visit.read(async (tx) => {
    const found = await getResolution(tx, Number(visit.params['id']) || 0);
    return { resolution: found, all: await deliveriesOf(tx, found.id) };
  });
  const ofPaper = all.filter(({ paper_id }) => paper_id === paperId);
  const [first] = ofPaper;
  if (!first) throw new NotFound('Văn bản này không có nơi nhận nào được ghi.');
  const lines = ofPaper.filter(toBeSent);
  const back = `/resolutions/${resolution.id}`;
  return framed(visit, {
    title: `Ghi việc gửi: ${paperCalled(first)}`,
    breadcrumbs: [
      { label: 'Vụ việc giải quyết', href: '/resolutions' },
      { label: caseTitle(resolution), href: back },
      { label: 'Gửi văn bản' },
    ],
    narrow: true,
    children:
      lines.length === 0 ? (
        <EmptyState title="Đã ghi việc gửi cho mọi nơi nhận của văn bản này" icon="check" />
      ) : (
        <Form
          action={`${back}/send/${paperId}`}
          draft={{ ...draft, values: { allSentOn: formatDay(visit.today), ...draft.values } }}
          label="Ghi việc gửi văn bản"
        >
          <Hidden name="resolutionId" value={resolution.id} />
          <Hidden name="paperId" value={paperId} />
          <Fieldset legend="Chung cho các nơi không ghi riêng">
            <SelectField name="allHow" label="Cách gửi" options={ways} />
            <DateField name="allSentOn" label="Ngày gửi, ngày giao" />
          </Fieldset>
          {lines.map((line, at) => (
            <Line key={line.id} at={at} {...line} />
          ))}
          <FormActions cancel={back}>
            <SubmitButton icon="check">Ghi nhận</SubmitButton>
          </FormActions>
        </Form>
      ),
  });
}

const Line = ({
  at,
  id,
  version,
  recipient,
}: {
  at: number;
  id: number;
  version: number;
  recipient: string;
}) => (
  <Fieldset legend={recipient}>
    <Hidden name={`lines.${at}.deliveryId`} value={id} />
    <Hidden name={`lines.${at}.version`} value={version} />
    <SelectField
      name={`lines.${at}.how`}
      label="Cách gửi"
      options={[...ways, { value: noCopy, label: 'Không phải gửi (ghi lý do)' }]}
    />
    <DateField name={`lines.${at}.sentOn`} label="Ngày gửi, ngày giao" />
    <DateField name={`lines.${at}.receivedOn`} label="Ngày nhận" />
    <TextField
      name={`lines.${at}.proof`}
      label="Bằng chứng (số vận đơn, ký nhận), lý do không gửi"
      width="full"
    />
  </Fieldset>
);
