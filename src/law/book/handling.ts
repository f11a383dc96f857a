import { anonymousException, eligibilityConditions, ineligibilityGrounds } from '../eligibility.ts';
import { interruptions, petitionStates, processingFlow, type ProcessingStep } from '../flows/processing.ts';
import { outcomes } from '../handling/outcomes.ts';
import { blockNames, mainRows, overlayRows, type OverlayRow } from '../handling/rows.ts';
import { nonAcceptanceGrounds } from '../non-acceptance.ts';
import { priorityRules } from '../backlog.ts';
import { retentionRules } from '../retention.ts';
import { petitionSources } from '../sources.ts';
import { successionRules } from '../succession.ts';
import { transferBars } from '../transfer.ts';
import { lawTable, withNote, type BookTable } from './table.ts';

/** Sources, eligibility and grounds of non-acceptance. */
export function intakeTables(): BookTable[] {
  return [
    lawTable('nguon-don', 'Nguồn đơn', ['Nguồn', 'Gồm'], petitionSources, ({ label, text }) => [label, text]),
    lawTable(
      'dieu-kien',
      'Điều kiện để đơn được xử lý',
      ['Loại đơn', 'Phải có'],
      [...eligibilityConditions, exceptionRow],
      ({ kinds, ask }) => [kinds.map((kind) => kindNames[kind]).join(', '), ask],
    ),
    lawTable(
      'khong-du-dieu-kien',
      'Trường hợp không đủ điều kiện xử lý',
      ['Trường hợp'],
      ineligibilityGrounds,
      (row) => [
        withNote(
          row.onlyIfNotCompetent ? `${row.text} (chỉ khi không thuộc thẩm quyền)` : row.text,
          row.note,
        ),
      ],
    ),
    lawTable(
      'khong-thu-ly',
      'Khiếu nại không được thụ lý',
      ['Trường hợp', 'Có thể bổ sung'],
      nonAcceptanceGrounds,
      (row) => [withNote(row.text, row.note), row.curable ? 'Có' : ''],
    ),
  ];
}

const kindNames = {
  complaint: 'Khiếu nại',
  denunciation: 'Tố cáo',
  feedback: 'Kiến nghị, phản ánh',
} as const;
const exceptionRow = { ...anonymousException, kinds: ['denunciation'] as const };

/** The handling matrix by block, and the duties beside it. */
export function handlingTables(): BookTable[] {
  const blocks = [...Map.groupBy(mainRows, ({ block }) => block)].map(([block, rows]) =>
    matrixTable(
      block,
      blockNames[block],
      rows.map(({ outcome, ...row }) => ({ ...row, duty: outcomes[outcome] })),
    ),
  );
  return [...blocks, matrixTable('overlay', 'Việc phải làm thêm, bên cạnh hướng xử lý', overlayRows)];
}

// What the rows that decide and those that add a duty have in common.
function matrixTable(block: string, title: string, rows: readonly OverlayRow[]): BookTable {
  return lawTable(`huong-xu-ly-${block}`, title, ['Trường hợp', 'Hướng xử lý', 'Mẫu'], rows, (row) => [
    withNote(row.condition, row.note),
    row.duty,
    [row.form, row.document].filter(Boolean).join('; '),
  ]);
}

/** Where a petition must not be passed on to. */
export function transferTable(): BookTable {
  return lawTable(
    'chuyen-don',
    'Trường hợp không được chuyển đơn',
    ['Trường hợp', 'Vượt qua'],
    transferBars,
    (row) => [withNote(row.text, row.note), row.reasonSuffices ? 'Khi nêu lý do bằng văn bản' : 'Không'],
  );
}

/** Who continues a record when its unit ends. */
export function successionTable(): BookTable {
  return lawTable(
    'ban-giao',
    'Bàn giao hồ sơ khi đơn vị kết thúc hoạt động',
    ['Trường hợp'],
    successionRules,
    (row) => [withNote(row.text, row.note)],
  );
}

/** What is kept how long. */
export function retentionTable(): BookTable {
  return lawTable('luu-giu-1', 'Lưu giữ đơn, hồ sơ, sổ', ['Quy định'], retentionRules, (row) => [
    withNote(row.text, row.note),
  ]);
}

/** Which pending cases come first. */
export function priorityTable(): BookTable {
  return lawTable(
    'ton-dong-1',
    'Vụ việc tồn đọng được ưu tiên giải quyết',
    ['Trường hợp'],
    priorityRules,
    (row) => [withNote(row.text, row.note)],
  );
}

/** The flow of processing one petition. */
export function flowTable(): BookTable {
  return {
    id: 'trinh-tu-1',
    title: 'Từ tiếp nhận đến ban hành văn bản',
    columns: ['Việc', 'Khi đơn', 'Thành', 'Người làm', 'Cần có', 'Căn cứ'],
    rows: [...processingFlow, ...interruptions].map((step, index) => ({
      id: `${step.action}-${index + 1}`,
      cells: stepCells(step),
      confidence: 'high',
    })),
  };
}

function stepCells({ label, chain, from, to, by, needs = [], basis }: ProcessingStep): string[] {
  const only =
    chain === undefined ? '' : ` (${chain === 'short' ? 'không có khâu thẩm tra' : 'có khâu thẩm tra'})`;
  return [
    `${label}${only}`,
    from.map((state) => petitionStates[state]).join(', '),
    petitionStates[to],
    by.map((role) => roleNames[role]).join(', '),
    needs.map((need) => needNames[need]).join(', '),
    basis,
  ];
}

const roleNames: Readonly<Record<ProcessingStep['by'][number], string>> = {
  desk: 'cán bộ tiếp nhận',
  handler: 'cán bộ xử lý đơn',
  head: 'người đứng đầu đơn vị',
  chairman: 'Chủ tịch Ủy ban nhân dân',
  clerk: 'văn thư',
  inspector: 'thanh tra',
  admin: 'quản trị hệ thống',
  former: 'người đã bàn giao',
};
const needNames = { paper: 'văn bản', reason: 'lý do', withdrawal: 'đơn hoặc biên bản rút đơn' } as const;
