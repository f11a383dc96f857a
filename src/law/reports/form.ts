import type { Confidence } from '../period.ts';
import type { Fact, RegimeId } from './fact.ts';

export type ColumnId = `c${number}`;
export type ReportUnit =
  | 'lượt'
  | 'người'
  | 'vụ việc'
  | 'đoàn'
  | 'đơn'
  | 'kỳ'
  | 'ngày'
  | 'văn bản'
  | 'quyết định'
  | 'kết luận'
  | 'vụ'
  | 'tổ chức'
  | 'đơn vị'
  | 'cuộc'
  | 'lớp'
  | 'triệu đồng'
  | 'm²'
  | 'chữ'
  | 'chưa rõ';

/** A column of a form as it stands in the data. */
export type ColumnRow = {
  readonly no: number;
  /** What the row MS prints: the number, with the formula where the form has one. */
  readonly ms: string;
  readonly label: string;
  readonly unit: ReportUnit;
  /** What is counted; with a sum beside it, the sum gives the figure and the fact says what it must be. */
  readonly fact?: Fact;
  /** The columns whose sum it is: numbers of this form, or a cell of another ("02/XLD.c6"). */
  readonly sum?: readonly (number | string)[];
  /** The form prints only the number: the sum follows from the heading. */
  readonly sumFromHeading?: true;
  /** The words of reference 3-reports.md §5.2, in English; people read columnMeaning(). */
  readonly definition: string;
  /** The definition is the circular's own instruction. */
  readonly official?: true;
  readonly confidence?: Confidence;
  readonly note?: string;
};
/** A heading over columns and other headings. */
export type Heading = { readonly title: string; readonly under: readonly HeadingNode[] };
export type HeadingNode = Heading | ColumnRow;

/** A column with its place in the form. */
export type ReportColumn = ColumnRow & {
  readonly id: ColumnId;
  /** Headings from the top down to the column's own. */
  readonly path: readonly string[];
};

export type ReportCheck = {
  /** Unique within form and regime: "01". */
  readonly id: string;
  /** row: each row of the form; forms: across forms; periods, reports: with the reports before; the rest concern the whole report. */
  readonly scope: 'row' | 'forms' | 'periods' | 'reports' | 'units' | 'window' | 'narrative';
  /** "c1 == c4 + c13"; " | " parts readings of which one must hold, "; " relations that must all hold. None where it needs more than cells. */
  readonly relation?: string;
  /** What it asks, in words, where there is no relation. */
  readonly text?: string;
  /** error: the report cannot be sent; warning: it wants a remark in Ghi chú. */
  readonly severity: 'error' | 'warning';
  /** official: printed in the form or its instruction; derived: follows from headings; advisory: usual, may be broken. */
  readonly basis: 'official' | 'derived' | 'advisory';
  readonly note?: string;
};

/** Who makes the form. */
export type ReportLevel = 'commune' | 'district' | 'province';

/** What a form says of itself. */
export type FormRow = {
  readonly regime: RegimeId;
  readonly code: string;
  readonly title: string;
  readonly headings: readonly HeadingNode[];
  readonly checks: readonly ReportCheck[];
  /** The number of the last line "n. Ghi chú:". */
  readonly noteLine?: number;
  readonly confidence: Confidence;
  readonly sources: readonly SourceKey[];
  readonly note?: string;
};
export type ReportForm = FormRow & {
  readonly levels: readonly ReportLevel[];
  readonly columns: readonly ReportColumn[];
  readonly paper: { readonly size: 'A3' | 'A4'; readonly orientation: 'landscape' };
  readonly signature: SignatureBlock;
  readonly print: PrintedWords;
};

/** The words around the table, as the circular prints them. */
export type PrintedWords = {
  /** Top right. */
  readonly number: string;
  /** The last row of figures. */
  readonly total: string;
  /** How "(Kèm theo Báo cáo số …)" writes its day: 20/12/2025, or ngày 20 tháng 12 năm 2025. */
  readonly attachedDay: 'figures' | 'words';
};

/** Under the form: who made it, who signs. */
export type SignatureBlock = {
  readonly left: string;
  readonly right: string;
  readonly confidence: Confidence;
  readonly note: string;
};

const signature: SignatureBlock = {
  left: 'Người lập biểu',
  right: 'Thủ trưởng cơ quan, đơn vị',
  confidence: 'low',
  note: 'Bản biểu mẫu đọc được không in phần ký; báo cáo kèm biểu do Thủ trưởng ký, đóng dấu.',
};

/** Where a form was read. */
export const formSources = {
  'software-a-2021':
    'Phần mềm A theo Thông tư 02/2021 (github:anhvh1/KNTC_V2, GO.API/Templates/BaoCao, BaoCaoBUS.cs)',
  'software-b-2021':
    'Phần mềm B, Vĩnh Long (github:tho7mau/KNTCVLL, bieumau): 01–02/TCD, 01–04/XLD giống phần mềm A',
  'printed-01-XLD':
    'Bản in Biểu 01/XLD có hướng dẫn, chép lỗi một phần (tailieu.vn/doc/mau-tong-hop-ket-qua-xu-ly-don-bieu-so-01-xld-2414887.html)',
  'printed-03-KQGQ':
    'Bản in Biểu 03/KQGQ có dòng MS và hướng dẫn (tailieu.vn/doc/bieu-mau-tong-hop-ket-qua-giai-quyet-to-cao-2415140.html)',
  'commune-template-2025':
    'Mẫu báo cáo cấp xã tháng 10–11/2025 chỉ nêu số biểu (github:ngocle1811/VAIC_2026, 04_templates/complaints)',
  'software-a-2024':
    'Phần mềm A theo Thông tư 01/2024 (github:anhvh1/KNTC_V2, BaoCao_TT2024, BaoCaoTT2024BUS.cs)',
  'software-c-2024':
    'Phần mềm C độc lập (giao diện báo cáo Java): 01/TCD, 02/TCD, 02/XLD, 03/XLD, 04/XLD theo Thông tư 01/2024',
  'TT-06-2025': 'Toàn văn Thông tư 06/2025/TT-TTCP (github:ngocle1811/VAIC_2026, 06_2025_TT_TTCP.docx)',
} as const;
export type SourceKey = keyof typeof formSources;

/** A heading over what stands under it. */
export function heading(title: string, ...under: HeadingNode[]): Heading {
  return { title, under };
}

type More = Pick<ColumnRow, 'official' | 'confidence' | 'note'> & { ms?: string };

/** A column that counts records. */
export function column(
  no: number,
  label: string,
  unit: ReportUnit,
  fact: Fact,
  definition: string,
  more: More = {},
): ColumnRow {
  return { no, ms: String(no), label, unit, fact, definition, ...more };
}

type MoreOfTotal = More & Pick<ColumnRow, 'fact' | 'sumFromHeading'>;

/** A column that adds up others; `ms` is what the form prints. */
export function total(
  no: number,
  ms: string,
  label: string,
  unit: ReportUnit,
  sum: readonly (number | string)[],
  definition: string,
  more: MoreOfTotal = {},
): ColumnRow {
  return { no, label, unit, sum, definition, ...more, ms };
}

type Own = Pick<ReportCheck, 'id' | 'relation' | 'note'>;
const checkOf =
  (severity: ReportCheck['severity'], basis: ReportCheck['basis']) =>
  (id: string, relation: string, note?: string): ReportCheck => {
    const own: Own = note === undefined ? { id, relation } : { id, relation, note };
    return { ...own, scope: relation.includes('/') ? 'forms' : 'row', severity, basis };
  };

/** Printed in the form or its instruction. */
export const printed = checkOf('error', 'official');
/** Follows from the headings. */
export const derived = checkOf('error', 'derived');
/** Follows from the headings, but real cases may break it. */
export const doubtful = checkOf('warning', 'derived');
/** Usually so. */
export const usual = checkOf('warning', 'advisory');

/** Whether the node is a heading over others. */
export function isHeading(node: HeadingNode): node is Heading {
  return 'under' in node;
}

/** The form with its columns laid out. */
export function reportForm(row: FormRow): ReportForm {
  const columns = row.headings.flatMap((node) => columnsUnder(node, []));
  return {
    ...row,
    columns,
    levels: row.regime === 'TT-06-2025' ? ['commune', 'province'] : ['commune', 'district', 'province'],
    paper: { size: columns.length > 20 ? 'A3' : 'A4', orientation: 'landscape' },
    signature,
    print: printedWords(row),
  };
}

// Thông tư 06/2025 prints the bare number; its collectors "TỔNG CỘNG".
function printedWords({ regime, code }: FormRow): PrintedWords {
  if (regime === 'TT-06-2025') return { number: code, total: 'TỔNG CỘNG', attachedDay: 'words' };
  return { number: `Biểu số: ${code}`, total: 'Tổng', attachedDay: 'figures' };
}

function columnsUnder(node: HeadingNode, above: readonly string[]): ReportColumn[] {
  if (!isHeading(node)) return [{ ...node, id: `c${node.no}`, path: [...above, node.label] }];
  return node.under.flatMap((one) => columnsUnder(one, [...above, node.title]));
}

/** A heading with the columns that it spans, from the first one; a column's own heading is a leaf. */
export type PlacedHeading = { title: string; depth: number; from: number; span: number; leaf: boolean };

/** Every heading of a form in its place. */
export function placedHeadings({ headings }: ReportForm): PlacedHeading[] {
  const placed: PlacedHeading[] = [];
  const place = (nodes: readonly HeadingNode[], depth: number, from: number): number => {
    let at = from;
    for (const node of nodes) {
      const next = isHeading(node) ? place(node.under, depth + 1, at) : at + 1;
      const title = isHeading(node) ? node.title : node.label;
      placed.push({ title, depth, from: at, span: next - at, leaf: !isHeading(node) });
      at = next;
    }
    return at;
  };
  place(headings, 0, 0);
  return placed;
}
