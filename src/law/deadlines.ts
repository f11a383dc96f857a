import type { DeadlineRule } from './deadline-rule.ts';
import { complaintPaperDeadlines } from './deadlines/complaint-papers.ts';
import { complaintWindows } from './deadlines/complaint-window.ts';
import { complaintDeadlines } from './deadlines/complaint.ts';
import { denunciationAfterDeadlines } from './deadlines/denunciation-after.ts';
import { denunciationDeadlines } from './deadlines/denunciation.ts';
import { mediationAndLandDeadlines } from './deadlines/mediation-land.ts';
import { processingDeadlines } from './deadlines/processing.ts';
import { receptionDeadlines } from './deadlines/reception.ts';
import { reportDeadlines } from './deadlines/reports.ts';

/** The chapters of time limits, as the book of law prints them. */
export const deadlineChapters: readonly { title: string; rows: readonly DeadlineRule[] }[] = [
  { title: 'Tiếp công dân', rows: receptionDeadlines },
  { title: 'Xử lý đơn; kiến nghị, phản ánh; cơ sở dữ liệu', rows: processingDeadlines },
  { title: 'Khiếu nại: thụ lý và giải quyết', rows: complaintDeadlines },
  { title: 'Khiếu nại: chứng cứ, đối thoại, gửi, công khai, thi hành', rows: complaintPaperDeadlines },
  { title: 'Khiếu nại: thời hiệu và hiệu lực', rows: complaintWindows },
  { title: 'Tố cáo: xử lý, thụ lý, giải quyết', rows: denunciationDeadlines },
  { title: 'Tố cáo: kết luận, tố cáo tiếp, bảo vệ', rows: denunciationAfterDeadlines },
  { title: 'Hòa giải ở cơ sở; tranh chấp đất đai', rows: mediationAndLandDeadlines },
  { title: 'Báo cáo, kế hoạch, quy định địa phương', rows: reportDeadlines },
];

/** Every time limit. */
export const deadlineRules: readonly DeadlineRule[] = deadlineChapters.flatMap(({ rows }) => rows);

/** The rows known under an id (D-KN-1, KN1-GQ), own or alias; upper and lower case alike. */
export function rulesById(id: string): DeadlineRule[] {
  const wanted = id.toLowerCase();
  const own = deadlineRules.filter((rule) => rule.id.toLowerCase() === wanted);
  const also = deadlineRules.filter((rule) => rule.aliases?.some((alias) => alias.toLowerCase() === wanted));
  return [...own, ...also];
}
