import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import type { AllowedStep, RefusedStep } from '../../law/flows/case/may.ts';
import { Badge, ButtonLink, Card, dayText, DefinitionList, EmptyState } from '../../ui/index.ts';
import type { Clock } from '../clocks.ts';
import type { Paper } from '../paper/queries.ts';
import type { UnitOn } from '../unit-queries.ts';
import { inOrder } from './next.ts';
import type {
  contentsOf,
  deliveriesOf,
  filesOfCase,
  peopleOfCase,
  relatedCases,
  Resolution,
  StepRow,
} from './queries.ts';
import type { CaseEventRow } from './story.ts';
import { caseTitle, choiceText, procedureText, regionStates, stateText } from './words.ts';

type Rows<Query extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Query>>;

/** Everything that the page of a case shows. */
export type CaseFile = {
  resolution: Resolution;
  people: Rows<typeof peopleOfCase>;
  contents: Rows<typeof contentsOf>;
  steps: readonly StepRow[];
  events: readonly CaseEventRow[];
  papers: readonly Paper[];
  deliveries: Rows<typeof deliveriesOf>;
  files: Rows<typeof filesOfCase>;
  related: Rows<typeof relatedCases>;
  clocks: readonly Clock[];
  unit: UnitOn;
  handler: UnitOn | undefined;
};

/** Where the case stands in each of the things that run beside each other. */
export const Regions = ({ resolution }: Pick<CaseFile, 'resolution'>) => (
  <Card title="Đang ở đâu">
    <DefinitionList
      columns={3}
      items={regionStates(resolution.standing).map(({ region, name, state }) => ({
        term: name,
        value: state,
        hint: since(resolution, region),
      }))}
    />
  </Card>
);

const since = (
  { standing }: Resolution,
  region: keyof Resolution['standing']['since'],
): string | undefined => {
  const day = standing.since[region];
  return day && `từ ${dayText(day)}`;
};

type Deed = { allowed: readonly AllowedStep[]; refused: readonly RefusedStep[] };

/** What this post may do now, the main course first; and what not, with the reason and its article. */
export const Deeds = ({
  resolution,
  deeds,
  visit,
}: {
  resolution: Resolution;
  deeds: Deed;
  visit: Visit;
}) => {
  const allowed = inOrder(deeds.allowed);
  return (
    <Card title="Việc làm được bây giờ" id="deeds">
      {allowed.length === 0 && (
        <EmptyState title="Chức vụ đang dùng hiện không có việc nào ở vụ việc này" icon="check" />
      )}
      <div class="form-actions no-print">
        {allowed.map(({ row, as }, index) => (
          <ButtonLink
            key={row.action}
            href={`/resolutions/${resolution.id}/steps/${row.action}`}
            kind={index === 0 ? 'primary' : 'secondary'}
            keys={index === 0 ? 't' : undefined}
            small={index > 0}
          >
            {as === 'drafts' ? `Trình: ${row.label}` : row.label}
          </ButtonLink>
        ))}
        {allows(visit.actor.role, 'resolution.charge') && resolution.ended_on === null && (
          <ButtonLink href={`/resolutions/${resolution.id}/charge`} icon="users" small>
            Giao cơ quan, người tham mưu
          </ButtonLink>
        )}
        {resolution.secret &&
          allows(visit.actor.role, 'identity.open') &&
          visit.actor.handlesDenunciations && (
            <ButtonLink href={`/resolutions/${resolution.id}/identity`} icon="eye" small>
              Mở danh tính
            </ButtonLink>
          )}
      </div>
      {deeds.refused.length > 0 && (
        <details>
          <summary>Việc chưa làm được, và vì sao ({deeds.refused.length})</summary>
          <ul>
            {deeds.refused.map(({ row, refused, basis }) => (
              <li key={row.id}>
                <strong>{row.label}</strong>: {refused} <span class="fact-hint">{basis}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
};

/** Who, about whom, and who is in charge. */
export const Parties = ({ resolution, people, unit, handler }: CaseFile & { visit: Visit }) => (
  <Card title="Vụ việc">
    <DefinitionList
      items={[
        { term: 'Nội dung', value: resolution.title, wide: true },
        {
          term: 'Người khiếu nại, tố cáo, kiến nghị',
          value: resolution.secret
            ? 'Danh tính được giữ trong kho bảo mật'
            : people
                .slice(0, 5)
                .map(({ full_name, address, representative, withdrawn_on }) =>
                  [
                    full_name,
                    address,
                    representative && 'người đại diện',
                    withdrawn_on && `đã rút ngày ${dayText(withdrawn_on)}`,
                  ]
                    .filter(Boolean)
                    .join(', '),
                )
                .join('; ') + (people.length > 5 ? ` và ${people.length - 5} người khác` : ''),
          wide: true,
        },
        { term: 'Số người', value: resolution.people > 1 && resolution.people },
        {
          term: 'Bị khiếu nại, tố cáo; nơi được kiến nghị',
          value: [resolution.respondent_name, resolution.respondent_title, resolution.respondent_address]
            .filter(Boolean)
            .join(', '),
        },
        { term: 'Quyết định, hành vi bị khiếu nại', value: resolution.contested },
        { term: 'Có thẩm quyền giải quyết', value: unit.name },
        { term: 'Tham mưu, xác minh', value: handler?.name ?? 'Cơ quan đã kết thúc hoạt động' },
        { term: 'Ngày nhận', value: dayText(resolution.received_on) },
        { term: 'Ngày thụ lý', value: resolution.accepted_on && dayText(resolution.accepted_on) },
        { term: 'Ngày quyết định, kết luận', value: resolution.decided_on && dayText(resolution.decided_on) },
        { term: 'Kết quả', value: choiceText(resolution.finding) },
        {
          term: 'Đơn',
          value: resolution.petition_id !== null && (
            <a href={`/petitions/${resolution.petition_id}`}>Mở đơn</a>
          ),
        },
      ]}
    />
  </Card>
);

/** Each content, on which a finding of its own is made. */
export const Contents = ({ contents }: Pick<CaseFile, 'contents'>) =>
  contents.length < 2 ? null : (
    <Card title="Từng nội dung">
      <ol>
        {contents.map(({ id, text, withdrawn_on }) => (
          <li key={id}>
            {text} {withdrawn_on && <Badge>Đã rút ngày {dayText(withdrawn_on)}</Badge>}
          </li>
        ))}
      </ol>
    </Card>
  );

/** Scans and evidence. */
export const CaseFiles = ({ resolution, files }: Pick<CaseFile, 'resolution' | 'files'>) =>
  files.length === 0 ? null : (
    <Card title="Tệp trong hồ sơ">
      <ul>
        {files.map(({ id, name }, place) => (
          <li key={id}>
            <a href={`/files/${id}`}>
              {resolution.secret && name.startsWith('Tệp.') ? `Tệp ${place + 1}${name.slice(3)}` : name}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );

const hows = { earlier: 'Lần trước', later: 'Lần sau', matter: 'Cùng vụ việc' } as const;

/** Earlier and later instances. */
export const Related = ({ related }: Pick<CaseFile, 'related' | 'resolution'>) =>
  related.length === 0 ? null : (
    <Card title="Lần giải quyết khác">
      <ul>
        {related.map((one) => (
          <li key={one.id}>
            {hows[one.how]}:{' '}
            <a href={`/resolutions/${one.id}`}>
              {caseTitle(one)}, {procedureText(one.procedure)}
            </a>
            , {stateText(one.procedure, one.state)}
          </li>
        ))}
      </ul>
    </Card>
  );
