import type { VNode } from 'preact';
import { acceptedFiles } from '../../core/files.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { numberAndSymbol } from '../../documents/papers.ts';
import {
  Alert,
  Card,
  DateField,
  FileField,
  Form,
  FormActions,
  Hidden,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
  UnitField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { identityQuestion } from '../identity.page.tsx';
import { formTitle } from '../paper/door.ts';
import { sidePapersOf } from '../paper/queries.ts';
import { peopleOf, unitsOn } from '../unit-queries.ts';
import { deliveryWays } from './deliver.ts';
import { getResolution, type Resolution } from './queries.ts';
import { caseTitle } from './words.ts';

const opened = (visit: Visit): Promise<Resolution> =>
  visit.read((tx) => getResolution(tx, Number(visit.params['id']) || 0));

const at = (resolution: Resolution, label: string) => ({
  breadcrumbs: [
    { label: 'Vụ việc giải quyết', href: '/resolutions' },
    { label: caseTitle(resolution), href: `/resolutions/${resolution.id}` },
    { label },
  ],
  narrow: true,
});

/** Asks who is to be in charge of the case from now on. */
export async function chargeForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await opened(visit);
  const { units, people } = await visit.read(async (tx) => ({
    units: await unitsOn(tx, visit.today),
    people: await peopleOf(tx, visit.actor.unitIds, visit.today),
  }));
  const back = `/resolutions/${resolution.id}`;
  return framed(visit, {
    title: 'Giao tham mưu giải quyết, xác minh',
    ...at(resolution, 'Giao'),
    children: (
      <Form
        action={`${back}/charge`}
        draft={{ ...draft, values: { unitId: String(resolution.handler_unit_id), ...draft.values } }}
        version={resolution.version}
      >
        <Hidden name="resolutionId" value={resolution.id} />
        <UnitField
          name="unitId"
          label="Cơ quan tham mưu, xác minh"
          required
          width="full"
          units={units.map(({ id, name }) => ({ id, label: name }))}
        />
        <SelectField
          name="postId"
          label="Người thụ lý"
          hint="Để trống thì cơ quan được giao tự phân công."
          combobox
          width="full"
          options={people.map(({ id, full_name, title }) => ({
            value: String(id),
            label: `${full_name}, ${title}`,
          }))}
        />
        <TextArea name="note" label="Yêu cầu, chỉ đạo" rows={3} />
        <FormActions cancel={back}>
          <SubmitButton icon="users">Giao</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

const ways = Object.entries(deliveryWays).map(([value, label]) => ({ value, label }));

/** Asks to whom a paper was sent, how, and the proof. */
export async function deliverForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await opened(visit);
  const papers = await visit.read((tx) => sidePapersOf(tx, 'resolution', resolution.id));
  const back = `/resolutions/${resolution.id}`;
  return framed(visit, {
    title: 'Ghi việc giao, gửi văn bản',
    ...at(resolution, 'Gửi văn bản'),
    children: (
      <Form
        action={`${back}/deliver`}
        draft={{ ...draft, values: { sentOn: formatDay(visit.today), ...draft.values } }}
        files
      >
        <Hidden name="resolutionId" value={resolution.id} />
        <SelectField
          name="paperId"
          label="Văn bản"
          required
          width="full"
          options={papers
            .filter(({ state }) => state === 'issued')
            .map(({ id, form_code, number, symbol }) => ({
              value: String(id),
              label:
                `${formTitle(form_code)} ${number !== null && symbol !== null ? numberAndSymbol(number, symbol) : ''}`.trim(),
            }))}
        />
        <TextField
          name="recipient"
          label="Nơi nhận, người nhận"
          hint={resolution.secret ? 'Gửi người tố cáo thì chỉ ghi “người tố cáo”.' : undefined}
          required
          width="full"
        />
        <SelectField name="how" label="Cách gửi" required options={ways} />
        <DateField name="sentOn" label="Ngày gửi, ngày giao" required />
        <DateField name="receivedOn" label="Ngày nhận" hint="Để trống nếu chưa có xác nhận." />
        <TextField name="proof" label="Bằng chứng (số vận đơn, ký nhận)" width="full" />
        <FileField name="files" label="Bản chụp bằng chứng" accept={acceptedFiles} maxMegabytes={25} />
        <FormActions cancel={back}>
          <SubmitButton icon="check">Ghi nhận</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks when a paper that was sent has been received. */
export async function receivedForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await opened(visit);
  const deliveryId = Number(visit.params['deliveryId']) || 0;
  const row = await visit.read((tx) =>
    tx.selectFrom('delivery').select('version').where('id', '=', deliveryId).executeTakeFirst(),
  );
  const back = `/resolutions/${resolution.id}`;
  return framed(visit, {
    title: 'Ghi ngày nhận văn bản',
    ...at(resolution, 'Ngày nhận'),
    children: (
      <Form
        action={`${back}/deliveries/${deliveryId}`}
        draft={{ ...draft, values: { receivedOn: formatDay(visit.today), ...draft.values } }}
        version={row?.version}
      >
        <Hidden name="resolutionId" value={resolution.id} />
        <DateField name="receivedOn" label="Ngày nhận" required />
        <TextField
          name="proof"
          label="Bằng chứng (số vận đơn, giấy báo phát, ký nhận)"
          required
          width="full"
        />
        <FormActions cancel={back}>
          <SubmitButton icon="check">Ghi nhận</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks why the identity of who denounces in a case is to be opened. */
export async function caseIdentityForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await opened(visit);
  const back = `/resolutions/${resolution.id}`;
  return identityQuestion(visit, draft, {
    back,
    breadcrumbs: [
      { label: 'Vụ việc giải quyết', href: '/resolutions' },
      { label: caseTitle(resolution), href: back },
    ],
    example: 'thông báo thụ lý, thông báo kết luận cho người tố cáo',
  });
}

/** Asks why a step that was entered by mistake is taken back. */
export async function voidForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await opened(visit);
  const back = `/resolutions/${resolution.id}`;
  return framed(visit, {
    title: 'Hủy bước ghi nhầm',
    ...at(resolution, 'Hủy bước'),
    children: (
      <Form
        action={`${back}/void/${visit.params['stepId'] ?? ''}`}
        draft={draft}
        version={resolution.version}
      >
        <Hidden name="resolutionId" value={resolution.id} />
        <Alert
          tone="info"
          title="Bước bị hủy vẫn còn trong diễn biến, có lý do; các thời hạn được tính lại."
        />
        <Card title="Lý do">
          <TextArea name="reason" label="Lý do hủy" required rows={3} />
        </Card>
        <FormActions cancel={back}>
          <SubmitButton kind="danger" icon="arrow-back-up">
            Hủy bước này
          </SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}
