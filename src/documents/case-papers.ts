import type { AskedText } from './case/asked.ts';
import { complaintDecisions } from './case/complaint/decide.ts';
import { complaintEvidence } from './case/complaint/evidence.ts';
import { complaintInterruptions } from './case/complaint/interrupt.ts';
import { complaintVerification } from './case/complaint/verify.ts';
import { complaintDecidePapers } from './case/practice/complaint-decide.ts';
import { complaintExecutePapers } from './case/practice/complaint-execute.ts';
import { complaintVerifyPapers } from './case/practice/complaint-verify.ts';
import { denunciationCourse } from './case/denunciation/course.ts';
import { denunciationNotices } from './case/denunciation/notices.ts';
import { denunciationAfterPapers } from './case/practice/denunciation-after.ts';
import { denunciationPracticePapers } from './case/practice/denunciation.ts';
import { protectionPapers } from './case/practice/denunciation-protect.ts';
import { feedbackPapers } from './case/practice/feedback.ts';
import { landPapers } from './case/practice/land.ts';
import { casePapersOfFile } from './case/practice/file.ts';
import { commonWords } from './case/common-words.ts';
import { copyLines } from './case/copies.ts';
import { intakePapers } from './case/intake.ts';
import type { CasePaper } from './case/row.ts';
import type { PaperForm } from './papers.ts';

export type { AskedText, Typed } from './case/asked.ts';
export { servedWith } from './case/copies.ts';
export type { CaseFacts, CaseRefs, Ref } from './case/facts.ts';
export type { CasePaper } from './case/row.ts';

/** Every paper of a case under resolution that is filled from its facts and the texts of the official. */
export const casePapers: readonly CasePaper[] = [
  ...complaintVerification,
  ...complaintEvidence,
  ...complaintInterruptions,
  ...complaintDecisions,
  ...complaintVerifyPapers,
  ...complaintDecidePapers,
  ...complaintExecutePapers,
  ...casePapersOfFile,
  ...intakePapers,
  ...denunciationNotices,
  ...denunciationCourse,
  ...denunciationPracticePapers,
  ...denunciationAfterPapers,
  ...protectionPapers,
  ...feedbackPapers,
  ...landPapers,
].map(withCommon);

/** The first words of "Nơi nhận" are those whom the law names; who writes, where and when he met stand already. */
function withCommon(paper: CasePaper): CasePaper {
  const { form, first, texts } = paper;
  const asked = new Set(texts.map(({ name }) => name));
  return {
    ...paper,
    first: (facts, on) => ({
      ...Object.fromEntries(
        Object.entries(commonWords(facts, on, asked)).filter(([name]) => asked.has(name)),
      ),
      recipients: copyLines(form, facts, on),
      ...first(facts, on),
    }),
  };
}

const byForm = new Map<string, CasePaper>(casePapers.map((paper) => [paper.form, paper]));

/** The paper of that code; undefined when it is not filled from a case. */
export const findCasePaper = (code: string): CasePaper | undefined => byForm.get(code.normalize('NFC'));

/** What the official types in each paper of a case; everything else comes from the frame and the case. */
export const resolutionTexts: Readonly<Partial<Record<PaperForm, readonly AskedText[]>>> = Object.fromEntries(
  casePapers.map(({ form, texts }) => [form, texts]),
);
