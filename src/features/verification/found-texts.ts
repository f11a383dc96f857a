import type { Tx } from '../../core/db.ts';
import { formatDay } from '../../law/day.ts';
import { truthOf, type Truth } from '../../law/findings.ts';
import { contentsOf } from '../resolution/queries.ts';
import { findingsInForce, membersOf, reportOf, verificationOf, type Finding } from './queries.ts';

// What was found on each content, as the report, the decision, the conclusion and the notices begin with it.

const ofComplaint: Readonly<Record<Truth, string>> = {
  right: 'đúng toàn bộ',
  partly: 'đúng một phần',
  wrong: 'sai toàn bộ',
};
const ofDenunciation: Readonly<Record<Truth, string>> = {
  right: 'đúng',
  partly: 'đúng một phần',
  wrong: 'sai',
};

type Told = { text: string; found: Finding; truth: Truth };

/** Each content that stands with what was found on it, in the order of the case. */
async function told(tx: Tx, resolutionId: number): Promise<Told[]> {
  const findings = await findingsInForce(tx, resolutionId);
  const contents = (await contentsOf(tx, resolutionId)).filter(({ withdrawn_on }) => withdrawn_on === null);
  return contents.flatMap(({ id, text }) => {
    const found = findings.find(({ content_id }) => content_id === id);
    const truth = found && truthOf(found.finding);
    return found && truth ? [{ text, found, truth }] : [];
  });
}

const number = new Intl.NumberFormat('vi-VN');
const worth = (amount: number, area: number): string =>
  [amount > 0 && `${number.format(amount)} đồng`, area > 0 && `${number.format(area)} m2 đất`]
    .filter(Boolean)
    .join(' và ');

/** "Giá trị phải trả cho người khiếu nại: 125.000.000 đồng và 120,5 m2 đất": what the findings come to in money, land, people. */
function amountLines(all: readonly Told[]): string[] {
  const sum = (of: (found: Finding) => number): number =>
    all.reduce((whole, { found }) => whole + of(found), 0);
  const toState = worth(
    sum((one) => one.state_amount),
    sum((one) => one.state_area),
  );
  const toPeople = worth(
    sum((one) => one.people_amount),
    sum((one) => one.people_area),
  );
  const restored = sum((one) => one.restored);
  const disciplined = sum((one) => one.disciplined);
  return [
    ...(toPeople ? [`Trả lại, bồi thường cho tổ chức, cá nhân ${toPeople}`] : []),
    ...(toState ? [`Thu hồi cho Nhà nước ${toState}`] : []),
    ...(restored > 0 ? [`Khôi phục quyền, lợi ích hợp pháp cho ${restored} người`] : []),
    ...(disciplined > 0 ? [`Xem xét xử lý trách nhiệm ${disciplined} người`] : []),
  ];
}

const lines = (...texts: readonly (string | null | undefined)[]): string =>
  [
    ...new Set(texts.flatMap((text) => (text ?? '').split('\n').map((line) => line.trim())).filter(Boolean)),
  ].join('\n');

const matters = (all: readonly Told[]): string =>
  all
    .map(({ text, found }) =>
      lines(`# ${text}`, found.result, ...amountLines([{ text, found, truth: 'right' }])),
    )
    .join('\n\n');

/** Of the ruling on a complaint, of either instance. */
export async function complaintRulingTexts(tx: Tx, resolutionId: number) {
  const all = await told(tx, resolutionId);
  const report = await reportOf(tx, resolutionId);
  return {
    results: all.map(({ text, found }) => `Về nội dung “${text}”: ${lines(found.result)}`).join('\n'),
    conclusions: all
      .map(({ text, found, truth }) => lines(`# ${text}: ${ofComplaint[truth]}`, found.basis))
      .join('\n\n'),
    orders: lines(report?.recommendation, ...all.map(({ found }) => found.recommendation)),
    related: amountLines(all).join('\n'),
  };
}

/** Of the report on the verification of a complaint. */
export async function complaintReportTexts(tx: Tx, resolutionId: number) {
  const report = await reportOf(tx, resolutionId);
  if (!report) return {};
  const all = await told(tx, resolutionId);
  const truth = truthOf(report.finding);
  return {
    until: formatDay(report.reported_on),
    matters: all
      .map(({ text, found, truth: one }) =>
        lines(
          `# ${text}`,
          found.result,
          ...amountLines([{ text, found, truth: one }]),
          `Kết luận: ${ofComplaint[one]}.`,
        ),
      )
      .join('\n\n'),
    verdict: truth && ofComplaint[truth],
    conclusion: lines(...all.map(({ found }) => found.basis), report.finding_why),
    recommendations: lines(report.recommendation, ...all.map(({ found }) => found.recommendation)),
  };
}

/** Of the reports and the conclusion on a denunciation: what was found, by which law, who answers for it. */
export async function denunciationTexts(tx: Tx, resolutionId: number) {
  const all = await told(tx, resolutionId);
  const report = await reportOf(tx, resolutionId);
  const known = await verificationOf(tx, resolutionId);
  const head = (await membersOf(tx, resolutionId)).find((one) => one.head && one.left_on === null);
  const recommendations = lines(report?.recommendation, ...all.map(({ found }) => found.recommendation));
  return {
    matters: matters(all),
    lawApplied: lines(...all.map(({ found }) => found.basis)),
    conclusions: all.map(({ truth }) => `# ${ofDenunciation[truth]}`).join('\n\n'),
    responsibility: report?.responsibility,
    damage: amountLines(all).join('\n'),
    recommendations,
    otherViews: report?.dissent,
    until: report && formatDay(report.reported_on),
    from: known && formatDay(known.decided_on),
    formedBy: known?.decision && `Quyết định số ${known.decision}`,
    head: head?.full_name,
    teamReport: report && `Báo cáo ngày ${formatDay(report.reported_on)} của Tổ xác minh`,
  };
}

/** Of notices of the result: each content with what was found. */
export async function resultTexts(tx: Tx, resolutionId: number, kind: 'khiếu nại' | 'tố cáo') {
  const words = kind === 'tố cáo' ? ofDenunciation : ofComplaint;
  const all = await told(tx, resolutionId);
  return { result: all.map(({ text, truth }) => `${text}: ${kind} ${words[truth]}`).join('\n') };
}

/** Of the proposal and the decision on a land dispute. */
export async function landTexts(tx: Tx, resolutionId: number) {
  const all = await told(tx, resolutionId);
  const report = await reportOf(tx, resolutionId);
  const wanted = lines(report?.recommendation, ...all.map(({ found }) => found.recommendation));
  return {
    findings: all.map(({ text, found }) => `Về nội dung “${text}”: ${lines(found.result)}`).join('\n'),
    proposals: wanted,
    rulings: wanted,
  };
}
