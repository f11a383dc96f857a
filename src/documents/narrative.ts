import { addressed, body, each, ending, heading, title } from './layout.ts';
import { fill, pack } from './docx.ts';
import { paragraph, table, wordParts } from './ooxml.ts';
import { unzip } from './zip.ts';

/** A part of a narrative: the depth of its heading, what it says. A line between "|" is a row of a table. */
export type NarrativePart = { readonly heading: string; readonly depth: number; readonly text: string };

/** A narrative report as it is printed. */
export type NarrativeDocument = {
  readonly parent: string;
  readonly agency: string;
  readonly number: string;
  readonly placeAndDay: string;
  readonly subject: string;
  readonly to: string;
  readonly opening: string;
  readonly parts: readonly NarrativePart[];
  readonly closing: string;
  readonly recipients: readonly string[];
  readonly signer: { readonly authority?: string; readonly capacity: string; readonly name: string };
};

const line = (tag: string): string => `{${tag}}`;

/** A narrative report as a Word file in the layout of NĐ 30/2020/NĐ-CP; what people wrote is set in as it is. */
export function narrativeDocument(given: NarrativeDocument): Buffer {
  const words = new Words();
  const content = [
    heading({
      parent: each('cấp trên', paragraph([{ text: '{dòng}', size: 13 }], { align: 'center' })),
      agency: line('cơ quan'),
      number: line('số'),
      placeAndDay: line('ngày'),
    }),
    title('BÁO CÁO', line('trích yếu')),
    addressed(line('kính gửi')),
    body(words.tag(given.opening)),
    ...given.parts.map((part) => partOf(part, words)),
    body(words.tag(given.closing), { keepNext: true }),
    ending(),
  ].join('');
  const packed = pack(wordParts(content, { title: given.subject }));
  return fill(unzip(packed, 'Word'), { ...valuesOf(given), ...words.values });
}

/** What people wrote stands behind a tag of its own: a brace in it is a brace. */
class Words {
  readonly values: Record<string, string> = {};
  tag(text: string): string {
    const name = `lời ${Object.keys(this.values).length}`;
    this.values[name] = text;
    return line(name);
  }
}

function partOf({ heading: words, depth, text }: NarrativePart, all: Words): string {
  const style = depth < 2 ? { bold: true } : { bold: true, italic: true };
  const blocks = blocksOf(text).map((block) =>
    typeof block === 'string' ? body(all.tag(block)) : tableOf(block, all),
  );
  return body(all.tag(words), { ...style, keepNext: true }) + blocks.join('');
}

type Block = string | string[][];

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const one of text.split('\n').filter((each) => each.trim() !== '')) {
    const last = blocks.at(-1);
    if (!one.trim().startsWith('|')) blocks.push(one);
    else if (typeof last === 'object') last.push(cellsOf(one));
    else blocks.push([cellsOf(one)]);
  }
  return blocks;
}

const cellsOf = (row: string): string[] =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

const whole = 165;
const figureWidth = 30;

/** The first column names what is counted, the others hold figures. */
function tableOf(rows: readonly string[][], words: Words): string {
  const count = Math.max(...rows.map((row) => row.length));
  const others = Math.min(figureWidth, 100 / Math.max(1, count - 1));
  const columns = [whole - others * (count - 1), ...Array.from({ length: count - 1 }, () => others)];
  const cell = (text: string, first: boolean, head: boolean) => ({
    content: paragraph([{ text: words.tag(text), size: 13, ...(head ? { bold: true } : {}) }], {
      align: first && !head ? 'left' : 'center',
      before: 2,
      after: 2,
    }),
  });
  const laid = rows.map((row, at) => ({
    cells: columns.map((_, index) => cell(row[index] ?? '', index === 0, at === 0)),
    ...(at === 0 ? { header: true } : {}),
  }));
  return table(columns, laid, { borders: true }) + paragraph('', { after: 6 });
}

const rows = (lines: readonly string[]) => lines.map((one) => ({ dòng: one }));

function valuesOf(given: NarrativeDocument) {
  const { authority, capacity, name } = given.signer;
  const above = authority === undefined ? capacity : `${authority}\n${capacity}`;
  return {
    'cấp trên': rows(given.parent === '' ? [] : [given.parent.toLocaleUpperCase('vi')]),
    'cơ quan': given.agency.toLocaleUpperCase('vi'),
    số: given.number,
    ngày: given.placeAndDay,
    'trích yếu': given.subject,
    'kính gửi': given.to,
    'nơi nhận': rows(given.recipients),
    'chức vụ ký': above.toLocaleUpperCase('vi'),
    'người ký': name,
  };
}
