import { Badge, Card, dayText, DefinitionList } from '../../ui/index.ts';
import type { Clock } from '../clocks.ts';
import { bookNumber } from '../book.ts';
import { stateText as petitionStateText } from '../petition/door.ts';
import { mostCounted, type alikeOf, type petitionsBeside } from './related.ts';
import type { Paper } from '../paper/queries.ts';
import type { UnitOn } from '../unit-queries.ts';
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
import { caseTitle, choiceText, procedureText, stateText } from './words.ts';

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
  petitions: Rows<typeof petitionsBeside>;
  alike: Rows<typeof alikeOf>;
  clocks: readonly Clock[];
  unit: UnitOn;
  handler: UnitOn | undefined;
};

/** Who complains or proposes: the first five with their addresses; nobody of a denunciation. */
function peopleText({ resolution, people }: Pick<CaseFile, 'resolution' | 'people'>): string {
  if (resolution.secret) return 'Danh tính được giữ trong kho bảo mật';
  const named = people
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
    );
  return named.join('; ') + (people.length > 5 ? ` và ${people.length - 5} người khác` : '');
}

/** How many they are, and how many are left where some withdrew. */
function headcount({ resolution, people }: CaseFile): string | undefined {
  const gone = people.filter(({ withdrawn_on }) => withdrawn_on !== null).length;
  if (resolution.people < 2) return undefined;
  const all = String(resolution.people);
  return gone > 0 ? `${all}, còn ${resolution.people - gone} sau khi ${gone} người rút` : all;
}

/** Said when all who stood for the others have withdrawn. */
function nobodyStands({ people }: CaseFile): string | undefined {
  const still = people.filter(({ withdrawn_on }) => withdrawn_on === null);
  const stood = people.some(({ representative }) => representative);
  return stood && still.length > 1 && !still.some(({ representative }) => representative)
    ? 'Người đại diện đã rút: những người còn lại cử người đại diện khác (Luật Khiếu nại 2011, Điều 8).'
    : undefined;
}

/** Who, about whom, and who is in charge. */
export function caseFacts(file: CaseFile) {
  const { resolution, unit, handler } = file;
  return [
    { term: 'Nội dung', value: resolution.title, wide: true },
    {
      term: 'Người khiếu nại, tố cáo, kiến nghị',
      value: peopleText(file),
      wide: true,
    },
    { term: 'Số người', value: headcount(file), hint: nobodyStands(file) },
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
  ];
}

/** The same as a card, with the way to the petition. */
export const Parties = (file: CaseFile) => (
  <Card title="Vụ việc" id="case">
    <DefinitionList
      columns={3}
      items={[
        ...caseFacts(file),
        {
          term: 'Đơn',
          value: file.resolution.petition_id !== null && (
            <a href={`/petitions/${file.resolution.petition_id}`}>Mở đơn</a>
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

/** How another case hangs together with this one. */
export const hows = { earlier: 'Lần trước', later: 'Lần sau', matter: 'Cùng vụ việc' } as const;

/** Earlier and later instances, petitions of the same matter, cases about the same or from the same people. */
export const Related = ({ resolution, related, petitions, alike }: CaseFile) => {
  const none = related.length + petitions.length + alike.respondent + alike.people === 0;
  return (
    <Card title="Hồ sơ liên quan" id="related">
      {none && <p class="form-hint">Chưa có lần giải quyết khác, đơn khác, vụ việc khác liên quan.</p>}
      <ul class="plain related">
        {related.map((one) => (
          <li key={one.id}>
            {hows[one.how]}:{' '}
            <a href={`/resolutions/${one.id}`}>
              {caseTitle(one)}, {procedureText(one.procedure)}
            </a>
            , {stateText(one.procedure, one.state)}
          </li>
        ))}
        {petitions.map((one) => (
          <li key={`p${one.id}`}>
            Đơn cùng vụ việc: <a href={`/petitions/${one.id}`}>số {bookNumber(one)}</a>, nhận ngày{' '}
            {dayText(one.received_on)}, {petitionStateText(one.state).toLocaleLowerCase('vi')}
          </li>
        ))}
        {alike.people > 0 && (
          <li>
            Cùng người khiếu nại, kiến nghị:{' '}
            <a href={`/resolutions?peopleOf=${resolution.id}`}>{manyText(alike.people)}</a>
          </li>
        )}
        {alike.respondent > 0 && (
          <li>
            Cùng người, cơ quan bị khiếu nại, tố cáo:{' '}
            <a href={`/resolutions?respondentOf=${resolution.id}`}>{manyText(alike.respondent)}</a>
          </li>
        )}
      </ul>
    </Card>
  );
};

const manyText = (count: number): string =>
  count > mostCounted ? `hơn ${mostCounted} vụ việc khác` : `${count} vụ việc khác`;
