import type { VNode } from 'preact';
import type { Draft, Visit } from '../core/web.tsx';
import { Alert, Button, ButtonLink, momentText, Tabs } from '../ui/index.ts';
import { draftOf, type DraftForm, type KeptDraft } from './drafts.ts';

/** The ways in: one letter, a bag, what other bodies passed on. */
export const IntakeTabs = ({ at }: { at: 'one' | 'bag' | 'forwarded' }): VNode => (
  <Tabs
    label="Tiếp nhận đơn"
    items={[
      { href: '/petitions/new', label: 'Từng đơn', current: at === 'one' },
      { href: '/intake/bag', label: 'Túi thư, hộp thư', current: at === 'bag' },
      { href: '/intake/forwarded', label: 'Đơn do cơ quan chuyển đến', current: at === 'forwarded' },
    ]}
  />
);

/**
 * The form as it is to be shown, and the bar that offers what was typed and never sent. `?draft=restore` brings that back;
 * a form that was just refused is left alone.
 */
export async function withDraft(
  visit: Visit,
  form: DraftForm,
  draft: Draft,
): Promise<{ draft: Draft; bar: VNode | undefined }> {
  const untouched = Object.keys(draft.errors).length === 0 && draft.problem === undefined;
  if (!untouched) return { draft, bar: undefined };
  const kept = await visit.read((tx) => draftOf(tx, visit.site.keys, visit.actor, form));
  if (!kept) return { draft, bar: undefined };
  if (visit.query['draft'] === 'restore') return { draft: { ...draft, values: kept.values }, bar: undefined };
  return { draft, bar: <DraftBar form={form} path={visit.path.split('?')[0] ?? ''} draft={kept} /> };
}

const DraftBar = ({ form, path, draft }: { form: DraftForm; path: string; draft: KeptDraft }) => (
  <Alert tone="info" title={`Có bản nháp chưa gửi, giữ lúc ${momentText(draft.keptAt)}.`}>
    <form method="post" action={`/drafts/${form}/drop`} class="inline-actions">
      <ButtonLink href={`${path}?draft=restore`} kind="primary" small>
        Khôi phục bản nháp
      </ButtonLink>
      <Button small>Bỏ bản nháp</Button>
    </form>
  </Alert>
);
