import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { identityQuestion } from '../identity.page.tsx';
import { getPetition } from './queries.ts';
import { bookNumber } from './words.tsx';

/** Asks why the identity of who denounces in a petition is to be opened. */
export async function identityForm(visit: Visit, draft: Draft): Promise<VNode> {
  const petition = await visit.read((tx) => getPetition(tx, Number(visit.params['id'])));
  const back = `/petitions/${petition.id}`;
  return identityQuestion(visit, draft, {
    back,
    breadcrumbs: [
      { label: 'Sổ đơn', href: '/petitions' },
      { label: bookNumber(petition), href: back },
    ],
    example: 'liên hệ người tố cáo để làm rõ nội dung',
  });
}
