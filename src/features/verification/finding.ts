import { z } from 'zod';
import type { Tx } from '../../core/db.ts';
import { Invalid } from '../../core/errors.ts';
import { choices, choicesOn } from '../../law/choices.ts';
import type { Day } from '../../law/day.ts';
import { contentList, findingOf, overallTruth, truthOf, type FindingList } from '../../law/findings.ts';
import { areaField, countField, dongField, id, optionalText, text } from '../input.ts';
import { contentsOf, type Resolution } from '../resolution/queries.ts';
import type { Stage } from './queries.ts';

/** The finding on one content, as a form sends it. */
export const findingFields = z.object({
  contentId: id,
  finding: text(60, 'Chọn kết luận về nội dung này.'),
  result: text(20_000, 'Ghi kết quả xác minh nội dung này.'),
  basis: text(2_000, 'Ghi căn cứ pháp luật.'),
  recommendation: optionalText(4_000),
  stateAmount: dongField,
  stateArea: areaField,
  peopleAmount: dongField,
  peopleArea: areaField,
  restored: countField,
  disciplined: countField,
});
export type FindingForm = z.output<typeof findingFields>;

/** What is to be found in a case: its contents that still stand, and from which list. */
export async function toFind(tx: Tx, resolution: Pick<Resolution, 'id' | 'procedure'>) {
  const contents = (await contentsOf(tx, resolution.id)).filter(({ withdrawn_on }) => withdrawn_on === null);
  return { contents, list: contentList(resolution.procedure) };
}

/** A finding in words. */
export const findingText = (finding: string): string =>
  choices.find(({ id: one }) => one === finding)?.text ?? finding;

/** What the findings on the contents come to, from the list by which the step is decided. */
export function proposedFinding(list: FindingList, findings: readonly string[]): string | undefined {
  const truth = overallTruth(findings.flatMap((finding) => truthOf(finding) ?? []));
  return truth && findingOf(list, truth);
}

/** Every content that stands has its finding, from the list in force on the day. @throws Invalid at the content */
export async function checkFindings(
  tx: Tx,
  resolution: Pick<Resolution, 'id' | 'procedure'>,
  findings: readonly FindingForm[],
  on: Day,
): Promise<void> {
  const { contents, list } = await toFind(tx, resolution);
  const offered = list ? choicesOn(list, on).map((one) => one.id) : [];
  const errors: Record<string, string> = {};
  findings.forEach(({ contentId, finding }, at) => {
    if (!contents.some((one) => one.id === contentId))
      errors[`findings.${at}.finding`] = 'Nội dung này không thuộc vụ việc hoặc đã rút.';
    else if (!offered.includes(finding)) errors[`findings.${at}.finding`] = 'Chọn kết luận trong danh sách.';
  });
  const found = new Set(findings.map(({ contentId }) => contentId));
  if (contents.some((one) => !found.has(one.id)) || found.size !== findings.length)
    errors['findings'] = 'Mỗi nội dung của vụ việc phải có một kết luận.';
  if (Object.keys(errors).length > 0) throw new Invalid(errors);
}

/** Stores the findings of a stage in place of earlier ones. */
export async function keepFindings(
  tx: Tx,
  resolutionId: number,
  stage: Stage,
  findings: readonly (FindingForm & { why?: string | undefined })[],
  by: number,
): Promise<void> {
  await tx
    .deleteFrom('content_finding')
    .where('resolution_id', '=', resolutionId)
    .where('stage', '=', stage)
    .execute();
  if (findings.length === 0) return;
  await tx
    .insertInto('content_finding')
    .values(
      findings.map((one) => ({
        resolution_id: resolutionId,
        content_id: one.contentId,
        stage,
        finding: one.finding,
        result: one.result,
        basis: one.basis,
        recommendation: one.recommendation ?? null,
        state_amount: one.stateAmount,
        state_area: one.stateArea,
        people_amount: one.peopleAmount,
        people_area: one.peopleArea,
        restored: one.restored,
        disciplined: one.disciplined,
        why: one.why ?? null,
        recorded_by: by,
      })),
    )
    .execute();
}
