import { calendarDays } from '../../law/calendar-days.ts';
import { durationText } from '../../law/deadline.ts';
import { deadlineChapters } from '../../law/deadlines.ts';
import { authorityNames, eventNames, traitNames, type DeadlineRule, type Trait } from '../../law/deadline-rule.ts';
import { fieldPath, fields, reportBucket, reportRegimes, type Field } from '../../law/fields.ts';
import { outcomes } from '../../law/handling/outcomes.ts';
import { blockNames, mainRows, overlayRows, type OverlayRow } from '../../law/handling/rows.ts';
import { formatDay, weekday, yearOf, type Day } from '../../law/day.ts';
import type { Confidence, InForce } from '../../law/period.ts';
import { transitionalRules } from '../../law/transitional.ts';
import { formSheets, type FormSheet } from '../../documents/forms.ts';

/** One row of the book: its cells in the order of the table's columns, and how far it was checked. */
export type BookRow = { id: string; cells: readonly string[]; confidence: Confidence };
export type BookTable = { id: string; title: string; columns: readonly string[]; rows: readonly BookRow[] };
export type Chapter = { id: string; title: string; tables: readonly BookTable[] };

/** The law as the system applies it, for lawyers to read: every row that decides something. */
export const bookOfLaw = (): readonly Chapter[] => [
  { id: 'thoi-han', title: 'Thời hạn', tables: deadlineChapters.map(({ title, rows }, index) => deadlineTable(`thoi-han-${index + 1}`, title, rows)) },
  { id: 'chuyen-tiep', title: 'Chuyển tiếp khi thay đổi pháp luật', tables: [transitionTable()] },
  { id: 'huong-xu-ly', title: 'Hướng xử lý đơn', tables: handlingTables() },
  { id: 'linh-vuc', title: 'Lĩnh vực và cột báo cáo', tables: [fieldTable(), regimeTable()] },
  { id: 'mau', title: 'Mẫu văn bản', tables: [formTable()] },
  { id: 'ngay-nghi', title: 'Ngày nghỉ, ngày làm bù', tables: calendarTables() },
];

function deadlineTable(id: string, title: string, rows: readonly DeadlineRule[]): BookTable {
  return {
    id,
    title,
    columns: ['Mã', 'Việc', 'Thời hạn', 'Tính từ', 'Căn cứ', 'Hiệu lực'],
    rows: rows.map((rule) => ({
      id: rule.id,
      cells: [rule.id, withNote(rule.name, rule.note), limitText(rule), eventNames[rule.startsOn], basisText(rule), periodText(rule.inForce)],
      confidence: rule.confidence,
    })),
  };
}

function withNote(text: string, note: string | undefined): string {
  return note ? `${text}. ${note}` : text;
}

function limitText(rule: DeadlineRule): string {
  const traits = Object.keys(rule.when ?? {}).map((trait) => traitNames[trait as Trait]);
  const parts = [durationText(rule.duration)];
  if (rule.direction === 'backward') parts.push('trước ngày đó');
  if (rule.atLeast) parts.push('(ít nhất)');
  if (traits.length > 0) parts.push(`khi: ${traits.join('; ')}`);
  if (rule.extension?.how === 'adds') parts.push(`; gia hạn thêm ${rule.extension.amount} ngày, tối đa ${rule.extension.times} lần`);
  return parts.join(' ').replace(' ;', ';');
}

function basisText({ authority, basis }: DeadlineRule): string {
  return ['law', 'decree', 'circular'].includes(authority) ? basis : `${basis} (${authorityNames[authority]})`;
}

function periodText({ from, until }: InForce): string {
  return `Từ ${formatDay(from)}${until ? ` đến trước ${formatDay(until)}` : ''}`;
}

function transitionTable(): BookTable {
  return {
    id: 'chuyen-tiep-1',
    title: 'Vụ việc đang xử lý khi quy định thay đổi',
    columns: ['Mã', 'Ngày thay đổi', 'Quy tắc', 'Căn cứ'],
    rows: transitionalRules.map(({ id, changeover, text, basis, confidence }) => ({ id, cells: [id, formatDay(changeover), text, basis], confidence })),
  };
}

function handlingTables(): BookTable[] {
  const blocks = [...Map.groupBy(mainRows, ({ block }) => block)].map(([block, rows]) =>
    handlingTable(block, blockNames[block], rows.map(({ outcome, ...row }) => ({ ...row, duty: outcomes[outcome] }))),
  );
  return [...blocks, handlingTable('overlay', 'Việc phải làm thêm, bên cạnh hướng xử lý', overlayRows)];
}

// What the rows that decide and those that add a duty have in common.
function handlingTable(block: string, title: string, given: readonly OverlayRow[]): BookTable {
  const rows = given.map(({ id, condition, duty, form, basis, confidence, inForce, note }) => ({
    id,
    cells: [id, withNote(condition, note), duty, form ?? '', basis, periodText(inForce)],
    confidence,
  }));
  return { id: `huong-xu-ly-${block}`, title, columns: ['Mã', 'Trường hợp', 'Hướng xử lý', 'Mẫu', 'Căn cứ', 'Hiệu lực'], rows };
}

function fieldTable(): BookTable {
  const column = (field: Field, kind: 'complaint' | 'denunciation' | 'feedback') => reportBucket(field.code, kind, 'TT-06-2025')?.label ?? '';
  return {
    id: 'linh-vuc-1',
    title: 'Danh mục lĩnh vực, cột đếm theo Thông tư 06/2025/TT-TTCP',
    columns: ['Mã', 'Lĩnh vực', 'Khiếu nại', 'Tố cáo', 'Kiến nghị, phản ánh'],
    rows: fields.map((field) => ({
      id: field.code,
      cells: [field.code, fieldPath(field.code).map(({ label }) => label).join(' › '), column(field, 'complaint'), column(field, 'denunciation'), column(field, 'feedback')],
      confidence: field.confidence,
    })),
  };
}

function regimeTable(): BookTable {
  return {
    id: 'linh-vuc-2',
    title: 'Chế độ báo cáo',
    columns: ['Căn cứ', 'Hiệu lực', 'Ghi chú'],
    rows: reportRegimes.map(({ id, basis, inForce, note, confidence }) => ({ id, cells: [basis, periodText(inForce), note ?? ''], confidence })),
  };
}

function formTable(): BookTable {
  return {
    id: 'mau-1',
    title: 'Mẫu văn bản hệ thống lập được',
    columns: ['Mã', 'Tên văn bản', 'Ký hiệu và căn cứ'],
    rows: formSheets.map((sheet) => ({ id: sheet.form, cells: [sheet.form, sheet.title, labelsText(sheet)], confidence: 'high' })),
  };
}

function labelsText({ labels }: FormSheet): string {
  return labels.map(({ number, source, from }) => `${number}, từ ${formatDay(from)}: ${source}`).join('; ') || 'Pháp luật không quy định mẫu riêng';
}

function dayWithWeekday(date: Day): string {
  const names = ['', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
  return `${formatDay(date)} (${names[weekday(date)]})`;
}

function calendarTables(): BookTable[] {
  return [...Map.groupBy(calendarDays, ({ date }) => yearOf(date))].map(([year, days]) => ({
    id: `ngay-nghi-${year}`,
    title: `Năm ${year}`,
    columns: ['Ngày', 'Nghỉ hay làm', 'Lý do', 'Căn cứ'],
    rows: days.map(({ date, isWorked, name, basis, confidence }) => ({
      id: date,
      cells: [dayWithWeekday(date), isWorked ? 'Làm bù' : 'Nghỉ', name, basis],
      confidence,
    })),
  }));
}
