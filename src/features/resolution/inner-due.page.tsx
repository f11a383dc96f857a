import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { Alert, ButtonLink, Card, DateField, dayText, DueBadge, TextArea } from '../../ui/index.ts';
import type { CaseCard } from './cards.ts';
import { dueOf } from '../due.ts';
import { hasInnerDue, innerDuesOf } from './inner-due.ts';
import { caseIn, recordForm, secretHint } from './record.page.tsx';

const notLaw = 'Quy định nội bộ của cơ quan, không phải thời hạn luật định.';

/** The card of a case whose length the law leaves to the office: its own day, and how it came to be. */
export const innerDueCard: CaseCard = async (tx, resolution, visit): Promise<VNode | undefined> => {
  if (!hasInnerDue(resolution)) return undefined;
  const [held, ...before] = await innerDuesOf(tx, resolution.id);
  const open = resolution.decided_on === null && resolution.ended_on === null;
  const may = open && allows(visit.actor.role, 'resolution.charge');
  if (!held && !may) return undefined;
  return (
    <Card
      title="Thời hạn nội bộ"
      id="inner-due"
      actions={
        may && (
          <ButtonLink href={`/resolutions/${resolution.id}/inner-due`} icon="pencil" small>
            {held ? 'Gia hạn, đổi ngày' : 'Đặt ngày'}
          </ButtonLink>
        )
      }
    >
      {held ? (
        <p>
          {open ? <DueBadge {...dueOf(held, visit)} withDay /> : dayText(held.due_on)} {held.why}
          {held.full_name && ` (${held.full_name})`}
        </p>
      ) : (
        <p>Chưa đặt.</p>
      )}
      {before.length > 0 && (
        <p class="form-hint">
          Trước đó: {before.map(({ due_on, why }) => `${dayText(due_on)} (${why})`).join('; ')}
        </p>
      )}
      <p class="form-hint">{notLaw}</p>
    </Card>
  );
};

/** Asks the day and why. */
export async function innerDueForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  return recordForm(visit, {
    resolution,
    title: 'Đặt, gia hạn thời hạn nội bộ',
    at: 'inner-due',
    draft,
    button: 'Lưu thời hạn nội bộ',
    before: <Alert tone="info" title={notLaw} />,
    children: (
      <>
        <DateField name="dueOn" label="Giải quyết, trả lời xong trước hết ngày" required />
        <TextArea name="why" label="Lý do" required rows={3} hint={secretHint(resolution)} />
      </>
    ),
  });
}
