import {
  conflictTables,
  copyTable,
  groundTables,
  practiceTables,
  procedureChapters,
  rateTable,
} from './book/cases.ts';
import { deadlineTables, transitionTable } from './book/deadlines.ts';
import {
  flowTable,
  handlingTables,
  intakeTables,
  priorityTable,
  retentionTable,
  successionTable,
  transferTable,
} from './book/handling.ts';
import {
  calendarTables,
  competenceTables,
  fieldTables,
  formTables,
  openPointTable,
  receptionTables,
  ruleSetTable,
} from './book/others.ts';
import { sessionTables, visitTables } from './book/reception.ts';
import { reportChapters } from './book/reports.ts';
import type { Chapter } from './book/table.ts';

export type { BookRow, BookTable, Chapter } from './book/table.ts';

/** The law as the system applies it, for lawyers to read: every row that decides something, with article, period and confidence. */
export function lawChapters(): readonly Chapter[] {
  return [
    { id: 'thoi-ky', title: 'Văn bản áp dụng', tables: [ruleSetTable()] },
    {
      id: 'tiep-cong-dan',
      title: 'Tiếp công dân',
      tables: [...sessionTables(), ...receptionTables(), ...visitTables()],
    },
    { id: 'phan-loai', title: 'Tiếp nhận, phân loại đơn', tables: intakeTables() },
    { id: 'huong-xu-ly', title: 'Hướng xử lý đơn', tables: [...handlingTables(), transferTable()] },
    { id: 'trinh-tu', title: 'Trình tự xử lý đơn', tables: [flowTable()] },
    ...procedureChapters(),
    { id: 'can-cu', title: 'Căn cứ, kết luận, nghĩa vụ', tables: groundTables() },
    { id: 'xung-dot-loi-ich', title: 'Xung đột lợi ích, giữ bí mật', tables: conflictTables() },
    { id: 'ty-le-giai-quyet', title: 'Tỷ lệ giải quyết, thi hành', tables: [rateTable()] },
    { id: 'tham-quyen', title: 'Thẩm quyền', tables: competenceTables() },
    { id: 'thoi-han', title: 'Thời hạn', tables: deadlineTables() },
    { id: 'ton-dong', title: 'Vụ việc tồn đọng', tables: [priorityTable()] },
    { id: 'luu-giu', title: 'Lưu giữ', tables: [retentionTable()] },
    {
      id: 'chuyen-tiep',
      title: 'Chuyển tiếp khi thay đổi pháp luật',
      tables: [transitionTable(), successionTable()],
    },
    { id: 'linh-vuc', title: 'Lĩnh vực và cột báo cáo', tables: fieldTables() },
    ...reportChapters(),
    {
      id: 'mau-van-ban',
      title: 'Mẫu văn bản theo quy định',
      tables: [...formTables(), ...practiceTables(), copyTable()],
    },
    { id: 'ngay-nghi', title: 'Ngày nghỉ, ngày làm bù', tables: calendarTables() },
    { id: 'diem-mo', title: 'Điểm mở', tables: [openPointTable()] },
  ];
}

const confidenceNames = {
  high: 'đã đối chiếu văn bản',
  medium: 'nguồn thứ cấp',
  low: 'suy luận, chưa xác minh',
  unknown: 'chưa rõ',
} as const;

/** The book as Markdown, which is kept in the repository so that a change of the law is seen in review. */
export function bookAsMarkdown(chapters: readonly Chapter[] = lawChapters()): string {
  const lines = chapters.flatMap(({ title, tables }, index) => [
    `## ${index + 1}. ${title}`,
    '',
    ...tables.flatMap((table) => [
      `### ${table.title}`,
      '',
      line([...table.columns, 'Mức đối chiếu']),
      line([...table.columns, ''].map(() => '---')),
      ...table.rows.map(({ cells, confidence }) => line([...cells, confidenceNames[confidence]])),
      '',
    ]),
  ]);
  return (
    ['# Sổ căn cứ pháp lý', '', 'Lập bằng `npm run law:book` từ `src/law`; không sửa tay.', '', ...lines]
      .join('\n')
      .trimEnd() + '\n'
  );
}

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
