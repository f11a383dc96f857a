import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { ButtonLink, Card } from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import type { caseOfPetition } from './queries.ts';
import { procedureText, stateText } from './words.ts';

type Known = Awaited<ReturnType<typeof caseOfPetition>>;
type Petition = { id: number; state: string; kind: string | null };

/** On the page of a petition: the case that resolves it, or the way to open one. */
export function ResolutionCard({
  petition,
  known,
  visit,
}: {
  petition: Petition;
  known: Known;
  visit: Visit;
}): VNode | null {
  if (known)
    return (
      <Card title="Vụ việc giải quyết">
        <p>
          <a href={`/resolutions/${known.id}`}>
            Vụ việc số {bookNumber(known)}: {procedureText(known.procedure)}
          </a>
          , {stateText(known.procedure, known.state)}.
        </p>
      </Card>
    );
  const open = ['classified', 'proposed', 'reviewed', 'signed', 'issued'].includes(petition.state);
  if (!open || petition.kind === null || !allows(visit.actor.role, 'resolution.open')) return null;
  return (
    <Card title="Vụ việc giải quyết">
      <p>Đơn thuộc thẩm quyền thì mở vụ việc để thụ lý, xác minh, giải quyết và thi hành theo thủ tục.</p>
      <ButtonLink href={`/resolutions/new?petition=${petition.id}`} icon="plus">
        Mở vụ việc giải quyết
      </ButtonLink>
    </Card>
  );
}
