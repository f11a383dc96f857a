import type { VNode } from 'preact';
import { petitionStates } from '../../law/flows/processing.ts';
import { Alert, Badge, Card, dayText, Form, Hidden, SubmitButton } from '../../ui/index.ts';
import type { Candidate } from './candidates.ts';
import type { FinalDecision, LetterRow } from './queries.ts';
import { decisionText, senderOf } from './words.ts';

type Numbered = Pick<LetterRow, 'book_number' | 'book_year'>;
/** "17/2024". */
export const numberOf = ({ book_number, book_year }: Numbered): string => `${book_number}/${book_year}`;

/** The state of a petition in words. */
export const stateWords = (state: string): string =>
  state in petitionStates ? petitionStates[state as keyof typeof petitionStates] : state;

/** One petition that may be the same matter, with why. */
const CandidateItem = ({ candidate, tick }: { candidate: Candidate; tick: boolean }) => {
  const { petition, reasons, score, decision } = candidate;
  const name = `same-${petition.id}`;
  return (
    <li>
      {tick && (
        <input
          class="form-check-input"
          type="checkbox"
          name="petitionIds"
          value={petition.id}
          id={name}
          aria-label={`Cùng vụ việc với đơn số ${numberOf(petition)}`}
        />
      )}
      <div class="like-main">
        <p>
          <a href={`/petitions/${petition.id}`}>Đơn số {numberOf(petition)}</a>, nhận ngày{' '}
          {dayText(petition.received_on)} · {senderOf(petition)} · {stateWords(petition.state)}{' '}
          <Badge tone={score >= 78 ? 'warning' : 'neutral'}>{score} điểm</Badge>
        </p>
        <p class="like-why">{sentence(reasons)}</p>
        <p class="like-text">{petition.summary}</p>
        {decision && <p class="like-decision">Đã giải quyết: {decisionText(decision)}.</p>}
      </div>
    </li>
  );
};

const sentence = (reasons: readonly string[]): string => {
  const text = reasons.join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** What may be the same matter as what is being typed, as a bar that opens. Nothing when there is none. */
export const CandidatesBar = ({ candidates }: { candidates: readonly Candidate[] }): VNode => {
  const [first] = candidates;
  if (!first) return <></>;
  return (
    <details class="like-bar">
      <summary>
        Có thể trùng {candidates.length} đơn: số {numberOf(first.petition)} (
        {first.reasons.slice(0, 3).join('; ')}){first.decision && ' — đã có quyết định giải quyết'}
      </summary>
      <ul class="likes">
        {candidates.map((candidate) => (
          <CandidateItem key={candidate.petition.id} candidate={candidate} tick={false} />
        ))}
      </ul>
    </details>
  );
};

// What of a form says which petitions may be the same; files and the rest stay where they are.
const askedOf = ['persons.', 'respondentName', 'summary', 'request', 'placeUnitId', 'fieldCode'];

/** Where a bar appears while the form of that id is typed, when something may be the same matter. Without script nothing is lost: the petition's page shows it. */
export const CandidatesWhileTyping = ({ form }: { form: string }): VNode => (
  <div
    class="like-live no-print"
    role="status"
    hx-post="/matters/candidates"
    hx-trigger={`input from:#${form} delay:700ms`}
    hx-include={askedOf.map((name) => `#${form} [name^='${name}']`).join(', ')}
    hx-target="this"
    hx-swap="innerHTML"
  />
);

export type CandidatesCardProps = {
  candidates: readonly Candidate[];
  /** The record that they may belong with. */
  about: { petitionId: number } | { visitId: number };
  mayLink: boolean;
};

/** Petitions that may be the same matter as a petition or a visit, with their reasons; ticked ones are linked at once. */
export const CandidatesCard = ({ candidates, about, mayLink }: CandidatesCardProps): VNode | null => {
  if (candidates.length === 0) return null;
  const list = (
    <ul class="likes">
      {candidates.map((candidate) => (
        <CandidateItem key={candidate.petition.id} candidate={candidate} tick={mayLink} />
      ))}
    </ul>
  );
  return (
    <Card title={`Có thể trùng (${candidates.length})`} id="candidates">
      {mayLink ? (
        <Form action="/matters/link" guard={false} label="Ghép cùng một vụ việc">
          {'petitionId' in about ? (
            <Hidden name="petitionIds" value={about.petitionId} />
          ) : (
            <Hidden name="visitIds" value={about.visitId} />
          )}
          {list}
          <div class="form-actions">
            <SubmitButton kind="secondary" icon="check">
              Cùng một vụ việc
            </SubmitButton>
            <span class="form-hint">Mỗi đơn vẫn giữ số, ngày và người gửi; tách ra lại được.</span>
          </div>
        </Form>
      ) : (
        list
      )}
    </Card>
  );
};

/** Says at once that a matter was ended, by which decision, and what may be done with a letter about it. */
export const DecisionAlert = ({
  decision,
  settle,
  classifyAt,
}: {
  decision: FinalDecision;
  /** The petition that may be answered by it in one step. */
  settle?: { petitionId: number; version: number } | undefined;
  classifyAt?: string | undefined;
}): VNode => (
  <Alert tone="warning" title="Vụ việc đã có quyết định giải quyết cuối cùng.">
    <p>
      <a href={`/matters/${decision.matter_id}`}>{decisionText(decision)}</a>. {decision.content}
    </p>
    {settle && (
      <>
        <Form action={`/petitions/${settle.petitionId}/settled`} version={settle.version} guard={false}>
          <SubmitButton icon="check">Trả lời theo quyết định này</SubmitButton>
        </Form>
        {classifyAt && (
          <p>
            Có dấu hiệu vi phạm pháp luật hoặc tình tiết mới: <a href={classifyAt}>phân loại đơn</a> để báo
            cáo xem xét lại.
          </p>
        )}
      </>
    )}
  </Alert>
);
