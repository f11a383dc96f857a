import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { dayField, optionalText, text } from '../input.ts';
import { besideFields, caseEvent, holdSeen, stepNamed, takeBeside } from '../resolution/door.ts';
import type { Resolution } from '../resolution/queries.ts';
import { dayFault } from './checks.ts';
import {
  checkFindings,
  findingFields,
  findingText,
  keepFindings,
  proposedFinding,
  toFind,
} from './finding.ts';
import { reportOf } from './queries.ts';

const input = z.object({
  ...besideFields,
  reportedOn: dayField('Nhập ngày báo cáo.'),
  findings: z.array(findingFields, { error: 'Mỗi nội dung của vụ việc phải có một kết luận.' }).max(100),
  differs: optionalText(2_000),
  responsibility: optionalText(8_000),
  recommendation: text(8_000, 'Ghi kiến nghị việc giải quyết.'),
  dissent: optionalText(4_000),
});
type Form = z.output<typeof input>;

/** Reports on the verification: a finding on each content, what they come to for the whole, and what is recommended. */
export const reportVerification = command({
  name: 'verification.report',
  summary: 'Báo cáo kết quả xác minh: kết luận từng nội dung và kết luận chung',
  permission: 'verification.record',
  input,
  run: async (context, form) => {
    const { tx, actor } = context;
    const resolution = await holdSeen(context, form);
    const known = await reportOf(tx, resolution.id);
    if (known?.stepped)
      throw new Refused('Đã báo cáo kết quả xác minh. Ghi nhầm thì hủy bước báo cáo trước.');
    const finding = await checkReport(context, resolution, form);
    const action = stepNamed(resolution, 'report');
    const { stepId, events } = await takeBeside(context, resolution, { action, on: form.reportedOn }, form);
    await keepFindings(tx, resolution.id, 'report', form.findings, actor.officialId);
    const values = {
      reported_on: form.reportedOn,
      finding,
      finding_why: form.differs ?? null,
      responsibility: form.responsibility ?? null,
      recommendation: form.recommendation,
      dissent: form.dissent ?? null,
      paper: form.outsidePaper ?? null,
      step_id: stepId,
      recorded_by: actor.officialId,
    };
    await tx
      .insertInto('verification_report')
      .values({ ...values, resolution_id: resolution.id })
      .onConflict((conflict) =>
        conflict
          .column('resolution_id')
          .doUpdateSet((eb) => ({ ...values, version: eb('verification_report.version', '+', 1) })),
      )
      .execute();
    const event = caseEvent(resolution, 'verification.reported', form.reportedOn, {
      to: findingText(finding),
    });
    return { events: [event, ...events], result: { resolutionId: resolution.id } };
  },
});

// The law proposes what the contents come to; whoever reports confirms it, or says why it is otherwise.
async function checkReport({ tx, today }: Context, resolution: Resolution, form: Form): Promise<string> {
  const { list } = await toFind(tx, resolution);
  if (!list) throw new Refused('Thủ tục này không kết luận từng nội dung đúng hay sai.');
  const fault = await dayFault(tx, resolution, form.reportedOn, today);
  if (fault) throw new Invalid({ reportedOn: fault });
  await checkFindings(tx, resolution, form.findings, form.reportedOn);
  const proposed = proposedFinding(
    list,
    form.findings.map(({ finding }) => finding),
  );
  const words = proposed ? `“${findingText(proposed)}”` : '';
  if (form.choice === undefined)
    throw new Invalid({
      choice: `Theo kết luận từng nội dung, kết luận chung là ${words}. Chọn để xác nhận.`,
    });
  if (form.choice !== proposed && form.differs === undefined)
    throw new Invalid({ differs: `Kết luận từng nội dung dẫn đến ${words}. Ghi lý do kết luận khác.` });
  return form.choice;
}
