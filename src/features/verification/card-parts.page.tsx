import type { ComponentChildren } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { Badge, DataTable, dayText, DueBadge } from '../../ui/index.ts';
import { dueOf, type Now } from '../due.ts';
import type { Resolution } from '../resolution/queries.ts';
import type { Records } from './card.page.tsx';
import { requestKinds } from './evidence.ts';
import { findingText } from './finding.ts';
import { minutesKinds } from './minutes.ts';
import type { Finding } from './queries.ts';

const Section = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
);

const nobody = 'Người tố cáo (giữ bí mật)';

/** The working sessions. */
export const MinutesTable = ({
  minutes,
  resolution,
}: Pick<Records, 'minutes'> & { resolution: Resolution }) =>
  minutes.length === 0 ? null : (
    <Section title="Biên bản làm việc">
      <DataTable
        caption="Biên bản làm việc"
        rows={minutes}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', label: 'Ngày', narrow: true, cell: ({ held_on }) => dayText(held_on) },
          { key: 'kind', label: 'Làm việc với', cell: ({ kind }) => minutesKinds[kind as 'body'] },
          {
            key: 'who',
            label: 'Người làm việc, nơi làm việc',
            cell: ({ theirs, place, kind }) =>
              [theirs ?? (resolution.secret && kind === 'petitioner' ? nobody : ''), place]
                .filter(Boolean)
                .join('; '),
          },
          {
            key: 'content',
            label: 'Nội dung',
            main: true,
            cell: ({ content, signature, refusal, witness }) => (
              <>
                <span class="clamp">{content}</span>
                {signature === 'refused' && (
                  <span class="fact-hint">
                    Từ chối ký: {refusal}
                    {witness && `. Người chứng kiến: ${witness}`}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  );

/** What was asked for, by when, and whether it came. */
export const Requests = ({
  requests,
  resolution,
  visit,
  now,
}: Pick<Records, 'requests'> & { resolution: Resolution; visit: Visit; now: Now }) =>
  requests.length === 0 ? null : (
    <Section title="Yêu cầu cung cấp thông tin, giải trình">
      <DataTable
        caption="Yêu cầu cung cấp thông tin, giải trình"
        rows={requests}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', label: 'Ngày', narrow: true, cell: ({ asked_on }) => dayText(asked_on) },
          { key: 'who', label: 'Nơi được yêu cầu', cell: ({ addressee }) => addressee },
          {
            key: 'about',
            label: 'Nội dung',
            main: true,
            cell: ({ about, kind }) => `${requestKinds[kind as 'evidence']}: ${about}`,
          },
          {
            key: 'due',
            label: 'Hạn',
            narrow: true,
            cell: ({ due_on, answered_on, rule }) =>
              answered_on ? (
                <Badge tone={due_on && answered_on > due_on ? 'warning' : 'success'}>
                  Nhận {dayText(answered_on)}
                </Badge>
              ) : (
                <>
                  <DueBadge {...dueOf({ due_on }, now)} withDay />
                  {rule && <span class="fact-hint">{rule}</span>}
                </>
              ),
          },
          {
            key: 'do',
            label: 'Giao nhận',
            narrow: true,
            cell: ({ id, kind, answered_on, addressee }) =>
              !answered_on &&
              allows(visit.actor.role, 'verification.record') && (
                <a
                  href={`/resolutions/${resolution.id}/verification/receipt?kind=${kind}&request=${id}`}
                  aria-label={`Ghi giao nhận: ${addressee}`}
                >
                  Ghi giao nhận
                </a>
              ),
          },
        ]}
      />
    </Section>
  );

/** What was handed over. */
export const Received = ({ received, resolution }: Pick<Records, 'received'> & { resolution: Resolution }) =>
  received.length === 0 ? null : (
    <Section title="Thông tin, tài liệu, bằng chứng đã nhận">
      <DataTable
        caption="Thông tin, tài liệu, bằng chứng đã nhận"
        rows={received}
        rowKey={({ item_id }) => item_id}
        columns={[
          { key: 'on', label: 'Ngày', narrow: true, cell: ({ received_on }) => dayText(received_on) },
          { key: 'name', label: 'Tài liệu', main: true, cell: ({ name }) => name },
          { key: 'pages', label: 'Số trang', numeric: true, cell: ({ pages }) => pages },
          {
            key: 'form',
            label: 'Bản',
            narrow: true,
            cell: ({ original }) => (original ? 'Bản chính' : 'Bản sao'),
          },
          { key: 'state', label: 'Tình trạng', cell: ({ condition }) => condition },
          {
            key: 'giver',
            label: 'Người giao',
            cell: ({ giver }) => giver ?? (resolution.secret ? nobody : ''),
          },
          { key: 'receiver', label: 'Người nhận', cell: ({ receiver }) => receiver },
        ]}
      />
    </Section>
  );

/** What experts were asked and what they found. */
export const Experts = ({
  experts,
  resolution,
  visit,
}: Pick<Records, 'experts'> & { resolution: Resolution; visit: Visit }) =>
  experts.length === 0 ? null : (
    <Section title="Giám định">
      <DataTable
        caption="Giám định"
        rows={experts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', label: 'Ngày', narrow: true, cell: ({ ordered_on }) => dayText(ordered_on) },
          { key: 'body', label: 'Tổ chức giám định', cell: ({ body }) => body },
          { key: 'object', label: 'Đối tượng, nội dung', main: true, cell: ({ object }) => object },
          { key: 'by', label: 'Hạn', narrow: true, cell: ({ answer_by }) => answer_by && dayText(answer_by) },
          {
            key: 'result',
            label: 'Kết quả',
            cell: ({ id, result, result_on, body }) =>
              result_on ? (
                `${dayText(result_on)}: ${result}`
              ) : allows(visit.actor.role, 'verification.record') ? (
                <a
                  href={`/resolutions/${resolution.id}/verification/expert/${id}`}
                  aria-label={`Ghi kết quả: ${body}`}
                >
                  Ghi kết quả
                </a>
              ) : (
                'Chưa có'
              ),
          },
        ]}
      />
    </Section>
  );

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

const figuresOf = (one: Finding): string =>
  [
    one.state_amount > 0 && `thu hồi cho Nhà nước ${number.format(one.state_amount)} đồng`,
    one.state_area > 0 && `thu hồi cho Nhà nước ${number.format(one.state_area)} m² đất`,
    one.people_amount > 0 && `trả cho tổ chức, cá nhân ${number.format(one.people_amount)} đồng`,
    one.people_area > 0 && `trả cho tổ chức, cá nhân ${number.format(one.people_area)} m² đất`,
    one.restored > 0 && `khôi phục, trả quyền lợi cho ${one.restored} người`,
    one.disciplined > 0 && `kiến nghị xử lý ${one.disciplined} người`,
  ]
    .filter(Boolean)
    .join('; ');

/** What was found on each content: as reported, and as the decision ruled where it said so. */
export const Findings = ({ findings, contents }: Pick<Records, 'findings' | 'contents'>) => {
  if (findings.length === 0) return null;
  const ruled = findings.some(({ stage }) => stage === 'ruling');
  const of = (id: number, stage: Finding['stage']): Finding | undefined =>
    findings.find((one) => one.content_id === id && one.stage === stage);
  return (
    <Section title="Kết luận từng nội dung">
      <DataTable
        caption="Kết luận từng nội dung"
        rows={contents.filter(({ id }) => of(id, 'report') ?? of(id, 'ruling'))}
        rowKey={({ id }) => id}
        columns={[
          { key: 'content', label: 'Nội dung', main: true, cell: ({ text }) => text },
          {
            key: 'report',
            label: 'Kết quả xác minh',
            cell: ({ id }) => <Found one={of(id, 'report')} />,
          },
          ...(ruled
            ? [
                {
                  key: 'ruling',
                  label: 'Quyết định, kết luận',
                  cell: ({ id }: { id: number }) => <Found one={of(id, 'ruling')} />,
                },
              ]
            : []),
          {
            key: 'figures',
            label: 'Kiến nghị xử lý',
            cell: ({ id }) => {
              const one = of(id, 'ruling') ?? of(id, 'report');
              return one && [one.recommendation, figuresOf(one)].filter(Boolean).join('. ');
            },
          },
        ]}
      />
    </Section>
  );
};

const Found = ({ one }: { one: Finding | undefined }) =>
  one === undefined ? null : (
    <>
      <strong>{findingText(one.finding)}</strong>
      <span class="fact-hint">{one.result}</span>
      <span class="fact-hint">Căn cứ: {one.basis}</span>
      {one.why && <span class="fact-hint">Khác báo cáo: {one.why}</span>}
    </>
  );
