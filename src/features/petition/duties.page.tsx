import type { Visit } from '../../core/web.tsx';
import { allows } from '../../core/policy.ts';
import { formatDay } from '../../law/day.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  Confidence,
  dayText,
  Form,
  Hidden,
  SubmitButton,
} from '../../ui/index.ts';
import { beginPaper } from '../paper/door.ts';
import type { Duty } from './duties.ts';
import type { Petition } from './queries.ts';

/** Which paper serves a duty. */
const papers: Readonly<Record<string, { code: string; label: string }>> = {
  M04: { code: 'BC.quick', label: 'Lập báo cáo nhanh' },
  M05: { code: 'BC.quick', label: 'Lập báo cáo nhanh' },
  M09: { code: 'TH-11', label: 'Lập phiếu giao trả' },
  M47: { code: 'CV.forwarder', label: 'Soạn thông báo cho nơi chuyển' },
};
const raised = ['M04', 'M05'];

type Props = { petition: Petition; duties: readonly Duty[]; visit: Visit };

/** What cannot wait, at the head of the page: danger and tension, with what to do today. */
export const UrgentAlert = ({ petition, duties, visit }: Props) => (
  <>
    {duties
      .filter(({ row, doneOn }) => raised.includes(row.id) && doneOn === undefined)
      .map(({ row }) => (
        <Alert
          key={row.id}
          tone={row.id === 'M04' ? 'danger' : 'warning'}
          title={`Hôm nay: ${row.duty.charAt(0).toLowerCase()}${row.duty.slice(1)}`}
        >
          <p>
            {row.condition}. {row.note} Căn cứ: {row.basis}. <Confidence level={row.confidence} />
          </p>
          <DutyActions petition={petition} duty={row.id} visit={visit} first />
        </Alert>
      ))}
  </>
);

const DutyActions = ({
  petition,
  duty,
  visit,
  first = false,
}: {
  petition: Petition;
  duty: string;
  visit: Visit;
  first?: boolean;
}) => {
  const paper = papers[duty];
  return (
    <div class="form-actions no-print">
      {paper && allows(visit.actor.role, 'paper.write') && (
        <ButtonLink
          href={beginPaper({ kind: 'petition', id: petition.id }, paper.code)}
          small
          kind={first ? 'primary' : 'secondary'}
          icon="file-text"
        >
          {paper.label}
        </ButtonLink>
      )}
      {allows(visit.actor.role, 'petition.classify') && (
        <Form action={`/petitions/${petition.id}/duty`} guard={false} label={`Đã làm: ${duty}`}>
          <Hidden name="duty" value={duty} />
          <Hidden name="doneOn" value={formatDay(visit.today)} />
          <SubmitButton kind="secondary" icon="check" small>
            Đã làm
          </SubmitButton>
        </Form>
      )}
    </div>
  );
};

/** The duties beside the outcome, each with its paper and whether it is done. */
export const DutiesCard = ({ petition, duties, visit }: Props) => {
  // What was raised at the head of the page need not be said twice.
  const listed = duties.filter(({ row, doneOn }) => doneOn !== undefined || !raised.includes(row.id));
  return listed.length === 0 ? null : (
    <Card title="Việc phải làm kèm theo hướng xử lý">
      <ul class="duties">
        {listed.map(({ row, doneOn, by }) => (
          <li key={row.id}>
            <strong>{row.duty}</strong>{' '}
            {doneOn === undefined ? (
              <Badge tone="warning">Chưa làm</Badge>
            ) : (
              <Badge tone="success" icon="check">
                Đã làm ngày {dayText(doneOn)}, {by}
              </Badge>
            )}
            <p>
              {row.note} Căn cứ: {row.basis}. <Confidence level={row.confidence} />
            </p>
            {doneOn === undefined && <DutyActions petition={petition} duty={row.id} visit={visit} />}
          </li>
        ))}
      </ul>
    </Card>
  );
};
