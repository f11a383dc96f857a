import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { priorityText } from '../../law/backlog.ts';
import type { Day } from '../../law/day.ts';
import { Badge, ButtonLink, Card, DataTable, dayText } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { PlanTexts } from './parts.page.tsx';
import { getPlan, planRows, type PlanRow } from './queries.ts';
import { followUp, numberText, personText, recordHref } from './words.ts';

const home = { label: 'Vụ việc tồn đọng', href: '/backlog' };

/** An approved plan as it was approved, and what became of each case since. */
export async function planPage(visit: Visit): Promise<VNode> {
  const { today } = visit;
  const { plan, rows } = await visit.read(async (tx) => {
    const found = await getPlan(tx, Number(visit.params['id']) || 0, today);
    return { plan: found, rows: await planRows(tx, found.id, today) };
  });
  const at = `/backlog/plans/${plan.id}`;
  return framed(visit, {
    title: plan.title,
    breadcrumbs: [home, { label: plan.title }],
    actions: ['docx', 'xlsx'].map((type) => (
      <ButtonLink key={type} href={`${at}.${type}`} icon="download" download>
        Tải {type.toUpperCase()}
      </ButtonLink>
    )),
    children: (
      <Card
        title={`${plan.short_name}: phê duyệt lần ${plan.revision}, ngày ${dayText(plan.approved_on)}, ${plan.approver}`}
      >
        <p>{summaryOf(rows, today)}</p>
        <DataTable
          caption="Vụ việc trong kế hoạch"
          rows={rows}
          rowKey={(row) => `${row.of}-${row.id}`}
          rowHref={recordHref}
          columns={[
            {
              key: 'who',
              label: 'Vụ việc, công dân',
              cell: (row) => (
                <div>
                  {numberText(row)}
                  <span class="fact-hint">nhận {dayText(row.received_on)}</span>
                  {personText(row)}
                </div>
              ),
            },
            {
              key: 'title',
              label: 'Nội dung, ưu tiên',
              main: true,
              cell: ({ title, reasons }) => (
                <>
                  <span class="clamp">{title}</span>
                  <span class="marks">
                    {reasons.map((reason) => (
                      <Badge key={reason} tone="warning">
                        {priorityText(reason)}
                      </Badge>
                    ))}
                  </span>
                </>
              ),
            },
            {
              key: 'plan',
              label: 'Nguyên nhân, vướng mắc, phương hướng',
              cell: (row) => <PlanTexts row={row} />,
            },
            { key: 'by', label: 'Thời hạn', narrow: true, cell: ({ finish_by }) => dayText(finish_by) },
            {
              key: 'now',
              label: 'Kết quả',
              cell: (row) => {
                const { tone, text } = followUp(row, today);
                return <Badge tone={tone}>{text}</Badge>;
              },
            },
          ]}
        />
      </Card>
    ),
  });
}

function summaryOf(rows: readonly PlanRow[], today: Day): string {
  const done = rows.filter(({ ended_on }) => ended_on !== null).length;
  const late = rows.filter(({ ended_on, finish_by }) => ended_on === null && finish_by < today).length;
  return `${rows.length} vụ việc, đơn: đã xong ${done}, quá thời hạn của kế hoạch ${late}, đang giải quyết ${rows.length - done - late}.`;
}
