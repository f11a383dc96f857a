import { outcomes } from '../../law/handling/outcomes.ts';
import type { HandlingRow } from '../../law/handling/rows.ts';
import { Alert, Card, Confidence } from '../../ui/index.ts';
import { toSupply } from './answers.ts';
import type { Preview } from './classify.ts';
import type { CompetenceFound } from './whose.ts';

/** Who is competent and why; the official decides. */
export const CompetenceView = ({ competent, bodyName, own, ownName }: CompetenceFound) => (
  <Card title="Thẩm quyền theo pháp luật">
    {competent.length === 0 ? (
      <p>Bảng thẩm quyền không có quy định cho trường hợp này: người xử lý xác định.</p>
    ) : (
      competent.map(({ id, resolver, why, basis, confidence, note }) => (
        <p key={id}>
          <strong>{resolver}</strong>: {why.charAt(0).toLowerCase()}
          {why.slice(1)}. Căn cứ: {basis}. <Confidence level={confidence} />
          {note && <> {note}</>}
        </p>
      ))
    )}
    {bodyName && (
      <p>
        {own
          ? `${ownName} là người đứng đầu cơ quan này: đề xuất “thuộc thẩm quyền”.`
          : `Cơ quan có thẩm quyền đề xuất: ${bodyName}. Không phải ${ownName}.`}
      </p>
    )}
  </Card>
);

/** What the matrix says of the answers: the outcome with its article, what is lacking, and the duties beside it. */
export const ProposalView = ({ main, overlays, rejected, answers }: Preview) => (
  <Card title="Hướng xử lý đề xuất theo pháp luật">
    {main && main.outcome !== 'human-decision' ? (
      <Row row={main} />
    ) : (
      <Alert tone="warning" title="Người có thẩm quyền quyết định">
        <p>{main?.note ?? 'Bảng hướng xử lý không có quy định cho trường hợp này.'}</p>
      </Alert>
    )}
    <Lacking lines={toSupply(answers)} />
    {overlays.map((row) => (
      <Alert key={row.id} tone={row.id === 'M04' ? 'danger' : 'info'} title={row.duty}>
        <p>
          {row.condition}. {row.note} Căn cứ: {row.basis}. <Confidence level={row.confidence} />
        </p>
      </Alert>
    ))}
    {rejected.length > 0 && (
      <details class="no-print">
        <summary>Vì sao không áp dụng các trường hợp khác</summary>
        <ul>
          {rejected.map(({ row, why }) => (
            <li key={row.id}>
              {row.condition}: {why}
            </li>
          ))}
        </ul>
      </details>
    )}
  </Card>
);

const Lacking = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <Alert tone="info" title="Đơn còn thiếu">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );

const Row = ({ row }: { row: HandlingRow }) => (
  <Alert tone="success" title={outcomes[row.outcome]}>
    <p>{row.condition}.</p>
    <p>
      Căn cứ: {row.basis}. <Confidence level={row.confidence} />
    </p>
    {row.note && <p>{row.note}</p>}
  </Alert>
);
