// What other features may use of periodic reports.
export { reportsDue } from './lines.ts';
export { ReportReminder } from './reminder.tsx';
