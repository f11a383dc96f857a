import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import { id, optionalText, version } from '../input.ts';
import { caseEvent, holdSeen, touchCase } from '../resolution/door.ts';
import { checkFindings, findingFields, keepFindings } from './finding.ts';
import { findingsOf } from './queries.ts';

/**
 * Says what the decision or conclusion found on each content. It takes over what was reported; where it finds otherwise,
 * with the reason.
 */
export const ruleContents = command({
  name: 'verification.rule',
  summary: 'Ghi kết luận từng nội dung theo quyết định giải quyết, kết luận nội dung tố cáo',
  permission: 'verification.rule',
  input: z.object({
    resolutionId: id,
    version,
    findings: z
      .array(findingFields.extend({ why: optionalText(2_000) }), {
        error: 'Mỗi nội dung của vụ việc phải có một kết luận.',
      })
      .max(100),
  }),
  run: async (context, { findings, ...form }) => {
    const { tx, actor } = context;
    const resolution = await holdSeen(context, form);
    const { decided_on: decidedOn } = resolution;
    if (decidedOn === null)
      throw new Refused('Chưa ban hành quyết định giải quyết, kết luận: ghi bước đó trước.');
    await checkFindings(tx, resolution, findings, decidedOn);
    const reported = (await findingsOf(tx, resolution.id)).filter(({ stage }) => stage === 'report');
    const errors: Record<string, string> = {};
    findings.forEach(({ contentId, finding, why }, at) => {
      const before = reported.find((one) => one.content_id === contentId);
      if (before && before.finding !== finding && why === undefined)
        errors[`findings.${at}.why`] = 'Kết luận khác với báo cáo kết quả xác minh: ghi lý do.';
    });
    if (Object.keys(errors).length > 0) throw new Invalid(errors);
    await keepFindings(tx, resolution.id, 'ruling', findings, actor.officialId);
    await touchCase(context, resolution.id);
    return {
      events: [caseEvent(resolution, 'verification.ruled', decidedOn)],
      result: { resolutionId: resolution.id },
    };
  },
});
