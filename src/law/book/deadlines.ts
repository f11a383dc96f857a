import { formatDay } from '../day.ts';
import {
  authorityNames,
  eventNames,
  pauseNames,
  traitNames,
  type DeadlineRule,
  type Trait,
} from '../deadline-rule.ts';
import { durationText } from '../deadline.ts';
import { deadlineChapters } from '../deadlines.ts';
import { transitionalRules } from '../transitional.ts';
import { lawTable, withNote, type BookTable } from './table.ts';

/** Every time limit, by chapter. */
export function deadlineTables(): BookTable[] {
  return deadlineChapters.map(({ title, rows }, index) =>
    lawTable(
      `thoi-han-${index + 1}`,
      title,
      ['Việc', 'Thời hạn', 'Tính từ'],
      rows.map((rule) => ({ ...rule, basis: basisText(rule) })),
      (rule) => [withNote(rule.name, rule.note), limitText(rule), eventNames[rule.startsOn]],
    ),
  );
}

/** What happens to matters that straddle a change of law. */
export function transitionTable(): BookTable {
  return {
    id: 'chuyen-tiep-1',
    title: 'Vụ việc đang xử lý khi quy định thay đổi',
    columns: ['Mã', 'Ngày thay đổi', 'Quy tắc', 'Căn cứ'],
    rows: transitionalRules.map(({ id, changeover, text, basis, confidence }) => ({
      id,
      cells: [id, formatDay(changeover), text, basis],
      confidence,
    })),
  };
}

function limitText(rule: DeadlineRule): string {
  const traits = Object.keys(rule.when ?? {}).map((trait) => traitNames[trait as Trait]);
  return [
    durationText(rule.duration) +
      (rule.direction === 'backward' ? ' trước ngày đó' : '') +
      (rule.atLeast ? ' (ít nhất)' : ''),
    ...(traits.length > 0 ? [`khi ${traits.join(', ')}`] : []),
    ...extensionText(rule),
    ...(rule.pausable ?? []).map(({ on, from }) => `trừ thời gian ${pauseNames[on]} (từ ${formatDay(from)})`),
  ].join('; ');
}

function extensionText({ extension }: DeadlineRule): string[] {
  if (extension?.how !== 'adds') return [];
  return [`gia hạn thêm ${extension.amount} ngày, tối đa ${extension.times} lần, có ${extension.needs}`];
}

const texts: readonly DeadlineRule['authority'][] = ['law', 'decree', 'circular'];

function basisText({ authority, basis }: DeadlineRule): string {
  return texts.includes(authority) ? basis : `${basis} (${authorityNames[authority].toLowerCase()})`;
}
