import type { VNode } from 'preact';
import { allows, type Role } from '../../core/policy.ts';
import { numberAndSymbol } from '../../documents/papers.ts';
import { paperStates, type PaperState } from '../../law/flows/papers.ts';
import { Badge, ButtonLink, Card, DataTable, dayText, EmptyState } from '../../ui/index.ts';
import { textsOf } from './content.ts';
import { formTitle } from './issue.ts';
import type { About, PaperKind } from './kinds.ts';
import type { Paper } from './queries.ts';

export type PapersCardProps = {
  about: Pick<About, 'kind' | 'id'>;
  papers: readonly Paper[];
  /** What may be written about this record now. */
  kinds: readonly Pick<PaperKind, 'code' | 'title'>[];
  role: Role;
};

/** "05/TB-BTCD", or nothing before it is issued and for papers without a number. */
export const paperNumber = ({ number, symbol }: Pick<Paper, 'number' | 'symbol'>): string =>
  number !== null && symbol !== null ? numberAndSymbol(number, symbol) : '';

export const PaperMark = ({ state }: { state: string }): VNode => (
  <Badge tone={state === 'issued' ? 'success' : state === 'draft' ? 'neutral' : 'info'}>
    {paperStates[state as PaperState]}
  </Badge>
);

/** The address at which a paper of this kind about a record is begun. */
export const beginPaper = (about: Pick<About, 'kind' | 'id'>, code: string): string =>
  `/papers/new?kind=${encodeURIComponent(code)}&subject=${about.kind}&subjectId=${about.id}`;

/** The papers of a record beside the paper of its outcome, and which others may be begun. */
export function PapersCard({ about, papers, kinds, role }: PapersCardProps): VNode {
  const offered = allows(role, 'paper.write') ? kinds : [];
  return (
    <Card title="Văn bản khác trong hồ sơ" id="papers" flush={papers.length > 0}>
      <DataTable
        caption="Văn bản khác trong hồ sơ"
        rows={papers}
        rowKey={(paper) => paper.id}
        rowHref={(paper) => `/papers/${paper.id}`}
        columns={[
          {
            key: 'title',
            label: 'Văn bản',
            main: true,
            cell: (paper) => (
              <>
                {formTitle(paper.form_code)}
                <span class="fact-hint">{textsOf(paper)['subject']}</span>
              </>
            ),
          },
          { key: 'number', label: 'Số, ký hiệu', narrow: true, cell: paperNumber },
          {
            key: 'day',
            label: 'Ngày',
            narrow: true,
            cell: (paper) => paper.issued_on !== null && dayText(paper.issued_on),
          },
          { key: 'state', label: 'Tình trạng', narrow: true, cell: (paper) => <PaperMark {...paper} /> },
        ]}
        empty={<EmptyState title="Chưa có văn bản nào khác" icon="file-text" />}
      />
      {offered.length > 0 && (
        <details class="paper-kinds no-print">
          <summary>Lập văn bản</summary>
          <div class="form-actions">
            {offered.map(({ code, title }) => (
              <ButtonLink key={code} href={beginPaper(about, code)} small icon="file-text">
                {title}
              </ButtonLink>
            ))}
          </div>
        </details>
      )}
    </Card>
  );
}
