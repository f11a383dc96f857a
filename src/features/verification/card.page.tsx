import type { VNode } from 'preact';
import { calendarOf } from '../../core/calendar.ts';
import type { Tx } from '../../core/db.ts';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { Alert, Badge, ButtonLink, Card, dayText, DefinitionList } from '../../ui/index.ts';
import { stepNamed } from '../resolution/door.ts';
import { contentsOf, stepsOf, type Resolution } from '../resolution/queries.ts';
import { findingText, toFind } from './finding.ts';
import { Experts, Findings, MinutesTable, Received, Requests } from './card-parts.page.tsx';
import {
  expertsOf,
  findingsOf,
  membersOf,
  minutesOf,
  receiptsOf,
  reportOf,
  requestsOf,
  verificationOf,
} from './queries.ts';

async function recordsOf(tx: Tx, resolution: Resolution) {
  const { id } = resolution;
  return {
    verification: await verificationOf(tx, id),
    members: await membersOf(tx, id),
    minutes: await minutesOf(tx, id),
    requests: await requestsOf(tx, id),
    received: await receiptsOf(tx, id),
    experts: await expertsOf(tx, id),
    report: await reportOf(tx, id),
    findings: await findingsOf(tx, id),
    contents: await contentsOf(tx, id),
    list: (await toFind(tx, resolution)).list,
    taken: (await stepsOf(tx, id)).filter(({ voided_at }) => voided_at === null).map(({ action }) => action),
  };
}
/** Everything that the verification of a case rests on. */
export type Records = Awaited<ReturnType<typeof recordsOf>>;

/** The card of a case: who verifies, what was done and received, and what was found on each content. */
export async function verificationCard(
  tx: Tx,
  resolution: Resolution,
  visit: Visit,
): Promise<VNode | undefined> {
  const records = await recordsOf(tx, resolution);
  const begun = records.verification !== undefined || records.minutes.length + records.requests.length > 0;
  const verifies = stepNamed(resolution, 'verify', 'work', 'report') !== undefined;
  if (!begun && (!verifies || resolution.accepted_on === null)) return undefined;
  const now = { today: visit.today, calendar: calendarOf(tx) };
  return (
    <Card title="Xác minh" id="verification">
      <Waiting records={records} resolution={resolution} />
      <Verifiers {...records} />
      <MinutesTable {...records} resolution={resolution} />
      <Requests {...records} resolution={resolution} visit={visit} now={now} />
      <Received {...records} resolution={resolution} />
      <Experts {...records} resolution={resolution} visit={visit} />
      <Report {...records} />
      <Findings {...records} />
      <Actions records={records} resolution={resolution} visit={visit} />
    </Card>
  );
}

// What was recorded and has not yet become a step: the step is what counts in law.
const Waiting = ({
  records: { verification, report, taken },
  resolution,
}: {
  records: Records;
  resolution: Resolution;
}) => {
  const waiting = [
    verification && ['verify', 'quyết định xác minh'],
    report && ['report', 'báo cáo kết quả xác minh'],
  ].flatMap((one) =>
    one && stepNamed(resolution, one[0] ?? '') && !taken.includes(one[0] ?? '') ? [one] : [],
  );
  return waiting.map(([action, what]) => (
    <Alert key={action} tone="warning" title={`Đã ghi ${what} nhưng bước của thủ tục chưa thực hiện.`}>
      <p>
        <a href={`/resolutions/${resolution.id}/steps/${action}`}>Soạn văn bản hoặc ghi nhận bước</a>
      </p>
    </Alert>
  ));
};

const Verifiers = ({ verification, members }: Records) => {
  if (!verification) return <p class="form-hint">Chưa ghi người, Đoàn (Tổ) xác minh.</p>;
  const { team, decision, decided_on, until_on, content, plan_on, plan_timetable } = verification;
  return (
    <DefinitionList
      items={[
        {
          term: team ? 'Đoàn (Tổ) xác minh' : 'Người xác minh',
          wide: true,
          value: (
            <ul class="plain">
              {members.map((one) => (
                <li key={one.id}>
                  {[one.full_name, one.title].filter(Boolean).join(', ')}{' '}
                  {team && one.head && <Badge tone="info">Phụ trách</Badge>}
                  {one.left_on && (
                    <span class="fact-hint">
                      thôi tham gia từ {dayText(one.left_on)}: {one.left_why}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          ),
        },
        { term: 'Quyết định xác minh', value: [decision, dayText(decided_on)].filter(Boolean).join(', ') },
        { term: 'Xác minh đến', value: until_on && dayText(until_on) },
        { term: 'Nội dung xác minh', value: content, wide: true },
        { term: 'Kế hoạch xác minh', value: plan_on && dayText(plan_on) },
        { term: 'Tiến độ, phân công', value: plan_timetable, wide: true },
      ]}
    />
  );
};

const Report = ({ report }: Records) =>
  report === undefined ? null : (
    <DefinitionList
      items={[
        {
          term: 'Báo cáo kết quả xác minh',
          value: [report.paper, dayText(report.reported_on)].filter(Boolean).join(', '),
        },
        {
          term: 'Kết luận chung',
          value: findingText(report.finding),
          hint: report.finding_why ?? undefined,
        },
        { term: 'Trách nhiệm', value: report.responsibility, wide: true },
        { term: 'Kiến nghị', value: report.recommendation, wide: true },
        { term: 'Ý kiến khác', value: report.dissent, wide: true },
      ]}
    />
  );

const Actions = ({
  records: { verification, report, list },
  resolution,
  visit,
}: {
  records: Records;
  resolution: Resolution;
  visit: Visit;
}) => {
  if (!allows(visit.actor.role, 'verification.record')) return null;
  const at = `/resolutions/${resolution.id}/verification`;
  const decided = resolution.decided_on !== null;
  const links = [
    !decided && !verification && [at, 'Ghi người xác minh'],
    !decided &&
      verification && [
        `${at}/plan`,
        verification.plan_on ? 'Sửa kế hoạch xác minh' : 'Lập kế hoạch xác minh',
      ],
    !decided && verification && [`${at}/members`, 'Thay đổi thành viên'],
    !decided && [`${at}/minutes`, 'Ghi biên bản làm việc'],
    !decided && [`${at}/request`, 'Yêu cầu cung cấp tài liệu'],
    !decided && [`${at}/request?kind=explanation`, 'Yêu cầu giải trình'],
    !decided && [`${at}/receipt`, 'Ghi giao nhận tài liệu'],
    !decided && [`${at}/expert`, 'Trưng cầu giám định'],
    !decided &&
      list &&
      !report?.stepped && [`${at}/report`, report ? 'Sửa báo cáo' : 'Báo cáo kết quả xác minh'],
    decided && list && [`${at}/ruling`, 'Ghi kết luận từng nội dung của quyết định'],
  ].filter((one): one is [string, string] => Array.isArray(one));
  return (
    <div class="form-actions no-print">
      {links.map(([href, label]) => (
        <ButtonLink key={href} href={href} small>
          {label}
        </ButtonLink>
      ))}
    </div>
  );
};
