import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import { textOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import {
  Alert,
  ButtonLink,
  Card,
  DateField,
  Dialog,
  EmptyState,
  Form,
  FormActions,
  Hidden,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { MembersTable, rowsOf } from './matter-card.page.tsx';
import { idOf, openMatter, titleOf } from './matter.page.tsx';
import { lettersOf } from './queries.ts';
import { decisionKinds, decisionText } from './words.ts';

/** Shows again the letters that were to be linked, with why it was refused. */
export async function linkAgain(visit: Visit, draft: Draft): Promise<VNode> {
  const given = (name: string): number[] =>
    [draft.values[name] ?? []].flat().map(Number).filter(Number.isInteger);
  const letters = await visit.read((tx) => lettersOf(tx, given('petitionIds')));
  return framed(visit, {
    title: 'Ghép cùng một vụ việc',
    breadcrumbs: [{ label: 'Sổ đơn', href: '/petitions' }, { label: 'Ghép vụ việc' }],
    children: (
      <>
        <Alert tone="warning" title={draft.problem ?? Object.values(draft.errors)[0] ?? 'Chưa ghép được.'} />
        <Card title="Đơn đã chọn" flush={letters.length > 0}>
          {letters.length > 0 ? (
            <MembersTable rows={rowsOf(letters, [])} />
          ) : (
            <EmptyState title="Chưa chọn đơn nào" />
          )}
        </Card>
      </>
    ),
  });
}

/** Says why a petition could not be answered by the decision of its matter. */
export function settleAgain(visit: Visit, draft: Draft): VNode {
  const back = `/petitions/${visit.params['petitionId'] ?? ''}`;
  return framed(visit, {
    title: 'Trả lời theo quyết định đã có',
    breadcrumbs: [
      { label: 'Sổ đơn', href: '/petitions' },
      { label: 'Đơn', href: back },
    ],
    narrow: true,
    children: (
      <>
        <Alert tone="warning" title="Chưa thực hiện được.">
          <p>{draft.problem ?? Object.values(draft.errors)[0]}</p>
        </Alert>
        <ButtonLink href={back} icon="arrow-back-up">
          Trở lại đơn
        </ButtonLink>
      </>
    ),
  });
}

/** Asks why a letter or visit is taken out of its matter. */
export async function unlinkForm(visit: Visit, draft: Draft): Promise<VNode> {
  const values = { ...visit.query, ...draft.values };
  const matter = await visit.read((tx) => openMatter(tx, idOf(visit)));
  const leaving = rowsOf(matter.letters, matter.visits).find(
    ({ key }) => key === `d${textOf(values, 'petitionId')}` || key === `v${textOf(values, 'visitId')}`,
  );
  if (!leaving) throw new NotFound();
  const back = `/matters/${matter.id}`;
  return framed(visit, {
    title: 'Tách khỏi vụ việc',
    breadcrumbs: [{ label: 'Vụ việc', href: back }, { label: 'Tách ra' }],
    narrow: true,
    children: (
      <Dialog title={`Tách ${leaving.name.toLowerCase()} khỏi vụ việc`} back={back}>
        <Form action={`${back}/unlink`} draft={{ ...draft, values }}>
          <Hidden name="petitionId" />
          <Hidden name="visitId" />
          <p>Đơn trở lại là một vụ việc riêng; số, ngày, người gửi và diễn biến vẫn như cũ.</p>
          <TextArea name="reason" label="Lý do tách" required rows={2} />
          <FormActions cancel={back}>
            <SubmitButton icon="check">Tách ra</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    ),
  });
}

/** Asks why a decision that was noted is withdrawn. */
export async function reopenForm(visit: Visit, draft: Draft): Promise<VNode> {
  const values = { ...visit.query, ...draft.values };
  const matter = await visit.read((tx) => openMatter(tx, Number(textOf(values, 'matterId')) || 0));
  const decision = matter.decisions.find(({ id }) => id === Number(visit.params['decisionId']));
  if (!decision) throw new NotFound();
  const back = `/matters/${matter.id}`;
  return framed(visit, {
    title: 'Rút ghi nhận quyết định cuối cùng',
    breadcrumbs: [{ label: 'Vụ việc', href: back }, { label: 'Rút ghi nhận' }],
    narrow: true,
    children: (
      <Dialog title="Rút ghi nhận quyết định cuối cùng" back={back}>
        <Form action={`/matters/decisions/${decision.id}/reopen`} draft={{ ...draft, values }}>
          <Hidden name="matterId" />
          <p>
            {decisionText(decision)}. Ghi nhận được giữ trong hồ sơ cùng lý do rút; vụ việc trở lại chưa có
            quyết định cuối cùng.
          </p>
          <TextArea
            name="reason"
            label="Lý do (nhập nhầm, quyết định bị hủy, được xem xét lại…)"
            required
            rows={2}
          />
          <FormActions cancel={back}>
            <SubmitButton icon="check">Rút ghi nhận</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    ),
  });
}

/** Asks by which decision the matter was finally resolved. */
export async function finishForm(visit: Visit, draft: Draft): Promise<VNode> {
  const values = { ...visit.query, ...draft.values };
  const [matterId, petitionId] = [
    Number(textOf(values, 'matterId')) || 0,
    Number(textOf(values, 'petitionId')) || 0,
  ];
  const about = await visit.read(async (tx) => {
    const [petition] = await lettersOf(tx, [petitionId]);
    const id = matterId || petition?.matter_id || 0;
    if (!petition && id === 0) throw new NotFound();
    return id === 0 && petition ? { id, letters: [petition], visits: [], decisions: [] } : openMatter(tx, id);
  });
  const back = matterId ? `/matters/${matterId}` : `/petitions/${petitionId}`;
  const kinds = Object.entries(decisionKinds).filter(
    ([kind]) => kind !== 'conclusion' || visit.actor.handlesDenunciations,
  );
  return framed(visit, {
    title: 'Ghi nhận quyết định giải quyết cuối cùng',
    breadcrumbs: [{ label: 'Vụ việc', href: back }, { label: 'Quyết định cuối cùng' }],
    narrow: true,
    children: (
      <>
        <Card title={titleOf(about)} flush>
          <MembersTable rows={rowsOf(about.letters, about.visits)} />
        </Card>
        <Form action="/matters/finish" draft={{ ...draft, values }} label="Quyết định giải quyết cuối cùng">
          <Hidden name="matterId" />
          <Hidden name="petitionId" />
          <SelectField
            name="kind"
            label="Loại văn bản"
            required
            width="full"
            options={kinds.map(([value, label]) => ({ value, label }))}
          />
          <TextField name="number" label="Số, ký hiệu" required width="short" />
          <DateField name="decidedOn" label="Ngày văn bản" required width="short" />
          <TextField name="bodyName" label="Cơ quan, người ban hành" required width="full" />
          <TextArea
            name="content"
            label="Nội dung giải quyết"
            hint="Ghi ngắn gọn; câu này được trích trong văn bản trả lời. Không ghi họ tên người tố cáo."
            required
            rows={3}
          />
          <FormActions cancel={back}>
            <SubmitButton icon="check">Ghi nhận</SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  });
}
