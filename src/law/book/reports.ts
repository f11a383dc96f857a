import { reportRegimes, type ReportRegime } from '../fields.ts';
import type { Confidence } from '../period.ts';
import type { ReportCheck, ReportForm } from '../reports/form.ts';
import { formSources } from '../reports/form.ts';
import { findReportForm, formsOf, reportForms } from '../reports/forms.ts';
import { monthlyChain } from '../reports/chain.ts';
import { generalChecks, narrativeChecks } from '../reports/general-checks.ts';
import { indicators } from '../reports/indicators.ts';
import { columnMeaning } from '../reports/meaning.ts';
import { outlines, type Outline, type OutlineItem } from '../reports/outlines.ts';
import { reportParameters } from '../reports/parameters.ts';
import { otherWindows, reportPeriods } from '../reports/periods.ts';
import { readCell, readRelations } from '../reports/relation.ts';
import { submissionRows } from '../reports/submission.ts';
import { cellInWords, relationInWords } from '../reports/words.ts';
import { lawTable, periodText, withNote, type BookRow, type BookTable, type Chapter } from './table.ts';

/** Periods, days of sending, parameters, indicators, outlines, and every form with its columns and checks. */
export function reportChapters(): readonly Chapter[] {
  return [
    {
      id: 'bao-cao',
      title: 'Chế độ báo cáo',
      tables: [...periodTables(), ...generalTables(), ...outlines.map(outlineTable), formList()],
    },
    ...reportRegimes.map((regime) => ({
      id: `bieu-${regime.id.toLowerCase()}`,
      title: `Biểu báo cáo theo ${nameOf(regime)}`,
      tables: formsOf(regime.id).flatMap(formTables),
    })),
  ];
}

/** "Thông tư 06/2025/TT-TTCP", without the form that the field buckets come from. */
const nameOf = ({ basis }: ReportRegime): string => basis.split(',')[0] ?? basis;

const two = (value: number): string => String(value).padStart(2, '0');

function periodTables(): BookTable[] {
  return [
    lawTable(
      'bao-cao-ky',
      'Kỳ báo cáo, thời gian lấy số liệu',
      ['Kỳ', 'Từ ngày', 'Đến ngày', 'Báo cáo lời', 'Ghi chú'],
      reportPeriods.map((row) => ({ ...row, id: row.code })),
      ({ name, from, to, narrative, note }) => [
        name,
        `${two(from.day)}/${two(from.month)}${from.month === 12 ? ' năm trước' : ''}`,
        `${two(to.day)}/${two(to.month)}`,
        narrative ? 'Có' : 'Chỉ biểu',
        note ?? '',
      ],
    ),
    lawTable(
      'bao-cao-ky-khac',
      'Kỳ khác',
      ['Báo cáo', 'Thời gian lấy số liệu', 'Thời hạn', 'Ghi chú'],
      otherWindows,
      ({ name, window, due, note }) => [name, window, due, note ?? ''],
    ),
    lawTable(
      'bao-cao-gui',
      'Hạn gửi báo cáo định kỳ (ngày của tháng cuối kỳ)',
      ['Nơi gửi', 'Nơi nhận', 'Chậm nhất', 'Ghi chú'],
      submissionRows,
      ({ sender, receiver, day, suggested, note }) => [
        sender,
        receiver,
        day === undefined ? `Chưa xác minh (đề nghị ngày ${suggested})` : `Ngày ${day}`,
        note ?? '',
      ],
    ),
    lawTable(
      'bao-cao-thang',
      'Đường đi của báo cáo tháng theo kế hoạch (ngày của tháng sau)',
      ['Nơi gửi', 'Nơi nhận', 'Chậm nhất', 'Ghi chú'],
      monthlyChain,
      ({ sender, receiver, day, suggested, note }) => [
        sender,
        receiver,
        day === undefined ? 'Do cấp trên ấn định' : `Ngày ${two(day)}${suggested ? ' (đề xuất)' : ''}`,
        note ?? '',
      ],
    ),
  ];
}

function generalTables(): BookTable[] {
  return [
    {
      id: 'bao-cao-tham-so',
      title: 'Tham số khi đếm',
      columns: ['Mã', 'Tham số', 'Đang dùng', 'Căn cứ', 'Ghi chú'],
      rows: reportParameters.map(({ id, name, value, basis, note, confidence }) => ({
        id,
        cells: [id, name, valueNames[String(value)] ?? String(value), basis, note],
        confidence,
      })),
    },
    {
      id: 'bao-cao-chi-tieu',
      title: 'Chỉ tiêu tính từ biểu',
      columns: ['Chỉ tiêu', 'Đơn vị', 'Tử số / mẫu số', 'Mục tiêu', 'Ghi chú'],
      rows: indicators.map(({ id, name, unit, cells, target, note, confidence }) => ({
        id,
        cells: [
          name,
          unit,
          reportRegimes
            .flatMap((regime) => {
              const of = cells[regime.id];
              return of ? [`${nameOf(regime)}: (${cellsInWords(of.done)}) / (${cellsInWords(of.of)})`] : [];
            })
            .join('; '),
          target ? `${target.is === '>=' ? 'từ' : 'trên'} ${target.percent}% (${target.basis})` : '',
          note,
        ],
        confidence,
      })),
    },
    {
      id: 'bao-cao-kiem',
      title: 'Phép kiểm chung của mọi biểu và báo cáo',
      columns: checkColumns,
      rows: [
        ...generalChecks.map((check) =>
          checkRow({ ...check, id: `ALL/${check.id}` }, check.text ?? '', 'high'),
        ),
        ...narrativeChecks.map((check) =>
          checkRow({ ...check, id: `LỜI/${check.id}` }, check.text ?? '', 'high'),
        ),
      ],
    },
  ];
}

const cellsInWords = (cells: readonly string[]): string =>
  cells.map((cell) => cellInWords(readCell(cell), '')).join(' + ');

const valueNames: Readonly<Record<string, string>> = {
  open: 'chưa xử lý xong, và thuộc thẩm quyền mà vụ việc chưa giải quyết xong',
  unprocessed: 'chưa xử lý xong',
  'each-time': 'cộng theo từng lượt',
  'by-unit': 'theo lần tiếp của chính đơn vị',
  anybody: 'cơ quan nào giải quyết cũng tính',
};

function outlineTable(outline: Outline): BookTable {
  const rows = (items: readonly OutlineItem[], above: string): BookRow[] =>
    items.flatMap(({ no, title, forms = [], says = '', items: under = [] }) => {
      const number = `${above}${no}`;
      return [
        { id: number, cells: [number, title, forms.join(', '), says], confidence: outline.confidence },
        ...rows(under, `${number}.`),
      ];
    });
  return {
    id: `de-cuong-${outline.regime.toLowerCase()}`,
    title: `Đề cương báo cáo, ${outline.basis} (${periodText(outline.inForce).toLowerCase()}). ${withNote(outline.remark.replace(/\.$/, ''), outline.note)}`,
    columns: ['Mục', 'Tiêu đề', 'Biểu', 'Nội dung'],
    rows: rows(outline.sections, ''),
  };
}

function formList(): BookTable {
  return {
    id: 'bieu-danh-muc',
    title: 'Danh mục biểu',
    columns: ['Chế độ', 'Biểu số', 'Tên biểu', 'Số cột', 'Phép kiểm', 'Nguồn', 'Ghi chú'],
    rows: reportForms.map((form) => ({
      id: keyOf(form),
      cells: [
        form.regime,
        form.code,
        form.title,
        form.columns.length === 0 ? 'chưa rõ' : String(form.columns.length),
        String(form.checks.length),
        form.sources.map((key) => formSources[key]).join('; '),
        form.note ?? '',
      ],
      confidence: form.confidence,
    })),
  };
}

const keyOf = ({ regime, code }: ReportForm): string => `${regime} ${code}`;

function formTables(form: ReportForm): BookTable[] {
  const tables = [columnTable(form), checkTable(form)];
  return tables.filter(({ rows }) => rows.length > 0);
}

function columnTable(form: ReportForm): BookTable {
  return {
    id: `cot-${keyOf(form)}`,
    title: `Biểu ${form.code}: ${form.title}`,
    columns: ['Cột (MS)', 'Đầu cột', 'Đơn vị', 'Đếm', 'Ghi chú'],
    // Notes that hold for many columns stand in the table of parameters.
    rows: form.columns.map(({ id, path, note = '' }) => {
      const { number, unit, text, confidence, official, formula } = columnMeaning(form, id);
      const counts = formula && formula !== text ? `${text}. ${formula}` : text;
      return {
        id,
        cells: [
          number,
          path.join(' – '),
          unit,
          counts,
          official ? `${note} (Hướng dẫn của Thông tư.)`.trim() : note,
        ],
        confidence,
      };
    }),
  };
}

const checkColumns = ['Số', 'Phép kiểm', 'Khi sai', 'Cơ sở', 'Ghi chú'] as const;
const severities = { error: 'không gửi được', warning: 'phải ghi chú' } as const;
const bases = {
  official: 'in trong biểu, hướng dẫn',
  derived: 'suy từ đầu cột',
  advisory: 'thường như vậy',
} as const;

function checkTable(form: ReportForm): BookTable {
  return {
    id: `kiem-${keyOf(form)}`,
    title: `Biểu ${form.code}: phép kiểm`,
    columns: checkColumns,
    rows: form.checks.map((check) => checkRow(check, checkInWords(form, check), form.confidence)),
  };
}

/** What is printed was read as surely as the form; what was inferred stays marked as inferred. */
function checkRow(check: ReportCheck, words: string, read: Confidence): BookRow {
  const { id, severity, basis, note = '' } = check;
  const confidence = basis === 'official' ? read : 'low';
  return { id, cells: [id, words, severities[severity], bases[basis], note], confidence };
}

/** What a check of a form asks, in words. */
export function checkInWords(form: ReportForm, { relation, text = '' }: ReportCheck): string {
  if (relation === undefined) return text;
  const find = (code: string): ReportForm | undefined => findReportForm(form.regime, code);
  const words = readRelations(relation).map((readings) =>
    readings.map((reading) => relationInWords(reading, form.code, find)).join('; hoặc '),
  );
  return words.map((one) => one.charAt(0).toLocaleUpperCase('vi') + one.slice(1)).join('. ');
}
